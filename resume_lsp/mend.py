"""Fix-all: the safe fixes, and on request the moves, made until nothing is left to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from resume_lsp.check import Problem, check, compose
from resume_lsp.rule import Fix, FixKind, Git
from resume_lsp.settings import Settings
from resume_lsp.text import Edit, Taken, apply

ROUNDS = 5
"""Safe fixes end within this many rounds; what would go on is left as it is."""


@dataclass(frozen=True, slots=True)
class Made:
    """A fix that was made: of which rule, at which line (from 0) of the text of its round, and its title."""

    rule: str
    line: int
    title: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after all fixes that may be made unasked."""

    text: str
    made: tuple[Made, ...]
    left: tuple[Problem, ...]  # what the author has to mend, or to decide
    rounds: int


def mend(
    text: str,
    settings: Settings,
    *,
    today: date,
    organize: bool = False,
    select: Collection[str] = (),
    git: Git | None = None,
    misspelt: dict[str, tuple[str, ...]] | None = None,
) -> Mended:
    """
    Return *text* with its safe fixes made, and with *organize* the moves as well; with *select* only those rules'.

    Every byte outside the edits is kept. Fixes that touch each other wait for the next round.
    """
    kinds = {FixKind.SAFE, FixKind.ORGANIZE} if organize else {FixKind.SAFE}
    made: list[Made] = []
    for number in range(ROUNDS + 1):
        problems = check(draft := compose(text, settings, today=today, git=git, misspelt=misspelt), settings)
        chosen = [] if number == ROUNDS else list(_compatible(problems, kinds, select))
        if not chosen:
            break
        made += (Made(problem.rule.id, draft.text.count("\n", 0, problem.span.start), fix.title) for problem, fix in chosen)
        text = apply((edit for _, fix in chosen for edit in fix.edits), text)
    return Mended(text, tuple(made), problems, number)


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
