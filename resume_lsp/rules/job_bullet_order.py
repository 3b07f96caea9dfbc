from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from resume_lsp.model import Bullet
from resume_lsp.moving import reordered
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule

if TYPE_CHECKING:
    from resume_lsp.job import Asked

_FEWEST = 3
"""With fewer bullets nobody stops reading before the last."""


_NUMBER = late(r"\s*\d+[.)]\s")
_GOES_ON = late(r"(?:This|That|These|Those|It|Also|Then|They|Later|As a result|After that)\b")


@rule(Severity.HINT)
def job_bullet_order(draft: Draft) -> Iterator[Finding]:
    """
    A bullet that answers the advert stands below one that does not.

    The first bullet of a job is read, the last may not be. Those that name what this employer asks for come first; in each
    half the order stays yours. Where bullets are numbered, or one goes on with another, nothing is said.

    ```job
    ## Requirements

    - Go, Kafka
    ```

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Cut the build from 40 to 4 minutes with Bazel.
    - Moved 12 reports to Looker.
    - Rebuilt the billing service in Go and Kafka.
      ^^^^^^^ Move this up: it names Go and Kafka, as the advert does.
    ```

    ```markdown fixed
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service in Go and Kafka.
    - Cut the build from 40 to 4 minutes with Bazel.
    - Moved 12 reports to Looker.
    ```
    """
    if draft.match is None:
        return
    for entry in draft.jobs:
        bullets = [bullet for bullet in entry.bullets if not bullet.depth]
        named = [draft.match.within(bullet.item) for bullet in bullets]
        low = next((place for place, asked in enumerate(named) if asked and not all(named[:place])), None)
        if len(bullets) >= _FEWEST and low is not None and not any(_is_bound(draft.text, bullet) for bullet in bullets):
            words = bullets[low].words
            span = words.span(0, len(words.text.split(maxsplit=1)[0]))
            yield Finding(span, _message(named[low]), partial(_fixes, draft, bullets, named))


def _is_bound(text: str, bullet: Bullet) -> bool:
    """Tell whether a bullet has its place: by a number, or by what it says of the one above or below."""
    words = bullet.words.text
    return bool(_NUMBER().match(bullet.item.of(text)) or _GOES_ON().match(words)) or words.rstrip().endswith((":", ";", ","))


def _message(asked: tuple[Asked, ...]) -> str:
    names = [name for it in asked[:2] for name in it.written[:1]]
    return f"Move this up: it names {' and '.join(names)}, as the advert does."


def _fixes(draft: Draft, bullets: list[Bullet], named: list[tuple[Asked, ...]]) -> Iterator[Fix]:
    order = sorted(range(len(bullets)), key=lambda number: not named[number])
    if edits := reordered(draft.resume, [bullet.item for bullet in bullets], order):
        yield Fix("Put the bullets first that answer the advert", edits, FixKind.ORGANIZE)
