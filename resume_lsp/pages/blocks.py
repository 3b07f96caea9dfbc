"""What is printed, piece by piece: blocks, in reading order, before anyone knows how large the page is."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from resume_lsp.pages.letters import Run
from resume_lsp.pages.look import ITEM_INDENT, QUOTE_INDENT, Look, Role
from resume_lsp.text import Span


class Block(NamedTuple):
    """
    One heading, paragraph, item, table or the like.

    *places* says where each of *runs* begins in the source, counted from the block's start.
    """

    role: Role
    span: Span
    runs: tuple[Run, ...] = ()
    places: tuple[int, ...] = ()
    depth: int = 0  # of lists; 0 outside
    marker: str = ""  # "•" or "3."; empty for what follows in the same item
    quoted: int = 0
    level: int = 0  # of a heading, as written
    rows: "tuple[tuple[Block, ...], ...]" = ()  # of a table: its cells
    aside: bool = False  # the last run stands at the right edge

    def shifted(self, by: int) -> "Block":
        """Return the same block *by* characters further on."""
        rows = tuple(tuple(cell.shifted(by) for cell in row) for row in self.rows)
        return self._replace(span=self.span.shift(by), rows=rows)


def are_printed(roles: Sequence[Role], look: Look) -> Iterator[bool]:
    """Tell of blocks with these *roles* which are printed: no rules that the theme draws by itself, or with nothing below."""
    ours = (Role.SECTION, None) if look.ruled else (None,)
    return (role is not Role.RULE or below not in ours for role, below in zip(roles, [*roles[1:], None], strict=True))


def indent(block: Block) -> float:
    """Return how far in *block* begins, in font sizes."""
    return ITEM_INDENT * block.depth + QUOTE_INDENT * block.quoted


def list_of(block: Block) -> object:
    """Return what blocks of one list have in common; a block outside lists has nothing in common with any other."""
    return "list" if block.depth else block.span


def items_of(blocks: Sequence[Block], depth: int) -> Iterator[list[Block]]:
    """Yield the items of a list, each with what stands deeper."""
    starts = [index for index, block in enumerate(blocks) if index == 0 or (block.depth <= depth and block.role is Role.ITEM)]
    for start, end in pairwise([*starts, len(blocks)]):
        yield list(blocks[start:end])


def is_numbered(block: Block) -> bool | None:
    """Tell whether an item has a number; None where it has no marker at all."""
    return block.marker[:1].isdigit() if block.marker else None


def number_of(block: Block) -> int:
    """Return the number that an item's marker shows."""
    return int(re.sub(r"\D", "", block.marker) or 1)
