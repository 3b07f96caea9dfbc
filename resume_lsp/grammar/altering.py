"""Small changes of a bullet that opens well: another tense, another verb, no pronoun, the active voice."""

from collections.abc import Collection
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from resume_lsp.grammar import bare, lexicon, tokens
from resume_lsp.grammar.auxiliary import is_adverb, is_infinitive
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.reading import Reading, Tense
from resume_lsp.grammar.tokens import Word, Words, at, ends_sentence
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_OTHERS = 5
"""Verbs that are offered in the place of another."""

_SUBJECT = 6
"""Words from the front to the verb of a bullet that opens with its subject."""


class Inflection(NamedTuple):
    """A bullet in another tense; *sure* where each word that changes can only be a verb."""

    verb: str
    changes: tuple[Change, ...]
    sure: bool


def in_tense(reading: Reading, *, past: bool) -> Inflection | None:
    """Return *reading* with its opening verb, and those coordinated with it, in the past or the present."""
    words = tokens.split(reading.text)
    first = next((index for index, word in enumerate(words) if word.end == reading.opening.span.end), None)
    if first is None or reading.opening.verb is None or words[first].start != reading.opening.span.start:
        return None
    wrong = Tense.PRESENT if past else Tense.PAST
    found = [(first, reading.opening.verb, reading.opening.sure), *equal_deeds(words, first, wrong)]
    changes = tuple(_replaced(words[index], verb.finite(past=past)) for index, verb, _ in found)
    verb = words[first].cased(reading.opening.verb.finite(past=past))
    return None if verb == words[first].text else Inflection(verb, changes, all(sure for _, _, sure in found))


def equals(words: Words, first: int) -> tuple[tuple[Word, Verb], ...]:
    """Return the present verbs that "and" or a comma joins to the one at *first*."""
    return tuple((words[index], verb) for index, verb, _ in equal_deeds(words, first, Tense.PRESENT))


def equal_deeds(words: Words, first: int, tense: Tense) -> list[tuple[int, Verb, bool]]:
    """Return the verbs in *tense* that "and" or a comma joins to the one at *first*: index, verb, whether it is surely one."""
    found = []
    for index in range(first + 1, len(words)):
        low = words[index].low
        if ends_sentence(words, index) or is_infinitive(words, index) or low in listed("nested.clauses"):
            break
        before = at(words, index - 2 if is_adverb(at(words, index - 1)) else index - 1).low
        if before not in {",", "and", "or", "&", "/"} or not words[index].is_word:
            continue
        if (verb := _finite_in(words, first, index, tense)) is not None:
            found.append((index, verb, not verb.noun))
    return found


def _finite_in(words: Words, first: int, index: int, tense: Tense) -> Verb | None:
    low = words[index].low
    if tense is Tense.PAST:
        return lexicon.past(low)
    verb = lexicon.verb(low)
    if verb and not _speaks_of_others(words, first) and (not verb.noun or _is_a_deed(words, index, verb)):
        return verb
    third = lexicon.third(low)
    return third if third and (not third.noun or (_speaks_of_others(words, first) and _goes_on(words, index))) else None


def _is_a_deed(words: Words, index: int, verb: Verb) -> bool:
    """
    Tell whether a word that may be a noun is a verb: "lead the team and report to X", not "a data lake and feature store".

    Behind a whole phrase ("the budget", "them", "results") another bare noun is unlikely.
    """
    before = index - 1
    while at(words, before).low in listed("next.coordinators") | {","} or is_adverb(at(words, before)):
        before -= 1
    whole = bare.is_plural(words[before]) or words[before].low in listed("next.determiners")
    on_work = _has_determiner(words, before) and bare.last_noun(words, index + 1).low.endswith("ing")  # "and track spending"
    return on_work or bare.judge(words, index, verb, Tense.PRESENT if whole else None).is_verb


def _has_determiner(words: Words, noun: int) -> bool:
    """Tell whether the phrase that ends with the word at *noun* begins with a "the" or the like."""
    place, ends = noun, listed("next.prepositions", "next.coordinators")
    while place > 0 and words[place].is_word and words[place].low not in ends:
        place -= 1
        if words[place].low in listed("next.determiners"):
            return not bare.is_adjective(words[noun]) and words[noun].low not in listed("before.adverbs")
    return False


def _speaks_of_others(words: Words, first: int) -> bool:
    """Tell whether a bullet opens in the third person: "Writes"."""
    return lexicon.verb(words[first].low) is None


def _goes_on(words: Words, index: int) -> bool:
    """Tell whether something stands behind that a verb may act on: "trains new users", not "trains."."""
    after, others = at(words, index + 1), listed("next.coordinators", "next.linking") | {"of", "for"}
    return after.is_figure or (after.is_word and after.low not in others)


