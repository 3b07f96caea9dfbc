"""Verbs of two words: "Load tested the shop", "Load test the shop", "Threat-modelled the shop"."""

from __future__ import annotations

from resume_lsp.grammar import bare, lexicon
from resume_lsp.grammar.reading import Opening, OpeningKind, Tense
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed


def of_two(words: Words, index: int, company: Tense | None) -> Opening | None:
    """Read "Load tested the shop" and, by what follows or among what one does, "Load test the shop", not "Load test suites"."""
    span = Span(words[index].start, at(words, index + 1).end)
    if done := lexicon.past(at(words, index + 1).low):
        return Opening(OpeningKind.ACTION, span, Tense.PAST, done)
    verb, behind = lexicon.verb(at(words, index + 1).low), at(words, index + 2)
    if verb is None or not behind.is_word or not bare.judge(words, index + 1, verb, company).is_verb:
        return None
    stands_alone = f"{verb.base} {behind.low}" in listed("next.compound_intransitives")
    acts = company is Tense.PRESENT or behind.low in listed("next.determiners") or stands_alone or bare.says_how(words, index + 2)
    return Opening(OpeningKind.ACTION, span, Tense.PRESENT, verb, sure=False) if acts else None


def may_act(words: Words, index: int) -> bool:
    """Tell whether two words may be a verb, among what one does: "Load test trailers"."""
    return words[index].low in listed("next.compound_verbs") and of_two(words, index, Tense.PRESENT) is not None


def hyphenated(words: Words, index: int) -> Opening | None:
    """Read "threat-modelled the features" by what follows; "cloud-hosted services" tells no deed."""
    done, after = lexicon.past(words[index].low.rpartition("-")[2]), at(words, index + 1)
    coordinated = after.low in listed("next.coordinators") and lexicon.past(at(words, index + 2).low)
    if "-" not in words[index].low or not done or not (coordinated or after.low in listed("next.determiners")):
        return None
    return Opening(OpeningKind.ACTION, Span(words[index].start, words[index].end), Tense.PAST, done)
