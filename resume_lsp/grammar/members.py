"""What is listed in a bullet, one by one: things, work, and deeds whose verbs can be made finite."""

from __future__ import annotations

from typing import NamedTuple

from resume_lsp.grammar import bare, fields, lexicon, nominals, nounphrases, remaining
from resume_lsp.grammar.auxiliary import is_infinitive
from resume_lsp.grammar.changes import Change
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.coordinating import behind_adverbs, gerund_at, goes_on, is_verbal
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.reading import Tense
from resume_lsp.grammar.tokens import Words, at, ends_sentence, outside_brackets
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_JOINTS = frozenset({",", "and", "&"})
_NESTS = frozenset(
    {"including", "incl", "like", "such", "e.g", "i.e", "between", "whether", "both", "either", "or", "while", "who"}
)
_SIGNS = frozenset({";", ":", "–", "—", "-", "/"})
_MOST = 9
"""Members that a list has at most."""


class Member(NamedTuple):
    """
    One member of a list: the words from *start* to *end*, and the *joint* that stands before it.

    *verbs* are what it tells was done, none where it is a thing; *changes* make them finite.
    """

    joint: str
    start: int
    end: int
    verbs: tuple[Verb, ...] = ()
    changes: tuple[Change, ...] = ()


def of_list(clause: Clause, index: int) -> tuple[Member, ...]:
    """Return what is listed at *index*; nothing where clauses, aims or lists in it leave it open what is coordinated."""
    words = clause.words
    members: list[Member] = []
    joint, start = "", index
    stop = next((place for place in range(index, len(words)) if ends_sentence(words, place)), len(words))
    joints = [place for place in outside_brackets(words, index) if place < stop and words[place].low in _JOINTS]
    for place in (*joints, stop):
        if start < place:
            member = _member(clause, Member(joint, start, place), clause.low_at(index - 1), members)
            if member is None or len(members) == _MOST:
                return ()
            if joint == "and" and members and not member.verbs and place < stop:  # "repairs of pumps and valves, writing logs"
                members[-1] = members[-1]._replace(end=place)
            else:
                members.append(member)
            joint, start = "", place
        if place < stop:
            joint += words[place].low.replace("&", "and")
            start = place + 1
    return tuple(_with_shared_objects(clause, members))


def _member(clause: Clause, member: Member, said: str, before: list[Member]) -> Member | None:
    """Read the words of a *member* behind those *before* it; None where more than one thing or deed stands in them."""
    words, start = clause.words, member.start
    repeated = bool(member.joint) and words[start].low == said in listed("next.prepositions")  # "and for leading"
    infinitive = bool(member.joint) and is_infinitive(words, start) and not repeated
    if (repeated or infinitive) and member.end > start + 1:
        gone = Change(Span(words[start].start, words[start + 1].start), ())
        member = member._replace(start=start + 1, changes=(gone,))
    adverb, place = behind_adverbs(words, member.start)
    if place >= member.end or _is_nested(words, place, member) or _is_told(words, place, member, said):
        return None
    acting = lexicon.verb(words[place].low) if infinitive else _gerund(words, place)
    if acting and not infinitive and member.joint == "," and words[place].low in listed("nested.results"):
        return None
    if acting:
        made = Change(Span(words[place].start, words[place].end), (clause.write(acting),))
        return member._replace(start=adverb, verbs=(acting,), changes=(*member.changes, made))
    if infinitive:
        return None
    among = bool(before and before[0].verbs)
    return (_named(clause, member, deeds=among) if adverb == place else None) or member


def _gerund(words: Words, place: int) -> Verb | None:
    """Return the verb of the gerund at *place* that acts on what follows: "hiring staff", not "hiring of staff"."""
    acts = is_verbal(words, place) and goes_on(words, place) and at(words, place + 1).low != "of"
    return gerund_at(words, place) if acts else None


def _is_nested(words: Words, place: int, member: Member) -> bool:
    """Tell whether more stands in the *member* than what is listed: a clause, an aim, a list of its own."""
    inside = words[place : member.end]
    ways = {"from", "to"} <= {word.low for word in inside}
    signs = any(word.low in listed("nested.clauses") | _NESTS or word.text in _SIGNS for word in inside)
    return ways or signs or any(is_infinitive(words, it) for it in range(place, member.end))


