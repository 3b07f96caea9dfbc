"""Parts of a resume, as they are some characters further on: the same words say the same wherever they stand."""

from __future__ import annotations

from resume_lsp.model import Bullet, Contact, Date, Entry, Field, Link, Passage, Period
from resume_lsp.text import Span


def entry(it: Entry, by: int) -> Entry:
    """Return an entry *by* characters further on."""
    return Entry(
        Span(it.span.start + by, it.span.end + by),
        it.kind,
        Span(it.heading.start + by, it.heading.end + by),
        it.title and field(it.title, by),
        it.organization and field(it.organization, by),
        it.location and field(it.location, by),
        it.period and period(it.period, by),
        tuple([bullet(each, by) for each in it.bullets]),
        it.sure,
    )


def bullet(it: Bullet, by: int) -> Bullet:
    """Return a bullet *by* characters further on."""
    span, item = it.span, it.item
    label = it.label and field(it.label, by)
    return Bullet(
        Span(span.start + by, span.end + by), Span(item.start + by, item.end + by), it.words.shifted(by), label, it.depth
    )


def passage(it: Passage, by: int) -> Passage:
    """Return a passage *by* characters further on; what is kept of it is told by places in its words."""
    return Passage(Span(it.span.start + by, it.span.end + by), it.kind, it.words.shifted(by), it.kept)


def contact(it: Contact, by: int) -> Contact:
    """Return a way to reach someone *by* characters further on."""
    return Contact(it.kind, it.span.shift(by), it.text, it.target)


def link(it: Link, by: int) -> Link:
    """Return a link *by* characters further on."""
    return Link(it.span.shift(by), it.text, it.target, it.target_span and it.target_span.shift(by))


def field(it: Field, by: int) -> Field:
    """Return a field *by* characters further on."""
    return Field(Span(it.span.start + by, it.span.end + by), it.text, it.sure)


def period(it: Period, by: int) -> Period:
    """Return a period *by* characters further on."""
    return Period(it.span.shift(by), it.start and date(it.start, by), it.end and date(it.end, by), it.current, it.expected)


def date(it: Date, by: int) -> Date:
    """Return a date *by* characters further on."""
    return Date(it.span.shift(by), it.year, it.month)
