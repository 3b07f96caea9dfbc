"""Work that stays a noun in a list of deeds that became verbs: it gets a verb of its own."""

from __future__ import annotations

from typing import NamedTuple

from resume_lsp.grammar import bare, lexicon, menus, nominals, nounphrases, rereading
from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.changes import Change, Rewrite, origin
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.coordinating import goes_on, is_verbal
from resume_lsp.grammar.relisting import Reread, is_new_verb, lists_duties
from resume_lsp.grammar.tokens import Words, at, ends_sentence, outside_brackets
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_AND = frozenset({"and", "&"})
_WITHIN = lexicon.PARTICLES | {"of"}
"""Prepositions that lead away from no object."""
_NAMES_OF_DEEDS = ("tion", "sion", "ment", "ance", "ysis")
_CONDUCTED = frozenset({"drills", "inspections", "checks", "screenings", "rounds"})
_TAKEN_PART = frozenset({"participation", "involvement", "duty"})
_CLOSED = frozenset({"including", "incl", "like", "such", "e.g", "i.e", "between", "whether"})
"""What leads to a list of its own."""


class Work(NamedTuple):
    """
    Work that no verb before it governs, by its place: what one does with it, and what joins it to the deeds before.

    *listed* is the index of the comma that lists the things before it, None where there is but one; *more* tells whether an
    "and" joins more work to it.
    """

    place: int
    base: str
    joint: int
    listed: int | None
    more: bool


class _Said(NamedTuple):
    """The verb that was said last, where it stands, what leads away from its object, and the commas behind it."""

    verb: lexicon.Verb
    place: int
    preposition: int
    commas: tuple[int, ...]


def completed(text: str, clause: Clause, rewrite: Rewrite, *, past: bool) -> Rewrite | None:
    """
    Return *rewrite* with a verb for work that is none's object: "Ran trials and handled evaluation of results".

    None where things and work stand in one list, so that what became a verb may have been meant of all.
    """
    reread = rereading.read(text, rewrite, past=past)
    if _mixes_things_and_work(reread):
        return None
    if (found := work(reread)) is None:
        return rewrite
    place, joint = (origin(rewrite.changes, reread.words[it].start) for it in (found.place, found.joint))
    comma = origin(rewrite.changes, reread.words[found.listed].start) if found.listed is not None else None
    if place is None or joint is None or (comma is None) != (found.listed is None):
        return rewrite
    verb = Change(Span(place, place), (f"{'and ' if found.more else ''}{clause.finite(found.base)} ",))
    closed: tuple[Change, ...] = ()
    if comma is not None:  # "sails and ropes, and handled repairs of pumps"
        apart = "," in {reread.words[found.joint].text, reread.words[found.joint - 1].text}
        closed = (Change(Span(comma, comma + 1), (" and",)), *(() if apart else (Change(Span(joint - 1, joint - 1), (",",)),)))
    return rewrite._replace(changes=(*rewrite.changes, *closed, verb))


def _mixes_things_and_work(reread: Reread) -> bool:
    """Tell whether one list behind a noun that became a verb holds both: "design of lamps, ropes and crew training"."""
    words, verb = reread.words, reread.opening.verb
    if reread.first is None or verb is None or not _was_made(reread, verb) or not _is_strict(reread, verb):
        return False
    last = _last_beside(reread, reread.first)
    may_take_both = verb.base in listed("rereading.governs_deeds", "rereading.considers")
    if (may_take_both and not lists_duties(reread)) or is_deed(words, last + 1):
        return False
    open_list = after_work = acted = False
    for place in outside_brackets(words, last + 1):
        if _ends_the_list(words, place, last) or words[place].low in listed("next.prepositions") - _WITHIN:
            break
        if words[place].low not in _AND | {","} or at(words, place + 1).low in _AND:
            continue
        start = _behind_adverbs(words, place + 1)
        acts = is_new_verb(reread, at(words, start))
        if not acts and _tells_more(words, start):
            break
        if acts or is_deed(words, place + 1):
            if open_list:
                return True
            after_work, acted = not acts, True
        elif after_work:
            return True
        else:
            open_list = words[place].text == ","
    return open_list and acted


