"""How much an advert's lines ask for what they name: by the heading above them, and by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache

from resume_lsp.words import words as listed


class Need(IntEnum):
    """How much an advert asks for something: the more, the higher."""

    MENTION = 1  # it only names it: the company's own product, a benefit, what is explicitly not needed
    WISH = 2  # nice to have
    MUST = 3  # expected, or what one would work with


_HEADINGS = {"job.headings.wish": Need.WISH, "job.headings.firm": Need.MENTION, "job.headings.job": Need.MUST}
"""What phrases in a heading say of what stands below it; where it has several, the first here counts."""

_SMALL = frozenset({"a", "an", "the", "and", "&", "or", "/", "of", "for", "our", "your", "to", "in", "at"})


def of_heading(text: str) -> Need | None:
    """Return how much is asked for below a heading of these words; None where they do not tell."""
    said = {found[0].lower() for found in _found(text, *_HEADINGS)}
    return next((need for name, need in _HEADINGS.items() if said & listed(name)), None)


def is_name(text: str) -> bool:
    """Tell whether a line has no words but those of a heading that tells: "Preferred skills"."""
    rest = list(text)
    for found in _found(text, *_HEADINGS):
        rest[found.start() : found.end()] = " " * len(found[0])
    return _SMALL.issuperset("".join(rest).lower().strip(" :").split())


def asks(text: str) -> bool:
    """Tell whether a sentence speaks of whom the employer wants."""
    return any(_found(text, "job.sentences.asking"))


def speaks_of_the_firm(text: str) -> bool:
    """Tell whether a sentence says what the firm has, or how to reach it, and not whom it wants: "We have worked with …"."""
    said = {found[0].lower() for found in _found(text, "job.sentences.firm", "job.sentences.applying", "job.sentences.wanting")}
    if not said.isdisjoint(listed("job.sentences.applying")):
        return True
    return not said.isdisjoint(listed("job.sentences.firm")) and said.isdisjoint(listed("job.sentences.wanting"))


def refuses(text: str) -> bool:
    """Tell whether a sentence says what is not needed; "not required but welcome" is something else."""
    found = [it[0].lower() for it in _found(text, "job.sentences.refusal", "job.sentences.wish_behind")]
    return not listed("job.sentences.refusal").isdisjoint(found)


def wishes_from(text: str) -> int | None:
    """Return from where on a sentence says what would be nice to have: "Ideally, you …"; None where it does not."""
    found = next(_wishes(text, "job.sentences.wish_before"), None)
    return found.end() if found else None


def wishes_upto(text: str) -> list[int]:
    """Return the places before which a sentence names what would be nice to have: "… is a plus"."""
    return [found.start() for found in _wishes(text, "job.sentences.wish_behind")]


def _wishes(text: str, name: str) -> Iterator[re.Match[str]]:
    both = _found(text, "job.sentences.wish_before", "job.sentences.wish_behind")
    return (found for found in both if found[0].lower() in listed(name))


def _found(text: str, *names: str) -> Iterator[re.Match[str]]:
    """Yield where *text* has a phrase of the lists *names*; of those that begin alike the longest."""
    return _phrases(*names).finditer(text.replace("’", "'"))


@cache
def _phrases(*names: str) -> re.Pattern[str]:
    every = sorted(frozenset().union(*map(listed, names)), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, every))})(?![\w-])", re.IGNORECASE)
