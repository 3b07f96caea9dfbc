"""Work that stays a noun in a list of deeds that became verbs: it gets a verb of its own."""

from __future__ import annotations

from resume_lsp.grammar import bare, lexicon, menus, nominals, nounphrases
from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.relisting import Reread, is_new_verb
from resume_lsp.grammar.tokens import Words, at, ends_sentence, outside_brackets
from resume_lsp.words import words as listed

_AND = frozenset({"and", "&"})
_NAMES_OF_DEEDS = ("tion", "sion", "ment", "ance", "ysis")
_CONDUCTED = frozenset({"drills", "inspections", "checks", "screenings", "rounds"})
_TAKEN_PART = frozenset({"participation", "involvement", "duty"})
_CLOSED = frozenset({"including", "incl", "like", "such", "e.g", "i.e", "between", "whether"})
"""What leads to a list of its own."""


def work(reread: Reread) -> tuple[int, str, bool] | None:
    """
    Return the index of work that is no object of the verb before it, what one does with it, and whether more of it follows.

    Designed experiments and evaluation of their results: "evaluation" is no second thing that was designed.
    """
    words, verb = reread.words, reread.opening.verb
    if reread.first is None or verb is None:
        return None
    if all((named := nominals.verb_of(word)) is None or named.base != verb.base for word in reread.before):
        return None
    said, preposition, commas = reread.first, 0, 0
    for place in outside_brackets(words, reread.first + 1):
        low = words[place].low
        if ends_sentence(words, place) or words[place].text in {";", ":", "–", "—"} or nominals.governs_nouns(words, place):
            return None
        if low in listed("nested.clauses") | _CLOSED:
            return None
        if nominals.tells_of_a_noun(words, place) and low not in listed("nested.using"):
            return None
        if low in listed("next.prepositions") | listed("nested.using") and low not in {"of", "up", "out", "down", "off"}:
            preposition = place
        if low not in _AND | {","} or at(words, place + 1).low in _AND:
            commas += words[place].text == ","
            continue
        start = place + 1
        while is_adverb(at(words, start)):
            start += 1
        if (found := lexicon.past(at(words, start).low) or lexicon.verb(at(words, start).low)) and is_new_verb(
            reread, at(words, start)
        ):
            verb, said, preposition, commas = found, start, 0, 0
            continue
        apart = low in _AND and words[place - 1].text == "," and commas == 1
        commas += words[place].text == ","
        if _is_deed(words, place + 1) and not _is_governed(words, place + 1, verb, said, preposition, apart=apart):
            return place + 1, _verb_for(words, place + 1), low == "," and _goes_on(reread, place + 1)
    return None


def _is_governed(words: Words, start: int, verb: lexicon.Verb, said: int, preposition: int, *, apart: bool) -> bool:
    """Tell whether the verb that was *said*, or the last *preposition*, takes the deed that begins at *start*, too."""
    whole = at(words, nounphrases.end(words, start)).low == "of" or words[start].low in {"its", "their"}
    counted = whole and bare.is_plural(at(words, nounphrases.end(words, said + 1) - 1))  # "experiments and evaluation of them"
    if verb.base in listed("rereading.governs_deeds"):
        return True
    if (_is_deed(words, said + 1) and not counted) or (preposition and _is_deed(words, preposition + 1)):
        return True
    if preposition:
        return not (apart or whole)
    return not whole and verb.base in listed("rereading.takes_work")


def _is_deed(words: Words, start: int) -> bool:
    """Tell whether the noun phrase at *start* names what one does: "the evaluation of", "code reviews"; not "documentation"."""
    end = nounphrases.end(words, start)
    head = at(words, end - 1)
    leads = end == start + 1 and at(words, end).low == "to"  # "leading to"
    if end <= start or leads or head.is_capital or head.low in listed("rewriting.amounts"):
        return False
    kind = menus.kind_of(head.low)
    if kind == "studies" or head.low in _CONDUCTED | _TAKEN_PART:
        return True
    if bare.is_plural(head) or kind not in {"activities", "moves", "other"} or head.low in listed("nominal.no_work"):
        return False
    named = kind == "activities" or nominals.verb_of(head) is not None
    return named or (head.low.endswith(_NAMES_OF_DEEDS) and at(words, end).low in {"of", "in", "with"})


def _verb_for(words: Words, start: int) -> str:
    """Return what one does with the work at *start*, as a base."""
    head = nounphrases.head(words, start)
    if menus.kind_of(head) == "studies" or head in _CONDUCTED:
        return "conduct"
    return "perform" if head in listed("nominal.performed") else "handle"


def _goes_on(reread: Reread, start: int) -> bool:
    """Tell whether an "and" joins more to the work at *start*, and no verb: "debugging and code review"."""
    words = reread.words
    end = nounphrases.end(words, start)
    while at(words, end).text == ",":
        end = nounphrases.end(words, end + 1) if at(words, end + 1).low not in _AND else end + 1
    return at(words, end).low in _AND and not is_new_verb(reread, at(words, end + 1))
