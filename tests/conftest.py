import builtins
import errno
import io
import os
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.checking")

# The same examples each time, and no clock: what fails has been broken. `pytest --hypothesis-profile explore` looks for news.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=2_000)
settings.load_profile("steady")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI everything that a test needs is installed, so a test that is skipped there has failed."""
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
    return report


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Lock a folder, as `chmod 000` does for everyone but root: what is in it can be neither listed nor looked at."""

    def lock(folder: Path) -> None:
        def refusing(look: Callable[..., object], *, within: Callable[[Path], bool]) -> Callable[..., object]:
            def call(path: object, *more: object, **named: object) -> object:
                if isinstance(path, str | os.PathLike) and within(Path(os.path.abspath(path))):
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
                return look(path, *more, **named)

            return call

        for module, name in ((os, "stat"), (io, "open"), (builtins, "open")):
            monkeypatch.setattr(module, name, refusing(getattr(module, name), within=lambda path: folder in path.parents))
        monkeypatch.setattr(os, "scandir", refusing(os.scandir, within=lambda path: path.is_relative_to(folder)))

    return lock


PROOFREADER = Path(sys.prefix) / "proofreader"
_loaded: dict[str, ModuleType] = {}


@pytest.fixture
def proofreader(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have a proofreader for one test; it is installed apart, for where there is one, each check takes a second longer."""
    if not PROOFREADER.is_dir():
        pytest.skip("needs harper-py in .venv/proofreader, where `make test` installs it")
    monkeypatch.syspath_prepend(PROOFREADER)
    sys.modules.update(_loaded)  # what is written in Rust can be loaded only once
    yield
    _loaded.update({name: module for name, module in sys.modules.items() if name.partition(".")[0] == "harper"})
    for name in _loaded:
        del sys.modules[name]
