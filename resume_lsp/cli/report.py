"""
One document as the command line reports it: plain values, with lines and columns counted from 1.

Reports cross from one process to another, and every format is written from them alone.
"""

from dataclasses import dataclass
from typing import NamedTuple

from resume_lsp import check
from resume_lsp.check import Problem
from resume_lsp.model import Pages
from resume_lsp.rule import Draft, Fix, FixKind, Severity
from resume_lsp.settings import Complaint, Settings
from resume_lsp.text import Lines, Span

SEVERITIES = tuple(Severity)
"""From the gravest to the lightest."""


def as_grave_as(limit: str) -> tuple[Severity, ...]:
    """Return the severities from the gravest to *limit*; none for "never"."""
    return SEVERITIES[: SEVERITIES.index(Severity(limit)) + 1] if limit != "never" else ()


class Place(NamedTuple):
    """A half-open range; lines and columns count from 1, columns in characters."""

    line: int
    column: int
    end_line: int
    end_column: int


class Change(NamedTuple):
    """Put *text* in a place."""

    place: Place
    text: str


class Offer(NamedTuple):
    """One way to mend it; *kind* says who may do so."""

    title: str
    kind: FixKind
    changes: tuple[Change, ...]

    @property
    def safe(self) -> bool:
        """Whether `fix` makes it unasked."""
        return self.kind is FixKind.SAFE


class Remark(NamedTuple):
    """A problem, where it is and how to mend it; *source* is the line that it stands in."""

    rule: str
    severity: Severity
    message: str
    place: Place
    source: str
    offers: tuple[Offer, ...] = ()
    related: tuple[tuple[Place, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Length:
    """How long the resume is; *breaks* are the lines that pages two, three … begin with."""

    count: int
    fill: float
    limit: int
    breaks: tuple[int, ...]
    exact: bool
    style: str


class Report(NamedTuple):
    """What there is to say of one file; *resume* is false for a document that says it is none, and for a settings file."""

    path: str
    resume: bool
    length: Length | None = None
    remarks: tuple[Remark, ...] = ()
    hidden: int = 0  # remarks that were left out
    objection: str | None = None  # where a document says that it is no resume

    def above(self, least: Severity) -> "Report":
        """Return the report without what is lighter than *least*."""
        told = tuple(remark for remark in self.remarks if SEVERITIES.index(remark.severity) <= SEVERITIES.index(least))
        return self._replace(remarks=told, hidden=len(self.remarks) - len(told))


def of_draft(path: str, draft: Draft, problems: tuple[Problem, ...]) -> Report:
    """Return the report on *draft*."""
    lines = Lines(draft.text)
    return Report(path, True, _length(draft.pages, lines), tuple(_remark(problem, lines) for problem in problems))


def of_settings(path: str, settings: Settings) -> Report:
    """Return the report on the settings file at *path*: what in it does nothing."""
    remarks = [
        remark for complaint in settings.complaints if complaint.path == path and (remark := of_complaint(complaint, settings))
    ]
    return Report(path, False, None, tuple(sorted(remarks, key=lambda remark: (remark.place.line, remark.place.column))))


def of_complaint(complaint: Complaint, settings: Settings) -> Remark | None:
    """Return what there is to say of one setting that does nothing; None where the author does not want to hear it."""
    problem = check.objection(complaint, settings)
    return _remark(problem, Lines(complaint.source.text)) if problem else None


def _remark(problem: Problem, lines: Lines) -> Remark:
    return Remark(
        rule=problem.rule.id,
        severity=problem.severity,
        message=problem.message,
        place=_place(problem.span, lines),
        source=_line(problem.span, lines),
        offers=tuple(_offer(fix, lines) for fix in problem.fixes),
        related=tuple((_place(related.span, lines), related.message) for related in problem.finding.related),
    )


def _offer(fix: Fix, lines: Lines) -> Offer:
    return Offer(fix.title, fix.kind, tuple(Change(_place(edit.span, lines), edit.new) for edit in fix.edits))


def _place(span: Span, lines: Lines) -> Place:
    first, last = lines.line_of(span.start), lines.line_of(span.end)
    return Place(first + 1, span.start - lines.start_of(first) + 1, last + 1, span.end - lines.start_of(last) + 1)


def _line(span: Span, lines: Lines) -> str:
    line = lines.span(lines.line_of(span.start))
    return lines.text[line.start : line.end]


def _length(pages: Pages | None, lines: Lines) -> Length | None:
    if pages is None:
        return None
    breaks = tuple(lines.line_of(place) + 1 for place in pages.breaks)
    return Length(pages.count, round(pages.fill, 3), pages.limit, breaks, pages.exact, pages.style)
