"""How the time that work takes grows with what it is given."""

import gc
import time
from collections.abc import Callable
from itertools import count
from typing import Any

FEWEST, MOST = 2, 30
"""How often each is run at least and at most: a busy machine makes a run slower, never faster, so the fastest of many tells."""


def assert_takes_at_most(times: float, work: Callable[[Any], object], large: Any, small: Any, *, least: float = 0.001) -> None:
    """
    Hold that *work* on *large* takes at most *times* the CPU time that it takes on *small*, each at its fastest.

    What takes less than *least* seconds counts as taking so long.
    """
    slow = quick = float("inf")
    gc.collect()
    gc.disable()
    try:
        for run in range(1, MOST + 1):
            quick = min(quick, seconds(work, small))
            slow = min(slow, seconds(work, large))
            if run >= FEWEST and slow <= times * max(quick, least):
                return
    finally:
        gc.enable()
    raise AssertionError(f"{slow:.4f} s, which is {slow / max(quick, least):.1f} times {quick:.4f} s")


def never_twice(work: Callable[[str], object]) -> Callable[[str], object]:
    """Return *work* on a text that differs each time, so that none can be remembered."""
    number = count()
    return lambda text: work(f"{text}\n\n{next(number)}")


def seconds(work: Callable[[Any], object], given: Any) -> float:
    """Return the CPU time of one run."""
    start = time.process_time()
    work(given)
    return time.process_time() - start
