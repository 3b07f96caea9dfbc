"""What stands between the author's words and is none of them: where the page turns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resume_lsp.rule import Draft
from resume_lsp.text import Lines


@dataclass(frozen=True, slots=True)
class Hint:
    """Words to show at *offset*, with a space before them."""

    offset: int
    words: str


def hints(draft: Draft) -> Iterator[Hint]:
    """Yield "— page 2 —" at the end of the line with which that page begins, and so for each further page."""
    lines = Lines(draft.text)
    for page, start in enumerate(draft.pages.breaks if draft.pages else (), 2):
        yield Hint(lines.span(lines.line_of(start)).end, f"— page {page} —")
