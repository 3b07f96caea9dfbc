from collections.abc import Iterator
from functools import partial

from resume_lsp import grammar
from resume_lsp.grammar import Told
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Span


@rule(Severity.INFO)
def bullet_passive(draft: Draft) -> Iterator[Finding]:
    """
    A bullet tells what was done, and hides who did it.

    "Costs were reduced" happened to everybody in the building. "Reduced costs" was you. The passive is longer, too.

    ```markdown
    - The harvest report was automated by me.
                         ^^^^^^^^^^^^^ Say who did it: “was automated” hides you.
    - Wrote the importer, and 40 old scripts were retired.
                                             ^^^^^^^^^^^^ Say who did it: “were retired” hides you.
    ```

    Where the bullet says that it was you, the fix puts the verb first:

    ```markdown fixed
    - Automated the harvest report.
    - Wrote the importer, and 40 old scripts were retired.
                                             ^^^^^^^^^^^^ Say who did it: “were retired” hides you.
    ```

    States are no passives, and what others use or built may be said so:

    ```markdown
    - Built a parser that is based on PEG and used by 40 teams.
    ```
    """
    for told in draft.told:
        for span in told.reading.passives:
            message = f"Say who did it: “{span.of(told.reading.text)}” hides you."
            yield Finding(told.bullet.words.span(span.start, span.end), message, partial(_fixes, draft.text, told, span))


def _fixes(text: str, told: Told, span: Span) -> Iterator[Fix]:
    if rewrite := grammar.activated(told.reading.text, span):
        edits = grammar.edits(text, told.bullet, rewrite.changes)
        if edits:
            yield Fix(rewrite.title, edits)
    elif (changes := grammar.distinguished(told.reading.text, span)) and (edits := grammar.edits(text, told.bullet, changes)):
        yield Fix(f"Say “{''.join(map(str, changes[0].new))}”", edits)
