"""What those who teach are called, and what they teach."""

from __future__ import annotations

import re

from resume_lsp.parse.evidence import names_school, names_studies, words_of
from resume_lsp.patterns import Guarded, late

_TEACHERS = frozenset({"assistant", "grader", "instructor", "lecturer", "ta", "teacher", "tutor"})
_ASSISTANT = Guarded(
    ("assistant", "fellow", "ta", "grader", "instructor"),
    r"(?:teaching|course) (?:assistant|fellow)|^(?:head |graduate |undergraduate )?(?:ta|grader)$|instructor of record",
    re.IGNORECASE,
)
_DEPARTMENT = late(r"\b(?:department|dept|division|lab|laboratory|center|centre)\b", re.IGNORECASE)
_SUBJECT = late(
    r"\b(?:and|of|to|in|for)\b|(?:ics|logy|nomy|istry|graphy|sis|tion|tions|ory|bra|lus|ming|ting|ning|thms|tems|ures|works|ages|uages)"
    r"(?: (?:i{1,3}|iv|\d))?$",
    re.IGNORECASE,
)
_COURSE = Guarded(
    r"\d\d|(?:Intro|tion) to|s of|Topics in",
    r"[A-Z]{2,5}(?: \d\d|[ -]?\d{3,4})[A-Z]?\b"
    r"|(?:Intro(?:duction)? to|Principles of|Fundamentals of|Foundations of|Topics in) [A-Z]",
)


def is_course(text: str) -> bool:
    """Tell whether *text* is what one teaches: a course with its number, an introduction."""
    return _COURSE.match(text) is not None


def teaches(text: str) -> bool:
    """Tell whether *text* is the title of someone who teaches."""
    return not _TEACHERS.isdisjoint(words_of(text))


def lectures(text: str) -> bool:
    """Tell whether *text* ends with the title of someone who teaches a course of his own."""
    return text.rpartition(" ")[2].casefold() in ("lecturer", "instructor", "tutor") or assists(text)


def assists(text: str) -> bool:
    """Tell whether *text* is the title of someone who helps to teach a course, which often follows."""
    return _ASSISTANT.search(text) is not None


def is_subject(text: str) -> bool:
    """Tell whether *text* is what is taught, by its last word or by joining two: "Language and Mind"; schools are none."""
    if names_school(text) or _DEPARTMENT().search(text):
        return False
    return names_studies(text) or _SUBJECT().search(text) is not None
