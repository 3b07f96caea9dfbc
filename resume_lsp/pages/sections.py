"""Which headings begin a section, on paper: those that are understood, and those of their rank in any language."""

from __future__ import annotations

from resume_lsp.model import Passage, PassageKind, Resume
from resume_lsp.text import Lines

_TITLES = frozenset({PassageKind.HEADING, PassageKind.ITEM})


def sections_of(resume: Resume, lines: Lines, headings: dict[int, int]) -> dict[int, int]:
    """Return the lines of the headings of sections with their levels; *headings* are all those that Markdown knows."""
    known = {lines.line_of(section.heading.span.start): section.level for section in resume.sections if section.heading}
    return {**known, **_above(resume, lines, headings, known)} if known else _shallowest(resume, lines, headings)


def _above(resume: Resume, lines: Lines, headings: dict[int, int], known: dict[int, int]) -> dict[int, int]:
    """
    Return the headings above the *known* ones that are sections, too, by names that nobody here knows.

    They are as deep as the first one that is known, and hold items or headings. Contacts may stand below what someone calls
    himself, too.
    """
    first = min(known)
    found, candidate = {}, None
    for passage in resume.passages:
        line = lines.line_of(passage.span.start)
        if line >= first:
            break
        if passage.kind is PassageKind.HEADING and headings[line] <= known[first]:
            candidate = line if headings[line] == known[first] and not _is_the_author(resume, passage) else None
        elif candidate is not None and passage.kind in _TITLES and not _holds_contact(resume, passage):
            found[candidate] = known[first]
    return found


def _shallowest(resume: Resume, lines: Lines, headings: dict[int, int]) -> dict[int, int]:
    """Return the headings that must be those of the sections where none has a name that is known."""
    name = resume.header.name
    others = {line: level for line, level in headings.items() if not name or line != lines.line_of(name.span.start)}
    top = min(others.values(), default=0)
    return {line: level for line, level in others.items() if level == top}


def _is_the_author(resume: Resume, passage: Passage) -> bool:
    """Tell whether *passage* holds the author's name, or what he calls himself."""
    fields = (resume.header.name, resume.header.tagline)
    return any(field is not None and field.span in passage.span for field in fields)


def _holds_contact(resume: Resume, passage: Passage) -> bool:
    return any(contact.span in passage.span for contact in resume.header.contacts)
