"""For code scanning: SARIF 2.1.0."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from resume_lsp import __version__
from resume_lsp.check import ALL_RULES
from resume_lsp.cli.report import Change, Offer, Place, Remark, Report
from resume_lsp.rule import Rule, Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.HINT: "note"}
_INDEX = {rule.id: number for number, rule in enumerate(ALL_RULES)}


def write(reports: Iterable[Report], arguments: Namespace) -> None:  # noqa: ARG001  (as all formats)
    """Print one log with all *reports*."""
    driver = {"name": "resume-lsp", "semanticVersion": __version__, "rules": [_rule(rule) for rule in ALL_RULES]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report.path, remark) for report in reports for remark in report.remarks],
    }
    print(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1, ensure_ascii=False))


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(path: str, remark: Remark) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": remark.rule,
        "ruleIndex": _INDEX[remark.rule],
        "level": _LEVELS[remark.severity],
        "message": {"text": remark.message},
        "locations": [_location(path, remark.place)],
    }
    if remark.related:
        result["relatedLocations"] = [{**_location(path, place), "message": {"text": said}} for place, said in remark.related]
    if remark.offers:
        result["fixes"] = [_fix(path, offer) for offer in remark.offers if offer.changes]
    return result


def _location(path: str, place: Place) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": _region(place)}}


def _fix(path: str, offer: Offer) -> dict[str, object]:
    change = {"artifactLocation": _artifact(path), "replacements": [_replacement(change) for change in offer.changes]}
    return {"description": {"text": offer.title}, "artifactChanges": [change]}


def _replacement(change: Change) -> dict[str, object]:
    return {"deletedRegion": _region(change.place), "insertedContent": {"text": change.text}}


def _region(place: Place) -> dict[str, int]:
    return {"startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": Path(path).as_uri() if Path(path).is_absolute() else quote(os.fsencode(Path(path).as_posix()))}
