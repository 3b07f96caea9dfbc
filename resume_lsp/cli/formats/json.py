"""For programs: one JSON object. Its shape is a promise, told in docs/cli.md; it changes only by addition."""

from __future__ import annotations

import json
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from resume_lsp.cli.report import SEVERITIES, Change, Place, Remark, Report

VERSION = 1


def write(reports: Iterable[Report], arguments: Namespace) -> None:  # noqa: ARG001  (as all formats)
    """Print one object with all *reports*, each as soon as it is there."""
    tally: Counter[str] = Counter()
    print(f'{{"version": {VERSION}, "files": [', end="")
    for number, report in enumerate(reports):
        tally["files"] += 1
        tally.update(remark.severity for remark in report.remarks)
        print(("," if number else "") + "\n" + json.dumps(file(report), ensure_ascii=False), end="")
    print(f'], "summary": {json.dumps({name: tally[name] for name in ("files", *SEVERITIES)})}}}')


def file(report: Report) -> dict[str, object]:
    """Return what is told of one file."""
    return {
        "path": report.path,
        "resume": report.resume,
        "pages": asdict(report.length) if report.length else None,
        "problems": [problem(remark) for remark in report.remarks],
    }


def problem(remark: Remark) -> dict[str, object]:
    """Return what is told of one finding."""
    return {
        "rule": remark.rule,
        "severity": remark.severity,
        "message": remark.message,
        **place(remark.place),
        "fixes": [{"title": offer.title, "safe": offer.safe, "edits": list(_edits(offer.changes))} for offer in remark.offers],
        "related": [{"message": message, **place(where)} for where, message in remark.related],
    }


def place(where: Place) -> dict[str, int]:
    """Return a range as it is told: from 1, the end excluded."""
    return {"line": where.line, "column": where.column, "endLine": where.end_line, "endColumn": where.end_column}


def _edits(changes: Iterable[Change]) -> Iterator[dict[str, object]]:
    for change in changes:
        yield {**place(change.place), "text": change.text}
