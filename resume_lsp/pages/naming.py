"""The line of the name: what stands beside the name, a telephone number for example, is not printed as large as it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resume_lsp.pages.letters import MONO, Run
from resume_lsp.pages.look import FACES, Role
from resume_lsp.text import Span

_SEPARATORS = " \t\u00a0|,;·•~–—-:"
Piece = tuple[Run, int]
"""A run, and where it begins in the source."""


def name_apart(name: Span, contacts: Sequence[Span], pieces: list[Piece], end: int) -> Iterator[tuple[Role, Span, list[Piece]]]:
    """
    Yield the *pieces* of the passage that holds the *name*, which ends at *end*, with what they are.

    Other lines than the name's, and what follows the name where that is one of the *contacts*, are ways to reach its bearer.
    """
    lines = list(_lines(pieces))
    at = max((index for index, line in enumerate(lines) if line and line[0][1] <= name.start), default=0)
    own, behind = _divided(name, contacts, lines[at])
    parts = (
        (Role.CONTACT, _joined(lines[:at])),
        (Role.NAME, [(_bold(run), place) for run, place in own]),
        (Role.CONTACT, _joined([behind, *lines[at + 1 :]])),
    )
    filled = [(role, part) for role, part in parts if part]
    for (role, part), following in zip(filled, [*filled[1:], None], strict=True):
        yield role, Span(part[0][1], following[1][0][1] if following else end), part


def _lines(pieces: list[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if piece[0].text == "\n":
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _joined(lines: list[list[Piece]]) -> list[Piece]:
    """Return *lines* as one row of pieces, with line breaks between them."""
    joined: list[Piece] = []
    for line in filter(None, lines):
        joined += [(Run("\n"), line[0][1])] if joined else []
        joined += line
    return joined


def _divided(name: Span, contacts: Sequence[Span], line: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Divide the name's *line* behind the name where *contacts* follow; the separator between the two goes."""
    reach = line[-1][1] + len(line[-1][0].text)
    if not any(name.end <= contact.start < reach for contact in contacts):
        return line, []
    own = [(Run(run.text[: max(0, name.end - place)], run.face), place) for run, place in line]
    behind = [(run, place) for run, place in (_from(piece, name.end) for piece in line) if run.text]
    while behind and not (words := behind[0][0].text.lstrip(_SEPARATORS)):
        behind.pop(0)
    if behind:
        run, place = behind[0]
        behind[0] = run._replace(text=words), place + len(run.text) - len(words)
    return [piece for piece in own if piece[0].text], behind


def _from(piece: Piece, start: int) -> Piece:
    """Return what of *piece* stands at *start* or behind it."""
    run, place = piece
    skipped = min(max(0, start - place), len(run.text))
    return run._replace(text=run.text[skipped:]), place + skipped


def _bold(run: Run) -> Run:
    return run if run.face == MONO else run._replace(face=run.face | FACES[Role.NAME])
