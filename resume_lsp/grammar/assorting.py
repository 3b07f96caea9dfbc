"""Lists that mix things, work and deeds: "payroll, writing contracts, staff rotas and training cooks" get a verb for each."""

from __future__ import annotations

from itertools import pairwise

from resume_lsp.grammar import fields, lexicon, menus, nounphrases, remaining
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.members import Member, is_work, of_list, was_a_noun
from resume_lsp.grammar.reading import OpeningKind
from resume_lsp.grammar.tokens import at
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_MADE = frozenset({"things", "features", "documents", "designs", "tests", "projects"})
"""Kinds of what one verb may be said of: "wrote code and tests"."""
_KEPT = frozenset({"maintain", "update", "edit", "automate", "document"})
_PAIR = 2
_FEWEST = 3
"""Members that a mixture has at least."""


def rewrites(clause: Clause, index: int, *, last: bool = False, opened: str = "") -> tuple[Rewrite, ...] | None:
    """
    Responsible for payroll, writing contracts and hiring: Managed payroll, wrote contracts and handled hiring.

    None where the list at *index* is no such mixture; nothing where it cannot be told what belongs to which deed. As the *last*
    resort, things behind a single deed are a mixture, too: "leading a crew, code reviews and hiring".
    What stands before the first deed is *opened* with the verb of its duty, or with this one.
    """
    return _sorted_out(clause, of_list(clause, index), last=last, opened=opened)


def _sorted_out(
    clause: Clause, members: tuple[Member, ...], *, last: bool = False, opened: str = ""
) -> tuple[Rewrite, ...] | None:
    if len(members) < _FEWEST or not _is_mixed(clause, members, alone=last) or _shares_in_doubt(clause, members):
        return None
    if _is_led(clause, members):
        return ()
    groups = _grouped(clause, members)
    if groups is None or len(groups) == 1:
        return ()
    alone = sum(bool(member.verbs) for member in members) == 1 and bool(members[0].verbs)
    if alone and any(clause.low_at(member.start) in {"a", "an", "the"} for member in members[1:]):
        return None  # "design of a till, crew management and a log": of what?
    return (_opened(clause, groups, Claim.OPEN if opened or _is_doubtful(clause, members) else Claim.SAME, opened),)


def is_a_mixture(clause: Clause, index: int) -> bool:
    """Tell whether things and deeds are mixed in the list at *index*, so that no deed tells how the things before came to be."""
    members = of_list(clause, index)
    acts = next((place for place, member in enumerate(members) if member.verbs), len(members))
    further = any(not member.verbs for member in members[acts:])
    return further and not _is_led(clause, members) and _sorted_out(clause, members) is not None


def _is_mixed(clause: Clause, members: tuple[Member, ...], *, alone: bool) -> bool:
    """
    Tell whether the *members* are things and deeds, none of which only tells how the things before it were done.

    The first may be the only deed where *alone* says so.
    """
    acts = [it for it, member in enumerate(members) if member.verbs]
    things = [it for it, member in enumerate(members) if not member.verbs]
    named = any(members[it].end > members[it].start + 1 or not lexicon.gerund(clause.low_at(members[it].start)) for it in things)
    if clause.opening.kind in {OpeningKind.NOUN, OpeningKind.GERUND} and not members[0].verbs:
        return False
    work = bool(members[0].verbs) and was_a_noun(clause, members[0])
    if all("," not in member.joint for member in members):
        return False
    if not (named or work) or not acts or (acts == [0] and not alone):
        return False
    if max(things, default=len(members)) > acts[0]:
        return True
    closed = any("and" in members[it].joint for it in things)
    joined = any("and" in members[it].joint for it in acts)
    lists = clause.low_at(members[0].start - 1) in listed("rewriting.comprise") | {":"}
    return joined or lists or (not closed and len(things) > 1)


def _shares_in_doubt(clause: Clause, members: tuple[Member, ...]) -> bool:
    """Tell whether a noun that is no deed may have the object of the deed behind it: "usage and repair of the pumps"."""
    return any(
        not before.verbs and before.end == before.start + 1 and "and" in deed.joint and deed.verbs and was_a_noun(clause, deed)
        for before, deed in pairwise(members)
    )


def _is_led(clause: Clause, members: tuple[Member, ...]) -> bool:
    """Tell whether a preposition behind a deed takes the things behind it: "drawing with ink, chalk and wax"."""
    led = (act for act, thing in pairwise(members) if act.verbs and not (thing.verbs or is_work(clause.words, thing.start)))
    return any(at(clause.words, _behind(clause, act)).low in listed("next.prepositions") for act in led)


def _behind(clause: Clause, act: Member) -> int:
    """Return the index behind the verb of the *act*."""
    last = next(place for place in range(act.start, act.end) if clause.words[place].end >= _acted(act))
    return last + 1 + (clause.low_at(last + 1) in lexicon.PARTICLES)


