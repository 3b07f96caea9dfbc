import pytest

from resume_lsp.lsp.pace import Pace


class Timer:
    def __init__(self, due, call) -> None:
        self.due = due
        self.call = call

    def cancel(self) -> None:
        self.call = None


class Typist:
    """A clock, and looks that take *cost* seconds of it."""

    def __init__(self, cost: float = 0.0) -> None:
        self.now = 0.0
        self.cost = cost
        self.looks: list[float] = []
        self.timers: list[Timer] = []
        self.pace = Pace(self.look, lambda: self.now, self.later)

    def look(self) -> None:
        self.looks.append(round(self.now, 3))
        self.now += self.cost

    def later(self, seconds: float, call) -> Timer:
        self.timers.append(Timer(self.now + seconds, call))
        return self.timers[-1]

    def wait_until(self, moment: float) -> None:
        for timer in sorted(self.timers, key=lambda timer: timer.due):
            if timer.due <= moment and timer.call:
                self.now = max(self.now, timer.due)
                timer.call()
                timer.cancel()
        self.now = max(self.now, moment)

    def type(self, *moments: float) -> None:
        for moment in moments:
            self.wait_until(moment)
            self.pace.changed()


def test_after_a_pause_the_look_is_at_once() -> None:
    typist = Typist()
    typist.type(0, 1, 2)
    assert typist.looks == [0, 1, 2]


def test_a_burst_is_looked_at_when_it_ends() -> None:
    typist = Typist()
    typist.type(0, 0.01, 0.02, 0.03)
    typist.wait_until(1)
    assert typist.looks == [0, 0.05]


def test_endless_typing_is_looked_at_now_and_then() -> None:
    typist = Typist()
    typist.type(*(n / 100 for n in range(100)))
    typist.wait_until(2)
    gaps = [later - earlier for earlier, later in zip(typist.looks, typist.looks[1:], strict=False)]
    assert max(gaps) < 0.2
    assert typist.looks[-1] == pytest.approx(1.01)


def test_dear_looks_are_rare() -> None:
    typist = Typist(cost=0.06)
    typist.type(*(n / 50 for n in range(51)))
    typist.wait_until(2)
    assert len(typist.looks) <= 4
    assert typist.looks[-1] <= 1.0 + 0.3


def test_two_hundred_changes_that_waited_are_two_looks() -> None:
    typist = Typist(cost=0.005)
    typist.type(*[0] * 200)
    typist.wait_until(1)
    assert len(typist.looks) == 2


def test_what_is_stopped_does_not_look() -> None:
    typist = Typist()
    typist.type(0, 0.01)
    typist.pace.stop()
    typist.wait_until(1)
    assert typist.looks == [0]
