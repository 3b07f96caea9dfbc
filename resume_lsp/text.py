"""
Places in a text, and changes to it.

Inside resume_lsp a place is a `Span`: character offsets into the whole text, end not included. Lines, columns and UTF-16
units exist only where the outside world asks for them: in `lsp.columns`, and where the command line prints.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")  # what editors call a line end; str.splitlines() knows more


@dataclass(slots=True, order=True, unsafe_hash=True)
class Span:
    """A half-open range of characters; nobody changes one: `Final` says so, since to freeze it would double what it costs."""

    start: Final[int]
    end: Final[int]

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is a place, and so is an empty one."""
        return True

    def __contains__(self, other: "Span") -> bool:
        """Tell whether *other* lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return what stands here in *text*."""
        return text[self.start : self.end]

    def first(self, length: int) -> "Span":
        """Return the span of its first *length* characters."""
        return Span(self.start, min(self.start + length, self.end))

    def touches(self, other: "Span") -> bool:
        """Tell whether the two overlap or meet; an empty span is a bare cursor."""
        return self.start <= other.end and other.start <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two have a character in common, or one is empty and strictly inside the other."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        """Return the span *by* characters further on."""
        return Span(self.start + by, self.end + by)


class Edit(NamedTuple):
    """Replace what stands at *span* by *new*."""

    span: Span
    new: str


def apply(edits: Iterable[Edit], text: str) -> str:
    """
    Return *text* with all *edits* made; they must not overlap.

    Insertions at the same place stand in the order in which they are given.
    """
    parts: list[str] = []
    end = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += text[end : edit.span.start], edit.new
        end = edit.span.end
    return "".join(parts) + text[end:]


def before(edits: Iterable[Edit], offset: int) -> int:
    """Return where what stands at *offset* now stood before *edits* were made; what one of them wrote, stood where that began."""
    grown = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if offset < edit.span.start + grown:
            break
        if offset < edit.span.start + grown + len(edit.new):
            return edit.span.start
        grown += len(edit.new) - len(edit.span)
    return offset - grown


class Taken:
    """Where a text is to be edited already: edits that can all be made, for they neither overlap nor begin at the same place."""

    def __init__(self) -> None:
        self._places: list[Span] = []  # in order

    def add(self, edits: Iterable[Edit]) -> None:
        """Take the places of *edits*."""
        for edit in edits:
            insort(self._places, edit.span)

    def leaves_room_for(self, edits: Iterable[Edit]) -> bool:
        """Tell whether *edits* can be made as well."""
        return all(self._is_free(edit.span) for edit in edits)

    def _is_free(self, place: Span) -> bool:
        """Tell whether *place* keeps off both its neighbours; then it keeps off all the others."""
        index = bisect_left(self._places, place.start, key=lambda taken: taken.start)
        near = self._places[max(0, index - 1) : index + 1]
        return not any(place.overlaps(other) or place.start == other.start for other in near)


class Lines:
    """
    Where the lines of a text begin and end.

    A line ends at LF, CRLF or CR, as editors count; U+2028 and the like end none. Lines count from zero.
    """

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts, self._ends = _bounds(text)

    def __len__(self) -> int:
        return len(self._starts)

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds *offset*."""
        return bisect_right(self._starts, offset) - 1

    def start_of(self, line: int) -> int:
        """Return the offset at which *line* begins; past the last line, the end of the text."""
        return self._starts[line] if line < len(self._starts) else len(self.text)

    def end_of(self, line: int) -> int:
        """Return the offset at which *line* ends, without its line end."""
        return self._ends[line]

    def span(self, line: int) -> Span:
        """Return the span of *line* without its line end."""
        return Span(self._starts[line], self._ends[line])

    def ends_within(self, span: Span) -> Sequence[int]:
        """Return where lines end that go on in *span*: nothing for one within a line."""
        return self._ends[self.line_of(span.start) : self.line_of(span.end)]

    def whole(self, span: Span) -> Span:
        """Return *span* widened to whole lines, the last one's line end included."""
        last = self.line_of(max(span.start, span.end - 1))
        return Span(self._starts[self.line_of(span.start)], self.start_of(last + 1))

    def within_line(self, span: Span) -> Span:
        """Return the part of *span* that stands in its first line."""
        end = self._ends[bisect_right(self._starts, span.start) - 1]
        return span if span.end <= end else Span(span.start, max(span.start, end))


@lru_cache(maxsize=8)
def _bounds(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Return where the lines of *text* begin and end; remembered, since every part of a check asks for the same text."""
    if "\r" not in text:  # as nowhere but on Windows
        starts = list(accumulate([len(line) + 1 for line in text.split("\n")], initial=0))
        return starts[:-1], [start - 1 for start in starts[1:]]
    found = [found.span() for found in _LINE_END.finditer(text)]
    return [0, *(end for _, end in found)], [*(start for start, _ in found), len(text)]


def parted_below(text: str, place: int) -> str:
    """Return the line end that keeps what follows *place*, where a list will end, from being read as a part of it; or nothing."""
    below = text[place:].partition("\n")[2].partition("\n")[0].lstrip()
    return line_end(text) if below and below[0] not in "-*+#" else ""


def line_end(text: str) -> str:
    """Return the line end that *text* uses first, LF where it has none."""
    found = _LINE_END.search(text)
    return found[0] if found else "\n"
