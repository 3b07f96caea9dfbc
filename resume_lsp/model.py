"""
What a resume is made of.

Every part carries the span of its own source, so that a rule can point at it: `text[part.span]` is what the author wrote.
Spans of parts nest and do not overlap. What the author did not write is None.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from resume_lsp.text import Span


class Kind(StrEnum):
    """What a section or an entry is about."""

    SUMMARY = "summary"
    SKILLS = "skills"
    EXPERIENCE = "experience"
    PROJECTS = "projects"
    EDUCATION = "education"
    CERTIFICATIONS = "certifications"
    AWARDS = "awards"
    PUBLICATIONS = "publications"
    VOLUNTEERING = "volunteering"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    CONTACT = "contact"
    OTHER = "other"


BULLET_KINDS = frozenset({Kind.EXPERIENCE, Kind.PROJECTS, Kind.VOLUNTEERING})
"""Kinds of entries whose bullets tell what the author did."""

WORK_KINDS = frozenset({Kind.EXPERIENCE, Kind.VOLUNTEERING})
"""Kinds of entries that tell of work, paid or not."""

BOLD_LINE = 7
"""The level of a section whose heading is a bold or capital line: one more than Markdown has."""


class Prose(NamedTuple):
    """
    Words as they read, without markup, that know where they stand in the source.

    *runs* are (offset in the words, offset in the source, length in the source), in rising order and without gaps in the
    words. A run that is as long in the source as in the words maps character by character; any other (an entity, a line
    break with its indentation read as one space) is one piece.
    """

    text: str
    runs: tuple[tuple[int, int, int], ...]

    def place(self, offset: int, *, end: bool = False) -> int:
        """
        Return where the character at *offset* of the words begins in the source.

        With *end*, return where the character before *offset* ends, so that a half-open range keeps off the markup behind it.
        """
        if not self.runs:
            return 0
        look = offset - 1 if end and offset > 0 else offset
        index = max(0, self._run_of(look))
        start, source, length = self.runs[index]
        until = self.runs[index + 1][0] if index + 1 < len(self.runs) else len(self.text)
        if until - start == length:
            return source + min(offset - start, length)
        return source + (length if look >= until or (end and offset > start) else 0)

    def _run_of(self, offset: int) -> int:
        """Return the index of the run that holds *offset*: a tuple stands before all that begin with it and go on."""
        return bisect_left(self.runs, (offset + 1,)) - 1

    def span(self, start: int, end: int) -> Span:
        """Return the span in the source of the words from *start* to *end*."""
        if len(self.runs) == 1:
            _, source, length = self.runs[0]
            if start <= end <= length == len(self.text):  # as most prose is: character by character
                return Span(source + start, source + end)
        first = self.place(start)
        return Span(first, max(first, self.place(end, end=True)))

    def shifted(self, by: int) -> "Prose":
        """Return the same words *by* characters further on in the source."""
        return Prose(self.text, tuple([(offset, source + by, length) for offset, source, length in self.runs]))

    def cut(self, start: int, end: int | None = None) -> "Prose":
        """Return the words from *start* to *end* with their places; a run that is one piece is kept whole or left out."""
        end = len(self.text) if end is None else end
        runs = []
        first = max(0, self._run_of(start))
        for index in range(first, len(self.runs)):
            begin, source, length = self.runs[index]
            if begin >= end:
                break
            until = self.runs[index + 1][0] if index + 1 < len(self.runs) else len(self.text)
            left, right = max(begin, start), min(until, end)
            if left < right:
                exact = until - begin == length
                runs.append((left - start, source + left - begin if exact else source, right - left if exact else length))
        return Prose(self.text[start:end], tuple(runs))


class Field(NamedTuple):
    """A piece of a heading or header that has a meaning: a name, a title, a company."""

    span: Span
    text: str  # as it reads, without Markdown
    sure: bool = True  # False where a reasonable reader might see something else


class Date(NamedTuple):
    """A year and perhaps a month, as written: a month of 13 is the author's mistake, not ours."""

    span: Span
    year: int
    month: int | None = None  # 1 to 12 in a date that is possible

    @property
    def iso(self) -> str:
        """The date as "2021-03", or "2021" where no month was written."""
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    def is_after(self, other: "Date") -> bool:
        """Tell whether it is surely later than the *other*: what is not written proves nothing."""
        if self.year != other.year:
            return self.year > other.year
        return self.month is not None and other.month is not None and self.month > other.month


