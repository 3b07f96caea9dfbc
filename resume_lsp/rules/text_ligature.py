from collections.abc import Iterator

from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.text import Edit

_LETTERS = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_JOINERS = "\u200c\u200d"  # needed in emoji, and in the scripts of India and Persia
_SIGNS = (*_LETTERS, *_INVISIBLE, *_JOINERS)
_ODD = late(f"[{''.join(_LETTERS)}]|[{_INVISIBLE}]+|(?<=[ -\u024f])[{_JOINERS}]+(?=[ -\u024f]|$)")


@rule(Severity.INFO)
def text_ligature(draft: Draft) -> Iterator[Finding]:
    """
    Letters that only look like letters, or cannot be seen at all.

    Text that was pasted from a PDF brings them along: one sign "ﬁ" for the two letters f and i, hyphens and spaces of no width.
    You cannot see the difference, but who searches for "workflow" does not find "workﬂow".

    ```markdown
    - Automated the workﬂow of 40 shops in the ﬁrst quarter.
                        ^ Write the plain letters “fl”: searches miss this sign.
                                               ^ Write the plain letters “fi”: searches miss this sign.
    ```

    ```markdown fixed
    - Automated the workflow of 40 shops in the first quarter.
    ```
    """
    for passage in draft.resume.passages if any(sign in draft.text for sign in _SIGNS) else ():
        for found in _ODD().finditer(passage.words.text):
            place = passage.words.span(*found.span())
            letters = _LETTERS.get(found[0], "")
            message = (
                f"Write the plain letters “{letters}”: searches miss this sign."
                if letters
                else "Delete this invisible sign: searches trip over it."
            )
            title = f"Write “{letters}”" if letters else "Delete the invisible sign"
            yield Finding(place, message, (Fix(title, (Edit(place, letters),), FixKind.SAFE),))
