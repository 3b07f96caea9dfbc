"""Ask for the number that a bullet lacks, in words that go with its verb."""

from __future__ import annotations

from functools import cache

from resume_lsp.grammar import tokens
from resume_lsp.grammar.changes import Change
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.reading import Reading
from resume_lsp.grammar.tokens import ends_sentence
from resume_lsp.grammar.topics import last_deed
from resume_lsp.memory import remembered
from resume_lsp.text import Span
from resume_lsp.words import rows
from resume_lsp.words import words as listed

_QUESTION = "How many, how often or how fast?"

_OF_SOME: dict[str, tuple[str | None, str]] = {
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
    "closed": (", closing ⟨N⟩ ⟨findings⟩", "How many risks or findings did it close?"),
    "exceeded": (" by ⟨N⟩ %", "By how much?"),
    "examined": (", covering ⟨N⟩ ⟨what⟩", "How much did it cover, and what came of it?"),
    "ensured": (None, "How well, how often, or for how many?"),
    "owned": (" for ⟨N⟩ ⟨users⟩", "How large was it: users, people, money?"),
    "ended": (None, "How large was it, and did it end in time?"),
    "came": (None, "What came of it, in numbers?"),
    "joined": (" across ⟨N⟩ ⟨teams⟩", "With how many people or teams, and to what end?"),
    "volunteered": (None, "How many hours, and for how many people?"),
    "any": (None, _QUESTION),
}
"""The gaps and questions of single verbs, where those of their sense do not fit; the verbs stand in lists.toml."""


_ABOUT = {
    "hiring": (", ⟨N⟩ in all", "How many, and how fast?"),
    "people": (", ⟨N⟩ in all", "How many people, and what can they do now?"),
    "prizes": (" against ⟨N⟩ ⟨entrants⟩", "Out of how many?"),
    "talks": (" to ⟨N⟩ ⟨people⟩", "How many heard it?"),
    "papers": (", cited ⟨N⟩ times", "How many read or cited it?"),
    "events": (" for ⟨N⟩ ⟨people⟩", "How many came?"),
    "plans": (", adopted by ⟨N⟩ ⟨teams⟩", "Who uses it, and how many?"),
}
"""The gaps and questions of what deeds are about, where those of their verb would make no sense."""

_COUNTING = frozenset({", ⟨N⟩ a ⟨week⟩", ", ⟨N⟩ in all"})
"""Gaps that only count what can be counted."""

_OF_THINGS = frozenset(
    {"build", "design", "write", "improve", "fix", "test", "automate", "migrate", "deliver", "operate", "secure", "transform", ""}
)
"""Senses of verbs whose gap speaks of things."""


def metric_tail(reading: Reading) -> str | None:
    """
    Return the gap to be filled in behind a bullet: ", saving ⟨N⟩ hours a ⟨week⟩"; None where none would surely make sense.

    It goes with the bullet's last deed, which it stands behind.
    """
    return _asked(reading)[0]


def question(reading: Reading) -> str:
    """Return the question that finds the number: "From what to what?"."""
    return _asked(reading)[1]


@remembered
def _asked(reading: Reading) -> tuple[str | None, str]:
    last = last_deed(reading)
    if last is None:
        return None, _QUESTION
    verb, topic, several = last
    tail, asked = _of_deed(verb, topic)
    if verb.sense == "plan" and _behind(reading) == "with":  # with others, not for them
        return None, _OF_SOME["joined"][1]
    unfit = _goes_on(reading) or _was_received(reading) or (tail in _COUNTING and not several)
    return (None if unfit else tail), asked


def _of_deed(verb: Verb, topic: str) -> tuple[str | None, str]:
    name, sense = _exceptions().get(verb.base), verb.sense
    if name == "users" and topic in _ABOUT:
        name = None
    if sense == "write":  # programs and tests are written, too
        sense = {"systems": "build", "tests": "test"}.get(topic, sense)
    if verb.base in {"rewrite", "re-write"} and topic != "documents":
        sense = "improve"
    if topic in _ABOUT and (topic in {"prizes", "talks"} or (sense in _OF_THINGS and not name)):
        return _ABOUT[topic]
    if not name and sense == "operate" and topic != "systems":  # only what runs can be kept up
        return None, _senses()[sense][1]
    return _OF_SOME[name] if name else _senses().get(sense, (None, _QUESTION))


def _was_received(reading: Reading) -> bool:
    """Tell whether the opening says what was done to the author: "Accepted into the guild", not "Accepted deliveries"."""
    verb = reading.opening.verb
    by_others = verb is not None and verb.base in listed("tails.received")
    return by_others and _behind(reading) in listed("next.prepositions")


def _behind(reading: Reading) -> str:
    """Return the word behind a bullet's opening, in lower case; "" at its end."""
    words = tokens.split(reading.text)
    return next((word.low for word in words if word.start >= reading.opening.span.end), "")


def _goes_on(reading: Reading) -> bool:
    """Tell whether another sentence follows the first, so that what stands at the end is no longer said of the deed."""
    words = tokens.split(reading.text)
    return any(word.text == ";" or (ends_sentence(words, place) and place < len(words) - 1) for place, word in enumerate(words))


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
    """Return which of the groups a verb is of, in American and British spelling."""
    found = {base: name for name in _OF_SOME for base in listed(f"tails.{name}")}
    return found | {base.replace("ize", "ise"): name for base, name in found.items() if base.endswith("ize")}


@cache
def _senses() -> dict[str, tuple[str, str]]:
    return {sense: (tail, asked) for sense, tail, asked, *_ in rows("senses")}
