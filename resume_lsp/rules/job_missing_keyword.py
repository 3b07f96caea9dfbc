from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.skills import Listing, addition, further
from resume_lsp.technology import Technology
from resume_lsp.wording import enumerated

if TYPE_CHECKING:
    from resume_lsp.job import Asked

_TOLD = 4


@rule(Severity.INFO)
def job_missing_keyword(draft: Draft) -> Iterator[Finding]:
    """
    The advert asks for something that the resume does not name.

    Whoever sorts applications searches them for the words of the advert. What you know and do not name is not found. What you
    do not know stays away: each fix adds one word, and only you can say whether it is true.

    ```job
    # Backend Engineer

    ## What you bring

    - Go, and PostgreSQL or MySQL
    - Kafka in production
    - Terraform is a plus
    ```

    ```markdown
    # Jordan Rivera

    ## Skills
       ^^^^^^ The advert asks for Kafka (line 6): name it here if you know it.

    - **Languages:** Go
    - **Tools:** Postgres, Docker
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Skills

    - **Languages:** Go
    - **Tools:** Postgres, Docker, Kafka
    ```

    Other names of the same count, one of several that the advert lets you choose from is enough, and nothing is said of what
    would only be nice to have.
    """
    missing = draft.match.missing if draft.match else ()
    if not missing:
        return
    headings = [section.heading.span for section, _ in draft.skills if section.heading]
    yield Finding(
        headings[0] if headings else draft.name_line, _message(missing, here=bool(headings)), partial(_fixes, draft, missing)
    )


def _message(missing: tuple[Asked, ...], *, here: bool) -> str:
    listed = enumerated([f"{asked.name} (line {asked.line})" for asked in missing], most=_TOLD)
    if len(missing) > 1:
        return f"The advert asks for {listed}: name {'here ' if here else ''}what you know."
    return f"The advert asks for {listed}: name it {'here ' if here else ''}if you know it."


def _fixes(draft: Draft, missing: tuple[Asked, ...]) -> Iterator[Fix]:
    """Offer to add each of what is missing to the list in which its like stands, else to one of its own, else to the last."""
    lists = [listing for _, found in draft.skills for listing in found if listing.skills]
    for asked in missing if lists else ():
        for known, written in zip(asked.technologies, asked.written, strict=True):
            listing = max(lists, key=lambda it: (_alike(it, known), lists.index(it)))
            own = None if _alike(listing, known) else further(draft.resume, listing, known.group, written)
            if edit := own or addition(draft.resume, listing, written):
                place = known.group if own else listing.label or "your skills"
                yield Fix(f"Add {written} to {place} (only if true)", (edit,), claims_more=True)


def _alike(listing: Listing, known: Technology) -> float:
    """Tell how much of a list is of the category of a technology."""
    groups = Counter(skill.group for skill in listing.skills)
    return groups[known.group] / len(listing.skills)
