"""
Make changes of plain words in the source, without breaking the markup around them.

Markup goes with the words it holds: what is deleted whole takes its stars along, what moves keeps them, and where only a part
is deleted they stay around the rest. Where a link or a tag would break, there is no way, and so no fix.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from resume_lsp.grammar.changes import Change
from resume_lsp.model import Bullet
from resume_lsp.patterns import late
from resume_lsp.text import Edit, Span

_MARK = late(r"\*{1,3}|_{1,3}|~~|`+|\[|\](?:\([^()\s]*\)|\[[^\[\]]*\])?|<[^<>]*>|.", re.DOTALL)
_WIDEST = 200  # characters of markup before the first word
_BEHIND = re.compile(r"(?:[*_~`]|\](?:\([^()\s]*\)|\[[^\[\]]*\])|</\w+>)*")
_OPENS = "*_~`[>"
"""What markup before the first word ends with."""
_BEFORE = late(r"(?<![*_~`\[>])(?:[*_~`\[]|<\w[^<>]*>)*$")
_EMPHASIS = late(r"[*_~`]+")


def edits(text: str, bullet: Bullet, changes: Iterable[Change]) -> tuple[Edit, ...] | None:
    """Return *changes* of the words of *bullet* as edits of the source *text*; None where markup would break."""
    changes = sorted(changes, key=lambda change: change.span)
    marks = _marks(text, bullet)
    kept = [piece for change in changes for piece in change.new if isinstance(piece, Span)]
    made: list[Edit] = []
    for change in changes:
        edit = _edit(bullet, marks, change)
        if edit is None or _loses_a_link(marks, change.span, kept):
            return None
        if made and made[-1].span.end == edit.span.start and edit.span.start < edit.span.end:
            made[-1] = Edit(Span(made[-1].span.start, edit.span.end), made[-1].new + edit.new)
        else:
            made.append(edit)
    return tuple(edit for edit in made if edit.new != edit.span.of(text))


class _Mark(NamedTuple):
    """A piece of markup: where it stands in the words and in the source; *other* is where its counterpart stands in the words."""

    offset: int
    span: Span
    text: str
    opens: bool
    other: int | None

    @property
    def reach(self) -> Span:
        """The words that the pair holds."""
        other = self.offset if self.other is None else self.other
        return Span(min(self.offset, other), max(self.offset, other))


def _marks(text: str, bullet: Bullet) -> tuple[_Mark, ...]:
    """Return all markup of *bullet*, each piece with its counterpart."""
    found = [
        (offset, Span(*it.span()))
        for offset, start, end in _gaps(text, bullet)
        if start < end
        for it in _MARK().finditer(text, start, end)
    ]
    counterpart: dict[int, int] = {}
    waiting: list[int] = []
    for index, (_, span) in enumerate(found):
        if waiting and _is_pair(found[waiting[-1]][1].of(text), span.of(text)):
            counterpart[index] = waiting.pop()
            counterpart[counterpart[index]] = index
        else:
            waiting.append(index)
    return tuple(
        _Mark(
            offset,
            span,
            span.of(text),
            counterpart.get(index, index) > index,
            found[counterpart[index]][0] if index in counterpart else None,
        )
        for index, (offset, span) in enumerate(found)
    )


def _is_pair(left: str, right: str) -> bool:
    if left == "[":
        return right.startswith("]")
    return left == right if not left.startswith("<") else right.startswith("</")


def _gaps(text: str, bullet: Bullet) -> Iterable[tuple[int, int, int]]:
    """Yield where markup stands: its offset in the words, its start and its end in the source."""
    runs = bullet.words.runs
    if not runs:
        return
    first, (_, last, length) = runs[0][1], runs[-1]
    before = _BEFORE().search(text, max(bullet.item.start, first - _WIDEST), first) if text[first - 1] in _OPENS else None
    behind = _BEHIND.match(text, last + length)
    yield 0, before.start() if before else first, first
    for (_, source, size), (offset, following, _) in pairwise(runs):
        yield offset, source + size, following
    yield len(bullet.words.text), last + length, behind.end() if behind else last + length


def _edit(bullet: Bullet, marks: tuple[_Mark, ...], change: Change) -> Edit | None:
    new = "".join(piece if isinstance(piece, str) else _moved(bullet, marks, piece) for piece in change.new)
    if change.span.start == change.span.end:
        place = _insertion(bullet, marks, change.span.start)
        return Edit(Span(place, place), new)
    words = bullet.words.span(change.span.start, change.span.end)
    if not marks:
        return Edit(words, new)
    within = [mark for mark in marks if change.span.start < mark.offset < change.span.end and mark.text != "\\"]
    gone = [mark for mark in marks if mark.other is not None and mark.reach in change.span and _goes(mark, change)]
    kept = [mark for mark in within if mark not in gone]
    if any(not _EMPHASIS().fullmatch(mark.text) or mark.other is None for mark in kept):
        return None
    span = Span(min([words.start, *(mark.span.start for mark in gone)]), max([words.end, *(mark.span.end for mark in gone)]))
    closing = "".join(mark.text for mark in kept if not mark.opens)
    opening = "".join(mark.text for mark in kept if mark.opens)
    return Edit(span, closing + new + opening)


def _loses_a_link(marks: tuple[_Mark, ...], span: Span, moved: list[Span]) -> bool:
    """Tell whether the words of a link go, and it does not move elsewhere."""
    return any(mark.text == "[" and mark.reach in span and not any(mark.reach in piece for piece in moved) for mark in marks)


def _goes(mark: _Mark, change: Change) -> bool:
    """Tell whether all words that a pair of marks holds go, and none take their place under it."""
    return mark.reach != change.span or not change.new


def _moved(bullet: Bullet, marks: tuple[_Mark, ...], piece: Span) -> str:
    """Return the words at *piece* with the markup that is all theirs."""
    theirs = sorted(
        (mark for mark in marks if mark.other is not None and mark.reach in piece and mark.reach.start < mark.reach.end),
        key=lambda mark: mark.span,
    )
    parts: list[str] = []
    place = piece.start
    for mark in theirs:
        parts += bullet.words.text[place : mark.offset], mark.text
        place = mark.offset
    return "".join(parts) + bullet.words.text[place : piece.end]


def _insertion(bullet: Bullet, marks: tuple[_Mark, ...], offset: int) -> int:
    """Return where words are inserted at *offset*: behind the markup that closes there, before what opens."""
    closing = [mark.span.end for mark in marks if mark.offset == offset and not mark.opens]
    opening = [mark.span.start for mark in marks if mark.offset == offset and mark.opens]
    return max(closing, default=min(opening, default=bullet.words.place(offset, end=True)))
