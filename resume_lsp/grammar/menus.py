"""Choose verbs by what they would act on: one fixes a bug, writes a guide, runs a survey."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from resume_lsp.grammar import lexicon
from resume_lsp.grammar.changes import Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.tokens import at
from resume_lsp.words import lists
from resume_lsp.words import words as listed


@cache
def _kinds() -> dict[str, str]:
    """Return the kind of thing that each noun is: "bugs" are faults."""
    return {
        noun: name.split(".")[1]
        for name, nouns in lists().items()
        if name.startswith("menu.") and name.endswith(".nouns")
        for noun in nouns
    }


def kind_of(noun: str) -> str:
    """Return what kind of thing *noun* is: things, faults, tests, people …; "other" where no list has it."""
    if noun in listed("rewriting.served"):
        return "served"
    if noun in listed("rewriting.people"):
        return "people"
    return _kinds().get(noun) or ("activities" if lexicon.gerund(noun) else "other")


def verbs_for(noun: str) -> tuple[str, ...]:
    """Return the verbs, as bases, that may truly be said of someone's work on *noun*."""
    kind = kind_of(noun)
    persons = {"people": ("lead", "mentor", "supervise"), "served": ("serve", "support", "advise")}
    return persons.get(kind) or lists()[f"menu.{kind}.verbs"]


_MIXED = ("deliver", "handle", "complete")
"""Verbs of things and activities together: "the user interface, database design and testing"."""


def for_work(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Worked on the billing service: Built, Extended, Maintained it; the author has to choose."""
    if at(clause.words, index).is_word or at(clause.words, index).is_figure:
        kinds = [kind_of(head) for head in clause.heads(index)]
        mixed = kinds[0] != "activities" and "activities" in kinds
        for base in _MIXED if mixed else verbs_for(clause.head(index)):
            yield clause.with_verb(base, index, Claim.OPEN)


_ENSURED = frozenset(
    {"compliance", "safety", "security", "quality", "availability", "reliability", "stability", "uptime", "accessibility"}
)

_DUTIES = {
    "people": ("oversee", "lead", "manage"),
    "served": ("serve", "support", "manage"),
    "activities": ("handle", "manage", "lead"),
    "faults": ("handle", "resolve", "fix"),
    "tests": ("handle", "write", "automate"),
    "documents": ("handle", "write", "edit"),
    "qualities": ("own", "improve", "measure"),
    "ensured": ("ensure", "improve", "monitor"),
    "studies": ("conduct", "complete", "lead"),
    "requests": ("handle", "resolve", "answer"),
}
"""What it is to be responsible for something: the first verb says the same, the others a little more."""


def for_duty(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Responsible for five interns: Oversaw five interns; for payroll: Managed payroll."""
    same, *others = _DUTIES.get(_kind_of_duty(clause.heads(index)), ("manage", "own", "oversee"))
    yield clause.with_verb(same, index)
    for base in others:
        yield clause.with_verb(base, index, Claim.OPEN)


def _kind_of_duty(heads: tuple[str, ...]) -> str:
    """Return what kind of duty the coordinated nouns *heads* name; several duties that are not alike are activities."""
    kinds = {kind_of(head) for head in heads}
    if len(kinds) > 1 and (kinds & {"studies", "served", "requests", "documents", "tests", "faults"} or "management" in heads):
        return "activities"
    return "ensured" if set(heads) <= _ENSURED else kind_of(heads[0])
