"""
A text read piece by piece: it is cut at its headings, and a piece that did not change is not read again.

Only at headings where nothing can be open: behind a blank line, at the margin, and below nothing that could swallow them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from resume_lsp.markdown import blocks
from resume_lsp.markdown.blocks import Document
from resume_lsp.markdown.inline import References
from resume_lsp.patterns import late
from resume_lsp.text import Span

_CUT = re.compile(r"\n[ \t]*\r?\n(?=#{1,6}[ \t])")
_SWALLOWS = late(r"<!--.*?(?:-->|(?P<open>\Z))|(?P<block><(?:[!?]|script|pre|style|textarea))", re.DOTALL | re.IGNORECASE)


def read(text: str, start: int = 0, end: int | None = None) -> Document:
    """Return the blocks of *text* from *start* to *end*, which begin lines."""
    places = list(_pieces(text, start, len(text) if end is None else end))
    found = [blocks.read(place.of(text)) for place in places]
    if len(found) > 1 and (targets := _targets(named for _, named in found)):
        found = [blocks.read(place.of(text), targets) for place in places]
    return _joined([document.shifted(place.start) for (document, _), place in zip(found, places, strict=True)])


def _targets(pieces: Iterable[References]) -> References:
    """Return the link targets that any of *pieces* names, for all the others; the first of a name counts."""
    targets: dict[str, str] = {}
    for named in pieces:
        for label, target in named:
            targets.setdefault(label, target)
    return tuple(targets.items())


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
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
