import re
from collections.abc import Iterator
from itertools import pairwise

from resume_lsp.model import BULLET_KINDS, WORK_KINDS, Entry, Passage, PassageKind
from resume_lsp.patterns import Guarded, late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.sentences import sentences
from resume_lsp.text import Edit, Lines, Span, line_end, parted_below

_DOTS = "•●▪◦‣∙▸►"
_DOT = Guarded(
    lambda text: "&bull;" in text or any(dot in text for dot in _DOTS), rf"([ \t]*(?:>[ \t]*)?)([{_DOTS}]|&bull;)[ \t]*(?=\S)"
)
_LABELLED = late(
    r"[*_]*(?:(?:main |key |core )?tech\w*(?: stack| used)?|stack|tools|environment|languages|frameworks|keywords|skills)[\w /&,-]{0,30}:",
    re.IGNORECASE,
)
_BREAK = late(r"\\?\s+|<br ?/?>\s*")


@rule(Severity.INFO)
def entry_prose(draft: Draft) -> Iterator[Finding]:
    """
    A job is told as a story instead of a list.

    Nobody reads paragraphs in the first round. Eyes slide down the left edge, and a list gives them something to catch on: one
    deed a line, the verb in front.

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    Rebuilt the billing service for 40 shops. Cut its nightly run from six hours to 20 minutes.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Make this a list: one deed in each line.
    ```

    ```markdown fixed
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service for 40 shops.
    - Cut its nightly run from six hours to 20 minutes.
    ```

    A dot that was pasted from somewhere else makes no list: Markdown runs such lines together.

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    • Rebuilt the billing service for 40 shops.
    ^ Begin these lines with “-”: Markdown knows no “•”.
    • Cut its nightly run from six hours to 20 minutes.
    ```

    ```markdown fixed
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    - Rebuilt the billing service for 40 shops.
    - Cut its nightly run from six hours to 20 minutes.
    ```

    A sentence about the company above the list is fine.
    """
    lines = Lines(draft.text)
    dotted = _DOT.has_sign(draft.text)
    for entry in draft.resume.entries:
        if dotted and entry.kind in BULLET_KINDS and (dots := list(_dots(draft, lines, entry))):
            fix = Fix("Make it a list", tuple(Edit(dot, "- ") for dot in dots), FixKind.SAFE)
            sign = dots[0].of(draft.text).strip()
            yield Finding(
                Span(dots[0].start, dots[0].start + len(sign)), f"Begin these lines with “-”: Markdown knows no “{sign}”.", (fix,)
            )
        elif entry.kind in WORK_KINDS and not entry.bullets:
            yield from _story(draft, lines, entry)


def _dots(draft: Draft, lines: Lines, entry: Entry) -> Iterator[Span]:
    """Yield the dots that begin a line of running text, with the blanks behind them."""
    for passage in draft.resume.within(entry.span):
        if passage.kind is not PassageKind.PARAGRAPH:
            continue
        for number in range(lines.line_of(passage.span.start), lines.line_of(passage.span.end) + 1):
            line = lines.span(number)
            if dot := _DOT.match(line.of(draft.text)):
                yield Span(line.start + dot.start(2), line.start + dot.end())


def _story(draft: Draft, lines: Lines, entry: Entry) -> Iterator[Finding]:
    """Yield what *entry* tells in sentences, where there are two or more."""
    told = [(passage, sentences(passage.words.text)) for passage in _paragraphs(draft, entry)]
    told = [(passage, parts) for passage, parts in told if _is_told(passage, parts)]
    if sum(len(parts) for _, parts in told) >= 2:
        first, parts = told[0]
        pieces = [_listed(draft, lines, passage, parts) for passage, parts in told]
        fixes = (Fix("Make each sentence a bullet", tuple(e for piece in pieces for e in piece or ())),) if all(pieces) else ()
        yield Finding(first.words.span(*parts[0]), "Make this a list: one deed in each line.", fixes)


def _paragraphs(draft: Draft, entry: Entry) -> Iterator[Passage]:
    """Yield the paragraphs of *entry* that hold none of its names and dates."""
    fields = [field.span for field in (entry.title, entry.organization, entry.location, entry.period) if field]
    below = Span(entry.heading.start + 1, entry.span.end)
    for passage in draft.resume.within(below):
        if passage.kind is PassageKind.PARAGRAPH and not any(field.overlaps(passage.span) for field in fields):
            yield passage


def _is_told(passage: Passage, parts: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether *passage* is made of sentences: it ends like one, and each has some words."""
    words = passage.words.text.rstrip("*_ ")
    return (
        words.endswith((".", "!", "?", "…"))
        and not _LABELLED().match(words)
        and all(len(words[start:end].split()) >= 3 for start, end in parts)
    )


def _listed(draft: Draft, lines: Lines, passage: Passage, parts: tuple[tuple[int, int], ...]) -> list[Edit] | None:
    """Return the edits that make a list item of each sentence; None where markup spans several of them."""
    line = lines.span(lines.line_of(passage.span.start))
    indent = line.of(draft.text)[: passage.span.start - line.start]
    if indent.strip("*_[ \t"):
        return None
    begin = line.start + len(indent) - len(indent.lstrip())
    edits, start = [Edit(Span(begin, begin), "- ")], begin
    for (_, end), (following, _) in pairwise(parts):
        stop = passage.words.place(end, end=True)
        between = _BREAK().search(draft.text, stop, passage.words.place(following))
        if between is None or not _is_whole(draft.text[start : between.start()]):
            return None
        edits.append(Edit(Span(*between.span()), f"{line_end(draft.text)}{indent[: begin - line.start]}- "))
        start = between.end()
    if below := parted_below(draft.text, passage.span.end):
        edits.append(Edit(Span(passage.span.end, passage.span.end), below))
    return edits


def _is_whole(written: str) -> bool:
    """Tell whether *written* closes all markup that it opens."""
    return written.count("*") % 2 == 0 and written.count("`") % 2 == 0 and written.count("[") == written.count("]")
