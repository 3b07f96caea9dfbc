"""What JSON Resume is made of: words as they are spoken, dates, and lines; with those lines for which it has no place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from resume_lsp import dates
from resume_lsp.model import Date, Entry, Field, Passage, Prose, Resume
from resume_lsp.pages.runs import clean
from resume_lsp.text import Lines

Json = dict[str, Any]

_WORD = re.compile(r"\w+")


def iso(date: Date | None) -> str | None:
    """Return *date* as JSON Resume writes it, None where there is no such month."""
    return date.iso if date and 1 <= (date.month or 1) <= 12 else None


def period(entry: Entry) -> Json:
    """Return from when until when *entry* lasted."""
    return {"startDate": iso(entry.period.start), "endDate": iso(entry.period.end)} if entry.period else {}


def words_of(field: Field | None) -> str:
    """Return what *field* says, nothing where there is none."""
    return spoken(field.text) if field else ""


def spoken(words: str) -> str:
    """Return *words* in one line, without what no font can print."""
    return " ".join(clean(words).split())


def spoken_lines(text: str, passages: Iterable[Passage]) -> Iterator[str]:
    """Yield the lines of *passages* as the author broke them, without those that say nothing."""
    return (line for passage in passages for _, line in _placed(text, passage.words) if line)


def homeless(resume: Resume, told: object) -> list[int]:
    """Return the numbers, from 1, of the lines of *resume* most of whose words stand nowhere in *told*, which is JSON."""
    source = Lines(resume.text)
    known = {word for said in _strings(told) for word in _words(said)}
    names = {source.line_of(section.heading.span.start) for section in resume.sections if section.heading}
    found = set()
    for passage in resume.passages:
        for place, line in _placed(resume.text, passage.words):
            number, words = source.line_of(place), _words(_undated(line))
            if number not in names and sum(word not in known for word in words) * 2 > len(words):
                found.add(number + 1)
    return sorted(found)


def _placed(text: str, words: Prose) -> Iterator[tuple[int, str]]:
    """Yield the lines of *words*, and where in *text* each begins."""
    breaks = [start for start, source, length in words.runs if "\n" in text[source : source + length]]
    start = 0
    for end in [*breaks, len(words.text)]:
        begin = end - len(words.text[start:end].lstrip())
        yield words.place(begin), spoken(words.text[start:end])
        start = end


def _undated(line: str) -> str:
    """Return *line* without its dates, which JSON Resume writes in its own way."""
    return dates.without(line, dates.find(Prose(line, ((0, 0, len(line)),))))


def _words(said: str) -> list[str]:
    return _WORD.findall(said.casefold())


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401  (any JSON)
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)
