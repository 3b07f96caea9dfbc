"""Deeds behind an auxiliary: "Was promoted", "Has developed", "Would visit"."""

from __future__ import annotations

from resume_lsp.grammar import lexicon, weak
from resume_lsp.grammar.reading import Opening, OpeningKind, Tense
from resume_lsp.grammar.tokens import Word, Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed


def behind_an_auxiliary(words: Words, index: int) -> Opening | None:
    """Read "Was promoted", "Has developed", "Had a team"."""
    verb_at = weak.behind_auxiliaries(words, index)
    if verb_at == index:
        return None
    helper = next(word for word in reversed(words[index:verb_at]) if word.low in listed("before.auxiliaries"))
    has = helper.low in listed("before.having")
    found = lexicon.participle(at(words, verb_at).low) or _misformed(words, verb_at)
    perfect = found is not None and words[index].low in listed("before.having")
    tense = Tense.PRESENT if words[index].low in listed("before.present") and not perfect else Tense.PAST
    end = words[verb_at if found else verb_at - 1].end
    verb = found or lexicon.verb("have" if has else "be")
    return Opening(OpeningKind.ACTION, Span(words[index].start, end), tense, verb)


def _misformed(words: Words, index: int) -> lexicon.Verb | None:
    """Read "wrote" and "build" as the participles that they were meant to be: "have build two apps", not "have access to it"."""
    low, after = at(words, index).low, at(words, index + 1)
    verb = lexicon.verb(low)
    acts = after.is_figure or after.low in listed("next.determiners") | {"by"}
    return lexicon.past(low) or (verb if verb and (acts or not verb.noun) else None)


def behind_a_modal(words: Words, index: int) -> Opening | None:
    """Read "Would visit 12 farms a week"; "Will" may be a person, "Can" a tin."""
    word = words[index]
    verb_at = index + 1
    while is_adverb(at(words, verb_at)):
        verb_at += 1
    verb = lexicon.verb(at(words, verb_at).low)
    if word.low not in listed("before.modals") or verb is None or at(words, verb_at).is_capital:
        return None
    tense = Tense.PAST if word.low in {"would", "could"} else Tense.PRESENT
    return Opening(OpeningKind.ACTION, Span(word.start, words[verb_at].end), tense, verb)


def is_adverb(word: Word) -> bool:
    """Tell whether *word* only colours the verb behind it."""
    if word.low in listed("before.adverbs"):
        return True
    adverb = word.low.endswith("ly") and len(word.low) > 4 and word.low not in listed("before.not_adverbs")
    return adverb and lexicon.verb(word.low) is None


def is_infinitive(words: Words, index: int) -> bool:
    """Tell whether a "to" at *index* leads to a verb: "to fix leaks"."""
    return at(words, index).low == "to" and lexicon.verb(at(words, index + 1).low) is not None
