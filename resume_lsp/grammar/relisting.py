"""Does a list of deeds hold together in a rewritten bullet? Either all of it became verbs, or nothing did."""

from typing import NamedTuple

from resume_lsp.grammar import auxiliary, bare, lexicon
from resume_lsp.grammar.nominals import governs_nouns, noun_of
from resume_lsp.grammar.reading import Opening
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, ends_sentence, outside_brackets
from resume_lsp.words import words as listed

JOINTS = frozenset({"and", "or", "&", "/", ","})
_ADDED = frozenset({"handled", "conducted", "performed"})
"""Verbs that work got which was none's object."""
_FRONT = 6
"""Words within which a bullet says that duties follow: "My main duties there included"."""
_NAMES_OF_DEEDS = ("tion", "sion", "ment", "ance", "ysis")


class Reread(NamedTuple):
    """A rewritten bullet, read again: *first* is the index of the verb it opens with, None where a gap stands for it."""

    before: Words
    words: Words
    opening: Opening
    first: int | None
    past: bool


def leaves_a_list(reread: Reread) -> bool:
    """Took calls, scheduling pickups, and the weekly report: of a list of gerunds and nouns, only the first was made a verb."""
    words, verb = reread.words, reread.opening.verb
    if verb is None or all(word.low != verb.gerund for word in reread.before):
        return False
    for place in range(2, len(words) - 2):
        low = words[place].low
        if (governs_nouns(words, place) and low not in listed("nested.results")) or low in {"including", "incl", "like"}:
            return False
        if words[place - 1].text == "," and low not in listed("nested.results") and lexicon.gerund(low):
            ands = [it for it in range(place + 1, len(words) - 1) if words[it].low in {"and", "&"}]
            if lists_duties(reread) or any(is_new_verb(reread, words[it + 1]) for it in ands):
                return True
            if not ands and low not in listed("deeds.manners") and any(word.text == "," for word in words[place + 1 :]):
                return True  # "wrote logs, fixing nets, deployment": commas alone part the list
            last = ands[0] if ands else None
            behind = words[last + 1] if last is not None else EDGE
            apart = last is not None and words[last - 1].text == ","
            return (
                apart or behind.low in {"the", "a", "an"} or behind.low.endswith(_NAMES_OF_DEEDS) or is_new_verb(reread, behind)
            )
    return False


def leaves_a_noun_of_action(reread: Reread) -> bool:
    """Supervised two clerks, delegation of tasks and filing."""
    if reread.first is None or reread.opening.verb is None:
        return False
    words = reread.words
    with_people = reread.opening.verb.base in {"partner", "liaise"} and listed("rewriting.on_what").isdisjoint(
        it.low for it in words
    )
    if reread.opening.verb.base in listed("rereading.governs_deeds") and not with_people:
        return False
    clauses = listed("nested.clauses")
    ends = (it for it in range(reread.first + 1, len(words) - 1) if governs_nouns(words, it) or words[it].low in clauses)
    governed = next(ends, len(words))
    return any(
        words[place].low in JOINTS and words[place + 2].low == "of" and words[place + 1].low.endswith(_NAMES_OF_DEEDS)
        for place in range(reread.first + 2, min(governed, len(words) - 2))
        if words[place - 1].low not in listed("next.prepositions")
        and noun_of(words[place - 1].low) is None
        and not words[place - 1].low.endswith(_NAMES_OF_DEEDS)
    )


def leaves_work_in_a_list(reread: Reread) -> bool:
    """Designed buoys, sail repairs, training and budgeting: of a list of work, only the first was made a verb."""
    verb, words = reread.opening.verb, reread.words
    if verb is None or reread.first is None or verb.base in listed("rereading.governs_deeds"):
        return False
    nominal = noun_of(verb.base)
    if nominal is None or all(word.low != nominal for word in reread.before):
        return False
    commas = [place for place in range(reread.first + 2, len(words) - 1) if words[place].text == ","]
    heads = [
        at(words, next((it for it in range(place + 1, len(words)) if not words[it].is_word), len(words)) - 1) for place in commas
    ]
    return sum(head.low in listed("menu.activities.nouns", "menu.moves.nouns") for head in heads) > 1


