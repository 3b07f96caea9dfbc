import re
from collections.abc import Iterator

from resume_lsp.model import PassageKind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.tags import Tag, html_lines
from resume_lsp.text import Edit, Lines, Span, line_end

_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_BLOCKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote"})
_SPARE = frozenset({"href", "target", "rel"})
_PREFIX = late(r"(?P<quote>[ \t]*(?:>[ \t]?)*)(?P<marker>(?:[-*+]|\d{1,9}[.)])[ \t]+)?")
_TWO_BLANKS = late(r"\S  \r?\n")  # the author's way to break a line
_BEGINS_BLOCK = late(r"[ \t]*(?:[-+*#>=~|:]|\d+[.)]|$)")


@rule(Severity.HINT)
def ats_html(draft: Draft) -> Iterator[Finding]:
    r"""
    HTML says what Markdown could say.

    Some viewers show raw tags as text, some software drops them with all that they enclose. Markdown has its own signs for
    links, bold words and breaks, and they are easier to read for you, too.

    ```markdown
    # Jordan Rivera

    <a href="mailto:jordan@rivera.dev">jordan@rivera.dev</a><br>Denver, CO
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Write this as Markdown: some viewers show raw tags.

    ## Experience

    <b>Software Engineer</b>, Kestrel Labs, <i>2019 – 2021</i>
    ```

    ```markdown fixed
    # Jordan Rivera

    [jordan@rivera.dev](mailto:jordan@rivera.dev)\
    Denver, CO

    ## Experience

    **Software Engineer**, Kestrel Labs, *2019 – 2021*
    ```

    Within a block of HTML, Markdown is not read; there the change is yours:

    ```markdown
    <h1>Jordan Rivera</h1>
    ^^^^ Write this as Markdown: some viewers show raw tags.

    <div><b>Denver, CO</b></div>
    ```
    """
    lines, found = Lines(draft.text), draft.tags
    blocks = html_lines(lines)
    running = (tag for tag in found if lines.line_of(tag.span.start) not in blocks)
    inline = [(tag, edits) for tag in running if (edits := _markdown(draft, lines, tag))]
    if inline:
        fix = Fix("Write it as Markdown", tuple(edit for _, edits in inline for edit in edits), FixKind.SAFE)
        yield Finding(inline[0][0].span, "Write this as Markdown: some viewers show raw tags.", (fix,))
        return
    for tag in found:
        if not tag.closes and tag.element in _BLOCKS | set(_MARKS) and not tag.attributes and tag.end:
            yield Finding(tag.span, "Write this as Markdown: some viewers show raw tags.")
            return


def _markdown(draft: Draft, lines: Lines, tag: Tag) -> tuple[Edit, ...]:
    """Return the edits that say in Markdown what *tag* says; none where it cannot."""
    if tag.closes or tag.element not in {"a", "br", *_MARKS}:
        return ()
    if tag.element == "br":
        return _break(draft, lines, tag) if not tag.attributes else ()
    if tag.end is None or not _may_be_marked(draft.text, tag, tag.end):
        return ()
    if tag.element in _MARKS:
        mark = _MARKS[tag.element]
        return (Edit(tag.span, mark), Edit(tag.end, mark)) if not tag.attributes else ()
    href = tag.attributes.get("href", "")
    if not href or not _SPARE.issuperset(tag.attributes) or re.search(r"[\s<>()\[\]]", href):
        return ()
    return Edit(tag.span, "["), Edit(tag.end, f"]({href})")


def _may_be_marked(text: str, tag: Tag, end: Span) -> bool:
    """Tell whether signs of Markdown in the place of the tags would be read as such: they lean on the words within."""
    inner = tag.inner().of(text)
    beside = text[tag.span.start - 1 : tag.span.start] + text[end.end : end.end + 1]
    fits = bool(inner) and inner == inner.strip() and not any(sign in inner for sign in "[]\n*_")
    return fits and (tag.element == "a" or not any(character.isalnum() or character in "*_" for character in beside))


def _break(draft: Draft, lines: Lines, tag: Tag) -> tuple[Edit, ...]:
    """Return the edit that breaks the line where `<br>` stands between words of running text."""
    line = lines.span(lines.line_of(tag.span.start))
    around = draft.resume.within(Span(0, tag.span.start))[-1:]
    if not around or tag.span not in around[0].span or around[0].kind in {PassageKind.HEADING, PassageKind.CELL}:
        return ()
    before, behind = draft.text[line.start : tag.span.start], draft.text[tag.span.end : line.end]
    start = line.start + len(before.rstrip(" \t"))
    mark = "  " if _TWO_BLANKS().search(draft.text) else "\\"
    if not behind.strip():
        return (Edit(Span(start, line.end), mark),)
    prefix = _PREFIX().match(before)
    if prefix is None or _BEGINS_BLOCK().match(behind) or not before[prefix.end() :].strip():
        return ()
    indent = prefix["quote"] + " " * len(prefix["marker"] or "")
    blanks = len(behind) - len(behind.lstrip(" \t"))
    return (Edit(Span(start, tag.span.end + blanks), f"{mark}{line_end(draft.text)}{indent}"),)
