"""Where sentences end: not behind "e.g.", "Inc." or an initial, nor within "Node.js" and ".NET"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_lsp.patterns import late

_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W_a-z])")
_LONGEST = 12  # letters of what an abbreviation is made of, and one before it
_NO_END = re.compile(
    r"(?<![\w.])(?:e\.g|i\.e|etc|vs|ca|cf|approx|incl|resp|inc|ltd|pvt|co|corp|llc|bros|dr|mr|mrs|ms|prof|st|mt|no|nos|vol|fig|dept|univ"
    r"|sr|jr|asst|assoc|sgt|lt|col|capt|cpl|maj|gen|gov|govt|est|sec|mgmt|intl|natl|hosp|adv|hons|ave|blvd"
    r"|ph\.?d|[bm]\.?sc?|[bm]\.?(?:ed|tech|com|eng)|u\.s|u\.k|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?<!&)[a-z]|(?:[a-z]\.)+[a-z])$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\.[A-Za-z]$")
_OPENING = late(r"[\"“‘'(\[]*(?:[A-Z][a-z]+(?:ed|ing)|Led|Cut|Built|Ran|Won|Wrote|Grew|Taught|Now|Also|Known|Fluent|Able|I|My)\b")
"""How a sentence begins behind initials, which may as well go with a name: "in the U.S. Led …", "the U.S. Army"."""


def sentences(words: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of *words* begins and ends, white space left out."""
    start = 0
    for stop in _STOP.finditer(words):
        if stop[0].strip() == "." and _goes_on(words, max(start, stop.start() - _LONGEST), stop):
            continue
        yield from _trimmed(words, start, stop.end())
        start = stop.end()
    yield from _trimmed(words, start, len(words))


def _goes_on(words: str, start: int, stop: re.Match[str]) -> bool:
    """Tell whether the full stop at *stop* only shortens a word, which begins behind *start*."""
    if _INITIALS.search(words, start, stop.start()) and _OPENING().match(words, stop.end()):
        return False
    return _NO_END.search(words, start, stop.start()) is not None


def _trimmed(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch without white space at its ends, nothing where nothing is left."""
    piece = words[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
