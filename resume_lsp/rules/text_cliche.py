from collections.abc import Iterator

from resume_lsp import grammar
from resume_lsp.grammar import Cliche
from resume_lsp.model import Kind, Passage, PassageKind
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit

_SHOWN = frozenset({Kind.SUMMARY, Kind.SKILLS})


@rule(Severity.INFO, Severity.HINT)
def text_cliche(draft: Draft) -> Iterator[Finding]:
    """
    A phrase that stands in every resume says nothing about you.

    "Hard-working team player" has never been denied by anyone, so it proves nothing. The space is worth more than that: say what
    you did that a hard-working person does.

    ```markdown
    # Jordan Rivera

    ## Summary

    Hard-working, results-driven engineer who cut the cost of 200 servers in half. A fast learner.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Hard-working, results-driven” stands in every resume: show it instead.
                                                                                     ^^^^^^^^^^^^ “fast learner” stands in every resume: show it instead.

    ## Skills

    - Go, team player, PostgreSQL
          ^^^^^^^^^^^ “team player” stands in every resume: show it instead.
    ```

    Where the sentence lives without it, the fix takes it out:

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Engineer who cut the cost of 200 servers in half. A fast learner.
                                                        ^^^^^^^^^^^^ “fast learner” stands in every resume: show it instead.

    ## Skills

    - Go, PostgreSQL
    ```

    In a bullet it is less of a pity:

    ```markdown
    - Led a dynamic, highly motivated team of five.
            ^^^^^^^^^^^^^^^^^^^^^^^^^ hint: “dynamic, highly motivated” stands in every resume: show it instead.
    ```

    What engineers call dynamic, scalable or robust is another matter, and so is a passion for something one can learn:

    ```markdown
    - Sped up a dynamic programming kernel; passionate about distributed systems.
    - Built a scalable, robust queue for dynamic libraries.
    ```
    """
    for section in draft.resume.sections:
        severity = Severity.INFO if section.kind in _SHOWN else Severity.HINT
        for passage in draft.resume.within(section.span):
            if passage.kind is not PassageKind.HEADING:
                for cliche in grammar.cliches(passage.words.text):
                    yield _finding(draft, passage, cliche, severity)


def _finding(draft: Draft, passage: Passage, cliche: Cliche, severity: Severity) -> Finding:
    message = f"“{cliche.words}” stands in every resume: show it instead."
    edits = tuple(_edits(draft, passage, cliche))
    fixes = (Fix(f"Leave out “{cliche.words}”", edits),) if edits else ()
    return Finding(passage.words.span(cliche.span.start, cliche.span.end), message, fixes, severity)


def _edits(draft: Draft, passage: Passage, cliche: Cliche) -> Iterator[Edit]:
    """Yield the edits that take the cliché out, none where markup or a line end stands between its words."""
    for change in cliche.changes:
        span = passage.words.span(change.span.start, change.span.end)
        if span.of(draft.text) != change.span.of(passage.words.text):
            return
        yield Edit(span, "".join(piece for piece in change.new if isinstance(piece, str)))
