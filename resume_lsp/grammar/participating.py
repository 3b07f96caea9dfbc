"""Rewrites of "Participated in"."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp.grammar import bare, deeds, helping, inflecting, menus, persons
from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.changes import Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.tokens import at
from resume_lsp.words import words as listed

_MANY = 2
_WAYS = {"attend": "attend", "compete": "compete in", "collaborate": "collaborate on", "join": "join"}
"""What one does who takes part in events, by the lists that name them."""

_SINCE = frozenset({"from", "at", "throughout", "across", "through"})
"""What says when one was involved, before it says in what."""

_WORK = (*bare.NAMES_OF_WORK, "tion", "sion", "ence", "work")


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Participated in the development of X: Co-developed X. Participated in a hackathon: Competed in a hackathon."""
    if clause.low == "as":
        yield clause.with_verb("serve", clause.body)
        return
    if (since := clause.low_at(clause.body - 1)) in _SINCE and clause.opening.verb is None:
        yield clause.placeholder(f"⟨Verb⟩ ⟨what⟩ {since}", clause.body)
        return
    if clause.low == "in" and clause.low_at(clause.body + 1) == "and" and (done := deeds.as_told(clause, clause.body + 2)):
        yield done  # "Participated in and won X"
        return
    index = clause.body
    if is_adverb(at(clause.words, index)) and clause.low_at(index + 1) in listed("next.prepositions"):
        index += 1
    index += clause.low_at(index) in {"in", "on", "at", "with", "to"} and clause.opening.verb is not None
    names = [place for place in (index, index + 1) if clause.low_at(place) in listed("next.noun_gerunds")]
    noun = names and clause.low_at(names[0] + 1) not in listed("next.determiners")  # "weekly planning meetings"
    if not noun and inflecting.gerunds(clause.words, index, clause.write):
        yield from helping.with_others(clause, index)
        return
    if way := common_way(clause, index):
        yield clause.with_verb(way, index)
        return
    head = clause.head(index)
    if head in {"interview", "interviews"}:  # one holds them, or answers in them
        yield clause.with_verb("conduct", index, Claim.MORE)
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)
        return
    place = head in listed("rewriting.settings") or _is_name(clause, index)
    shared = () if place else tuple(helping.with_others(clause, index))
    method = head in listed("menu.activities.nouns") and _follows_a_method(clause, index)
    if not method and not way_at(clause, index) and (len(shared) > 1 or (shared and _can_be_shared(clause, head, index))):
        yield from shared
    if len(shared) < _MANY:  # no deed is named: what the author did there, only he knows
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)


def common_way(clause: Clause, index: int) -> str:
    """Return what one does by taking part in all that is coordinated at *index*; empty where some of it is work, or not known."""
    *others, last = clause.phrases(index)
    starts = (last,) if _qualify(clause, others, last) else (*others, last)
    if (
        others
        and len(starts) == 1
        and clause.head(last) == "reviews"
        and clause.low_at(index) in listed("rewriting.events.reviewed")
    ):
        return "collaborate on"  # "code and design reviews"
    found = [(clause.head(start), way_at(clause, start)) for start in starts]
    if not found[0][1] or not all(way or head in listed("rewriting.events.also") for head, way in found):
        return ""
    first, *further = [way for _, way in found if way != "attend planning"] or ["attend"]
    if first in {"attend", "join"} and set(further) <= {"attend", "join", ""}:
        return first
    same = set(further) <= ({first} if first == "compete in" else {first, ""})
    return first if same else "join"


def _qualify(clause: Clause, starts: list[int], last: int) -> bool:
    """Tell whether the single words at *starts* only qualify what the *last* phrase is about: "parent and staff meetings"."""
    single = all(clause.phrase_end(start) == start + 1 and not way_at(clause, start) for start in starts)
    if len(starts) > 1 and any(menus.kind_of(clause.head(start)) == "activities" for start in starts):
        return False  # "mentoring, hiring and parent meetings"
    return single and bool(starts) and clause.phrase_end(last) > last + 1 and bool(way_at(clause, last))


def way_at(clause: Clause, index: int) -> str:
    """Return what one does by taking part in what is named at *index*: "attend" a meeting, "serve on" a board; else nothing."""
    head, end = clause.head(index), clause.phrase_end(index)
    before = clause.low_at(end - 2)
    if head in listed("rewriting.boards") | {"team", "teams"}:
        return "serve on"
    if head in {"review", "reviews"} and before in listed("rewriting.events.reviewed"):
        return "collaborate on"
    if head in listed("rewriting.events.share"):
        return "share" if any(word.low in listed("rewriting.events.called") for word in clause.words[index:end]) else "complete"
    if head == "planning" and before in listed("rewriting.events.iterations"):
        return "attend planning"
    if _trains(clause, index):
        return ""
    return next((way for name, way in _WAYS.items() if head in listed(f"rewriting.events.{name}")), "")


def _trains(clause: Clause, index: int) -> bool:
    """Tell whether what stands at *index* is for someone or something, so that one may have given or got it."""
    end = clause.phrase_end(index)
    for_someone = clause.low_at(end) == "for" and persons.are_counterparts(clause.head(end + 1))  # "trainings for 90 deckhands"
    return for_someone or (clause.head(index).startswith("program") and clause.low_at(end) == "to")


def _can_be_shared(clause: Clause, head: str, index: int) -> bool:
    """Tell whether what *head* names is something that one can collaborate on: "data collection", "a pilot", not "quizzes"."""
    if menus.kind_of(head) != "other" or head in listed("rewriting.amounts"):
        return not _trains(clause, index) and head not in {"event", "events"}  # as a guest, or as a host?
    return is_work(head) or clause.low_at(clause.phrase_end(index)) == "of"


def is_work(noun: str) -> bool:
    """Tell whether *noun* names work: "selection", "lifecycle"."""
    one = noun.removesuffix("s")
    if one in listed("nominal.no_work"):
        return False
    return one.endswith(_WORK) or one in {"phase", "cycle", "lifecycle", "process", "effort"}


def _is_name(clause: Clause, index: int) -> bool:
    """Tell whether a name of several words stands at *index*: "Model UN", "the Summer of Code"."""
    end = clause.phrase_end(index)
    names = [word for word in clause.words[index:end] if word.low not in listed("next.determiners")]
    if clause.low_at(end) == "(" and clause.head(index) != clause.low_at(end - 1):  # "Harbor Master Office (HMO) audits"
        return False
    work = clause.head(index) in listed("menu.activities.nouns", "menu.studies.nouns")  # "Agile Development"
    return len(names) > 1 and not work and all(word.is_capital for word in names)


def _follows_a_method(clause: Clause, index: int) -> bool:
    """Tell whether the phrase at *index* says how one worked, not at what: "agile development"."""
    return any(word.low in {"agile", "scrum", "kanban", "lean"} for word in clause.words[index : clause.phrase_end(index)])
