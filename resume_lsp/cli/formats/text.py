"""
For people: each finding with its line, carets below it, and what `fix` would do.

The first line of each is `path:line:column: severity: message [rule]`, as compilers write it, so that editors can jump there.
"""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator

from resume_lsp.cli import terminal
from resume_lsp.cli.report import SEVERITIES, Offer, Remark, Report
from resume_lsp.cli.terminal import Paint, printable
from resume_lsp.rule import FixKind

_COLOURS = {"error": "red", "warning": "yellow", "info": "blue", "hint": "cyan"}
_KINDS = {FixKind.SAFE: "fix", FixKind.ORGANIZE: "move", FixKind.PLAIN: "try"}


def write(reports: Iterable[Report], arguments: Namespace) -> None:
    """Print *reports*, and what they come to."""
    paint = Paint(on=terminal.wants_colour(arguments.color, sys.stdout))
    room = terminal.columns()
    counted: Counter[str] = Counter()
    for report in reports:
        if report.objection:
            print(f"{printable(report.path)}: left alone, for it says that it is no resume ({report.objection}).")
            continue
        for remark in report.remarks:
            print("\n".join(_remark(report.path, remark, paint, room)), end="\n\n")
        _count(report, counted)
    if counted["files"]:
        print(_summary(counted, paint, shlex.join(arguments.paths)))


def _remark(path: str, remark: Remark, paint: Paint, room: int) -> Iterator[str]:
    colour = _COLOURS[remark.severity]
    where = paint("bold", f"{printable(path)}:{remark.place.line}:{remark.place.column}:")
    yield f"{where} {paint(colour, f'{remark.severity}:')} {printable(remark.message)} {paint('dim', f'[{remark.rule}]')}"
    number = f"{remark.place.line:>5}"
    if remark.source.strip():
        end = remark.place.end_column if remark.place.end_line == remark.place.line else len(remark.source) + 1
        line, carets = terminal.excerpt(remark.source, remark.place.column - 1, end - 1, room - len(number) - 3)
        yield f"{paint('dim', f'{number} |')} {line}"
        yield f"{paint('dim', '      |')} {paint(colour, carets)}"
    for place, message in remark.related:
        yield f"{paint('dim', '      =')} line {place.line}: {printable(message)}"
    if remark.offers:
        yield f"{paint('dim', '      =')} {_offer(remark.offers)}"


def _offer(offers: tuple[Offer, ...]) -> str:
    """Say the first offer, and how many others there are."""
    others = f" (or {len(offers) - 1} more)" if len(offers) > 1 else ""
    return f"{_KINDS[offers[0].kind]}: {printable(offers[0].title)}{others}"


def _count(report: Report, counted: Counter[str]) -> None:
    counted["files"] += 1
    counted["hidden"] += report.hidden
    counted.update(remark.severity for remark in report.remarks)
    counted["safe"] += sum(any(offer.safe for offer in remark.offers) for remark in report.remarks)


def _summary(counted: Counter[str], paint: Paint, paths: str) -> str:
    said = [paint(_COLOURS[severity], _number(counted[severity], severity)) for severity in SEVERITIES if counted[severity]]
    found = ", ".join(said) or paint("green", "nothing to object to")
    hidden = f" {_number(counted['hidden'], 'hint')} more with --hints." if counted["hidden"] else ""
    safe = f" Some can be mended safely: resume-lsp fix {paths}" if counted["safe"] else ""
    return f"{_number(counted['files'], 'file')}: {found}.{hidden}{safe}"


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 or what == "info" else f"{count} {what}s"
