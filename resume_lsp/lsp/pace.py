"""When to look at a text that is being typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

_SHORTEST, _LONGEST = 0.02, 0.05  # seconds that someone must stop typing
_CEILING = 0.15  # seconds after which a look is due even if he does not
_SHARE = 8  # the ceiling leaves at least this many times as long as a look takes


class Timer(Protocol):
    """What can be called off."""

    def cancel(self) -> None:
        """Call it off."""


Clock = Callable[[], float]
"""Gives seconds, from some point in the past."""

Later = Callable[[float, Callable[[], None]], Timer]
"""Calls a function after so many seconds."""


class Pace:
    """Calls *look* at once after a pause, else when typing stops for a moment, and now and then while it goes on."""

    def __init__(self, look: Callable[[], None], clock: Clock, later: Later) -> None:
        self._look = look
        self._clock = clock
        self._later = later
        self._timer: Timer | None = None
        self._waiting_since = 0.0
        self._looked = float("-inf")  # when the last look ended
        self._cost = 0.0  # how long it took

    def changed(self) -> None:
        """Say that the text has changed."""
        now = self._clock()
        pause = min(max(_SHORTEST, self._cost), _LONGEST)
        if self._timer is None and now - self._looked > _LONGEST:
            self._look_now()
            return
        if self._timer is None:
            self._waiting_since = now
        else:
            self._timer.cancel()
        due = min(now + pause, self._waiting_since + max(_CEILING, _SHARE * self._cost))
        self._timer = self._later(max(0.0, due - now), self._look_now)

    def stop(self) -> None:
        """Call off what is due."""
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _look_now(self) -> None:
        self._timer = None
        started = self._clock()
        self._look()
        self._looked = self._clock()
        self._cost = self._looked - started
