from collections.abc import Iterator
from functools import partial

from resume_lsp.grammar import OpeningKind, Weak
from resume_lsp.rule import Draft, Finding, Severity, rewording, rule

_MESSAGES = {
    Weak.DUTY: "Say what you did, not what the job was: open with a verb.",
    Weak.HELP: "Say what you did yourself: open with that verb.",
    Weak.PARTICIPATION: "Say what you did there: open with that verb.",
    Weak.CONTRIBUTION: "Name your part: open with what you added.",
    Weak.TOOL: "Open with what came of it; the tool comes after.",
    Weak.LIGHT: "Find a verb that says more than this one.",
    Weak.PROGRESSIVE: "One verb is enough: say that you did it.",
    Weak.CLAIM: "Show it at work: open with what you did with it.",
}


@rule(Severity.WARNING, Severity.INFO)
def bullet_weak_verb(draft: Draft) -> Iterator[Finding]:
    """
    A bullet opens with a duty, with help or with a tool instead of a deed.

    The first word of a bullet is the one that everybody reads. "Responsible for" spends it on what the job was, "Helped" on
    someone else, "Worked on" on next to nothing. Open with the verb that says what *you* did; it is often hiding two words on.

    ```markdown
    - Responsible for designing, building and testing the seat map.
      ^^^^^^^^^^^^^^^ Say what you did, not what the job was: open with a verb.
    - Worked on improving the nightly export.
      ^^^^^^ Say what you did there: open with that verb.
    - Was in charge of the migration of 40 shops to the new till.
      ^^^^^^^^^^^^^^^^ Say what you did, not what the job was: open with a verb.
    - **Search:** Worked closely with two designers to simplify the filters.
                  ^^^^^^ Say what you did there: open with that verb.
    ```

    Where the verb is already there, the fix takes it, with all that belongs to it:

    ```markdown fixed
    - Designed, built and tested the seat map.
    - Improved the nightly export.
    - Migrated 40 shops to the new till.
    - **Search:** Partnered closely with two designers to simplify the filters.
    ```

    What you did together with others stays that way. "Designed" alone is offered, too, but it says so, for only you can know:

    ```markdown
    - Helped design the wiring of a solar car.
      ^^^^^^ Say what you did yourself: open with that verb.
    - Helped customers install and tune their routers.
      ^^^^^^ Say what you did yourself: open with that verb.
    ```

    ```markdown fixed
    - Co-designed the wiring of a solar car.
    - Supported customers in installing and tuning their routers.
    ```

    A few openings are less of a fault: a tool before its purpose, "did" and "made", a skill that is merely claimed. Where no
    honest verb exists, the fix leaves a ⟨gap⟩ for you to fill in.

    ```markdown
    - Used *Python* and SQL to reconcile 12,000 invoices a month.
      ^^^^ info: Open with what came of it; the tool comes after.
    - Was leading the redesign of the help pages.
      ^^^^^^^^^^^ info: One verb is enough: say that you did it.
    - Made sure that every order left on the same day.
      ^^^^ info: Find a verb that says more than this one.
    - Proficient in Rust.
      ^^^^^^^^^^^^^ info: Show it at work: open with what you did with it.
    ```

    ```markdown fixed
    - Reconciled 12,000 invoices a month using *Python* and SQL.
    - Led the redesign of the help pages.
    - Ensured that every order left on the same day.
    - Built ⟨what⟩ with Rust.
    ```

    Modest verbs are fine as they are:

    ```markdown
    - Supported 300 users in four time zones.
    - Collaborated with finance on the new tax report.
    - Provided first aid at six festivals.
    ```
    """
    for told in draft.told:
        opening = told.reading.opening
        if opening.kind is OpeningKind.WEAK and opening.weak:
            severity = Severity.WARNING if opening.weak.classic else Severity.INFO
            yield Finding(told.front, _MESSAGES[opening.weak], partial(rewording, draft.text, told), severity)
