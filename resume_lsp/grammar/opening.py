"""Find what a bullet opens with, behind labels, dates, adverbs, pronouns and lead-ins."""

from collections.abc import Iterator
from typing import NamedTuple

from resume_lsp.grammar import auxiliary, bare, compounds, lexicon, thirds, tokens, weak
from resume_lsp.grammar.quantity import is_number
from resume_lsp.grammar.reading import Opening, OpeningKind, Tense, Weak
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, ends_sentence
from resume_lsp.text import Span
from resume_lsp.words import find as find_row
from resume_lsp.words import words as listed

_DASHES = frozenset({"-", "–", "—", "|", "~"})
_TELLING = frozenset({OpeningKind.WEAK, OpeningKind.ACTION, OpeningKind.GERUND})
_MAKING = frozenset(("build", "improve", "reduce", "grow", "migrate", "deliver", "automate", "operate", "craft", "transform"))
"""Senses of verbs that no clause follows, as one does "ensured"."""
_SHORT_LABEL = 5
_LABEL_WORDS = 11  # a label is shorter than that
_LEAD_IN_WORDS = 24
_MISSPELT_WORDS = 8


class Context(NamedTuple):
    """What the rest tells: the tense that other bullets surely open with, whether the role is over, whether most are nouns."""

    company: Tense | None
    ended: bool | None
    among_nouns: bool = False


def find(words: Words, context: Context) -> Opening:
    """Return how *words* open."""
    if not words:
        return Opening(OpeningKind.NOUN, Span(0, 0))
    words = _rightly_spelt(words)
    start = _behind_marks(words)
    front = _at(words, start, context)
    acts = front.kind is OpeningKind.ACTION and front.sure and not _is_a_label(words, start, context)
    if acts or (front.kind is OpeningKind.WEAK and not _is_a_name(words, front)):
        return front
    for behind in _label_ends(words, start):
        closed = words[behind - 1].text == ";" or ends_sentence(words, behind - 1)
        if front.kind is OpeningKind.GERUND and behind > start + 2 and closed:  # "Giving talks. Held"
            return front
        if words[behind - 1].text == ")" and words[behind].low in listed("next.prepositions") and not words[behind].is_capital:
            continue  # "A till (in Go) for inns, using cards"
        body = _at(words, behind, context)
        if body.kind is OpeningKind.GERUND and words[behind - 1].text == ";":  # "Design of lamps; training of crews"
            continue
        if body.kind in _TELLING and (body.sure or words[behind].is_capital or _follows_a_label(words, behind)):
            return body
    return front


def _is_a_label(words: Words, start: int, context: Context) -> bool:
    """Tell whether a base at *start* begins a label of a few words before what was surely done: "Uplift studies: wrote …"."""
    colon = next((place for place in range(start, min(len(words) - 1, start + _SHORT_LABEL)) if words[place].text == ":"), None)
    if colon is None or lexicon.verb(words[start].low) is None:
        return False
    body = _at(words, colon + 1, context)
    return body.kind is OpeningKind.ACTION and body.sure and body.tense is Tense.PAST


def may_act(text: str, opening: Opening) -> bool:
    """Tell whether *text* opens with a noun that may as well be a verb: "Query logs"."""
    words = tokens.split(text)
    index = next((place for place, word in enumerate(words) if word.start == opening.span.start), len(words))
    starts = (index, *_label_ends(words, index))
    is_noun = opening.kind is OpeningKind.NOUN
    return is_noun and any(
        lexicon.verb(at(words, start).low) and (bare.may_act(words, start) or compounds.may_act(words, start)) for start in starts
    )


def _follows_a_label(words: Words, index: int) -> bool:
    """Tell whether a colon or a dash stands before *index*, not a bracket or a semicolon."""
    return words[index - 1].text == ":" or words[index - 1].text in _DASHES


def _rightly_spelt(words: Words) -> Words:
    """Return *words* with their low forms as they are meant where one near the front is surely misspelt: "Asisted in"."""
    right = [find_row("misspellings", word.low) or lexicon.meant(word.low) for word in words[:_MISSPELT_WORDS]]
    if not any(right):
        return words
    meant = (word._replace(low=row or word.low) for word, row in zip(words, right, strict=False))
    return (*meant, *words[_MISSPELT_WORDS:])


def _is_a_name(words: Words, front: Opening) -> bool:
    """Tell whether what looks like "Am leading" is all of a label: "I Am Leading: Designed …"."""
    behind = next((word for word in words if word.start >= front.span.end), None)
    return front.weak is Weak.PROGRESSIVE and behind is not None and behind.text == ":"


def _at(words: Words, index: int, context: Context) -> Opening:
    """Return how the words from *index* on open."""
    index = _behind_adverbs(words, index)
    if index >= len(words):
        return Opening(OpeningKind.NOUN, Span(words[-1].end, words[-1].end))
    if tells_of_something(words, index):
        return _spanning(OpeningKind.NOUN, words[index])
    return (
        (None if _introduces_me(words, index) else weak.find(words, index))
        or auxiliary.behind_an_auxiliary(words, index)
        or auxiliary.behind_a_modal(words, index)
        or _finite(words, index, context)
        or _gerund(words, index)
        or _lead_in(words, index, context)
        or _spanning(OpeningKind.NOUN, words[index])
    )


