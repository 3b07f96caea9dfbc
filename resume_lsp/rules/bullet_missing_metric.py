from collections.abc import Iterator
from functools import partial

from resume_lsp import grammar
from resume_lsp.grammar import Told
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.trades import is_break


@rule(Severity.HINT, waits=True)
def bullet_missing_metric(draft: Draft) -> Iterator[Finding]:
    """
    A bullet does not say how much, how many or how fast.

    Anyone can write "improved performance". A number makes it yours: how much faster, how many users, how large a team, how
    often, since when. It need not be a per cent, and it need not be large; "for two clinics" beats "for several clients".

    ```markdown
    - Improved the search page.
      ^^^^^^^^ Say how much: from what to what?
    - Mentored interns in code review.
      ^^^^^^^^ Say how much: how many people, and what can they do now?
    - Cut the build from 40 to 4 minutes.
    - Mentored three interns in code review.
    - Won $1.2M in grants and halved the paperwork.
    ```

    The fix never makes a number up. It leaves a gap that asks the right question of the verb, and `text-placeholder` watches
    it until you have filled it in:

    ```markdown fixed
    - Improved the search page, raising ⟨what⟩ from ⟨N⟩ to ⟨N⟩.
    - Mentored interns in code review, reaching ⟨N⟩ ⟨people⟩.
    - Cut the build from 40 to 4 minutes.
    - Mentored three interns in code review.
    - Won $1.2M in grants and halved the paperwork.
    ```

    Years, versions and names are no numbers of this kind:

    ```markdown
    - Ported the reports to Python 3 in 2019.
      ^^^^^^ Say how much: how much was moved, and how long was it down?
    - Guarded the lab 24/7, with tier 2 support and S3 backups over HTTP/2.
      ^^^^^^^ Say how much: how many risks or findings did it close?
    ```

    A number in its label, or below it in the same item, is a number of the bullet:

    ```markdown
    - **Search for 300 shops:** Rewrote the search page.
    - Rewrote the search page.

      It answers 400 visitors at once.
    ```
    """
    for told in draft.told:
        if not (told.reading.metrics or any(map(grammar.counts, draft.beside(told))) or is_break(draft.text, told.entry)):
            asked = grammar.question(told.reading)
            yield Finding(told.front, f"Say how much: {asked[0].lower()}{asked[1:]}", partial(_fixes, draft.text, told))


def _fixes(text: str, told: Told) -> Iterator[Fix]:
    tail = grammar.metric_tail(told.reading)
    if tail and (edits := grammar.edits(text, told.bullet, grammar.appended(told.reading.text, tail))):
        yield Fix(f"Add “{tail.lstrip(', ')}”", edits)
