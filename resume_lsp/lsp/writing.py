"""What is not said yet of the line that someone is writing: what it lacks may be about to come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from resume_lsp.check import Problem
from resume_lsp.text import Lines

PAUSE = 0.25  # seconds without a key after which a line is taken for written: more than pass between the letters of a word


class Writing:
    """
    Where someone is writing in a document.

    Of that line a rule that waits says only what it said before; the rest when the writer pauses, or goes on in another line.
    """

    def __init__(self) -> None:
        self._line: int | None = None
        self._before: frozenset[str] = frozenset()
        self._said: defaultdict[int, set[str]] = defaultdict(set)

    def change(self, old: str, new: str) -> None:
        """Take in an edit of the text."""
        line = _changed(old, new)
        if line is None:  # the lines below are others now
            self._said.clear()
        elif line != self._line:
            self._before = frozenset(self._said.get(line, ()))
        self._line = line

    def pause(self) -> None:
        """Take all lines for written."""
        self._line = None

    def ready(self, problems: Iterable[Problem], text: str) -> list[Problem]:
        """Return which *problems* of *text* may be said now."""
        lines = Lines(text)
        self._said.clear()
        said = []
        for problem in problems:
            line = lines.line_of(problem.span.start) if problem.rule.waits else None
            if line is None or line != self._line or problem.rule.id in self._before:
                said.append(problem)
                if line is not None:
                    self._said[line].add(problem.rule.id)
        return said


def _changed(old: str, new: str) -> int | None:
    """Return the number of the only line in which two texts differ; None where lines have come or gone, or more have changed."""
    before, after = old.split("\n"), new.split("\n")
    if len(before) != len(after):
        return None
    changed = [number for number, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    return changed[0] if len(changed) == 1 else None
