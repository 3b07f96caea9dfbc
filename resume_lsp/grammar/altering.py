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
from resume_lsp.words import pairs
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
    place, ends = noun, listed("next.prepositions") | listed("next.coordinators")
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
    after, others = at(words, index + 1), listed("next.coordinators") | listed("next.linking") | {"of", "for"}
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
    verbs = listed("voice.be") | listed("rewriting.comprise")  # "My role was to lead", "My duties included"
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


def activated(text: str, span: Span) -> Rewrite | None:
    """
    Return *text* in the active voice where the passive at *span* names its author: "was deployed by me".

    Where it names nobody, the author may be meant: that claims more.
    """
    words = tokens.split(text)
    be = next(place for place, word in enumerate(words) if word.start == span.start)
    last = next(place for place, word in enumerate(words) if word.end == span.end)
    verb = lexicon.participle(words[last].low)
    if verb is None or be == 0:
        return None
    subject = words[:be]
    if any(word.text in {",", ";", ":", "."} or _is_done(words, place) for place, word in enumerate(subject)):
        return None
    particle = at(words, last + 1).low if at(words, last + 1).low in {"out", "up", "down", "off"} else ""
    last += bool(particle)
    verb = verb._replace(particle=f" {particle}") if particle else verb
    if all(word.low != "by" or not at(words, place + 1).is_word for place, word in enumerate(words) if place > last):
        return _done_by_nobody(words, be, last, verb)
    if at(words, last + 1).low != "by" or at(words, last + 2).low not in {"me", "us"}:
        return None
    joined = at(words, last + 3).low in {"and", "&"}
    several = at(words, last + 3).text == "," and lexicon.gerund(at(words, last + 4).low) is None  # "by me, Ida and Bo"
    if several or (joined and lexicon.participle(at(words, last + 4).low)):
        return None  # "was built by me and bought by two ports"
    agent, others = (words[last + 3], (" with",)) if joined else (words[last + 2], ())  # "by me and two friends"
    past = words[be].low in {"was", "were", "been"}
    changes = (_opened(words[0], verb.finite(past=past)), Change(Span(words[be - 1].end, agent.end), others))
    return Rewrite(words[0].cased(verb.finite(past=past)), changes)


def _is_done(words: Words, place: int) -> bool:
    """Tell whether the word at *place* is a verb in the past, not what tells of a noun: "the pump used at the mill"."""
    tells = (
        place > 0 and lexicon.participle(words[place].low) is not None and at(words, place + 1).low in listed("next.prepositions")
    )
    return lexicon.past(words[place].low) is not None and not tells


def _opened(first: Word, written: str) -> Change:
    """Return the change that puts the verb as it is *written* before the *first* word of what it acts on."""
    small = first.text[0].lower() + first.text[1:] if first.is_capital and not first.text[1:2].isupper() else first.text
    return Change(Span(first.start, first.end), (f"{first.cased(written)} {small}",))


def _done_by_nobody(words: Words, be: int, last: int, verb: Verb) -> Rewrite | None:
    """A survey was carried out in May: Carried out a survey in May; None where more is told, or an honour."""
    said = words[be + 1 : last - bool(verb.particle)]
    kept = [word.low for word in said if word.low.endswith("ly")]
    more = any(word.low in listed("next.coordinators") | listed("voice.be") for word in words[last + 1 :])
    others = listed("voice.pronouns") & {word.low for word in words[:be]} or len(kept) < len(said)
    name = words[0].is_capital and not _is_small(words[0])
    if (
        words[be].low not in {"was", "were"}
        or more
        or others
        or name
        or verb.base in listed("passive.happened")
        or any(word.low in listed("passive.chosen") or word.low in pairs("passive.received") for word in words[be : last + 1])
    ):
        return None
    written = " ".join([*kept, verb.finite(past=True)])
    changes = (_opened(words[0], written), Change(Span(words[be - 1].end, words[last].end), ()))
    return Rewrite(words[0].cased(written), changes, Claim.MORE)


def _is_small(first: Word) -> bool:
    """Tell whether the capital that a bullet opens with is surely its own: "Two", "The", "Tests"."""
    common = listed("next.determiners") | listed("rereading.articles") | listed("metric.numbers")
    return first.low in common or bare.is_plural(first) or bool(lexicon.verb(first.low))


def distinguished(text: str, span: Span) -> tuple[Change, ...]:
    """
    Return the changes that say better what was done to the author, where that is to his honour; none elsewhere.

    "Was promoted to lead": "Earned a promotion to lead"; "Was awarded a prize": "Received a prize"; "Was selected to speak":
    "Selected to speak".
    """
    words = tokens.split(text)
    be = next(place for place, word in enumerate(words) if word.start == span.start)
    last = next(place for place, word in enumerate(words) if word.end == span.end)
    if be != 0 or at(words, last + 1).low == "by":
        return ()
    low = words[last].low
    if better := pairs("passive.received").get(low):
        return (Change(span, (words[0].cased(better),)),)
    if low in listed("passive.chosen"):
        return (Change(span, (words[0].cased(low),)),)
    return ()


def _replaced(word: Word, new: str) -> Change:
    return Change(Span(word.start, word.end), (word.cased(new),))
