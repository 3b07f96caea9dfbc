"""What one counts or measures in: "users", "paying users", "ms", "%"."""

from resume_lsp.grammar import bare
from resume_lsp.grammar.tokens import Word, Words, at
from resume_lsp.words import words as listed


def is_unit(word: Word) -> bool:
    """Tell whether a figure before *word* measures: "ms", "hours", "%"."""
    return word.text in {"%", "+"} or word.low.rstrip("+") in listed("metric.units")


def is_counted(words: Words, index: int) -> bool:
    """Tell whether the word at *index*, or the one it qualifies, is something that one counts: "users", "ms", "paying users"."""
    word, after = at(words, index), at(words, index + 1)
    if is_unit(word) or _is_plain_plural(word):
        return True
    qualifies = word.is_word and not word.is_capital and word.low not in listed("next.prepositions", "next.coordinators")
    return qualifies and _is_plain_plural(after)


def _is_plain_plural(word: Word) -> bool:
    return word.is_word and not word.is_capital and bare.is_plural(word)


def is_measured(words: Words, index: int) -> bool:
    """Tell whether a unit follows: "Java 8 hours", "PHP 5+ years"; the plus of "iOS 9+" is none."""
    after = at(words, index + 1)
    return is_counted(words, index + 2) if after.text == "+" else is_unit(after)
