"""Find phrases of a word list at a place in a text."""

from __future__ import annotations

from functools import cache

from resume_lsp.grammar.tokens import Words, at
from resume_lsp.words import lists


def length(words: Words, index: int, name: str) -> int:
    """Return how many words the longest phrase of the list *name* takes at *index*; zero where none stands there."""
    phrases = _by_first_word(name).get(at(words, index).low)
    return max((len(phrase) for phrase in phrases if _stands_at(words, index, phrase)), default=0) if phrases else 0


def _stands_at(words: Words, index: int, phrase: tuple[str, ...]) -> bool:
    return all(at(words, place).low == part for place, part in enumerate(phrase, index))


@cache
def _by_first_word(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lists()[name]:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(phrases) for first, phrases in found.items()}
