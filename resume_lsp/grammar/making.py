"""Rewrites of "Made"."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp.grammar import bare, contributing, fields, inflecting, lexicon, menus
from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.nominals import Inflected
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.text import Span
from resume_lsp.words import pairs
from resume_lsp.words import words as listed

_ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ness", "ity")
_ABSTRACT_PLURALS = tuple(f"{ending}s" for ending in _ABSTRACT)
_MADE = frozenset(
    {"animation", "illustration", "application", "visualization", "visualisation", "extension"}
    | {"instrument", "garment", "station", "workstation"}
)


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Made sure, made presentations, made decisions, made deployments faster, made a website."""
    if clause.low == "of":  # "Making of short films"
        yield from rewrites(clause._replace(body=clause.body + 1))
    elif clause.low == "available" and clause.low_at(clause.body + 1) in listed("next.determiners"):
        yield clause.with_verb("provide", clause.body + 1)
    else:
        yield from clause.inflected(_deed(clause)) or _of_a_thing(clause)


def _of_a_thing(clause: Clause) -> Iterator[Rewrite]:
    body, head = clause.body, clause.head(clause.behind_about(clause.body))
    to_someone = clause.low_at(clause.phrase_end(body)) == "to" or _goes_to_someone(clause)
    if clause.low in {"sure", "certain"}:
        kept = inflecting.bases(clause.words, body + 2, clause.write) if clause.low_at(body + 1) == "to" else None
        yield from clause.inflected(kept) or (clause.with_verb("ensure", body + 1),)
    elif (changed := _made_changes(clause)) is not None:
        yield from changed
    elif head in listed("light.presented") and to_someone:
        yield clause.with_verb("give", body)
    elif head == "contributions" and to_someone:
        yield from contributing.to_a_thing(clause, clause.phrase_end(body) + 1)
    elif head == "decision" and to_someone and lexicon.verb(clause.low_at(clause.phrase_end(body) + 1)):
        yield clause.with_verb("decide", clause.phrase_end(body))
    elif base := pairs("light.taken").get(head):
        yield clause.with_verb(base, body)
    elif (better := _made_better(clause)) is not None:
        yield from better
    elif (
        head not in listed("light.idioms")
        and not _is_abstract(head)
        and (clause.low in listed("next.determiners") or head.endswith("s"))
    ):
        yield from _created(clause, head)


def _deed(clause: Clause) -> Inflected | None:
    """Made translations of X, made a comparison of X, made integration with X: Translated, Compared X, Integrated with X."""
    one = clause.low in {"a", "an"}
    index = clause.body + (one or clause.low == "the")
    named = not one or clause.low_at(index) in listed("nominal.events", "light.deeds")
    words = clause.words
    if index < len(words) and words[index].low.endswith(_ABSTRACT_PLURALS):  # "made translations of X"
        words = (*words[:index], words[index]._replace(low=words[index].low.removesuffix("s")), *words[index + 1 :])
    find = inflecting.nouns(words, index, clause.write) or inflecting.relation(clause.words, index, clause.write)
    return find if named else None


def _goes_to_someone(clause: Clause) -> bool:
    """Tell whether persons stand behind a "to": "presentations about safety to new hires"."""
    places = range(clause.body, len(clause.words))
    return any(clause.low_at(place) == "to" and menus.kind_of(clause.head(place + 1)) in {"people", "served"} for place in places)


def _is_abstract(noun: str) -> bool:
    """Tell whether *noun* surely names no thing that one could create: "commitment", "observance"."""
    return menus.kind_of(noun) == "other" and noun.removesuffix("s").endswith(_ABSTRACT) and noun.removesuffix("s") not in _MADE


