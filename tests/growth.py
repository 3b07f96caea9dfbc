"""How the time that work takes grows with what it is given."""

import gc
import time
from collections.abc import Callable
from itertools import count
from statistics import median_low
from typing import Any

from resume_lsp import memory

FEWEST, MOST = 2, 30
"""How many pairs of runs are timed at least and at most."""


def assert_takes_at_most(times: float, work: Callable[[Any], object], large: Any, small: Any, *, least: float = 0.001) -> None:
    """
    Hold that *work* on *large* takes at most *times* the CPU time that it takes on *small*.

    A machine that others use, too, changes its pace for seconds at a time. So the two run in turn, a pair at the same
    pace, and the median of the pairs tells. What takes less than *least* seconds counts as taking so long.
    """
    ratios: list[float] = []
    gc.collect()
    gc.disable()
    try:
        for run in range(1, MOST + 1):
            quick = seconds(work, small)
            ratios.append(seconds(work, large) / max(quick, least))
            if run >= FEWEST and median_low(ratios) <= times:
                return
    finally:
        gc.enable()
    raise AssertionError(f"{median_low(ratios):.1f} times as long, in pairs from {min(ratios):.1f} to {max(ratios):.1f}")


def forget() -> None:
    """Forget all that is remembered of earlier texts."""
    for _ in range(memory.TEXTS):
        memory.turn()


def never_twice(work: Callable[[str], object]) -> Callable[[str], object]:
    """Return *work* on a text that differs each time, with nothing remembered of the last ones."""
    number = count()

    def unknown(text: str) -> object:
        forget()
        return work(f"{text}\n\n{next(number)}")

    return unknown


def seconds(work: Callable[[Any], object], given: Any) -> float:
    """Return the CPU time of one run."""
    start = time.process_time()
    work(given)
    return time.process_time() - start
