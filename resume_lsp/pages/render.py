"""A resume as files to send or to look at: PDF, and pictures of its pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from resume_lsp.model import Resume
from resume_lsp.pages.coverage import coverage
from resume_lsp.pages.engine import OUR_TEMPLATE, THEIR_TEMPLATE, UnprintableError, build
from resume_lsp.pages.runs import EMOJI
from resume_lsp.pages.source import source
from resume_lsp.pages.style import Style
from resume_lsp.text import Span

_STANDARD = "PDF/UA-1, PDF/A-2a"
_GLYPH_IDS = re.compile(r'((?:xlink:href="#|id="))([A-Za-z0-9]{20,})')


@dataclass(frozen=True, slots=True)
class Pdf:
    """
    A PDF.

    *standard* is "PDF/UA-1, PDF/A-2a", or "tagged PDF" where *lacking* letters are in no font, ours or the system's.
    """

    content: bytes
    standard: str
    lacking: str = ""


def pdf(resume: Resume, style: Style, *, template: str | None = None, today: date | None = None) -> Pdf:
    """
    Return *resume* as a PDF in *style*, made *today*: text with tags, links, bookmarks, title and author.

    Letters that our fonts lack are taken from the system's. Raises TypstMissingError and UnprintableError.
    """
    text = _source(resume, style, template)
    made = int(datetime.combine(today, time(), UTC).timestamp()) if today else None
    fonts, lacking = coverage(text)
    try:
        return Pdf(build(text, "pdf", template=template, accessible="ua-1", fonts=fonts, made=made)[0], _STANDARD)
    except UnprintableError as error:
        lacking = lacking or error.letters
    return Pdf(build(text, "pdf", template=template, fonts=fonts, made=made)[0], "tagged PDF", lacking)


def png(resume: Resume, style: Style, *, template: str | None = None, ppi: float = 144) -> tuple[bytes, ...]:
    """Return a picture of each page, with *ppi* pixels to the inch."""
    text = _source(resume, style, template)
    return build(text, "png", template=template, ppi=ppi, fonts=coverage(text).fonts)


def svg(resume: Resume, style: Style, *, template: str | None = None) -> tuple[str, ...]:
    """Return a drawing of each page, about half as large as Typst makes it; all may stand in one document."""
    text = _source(resume, style, template)
    pages = build(text, "svg", template=template, fonts=coverage(text).fonts)
    return tuple(_small(page.decode(), number) for number, page in enumerate(pages, 1))


def lacking(resume: Resume, style: Style) -> str:
    """Return the letters of *resume* that no font has, ours or the system's; boxes stand for them."""
    return coverage(_source(resume, style, None)).lacking


def unprinted(resume: Resume) -> tuple[Span, ...]:
    """Return where pictures and emoji stand: they are left out of every page."""
    emoji = (Span(*found.span()) for found in EMOJI.finditer(resume.text))
    return tuple(sorted([*(image.span for image in resume.images), *emoji]))


def _source(resume: Resume, style: Style, template: str | None) -> str:
    return source(resume, style.on(resume), template=THEIR_TEMPLATE if template else OUR_TEMPLATE).text


def _small(drawing: str, page: int) -> str:
    """Return *drawing* with short names for its letters, which no other *page* has, and without what says nothing."""
    names: dict[str, str] = {}
    drawing = _GLYPH_IDS.sub(lambda found: found[1] + names.setdefault(found[2], f"p{page}g{len(names):x}"), drawing)
    return drawing.replace(' fill="#000000" fill-rule="nonzero"', "").replace("<use xlink:href", "<use href")
