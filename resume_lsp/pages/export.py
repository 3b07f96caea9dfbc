"""
A resume in the form that someone asks for: PDF, pictures, HTML, text, JSON Resume.

Nothing here writes a file. What is made says who made it, where its form allows, so that it may be made again in its own place.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from resume_lsp.model import Resume
from resume_lsp.pages.jsonlines import homeless
from resume_lsp.pages.jsonresume import json_resume
from resume_lsp.pages.reading import text_of
from resume_lsp.pages.render import lacking, pdf, png, svg, unprinted
from resume_lsp.pages.source import MAKER
from resume_lsp.pages.style import Style
from resume_lsp.pages.webpage import webpage
from resume_lsp.text import Lines

FORMS = ("pdf", "png", "svg", "html", "txt", "json")
"""What a resume can be made into, by the ending of the file's name."""

WITHOUT_TYPST = ("html", "json")

_PNG_HEAD = 33  # bytes: signature and header
_NAMED = 8
"""Letters without a font that are named; of more a few are enough."""


@dataclass(frozen=True, slots=True)
class Exported:
    """
    Files, one for each page of pictures and one of any other form, and sentences that the author should read.

    *standard* says what a PDF keeps to: "PDF/UA-1, PDF/A-2a".
    """

    files: tuple[bytes, ...]
    notes: tuple[str, ...] = ()
    standard: str = ""


def export(resume: Resume, style: Style, form: str, *, template: str | None = None, today: date | None = None) -> Exported:
    """
    Return *resume* in one of `FORMS`, set in *style*, or by the Typst *template* of that text.

    The text of "txt" is what a parser reads in the PDF. Raises TypstMissingError where Typst is needed and not there, and
    UnprintableError where the template does not work.
    """
    match form:
        case "html":
            return Exported((webpage(resume, style).encode("utf-8", "replace"),), tuple(_left_out(resume)))
        case "json":
            told = json_resume(resume)
            content = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
            return Exported((content.encode("utf-8", "replace"),), tuple(_homeless(homeless(resume, told))))
        case "png":
            pages = png(resume, style, template=template)
            return Exported(tuple(map(_signed, pages)), notes(resume, style))
        case "svg":
            drawings = svg(resume, style, template=template)
            return Exported(tuple(f"{drawing}<!-- {MAKER} -->\n".encode() for drawing in drawings), notes(resume, style))
    made = pdf(resume, style, template=template, today=today)
    said = (*_left_out(resume), *_lacking(resume, made.lacking))
    return Exported((text_of(made.content).encode(),), said) if form == "txt" else Exported((made.content,), said, made.standard)


def notes(resume: Resume, style: Style) -> tuple[str, ...]:
    """Return sentences on what of *resume* no page shows as it is written."""
    return (*_left_out(resume), *_lacking(resume, lacking(resume, style)))


def made_here(content: bytes) -> bool:
    """Tell whether a file says that it was made here; plain text cannot."""
    return MAKER.encode() in content and content[:5] in {b"%PDF-", b"\x89PNG\r", b"<svg ", b"<!doc", b'{\n  "'}


def _signed(picture: bytes) -> bytes:
    """Return a PNG with a note of who made it."""
    words = b"tEXtSoftware\0" + MAKER.encode()
    chunk = struct.pack(">I", len(words) - 4) + words + struct.pack(">I", zlib.crc32(words))
    return picture[:_PNG_HEAD] + chunk + picture[_PNG_HEAD:]


def _left_out(resume: Resume) -> Iterator[str]:
    """Say what no page shows."""
    lines = Lines(resume.text)
    places = sorted({lines.line_of(span.start) + 1 for span in unprinted(resume)})
    if places:
        yield f"Pictures and emoji are left out: {_numbered(places)}."


def _homeless(places: list[int]) -> Iterator[str]:
    if places:
        yield f"JSON Resume has no place for {_numbered(places)}."


def _numbered(places: list[int]) -> str:
    """Return the numbers of some lines: "lines 3, 5", not more than eight."""
    return f"line{'s' * (len(places) > 1)} {', '.join(map(str, places[:8]))}{' …' * (len(places) > 8)}"


def _lacking(resume: Resume, letters: str) -> Iterator[str]:
    """Say which letters no font has, each with where it stands first."""
    if letters:
        lines = Lines(resume.text)
        named = [f"{letter}{_place(lines, resume.text.find(letter))}" for letter in letters[:_NAMED]]
        more = " …" if len(letters) > _NAMED else ""
        yield f"No font here has {', '.join(named)}{more}: boxes are printed instead. Install one that has them, such as Noto."


def _place(lines: Lines, place: int) -> str:
    """Return the line and column of *place*; nothing for a letter that is written in another way, as "&#5792;"."""
    line = lines.line_of(place)
    return f" (line {line + 1}, column {place - lines.start_of(line) + 1})" if place >= 0 else ""
