import re
from collections.abc import Iterator

from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.tags import Tag
from resume_lsp.text import Edit, Span

_LOOKS = late(r"\b(?:color|font|background|text-(?:align|decoration|transform)|letter-spacing|line-height|border)", re.IGNORECASE)
_STYLE = late(r"""\s{1,9}style\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)


@rule(Severity.INFO)
def ats_styling(draft: Draft) -> Iterator[Finding]:
    """
    Colours, fonts and sizes stand in the text.

    A resume in Markdown says what is what; how it looks is the business of the page style, in one place, for the whole page.
    Styles in the text break the next theme, and software that files resumes ignores them at best.

    ```markdown
    # Jordan Rivera

    Backend engineer who <span style="color: teal">cuts costs</span>.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ Leave looks to the page style: take this out.
    ```

    ```markdown fixed
    # Jordan Rivera

    Backend engineer who cuts costs.
    ```
    """
    for tag in draft.tags:
        if tag.closes or tag.hides:
            continue
        if tag.element in {"font", "center"} or _LOOKS().search(tag.style):
            yield Finding(tag.span, "Leave looks to the page style: take this out.", (_fix(draft, tag),))


def _fix(draft: Draft, tag: Tag) -> Fix:
    """Return the fix that takes out the style, and the tags where they say nothing else."""
    if tag.element in {"font", "center"} or (tag.element == "span" and set(tag.attributes) == {"style"}):
        edits = [Edit(place, "") for place in (tag.span, tag.end) if place]
        return Fix("Take out the tags", tuple(edits))
    written = tag.span.of(draft.text)
    styles = [found.span() for found in _STYLE().finditer(written)]
    return Fix("Take out the style", tuple(Edit(Span(start, end).shift(tag.span.start), "") for start, end in styles))
