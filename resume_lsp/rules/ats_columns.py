import re
from collections.abc import Iterator

from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.tags import Tag
from resume_lsp.text import Lines, Span

_LAYOUT = late(
    r"\bfloat\s*:\s*(?:left|right)|\bdisplay\s*:\s*(?:inline-)?(?:grid|flex)|\b(?:column-count|columns|grid-template\S*)\s*:",
    re.IGNORECASE,
)
_CLASS = late(
    r"(?:two-|three-|multi-?)?columns?(?:-\w+)?|col(?:-\w+)+|row|grid|flex|float-(?:left|right)|pull-(?:left|right)|sidebar"
)
_NO_PRINT = frozenset({"no-print", "noprint", "d-print-none", "screen-only"})
_FENCED_DIV = late(r"^ {0,3}:{3,}[ \t]*(?:columns?\b|\{[^}\n]*\.columns?\b)", re.MULTILINE)
_TABS = late(r"(?<=[^\s*+-]) *(\t[\t ]*)(?=\S)")
_FENCE = late(r" {0,3}(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>\w*)")
_SIGNS = late(r"[{}();=<>\[\]$#\\]")
_WORDS = late(r"[A-Za-z]{2}[ ,]{1,9}[A-Za-z]{2}")


@rule(Severity.WARNING)
def ats_columns(draft: Draft) -> Iterator[Finding]:
    """
    Text is laid out side by side.

    What stands in two columns for the eye stands in one stream for a machine, and the stream often goes straight across: half a
    line of your last job, half a line of your hobbies. One column, from top to bottom, cannot be misread.

    ```markdown
    # Jordan Rivera

    <div style="float: right">jordan@rivera.dev</div>
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ Use one column: parsers read straight across.

    ## Experience
    ```

    A picture at the edge is no column:

    ```markdown
    # Jordan Rivera

    <img src="harbor.jpg" style="float: right">
    ```

    Tabs and code fences that only line things up do the same harm:

    ```markdown
    # Jordan Rivera

    ## Education

    ~~~
    ^^^ Take this out of the fence: it is read as code.
    Lakeview University        2015 - 2019
    Harbor College of Arts     2012 - 2015
    ~~~
    ```

    Code that is code may stay:

    ```markdown
    # Jordan Rivera

    ## Code

    ~~~python
    def tide(port: str) -> float: ...
    ~~~
    ```
    """
    beside = [tag.span for tag in draft.tags if _lays_out(tag)]
    beside += [place for place in _fenced_divs(draft) if not any(place in block for block in draft.resume.code)]
    for place in sorted(beside)[:1]:
        yield Finding(place, "Use one column: parsers read straight across.")
    for place in _tabs(draft):
        yield Finding(place, "Use commas, not tabs: they end up as blanks.")
    for block in draft.resume.code:
        yield from _fenced(draft, block)


def _lays_out(tag: Tag) -> bool:
    """Tell whether *tag* puts text beside other text on paper; a picture at the edge is no column, and other rules speak of it."""
    if tag.closes or tag.element == "img" or tag.classes & _NO_PRINT:
        return False
    return bool(_LAYOUT().search(tag.style)) or any(map(_CLASS().fullmatch, tag.classes))


def _fenced_divs(draft: Draft) -> Iterator[Span]:
    """Yield the opening lines of columns as pandoc knows them."""
    return (Span(*found.span()) for found in _FENCED_DIV().finditer(draft.text)) if ":::" in draft.text else iter(())


def _tabs(draft: Draft) -> Iterator[Span]:
    """Yield the first tab that lines words up, where two lines or more do so."""
    lines = Lines(draft.text)
    found: dict[int, Span] = {}
    for passage in draft.resume.passages if "\t" in draft.text else ():
        for number in range(lines.line_of(passage.span.start), lines.line_of(passage.span.end) + 1):
            line = lines.span(number)
            if tabs := _TABS().search(draft.text, max(line.start, passage.span.start), line.end):
                found.setdefault(number, Span(*tabs.span(1)))
    if len(found) > 1:
        yield found[min(found)]


def _fenced(draft: Draft, block: Span) -> Iterator[Finding]:
    """Yield the fence of a block of code that is no code, but words."""
    opening, _, body = block.of(draft.text).partition("\n")
    fence = _FENCE().fullmatch(opening.rstrip())
    if not fence or fence["language"].lower() not in {"", "text", "txt", "plain", "markdown", "md"}:
        return
    if len(_WORDS().findall(body)) >= 2 and len(_SIGNS().findall(body)) * 25 <= len(body):
        start = block.start + fence.start("fence")
        yield Finding(Span(start, start + len(fence["fence"])), "Take this out of the fence: it is read as code.")
