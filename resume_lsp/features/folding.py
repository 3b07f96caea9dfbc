"""What can be folded away: front matter, sections, entries, comments of several lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resume_lsp.model import Resume
from resume_lsp.text import Span


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of whole lines of which the first stays to be seen. *kind* is "region", "comment" or None."""

    span: Span  # without the line end and the empty lines after it
    kind: str | None = None


def folds(resume: Resume) -> Iterator[Fold]:
    """Yield what can be folded in *resume*, in no particular order; only what has more than one line."""
    for fold in _all(resume):
        text = fold.span.of(resume.text)
        kept = Span(fold.span.start, fold.span.start + len(text.rstrip()))
        if "\n" in kept.of(resume.text) or "\r" in kept.of(resume.text):
            yield Fold(kept, fold.kind)


def _all(resume: Resume) -> Iterator[Fold]:
    if resume.front:
        yield Fold(resume.front.span, "region")
    for section in resume.sections:
        yield Fold(section.span)
        yield from (Fold(entry.span) for entry in section.entries)
    for comment in resume.comments:
        yield Fold(comment.span, "comment")
