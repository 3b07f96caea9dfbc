"""
Say the same with a verb.

Each kind of weak opening has its own function, which yields rewrites, the best first. What the author wrote stays: only the
opening goes, and the verbs that depended on it change their form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from resume_lsp.grammar import (
    aspect,
    assorting,
    bare,
    contributing,
    deeds,
    duties,
    finishing,
    helping,
    inflecting,
    lexicon,
    light,
    menus,
    naming,
    opening,
    proving,
    remaining,
    rereading,
    tokens,
    using,
    weak,
    working,
)
from resume_lsp.grammar.changes import Change, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.reading import Opening, OpeningKind, Tense, Weak
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_LEAD_IN_WORDS = 16
MOST = 4
"""Rewrites that are offered at most."""


@lru_cache(maxsize=1024)
def rewrite(text: str, *, ended: bool | None = True, company: Tense | None = None) -> tuple[Rewrite, ...]:
    """
    Return better wordings of a bullet's plain words, the best first; none where it opens well or nothing honest is known.

    Those that claim the same come first, then those that leave a choice or a gap to be filled in, then those that claim more.
    The verbs are in the past for a role that has *ended*; in one that goes on, in the tense that its *company* of bullets has,
    and what was said in the past stays there.
    """
    if text.isupper():
        return ()
    words = tokens.split(text)
    found = opening.find(words, opening.Context(company, ended))
    clause = clause_of(words, found, past=is_past(words, found, ended, company))
    if clause is None or clause.body > len(words):
        return ()
    ways = {
        OpeningKind.WEAK: _weak,
        OpeningKind.GERUND: _gerund,
        OpeningKind.LEAD_IN: _lead_in,
        OpeningKind.NOUN: naming.rewrites,
    }
    way = ways.get(found.kind)
    told_of = found.kind is OpeningKind.NOUN and bare.has_a_verb_of_its_own(words, clause.body - 1)
    if way is None or told_of or (found.kind is OpeningKind.WEAK and _says_more(words, found)):
        return ()
    past = clause.past or (found.kind is OpeningKind.LEAD_IN and found.tense is Tense.PAST)
    offered = tuple(_sound(text, clause, way(clause), past=past)) or tuple(_sound(text, clause, _next_best(clause), past=past))
    distinct = {rewrite.of(text): rewrite for rewrite in sorted(offered, key=lambda rewrite: -rewrite.claim)}
    return tuple(sorted((it for new, it in distinct.items() if new != text), key=lambda it: it.claim))[:MOST]


def _says_more(words: Words, found: Opening) -> bool:
    """Tell whether a weak opening says what would be lost: that it was not so, or whose it was: "Responsible with Ida for"."""
    said = [word.low for word in words if word.start >= found.span.start and word.end <= found.span.end]
    shared = "responsible" in said and said[-1] in {"with", "in", "alongside"}
    denied = at(words, next((place for place, word in enumerate(words) if word.start >= found.span.end), -1)).low == "not"
    did = found.verb is not None and found.verb.base == "do"  # "Did not only sail"
    aside = "," in said[said.index("responsible") :] if "responsible" in said else "," in said  # "Responsible, with Ida, for"
    return shared or aside or (did and denied) or not {"not", "never"}.isdisjoint(said)


def _sound(text: str, clause: Clause, rewrites: Iterator[Rewrite], *, past: bool) -> Iterator[Rewrite]:
    """Yield those of *rewrites*, made whole, that are sentences when they are read again."""
    for it in rewrites:
        made = remaining.completed(text, clause, finishing.whole(clause, it), past=past)
        if made and rereading.is_sound(text, made, past=past):
            yield made


def _next_best(clause: Clause) -> Iterator[Rewrite]:
    """Take the nouns of a duty as they are, where no verb can be made of them all; ask what was done where one worked."""
    if clause.opening.kind is not OpeningKind.WEAK or clause.opening.weak is Weak.DUTY:
        first = clause.body - (clause.opening.kind is not OpeningKind.WEAK)
        first += clause.low_at(first) == ":"
        assorted = assorting.rewrites(clause, first)
        yield from assorting.rewrites(clause, first, last=True) or () if assorted is None else assorted
        if assorted is not None:
            return
    if clause.opening.kind is OpeningKind.NOUN:
        yield from naming.next_best(clause)
        return
    verb = clause.opening.verb
    if verb and verb.base == "work" and clause.low in {"in", "on"} and deeds.is_a_team(clause, clause.body + 1):
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩", clause.body)
    whom = clause.low_at(clause.body - 1) == "to"  # "Accountable to the board"
    paired = clause.low_at(clause.body + 2) if clause.low_at(clause.body + 1) in {"and", "&"} else ""
    of = clause.low_at(clause.body + (3 if paired else 1)) == "of"  # "opening and closing of X"
    named = of and lexicon.gerund(clause.low)
    if clause.opening.weak is Weak.DUTY and not whom and (named or clause.low in listed("next.determiners")):
        yield from menus.for_duty(clause, clause.body)


def is_past(words: Words, found: Opening, ended: bool | None, company: Tense | None) -> bool:
    """
    Tell whether a rewritten bullet is to speak of the past; in a role that goes on, its deed or its company has to.

    What is being done is not done yet, whatever its company says, and what is done again and again never is.
    """
    if aspect.leads_up_to_a_deed(words, found):
        return True
    if found.tense is Tense.PRESENT and _tells_on_in_the_present(words):
        return False
    if not ended and aspect.goes_on(words, found):
        return False
    if ended is False and found.kind is OpeningKind.GERUND and aspect.stands(words, found) and not aspect.is_over(words, found):
        return False
    if ended is None:
        return (company or found.tense) is not Tense.PRESENT
    return ended or Tense.PAST in {company, found.tense} or aspect.is_over(words, found)


def _tells_on_in_the_present(words: Words) -> bool:
    """Tell whether bare verbs, which would stay as they are, tell the rest: "Take part in watch: mend nets; oversee it"."""
    verbs = [lexicon.verb(after.low) for sign, after in pairwise(words) if sign.text in {":", ";"}]
    return any(verb is not None and not verb.noun for verb in verbs)


def clause_of(words: Words, found: Opening, *, past: bool) -> Clause | None:
    """Take a bullet apart behind its opening."""
    start = next((place for place, word in enumerate(words) if word.start >= found.span.start), None)
    if start is None:
        return None
    body = next((place for place, word in enumerate(words) if word.start >= found.span.end), len(words))
    often = listed("rewriting.times") if found.kind in {OpeningKind.GERUND, OpeningKind.NOUN} else frozenset[str]()
    while start and words[start - 1].low in listed("before.pronouns", "rewriting.dropped_adverbs") | often:
        start -= 1
    return Clause(words, found, words[start].start, body, past)


def _weak(clause: Clause) -> Iterator[Rewrite]:
    ways: dict[Weak, Callable[[Clause], Iterator[Rewrite]]] = {
        Weak.DUTY: duties.rewrites,
        Weak.HELP: helping.rewrites,
        Weak.PARTICIPATION: working.rewrites,
        Weak.CONTRIBUTION: contributing.rewrites,
        Weak.TOOL: using.rewrites,
        Weak.LIGHT: light.rewrites,
        Weak.PROGRESSIVE: _progressive,
        Weak.CLAIM: proving.rewrites,
    }
    assert clause.opening.weak is not None  # noqa: S101 - only a weak opening comes here
    if clause.low in {"not", "neither"}:  # "Helped not only to plan but also to build"
        return iter(())
    return _behind_a_lead_in(clause) or _again(clause) or ways[clause.opening.weak](clause)


def _behind_a_lead_in(clause: Clause) -> Iterator[Rewrite] | None:
    """As part of a team, worked on improving X: Improved X as part of a team."""
    words, first = clause.words, next(place for place, word in enumerate(clause.words) if word.start >= clause.start)
    if words[first].low != "as":
        return None
    for comma in range(clause.body, min(len(words) - 1, clause.body + _LEAD_IN_WORDS)):
        opens = comma + 1 + (words[comma + 1].low in listed("before.pronouns"))
        if words[comma].text == "," and (found := weak.find(words, opens)):
            behind = clause.appended(comma + 1, " as ", Span(words[first + 1].start, words[comma - 1].end))
            inner = _weak(clause.reopened(found))
            return (Rewrite(it.verb, (*it.changes, behind), it.claim) for it in inner)
        if words[comma].text == "," and words[comma + 1].low in listed("before.pronouns") and comma + 2 < len(words):
            return _lead_in(Clause(words, clause.opening, clause.start, comma + 1, clause.past))
    return None


def _again(clause: Clause) -> Iterator[Rewrite] | None:
    """Responsible for working with X, got to work with X: as if it were "Worked with X"."""
    got = clause.opening.verb is not None and clause.opening.verb.base == "get" and clause.low in {"to", "involved"}
    if clause.opening.weak is Weak.TOOL:
        return _with_a_tool(clause)
    if clause.low in {"on", "towards"}:  # "Worked on making the site faster"
        light = weak.find(clause.words, clause.body + 1)
        made = light is not None and light.weak is Weak.LIGHT and light.verb is not None and light.verb.base == "make"
        return _weak(clause.reopened(light)) if light and made else None
    if (clause.opening.verb is not None and not got) or clause.opening.weak not in {Weak.DUTY, Weak.LIGHT}:
        return None
    found = weak.find(clause.words, clause.body + (got and clause.low == "to"))
    again = found and (found.verb or got or found.weak is Weak.LIGHT)
    return _weak(clause.reopened(found)) if found and again else None


def _with_a_tool(clause: Clause) -> Iterator[Rewrite] | None:
    """Used X to help someone build Y: as if it were "Helped someone build Y", with "using X" behind it."""
    words = clause.words
    for to in range(clause.body + 1, min(len(words) - 1, clause.body + _LEAD_IN_WORDS)):
        found = weak.find(words, to + 1) if words[to].low == "to" else None
        if found and found.verb and found.weak in {Weak.HELP, Weak.LIGHT}:
            inner = clause.reopened(found)
            tool = Span(words[clause.body].start, words[to - 1].end)
            behind = clause.appended_to_deed(to + 1, " using ", tool)
            return (it._replace(changes=(*it.changes, behind)) for it in _weak(inner))
    return None


def _progressive(clause: Clause) -> Iterator[Rewrite]:
    """Was leading X: Led X."""
    words, place, verb = clause.words, clause.body - 1, clause.opening.verb
    found = inflecting.gerunds(words, place, clause.write)
    if found is None and verb is not None and inflecting.goes_on(words, place):  # "Was testing web application"
        alone = Change(Span(words[place].start, words[place].end), (clause.write(verb),))
        found = inflecting.Inflected((verb,), place, (alone,))
    yield from clause.inflected(found)


def _gerund(clause: Clause) -> Iterator[Rewrite]:
    """Leading X: Led X."""
    first = clause.body - 1
    if made := naming.thing_made(clause, first):
        yield from made
        return
    if (assorted := assorting.rewrites(clause, first)) is not None:
        yield from assorted
        return
    found = inflecting.verbs_in(clause.words, first, clause.write)
    yield from clause.inflected(found) or naming.in_two_gerunds(clause, first)


def _lead_in(clause: Clause) -> Iterator[Rewrite]:
    """During planning, found X: Found X during planning."""
    words, body = clause.words, clause.body
    body += at(words, body).low in listed("before.pronouns")
    if body >= len(words):
        return
    comma = words[clause.body - 1].text == ","
    lead_in = Span(clause.start, words[clause.body - 1 - comma].end)
    first = words[body]
    capital = Change(Span(first.start, first.start + 1), (first.text[0].upper(),))
    changes = (Change(clause.until(body), ()), capital, clause.appended(body, " ", *_lower(words, lead_in)))
    yield Rewrite(first.text[0].upper() + first.text[1:], changes)


def _lower(words: Words, span: Span) -> tuple[str, Span]:
    """Return the words at *span* as two pieces, the first letter small."""
    first = next(word for word in words if word.start == span.start)
    return first.text[0].lower(), Span(span.start + 1, span.end)
