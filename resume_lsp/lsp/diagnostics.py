"""
Problems as the protocol's diagnostics.

They are plain JSON: the first ones go out before the types of the protocol are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from resume_lsp.check import Problem
from resume_lsp.lsp.client import Client
from resume_lsp.lsp.columns import Columns
from resume_lsp.lsp.handshake import NAME
from resume_lsp.rule import Severity, Tag
from resume_lsp.text import Span

if TYPE_CHECKING:
    from resume_lsp.lsp.handshake import Json

_SEVERITIES = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3, Severity.HINT: 4}
_TAGS = {Tag.UNNECESSARY: 1}


def diagnostics(problems: Iterable[Problem], uri: str, text: str, client: Client) -> list[Json]:
    """Return *problems* of the document at *uri* as *client* shows them."""
    columns = Columns(text, client.encoding)
    return [_diagnostic(problem, uri, columns, client) for problem in problems]


def _diagnostic(problem: Problem, uri: str, columns: Columns, client: Client) -> Json:
    finding = problem.finding
    shown = {
        "range": _range(finding.span, columns),
        "message": finding.message,
        "severity": _SEVERITIES[problem.severity],
        "code": problem.rule.id,
        "source": NAME,
    }
    if finding.tag and client.tags:
        shown["tags"] = [_TAGS[finding.tag]]
    if finding.related and client.related:
        shown["relatedInformation"] = [
            {"location": {"uri": uri, "range": _range(related.span, columns)}, "message": related.message}
            for related in finding.related
        ]
    return shown


def _range(span: Span, columns: Columns) -> Json:
    (line, column), (last, end) = columns.ends(span)
    return {"start": {"line": line, "character": column}, "end": {"line": last, "character": end}}
