from collections.abc import Iterator

from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.text import Lines


@rule(Severity.HINT)
def job_copied_text(draft: Draft) -> Iterator[Finding]:
    """
    A sentence of the advert stands in the resume.

    Use its words, not its sentences: who wrote the advert knows them, and a program that looks for stuffed resumes does, too.

    ```job
    ## What you'll do

    - Design and operate reliable booking services for a fleet of ferries.
    ```

    ```markdown
    - Design and operate reliable booking services for a fleet of 40 ferries.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Say this in your own words: it stands in the advert (line 3).
    ```
    """
    lines = Lines(draft.text)
    for found in draft.match.copied if draft.match else ():
        message = f"Say this in your own words: it stands in the advert (line {found.line})."
        yield Finding(lines.within_line(found.span), message)
