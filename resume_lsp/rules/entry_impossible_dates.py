import re
from collections.abc import Iterator
from datetime import date

from resume_lsp.model import BULLET_KINDS, Date, Entry, Period
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Related, Severity, rule
from resume_lsp.text import Edit, Lines

_PLANNED = late(r"\b(?:expected|anticipated|planned|incoming|upcoming|future|starting|starts|from)\b", re.IGNORECASE)


@rule(Severity.WARNING, waits=True)
def entry_impossible_dates(draft: Draft) -> Iterator[Finding]:
    """
    Dates that cannot be.

    An end before its start is a slip, and everybody knows that; but readers who look for gaps look at dates first, and a slip
    there makes them doubt the rest.

    ```markdown
    ## Experience

    ### Software Engineer, Harbor Mills

    *Denver, CO | December 2020 – January 2018*
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This ends before it starts: swap the dates?
    ```

    ```markdown fixed
    ## Experience

    ### Software Engineer, Harbor Mills

    *Denver, CO | January 2018 – December 2020*
    ```

    A year has twelve months, and no job began next year:

    ```markdown
    ## Experience

    ### Software Engineer, Harbor Mills

    *Denver, CO | 13/2019 – 02/2020*
                  ^^^^^^^ There is no month 13: check this date.

    ### Junior Software Engineer, Pine Works

    *Denver, CO | May 2028 – Present*
                  ^^^^^^^^ This date is still to come: check the year.
    ```

    What is only planned says so:

    ```markdown
    ## Experience

    ### Incoming Software Engineer, Harbor Mills

    *Denver, CO | September 2026 – Present*
    ```
    """
    for entry in draft.resume.entries:
        if entry.period:
            yield from _impossible(draft, entry, entry.period)


def _impossible(draft: Draft, entry: Entry, period: Period) -> Iterator[Finding]:
    """Yield what cannot be about the period of *entry*: at most one thing."""
    for end in (period.start, period.end):
        if end and end.month is not None and not 1 <= end.month <= 12:
            yield Finding(end.span, f"There is no month {end.month}: check this date.")
            return
    if period.start and period.end and period.start.is_after(period.end):
        related = (Related(period.start.span, "Starts here"), Related(period.end.span, "Ends here"))
        yield Finding(period.span, "This ends before it starts: swap the dates?", tuple(_swap(draft, period)), related=related)
    elif period.start and entry.kind in BULLET_KINDS and _is_to_come(period.start, draft.today) and not _is_planned(draft, entry):
        yield Finding(period.start.span, "This date is still to come: check the year.")


def _is_to_come(start: Date, today: date) -> bool:
    return (start.year, start.month or 1) > (today.year, today.month)


def _is_planned(draft: Draft, entry: Entry) -> bool:
    """Tell whether the entry itself says that it lies ahead."""
    if entry.period is None or entry.period.expected or _PLANNED().search(entry.heading.of(draft.text)):
        return True
    lines = Lines(draft.text)
    return bool(_PLANNED().search(lines.span(lines.line_of(entry.period.span.start)).of(draft.text)))


def _swap(draft: Draft, period: Period) -> Iterator[Fix]:
    """Offer to swap the two dates, where both are written out."""
    if period.start and period.end and not period.start.span.overlaps(period.end.span):
        start, end = period.start.span, period.end.span
        first, second = start.of(draft.text), end.of(draft.text)
        if str(period.start.year) in first and str(period.end.year) in second:
            yield Fix("Swap the dates", (Edit(start, second), Edit(end, first)))
