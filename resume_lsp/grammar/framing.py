"""What stands before a weak opening: "In this role, I was responsible for", "As a barista, I helped", "I also helped"."""

from __future__ import annotations

from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.changes import Change, Claim, Rewrite
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
        if words[0].low in {"as", "in", "during", "on"} and at(words, last + 1).low in {"i", "we"}
        else None
    )


def says_nothing(words: Words, span: Span) -> bool:
    """Tell whether the lead-in at *span* only points at the role itself: "In this role"."""
    return " ".join(word.low for word in words[: _LONGEST + 1] if word.end <= span.end) in listed("rewriting.empty_lead_ins")


def names_a_post(words: Words, span: Span) -> bool:
    """Tell whether the lead-in at *span* says as what, or when, one did it: "As a barista", "During my internship"."""
    if words[0].low == "on":
        return words[1].low in {"that", "this"} and words[1].end < span.end
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


def with_adverb(words: Words, start: int, body: int, rewrite: Rewrite) -> Rewrite:
    """
    Return *rewrite* with the adverb that told within the opening, or right behind it, how it was done, if it lost it.

    "Was solely in charge of the kiosk": Solely managed the kiosk. How much one helped is said of a help alone.
    """
    gap = rewrite.verb.startswith("⟨")
    kept = listed("rewriting.kept_adverbs")
    if rewrite.claim is not Claim.MORE and rewrite.verb.lower().startswith(("support", "collaborate")):
        kept |= listed("rewriting.degrees")
    behind = body
    while is_adverb(at(words, behind)):
        behind += 1
    said = next((word for word in words[:behind] if word.start >= start and word.low in kept), None)
    written = {piece for change in rewrite.changes for piece in change.new}
    if (
        gap
        or said is None
        or any(said.low in it.lower() if isinstance(it, str) else Span(said.start, said.end) in it for it in written)
    ):
        return rewrite
    changes = sorted(rewrite.changes, key=lambda change: change.span)
    gone = any(change.span.start <= said.start and said.end <= change.span.end for change in changes)
    number = next((it for it, change in enumerate(changes) if change.new and isinstance(change.new[0], str)), None)
    if not gone or number is None:
        return rewrite
    first, *others = changes[number].new
    verb = str(first)
    word = said.low.capitalize() if verb[:1].isupper() else said.low
    changes[number] = changes[number]._replace(new=(f"{word} {verb[:1].lower()}{verb[1:]}", *others))
    return Rewrite(f"{word} {rewrite.verb[:1].lower()}{rewrite.verb[1:]}", tuple(changes), rewrite.claim)
