"""What processes cost: processor time, which a busy computer hardly changes, the time that passes, and memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Milliseconds of one run: of a processor, and by the clock."""

    processor: float
    passed: float


def cost(command: Sequence[str], *, runs: int) -> Cost:
    """Return what *command* costs, its children included: the median of so many *runs*."""
    costs = [_run(command) for _ in range(runs)]
    return Cost(*(statistics.median(column) for column in zip(*costs, strict=True)))


def _run(command: Sequence[str]) -> Cost:
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0  # nobody else is to wait for it
    return Cost(1000 * (used.ru_utime + used.ru_stime), 1000 * (time.perf_counter() - started))


def median(measure: Callable[[], float], *, runs: int) -> float:
    """Return the median of what *measure* returns in so many *runs*."""
    return statistics.median(measure() for _ in range(runs))


def processor_time(process: int) -> float:
    """Return the milliseconds that *process* and its threads have had a processor."""
    schedules = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(path.read_text(encoding="ascii").split()[0]) for path in schedules) / 1e6


def memory(process: int) -> float:
    """Return the megabytes that *process* holds."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
