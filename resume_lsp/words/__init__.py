"""
Word lists: written by hand in `*.toml`, compiled by `tools/words.py` into tables of lines and tabs that load in a millisecond.

The tables are read through the package's own loader, so they are found in a wheel, a zip archive and a browser alike
(importlib.resources would do the same at the price of 20 ms of imports).
"""

from __future__ import annotations

import pkgutil
from bisect import bisect_left
from functools import cache


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table *name*, each split into its columns; FileNotFoundError where there is none."""
    return tuple(tuple(line.split("\t")) for line in _text(name).splitlines())


def find(name: str, first: str) -> str | None:
    """Return what stands behind the first column in the row of a large table that begins with *first*; None if none does."""
    lines, begin = _lines(name), f"{first}\t"
    at = bisect_left(lines, begin)
    return lines[at].removeprefix(begin) if at < len(lines) and lines[at].startswith(begin) else None


@cache
def lists() -> dict[str, tuple[str, ...]]:
    """Return all named lists of words and phrases of `lists.toml`."""
    return {name: tuple(entries) for name, *entries in rows("lists")}


@cache
def words(name: str) -> frozenset[str]:
    """Return the list *name* as a set; KeyError where there is none."""
    return frozenset(lists()[name])


@cache
def pairs(name: str) -> dict[str, str]:
    """Return the list *name*, whose entries are "word=other", as a table; "&" in the other stands for a blank."""
    return {word: other.replace("&", " ") for word, _, other in (entry.partition("=") for entry in lists()[name])}


@cache
def _lines(name: str) -> list[str]:
    """Return the rows of the table *name*, sorted: they stand so for the most part, and are looked up without a dictionary."""
    return sorted(_text(name).splitlines())


def _text(name: str) -> str:
    found = pkgutil.get_data(__name__, f"{name}.tsv")
    if found is None:
        raise FileNotFoundError(name)
    return found.decode("utf-8")
