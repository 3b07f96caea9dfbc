from collections.abc import Iterator

from resume_lsp import grammar
from resume_lsp.grammar import Told, Vague
from resume_lsp.patterns import Guarded
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule

_NAMED = Guarded(
    ("including", "such as", "like", "namely", "e.g.", ":", "("),
    r"(?: [\w'’-]+){0,5}(?:,? (?:including|such as|like|namely|e\.g\.)\b|:| \((?=[\w., ]{0,30}[,\d]))",
)
"""What names them all the same."""


@rule(Severity.HINT)
def bullet_vague(draft: Draft) -> Iterator[Finding]:
    """
    A word stands where a name or a number belongs.

    "Various tools" could be two or twenty, and "etc." says that you stopped thinking first. Name them, count them, or leave the
    word out: nobody misses it.

    ```markdown
    - Successfully ported various drivers to Linux.
      ^^^^^^^^^^^^ “Successfully” goes without saying.
                          ^^^^^^^ “various” says nothing: name or count them.
    - Trained guides, drivers, cooks, etc.
                                      ^^^ “etc.” says nothing: name the rest, or stop before.
    - Replaced the locks as needed and moved many of the files.
                         ^^^^^^^^^ “as needed” goes without saying.
                                             ^^^^ “many” says nothing: name or count them.
    ```

    ```markdown fixed
    - Ported drivers to Linux.
    - Trained guides, drivers, cooks.
    - Replaced the locks and moved many of the files.
                                   ^^^^ “many” says nothing: name or count them.
    ```

    ```markdown
    - Modelled many-to-many relations and several million rows.
    - Fitted several kinds of lamps, such as arc lights, and various filters (red, amber).
    - Repainted numerous (30+) buoys.
    - Successfully fitted various lamps, such as arc lights.
      ^^^^^^^^^^^^ “Successfully” goes without saying.
    ```
    """
    for told in draft.told:
        for vague in grammar.vague(told.reading.text):
            in_cliche = any(vague.span.overlaps(cliche.span) for cliche in grammar.cliches(told.reading.text))
            named = vague.counts and _NAMED.match(told.reading.text, vague.span.end)
            if not in_cliche and not named:
                yield _finding(draft.text, told, vague)


def _finding(text: str, told: Told, vague: Vague) -> Finding:
    edits = grammar.edits(text, told.bullet, vague.changes) if vague.changes else None
    fixes = (Fix(f"Leave out “{vague.words}”", edits),) if edits else ()
    return Finding(told.place(vague.span), vague.message, fixes)
