"""Who was helped, and to do what: "customers install" of "Helped customers install routers"."""

from __future__ import annotations

from resume_lsp.grammar import bare, lexicon
from resume_lsp.grammar.tokens import Word, Words, at
from resume_lsp.words import words as listed

_FARTHEST = 8  # words between someone who was helped and what he did


def verb_behind_someone(words: Words, index: int) -> int | None:
    """Return the index of what someone was helped to do: "install" of "customers install"."""
    persons = listed("rewriting.people")
    for place in range(index + 1, min(index + _FARTHEST, len(words))):
        low = words[place].low
        if low == "to":
            return place + 1 if lexicon.verb(at(words, place + 1).low) else None
        if low == "with" and (place == index + 1 or _condition(words, place)):  # "people with disabilities"
            continue
        if words[place].is_figure and place == index + 1:  # "over 300 students"
            continue
        if _joins_persons(words, place):
            continue
        if not words[place].is_word or low in listed("next.prepositions"):
            return None
        someone = low in listed("rewriting.counterparts") and lexicon.verb(at(words, place + 1).low)  # "the crew lead write"
        verb = None if someone or words[place - 1].low in {",", "and", "or", "&"} else lexicon.verb(low)
        people = bare.is_plural(words[place - 1]) or words[place - 1].low in listed("rewriting.counterparts") | {"others", "them"}
        after = at(words, place + 1)
        acts = (after.is_word or after.is_figure or after.text in set("$€£")) and after.low not in listed(
            "next.prepositions"
        ) | listed("next.linking")
        acts = acts or after.low in listed("rewriting.particles") or f"{low} {after.low}" in listed("next.intransitive")
        if _is_behind_a_condition(words, place) and verb and _goes_on_as_a_verb(after):
            return place
        if verb and place > index + 1 and after.low in {"its", "their", "his", "her"}:  # "a bakery launch its website"
            return place
        if verb and low not in persons and (not verb.noun or (people and (acts or verb.base in listed("rewriting.light_verbs")))):
            return place
    return None


def _joins_persons(words: Words, place: int) -> bool:
    """Tell whether one more of those who were helped follows a comma or an "and": "seniors, veterans and their families"."""
    before = words[place - 1]
    return words[place].low in {",", "and", "or", "&"} and (bare.is_plural(before) or before.low in {",", *_persons()})


def _persons() -> frozenset[str]:
    return (
        listed("rewriting.people") | listed("rewriting.counterparts") | listed("rewriting.served") | listed("rewriting.cared_for")
    )


def _condition(words: Words, index: int) -> int | None:
    """Return the index of what someone has, where "with" stands at *index*: "a student with severe autism"."""
    nearby = range(index + 1, index + 4)
    return next((place for place in nearby if at(words, place).low in listed("rewriting.conditions")), None)


def _is_behind_a_condition(words: Words, place: int) -> bool:
    return at(words, place - 1).low in listed("rewriting.conditions")


def _goes_on_as_a_verb(after: Word) -> bool:
    """Tell whether *after* shows that a verb stands before it: "transition to school", not "care plans"."""
    return after.low in listed("rereading.articles") | listed("rewriting.particles") | {"to", "at", "into", "in", "with"}
