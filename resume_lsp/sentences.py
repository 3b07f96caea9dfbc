"""Where sentences end: not behind "e.g.", "Inc." or an initial, nor within "Node.js" and ".NET"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W_a-z])")
_LONGEST = 12  # letters of what an abbreviation is made of, and one before it
_NO_END = re.compile(
    r"(?<![\w.])(?:e\.g|i\.e|etc|vs|ca|cf|approx|incl|resp|inc|ltd|co|corp|llc|bros|dr|mr|mrs|ms|prof|st|mt|no|nos|vol|fig|dept|univ|sr|jr"
    r"|ph\.?d|b\.?sc?|m\.?sc?|u\.s|u\.k|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z]|(?:[a-z]\.)+[a-z])$",
    re.IGNORECASE,
)


def sentences(words: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of *words* begins and ends, white space left out."""
    start = 0
    for stop in _STOP.finditer(words):
        if stop[0].strip() == "." and _NO_END.search(words, max(start, stop.start() - _LONGEST), stop.start()):
            continue
        yield from _trimmed(words, start, stop.end())
        start = stop.end()
    yield from _trimmed(words, start, len(words))


def _trimmed(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch without white space at its ends, nothing where nothing is left."""
    piece = words[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
