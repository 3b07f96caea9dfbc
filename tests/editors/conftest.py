from collections.abc import Callable, Iterator

import pytest

from tests.editors.pipe import Pipe


@pytest.fixture
def connect() -> Iterator[Callable[..., Pipe]]:
    """Start servers that are gone when the test is over, and that have said nothing against the protocol."""
    pipes: list[Pipe] = []

    def start(*arguments: object, **given: object) -> Pipe:
        pipes.append(Pipe(*arguments, **given))
        return pipes[-1]

    yield start
    for pipe in pipes:
        pipe.close()
        assert pipe.faults == []


@pytest.fixture
def fresh(connect: Callable[..., Pipe]) -> Pipe:
    """A server of this test's own, whose client says nothing of what it can do."""
    one = connect()
    one.initialize()
    return one


@pytest.fixture(scope="module")
def _shared() -> Iterator[Pipe]:
    one = Pipe()
    one.initialize()
    yield one
    assert one.end() == 0


@pytest.fixture
def pipe(_shared: Pipe) -> Iterator[Pipe]:
    """A server that the tests of a module share: to start one takes longer than most tests."""
    yield _shared
    _shared.start_over()
    assert _shared.faults == []
