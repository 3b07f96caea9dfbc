"""What is not said yet of the line that someone is writing: what it lacks may be about to come."""

from __future__ import annotations

from collections.abc import Sequence

from resume_lsp.check import Problem
from resume_lsp.text import Lines, Span

PAUSE = 0.25  # seconds without a key after which a line is taken for written: more than pass between the letters of a word


class Writing:
    """
    Where someone is writing in a document.

    Of that line a rule that waits says only what it said before; the rest when the writer pauses, or goes on in another line.
    """

    def __init__(self) -> None:
        self._line: int | None = None
        self._before: frozenset[str] = frozenset()  # the rules that had spoken of that line when it was begun
        self._said: tuple[list[Problem], str] = [], ""  # what was said last, and of which text; no lines have come or gone since
        self.kept = 0
        """How many problems were kept back when they were last asked for."""

    def change(self, old: str, new: str) -> None:
        """Take in an edit of the text."""
        line = _changed(old, new)
        if line is None:
            self._said = [], ""
        elif line != self._line:
            said, text = self._said
            self._before = frozenset(problem.rule.id for problem in said if problem.span in Lines(text).span(line))
        self._line = line

    def pause(self) -> None:
        """Take all lines for written."""
        self._line = None

    def ready(self, problems: Sequence[Problem], text: str) -> list[Problem]:
        """Return which *problems* of *text* may be said now."""
        line = None if self._line is None else Lines(text).span(self._line)
        said = [problem for problem in problems if line is None or not self._waits(problem, line)]
        self._said, self.kept = (said, text), len(problems) - len(said)
        return said

    def _waits(self, problem: Problem, line: Span) -> bool:
        return problem.rule.waits and problem.rule.id not in self._before and problem.span in line


def _changed(old: str, new: str) -> int | None:
    """Return the number of the only line in which two texts differ; None where lines have come or gone, or more have changed."""
    before, after = old.split("\n"), new.split("\n")
    if len(before) != len(after):
        return None
    changed = [number for number, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    return changed[0] if len(changed) == 1 else None
