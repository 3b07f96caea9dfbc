"""Put the deed first and its setting behind: "Part of a team that built X", "Built X as part of a team"."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp.grammar import bare, inflecting, lexicon
from resume_lsp.grammar.auxiliary import is_infinitive
from resume_lsp.grammar.changes import Change, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.inflecting import Inflected
from resume_lsp.grammar.reading import Weak
from resume_lsp.grammar.tokens import at
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_FARTHEST = 14  # words between the setting's first word and the deed
_NEAR = 6  # words that a team may move behind where more is told
_POINTERS = frozenset({"its", "their", "them", "it"})
_TOLD = 16  # words of a deed that what it was part of may move behind
_MANNERS = frozenset({"use", "utilize", "include", "consist", "comprise", "work", "follow", "report", "involve"})
_TIMES = frozenset({"before", "after", "while", "when", "until", "since", "without"})
_RELATIVES = frozenset({"that", "which", "who", "where"})


def part_of(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Put the deed first, and the team at *index* behind it."""
    if clause.low_at(index) in {"this", "that"} and clause.low_at(index + 1) in listed("before.pronouns") | {","}:
        return  # "As part of this, I built X"
    if clause.head(index) in listed("rewriting.boards"):
        yield clause.with_verb("serve on", index)
        return
    moved = _moved(clause, index, " as part of ", ", as part of ", "as part of ")
    yield moved or clause.placeholder("⟨Verb⟩ ⟨what⟩ as part of", index)


