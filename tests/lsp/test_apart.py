"""Slow work beside the server."""

import asyncio
import threading

import pytest

from resume_lsp.lsp.apart import Apart


class Work:
    """Slow work that waits to be let go, and what came of it."""

    def __init__(self):
        self.apart = Apart()
        self.begun: list[str] = []
        self.done: list[str] = []
        self.gate = threading.Semaphore(0)

    def give(self, what: str, about: str = "a", name: str = "pages"):
        self.apart(name, about, lambda: self.slow(what), self.done.append)

    def slow(self, what: str) -> str:
        self.begun.append(what)
        assert self.gate.acquire(timeout=10)
        return what

    async def finish(self, count: int):
        for _ in range(count):
            self.gate.release()
        while len(self.done) < count:
            await asyncio.sleep(0.001)


async def test_of_what_waits_only_the_newest_is_done():
    work = Work()
    for what in ("first", "second", "third"):
        work.give(what)
    await work.finish(2)
    assert work.begun == work.done == ["first", "third"]


async def test_each_document_has_its_turn():
    work = Work()
    for what, about in (("a1", "a"), ("a2", "a"), ("b1", "b"), ("c1", "c"), ("b2", "b")):
        work.give(what, about)
    await work.finish(4)
    assert work.done == ["a1", "a2", "b2", "c1"]


async def test_one_thing_at_a_time():
    work = Work()
    for about in "abc":
        work.give(about, about)
    await asyncio.sleep(0.02)
    assert work.begun == ["a"]
    await work.finish(3)


async def test_two_kinds_of_work_do_not_wait_for_each_other():
    work = Work()
    work.give("pages")
    work.give("words", name="misspelt")
    await work.finish(2)
    assert sorted(work.done) == ["pages", "words"]


class Panic(BaseException):
    """As what is written in Rust raises it."""


@pytest.mark.parametrize("failure", [ZeroDivisionError, Panic])
async def test_a_failure_is_not_the_end(caplog, failure):
    def fail():
        raise failure

    work = Work()
    work.apart("pages", "a", fail, work.done.append)
    work.give("next")
    await work.finish(1)
    assert work.done == ["next"]
    assert failure.__name__ in caplog.text
