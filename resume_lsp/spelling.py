"""
Which words of a resume are to be checked, and which are surely wrong.

The dictionary proper is a program of its own, run by whoever has processes and handed in as a fact. With it or without, a short
list of sure misspellings answers, and a long word that is one slip of the fingers away from a common one is taken for that. Not
checked: names, technologies, words in capitals or with capitals inside, addresses, code, the author's own dictionary, and what
the author writes three times or more.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from resume_lsp import technology
from resume_lsp.memory import remembered
from resume_lsp.model import Resume
from resume_lsp.text import Span
from resume_lsp.words import differing, find, lists, rows

USED_ON_PURPOSE = 3
"""A word that stands in a resume this often is meant as it is written."""

LONG = 8
"""Letters from which on a word that nobody knows is held against the common ones: shorter words have too many neighbours."""

_MONTH_NAMES = """
    januar februar märz juni juli oktober dezember janvier février avril juin juillet octobre novembre décembre septembre
    enero febrero marzo abril junio julio septiembre octubre noviembre diciembre
"""
"""Months in other languages, which are one letter from ours."""
_MONTHS = frozenset(_MONTH_NAMES.split())
_VOWELS = frozenset("aeiouy")

_WORD = re.compile(r"(?<![\w@#/.\\$&'-])(?<!’)(?![\W\d_])[A-ɏ][a-zß-ɏ]{2,}(?![\w@/\\'-]|’|\.\w|://)")
_TOKEN = re.compile(r"\S+")
_ABBREVIATIONS = re.compile(r"(?<![\w.])(?:[A-Z][a-z]{0,15}\.(?:\s?[A-Z][a-z]{0,15}\.){1,9}|[A-Z][a-z]{1,6}\.(?=\s[A-Z]))")
"""Words cut short in a name: "Phys. Rev. Lett.", "Commun. ACM"."""
_DOTTED = re.compile(r"(?<![\w-])[\w-]+(?:\.[\w-]+)+(?:/\S*)?")


class Word(NamedTuple):
    """A word to check, as written, and where it stands."""

    text: str
    span: Span


def vocabulary(resume: Resume) -> set[str]:
    """
    Return the words of *resume* that a dictionary is to be asked about, names among them.

    Words of three letters are left out: too many of them are abbreviations.
    """
    return {word for passage in resume.passages for word, _ in _candidates(passage.words.text) if len(word) > 3}


def words(resume: Resume, among: Container[str]) -> tuple[Word, ...]:
    """Return where in *resume* the words *among* those given stand and are to be checked, in the order of the text."""
    chosen = [
        (passage.words, word, start)
        for passage in resume.passages
        for word, start in _candidates(passage.words.text)
        if word in among
    ]
    if not chosen:
        return ()
    left_out = names(resume)
    starts = [span.start for span in left_out]
    counts = Counter(word.casefold() for passage in resume.passages for word, _ in _candidates(passage.words.text))
    found = []
    for words, word, start in chosen:
        span = words.span(start, start + len(word))
        before = bisect_right(starts, span.start) - 1
        if counts[word.casefold()] < USED_ON_PURPOSE and (before < 0 or span not in left_out[before]):
            found.append(Word(word, span))
    return tuple(found)


def names(resume: Resume) -> list[Span]:
    """Return where no word is checked, in order: names of people, places and organizations, and code."""
    return sorted(_names(resume))


def _names(resume: Resume) -> Iterator[Span]:
    if resume.header.name:
        yield resume.header.name.span
    for entry in resume.entries:
        for field in (entry.organization, entry.location):
            if field:
                yield field.span
    for passage in resume.passages:
        for kept in passage.kept:
            yield passage.words.span(kept.start, kept.end)


@remembered
def _candidates(text: str) -> tuple[tuple[str, int], ...]:
    """Return the words of *text* that may be misspelt, each with its offset: plain letters, no technology, no address."""
    technologies = ((mention.start, mention.end) for mention in technology.find(text))
    abbreviations = (found.span() for found in _ABBREVIATIONS.finditer(text))
    left_out = sorted([*_addresses(text), *technologies, *_phrases(text), *abbreviations])
    words, index, behind = [], 0, 0
    for found in _WORD.finditer(text):
        while index < len(left_out) and left_out[index][0] < found.end():
            behind = max(behind, left_out[index][1])
            index += 1
        if behind <= found.start() and found[0].lower() not in _MONTHS:
            words.append((found[0], found.start()))
    return tuple(words)


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    """Yield where terms of trades stand that are right as a whole: "garde manger"."""
    low = text.lower()
    for phrase in lists()["spelling.phrases"]:
        if phrase in low:
            yield from (found.span() for found in re.finditer(rf"\b{re.escape(phrase)}\b", text, re.IGNORECASE))


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where addresses stand, and names with a stop in them: "node.js"."""
    for token in _TOKEN.finditer(text):
        written = token[0]
        if "@" in written or "://" in written or "www." in written:
            yield token.span()
        elif "." in written:
            yield from (dotted.span() for dotted in _DOTTED.finditer(text, *token.span()))


@cache
def _sure() -> Mapping[str, str]:
    """Return the misspellings that are sure without a dictionary, in small letters, each with the right word."""
    return {wrong: right for wrong, right, *_ in rows("misspellings")}


def surely_misspelt(resume: Resume) -> dict[str, tuple[str, ...]]:
    """Return the words of *resume* that are wrong without asking a dictionary, each with what is meant, in the same case."""
    return dict(chain.from_iterable(map(_surely_misspelt, [passage.words.text for passage in resume.passages])))


@lru_cache(maxsize=4096)
def _surely_misspelt(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    meant = ((word, _meant(word, may_be_name=start > 0 and word[0].isupper())) for word, start in _candidates(text))
    return tuple((word, better) for word, better in meant if better)


def _meant(written: str, *, may_be_name: bool) -> tuple[str, ...]:
    """Return what is meant by a word, in the same case, if it is surely wrong."""
    word = written.lower()
    right = (_sure()[word],) if word in _sure() else _one_slip_away(word, may_be_name=may_be_name)
    return tuple(_cased(written, each) for each in right)


def _one_slip_away(word: str, *, may_be_name: bool) -> tuple[str, ...]:
    """
    Return the common words that *word* is if one letter was left out, added or mistaken, or two changed places.

    None where it is right itself; and none for a mistaken consonant, a verb of eight letters, or a vowel in fewer than ten: too
    many words that are right differ by no more. Of what may be a name only technologies are meant, and these are long at seven.
    """
    row = find("vocabulary", word[0] + word[-2:]) if len(word) >= LONG - 1 else None
    if row is None:
        return ()
    common, verbs, others, technologies = (column.split(" ") for column in row.split("\t"))
    if word in common or word in verbs or word in others:
        return ()
    long = ([] if may_be_name or len(word) < LONG else common) + ([] if may_be_name or len(word) <= LONG else verbs)
    among = (right for right in [*technologies, *long] if right and abs(len(right) - len(word)) < 2)
    return tuple(right for right in among if word != right.lower() and _is_slip(word, right.lower()))


def _is_slip(word: str, right: str) -> bool:
    """Tell whether *word* is *right* but for one letter within, or two that have changed places."""
    written, meant = differing(word, right)
    if len(written) == len(meant) == 1:
        return len(word) > LONG + 1 and written in _VOWELS and meant in _VOWELS
    return len(written) + len(meant) == 1 or (len(written) == 2 and written == meant[::-1])


def _cased(written: str, right: str) -> str:
    """Return *right* with a capital where *written* has one; names keep their own."""
    return right.capitalize() if written[0].isupper() and right.islower() else right