def in_a_setting(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Put the deed first, and the setting whose preposition stands at *index*, "in a team of five", behind it."""
    preposition = at(clause.words, index)
    worked = clause.opening.weak is Weak.PARTICIPATION
    how = [word.low for word in clause.words[clause.body : index] if worked and word.low not in {"part", "full", "time"}]
    if worked and is_a_team(clause, index + 1):
        kept = " ".join([*how, preposition.low, ""])
        part = "as part of" if preposition.low in {"in", "on", "within"} else preposition.low
        far = f", working {kept}" if how else f", {part} "
        moved = _moved(clause, index + 1, far if how else f" {part} ", far, kept)
    else:
        far = " ".join([", working", *how, preposition.low, ""])
        moved = _moved(clause, index + 1, far if how else f" {preposition.low} ", far)
    part_time = Span(clause.words[clause.body].start, clause.words[index - 1].end) if index > clause.body + len(how) else None
    yield moved or clause.placeholder("⟨Verb⟩ ⟨what⟩", clause.body if part_time and worked else index)


def in_manners(clause: Clause, behind: int) -> Iterator[Rewrite]:
    """Worked alone and in teams to build X: Built X, alone and in teams; the manners end before the word at *behind*."""
    manners = Span(clause.words[clause.body].start, clause.words[behind - 1].end)
    found = _deed(clause, behind, clause.body) if behind < len(clause.words) else None
    if found and not clause.told_further(found.start):
        near = " " if any(word.low == "using" for word in clause.words[behind:]) else ", "  # its tool stands behind it
        yield from clause.inflected(found, more=(clause.set_behind(found.start, near, ", ", manners),))
    else:
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩", clause.body)


def told_behind(clause: Clause, index: int, link: str) -> tuple[Rewrite, ...]:
    """
    Worked on a till, painting signs: Painted signs while working on a till; the *link* leads what stands at *index*.

    Nothing where results or manners are told, or so much that what they belong to would stand too far behind.
    """
    words, nearby = clause.words, range(index + 1, min(len(clause.words) - 1, index + _FARTHEST))
    comma = next((it for it in nearby if words[it].text == "," and lexicon.gerund(clause.low_at(it + 1))), None)
    if comma is None or clause.low_at(comma + 1) in listed("nested.results", "deeds.manners"):
        return ()
    earlier = max((it for it in range(index, comma) if clause.low_at(it) == ","), default=comma)
    closed = any(clause.low_at(it) in {"and", "&", "a", "an", "the"} for it in range(earlier, comma))
    if (earlier < comma and not closed) or clause.low_at(comma + 2) in {",", "and", "&"}:
        return ()  # "the design, painting, and testing of X": a list of nouns
    end = clause.sentence_end(comma + 1)
    told = [word for word in words[comma + 1 : comma + 2 + _TOLD] if word.end <= end]
    apart = any(word.low in listed("nested.clauses") | _POINTERS for word in (*words[index:comma], *told))
    if apart or len(told) > _TOLD:
        return ()
    found = inflecting.gerunds(words, comma + 1, clause.write)
    part = Span(words[index].start, words[comma - 1].end)
    return clause.inflected(found, more=(clause.appended(comma + 1, link, part),))


def on_a_team(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Assigned to the payments team to fix X: Fixed X on the payments team."""
    on = "at" if clause.head(index) in listed("rewriting.houses") else "on"
    moved = _moved(clause, index, f" {on} ", f", working {on} ")
    yield moved or clause.placeholder(f"⟨Verb⟩ ⟨what⟩ {on}", index)


def _moved(clause: Clause, index: int, near: str, far: str, kept: str = "") -> Rewrite | None:
    """
    Put the deed first, and behind it the setting at *index*, led by *near*, or by *far* where a clause parts them.

    A team that would move so far keeps its place, and its lead-in is *kept*: "Collaborated in a team to build X that does Y".
    """
    for place in range(index + 1, min(len(clause.words) - 1, index + _FARTHEST)):
        if clause.low_at(place) == "and" and lexicon.past(clause.low_at(place + 1)) and not _is_told_apart(clause, place + 1):
            return None
        if found := _deed(clause, place, index):
            last = _behind_the_setting(clause, index, place - (2 if clause.low_at(place - 1) == "," else 1))
            if last is None:
                return None
            if kept and _goes_too_far(
                clause, inflecting.last_verb(found, clause.words), near=_NEAR if kept.startswith("as part") else 0
            ):
                verb = clause.capital(clause.finite("collaborate"))
                return Rewrite(verb, (Change(clause.until(index), (f"{verb} {kept}",)),))
            setting = Span(clause.words[index].start, clause.words[last].end)
            behind = clause.set_behind(found.start, near, far, setting)
            return next(iter(clause.inflected(found, more=(behind,))), None)
    return None


def _goes_too_far(clause: Clause, index: int, *, near: int) -> bool:
    """Tell whether so much is told of what the deed at *index* is done to that a team behind it would seem to belong to that."""
    words = clause.object_at(index)
    farthest = _NEAR if clause.low_at(words.stop) == "using" else _FARTHEST
    return clause.told_further(index) > near or len(words) > farthest


def is_a_team(clause: Clause, index: int) -> bool:
    """Tell whether a team is named at *index*: "a small team of testers"."""
    return clause.head(index).removesuffix("s") in listed("weak.team.nouns")


def _behind_the_setting(clause: Clause, index: int, last: int) -> int | None:
    """
    Return the index of the last word of the setting from *index* to *last* without "that was asked"; None where more is told.

    A crew "hired" to do something is not any crew.
    """
    asked = lexicon.participle(clause.low_at(last)) is not None and last > index and not clause.low_at(last).endswith("ing")
    if not asked or clause.low_at(last - 1) in listed("next.prepositions", "next.determiners"):
        return last
    if clause.low_at(last) not in listed("deeds.asked"):
        return None
    while last > index and clause.low_at(last) in listed("deeds.asked", "deeds.was"):
        last -= 1
    return last


def _deed(clause: Clause, place: int, index: int) -> Inflected | None:
    """Return the deed that the word at *place* leads to: "to build", "that built", "where I built", ", building"."""
    words, low = clause.words, clause.low_at(place)
    found = None
    if is_infinitive(words, place) and clause.low_at(index - 1) != "from":
        found = inflecting.bases(words, place + 1, clause.write)
    elif (low in _RELATIVES and clause.low_at(index - 1) != "for") or (low == "and" and _is_told_apart(clause, place + 1)):
        found = _finite(clause, place + 1 + (clause.low_at(place + 1) in listed("before.pronouns")))
    elif low == "responsible":
        found = inflecting.verbs_in(words, place + 2, clause.write)
    elif low == ",":
        told = clause.low_at(place + 2) in listed("next.prepositions") - lexicon.PARTICLES  # "the team, bound to tides"
        found = inflecting.gerunds(words, place + 1, clause.write) or (None if told else _finite(clause, place + 1))
    elif (
        lexicon.gerund(low)
        and place > index + 1
        and clause.low_at(place - 1) not in _TIMES
        and not words[place].is_capital
        and not _is_in_a_name(clause, place)
        and not _is_anothers(clause, place, index)
    ):
        found = inflecting.gerunds(words, place, clause.write)
    return None if found and found.verbs[0].base in _MANNERS else found


def joined_by_a_deed(clause: Clause) -> tuple[Rewrite, ...]:
    """Assisted in and led X, contributed to and maintained X: Supported and led X; nothing for all others."""
    place = clause.body + 2
    verb = lexicon.past(clause.low_at(place)) or lexicon.gerund(clause.low_at(place))
    if clause.low not in {"in", "to", "with"} or clause.low_at(clause.body + 1) != "and" or verb is None:
        return ()
    support, deed = clause.capital(clause.finite("support")), clause.words[place]
    return (Rewrite(support, (Change(Span(clause.start, deed.end), (f"{support} and {clause.write(verb)}",)),)),)


def _is_anothers(clause: Clause, place: int, index: int) -> bool:
    """Tell whether others do what the gerund at *place* says: "with each sailor drawing a deck plan"."""
    every = {"each", "every", "everyone", "one", "others"}
    return any(clause.low_at(it) == "with" and clause.low_at(it + 1) in every for it in range(index, place))


def _is_told_apart(clause: Clause, index: int) -> bool:
    """Tell whether a deed stands at *index* that points back at nothing before it: "rewrote their site"."""
    later = {word.low for word in clause.words[index:]}
    return lexicon.past(clause.low_at(index)) is not None and not later & {"their", "its", "them", "his", "her"}


def _is_in_a_name(clause: Clause, place: int) -> bool:
    """Tell whether a gerund is part of what a thing is called: "a flood warning system"."""
    thing = at(clause.words, place + 1)
    plain = thing.is_word and not bare.is_plural(thing) and thing.low not in listed("next.mass", "next.determiners")
    return plain and clause.phrase_end(place + 1) == place + 2


def _finite(clause: Clause, index: int) -> Inflected | None:
    """Take the finite verb at *index* as it is."""
    word, acts = at(clause.words, index), clause.low_at(index + 1) in listed("next.determiners")
    third = lexicon.third(word.low)
    verb = lexicon.past(word.low) or (third if third and (acts or not third.noun) else None)  # "leaders, volunteers and others"
    if verb is None or word.low in listed("next.linking"):
        return None
    return Inflected((verb,), index, (Change(Span(word.start, word.end), (clause.write(verb),)),))


def as_told(clause: Clause, index: int) -> Rewrite | None:
    """Open with the past tense at *index*, which says already what was done: "Duties: repaired boats"."""
    verb, word = lexicon.past(clause.low_at(index)), at(clause.words, index)
    if verb is None or not lexicon.is_listed_past(word.low) or word.low in listed("next.participle_adjectives"):
        return None
    found = Inflected((verb,), index, (Change(Span(word.start, word.end), (word.low,)),))
    return next(iter(clause.inflected(found)), None)
