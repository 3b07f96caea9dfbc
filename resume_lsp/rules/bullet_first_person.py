from collections.abc import Iterator
from functools import partial

from resume_lsp import grammar
from resume_lsp.grammar import Told
from resume_lsp.grammar.changes import apply
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Span

_ARTICLES = frozenset({"a", "an", "the"})


@rule(Severity.INFO, waits=True)
def bullet_first_person(draft: Draft) -> Iterator[Finding]:
    """
    A bullet says I, me, my, we, our or us.

    A resume has one hero, and the name stands at the top. Leaving the pronoun out makes room for another word on the line, and
    it brings the verb to the front, where it belongs.

    ```markdown
    - I developed a tide table for sailors.
      ^ Leave out “I”: the name at the top tells who.
    - Fixed the login, and I wrote **the docs** for it.
                           ^ Leave out “I”: the name at the top tells who.
    - Moved our shop to a new host.
            ^^^ Leave out “our”: the name at the top tells who.
    ```

    ```markdown fixed
    - Developed a tide table for sailors.
    - Fixed the login, and wrote **the docs** for it.
    - Moved the shop to a new host.
    ```

    Letters and numerals that only look alike are fine:

    ```markdown
    - Passed Calculus I and rewrote the I/O layer.
    - Served as Engineer I in the US office, and taught Rowing I and II.
    - Tutored deckhands in "Knots I" for two summers.
    ```
    """
    for told in draft.told:
        for span in told.reading.first_person:
            pronoun = span.of(told.reading.text)
            message = f"Leave out “{pronoun}”: the name at the top tells who."
            yield Finding(told.place(span), message, partial(_fixes, draft.text, told, span))


def _fixes(text: str, told: Told, span: Span) -> Iterator[Fix]:
    if changes := grammar.without_person(told.reading.text, span):
        edits = grammar.edits(text, told.bullet, changes)
        if edits:
            written = apply(changes, told.reading.text)[span.start :].split(maxsplit=1)[0]
            instead = written.lower() in _ARTICLES
            yield Fix(f"Write “{written}”" if instead else f"Leave out “{span.of(told.reading.text)}”", edits)
