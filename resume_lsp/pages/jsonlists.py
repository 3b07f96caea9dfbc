"""What sections that list things hold, for JSON Resume: skills in their groups, names, and what has a name and a date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from resume_lsp import dates
from resume_lsp.model import Date, Kind, Passage, PassageKind, Prose, Resume, Section
from resume_lsp.pages.jsonlines import Json, iso, spoken, spoken_lines
from resume_lsp.text import Lines, Span

_SEPARATOR = re.compile(r"\s{0,9}[,;|·•]\s*(?![^(]{0,99}\))")
_AND = re.compile(r"(?:and|&|und|et|y)\s+(?=\S)", re.IGNORECASE)
_REFERENCES = re.compile(
    r"\breferences?\b[^.]{0,40}\b(?:available|furnished|provided|on request|upon request)\b[^.]{0,30}\.?", re.IGNORECASE
)
_LEVEL = re.compile(r"(?P<language>[^(–—:-]+)(?:[(–—:-]++\s*+(?P<fluency>[^)]+)\)?)?")
_OPENED = re.compile(
    r"(?:\s?[(\[]|(?<![\s,;:|·•–—-])[\s,;:|·•–—-]+)(?:(?:issued|earned|awarded|obtained|completed|in|since)\s){0,3}$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*+[)\]]?+[\s.]*+")
_BEHIND = re.compile(r"\s*[:,;|·•–—-]\s*(?=\S)")


def skills(resume: Resume) -> Iterator[Json]:
    """Yield the groups of skills."""
    for section in resume.of(Kind.SKILLS):
        tables = [table for table in resume.tables if table in section.span]
        for table in tables:
            yield from _groups_of_table(*_rows(resume, table))
        for line in _lines(resume, section):
            name, colon, rest = line.partition(":")
            yield _group(name if colon else "", [rest if colon else line])


def languages(resume: Resume) -> Iterator[Json]:
    """Yield the languages, each with how well it is spoken."""
    for name in names(resume, Kind.LANGUAGES):
        if found := _LEVEL.fullmatch(name):
            yield {"language": found["language"].strip(), "fluency": found["fluency"]}


def names(resume: Resume, kind: Kind) -> Iterator[str]:
    """Yield what the sections of *kind* name."""
    for line in lines_of(resume, kind):
        yield from named(_REFERENCES.sub("", line))


def dated(resume: Resume, kind: Kind, key: str, date_key: str) -> list[Json]:
    """Return what the sections of *kind* list, each under *key*, with its date under *date_key*."""
    found = (_date_apart(line) for line in lines_of(resume, kind))
    return [{key: name, date_key: iso(date)} for name, date in found]


def lines_of(resume: Resume, kind: Kind) -> Iterator[str]:
    """Yield the lines of all sections of *kind*."""
    return (line for section in resume.of(kind) for line in _lines(resume, section, tables=True))


def body(resume: Resume, section: Section) -> Iterator[Passage]:
    """Yield what *section* says below its name, be that a heading or bold words at the beginning of a paragraph."""
    for passage in resume.within(section.span):
        if passage.kind is PassageKind.HEADING:
            continue
        if section.heading and passage.span.overlaps(section.heading.span):
            words = passage.words
            start = bisect_left(range(len(words.text)), section.heading.span.end, key=words.place)
            start += len(words.text[start:]) - len(words.text[start:].lstrip(" :\n"))
            passage = passage._replace(words=words.cut(start))  # noqa: PLW2901  (the same without its beginning)
        if passage.words.text:
            yield passage


def _lines(resume: Resume, section: Section, *, tables: bool = False) -> Iterator[str]:
    """Yield what *section* holds, item by item, line by line; with its *tables*, their cells as well."""
    skipped = () if tables else resume.tables
    wanted = (passage for passage in body(resume, section) if not any(passage.span in table for table in skipped))
    return spoken_lines(resume.text, wanted)


def _rows(resume: Resume, table: Span) -> list[dict[int, str]]:
    """Return the words of the cells of *table* by their columns, row by row; the first row is the head, and may be empty."""
    lines = Lines(resume.text)
    rows: dict[int, dict[int, str]] = {lines.line_of(table.start): {}}
    for cell in resume.within(table):
        line = lines.line_of(cell.span.start)
        before = resume.text[lines.start_of(line) : cell.span.start].strip().removeprefix("|")
        rows.setdefault(line, {})[before.count("|")] = spoken(cell.words.text)
    return list(rows.values())


def _groups_of_table(head: dict[int, str], *body: dict[int, str]) -> Iterator[Json]:
    """
    Yield the groups of a table of skills; no word of its head is one of them.

    The first column names the groups where only the cells beside it list several things; else the head names the columns.
    """
    by_row = any(_SEPARATOR.search(cell) for row in body for column, cell in row.items() if column)
    if by_row and not any(_SEPARATOR.search(row.get(0, "")) for row in body):
        yield from (_group(row.get(0, ""), [cell for column, cell in row.items() if column]) for row in body)
        return
    for column in sorted({column for row in body for column in row}):
        yield _group(head.get(column, ""), [row[column] for row in body if column in row])


def _group(name: str, listed: Iterable[str]) -> Json:
    return {"name": name.rstrip(" :") or "Skills", "keywords": [keyword for cell in listed for keyword in named(cell)]}


def named(line: str) -> list[str]:
    """Return what *line* lists; the "and" before the last of several is no part of its name."""
    found = [name for name in _SEPARATOR.split(line.strip().rstrip(". ")) if name]
    return [*found[:-1], _AND.sub("", found[-1], 1) if _AND.match(found[-1]) else found[-1]] if len(found) > 1 else found


def _date_apart(line: str) -> tuple[str, Date | None]:
    """Return *line* without the date that it begins or ends with, and that date: of two the first; a plan is none."""
    for found in dates.find(Prose(line, ((0, 0, len(line)),))):
        before, behind = line[: found.start], line[found.end :]
        date = found.period.start or found.period.end
        opened, follows = _OPENED.search(before), _BEHIND.match(behind)
        if date and not found.period.expected:
            if opened and before[: opened.start()].strip() and _CLOSED.fullmatch(behind):
                return before[: opened.start()], date
            if not before.strip() and follows:
                return behind[follows.end() :], date
    return line, None
