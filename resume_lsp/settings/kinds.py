"""What the value of a setting may be: how it is read, how it is told to an author, and how a JSON schema says it."""

import re
import reprlib
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from resume_lsp.wording import enumerated

_LENGTH = r"\s*(\d+(?:\.\d+)?)\s*([^\W\d_]*)\s*"
_YEARS = r"\s*(\d+(?:\.\d+)?)\s*(?:years?|yrs?)?\s*"
_BYTES = r"\s*(\d{1,15}(?:\.\d+)?)\s*([KMG]?)i?B?\s*"
_TOLD = 60  # characters
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75}


class Kind(NamedTuple):
    """
    One kind of value.

    *read* returns the value as the program uses it and raises ValueError for any other. *allowed* completes the sentence
    "… must be"; *names* are the words that a slip of the pen may have meant; *unit* is what a bare number is counted in.
    """

    allowed: str
    read: Callable[[object], object]
    schema: Mapping[str, object]
    names: tuple[str, ...] = ()
    unit: str = ""

    def nearest(self, value: object) -> str | None:
        """Return the word that *value* most likely stands for."""
        return nearest(value, self.names) if isinstance(value, str) else None


def nearest(word: str, names: tuple[str, ...]) -> str | None:
    """Return the one of *names* that is most like *word*, None where none is."""
    lower = {name.lower(): name for name in names}
    found = get_close_matches(word.lower(), lower, 1, 0.6)
    return lower[found[0]] if found else None


def as_written(value: object) -> str:
    """Return *value* as an author would write it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def as_told(value: object) -> str:
    """Return *value* for a sentence: as an author would write it, without the rest of a long one."""
    try:
        words = reprlib.repr(value) if isinstance(value, list | dict | set) else as_written(value)
    except ValueError:  # Python writes no number of thousands of digits
        return "a number of so many digits"
    return words if len(words) <= _TOLD else f"{words[:_TOLD]}…"


def one_of(*names: str) -> Kind:
    """One of these words."""

    def read(value: object) -> object:
        if isinstance(value, str) and value.lower() in names:
            return value.lower()
        raise ValueError

    return Kind(enumerated(names, "or"), read, {"enum": list(names)}, names)


def switch(*more: str) -> Kind:
    """On or off, in the words of TOML, YAML and people; or one of *more* words, which stand for themselves."""
    meanings: dict[object, object] = {"on": True, "true": True, "off": False, "false": False, **dict.fromkeys(more)}

    def read(value: object) -> object:
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.lower() in meanings:
            return meanings[value.lower()]
        raise ValueError

    names = ("on", "off", *more)
    return Kind(enumerated(names, "or"), read, {"enum": [*names, True, False]}, names)


def severity(*names: str) -> Kind:
    """A severity, or off: YAML reads a bare `off` as false, so false is off, too."""

    def read(value: object) -> object:
        word = "off" if value is False else value
        if isinstance(word, str) and word.lower() in names:
            return word.lower()
        raise ValueError

    return Kind(enumerated(names, "or"), read, {"enum": [*names, False]}, names)


def whole(low: int, high: int, *words: str) -> Kind:
    """A whole number from *low* to *high*, or one of *words*, which stand for None."""

    def read(value: object) -> object:
        if isinstance(value, str) and value.lower() in words:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        raise ValueError

    number: dict[str, object] = {"type": "integer", "minimum": low, "maximum": high}
    schema = {"anyOf": [{"enum": list(words)}, number]} if words else number
    return Kind(enumerated((*words, f"a whole number from {low} to {high}"), "or"), read, schema, words)


def number(low: float, high: float) -> Kind:
    """A number from *low* to *high*."""

    def read(value: object) -> object:
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
            return float(value)
        raise ValueError

    return Kind(f"a number from {low:g} to {high:g}", read, {"type": "number", "minimum": low, "maximum": high})


def length(low: float, high: float, unit: str) -> Kind:
    """A length such as "0.75in" from *low* to *high*, in *unit* where it names none; read as a number of that unit."""

    def read(value: object) -> object:
        found = _match(_LENGTH, value)
        if found[2] and found[2].lower() not in _POINTS:
            raise ValueError
        in_unit = float(found[1]) * _POINTS[found[2].lower() or unit] / _POINTS[unit]
        if not low - 1e-9 <= in_unit <= high + 1e-9:
            raise ValueError
        return round(in_unit, 4)

    allowed = f'a length from "{low:g}{unit}" to "{high:g}{unit}"'
    schema = {"anyOf": [{"type": "string", "pattern": r"^\s*\d+(\.\d+)?\s*(pt|in|cm|mm|px)?\s*$"}, {"type": "number"}]}
    return Kind(allowed, read, schema, unit=unit)


def size() -> Kind:
    """An amount of text such as "1MB"; read as a number of bytes."""
    factors = {"": 1, "K": 1_000, "M": 1_000_000, "G": 1_000_000_000}

    def read(value: object) -> object:
        found = _match(_BYTES, value)
        return round(float(found[1]) * factors[found[2].upper()])

    schema = {
        "anyOf": [{"type": "string", "pattern": r"^\s*\d+(\.\d+)?\s*[KMGkmg]?i?[Bb]?\s*$"}, {"type": "integer", "minimum": 0}]
    }
    return Kind('a size such as "500KB" or "1MB"', read, schema, unit="B")


def years(*words: str) -> Kind:
    """A number of years ("5 years", 5), or one of *words*."""

    def read(value: object) -> object:
        if isinstance(value, str) and value.lower() in words:
            return value.lower()
        return float(_match(_YEARS, value)[1])

    pattern = {"type": "string", "pattern": r"^\s*\d+(\.\d+)?\s*([Yy](ea)?rs?)?\s*$"}
    schema = {"anyOf": [{"enum": list(words)}, {"type": "number", "minimum": 0}, pattern]}
    return Kind(enumerated((*words, "a number of years"), "or"), read, schema, words, " years")


def text() -> Kind:
    """Any words."""

    def read(value: object) -> object:
        if isinstance(value, str):
            return value
        raise ValueError

    return Kind("a text in quotes", read, {"type": "string"})


def words() -> Kind:
    """A list of words; a single word is a list of one."""

    def read(value: object) -> object:
        listed = [value] if isinstance(value, str) else value
        if isinstance(listed, list | tuple) and all(isinstance(word, str) for word in listed):
            return tuple(listed)
        raise ValueError

    return Kind("a list of texts in quotes", read, {"type": "array", "items": {"type": "string"}})


_OF_TYPE: dict[type, Callable[[], Kind]] = {
    bool: switch,
    int: lambda: whole(0, 1_000_000),
    float: lambda: number(0, 1_000_000),
    str: text,
    tuple: words,
    list: words,
}


def of_type(declared: type) -> Kind:
    """Return the kind of values that a rule's option of this type takes."""
    return _OF_TYPE[declared]()


def _match(pattern: str, value: object) -> re.Match[str]:
    """Return how *value*, a text or a number, matches *pattern*; raise ValueError where it does not."""
    text_or_number = isinstance(value, str | int | float) and not isinstance(value, bool)
    if found := re.fullmatch(pattern, str(value), re.IGNORECASE) if text_or_number else None:
        return found
    raise ValueError
