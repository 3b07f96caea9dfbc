"""Who was helped, and to do what: "customers install" of "Helped customers install routers"."""

from __future__ import annotations

from resume_lsp.grammar import bare, lexicon, persons
from resume_lsp.grammar.tokens import Word, Words, at
from resume_lsp.words import words as listed

_FARTHEST = 8  # words between someone who was helped and what he did


def verb_behind_someone(words: Words, index: int) -> int | None:
    """Return the index of what someone was helped to do: "install" of "customers install"."""
    opens = lexicon.verb(words[index].low) if index < len(words) else None
    for place in range(index + 1, min(index + _FARTHEST, len(words))):
        low = words[place].low
        if low == "to":
            helped = opens is None or persons.are_counterparts(words[place - 1].low)  # "Helped move the servers to run on ARM"
            done = at(words, place + 1)
            return place + 1 if helped and not done.is_capital and lexicon.verb(done.low) else None  # "to Switch", a console
        if low == "with" and (place == index + 1 or _condition(words, place)):  # "people with disabilities"
            continue
        if words[place].is_figure and place == index + 1:  # "over 300 students"
            continue
        if _joins_persons(words, place):
            continue
        if low == "of" and place == index + 1 and bare.is_plural(words[index]):  # "victims of theft find"
            continue
        if not words[place].is_word or low in listed("next.prepositions"):
            return None
        if _is_done_by_someone(words, index, place):
            return place
    return None


def _is_done_by_someone(words: Words, index: int, place: int) -> bool:
    """Tell whether those who are named from *index* on do what the word at *place* says."""
    low, before, after = words[place].low, words[place - 1], at(words, place + 1)
    verb = lexicon.verb(low)
    someone = low in listed("rewriting.counterparts") and lexicon.verb(after.low)  # "the crew lead write"
    if verb is None or someone or before.low in {",", "and", "or", "&"}:
        return False
    if place > index + 1 and after.low in {"its", "their", "his", "her"}:  # "a bakery launch its website"
        return True
    one = words[index].low in {"a", "an", "the"} and place == index + 2  # "the club win the league"
    if one and (after.low in {"a", "an", "the"} or after.is_figure):
        return True
    if _is_led_on(words, place) or (_is_behind_a_condition(words, place) and _goes_on_as_a_verb(after)):
        return True
    people = bare.is_plural(before) or before.low in listed("rewriting.counterparts") | {"others", "them"}
    acts = people and (_has_an_object(words, place) or verb.base in listed("rewriting.light_verbs"))
    return low not in listed("rewriting.people") and (acts or not verb.noun)


def _has_an_object(words: Words, place: int) -> bool:
    """Tell whether the word at *place* acts on what follows it, or goes on with a particle, as a verb does."""
    after = at(words, place + 1)
    named = after.is_word or after.is_figure or after.text in set("$€£")
    ends = listed("next.prepositions", "next.linking")
    particle = after.low in listed("rewriting.particles") or f"{words[place].low} {after.low}" in listed("next.intransitive")
    ends_with_it = after.low in {"in", "through"} and not at(words, place + 2).is_word  # "settle in"
    return particle or ends_with_it or (named and after.low not in ends)


def _joins_persons(words: Words, place: int) -> bool:
    """Tell whether one more of those who were helped follows a comma or an "and": "seniors, veterans and their families"."""
    before = words[place - 1]
    some = bare.is_plural(before) or before.text == "," or persons.are_counterparts(before.low)
    return words[place].low in {",", "and", "or", "&"} and some


def _is_led_on(words: Words, place: int) -> bool:
    """Tell whether a verb at *place*, behind people, goes on with a preposition: "the crew switch from", "guests plan for"."""
    before, after = words[place - 1], at(words, place + 1).low
    if bare.is_plural(before) and persons.are_named(before.low):
        return after in {"from", "into", "for", "through", "toward", "towards"}
    return after in {"from", "into"} and persons.are_counterparts(before.low)


def _condition(words: Words, index: int) -> int | None:
    """Return the index of what someone has, where "with" stands at *index*: "a student with severe autism"."""
    nearby = range(index + 1, index + 4)
    return next((place for place in nearby if at(words, place).low in listed("rewriting.conditions")), None)


def _is_behind_a_condition(words: Words, place: int) -> bool:
    return at(words, place - 1).low in listed("rewriting.conditions")


def _goes_on_as_a_verb(after: Word) -> bool:
    """Tell whether *after* shows that a verb stands before it: "transition to school", not "care plans"."""
    return after.low in listed("rereading.articles", "rewriting.particles") | {"to", "at", "into", "in", "with"}
