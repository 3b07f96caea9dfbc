"""Sections that have no heading: the summary in the header, and posts and studies where nothing has a name."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from resume_lsp.model import Kind
from resume_lsp.parse.contacts import has_contact
from resume_lsp.parse.evidence import names_school, of_degree, of_title
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.names import is_named_by
from resume_lsp.patterns import late

_LONGEST_REMARK = 2
"""So many lines of prose may say how to reach the author; more of them are a summary."""
_ITSELF = late(
    r"\b(?:this|my|the|full|complete|latest|printable|pdf|online|web|html|word|text|markdown|download|see|view|get|longer|one-page)"
    r"\s(?:[\w-]{1,12}\s){0,2}?(?:r[eé]sum[eé]|cv|curriculum vitae)\b"
    r"(?!['’-]|\s(?:pars|build|edit|tool|screen|writ|app|plat|form|soft|gen|match|sear))"
    r"|\b(?:r[eé]sum[eé]|cv)\s(?:is|can be|in|as|was|here|available|below|pdf)\b",
    re.IGNORECASE,
)
"""How prose speaks of this resume; who builds tools for resumes speaks of them otherwise."""
_QUOTED = late(r"[“\"„«‘'][^“”\"„«»]{8,300}[”\"»’'][.,]?(?:\s{0,3}[-–—~(]{1,3}.{1,60})?")
"""What somebody else has said, who may be named behind it."""


def bare_summary(header: Sequence[Line]) -> int | None:
    """Return where in the *header* the summary begins that stands there without a heading: its first prose, below the name."""
    name = next((index for index, line in enumerate(header) if is_named_by(line)), -1)
    lines = enumerate(header[name + 1 :], name + 1)
    told = (i for i, line in lines if line.form is Form.TEXT and (line.is_prose or _are_sentences(line.text)))
    prose = (i for i in told if not header[i].wrapped)
    ours = (i for i in prose if not _QUOTED().fullmatch(header[i].text.strip()))
    return next((i for i in ours if not _is_remark(header, i) and not _is_tagline(header, i)), None)


def _are_sentences(text: str) -> bool:
    """Tell whether *text* tells something in two sentences or more, however many names are in them."""
    if not text.endswith((".", ")")):
        return False
    words = text.split()
    pairs = enumerate(pairwise(words), 1)
    parted = (
        count
        for count, (one, other) in pairs
        if one.endswith(".") and one[-4:-1].islower() and (other[0].isupper() or other[0].isdigit())
    )
    return any(5 < count < len(words) - 3 for count in parted)


def _is_remark(header: Sequence[Line], index: int) -> bool:
    """Tell whether prose says how to reach the author, or speaks of this resume: where to find it in another form."""
    below = takewhile(lambda line: line.form is Form.TEXT and not line.opens, header[index + 1 :])
    paragraph = [header[index], *below]
    reaching = paragraph if len(paragraph) <= _LONGEST_REMARK else paragraph[:1]
    return any(has_contact(line.said) for line in reaching) or any(_ITSELF().search(line.text) for line in paragraph)


def _is_tagline(header: Sequence[Line], index: int) -> bool:
    """Tell whether a short line right below the name's heading says what the author is, however many things."""
    line, above = header[index], header[index - 1]
    words = line.text.split()
    short = len(words) <= 10 and words[0] not in ("I", "I'm", "I’m")
    return index > 0 and above.form is Form.HEADING and line.span.start <= above.span.end + 1 and short


def unnamed(lines: Sequence[Line]) -> list[tuple[int, Kind]]:
    """
    Return where posts and studies begin where no section has a name, and which of them.

    They do at blocks that give a date and a title or a degree, or at bold lines above lists, if one of them has a title.
    """
    found: list[tuple[int, Kind]] = []
    blocks = [i for i, line in enumerate(lines) if line.form in (Form.TEXT, Form.HEADING) and line.opens and not line.depth]
    for index in blocks:
        kind = _told(lines[index : index + 2 + _is_below_heading(lines, index + 1)])
        if kind and not lines[index].is_prose and not (found and found[-1][1] is kind):
            found.append((index, kind))
    return found or _bold_posts(lines, blocks)


def _is_below_heading(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a heading goes on in another one that is deeper: a title's in that of the employer."""
    above, *below = lines[index - 1 : index + 1]
    return bool(below) and above.form is below[0].form is Form.HEADING and above.level < below[0].level


def _told(head: Sequence[Line]) -> Kind | None:
    """Return what the first lines of a block tell of, if they say when it was; below a mere date a list is of deeds."""
    if not any(line.dated for line in head) or (head[0].is_date and any(line.form is Form.ITEM for line in head)):
        return None
    if any(of_degree(line.text)[0] >= 2 for line in head) and any(names_school(line.text) for line in head):
        return Kind.EDUCATION
    return Kind.EXPERIENCE if any(of_title(line.text) >= 1 for line in head) else None


def _bold_posts(lines: Sequence[Line], blocks: Sequence[int]) -> list[tuple[int, Kind]]:
    """Return the first of several bold lines above lists, if one of them has a title."""
    bold = [i for i in blocks if lines[i].style and any(line.form is Form.ITEM for line in lines[i + 1 : i + 2])]
    titled = len(bold) > 1 and any(of_title(lines[i].text) >= 1 for i in bold)
    return [(bold[0], Kind.EXPERIENCE)] if titled else []
