"""
What a section is about, by the whole of its heading; never by a part of it.

A heading is known if it is a name of the table, if it becomes one without its modifiers ("Relevant Work Experience"), or if it
joins such names ("Skills & Certifications").
"""

from __future__ import annotations

import re
from functools import lru_cache

from resume_lsp.model import Kind
from resume_lsp.parse.lexicon import LINKERS, MODIFIERS, TITLES, names_of_sections
from resume_lsp.words import find

_KIND_OF = {name: Kind(kind) for kind, names in names_of_sections() for name in names}
_ATTRIBUTES = re.compile(r"\{[^{}]*\}|\\[a-zA-Z]+|\([^()]*\)?|\[[^\[\]]*\d[^\[\]]*\]|^\W*(?:\d+|[ivxIVX]+)[.)]\s")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_JOINS = re.compile(r"\s{0,9}(?:&|\+|/|,|\band\b|\bund\b|\bet\b|\by\b)\s*")
_LONGEST_NAME = 60
_MOST_WORDS = 4
"""A name of more words is not looked up as a misspelt one."""
_SAYING = frozenset(
    (
        *("activities", "affiliations", "awards", "certificates", "certifications", "competencies", "coursework", "employment"),
        *("experience", "experiences", "honors", "honours", "internships", "licenses", "memberships", "presentations"),
        *("proficiencies", "proficiency", "projects", "publications", "scholarships", "skills"),
    )
)
"""Words that end names of sections and no other names."""
_MOST_JOINED = 8
"""A name of more words is none that joins what sections are called."""
_CONTAINERS = frozenset({"additional", "further", "misc", "miscellaneous", "other", "others"})
_NO_SECTIONS = frozenset(
    {"user experience", "customer experience", "developer experience", "digital experience", "years experience"}
)


@lru_cache(maxsize=1024)
def kind_of(heading: str) -> Kind | None:
    """Return what a section of this *heading* is about; None where nobody knows."""
    if len(heading) > _LONGEST_NAME * 2:
        return None
    name = _plain(heading)
    if not name or len(name) > _LONGEST_NAME:
        return None
    return _kind_of_name(name) or (_kind_of_name(meant) if (meant := _meant(name)) != name else None)


def _kind_of_name(name: str) -> Kind | None:
    return _kind_of_phrase(name) or _kind_of_joined(name) or _kind_of_last(name)


def _meant(name: str) -> str:
    """Return a short *name* as it was meant, its surest misspellings put right: "Work Expereince"."""
    words = name.split()
    return " ".join(map(_put_right, words)) if len(words) <= _MOST_WORDS else name


def _put_right(word: str) -> str:
    one = word.removesuffix("s")
    return find("misspellings", word) or (f"{right}s" if one != word and (right := find("misspellings", one)) else word)


@lru_cache(maxsize=256)
def is_also(heading: str, kind: Kind) -> bool:
    """Tell whether one of the names that *heading* joins is of *kind*."""
    return any(_kind_of_phrase(part) is kind for part in _JOINS.split(_plain(heading)) if part)


def is_container(heading: str) -> bool:
    """Tell whether a section called *heading* may hold others: "Other", "Additional Information"."""
    return not _CONTAINERS.isdisjoint(_plain(heading).split())


def sums_up(heading: str) -> bool:
    """Tell whether *heading* may stand above a few words on a whole career: "Experience Summary"."""
    return _plain(heading).endswith((" summary", " overview", " highlights"))


def is_modifier(heading: str) -> bool:
    """Tell whether *heading* only says of what sort something is: "Professional"."""
    return bool(words := _plain(heading).split()) and MODIFIERS.issuperset(words)


@lru_cache(maxsize=512)
def _plain(heading: str) -> str:
    """Return *heading* in small letters, without numbers, brackets and what else only decorates it."""
    return " ".join(_EDGES.sub("", _ATTRIBUTES.sub(" ", heading)).casefold().replace("’", "'").split())


def _kind_of_phrase(phrase: str) -> Kind | None:
    """Look *phrase* up, then without the first modifier, and so on."""
    words = phrase.split()
    for first in range(len(words)):
        kind = _KIND_OF.get(" ".join(words[first:]))
        if kind:
            return kind
        if words[first] not in MODIFIERS:
            return None
    return None


def _kind_of_last(name: str) -> Kind | None:
    """Return the kind that the last word says where nothing else is called so: "Library Experience", "Press & Radio Skills"."""
    words = _JOINS.sub(" ", name).split()
    if not 2 <= len(words) <= 4 or words[-1] not in _SAYING or name in _NO_SECTIONS:
        return None
    plain = "".join(words).replace("-", "").isalpha() and LINKERS.isdisjoint(words) and TITLES.isdisjoint(words)
    return _KIND_OF[words[-1]] if plain else None


def _kind_of_joined(name: str) -> Kind | None:
    """Return the kind of the first of several names; each must be known, or only say more, but for the words before its last."""
    parts = [part for part in _JOINS.split(name) if part]
    if len(parts) < 2 or not any(map(_kind_of_phrase, parts)) or len(name.split()) > _MOST_JOINED:
        return None
    kinds = [_kind_of_phrase(part) or part in MODIFIERS or _KIND_OF.get(part.rpartition(" ")[2]) for part in parts]
    known = [kind for kind in kinds if isinstance(kind, Kind)]
    if not all(kinds):
        return None
    if {Kind.LANGUAGES, Kind.SKILLS}.issubset(known):
        return Kind.SKILLS  # languages that programs are written in
    if any(part.endswith("research") for part in parts) and Kind.OTHER in known:
        return Kind.OTHER  # what came of it: "Research & Talks"
    return next((kind for kind in known if kind is not Kind.OTHER), Kind.OTHER)
