import re
from collections.abc import Iterator

from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.tags import tags
from resume_lsp.text import Edit, Lines, Span, line_end

_BAR = late(r"(?<!\\)\|")
_RULER = late(r"[\s|:-]+")
_GENERIC = late(
    r"(?:contact|info\w*|links?|details?|categor\w+|areas?|types?|fields?|skills?|technolog\w+|tools?|names?|items?|labels?|values?|levels?"
    r"|descriptions?|proficiency|groups?|and|&|\s)*",
    re.IGNORECASE,
)
_COLUMN = late(
    r"(?:e-?mail|mail|phone|mobile|tel\w*|web|website|site|portfolio|blog|address|location|city|country|place|where|degree|course|program\w*"
    r"|major|subject|qualification|school|universit\w+|college|institut\w+|board|years?|dates?|period|duration|from|to|start|end|when"
    r"|company|employer|organi[sz]ation|role|position|title|job|project|award|certificat\w+|issuer|gpa|grade|score|marks?|percentage|result"
    r"|of|/|no\.?|#)",
    re.IGNORECASE,
)
_NETWORK = late(r"github|gitlab|linkedin|twitter|x|stack ?overflow|kaggle|leetcode", re.IGNORECASE)
_FIGURE = late(r"\d{1,3}(?:[.,]\d+)?\s*(?:%|/\s*\d+)?")
_HANDLE = late(r"@?[\w-]+")
_GROUP = late(
    r"(?:programming |web |cloud |dev |developer |operating )?(?:languages|frameworks|libraries|databases|tools|platforms|systems|cloud|devops"
    r"|front-?end|back-?end|testing|mobile|web|data|methods|practices|others?|infrastructure|os)(?: (?:&|and) \w+)?",
    re.IGNORECASE,
)


@rule(Severity.WARNING)
def ats_table(draft: Draft) -> Iterator[Finding]:
    r"""
    A table holds what should be lines.

    Most software that files resumes reads a table cell by cell, or column by column, or not at all: your phone number then stands
    beside somebody's idea of a job title. A plain list says the same and arrives whole.

    ```markdown
    # Jordan Rivera

    ## Skills

    | Category  | Technologies      |
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Write this table as lines: parsers jumble cells.
    |-----------|-------------------|
    | Languages | Go, Python        |
    | Databases | PostgreSQL, Redis |
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Skills

    - **Languages:** Go, Python
    - **Databases:** PostgreSQL, Redis
    ```

    A table whose columns are groups is read down, one of contacts across:

    ```markdown
    # Jordan Rivera

    | Contact           | Links                                             |
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Write this table as lines: parsers jumble cells.
    |-------------------|---------------------------------------------------|
    | jordan@rivera.dev | [github.com/jrivera](https://github.com/jrivera)  |
    | +1 303 555 0142   | Denver, CO                                        |

    ## Skills

    | Languages | Databases  |
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ Write this table as lines: parsers jumble cells.
    |-----------|------------|
    | Go        | PostgreSQL |
    | Python    |            |
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev | [github.com/jrivera](https://github.com/jrivera)\
    +1 303 555 0142 | Denver, CO

    ## Skills

    - **Languages:** Go, Python
    - **Databases:** PostgreSQL
    ```

    What only names the columns goes, unless a value says nothing without it:

    ```markdown
    # Jordan Rivera

    | Email             | Phone           | GitHub  |
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Write this table as lines: parsers jumble cells.
    |-------------------|-----------------|---------|
    | jordan@rivera.dev | +1 303 555 0142 | jrivera |
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev | +1 303 555 0142 | GitHub: jrivera
    ```

    ```markdown
    # Jordan Rivera

    ## Education

    | Degree                | School              | Year | GPA |
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Write this table as lines: parsers jumble cells.
    |-----------------------|---------------------|------|-----|
    | B.Sc. in Mathematics  | Lakeview University | 2019 | 3.8 |
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Education

    - B.Sc. in Mathematics | Lakeview University | 2019 | GPA: 3.8
    ```
    """
    lines = Lines(draft.text)
    for table in draft.resume.tables:
        first = lines.span(lines.line_of(table.start))
        begin = first.start + len(first.of(draft.text)) - len(first.of(draft.text).lstrip())
        yield Finding(
            Span(begin, first.end), "Write this table as lines: parsers jumble cells.", tuple(_fixes(draft, lines, table))
        )
    for tag in tags(draft.resume):
        if tag.element == "table" and not tag.closes:
            yield Finding(tag.span, "Write this table as lines: parsers jumble cells.")


