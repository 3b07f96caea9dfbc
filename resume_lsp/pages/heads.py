"""What stands before a passage in its line: the signs of quotes and lists."""

import re
from functools import lru_cache
from typing import NamedTuple

_MARKER = re.compile(r"[ \t>]*(?:([-*+•▪◦‣])|(\d{1,9}[.)]))[ \t]+")
_PREFIX = re.compile(r"[ \t>|]*(?:(?:[-*+•▪◦‣:~]|\d{1,9}[.)]|#{1,6})[ \t]+)*")


class LineHead(NamedTuple):
    """The head of a line, sign by sign."""

    margin: str  # blanks and signs of quotes
    column: int  # in which the rest begins
    opens: bool  # whether that is the marker of an item
    drawn: str  # the marker as it is printed
    markup: str  # what is left without all that: the start of emphasis


@lru_cache(maxsize=1024)
def head_of(before: str) -> LineHead:
    """Read what stands *before* a passage."""
    rest = before.lstrip(" \t>")
    marker = _MARKER.match(before)
    drawn = marker[2] or "•" if marker else "•" if "<li" in before else ""
    column = len(before.expandtabs(4)) - len(rest.expandtabs(4))
    return LineHead(before[: len(before) - len(rest)], column, marker is not None, drawn, _PREFIX.sub("", before, 1))
