from collections.abc import Iterator

from resume_lsp.rule import Draft, Finding, Fix, FixKind, Related, Severity, rule
from resume_lsp.skills import Listing, Skill, removal


@rule(Severity.HINT, waits=True)
def skill_duplicate(draft: Draft) -> Iterator[Finding]:
    """
    A skill is listed twice, perhaps under another name.

    Each line of a skills section answers one question: do you know this? Said twice, it answers nothing new, and it looks as
    if the list had been padded.

    ```markdown
    # Jordan Rivera

    ## Skills

    - **Languages:** Python, JavaScript, Go
    - **Web:** JS, React, golang
               ^^ You list JavaScript already.
                          ^^^^^^ You list Go already.
    ```

    The fix takes the second one away:

    ```markdown fixed
    # Jordan Rivera

    ## Skills

    - **Languages:** Python, JavaScript, Go
    - **Web:** React
    ```

    Of two sections, only you know which one is to stay, so nothing is removed there unasked.

    Two versions of one thing are two things, and what stands in brackets belongs to the skill before it:

    ```markdown
    # Jordan Rivera

    ## Skills

    - Python 2, Python 3, AWS (Lambda, S3), GCP (Cloud Run, Lambda)
    ```
    """
    seen: dict[str, Skill] = {}
    for section, found in draft.skills:
        for listing in found:
            for skill in listing.skills:
                first = seen.setdefault(_sameness(skill), skill)
                if first is not skill:
                    yield _finding(draft, listing, skill, first, FixKind.SAFE if first.span in section.span else FixKind.PLAIN)


def _sameness(skill: Skill) -> str:
    """Return what is equal for two names of one skill."""
    known = skill.technology
    version = "".join(filter(str.isdigit, skill.text))
    return f"{known.name} {version}" if known and known.counts else skill.text.casefold()


def _finding(draft: Draft, listing: Listing, skill: Skill, first: Skill, kind: FixKind) -> Finding:
    edit = removal(draft.resume, listing, skill)
    fixes = (Fix(f"Remove the second “{skill.text}”", (edit,), kind),) if edit else ()
    related = (Related(first.span, "It stands here first."),)
    return Finding(skill.span, f"You list {first.name} already.", fixes, related=related)
