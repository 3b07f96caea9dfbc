"""Rewrites of "Helped" and "Assisted": what was done with others is called so, and claimed alone only if the author says so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from resume_lsp.grammar import assorting, bare, deeds, helped, inflecting, lexicon, menus, persons, using
from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.coordinating import meant_as_gerund
from resume_lsp.grammar.inflecting import Inflected
from resume_lsp.grammar.reading import Weak
from resume_lsp.grammar.tokens import Word, Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_FOR_PERSONS = frozenset({"guide", "recruit", "hire"})
"""Verbs besides those of teaching that are no nouns before people: "Helped recruit crews to sail it"."""
_GROUPS = frozenset({"staff", "crew", "crews", "team", "teams", "squad", "squads", "personnel"})
_WORKED_ON = frozenset({"things", "features", "documents", "designs", "tests", "faults", "requests", "data", "plans"})
"""Kinds of what one works on and does not support: "Helped with posters", "Helped with bugs"."""


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Helped (to) design X, Helped customers (to) install X, Helped with X, Assisted the lead in X."""
    if _is_before_a_deed(clause, clause.body):
        yield _opened_with_support(clause, clause.body, "work ")
        return
    yield from deeds.joined_by_a_deed(clause) or _helped(_behind_adverb(clause))


def _helped(clause: Clause) -> Iterator[Rewrite]:
    words, index = clause.words, clause.body
    deed = inflecting.gerunds(words, index + 1, clause.write)
    set_up = clause.low_at(clause.phrase_end(index + 1)) == "up"  # "in the setting up"
    if clause.low in {"in", "on"} and not deed and not set_up and clause.head(index + 1) in listed("rewriting.settings"):
        yield from deeds.in_a_setting(clause, index)
        return
    if clause.low in {"in", "with", "on"} or clause.opening.verb is None or _is_an_activity(clause):
        yield from with_others(clause, index + (clause.low in {"in", "with", "on"}))
        return
    if clause.low == "to":
        index += 1
    verb = lexicon.verb(clause.low_at(index))
    if clause.low in listed("next.prepositions") - {"to", "out", "up", "down", "over", "off"}:
        yield from deeds.in_a_setting(clause, index)
    elif clause.low == "out" and clause.low_at(index + 1) == "with":
        yield from with_others(clause, index + 2)
    elif clause.low == "out" and verb is None:
        yield from deeds.in_a_setting(clause, index + 1)
    elif verb and verb.base in {"support", "assist"} and not helped.verb_behind_someone(words, index):
        yield _supported(clause, index + 1)
    elif verb and (index > clause.body or _is_done(words, index, verb)) and not _are_assisted(clause, index):
        yield from _done_with_others(clause, inflecting.bases, index)
    elif at(words, index).is_word or at(words, index).is_figure:
        yield from _by(clause, index) or (_supported_someone(clause, index),)


def _is_before_a_deed(clause: Clause, index: int) -> bool:
    """Tell whether a place is named at *index*, and what was done behind it: "in the kitchen and served guests"."""
    behind = clause.phrase_end(index + 1)
    if behind == index + 1 or lexicon.gerund(clause.low_at(index + 1)):
        return False
    told = clause.low_at(behind) in {"and", ","} and lexicon.is_listed_past(clause.low_at(behind + 1))
    return told and clause.low in {"in", "at"} and menus.kind_of(clause.head(index + 1)) in {"other", "things"}


def _behind_adverb(clause: Clause) -> Clause:
    """Return the clause without the adverb of "Helped independently with audits"."""
    adverb = is_adverb(at(clause.words, clause.body)) and clause.low_at(clause.body + 1) in {"in", "with", "on"}
    return clause._replace(body=clause.body + adverb)


def _by(clause: Clause, index: int) -> tuple[Rewrite, ...]:
    """Helped the support team by writing X: Wrote X, helping the support team."""
    end, verb = clause.phrase_end(index), clause.opening.verb
    found = inflecting.gerunds(clause.words, end + 1, clause.write) if clause.low_at(end) == "by" else None
    if found is None or verb is None or helped.verb_behind_someone(clause.words, index):
        return ()
    someone = Span(clause.words[index].start, clause.words[end - 1].end)
    return clause.inflected(found, more=(clause.appended(found.start, f", {verb.gerund} ", someone),))


def _is_an_activity(clause: Clause) -> bool:
    """Tell whether what was helped is a deed, not people: "Helped organizing the fair", not "Helped struggling readers"."""
    head = clause.head(clause.body)
    some = persons.are_named(head) or helped.verb_behind_someone(clause.words, clause.body)
    staff = head in _GROUPS and clause.phrase_end(clause.body) == clause.body + 2  # "teaching staff"
    deed = (clause.low in listed("next.noun_gerunds") and not staff) or not some
    return deed and inflecting.gerunds(clause.words, clause.body, clause.write) is not None


