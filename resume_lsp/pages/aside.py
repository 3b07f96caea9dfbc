"""Dates at the right edge: the end of an entry's line, set apart from the rest of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from resume_lsp.pages.blocks import Block
from resume_lsp.pages.letters import Run
from resume_lsp.pages.look import Role
from resume_lsp.patterns import late
from resume_lsp.text import Span

_LINES = frozenset({Role.ENTRY, Role.PART, Role.PARAGRAPH})
_SEPARATORS = " \t\r\n\u00a0|,;·•~(–—-"
_CLOSING = late(r"[\s).,]*")


def with_dates_aside(blocks: Sequence[Block], dates: Sequence[Span]) -> list[Block]:
    """Return *blocks*, in the order of the text, with the *dates* aside that end one."""
    changed = list(blocks)
    starts = [block.span.start for block in blocks] if dates else []
    for span in dates:
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and blocks[index].role in _LINES:
            changed[index] = _divided(changed[index], span)
    return changed


def _divided(block: Block, dates: Span) -> Block:
    """Return *block* with its *dates* aside, if they end it and something stands before them."""
    number = bisect_right(block.places, dates.start - block.span.start) - 1
    behind = block.runs[number:]
    cut = dates.start - block.span.start - block.places[number]
    text = "".join(run.text for run in behind)[cut:]
    if not _CLOSING().fullmatch(text[len(dates) :]):
        return block
    left = [*block.runs[:number], behind[0]._replace(text=behind[0].text[:cut])]
    while left and not (words := left[-1].text.rstrip(_SEPARATORS)):
        left.pop()
    if not left or any(run.text == "\n" for run in left):
        return block
    left[-1] = left[-1]._replace(text=words)
    aside = Run(text[: len(dates)].rstrip(), behind[0].face)
    places = (*block.places[: len(left)], block.places[number] + cut)
    return block._replace(runs=(*left, aside), places=places, aside=True)
