"""What is printed: a resume as a row of blocks, in reading order, before anyone knows how large the page is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from resume_lsp.model import BOLD_LINE, Contact, ContactKind, Passage, PassageKind, Resume
from resume_lsp.pages.heads import head_of
from resume_lsp.pages.letters import MONO, Run
from resume_lsp.pages.lines import lines_apart
from resume_lsp.pages.look import FACES, ITEM_INDENT, QUOTE_INDENT, Look, Role
from resume_lsp.pages.naming import name_apart
from resume_lsp.pages.runs import clean, runs_of
from resume_lsp.pages.sections import sections_of
from resume_lsp.patterns import late
from resume_lsp.text import Lines, Span

_RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*\r?$", re.MULTILINE)
_LEVEL = re.compile(r"(#{1,6}|<h([1-6])\b)", re.IGNORECASE)
_SCHEME = late(r"^(?:https?://|mailto:|tel:)(?:www\.)?|/$", re.IGNORECASE)
_PLACES = ("location", "address")
_PROFILES = {ContactKind.GITHUB: "github.com/", ContactKind.LINKEDIN: "linkedin.com/in/"}
_LONG = 130  # characters: a longer line above the first section is a summary, not a way to reach someone


class Block(NamedTuple):
    """
    One heading, paragraph, item, table or the like.

    *places* says where each of *runs* begins in the source, counted from the block's start.
    """

    role: Role
    span: Span
    runs: tuple[Run, ...] = ()
    places: tuple[int, ...] = ()
    depth: int = 0  # of lists; 0 outside
    marker: str = ""  # "•" or "3."; empty for what follows in the same item
    quoted: int = 0
    level: int = 0  # of a heading, as written
    rows: "tuple[tuple[Block, ...], ...]" = ()  # of a table: its cells
    aside: bool = False  # the last run stands at the right edge


def layout(resume: Resume) -> tuple[Block, ...]:
    """Return what is printed of *resume*."""
    blocks = sorted(_Reader(resume).blocks(), key=lambda block: block.span.start)
    above = [field.span for field in (resume.header.name, resume.header.tagline) if field]
    named = max((number for number, block in enumerate(blocks, 1) if any(span in block.span for span in above)), default=0)
    return (*_front_name(resume), *blocks[:named], *_front_line(resume), *blocks[named:])


def front_contacts(resume: Resume) -> list[Contact]:
    """Return the contacts of the front matter that stand nowhere else, as they are printed."""
    if resume.front is None:
        return []
    inside = [contact for contact in resume.header.contacts if contact.span in resume.front.span]
    beside = {contact.kind for contact in resume.header.contacts if contact.span not in resume.front.span}
    return [contact._replace(text=_shown(contact)) for contact in inside if contact.kind not in beside]


def printed(blocks: tuple[Block, ...], look: Look) -> list[Block]:
    """Return *blocks* without the rules that the theme draws by itself, and those with nothing below."""
    ours = (Role.SECTION, None) if look.ruled else (None,)
    below = [*(block.role for block in blocks[1:]), None]
    return [block for block, role in zip(blocks, below, strict=False) if block.role is not Role.RULE or role not in ours]


def indent(block: Block) -> float:
    """Return how far in *block* begins, in font sizes."""
    return ITEM_INDENT * block.depth + QUOTE_INDENT * block.quoted


def list_of(block: Block) -> object:
    """Return what blocks of one list have in common; a block outside lists has nothing in common with any other."""
    return "list" if block.depth else block.span


def items_of(blocks: Sequence[Block], depth: int) -> Iterator[list[Block]]:
    """Yield the items of a list, each with what stands deeper."""
    starts = [index for index, block in enumerate(blocks) if index == 0 or (block.depth <= depth and block.role is Role.ITEM)]
    for start, end in pairwise([*starts, len(blocks)]):
        yield list(blocks[start:end])


def is_numbered(block: Block) -> bool | None:
    """Tell whether an item has a number; None where it has no marker at all."""
    return block.marker[:1].isdigit() if block.marker else None


def number_of(block: Block) -> int:
    """Return the number that an item's marker shows."""
    return int(re.sub(r"\D", "", block.marker) or 1)