def _fixes(draft: Draft, lines: Lines, table: Span) -> Iterator[Fix]:
    """Offer the table as lines: contacts side by side, anything else as a list."""
    first, last = lines.line_of(table.start), lines.line_of(max(table.start, table.end - 1))
    written = [lines.span(number).of(draft.text) for number in range(first, last + 1)]
    if len(written) < 3 or any(line.lstrip()[:1] in {">", "-", "*", "+"} for line in written if not _RULER().fullmatch(line)):
        return
    head, rows = _cells(written[0]), [_cells(line) for line in written[2:]]
    place = Span(lines.start_of(first), lines.span(last).end)
    if table in draft.resume.header.span:
        new = "\\\n".join(_beside(head, rows))
    else:
        new = "\n".join(f"- {line}" for line in _listed(head, rows))
    above = "\n" if first and lines.span(first - 1).of(draft.text).strip() else ""
    below = "\n" if last + 1 < len(lines) and lines.span(last + 1).of(draft.text).strip() else ""
    if new:
        yield Fix("Write it as lines", (Edit(place, f"{above}{new}{below}".replace("\n", line_end(draft.text))),), FixKind.SAFE)


def _cells(line: str) -> list[str]:
    """Return what the cells of a row hold."""
    return [cell.strip() for cell in _BAR().split(line.strip().removeprefix("|").removesuffix("|"))]


def _beside(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """Yield each row as one line; a head that only names the columns is left out."""
    named = _names_columns(head)
    for row in rows if named else [head, *rows]:
        filled = [cell for cell in row if cell]
        if not named and len(filled) == 2 and _names_columns(filled[:1]):
            yield f"{filled[0].removesuffix(':')}: {filled[1]}"
        elif filled:
            yield " | ".join(_labelled(head, row) if named else filled)


def _is_generic(row: list[str]) -> bool:
    return all(_GENERIC().fullmatch(_bare(cell)) for cell in row)


def _names_columns(row: list[str]) -> bool:
    """Tell whether *row* says only what stands below it."""
    return all(
        _NETWORK().fullmatch(cell)
        or all(_COLUMN().fullmatch(word) or _GENERIC().fullmatch(word) for word in re.split(r"[\s/]+", cell))
        for cell in map(_bare, row)
    )


def _labelled(head: list[str], row: list[str]) -> Iterator[str]:
    """Yield the cells of *row*, each below a label of *head*, which it keeps where it says nothing without."""
    for title, cell in zip(head, row, strict=False):
        if cell:
            alone = _HANDLE() if _NETWORK().fullmatch(_bare(title)) else _FIGURE()
            yield f"{_bare(title)}: {cell}" if alone.fullmatch(cell) and _bare(title) else cell
    yield from filter(None, row[len(head) :])


def _bare(cell: str) -> str:
    """Return a cell without emphasis and colon."""
    return cell.strip("*_: ")


def _listed(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """Yield the rows as lines of a list; columns that are groups become lines themselves."""
    if len(head) > 1 and all(_GROUP().fullmatch(_bare(cell)) for cell in head):
        for number, title in enumerate(head):
            members = [row[number] for row in rows if number < len(row) and row[number]]
            yield f"**{_bare(title)}:** {', '.join(members)}"
        return
    paired, named = len(head) == 2, _names_columns(head)
    for row in rows if named else [head, *rows]:
        filled = [cell for cell in row if cell]
        if paired and len(filled) == 2 and (not named or _is_generic(head)):
            yield f"**{_bare(row[0])}:** {row[1]}"
        elif filled:
            yield " | ".join(_labelled(head, row) if named else filled)
