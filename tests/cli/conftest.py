import io
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from resume_lsp import check
from resume_lsp.cli import inputs, main
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Rule, Severity
from resume_lsp.text import Edit, Span

RESUME = """\
# Jordan Rivera

jordan@rivera.dev | Denver, CO

## Experience

### Developer | Acme

Jan 2021 - Mar 2023

- Cut hosting costs by TODO.
"""


class Ran(NamedTuple):
    """What came of a call."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty folder to be in, on a known day, with nothing above or around it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RESUME_LSP_TODAY", "2026-06-15")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "XDG_CONFIG_HOME", "RESUME_LSP_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("resume_lsp.host.spelling.dictionary", lambda: None)
    inputs.forget()
    return tmp_path


@pytest.fixture
def run(capfd, monkeypatch) -> Callable[..., Ran]:
    """Call the command line: what it returns, and what it writes."""

    def call(*arguments: str, stdin: str | bytes = "") -> Ran:
        raw = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        capfd.readouterr()
        status = main(arguments)
        sys.stdout.flush()
        return Ran(status, *capfd.readouterr())

    return call


def _words_that(name: str, severity: Severity, word: str, instead: str | None = None, kind: FixKind = FixKind.PLAIN) -> Rule:
    """A rule that objects to one word, and may know a better one; it stands in for the rule called *name*."""

    def find(draft: Draft, **options: object) -> Iterator[Finding]:
        for found in re.finditer(rf"\b{word}\b", draft.text):
            span = Span(*found.span())
            fixes = (Fix(f"Write {instead}", (Edit(span, instead),), kind),) if instead else ()
            yield Finding(span, f"Do not say {word}.", fixes)

    return replace(check.BY_ID[name], severities=(severity,), find=find)


@pytest.fixture(autouse=True)
def _rules(monkeypatch):
    """Rules that find words, so that what the real ones find may change."""
    invented = (
        _words_that("text-placeholder", Severity.ERROR, "TODO"),
        _words_that("bullet-too-long", Severity.WARNING, "teh", "the", FixKind.SAFE),
        _words_that("header-missing-github", Severity.WARNING, "good", "great"),
        _words_that("page-overlength", Severity.INFO, "late", "early", FixKind.ORGANIZE),
        _words_that("line-runt", Severity.HINT, "well"),
    )
    monkeypatch.setattr(check, "RULES", invented)


@pytest.fixture
def resume(folder) -> Path:
    """A resume with one placeholder."""
    path = folder / "resume.md"
    path.write_text(RESUME, encoding="utf-8")
    return path