def alternatives(reading: Reading, used: Collection[str], dialect: str | None = None) -> tuple[Rewrite, ...]:
    """Return *reading* opened with other verbs of the same sense, whose bases are not among the *used* ones, in *dialect*."""
    verb, span = reading.opening.verb, reading.opening.span
    if verb is None or not verb.sense:
        return ()
    past = reading.opening.tense is Tense.PAST
    others = (
        other for other in lexicon.of_sense(verb.sense, dialect) if other.base not in {verb.base, *used} and "-" not in other.base
    )
    old = span.of(reading.text)
    return tuple(
        Rewrite(new, (Change(span, (new,)),), Claim.OPEN)
        for other in islice(others, _OTHERS)
        for new in [other.finite(past=past).capitalize() if old[:1].isupper() else other.finite(past=past)]
    )


@lru_cache(maxsize=256)
def without_person(text: str, span: Span) -> tuple[Change, ...]:
    """Return the changes that take the pronoun at *span* out of *text*; none where the sentence needs it."""
    words = tokens.split(text)
    index = next(place for place, word in enumerate(words) if word.start == span.start)
    word = words[index]
    if word.low in {"my", "our"}:
        return _without_owner(words, index)
    opens = (
        index == 0
        or _joins_deeds(words, index - 1)
        or at(words, index - 1).low in {",", ";", ":"}
        or ends_sentence(words, index - 1)
    )
    if word.low not in {"i", "we", "i've", "we've"} or not opens:
        return ()
    verb = index + 1
    while is_adverb(at(words, verb)) or at(words, verb).low in {"have", "also"}:
        verb += 1
    if verb >= len(words) or not (lexicon.past(words[verb].low) or _is_present(words[verb])):
        return ()
    kept = next((it for it in words[index + 1 : verb] if it.low != "have"), words[verb])
    changes = [Change(Span(word.start, kept.start), ())]
    if word.text[0].isupper() and (index == 0 or at(words, index - 1).text in {".", ":"}):
        changes.append(Change(Span(kept.start, kept.start + 1), (kept.text[0].upper(),)))
    return tuple(changes)


def _joins_deeds(words: Words, index: int) -> bool:
    """Tell whether the "and" at *index* joins what was done, not those who did it: "Two clerks and I"."""
    return at(words, index).low == "and" and (_is_present(words[0]) or any(lexicon.past(word.low) for word in words[:index]))


def _is_present(word: Word) -> bool:
    """Tell whether *word*, behind a pronoun, is a verb that can open a bullet: "lead", not "am" or "had"."""
    verb = lexicon.verb(word.low)
    return verb is not None and verb.base not in {"be", "have", "do", "can", "will"}


def _without_owner(words: Words, index: int) -> tuple[Change, ...]:
    """Say "the" for "my", "a" for "my own", "a colleague" for "my colleague", and nothing where none is needed: "my skills"."""
    word, after = words[index], at(words, index + 1)
    leisure = after.low in {"spare", "free"} and at(words, index + 2).low == "time"  # "in my spare time" is said of one's own
    earlier = after.low in listed("person.earlier")  # "my old unit" is not "the old unit"
    verbs = listed("voice.be", "rewriting.comprise")  # "My role was to lead", "My duties included"
    opens = word.low == "my" and index == 0 and any(it.low in verbs for it in words[:_SUBJECT])
    if not after.is_word or is_adverb(after) or leisure or earlier or opens:
        return ()
    own = after.low == "own"
    noun, last = at(words, index + 1 + own), _owned(words, index + 1 + own)
    needless = last.low in listed("person.qualities") or at(words, index - 1).low == "all"
    if not (own or needless or last.low.removesuffix("s") in listed("person.fellows")):
        return (Change(Span(word.start, word.end), (word.cased("the"),)),)
    if not noun.is_word:
        return ()
    if needless or bare.is_plural(last) or last.low in listed("next.mass"):
        return (Change(Span(word.start, noun.start + 1), (word.cased(noun.text[0]),)),)
    article = "the " if word.low == "our" else "an " if noun.low[0] in "aeiou" else "a "
    return (Change(Span(word.start, noun.start), (word.cased(article),)),)


def _owned(words: Words, index: int) -> Word:
    """Return the noun that the words from *index* on are about: the "skills" of "front-end and writing skills"."""
    word, joint = at(words, index), at(words, index + 1).low
    qualifies = "-" in word.low or bare.is_adjective(word) or lexicon.gerund(word.low)
    return bare.last_noun(words, index + 2 if joint in {"and", "&", ","} and qualifies else index)


def _replaced(word: Word, new: str) -> Change:
    return Change(Span(word.start, word.end), (word.cased(new),))
