"""Rewrites of work that several nouns name: "Kafka administration", "ticket design and testing"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from resume_lsp import technology
from resume_lsp.grammar import bare, lexicon, menus, nominals, participating
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.tokens import EDGE, Word, at, ends_sentence
from resume_lsp.text import Span
from resume_lsp.words import lists
from resume_lsp.words import words as listed

_ADJECTIVES = ("ual", "ional", "ical", "ative", "ous", "able", "ful", "less")
_AND = frozenset({"and", "&"})
_SIGNS = frozenset({"-", "–", "—", "|", "+", ":"})


def rewrites(clause: Clause, first: int) -> Iterator[Rewrite]:
    """
    Kafka administration: Administered Kafka. Ticket design and testing: Handled ticket design and testing.

    The nouns at *first* open the bullet, or are to open it.
    """
    told = tuple(_with_its_object(clause, first))
    yield from told
    if told and told[0].claim is Claim.SAME:
        return
    shared = behind_a_modifier(clause, first)
    if _is_a_list_of_work(clause, shared) and _goes_on(clause, shared) and small(clause, first) is not None:
        heads = clause.heads(shared)
        studies = all(menus.kind_of(head) == "studies" for head in heads)
        performed = heads[-1] in listed("nominal.performed")
        provided = listed("nominal.provided").issuperset(heads)
        base = "conduct" if studies else "perform" if performed else "provide" if provided else "handle"
        verb = clause.capital(clause.finite(base))
        of = clause.low_at(clause.phrase_end(clause.phrases(shared)[-1])) == "of"
        determined = clause.low_at(first) in listed("next.determiners")
        of = of and base != "provide"
        article = "a" if heads[0] in listed("nominal.counted") and len(heads) == 1 else "the" if of else ""
        yield Rewrite(verb, (opened(clause, first, verb if determined else f"{verb} {article}".strip()),), Claim.OPEN)


def _is_a_list_of_work(clause: Clause, first: int) -> bool:
    """Tell whether all that is coordinated at *first* names work, none of it as "hiring staff" does."""
    starts = clause.phrases(first)
    if lexicon.gerund(clause.low_at(first)) and clause.low_at(first + 1) == "on":  # "Building on the old code, added X"
        return False
    plain = all(lexicon.gerund(clause.low_at(start)) is None or clause.phrase_end(start) == start + 1 for start in starts[1:])
    opens = clause.phrase_end(first)
    named = clause.low_at(opens) == "of" and nominals.verb_of(clause.words[opens - 1]) is not None  # "repair of pumps"
    heads = clause.heads(first)
    return plain and (named or is_work(heads[0])) and all(is_work(head) for head in heads[1:])


def behind_a_modifier(clause: Clause, first: int) -> int:
    """Return the index behind "and" where the single word at *first* shares the noun there: "manual and automated testing"."""
    word, following = clause.words[first], first + 2
    alone = clause.low_at(first + 1) in _AND and not bare.is_plural(word) and not is_work(word.low)
    return following if alone and clause.phrase_end(following) > following + 1 else first


def is_work(noun: str) -> bool:
    """Tell whether *noun* names what one does: "administration", "testing", "audits"."""
    named = menus.kind_of(noun) in {"activities", "moves", "studies"} or participating.is_work(noun)
    named = named or noun in listed("nominal.provided")
    return named and listed("nominal.no_work", "light.recorded").isdisjoint({noun, noun.removesuffix("s")})


def _goes_on(clause: Clause, first: int) -> bool:
    """Tell whether the nouns at *first* are all of the bullet, or what follows says for, in or with what the work was done."""
    words, end = clause.words, clause.phrase_end(clause.phrases(first)[-1])
    opens = first < clause.body and first > 0 and words[first - 1].is_word  # behind an adverb or "we": "Also ticket design"
    if opens or any(word.text in _SIGNS for word in words[first:end]):
        return False
    behind = at(words, end)
    several = any(ends_sentence(words, place) for place in range(first + 1, len(words) - 1))
    led = behind.low in listed("next.prepositions") | {"using", "including", "incl"}
    told = behind.text == "," and at(words, end + 1).low in {"including", "incl", "which"} | listed("next.prepositions")
    return not several and (behind is EDGE or behind.text in {".", ";", "("} or led or told)


def _with_its_object(clause: Clause, first: int) -> Iterator[Rewrite]:
    """Kafka administration and tuning for X: Administered and tuned Kafka for X."""
    words, end = clause.words, clause.phrase_end(first)
    places = [end - 1]
    if at(words, end).low in _AND and clause.phrase_end(end + 1) == end + 2:
        places.append(end + 1)
    behind = at(words, places[-1] + 1)
    of = behind.low == "of" and at(words, end - 2).low in listed("nominal.of_things", "menu.qualities.nouns")
    if end < first + 2 or not (of or behind is EDGE or behind.text in {".", ";", "("} or behind.low in listed("nominal.behind")):
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
    the = clause.low_at(end + 1) == "of" and last in listed("nominal.of_things")
    if (
        the
        or (bare.is_plural(words[-1]) and last in _counted())
        or last in (listed("next.mass") - {"code"}) | listed("menu.qualities.nouns")
    ):
        return ""
    return "s" if counted else None


def opened(clause: Clause, first: int, written: str) -> Change:
    """Return the change that opens with the verb that is *written*, before the words at *first*."""
    word = clause.words[first]
    letter = (small(clause, first) or word.text)[0]
    verb = clause.capital(written)
    if letter == word.text[0]:
        return Change(Span(word.start, word.start), (f"{verb} ",))
    return Change(Span(word.start, word.start + 1), (f"{verb} {letter}",))


def _is_acronym(word: Word) -> bool:
    return word.text.isupper() and len(word.text) > 1


def small(clause: Clause, first: int) -> str | None:
    """Return the word at *first* as it stands within a sentence; None where it is not known whether it is a name."""
    word = clause.words[first]
    text = word.text
    if not word.is_capital or not text[1:].islower() or word.low in _names() or technology.named(text):
        return text
    if all(is_common(part) for part in word.low.split("-")):
        end = clause.phrase_end(clause.phrases(first)[-1])
        title = any(
            it.is_capital and it.text[1:].islower() and not technology.named(it.text) for it in clause.words[first + 1 : end]
        )
        return text if title else word.low
    return None


def is_common(low: str) -> bool:
    """Tell whether *low* is surely no name: "password", "maintenance", "second"."""
    known = low in _common() or lexicon.verb(low) is not None or lexicon.gerund(low) is not None
    return known or low.endswith((*listed("nominal.common"), *_ADJECTIVES))


@cache
def _counted() -> frozenset[str]:
    """Return things of which there are several: "tests"."""
    return frozenset().union(*(listed(f"menu.{kind}.nouns") for kind in ("things", "faults", "requests", "documents", "tests")))


@cache
def _names() -> frozenset[str]:
    """Return what has its capital wherever it stands: languages, months, days and the like."""
    return listed("posts.spoken", "names.calendar", "names.others")


@cache
def _common() -> frozenset[str]:
    """Return words that are no names: those of all lists but the ones of names."""
    entries = (entry for name, entries in lists().items() if name != "technology.phrases" for entry in entries)
    return frozenset(part for entry in entries for part in entry.partition("=")[0].split())