def _created(clause: Clause, head: str) -> Iterator[Rewrite]:
    """Made a website: Created, Built it. Made a film: Created, Produced it. Made the chart optimization: Performed it."""
    if menus.kind_of(head) == "studies":
        yield clause.with_verb("conduct", clause.body)
        return
    if fields.is_work(head):  # "the search optimization"
        yield clause.with_verb("perform", clause.body)
        return
    yield clause.with_verb("create", clause.body)
    kind = "recorded" if head in listed("light.recorded") else menus.kind_of(head)
    for base in {"things": ("build",), "other": ("build", "produce")}.get(kind, ("produce",)):
        yield clause.with_verb(base, clause.body, Claim.OPEN)


def _made_changes(clause: Clause) -> tuple[Rewrite, ...] | None:
    """Made significant improvements to X: Significantly improved X; None where nothing was changed."""
    body = clause.body
    if adjective := clause.low in pairs("light.adjectives"):
        body += 1
    base = pairs("light.changes").get(clause.low_at(body))
    if base is None or clause.low_at(body + 1) not in {"to", "in"}:
        return None
    adverb = pairs("light.adjectives")[clause.low] if adjective else ""
    changed = clause.with_verb(base, body + 2)
    if not adverb:
        return (changed,)
    verb = clause.capital(adverb)
    first, *others = changed.changes
    return (Rewrite(verb, (Change(first.span, (f"{verb} {clause.finite(base)} ",)), *others)),)


def _made_better(clause: Clause) -> tuple[Rewrite, ...] | None:
    """Made deployments faster: Sped up deployments; None where nothing was made to be something."""
    words, end = clause.words, clause.phrase_end(clause.body)
    if clause.low in {"it", "them", "things", "this"}:
        return ()
    state = _state(words, clause.body, end)
    for place in range(clause.body + 1, min(end + 2, len(words))):
        if place == state:
            return _made_to_be(clause, place)
        if verb := pairs("light.better").get(words[place].low):
            if clause.low_at(place + 1) in {"and", ",", "or"}:
                return _made_to_be(clause, place)
            found = clause.with_verb(verb, clause.body)
            last = place + 2 if clause.low_at(place + 1) == "to" else place
            times = words[place - 1].low == "times" and words[place - 2].is_figure
            first = place - 2 if times else place - 1  # "3 times faster" is "3x"
            dropped = Change(Span(words[first].end, words[min(last, len(words) - 1)].end), ("x",) if times else ())
            return (Rewrite(found.verb, (*found.changes, dropped)),)
    return None


def _state(words: Words, start: int, end: int) -> int | None:
    """Return where the phrase from *start* on tells what something was made to be or do: "the form usable", "tests run twice"."""
    better = pairs("light.better")
    for place in range(start + 1, min(end + 2, len(words))):
        low, after = words[place].low, at(words, place + 1)
        how = after.low in listed("light.manners") or after.low in better or is_adverb(after)
        timed = after.low == "in" and at(words, place + 2).is_figure
        does = place > start + 1 and lexicon.verb(low) is not None and (how or timed)
        if low in better:
            return None
        if words[place].is_capital:
            continue
        if does or low in listed("light.states") or (place == end - 1 and bare.is_adjective(words[place])):
            return place
    return None


def _made_to_be(clause: Clause, place: int) -> tuple[Rewrite, ...]:
    """Made the form usable: ⟨Verb⟩ the form, making it usable; nothing where what was made so is not plain."""
    words, body = clause.words, clause.body
    while is_adverb(words[place - 1]) or (words[place - 1].text.isupper() and len(words[place - 1].text) > 1):  # "GDPR compliant"
        place -= 1
    thing = words[place - 1]
    if place <= body + (clause.low in listed("next.determiners")) or not thing.is_word or bare.is_adjective(thing):
        return ()
    several = bare.is_plural(thing) or thing.low in {"staff", "crew", "people", "children"}
    opened = clause.placeholder("⟨Verb⟩", body)
    making = Change(Span(thing.end, words[place].start), (f", making {'them' if several else 'it'} ",))
    return (opened._replace(changes=(*opened.changes, making)),)
