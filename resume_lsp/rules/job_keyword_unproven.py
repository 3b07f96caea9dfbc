from collections.abc import Iterator

from resume_lsp.rule import Draft, Finding, Severity, rule


@rule(Severity.HINT)
def job_keyword_unproven(draft: Draft) -> Iterator[Finding]:
    """
    What the advert asks for stands in the skills, and in no bullet.

    A word in a list gets a resume through the filter; a deed gets its author through the interview. Say in a bullet, or in the
    technologies of a job or project, where you used what this employer needs.

    ```job
    ## Requirements

    - Go and Kafka
    - Git
    ```

    ```markdown
    # Jordan Rivera

    ## Skills

    Go, Kafka, Git
        ^^^^^ Show where you used Kafka: the advert asks for it.

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service in Go.
    ```

    Where the technologies of a job or project are listed in a line of their own, that is a proof, too.
    """
    if draft.match is None or not any(draft.resume.bullets):
        return
    for asked in draft.match.named:
        if claimed := draft.match.claim(asked):
            yield Finding(claimed.span, f"Show where you used {claimed.written}: the advert asks for it.")
