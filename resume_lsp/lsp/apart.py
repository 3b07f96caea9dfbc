"""Slow work on threads, so that the server goes on answering."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Hashable
from functools import partial
from threading import Thread

from resume_lsp.lsp.powers import Slow, Then

log = logging.getLogger(__name__)


class Apart:
    """Runs slow functions on threads, one at a time for each name; of those that wait, the newest about each thing is kept."""

    def __init__(self) -> None:
        self._waiting: dict[str, dict[Hashable, tuple[Slow, Then]]] = {}  # by the names that are busy

    def __call__(self, name: str, about: Hashable, slow: Slow, then: Then) -> None:
        """Run *slow* after what *name* runs already and hand its result to *then*, in the server's turn; a failure is logged."""
        if name in self._waiting:
            self._waiting[name][about] = slow, then
            return
        self._waiting[name] = {}
        work = partial(self._work, name, slow, then, asyncio.get_running_loop())
        Thread(target=work, name=name, daemon=True).start()  # a server that is to end does not wait for it

    def _work(self, name: str, slow: Slow, then: Then, server: asyncio.AbstractEventLoop) -> None:
        finish = partial(self._next, name)
        try:
            finish = partial(self._finish, name, then, slow())
        except BaseException:  # what panics in Rust is no Exception, and whoever waits must have his turn all the same
            log.exception("This took long, and failed: %s", name)
        server.call_soon_threadsafe(finish)

    def _finish(self, name: str, then: Then, result: object) -> None:
        self._next(name)
        then(result)

    def _next(self, name: str) -> None:
        waiting = self._waiting.pop(name)
        if waiting:
            about = next(iter(waiting))
            self(name, about, *waiting.pop(about))
            self._waiting[name] = waiting
