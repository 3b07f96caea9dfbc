"""Settings files, and where in them each key stands, which tomllib does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping

from resume_lsp.patterns import late
from resume_lsp.settings.sources import Path, Place, Source, flat
from resume_lsp.text import Lines, Span

_TABLE = late(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?")
_PART = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_PAIR = late(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=\s*(.*)")
_VALUE = late(r""""(?:[^"\\]|\\.)*"|'[^']*'|[^\s#,\]}]+""")
_AT_LINE = late(r"\(?at line (\d+), column (\d+)\)?|\(at end of document\)")
_NOT_CLOSED = "a quote or a bracket is not closed, here or above"

_MEANT = (
    (r"overwrite|twice|[Dd]uplicate|mutate", "this name stands above already"),
    (r"Expected '='|Invalid statement", "a name needs = and a value behind it"),
    (r"Invalid value", "words need quotes, and each name a value"),
    (r"newline", "each setting takes a line of its own"),
    (r"Unclosed|Illegal|Unterminated|Expected '\]'", _NOT_CLOSED),
    (r"Unescaped|escape", "in double quotes, a backslash has to be written twice"),
)
"""What tomllib says, and what the author has to do."""


def toml_source(text: str, path: str) -> Source | None:
    """
    Return the settings of the file at *path* with *text*; None for a `pyproject.toml` that says nothing of this program.

    A file that is no TOML is a source without values that says so.
    """
    name = re.split(r"[\\/]", path)[-1]
    shared = name == "pyproject.toml"
    try:
        values: object = tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:  # a number of too many digits is a ValueError of Python's own
        if shared and "tool.resume-lsp" not in text:
            return None
        return Source(name, {}, path, text=text, broken=_broken(str(error), text))
    prefix: Path = ()
    if shared:
        prefix = ("tool", "resume-lsp")
        tool = values.get("tool") if isinstance(values, dict) else None
        values = tool.get("resume-lsp") if isinstance(tool, dict) else None
    if not isinstance(values, dict):
        return None
    listed = dict(flat(values))
    return Source(name, listed, path, _places(text, prefix, listed), text)


def _broken(reason: str, text: str) -> tuple[Span, str]:
    """Return where and why *text* is no TOML, from the sentence with which tomllib says so."""
    lines = Lines(text)
    written = text.rstrip()
    found = _AT_LINE().search(reason)
    line = int(found[1]) - 1 if found and found[1] else lines.line_of(len(written))
    meant = next((words for pattern, words in _MEANT if re.search(pattern, reason)), "it is no TOML")
    if "(at end of document)" in reason and not written.endswith("="):
        meant = _NOT_CLOSED
    return lines.span(min(line, len(lines) - 1)), f"Mend line {line + 1} of these settings, or none counts: {meant}."


def _places(text: str, prefix: Path, wanted: Mapping[Path, object]) -> dict[Path, Place]:
    """Return where the tables and each of the *wanted* keys stand; one inside an inline table stands where its table does."""
    places = {path[len(prefix) :]: place for path, place in written(text) if path[: len(prefix)] == prefix}
    for path in wanted:
        above = (places.get(path[:length]) for length in range(len(path), 0, -1))
        if place := next(filter(None, above), None):
            places[path] = place
    return places


def written(text: str) -> Iterator[tuple[Path, Place]]:
    """
    Yield the keys that lines of TOML begin with, tables' names included.

    tomllib does not tell where a key stood. The text is known to be TOML, so a line that looks like a key is one, unless it is
    part of a string over several lines.
    """
    lines = Lines(text)
    table: Path = ()
    quotes = ""
    for number in range(len(lines)):
        span = lines.span(number)
        line = text[span.start : span.end]
        if quotes:
            quotes = "" if line.count(quotes) % 2 else quotes
        elif found := _TABLE().fullmatch(line):
            table = _names(found[1])
            place = Span(span.start + found.start(1), span.start + found.end(1))
            yield table, Place(place, place)
        elif found := _PAIR().fullmatch(line):
            quotes = next((mark for mark in ('"""', "'''") if found[2].count(mark) % 2), "")
            key = Span(span.start + found.start(1), span.start + found.end(1))
            value = _VALUE().match(line, found.start(2))
            yield (
                (*table, *_names(found[1])),
                Place(key, Span(span.start + value.start(), span.start + value.end()) if value else key),
            )


def _names(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in re.findall(_PART, dotted))
