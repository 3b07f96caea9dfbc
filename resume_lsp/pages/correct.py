"""
Between two typesettings: an estimate, set right by what the last one has shown.

So what an author is told does not come and go while he types, where estimate and truth differ by a hair.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from resume_lsp.model import Pages


@dataclass(frozen=True, slots=True)
class Typeset:
    """A text with its exact pages, and what had been estimated of it."""

    text: str
    exact: Pages
    estimate: Pages


def corrected(guess: Pages, text: str, last: Typeset) -> Pages:
    """
    Return *guess*, the estimate for *text*, corrected by as much as the *last* one was wrong about an earlier text.

    What the edits between the two have not touched keeps its exact measures. Both are of one style and limit.
    """
    shift = _Shift(last.text, text)
    exact, estimate = last.exact, last.estimate
    added = guess.fill - estimate.fill
    same_breaks = shift.all(estimate.breaks) == guess.breaks
    return replace(
        guess,
        count=max(1, guess.count + exact.count - estimate.count),
        fill=round(max(0.0, exact.fill + added), 3),
        lines_over=max(0, guess.lines_over + exact.lines_over - estimate.lines_over),
        breaks=(shift.all(exact.breaks) if same_breaks else None) or guess.breaks,
        exact=exact.exact,
        tightest_fill=round(max(0.0, guess.tightest_fill + exact.tightest_fill - estimate.tightest_fill), 3),
        lines_of={**guess.lines_of, **_kept(guess, last, shift)},
        fitting=exact.fitting if guess.fitting == estimate.fitting else guess.fitting,
    )


def _kept(guess: Pages, last: Typeset, shift: _Shift) -> dict[int, tuple[int, float]]:
    """Return the exact lines of the bullets of which the estimate still says the same."""
    moved = {shift.one(place): place for place in last.exact.lines_of.keys() & last.estimate.lines_of.keys()}
    return {
        new: last.exact.lines_of[old]
        for new, old in moved.items()
        if new is not None and guess.lines_of.get(new) == last.estimate.lines_of[old]
    }


class _Shift:
    """Where the places of one text are in another that begins and ends alike."""

    def __init__(self, old: str, new: str) -> None:
        shorter = min(len(old), len(new))
        self._start = bisect_left(range(1, shorter + 1), 1, key=lambda length: old[:length] != new[:length])
        rest = shorter - self._start
        end = bisect_left(range(1, rest + 1), 1, key=lambda length: old[-length:] != new[-length:])
        self._end = len(old) - end
        self._by = len(new) - len(old)

    def one(self, place: int) -> int | None:
        """Return where *place* is now; None where the text around it is not the same."""
        if place <= self._start:
            return place
        return place + self._by if place >= self._end else None

    def all(self, places: Iterable[int]) -> tuple[int, ...] | None:
        """Return where all *places* are now, None if that is not known of each."""
        moved = [self.one(place) for place in places]
        return None if None in moved else tuple(place for place in moved if place is not None)
