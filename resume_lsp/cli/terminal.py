"""What a terminal can show: colours, widths, one line that changes."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from resume_lsp.patterns import late

_CODES = {"bold": "1", "dim": "2", "red": "1;31", "yellow": "1;33", "blue": "1;34", "cyan": "36", "green": "32"}
_UNPRINTABLE = late(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NARROWEST, _USUAL = 40, 100  # columns
_FEW = 20
_BAR = 30

T = TypeVar("T")


class Paint:
    """Colours text, or leaves it as it is."""

    def __init__(self, *, on: bool) -> None:
        self.on = on

    def __call__(self, colour: str, text: str) -> str:
        """Return *text* in *colour*."""
        return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if self.on else text


def wants_colour(choice: str, stream: TextIO) -> bool:
    """Tell whether to colour what goes to *stream*: "auto" does on a terminal, unless NO_COLOR is set or it is a dumb one."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Return how many columns there are to write in."""
    try:
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):  # no terminal
        return _USUAL


def printable(text: str) -> str:
    """Return *text* without what would move the cursor or turn the direction of writing."""
    return text if text.isprintable() else _UNPRINTABLE().sub("\ufffd", text)


def width(text: str) -> int:
    """Return how many columns *text* takes."""
    return len(text) if text.isascii() else sum(map(_width_of, text))


def _width_of(character: str) -> int:
    if character < "\u0300":
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def excerpt(line: str, start: int, end: int, room: int) -> tuple[str, str]:
    """
    Return *line*, and carets that stand below its characters from *start* to *end*.

    A line longer than *room* columns is cut on both sides, so that the beginning of the marked part is seen.
    """
    before, marked, behind = (printable(part.replace("\t", "    ")) for part in (line[:start], line[start:end], line[end:]))
    if width(before) + width(marked) + bool(behind) > room:
        keep = max(room // 4, room - 2 - width(marked))
        before = before if width(before) <= keep else "…" + _last(before, keep - 1)
    shown = before + marked + behind
    if width(shown) > room:
        shown = _first(shown, room - 1) + "…"
    carets = max(1, min(width(marked), room - width(before)))
    return shown.rstrip(), " " * width(before) + "^" * carets


def _first(text: str, room: int) -> str:
    """Return as many of the first characters of *text* as *room* columns hold."""
    taken = 0
    for index, character in enumerate(text):
        taken += _width_of(character)
        if taken > room:
            return text[:index]
    return text


def _last(text: str, room: int) -> str:
    return _first(text[::-1], room)[::-1]


def progress(items: Iterable[T], total: int) -> Iterator[T]:
    """
    Yield *items*; while the next one is waited for, a bar says how many of *total* are done.

    There is one only for more than twenty items, and where standard error is a terminal.
    """
    shown = total > _FEW and sys.stderr.isatty()
    waiting = iter(items)
    for done in range(total):
        if shown:
            filled = _BAR * done // total
            print(f"\r[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total}", end="", file=sys.stderr, flush=True)
        item = next(waiting)
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
        yield item
