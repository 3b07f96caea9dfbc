"""What was understood of a resume, as the JSON that `outline` prints."""

from __future__ import annotations

from resume_lsp.model import ContactKind, Entry, Field, Kind, Resume
from resume_lsp.text import Lines

KINDS = frozenset({Kind.EXPERIENCE, Kind.PROJECTS, Kind.EDUCATION, Kind.VOLUNTEERING})
"""Kinds of entries that an outline tells of."""

_CONTACTS = (ContactKind.EMAIL, ContactKind.PHONE, ContactKind.GITHUB, ContactKind.LINKEDIN, ContactKind.WEBSITE)


def outline(resume: Resume, *, is_resume: bool = True) -> dict[str, object]:
    """Return name, contacts, sections, entries and the lines of their bullets; lines count from 1."""
    lines = Lines(resume.text)
    name = resume.header.name
    contact: dict[str, int | None] = {kind.value: None for kind in _CONTACTS}
    for found in resume.header.contacts:
        line = lines.line_of(found.span.start) + 1
        if found.kind in _CONTACTS:
            contact[found.kind.value] = min(line, contact[found.kind.value] or line)
    return {
        "version": 1,
        "resume": is_resume,
        "name": {"text": name.text, "line": lines.line_of(name.span.start) + 1} if name else None,
        "contact": contact,
        "sections": [
            {
                "line": lines.line_of(section.heading.span.start if section.heading else section.span.start) + 1,
                "heading": _text(section.heading),
                "kind": section.kind.value,
            }
            for section in resume.sections
        ],
        "entries": [_entry(entry, lines) for entry in resume.entries if entry.kind in KINDS],
    }


def _entry(entry: Entry, lines: Lines) -> dict[str, object]:
    period = entry.period
    return {
        "kind": entry.kind.value,
        "line": lines.line_of(entry.span.start) + 1,
        "title": _text(entry.title),
        "organization": _text(entry.organization),
        "location": _text(entry.location),
        "start": period.start.iso if period and period.start else None,
        "end": "present" if period and period.current else period.end.iso if period and period.end else None,
        "bullets": [lines.line_of(bullet.span.start) + 1 for bullet in entry.bullets],
    }


def _text(field: Field | None) -> str | None:
    return " ".join(field.text.split()) if field else None
