"""
What a machine reads in the PDF: its text, and whether that is the resume.

An applicant tracking system takes a PDF apart before anyone looks at it. So do we, with pypdf, and compare.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

from resume_lsp.model import Resume
from resume_lsp.pages.blocks import Block
from resume_lsp.pages.contacts import printed_lines
from resume_lsp.pages.front import front_contacts
from resume_lsp.pages.look import Role
from resume_lsp.pages.runs import clean
from resume_lsp.pages.style import Style
from resume_lsp.text import Span

_MARKUP = re.compile(r"<[^<>]*>|[*_`]")
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u00ad", "-"))


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that the resume says and the PDF's text does not, or not in its place."""

    part: str  # "name", "email", "section", "title", "organization", "location", "dates", "bullet"
    words: str
    span: Span  # in the resume
    fault: Literal["missing", "out of order"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a PDF. It is *exact* if every character came back, in its order."""

    text: str
    exact: bool
    differences: tuple[Difference, ...]


def text_of(content: bytes) -> str:
    """Return the text of a PDF in the order in which a parser meets it, page after page."""
    import pypdf  # noqa: PLC0415  (a tenth of a second, for one command)

    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return "\n".join(page.extract_text().rstrip() for page in pages) + "\n"


def verify(resume: Resume, style: Style, content: bytes) -> Reading:
    """Compare what is printed of *resume* in *style* with the text of *content*, the PDF made of both."""
    return compare(resume, style, text_of(content))


def compare(resume: Resume, style: Style, text: str) -> Reading:
    """Compare what is printed of *resume* in *style* with the *text* that some program reads in its PDF."""
    expected = "".join(_words(block) for block in printed_lines(resume, style))
    found = _squeezed(text)
    return Reading(text, _squeezed(expected) == found, tuple(_differences(resume, found)))


def _words(block: Block) -> str:
    if block.role is Role.TABLE:
        return "".join(_words(cell) for row in block.rows for cell in row)
    return block.marker + "".join(run.text for run in block.runs)


def _squeezed(text: str) -> str:
    """Return *text* without white space, which no two programs see alike, and with one kind of hyphen."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text).translate(_HYPHENS))


def _differences(resume: Resume, found: str) -> Iterator[Difference]:
    """Yield the parts that *found* lacks, or has too early; a part that stands twice in the resume may stand twice here."""
    place = 0
    for part, words, span in sorted(_parts(resume), key=lambda part: part[2]):
        wanted = _squeezed(clean(words))
        anywhere = resume.front is not None and span in resume.front.span
        index = found.find(wanted, 0 if anywhere else place)
        if index >= 0:
            place = place if anywhere else index
        else:
            yield Difference(part, words, span, "out of order" if wanted in found else "missing")


def _parts(resume: Resume) -> Iterator[tuple[str, str, Span]]:
    """Yield all that a parser looks for, with where it stands."""
    if resume.header.name:
        yield "name", resume.header.name.text, resume.header.name.span
    above = resume.front.span if resume.front else Span(0, 0)
    beside = (contact for contact in resume.header.contacts if contact.span not in above)
    for contact in (*front_contacts(resume), *beside):
        yield str(contact.kind), contact.text, contact.span
    for section in resume.sections:
        if section.heading:
            yield "section", section.heading.text, section.heading.span
    for entry in resume.entries:
        for part, field in (("title", entry.title), ("organization", entry.organization), ("location", entry.location)):
            if field:
                yield part, field.text, field.span
        if entry.period:
            yield "dates", unescape(_MARKUP.sub("", entry.period.span.of(resume.text))), entry.period.span
        for bullet in entry.bullets:
            yield "bullet", bullet.words.text, bullet.words.span(0, len(bullet.words.text))