def _front_name(resume: Resume) -> Iterator[Block]:
    """Yield a name that stands in the front matter alone."""
    name = resume.header.name
    if name and resume.front and name.span in resume.front.span:
        yield Block(Role.NAME, name.span, (Run(clean(name.text), FACES[Role.NAME]),), (0,))


def _front_line(resume: Resume) -> Iterator[Block]:
    """Yield the line of the contacts that stand in the front matter alone, and of the place where the author lives."""
    front, name = resume.front, resume.header.name
    if front is None:
        return
    parts = [(contact.span, contact.text) for contact in front_contacts(resume)]
    if name and name.span in front.span:
        homes = (front.keys[key,] for key in _PLACES if (key,) in front.keys)
        parts += [(home.value_span, clean(home.value)) for home in homes if isinstance(home.value, str)]
    parts.sort()
    if parts:
        runs = [run for _, words in parts for run in (Run(words), Run(" | "))]
        places = [place - parts[0][0].start for span, _ in parts for place in (span.start, span.end)]
        yield Block(Role.CONTACT, parts[0][0], tuple(runs[:-1]), tuple(places[:-1]))


def _shown(contact: Contact) -> str:
    """Return a contact of the front matter as a reader should see it: an address without its scheme, a handle with its place."""
    words = _SCHEME().sub("", clean(contact.text))
    return words if re.search(r"[/.]", words) else _PROFILES.get(contact.kind, "") + words.removeprefix("@")


