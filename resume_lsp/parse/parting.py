"""The lines of one entry, and the posts or degrees into which they part."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from resume_lsp.model import Kind
from resume_lsp.parse import evidence
from resume_lsp.parse.lines import Form, Line

_LONGEST_POST = 8
"""So many words say in an item what post someone held, and when."""


class Group(NamedTuple):
    """
    The lines of one entry.

    *employer* are the lines of a heading that it shares with others; an entry that *leads* begins with them.
    """

    lines: tuple[Line, ...]
    employer: tuple[Line, ...] = ()
    leads: bool = False


def parted(group: Group, kind: Kind) -> Iterator[Group]:
    """
    Part several posts from one employer, several degrees from one school: each is a dated line of its own.

    The first degree keeps its school's lines: it begins with them.
    """
    lines = group.lines
    inner = [] if group.employer else _inner(lines, kind)
    shared = tuple(line for line in lines[: inner[0]] if not line.is_date) if len(inner) > 1 else ()
    if not shared or any(weigh(line.text, kind) >= 1.2 for line in shared if not line.is_prose):
        yield group
        return
    for number, (start, end) in enumerate(pairwise([*inner, len(lines)])):
        yield Group(lines[start:end], shared, leads=number == 0 and kind is Kind.EDUCATION)


def _inner(lines: Sequence[Line], kind: Kind) -> list[int]:
    """Return which lines of a group tell of a post or a degree of their own."""
    if kind is Kind.PROJECTS:
        return []
    dated = [
        index
        for index, line in enumerate(lines)
        if index and _stands_out(lines, index, kind) and (line.dated or _is_above_date(lines, index)) and not line.is_prose
    ]
    telling = [index for index in dated if weigh(lines[index].text, kind) >= 1]
    return (dated if telling else []) if kind is Kind.EDUCATION else telling


def _is_above_date(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the next line of a paragraph says when, and nothing else."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and below.is_date and below.form is Form.TEXT and not below.opens


def _stands_out(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """Tell whether a line may be the head of a post: a bold or italic line, an item with a list of its own, a degree's item."""
    line = lines[index]
    if line.form is Form.ITEM:
        if kind is Kind.EDUCATION:
            return bool(line.style) or weigh(line.text, kind) >= 1
        nested = index + 1 < len(lines) and lines[index + 1].depth > line.depth
        return nested or (
            bool(line.dated) and len(line.text.split()) <= _LONGEST_POST and evidence.of_title(first_name(line)) >= 2
        )
    begins = line.opens or lines[index - 1].form is Form.ITEM or (index == 1 and line.style != lines[0].style)
    return line.form is Form.TEXT and bool(line.style) and begins


def first_name(line: Line) -> str:
    """Return the first name of a line, whether the dates stand before or behind it."""
    text = line.text[line.dated[0].end :] if line.dated[0].start <= 1 else line.text[: line.dated[0].start]
    return text.strip(" :,.–—-|(").partition(",")[0].partition(" (")[0]


def weigh(text: str, kind: Kind) -> float:
    """Weigh whether *text* names a post or a degree."""
    return (evidence.of_degree if kind is Kind.EDUCATION else evidence.of_job)(text)[0]
