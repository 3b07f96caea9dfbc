"""One more word in a list of a settings file, and every other byte of it as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_lsp.frontmatter import quoted
from resume_lsp.settings.sources import Path, Source
from resume_lsp.settings.toml import toml_source, written
from resume_lsp.text import Edit, Lines, Span, apply, line_end

_TOKEN = re.compile(r""""(?:[^"\\\n]|\\.)*+"?|'[^'\n]*'|#[^\r\n]*|,|\]""")


def append(source: Source, key: str, word: str, *, beside: Sequence[str] = ()) -> tuple[Edit, ...]:
    """
    Return the edits that add *word* to the list *key* of a settings file.

    A list that is not there yet begins with the words *beside*. There are no edits where the file is broken, or is written in a
    manner that we do not know: each attempt is read back, and only one that says just what was meant is returned.
    """
    if source.broken or source.path is None:
        return ()
    there = source.values.get((key,))
    listed = [*(there if isinstance(there, list) else [there]), word] if there is not None else [*beside, word]
    meant = {**source.values, (key,): listed}
    attempts = _behind(source, key, word) if there is not None else _anew(source, f"{key} = {quoted(listed)}")
    return next((edits for edits in attempts if _says(apply(edits, source.text), source.path, meant)), ())


def _says(text: str, path: str, meant: dict[Path, object]) -> bool:
    """Tell whether the settings file at *path* would say what is *meant* if it had *text*."""
    source = toml_source(text, path)
    return source is not None and not source.broken and source.values == meant


def _behind(source: Source, key: str, word: str) -> Iterator[tuple[Edit, ...]]:
    """Yield attempts to add *word* behind the last one of the list, or beside the only one."""
    place = source.places.get((key,))
    if place is None:
        return
    text, start, item = source.text, place.value.start, quoted([word])[1:-1]
    if not text.startswith("[", start):
        end = place.value.end
        yield Edit(Span(start, start), "["), Edit(Span(end, end), f", {item}]")
        return
    last, comma = _last_item(text, start)
    if last is None:
        yield (Edit(Span(start + 1, start + 1), item),)
        return
    lines = Lines(text)
    line = lines.span(lines.line_of(last.start))
    before = text[line.start : last.start]
    if before.strip() or line.end == len(text) or "]" in text[last.end : line.end].partition("#")[0]:
        yield (Edit(Span(last.end, last.end), f", {item}"),)
    elif comma:
        yield (Edit(Span(line.end, line.end), f"{line_end(text)}{before}{item},"),)
    else:
        yield Edit(Span(last.end, last.end), ","), Edit(Span(line.end, line.end), f"{line_end(text)}{before}{item}")


def _last_item(text: str, start: int) -> tuple[Span | None, bool]:
    """Return where the last item of the list at *start* stands, None in an empty list, and whether a comma follows it."""
    last, comma = None, False
    for token in _TOKEN.finditer(text, start):
        if token[0] == "]":
            break
        if token[0] == ",":
            comma = True
        elif token[0][0] != "#":
            last, comma = Span(*token.span()), False
    return last, comma


def _anew(source: Source, pair: str) -> Iterator[tuple[Edit, ...]]:
    """Yield attempts to set a key that is not there: below the other keys of the table, then in a table of its own."""
    text, end = source.text, line_end(source.text)
    lines = Lines(text)
    table = ("tool", "resume-lsp") if source.name == "pyproject.toml" else ()
    headers = [(line, path) for path, place in written(text) if _is_header(lines, line := lines.line_of(place.key.start))]
    begins = 0 if not table else next((line + 1 for line, path in headers if path == table), None)
    if begins is not None:
        behind = next((line for line, _ in headers if line >= begins), len(lines))
        last = max((line for line in range(begins, behind) if _is_filled(lines, line)), default=begins - 1)
        if last >= 0:
            place = lines.span(last).end
            yield (Edit(Span(place, place), f"{end}{pair}"),)
        else:
            place = lines.start_of(_above(lines, behind))
            yield (Edit(Span(place, place), f"{pair}{end}{end if headers else ''}"),)
    for line, path in headers:
        if table and path[: len(table)] == table:
            place = lines.start_of(_above(lines, line))
            yield (Edit(Span(place, place), f"[{'.'.join(table)}]{end}{pair}{end}{end}"),)


def _is_header(lines: Lines, line: int) -> bool:
    return lines.span(line).of(lines.text).lstrip().startswith("[")


def _is_filled(lines: Lines, line: int) -> bool:
    """Tell whether *line* holds more than a comment."""
    return lines.span(line).of(lines.text).partition("#")[0].strip() != ""


def _above(lines: Lines, line: int) -> int:
    """Return the first of the lines of comment right above *line*, or itself."""
    while line and line <= len(lines) and lines.span(line - 1).of(lines.text).lstrip().startswith("#"):
        line -= 1
    return line