def _are_assisted(clause: Clause, index: int) -> bool:
    """Tell whether people stand behind "Assisted", which takes no verb: "Assisted lead developers in planning"."""
    verb = clause.opening.verb
    bare_behind = verb is not None and verb.base == "assist" and index == clause.body
    return bare_behind and _are_people(bare.last_noun(clause.words, index + 1).low)


def _are_people(head: str) -> bool:
    return persons.are_named(head) or head in _GROUPS or not {head, head.removesuffix("s")}.isdisjoint(listed("next.roles"))


def _is_done(words: Words, index: int, verb: lexicon.Verb) -> bool:
    """Tell whether the word behind "Helped" is a verb: "Helped increase user satisfaction", not "Helped support engineers"."""
    after = at(words, index + 1)
    joined = after.low in {"and", "&", ",", "/"} and lexicon.verb(at(words, index + 2).low)
    if joined and at(words, index + 3).low == "of":  # "Helped design and build of a portal"
        return False
    if (
        inflecting.is_compound(words, index)
        or not verb.noun
        or after.low in listed("rewriting.particles", "rereading.articles")
        or joined
    ):
        return True
    if after.low in listed("next.prepositions") - {"of", "with"}:  # "Helped move from the pier to the marina"
        return not _are_people(words[index].low) and not persons.are_counterparts(words[index].low)
    if not (after.is_word or after.is_figure or after.text in {",", "$"}) or after.low in listed("next.prepositions"):
        return False
    if (verb.sense == "teach" or verb.base in _FOR_PERSONS) and persons.are_named(bare.last_noun(words, index + 1).low):
        return True  # "Helped train new crews to read charts"
    if helped.verb_behind_someone(words, index):  # "Helped design teams pick fonts"
        return False
    return bare.judge(words, index, verb, None).is_verb or not _are_people(bare.last_noun(words, index + 1).low)


def with_others(clause: Clause, index: int) -> Iterator[Rewrite]:
    """
    Took part in the work that the nouns or gerunds at *index* name.

    Who helped "supported" it; who had a part in it "collaborated on" it.
    """
    first, after = at(clause.words, index), at(clause.words, index + 1)
    end = clause.phrase_end(index)
    if clause.low_at(end) == "to" and clause.low_at(end + 1) == "be":  # "leaflets to be handed out"
        yield clause.placeholder("⟨Verb⟩", index)
        return
    if assorting.is_a_mixture(clause, index):
        yield _opened_with_support(clause, index)
        if inflecting.verbs_in(clause.words, index, clause.write):
            yield from (it._replace(claim=Claim.MORE) for it in assorting.rewrites(clause, index) or ())
        return
    slip = meant_as_gerund(clause.words, index)  # "Helped in develop of X"
    if (after.low != "of" or slip) and inflecting.gerunds(clause.words, index, clause.write):
        yield from _done_with_others(clause, inflecting.gerunds, index)
    elif first.is_word or first.is_figure:
        alone = inflecting.nouns(clause.words, index, clause.write)
        yield from _shared(clause, inflecting.nouns, index, alone)
        named = "the " if after.low == "of" and lexicon.gerund(first.low) else ""  # "in creating of maps"
        yield (None if alone else _supported_things(clause, index)) or _supported(clause, index, then=named)
        yield from clause.inflected(alone, Claim.MORE)


def _done_with_others(clause: Clause, inflect: inflecting.Inflect, index: int) -> Iterator[Rewrite]:
    """Helped design X: Co-designed X, or Supported the design of X; Designed X, if the author says so."""
    alone = inflect(clause.words, index, clause.write)
    if alone is None:
        return
    if not _has_a_particle(clause.words, alone) and not inflecting.is_compound(clause.words, index):
        yield from _shared(clause, inflect, index, alone)
    if alone.verbs[0].base == "make" and (efforts := _supported_efforts(clause, inflect(clause.words, index, _base))):
        yield from efforts  # "Helped make sorting faster"
    elif _is_light(clause.words, alone) and (acting := inflect(clause.words, index, lambda verb: verb.gerund)):
        yield _supported(clause, acting.start, *acting.changes)
    else:
        named = tuple(_supported_deed(clause, alone)) or tuple(_supported_nouns(clause, index, alone))
        yield from named or _supported_efforts(clause, inflect(clause.words, index, _base))
    yield from clause.inflected(alone, Claim.MORE)


