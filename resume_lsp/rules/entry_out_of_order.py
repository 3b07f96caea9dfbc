from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import pairwise

from resume_lsp import dates
from resume_lsp.model import WORK_KINDS, Entry, Period, Section
from resume_lsp.moving import reordered
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Related, Severity, rule
from resume_lsp.text import Span


@rule(Severity.WARNING, waits=True)
def entry_out_of_order(draft: Draft) -> Iterator[Finding]:
    """
    A newer job stands below an older one.

    Readers begin with what you do now and go back in time; many stop after the second job. If the newest hides further down,
    they judge you by a job that you have left long ago.

    ```markdown
    ## Experience

    ### Intern, Pine Works

    *Denver, CO | June 2017 – September 2017*

    - Wrote import jobs for 12 shops.

    ### Software Engineer, Kestrel Labs
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Move this up: it is newer than what stands above.

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service for 40 shops.
    ```

    The fix sorts the jobs, each with all that belongs to it; what has begun and ended last comes first:

    ```markdown fixed
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service for 40 shops.

    ### Intern, Pine Works

    *Denver, CO | June 2017 – September 2017*

    - Wrote import jobs for 12 shops.
    ```

    Jobs that overlap may stand in either order, and so may what was done within a longer job:

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2019 – Present*

    ### Lecturer, Lakeview University

    *Denver, CO | January 2021 – December 2023*
    ```

    Dates that cannot be say nothing about the order, see entry-impossible-dates:

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2019 – Present*

    ### Intern, Pine Works

    *Denver, CO | June 2071 – Present*
    ```
    """
    for section in draft.resume.sections:
        if section.kind in WORK_KINDS:
            yield from _misplaced(draft, section)


def _misplaced(draft: Draft, section: Section) -> Iterator[Finding]:
    """Yield the first job of *section* that is newer than the dated one above it."""
    groups = _groups(section.entries, draft.today)
    for above, below in pairwise(groups):
        if _is_newer(below[0], above[0]) and not _within_one(draft, section, above[0], below[0]):
            fixes = partial(_fixes, draft, groups)
            related = (Related(above[0].heading, "This one is older"),)
            yield Finding(below[0].heading, "Move this up: it is newer than what stands above.", fixes, related=related)
            return


def _fixes(draft: Draft, groups: list[list[Entry]]) -> Iterator[Fix]:
    """Offer to sort the jobs."""
    places = [Span(group[0].span.start, group[-1].span.end) for group in groups]
    if edits := reordered(draft.resume, places, _newest_first(groups)):
        yield Fix("Sort by date, newest first", edits, FixKind.ORGANIZE)


def _within_one(draft: Draft, section: Section, *entries: Entry) -> bool:
    """Tell whether a longer period above holds all *entries*: that of a company whose roles stand below it."""
    place = Span(section.span.start, entries[-1].heading.start)
    others = [entry.period.span for entry in entries if entry.period]
    for passage in draft.resume.within(place):
        for found in dates.find(passage.words):
            if found.period.span not in others and all(_holds(found.period, entry.period) for entry in entries if entry.period):
                return True
    return False


def _holds(longer: Period, shorter: Period) -> bool:
    """Tell whether *shorter* lies within *longer*, as far as years tell."""
    if not (longer.start and shorter.start) or longer.start.year > shorter.start.year:
        return False
    if longer.current or shorter.current or not (longer.end and shorter.end):
        return longer.current
    return longer.end.year >= shorter.end.year


def _groups(entries: tuple[Entry, ...], today: date) -> list[list[Entry]]:
    """
    Return the jobs, each with those that only go with it: without dates that can be, or another role below the same company's
    heading. What stands above the first dated one stays there.
    """
    groups: list[list[Entry]] = []
    for entry in entries:
        above = groups[-1][0] if groups else None
        shared = above and above.organization and entry.organization and above.organization.span == entry.organization.span
        dated = _can_be(entry.period, today)
        if groups and (shared or not dated):
            groups[-1].append(entry)
        elif dated:
            groups.append([entry])
    return groups


def _can_be(period: Period | None, today: date) -> bool:
    """Tell whether *period* has begun, and ended no earlier than that: dates that cannot be tell of no order."""
    if period is None or period.start is None or (period.start.year, period.start.month or 1) > (today.year, today.month):
        return False
    return period.end is None or not period.start.is_after(period.end)


def _newest_first(groups: list[list[Entry]]) -> list[int]:
    """Return the numbers of *groups*, each moved up past those that it is newer than; those that overlap keep their order."""
    order: list[int] = []
    for number, group in enumerate(groups):
        place = len(order)
        while place and _is_newer(group[0], groups[order[place - 1]][0]):
            place -= 1
        order.insert(place, number)
    return order


def _is_newer(one: Entry, two: Entry) -> bool:
    """Tell whether *one* surely began later than *two* and ended later, too."""
    if not (one.period and two.period and one.period.start and two.period.start):
        return False
    if not one.period.start.is_after(two.period.start) or two.period.current:
        return False
    if one.period.current:
        return True
    return one.period.end is not None and two.period.end is not None and one.period.end.is_after(two.period.end)