def _object(clause: Clause, act: Member) -> str:
    """Return the noun that the *act* is done to."""
    return nounphrases.head(clause.words, _behind(clause, act))


def _is_apart(clause: Clause, act: Member, thing: Member) -> bool | None:
    """Tell whether *thing* is work of its own, not one more object of the *act* before it; None where it may be both."""
    mine, its = _object(clause, act), nounphrases.head(clause.words, thing.start)
    work = is_work(clause.words, thing.start), fields.is_work(mine)
    if work[0] != work[1]:
        governs = act.verbs[-1].base in listed("rereading.governs_deeds", "rereading.considers")
        return True if work[0] and not governs else None
    if at(clause.words, _behind(clause, act)).is_capital and clause.words[thing.start].is_capital:
        return False  # "integrating Stripe, Adyen and"
    kinds = menus.kind_of(mine), menus.kind_of(its)
    if kinds[0] == kinds[1] or (act.verbs[-1].base in listed("rewriting.shared.made") | _KEPT and _MADE.issuperset(kinds)):
        return None if kinds[0] == "other" else False
    return True if "other" not in kinds or kinds[0] in {"people", "served"} else None


def _is_doubtful(clause: Clause, members: tuple[Member, ...]) -> bool:
    """Tell whether a thing behind a deed may be one more of its objects."""
    return any(
        before.verbs and not thing.verbs and _is_apart(clause, before, thing) is None for before, thing in pairwise(members)
    )


def _acted(act: Member) -> int:
    return max(change.span.end for change in act.changes if change.new)


def _grouped(clause: Clause, members: tuple[Member, ...]) -> list[list[Member]] | None:
    """Return the *members* by what has a verb: each deed with its objects, and things that stand together."""
    groups: list[list[Member]] = []
    for member in members:
        if member.verbs or not groups:
            groups.append([member])
            continue
        last = groups[-1]
        apart = _is_apart(clause, last[0], member) if last[0].verbs else False
        if apart is None:
            if member.end == member.start + 1 and menus.kind_of(clause.low_at(member.start)) in {"other", "fields"}:
                return None  # "buying ropes, lamps and"
            apart = True
        if apart:
            groups.append([member])
        else:
            last.append(member)
    return groups


def _opened(clause: Clause, groups: list[list[Member]], claim: Claim, opened: str) -> Rewrite:
    """Put a verb before each of the *groups*, and join them as a sentence does."""
    words = clause.words
    changes: list[Change] = []
    opens = ""
    several = any(len(group) > 1 or "and" in _lows(clause, group) for group in groups)
    for number, group in enumerate(groups):
        first = group[0]
        verb = "" if first.verbs else clause.finite(_verb_for(clause, group, opens=not number))
        verb = opened if verb and opened and not number else verb
        start = words[first.start].start
        if number:
            before = words[groups[number - 1][-1].end - 1].end
            joint = ", "
            if number == len(groups) - 1:
                joint = ", and " if several or ("," in first.joint and len(groups) > _PAIR) else " and "
            changes.append(Change(Span(before, start), (f"{joint}{verb} " if verb else joint,)))
        elif verb:
            opens = verb if opened else clause.capital(verb)
            changes.append(Change(clause.until(first.start), (f"{opens} ",)))
        else:
            changes.append(Change(clause.until(first.start), ()))
        for member in group:
            made = [change for change in member.changes if change.new or change.span.start >= words[member.start].start]
            if not number and member is first and verb == "":
                opening, *others = sorted(made, key=lambda change: change.span)
                word = "".join(piece for piece in opening.new if isinstance(piece, str))
                alone = opening.span.start == start
                opens = clause.capital(word if alone else f"{words[member.start].text} {word}")
                capital = Change(Span(start, start + 1), (clause.capital(words[member.start].text[0]),))
                made = [Change(opening.span, (opens,)), *others] if alone else [capital, *made]
            changes += made
        open_list = all(member.joint == "," for member in group[1:])
        if len(group) > 1 and (open_list or (len(group) == _PAIR and group[1].joint == ",and")):
            changes.append(_closing(clause, group))
    return Rewrite(opens, tuple(changes), claim)


def _lows(clause: Clause, group: list[Member]) -> set[str]:
    return {word.low for word in clause.words[group[0].start : group[-1].end]}


def _closing(clause: Clause, group: list[Member]) -> Change:
    """Return the change that puts "and" before the last of the *group*."""
    last = group[-1]
    return Change(Span(clause.words[group[-2].end - 1].end, clause.words[last.start].start), (" and ",))


def _verb_for(clause: Clause, group: list[Member], *, opens: bool) -> str:
    """Return what one does with the things of the *group*, as a base."""
    heads = tuple(nounphrases.head(clause.words, member.start) for member in group)
    base = remaining.verb_for(*heads)
    if base != "handle":
        return base
    if opens:
        return menus.duty_verb(heads)
    people = listed("rewriting.people", "rewriting.served", "rewriting.cared_for")
    return base if people.isdisjoint(heads) else "oversee"
