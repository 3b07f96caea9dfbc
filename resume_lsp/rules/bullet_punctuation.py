from collections.abc import Iterator
from functools import partial

from resume_lsp.grammar import Change, Told, edits
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.sentences import sentences
from resume_lsp.text import Span

_LEFT_OVER = frozenset(";,")
_BEFORE_A_STOP = frozenset({")", "%", "+", "⟩"})
_ABBREVIATED = ("etc.", "inc.", "ltd.", "co.", "corp.", "e.g.", "i.e.", "jr.", "sr.", "u.s.", "u.k.", "a.m.", "p.m.", "…", "...")


@rule(Severity.HINT, waits=True)
def bullet_punctuation(draft: Draft) -> Iterator[Finding]:
    """
    Some bullets end with a full stop, others do not.

    Either is right. Both at once look like two documents glued together. The fix follows the majority of your bullets; ones of
    several sentences need their stops and have no vote.

    ```markdown
    - Cut the night shift from 8 to 5 hours.
                                           ^ Most bullets have no full stop: drop it.
    - Drew the maps of two parks
    - Taught 40 children to swim
    - Repaired nine boats;
                         ^ Nothing follows: drop the “;”.
    - Ran the boathouse. Kept its books, too.
    ```

    ```markdown fixed
    - Cut the night shift from 8 to 5 hours
    - Drew the maps of two parks
    - Taught 40 children to swim
    - Repaired nine boats
    - Ran the boathouse. Kept its books, too.
    ```

    ```markdown
    - Drew the maps of two parks.
    - Taught 40 children to swim.
    - Repaired **nine boats**
                      ^^^^^ Most bullets end with a full stop: add one.
    ```

    ```markdown fixed
    - Drew the maps of two parks.
    - Taught 40 children to swim.
    - Repaired **nine boats**.
    ```

    A blank before the stop goes with it, and half of the bullets are not most:

    ```markdown
    - Cut the night shift by 20 % .
                                  ^ Half of the bullets have no full stop: drop it.
    - Drew the maps of two parks
    ```

    ```markdown fixed
    - Cut the night shift by 20 %
    - Drew the maps of two parks
    ```

    What stands in brackets behind a full stop needs none of its own:

    ```markdown
    - Drew the maps of two parks. (Inkscape)
    - Taught 40 children to swim.
    - Repaired nine boats.
    ```
    """
    bullets = [one for one in draft.told if len(sentences(one.reading.text)) == 1]
    stopped = [one for one in bullets if one.reading.text.endswith(".")]
    with_stops = 2 * len(stopped) > len(bullets)
    share = "Half of the" if 2 * len(stopped) == len(bullets) else "Most"
    for one in bullets:
        if finding := _finding(draft.text, one, share, with_stops=with_stops):
            yield finding


def _finding(text: str, one: Told, share: str, *, with_stops: bool) -> Finding | None:
    words = one.reading.text
    end = len(words.rstrip())
    last = words[end - 1]
    if last in _LEFT_OVER:
        fixes = partial(_without_last, text, one, end, "." if with_stops else "")
        return Finding(one.place(Span(end - 1, end)), f"Nothing follows: drop the “{last}”.", fixes)
    if last == "." and not with_stops and not words.lower().endswith(_ABBREVIATED):
        fixes = partial(_without_last, text, one, end, "")
        return Finding(one.place(Span(end - 1, end)), f"{share} bullets have no full stop: drop it.", fixes)
    if with_stops and (last.isalnum() or last in _BEFORE_A_STOP) and not _ends_in_brackets(words[:end]):
        fixes = partial(_fixes, text, one, Span(end, end), ".")
        return Finding(one.place(Span(words.rstrip().rfind(" ") + 1, end)), "Most bullets end with a full stop: add one.", fixes)
    return None


def _ends_in_brackets(words: str) -> bool:
    """Tell whether the full stop is there, and something in brackets behind it."""
    return words.endswith(")") and words[: words.rfind("(")].rstrip().endswith(".")


def _without_last(text: str, one: Told, end: int, new: str) -> tuple[Fix, ...]:
    """Offer *new* instead of the last sign and the blanks before it."""
    return _fixes(text, one, Span(len(one.reading.text[: end - 1].rstrip()), end), new)


def _fixes(text: str, one: Told, span: Span, new: str) -> tuple[Fix, ...]:
    made = edits(text, one.bullet, (Change(span, (new,)),))
    return (Fix("End like the others", made, FixKind.SAFE),) if made else ()
