"""The sentences of an advert, each with what its place says of how much is asked for."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from resume_lsp import technology
from resume_lsp.job.asking import Need, is_name, of_heading
from resume_lsp.parse.lines import Form, Line
from resume_lsp.patterns import late
from resume_lsp.sentences import sentences
from resume_lsp.text import Lines

_LONGEST_HEADING = 9  # words
_UNMARKED = 7  # the rank of a heading that Markdown does not know: below all others
_OF_ITEMS = 8  # the rank of an item that is a heading, the deeper it stands the lower
_LONGEST_BRACKET = 300
_LABEL = late(
    r"(?:^|[;|(•]|[.!?]\s)\W{0,3}([A-Za-z][^:;|.()•\n]{2,40}):\s+(?=\S)|^\W{0,2}((?i:optional|bonus|nice[ -]to[ -]have)\b)[^\w]"
)
"""What says in a line what the rest of it is: "Nice to have: Redis"."""
_GOES_ON = late(
    r"(?:,|[/&(]|\b(?:a|an|and|as|at|by|for|in|like|of|on|or|our|such as|the|to|using|with|you|your))\s*$", re.IGNORECASE
)
"""How a line ends that is not the end."""


class Paragraph(NamedTuple):
    """A line of an advert with the words that the author wrapped, each line break by its place in them and its line from 1 on."""

    line: Line
    text: str
    breaks: tuple[tuple[int, int], ...]

    def number(self, place: int) -> int:
        """Return in which line the word at *place* stands."""
        return self.breaks[bisect_right(self.breaks, (place, sys.maxsize)) - 1][1]


class Statement(NamedTuple):
    """A sentence of an advert, the need that its place says, and the line that it begins in."""

    text: str
    need: Need | None
    line: int
    listed: bool = False  # an item


def paragraphs(lines: Iterable[Line], source: Lines) -> list[Paragraph]:
    """Return lines with their words; one that the author wrapped goes on with the words of the line above."""
    found: list[Paragraph] = []
    for line in lines:
        number = source.line_of(line.words.start) + 1
        above = found[-1] if found else None
        if above and line.form is Form.TEXT and not line.opens and not line.is_bold and _is_open(above.text, line.text):
            breaks = (*above.breaks, (len(above.text) + 1, number))
            found[-1] = Paragraph(above.line, f"{above.text} {line.text}", breaks)
        else:
            found.append(Paragraph(line, line.text, ((0, number),)))
    return found


def _is_open(above: str, below: str) -> bool:
    """Tell whether a line goes on with the words of that *above* it."""
    return above.rstrip()[-1:] not in {".", ":", "!", "?", ""} and (below[:1].islower() or _GOES_ON().search(above) is not None)


def statements(of: Sequence[Paragraph]) -> Iterator[Statement]:
    """Yield the sentences, each with what the headings above it, and the label before it, say of it."""
    above: list[tuple[int, Need | None]] = []  # the headings that it stands below, each by its rank
    columns: dict[int, Need | None] = {}  # of a table, by their numbers
    for paragraph, column in zip(of, _columns(of), strict=True):
        line, text = paragraph.line, paragraph.text
        rank = _rank(line, text)
        if rank or line.depth == 0:
            above = [it for it in above if it[0] < (rank or _OF_ITEMS)]
        need = above[-1][1] if above else None
        if rank:
            need = of_heading(text) or need
            above.append((rank, need))
            yield Statement(text, need if need is Need.MENTION else None, paragraph.number(0))
            continue
        if line.form is not Form.CELL:
            columns.clear()
        if line.form is Form.CELL and (own := of_heading(text)) and is_name(text):
            columns[column] = own
            continue
        need = columns.get(column, need) if line.form is Form.CELL else need
        for start, end, own in _labelled(text, need):
            for first, last in sentences(text[start:end]):
                said = text[start:end][first:last]
                yield Statement(said, own, paragraph.number(start + first), line.form in (Form.ITEM, Form.CELL))


def _columns(of: Sequence[Paragraph]) -> Iterator[int]:
    """Yield for each cell of a table in which column it stands, for anything else 0."""
    column, row = 0, -1
    for paragraph in of:
        number = paragraph.number(0)
        column = column + 1 if paragraph.line.form is Form.CELL and number == row else 0
        row = number
        yield column


def _labelled(text: str, need: Need | None) -> Iterator[tuple[int, int, Need | None]]:
    """Part a line in front of each label that says how much is asked for: "Must have: Go | Nice to have: Rust"."""
    start = 0
    outer = need
    for label in _LABEL().finditer(text):
        own = of_heading(label[1] or label[2])
        if own is None or technology.find(label[1] or ""):
            continue
        yield start, label.start(), outer
        in_brackets = text[label.start()] == "("
        end = text.find(")", label.end(), label.end() + _LONGEST_BRACKET) if in_brackets else len(text)
        start, outer = label.end(), own
        if in_brackets and end > 0:
            yield start, end, own
            start, outer = end + 1, need
    yield start, len(text), outer


def _rank(line: Line, text: str) -> int:
    """
    Return of which rank a heading is, the highest is 1; 0 for what is none.

    It may be one by Markdown, in bold, a short line of its own that reads like one, or an item that names those below it.
    """
    if line.form is Form.HEADING:
        return line.level
    words = text.rstrip(": ").split()
    if not 0 < len(words) <= _LONGEST_HEADING:
        return 0
    if line.form is Form.ITEM:
        return _OF_ITEMS + line.depth if text.rstrip().endswith(":") and of_heading(text) else 0
    if line.form is not Form.TEXT:
        return 0
    plain = text[-1:].isalnum() and not technology.find(text) and (line.opens or is_name(text))
    reads = plain and (text.isupper() or (text[:1].isupper() and of_heading(text) is not None))
    return _UNMARKED if line.is_bold or text.rstrip().endswith(":") or reads else 0
