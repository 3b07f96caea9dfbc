"""
What is printed of a stretch of a resume: what stands from one heading to the next.

A stretch holds all that decides how it is printed, with places that count from its own start. One that did not change is still
the same when it has moved, and is not read again.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import Enum, auto
from itertools import accumulate
from typing import NamedTuple

from resume_lsp.memory import remembered
from resume_lsp.model import PassageKind
from resume_lsp.pages.aside import with_dates_aside
from resume_lsp.pages.blocks import Block
from resume_lsp.pages.heads import head_of
from resume_lsp.pages.letters import MONO, Run
from resume_lsp.pages.look import FACES, Role
from resume_lsp.pages.naming import name_apart
from resume_lsp.pages.runs import clean, runs_of
from resume_lsp.text import Lines, Span

_RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*\r?$", re.MULTILINE)
_LONG = 130  # characters: a longer line above the first section is a summary, not a way to reach someone


Runs = tuple[tuple[int, int, int], ...]
"""As those of a `Prose`."""


class Part(Enum):
    """What has its own look, or decides that of what it stands in."""

    NAME = auto()
    TAGLINE = auto()
    CONTACT = auto()
    COMMENT = auto()
    TABLE = auto()
    CODE = auto()
    DATES = auto()  # to stand aside


_TAKEN = (Part.COMMENT, Part.TABLE, Part.CODE)
"""What a line of dashes may stand in and be none that is printed."""


class Line(NamedTuple):
    """A line of a stretch that is more than words."""

    number: int
    level: int  # of the heading in it, 0 where it has none
    begins_section: bool
    is_apart: bool  # stays a line of its own


class Words(NamedTuple):
    """A passage of a stretch."""

    kind: PassageKind
    start: int
    end: int
    text: str
    runs: Runs


class Stretch(NamedTuple):
    """A stretch with all that is known of it; lines count from its first one."""

    text: str
    passages: tuple[tuple[PassageKind, int, int, str, Runs], ...]  # as `Words`
    lines: tuple[tuple[int, int, bool, bool], ...]  # of which there is something to tell, as `Line`
    parts: tuple[tuple[Span, Part], ...]  # in the order of the text
    body: int  # where the first section begins; 0 where that is further up
    deepest_entry: int  # how deep a heading may be and still name an entry
    above: tuple[Block, ...] = ()  # from the front matter: what stands above all
    below_name: tuple[Block, ...] = ()  # and what stands below the name and the tagline

    def __hash__(self) -> int:
        """Return the hash of its text: hardly two stretches have the same and differ."""
        return hash(self.text)

    def all(self, kind: Part) -> list[Span]:
        """Return where its parts of *kind* stand."""
        return [span for span, part in self.parts if part is kind]

    @property
    def names(self) -> list[Span]:
        """Where it names its author, and what he calls himself."""
        return [*self.all(Part.NAME), *self.all(Part.TAGLINE)]


@remembered
def blocks_of(stretch: Stretch) -> tuple[Block, ...]:
    """Return what is printed of *stretch*."""
    blocks = sorted(_Reader(stretch).blocks(), key=lambda block: block.span.start)
    names = stretch.names
    named = max((number for number, block in enumerate(blocks, 1) if any(span in block.span for span in names)), default=0)
    blocks = with_dates_aside(blocks, stretch.all(Part.DATES))
    return (*stretch.above, *blocks[:named], *stretch.below_name, *blocks[named:])


class _Reader:
    """One reading of a stretch; knows how deep in lists it is."""

    def __init__(self, stretch: Stretch) -> None:
        self.stretch = stretch
        self.text = stretch.text
        self.lines = Lines(stretch.text)
        self.passages = [Words(*passage) for passage in stretch.passages]
        lines = [Line(*line) for line in stretch.lines]
        self.levels = {line.number: line.level for line in lines}
        self.sections = {line.number for line in lines if line.begins_section}
        self.apart = {line.number for line in lines if line.is_apart}
        self.name = next(iter(stretch.all(Part.NAME)), None)
        self.columns: list[int] = []  # where the items of each open list begin
        self.quoted = 0  # how deep in quotes they stand

    def blocks(self) -> Iterator[Block]:
        cells: list[Words] = []
        for passage in self.passages:
            if passage.kind is PassageKind.CELL:
                cells.append(passage)
            elif block := self._block(passage):
                yield from self._name_apart(block) if block.role is Role.NAME else (block,)
        yield from self._tables(cells)
        yield from self._codes()
        yield from self._rules()

    def _block(self, passage: Words) -> Block | None:
        line = self.lines.line_of(passage.start)
        before = self._before(passage, line)
        role = self._role(passage, line)
        above = passage.start < self.stretch.body
        face = FACES.get(role, 0) if role is not Role.NAME else 0  # the name's own is given when it is set apart
        runs, places = self._runs(passage, before, face, kept=above)
        if role is Role.PARAGRAPH and above and not _has_long_line(runs):
            role = Role.CONTACT
        if not runs or _RULE.fullmatch(passage.text):
            return None  # a rule that Markdown takes for text is drawn all the same
        marker, depth = self._list(passage, before)
        quoted = before.count(">") if ">" in before and "<" not in before else 0
        return Block(role, Span(passage.start, passage.end), runs, places, depth, marker, quoted, self.levels.get(line, 0))

    def _name_apart(self, block: Block) -> Iterator[Block]:
        """Yield the name, and beside it whatever stands in the same passage and is none."""
        pieces = [(run, block.span.start + place) for run, place in zip(block.runs, block.places, strict=True)]
        name = self.name or block.span
        for role, span, part in name_apart(name, self.stretch.all(Part.CONTACT), pieces, block.span.end):
            runs, places = tuple(run for run, _ in part), tuple(place - span.start for _, place in part)
            yield block._replace(role=role, span=span, runs=runs, places=places)

    def _runs(self, passage: Words, before: str, face: int, *, kept: bool = False) -> tuple[tuple[Run, ...], tuple[int, ...]]:
        """Return the runs of *passage* and their places; where all are *kept*, lines stay lines."""
        start, end = passage.start, passage.end
        pieces = tuple([(words, place - start, length) for words, place, length in passage.runs])
        first, last = self.lines.line_of(start) + 1, self.lines.line_of(end) + 1
        stay = tuple([self.lines.start_of(line) - start for line in range(first, last) if kept or line in self.apart])
        return runs_of(head_of(before).markup, self.text[start:end], passage.text, pieces, face, kept=stay)

    def _before(self, passage: Words, line: int) -> str:
        """Return what stands before *passage* in its line: a list's marker, the strokes of a heading, the start of emphasis."""
        return self.text[self.lines.start_of(line) : passage.start]

    def _role(self, passage: Words, line: int) -> Role:
        name = self.name
        if passage.kind is PassageKind.ITEM:
            return Role.ITEM
        if passage.kind is PassageKind.TERM:
            return Role.TERM
        if name and passage.start <= name.start and name.end <= passage.end:
            return Role.NAME
        if line in self.sections:
            return Role.SECTION
        if passage.kind is PassageKind.HEADING:
            return self._heading(passage, line)
        return Role.PARAGRAPH

    def _heading(self, passage: Words, line: int) -> Role:
        if passage.start < self.stretch.body:
            return Role.TAGLINE
        return Role.ENTRY if self.levels[line] <= self.stretch.deepest_entry else Role.PART

    def _list(self, passage: Words, before: str) -> tuple[str, int]:
        """Return the marker of an item and how deep it stands; follow the lists that are open. A heading ends them all."""
        if passage.kind is PassageKind.HEADING:
            self.columns.clear()
        head = head_of(before)
        self._leave(head.margin)
        is_item = passage.kind is PassageKind.ITEM
        while self.columns and (head.column <= self.columns[-1] if head.opens or is_item else head.column < self.columns[-1] + 2):
            self.columns.pop()
        if not is_item:
            return "", len(self.columns)
        self.columns.append(head.column)
        self.quoted = head.margin.count(">")
        return head.drawn, len(self.columns)

    def _leave(self, margin: str) -> None:
        """Close the lists that end where a quote begins, as far left as the first sign of *margin*."""
        if margin.count(">") > self.quoted:
            column = len(margin.partition(">")[0].expandtabs(4))
            while self.columns and column < self.columns[-1] + 2:
                self.columns.pop()

    def _tables(self, cells: list[Words]) -> Iterator[Block]:
        for span in self.stretch.all(Part.TABLE):
            rows: dict[int, list[Block]] = {}
            head = self.lines.line_of(span.start)
            first, last = (bisect_left(cells, place, key=_start) for place in (span.start, span.end))
            for cell in cells[first:last]:
                line = self.lines.line_of(cell.start)
                runs, places = self._runs(cell, self._before(cell, line), int(line == head))
                rows.setdefault(line, []).append(Block(Role.PARAGRAPH, Span(cell.start, cell.end), runs, places))
            filled = tuple(tuple(row) for row in rows.values() if any(cell.runs for cell in row))
            if filled:
                yield Block(Role.TABLE, span, rows=filled)

    def _codes(self) -> Iterator[Block]:
        for span in self.stretch.all(Part.CODE):
            lines = self.text[span.start : span.end].splitlines()
            if lines and re.match(r"[ \t>]*(```|~~~)", lines[0]):
                lines = lines[1:-1] if len(lines) > 1 and re.match(r"[ \t>]*(```|~~~)", lines[-1]) else lines[1:]
            body = "\n".join(clean(line, code=True) for line in lines).rstrip()
            if body:
                yield Block(Role.CODE, span, (Run(body, MONO),), (0,))

    def _rules(self) -> Iterator[Block]:
        """Yield the thematic breaks; a line of dashes below a heading's words is none."""
        taken = [span for span, part in self.stretch.parts if part in _TAKEN]
        reach = list(accumulate((span.end for span in taken), max))  # how far those go that begin there or before
        heads = {self.lines.line_of(p.end) + 1 for p in self.passages if p.kind is PassageKind.HEADING}
        for found in _RULE.finditer(self.text):
            span = Span(found.start(), found.end())
            before = bisect_right(taken, span.start, key=lambda other: other.start)
            if self.lines.line_of(span.start) not in heads and not (before and span.end <= reach[before - 1]):
                yield Block(Role.RULE, span)


def _start(passage: Words) -> int:
    return passage.start


def _has_long_line(runs: tuple[Run, ...]) -> bool:
    return any(len(line) > _LONG for line in "".join(run.text for run in runs).split("\n"))
