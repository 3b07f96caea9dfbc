"""A degree as JSON Resume has it, with its grade and its courses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resume_lsp.model import Entry, Resume
from resume_lsp.pages.jsonlines import Json, period, spoken_lines, words_of
from resume_lsp.pages.jsonlists import named

_APART = re.compile(r"[|·•;()]|,(?!\d)|\s[–—-]\s(?!\d)")
_GRADE = re.compile(
    r"(?:(?:cumulative|overall|final|major|average|current)\s+)?"
    r"(?:c?gpa|grades?(?:\s+point\s+average)?|(?:exam\s+)?score|marks?|percentage)\b\s*(?:[:=–-]|of)?\s*"
    r"(?P<value>\d[\d.,]*\s?%?(?:\s?/\s?\d[\d.,]*\d|\s?/\s?\d)?)",
    re.IGNORECASE,
)
_HONOURS = re.compile(
    r"(?:graduated\s+)?(?:with\s+)?(?:grade|classification|class)?:?\s*"
    r"(?P<value>(?:summa |magna )?cum laude"
    r"|(?:(?:first|second)[ -]class|(?:upper|lower) second(?:[ -]class)?)(?: honou?rs)?"
    r"|2:[12]|(?:high )?distinction|merit)\.?",
    re.IGNORECASE,
)
_COURSES = re.compile(
    r"(?:(?:relevant|selected|key|core|major|main|advanced)\s+)?(?:course ?work|courses?|modules?|classes|subjects)"
    r"(?:\s+(?:included?|including|taken|completed))?\s*[:：–-]\s*",
    re.IGNORECASE,
)


def education(resume: Resume, entry: Entry) -> Json:
    """Return the degree, or whatever else was studied, that *entry* tells of."""
    degree, _, area = words_of(entry.title).partition(" in ")
    alone = entry.period and entry.period.start == entry.period.end  # a single date is its end
    lines = list(spoken_lines(resume.text, resume.within(entry.span)))
    return {
        "institution": words_of(entry.organization),
        "studyType": degree,
        "area": area,
        **period(entry),
        **({"startDate": None} if alone else {}),
        "score": _score(lines),
        "courses": _courses(lines),
    }


def _score(lines: Sequence[str]) -> str | None:
    """Return the grade that one of *lines* gives, as written."""
    pieces = [piece.strip() for line in lines for piece in _APART.split(line)]
    found = [_GRADE.fullmatch(line) for line in lines]
    found += [_GRADE.match(piece) or _HONOURS.fullmatch(piece) for piece in pieces]
    return next((match["value"] for match in found if match), None)


def _courses(lines: Sequence[str]) -> list[str]:
    """Return the courses behind the first label for them: in its line, or else in those below it."""
    for index, line in enumerate(lines):
        if label := _COURSES.match(line):
            listed = [line[label.end() :]] if line[label.end() :] else lines[index + 1 :]
            return [name for below in listed for name in named(below)]
    return []