def _spanning(
    kind: OpeningKind, word: Word, tense: Tense | None = None, verb: lexicon.Verb | None = None, *, sure: bool = True
) -> Opening:
    return Opening(kind, Span(word.start, word.end), tense, verb, sure=sure)


def _introduces_me(words: Words, index: int) -> bool:
    """Tell whether a gerund only leads up to what "I" did: "Working as a joiner, I rebuilt the stage"."""
    if lexicon.gerund(words[index].low) is None:
        return False
    for comma in range(index + 1, min(len(words) - 2, index + _LEAD_IN_WORDS)):
        if ends_sentence(words, comma):
            return False
        if words[comma].text == "," and words[comma + 1].low in {"i", "we"}:
            return True
    return False


def tells_of_something(words: Words, index: int) -> bool:
    """Tell whether a gerund at *index* is only what something is said of: "Helping guests was part of it"."""
    return lexicon.gerund(words[index].low) is not None and bare.has_a_verb_of_its_own(words, index)


def _finite(words: Words, index: int, context: Context) -> Opening | None:
    word = words[index]
    if word.low in listed("next.compound_verbs") and (compound := compounds.of_two(words, index, context.company)):
        return compound
    if not word.is_word or _is_acronym(words, index):
        return None
    if found := lexicon.past(word.low):
        return _past(words, index, found, context)
    if found := lexicon.third(word.low):
        is_verb = not found.noun or thirds.is_verb(words, index, found, context.company)
        return _spanning(OpeningKind.ACTION, word, Tense.PRESENT, found, sure=not found.noun) if is_verb else None
    if found := lexicon.verb(word.low):
        verdict = bare.judge(words, index, found, context.company, among_nouns=context.among_nouns)
        tense = Tense.PAST if found.past.replace(" ", "") == word.low else Tense.PRESENT  # "Setup"
        return _spanning(OpeningKind.ACTION, word, tense, found, sure=verdict.sure) if verdict.is_verb else None
    return compounds.hyphenated(words, index)


def _past(words: Words, index: int, found: lexicon.Verb, context: Context) -> Opening | None:
    word, after = words[index], at(words, index + 1)
    if found.base == word.low:  # "set", "cut", "read": past and present alike
        among_deeds = Tense.PRESENT if context.company else None  # its own past, too, is a deed
        verdict = bare.judge(words, index, found, among_deeds)
        tense = Tense.PRESENT if context.ended is False and context.company is not Tense.PAST else Tense.PAST
        return _spanning(OpeningKind.ACTION, word, tense, found, sure=verdict.sure) if verdict.is_verb else None
    if (
        _is_an_adjective(words, index, context)
        or _is_said_of(words, index, found)
        or (after.low == "by" and word.low not in listed("next.past_before_by") and _is_agent(words, index + 2))
    ):
        return None
    return _spanning(OpeningKind.ACTION, word, Tense.PAST, found)


def _is_said_of(words: Words, index: int, found: lexicon.Verb) -> bool:
    """Tell whether a participle only qualifies what something is said of: "Finalised maps were", not "Ensured maps were"."""
    return found.sense in _MAKING and bare.is_subject(words, index + 1)


def _is_an_adjective(words: Words, index: int, context: Context) -> bool:
    """Tell "Mixed methods" from "Mixed the colours", "Paid out grants", and, among deeds, from "Mixed drinks"."""
    word, after = words[index].low, at(words, index + 1)
    if f"{word} {after.low}" in listed("next.adjective_pairs"):
        return True
    if word not in listed("next.participle_adjectives"):
        return False
    if is_number(at(words, index + 1 + (after.low == "over"))):  # "Committed over 40 fixes"
        return False
    if after.low in listed("next.determiners", "next.particles"):
        return word == "committed" and after.low == "to"
    if word not in listed("next.verbal_participles"):
        return True
    if after.low in listed("next.coordinators"):
        return not lexicon.is_listed_past(at(words, index + 2).low)
    return context.company is not Tense.PAST or not after.is_word or after.low in listed("next.prepositions")


def _is_agent(words: Words, index: int) -> bool:
    """Tell whether the words behind "by" name who did it, not how or how much."""
    agent, unit = at(words, index), at(words, index + 1)
    if agent.is_figure:
        return unit.text not in {"%", "+"} and unit.low not in listed("metric.units")
    return agent.is_word and lexicon.gerund(agent.low) is None