def _last_beside(reread: Reread, first: int) -> int:
    """Return the index of the last verb that stands side by side with the *first*: "mended" of "Built, tried and mended"."""
    place = first
    while at(reread.words, place + 1).low in _AND | {","}:
        following = _behind_adverbs(reread.words, place + 1)
        while at(reread.words, following).low in _AND | {","}:
            following += 1
        if lexicon.past(at(reread.words, following).low) is None and lexicon.verb(at(reread.words, following).low) is None:
            break
        place = following
    return place


def _tells_more(words: Words, start: int) -> bool:
    """Tell whether what follows a comma at *start* tells more of what was said: "used by 40 teams", "ensuring that"."""
    clause = nominals.governs_nouns(words, start) or at(words, start).low in listed("nested.clauses") | _CLOSED
    done = lexicon.participle(at(words, start).low) is not None or at(words, start).low in listed("next.prepositions")
    return clause or done or (is_verbal(words, start) and goes_on(words, start))


def _is_strict(reread: Reread, verb: lexicon.Verb) -> bool:
    """Tell whether what is listed behind *verb* may stand beside it as well, for it was a noun, or one of several duties."""
    return verb.gerund not in {word.low for word in reread.before} or lists_duties(reread)


def work(reread: Reread) -> Work | None:
    """
    Return the first work that is no object of the verb before it; None where there is none.

    Designed experiments and evaluation of their results: "evaluation" is no second thing that was designed.
    """
    words, verb = reread.words, reread.opening.verb
    if reread.first is None or verb is None or not _was_made(reread, verb):
        return None
    said = _Said(verb, reread.first, 0, ())
    for place in outside_brackets(words, reread.first + 1):
        low = words[place].low
        if _ends_the_list(words, place, said.place):
            return None
        if low in listed("next.prepositions", "nested.using") and low not in _WITHIN:
            said = said._replace(preposition=place)
        if low == ",":
            said = said._replace(commas=(*said.commas, place))
        if low not in _AND | {","} or at(words, place + 1).low in _AND:
            continue
        start = _behind_adverbs(words, place + 1)
        found = lexicon.past(at(words, start).low) or lexicon.verb(at(words, start).low)
        if found and is_new_verb(reread, at(words, start)):
            said = _Said(found, start, 0, ())
        elif (is_deed(words, place + 1) or _is_no_fault(words, place + 1, said)) and not _is_governed(reread, place, said):
            between = [comma for comma in said.commas if comma < place - 1]
            base, more = verb_for(nounphrases.head(words, place + 1)), low == "," and _goes_on(reread, place + 1)
            return Work(place + 1, base, place, between[-1] if between and not said.preposition else None, more)
    return None


def _was_made(reread: Reread, verb: lexicon.Verb) -> bool:
    """Tell whether *verb* was a gerund or a noun before."""
    return any((named := nominals.verb_of(word)) is not None and named.base == verb.base for word in reread.before)


def _ends_the_list(words: Words, place: int, verb: int) -> bool:
    """Tell whether another sentence, a clause, an aim or a list of its own begins at *place*, behind the *verb*."""
    if ends_sentence(words, place) or words[place].text in {";", ":", "–", "—"} or nominals.governs_nouns(words, place):
        return True
    if nominals.is_included(words, place + 1):
        return True
    tells = place > verb + 1 and nominals.tells_of_a_noun(words, place) and words[place].low not in listed("nested.using")
    return tells or words[place].low in listed("nested.clauses") | _CLOSED


