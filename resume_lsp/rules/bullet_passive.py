from collections.abc import Iterator
from functools import partial

from resume_lsp import grammar
from resume_lsp.grammar import Claim, OpeningKind, Told
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Span

_BY_OTHERS = late(
    r"\s+by (?:an?|the|our|their|its|his|her|other|others)\b"
    r"(?! (?:third|quarter|half|factor|lot|few|couple|end|time|start|beginning|middle|following|use|means|order|hour|minute)\b)",
)


@rule(Severity.INFO)
def bullet_passive(draft: Draft) -> Iterator[Finding]:
    """
    A bullet tells what was done, and hides who did it.

    "Costs were reduced" happened to everybody in the building. "Reduced costs" was you. The passive is longer, too.

    ```markdown
    - The harvest report was automated by me.
                         ^^^^^^^^^^^^^ Say who did it: “was automated” hides you.
    - Since March, 40 old scripts were retired.
                                  ^^^^^^^^^^^^ Say who did it: “were retired” hides you.
    ```

    Where the bullet says that it was you, the fix puts the verb first:

    ```markdown fixed
    - Automated the harvest report.
    - Since March, 40 old scripts were retired.
                                  ^^^^^^^^^^^^ Say who did it: “were retired” hides you.
    ```

    Where it names nobody, the fix is for you alone to judge, and says so:

    ```markdown
    - A survey of 300 visitors was carried out in May.
                               ^^^^^^^^^^^ Say who did it: “was carried” hides you.
    ```

    ```markdown fixed
    - Carried out a survey of 300 visitors in May.
    ```

    An honour is said without its "was":

    ```markdown
    - Was named nurse of the year.
      ^^^^^^^^^ Say who did it: “Was named” hides you.
    ```

    States are no passives, and what others do, or what happens to them, may be said so; an opening that is weak anyway is
    left to `bullet-weak-verb`:

    ```markdown
    - Built a parser that is based on PEG, and that is used by 40 teams.
    - Coached 12 students who were accepted at art schools.
    - Was tasked with the move of 40 archives.
    ```

    Nor does it hide you where some of those are meant of whom you spoke:

    ```markdown
    - Trained four pickers; two were promoted to foremen.
    ```

    Where others are named, the question is another:

    ```markdown
    - The invoices were sent by a clerk.
                   ^^^^^^^^^ Say what you did: “were sent” tells what others did.
    ```

    Further clauses hide you as well:

    ```markdown
    - Merged the two archives, and 30 old scripts were retired.
                                                  ^^^^^^^^^^^^ Say who did it: “were retired” hides you.
    ```
    """
    for told in draft.told:
        for span in filter(partial(_is_news, told), told.reading.passives):
            said = f"“{span.of(told.reading.text)}”"
            others = _BY_OTHERS().match(told.reading.text, span.end)
            message = f"Say what you did: {said} tells what others did." if others else f"Say who did it: {said} hides you."
            yield Finding(told.place(span), message, partial(_fixes, draft.text, told, span))


def _is_news(told: Told, span: Span) -> bool:
    """Tell whether the passive at *span* is not part of an opening that is found weak."""
    opening = told.reading.opening
    return opening.kind is not OpeningKind.WEAK or span not in opening.span


def _fixes(text: str, told: Told, span: Span) -> Iterator[Fix]:
    if rewrite := grammar.activated(told.reading.text, span):
        edits = grammar.edits(text, told.bullet, rewrite.changes)
        if edits:
            yield Fix(rewrite.title, edits, claims_more=rewrite.claim is Claim.MORE)
    elif (changes := grammar.distinguished(told.reading.text, span)) and (edits := grammar.edits(text, told.bullet, changes)):
        yield Fix(f"Say “{''.join(map(str, changes[0].new))}”", edits)