def _gerund(words: Words, index: int) -> Opening | None:
    word = words[index]
    found = lexicon.gerund(word.low)
    if found is None:
        return None
    after, behind = at(words, index + 1).low, at(words, index + 2)
    post = after in listed("next.roles") and (behind is EDGE or behind.low in listed("next.prepositions") | {","})
    if f"{word.low} {after}" in listed("next.gerund_pairs"):
        return None
    if post or _is_named(words, index) or (word.low in listed("next.noun_gerunds") and not acts(words, index)):
        return None
    return _spanning(OpeningKind.GERUND, word, None, found)


def _is_named(words: Words, index: int) -> bool:
    """Tell whether a word is a name, or the label before a colon: "ProcessMirroring", "Baking: an app for ovens"."""
    written = words[index].text
    return (written[1:] != written[1:].lower() and not written.isupper()) or at(words, index + 1).text == ":"


def acts(words: Words, index: int) -> bool:
    """Tell whether a gerund that is also a noun acts on what follows: "training new hires", "testing of", not "training in"."""
    after = at(words, index + 1)
    if after.low in {",", "and", "or", "&"}:
        following = index + 3 if at(words, index + 2).low in listed("next.coordinators") else index + 2
        return lexicon.gerund(at(words, following).low) is not None and (
            at(words, following).low not in listed("next.noun_gerunds") or acts(words, following)
        )
    if (
        after.low in listed("next.determiners") | {"of", "up", "out", "down", "off"}
        or after.is_figure
        or bare.is_adjective(after)
    ):
        return True
    if words[index].low in listed("next.compound_gerunds"):
        return after.low in listed("rewriting.counterparts")
    if after.low in listed("next.prepositions") or after.low in listed("next.roles"):
        return False
    if after.is_capital and (at(words, index + 2).low in listed("next.prepositions") or at(words, index + 2).is_figure):
        return True
    if words[index].low in listed("next.verbal_gerunds") and after.is_word:
        return True
    return after.low in listed("next.mass") or bare.is_plural(bare.last_noun(words, index + 1))


def _lead_in(words: Words, index: int, context: Context) -> Opening | None:
    """Read "During planning, found a fault"."""
    if words[index].low not in listed("next.leads"):
        return None
    for comma in range(index + 1, min(len(words) - 1, index + _LEAD_IN_WORDS)):
        if words[comma].text == ";" or ends_sentence(words, comma):
            return None
        if words[comma].text != "," and words[comma + 1].low not in {"i", "we"}:
            continue
        body = _at(words, comma + 1, context)
        if body.kind is OpeningKind.WEAK:
            return body
        mine = words[comma + 1].low in {"i", "we"}  # "In my present post, I lead"
        if body.kind is OpeningKind.ACTION and (body.sure or mine or body.tense is Tense.PAST):
            return Opening(OpeningKind.LEAD_IN, Span(words[index].start, words[comma].end), body.tense, body.verb)
    return None


def _is_acronym(words: Words, index: int) -> bool:
    """Tell whether a word in capitals is a name ("LED strips"), not one word of a text in capitals."""
    word = words[index].text
    return len(word) > 1 and word.isupper() and not all(other.text.isupper() for other in words if other.is_word)


def _behind_marks(words: Words) -> int:
    """Return the index behind list signs, numbers and years that the text itself brings: "•", "1.", "2019"."""
    index = 0
    while index < len(words) - 1 and words[index].text not in {"(", "["} and _is_mark(words, index):
        index += 1
    return index


def _is_mark(words: Words, index: int) -> bool:
    word, after = words[index], words[index + 1]
    if word.is_figure:
        return word.is_year or after.text in {".", ")", ":"}
    return not word.is_word


def _behind_adverbs(words: Words, index: int) -> int:
    """Return the index behind adverbs and whoever did it: "I also successfully", "And I"."""
    joins = at(words, index).low in {"and", "but"} and _is_skipped(at(words, index + 1))
    index += joins
    while index + 1 < len(words) and (_is_skipped(words[index]) or _joins_adverbs(words, index)):
        index += 1
    return index


def _joins_adverbs(words: Words, index: int) -> bool:
    """Tell whether an "and" stands between adverbs: "quickly and cheaply"."""
    return (
        words[index].low in {"and", "but", "&"}
        and index > 0
        and auxiliary.is_adverb(words[index - 1])
        and auxiliary.is_adverb(words[index + 1])
    )


def _is_skipped(word: Word) -> bool:
    sign = not word.is_word and not word.is_figure
    return sign or auxiliary.is_adverb(word) or word.low in listed("before.authors")


def _label_ends(words: Words, start: int) -> Iterator[int]:
    """Yield where the text goes on behind what may be a label: "Search:", "[Kite]", "Kite –", "(2019)", "Kite."."""
    for index in range(start, min(len(words) - 1, start + _LABEL_WORDS)):
        sign = words[index].text
        spaced = at(words, index - 1).end < words[index].start and words[index].end < words[index + 1].start
        if sign in {":", ";", "]", ")"} or (sign in _DASHES and spaced and index > start):
            yield index + 1
        elif ends_sentence(words, index):
            if index - start <= 4:
                yield index + 1
            return
