"""Where sentences end: not behind "e.g.", "Inc." or an initial, nor within "Node.js" and ".NET"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from resume_lsp.patterns import late

_STOP = re.compile(
    r"(?<![.!?])(?<!…)(?:[.!?]+…*|…+[.!?]*)[\"')\]]{0,3}[”’]?[\"')\]]{0,3}\s+(?=[\"'(\[]{0,3}[“‘]?[\"'(\[]{0,3}[^\W_a-z])"
)
_LONGEST = 12  # letters of what an abbreviation is made of, and one before it
_ABBREVIATIONS = """
    etc vs ca cf approx incl resp inc ltd pvt co corp llc bros dr mr mrs ms prof st mt no nos vol fig dept univ sr jr asst assoc
    sgt lt col capt cpl maj gen gov govt est sec mgmt intl natl hosp adv hons ave blvd
    phd ph.d bs b.s bsc b.sc m.s msc m.sc bed b.ed med m.ed btech b.tech mtech m.tech bcom b.com mcom m.com beng b.eng meng m.eng
    jan feb mar apr jun jul aug sep sept oct nov dec
"""
_SHORTENED = frozenset(_ABBREVIATIONS.split())
_LAST = re.compile(r"(?<![\w.])(?:(?<!&)[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|[A-Za-z.]{2,7})$")
_INITIALS = re.compile(r"\.[A-Za-z]$")
_OPENING = late(r"[\"“‘'(\[]*(?:[A-Z][a-z]+(?:ed|ing)|Led|Cut|Built|Ran|Won|Wrote|Grew|Taught|Now|Also|Known|Fluent|Able|I|My)\b")
"""How a sentence begins behind initials, which may as well go with a name: "in the U.S. Led …", "the U.S. Army"."""


@lru_cache(maxsize=2048)
def sentences(words: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of *words* begins and ends, white space left out."""
    return tuple(_sentences(words))


def _sentences(words: str) -> Iterator[tuple[int, int]]:
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
    last = _LAST.search(words, start, stop.start())
    return last is not None and (last[0].lower() in _SHORTENED or len(last[0].replace(".", "")) * 2 - 1 == len(last[0]))


def _trimmed(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch without white space at its ends, nothing where nothing is left."""
    piece = words[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
