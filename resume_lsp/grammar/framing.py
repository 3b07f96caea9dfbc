"""What stands before a weak opening: "In this role, I was responsible for", "As a barista, I helped", "I also helped"."""

from __future__ import annotations

from resume_lsp.grammar.changes import Change
from resume_lsp.grammar.opening import is_adverb
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_LONGEST = 12  # words of a lead-in


def lead_in(words: Words, start: int) -> Span | None:
    """Return the words that a comma, or an "I", parts from the opening at *start*; None where there are none."""
    last = next((place for place, word in enumerate(words[: _LONGEST + 1]) if word.end >= start - 1), 0)
    if last and words[last].text == ",":
        return Span(words[0].start, words[last - 1].end)
    return (
        Span(words[0].start, words[last].end)
        if words[0].low in {"as", "in", "during"} and at(words, last + 1).low in {"i", "we"}
        else None
    )


def says_nothing(words: Words, span: Span) -> bool:
    """Tell whether the lead-in at *span* only points at the role itself: "In this role"."""
    return " ".join(word.low for word in words[: _LONGEST + 1] if word.end <= span.end) in listed("rewriting.empty_lead_ins")


def names_a_post(words: Words, span: Span) -> bool:
    """Tell whether the lead-in at *span* says as what, or when, one did it: "As a barista", "During my internship"."""
    return words[0].low in {"as", "in", "during"} and words[1].low in {"a", "an", "the", "my"} and words[1].end < span.end


def is_taken_out(words: Words, start: int) -> bool:
    """Tell whether the lead-in before the opening at *start* goes, or moves behind the deed."""
    span = lead_in(words, start)
    return span is not None and (says_nothing(words, span) or names_a_post(words, span))


def without_pronoun(words: Words, start: int) -> tuple[Change, ...]:
    """Take out the pronoun that adverbs part from the opening at *start*: "I also helped", "Also helped"."""
    opened = next((place for place, word in enumerate(words[: _LONGEST + 1]) if word.start >= start), 0)
    adverb = opened
    while is_adverb(at(words, adverb - 1)):
        adverb -= 1
    pronoun, first = at(words, adverb - 1), at(words, adverb)
    if adverb == opened or pronoun.low not in {"i", "we"}:
        return ()
    letter = first.text[0].upper() if adverb == 1 else first.text[0]
    return (Change(Span(pronoun.start, first.start + 1), (letter,)),)
