import re
from collections.abc import Iterator

from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule

_OWN = late(
    r"\b(?:freelanc\w*|self[- ]?employed|independent|contractor|open[- ]source|founder|founded|co-?founder|owner|own (?:business|company))\b",
    re.IGNORECASE,
)


@rule(Severity.INFO)
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
        if entry.sure and entry.organization is None and not _OWN().search(entry.heading.of(draft.text)):
            yield Finding(entry.heading, "Name the employer: readers want to know where.")
