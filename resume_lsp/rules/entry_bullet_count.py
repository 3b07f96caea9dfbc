import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated

from resume_lsp.model import Entry, Kind, PassageKind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.trades import is_ones_own

_HEAD = 15  # words that a heading with its dates and places may have
_CONSULTS = late(r"\b(?:consult\w*|contract(?:or|s|ing))\b", re.IGNORECASE)


@rule(Severity.INFO, waits=True)
def entry_bullet_count(
    draft: Draft,
    *,
    at_least: Annotated[int, "Fewest bullets of the current or latest job."] = 3,
    at_most: Annotated[int, "Most bullets of any job."] = 5,
) -> Iterator[Finding]:
    """
    A job has too few bullets to convince, or too many to be read.

    Three to five is what a reader takes in; a sixth hides the best of the others. What you do now deserves the most. Older jobs
    may do with one or two.

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Tell more of your latest job: 3 to 5 bullets.

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service for 40 shops.

    ### Intern, Pine Works
        ^^^^^^^^^^^^^^^^^^ Keep the best 5 of these 6 bullets.

    *Denver, CO | June 2017 – September 2017*

    - Wrote import jobs for 12 shops.
    - Cut the nightly run from six hours to 20 minutes.
    - Moved nine reports to one template.
    - Trained three support engineers.
    - Found the leak that cost $900 a month.
    - Answered 200 questions of customers.
    ```

    Titles that one was promoted through may share a list:

    ```markdown
    ## Experience

    **Kestrel Labs**, Denver, CO
    *Staff Engineer*, January 2023 – Present
    *Senior Engineer*, June 2019 – December 2022

    - Rebuilt the billing service for 40 shops.
    - Cut the nightly run from six hours to 20 minutes.
    - Trained nine support engineers.
    ```

    Each client of a freelancer, and each project of a consultant, may have as many, below a heading of its own:

    ```markdown
    ## Experience

    ### Freelance Developer, January 2019 – Present

    #### Pine Works

    - Wrote import jobs for 12 shops.
    - Cut the nightly run from six hours to 20 minutes.
    - Moved nine reports to one template.

    #### Harbor Hotel

    - Trained three support engineers.
    - Found the leak that cost $900 a month.
    - Answered 200 questions of customers.
    ```

    An older job may be short:

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service for 40 shops.
    - Cut the nightly run from six hours to 20 minutes.
    - Trained nine support engineers.

    ### Intern, Pine Works

    *Denver, CO | June 2017 – September 2017*

    - Wrote import jobs for 12 shops.

    ## Volunteering

    ### Treasurer, Denver Rowing Club

    *Denver, CO | January 2022 – Present*

    - Keep the books of 90 members.
    ```
    """
    newest = _latest(draft)
    latest = next((entry for entry in draft.resume.roles if newest and draft.promoted.get(entry.span) is newest), newest)
    for entry in draft.resume.roles:
        count = _count(entry)
        apart = count > at_most and (is_ones_own(draft.text, entry) or _CONSULTS().search(entry.heading.of(draft.text)))
        if (max(_counts_below_headings(draft, entry)) if apart else count) > at_most:
            yield Finding(entry.heading, f"Keep the best {at_most} of these {count} bullets.")
        elif entry is latest and len(entry.bullets) < at_least and entry.sure and (count or not draft.is_told(entry, _HEAD)):
            yield Finding(entry.heading, f"Tell more of your latest job: {at_least} to {at_most} bullets.")


def _count(entry: Entry) -> int:
    """Return how many bullets *entry* has; nested ones count only where the outer ones merely label them."""
    outermost = min((bullet.depth for bullet in entry.bullets), default=0)
    return sum(bullet.depth == outermost for bullet in entry.bullets)


def _counts_below_headings(draft: Draft, entry: Entry) -> Iterator[int]:
    """Return how many bullets stand above and below each heading in *entry*: a client of a freelancer, a project of a consultant."""
    outermost = min((bullet.depth for bullet in entry.bullets), default=0)
    starts = [bullet.span.start for bullet in entry.bullets if bullet.depth == outermost]
    heads = [it.span.start for it in draft.resume.within(entry.span) if it.kind is PassageKind.HEADING]
    for begin, end in pairwise([entry.span.start, *heads, entry.span.end]):
        yield sum(begin <= start <= end for start in starts)


def _latest(draft: Draft) -> Entry | None:
    """Return the current job, or the one that ended last; None where dates do not tell."""
    dated = [(end, entry) for entry in draft.jobs if entry.kind is Kind.EXPERIENCE and (end := _end(entry))]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None


def _end(entry: Entry) -> tuple[int, int] | None:
    """Return when *entry* ended, in a form to compare; a current one ends never."""
    if entry.period and entry.period.current:
        return 9999, 12
    return (entry.period.end.year, entry.period.end.month or 12) if entry.period and entry.period.end else None
