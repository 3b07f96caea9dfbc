"""One written setting: the value that it means, or what is wrong with it."""

import re
from typing import NamedTuple

from resume_lsp.settings.keys import BY_PATH
from resume_lsp.settings.kinds import as_told, nearest
from resume_lsp.settings.sources import Path, Source
from resume_lsp.text import Span


class Complaint(NamedTuple):
    """
    Something in the settings that does nothing.

    *unknown* tells a name that does not exist from a value that cannot be. *span* is a place in the source's text; *nearest*
    is what may stand there instead, None where nothing comes near, or where more than the slip stands there.
    """

    message: str
    unknown: bool
    source: Source
    span: Span | None = None
    nearest: str | None = None

    @property
    def path(self) -> str | None:
        """The file that it is about, None for the document itself and for the editor."""
        return self.source.path


class Setting(NamedTuple):
    """One setting and the value that it takes."""

    path: Path
    value: object


def read(written: Path, value: object, source: Source) -> Setting | Complaint | None:
    """Return what *value* means for the setting *written*, or what is wrong with it; an empty table means nothing."""
    key = BY_PATH.get((*written, "severity") if _is_rule(written) else written)
    if key is None or value == {}:
        return _no_setting(written, value, source)
    try:
        return Setting(key.path, key.kind.read(value))
    except ValueError:
        place, like = source.places.get(written), key.kind.nearest(value)
        message = f"{'.'.join(written)} takes {key.kind.allowed}, not {as_told(value)}{_hint(like, '.')}"
        return _complaint(
            message, source, place and place.value, slip=value if isinstance(value, str) else "", unknown=False, like=like
        )


def _hint(like: str | None, otherwise: str) -> str:
    return f"; did you mean {like}?" if like else otherwise


def _is_rule(path: Path) -> bool:
    """Tell whether *path* is a rule's name: `rules.x = "off"` is short for `rules.x.severity = "off"`."""
    return len(path) == 2 and path[0] == "rules"


def _no_setting(written: Path, value: object, source: Source) -> Complaint | None:
    """Return what is wrong with a name that is a table of settings, or nothing at all."""
    place = source.places.get(written)
    span = place.key if place else None
    if any(path[: len(written)] == written for path in BY_PATH):
        message = f"{'.'.join(written)} takes settings of its own, not {as_told(value)}."
        return None if value == {} else Complaint(message, unknown=False, source=source, span=span)
    above, wrong, like = _slip(written)
    what, within = ("rule", "") if above == ("rules",) else ("setting", "".join(f"{name}." for name in above))
    listing = "rules" if what == "rule" else "config --all" if within.startswith("rules.") else "config"
    hint = _hint(like and within + like, f": resume-lsp {listing} lists them all.")
    message = f"No {what} is called {within}{wrong}{hint}"
    below = (source.places.get(written[:length]) for length in range(len(above) + 1, len(written) + 1))
    place = next(filter(None, below), None)
    return _complaint(message, source, place and place.key, slip=wrong, unknown=True, like=like)


def _complaint(message: str, source: Source, place: Span | None, *, slip: str, unknown: bool, like: str | None) -> Complaint:
    """Return the complaint about a *slip* that stands somewhere in *place*: within quotes, or among names with dots."""
    text = place.of(source.text) if place and slip else ""
    found = list(re.finditer(rf"(?<![\w-]){re.escape(slip)}(?![\w-])", text)) if text else []
    if place is None or len(found) != 1:
        return Complaint(message, unknown, source, place)
    return Complaint(message, unknown, source, Span(place.start + found[0].start(), place.start + found[0].end()), like)


def _slip(written: Path) -> tuple[Path, str, str | None]:
    """Return the part of *written* that exists, the first that does not, and the name most like that one."""
    depth = next(n for n in range(len(written)) if not any(path[: n + 1] == written[: n + 1] for path in BY_PATH))
    names = tuple(dict.fromkeys(path[depth] for path in BY_PATH if len(path) > depth and path[:depth] == written[:depth]))
    return written[:depth], written[depth], nearest(written[depth], names)
