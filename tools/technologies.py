"""
Compile `words/technologies.toml` into the two tables that `resume_lsp.technology` looks things up in.

`technologies.tsv` has a line for each: name, kind, marks, needs and aliases. `spellings.tsv` has a line for each first word, in
lower case, then all spellings that begin with it, longest first: "when|characters before the word|name|right way|lower case".
Each is left empty where it says nothing new: no characters, the name itself, the right way in lower case.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

WORDS = Path(__file__).parents[1] / "resume_lsp/words"
MARKS = ("everyday", "trivial")

_WORD = re.compile(r"[^\W_]+")
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Entry(NamedTuple):
    """One technology of the source."""

    name: str
    kind: str
    said: dict[str, Any]

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and aliases, each as it is rightly written."""
        vendor = self.said.get("by")
        return (self.name, *self.said.get("aliases", ()), *([f"{vendor} {self.name}"] if vendor else ()))

    @property
    def line(self) -> str:
        """Its line of the table."""
        marks = (*self.said.get("also", ()), *(mark for mark in MARKS if self.said.get(mark)))
        return "\t".join((self.name, self.kind, " ".join(marks), "|".join(self.said.get("needs", ())), *self.names[1:]))

    def when(self, name: str) -> str:
        """Say when *name* counts."""
        return next((when for when in ("capital", "context") if name in self.said.get(when, ())), "")


class Spelling(NamedTuple):
    """A way to write the technology of that *name*, for which *right* is the right way."""

    name: str
    right: str
    when: str = ""


def tables() -> dict[Path, str]:
    """Return the files to write, and what belongs in them."""
    entries = entries_of(tomllib.loads((WORDS / "technologies.toml").read_text(encoding="utf-8")))
    return {
        WORDS / "technologies.tsv": "".join(sorted(f"{entry.line}\n" for entry in entries)),
        WORDS / "spellings.tsv": "".join(f"{line}\n" for line in _lines(entries)),
    }


def entries_of(source: dict[str, dict[str, dict[str, Any]]]) -> tuple[Entry, ...]:
    """Return the technologies of *source*, a table for each kind."""
    return tuple(Entry(name, kind, said) for kind, names in source.items() for name, said in names.items())


def _lines(entries: Sequence[Entry]) -> Iterator[str]:
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for written, (name, right, when) in sorted(_spellings(entries).items(), key=lambda it: -len(it[0])):
        if first := _WORD.search(written):
            by_word[first[0]].append(f"{when}|{_but(first.start(), 0)}|{name}|{_but(right, name)}|{_but(written, right.lower())}")
    for word, spellings in sorted(by_word.items()):
        yield "\t".join((word, *spellings))


def _but(value: object, usual: object) -> object:
    """Return *value*, or nothing where it is the usual one: the table is half as large."""
    return "" if value == usual else value


def _spellings(entries: Sequence[Entry]) -> dict[str, Spelling]:
    """Return all spellings, in lower case: names win over misspellings that are listed, those over derived ones."""
    found: dict[str, Spelling] = {}
    for spellings in (_right, _wrong, _derived):
        for entry in entries:
            for written, right, when in spellings(entry):
                found.setdefault(written.lower(), Spelling(entry.name, right, when))
    return found


def _right(entry: Entry) -> Iterable[tuple[str, str, str]]:
    return ((name, name, entry.when(name)) for name in entry.names)


def _wrong(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """A misspelling stands for the name that is spelt like it, "Cloud Formation" for "CloudFormation", else for the first."""
    for wrong in entry.said.get("wrong", ()):
        near = (name for name in entry.names if _joined(name) == _joined(wrong))
        yield wrong, next(near, entry.name), "exact" if wrong in entry.said.get("capital", ()) else ""


def _joined(name: str) -> str:
    return re.sub(r"[\s.-]", "", name).lower()


def _derived(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Yield likely misspellings of what is no phrase: spaces and hyphens lost, gained or exchanged, ".js" without its stop."""
    for name in entry.names if entry.kind not in {"practice", "algorithm"} else ():
        if " " in name and entry.when(name):
            continue
        if " " in name and len(name) > 6:
            yield name.replace(" ", ""), name, ""
            yield name.replace(" ", "-"), name, ""
        if "-" in name and len(name) > 5 and not entry.when(name):
            yield name.replace("-", " "), name, "exact"
        if name.endswith(".js") and not entry.when(name):
            yield from ((name.replace(".js", end), name, "") for end in ("js", " js", "-js"))
        if " " not in name and _INNER_CAPITAL.search(name) and not entry.when(name):
            yield _INNER_CAPITAL.sub(" ", name), name, "exact"