def _is_told(words: Words, place: int, member: Member, said: str) -> bool:
    """Tell whether the *member* is none: a deed that is told already, what only qualifies the next one, or two words for one."""
    first, last = words[place], words[member.end - 1]
    past = bool(member.joint) and not member.changes and lexicon.is_listed_past(first.low)  # "at fairs, presented products"
    qualifies = at(words, member.end).text == "," and bare.is_adjective(last)  # "clear, readable logs"
    compound = first.low in listed("next.compound_verbs") and member.end > place + 2  # "cold calling shops"
    compound = compound and lexicon.gerund(words[place + 1].low) is not None
    return past or qualifies or compound or first.low in listed("next.prepositions") or _is_bare(words, place, member, said)


def _is_bare(words: Words, place: int, member: Member, said: str) -> bool:
    """Tell whether a bare verb stands at *place* among duties: "Duties involved checking stoves, sweep floors"."""
    verb = lexicon.verb(words[place].low)
    if verb is None or not member.joint or member.changes or words[place].low.endswith("ing"):
        return False
    told = not verb.noun or said in listed("rewriting.comprise") | {":"}
    return told and not is_work(words, place) and bare.judge(words, place, verb, Tense.PRESENT).is_verb


def _named(clause: Clause, member: Member, *, deeds: bool) -> Member | None:
    """Make a verb of the noun of action that opens the *member*, of two nouns for work among *deeds* only; None of things."""
    words, the = clause.words, clause.low_at(member.start) == "the"
    noun = member.start + the
    if noun == member.end:
        return None
    led = at(words, noun + 1).low in listed("next.prepositions")
    made = nominals.of_a_noun(words, noun, clause.write, the=the) if member.end > noun + 1 and (led or deeds) else None
    work = nominals.named_work(words, noun)
    verb = nominals.verb_of(words[noun]) if led else work[0] if work else None
    if made is None or verb is None or made.span.end > words[member.end - 1].end:
        return None
    return member._replace(verbs=(verb,), changes=(*member.changes, made))


def is_work(words: Words, place: int) -> bool:
    """Tell whether what stands at *place* names what one does: "repairs", "crew training"."""
    head = nounphrases.head(words, place)
    return head in listed("nominal.performed") or fields.is_work(head) or remaining.is_deed(words, place)


def _with_shared_objects(clause: Clause, members: list[Member]) -> list[Member]:
    """Return the *members* with work that shares its object as one: "design, building and repair of pumps"."""
    merged: list[Member] = []
    run = next((place for place, member in enumerate(members) if not _is_a_gerund(clause, member)), 0)
    for place, member in reversed([*enumerate(members)]):
        made = _sharing(clause, member, merged[-1], opens=place < run) if merged else None
        if made:
            merged[-1] = made
        else:
            merged.append(member)
    return merged[::-1]


def _is_a_gerund(clause: Clause, member: Member) -> bool:
    return not member.verbs and member.end == member.start + 1 and lexicon.gerund(clause.low_at(member.start)) is not None


def _sharing(clause: Clause, member: Member, behind: Member, *, opens: bool) -> Member | None:
    """
    Return *member* and the one *behind* it as one, where the noun or gerund that it is shares the object there.

    So do the gerunds that a list *opens* with: "planning, building, and mending pumps", not "payroll, filing, and mending pumps".
    """
    words, the = clause.words, clause.low_at(member.start) == "the"
    place = member.start + the
    if member.verbs or member.end != place + 1 or not behind.verbs:
        return None
    named = was_a_noun(clause, behind)
    verb = nominals.verb_of(words[place]) if named else lexicon.gerund(words[place].low)
    run = behind.joint == "and" or (opens and ("and" in behind.joint or len(behind.verbs) > 1))
    if verb is None or not (named or run):
        return None
    made = Change(Span(words[member.start].start, words[place].end), (clause.write(verb),))
    closed: tuple[Change, ...] = ()
    if behind.joint == "," and len(behind.verbs) == 1:  # "setup, repair of pumps"
        closed = (Change(Span(words[place].end, words[behind.start].start), (" and ",)),)
    return Member(
        member.joint, member.start, behind.end, (verb, *behind.verbs), (*member.changes, made, *closed, *behind.changes)
    )


def was_a_noun(clause: Clause, act: Member) -> bool:
    """Tell whether what is done in *act* was a noun, whose object the nouns before it share."""
    return any(change.new and _ends_with_of(clause, act, change) for change in act.changes)


def _ends_with_of(clause: Clause, act: Member, change: Change) -> bool:
    return any(word.low == "of" and word.end == change.span.end for word in clause.words[act.start : act.end])
