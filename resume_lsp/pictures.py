"""What an image in a resume shows: the author, a sign, or something else; and how to take it away."""

from __future__ import annotations

import re

from resume_lsp.contact_line import removal
from resume_lsp.model import Image, Resume
from resume_lsp.patterns import late
from resume_lsp.text import Edit, Span

_PHOTO = late(
    r"photo(?!\s+of\s+(?:an?|the)\b|shop)|head-?_?shot|portrait|(?<![a-z])(?:avatar|profile|selfie|me|myself|passbild)(?![a-z])",
    re.IGNORECASE,
)
_SIGN = late(
    r"icon|logo|badge|shield|banner|(?:photo|picture|image)\s+of\s+(?:an?|the)\b|(?<![a-z])(?:flag|qr|line|divider|cover|signature)(?![a-z])|e-?mail|phone|github|linkedin|twitter"
    r"|website|\.svg(?:$|\?)",
    re.IGNORECASE,
)
_BADGE = late(r"badg|shields?\.|/icons?/|\bstats\b", re.IGNORECASE)
_BEHIND = late(r"(?:\{[^{}\n]*\})?[ \t]*")
_SMALL = late(r"(?:width|height)\s*(?:[=:]\s*[\"']?(?:\d|[1-3]\d)(?:px)?|=\s*[\"']?(?:\d|[1-3]\d)r?em)[\"'\s;/>}]")
"""In a tag, as in "height=20em", no unit counts but the pixel."""


def is_photo(resume: Resume, image: Image) -> bool:
    """
    Tell whether *image* is a photo of the author.

    It is one where its words or its file say so, or where it is the only picture in the header and no link, badge or icon.
    """
    if _BADGE().search(image.source) or (image.span not in resume.header.span and not _beside_name(resume, image)):
        return False
    described = f"{image.alt} {image.source.rpartition('/')[2]}"
    if _PHOTO().search(described):
        return True
    beside = [other for other in resume.images if other.span in resume.header.span]
    sign = _SIGN().search(described) or _SMALL().search(_written(resume, image))
    return len(beside) == 1 and not sign and resume.link_around(image.span) is None


def deletion(resume: Resume, image: Span) -> Edit:
    """Return the edit that deletes *image*: with its line or a separator where that is fit, else with the blanks behind."""
    behind = _BEHIND().match(resume.text, image.end)
    end = behind.end() if behind else image.end
    attributes = resume.text[image.end : end].rstrip()
    return removal(resume, Span(image.start, image.end + len(attributes))) or Edit(Span(image.start, end), "")


def _beside_name(resume: Resume, image: Image) -> bool:
    """Tell whether *image* stands in the line of the name."""
    name = resume.header.name
    if name is None:
        return False
    first, last = sorted((name.span, image.span))
    return "\n" not in resume.text[first.end : last.start]


def _written(resume: Resume, image: Image) -> str:
    """Return the image with the attributes behind it."""
    return resume.text[image.span.start : image.span.end] + resume.text[image.span.end : image.span.end + 60].partition("\n")[0]
