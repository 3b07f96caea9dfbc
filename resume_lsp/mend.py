"""Fix-all: the safe fixes, and on request the moves, made until nothing is left to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from resume_lsp.check import Problem, check, compose
from resume_lsp.rule import Fix, FixKind, Git
from resume_lsp.settings import Settings
from resume_lsp.text import Edit, Lines, Taken, apply, before

if TYPE_CHECKING:
    from resume_lsp.job import Advert, Unread

ROUNDS = 5
"""Safe fixes end within this many rounds; what would go on is left as it is."""


@dataclass(frozen=True, slots=True)
class Made:
    """A fix that was made: of which rule, at which line (from 0) of the text as it was handed in, and its title."""

    rule: str
    line: int
    title: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after all fixes that may be made unasked."""

    text: str
    made: tuple[Made, ...]
    left: tuple[Problem, ...]  # what the author has to mend, or to decide
    edits: tuple[tuple[Edit, ...], ...]  # of each round

    @property
    def rounds(self) -> int:
        """How many rounds it took."""
        return len(self.edits)

    def origin(self, offset: int) -> int:
        """Return where what stands at *offset* stood in the text as it was handed in."""
        return _origin(self.edits, offset)


def mend(
    text: str,
    settings: Settings,
    *,
    today: date,
    organize: bool = False,
    select: Collection[str] = (),
    git: Git | None = None,
    misspelt: dict[str, tuple[str, ...]] | None = None,
    job: Advert | Unread | None = None,
) -> Mended:
    """
    Return *text* with its safe fixes made, and with *organize* the moves as well; with *select* only those rules'.

    Every byte outside the edits is kept. Fixes that touch each other wait for the next round.
    """
    kinds = {FixKind.SAFE, FixKind.ORGANIZE} if organize else {FixKind.SAFE}
    made: list[Made] = []
    rounds: list[tuple[Edit, ...]] = []
    original = Lines(text)
    for number in range(ROUNDS + 1):
        problems = check(compose(text, settings, today=today, git=git, misspelt=misspelt, job=job), settings)
        chosen = [] if number == ROUNDS else list(_compatible(problems, kinds, select))
        if not chosen:
            break
        for problem, fix in chosen:
            made.append(Made(problem.rule.id, original.line_of(_origin(rounds, problem.span.start)), fix.title))
        rounds.append(tuple(edit for _, fix in chosen for edit in fix.edits))
        text = apply(rounds[-1], text)
    return Mended(text, tuple(made), problems, tuple(rounds))


def _origin(rounds: Sequence[tuple[Edit, ...]], offset: int) -> int:
    for edits in reversed(rounds):
        offset = before(edits, offset)
    return offset


def fix_all(problems: Collection[Problem], *, kind: FixKind = FixKind.SAFE) -> tuple[Edit, ...]:
    """Return the edits of one round over *problems*: every fix of *kind* that touches no other."""
    return tuple(edit for _, fix in _compatible(problems, {kind}, ()) for edit in fix.edits)


def _compatible(problems: Collection[Problem], kinds: set[FixKind], select: Collection[str]) -> Iterator[tuple[Problem, Fix]]:
    """Yield each problem's first fix of *kinds* that conflicts with none yielded before."""
    taken = Taken()
    for problem in problems:
        if select and problem.rule.id not in select:
            continue
        fix = next((fix for fix in problem.fixes if fix.kind in kinds), None)
        if fix is not None and taken.leaves_room_for(fix.edits):
            taken.add(fix.edits)
            yield problem, fix
