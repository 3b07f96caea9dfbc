import re
from collections.abc import Iterator

from resume_lsp.model import Kind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule

_YEAR = late(r"\b(?:19|20)\d\d\b|['’]\d\d\b|\b\d{1,2}/\d{2}\b|\b(?:present|current(?:ly)?|ongoing|expected)\b", re.IGNORECASE)
_LONG_AGO = 15


@rule(Severity.INFO, waits=True)
def education_missing_date(draft: Draft) -> Iterator[Finding]:
    """
    A degree does not say when it is from.

    The year tells a reader where your career begins, and whether a degree is done or still on its way ("expected 2027"). After
    fifteen years of work nobody needs it, and leaving it out keeps your age to yourself.

    ```markdown
    ## Education

    ### B.Sc. in Computer Science, Lakeview University
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Say in which year, or when you expect it.

    ### B.Sc. in Physics, Lakeview University

    *2012 – 2015*
    ```
    """
    if draft.author.years is not None and draft.author.years >= _LONG_AGO:
        return
    for entry in draft.resume.entries:
        if entry.kind is Kind.EDUCATION and entry.sure and entry.period is None and not _YEAR().search(entry.span.of(draft.text)):
            yield Finding(entry.heading, "Say in which year, or when you expect it.")
