import re
from collections.abc import Iterator
from functools import partial
from typing import Annotated

from resume_lsp import grammar
from resume_lsp.model import Bullet
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit, line_end

_SEAM = late(r"(?:, and |; and |; |, then )(?=[a-z])")
_MARKER = late(r"[-*+][ \t]+$")


@rule(Severity.INFO, Severity.HINT)
def bullet_too_long(
    draft: Draft,
    *,
    much_over: Annotated[int, "Words above which a bullet is surely too long."] = 40,
    over: Annotated[int, "Words above which a bullet is rather long."] = 30,
) -> Iterator[Finding]:
    """
    A bullet has more words than a reader takes in at a glance.

    A resume is skimmed. Two lines are read; the third is skipped, and with it whatever you kept for the end. Most long bullets
    are two deeds in one: give each its own, and each its own number.

    ```markdown
    - Built the invoice service in Go and PostgreSQL that bills 14,000 customers every night without a single failed run, moved the old reports to it over two quarters, and trained nine support engineers to read its logs and answer most questions by themselves.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Too long to skim: 43 words; aim for under 30.
    ```

    Where the second half opens with a verb of its own, the fix makes it a bullet of its own:

    ```markdown fixed
    - Built the invoice service in Go and PostgreSQL that bills 14,000 customers every night without a single failed run, moved the old reports to it over two quarters.
    - Trained nine support engineers to read its logs and answer most questions by themselves.
    ```

    From thirty words on it is only a hint:

    ```markdown
    - Built the invoice service in Go and PostgreSQL that bills 14,000 customers every night without a single failed run, after moving the old monthly reports to it over two long quarters.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: Too long to skim: 31 words; aim for under 30.
    ```
    """
    for _, bullet in draft.resume.bullets:
        words = len(bullet.words.text.split())
        if words > over:
            severity = Severity.INFO if words > much_over else Severity.HINT
            message = f"Too long to skim: {words} words; aim for under {over}."
            yield Finding(bullet.span, message, partial(_splits, draft.text, bullet), severity)


def _splits(text: str, bullet: Bullet) -> Iterator[Fix]:
    """Offer to begin a new bullet where both halves open with a verb, the evenest split first."""
    words, marker = bullet.words.text, _marker(text, bullet)
    if not marker or grammar.read(words).opening.kind is not grammar.OpeningKind.ACTION:
        return
    for seam in sorted(_SEAM().finditer(words), key=lambda seam: abs(2 * seam.start() - len(words))):
        second = words[seam.end() :]
        if grammar.read(second.capitalize()).opening.kind is grammar.OpeningKind.ACTION:
            yield Fix(f"Split before “{second.partition(' ')[0]}”", (_split(text, bullet, seam, marker),))


def _marker(text: str, bullet: Bullet) -> str:
    """Return what a sibling of *bullet* begins with: its indentation, quote signs and marker; empty for a numbered item."""
    before = text[bullet.item.start : bullet.span.start]
    found = _MARKER().search(before)
    return re.sub(r"[^>\s]", " ", before[: found.start()]) + found[0] if found else ""


def _split(text: str, bullet: Bullet, seam: re.Match[str], marker: str) -> Edit:
    """Return the edit that ends the bullet before *seam* and opens a new one with the verb behind it."""
    place = bullet.words.span(seam.start(), seam.end() + 1)
    stop = "." if bullet.words.text.rstrip().endswith(".") else ""
    return Edit(place, f"{stop}{line_end(text)}{marker}{bullet.words.text[seam.end()].upper()}")
