from collections.abc import Iterator
from typing import Annotated

from resume_lsp.model import Kind
from resume_lsp.rule import Draft, Finding, Severity, rule


@rule(Severity.HINT, waits=True)
def project_bullet_count(
    draft: Draft,
    *,
    at_least: Annotated[int, "Fewest bullets of a project."] = 2,
    at_most: Annotated[int, "Most bullets of a project."] = 3,
) -> Iterator[Finding]:
    """
    A project is told in too few bullets, or in too many.

    Two or three do: what it is and who uses it, what was hard about it, and what came of it. The rest is for the talk that they
    invite you to.

    ```markdown
    ## Projects

    ### Tidewatch
        ^^^^^^^^^ Tell this project in 2 or 3 bullets, not in 1.

    - Wrote a tide forecaster in Rust that 300 sailors use.

    ### Ledgerlint

    - Wrote a linter for ledgers in Go that 400 developers have starred.
    - Checks 50,000 bookings in two seconds.
    ```
    """
    for entry in draft.resume.entries:
        if entry.kind is Kind.PROJECTS and entry.sure and not at_least <= (count := len(entry.bullets)) <= at_most:
            wanted = f"{at_least} or {at_most}" if at_most - at_least == 1 else f"{at_least} to {at_most}"
            yield Finding(entry.heading, f"Tell this project in {wanted} bullets, not in {count}.")
