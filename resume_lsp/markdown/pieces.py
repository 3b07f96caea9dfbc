"""
A text read piece by piece: it is cut at its headings, and a piece that did not change is not read again.

Only at headings where nothing can be open: behind a blank line, at the margin, and below nothing that could swallow them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resume_lsp.markdown import blocks
from resume_lsp.markdown.blocks import Document
from resume_lsp.markdown.inline import References
from resume_lsp.patterns import late
from resume_lsp.text import Span

_CUT = re.compile(r"\n[ \t]*\r?\n(?=#{1,6}[ \t])")
_SWALLOWS = late(r"<!--.*?(?:-->|(?P<open>\Z))|(?P<block><(?:[!?]|script|pre|style|textarea))", re.DOTALL | re.IGNORECASE)


class Piece(NamedTuple):
    """A part of a text that can be read by itself, wherever it stands: its words, and the link targets that it needs to know."""

    text: str
    targets: References

    def read(self) -> Document:
        """Return its blocks; their places are those in the piece."""
        return blocks.read(self.text, self.targets)[0]


def read(text: str, start: int = 0, end: int | None = None) -> Document:
    """Return the blocks of *text* from *start* to *end*, which begin lines."""
    return _joined([piece.read().shifted(by) for by, piece in parted(text, start, end)])


def parted(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, Piece]]:
    """Return where the pieces of *text* from *start* to *end*, which begin lines, begin, and the pieces."""
    found = [(place.start, Piece(place.of(text), ())) for place in _places(text, start, len(text) if end is None else end)]
    if len(found) > 1 and (targets := _targets(blocks.read(piece.text, piece.targets)[1] for _, piece in found)):
        return [(by, Piece(piece.text, targets)) for by, piece in found]
    return found


def _targets(found: Iterable[References]) -> References:
    """Return the link targets that were *found* in any piece, for all the others; the first of a name counts."""
    targets: dict[str, str] = {}
    for named in found:
        for label, target in named:
            targets.setdefault(label, target)
    return tuple(targets.items())


def _places(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield where the pieces stand."""
    for cut in _CUT.finditer(text, start, end):
        if _may_be_open(text[start : cut.end()]):
            break
        yield Span(start, cut.end())
        start = cut.end()
    yield Span(start, end)


def _may_be_open(piece: str) -> bool:
    """Tell whether a fence or an HTML block may go on behind *piece*; comments that are closed do not."""
    if "```" in piece or "~~~" in piece:
        return True
    return "<" in piece and any(found.lastgroup for found in _SWALLOWS().finditer(piece))


def _joined(documents: list[Document]) -> Document:
    """Return *documents*, which follow each other, as one."""
    return Document(*(tuple(part for parts in column for part in parts) for column in zip(*documents, strict=True)))
