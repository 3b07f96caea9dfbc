"""
Compile the word lists of `resume_lsp/words/*.toml` into the tables that the program loads.

`verbs.tsv`: base, past, participle, gerund, third person, sense, "strong" or "plain", "noun" or nothing. Where a form has a
second spelling, both are there, the one we write first: "modeled|modelled".
`vocabulary.tsv`: first letter and last two, then the long words that have these: common ones, forms of verbs, others that are
right, technologies.
`forms.tsv`: word, then the bases of the verbs whose past, participle, gerund and third person it is, each the best known one.
`senses.tsv`: sense, tail, question, the strong verbs of this sense, the best known first. `lists.tsv`: name, entries.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from resume_lsp.grammar.morphology import Forms, regular, third
from resume_lsp.spelling import LONG

FOLDER = Path(__file__).parents[1] / "resume_lsp/words"
BRITISH = re.compile(r"(?<=[a-z]{2})(?<!\bse)(?<!\bres)(?<!owns)(?<!ghts)(i|y)z(e)$")  # seize, and what has a size
DOUBLED_L = re.compile(r"[^aeiou][aeiou]l$|(?:fu|du|di)[ea]l$|equal$")


class Row(NamedTuple):
    """One verb of `verbs.tsv`."""

    base: str
    forms: Forms
    sense: str
    strength: str
    noun: bool

    def __str__(self) -> str:
        return "\t".join((self.base, *self.forms, self.sense, self.strength, "noun" * self.noun))


def tables() -> dict[Path, str]:
    """Return every compiled table and what belongs in it."""
    rows = tuple(verbs())
    return {
        FOLDER / "verbs.tsv": "".join(sorted(f"{row}\n" for row in rows)),
        FOLDER / "forms.tsv": _lines(forms(rows)),
        FOLDER / "senses.tsv": _lines(sorted(senses(rows))),
        FOLDER / "vocabulary.tsv": _lines(vocabulary(rows)),
        FOLDER / "lists.tsv": _lines(lists("lists")),
        FOLDER / "resumes.tsv": _lines(lists("resumes")),
    }


def verbs() -> Iterator[Row]:
    """Yield all verbs in the order of their source, each followed by its British twin."""
    for sense, entries in _source("verbs").items():
        for strength in ("strong", "plain"):
            for entry in entries.get(strength, "").split():
                base = entry.rstrip("*")
                for spelling in dict.fromkeys((base, BRITISH.sub(r"\1s\2", base))):
                    yield Row(spelling, forms_of(spelling), sense, strength, noun=entry.endswith("*"))


def forms(rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    """Yield each inflected form with the verbs that it belongs to, in the order of the alphabet."""
    bases: defaultdict[str, list[str]] = defaultdict(lambda: [""] * len(Forms._fields))
    for row in rows:
        for column, form in enumerate(row.forms):
            for spelling in form.split("|"):
                bases[spelling][column] = bases[spelling][column] or row.base
    return ((word, *found) for word, found in sorted(bases.items()))


def senses(rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    """Yield each sense with what is said of it, and its strong verbs in the order of the source."""
    for name, sense in _source("verbs").items():
        strong = (row.base for row in rows if row.sense == name and row.strength == "strong")
        yield name, sense["tail"], sense["question"], *dict.fromkeys(strong)


def vocabulary(rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    """Yield the long words that share their first letter and last two: common ones, forms of verbs, and what else is right."""
    source = {name: text.split() for name, text in _source("vocabulary")["vocabulary"].items()}
    columns = (
        {*source["nouns"], *(third(noun) for noun in source["nouns"]), *source["others"]},  # a plural is spelt as a verb's -s is
        {spelling for row in rows for form in (row.base, *row.forms) for spelling in form.split("|") if spelling.isalpha()},
        set(source["rare"]),
        set(source["technologies"]),
    )
    found: defaultdict[str, tuple[list[str], ...]] = defaultdict(lambda: ([], [], [], []))
    for index, column in enumerate(columns):
        for word in sorted(column):
            if len(word) >= LONG or column is columns[-1]:
                found[(word[0] + word[-2:]).lower()][index].append(word)
    return ((key, *(" ".join(column) for column in columns)) for key, columns in sorted(found.items()))


def forms_of(base: str) -> Forms:
    """Return the forms of *base*: irregular where it is, or what stands behind its prefix."""
    source = _source("irregular")
    if base in source["particles"]:
        return _of_two_words(*source["particles"][base].split())
    forms = regular(base)
    for start in range(len(base) - 1) if base not in source["regular"]["bases"].split() else ():
        prefix, rest = base[:start], base[start:]
        if rest in source["irregular"] and (not prefix or prefix.rstrip("-") in source["regular"]["prefixes"].split()):
            past, participle = source["irregular"][rest].split()
            forms = forms._replace(past=prefix + past, participle=prefix + participle)
            break
    return _with_spellings(base, forms, source["also"])


def _of_two_words(head: str, particle: str) -> Forms:
    """Return the forms of a verb that is written in one word by mistake: "setup", "set up"; the base may stand for its past."""
    return Forms(*(f"{form.partition('|')[0]} {particle}" for form in forms_of(head)))


def _with_spellings(base: str, forms: Forms, also: dict[str, str]) -> Forms:
    """Return *forms* with other spellings behind a bar."""
    if DOUBLED_L.search(base) and forms.past == base + "ed":
        doubled = base + base[-1]
        past = f"{forms.past}|{doubled}ed"
        return forms._replace(past=past, participle=past, gerund=f"{forms.gerund}|{doubled}ing")
    return forms._replace(past=f"{forms.past}|{also[base]}") if base in also else forms


def lists(source: str) -> Iterator[tuple[str, ...]]:
    """Yield each named list of a source: its name, then its entries, split at commas where there are any, else at blanks."""
    for name, text in _named(_source(source)):
        entries = (" ".join(part.split()) for part in text.split("," if "," in text else None))
        yield name, *(entry for entry in entries if entry)


def _named(groups: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for name, value in groups.items():
        if isinstance(value, str):
            yield path + name, value
        else:
            yield from _named(value, f"{path}{name}.")


def _source(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _lines(rows: Iterable[tuple[str, ...]]) -> str:
    return "".join("\t".join(row) + "\n" for row in rows)
