from collections.abc import Iterator
from itertools import islice
from typing import Annotated

from resume_lsp.model import Section
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.skills import Listing, evidence, removal
from resume_lsp.text import Span

_OFFERED = 12


@rule(Severity.INFO, Severity.WARNING)
def skills_padded(
    draft: Draft,
    *,
    at_most: Annotated[int, "How many skills are still a choice."] = 30,
    far_too_many: Annotated[int, "How many skills make the finding a warning."] = 45,
) -> Iterator[Finding]:
    """
    The Skills section lists more than anyone can be good at.

    Twenty skills are a profile. Sixty are a catalogue: the five that would get you the interview drown among the rest, and a
    reader who doubts one of them doubts them all. Keep what the next job needs and what your bullets prove.

    ```markdown
    # Jordan Rivera

    ## Skills
       ^^^^^^ List fewer skills: 32 hide the ones that matter.

    - **Languages:** Python, Java, Kotlin, Scala, Go, Rust, C, C++, C#, F#, Ruby, PHP, Perl, Lua, Swift, Dart
    - **Databases:** PostgreSQL, MySQL, MariaDB, SQLite, Oracle, DB2, MongoDB, Redis
    - **Tools:** Docker, Podman, Kubernetes, Helm, Terraform, Ansible, Puppet, Chef

    ## Experience

    ### Software Engineer, Kestrel Labs

    - Rebuilt the billing service for 40 shops in Python and Kotlin, with PostgreSQL and Docker.
    ```

    What stands in brackets counts once. For each skill that the rest of the resume never mentions there is a fix that takes it
    away, here for Java; which of them to keep is for you to say.

    ```markdown fixed
    # Jordan Rivera

    ## Skills
       ^^^^^^ List fewer skills: 31 hide the ones that matter.

    - **Languages:** Python, Kotlin, Scala, Go, Rust, C, C++, C#, F#, Ruby, PHP, Perl, Lua, Swift, Dart
    - **Databases:** PostgreSQL, MySQL, MariaDB, SQLite, Oracle, DB2, MongoDB, Redis
    - **Tools:** Docker, Podman, Kubernetes, Helm, Terraform, Ansible, Puppet, Chef

    ## Experience

    ### Software Engineer, Kestrel Labs

    - Rebuilt the billing service for 40 shops in Python and Kotlin, with PostgreSQL and Docker.
    ```
    """
    for section, found in draft.skills:
        count = sum(len(listing.skills) for listing in found)
        if count > at_most:
            severity = Severity.WARNING if count > far_too_many else Severity.INFO
            fixes = tuple(islice(_removals(draft, found), _OFFERED))
            yield Finding(_place(section), f"List fewer skills: {count} hide the ones that matter.", fixes, severity)


def _place(section: Section) -> Span:
    return section.heading.span if section.heading else section.span.first(1)


def _removals(draft: Draft, found: tuple[Listing, ...]) -> Iterator[Fix]:
    """Offer to remove each skill that stands nowhere else."""
    told = evidence(draft.resume)
    for listing in found:
        for skill in listing.skills:
            edit = None if told.mentions(skill) else removal(draft.resume, listing, skill)
            if edit:
                yield Fix(f"Remove “{skill.text}”: nothing else mentions it", (edit,))
