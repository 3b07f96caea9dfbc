"""
What a section is about, by the whole of its heading; never by a part of it.

A heading is known if it is a name of the table, if it becomes one without its modifiers ("Relevant Work Experience"), or if it
joins such names ("Skills & Certifications").
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from resume_lsp.model import Kind
from resume_lsp.parse.lexicon import LINKERS, MODIFIERS, TITLES, names_of_sections
from resume_lsp.words import differing, find


def _without_accents(text: str) -> str:
    """Return *text* as many write it in capitals: "experience" for "expérience"."""
    return text if text.isascii() else "".join(it for it in unicodedata.normalize("NFD", text) if not unicodedata.combining(it))


_KIND_OF = {_without_accents(name): Kind(kind) for kind, names in names_of_sections() for name in names}
_ATTRIBUTES = re.compile(
    r"\{[^{}]*\}|\\[a-zA-Z]+|\([^()]*\)?|\[[^\[\]]*\d[^\[\]]*\]|\[[a-z-]{2,30}\]$|^\W*(?:\d+|[ivxIVX]+)[.)]\s"
)
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_JOINS = re.compile(r"\s{0,9}(?:&|\+|/|,|\band\b|\bund\b|\bet\b|\by\b)\s*")
_LONGEST_NAME = 60
_MOST_WORDS = 4
"""A name of more words is not looked up as a misspelt one."""
_SAYING = frozenset(
    (
        *("activities", "affiliations", "awards", "certificates", "certifications", "competencies", "coursework", "employment"),
        *("experience", "experiences", "honors", "honours", "internships", "licenses", "memberships", "presentations"),
        *("proficiencies", "proficiency", "projects", "publications", "scholarships", "skill", "skills"),
    )
)
"""Words that end names of sections and no other names."""
_LONG = 8
"""A name of one word and so many letters is known with a slip in it."""
_LONG_NAMES = tuple(name for name in _KIND_OF if len(name) >= _LONG and name.isalpha())
_VOWELS = frozenset("aeiouy")
_JOINED_BY_MORE = frozenset({"awards", "certificates", "certifications", "honors", "honours", "publications", "skills"})
"""Words of which what they are joined to is more of the same."""
_MOST_JOINED = 8
"""A name of more words is none that joins what sections are called."""
_TOLD_OF = frozenset({"as", "built", "by", "created", "developed", "done", "i", "i've", "made", "that", "which", "written"})
"""What tells more of the name before it: "Projects I made", "Experience as a cook"."""
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
    return _kind_of_phrase(name) or _kind_of_joined(name) or _kind_of_last(name) or _kind_of_first(name) or _kind_of_told(name)


def _meant(name: str) -> str:
    """Return a short *name* as it was meant, its surest misspellings put right: "Work Expereince"."""
    words = name.split()
    return " ".join(map(_put_right, words)) if len(words) <= _MOST_WORDS else name


def _put_right(word: str) -> str:
    one = word.removesuffix("s")
    if (right := find("misspellings", word)) is not None:
        return right
    if one != word and (right := find("misspellings", one)) is not None:
        return f"{right}s"
    if len(word) < _LONG - 1 or word in _LONG_NAMES:
        return word
    return next((name for name in _LONG_NAMES if _is_slip(word, name)), word)


def _is_slip(word: str, name: str) -> bool:
    """
    Tell whether *word* is *name* but for a letter left out, added, or a mistaken vowel, or for two that changed places.

    A mistaken consonant makes another word: "Contrasts" are no contracts.
    """
    if word[0] != name[0] or abs(len(word) - len(name)) > 1:
        return False
    written, meant = differing(word, name)
    if len(written) == len(meant) == 1:
        return _VOWELS.issuperset((written, meant))
    return len(written) + len(meant) == 1 or (len(written) == 2 and written == meant[::-1])


@lru_cache(maxsize=256)
def is_also(heading: str, kind: Kind) -> bool:
    """Tell whether one of the names that *heading* joins is of *kind*."""
    return any(_kind_of_phrase(part) is kind for part in _JOINS.split(_plain(heading)) if part)


def names_only(text: str) -> bool:
    """Tell whether *text* can be nothing but the name of a section: "Previous Experience"."""
    name = _plain(text)
    return name.rpartition(" ")[2] in _SAYING and _kind_of_phrase(name) is not None


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
    return _without_accents(" ".join(_EDGES.sub("", _ATTRIBUTES.sub(" ", heading)).casefold().replace("’", "'").split()))


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
    """Return the kind that the last words say where nothing else is called so: "Library Experience", "Press & Radio Skills"."""
    words = _JOINS.sub(" ", name).split()
    if not 2 <= len(words) <= 4 or words[-1] not in _SAYING or name in _NO_SECTIONS:
        return None
    plain = "".join(words).replace("-", "").isalpha() and LINKERS.isdisjoint(words) and TITLES.isdisjoint(words)
    return (_KIND_OF.get(" ".join(words[-2:])) or _KIND_OF[words[-1]]) if plain else None


def _kind_of_first(name: str) -> Kind | None:
    """Return the kind that the first word says where something is joined to it: "Certifications and what I learn next"."""
    first, joined, _ = name.partition(" and ")
    return _KIND_OF[first] if joined and first in _JOINED_BY_MORE and TITLES.isdisjoint(name.split()) else None


def _kind_of_told(name: str) -> Kind | None:
    """Return the kind of what a clause tells more of, if nothing else is called so: "Some projects made by me"."""
    words = name.split()
    at = next((at for at, word in enumerate(words) if word in _TOLD_OF), 0)
    return _kind_of_phrase(" ".join(words[:at])) if at and at + 1 < len(words) and words[at - 1] in _SAYING else None


def _kind_of_joined(name: str) -> Kind | None:
    """Return the kind of the first of several names; each must be known, or only say more, but for the words before its last."""
    parts = [part for part in _JOINS.split(name) if part]
    if len(parts) < 2 or not any(map(_kind_of_phrase, parts)) or len(name.split()) > _MOST_JOINED:
        return None
    shared = parts[-1] not in _KIND_OF and parts[-1].partition(" ")[0] in MODIFIERS  # "Academic and Professional Papers"
    kinds = [
        (shared and part in MODIFIERS) or _kind_of_phrase(part) or part in MODIFIERS or _KIND_OF.get(part.rpartition(" ")[2])
        for part in parts
    ]
    known = [kind for kind in kinds if isinstance(kind, Kind)]
    if not all(kinds):
        return None
    if {Kind.LANGUAGES, Kind.SKILLS}.issubset(known):
        return Kind.SKILLS  # languages that programs are written in
    if any(part.endswith("research") for part in parts) and Kind.OTHER in known:
        return Kind.OTHER  # what came of it: "Research & Talks"
    return next((kind for kind in known if kind is not Kind.OTHER), Kind.OTHER)
