"""Small slips of grammar that are certain: "an user", "the the", "apart of the team", "leaded"."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from resume_lsp.grammar import bare, lexicon, morphology, tokens
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, touch
from resume_lsp.text import Span
from resume_lsp.words import words as listed


class Slip(NamedTuple):
    """
    A slip at *span* of the words, and what to say.

    *new* is what to write instead, None where we do not know; *sure* says that it can be nothing else.
    """

    span: Span
    message: str
    new: str | None = None
    sure: bool = True


@lru_cache(maxsize=4096)
def slips(text: str) -> tuple[Slip, ...]:
    """Return the slips in *text*, plain words, in order."""
    if "\\" in text:  # a formula
        return ()
    words = tokens.split(text, len(text))
    english = any(word.low in {"the", "and", "of", "with", "for", "to", "in"} for word in words)
    found = [slip for index in range(len(words)) for slip in _at(words, index, english)]
    return tuple(sorted((*found, *_brackets(words)), key=lambda slip: slip.span))


def _at(words: Words, index: int, english: bool) -> Iterator[Slip]:
    word, after = words[index], at(words, index + 1)
    if word.low == after.low and word.text.islower() and english:
        yield from _doubled(words, index)
    if word.text == ",":
        yield from _comma(words, index)
    if word.low in {"a", "an"} and english and after.is_word and not touch(word, after):
        yield from _article(words, index)
    if word.low == "apart" and after.low == "of":
        yield Slip(Span(word.start, word.end), "“apart of” means the contrary: write “a part of”.", "a part")
    if word.low == "alot":
        yield Slip(Span(word.start, word.end), "Write “a lot” in two words, or say how much.", word.cased("a lot"))
    if (right := _regular_past(word.low)) is not None:
        yield Slip(Span(word.start, word.end), f"The past of this verb is “{right}”.", word.cased(right))
    if word.low == "lead" and _is_past(words, index):
        yield Slip(Span(word.start, word.end), "The past of “lead” is “led”.", "led", sure=False)


def _doubled(words: Words, index: int) -> Iterator[Slip]:
    word, after = words[index], words[index + 1]
    if word.low in listed("slips.doubled"):
        yield Slip(Span(word.start, after.end), f"“{word.text} {word.text}”: one is enough.", word.text)


def _comma(words: Words, index: int) -> Iterator[Slip]:
    """Find "one ,two" and "one,two", but not "1,000" or "(x,y)"."""
    before, comma, after = at(words, index - 1), words[index], at(words, index + 1)
    if before is EDGE or after is EDGE:
        return
    if before.end < comma.start and before.is_word:
        yield Slip(
            Span(before.end, comma.end), "No blank before a comma.", ", " if touch(comma, after) and after.is_word else ","
        )
    elif touch(comma, after) and after.is_word and before.is_word and len(before.text) > 1 and len(after.text) > 1:
        yield Slip(Span(comma.start, after.end), "A blank is missing behind the comma.", f", {after.text}")


_SINGULAR = frozenset({"series", "means", "species", "news", "headquarters", "physics", "mathematics"})
"""Words that look like plurals."""


def _article(words: Words, index: int) -> Iterator[Slip]:
    article, noun = words[index], words[index + 1]
    if article.text == "A" and (index or noun.is_capital):
        return
    vowel = sounds_like_a_vowel(noun)
    if vowel is None or vowel == (article.low == "an"):
        return
    right = article.cased("an" if vowel else "a")
    behind = at(words, index + 2)
    ends = not behind.is_word or behind.low in listed("next.prepositions", "next.coordinators")
    if ends and bare.is_plural(noun) and noun.low not in _SINGULAR:  # "an components for X"
        yield Slip(Span(article.start, noun.start), f"Leave out “{article.text}” before a plural.", "", sure=False)
        return
    yield Slip(Span(article.start, article.end), f"Write “{right} {noun.text}”.", right)


def sounds_like_a_vowel(word: Word) -> bool | None:
    """Tell how a word begins when it is read aloud: "an hour", "a user", "an API"; None where people differ."""
    low = word.low.split("-")[0].removesuffix("'s")
    if low in listed("slips.skipped"):
        return None
    if word.low in listed("slips.consonants") or low in listed("slips.consonants"):
        return False
    if low in listed("slips.vowels"):
        return True
    letters = word.text.split("-")[0].removesuffix("s")
    if len(letters) > 1 and letters.isupper() and low.removesuffix("s") not in listed("slips.spoken"):
        return _spelt(low)
    read_by_letters = not any(letter in "aeiouy" for letter in low)
    doubtful = low.startswith(("eu", "uni")) or (low.startswith("u") and not low.startswith(("un", "up", "ul", "um")))
    if read_by_letters or doubtful or not (low.isascii() and low.isalpha()):
        return None
    return low[0] in "aeiou"


def _spelt(low: str) -> bool | None:
    """Tell how letters that are read one by one begin; None for those that may be read as a word."""
    if not low.isalpha() or len(low) > 4 or (len(low) > 2 and any(letter in "aeiou" for letter in low[1:-1])):
        return None
    return low[0] in listed("slips.letters")


def _regular_past(low: str) -> str | None:
    """Return "led" for "leaded": the right past of an irregular verb that was made regular."""
    if not low.endswith("ed") or len(low) < 5 or lexicon.is_listed_past(low):
        return None
    for base in (low.removesuffix("ed"), low.removesuffix("d"), low.removesuffix("ed")[:-1]):
        verb = lexicon.verb(base)
        if verb and verb.past != low and morphology.regular(base).past == low:
            return verb.past
    return None


def _is_past(words: Words, index: int) -> bool:
    """Tell whether a "lead" stands where a past tense must: "Built the app and lead the team", "has lead"."""
    before, after = at(words, index - 1), at(words, index + 1)
    if before.low in {"has", "have", "had", "was", "were", "been"}:
        return after.low in listed("next.determiners") | {"by", "to"}
    opens = lexicon.past(words[0].low) is not None and not words[0].is_figure
    return opens and before.low in {"and", ","} and after.low in {"the", "a", "an", "all", "our", "their"}


def _brackets(words: Words) -> Iterator[Slip]:
    """Find a bracket without its other half; "a)", "1)" and ":)" need none."""
    waiting: list[Word] = []
    for index, word in enumerate(words):
        before = at(words, index - 1)
        if word.text in {"(", "["} and not (before.text in {":", ";", "-", "="} and touch(before, word)):
            waiting.append(word)
        elif word.text in {")", "]"}:
            if waiting:
                waiting.pop()
            elif not _numbers_a_list(words, index):
                yield Slip(Span(word.start, word.end), "This bracket was never opened.")
    for word in waiting:
        yield Slip(Span(word.start, word.end), "This bracket is never closed.")


def _numbers_a_list(words: Words, index: int) -> bool:
    before = at(words, index - 1)
    return len(before.text) < 3 and (before.is_figure or not before.is_word or len(before.text) == 1)
