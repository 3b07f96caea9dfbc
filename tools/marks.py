"""
Texts with marks: carets under what is meant, a message behind them.

    - Responsible for writing invoices.
      ^^^^^^^^^^^^^^^ Say what you did: open with a verb.

One notation for the pages of the rules, the tests and the snapshots of the examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from resume_lsp.text import Lines, Span, line_end

_MARK = re.compile(r"( *)(\^+)(?: (.*))?")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place and what is said of it; an empty place has one caret."""

    span: Span
    message: str


def read(marked: str) -> tuple[str, list[Mark]]:
    """Split *marked* into the text itself and its marks, in order."""
    kept: list[str] = []
    marks: list[Mark] = []
    line_start = end = 0
    for line in _LINE.findall(marked):
        if mark := _MARK.fullmatch(line.rstrip("\r\n")):
            indent, carets, message = mark.groups()
            start = line_start + len(indent)
            marks.append(Mark(Span(start, start + len(carets)), message or ""))
        else:
            line_start, end = end, end + len(line)
            kept.append(line)
    return "".join(kept), marks


def write(text: str, marks: Iterable[Mark]) -> str:
    """Put *marks* under the lines of *text*; the reverse of `read`. A mark that runs on is cut at its first line's end."""
    lines, end_of_line = Lines(text), line_end(text)
    below: dict[int, list[Mark]] = {}
    for mark in sorted(marks):
        below.setdefault(lines.line_of(mark.span.start), []).append(mark)
    written = []
    for number, line in enumerate(_LINE.findall(text)):
        written.append(line)
        for mark in below.get(number, ()):
            if not written[-1].endswith(("\r", "\n")):
                written.append(end_of_line)
            written.append(under(lines, mark) + end_of_line)
    return "".join(written)


def under(lines: Lines, mark: Mark) -> str:
    """Return the line that stands under the mark's own: blanks, carets, the message."""
    place = lines.within_line(mark.span)
    indent = place.start - lines.start_of(lines.line_of(place.start))
    return f"{' ' * indent}{'^' * max(1, len(place))} {mark.message}".rstrip()
