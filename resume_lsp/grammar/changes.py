"""A rewrite of a bullet, as changes of its plain words."""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from resume_lsp.text import Span

Piece = str | Span
"""New words, or old ones that move: a place among the bullet's words."""


class Change(NamedTuple):
    """Put *new* in the place of the words at *span*; an empty span inserts."""

    span: Span
    new: tuple[Piece, ...]


class Claim(IntEnum):
    """What a rewrite says in comparison to the author's words; only the first may be made without a question."""

    SAME = 0  # "Responsible for writing", "Wrote"
    OPEN = 1  # a placeholder has to be filled in, or one of several verbs chosen
    MORE = 2  # "Helped improve", "Improved"


class Rewrite(NamedTuple):
    """Another wording of a bullet: *verb* is what it opens with."""

    verb: str
    changes: tuple[Change, ...]
    claim: Claim = Claim.SAME

    @property
    def title(self) -> str:
        """How to offer it."""
        if self.claim is Claim.MORE:
            return f"Open with “{self.verb}”, if you did it yourself"
        return f"Open with “{self.verb}”" + (", if it is true" if self.claim is Claim.OPEN and "⟨" not in self.verb else "")

    def of(self, text: str) -> str:
        """Return *text*, the bullet's plain words, rewritten."""
        return apply(self.changes, text)


def apply(changes: Iterable[Change], text: str) -> str:
    """Return *text* with all *changes* made."""
    parts: list[str] = []
    end = 0
    for change in sorted(changes, key=lambda change: change.span):
        parts += text[end : change.span.start], *(piece if isinstance(piece, str) else piece.of(text) for piece in change.new)
        end = change.span.end
    return "".join(parts) + text[end:]


def origin(changes: Iterable[Change], offset: int) -> int | None:
    """Return where the character at *offset* of a text with all *changes* made stood before; None where it is new, or moved."""
    start = made = 0
    for change in sorted(changes, key=lambda change: change.span):
        made += change.span.start - start
        if offset < made:
            return change.span.start - (made - offset)
        made += sum(len(piece) if isinstance(piece, str) else piece.end - piece.start for piece in change.new)
        if offset < made:
            return None
        start = change.span.end
    return start + offset - made
