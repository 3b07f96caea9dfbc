"""
Word lists: written by hand in `*.toml`, compiled by `tools/` into tables of lines and tabs.

A small table is read as a whole; in a large one, whose rows stand in order, one row is looked up, and no other taken apart.
The tables are read through the package's own loader, so they are found in a wheel, a zip archive and a browser alike
(importlib.resources would do the same at the price of 20 ms of imports).
"""

from __future__ import annotations

import pkgutil
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import islice, takewhile, zip_longest


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table *name*, each split into its columns; FileNotFoundError where there is none."""
    return tuple(tuple(line.split("\t")) for line in _table(name).decode("utf-8").splitlines())


@lru_cache(maxsize=4096)
def find(name: str, first: str) -> str | None:
    """Return what stands behind the first column in the row of a sorted table that begins with *first*; None if none does."""
    lines, begin = _lines(name), f"{first}\t".encode("utf-8", "surrogatepass")
    at = bisect_left(lines, begin)
    return lines[at][len(begin) :].decode("utf-8") if at < len(lines) and lines[at].startswith(begin) else None


@cache
def lists() -> dict[str, tuple[str, ...]]:
    """Return all named lists of words and phrases of `lists.toml`."""
    return {name: tuple(entries) for name, *entries in rows("lists")}


@cache
def words(*names: str) -> frozenset[str]:
    """Return what stands in any of the lists *names*, as a set; KeyError where there is none of that name."""
    return frozenset().union(*(lists()[name] for name in names))


@cache
def pairs(name: str) -> dict[str, str]:
    """Return the list *name*, whose entries are "word=other", as a table; "&" in the other stands for a blank."""
    return {word: other.replace("&", " ") for word, _, other in (entry.partition("=") for entry in lists()[name])}


def differing(word: str, other: str) -> tuple[str, str]:
    """Return what is left of two words without the letters with which both begin and end; ("", "") where they are the same."""
    start = next((index for index, pair in enumerate(zip_longest(word, other)) if pair[0] != pair[1]), len(word))
    longest = min(len(word), len(other)) - start
    pairs = zip(reversed(word), reversed(other), strict=False)
    end = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], islice(pairs, longest)))
    return word[start : len(word) - end], other[start : len(other) - end]


@cache
def _lines(name: str) -> list[bytes]:
    return _table(name).removesuffix(b"\n").split(b"\n")


def _table(name: str) -> bytes:
    found = pkgutil.get_data(__name__, f"{name}.tsv")
    if found is None:
        raise FileNotFoundError(name)
    return found
