"""What stands behind a noun and tells that a verb governs both: "Cut times by 30 %", "Stream clicks into a lake"."""

from functools import cache

from resume_lsp.grammar import lexicon
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.words import words as listed

_OBJECT_WORDS = 7  # a verb's object that its measure follows is shorter
_CLAUSE_WORDS = 12  # so is all that stands before the next deed


@cache
def phrase_ends() -> frozenset[str]:
    """Return the words that end a noun and what qualifies it: "of", "and", "are", "which", "every"."""
    closed = ("next.prepositions", "next.coordinators", "next.linking", "nested.clauses", "next.hows")
    return frozenset().union(*map(listed, closed))


def says_by_how_much(words: Words, index: int) -> bool:
    """Tell whether what follows is a change with its measure, which only a verb makes: "Cut lead times by 30 %"."""
    for place in range(index + 2, min(index + _OBJECT_WORDS, len(words) - 1)):
        if not words[place].is_word:
            return False
        if words[place].low in listed("next.prepositions"):
            return words[place].low == "by" and words[place + 1].is_figure
    return False


def says_how(words: Words, index: int) -> bool:
    """Tell whether the words at *index* rather go with a verb than with a noun: "into a lake", "every week", "to a map"."""
    low = at(words, index).low
    return low in listed("next.hows") or (low.endswith("ly") and low not in listed("before.not_adverbs"))


def is_value(words: Words, index: int) -> bool:
    """Tell whether the words at *index* give the value of the noun before them: "of 99 %", "up from 40 to 60", "at 2 %"."""
    low, after = at(words, index).low, at(words, index + 1)
    return (low in {"of", "at"} and after.is_figure) or (low in {"up", "down"} and (after.is_figure or after.low == "from"))


def is_joined_by_a_past(words: Words, index: int) -> bool:
    """Tell whether what was surely done follows behind "and": "Schedule visits and wrote letters", not "and closed shops"."""
    for place in range(index + 2, min(index + _OBJECT_WORDS, len(words) - 1)):
        if words[place].low in listed("next.coordinators"):
            joined = lexicon.past(words[place + 1].low)
            return joined is not None and joined.base != joined.past != joined.participle
    return False


def is_joined_by_a_verb(words: Words, index: int) -> bool:
    """Tell whether a second deed follows by its looks: "Fence fields and mend gates", "Model prices and test them"."""
    for place in range(index + 2, min(index + _CLAUSE_WORDS, len(words) - 2)):
        if not words[place].is_word:
            return False
        if words[place].low in listed("next.coordinators"):
            joined, after = lexicon.verb(words[place + 1].low), words[place + 2]
            acts = after.low in listed("next.determiners") or (joined is not None and not joined.noun)
            return joined is not None and acts and after.is_word
    return False