def leaves_a_noun_among_verbs(reread: Reread) -> bool:
    """Opened the kiosk, customer service and closed the till: between two verbs of a list stands a noun."""
    if reread.first is None or not reread.past:
        return False
    words = reread.words
    for place in range(reread.first + 1, len(words) - 2):
        if ends_sentence(words, place) or words[place].low in listed("nested.clauses") | {"and", "&", "("}:
            return False
        if words[place].text != ",":
            continue
        behind = place + 1
        while auxiliary.is_adverb(at(words, behind)):
            behind += 1
        qualifies = bare.is_adjective(at(words, behind)) and lexicon.verb(at(words, behind).low) is None
        if place == reread.first + 2 and qualifies:  # "wrote clean, readable code and"
            continue
        noun = at(words, behind).is_word and at(words, behind).low not in listed("next.prepositions", "nested.results")
        low = at(words, behind).low
        told = lexicon.past(low)  # not the author's own noun: "cost control"
        own = told is not None and told.base == low and any(it.low == low for it in reread.before)
        verb = (told is not None and not own) or is_new_verb(reread, at(words, behind)) or low in {"and", "&", "or"}
        nearby = range(behind, min(behind + 6, len(words) - 1))
        joint = next((it for it in nearby if not words[it].is_word or words[it].low == "and"), 0)
        joint += words[joint].text == "," and words[joint + 1].low in {"and", "&"}
        if noun and not verb and words[joint].low in {"and", "&", ","} and is_new_verb(reread, at(words, joint + 1)):
            return True
    return False


def lists_duties(reread: Reread) -> bool:
    """Tell whether a bullet said that its duties follow: "My main duties there included"."""
    return not listed("rewriting.comprise").isdisjoint(word.low for word in reread.before[:_FRONT])


def leaves_a_last_noun(reread: Reread) -> bool:
    """Mended nets, painted hulls, and the tide report: what closes a list of deeds is none."""
    if reread.first is None or not reread.past:
        return False
    words, deeds, comma = reread.words, 0, False
    for place in outside_brackets(words, reread.first + 1):
        if ends_sentence(words, place) or words[place].low in listed("nested.clauses") or governs_nouns(words, place):
            return False
        closes = words[place].low in {"and", "&"} and words[place - 1].text == ","
        if words[place].text == "," and is_new_verb(reread, at(words, place + 1)):
            deeds, comma = deeds + 1, False
        elif closes and deeds and not comma:
            behind = place + 1
            while auxiliary.is_adverb(at(words, behind)):
                behind += 1
            if lexicon.past(at(words, behind).low) is None:
                return True
        elif words[place].text == "," and deeds and not comma and _closes_with_a_noun(words, place):
            return True
        elif words[place].text == "," and at(words, place + 1).low not in {"and", "&"}:
            comma = True
    return False


def _closes_with_a_noun(words: Words, comma: int) -> bool:
    """Tell whether nothing but a plain noun stands behind the last *comma*: "Mended nets, painted hulls, tide reports"."""
    rest = [word for word in words[comma + 1 :] if word.text != "."]
    no_nouns = listed("next.prepositions", "nested.clauses", "next.coordinators", "next.determiners")
    plain = all(word.is_word and word.low not in no_nouns | {",", "&"} for word in rest)
    return bool(rest) and plain and lexicon.past(rest[0].low) is None and lexicon.gerund(rest[0].low) is None


def is_new_verb(reread: Reread, word: Word) -> bool:
    """Tell whether the verb *word* was a gerund or a noun of action before, or several: "code reviews"."""
    efforts = any(other.low == "efforts" for other in reread.words[:4])  # "Supported efforts to X and Y"
    is_said = any(other.low == word.low for other in reread.before)  # "cost"
    if word.low in _ADDED and not is_said:
        return True
    verb = lexicon.past(word.low.removeprefix("co-")) or (lexicon.verb(word.low) if efforts else None)
    if verb is None or is_said:
        return False
    said = {form for other in reread.before for form in (other.low, other.low.removesuffix("s"))}
    return noun_of(verb.base) in said or (verb.past != verb.base and not said.isdisjoint({verb.gerund, verb.base}))
