"""Rewrites of verbs that say nothing by themselves: did, got, had to, dealt with."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp.grammar import assorting, inflecting, lexicon, making, menus, proving
from resume_lsp.grammar.auxiliary import is_infinitive
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.tokens import at
from resume_lsp.text import Span
from resume_lsp.words import pairs
from resume_lsp.words import words as listed

_ATTEMPTS = ("tr", "attempt", "str", "endeavo")


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Had to rewrite X: Rewrote X. Did research, Made sure, Got, Dealt with."""
    if clause.opening.verb is not None:
        yield from {"make": making.rewrites, "do": _done, "get": _got, "be": _been}[clause.opening.verb.base](clause)
    elif at(clause.words, clause.body - 1).low in {"to", "of", "for"}:
        yield from _had_to(clause)
    else:
        yield from _dealt(clause)


def _been(clause: Clause) -> Iterator[Rewrite]:
    """Was the main point of contact: Served as the main point of contact."""
    yield clause.with_verb("serve as", clause.body)


def _had_to(clause: Clause) -> Iterator[Rewrite]:
    """Had to close the shop: Closed the shop. Took care of the garden: Managed the garden."""
    words, body = clause.words, clause.body
    infinitive = words[body - 1].low == "to" and not at(words, body).is_capital  # "Exposure to Spring Boot"
    found = inflecting.bases(words, body, clause.write) if infinitive else inflecting.verbs_in(words, body, clause.write)
    tried = words[body - 2].low.startswith(_ATTEMPTS)
    yield from clause.inflected(found, Claim.MORE if tried else Claim.SAME)
    if found is None and clause.low_at(body - 2) == "care":
        yield from _cared(clause)
    elif found is None:
        yield from menus.for_duty(clause, body)


def _cared(clause: Clause) -> Iterator[Rewrite]:
    """Took care of two horses: Cared for two horses. Took care of the garden: Managed, Maintained the garden."""
    head = clause.head(clause.body)
    if head in listed("rewriting.cared_for"):
        yield clause.with_verb("care for", clause.body)
        return
    if menus.kind_of(head) in {"people", "served"}:
        yield from menus.for_duty(clause, clause.body)
        return
    handled = menus.kind_of(head) in {"activities", "faults", "requests"}
    yield clause.with_verb("handle" if handled else "manage", clause.body)
    if handled or clause.low in listed("next.determiners"):
        yield clause.with_verb("manage" if handled else "maintain", clause.body, Claim.OPEN)


def _dealt(clause: Clause) -> Iterator[Rewrite]:
    """Dealt with complaints: Handled complaints, Resolved complaints."""
    if clause.head(clause.body) in listed("rewriting.counterparts") - listed("rewriting.served") - listed("rewriting.people"):
        yield clause.with_verb("liaise with", clause.body)
        return
    if found := inflecting.verbs_in(clause.words, clause.body, clause.write):
        yield from clause.inflected(found)
        return
    kinds = {menus.kind_of(head) for head in clause.heads(clause.body)}
    kind = kinds.pop() if len(kinds) == 1 else "activities"
    if kind == "things":
        yield clause.with_verb("maintain", clause.body, Claim.OPEN)
        yield clause.with_verb("manage", clause.body, Claim.OPEN)
        return
    yield clause.with_verb("serve" if kind == "served" else "handle", clause.body)
    if kind != "served":
        yield clause.with_verb("resolve" if kind in {"faults", "requests"} else "manage", clause.body, Claim.OPEN)


def _done(clause: Clause) -> Iterator[Rewrite]:
    words, body = clause.words, clause.body
    if clause.low in {"research", "testing", "debugging"} and clause.low_at(body + 1) in {"on", "into", "of"}:
        yield clause.with_verb(clause.low.removesuffix("ing").replace("debugg", "debug"), body + 2)
        return
    if assorted := assorting.rewrites(clause, body):
        yield from assorted
        return
    if clause.low in {"something", "nothing"}:
        return
    article = clause.low in {"a", "an"}
    if found := inflecting.nouns(words, body + article, clause.write):
        yield from clause.inflected(found)
        return
    head = clause.head(body)
    if plain := _plainly(clause, head):
        yield clause.with_verb(plain, body + (plain == "write code"))
        return
    kind = "studies" if head in listed("light.conducted") else menus.kind_of(head)
    if kind in {"things", "features"}:
        for base in ("build", "complete"):
            yield clause.with_verb(base, body, Claim.OPEN)
        return
    perform = "conduct" if clause.low.startswith("perform") else "perform"  # "performance testing"
    verbs = {"studies": "conduct", "documents": "write", "activities": "handle"}
    if kind == "other" and clause.low in listed("next.determiners") - {"some", "all", "any"} and not head.endswith(("work", "s")):
        yield clause.with_verb("complete", body)
        return
    named = kind != "activities" or clause.low in listed("next.determiners")
    yield clause.with_verb(verbs.get(kind, perform) if named else perform, body)
    if kind != "activities":
        yield clause.with_verb("complete", body, Claim.OPEN)


