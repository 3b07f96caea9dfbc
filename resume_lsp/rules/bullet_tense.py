from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import groupby

from resume_lsp import dates, grammar
from resume_lsp.grammar import OpeningKind, Tense, Told
from resume_lsp.model import Entry, Kind
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule


@rule(Severity.INFO, waits=True)
def bullet_tense(draft: Draft) -> Iterator[Finding]:
    """
    A role that is over is told in the present, or a current one in two tenses.

    Readers take the tense at its word: "Manage a team" under a role that ended in 2021 looks forgotten, and a mixture looks
    careless. What is over is past. What goes on may be told either way, but in one.

    ```markdown
    - Maintain and deploy the fleet of 300 scooters.
      ^^^^^^^^ This role is over: say “Maintained”.
    - Writes the weekly safety bulletin.
      ^^^^^^ This role is over: say “Wrote”.
    - Lead development of the rider app.
      ^^^^ This role is over: say “Led”.
    - Cut repairs by 12 %.
    ```

    ```markdown fixed
    - Maintained and deployed the fleet of 300 scooters.
    - Wrote the weekly safety bulletin.
    - Led development of the rider app.
    - Cut repairs by 12 %.
    ```

    One list below two titles at one employer tells of both: what one does now stays in the present.

    ```markdown
    ## Experience

    **Kestrel Labs**, Denver, CO
    *Staff Engineer*, January 2023 – Present
    *Senior Engineer*, June 2019 – December 2022

    - Run the weekly review of 9 teams.
    - Cut the nightly run from six hours to 20 minutes.
    ```

    In a role that goes on, the rarer tense is the odd one out:

    ```markdown
    ## Experience

    ### Ranger, Coral Bay Park

    *2020 – Present*

    - Protect 12 nesting beaches.
    - Maintain 60 km of trails.
    - Trained six volunteers.
      ^^^^^^^ The others are in the present: say “Train”.
    ```

    ```markdown fixed
    ## Experience

    ### Ranger, Coral Bay Park

    *2020 – Present*

    - Protect 12 nesting beaches.
    - Maintain 60 km of trails.
    - Train six volunteers.
    ```

    But what is over is over in such a role, too, and a duty that stands goes on among deeds:

    ```markdown
    ## Experience

    ### Ranger, Coral Bay Park

    *2020 – Present*

    - Protect 12 nesting beaches.
    - Maintain 60 km of trails.
    - Cut littering by 40 %.
    - Wrote the handbook that all rangers carry.

    ### Guide, Coral Bay Park

    *2020 – Present*

    - Built three bird hides.
    - Painted 40 signs.
    - Lead two walks a week.
    ```

    So is a project in such a role that says when it ended:

    ```markdown
    ## Experience

    ### Ranger, Coral Bay Park

    *2020 – Present*

    - Protect 12 nesting beaches.
    - Maintain 60 km of trails.
    - Lead two walks a week.
    - **Turtle atlas** (Jan 2021 – Jun 2021)
      - Drew 40 maps in QGIS.
    ```

    A project that is over is told in the past, too. But what it does, it may still do:

    ```markdown
    ## Projects

    ### Ferry Map

    *2021*

    - Write the importer for 40 timetables.
      ^^^^^ This project is over: say “Wrote”.
    - Shows 300 boats, each where it is now.
    ```
    """
    for entry, all_told in groupby(draft.told, key=lambda told: told.entry):
        over = set() if draft.has_ended(entry) else {*_over(entry, draft.today)}
        if bullets := tuple(told for told in all_told if told.bullet.span.start not in over):
            yield from _in_one_role(draft.text, bullets)


def _over(entry: Entry, today: date) -> Iterator[int]:
    """Yield where the bullets start that stand below one that says when this ended: "Turtle atlas (2021 – 2022)"."""
    until = 0
    for bullet in entry.bullets:
        if bullet.span.start < until:
            yield bullet.span.start
        elif any(dated.period.has_ended(today) for dated in dates.find(bullet.words)):
            until = bullet.item.end


def _in_one_role(text: str, bullets: tuple[Told, ...]) -> Iterator[Finding]:
    ended = bullets[0].ended
    wanted = Tense.PAST if ended else None if ended is None else _usual(bullets)
    for told in bullets:
        opening = told.reading.opening
        if wanted is None or opening.kind is not OpeningKind.ACTION or opening.tense in {None, wanted} or _is_of_a_thing(told):
            continue
        if not ended and (grammar.is_over if opening.tense is Tense.PAST else grammar.stands)(told.reading):
            continue
        inflected = grammar.in_tense(told.reading, past=wanted is Tense.PAST)
        if inflected is None:
            continue
        what = "project" if told.entry.kind is Kind.PROJECTS else "role"
        why = f"This {what} is over" if ended else f"The others are in the {wanted}"
        yield Finding(
            told.front,
            f"{why}: say “{inflected.verb}”.",
            partial(_fixes, text, told, inflected),
        )


def _is_of_a_thing(told: Told) -> bool:
    """Tell whether a project's bullet tells what the thing does, in the third person: "Shows 300 boats"."""
    opening = told.reading.opening
    if told.entry.kind is not Kind.PROJECTS or opening.verb is None:
        return False
    return told.reading.text[opening.span.start : opening.span.end].casefold() == opening.verb.third


def _usual(bullets: tuple[Told, ...]) -> Tense | None:
    """Return the tense of more than half of the bullets of a current role that open with a verb, be it a weak one."""
    kinds = {OpeningKind.ACTION, OpeningKind.WEAK}
    tenses = [told.reading.opening.tense for told in bullets if told.reading.opening.kind in kinds]
    return next((tense for tense in Tense if 2 * tenses.count(tense) > len(tenses)), None)


def _fixes(text: str, told: Told, inflected: grammar.Inflection) -> Iterator[Fix]:
    if edits := grammar.edits(text, told.bullet, inflected.changes):
        safe = inflected.sure and told.ended is True
        yield Fix(f"Say “{inflected.verb}”", edits, FixKind.SAFE if safe else FixKind.PLAIN)
