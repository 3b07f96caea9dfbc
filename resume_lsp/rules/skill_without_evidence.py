from collections.abc import Iterator
from functools import partial

from resume_lsp.model import Resume
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.skills import Listing, Skill, evidence, removal
from resume_lsp.text import Span
from resume_lsp.wording import enumerated

_NAMED = 4
"""Skills that one message names at most."""


@rule(Severity.HINT, for_developers=True, waits=True)
def skill_without_evidence(draft: Draft) -> Iterator[Finding]:
    """
    A skill is listed that nothing else in the resume mentions.

    Anyone can write a word into a list. Readers believe the skills that they meet again in a bullet, in a project, in the
    summary, and they ask about the others first. Put it into the bullet where you used it, or let it go.

    ```markdown
    # Jordan Rivera

    ## Skills

    - **Languages:** Go, Haskell
                         ^^^^^^^ Say where you used Haskell, or drop it.
    - **Tools:** PostgreSQL, AWS, Git

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service in Golang and Postgres, and put it on AWS Lambda.
    ```

    Other names count, and so do parts: Golang is Go, and AWS Lambda is AWS. Everyday tools such as Git need no
    proof, nor do editors and the basic protocols of every network.

    ```markdown fixed
    # Jordan Rivera

    ## Skills

    - **Languages:** Go
    - **Tools:** PostgreSQL, AWS, Git

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service in Golang and Postgres, and put it on AWS Lambda.
    ```

    Neighbours are told together:

    ```markdown
    # Jordan Rivera

    ## Skills

    - **Languages:** Erlang, Haskell, Go
                     ^^^^^^^^^^^^^^^ Say where you used Erlang and Haskell, or drop them.
    - **Networks:** TCP/IP, DNS

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service in Go.
    ```
    """
    if not any(draft.resume.bullets):
        return
    told = evidence(draft.resume)
    seen: set[str] = set()
    for _, found in draft.skills:
        for listing in found:
            unproven: list[Skill] = []
            for skill in listing.skills:
                known = skill.technology
                counts = known is not None and known.counts and not known.everyday and known.name not in seen
                wanted = known is not None and draft.match is not None and draft.match.asks(known.name)  # never "drop it"
                if counts and not wanted and not told.mentions(skill):
                    unproven.append(skill)
                seen.update([known.name] if known else ())
            yield from (_finding(draft, listing, run) for run in _runs(draft.text, listing, unproven))


def _runs(text: str, listing: Listing, unproven: list[Skill]) -> Iterator[list[Skill]]:
    """Yield those of the *unproven* skills that stand side by side on one line of the *listing*."""
    run: list[Skill] = []
    for skill in unproven:
        if run and (
            listing.skills.index(skill) != listing.skills.index(run[-1]) + 1 or "\n" in text[run[-1].span.start : skill.span.end]
        ):
            yield run
            run = []
        run.append(skill)
    if run:
        yield run


def _finding(draft: Draft, listing: Listing, run: list[Skill]) -> Finding:
    said = enumerated([skill.name for skill in run], most=_NAMED)
    message = f"Say where you used {said}, or drop {'them' if len(run) > 1 else 'it'}."
    return Finding(Span(run[0].span.start, run[-1].span.end), message, partial(_fixes, draft.resume, listing, run))


def _fixes(resume: Resume, listing: Listing, run: list[Skill]) -> Iterator[Fix]:
    whole = [("Remove all of them", removal(resume, listing, run[0], run[-1]))] if len(run) > 1 else []
    single = [(f"Remove “{skill.text}”", removal(resume, listing, skill)) for skill in run]
    yield from (Fix(title, (edit,)) for title, edit in (*whole, *single) if edit)
