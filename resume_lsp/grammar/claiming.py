"""Find skill and knowledge in the place of a deed: "Honed carving skills", "Became familiar with", "Experience building"."""

from __future__ import annotations

from resume_lsp.grammar import lexicon
from resume_lsp.grammar.quantity import is_number
from resume_lsp.grammar.reading import Opening, OpeningKind, Weak, tense_of
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_OWN_WORDS = 5  # from "my" to the skill
_PHRASE_WORDS = 7  # from a verb to the skill of a strange name
_OWNERS = 5  # words behind a skill that may say whose it is


def find(words: Words, index: int) -> Opening | None:
    """Return the claim that the words from *index* on open with, None where they claim nothing."""
    return became(words, index) or _learned(words, index) or _trained(words, index) or _experience(words, index)


def qualifies(low: str, adjectives: frozenset[str]) -> bool:
    """Tell whether a word can stand before a noun, as *adjectives*, adverbs and the signs between them do."""
    return low in adjectives or low in {",", "and"} or (low.endswith("ly") and lexicon.verb(low) is None)


def _claim(words: Words, index: int, last: int, verb: lexicon.Verb | None = None) -> Opening:
    tense = tense_of(words[index].low, verb) if verb else None
    return Opening(OpeningKind.WEAK, Span(words[index].start, words[last].end), tense, None, Weak.CLAIM)


def became(words: Words, index: int) -> Opening | None:
    """Read "Became very familiar with X", "Got more proficient", "Became an expert in X", "Became a better cook"."""
    verb = lexicon.form_of(words[index].low, frozenset(("become", "grow", "get")))
    place = index + 1
    while at(words, place).low in listed("weak.claimed.degrees") or at(words, place).low.endswith("ly"):
        place += 1
    if verb is None:
        return None
    if at(words, place).low in {"a", "an"} and verb.base != "get":
        expert = at(words, place + 1).low == "expert" and at(words, place + 2).low in {"in", "on", "at", "with"}
        return _claim(words, index, place + 1, verb) if expert or at(words, place + 1).low in {"better", "stronger"} else None
    if at(words, place).low not in listed("weak.claimed.states"):
        return None
    return _claim(words, index, place + (at(words, place + 1).low in {"with", "in", "at"}), verb)


def _learned(words: Words, index: int) -> Opening | None:
    """Read "Improved my critical thinking", "Honed carving skills", "Built up knowledge of X"; not "Improved pupils' skills"."""
    verb = lexicon.form_of(words[index].low, listed("weak.learned.verbs"))
    if verb is None:
        return None
    place = index + 1 + (at(words, index + 1).low == "up")
    if verb.base == "pick" and place == index + 1:
        return None
    mine = at(words, place).low == "my"
    last = _own(words, place + 1, verb) if mine else _of_oneself(words, place, verb)
    return None if last is None else _claim(words, index, last, verb)


def _own(words: Words, index: int, verb: lexicon.Verb) -> int | None:
    """Return the index of the skill that the words behind "my" name."""
    if verb.base in listed("weak.learned.crafts") and lexicon.gerund(at(words, index).low):
        return index
    last = min(index + _OWN_WORDS, len(words))
    return next((place for place in range(index, last) if words[place].low in listed("weak.learned.nouns")), None)


def _of_oneself(words: Words, index: int, verb: lexicon.Verb) -> int | None:
    """Return the index of the skill that the words from *index* on name, None where it is another's, or none."""
    strong, adjectives = False, listed("before.claim_adjectives")
    for place in range(index, min(index + _PHRASE_WORDS, len(words))):
        low = words[place].low
        learned = _is_learned(low, verb, strong=strong) or _is_of_a_field(words, place)
        if learned and _ends_a_phrase(words, place) and not _is_of_others(words, place):
            return place
        strong = strong or low in adjectives - {"a", "an", "the"}
        craft = verb.base in listed("weak.learned.crafts") and lexicon.gerund(low)
        if not (qualifies(low, adjectives) or low in listed("weak.learned.fields") or low == "&" or craft):
            return None
    return None


def _is_of_a_field(words: Words, place: int) -> bool:
    """Tell whether one's own knowledge is meant: "knowledge in Linux", not "knowledge of tides" or "knowledge in two valleys"."""
    field = at(words, place + 2)
    placed = is_number(field) or field.low in listed("next.determiners")
    return words[place].low in listed("weak.learned.knowledge") and at(words, place + 1).low == "in" and not placed


def _is_learned(low: str, verb: lexicon.Verb, *, strong: bool) -> bool:
    """Tell whether a word names what one comes to have by such a verb; a *strong* adjective makes it a virtue."""
    if verb.base in listed("weak.learned.gained") and low in listed("weak.claimed.nouns"):
        return True
    named = low in listed("weak.learned.skills") or (low in listed("weak.learned.soft") and strong)
    trained = named and verb.base in listed("weak.learned.trained")
    return trained or (low in listed("weak.learned.knowledge") and verb.base in listed("weak.learned.known"))


def _ends_a_phrase(words: Words, index: int) -> bool:
    """Tell whether no noun follows: "skills in", "skills while"; not "skills test"."""
    after = at(words, index + 1)
    behind = listed("next.prepositions", "next.coordinators", "nested.clauses") | {"to", "necessary", "needed"}
    return not after.is_word or after.low in behind


def _is_of_others(words: Words, index: int) -> bool:
    """Tell whether it is said behind a skill that it is other people's: "of 12 pupils", "in new cooks", "among the crew"."""
    behind = [word.low for word in words[index + 1 : index + 1 + _OWNERS]]
    people = listed("rewriting.people", "rewriting.served", "weak.team.nouns", "weak.team.members", "weak.learned.others")
    owners = behind if "of" in behind else behind[1:3] if behind[:1] == ["in"] else []
    return not listed("weak.learned.groups").isdisjoint(behind) or not people.isdisjoint(owners)


def _trained(words: Words, index: int) -> Opening | None:
    """Read "Received hands-on training in X"; not "Received training requests"."""
    verb = lexicon.form_of(words[index].low, frozenset(("receive", "undergo")))
    place = index + 1
    while verb and qualifies(at(words, place).low, listed("before.claim_adjectives")):
        place += 1
    if verb is None or at(words, place).low != "training" or at(words, place + 1).low not in {"in", "on", "with"}:
        return None
    return _claim(words, index, place, verb)


def _experience(words: Words, index: int) -> Opening | None:
    """Read "Hands-on experience building X", "Over 5 years of experience in X", "Having three years of experience with X"."""
    start = index + (words[index].low in listed("weak.possessed"))
    place = _behind_years(words, start)
    counted = place > start
    while place < len(words) and qualifies(words[place].low, listed("before.claim_adjectives")):
        place += 1
    after = at(words, place + 1).low
    claimed = lexicon.gerund(after) or (counted and after in {"in", "with", "of", "as"})
    return _claim(words, index, place) if at(words, place).low == "experience" and claimed else None


def _behind_years(words: Words, index: int) -> int:
    """Return the index behind "over 5+ years of"; *index* itself where there is nothing of the kind."""
    place = index
    while at(words, place).low in {"over", "more", "than", "about", "nearly", "almost", "+"} or is_number(at(words, place)):
        place += 1
    if place == index or at(words, place).low not in {"year", "years"}:
        return index
    return place + 2 if at(words, place + 1).low == "of" else place + 1
