"""Ask for the number that a bullet lacks, in words that go with its verb."""

from __future__ import annotations

from functools import cache

from resume_lsp import words
from resume_lsp.grammar import tokens
from resume_lsp.grammar.changes import Change
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.tokens import ends_sentence
from resume_lsp.text import Span

_USUAL = ", cutting ⟨what⟩ by ⟨N⟩ %"
_QUESTION = "How many, how often or how fast?"

_OF_SOME = {
    "often": (", ⟨N⟩ a ⟨week⟩", "How many, and how fast?"),
    "halved": (", cutting ⟨what⟩ by ⟨N⟩ %", "What did it save: time, money, lines, faults?"),
    "raised": (" by ⟨N⟩ %", "From what to what?"),
    "reaching": (", reaching ⟨N⟩ ⟨people⟩", "How many did it reach?"),
    "adopted": (", adopted by ⟨N⟩ ⟨teams⟩", "Who uses it, and how many?"),
    "counted": (", ⟨N⟩ in all", "How many, and how fast?"),
    "amount": (" worth ⟨N⟩ ⟨dollars⟩", "How much was it worth?"),
    "beaten": (" against ⟨N⟩ ⟨entrants⟩", "Out of how many?"),
    "sum": (", reaching ⟨N⟩ ⟨what⟩", "From what to what?"),
    "users": (" for ⟨N⟩ ⟨users⟩", "For how many, and with what effect?"),
}
"""The gaps and questions of single verbs, where those of their sense do not fit; the verbs stand in lists.toml."""


def metric_tail(verb: Verb | None) -> str:
    """Return the gap to be filled in behind a bullet that opens with *verb*: ", saving ⟨N⟩ hours a ⟨week⟩"."""
    return _asked(verb)[0]


def question(verb: Verb | None) -> str:
    """Return the question that finds the number: "From what to what?"."""
    return _asked(verb)[1]


def _asked(verb: Verb | None) -> tuple[str, str]:
    if verb is None:
        return _USUAL, _QUESTION
    name = _exceptions().get(verb.base)
    return _OF_SOME[name] if name else _senses().get(verb.sense, (_USUAL, _QUESTION))


def appended(text: str, tail: str) -> tuple[Change, ...]:
    """Return the change that puts *tail* behind a bullet's plain words, before its last full stop."""
    found = tokens.split(text)
    last = len(found) - 1
    while last > 0 and (found[last].text in {";", ","} or ends_sentence(found, last)):
        last -= 1
    end = found[last].end if found else 0
    return (Change(Span(end, end), (tail,)),)


@cache
def _exceptions() -> dict[str, str]:
    return {base: name for name in _OF_SOME for base in words.words(f"tails.{name}")}


@cache
def _senses() -> dict[str, tuple[str, str]]:
    return {sense: (tail, asked) for sense, tail, asked, *_ in words.rows("senses")}
