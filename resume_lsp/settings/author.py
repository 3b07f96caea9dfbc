"""Who writes, as far as the text tells: years of experience and the dialect of English."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from resume_lsp.model import Kind, Period, Resume
from resume_lsp.trades import makes_none

_IZE = "organ optim util custom author real recogn priorit minim maxim standard central modern visual final"
_SPELLINGS = (
    ("is", "iz", _IZE, "e ed es ing ation"),
    ("ys", "yz", "anal", "e ed es ing"),
    ("our", "or", "behavi col hon fav lab neighb endeav", " s ed ing"),
    ("re", "er", "cent met theat", " s"),
    ("ll", "l", "mode trave labe cance fue channe", "ed ing"),
    ("ogue", "og", "catal dial", " s"),
)
"""How British and American spelling differ, between which beginnings and which ends of words."""


def _spelt(which: int) -> frozenset[str]:
    """Return all those words as the British (0) or the Americans (1) spell them."""
    return frozenset(start + row[which] + end for row in _SPELLINGS for start in row[2].split() for end in row[3].split(" "))


_BRITISH, _AMERICAN = _spelt(0), _spelt(1)


def career(resume: Resume, today: date) -> tuple[float | None, bool]:
    """
    Return the years of experience, overlapping periods counted once, and whether the author is a junior.

    The years are None where no period is known. A junior has no experience section, or under two years in periods that are all
    known: an unknown period makes nobody a junior.
    """
    entries = [entry for entry in resume.entries if entry.kind is Kind.EXPERIENCE]
    if not any(resume.of(Kind.EXPERIENCE)):
        return None, bool(resume.sections)
    stretches = [_months(entry.period, today) for entry in entries if entry.period]
    known = [stretch for stretch in stretches if stretch]
    years = _together(known) / 12 if known else None
    return years, years is not None and years < 2 and len(known) == len(entries)


def years_of_trade(resume: Resume, today: date) -> float | None:
    """
    Return the years of experience in the trade that makes software; None where no period of it is known.

    A job within one year that names no months ("Summer 2021") tells nothing of its length.
    """
    periods = [it.period for it in resume.entries if it.kind is Kind.EXPERIENCE and it.period and not makes_none(it)]
    lasting = [period for period in periods if period.current or period.start != period.end]
    known = [stretch for period in lasting if (stretch := _months(period, today))]
    return _together(known) / 12 if known else None


def _months(period: Period, today: date) -> tuple[int, int] | None:
    """Return the first month of *period* and the one behind its last, counted from year zero; None where it is not known."""
    if period.start is None or (period.end is None and not period.current):
        return None
    start = period.start.year * 12 + (period.start.month or 1) - 1
    if period.end is None:
        end = today.year * 12 + today.month
    else:
        end = period.end.year * 12 + (period.end.month or (12 if period.end == period.start else 1))
    end = min(end, today.year * 12 + today.month)
    return (start, end) if start < end else None


def _together(stretches: list[tuple[int, int]]) -> int:
    """Return how many months *stretches* cover."""
    covered, until = 0, 0
    for start, end in sorted(stretches):
        covered += max(0, end - max(start, until))
        until = max(until, end)
    return covered


def dialect_of(resume: Resume) -> str | None:
    """Return the dialect that the spelling tells: "us" or "uk"; None where it tells neither or both alike."""
    words = frozenset[str]().union(*map(_telling, resume.text.split("\n")))
    british, american = len(words & _BRITISH), len(words & _AMERICAN)
    if british == american:
        return None
    return "uk" if british > american else "us"


@lru_cache(maxsize=4096)
def _telling(line: str) -> frozenset[str]:
    """Return the words of *line* that are spelt otherwise across the ocean."""
    return (_BRITISH | _AMERICAN).intersection(re.findall(r"[a-z]+", line.lower()))
