"""
Lines as a reader sees them: the unit in which the parser decides.

What a line says is told apart from where it stands, so that what was once decided of the same words need not be decided again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from enum import IntEnum, auto
from functools import cached_property
from operator import attrgetter
from typing import Any
from weakref import WeakValueDictionary

from resume_lsp import dates
from resume_lsp.markdown import MarkKind, Rich
from resume_lsp.model import Prose
from resume_lsp.text import Lines, Span


class Form(IntEnum):
    """What a line looks like."""

    HEADING = auto()
    TEXT = auto()
    ITEM = auto()
    TERM = auto()
    DEFINITION = auto()
    CELL = auto()
    RULE = auto()


_NUMBERED = frozenset({"category", "class", "grade", "level", "part", "phase", "schedule", "stage", "tier", "type"})
"""What has a Roman number behind it: "a phase I trial"."""
_STYLES = frozenset({MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.CODE})
_EDGES = " \t\u00a0*_~|,;:.·•–—()[]-"


@dataclass(frozen=True, eq=False)
class Saying:
    """
    What a line says, and how it looks: all that can be told of it wherever it stands.

    *depth* counts the lists and definitions around it; *opens* says that it begins its block: white space stands above it.
    """

    form: Form
    rich: Rich
    span: Span  # whole lines of the source; an item's with its nested items
    breaks: tuple[int, ...] = ()  # where lines of the source end within the words
    level: int = 0  # of a heading: 1 to 6
    depth: int = 0
    opens: bool = True
    wrapped: bool = False  # part of a paragraph that the author wrapped: a soft break parts it from prose

    @property
    def text(self) -> str:
        """The words."""
        return self.rich.words.text

    @cached_property
    def dated(self) -> tuple[dates.Dated, ...]:
        """The periods in it, from left to right."""
        return tuple(dates.find(Prose(self.parted, self.rich.words.runs)))

    @property
    def parted(self) -> str:
        """The words, a line break for the space behind bold, italic or code words: "`2019 -` Lecturer" says an open end."""
        text = self.text
        for mark in self.rich.marks:
            if mark.kind in _STYLES and text[mark.end : mark.end + 1] == " ":
                text = f"{text[: mark.end]}\n{text[mark.end + 1 :]}"
        return text

    @cached_property
    def is_date(self) -> bool:
        """Tell whether it says when, and nothing else."""
        return len(self.text) < 80 and bool(self.dated) and dates.is_alone(self.text, self.dated)

    @cached_property
    def style(self) -> frozenset[MarkKind]:
        """How its first words are set: bold, italic, as code."""
        return frozenset(mark.kind for mark in self.rich.marks if mark.start == 0 < mark.end and mark.kind in _STYLES)

    @cached_property
    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        last = len(self.text.rstrip(_EDGES))
        return any(mark.start == 0 and mark.end >= last > 0 for mark in self.rich.of(MarkKind.STRONG))

    @cached_property
    def lead(self) -> int:
        """Where the words end that it begins with and that are set off: in a style, linked, in a tag; 0 where none are."""
        return max((mark.end for mark in self.rich.marks if mark.start == 0), default=0)

    @cached_property
    def bold_lead(self) -> int:
        """Where the bold words end that it begins with; 0 where none are."""
        return next((mark.end for mark in self.rich.of(MarkKind.STRONG) if mark.start == 0), 0)

    @property
    def is_set_off(self) -> bool:
        """Tell whether it is no sentence amid a paragraph: all of it is bold, or it begins so and gives a range of dates."""
        return self.is_bold or (self.bold_lead > 0 and any(dated.is_range for dated in self.dated))

    @cached_property
    def begins_linked(self) -> bool:
        """Tell whether it begins with a link."""
        return any(mark.start == 0 < mark.end for mark in self.rich.of(MarkKind.LINK))

    @cached_property
    def is_link(self) -> bool:
        """Tell whether all of it is one link."""
        return any(mark.start == 0 and mark.end == len(self.text) for mark in self.rich.of(MarkKind.LINK))

    @cached_property
    def is_prose(self) -> bool:
        """Tell whether it reads like a sentence, or a part of one: many words, most of them small."""
        if self.wrapped:
            return True
        if MarkKind.STRONG in self.style and self.dated and not self.text.endswith("."):
            return False
        words = self.text.split()
        small = sum(word[0].islower() for word in words)
        if len(words) > 5 and "I" in words and _says_i(words):
            return True
        return len(words) >= 7 and small >= len(words) * (0.5 if self.text.endswith((".", "!", ":")) else 0.6)

    @cached_property
    def is_sentence(self) -> bool:
        """Tell whether it is a short sentence that ends with a full stop."""
        words = self.text.split()
        return len(words) >= 4 and self.text.endswith(".") and sum(word[0].islower() for word in words[1:]) >= 2


class Line:
    """
    Some words that stand on a line of their own: what they say, and *by* how many characters further on than its places tell.

    Two lines are equal where the same words stand at the same place.
    """

    __slots__ = ("by", "depth", "form", "level", "opens", "said", "text")

    def __init__(self, said: Saying, by: int = 0) -> None:
        self.said = said
        self.by = by
        self.form = said.form
        self.text = said.rich.words.text
        self.level = said.level
        self.depth = said.depth
        self.opens = said.opens

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Line) and self.said is other.said and self.by == other.by

    def __hash__(self) -> int:
        return hash((self.said, self.by))

    @property
    def rich(self) -> Rich:
        """The words with their marks; the places of both count from where the line begins."""
        return self.said.rich

    @property
    def span(self) -> Span:
        """Whole lines of the source; an item's with its nested items."""
        return self.said.span.shift(self.by)

    @property
    def start(self) -> int:
        """Where the first of its lines begins in the source."""
        return self.said.span.start + self.by

    @property
    def words(self) -> Span:
        """Where the words stand, from the first to the last."""
        return self.said.rich.span.shift(self.by)

    @property
    def first(self) -> Span:
        """Where the words stand in the first line of the source that has any of them."""
        words = self.said.rich.span
        end = next((place for place in self.said.breaks if place >= words.start), words.end)
        return Span(words.start, min(end, words.end)).shift(self.by)

    def place(self, start: int, end: int) -> Span:
        """Return where the words from *start* to *end* stand."""
        return self.said.rich.words.span(start, end).shift(self.by)

    def moved(self, by: int) -> Line:
        """Return the same line *by* characters further on."""
        return Line(self.said, self.by + by) if by else self

    def cut(self, start: int, end: int) -> Line:
        """Return a line of its words from *start* to *end* that looks the same."""
        return self.saying(replace(self.said, rich=self.rich.cut(start, end)))

    def saying(self, said: Saying) -> Line:
        """Return the line in the place of which the parser found what is *said*."""
        return Line(_one(said), self.by)

    @property
    def dated(self) -> tuple[dates.Dated, ...]:
        """The periods in it, from left to right; their places count from where the line begins."""
        return self.said.dated

    @property
    def is_date(self) -> bool:
        """Tell whether it says when, and nothing else."""
        return self.said.is_date

    @property
    def style(self) -> frozenset[MarkKind]:
        """How its first words are set."""
        return self.said.style

    @property
    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        return self.said.is_bold

    @property
    def lead(self) -> int:
        """Where the words end that it begins with and that are set off; 0 where none are."""
        return self.said.lead

    @property
    def bold_lead(self) -> int:
        """Where the bold words end that it begins with; 0 where none are."""
        return self.said.bold_lead

    @property
    def is_set_off(self) -> bool:
        """Tell whether it is no sentence amid a paragraph."""
        return self.said.is_set_off

    @property
    def begins_linked(self) -> bool:
        """Tell whether it begins with a link."""
        return self.said.begins_linked

    @property
    def is_link(self) -> bool:
        """Tell whether all of it is one link."""
        return self.said.is_link

    @property
    def is_prose(self) -> bool:
        """Tell whether it reads like a sentence, or a part of one."""
        return self.said.is_prose

    @property
    def is_sentence(self) -> bool:
        """Tell whether it is a short sentence that ends with a full stop."""
        return self.said.is_sentence

    @property
    def wrapped(self) -> bool:
        """Tell whether it is part of a paragraph that the author wrapped."""
        return self.said.wrapped


