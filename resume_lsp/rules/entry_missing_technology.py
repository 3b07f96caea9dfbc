from collections.abc import Iterator

from resume_lsp.model import Kind
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.trades import expects_none


@rule(Severity.INFO, for_developers=True, waits=True)
def entry_missing_technology(draft: Draft) -> Iterator[Finding]:
    """
    A role names no technology at all.

    "Which of these did you use there?" is the first question about a skills section, and the role is where it is answered: in
    the bullets, or in a line of its own.

    ```markdown
    ## Experience

    ### Developer, Tern Ferries
        ^^^^^^^^^^^^^^^^^^^^^^^ No technology in this role: say what you used.

    *2019 – 2022*

    - Rewrote the booking of 40 ferries.
    - Led three developers.

    ### Developer, Plover Post

    *2016 – 2019*

    - Sorted 9,000 parcels a day with a new router.
    - Tech: Rust, Redis

    ### Barista, Tidewater Coffee

    *2015 – 2016*

    - Served 300 guests a day.

    ### Bar staff, The Brass Anchor

    *2013 – 2015*

    - Poured 200 pints a night.
    ```

    Of a trade in which nobody expects one, and of a career break, nothing is asked.
    """
    for entry in draft.resume.entries:
        if (
            entry.kind is Kind.EXPERIENCE
            and entry.sure
            and entry.bullets
            and not expects_none(entry)
            and not draft.names_technology(entry)
        ):
            yield Finding(entry.heading, "No technology in this role: say what you used.")
