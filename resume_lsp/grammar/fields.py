"""Rewrites of work that several nouns name: "Kafka administration", "ticket design and testing"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from resume_lsp import technology
from resume_lsp.grammar import lexicon, menus, nominals, participating
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.tokens import EDGE, Word, at
from resume_lsp.text import Span
from resume_lsp.words import lists
from resume_lsp.words import words as listed

_AND = frozenset({"and", "&"})


def rewrites(clause: Clause, first: int) -> Iterator[Rewrite]:
    """
    Kafka administration: Administered Kafka. Ticket design and testing: Handled ticket design and testing.

    The nouns at *first* open the bullet, or are to open it.
    """
    told = tuple(_with_its_object(clause, first))
    yield from told
    if told and told[0].claim is Claim.SAME:
        return
    work = clause.heads(first)[-1]
    if is_work(work) and _goes_on(clause, first) and small(clause, first) is not None:
        performed = "perform" if work in listed("nominal.performed") else "handle"
        base = "conduct" if menus.kind_of(work) == "studies" else performed
        verb = clause.capital(clause.finite(base))
        yield Rewrite(verb, (opened(clause, first, verb),), Claim.OPEN)


def is_work(noun: str) -> bool:
    """Tell whether *noun* names what one does: "administration", "testing", "audits"."""
    named = menus.kind_of(noun) in {"activities", "moves", "studies"} or participating.is_work(noun)
    return named and noun not in listed("nominal.no_work")


def _goes_on(clause: Clause, first: int) -> bool:
    """Tell whether the nouns at *first* are all of the bullet, or what follows says for, in or with what the work was done."""
    last = clause.phrases(first)[-1]
    behind = at(clause.words, clause.phrase_end(last))
    return behind is EDGE or behind.text in {".", ";"} or behind.low in listed("next.prepositions") | {"using"}


def _with_its_object(clause: Clause, first: int) -> Iterator[Rewrite]:
    """Kafka administration and tuning for X: Administered and tuned Kafka for X."""
    words, end = clause.words, clause.phrase_end(first)
    places = [end - 1]
    if at(words, end).low in _AND and clause.phrase_end(end + 1) == end + 2:
        places.append(end + 1)
    behind = at(words, places[-1] + 1)
    of = behind.low == "of" and at(words, end - 2).low in listed("nominal.of_things") | listed("menu.qualities.nouns")
    if end < first + 2 or not (of or behind is EDGE or behind.text in {".", ";"} or behind.low in listed("nominal.behind")):
        return
    verbs = [verb for place in places if (verb := nominals.verb_of(words[place]))]
    ending = _object_ending(clause, first, end - 1, verbs) if len(verbs) == len(places) else None
    if ending is None:
        return
    written = f" {at(words, end).low} ".join(clause.write(verb) for verb in verbs) + (" the" if of else "")
    gone = Change(Span(words[end - 2].end, words[places[-1]].end), (ending,))
    claim = Claim.OPEN if ending else Claim.SAME  # one, or several?
    yield Rewrite(clause.capital(clause.write(verbs[0])), (opened(clause, first, written), gone), claim)


def _object_ending(clause: Clause, first: int, end: int, verbs: list[Verb]) -> str | None:
    """
    Return the ending that the words from *first* to *end* need as what was acted on: "", or the "s" of things.

    None where they say how, or name a trade.
    """
    words = clause.words[first:end]
    last, text = words[-1].low, " ".join(word.text for word in words)
    if any(not word.is_word and word.text not in {"/", "-"} for word in words):
        return None
    counted = any(f"{last}s" in listed(f"menu.{kind}.nouns") for kind in ("things", "faults", "requests", "documents"))
    if technology.named(text) or (len(words) == 1 and _is_acronym(words[0]) and not counted):
        run = all(verb.base in listed("nominal.run") for verb in verbs)
        return "" if run and clause.low_at(end + 1) not in {"of", "from", "to"} else None
    trade = last in listed("nominal.trades") or any(verb.base in listed("nominal.in_trades") for verb in verbs)
    if trade or small(clause, first) is None:
        return None
    if last in (listed("next.mass") - {"code"}) | listed("menu.qualities.nouns") | listed("nominal.of_things"):
        return ""
    return "s" if counted else None


def opened(clause: Clause, first: int, written: str) -> Change:
    """Return the change that opens with the verb that is *written*, before the words at *first*."""
    word = clause.words[first]
    letter = (small(clause, first) or word.text)[0]
    return Change(Span(word.start, word.start + 1), (f"{clause.capital(written)} {letter}",))


def _is_acronym(word: Word) -> bool:
    return word.text.isupper() and len(word.text) > 1


def small(clause: Clause, first: int) -> str | None:
    """Return the word at *first* as it stands within a sentence; None where it is not known whether it is a name."""
    word, after = clause.words[first], at(clause.words, first + 1)
    text = word.text
    if not word.is_capital or not text[1:].islower() or technology.named(text):
        return text
    if word.low in _common() or lexicon.verb(word.low):
        return text if after.is_capital and after.text[1:].islower() else word.low
    return None


@cache
def _common() -> frozenset[str]:
    """Return words that are no names."""
    return frozenset(part for entries in lists().values() for entry in entries for part in entry.partition("=")[0].split())
