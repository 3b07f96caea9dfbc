import re
from collections.abc import Iterator

from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.trades import is_ones_own

_BY_CONTRACT = late(r"\bcontractor\b", re.IGNORECASE)


@rule(Severity.INFO, waits=True)
def entry_missing_company(draft: Draft) -> Iterator[Finding]:
    """
    A job does not say where it was.

    A title without an employer cannot be checked, and what cannot be checked is not believed. If you may not name the company,
    say what it is: "a bank in Zurich".

    ```markdown
    ## Experience

    ### Software Engineer
        ^^^^^^^^^^^^^^^^^ Name the employer: readers want to know where.

    *Denver, CO | January 2021 – December 2023*

    - Rebuilt the billing service for 40 shops.
    ```

    Freelance work, a business of your own and open source have none:

    ```markdown
    ## Experience

    ### Freelance Software Engineer

    *Denver, CO | January 2021 – December 2023*
    ```
    """
    for entry in draft.jobs:
        own = is_ones_own(draft.text, entry) or _BY_CONTRACT().search(entry.heading.of(draft.text))
        if entry.sure and entry.organization is None and not own:
            yield Finding(entry.heading, "Name the employer: readers want to know where.")
