"""Where the contents of Markdown's blocks stand in the source, which has quotes, list markers, indentation and line ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from resume_lsp.markdown.rich import Rich
from resume_lsp.patterns import late
from resume_lsp.text import Lines, Span

_CLOSING_HASHES = re.compile(r"[ \t]#+[ \t]*[\r\n]*$")
_BAR = late(r"(?<!\\)\|")
_ESCAPED_BAR = late(r"\\\|")

Places = Sequence[tuple[int, int]]
"""Pairs of an offset in the content and one in the source, in rising order: from each on, both go on side by side."""


def of_lines(content: str, source: Lines, first: int, *, heading: bool = False) -> Places:
    """Return the places of *content*, the lines of which are the ends of the source's lines from *first* on."""
    lines = content.split("\n")
    first = _begun(lines[0], source, first)
    if len(lines) == 1:
        return ((0, _found(content, source, first, heading)),)
    places, offset = [], 0
    for number, line in enumerate(lines, first):
        words = line.lstrip(" \t")
        places.append((offset + len(line) - len(words), _found(words, source, number, heading)))
        offset += len(line) + 1
    return places


def of_cells(source: Lines, number: int) -> Iterator[Places]:
    """Return the places of each cell of the table row on a line; a backslash before a bar is no part of a cell's content."""
    line = source.span(number)
    row = source.text[line.start : line.end]
    bars = [match.start() for match in _BAR().finditer(row)]
    cuts = [-1, *bars, len(row)]
    if bars and not row[: bars[0]].strip():
        cuts = cuts[1:]
    for begin, end in zip((cut + 1 for cut in cuts), cuts[1:], strict=False):
        raw = row[begin:end]
        content = raw.lstrip()
        start = line.start + begin + len(raw) - len(content)
        bars_before = enumerate(_ESCAPED_BAR().finditer(content))
        yield ((0, start), *((match.start() - count, start + match.start() + 1) for count, match in bars_before))


def move(found: Rich, places: Places) -> Rich:
    """Return *found* with its places in the content turned into places in the source."""
    if len(places) == 1:
        return found.shifted(places[0][1] - places[0][0])
    begins = dict(places)

    def place(offset: int) -> int:
        content, source = places[max(0, bisect_right(places, offset, key=_content) - 1)]
        return source + max(offset - content, 0)

    def moved(span: Span) -> Span:
        start = place(span.start)
        if span.end == span.start or span.end in begins:  # what ends where a line begins ends with the line end before it
            return Span(start, place(span.end))
        return Span(start, place(span.end - 1) + 1)

    return found.moved(moved)


def _content(pair: tuple[int, int]) -> int:
    return pair[0]


def _begun(words: str, source: Lines, number: int) -> int:
    """Return the line that *words* end, from *number* on: a no-break space that is alone on a line above them is no content."""
    while number + 1 < len(source):
        line = source.span(number).of(source.text).replace("\0", "\ufffd")
        if words in line or not line[-1:].isspace():
            break
        number += 1
    return number


def _found(words: str, source: Lines, number: int, heading: bool) -> int:
    """Return where *words*, which end line *number*, begin."""
    start, end = source.start_of(number), source.start_of(number + 1)
    if heading and (closing := _CLOSING_HASHES.search(source.text, start, end)):
        end = closing.start()
    found = source.text.rfind(words, start, end)
    if found < 0 and "\ufffd" in words:
        found = start + source.text[start:end].replace("\0", "\ufffd").rfind(words)
    return max(found, start)
