"""How long someone has worked."""

from __future__ import annotations

from datetime import date

from resume_lsp.model import Entry, Kind, Resume

_JUNIOR = 2.0
"""Years of experience below which someone begins his career."""


def years_of_experience(resume: Resume, today: date) -> float | None:
    """Return the years that the periods of experience cover, overlaps counted once; None where a period is unknown."""
    months: set[int] = set()
    for entry in (entry for entry in resume.entries if entry.kind is Kind.EXPERIENCE):
        worked = _months(entry, today)
        if worked is None:
            return None
        months.update(worked)
    return round(len(months) / 12, 2)


def is_junior(resume: Resume, today: date) -> bool:
    """Tell whether someone has no experience section, or periods that are all known and under two years together."""
    if not any(resume.of(Kind.EXPERIENCE)):
        return True
    years = years_of_experience(resume, today)
    return years is not None and years < _JUNIOR and any(entry.kind is Kind.EXPERIENCE for entry in resume.entries)


def _months(entry: Entry, today: date) -> range | None:
    """Return the months of an entry, counted from the year 0; one that begins or ends with a year has all of that year."""
    period = entry.period
    if period is None or period.start is None or (period.end is None and not period.current):
        return None
    this = today.year * 12 + today.month - 1
    start = period.start.year * 12 + min(period.start.month or 1, 12) - 1
    end = this if period.end is None else min(this, period.end.year * 12 + min(period.end.month or 12, 12) - 1)
    return range(start, end + 1)
