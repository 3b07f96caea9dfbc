"""Phrases that stand in every resume."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from resume_lsp.grammar import bare, phrases, slips, tokens
from resume_lsp.grammar.changes import Change
from resume_lsp.grammar.tokens import EDGE, Word, Words, at
from resume_lsp.patterns import Guarded
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_ON_REQUEST = Guarded(
    r"on request",
    r"(?:(?:(?:professional|personal|further|character|excellent|strong) )?(?P<named>refer(?:ence|ee)s?)\b"
    r"(?: and (?:\w+ ){0,2}\w+)?:?\s+)?"
    r"(?:(?:are|is|will be|can be|may be|gladly|happily|also) )*(?:(?:(?:made )?available|furnished|provided|supplied|given) )?"
    r"(?:up)?on request\b\.?",
    re.IGNORECASE,
)


class Cliche(NamedTuple):
    """A cliché's *words* at *span*, and the changes that leave it out; none where the sentence needs it."""

    span: Span
    words: str
    changes: tuple[Change, ...] = ()


def references_on_request(text: str, *, named: bool = False) -> Span | None:
    """Return where *text* says that references may be asked for; *named* where it stands below that name."""
    return next((place for place, names in requests(text) if names or (named and place.start == 0)), None)


@lru_cache(maxsize=2048)
def requests(text: str) -> tuple[tuple[Span, bool], ...]:
    """Return where *text* says that something may be asked for, and whether it names references."""
    return tuple((Span(*it.span()), bool(it["named"])) for it in _ON_REQUEST.finditer(text))


@lru_cache(maxsize=4096)
def cliches(text: str) -> tuple[Cliche, ...]:
    """Return the clichés in *text*, plain words, in order; several in a row are one."""
    words = tokens.split(text, len(text))
    found: list[Cliche] = []
    index = 0
    while index < len(words):
        behind = _run(words, index) if words[index].low in _openings() else index
        if behind > index:
            span = Span(words[index].start, words[behind - 1].end)
            found.append(Cliche(span, span.of(text), _without(words, index, behind)))
        index = max(behind, index + 1)
    return tuple(found)


@cache
def _openings() -> frozenset[str]:
    """Return the words that a cliché may begin with."""
    return listed("style.praise").union(phrase.split()[0] for phrase in listed("style.phrases", "style.adjectives"))


def _run(words: Words, index: int) -> int:
    """Return the index behind the clichés that stand in a row from *index* on; *index* itself where none does."""
    behind = index + _length(words, index)
    while behind > index:
        following = behind
        while at(words, following).low in {",", "and", "&"}:
            following += 1
        if (length := _length(words, following)) == 0:
            break
        behind = following + length
    return behind


def _length(words: Words, index: int) -> int:
    """Return how many words the cliché at *index* has."""
    if length := phrases.length(words, index, "style.phrases") or _praise(words, index):
        return length
    length = phrases.length(words, index, "style.adjectives")
    return length if length and _describes_a_person(words, index, index + length) else 0


def _praise(words: Words, index: int) -> int:
    """Return how many words of self-praise stand at *index*: "strong verbal and written skills", "excellent communicator"."""
    if at(words, index).low not in listed("style.praise"):
        return 0
    if at(words, index + 1).low in listed("style.persons"):
        return 2
    behind = index + 1
    while at(words, behind).low in listed("style.soft") or (behind > index + 1 and at(words, behind).text == ","):
        behind += 1
    return behind + 1 - index if behind > index + 1 and at(words, behind).low in listed("style.praised") else 0


def _without(words: Words, index: int, behind: int) -> tuple[Change, ...]:
    if phrases.length(words, index, "style.phrases") or _praise(words, index):
        return _without_item(words, index, behind)
    return _without_adjective(words, index, behind)


def _describes_a_person(words: Words, index: int, behind: int) -> bool:
    """Tell whether an adjective is said of people: "dynamic team", "passionate about people", not "dynamic libraries"."""
    after = at(words, behind)
    if words[index].low == "passionate":
        return after.low != "about" or _is_loved_by_all(words, behind + 1)
    if words[index].low == "driven" or words[index].low == "seasoned":
        return at(words, index - 1).low in {"a", "highly", "", ",", "and"} and _person_follows(words, behind)
    return "-" in words[index].low or behind - index > 1 or _person_follows(words, behind)


def _is_loved_by_all(words: Words, index: int) -> bool:
    """Tell whether everyone says to have a passion for this: "people", "clean code", "building great products"."""
    index += at(words, index).low in listed("style.making")
    return at(words, index).low in listed("style.people") or bool(phrases.length(words, index, "style.loved"))


def _person_follows(words: Words, index: int) -> bool:
    """Tell whether one of the next words is a person or a team."""
    people = listed("style.engineers", "rewriting.people")
    for word in words[index : index + 5]:
        if word.low in people or word.low.removesuffix("s") in people:
            return True
        if not word.is_word and word.text not in {",", "&"}:
            return False
    return False


def _without_adjective(words: Words, index: int, behind: int) -> tuple[Change, ...]:
    """Return the changes that take out adjectives, with the comma or "and" behind them, and mend the article before them."""
    before, after = at(words, index - 1), at(words, behind)
    if after.low in {",", "and", "&"} and _is_adjective_at(words, behind + 1):
        behind += 1
        after = at(words, behind)
    if not after.is_word or after.low in listed("next.prepositions") or before.low in {"and", "&", "is", "am", "be", "are"}:
        return ()
    changes = [Change(Span(words[index].start, after.start), ())]
    if words[index].is_capital and not after.is_capital:
        changes.append(Change(Span(after.start, after.start + 1), (after.text[0].upper(),)))
    return (*_article(before, after), *changes)


def _is_adjective_at(words: Words, index: int) -> bool:
    return bool(phrases.length(words, index, "style.adjectives")) or bare.is_adjective(at(words, index))


def _article(before: Word, after: Word) -> tuple[Change, ...]:
    """Return the change from "a" to "an", or back, that the next word asks for."""
    if before.low not in {"a", "an"}:
        return ()
    vowel = slips.sounds_like_a_vowel(after)
    right = before.low if vowel is None else "an" if vowel else "a"
    if right == before.low:
        return ()
    return (Change(Span(before.start, before.end), (before.cased(right),)),)


def _without_item(words: Words, index: int, behind: int) -> tuple[Change, ...]:
    """Return the change that takes a whole item out of a list, with one comma; none where it is no item."""
    before, after = at(words, index - 1), at(words, behind)
    if before.text == "," and (after is EDGE or after.text in {".", ","}):
        return (Change(Span(before.start, words[behind - 1].end), ()),)
    following = at(words, behind + 1)
    if after.text == "," and before.text in {"", ":"} and following is not EDGE:
        return (Change(Span(words[index].start, following.start), ()),)
    return ()
