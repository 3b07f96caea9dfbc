from collections.abc import Iterator

from resume_lsp.pages import is_runt
from resume_lsp.rule import Draft, Finding, Severity, rule


@rule(Severity.HINT, waits=True)
def line_runt(draft: Draft) -> Iterator[Finding]:
    """
    A bullet spends a whole line on its last word.

    Where the page overflows, this is the cheapest room there is: a few letters less, and a line is won.

    ```markdown pages=1.31
    # Jordan Rivera

    ## Experience

    ### Software Engineer, Kestrel Labs

    January 2021 – December 2023

    - Cut the nightly build from forty minutes to six with a cache that knows which of two hundred targets changed since yesterday.
                                                                                                                   ^^^^^^^^^^^^^^^^ Cut 16 characters to win a line.
    - Moved nine services to one deployment pipeline.
    - Wrote the invoice service that bills 14,000 customers.
    ```

    A resume that fits its limit may end its lines where it likes.
    """
    if draft.pages and draft.pages.count > draft.pages.limit:
        for _, bullet in draft.resume.bullets:
            lines, tail = draft.pages.lines_of.get(bullet.span.start, (1, 1.0))
            if is_runt(lines, tail):
                start = _last_line(bullet.words.text, lines, tail)
                end = len(bullet.words.text)
                yield Finding(bullet.words.span(start, end), f"Cut {end - start} characters to win a line.")


def _last_line(words: str, lines: int, tail: float) -> int:
    """Return where about the last of so many lines begins: with the nearest word."""
    start = round(len(words) * (lines - 1) / (lines - 1 + tail))
    before, after = words.rfind(" ", 0, start) + 1, words.find(" ", start) + 1
    return after if after and after - start < start - before else before