class _Reader:
    """One reading of a resume; knows how deep in lists it is."""

    def __init__(self, resume: Resume) -> None:
        self.resume = resume
        self.text = resume.text
        self.lines = Lines(resume.text)
        self.headings = {self._line(p): self._level(p) for p in resume.passages if p.kind is PassageKind.HEADING}
        self.sections = sections_of(resume, self.lines, self.headings)
        self.body = self.lines.start_of(min(self.sections, default=len(self.lines)))
        self.deepest_entry = self._deepest_entry()
        self.apart = lines_apart(resume, self.lines)
        self.columns: list[int] = []  # where the items of each open list begin
        self.quoted = 0  # how deep in quotes they stand

    def blocks(self) -> Iterator[Block]:
        cells: list[Passage] = []
        for passage in self.resume.passages:
            if passage.kind is PassageKind.CELL:
                cells.append(passage)
            elif block := self._block(passage):
                yield from self._name_apart(block) if block.role is Role.NAME else (block,)
        yield from self._tables(cells)
        yield from self._codes()
        yield from self._rules()

    def _block(self, passage: Passage) -> Block | None:
        line = self._line(passage)
        before = self._before(passage, line)
        role = self._role(passage, line)
        above = passage.span.start < self.body
        face = FACES.get(role, 0) if role is not Role.NAME else 0  # the name's own is given when it is set apart
        runs, places = self._runs(passage, before, face, kept=above)
        if role is Role.PARAGRAPH and above and not _has_long_line(runs):
            role = Role.CONTACT
        if not runs or _RULE.fullmatch(passage.words.text):
            return None  # a rule that Markdown takes for text is drawn all the same
        marker, depth = self._list(passage, before)
        quoted = before.count(">") if ">" in before and "<" not in before else 0
        return Block(role, passage.span, runs, places, depth, marker, quoted, self.headings.get(line, 0))

    def _name_apart(self, block: Block) -> Iterator[Block]:
        """Yield the name, and beside it whatever stands in the same passage and is none."""
        pieces = [(run, block.span.start + place) for run, place in zip(block.runs, block.places, strict=True)]
        for role, span, part in name_apart(self.resume, pieces, block.span.end):
            runs, places = tuple(run for run, _ in part), tuple(place - span.start for _, place in part)
            yield block._replace(role=role, span=span, runs=runs, places=places)

    def _runs(self, passage: Passage, before: str, face: int, *, kept: bool = False) -> tuple[tuple[Run, ...], tuple[int, ...]]:
        """Return the runs of *passage* and their places; where all are *kept*, lines stay lines."""
        start = passage.span.start
        pieces = tuple([(words, place - start, length) for words, place, length in passage.words.runs])
        first, last = self._line(passage) + 1, self.lines.line_of(passage.span.end) + 1
        stay = tuple([self.lines.start_of(line) - start for line in range(first, last) if kept or line in self.apart])
        return runs_of(head_of(before).markup, passage.span.of(self.text), passage.words.text, pieces, face, kept=stay)

    def _before(self, passage: Passage, line: int) -> str:
        """Return what stands before *passage* in its line: a list's marker, the strokes of a heading, the start of emphasis."""
        return self.text[self.lines.start_of(line) : passage.span.start]

    def _role(self, passage: Passage, line: int) -> Role:
        name = self.resume.header.name
        if passage.kind is PassageKind.ITEM:
            return Role.ITEM
        if passage.kind is PassageKind.TERM:
            return Role.TERM
        if name and name.span in passage.span:
            return Role.NAME
        if line in self.sections:
            return Role.SECTION
        if passage.kind is PassageKind.HEADING:
            return self._heading(passage, line)
        return Role.PARAGRAPH

    def _heading(self, passage: Passage, line: int) -> Role:
        if passage.span.start < self.body:
            return Role.TAGLINE
        return Role.ENTRY if self.headings[line] <= self.deepest_entry else Role.PART

    def _deepest_entry(self) -> int:
        """Return the deepest level of headings that still name an entry: the first below that of the sections."""
        top = max((level for level in self.sections.values() if level < BOLD_LINE), default=1)
        below = (level for line, level in self.headings.items() if level > top and self.lines.start_of(line) >= self.body)
        return min(below, default=top)

    def _line(self, passage: Passage) -> int:
        return self.lines.line_of(passage.span.start)

    def _level(self, passage: Passage) -> int:
        """Return the depth of a heading as written: by its strokes, its tag, or the line below it."""
        found = _LEVEL.findall(self._before(passage, self._line(passage)))
        if found:
            return int(found[-1][1] or len(found[-1][0]))
        below = self.lines.start_of(self.lines.line_of(passage.span.end) + 1)
        return 1 if self.text[below : below + 4].lstrip().startswith("=") else 2

    def _list(self, passage: Passage, before: str) -> tuple[str, int]:
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

    def _tables(self, cells: list[Passage]) -> Iterator[Block]:
        for span in self.resume.tables:
            rows: dict[int, list[Block]] = {}
            head = self.lines.line_of(span.start)
            first, last = (bisect_left(cells, place, key=_start) for place in (span.start, span.end))
            for cell in cells[first:last]:
                line = self.lines.line_of(cell.span.start)
                runs, places = self._runs(cell, self._before(cell, line), int(line == head))
                rows.setdefault(line, []).append(Block(Role.PARAGRAPH, cell.span, runs, places))
            filled = tuple(tuple(row) for row in rows.values() if any(cell.runs for cell in row))
            if filled:
                yield Block(Role.TABLE, span, rows=filled)

    def _codes(self) -> Iterator[Block]:
        for span in self.resume.code:
            lines = self.text[span.start : span.end].splitlines()
            if lines and re.match(r"[ \t>]*(```|~~~)", lines[0]):
                lines = lines[1:-1] if len(lines) > 1 and re.match(r"[ \t>]*(```|~~~)", lines[-1]) else lines[1:]
            body = "\n".join(clean(line, code=True) for line in lines).rstrip()
            if body:
                yield Block(Role.CODE, span, (Run(body, MONO),), (0,))

    def _rules(self) -> Iterator[Block]:
        """Yield the thematic breaks; a line of dashes below a heading's words is none."""
        taken = [*self.resume.code, *self.resume.tables, *(comment.span for comment in self.resume.comments)]
        if self.resume.front:
            taken.append(self.resume.front.span)
        taken.sort()
        reach = list(accumulate((span.end for span in taken), max))  # how far those go that begin there or before
        heads = {self.lines.line_of(p.span.end) + 1 for p in self.resume.passages if p.kind is PassageKind.HEADING}
        for found in _RULE.finditer(self.text):
            span = Span(found.start(), found.end())
            before = bisect_right(taken, span.start, key=lambda other: other.start)
            if self.lines.line_of(span.start) not in heads and not (before and span.end <= reach[before - 1]):
                yield Block(Role.RULE, span)


def _start(passage: Passage) -> int:
    return passage.span.start


def _has_long_line(runs: tuple[Run, ...]) -> bool:
    return any(len(line) > _LONG for line in "".join(run.text for run in runs).split("\n"))
