"""Who writes: the name and what stands beside it above the first section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_lsp.markdown import MarkKind
from resume_lsp.model import Contact, ContactKind, Field, FrontMatter, Header
from resume_lsp.parse import placing
from resume_lsp.parse.contacts import contacts, kind_of_target
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.names import DECORATION, has_title, named_among, named_in, named_in_front
from resume_lsp.patterns import late
from resume_lsp.text import Span

_CONTACTS = {
    "email": ContactKind.EMAIL,
    "e-mail": ContactKind.EMAIL,
    "mail": ContactKind.EMAIL,
    "phone": ContactKind.PHONE,
    "telephone": ContactKind.PHONE,
    "mobile": ContactKind.PHONE,
    "github": ContactKind.GITHUB,
    "linkedin": ContactKind.LINKEDIN,
    "website": ContactKind.WEBSITE,
    "homepage": ContactKind.WEBSITE,
    "portfolio": ContactKind.WEBSITE,
}
"""Keys of the front matter."""
_PROFILES = frozenset({ContactKind.GITHUB, ContactKind.CODE_HOST, ContactKind.LINKEDIN})
_NUMBER = late(
    r"(?!phone|tel|mobile|cell|contact|whatsapp)(?:[\w ]{0,30} )?"
    r"(?:id|id card|no|number|nr|orcid|passport|matriculation|registration|licen[cs]e|visa|permit)",
    re.IGNORECASE,
)
"""What a table calls the number in the next cell that is no telephone's."""


def read(lines: Sequence[Line], front: FrontMatter | None, elsewhere: Sequence[Line], about: Sequence[Line], end: int) -> Header:
    """
    Return the header.

    *lines* stand above the first section, *elsewhere* are others that may hold contacts; what is said *about* the author may
    link to a profile.
    """
    start = front.span.end if front else 0
    name, line = named_in(lines)
    if name is None:
        name = named_in_front(front) or named_among(elsewhere)
    below = lines[lines.index(line) :] if line else lines
    profiles = (contact for contact in _contacts_in(about) if contact.kind in _PROFILES and contact.target)
    found = (*_contacts_in((*lines, *elsewhere)), *profiles)
    site = _site_behind(name, line) if line and name and all(it.kind is not ContactKind.WEBSITE for it in found) else None
    reaching = (*_contacts_in_front(front), *([site] if site else ()), *found)
    return Header(Span(min(start, end), end), name, _tagline(below, name), reaching)


def _site_behind(name: Field, line: Line) -> Contact | None:
    """Return the author's site where the *name* is a link to it."""
    for mark in line.rich.of(MarkKind.LINK):
        own = line.text[mark.start : mark.end].strip() == name.text
        if own and kind_of_target(mark.target) is ContactKind.WEBSITE:
            return Contact(ContactKind.WEBSITE, name.span, name.text, mark.target)
    return None


def _contacts_in(lines: Sequence[Line]) -> Iterator[Contact]:
    """Return the ways to reach someone in *lines*; a number in a cell behind "ID" is no telephone's."""
    label = ""
    for line in lines:
        numbered = line.form is Form.CELL and _NUMBER().fullmatch(label)
        for contact in contacts(line.said, is_prose=line.is_prose):
            if not (numbered and contact.kind is ContactKind.PHONE):
                yield placing.contact(contact, line.by)
        label = line.text.strip(DECORATION)


def _contacts_in_front(front: FrontMatter | None) -> Iterator[Contact]:
    """Return the ways to reach someone that the front matter gives under their names."""
    for path, found in front.keys.items() if front else ():
        kind = _CONTACTS.get(path[-1].casefold())
        if kind and path[0] != "resume-lsp" and isinstance(found.value, str | int) and str(found.value).strip():
            value = str(found.value)
            profile = kind_of_target(value) if kind is ContactKind.WEBSITE else None
            yield Contact(profile if profile in _PROFILES else kind, found.value_span, value)


def _tagline(lines: Sequence[Line], name: Field | None) -> Field | None:
    """Return the first line below the name that says what the author does."""
    for line in lines[:6]:
        if name and name.span in line.words:
            continue
        if line.text and not line.is_prose and not contacts(line.said) and has_title(line.text):
            return Field(line.words, line.text)
    return None
