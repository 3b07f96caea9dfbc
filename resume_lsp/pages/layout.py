"""What is printed of a whole resume: it is cut at its headings into stretches, and each of these is laid out by itself."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress, pairwise
from typing import NamedTuple

from resume_lsp.model import BOLD_LINE, Passage, PassageKind, Resume
from resume_lsp.pages.blocks import Block, are_printed
from resume_lsp.pages.front import front_line, front_name
from resume_lsp.pages.heads import head_of
from resume_lsp.pages.lines import lines_apart
from resume_lsp.pages.look import LOOKS
from resume_lsp.pages.sections import sections_of
from resume_lsp.pages.stretches import Part, Stretch, blocks_of
from resume_lsp.pages.style import Style
from resume_lsp.text import Lines, Span

_LEVEL = re.compile(r"(#{1,6}|<h([1-6])\b)", re.IGNORECASE)


class Placed(NamedTuple):
    """A stretch, and where it begins."""

    start: int
    stretch: Stretch


def layout(resume: Resume) -> tuple[Block, ...]:
    """Return what is printed of *resume*."""
    return _blocks(stretches(resume))


def laid_out(resume: Resume, style: Style) -> tuple[Block, ...]:
    """Return what is printed of *resume* in *style*."""
    blocks = _blocks(stretches(resume, style))
    return tuple(compress(blocks, are_printed([block.role for block in blocks], LOOKS[style.theme])))


def _blocks(placed: Sequence[Placed]) -> tuple[Block, ...]:
    return tuple(block.shifted(start) for start, stretch in placed for block in blocks_of(stretch))


def stretches(resume: Resume, style: Style | None = None) -> list[Placed]:
    """Return *resume* as stretches that follow each other, as they are printed in *style*."""
    dates = [entry.period.span for entry in resume.entries if entry.period] if style and style.dates == "right" else []
    return _Cutter(resume, dates).placed()


class _Cut(NamedTuple):
    """Where a stretch begins: the number of its first passage, its line, its place."""

    passage: int
    line: int
    start: int


class _Cutter:
    """Knows of a resume what decides how its parts are printed."""

    def __init__(self, resume: Resume, dates: Sequence[Span]) -> None:
        self.resume = resume
        self.text = resume.text
        self.lines = Lines(resume.text)
        headings = ((self._line(it), it) for it in resume.passages if it.kind is PassageKind.HEADING)
        self.headings = {line: self._level(heading, line) for line, heading in headings}
        self.sections = sections_of(resume, self.lines, self.headings)
        self.body = self.lines.start_of(min(self.sections, default=len(self.lines)))
        self.deepest_entry = self._deepest_entry()
        self.special = self._special_lines()
        self.parts = sorted(self._all_parts(dates), key=_start_of)
        self.places = [span.start for span, _ in self.parts]
        self.reach = list(accumulate((span.end for span, _ in self.parts), max))  # how far those go that begin there or before

    def placed(self) -> list[Placed]:
        *cuts, end = *self._cuts(), _Cut(len(self.resume.passages), len(self.lines), len(self.text))
        found = [self._stretch(first, last) for first, last in pairwise([*cuts, end])]
        if self.resume.front:
            named = max((number for number, stretch in enumerate(found) if stretch.names), default=0)
            found[0] = found[0]._replace(above=_shifted(front_name(self.resume), -cuts[0].start))
            found[named] = found[named]._replace(below_name=_shifted(front_line(self.resume), -cuts[named].start))
        return [Placed(cut.start, stretch) for cut, stretch in zip(cuts, found, strict=True)]

    def _cuts(self) -> Iterator[_Cut]:
        """
        Yield where stretches begin: at headings, and at sections that begin with a paragraph at the margin.

        There all lists are closed, so nothing further up decides how anything is printed below.
        """
        begin = self.resume.front.span.end if self.resume.front else 0
        yield _Cut(0, self.lines.line_of(begin), begin)
        passages = self.resume.passages
        begun = {section.heading.span.start for section in self.resume.sections if section.heading}
        found = [number for number, it in enumerate(passages) if it.kind is PassageKind.HEADING or it.span.start in begun]
        for number in found:
            line = self._line(passages[number])
            start = self.lines.start_of(line)
            if number and passages[number - 1].span.end <= start and self._closes_lists(passages[number], start):
                above = bisect_left(self.places, start)
                if not above or self.reach[above - 1] <= start:  # nothing goes on here, as code does that holds a whole resume
                    yield _Cut(number, line, start)

    def _closes_lists(self, passage: Passage, line: int) -> bool:
        """Tell whether *passage* ends the lists above it, which begins in the *line* from there on."""
        if passage.kind is PassageKind.PARAGRAPH:
            return head_of(self.text[line : passage.span.start]).column == 0
        return passage.kind is PassageKind.HEADING

    def _stretch(self, first: _Cut, last: _Cut) -> Stretch:
        start, end = first.start, last.start
        lines = range(first.line, last.line)
        passages = [
            (kind, span.start - start, span.end - start, words.text, tuple([(at, to - start, n) for at, to, n in words.runs]))
            for span, kind, words, _ in self.resume.passages[first.passage : last.passage]
        ]
        return Stretch(
            self.text[start:end],
            tuple(passages),
            tuple([(number - first.line, *self.special[number]) for number in lines if number in self.special]),
            tuple([(span.shift(-start), part) for span, part in self._parts(start, end)]),
            min(max(0, self.body - start), end - start),
            self.deepest_entry,
        )

    def _special_lines(self) -> dict[int, tuple[int, bool, bool]]:
        """Return by their numbers the lines of which a `Line` has something to tell, and what."""
        apart = lines_apart(self.resume, self.lines)
        numbers = apart.union(self.headings, self.sections)
        return {number: (self.headings.get(number, 0), number in self.sections, number in apart) for number in numbers}

    def _all_parts(self, dates: Sequence[Span]) -> Iterator[tuple[Span, Part]]:
        resume, header = self.resume, self.resume.header
        yield from ((field.span, Part.NAME) for field in (header.name,) if field)
        yield from ((field.span, Part.TAGLINE) for field in (header.tagline,) if field)
        yield from ((contact.span, Part.CONTACT) for contact in header.contacts)
        yield from ((comment.span, Part.COMMENT) for comment in resume.comments)
        yield from ((span, Part.TABLE) for span in resume.tables)
        yield from ((span, Part.CODE) for span in resume.code)
        yield from ((span, Part.DATES) for span in dates)

    def _parts(self, start: int, end: int) -> Sequence[tuple[Span, Part]]:
        """Return the parts that begin from *start* to *end*."""
        return self.parts[bisect_left(self.places, start) : bisect_left(self.places, end)]

    def _deepest_entry(self) -> int:
        """Return the deepest level of headings that still name an entry: the first below that of the sections."""
        top = max((level for level in self.sections.values() if level < BOLD_LINE), default=1)
        below = (level for line, level in self.headings.items() if level > top and self.lines.start_of(line) >= self.body)
        return min(below, default=top)

    def _level(self, heading: Passage, line: int) -> int:
        """Return the depth of a *heading* in a *line* as written: by its strokes, its tag, or the line below it."""
        if level := _level_of(self.text[self.lines.start_of(line) : heading.span.start]):
            return level
        below = self.lines.start_of(self.lines.line_of(heading.span.end) + 1)
        return 1 if self.text[below : below + 4].lstrip().startswith("=") else 2

    def _line(self, passage: Passage) -> int:
        return self.lines.line_of(passage.span.start)


def _shifted(blocks: Iterable[Block], by: int) -> tuple[Block, ...]:
    return tuple(block.shifted(by) for block in blocks)


def _start_of(part: tuple[Span, Part]) -> int:
    return part[0].start


@lru_cache(maxsize=256)
def _level_of(before: str) -> int | None:
    """Return the depth of a heading that stands behind these signs or tags, None if they tell nothing of it."""
    found = _LEVEL.findall(before)
    return int(found[-1][1] or len(found[-1][0])) if found else None
