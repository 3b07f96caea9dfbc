"""The lines of contacts: where one is too long, it is broken between two of them, and the separator there is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_lsp.model import Resume
from resume_lsp.pages.blocks import Block
from resume_lsp.pages.layout import laid_out
from resume_lsp.pages.letters import Run, natural_width
from resume_lsp.pages.look import LOOKS, Role
from resume_lsp.pages.style import PAPERS, Style
from resume_lsp.text import Span

_SEPARATOR = re.compile(r"(?<![ \u00a0])[ \u00a0]+[|·•][ \u00a0]+|\n")
_ROOM = 0.985  # of a line's width: what is left is for what the widths of letters do not tell

Piece = tuple[Run, int]
"""A run and its place."""


def printed_lines(resume: Resume, style: Style) -> tuple[Block, ...]:
    """Return what is printed of *resume* in *style*, the lines of contacts broken as they will stand there."""
    look, style = LOOKS[style.theme], style.on(resume)
    width = (PAPERS[style.paper][0] - 144 * style.margin_x) / style.font_size * 1000 * _ROOM
    contacts = [contact.span for contact in resume.header.contacts]
    return tuple(
        _broken(block, look.font, width / look.roles[block.role].size) if _holds_some(block, contacts) else block
        for block in laid_out(resume, style)
    )


def _holds_some(block: Block, contacts: list[Span]) -> bool:
    return block.role in {Role.CONTACT, Role.PARAGRAPH} and sum(contact in block.span for contact in contacts) > 1


def _broken(block: Block, font: str, room: float) -> Block:
    if natural_width(block.runs, font) <= room:
        return block
    text = "".join(run.text for run in block.runs)
    parts = [found.span() for found in _SEPARATOR.finditer(text)]
    pieces: list[Piece] = []
    begin = end = 0  # of the line that is being filled
    for (gap, after), until in zip([(0, 0), *parts], [*(start for start, _ in parts), len(text)], strict=True):
        fits = natural_width(tuple(run for run, _ in _cut(block, begin, until)), font) <= room
        if gap and (text[gap] == "\n" or not fits):
            pieces += [*_cut(block, begin, end), (Run("\n"), next(_cut(block, gap, after))[1])]
            begin = after
        end = until
    pieces += _cut(block, begin, end)
    return block._replace(runs=tuple(run for run, _ in pieces), places=tuple(place for _, place in pieces))


def _cut(block: Block, start: int, end: int) -> Iterator[Piece]:
    """Yield the letters from *start* to *end* of all runs together, with their places."""
    position = 0
    for run, place in zip(block.runs, block.places, strict=True):
        left, right = max(start - position, 0), min(end - position, len(run.text))
        if left < right:
            yield Run(run.text[left:right], run.face), place + left
        position += len(run.text)
