"""
How many lines a block fills: the widths of letters, and where a line may break.

Widths are in thousandths of the font size, as Typst measures them; `python -m tools.measure_letters` writes them down.
Lines are filled greedily, as Typst does without justification.
"""

import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pkgutil import get_data
from typing import NamedTuple

from resume_lsp.memory import remembered
from resume_lsp.patterns import late

MONO = 4
"""The face of code; faces 0 to 3 are regular, bold, italic and both."""

_MONO_WIDTH = 602 * 0.82  # DejaVu Sans Mono, at the size of the template
_UNKNOWN, _WIDE = 520, 1000  # a letter that no table has; Chinese and its neighbours
_ATOM = r"\n|[ \t]+|[^ \t\n]+?(?:$|(?=[ \t\n])|(?<=[-–—])(?=[^\W\d])|(?<=[–—])(?=\d)|(?<=\w/)(?=[^\W\d]\w)"
_ATOMS = re.compile(rf"{_ATOM})")
_WIDE_ATOMS = late(rf"{_ATOM}|(?<=[\u3000-\u9fff\uac00-\ud7a3]))")

_WORD = re.compile(r"[^ \t\n]+")
_LONG_WORD = re.compile(r"[^ \t\n]{61}")
_LONGEST = 60  # letters of a word that may be on a line of its own
_CHUNK = 4  # letters that stay together in a longer one
_DIVIDING = "-–—/"


class Run(NamedTuple):
    """Letters of one face; a line feed is a forced break."""

    text: str
    face: int = 0


class Atom(NamedTuple):
    """What no line break may divide."""

    space: float  # before it, if it does not begin a line
    width: float
    forced: int = 0  # line breaks that must stand before it


class Broken(NamedTuple):
    """How a block is broken."""

    lines: int
    tail: float  # width of the last line, as a part of the full one


@remembered
def broken(runs: tuple[Run, ...], font: str, width: float, *, whole: bool = False) -> Broken:
    """Break *runs* into lines of *width* thousandths of the font size; between *whole* words only, as contacts are."""
    count, filled = 1, 0.0
    for space, atom, forced in atoms(runs, font, whole=whole):
        if forced:
            count, filled = count + forced, atom
        elif filled and filled + space + atom > width + 0.01:
            count, filled = count + 1, atom
        else:
            filled += (space if filled else 0.0) + atom
        while filled > width > 0:  # a word that is longer than the line
            count, filled = count + 1, filled - width
    return Broken(count, filled / width if width > 0 else 1.0)


def natural_width(runs: tuple[Run, ...], font: str) -> float:
    """Return how wide *runs* are on one line."""
    return sum(space + width for space, width, _ in atoms(runs, font))


def boxes(text: str, *, whole: bool = False) -> Iterator[tuple[str, bool]]:
    """
    Yield the pieces of *text*, and whether each is a box: never divided, with a place to break the line at either side.

    Boxes are the parts of a word that is longer than a line may be, and *whole* words that hyphens and strokes would divide.
    """
    if not whole and not _LONG_WORD.search(text):
        yield text, False
        return
    end = 0
    for word in _WORD.finditer(text):
        is_long = len(word[0]) > _LONGEST
        if is_long or (whole and not set(_DIVIDING).isdisjoint(word[0].lstrip(_DIVIDING))):
            if end < word.start():
                yield text[end : word.start()], False
            yield from _chunks(word[0]) if is_long else ((word[0], True),)
            end = word.end()
    if end < len(text):
        yield text[end:], False


def _chunks(word: str) -> Iterator[tuple[str, bool]]:
    """Yield what stands between the hyphens and strokes of a long *word*; where that is too long, a few letters at a time."""
    for piece in _atoms(word):
        if len(piece) <= _LONGEST:
            yield piece, False
        else:
            yield from ((piece[start : start + _CHUNK], True) for start in range(0, len(piece), _CHUNK))


@remembered
def atoms(runs: tuple[Run, ...], font: str, *, whole: bool = False) -> tuple[Atom, ...]:
    """Divide *runs* where a line may break, between *whole* words only if asked. A word may have more than one face."""
    found: list[Atom] = []
    space, forced, glued = 0.0, 0, False
    for text, face in runs:
        for piece, is_box in _pieces(text, whole=whole):
            if piece == "\n":
                forced, space, glued = forced + 1, 0.0, False
            elif piece.isspace():
                space, glued = space + width_of(piece, face, font), False
            elif glued:
                found[-1] = found[-1]._replace(width=found[-1].width + width_of(piece, face, font))
                glued = _is_open(piece, is_box=is_box)
            else:
                found.append(Atom(space, width_of(piece, face, font), forced if found else 0))
                space, forced, glued = 0.0, 0, _is_open(piece, is_box=is_box)
    return tuple(found)


def _pieces(text: str, *, whole: bool) -> Iterator[tuple[str, bool]]:
    """Yield what no line break may divide, white space, and line breaks; with whether it is a box."""
    for part, is_box in boxes(text, whole=whole):
        if is_box:
            yield part, True
        else:
            yield from ((piece, False) for piece in _atoms(part))


def _atoms(text: str) -> list[str]:
    """Divide *text* where a line may break: at spaces, behind hyphens and strokes, and between wide letters."""
    return (_ATOMS if text.isascii() or max(text) < "\u3000" else _WIDE_ATOMS()).findall(text)


def _is_open(piece: str, *, is_box: bool) -> bool:
    """Tell whether what follows *piece* without a space belongs to the same word."""
    last = piece[-1]
    return not (is_box or last in _DIVIDING or "\u3000" <= last <= "\u9fff" or "\uac00" <= last <= "\ud7a3")


@lru_cache(maxsize=16384)
def width_of(word: str, face: int, font: str) -> float:
    """Return the width of *word*."""
    if face >= MONO:
        return _MONO_WIDTH * len(word)
    widths = _faces(font)[face]
    return widths.kerning * sum([widths[letter] for letter in word])


def known(font: str) -> frozenset[str]:
    """Return the letters whose widths in *font* were measured."""
    return frozenset(_faces(font)[0])


class _Widths(dict[str, int]):
    """Widths of the letters of a face, with a guess for those that it lacks; *kerning* is how far words close up."""

    kerning = 1.0

    def __missing__(self, letter: str) -> int:
        return _WIDE if ord(letter) > 0x2E80 else _UNKNOWN


@cache
def _faces(font: str) -> tuple[_Widths, ...]:
    name = font.lower().replace(" ", "-") + ".json"
    table = json.loads(get_data("resume_lsp.pages", f"widths/{name}") or "")
    faces = tuple(_Widths(zip(table["letters"], widths, strict=True)) for widths in table["faces"])
    for face, kerning in zip(faces, table["kerning"], strict=True):
        face.kerning = kerning
    return faces
