"""
Where settings are written: a settings file, the editor, the front matter.

Each becomes a `Source`: the values as they stand, and where each key stands, so that a complaint can point at it.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from resume_lsp.model import FrontMatter, FrontValue
from resume_lsp.patterns import late
from resume_lsp.settings.kinds import as_told
from resume_lsp.text import Span

Path = tuple[str, ...]

_DEEPEST = 4  # names, one more than that of any setting
_CLIENTS_OWN = frozenset({"interpreter", "serverCommand", "server", "trace", "client"})
_RESUMX = {
    ("pages",): ("page", "limit"),
    ("style", "font-size"): ("page", "font-size"),
    ("style", "line-height"): ("page", "line-height"),
    ("style", "page-margin-x"): ("page", "margin-x"),
    ("style", "page-margin-y"): ("page", "margin-y"),
    ("style", "gap"): ("page", "gap"),
}
"""Keys of resumx's front matter that mean what a setting of ours means."""
_ADVERT = late(r"[^\n]*\.(?:md|markdown|mdown|txt|text|html?|pdf|docx?)|https?://\S+", re.IGNORECASE)
"""What `job:` means our setting with: a file's name, or an address that is not fetched; and no "job: Developer" of a site."""


class Place(NamedTuple):
    """Where a setting is written: its key and its value."""

    key: Span
    value: Span


class Source(NamedTuple):
    """
    Settings from one place.

    *name* tells the author which ("resume-lsp.toml", "front matter", "editor"); *path* is None unless it is a file of its own.
    *values* maps paths of keys to values; *guests* were written for another tool, so nothing in them is wrong. *text* is
    what the *places* are in. *broken* says why it could not be read, and where; *twice* names keys that stand there again.
    """

    name: str
    values: Mapping[Path, object]
    path: str | None = None
    places: Mapping[Path, Place] = MappingProxyType({})
    text: str = ""
    broken: tuple[Span | None, str] | None = None
    guests: frozenset[Path] = frozenset()
    twice: tuple[tuple[str, Span], ...] = ()


def editor_source(values: object) -> Source:
    """
    Return what an editor sets: nested tables, names with dots, or both.

    None means *not set*; anything but a table sets nothing. What only the editor's own client reads is left out.
    """
    listed = flat(values) if isinstance(values, Mapping) else ()
    return Source("editor", {path: value for path, value in listed if value is not None and path[0] not in _CLIENTS_OWN})


def front_source(front: FrontMatter | None, text: str) -> Source | None:
    """Return what the front matter says: `resume-lsp:` first, then resumx's keys."""
    if front is None:
        return None
    if front.broken:
        return Source("front matter", {}, text=text, broken=front.broken)
    whole = front.keys.get(("resume-lsp",))
    if whole and not isinstance(whole.value, bool | dict | None):
        reason = f"resume-lsp takes true, false or settings of its own, not {as_told(whole.value)}."
        return Source("front matter", {}, text=text, broken=(whole.value_span, reason))
    ours = {_split(path[1:]): value for path, value in front.keys.items() if path[0] == "resume-lsp" and len(path) > 1}
    guests = {path: value for path, value in _guests(front) if path not in ours}
    found = {path: value for path, value in (ours | guests).items() if not isinstance(value.value, dict) or not value.value}
    places = {path: Place(value.key_span, value.value_span) for path, value in (ours | guests).items()}
    values = {path: value.value for path, value in found.items()}
    twice = tuple((path[-1], span) for path, span in front.twice if path[0] == "resume-lsp")
    return Source("front matter", values, None, places, text, guests=frozenset(guests), twice=twice)


def _split(path: Path) -> Path:
    """Return *path* with names that hold dots ("page.limit") taken apart."""
    return tuple(part for name in path for part in name.split("."))


def _guests(front: FrontMatter) -> Iterator[tuple[Path, FrontValue]]:
    for path, value in front.keys.items():
        if path in _RESUMX:
            yield _RESUMX[path], value
        elif path == ("job",) and isinstance(value.value, str) and _ADVERT().fullmatch(value.value):
            yield path, value


def flat(values: Mapping[object, object], above: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield each value with its path; a table is a value where it is empty, or deeper than any setting."""
    for key, value in values.items():
        path = (*above, *_split((str(key),)))
        if isinstance(value, Mapping) and value and len(path) < _DEEPEST:
            yield from flat(value, path)
        else:
            yield path, value
