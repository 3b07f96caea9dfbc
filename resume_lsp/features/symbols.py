"""The outline of a resume, as an editor shows it beside the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from resume_lsp.model import Entry, Field, Header, Resume, Section
from resume_lsp.text import Span


class SymbolKind(StrEnum):
    """What a symbol stands for."""

    NAME = "name"
    SECTION = "section"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Symbol:
    """One line of the outline. *heading* lies within *span*; *name* is never empty."""

    name: str
    detail: str
    kind: SymbolKind
    span: Span
    heading: Span
    children: tuple[Symbol, ...] = ()


def symbols(resume: Resume) -> Iterator[Symbol]:
    """Yield the name and the sections of *resume*, each section with its entries."""
    if resume.header.name:
        yield _name(resume.header, resume.header.name)
    for section in resume.sections:
        yield _section(section, resume.text)


def _name(header: Header, name: Field) -> Symbol:
    span = header.span if name.span in header.span else name.span
    return Symbol(
        _line(name.text) or "Name", _line(header.tagline.text if header.tagline else ""), SymbolKind.NAME, span, name.span
    )


def _section(section: Section, text: str) -> Symbol:
    title = section.heading.text if section.heading else ""
    heading = section.heading.span if section.heading else section.span.first(0)
    entries = tuple(_entry(entry, text) for entry in section.entries)
    return Symbol(_line(title) or section.kind.capitalize(), "", SymbolKind.SECTION, section.span, heading, entries)


def _entry(entry: Entry, text: str) -> Symbol:
    """Return "Backend Developer — Acme", with the dates as detail."""
    named = " — ".join(_line(field.text) for field in (entry.title, entry.organization) if field)
    dates = _line(entry.period.span.of(text)) if entry.period else ""
    return Symbol(named or entry.kind.capitalize(), dates, SymbolKind.ENTRY, entry.span, entry.heading)


def _line(text: str) -> str:
    return " ".join(text.split())
