from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit

if TYPE_CHECKING:
    from resume_lsp.job import Asked, Match, Naming

_SHORT = 6
"""Letters and signs of what may be an abbreviation."""


@rule(Severity.HINT)
def job_abbreviation(draft: Draft) -> Iterator[Finding]:
    """
    The advert writes a name in full that the resume shortens, or the reverse.

    A search finds letters, not meanings. Write both, once; after that either will do.

    ```job
    ## Requirements

    - Kubernetes, TDD, Postgres
    ```

    ```markdown
    # Jordan Rivera

    ## Skills

    Go, K8s, PostgreSQL
        ^^^ Write “Kubernetes (K8s)” once: the advert says “Kubernetes”.

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Brought test-driven development to two teams and K8s to five.
              ^^^^^^^^^^^^^^^^^^^^^^^ Write “test-driven development (TDD)” once: the advert says “TDD”.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Skills

    Go, Kubernetes (K8s), PostgreSQL

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Brought test-driven development (TDD) to two teams and K8s to five.
    ```
    """
    if draft.match is None:
        return
    for asked in (*draft.match.named, *draft.match.welcome):
        for name, written in zip(asked.names, asked.written, strict=True):
            if found := _other(draft.match, asked, name, written):
                full, short = sorted((written, found.written), key=len, reverse=True)
                both = f"{full} ({short})"
                fix = (Fix(f"Write “{both}”", (Edit(found.span, both),)),) if found.span.of(draft.text) == found.written else ()
                yield Finding(found.span, f"Write “{both}” once: the advert says “{written}”.", fix)


def _other(match: Match, asked: Asked, name: str, written: str) -> Naming | None:
    """Return the first place with the other form of a name, if the resume has never the one that is *written* in the advert."""
    forms = match.advert.forms[name]
    here = [it for it in match.namings(asked) if it.name == name and not _is_bound(match.resume.text, it)]
    if not here or any(_same(naming.written, form) for naming in here for form in forms):
        return None
    return here[0] if min(len(written), len(here[0].written)) <= _SHORT else None


def _is_bound(text: str, naming: Naming) -> bool:
    """Tell whether a name is a part of a compound, or code: "AWS-hosted", "`K8s`"."""
    return not {text[naming.span.start - 1 : naming.span.start], text[naming.span.end : naming.span.end + 1]}.isdisjoint("-`/")


def _same(one: str, other: str) -> bool:
    """Tell whether a search for one form finds the other, too: "Postgres" is in "PostgreSQL"."""
    first, second = ("".join(filter(str.isalnum, form.casefold())) for form in (one, other))
    return first in second or second in first
