"""
For build servers: JUnit's XML, a suite for each file and a case for each finding.

A case fails where the finding is as grave as `--fail-on`; any other passes, and tells what was found. A file without findings is
a case that passes.
"""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Collection, Iterable
from xml.sax.saxutils import escape, quoteattr

from resume_lsp.cli.report import Remark, Report, as_grave_as
from resume_lsp.rule import Severity

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(reports: Iterable[Report], arguments: Namespace) -> None:
    """Print one document with all *reports*."""
    suites, grave = list(reports), as_grave_as(arguments.fail_on)
    failures = sum(_failures(report, grave) for report in suites)
    tests = sum(max(1, len(report.remarks)) for report in suites)
    print('<?xml version="1.0" encoding="UTF-8"?>')
    print(f'<testsuites name="resume-lsp" tests="{tests}" failures="{failures}" errors="0" time="0">')
    for report in suites:
        _suite(report, grave)
    print("</testsuites>")


def _failures(report: Report, grave: Collection[Severity]) -> int:
    return sum(remark.severity in grave for remark in report.remarks)


def _suite(report: Report, grave: Collection[Severity]) -> None:
    tests, failures, name = max(1, len(report.remarks)), _failures(report, grave), _attribute(report.path)
    print(f'  <testsuite name={name} tests="{tests}" failures="{failures}" errors="0" skipped="0" time="0">')
    if not report.remarks:
        print(f'    <testcase name="resume-lsp" classname={name} time="0"/>')
    for remark in report.remarks:
        _case(report, remark, fails=remark.severity in grave)
    print("  </testsuite>")


def _case(report: Report, remark: Remark, *, fails: bool) -> None:
    at = f"{remark.place.line}:{remark.place.column}"
    name, path = _attribute(f"{remark.rule} at {at}"), _attribute(report.path)
    kind, message = _attribute(remark.severity), _attribute(remark.message)
    print(f'    <testcase name={name} classname={path} time="0">')
    told = escape(_clean(f"{report.path}:{at}: {remark.message}"))
    if fails:
        print(f"      <failure type={kind} message={message}>{told}</failure>")
    else:
        print(f"      <system-out>{told}</system-out>")
    print("    </testcase>")


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
