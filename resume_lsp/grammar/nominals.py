"""Make verbs of nouns of action: "the design and testing of X", "close collaboration with X"."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from resume_lsp.grammar import bare, lexicon
from resume_lsp.grammar.auxiliary import is_adverb, is_infinitive
from resume_lsp.grammar.changes import Change
from resume_lsp.grammar.coordinating import is_verbal
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, ends_sentence, touch
from resume_lsp.text import Span
from resume_lsp.words import pairs
from resume_lsp.words import words as listed

Write = Callable[[Verb], str]
"""How a verb is to be written: in the past, as a base, with "co-" before it."""

_GOVERNED = frozenset(
    {"deployment", "integration", "migration", "conversion", "transition", "rollout", "delivery", "submission", "escalation"}
)
"""Nouns of action whose verb needs no object before these prepositions: "deployment to AWS"."""


_OFTEN_VERBS = frozenset({"build", "test", "move", "conduct", "study", "supply", "control", "restore", "trial"})
"""Nouns of action that do not read well behind a verb: "the building and testing of X" does."""

_AIMS = frozenset({"purpose", "aim", "goal", "objective", "intention"})
_MEANS = frozenset({"through", "by", "via"})

_QUALITIES = ("ity", "ness", "acy", "cy", "ance", "ence", "safety", "hygiene")


class Inflected(NamedTuple):
    """Verbs that were made finite, the index of the first word that is kept, and the changes from there on."""

    verbs: tuple[Verb, ...]
    start: int  # an adverb, or the word that becomes the first verb
    changes: tuple[Change, ...]


def nouns(words: Words, index: int, write: Write) -> Inflected | None:
    """Read "the design and testing of X": Designed and tested X."""
    if at(words, index).low in {"a", "an"} and at(words, index + 1).low in listed("nominal.events"):  # "a rewrite of X"
        index += 1
    start = index
    while at(words, index).low in pairs("nominal.verbal_adjectives"):
        index += 1
    adverbs = [adverb for word in words[start:index] if (adverb := pairs("nominal.verbal_adjectives")[word.low])]
    found, place = {}, index
    articles: list[Change] = []
    while verb := verb_of(at(words, place)):
        found[place] = verb
        behind = _behind_joint(words, place + 1)
        if behind == place + 1:
            break
        if at(words, behind).low == "the" and verb_of(at(words, behind + 1)):  # "designing and the testing of X"
            articles.append(Change(Span(words[behind].start, words[behind + 1].start), ()))
            behind += 1
        place = behind
    last = max(found, default=-1)
    made = any(verb.base in listed("nominal.made") for verb in found.values())  # "development of tracking devices"
    acting = is_verbal(words, last + 2) and not (made and bare.is_plural(at(words, last + 3)))
    shared = at(words, last + 2).low in {"and", "&", "or"}  # "integration of and support for X"
    if not found or shared or at(words, last + 1).low != "of" or acting or _names_a_quality_too(words, last + 2):
        return None
    dropped = Change(Span(words[last].end, words[last + 1].end), ())
    qualified = Change(Span(words[index].start, words[index].start), tuple(f"{adverb} " for adverb in adverbs))
    others = later(words, last + 1, write)
    taken = {change.span for change in others}
    others += tuple(it for it in _later_gerunds(words, last + 1, write) if not any(it.span.overlaps(span) for span in taken))
    again = tuple(_of_again(words, last + 2)) if not others else ()
    changes = (qualified, *finite(words, found, write), *articles, dropped, *others, *again)
    return Inflected(tuple(found.values()), index, changes if adverbs else changes[1:])


def _names_a_quality_too(words: Words, index: int) -> bool:
    """Tell whether something that is not done stands beside what is, each with its "of": "delivery of X and quality of Y"."""
    for place in range(index, len(words) - 3):
        if ends_sentence(words, place) or words[place].low in listed("nested.clauses"):
            return False
        noun = place + 1 + (words[place + 1].low == "the")
        of = at(words, noun + 1).low == "of" and words[place].low in {"and", "&"}
        if of and verb_of(words[noun]) is None and words[noun].low.endswith(_QUALITIES):
            return words[noun].low not in listed("rewriting.amounts")
    return False


def relation(words: Words, index: int, write: Write) -> Inflected | None:
    """
    Read "close collaboration with X": Collaborated closely with X; "research on X": Researched X.

    A "-" behind the verb in the list says that it goes without the preposition.
    """
    noun = index + (at(words, index).low in pairs("nominal.verbal_adjectives"))
    preposition = at(words, noun + 1)
    base = pairs("nominal.relations").get(f"{at(words, noun).low} {preposition.low}")
    verb = lexicon.verb(base.rstrip("-")) if base else None
    if base is None or verb is None or at(words, noun + 2) is EDGE:
        return None
    adverb = pairs("nominal.verbal_adjectives")[words[index].low] if noun > index else ""
    thing, gone = _what_moved(words, noun + 1)
    kept = [write(verb), adverb, thing, "" if base.endswith("-") else preposition.low]
    opened = Change(Span(words[noun].start, preposition.end), (" ".join(filter(None, kept)),))
    others = later(words, noun + 1, write) or _later_gerunds(words, noun + 1, write)
    ands = (place for place in range(noun + 2, len(words) - 2) if words[place].low in {"and", "&"})
    left = any("of" in {word.low for word in words[place + 2 : place + 4]} for place in ands)  # "and follow up of orders"
    return None if left and not others else Inflected((verb,), noun, (opened, *gone, *others))


def _what_moved(words: Words, index: int) -> tuple[str, tuple[Change, ...]]:
    """Return what stands behind "from X to Y" that was moved, and the change that takes it out there: "of 60 boats"."""
    if words[index].low not in {"from", "to"}:
        return "", ()
    stop = next((place for place, word in enumerate(words) if place > index and not (word.is_word or word.is_figure)), len(words))
    of = next((place for place in range(index + 2, stop - 1) if words[place].low == "of"), None)
    if of is None or not (words[of + 1].is_figure or words[of + 1].low in listed("next.determiners")):
        return "", ()
    last = next((place for place in range(of + 1, stop) if words[place].low in listed("next.prepositions")), stop) - 1
    parts = [word.text if touch(words[place - 1], word) else f" {word.text}" for place, word in enumerate(words)][
        of + 1 : last + 1
    ]
    return "".join(parts).strip(), (Change(Span(words[of - 1].end, words[last].end), ()),)


def later(words: Words, index: int, write: Write) -> tuple[Change, ...]:
    """Read "…, and the testing of Y" behind *index*: tested Y; but not "overseeing the planning and testing of Y"."""
    changes: list[Change] = []
    governed = False
    for place in range(index + 1, len(words) - 1):
        if ends_sentence(words, place) or words[place].low in listed("nested.clauses") or is_included(words, place):
            break
        governed = governed or governs_nouns(words, place) or tells_of_a_noun(words, place)
        the = at(words, place - 1).low == "the"
        joint = place - 2 if the else place - 1
        if governed and not the and not changes and words[joint].low in {"and", "&"}:
            continue
        if pair := _two_nouns(words, place, write):
            changes += pair
            continue
        if words[joint].low not in {"and", ",", "&", ";"} or _names_work(words, joint - 1 - (words[joint - 1].text == ",")):
            continue
        if change := of_a_noun(words, place, write, the=the):
            changes.append(change)
    return tuple(changes)


def _of_again(words: Words, index: int) -> Iterator[Change]:
    """Take out the "of" that is said again: "maintenance of pumps and of the pier"."""
    for place in range(index, len(words) - 1):
        if ends_sentence(words, place) or words[place].low in listed("nested.clauses"):
            return
        if words[place].low == "of" and words[place - 1].low in {"and", "&"}:
            yield Change(Span(words[place].start, words[place + 1].start), ())


def is_included(words: Words, place: int) -> bool:
    """Tell whether a comma before *place* leads to what something comprised: "40 boats, training of the crew included"."""
    behind = words[place:] if words[place - 1].text == "," else ()
    return [word.low for word in behind if word.text != "."][-1:] == ["included"]


def tells_of_a_noun(words: Words, place: int) -> bool:
    """Tell whether a gerund at *place* tells of the noun before it, and takes the nouns behind it: "an app providing checks"."""
    acts = lexicon.gerund(at(words, place).low) is not None and is_verbal(words, place)
    return (
        acts
        and at(words, place - 1).is_word
        and at(words, place - 1).low not in {"and", "or"} | listed("next.prepositions", "next.determiners")
    )


def governs_nouns(words: Words, place: int) -> bool:
    """Tell whether a means, an aim or a result that begins at *place* takes the nouns behind it: "through checks and repair"."""
    if not 0 < place < len(words):
        return False
    result = words[place - 1].text == "," and words[place].low in listed("nested.results")
    result = result or (words[place].low in _AIMS and at(words, place + 1).low == "of")  # "for the purpose of"
    return result or words[place].low in _MEANS or is_infinitive(words, place)


def _later_gerunds(words: Words, index: int, write: Write) -> tuple[Change, ...]:
    """Read "…, taking fares and filing logs" behind nouns of action: took fares and filed logs; none behind a preposition."""
    waiting: list[Change] = []
    changes: list[Change] = []
    for place in range(index + 1, len(words) - 1):
        if ends_sentence(words, place) or words[place].low in listed("nested.clauses"):
            break
        acting = lexicon.gerund(words[place].low)
        if acting is None or words[place + 1].low == "of" or not is_verbal(words, place) or named_work(words, place - 1):
            continue
        joint = words[place - 1].low
        if joint not in {"and", ",", "&"} or (joint == "," and words[place].low in listed("nested.results")):
            break  # "tools for tracking fuel and filing tolls"
        waiting.append(Change(Span(words[place].start, words[place].end), (write(acting),)))
        if joint != ",":
            changes += waiting
            waiting = []
    return tuple(changes)


def _two_nouns(words: Words, place: int, write: Write) -> tuple[Change, ...]:
    """Make verbs of two nouns behind an "and": "kayaks and training and coaching of apprentices"."""
    joints = [at(words, place + step).low for step in (-1, 1, 3)]
    first, second = verb_of(words[place]), verb_of(at(words, place + 2))
    if joints != ["and", "and", "of"] or first is None or second is None or verb_of(at(words, place - 2)):
        return ()
    named, work = words[place], words[place + 2]
    return (
        Change(Span(named.start, named.end), (write(first),)),
        Change(Span(work.start, words[place + 3].end), (write(second),)),
    )


def of_a_noun(words: Words, place: int, write: Write, *, the: bool = False) -> Change | None:
    """Make a verb of the noun at *place*: "the testing of Y", "deployment to Y", "bug fixing"."""
    start, second = words[place - 1 if the else place].start, words[place + 1]
    if changed := compound(words, place, write):
        return Change(Span(start, second.end), changed.new)
    base = pairs("nominal.relations").get(f"{words[place].low} {second.low}", "-")
    if not the and not base.endswith("-") and (related := lexicon.verb(base)):  # "and communication with clients"
        return Change(Span(start, words[place].end), (write(related),))
    verb = lexicon.verb("use") if words[place].low == "use" else verb_of(words[place])
    if verb and second.low in {"with", "to", "into", "using", "via"} and words[place].low in _GOVERNED:
        return None if the else Change(Span(start, words[place].end), (write(verb),))
    if verb and second.low == "of":
        return Change(Span(start, second.end), (write(verb),))
    return None


def _work_on_a_mass(thing: Word, work: Word) -> tuple[Verb, str] | None:
    """Read "cash handling" as handling cash; things that are counted would need a plural: "user testing"."""
    verb = lexicon.gerund(work.low)
    return (verb, thing.text) if verb and thing.low in listed("next.mass") - {"code"} else None


def _work_on_things(words: Words, place: int) -> tuple[Verb, str] | None:
    """Read "server management", the last of a list, as managing servers; but not "product management"."""
    thing, work, behind = words[place], at(words, place + 1), at(words, place + 2)
    if behind is not EDGE and behind.text not in {".", ";"}:
        return None
    verb, things = verb_of(work), f"{thing.low}s"
    known = things in listed("menu.things.nouns") and thing.low not in listed("nominal.trades")
    return (verb, f"{thing.text}s") if verb and known and not work.low.endswith("ing") else None


def compound(words: Words, place: int, write: Write) -> Change | None:
    """Make a verb of the work that the two nouns at *place* name: "cash handling", "bug fixes"."""
    thing, work, found = words[place], at(words, place + 1), named_work(words, place)
    if found is None or not _ends_phrase(words, place + 2) or _shares_its_work(words, place + 2):
        return None
    return Change(Span(thing.start, work.end), (f"{write(found[0])} {found[1]}",))


def named_work(words: Words, place: int) -> tuple[Verb, str] | None:
    """Return the verb of the work that the two nouns at *place* name, and what it acts on; None where they name none."""
    thing, work = words[place], at(words, place + 1)
    return _compounds().get(f"{thing.low} {work.low}") or _work_on_a_mass(thing, work) or _work_on_things(words, place)


def _shares_its_work(words: Words, joint: int) -> bool:
    """Tell whether a bare noun ends the list behind the *joint*: "cash counting and deposit", "user support and training"."""
    noun, behind = at(words, joint + 1), at(words, joint + 2)
    ends = noun.is_word and (behind is EDGE or behind.text in {".", ";", ","})
    return at(words, joint).low in {"and", "&"} and ends


def _ends_phrase(words: Words, place: int) -> bool:
    return at(words, place) is EDGE or words[place].low in {".", ",", ";", "and", "for", "in", "on", "using", "with"}


@cache
def _compounds() -> dict[str, tuple[Verb, str]]:
    """Return the work that two nouns name, as a verb and what it acts on: "bug fixing", to "fix", "bugs"."""
    parts = ((name, *done.split()) for name, done in pairs("nominal.compounds").items())
    return {name: (verb, thing) for name, base, thing in parts if (verb := lexicon.verb(base))}


def _names_work(words: Words, place: int) -> bool:
    """Tell whether a noun of action stands at *place*, whose object is still to come: "the planning and testing of Y"."""
    noun = at(words, place)
    named = verb_of(noun) or verb_of(noun._replace(low=noun.low.removesuffix("s")))  # "installations & setup of pumps"
    governed = lexicon.gerund(at(words, place - 1).low) is not None  # "leading hiring and onboarding of nurses"
    return named is not None and (governed or at(words, place - 1).low in {"the", ",", "and", "&"})


def verb_of(word: Word) -> Verb | None:
    """Return the verb of a noun of action ("implementation") or of a gerund."""
    base = pairs("nominal.pairs").get(word.low)
    return lexicon.verb(base) if base else lexicon.gerund(word.low)


def noun_of(base: str) -> str | None:
    """Return the noun of action of the verb *base*: "implementation" for implement."""
    base = "analyze" if base == "analyse" else base
    return _nouns_of_action().get(base)


@cache
def _nouns_of_action() -> dict[str, str]:
    """Return the first noun of action of each verb that has one: "implementation" for implement; no gerunds, no plurals."""
    named = [(base, noun) for noun, base in pairs("nominal.pairs").items() if base not in _OFTEN_VERBS]
    return {base: noun for base, noun in reversed(named) if not noun.endswith(("ing", "s")) or noun == "analysis"}


def _behind_joint(words: Words, index: int) -> int:
    """Return the index behind a comma, an "and" or both."""
    for joints in ({","}, {"and", "&", "/"}):
        if at(words, index).low in joints:
            index += 1
    return index


def finite(words: Words, found: dict[int, Verb], write: Write, *, behind: int | None = None) -> tuple[Change, ...]:
    """
    Return the changes that make finite verbs of the words at the places that were *found*.

    Those after *behind*, usually the first of them, lose a preposition that is said again.
    """
    verbs = tuple(Change(Span(words[place].start, words[place].end), (write(verb),)) for place, verb in found.items())
    first = min(found, default=0) if behind is None else behind
    return verbs + tuple(dropped for place in found if place > first for dropped in _without_preposition(words, place))


def _without_preposition(words: Words, place: int) -> Iterator[Change]:
    """Take out the preposition that is said again before the verb at *place*: "and for quickly testing Y"."""
    before = place - 1
    while is_adverb(at(words, before)):
        before -= 1
    if at(words, before).low in listed("next.prepositions") and at(words, before - 1).low in {"and", "or", "&", ","}:
        yield Change(Span(words[before].start, words[before + 1].start), ())