def placed(said: Saying, source: Lines) -> Line:
    """Return the line that says what is *said* at its place in the *source*; the same words give the same `Saying` anywhere."""
    by = said.span.start
    breaks = tuple([place - by for place in source.ends_within(said.rich.span)])
    return Line(_one(replace(said, rich=said.rich.shifted(-by), span=said.span.shift(-by), breaks=breaks)), by)


def _one(said: Saying) -> Saying:
    """Return the one `Saying` for all that are the same as this."""
    return _of_fields(*_fields_of(said))


_fields_of = attrgetter(*(field.name for field in fields(Saying)))


_sayings: WeakValueDictionary[tuple[Any, ...], Saying] = WeakValueDictionary()
"""All that lines say which anybody still holds, by its fields: a piece that is read again is told by its lines as before."""


def _of_fields(*given: Any) -> Saying:  # noqa: ANN401
    said = _sayings.get(given)
    if said is None:
        said = _sayings[given] = Saying(*given)
    return said


def _says_i(words: Sequence[str]) -> bool:
    """Tell whether someone says "I" in *words*: who does speaks in sentences, however many names are in them."""
    return any(
        one == "I"
        and (other in ("am", "had", "have", "was") or other.endswith("ly") or (before.islower() and before not in _NUMBERED))
        for before, one, other in zip(["", *words], words, words[1:], strict=False)
    )
