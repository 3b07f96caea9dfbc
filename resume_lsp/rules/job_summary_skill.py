from collections.abc import Iterator

from resume_lsp import technology
from resume_lsp.model import Kind, PassageKind
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit, Span
from resume_lsp.wording import enumerated

_TOP = 3


@rule(Severity.HINT)
def job_summary_skill(draft: Draft) -> Iterator[Finding]:
    """
    The summary names nothing that the advert asks for, though the resume does.

    Its first lines decide whether the others are read. Say there what this employer looks for and you have.

    ```job
    ## You bring

    - Go, PostgreSQL, Kafka
    ```

    ```markdown
    # Jordan Rivera

    ## Summary
       ^^^^^^^ Name Go and Kafka here: the advert asks for them.

    Engineer with six years in the booking of freight ships, mostly in Rust.

    ## Skills

    Go, Kafka, Rust
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Engineer with six years in the booking of freight ships, mostly in Rust. Experience in Go and Kafka.

    ## Skills

    Go, Kafka, Rust
    ```
    """
    bodies = [(section, body) for section in draft.resume.of(Kind.SUMMARY) if (body := draft.resume.below_heading(section))]
    if draft.match is None or not bodies:
        return
    named = draft.match.named
    if not named or any(map(draft.match.introduces, named)):
        return
    if not any(map(technology.named, draft.match.introductions)):
        return  # which is said of any summary, advert or not
    top = [draft.match.as_asked(asked) for asked in named[:_TOP]]
    listed = enumerated(top)
    section, body = next((it for it in bodies if it[0].heading), bodies[0])
    message = f"Name {listed} here: the advert asks for {'them' if len(top) > 1 else 'it'}."
    last = body[-1]
    fixes: tuple[Fix, ...] = ()
    if last.kind is PassageKind.PARAGRAPH and last.words.text.rstrip().endswith((".", "!")):
        end = last.words.place(len(last.words.text.rstrip()), end=True)
        fixes = (Fix(f"Add “Experience in {listed}.”", (Edit(Span(end, end), f" Experience in {listed}."),)),)
    yield Finding(section.heading.span if section.heading else draft.name_line, message, fixes)