def _is_no_fault(words: Words, start: int, said: _Said) -> bool:
    """Tell whether one cannot fix what stands at *start*: "fixed bugs and performance improvements"."""
    end = nounphrases.end(words, start)
    fixed = said.verb.base == "fix" and menus.kind_of(nounphrases.head(words, said.place + 1)) == "faults"
    named = end > start and lexicon.gerund(words[start].low) is None
    return fixed and named and menus.kind_of(nounphrases.head(words, start)) in {"features", "moves"}


def _behind_adverbs(words: Words, start: int) -> int:
    while is_adverb(at(words, start)):
        start += 1
    return start


def _is_governed(reread: Reread, joint: int, said: _Said) -> bool:
    """Tell whether the verb that was *said*, or a preposition, takes the deed behind the *joint*, too."""
    words, start, base = reread.words, joint + 1, said.verb.base
    if base in listed("rereading.governs_deeds"):
        return True
    whole = at(words, nounphrases.end(words, start)).low == "of" or words[start].low in {"its", "their"}
    counted = whole and bare.is_plural(
        at(words, nounphrases.end(words, said.place + 1) - 1)
    )  # "experiments and evaluation of them"
    if (is_deed(words, said.place + 1) and not counted) or (said.preposition and is_deed(words, said.preposition + 1)):
        return True
    if said.preposition:
        apart = words[joint].low in _AND and said.commas == (joint - 1,)
        closes = words[joint].text == "," and said.commas == (joint,) and not _goes_on(reread, start)
        return not (apart or whole or closes)
    if not whole and said.place == reread.first and base in listed("rereading.considers"):
        plain = all(word.low != "of" for word in words[start:])  # not "analyzed X, estimation and rollout of Y"
        return plain and (words[joint].low in _AND or _goes_on(reread, start))
    strict = lists_duties(reread) or (words[joint].text == "," and _is_strict(reread, said.verb))
    return not whole and not strict and base in listed("rereading.takes_work")


def is_deed(words: Words, start: int) -> bool:
    """Tell whether the noun phrase at *start* names what one does: "the evaluation of", "code reviews"; not "documentation"."""
    end = nounphrases.end(words, start)
    head = at(words, end - 1)
    leads = end == start + 1 and at(words, end).low == "to"  # "leading to"
    acts = is_verbal(words, start) and goes_on(words, start) and at(words, start + 1).low != "of"  # "saving time"
    if end <= start or leads or acts or head.is_capital or head.low in listed("rewriting.amounts"):
        return False
    kind = menus.kind_of(head.low)
    if _is_conducted(head.low) or head.low in _TAKEN_PART:
        return True
    if head.low == "documentation" and at(words, end).low in _AND and is_deed(words, end + 1):
        return True  # "documentation and handover"
    counted = bare.is_plural(head) or head.low == "coverage"
    if counted or kind not in {"activities", "moves", "other"} or head.low in listed("nominal.no_work"):
        return False
    named = kind == "activities" or nominals.verb_of(head) is not None
    return named or (head.low.endswith(_NAMES_OF_DEEDS) and at(words, end).low in {"of", "in", "with"})


def verb_for(*heads: str) -> str:
    """Return what one does with the work that the nouns *heads* name, as a base: "conduct", "perform" or, at worst, "handle"."""
    if all(map(_is_conducted, heads)):
        return "conduct"
    return "perform" if listed("nominal.performed").issuperset(heads) else "handle"


def _is_conducted(noun: str) -> bool:
    """Tell whether one conducts what *noun* names: "surveys", "inspections"."""
    return menus.kind_of(noun) == "studies" or noun in _CONDUCTED


def _goes_on(reread: Reread, start: int) -> bool:
    """Tell whether an "and" joins more to the work at *start*, and no verb: "debugging and code review"."""
    words = reread.words
    for place in outside_brackets(words, start + 1):
        if _ends_the_list(words, place, start) or (words[place].text == "," and is_new_verb(reread, at(words, place + 1))):
            return False
        if words[place].low in _AND:
            return words[place - 1].text != "," and not is_new_verb(reread, at(words, place + 1))
    return False
