"""Rewrites of "Contributed to"."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp.grammar import assorting, bare, deeds, helping, inflecting, lexicon, menus, participating
from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.tokens import at
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_GIVEN = {"submit": "rewriting.submitted", "offer": "rewriting.offered"}
"""What one does who contributes such things."""


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Contributed patches to X: Added patches to X. Contributed to sales by calling Y: Called Y, contributing to sales."""
    yield from deeds.joined_by_a_deed(clause) or _contributed(clause)


def _contributed(clause: Clause) -> Iterator[Rewrite]:
    words, body = clause.words, clause.body
    while is_adverb(at(words, body)):
        body += 1
    body += clause.low_at(body) == "with" and clause.opening.verb is not None  # "Contributed with ideas"
    preposition = clause.low_at(body)
    to_something = preposition in {"to", "towards", "toward", "in", "on"} or (
        preposition == "for" and clause.low_at(body + 1) in {"the", "a", "an"}
    )
    index = body + (to_something and clause.opening.verb is not None)
    if preposition == "by":
        yield from clause.inflected(inflecting.gerunds(words, body + 1, clause.write))
    elif preposition == "as":
        as_what = clause.phrase_end(body + 1)
        yield _asked(clause, body) if clause.low_at(as_what) == "to" else clause.with_verb("serve", body)
    elif clause.opening.verb is not None and not to_something:
        head = clause.head(body)
        base = next((base for base, nouns in _GIVEN.items() if head in listed(nouns)), "add")
        yield _a_text(clause, body) or clause.with_verb(base, body)
    else:
        acts = inflecting.verbs_in(words, index, clause.write)  # "to planning, building and testing X"
        apart = to_something and not acts and not assorting.is_a_mixture(clause, index)
        told = deeds.told_behind(clause, index, ", contributing to ") if apart else ()
        yield from _by(clause, index) or told or to_a_thing(clause, index)


def _a_text(clause: Clause, index: int) -> Rewrite | None:
    """Contributed articles on tides to the paper: Wrote articles on tides for the paper; None for all that is no text."""
    if {menus.kind_of(head) for head in clause.heads(index)} != {"documents"}:
        return None
    to = next((place for place, word in enumerate(clause.words) if place > index and word.low == "to"), None)
    for_ = (Change(Span(clause.words[to].start, clause.words[to].end), ("for",)),) if to else ()
    wrote = clause.with_verb("write", index)
    return wrote._replace(changes=(*wrote.changes, *for_))


def _by(clause: Clause, index: int) -> tuple[Rewrite, ...]:
    words = clause.words
    by = next((place for place in range(index, min(len(words), index + 12)) if words[place].low == "by"), None)
    means = by + 1 if by else _means(clause, index)
    found = inflecting.gerunds(words, means, clause.write) if means else None
    if means is None or found is None:
        return ()
    last = means - (2 if by else 1)
    while last > index and (words[last].text == "," or is_adverb(words[last])):
        last -= 1
    to = clause.appended(found.start, ", contributing to ", Span(words[index].start, words[last].end))
    return clause.inflected(found, more=(to,))


def _means(clause: Clause, index: int) -> int | None:
    """Return the index of the gerund right behind "the community" at *index*, which says how; None of any other group."""
    known = clause.low_at(index) not in {"a", "an"}  # "a team building a pier": the team builds it
    place = next((it for it in range(index, index + 4) if clause.low_at(it) in listed("rewriting.wholes")), None)
    return place + 1 if known and place is not None and lexicon.gerund(clause.low_at(place + 1)) else None


def _asked(clause: Clause, index: int, to: str = "") -> Rewrite:
    """Ask what was added, and *to* what: "Added ⟨what⟩ to the plotter"."""
    return clause.placeholder(("Added ⟨what⟩" if clause.past else "Add ⟨what⟩") + to, index)


def to_a_thing(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Ask what was added to a thing that others own; call all else support."""
    end = clause.phrase_end(index)
    if clause.head(index) in listed("topics.papers.nouns"):
        yield clause.with_verb("co-author", index)
        return
    way = participating.common_way(clause, index)
    if {way, participating.way_at(clause, index)} & {"attend", "join"}:
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)
        return
    if way == "collaborate on":
        yield clause.with_verb(way, index)
        return
    kinds = {
        menus.kind_of(clause.head(index)),
        menus.kind_of(clause.head(end + 1)) if clause.low_at(end + 1) in {"a", "an"} else "",
    }
    head = at(clause.words, end - 1)
    named = any(word.is_capital for word in clause.words[index:end]) and not participating.is_work(head.low)
    single = clause.low_at(index) in listed("next.determiners") or not bare.is_plural(head)
    one = kinds == {"documents", ""} and single  # "the crew handbook", "documentation"
    if one and not inflecting.verbs_in(clause.words, index, clause.write):
        yield _asked(clause, index, " to")
        for base in ("edit", "update"):
            yield clause.with_verb(base, index, Claim.OPEN)
        return
    changes = {head.low, head.low.removesuffix("s"), head.low.removesuffix("es")} & listed("next.changes")
    owned = (kinds & {"things", "features", "projects"} and not changes) or named
    if not owned or inflecting.verbs_in(clause.words, index, clause.write):
        yield from helping.with_others(clause, index)
        return
    yield _asked(clause, index, " to")
    for base in ("extend", "improve"):
        yield clause.with_verb(base, index, Claim.OPEN)
