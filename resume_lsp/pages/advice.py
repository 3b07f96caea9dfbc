"""What to cut where no readable look is tight enough: the kinds of things that go first, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from resume_lsp.model import Entry, Kind, Pages, Resume
from resume_lsp.pages.cuts import ENOUGH, is_runt
from resume_lsp.text import Lines, Span

_OLD = 10  # years since a role has ended: few readers ask what was in it
_LONG = 7  # lines of bullets: more than an entry's share of a page
_LONGEST = 2  # entries
_SHOWN = 6  # lines that are named


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to cut, in words; the typeset lines that this wins; and where it stands."""

    words: str
    wins: int
    places: tuple[Span, ...]

    def sentence(self, lines: Lines) -> str:
        """Return the advice with the numbers of its source lines, which count from one."""
        found = [lines.line_of(place.start) + 1 for place in self.places]
        where = ", ".join(map(str, found[:_SHOWN])) + (" …" if len(found) > _SHOWN else "")
        return f"{self.words}: wins {_lines(self.wins)} (line{'s' * (len(found) > 1)} {where})."


def advice(resume: Resume, pages: Pages, today: date) -> tuple[Advice, ...]:
    """Return what to cut from *resume*, which fills *pages*: what a reader misses least comes first."""
    return tuple(found for found in _all(resume, pages, today) if found.places)


def too_long(resume: Resume, pages: Pages, today: date) -> Iterator[str]:
    """Yield the sentences to tell where nothing readable fits; *pages* are those of the tightest style."""
    limit = "one page" if pages.limit == 1 else f"{pages.limit} pages"
    yield f"Nothing readable fits {limit}: set as tight as can be read, it is {_lines(pages.lines_over)} too long."
    lines = Lines(resume.text)
    yield from (found.sentence(lines) for found in advice(resume, pages, today))


def _all(resume: Resume, pages: Pages, today: date) -> Iterator[Advice]:
    entries = [entry for entry in resume.entries if entry.kind is not Kind.EDUCATION]
    old = [entry for entry in entries if _is_old(entry, today)]
    yield Advice(
        "Cut roles that ended over ten years ago",
        sum(len(resume.within(entry.head)) + _length(entry, pages) for entry in old),
        tuple(entry.heading for entry in old),
    )
    rest = [entry for entry in entries if entry not in old]
    spare = [bullet for entry in rest for bullet in entry.bullets[ENOUGH:]]
    yield Advice(
        "Cut bullets past the fifth of an entry",
        sum(pages.lines_of.get(bullet.span.start, (1, 1.0))[0] for bullet in spare),
        tuple(bullet.span for bullet in spare),
    )
    longest = sorted((entry for entry in rest if _length(entry, pages) > _LONG), key=lambda entry: -_length(entry, pages))
    yield Advice(
        "Shorten the longest entries",
        sum(_length(entry, pages) - _LONG for entry in longest[:_LONGEST]),
        tuple(entry.heading for entry in longest[:_LONGEST]),
    )
    runts = [bullet.span for entry in rest for bullet in entry.bullets if _is_runt(bullet.span, pages)]
    yield Advice("Shorten bullets that end in a nearly empty line", len(runts), tuple(runts))


def _is_old(entry: Entry, today: date) -> bool:
    end = entry.period.end if entry.period and not entry.period.current else None
    return end is not None and (end.year + _OLD, end.month or 12) < (today.year, today.month)


def _length(entry: Entry, pages: Pages) -> int:
    return sum(pages.lines_of.get(bullet.span.start, (1, 1.0))[0] for bullet in entry.bullets)


def _is_runt(span: Span, pages: Pages) -> bool:
    return is_runt(*pages.lines_of.get(span.start, (1, 1.0)))


def _lines(count: int) -> str:
    return f"{count} line{'s' * (count != 1)}"
