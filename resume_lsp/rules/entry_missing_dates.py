import re
from collections.abc import Iterator

from resume_lsp.model import WORK_KINDS, Entry
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.text import Lines

_DATE = late(
    r"\b(?:19|20)(?:\d\d|XX)\b|\b\d{1,2}/\d{2,4}\b|['’]\d\d\b|\b(?:present|current(?:ly)?|ongoing|today|since|years?|months?)\b",
    re.IGNORECASE,
)


@rule(Severity.WARNING, waits=True)
def entry_missing_dates(draft: Draft) -> Iterator[Finding]:
    """
    A job does not say when it was.

    Readers add up years and look for gaps. A job without dates counts as neither years nor work, and the reader wonders what it
    hides. Month and year are enough.

    ```markdown
    ## Experience

    ### Senior Software Engineer, Kestrel Labs
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Say from when until when: month and year will do.

    *Denver, CO*

    - Rebuilt the billing service for 40 shops.

    ### Software Engineer, Harbor Mills

    *Denver, CO | January 2018 – December 2020*

    - Wrote the checkout that 40 shops use.
    ```

    The dates may stand in the heading, beside it or below it:

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs (2018 – 2021)

    - Rebuilt the billing service for 40 shops.
    ```
    """
    lines = Lines(draft.text)
    for section in draft.resume.sections:
        entries = [entry for entry in section.entries if entry.kind in WORK_KINDS]
        undated = [pair for pair in zip((None, *entries), entries, strict=False) if _is_undated(draft, pair[1])]
        dated = {_shape(lines, entry) for entry in entries if entry.period} if undated else set()
        for above, entry in undated:
            fits = not dated or _shape(lines, entry) in dated
            if fits and _tells(lines, entry) and (above is None or _tells(lines, above)):
                yield Finding(entry.heading, "Say from when until when: month and year will do.")


def _is_undated(draft: Draft, entry: Entry) -> bool:
    return entry.sure and entry.period is None and not _DATE().search(entry.head.of(draft.text))


def _shape(lines: Lines, entry: Entry) -> str:
    """Return the signs with which the heading of *entry* begins: one that differs from its neighbours may be none."""
    line = lines.span(lines.line_of(entry.heading.start)).of(lines.text)
    return line[: len(line) - len(line.lstrip("#*_>-+` \t"))].strip()


def _tells(lines: Lines, entry: Entry) -> bool:
    """Tell whether anything stands below the heading of *entry*: two headings in a row are one, in two lines."""
    return bool(entry.bullets) or bool(lines.text[lines.whole(entry.heading).end : entry.span.end].strip())
