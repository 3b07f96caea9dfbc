from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import partial
from typing import Annotated

from resume_lsp import grammar
from resume_lsp.grammar import OpeningKind, Told
from resume_lsp.rule import Draft, Finding, Fix, Related, Severity, rule
from resume_lsp.words import words as listed

_SHOWN = 9
"""Other bullets that a finding points at, at most."""


@rule(Severity.HINT)
def bullet_repeated_verb(
    draft: Draft,
    *,
    at_most: Annotated[int, "How often a verb may open a bullet."] = 3,
) -> Iterator[Finding]:
    """
    Too many bullets open with the same verb.

    "Developed … Developed … Developed" reads as one thing done five times. Another verb of the same kind tells the reader what
    was different about each, and there nearly always is one that fits better.

    ```markdown
    - Developed a budget planner.
    - Developed the tax module in Kotlin.
    - Developed 12 exports.
    - Developed a plug-in for receipts.
      ^^^^^^^^^ “Developed” opens 4 bullets: vary it.
    ```

    Choose among verbs of the same sense that your resume has not used yet:

    ```markdown fixed
    - Developed a budget planner.
    - Developed the tax module in Kotlin.
    - Developed 12 exports.
    - Built a plug-in for receipts.
    ```
    """
    by_verb: dict[str, list[Told]] = defaultdict(list)
    for told in draft.told:
        verb = told.reading.opening.verb
        if told.reading.opening.kind is OpeningKind.ACTION and verb and verb.base != "be":
            by_verb[verb.base].append(told)
    used = by_verb.keys()
    for same in by_verb.values():
        shown = tuple(Related(told.front, "here, too") for told in same[:_SHOWN]) if len(same) > at_most else ()
        for index, told in enumerate(same[at_most:], at_most):
            message = f"“{_word(told)}” opens {len(same)} bullets: vary it."
            related = shown[:index] + shown[index + 1 :] if index < _SHOWN else shown
            yield Finding(told.front, message, partial(_fixes, draft, told, used), related=related)


def _word(told: Told) -> str:
    return told.reading.opening.span.of(told.reading.text)


def _fixes(draft: Draft, told: Told, used: Collection[str]) -> Iterator[Fix]:
    """Offer other verbs, unless a particle belongs to this one: "Built out" is no "Created out"."""
    behind = told.reading.text[told.reading.opening.span.end :].split(maxsplit=1)
    if behind and behind[0] in listed("next.verbal_particles"):
        return
    for rewrite in grammar.alternatives(told.reading, used, draft.author.dialect):
        if edits := grammar.edits(draft.text, told.bullet, rewrite.changes):
            yield Fix(rewrite.title, edits)
