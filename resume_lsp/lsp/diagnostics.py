"""
Problems as the protocol's diagnostics.

They are plain JSON, and written as such: the first ones go out before the types of the protocol are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from json.encoder import encode_basestring_ascii as quoted

from resume_lsp.check import Problem
from resume_lsp.lsp.client import Client
from resume_lsp.lsp.columns import Columns
from resume_lsp.lsp.handshake import NAME
from resume_lsp.lsp.written import array
from resume_lsp.rule import Related, Severity, Tag
from resume_lsp.text import Span

_SEVERITIES = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3, Severity.HINT: 4}
_TAGS = {Tag.UNNECESSARY: 1}


def diagnostics(problems: Iterable[Problem], uri: str, text: str, client: Client) -> list[str]:
    """Return *problems* of the document at *uri* as *client* shows them, each as JSON."""
    columns = Columns(text, client.encoding)
    return [_diagnostic(problem, uri, columns, client) for problem in problems]


def _diagnostic(problem: Problem, uri: str, columns: Columns, client: Client) -> str:
    finding = problem.finding
    shown = (
        f'"range": {_range(finding.span, columns)}, "message": {quoted(finding.message)}, '
        f'"severity": {_SEVERITIES[problem.severity]}, "code": "{problem.rule.id}", "source": "{NAME}"'
    )
    if finding.tag and client.tags:
        shown += f', "tags": [{_TAGS[finding.tag]}]'
    if finding.related and client.related:
        shown += f', "relatedInformation": {array(_related(each, uri, columns) for each in finding.related)}'
    return f"{{{shown}}}"


def _related(related: Related, uri: str, columns: Columns) -> str:
    place = f'{{"uri": {quoted(uri)}, "range": {_range(related.span, columns)}}}'
    return f'{{"location": {place}, "message": {quoted(related.message)}}}'


def _range(span: Span, columns: Columns) -> str:
    (line, column), (last, end) = columns.ends(span)
    return f'{{"start": {{"line": {line}, "character": {column}}}, "end": {{"line": {last}, "character": {end}}}}}'
