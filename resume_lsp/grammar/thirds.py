"""Is a word in "s" a verb or a plural? "Reports weekly figures", "Reports for finance"."""

from resume_lsp.grammar import bare, lexicon
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.quantity import is_number
from resume_lsp.grammar.reading import Tense
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.words import words as listed

_CURRENCIES = frozenset("$€£¥₹")


def is_verb(words: Words, index: int, verb: Verb, company: Tense | None) -> bool:
    """
    Tell whether the word at *index*, the third person of *verb*, is one, not a plural.

    "Reports weekly figures", "Stores 2 million rows" and "Syncs in 200 ms", but not "Reports for finance" and "Reports 2019".
    """
    after = at(words, index + 1)
    if after.is_figure:
        return not after.is_year
    if after.text in _CURRENCIES and at(words, index + 2).is_figure:  # "Costs $3 a month"
        return True
    if not after.is_word or after.low in {"that", "which", "who", "where", "such"} or lexicon.past(after.low):
        return False
    if after.low in listed("next.coordinators"):
        following = lexicon.third(at(words, index + 2).low)
        return company is Tense.PRESENT or (following is not None and not following.noun)
    if after.low in listed("next.determiners") or words[index].low.removesuffix("s") in listed("next.leaders"):
        return True
    opens = not at(words, index - 1).is_word  # "Weekly reports to the board"
    if opens and (f"{verb.base} {after.low}" in listed("next.intransitive") or _is_measured(words, index + 1)):
        return True
    names_work = bare.last_noun(words, index + 1).low.endswith(bare.NAMES_OF_WORK)
    if names_work or after.low in listed("next.prepositions", "next.linking"):
        return company is Tense.PRESENT
    return True


def _is_measured(words: Words, index: int) -> bool:
    """Tell whether the words from *index* on say how fast something goes: "in 200 ms", "in under two seconds"."""
    place = index + 1
    while at(words, place).low in {"under", "less", "than", "about"}:
        place += 1
    number, unit = at(words, place), at(words, place + 1)
    return words[index].low in {"in", "within", "at", "under"} and is_number(number) and unit.low in listed("metric.units")
