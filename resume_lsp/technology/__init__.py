"""
Technologies named in a text.

`find` tells where, `get` looks one name up, `group` sorts names into the categories of a skills section. What is known
stands in `words/technologies.toml`; names that are ordinary words, too ("Go", "Spring", "C"), count only in context.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from resume_lsp.technology.context import counting
from resume_lsp.technology.known import GROUPS, Kind, Mention, Technology, look_up
from resume_lsp.technology.places import candidates
from resume_lsp.technology.shapes import unknown

__all__ = ["GROUPS", "Kind", "Mention", "Technology", "find", "get", "group", "misspelt", "named", "surely_named", "unsure"]

_REMEMBERED = 2_000  # characters; a longer text than any bullet is searched anew


def find(text: str) -> tuple[Mention, ...]:
    """
    Return the technologies and practices that *text* names, in order and without overlap.

    The text is words as they read, without markup. Addresses, paths and file names name nothing. What only has the look of
    a technology ("using FooBarDB") is found, too, as one of kind "other".
    """
    return _remembered(text).found if len(text) <= _REMEMBERED else _find(text)


def named(text: str) -> tuple[Mention, ...]:
    """Return the technologies that *text* names; practices are none."""
    return _remembered(text).named if len(text) <= _REMEMBERED else _named(_find(text))


def surely_named(text: str) -> tuple[Mention, ...]:
    """Return the known technologies that *text* names; what only looks like one may be an employer, or the author's own."""
    return tuple([mention for mention in named(text) if mention.technology.kind is not Kind.OTHER])


def unsure(text: str) -> tuple[Mention, ...]:
    """Return what `find` leaves out: capitalized names that are ordinary words, too, and that nothing beside them vouches for."""
    found = list(candidates(text))
    counted = {it.start for it in counting(text, found)}
    return tuple(it.mention(text) for it in found if it.start not in counted and text[it.start].isupper())


@lru_cache(maxsize=4096)
def misspelt(text: str) -> tuple[Mention, ...]:
    """Return the technologies that *text* names and surely writes in no right way; practices are none."""
    return tuple(mention for mention in named(text) if mention.misspelt)


@lru_cache(maxsize=4096)
def get(name: str) -> Technology | None:
    """Return the technology of that name, alias or misspelling in any case, with or without a version behind it."""
    return look_up(name)


def group(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return *names* by category, categories in the usual order, names in theirs; unknown ones stand under Other."""
    groups: dict[str, list[str]] = {title: [] for title in GROUPS.values()}
    for name in names:
        technology = get(name)
        groups[technology.group if technology else GROUPS[Kind.OTHER]].append(name)
    return {title: tuple(members) for title, members in groups.items() if members}


class _Remembered(NamedTuple):
    """What `find` and `named` return."""

    found: tuple[Mention, ...]
    named: tuple[Mention, ...]


@lru_cache(maxsize=4096)
def _remembered(text: str) -> _Remembered:
    found = _find(text)
    return _Remembered(found, _named(found))


def _named(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple([mention for mention in found if mention.technology.counts])


def _find(text: str) -> tuple[Mention, ...]:
    known = [it.mention(text) for it in counting(text, candidates(text))]
    return tuple(sorted((*known, *unknown(text, known)), key=lambda mention: mention.start))
