"""What stands beside names and is none: modes of work, grades, what became of a firm, who led a post."""

from __future__ import annotations

import re

from resume_lsp.dates import is_noise
from resume_lsp.parse.evidence import of_title
from resume_lsp.parse.lexicon import IDLE, INDUSTRIES, MODES, TITLES
from resume_lsp.patterns import Guarded

_UNITS = frozenset({"year", "years", "yr", "yrs", "month", "months", "week", "weeks"})
_DEALT_IN = re.compile(r"\s?(?:[,/&]|\band\b)\s?")
_IDLE = Guarded(
    (
        *("gpa", "grade", "nota", "note", "rank", "percentage", "score", "mark", ":", "www.", "github", "link", "website"),
        *("demo", "source", "repo", "live", "secret", "tbd", "/"),
    ),
    r"(?:(?:(?:major |overall |cumulative )?c?gpa|grade|final grade|class rank|rank|percentage|score|marks?)\b"
    r"(?!\s*(?:&|and\b|(?-i:[A-Z][a-z]))).{0,40})"
    r"|(?:(?:https?://|www\.|github|link|website|demo|source|repo|live|tech\s*:|secret|top secret|tbd|n/a)\b.{0,40})"
    r"|(?:abschluss|gesamt|end)?not[ae]\s?:?\s?\d[,.]\d{1,2}"
    r"|\d(?:\.\d+)?\s?/\s?\d.{0,20}",
    re.IGNORECASE,
)
_ABOUT_FIRM = Guarded(
    (
        *("acquired", "bought", "defunct", "closed", "bankrupt", "dissolved", "business", "employees", "people", "staff"),
        *("sector", "series", "stage", "fortune", "b2", "saas", "fintech", "edtech", "healthtech", "commerce"),
    ),
    r"(?:now |later |since |was )?(?:acquired|bought)(?: by\b.{0,60}|$)|defunct|closed|bankrupt|dissolved|no longer in business"
    r"|(?:.{0,40}[ ,])?\d[\d,.+]*\s(?:employees|people|staff)|(?:public|private|third|non-?profit) sector"
    r"|(?:series [a-f]|(?:early|seed|late)[ -]stage|fortune \d+|b2[bc]|saas|fintech|edtech|healthtech|e-?commerce)\b.{0,40}",
    re.IGNORECASE,
)
_SUPERVISED = Guarded(
    ("with", "under", "report", "advis", "supervis", "mentor", "pi:", "prof", "dr"),
    r"(?:with|under|report(?:ing|ed) to|advis[eo]rs?\b|supervis(?:ors?|ed by)\b|mentor(?:s|ed by)?\b|pi:"
    r"|(?:prof(?:s|essors?)?|drs?)\.? (?=(?a:[A-Z])))",
    re.IGNORECASE,
)
_RANK = Guarded(
    r"band|class|form|grade|stage|level|rank|year|k(?:[–-]|$)|nursery|reception|school|secondary|primary|kindergarten",
    r"(?:bands?|class|forms?|grades?|key stage|level|rank|years?) (?-i:[\dIVXivx]{1,4})(?:[–-]\d{1,2})?"
    r"|(?:grades? )?(?:pre-?)?k(?:[–-]\d{1,2})?|kindergarten|nursery|reception|(?:upper|lower|middle) school|secondary|primary",
    re.IGNORECASE,
)


def is_remark(text: str, *, dealt_in: bool) -> bool:
    """
    Tell whether *text*, in brackets behind a name, is no part of it: a grade, an address; a mode of work is.

    Neither is the trade that a firm is *dealt_in*, where it may be one.
    """
    if dealt_in and INDUSTRIES.issuperset(_DEALT_IN.split(text.casefold())):
        return True
    return is_idle(text) and not MODES.issuperset(_parts(text))


def is_about_firm(text: str) -> bool:
    """Tell whether *text*, in brackets, says what a firm is or what became of it, or who led one there: "acquired by Holm"."""
    return _ABOUT_FIRM.fullmatch(text) is not None or _SUPERVISED.match(text) is not None


def is_rank(text: str) -> bool:
    """Tell whether *text* says at which level someone works: "Grade 3" behind "Teacher"."""
    return _RANK.fullmatch(text) is not None


def is_mode(text: str) -> bool:
    """Tell whether *text* says how someone worked, and nothing else: "Full-time, remote"."""
    return MODES.issuperset(_parts(text))


def is_idle(text: str) -> bool:
    """Tell whether *text* is no name at all: a mode of work, a grade, a web address, a number."""
    words = _parts(text)
    if len(text) == 1 or (len(words) <= 6 and (MODES.issuperset(_without_length(words)) or is_noise(text))):
        return len(words) != 1 or words[0] not in TITLES
    if text[:1].isdigit() and all(word in ("of", "out") or not any(map(str.isalpha, word)) for word in words):
        return True
    name = text.strip()
    return (name.casefold() in IDLE or _IDLE.fullmatch(name) is not None) and of_title(text) < 2


def _without_length(words: list[str]) -> list[str]:
    """Leave out how long it was: "1 year internship"."""
    return [word for word in words if not word.isdigit() and word not in _UNITS]


def _parts(text: str) -> list[str]:
    return text.casefold().replace(",", " ").replace("/", " ").replace("&", " ").split()
