"""What is printed of a whole resume: it is cut at its headings into stretches, and each of these is laid out by itself."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, pairwise
from typing import NamedTuple

from resume_lsp.model import BOLD_LINE, Field, Passage, PassageKind, Resume
from resume_lsp.pages.blocks import Block, are_printed
from resume_lsp.pages.front import front_line, front_name
from resume_lsp.pages.heads import head_of
from resume_lsp.pages.lines import lines_apart
from resume_lsp.pages.look import LOOKS
from resume_lsp.pages.sections import sections_of
from resume_lsp.pages.stretches import Stretch, Words, blocks_of
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
        self.dates = dates
        self.lines = Lines(resume.text)
        self.headings = {self._line(p): self._level(p) for p in resume.passages if p.kind is PassageKind.HEADING}
        self.sections = sections_of(resume, self.lines, self.headings)
        self.body = self.lines.start_of(min(self.sections, default=len(self.lines)))
        self.deepest_entry = self._deepest_entry()
        self.apart = lines_apart(resume, self.lines)
        self.comments = [comment.span for comment in resume.comments]
        self.contacts = [contact.span for contact in resume.header.contacts]

    def placed(self) -> list[Placed]:
        *cuts, end = *self._cuts(), _Cut(len(self.resume.passages), len(self.lines), len(self.text))
        found = [self._stretch(first, last) for first, last in pairwise([*cuts, end])]
        if self.resume.front:
            named = max((number for number, stretch in enumerate(found) if stretch.name or stretch.tagline), default=0)
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
        begun = {section.heading.span.start for section in self.resume.sections if section.heading}
        end = begin  # of the passage above
        for number, passage in enumerate(self.resume.passages):
            if number and (passage.kind is PassageKind.HEADING or passage.span.start in begun):
                line = self._line(passage)
                if end <= self.lines.start_of(line) and self._closes_lists(passage):
                    yield _Cut(number, line, self.lines.start_of(line))
            end = passage.span.end

    def _closes_lists(self, passage: Passage) -> bool:
        if passage.kind is PassageKind.PARAGRAPH:
            return head_of(self._before(passage)).column == 0
        return passage.kind is PassageKind.HEADING

    def _stretch(self, first: _Cut, last: _Cut) -> Stretch:
        start, end = first.start, last.start
        lines = range(first.line, last.line)
        passages = [
            Words(kind, span.start - start, span.end - start, words.text, tuple([(w, s - start, n) for w, s, n in words.runs]))
            for span, kind, words, _ in self.resume.passages[first.passage : last.passage]
        ]
        return Stretch(
            self.text[start:end],
            tuple(passages),
            apart=tuple([line - first.line for line in lines if line in self.apart]),
            levels=tuple([(line - first.line, self.headings[line]) for line in lines if line in self.headings]),
            sections=tuple([line - first.line for line in lines if line in self.sections]),
            body=min(max(0, self.body - start), end - start),
            deepest_entry=self.deepest_entry,
            tables=_within(self.resume.tables, start, end),
            code=_within(self.resume.code, start, end),
            comments=_within(self.comments, start, end),
            dates=_within(self.dates, start, end),
            contacts=_within(self.contacts, start, end),
            name=_inside(self.resume.header.name, start, end),
            tagline=_inside(self.resume.header.tagline, start, end),
        )

    def _deepest_entry(self) -> int:
        """Return the deepest level of headings that still name an entry: the first below that of the sections."""
        top = max((level for level in self.sections.values() if level < BOLD_LINE), default=1)
        below = (level for line, level in self.headings.items() if level > top and self.lines.start_of(line) >= self.body)
        return min(below, default=top)

    def _level(self, heading: Passage) -> int:
        """Return the depth of a heading as written: by its strokes, its tag, or the line below it."""
        found = _LEVEL.findall(self._before(heading))
        if found:
            return int(found[-1][1] or len(found[-1][0]))
        below = self.lines.start_of(self.lines.line_of(heading.span.end) + 1)
        return 1 if self.text[below : below + 4].lstrip().startswith("=") else 2

    def _before(self, passage: Passage) -> str:
        return self.text[self.lines.start_of(self._line(passage)) : passage.span.start]

    def _line(self, passage: Passage) -> int:
        return self.lines.line_of(passage.span.start)


def _within(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """Return those of *spans* that begin from *start* to *end*, counted from there."""
    if not spans:
        return ()
    first, last = (bisect_left(spans, place, key=lambda span: span.start) for place in (start, end))
    return tuple(span.shift(-start) for span in spans[first:last])


def _inside(field: Field | None, start: int, end: int) -> Span | None:
    """Return the place of *field*, counted from *start*, if it begins from there to *end*."""
    return field.span.shift(-start) if field and start <= field.span.start < end else None


def _shifted(blocks: Iterable[Block], by: int) -> tuple[Block, ...]:
    return tuple(block.shifted(by) for block in blocks)
