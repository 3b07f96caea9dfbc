"""For GitHub Actions: a workflow command a finding, shown beside the changed lines of a pull request."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

from resume_lsp.cli.report import Report
from resume_lsp.rule import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice", Severity.HINT: "notice"}


def write(reports: Iterable[Report], arguments: Namespace) -> None:  # noqa: ARG001  (as all formats)
    """Print a command for each finding of *reports*."""
    for report in reports:
        for remark in report.remarks:
            at = remark.place
            where = {"file": report.path, "line": at.line, "endLine": at.end_line, "col": at.column, "endColumn": at.end_column}
            told = ",".join(f"{name}={_property(str(value))}" for name, value in (where | {"title": remark.rule}).items())
            print(f"::{_LEVELS[remark.severity]} {told}::{_escaped(remark.message)}")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
