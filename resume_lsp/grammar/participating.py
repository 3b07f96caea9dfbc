"""Rewrites of "Participated in"."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp.grammar import bare, deeds, helping, inflecting, menus
from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.changes import Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.tokens import at
from resume_lsp.words import words as listed

_WORK = (*bare.NAMES_OF_WORK, "tion", "sion", "ence", "work")


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Participated in the development of X: Co-developed X. Participated in a hackathon: Competed in a hackathon."""
    if clause.low == "as":
        yield clause.with_verb("serve", clause.body)
        return
    if clause.low == "in" and clause.low_at(clause.body + 1) == "and" and (done := deeds.as_told(clause, clause.body + 2)):
        yield done  # "Participated in and won X"
        return
    index = clause.body
    if is_adverb(at(clause.words, index)) and clause.low_at(index + 1) in listed("next.prepositions"):
        index += 1
    index += clause.low_at(index) in {"in", "on", "with", "to"} and clause.opening.verb is not None
    names = [place for place in (index, index + 1) if clause.low_at(place) in listed("next.noun_gerunds")]
    noun = names and clause.low_at(names[0] + 1) not in listed("next.determiners")  # "weekly planning meetings"
    if not noun and inflecting.gerunds(clause.words, index, clause.write):
        yield from helping.with_others(clause, index)
        return
    heads = clause.heads(index)
    attended = _attended(clause, index, heads[0])
    if attended and all(_is_attended(head) for head in heads):
        others = any(head not in listed("rewriting.events.compete") for head in heads)
        base, _, then = ("join" if others and attended.startswith("compete") else attended).partition(" ")
        yield clause.with_verb(base, index, then=f"{then} " if then else "")
        return
    if _is_name(clause, index):
        yield clause.with_verb("join", index)
        return
    shared = tuple(helping.with_others(clause, index))
    if heads[0] in listed("menu.activities.nouns") and _follows_a_method(clause, index):
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)
        return
    if not attended and (len(shared) > 1 or _is_work(clause, heads[0], index)):
        yield from shared
    if len(shared) == 1:  # no deed is named: what the author did there, only he knows
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)


_ATTENDED = {"attend": "attend", "compete": "compete in", "join": "join"}
"""What one does who takes part in events, by the lists that name them."""


def _attended(clause: Clause, index: int, head: str) -> str:
    """Return what one does by taking part in what *head* names: "attend" a meeting; empty for work that one shares in."""
    meeting = head == "planning" and clause.low_at(clause.phrase_end(index) - 2) in listed("rewriting.events.iterations")
    found = (verb for name, verb in _ATTENDED.items() if head in listed(f"rewriting.events.{name}"))
    return "join" if meeting else next(found, "")


def _is_work(clause: Clause, head: str, index: int) -> bool:
    """Tell whether what *head* names is work that can be supported: "data collection", "a pilot", not "quizzes"."""
    if menus.kind_of(head) != "other" or head in listed("rewriting.amounts"):
        return True
    ends = head.removesuffix("s").endswith(_WORK) or clause.low_at(clause.phrase_end(index)) == "of"
    return ends or head.removesuffix("s") in {"phase", "cycle", "lifecycle", "process", "effort"}


def _is_attended(noun: str) -> bool:
    """Tell whether one takes part in what *noun* names by being there: "retrospectives", "sprint planning"."""
    return any(noun in listed(f"rewriting.events.{name}") for name in (*_ATTENDED, "also"))


def _is_name(clause: Clause, index: int) -> bool:
    """Tell whether a name of several words stands at *index*: "Model UN", "the Summer of Code"."""
    names = [word for word in clause.words[index : clause.phrase_end(index)] if word.low not in listed("next.determiners")]
    work = clause.head(index) in listed("menu.activities.nouns") | listed("menu.studies.nouns")  # "Agile Development"
    return len(names) > 1 and not work and all(word.is_capital for word in names)


def _follows_a_method(clause: Clause, index: int) -> bool:
    """Tell whether the phrase at *index* says how one worked, not at what: "agile development"."""
    return any(word.low in {"agile", "scrum", "kanban", "lean"} for word in clause.words[index : clause.phrase_end(index)])
