from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from resume_lsp import grammar
from resume_lsp.grammar import Told
from resume_lsp.model import Entry
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.trades import is_break

_QUOTED = 28  # characters of a bullet that tell it from the others

_FEWEST = 3
"""Words of a bullet that says what was done."""


@rule(Severity.WARNING, waits=True)
def entry_missing_metric(draft: Draft) -> Iterator[Finding]:
    """
    A role or project has not a single number.

    Numbers are what a reader remembers of a role, and what a hiring manager compares. Not every bullet can have one; two or
    more bullets without any read as a list of chores.

    ```markdown
    ## Experience

    ### Baker, Hearth & Rye
        ^^^^^^^^^^^^^^^^^^^ No number in this entry: how many, how much, how fast?

    *2018 – 2022*

    - Taught apprentices to bake rye bread.
    - Planned the Christmas season.

    ### Barista, Tidewater Coffee

    *2016 – 2017*

    - Served 300 guests a day.
    - Kept the machine clean.
    ```

    It is said once, at the role, with one offer for each of its bullets; the first of them:

    ```markdown fixed
    ## Experience

    ### Baker, Hearth & Rye

    *2018 – 2022*

    - Taught apprentices to bake rye bread, reaching ⟨N⟩ ⟨people⟩.
    - Planned the Christmas season.

    ### Barista, Tidewater Coffee

    *2016 – 2017*

    - Served 300 guests a day.
    - Kept the machine clean.
    ```

    A number may also stand in a sentence about the role:

    ```markdown
    ## Experience

    ### Baker, Hearth & Rye

    *2018 – 2022*

    A bakery with three ovens and 400 guests a day.

    - Taught apprentices to bake rye bread.
    - Planned the Christmas season.
    ```
    """
    for entry, bullets in groupby(draft.told, key=lambda told: told.entry):
        told = tuple(bullets)
        asked = entry.sure and len(told) > 1 and not is_break(draft.text, entry)
        if asked and not _counts(draft, entry) and _are_deeds(told):
            yield Finding(
                entry.heading, "No number in this entry: how many, how much, how fast?", partial(_fixes, draft.text, told)
            )


def _counts(draft: Draft, entry: Entry) -> bool:
    """Tell whether anything said of a role has a number: a bullet, a label, a sentence; but not what names it and says when."""
    named = [entry.heading, *([entry.period.span] if entry.period else [])]
    return any(not any(map(passage.span.overlaps, named)) for passage, _ in draft.where(grammar.counts, entry.span))


def _are_deeds(told: tuple[Told, ...]) -> bool:
    """Tell whether the bullets say what was done: keywords ("Editing", "Media relations") have no number to tell."""
    return sum(len(one.reading.text.split()) for one in told) >= _FEWEST * len(told)


def _fixes(text: str, told: Iterable[Told]) -> Iterator[Fix]:
    for one in told:
        yield from _fix(text, one)


def _fix(text: str, told: Told) -> Iterator[Fix]:
    tail = grammar.metric_tail(told.reading)
    if tail and (edits := grammar.edits(text, told.bullet, grammar.appended(told.reading.text, tail))):
        words = told.reading.text
        yield Fix(f"Add a number to “{words[:_QUOTED].rstrip()}{'…' if len(words) > _QUOTED else ''}”", edits)
