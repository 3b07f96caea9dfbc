from collections.abc import Iterator

from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.skills import Listing, Skill, evidence, removal


@rule(Severity.HINT, for_developers=True)
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

    Other names count, and so do parts: Golang is Go, and AWS Lambda is AWS. Everyday tools such as Git need no proof.

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
    """
    if not any(draft.resume.bullets):
        return
    told = evidence(draft.resume)
    seen: set[str] = set()
    for _, found in draft.skills:
        for listing in found:
            for skill in listing.skills:
                known = skill.technology
                if known and known.counts and not known.everyday and known.name not in seen and not told.mentions(skill):
                    yield _finding(draft, listing, skill)
                seen.update([known.name] if known else ())


def _finding(draft: Draft, listing: Listing, skill: Skill) -> Finding:
    edit = removal(draft.resume, listing, skill)
    fixes = (Fix(f"Remove “{skill.text}”", (edit,)),) if edit else ()
    return Finding(skill.span, f"Say where you used {skill.name}, or drop it.", fixes)
