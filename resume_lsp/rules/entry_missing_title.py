import re
from collections.abc import Iterator

from resume_lsp.model import Kind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.text import Span
from resume_lsp.trades import clients, is_ones_own

_SEVERAL = late(
    r"\b(?:(?:earlier|previous|prior|other|past|additional|further|older) (?:\w+ )?(?:experience|roles|positions|jobs|work|employment|career)"
    r"|(?:multiple|various|several|different) (?:employers|companies|clients|contracts))\b",
    re.IGNORECASE,
)


@rule(Severity.INFO, waits=True)
def entry_missing_title(draft: Draft) -> Iterator[Finding]:
    """
    A job does not say what you were.

    The title is what a recruiter compares with the advert, before any bullet is read. Give the one on your contract; if nobody
    outside would understand it, put the common one in brackets behind it.

    ```markdown
    ## Experience

    ### Kestrel Labs
        ^^^^^^^^^^^^ Name your job title: readers look for it first.

    *Denver, CO | January 2021 – December 2023*

    - Rebuilt the billing service for 40 shops.
    ```

    Who works for themselves, or for free software, needs no title, and neither do several jobs in one or a break:

    ```markdown
    ## Experience

    ### Freelance

    *Denver, CO | January 2021 – December 2023*

    ### Self Employed

    *Denver, CO | January 2019 – December 2020*

    ### Career break · 2018

    - Cared for a parent.

    ### Earlier Experience

    *Denver, CO | January 2012 – December 2018*
    ```

    Nor does each client of somebody who says once what they are:

    ```markdown
    ## Experience

    ### Freelance Web Developer, 2020 – 2022

    ### Pine Works — 2022

    - Rebuilt the booking form for 40 inns.

    ### Harbor Hotel — 2021

    - Moved 300 rooms to a new calendar.
    ```
    """
    untitled = [entry for entry in draft.jobs if entry.kind is Kind.EXPERIENCE and entry.sure and entry.title is None]
    served = clients(draft.resume) if untitled else frozenset[Span]()
    for entry in untitled:
        if (
            entry.span not in served
            and not is_ones_own(draft.text, entry)
            and not _SEVERAL().search(entry.heading.of(draft.text).replace("_", " "))
        ):
            yield Finding(entry.heading, "Name your job title: readers look for it first.")
