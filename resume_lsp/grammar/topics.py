"""What a bullet is about: people, hiring, a prize, a talk, a paper … by its verb and by what the verb acts on."""

from __future__ import annotations

from functools import cache

from resume_lsp.grammar import altering, bare, menus, persons, tokens
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.lexicon import PARTICLES, Verb
from resume_lsp.grammar.reading import OpeningKind, Reading
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.memory import remembered
from resume_lsp.words import lists
from resume_lsp.words import words as listed


@remembered
def topics_of(reading: Reading) -> tuple[str, ...]:
    """Return what each deed of a bullet is about; empty where a deed is about anything else."""
    words = tokens.split(reading.text)
    return tuple(_topic(reading, words, place, verb) for place, verb in _deeds(reading, words))


def last_deed(reading: Reading) -> tuple[Verb, str, bool] | None:
    """
    Return the verb of the last deed of a bullet, what it is about, and whether it acts on what can be counted.

    None where the bullet does not open with a deed.
    """
    words = tokens.split(reading.text)
    if not (found := _deeds(reading, words)):
        return None
    place, verb = found[-1]
    behind = place + 1 + (at(words, place + 1).low in PARTICLES)
    return verb, _topic(reading, words, place, verb), bare.is_plural(bare.last_noun(words, behind))


def _deeds(reading: Reading, words: Words) -> tuple[tuple[int, Verb], ...]:
    """Return the verb that opens a bullet and those that "and" joins to it, each with its index."""
    opening = reading.opening
    first = next((place for place, word in enumerate(words) if word.end == opening.span.end), None)
    if first is None or opening.kind is not OpeningKind.ACTION or opening.verb is None or opening.tense is None:
        return ()
    others = altering.equal_deeds(words, first, opening.tense)
    joined = ((place, verb) for place, verb, _ in others if words[place - 1].low in {"and", "&"})
    return ((first, opening.verb), *joined)


def _topic(reading: Reading, words: Words, place: int, verb: Verb) -> str:
    """Return what the deed of *verb*, the word at *place*, is about."""
    if words[place].low in listed("topics.honors.verbs") and at(words, place + 1).low in listed("topics.honors.links"):
        return "honors"
    clause = Clause(words, reading.opening, words[place].start, place + 1, past=True)
    head = clause.head(place + 1)
    on_people = persons.are_named(head)
    by_verb = next((name for name in _NAMES if verb.base in listed(f"topics.{name}.verbs")), "")
    if by_verb == "people" and verb.base in listed("topics.lessons.verbs"):
        named = head and not on_people and head not in _of_nouns()
        if named or at(words, place + 1).text in _QUOTES:
            return "lessons"  # what is taught is named: "Taught knots to deckhands"
    if verb.base in listed("topics.hiring.talked") and head not in listed("topics.hiring.sought") | {""}:
        return "interviews"
    if by_verb and not _is_of_another_kind(by_verb, head):
        return by_verb
    if verb.sense == "grow" and head in listed("topics.hiring.grown"):
        return "hiring"
    if found := _of_nouns().get(head) or _is_hiring(words, place + 1, head):
        return found
    if on_people and not (verb.sense in _TECHNICAL and persons.end_like(head)):  # "Tuned 40 solvers"
        return "people"
    kind = "things" if head in listed("topics.programs") else menus.kind_of(head)
    return {"things": "systems", "documents": "documents", "tests": "tests"}.get(kind, "")


def _is_of_another_kind(topic: str, head: str) -> bool:
    """Tell whether the verb of *topic* means something else of what *head* names: "Onboarded 40 merchants", "Promoted a show"."""
    if topic == "hiring":
        return head in listed("topics.hiring.others")
    return topic == "posts" and not persons.are_named(head)


def _is_hiring(words: Words, index: int, head: str) -> str:
    """Return "hiring" where the phrase at *index* is one of its ways: "the interview process", not "a hiring platform"."""
    nearby = {word.low for word in words[index : index + 3]}
    ways = head in listed("topics.hiring.ways") and not nearby.isdisjoint(listed("topics.hiring.modifiers"))
    sought = {word.low for word in words[index : index + _NEAR]} & listed("topics.hiring.sought")
    return "hiring" if ways or (head == "onboarding" and sought) else ""


_NAMES = ("hiring", "people", "posts", "prizes", "talks", "papers", "events", "plans")
_NEAR = 6  # words from "onboarding" to those who come aboard: "onboarding of three new developers"
_QUOTES = frozenset({'"', "“", "„", "«", "'", "‘"})
_TECHNICAL = frozenset({"analyse", "automate", "build", "design", "fix", "improve", "migrate", "operate", "test", "write"})
"""Senses of verbs of what is done to things, whose names may end like those of people."""


@cache
def _of_nouns() -> dict[str, str]:
    return {noun: name for name in _NAMES for noun in lists()[f"topics.{name}.nouns"]}