class Period(NamedTuple):
    """
    From when until when.

    A single date is both start and end. *current* says that the author wrote an open end ("Present", "since 2022", "2013 –");
    *end* is then None.
    """

    span: Span
    start: Date | None
    end: Date | None
    current: bool = False
    expected: bool = False  # "expected 2027", "anticipated": the end is a plan

    def has_ended(self, today: date) -> bool:
        """Tell whether the period was over before the month of *today*."""
        if self.current or self.end is None:
            return False
        return (self.end.year, self.end.month or 12) < (today.year, today.month) and not self.expected


class Bullet(NamedTuple):
    """One list item that says what the author did, or what a section lists."""

    span: Span  # its words, from their first character, behind the marker and any markup, to their last
    item: Span  # whole lines: with its marker, its nested items and its line end
    words: Prose  # what it says, without markup and without the lead-in
    label: Field | None = None  # the lead-in: "**Performance:** Cut …"
    depth: int = 0  # 0 for the outermost list


class Link(NamedTuple):
    """A link, with or without a text of its own."""

    span: Span  # all of it, with its markup
    text: str  # as it reads; empty for a link around an image
    target: str  # as written, without angle brackets
    target_span: Span | None  # None where the target stands elsewhere (a reference link)


class Entry(NamedTuple):
    """One job, project, degree or unpaid post: its heading and all that follows."""

    span: Span  # whole lines: from its first line to its last
    kind: Kind
    heading: Span  # what names it, within one line: where to point when something is missing
    title: Field | None  # job title, name of the project, degree
    organization: Field | None  # employer, school
    location: Field | None
    period: Period | None
    bullets: tuple[Bullet, ...]
    sure: bool = True  # False where the parser guessed: nothing is then said to be missing

    @property
    def head(self) -> Span:
        """What stands above its bullets: the heading, the dates, the place, perhaps some words about it."""
        return Span(self.span.start, self.bullets[0].item.start if self.bullets else self.span.end)


class ContactKind(StrEnum):
    """Ways to reach someone."""

    EMAIL = "email"
    PHONE = "phone"
    GITHUB = "github"
    CODE_HOST = "code-host"  # a profile on GitLab, Codeberg, Bitbucket or Sourcehut
    LINKEDIN = "linkedin"
    WEBSITE = "website"


class Contact(NamedTuple):
    """One way to reach the author, wherever it stands."""

    kind: ContactKind
    span: Span  # with its markup, without its label
    text: str  # as it reads
    target: str | None = None  # where its link leads, None for plain text


class Header(NamedTuple):
    """What stands above the first section."""

    span: Span
    name: Field | None
    tagline: Field | None
    contacts: tuple[Contact, ...]  # also those of a contact section and of the last lines, in order


class Section(NamedTuple):
    """A section of the resume; a summary may have no heading."""

    span: Span  # whole lines: from its heading to the next one
    kind: Kind
    heading: Field | None
    level: int  # depth of the heading: 1 to 6, or `BOLD_LINE`; 0 without heading
    entries: tuple[Entry, ...]
    items: tuple[Bullet, ...]  # list items that belong to no entry


