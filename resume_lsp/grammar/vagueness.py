"""Words that stand where a name or a number belongs."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from resume_lsp.grammar import bare, phrases, tokens
from resume_lsp.grammar.changes import Change
from resume_lsp.grammar.tokens import EDGE, Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed


class Vague(NamedTuple):
    """Vague *words* at *span*, what to say, and the changes that leave them out; none where the sentence needs them."""

    span: Span
    words: str
    message: str
    changes: tuple[Change, ...] = ()
    counts: bool = False  # stands for a number, or for the names of as many: "various", not "successfully"


@lru_cache(maxsize=4096)
def vague(text: str) -> tuple[Vague, ...]:
    """Return the vague words of a bullet's plain words, in order."""
    words = tokens.split(text)
    return tuple(found for index in range(len(words)) for found in _at(text, words, index))


def _at(text: str, words: Words, index: int) -> Iterator[Vague]:
    if words[index].low in listed("style.vague_counts"):
        yield from _count(words, index)
    elif length := phrases.length(words, index, "style.vague_ends"):
        yield from _end(text, words, index, length)
    elif length := phrases.length(words, index, "style.vague_manners"):
        said = Span(words[index].start, words[index + length - 1].end)
        yield Vague(said, said.of(text), f"“{said.of(text)}” goes without saying.", _cut(words, index, index + length))


def _count(words: Words, index: int) -> Iterator[Vague]:
    """Read "various drivers", but not "as many as", "several million", "many-to-many"."""
    word, before, after = words[index], at(words, index - 1), at(words, index + 1)
    if (
        before.low in listed("style.counted_by")
        or after.low in listed("metric.large")
        or after.low in {"hours", "years", "times"}
    ):
        return
    needed = before.low in {"across", "between", "among"} or after.low in {"types", "kinds", "sorts", "other"}
    cuttable = not needed and after.low not in listed("next.prepositions") and _is_plural_phrase(words, index + 1)
    changes = _cut(words, index, index + 1) if cuttable else ()
    yield Vague(Span(word.start, word.end), word.text, f"“{word.text}” says nothing: name or count them.", changes, counts=True)


def _is_plural_phrase(words: Words, index: int) -> bool:
    """Tell whether one of the next words is a plural, so that no article is needed."""
    return any(bare.is_plural(word) for word in words[index : index + 3])


def _end(text: str, words: Words, index: int, length: int) -> Iterator[Vague]:
    """Read ", etc." and "and more" where the sentence ends with them."""
    last = index + length
    said = Span(words[index].start, words[last - 1].end)
    dotted = at(words, last).text == "." and at(words, last).start == said.end
    if not (dotted or at(words, last) is EDGE or at(words, last).text in {".", ",", ")", ";"}):
        return
    shown = said.of(text) + "." * (dotted and words[index].low == "etc")
    first = index
    while at(words, first - 1).low in {",", "and", "&"}:
        first -= 1
    changes = (Change(Span(words[first - 1].end, said.end), ()),) if first else ()
    yield Vague(said, shown, f"“{shown}” says nothing: name the rest, or stop before.", changes)


def _cut(words: Words, first: int, behind: int) -> tuple[Change, ...]:
    """Return the changes that take out the words from *first* to *behind*, with one blank, and keep the capital."""
    following = at(words, behind)
    if first and (following is EDGE or not following.is_word):
        return (Change(Span(words[first - 1].end, words[behind - 1].end), ()),)
    if following is EDGE:
        return ()
    cut = Change(Span(words[first].start, following.start), ())
    if words[first].is_capital and not following.is_capital:
        return (cut, Change(Span(following.start, following.start + 1), (following.text[0].upper(),)))
    return (cut,)
