"""In a role that goes on, some deeds are over and some duties stand: what in a bullet's words tells which it is."""

from __future__ import annotations

from itertools import pairwise

from resume_lsp.grammar import bare, lexicon
from resume_lsp.grammar.quantity import is_number
from resume_lsp.grammar.reading import Opening, OpeningKind, Tense, Weak
from resume_lsp.grammar.tokens import EDGE, Words, at
from resume_lsp.words import words as listed

_MAKING = frozenset({"build", "design", "write"})
_REACH = 8  # words between "from 40" and "to 4", between ", cutting" and its number


def is_over(words: Words, opening: Opening) -> bool:
    """Tell whether what *words* say happened once or reached something: "by 40 %", "from 9 to 4", "two weeks early"."""
    if any(word.low in {"early", "ahead"} for word in words):  # "two months early", "ahead of schedule"
        return True
    event = opening.verb is not None and opening.verb.base in listed("aspect.events")
    return event or _has_been_done(words, opening) or any(_reaches_something(words, index) for index in range(len(words)))


def makes_one_thing(words: Words, opening: Opening) -> bool:
    """Tell whether the deed makes a single thing, which is made once: "Wrote the guide", neither "guides" nor "each week"."""
    if opening.verb is None or opening.verb.sense not in _MAKING or stands(words, opening):
        return False
    place = next((place for place, word in enumerate(words) if word.end == opening.span.end), len(words))
    article, thing = at(words, place + 1).low, bare.last_noun(words, place + 2)
    return article in {"a", "an"} or (article == "the" and not bare.is_plural(thing))


def _has_been_done(words: Words, opening: Opening) -> bool:
    """Tell whether the opening says what one has done: "I have worked with", not "have to", "have been working"."""
    opened = [word for word in words if opening.span.start <= word.start < opening.span.end]
    return any(
        left.low in listed("before.having") and right.low != "been" and lexicon.participle(right.low) is not None
        for left, right in pairwise(opened)
    )


def leads_up_to_a_deed(words: Words, opening: Opening) -> bool:
    """Tell whether being something only leads up to what was done: "Being the lead, planned 12 races"."""
    commas = (place for place, word in enumerate(words) if word.text == ",")
    is_state = opening.verb is not None and opening.verb.base == "be"
    return is_state and any(lexicon.past(at(words, comma + 1).low) for comma in commas)


def goes_on(words: Words, opening: Opening) -> bool:
    """Tell whether what *words* say is being done: "Currently working on", "Working on", "Am moving"."""
    first = next((word for word in words if word.start >= opening.span.start), EDGE)
    front = {word.low for word in words if word.end <= opening.span.end}
    if opening.tense is Tense.PAST or opening.kind not in {OpeningKind.WEAK, OpeningKind.GERUND}:
        return False
    verb = opening.verb
    working = opening.kind is OpeningKind.WEAK and verb is not None and first.low == verb.gerund and verb.base != "be"
    return working or opening.weak is Weak.PROGRESSIVE or not front.isdisjoint(listed("aspect.now"))


def stands(words: Words, opening: Opening) -> bool:
    """Tell whether what *words* say is done again and again: "weekly", "every day", "40 a week", "since 2019", "Manage"."""
    duty = opening.verb is not None and opening.verb.base in listed("aspect.duties")
    lasting = any(word.low == "since" and at(words, index + 1).is_year for index, word in enumerate(words))
    again = (
        at(words, index).low in {"a", "per"} and at(words, index + 1).low in listed("metric.periods")
        for index in range(len(words))
    )
    return duty or lasting or any(word.low in listed("aspect.again") for word in words) or any(again)


def _reaches_something(words: Words, index: int) -> bool:
    low, after, nearby = words[index].low, at(words, index + 1), words[index + 1 : index + _REACH]
    if low == "by":
        return is_number(after) or after.low in {"half", "$"} or (after.low in {"over", "a"} and is_number(at(words, index + 2)))
    if low == "from":
        return (is_number(after) or after.text in {"$", "€", "£"}) and any(word.low == "to" for word in nearby)
    if low == "in":
        return (is_number(after) and at(words, index + 2).low in listed("metric.spans")) or after.is_year
    if low in {",", "which", "that"} and (lexicon.past(after.low) or after.low in listed("nested.results")):
        return any(is_number(word) for word in nearby)
    return index > 0 and low in listed("aspect.changed") and any(is_number(word) for word in nearby)