def _plainly(clause: Clause, head: str) -> str:
    """Return what one plainly does with what *head* names: give talks, provide support, write code; empty where no list tells."""
    if clause.low in {"everything", "anything", "all"} or head in {"stuff", "things"}:
        return "handle"
    if head in {"presentations", "talks", "demos", "lectures", "presentation", "talk", "demo", "lecture"}:
        return "give"
    if clause.low == head and head in {"coding", "programming"}:
        return "write code"
    return "provide" if head in listed("nominal.provided") and clause.low not in listed("next.determiners") else ""


def _got(clause: Clause) -> Iterator[Rewrite]:
    body = clause.body
    if clause.low == "to" and clause.low_at(body + 1) in {"know", "understand", "learn", "experience"}:
        yield from proving.rewrites(clause._replace(body=body + 2))
        return
    if clause.low == "to" and (found := inflecting.bases(clause.words, body + 1, clause.write)):
        yield from clause.inflected(found)
        return
    if (state := _got_into_a_state(clause)) is not None:
        yield state
        return
    nearby = _lows(clause, body, body + 6)
    if nearby & listed("weak.claimed.nouns"):
        yield from proving.rewrites(clause)
        return
    if turned := next((base for way, base in pairs("light.ways").items() if way in nearby and "to" in nearby), None):
        yield clause.with_verb(turned, body)
        return
    end = clause.phrase_end(body)
    if is_infinitive(clause.words, end):  # "Got the team to adopt Git"
        if clause.head(body) not in listed("rewriting.counterparts"):
            return
        yield clause.with_verb("convince", body, Claim.OPEN)
        return
    if lexicon.is_listed_past(clause.head(body)):  # "Got the team certified"
        return
    became = clause.low in listed("light.became") or any(map(lexicon.is_listed_past, (clause.low, clause.low_at(end))))
    if (
        became
        or (clause.low_at(end) in listed("light.ways_out") and not lexicon.gerund(clause.low_at(clause.phrase_end(end + 1) - 1)))
        or nearby & {"back", "running", "working", "going", "done", "ready", "approved"}
    ):
        return
    yield from _obtained(clause)


def _obtained(clause: Clause) -> Iterator[Rewrite]:
    """Got funding: Obtained, Secured it. Got 3 new clients: Won them; nothing where it is unlike what one obtains."""
    body, kind = clause.body, menus.kind_of(clause.head(clause.body))
    if kind not in {"served", "data", "requests"} and clause.head(body) not in listed("light.obtained"):
        return
    yield clause.with_verb("win" if kind == "served" else "obtain", body)
    for base in ("gather", "collect") if kind in {"data", "features", "requests", "designs"} else ("secure",):
        yield clause.with_verb(base, body, Claim.OPEN)


def _lows(clause: Clause, start: int, end: int) -> set[str]:
    return {clause.low_at(place) for place in range(start, end)}


def _got_into_a_state(clause: Clause) -> Rewrite | None:
    """Got rid of X: Removed X. Got X ready for Y: Prepared X for Y; None where nothing was put in such a state."""
    words, body = clause.words, clause.body
    promoted = body + (clause.low == "myself")
    if clause.low_at(promoted) == "promoted":
        return clause.with_verb("earn a promotion", promoted + 1)
    if clause.low == "rid" and clause.low_at(body + 1) == "of":
        return clause.with_verb("remove", body + 2)
    end = clause.phrase_end(body)
    if clause.low_at(end) == "from" and at(words, end + 1).is_figure and "to" in _lows(clause, end + 2, end + 6):
        return clause.with_verb("bring", body)
    for place in range(body + 1, min(end + 2, len(words))):
        state = " ".join(word.low for word in words[place : place + 4])
        for name, base in pairs("light.got").items():
            if state == name or state.startswith(f"{name} "):
                last = words[place + name.count(" ")]
                dropped = Change(Span(words[place - 1].end, last.end), ())
                got = clause.with_verb(base, body)
                return got._replace(changes=(*got.changes, dropped))
    return None
