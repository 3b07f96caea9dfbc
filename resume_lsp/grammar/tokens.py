"""A bullet's words, with their places in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from resume_lsp.memory import remembered

_TOKEN = re.compile(
    r"(?<!\S)\.[A-Z][A-Za-z]+|[Aa]/[Bb](?![A-Za-z])(?:-[A-Za-z]+)*|[^\W\d_](?:[^\W_]|['.&](?=[^\W_])|’(?=[^\W_])|[-‐‑](?=[^\W\d_])|[+#]+(?!\w))*|\d(?:[\d.,]*\d)?|[^\w\s]|_|\w"
)
_PLAIN = str.maketrans("’‐‑", "'--")


class Word(NamedTuple):
    """One word, number or sign of a text; *low* is the word in lower case with plain apostrophes and hyphens."""

    text: str
    start: int
    end: int
    low: str

    @property
    def is_word(self) -> bool:
        """Tell whether it begins with a letter; ".NET" counts."""
        return self.text[:1].isalpha() or (self.text[:1] == "." and len(self.text) > 1)

    @property
    def is_figure(self) -> bool:
        """Tell whether it is a number in figures."""
        return self.text[:1].isdigit()

    @property
    def is_year(self) -> bool:
        """Tell whether it is a figure that may be a year."""
        return len(self.text) == 4 and self.text.isdigit() and self.text[:2] in {"19", "20"}

    @property
    def is_capital(self) -> bool:
        """Tell whether it begins with a capital."""
        return self.text[:1].isupper() or self.text[1:2].isupper()

    def cased(self, new: str) -> str:
        """Return *new* with a capital where this word has one."""
        return new[:1].upper() + new[1:] if self.is_capital else new


Words = tuple[Word, ...]

EDGE = Word("", -1, -1, "")
"""What stands before the first word and behind the last: nothing."""


LONGEST = 4000
"""Characters of a bullet that are read; the rest of a longer one is passed over."""


def split(text: str, longest: int = LONGEST) -> Words:
    """Return the words, numbers and signs of the first *longest* characters of *text*, in order."""
    return _split(text[:longest])


@remembered
def _split(text: str) -> Words:
    return tuple([Word(it[0], *it.span(), _low(it[0])) for it in _TOKEN.finditer(text)])


def _low(word: str) -> str:
    low = word.lower()
    return low if low.isascii() else low.translate(_PLAIN)


def at(words: Words, index: int) -> Word:
    """Return the word at *index*, `EDGE` where there is none."""
    return words[index] if 0 <= index < len(words) else EDGE


def touch(left: Word, right: Word) -> bool:
    """Tell whether nothing stands between two words."""
    return left.end == right.start


def ends_sentence(words: Words, index: int) -> bool:
    """Tell whether the sign at *index* ends a sentence: the last full stop, or one with a capital behind it."""
    if words[index].text not in {".", "!", "?"}:
        return False
    before, after = at(words, index - 1), at(words, index + 1)
    if after is EDGE:
        return True
    abbreviated = touch(before, words[index]) and (before.low in _ABBREVIATIONS or (len(before.text) == 1 and before.is_capital))
    return not abbreviated and after.start > words[index].end and (after.is_capital or not after.is_word)


_words = str.split
_ABBREVIATIONS = frozenset(
    _words("dr mr mrs ms prof st inc ltd co corp llc vs e.g i.e eg ie approx no dept univ jr sr ca fig vol")
)


def outside_brackets(words: Words, index: int) -> Iterator[int]:
    """Yield the places from *index* on that stand in no bracket which opens there or later."""
    depth = 0
    for place in range(index, len(words)):
        depth += words[place].text in {"(", "["}
        if not depth:
            yield place
        depth -= bool(depth) and words[place].text in {")", "]"}
