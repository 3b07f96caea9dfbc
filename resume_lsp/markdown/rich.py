"""Words with what Markdown says about them: what is bold, what is a link, where a line ends."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence, Set
from enum import IntEnum, auto
from typing import NamedTuple

from resume_lsp.model import Prose
from resume_lsp.text import Span


class MarkKind(IntEnum):
    """What is said about some words."""

    STRONG = auto()
    EMPHASIS = auto()
    CODE = auto()
    LINK = auto()
    IMAGE = auto()  # no words; the label is its alternative text
    BREAK = auto()  # the one space that a line break reads as; the label is "soft" or "hard"
    TAG = auto()  # any other HTML tag; no words; the label is its name, with "/" where it closes
    COMMENT = auto()  # no words; the label is what stands between `<!--` and `-->`


_ANY = frozenset({"soft", "hard"})


class Mark(NamedTuple):
    """What is said about the words from *start* to *end*, and where in the source that is, markup included."""

    kind: MarkKind
    start: int
    end: int
    source: Span
    label: str = ""
    target: str = ""  # where a link or image leads, as written
    target_source: Span | None = None  # None where that stands elsewhere

    def shifted(self, by: int) -> "Mark":
        """Return the same mark *by* characters further on."""
        target = self.target_source and self.target_source.shift(by)
        return Mark(self.kind, self.start, self.end, self.source.shift(by), self.label, self.target, target)


class Rich(NamedTuple):
    """Words and the marks on them; marks stand in the order in which they begin."""

    words: Prose
    marks: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        """The words alone."""
        return self.words.text

    @property
    def span(self) -> Span:
        """Where the words stand, from the first to the last."""
        if len(self.words.runs) == 1:
            _, start, length = self.words.runs[0]
            return Span(start, start + length)
        return self.words.span(0, len(self.words.text))

    def of(self, kind: MarkKind) -> Iterator[Mark]:
        """Marks of *kind*."""
        return (mark for mark in self.marks if mark.kind is kind)

    def bounds(self, breaks: Set[str] = _ANY) -> list[tuple[int, int]]:
        """Return where in the words its lines begin and end, white space left out; lines without words have none."""
        text, start, found = self.words.text, 0, []
        if not self.marks and text[:1].strip() and text[-1:].strip():
            return [(0, len(text))]
        for mark in self.marks:
            if mark.kind is MarkKind.BREAK and mark.label in breaks:
                found.append((start, mark.start))
                start = mark.end
        found.append((start, len(text)))
        trimmed = ((end - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())) for start, end in found)
        return [(start, end) for start, end in trimmed if start < end]

    def cut(self, start: int, end: int) -> "Rich":
        """
        Return the words from *start* to *end* with the marks that reach into them.

        White space at both ends is left out, but not where there is nothing else: icons stand in it.
        """
        text = self.words.text
        piece = text[start:end]
        if (piece[:1].isspace() or piece[-1:].isspace()) and piece.strip():
            start, end = end - len(piece.lstrip()), start + len(piece.rstrip())
        if start == 0 and end == len(text):
            return self
        return Rich(self.words.cut(start, end), self.marks).within(start, end)

    def split(self, bounds: Sequence[tuple[int, int]]) -> "Iterator[Rich]":
        """Return the words of each of *bounds*, which rise and do not overlap: `cut` for many, at the cost of one."""
        if len(bounds) <= 1:
            yield from (self.cut(start, end) for start, end in bounds)
            return
        waiting = deque(self.marks)
        reaching: list[Mark] = []
        for start, end in bounds:
            while waiting and waiting[0].start <= end:
                reaching.append(waiting.popleft())
            reaching = [mark for mark in reaching if mark.end >= start]
            yield Rich(self.words.cut(start, end), tuple(reaching)).within(start, end)

    def within(self, start: int, end: int) -> "Rich":
        """Return the same words with the marks, given for a longer text, that reach into it from *start* to *end*."""
        marks = (
            Mark(m.kind, max(m.start - start, 0), min(m.end, end) - start, m.source, m.label, m.target, m.target_source)
            for m in self.marks
            if (m.start < end and m.end > start) or (m.start == m.end and start <= m.start <= end)
        )
        return Rich(self.words, tuple(marks))

    def trimmed(self) -> "Rich":
        """Return the words without white space at both ends."""
        return self.cut(0, len(self.words.text))

    def lines(self) -> "Iterator[Rich]":
        """Its lines as the author broke them, without those that hold no words."""
        return self.split(self.bounds())

    def shifted(self, by: int) -> "Rich":
        """Return the same words *by* characters further on."""
        marks = self.marks and tuple([mark.shifted(by) for mark in self.marks])
        return Rich(self.words.shifted(by), marks)

    def moved(self, place: Callable[[Span], Span]) -> "Rich":
        """Return the same words at other places; *place* turns an old place into a new one."""
        runs = tuple(
            (word, moved.start, len(moved)) for word, moved in ((w, place(Span(s, s + n))) for w, s, n in self.words.runs)
        )
        marks = tuple(
            Mark(m.kind, m.start, m.end, place(m.source), m.label, m.target, m.target_source and place(m.target_source))
            for m in self.marks
        )
        return Rich(Prose(self.words.text, runs), marks)
