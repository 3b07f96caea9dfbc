"""What stands above the name: how long the resume is, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from resume_lsp.model import Pages
from resume_lsp.rule import Draft
from resume_lsp.text import Span


class Deed(StrEnum):
    """What a lens does when it is clicked."""

    FIT = "fitToPage"
    EXPORT = "exportPdf"


@dataclass(frozen=True, slots=True)
class Lens:
    """A line above *span* that does something when it is clicked."""

    span: Span
    title: str
    deed: Deed


def lenses(draft: Draft) -> Iterator[Lens]:
    """Yield the length of *draft*, which fits it to its limit when clicked, and the way to a PDF; nothing of an empty text."""
    if draft.pages and draft.pages.fill:
        yield Lens(draft.name_line, length(draft.pages), Deed.FIT)
        yield Lens(draft.name_line, "Export PDF", Deed.EXPORT)


def length(pages: Pages) -> str:
    """Return how long the resume is, for a single glance: "1.18 pages · 7 lines over"."""
    about = f"{pages.fill:.2f} pages"
    return f"{about} · {pages.lines_over} line{'s' * (pages.lines_over != 1)} over" if pages.lines_over else about