class PassageKind(StrEnum):
    """Where a piece of running text stands."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    TERM = "term"


class Passage(NamedTuple):
    """A block of running text: a heading, a paragraph, an item's own words, a table's cell."""

    span: Span
    kind: PassageKind
    words: Prose
    kept: tuple[Span, ...] = ()  # in the words: code and addresses that no rule about language may judge


class Image(NamedTuple):
    """An image, by Markdown or by `<img>`."""

    span: Span
    alt: str
    source: str


class Comment(NamedTuple):
    """An HTML comment."""

    span: Span
    text: str  # between `<!--` and `-->`, as written


class FrontValue(NamedTuple):
    """A value of the front matter."""

    value: object  # str, int, float, bool, None, date, list or dict
    key_span: Span
    value_span: Span


class FrontMatter(NamedTuple):
    """
    YAML between `---` lines at the top.

    *keys* maps each path of keys ("resume-lsp", "page", "limit") to its value and the span of the key, and of the value, in
    the source. *broken* is a sentence on why it could not be read, and where. *twice* are paths that stand there again, each
    with the span of its first key.
    """

    span: Span
    keys: dict[tuple[str, ...], FrontValue]
    broken: tuple[Span, str] | None = None
    twice: tuple[tuple[tuple[str, ...], Span], ...] = ()


@dataclass(frozen=True)
class Resume:
    """All that was understood of a text."""

    text: str
    front: FrontMatter | None
    header: Header
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]  # in the order of the text
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    comments: tuple[Comment, ...]
    tables: tuple[Span, ...]
    code: tuple[Span, ...]  # fenced and indented blocks, not spans in running text
    html: tuple[Span, ...]  # tags, comments left out

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in the order of the text."""
        return tuple([entry for section in self.sections for entry in section.entries])

    @property
    def roles(self) -> Iterator[Entry]:
        """Entries that tell of work: experience and volunteering."""
        return (entry for entry in self.entries if entry.kind in WORK_KINDS)

    @property
    def bullets(self) -> Iterator[tuple[Entry, Bullet]]:
        """All bullets that tell what the author did, each with its entry."""
        for entry in self.entries:
            if entry.kind in BULLET_KINDS:
                for bullet in entry.bullets:
                    yield entry, bullet

    @cached_property
    def _begins(self) -> list[int]:
        """Where each of the passages begins."""
        return [passage.span.start for passage in self.passages]

    def within(self, span: Span) -> tuple[Passage, ...]:
        """Passages that begin within *span*, in order; found without a look at the others."""
        return self.passages[self.slice(span)]

    def slice(self, span: Span) -> slice:
        """Which of the passages those are that begin within *span*."""
        return slice(bisect_left(self._begins, span.start), bisect_left(self._begins, span.end))

    def below(self, bullet: Bullet) -> tuple[Passage, ...]:
        """Passages that an item holds below the words of its *bullet*: further paragraphs, and its nested items."""
        begin, end = bullet.span.end, bullet.item.end
        return self.within(Span(begin, end)) if self.text[begin:end].strip() else ()

    def below_heading(self, section: Section) -> tuple[Passage, ...]:
        """Passages of *section*, in order, but for that which is its heading or begins with it."""
        inside, heading = self.within(section.span), section.heading
        return tuple([it for it in inside if not it.span.overlaps(heading.span)]) if heading else inside

    def links_within(self, span: Span) -> tuple[Link, ...]:
        """Links that begin within *span*, in order."""
        first = bisect_left(self.links, span.start, key=lambda link: link.span.start)
        return self.links[first : bisect_left(self.links, span.end, key=lambda link: link.span.start)]

    def link_around(self, place: Span) -> Link | None:
        """The link that *place* is in, None where it is in none."""
        before = bisect_right(self.links, place.start, key=lambda link: link.span.start)
        return self.links[before - 1] if before and place in self.links[before - 1].span else None

    def of(self, kind: Kind) -> Iterator[Section]:
        """Sections of *kind*."""
        return (section for section in self.sections if section.kind is kind)


@dataclass(frozen=True, slots=True)
class Pages:
    """
    How long the resume is, in one style.

    *fill* counts pages: 1.18 is a page and eighteen hundredths of the next one's text height. *breaks* are the offsets of the
    source lines with which page two, three … begin. *lines_of* gives the number of typeset lines of each bullet, by the start
    of its span, and how full its last line is (0 to 1). *fitting* holds the settings of `page` with which a readable style would
    keep to the limit: the smallest change; nothing where none is needed, or none is enough.
    """

    count: int
    fill: float
    lines_over: int  # typeset lines past the limit
    limit: int
    breaks: tuple[int, ...]
    exact: bool
    style: str  # "classic, Letter, 10.5 pt"
    tightest_fill: float  # in the tightest readable style: 9.5 pt, half-inch margins; as *fill* where the limit is kept
    lines_of: dict[int, tuple[int, float]]
    fitting: Mapping[str, str | float] = field(default_factory=dict)
