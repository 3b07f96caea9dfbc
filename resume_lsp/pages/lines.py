"""Lines of one paragraph that say different things, and so are printed as lines: heads of entries, and lists without markers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from resume_lsp.model import Entry, Kind, Passage, PassageKind, Resume
from resume_lsp.patterns import late
from resume_lsp.text import Lines, Span

_LISTS = (Kind.SKILLS, Kind.CERTIFICATIONS, Kind.AWARDS, Kind.LANGUAGES, Kind.INTERESTS, Kind.PUBLICATIONS)
_LINE_END = re.compile(r"[\r\n]")
_WORD = re.compile(r"\w")
_TARGET = re.compile(r"\]\([^()]*\)|<[^<>]*>")
_LABEL = re.compile(r"\s*[A-Z][^,:;.|]{1,40}:\s")
_GOES_ON = late(r"(?:[,;:&/–—-]|\b(?:and|or|of|in|the|with|for))\s*$")
_NARROWEST = 60  # characters: nobody wraps lines at fewer


def lines_apart(resume: Resume, lines: Lines) -> frozenset[int]:
    """
    Return the numbers of the lines that stay lines of their own.

    These are the lines that begin an entry, those of its head, and in sections that list things those above which a line was
    ended on purpose; and the lines of a paragraph within an entry that each begin with a label. Running prose flows.
    """
    entries = resume.entries
    begun = (lines.line_of(entry.span.start) for entry in entries)
    heads = (line for entry in entries for line in _of_head(entry, lines))
    told = [(it.span, it) for it in resume.passages if it.kind is PassageKind.PARAGRAPH]
    broken = [passage for span, passage in told if _LINE_END.search(resume.text, span.start, span.end)]
    if not broken:
        return frozenset((*begun, *heads))
    lists = [section for section in resume.sections if section.kind in _LISTS]
    listed = (line for section in lists for passage in _within(section.span, broken) for line in _of_list(passage, lines))
    labelled = (line for entry in entries for passage in _within(entry.span, broken) for line in _of_labels(passage, lines))
    return frozenset((*begun, *heads, *listed, *labelled))


def _within(span: Span, passages: list[Passage]) -> list[Passage]:
    """Return those of *passages* that begin within *span*."""
    first, last = (bisect_left(passages, place, key=lambda passage: passage.span.start) for place in (span.start, span.end))
    return passages[first:last]


def _of_head(entry: Entry, lines: Lines) -> Iterator[int]:
    """Yield the lines of *entry* before which its head is divided."""
    parts = [part.span for part in (entry.title, entry.organization, entry.location, entry.period) if part]
    if parts:
        places = sorted([(part.start, part.end) for part in parts])
        first, last = lines.line_of(places[0][0]), lines.line_of(places[-1][0])
        start = lines.start_of(first)
        head = lines.text[start : lines.span(last).end]
        yield from [first + line for line in _dividing(head, tuple([(begin - start, end - start) for begin, end in places]))]


@lru_cache(maxsize=512)
def _dividing(head: str, parts: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    """
    Return the lines of a *head* before which it is divided.

    Parts of a head (a title, an employer, a place, the dates) that make up a line set it apart from both its neighbours; so do
    those that each begin one of two lines. A part in the midst of a line is told in a sentence.
    """
    lines = Lines(head)
    spans = [Span(*part) for part in parts]
    begun = {lines.line_of(part.start) for part in spans if _begins_a_line(part, lines)}
    found: list[int] = []
    for line in begun:
        if _is_made_up(lines.span(line), spans, head):
            found += (line, line + 1)
        elif line - 1 in begun:
            found.append(line)
    return tuple(found)


def _begins_a_line(part: Span, lines: Lines) -> bool:
    return not _WORD.search(lines.text, lines.start_of(lines.line_of(part.start)), part.start)


def _is_made_up(line: Span, parts: list[Span], text: str) -> bool:
    """Tell whether a *line* has no word beside the *parts*."""
    start = line.start
    between = []
    for part in parts:
        if part in line:
            between.append(text[start : part.start])
            start = max(start, part.end)
    return not _WORD.search(_TARGET.sub("", "\0".join((*between, text[start : line.end]))))


def _of_labels(passage: Passage, lines: Lines) -> Iterator[int]:
    """Yield the lines of *passage* that have a label, where it begins with one as well: "Modules: …", "Dissertation: …"."""
    first, last = lines.line_of(passage.span.start), lines.line_of(passage.span.end)
    if _has_label(first, lines):
        yield from (number for number in range(first + 1, last + 1) if _has_label(number, lines))


def _has_label(number: int, lines: Lines) -> bool:
    return _LABEL.match(lines.span(number).of(lines.text)) is not None


def _of_list(passage: Passage, lines: Lines) -> Iterator[int]:
    """Yield the lines of *passage* that have a label, or above which a word of theirs would have had room."""
    numbers = range(lines.line_of(passage.span.start), lines.line_of(passage.span.end) + 1)
    written = [lines.span(number).of(lines.text) for number in numbers]
    is_sentence = passage.words.text.rstrip().endswith((".", "!"))
    room = max(_NARROWEST, *map(len, written))
    for number, above, line in zip(numbers[1:], written, written[1:], strict=False):
        had_room = len(above.rstrip()) + 1 + len(line.split(maxsplit=1)[0] if line.strip() else "") <= room
        goes_on = _GOES_ON().search(above) or (is_sentence and line.lstrip()[:1].islower())
        if _LABEL.match(line) or (had_room and not goes_on):
            yield number