def _base(verb: lexicon.Verb) -> str:
    return verb.base + verb.particle


def _is_light(words: Words, found: Inflected) -> bool:
    """Tell whether no noun stands for what was done: "making the site faster", "putting on a show", but "the setup of X"."""
    first = found.verbs[0]
    behind = next((place for place, word in enumerate(words) if word.start >= found.changes[0].span.end), len(words))
    particle = at(words, behind).low if not at(words, behind + 1).is_figure else ""  # "resolving over 900 tickets"
    loose = particle in listed("rewriting.particles") - {"out", "up"}
    return (first.base in listed("rewriting.light_verbs") or loose) and not inflecting.noun_of(f"{first.base} {particle}")


def _has_a_particle(words: Words, found: Inflected) -> bool:
    """Tell whether one of the verbs is of two words: "building out a pier", "building up trust"."""
    ends = {change.span.end for change in found.changes}
    return any(word.end in ends and after.low in {"out", "up"} for word, after in pairwise(words))


def _shared(clause: Clause, inflect: inflecting.Inflect, index: int, alone: Inflected | None) -> Iterator[Rewrite]:
    """
    Say "Co-designed", where all verbs bear a "co-".

    What is made is made by all who help to make it; who shares in leading or keeping it, or did so by assisting, only he knows.
    """
    made, led = listed("rewriting.shared.made"), listed("rewriting.shared.led")
    if alone is None or any(verb.base not in made | led or verb.particle for verb in alone.verbs):
        return
    opened = next(word for word in clause.words if word.start >= clause.opening.span.start)
    certain = not opened.low.startswith("assist") and all(verb.base in made for verb in alone.verbs)
    yield from clause.inflected(inflect(clause.words, index, clause.write_shared), Claim.SAME if certain else Claim.OPEN)


def _supported_deed(clause: Clause, found: Inflected) -> Iterator[Rewrite]:
    """Say "Supported the design and testing of X", or "Supported the design of X and the testing of Y"."""
    words = clause.words
    dropped = tuple(change for change in found.changes if not change.new)
    starts = {change.span.start for change in found.changes if change.new}
    places = [place for place, word in enumerate(words) if word.start in starts]
    if places[0] != found.start or len(places) != len(found.verbs):
        return
    changes = [_nominal(words, place, verb) for place, verb in zip(places, found.verbs, strict=True)]
    if not all(_is_a_noun(str(change.new[0])) for change in changes):
        return
    for number, place in enumerate(places):
        following = places[number + 1] if number + 1 < len(places) else None
        begins = number == 0 or not _side_by_side(words, places[number - 1], place)
        ends = following is None or not _side_by_side(words, place, following)
        behind = next((it for it, word in enumerate(words) if word.start >= changes[number].span.end), len(words))
        if ends and (not _is_object(at(words, behind)) or _gives_something(clause, behind, found.verbs[number])):
            return
        new = ("the " if begins else "", *changes[number].new, " of" if ends else "")
        changes[number] = Change(changes[number].span, new)
    yield _supported(clause, found.start, *changes, *dropped)


def _gives_something(clause: Clause, index: int, verb: lexicon.Verb) -> bool:
    """Tell whether someone stands at *index* before what he was given: "teach refugees German"."""
    if verb.base not in listed("rewriting.giving"):
        return False
    between = range(index, clause.phrase_end(index) - 1)
    return any(bare.is_plural(clause.words[it]) and persons.are_named(clause.low_at(it)) for it in between)


def _is_a_noun(name: str) -> bool:
    """Tell whether there is a word for doing it: "the design of X", "the hiring of X", but not "the driving of X"."""
    gerunds = listed("next.noun_gerunds", "rewriting.named_gerunds")
    return name != "leadership" and not name.partition(" ")[2] and (not name.endswith("ing") or name in gerunds)


def _supported_nouns(clause: Clause, index: int, found: Inflected) -> Iterator[Rewrite]:
    """Leave gerunds that are nouns as they are: "Supported editing and proofreading of papers"."""
    gone = {change.span.start for change in found.changes if not change.new}
    if any(word.low == "of" and before.end in gone for before, word in pairwise(clause.words)):
        yield _opened_with_support(clause, index)


def _supported_efforts(clause: Clause, found: Inflected | None) -> Iterator[Rewrite]:
    """Say "Supported efforts to drive adoption", where no noun stands for the deed."""
    if found and found.verbs[0].base not in listed("rewriting.efforts"):
        supported = _opened_with_support(clause, found.start, "efforts to ")
        yield supported._replace(changes=(*supported.changes, *found.changes))


