from collections.abc import Iterator

from resume_lsp import tables
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.tables import Head, Table
from resume_lsp.text import Edit, Lines, Span, line_end

_RULER = late(r"[\s|:-]+")


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

    What was done in a role goes below it, a line each:

    ```markdown
    # Jordan Rivera

    ## Experience

    | Role     | Company      | Dates       | Responsibilities                          |
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Write this table as lines: parsers jumble cells.
    |----------|--------------|-------------|-------------------------------------------|
    | Engineer | Kestrel Labs | 2020 – 2022 | Built the billing service<br>Led a team   |
    | Intern   | Harbor Mills | 2019 – 2020 | Wrote the tests of the shop               |
    | Tutor    | Elm College  | 2018 – 2019 | Taught algebra to forty students          |
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Experience

    - Engineer | Kestrel Labs | 2020 – 2022
      - Built the billing service
      - Led a team
    - Intern | Harbor Mills | 2019 – 2020
      - Wrote the tests of the shop
    - Tutor | Elm College | 2018 – 2019
      - Taught algebra to forty students
    ```

    One row that only sets the dates at the edge is a line:

    ```markdown
    # Jordan Rivera

    ## Experience

    | **Engineer, Kestrel Labs** | *2020 – 2022* |
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Write this table as lines: parsers jumble cells.
    |:---------------------------|--------------:|

    - Built the billing service in Go.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Experience

    **Engineer, Kestrel Labs** | *2020 – 2022*

    - Built the billing service in Go.
    ```
    """
    lines = Lines(draft.text)
    for table in draft.resume.tables:
        first = lines.span(lines.line_of(table.start))
        begin = first.start + len(first.of(draft.text)) - len(first.of(draft.text).lstrip())
        yield Finding(
            Span(begin, first.end), "Write this table as lines: parsers jumble cells.", tuple(_fixes(draft, lines, table))
        )
    for tag in draft.tags:
        if tag.element == "table" and not tag.closes:
            yield Finding(tag.span, "Write this table as lines: parsers jumble cells.")


def _is_line(table: Table) -> bool:
    """Tell whether the only row of *table* says something, on one line."""
    return table.meaning is Head.ROW and not any("<br" in cell.lower() for cell in table.head)


def _fixes(draft: Draft, lines: Lines, table: Span) -> Iterator[Fix]:
    """Offer the table as lines: contacts and a single row side by side, anything else as a list."""
    first, last = lines.line_of(table.start), lines.line_of(max(table.start, table.end - 1))
    written = [lines.span(number).of(draft.text) for number in range(first, last + 1)]
    if len(written) < 2 or any(line.lstrip()[:1] in {">", "-", "*", "+"} for line in written if not _RULER().fullmatch(line)):
        return
    read = tables.read(written)
    if read is None or not (read.rows or _is_line(read)):
        return
    place = Span(lines.start_of(first), lines.span(last).end)
    is_line = table in draft.resume.header.span or not read.rows
    new = "\\\n".join(tables.beside(read)) if is_line else "\n".join(tables.listed(read))
    above = "\n" if first and lines.span(first - 1).of(draft.text).strip() else ""
    below = "\n" if last + 1 < len(lines) and lines.span(last + 1).of(draft.text).strip() else ""
    kind = FixKind.PLAIN if read.meaning is Head.UNSURE else FixKind.SAFE
    if new:
        yield Fix("Write it as lines", (Edit(place, f"{above}{new}{below}".replace("\n", line_end(draft.text))),), kind)
