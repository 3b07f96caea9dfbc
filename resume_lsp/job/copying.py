"""Which runs of words a resume shares with an advert."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from resume_lsp.model import PassageKind, Prose, Resume
from resume_lsp.text import Lines, Span

_LONGEST = 8
"""So many words in a row are no accident."""
_WORD = re.compile(r"[^\W_]+")


class Copied(NamedTuple):
    """Where a resume has a run of words of the advert, and the line of the advert, from 1, in which it begins."""

    span: Span
    line: int


def copied(advert: str, resume: Resume) -> Iterator[Copied]:
    """Yield the runs of eight words and more that *resume* has from *advert*, in the order of the text."""
    runs = _runs(advert)
    for passage in resume.passages if runs else ():
        if passage.kind is not PassageKind.HEADING:
            yield from _within(passage.words, runs)


def _runs(advert: str) -> dict[tuple[str, ...], int]:
    """Return each run of eight words of *advert*, with the line in which it begins first."""
    lines, words = Lines(advert), list(_WORD.finditer(advert))
    small = [word[0].casefold() for word in words]
    runs: dict[tuple[str, ...], int] = {}
    for start in range(len(words) - _LONGEST + 1):
        runs.setdefault(tuple(small[start : start + _LONGEST]), lines.line_of(words[start].start()) + 1)
    return runs


def _within(prose: Prose, runs: dict[tuple[str, ...], int]) -> Iterator[Copied]:
    words = list(_WORD.finditer(prose.text))
    small = [word[0].casefold() for word in words]
    begun = line = covered = 0
    for start in range(len(words) - _LONGEST + 1):
        found = runs.get(tuple(small[start : start + _LONGEST]))
        if found is None:
            continue
        if start >= covered:
            if covered:
                yield Copied(prose.span(words[begun].start(), words[covered - 1].end()), line)
            begun, line = start, found
        covered = start + _LONGEST
    if covered:
        yield Copied(prose.span(words[begun].start(), words[covered - 1].end()), line)
