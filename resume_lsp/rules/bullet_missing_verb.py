from collections.abc import Iterator
from functools import partial

from resume_lsp.grammar import Opening, OpeningKind, Told
from resume_lsp.rule import Draft, Finding, Severity, rewording, rule

_MESSAGES = {
    OpeningKind.GERUND: "Say that it was done: open with “{}”.",
    OpeningKind.NOUN: "Open with what you did: a verb is missing.",
    OpeningKind.LEAD_IN: "Put the deed first and the rest behind it.",
}


@rule(Severity.INFO, waits=True)
def bullet_missing_verb(draft: Draft) -> Iterator[Finding]:
    """
    A bullet opens with something else than a verb that says what was done.

    "Migration of the store" leaves open who migrated it, and whether it ever ended; so does "Migrating the store". "Migrated
    the store" answers both in one word. A verb comes first, too: whatever stands before it is read instead of it.

    ```markdown
    - Designing a loyalty card and training the staff on it.
      ^^^^^^^^^ Say that it was done: open with “Designed”.
    - Development and maintenance of the ticket shop.
      ^^^^^^^^^^^ Open with what you did: a verb is missing.
    - Cash handling at three tills.
      ^^^^ Open with what you did: a verb is missing.
    - During the *spring sale*, doubled the number of tills.
      ^^^^^^^^^^^^^^^^^^^^^^^^^ Put the deed first and the rest behind it.
    - Interface between two booking systems.
      ^^^^^^^^^ Open with what you did: a verb is missing.
    - Was the first with a key to the safe.
      ^^^ Open with what you did: this verb tells what somebody or something is.
    ```

    The verb is nearly always there; the fix gives it its tense and moves the rest behind. Where nouns alone leave it open, it
    offers what may be true of them, or leaves a ⟨gap⟩ for you to fill in:

    ```markdown fixed
    - Designed a loyalty card and trained the staff on it.
    - Developed and maintained the ticket shop.
    - Handled cash at three tills.
    - Doubled the number of tills during the *spring sale*.
    - Built an interface between two booking systems.
    - Was the first with a key to the safe.
      ^^^ Open with what you did: this verb tells what somebody or something is.
    ```

    In a role that goes on, what you still do stays in the present:

    ```markdown today=2026-01-01
    # Jordan Rivera

    ## Experience

    ### Ticket Clerk, Larkspur

    *2019 – Present*

    - Answer 40 calls a day.
    - Keep the till for three doors.
    - Presenting the season to 30 schools.
      ^^^^^^^^^^ Say what you do: open with “Present”.
    ```

    A label, a date or an adverb may stand before the verb:

    ```markdown
    - **Checkout:** rewrote the basket in Elm.
    - Single-handedly ran the summer school.
    - Kiosk – Designed the menu.
    ```

    A title in quotation marks, or set off with its place and year, is none of these:

    ```markdown
    - "Sailing blind", HarborConf 2019
    - *Mending nets by night*, Coast Days 2018
    ```
    """
    for told in draft.told:
        opening = told.reading.opening
        if opening.kind in _MESSAGES or _is_a_state(opening):
            fixes = partial(rewording, draft.text, told)
            yield Finding(told.front, _message(told), fixes)


def _is_a_state(opening: Opening) -> bool:
    """Tell whether a bullet opens with what its author, or the thing, was: "Was the treasurer", not "Was elected treasurer"."""
    return opening.kind is OpeningKind.ACTION and opening.verb is not None and opening.verb.base == "be"


def _message(told: Told) -> str:
    opening = told.reading.opening
    if _is_a_state(opening):
        return "Open with what you did: this verb tells what somebody or something is."
    if opening.kind is not OpeningKind.GERUND or opening.verb is None:
        return _MESSAGES[opening.kind]
    better = told.rewrites[0].verb if told.rewrites else opening.verb.past.capitalize()
    goes_on = better.lower().partition(" ")[0] == opening.verb.base != opening.verb.past
    return f"Say what you do: open with “{better}”." if goes_on else _MESSAGES[opening.kind].format(better)
