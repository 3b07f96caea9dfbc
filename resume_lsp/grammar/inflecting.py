"""Make finite verbs of gerunds, infinitives and nouns, and of all that are coordinated with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resume_lsp.grammar import bare, lexicon, nominals
from resume_lsp.grammar.changes import Change
from resume_lsp.grammar.coordinating import (
    behind_adverbs,
    equal_bases,
    equal_gerunds,
    gerund_at,
    goes_on,
    is_followed_by_equals,
    is_verbal,
    trailing_gerunds,
)
from resume_lsp.grammar.nominals import Inflected, Write, finite, noun_of, nouns, relation
from resume_lsp.grammar.tokens import Word, Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed

__all__ = [
    "Inflect",
    "Inflected",
    "bases",
    "gerunds",
    "goes_on",
    "last_verb",
    "later_gerunds",
    "noun_of",
    "nouns",
    "relation",
    "verbs_in",
]


Inflect = Callable[[Words, int, Write], Inflected | None]
"""One of the functions below."""


def verbs_in(words: Words, index: int, write: Write) -> Inflected | None:
    """Make the nouns of action or the gerunds at *index* finite; None where there are none."""
    return nouns(words, index, write) or gerunds(words, index, write)


def gerunds(words: Words, index: int, write: Write) -> Inflected | None:
    """Read "designing, building and testing X": Designed, built and tested X."""
    start, index = behind_adverbs(words, index)
    if at(words, index).low in listed("next.compound_verbs") and lexicon.gerund(at(words, index + 1).low):  # "cold calling"
        index += 1
    compound = index > start and at(words, index - 1).low in listed("next.compound_verbs") and _acts_on_things(words, index)
    if not (compound or is_verbal(words, index)):
        return None
    places = tuple(dict.fromkeys((index, *equal_gerunds(words, index))))
    if not any(goes_on(words, place) for place in places) or not is_followed_by_equals(words, places):
        return None
    first = lexicon.gerund(words[index].low)
    if len(places) > 1 or (first and first.base not in listed("nominal.governs")):
        places += tuple(trailing_gerunds(words, places[-1]))
    found = {place: verb for place in places if (verb := gerund_at(words, place))}
    joints = [place for place in range(index + 2, places[-1]) if words[place - 1].text in {",", ";"} and place not in found]
    between = (nominals.of_a_noun(words, place, write) for place in joints)
    later = nominals.later(words, places[-1], write)
    listed_on = min((change.span.start for change in later), default=0)
    for place in range(places[-1] + 1, len(words)):  # "writing tests, fixing bugs, and documentation of X"
        if words[place].start >= listed_on or words[place].low in listed("nested.clauses"):
            break
        further = words[place - 1].text == "," and is_verbal(words, place) and goes_on(words, place)
        if further and words[place].low not in listed("nested.results") and (verb := gerund_at(words, place)):
            found[place] = verb
            places += (place,)
    changes = (*finite(words, found, write), *_without_of(words, places), *later)
    return Inflected(tuple(found.values()), start, (*changes, *filter(None, between)))


def last_verb(found: Inflected, words: Words) -> int:
    """Return the index of the last of the verbs that stand side by side: the "created" of "designed, built and created"."""
    index = found.start
    for change in sorted(found.changes, key=lambda change: change.span):
        place = next(it for it in range(index, len(words)) if words[it].start >= change.span.start)
        index = place if place - index <= 3 and all(it.low in {",", "and", "&"} for it in words[index + 1 : place]) else index
    return index


def _acts_on_things(words: Words, index: int) -> bool:
    """Tell whether things are named behind a gerund, so that it is a verb: "reverse engineering protocols"."""
    return at(words, index + 1).is_word and bare.is_plural(bare.last_noun(words, index + 1))


def _without_of(words: Words, places: tuple[int, ...]) -> Iterator[Change]:
    """Take out the "of" behind gerunds that become verbs: "editing and proofreading of papers"."""
    for place in places:
        last = place + (at(words, place + 1).low in lexicon.PARTICLES)  # "setting up of"
        if at(words, last + 1).low == "of":
            yield Change(Span(words[last].end, words[last + 1].end), ())


def bases(words: Words, index: int, write: Write) -> Inflected | None:
    """Read "design, build and test X": Designed, built and tested X."""
    start, index = behind_adverbs(words, index)
    index += is_compound(words, index)
    if (first := lexicon.verb(at(words, index).low)) is None or (first.noun and _is_a_name(words, index)):
        return None
    found = {index: first}
    for place in equal_bases(words, index):
        if verb := lexicon.verb(words[place].low):
            found[place] = verb
    return Inflected(tuple(found.values()), start, finite(words, found, write))


def is_compound(words: Words, index: int) -> bool:
    """Tell whether two words at *index* are one verb: "project manage the move"."""
    verb, after = lexicon.verb(at(words, index + 1).low), at(words, index + 2)
    if at(words, index).low not in listed("next.compound_verbs") or verb is None:
        return False
    tests = verb.base == "test" and bare.is_plural(bare.last_noun(words, index + 2))  # "load test the pumps", "load test pumps"
    return after.low in listed("next.determiners") or (
        tests and bare.last_noun(words, index + 2).low not in listed("next.tested")
    )


def _is_a_name(words: Words, index: int) -> bool:
    """Tell whether capitals make a name of the word at *index*: "Project Falcon", not a text that has them everywhere."""
    return words[index].is_capital and at(words, index + 1).is_capital and not at(words, index - 1).is_capital


def later_gerunds(words: Words, index: int, write: Write, *, several: bool = True) -> tuple[Change, ...]:
    """
    Make the gerunds finite that are coordinated with the noun phrase at *index*: "payroll and hiring staff".

    Where *several* nouns stand before the last gerund, an "and" closes their list: "filing and entry, and taking calls".
    """
    places = [place for place in equal_gerunds(words, index) if place > index and is_verbal(words, place)]
    acting = [place for place in places if goes_on(words, place) and not _is_of_something(words, place)]
    before = {word.low for word in words[index : acting[0] if acting else index]}
    if before & {"including", "like"} or {"such", "as"} <= before:  # "duties such as seating guests and taking coats"
        return ()
    joined = any(words[place - 1].text != "," for place in acting)  # a comma alone tells how: "refugees, teaching them"
    closed: tuple[Change, ...] = ()
    if acting and joined and _is_last_of_several(words, index, acting[0]):
        closed = _closed_list(words, index, acting[0]) if several and len(acting) == 1 else ()
        if not closed:
            return ()
    if not joined:
        return ()
    found = {place: verb for place in acting if (verb := gerund_at(words, place))}
    return (*closed, *finite(words, found, write, behind=index))


def _is_of_something(words: Words, gerund: int) -> bool:
    """Tell whether a preposition makes a noun of a gerund: "ordering for the bar", not "caring for guests"."""
    verb, after = lexicon.gerund(words[gerund].low), words[gerund + 1].low
    asked = verb and f"{verb.base} {after}" in listed("next.intransitive")
    return after == "of" or (after in {"for", "in", "at"} and not asked)


def _closed_list(words: Words, index: int, gerund: int) -> tuple[Change, ...]:
    """Put an "and" for the last comma of the nouns before "and" and the *gerund*; nothing where they are no plain list."""
    gerund -= words[gerund - 1].low in listed("next.prepositions")  # "and for leading"
    last = gerund - 2 - (words[gerund - 2].text == ",")
    comma = next((place for place in range(last, index, -1) if words[place].text == ","), None)
    if comma is None:
        return ()
    no_nouns = listed("next.prepositions", "nested.clauses", "next.coordinators", "next.determiners")
    plain = all(word.is_word and word.low not in no_nouns for word in words[comma + 1 : last + 1])
    told = lexicon.past(words[comma + 1].low) or lexicon.gerund(words[comma + 1].low)
    if not plain or told:
        return ()
    behind = words[last].end
    return (
        Change(Span(words[comma].start, words[comma].end), (" and",)),
        Change(Span(behind, words[last + 1].start), (_apart(words[last + 1]),)),
    )


def _apart(joint: Word) -> str:
    """Return the comma that parts two deeds, where none stands."""
    return "" if joint.text == "," else ", "


def _is_last_of_several(words: Words, index: int, gerund: int) -> bool:
    """Tell whether nouns stand before a gerund in a list, so that it is one more of them: "filing, entry and taking calls"."""
    gerund -= words[gerund - 1].low in listed("next.prepositions")
    commas = [place for place in range(index, gerund) if words[place].text == ","]
    return words[gerund - 1].low in {"and", "or", "&"} and any(place != gerund - 2 for place in commas)
