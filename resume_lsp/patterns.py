"""
Regular expressions for what few resumes have.

Where a pattern parts a set of signs in two, `[|·]|[•∙]`, that is for the sake of starting: a set of three or more ranges with a
letter above U+00FF takes ten times as long to compile. So does one that ignores the case and holds k, s or i, which are small
letters of signs far away: `(?a:[a-z])` holds the letters of ASCII alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache


def late(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """
    Return a function that returns *pattern*, compiled when it is called first.

    To compile everything that any resume could need takes longer than to check one.
    """

    @cache
    def compiled() -> re.Pattern[str]:
        return re.compile(pattern, flags)

    return compiled


class Guarded:
    """
    A long pattern behind a *sign* that each text it matches in has: one of several words, a short pattern, what a function tells.

    Few texts have the sign. Where none has, the long pattern is never compiled. Words are given in small letters, and found in
    any; looking for some takes less than a pattern, which has to be compiled as well.
    """

    def __init__(self, sign: tuple[str, ...] | str | Callable[[str], object], pattern: str, flags: int = 0) -> None:
        if isinstance(sign, tuple):
            sign = _any_of(sign)
        self.has_sign = re.compile(sign, flags).search if isinstance(sign, str) else sign
        self.pattern = late(pattern, flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in *text* from *start* to *end*."""
        return self.pattern().search(text, start, end) if self.has_sign(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match that is all of *text*."""
        return self.pattern().fullmatch(text) if self.has_sign(text) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match with which *text* begins at *start*, up to *end*."""
        return self.pattern().match(text, start, end) if self.has_sign(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches in *text*, from left to right."""
        return self.pattern().finditer(text) if self.has_sign(text) else iter(())

    def sub(self, by: str, text: str) -> str:
        """Return *text* with *by* for each match."""
        return self.pattern().sub(by, text) if self.has_sign(text) else text


def has_symbols(text: str) -> bool:
    """Tell whether *text* has more than letters and the marks of ordinary typing: arrows, pictures, what cannot be seen."""
    return not text.isprintable() or (not text.isascii() and max(text) > "\u205f")


def _any_of(words: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda text: any(map(text.lower().__contains__, words))
