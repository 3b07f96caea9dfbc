"""
What to leave out when a resume is too long, and how to leave it out without losing it.

A bullet that goes becomes a comment: every byte of it stays in the file, and its list stays one list.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from resume_lsp.model import Bullet, Entry, Pages, Resume
from resume_lsp.patterns import late
from resume_lsp.text import Edit, Lines, Span

ENOUGH = 5
"""Bullets of one entry that a reader takes in."""

FEW = 3
"""Bullets of one entry that it needs."""

RUNT = 0.15
"""A last line that is less full than this is a line for nothing."""

_MARKER = late(r"(?P<before>[ \t>]*)(?P<marker>(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})(?=\S)")
_INDENT = late(r"[ \t>]*")
_ENDS_COMMENT = late(r"-->|--!>")


class Cut(NamedTuple):
    """A bullet that could go, the lines that this wins, and the edits that make a comment of it."""

    bullet: Bullet
    lines: int
    edits: tuple[Edit, ...]


def cuts(resume: Resume, pages: Pages, idle: Collection[Span] = ()) -> tuple[Cut, ...]:
    """
    Return the bullets to do without: *idle* ones first, of these the oldest role's, of one role the best saving.

    They are those past the fifth of an entry, those of the oldest role but its first, runts, and what is idle where an entry
    has enough without.
    """
    lines = Lines(resume.text)
    found = {bullet.span: (entry, bullet) for entry, bullet in _spare(resume, pages, idle)}.values()
    possible = (
        (entry, Cut(bullet, _saving(entry, bullet, pages), edits))
        for entry, bullet in found
        if (edits := comment_out(bullet, lines))
    )

    def order(one: tuple[Entry, Cut]) -> tuple[bool, date, int, int]:
        entry, cut = one
        return cut.bullet.span not in idle, _end(entry), -cut.lines, -cut.bullet.span.start

    return tuple(cut for _, cut in sorted(possible, key=order))


def is_runt(lines: int, tail: float) -> bool:
    """Tell whether a bullet of so many lines wastes its last one."""
    return lines > 1 and 0 < tail < RUNT


def _spare(resume: Resume, pages: Pages, idle: Collection[Span]) -> Iterator[tuple[Entry, Bullet]]:
    oldest = _oldest(resume)
    seen: dict[Span, int] = {}
    for entry, bullet in resume.bullets:
        place = seen[entry.span] = seen.get(entry.span, -1) + 1
        may_go = place >= ENOUGH or (entry is oldest and place) or (len(entry.bullets) > FEW and bullet.span in idle)
        if may_go or is_runt(*pages.lines_of.get(bullet.span.start, (1, 1.0))):
            yield entry, bullet


def _oldest(resume: Resume) -> Entry | None:
    """Return the role that ended first; None where there is only one."""
    ended = [entry for entry in resume.roles if entry.period and entry.period.end]
    return min(ended, key=_end, default=None) if len(list(resume.roles)) > 1 else None


def _end(entry: Entry) -> date:
    end = entry.period.end if entry.period else None
    return date(max(1, end.year), min(max(1, end.month or 12), 12), 1) if end else date.max


def _saving(entry: Entry, bullet: Bullet, pages: Pages) -> int:
    """Return the lines of *bullet* and all that hangs on it."""
    first, last = (bisect_left(entry.bullets, place, key=_start) for place in (bullet.span.start, bullet.item.end))
    return sum(pages.lines_of.get(other.span.start, (1, 1.0))[0] for other in entry.bullets[first:last])


def _start(bullet: Bullet) -> int:
    return bullet.span.start


def comment_out(bullet: Bullet, lines: Lines) -> tuple[Edit, ...]:
    """
    Return the edits that put a comment around *bullet* of the text of *lines*, nothing where that cannot be done.

    It cannot where the item holds the end of a comment. Behind another item the comment is indented as what belongs to that
    one, or Markdown would make two lists of the one.
    """
    text = lines.text
    found = _MARKER().match(text, bullet.item.start)
    item = bullet.item.of(text)
    if not found or _ENDS_COMMENT().search(item):
        return ()
    indent = _indent_below(lines, bullet.item.start)
    start, end = found.end("before"), bullet.item.start + len(item.rstrip())
    edits = [Edit(Span(start, start), " " * indent + "<!-- "), Edit(Span(end, end), " -->")]
    edits[1:1] = _indent_rest(lines, Span(start, end), len(found["before"]) + indent) if indent else ()
    return tuple(edits)


def _indent_below(lines: Lines, start: int) -> int:
    """
    Return the columns that set the words of the item above, in the same list, off from its marker; 0 where there is none.

    The item's line begins at *start*. Above it may stand what belongs to that item: deeper lines, and lazy ones without
    indentation.
    """
    own, lazy = _column(lines, lines.line_of(start)), False
    for line in range(lines.line_of(start) - 1, -1, -1):
        words = lines.text[lines.span(line).start : lines.span(line).end]
        found = _MARKER().match(words)
        column = _column(lines, line)
        if not words.strip(" \t>"):
            if lazy:
                return 0
        elif found and column == own:
            return len(found["marker"])
        elif column <= own:
            lazy = True
            if found or column < own:
                return 0
    return 0


def _column(lines: Lines, line: int) -> int:
    place = lines.span(line)
    found = _INDENT().match(lines.text, place.start, place.end)
    return len(found[0].expandtabs(4)) if found else 0


def _indent_rest(lines: Lines, span: Span, column: int) -> Iterator[Edit]:
    """Indent the further lines that begin left of *column*: there, they would end the list."""
    for line in range(lines.line_of(span.start) + 1, lines.line_of(span.end) + 1):
        place = lines.span(line)
        width = _column(lines, line)
        words = place.of(lines.text).lstrip(" \t>")
        if words and width < column:
            yield Edit(Span(place.end - len(words), place.end - len(words)), " " * (column - width))