def _nominal(words: Words, place: int, verb: lexicon.Verb) -> Change:
    """Return the change of the verb at *place*, with its particle, to a noun: "set up" to "setup"."""
    particle = at(words, place + 1).low if at(words, place + 1).low in {"out", "up"} else ""
    base = f"{verb.base} {particle}".strip()
    end = words[place + bool(particle)].end
    return Change(Span(words[place].start, end), (inflecting.noun_of(base) or _gerund(base),))


def _side_by_side(words: Words, left: int, right: int) -> bool:
    """Tell whether only a comma, an "and" or an adverb stands between two verbs."""
    between = words[left + 1 : right]
    return all(word.low in {",", "and", "or", "&", "/", "out", "up"} or word.low.endswith("ly") for word in between)


def _gerund(base: str) -> str:
    verb = lexicon.verb(base)
    return verb.gerund + verb.particle if verb else base


def _is_object(word: Word) -> bool:
    """Tell whether a verb acts on *word*, not through a preposition, and not on a pronoun."""
    if word.is_figure or word.text in {"$", '"', "“"}:
        return True
    others = listed("next.prepositions", "next.coordinators") | {"them", "it", "him", "her", "that", "how", "what"}
    return word.is_word and word.low not in others


def _opened_with_support(clause: Clause, index: int, then: str = "") -> Rewrite:
    """Open with "Supported", or "Collaborated on" where the author had a part in it, and *then*, before the word at *index*."""
    collaborated = clause.opening.weak is Weak.PARTICIPATION
    verb = clause.capital(clause.finite("collaborate" if collaborated else "support"))
    return Rewrite(verb, (Change(clause.until(index), (f"{verb} {'on ' if collaborated else ''}{then}",)),))


def _supported_things(clause: Clause, index: int) -> Rewrite | None:
    """
    Helped with posters: Supported work on posters. Helped with errands: Handled errands, if that is true.

    None where work itself is named, or people, who can be supported: "Helped with payroll".
    """
    if clause.opening.weak is not Weak.HELP or clause.low_at(index - 1) not in {"in", "with", "on"}:
        return None
    heads = clause.heads(index)
    if heads[0] in listed("rewriting.chores"):
        return clause.with_verb("handle", index, Claim.OPEN)
    changed = any(head.removesuffix("es") in listed("next.changes") for head in heads)  # "bug fixes"
    kind = menus.kind_of(heads[0])
    made = kind in _WORKED_ON or heads[0] in listed("light.recorded") | {"code"}
    if clause.low_at(index - 1) in {"in", "with"} and using.is_technology(clause, index):  # "Helped with Excel"
        return _opened_with_support(clause, index, f"work {clause.low_at(index - 1)} ")
    return _opened_with_support(clause, index, "work on ") if made and not changed else None


def _supported(clause: Clause, index: int, *changes: Change, then: str = "") -> Rewrite:
    later = () if changes or clause.opens_with_a_gerund else tuple(_later_deeds(clause, index))
    again = clause.said_again(index, (*changes, *later))
    opened = _opened_with_support(clause, index, then)
    return opened._replace(changes=(*opened.changes, *changes, *later, *again))


def _later_deeds(clause: Clause, index: int) -> Iterator[Change]:
    """Name the deeds that are coordinated with the nouns at *index*: "payroll and the preparation of audits"."""
    words = clause.words
    found = inflecting.later_gerunds(words, index, lambda verb: verb.base, several=False)
    first = min((change.span.start for change in found if change.new), default=None)
    if any(word.text == "," and after.start == first for word, after in pairwise(words)):
        return  # "tide tables, finding faults and reducing delays": what came of it
    for change in found:
        verb = lexicon.verb(str(change.new[0])) if change.new else None
        noun = inflecting.noun_of(verb.base) if verb else None
        if verb and verb.base in {"help", "assist", "support", "aid"}:
            yield change._replace(new=(clause.write(verb),))
            continue
        yield change._replace(new=(f"the {noun} of",) if noun else (verb.gerund,)) if verb else change


def _supported_someone(clause: Clause, index: int) -> Rewrite:
    """Helped customers install and tune X: Supported customers in installing and tuning X."""
    words = clause.words
    place = helped.verb_behind_someone(words, index)
    found = inflecting.bases(words, place, lambda verb: verb.gerund) if place else None
    if place is None or found is None:
        return _supported(clause, index)
    first, *others = sorted(found.changes, key=lambda change: change.span)
    to = place - 1 if clause.low_at(place - 1) == "to" else place
    gerund = Change(Span(words[to].start, first.span.end), ("in ", *first.new))
    return _supported(clause, index, gerund, *others)
