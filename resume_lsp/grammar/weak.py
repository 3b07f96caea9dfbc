"""Find what stands in the place of a deed: "Responsible for", "Was working on", "Helped", "Used"."""

from __future__ import annotations

from functools import cache

from resume_lsp.grammar import lexicon
from resume_lsp.grammar.reading import Opening, OpeningKind, Tense, Weak
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.text import Span
from resume_lsp.words import lists
from resume_lsp.words import words as listed

Phrase = tuple[tuple[str, ...], Weak]


def find(words: Words, index: int) -> Opening | None:
    """Return the weak opening at *index*, None where there is none."""
    if index >= len(words):
        return None
    plain = _phrase(words, index, index) or _verb(words, index, index)
    return (
        plain
        or _responsible(words, index)
        or _continued(words, index)
        or _played(words, index)
        or _became(words, index)
        or _learned(words, index)
        or _experience(words, index)
    )


def behind_auxiliaries(words: Words, index: int) -> int:
    """Return the index behind "was", "have been" and adverbs between them; *index* itself where none stands."""
    end = index
    while at(words, end).low in listed("before.auxiliaries"):
        end += 1
        while end < len(words) - 1 and (words[end].low in listed("before.adverbs") or words[end].low.endswith("ly")):
            end += 1
    return end


def _continued(words: Words, index: int) -> Opening | None:
    """Read what follows an auxiliary: "was responsible for", "have been working on", "was leading"."""
    verb_at = behind_auxiliaries(words, index)
    if verb_at == index or verb_at >= len(words):
        return None
    tense = _tense(words[index].low)
    if found := _phrase(words, verb_at, index) or _verb(words, verb_at, index):
        return Opening(OpeningKind.WEAK, found.span, tense, found.verb, found.weak)
    if words[verb_at].low == "able" and at(words, verb_at + 1).low == "to":
        return Opening(OpeningKind.WEAK, Span(words[index].start, words[verb_at + 1].end), tense, None, Weak.LIGHT)
    if member := _on_a_team(words, verb_at):
        return Opening(OpeningKind.WEAK, Span(words[index].start, words[member].end), tense, None, Weak.PARTICIPATION)
    if _is_a_post(words, index, verb_at):
        return Opening(OpeningKind.WEAK, Span(words[index].start, words[verb_at - 1].end), tense, lexicon.verb("be"), Weak.LIGHT)
    verb = lexicon.gerund(words[verb_at].low)
    if verb and words[verb_at - 1].low not in {"has", "have", "had"}:
        return Opening(OpeningKind.WEAK, Span(words[index].start, words[verb_at].end), tense, verb, Weak.PROGRESSIVE)
    return None


def _on_a_team(words: Words, index: int) -> int | None:
    """Return the index of the last word of "in the team", "among the first engineers", "one of two nurses"; None elsewhere."""
    if at(words, index).low == "one" and at(words, index + 1).low == "of":
        place, nouns = index + 2, listed("weak.team.members")
    elif at(words, index).low in {"in", "on", "among", "with", "within"}:
        place, nouns = index + 1, listed("weak.team.nouns") | listed("weak.team.members")
    else:
        return None
    behind = listed("next.prepositions") | listed("nested.clauses")
    for last in range(place, min(place + 5, len(words))):
        if words[last].low in behind or not words[last].is_word:
            return None
        if words[last].low in nouns:
            return last
    return None


def _is_a_post(words: Words, index: int, article: int) -> bool:
    """Tell whether somebody "was the main point of contact", not "was a finalist" or "is a web app"."""
    if words[index].low not in {"was", "were", "being", "am"} or words[article].low not in {"the", "a", "an"}:
        return False
    for place in range(article + 1, min(article + 6, len(words))):
        if words[place].low in listed("next.prepositions") or not words[place].is_word:
            before = words[place - 1].low
            contact = before == "point" and at(words, place + 1).low == "contact"
            return contact or before in listed("next.roles") | {"contact", "liaison", "person"}
    return False


@cache
def _phrases() -> dict[str, tuple[Phrase, ...]]:
    """Return the weak phrases by their first word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for kind in Weak:
        for phrase in lists().get(f"weak.{kind}", ()):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))) for first, phrases in found.items()}


def _phrase(words: Words, index: int, start: int) -> Opening | None:
    """Find a phrase at *index* or behind adjectives: "My main responsibilities included", "Solid knowledge of"."""
    for place in range(index, min(index + 5, len(words))):
        match = _match(words, place)
        if match and _fits(words[index:place], match[1]):
            end = words[place + len(match[0]) - 1].end
            return Opening(OpeningKind.WEAK, Span(words[start].start, end), _tense(match[0][0]), None, match[1])
        if not _fits(words[place : place + 1], Weak.DUTY) and not _fits(words[place : place + 1], Weak.CLAIM):
            return None
    return None


def _match(words: Words, index: int) -> Phrase | None:
    for phrase, kind in _phrases().get(words[index].low, ()):
        if all(at(words, place).low == part for place, part in enumerate(phrase, index)):
            return phrase, kind
    return None


def _became(words: Words, index: int) -> Opening | None:
    """Read "Became very familiar with X", "Became increasingly proficient"."""
    verb = _form_of(words[index].low, ("become",))
    place = index + 1
    while at(words, place).low in listed("weak.claimed.degrees") or at(words, place).low.endswith("ly"):
        place += 1
    if verb is None or at(words, place).low not in listed("weak.claimed.states"):
        return None
    end = place + (at(words, place + 1).low in {"with", "in", "at"})
    return Opening(
        OpeningKind.WEAK, Span(words[index].start, words[end].end), _tense_of(words[index].low, verb), None, Weak.CLAIM
    )


def _learned(words: Words, index: int) -> Opening | None:
    """Read "Improved my critical thinking"; strong skills that one developed are a deed, if a small one."""
    if at(words, index + 1).low != "my":
        return None
    verb = _form_of(words[index].low, tuple(listed("weak.learned.verbs")))
    noun = next((word for word in words[index + 2 : index + 7] if word.low in listed("weak.learned.nouns")), None)
    if verb is None or noun is None:
        return None
    return Opening(OpeningKind.WEAK, Span(words[index].start, noun.end), _tense_of(words[index].low, verb), None, Weak.CLAIM)


def _responsible(words: Words, index: int) -> Opening | None:
    """Read "Responsible mainly for X", "Responsible, among other things, for X"."""
    if words[index].low not in {"responsible", "accountable"}:
        return None
    place = index + 1
    if at(words, place).text == ",":
        place = next((end + 1 for end in range(place + 1, min(place + 7, len(words))) if words[end].text == ","), place)
    while at(words, place).low.endswith("ly") or at(words, place).low in {"both", "also"}:
        place += 1
    if at(words, place).low != "for":
        return None
    return Opening(OpeningKind.WEAK, Span(words[index].start, words[place].end), None, None, Weak.DUTY)


def _experience(words: Words, index: int) -> Opening | None:
    """Read "Hands-on experience building X", "Over 5 years of experience in X"."""
    place = _behind_years(words, index)
    counted = place > index
    while place < len(words) and _fits(words[place : place + 1], Weak.CLAIM):
        place += 1
    after = at(words, place + 1).low
    claimed = lexicon.gerund(after) or (counted and after in {"in", "with", "of", "as"})
    if at(words, place).low != "experience" or not claimed:
        return None
    return Opening(OpeningKind.WEAK, Span(words[index].start, words[place].end), None, None, Weak.CLAIM)


def _behind_years(words: Words, index: int) -> int:
    """Return the index behind "over 5+ years of"; *index* itself where there is nothing of the kind."""
    place = index
    while at(words, place).low in {"over", "more", "than", "about", "nearly", "almost", "+"} or at(words, place).is_figure:
        place += 1
    if place == index or at(words, place).low not in {"year", "years"}:
        return index
    return place + 2 if at(words, place + 1).low == "of" else place + 1


def _fits(before: Words, kind: Weak) -> bool:
    """Tell whether a phrase of this *kind* can have these qualifiers."""
    adjectives = listed("before.duty_adjectives") if kind is Weak.DUTY else listed("before.claim_adjectives")
    return all(word.low in adjectives or word.low in {",", "and"} or word.low.endswith("ly") for word in before)


def _tense(low: str) -> Tense | None:
    if low in listed("before.past"):
        return Tense.PAST
    return Tense.PRESENT if low in listed("before.present") else None


@cache
def _verbs() -> dict[str, Weak]:
    """Return the verbs that are weak in each of their forms."""
    prefix = "weak.verbs."
    return {base: Weak(name.removeprefix(prefix)) for name, bases in lists().items() if name.startswith(prefix) for base in bases}


def _verb(words: Words, index: int, start: int) -> Opening | None:
    """Find "Helped", "Working on", "Use"."""
    word = words[index]
    if not word.is_word or (verb := _known(word.low)) is None or not _suits(words, index, verb):
        return None
    return Opening(OpeningKind.WEAK, Span(words[start].start, word.end), _tense_of(word.low, verb), verb, _verbs()[verb.base])


def _tense_of(low: str, verb: lexicon.Verb) -> Tense | None:
    """Return the tense of *low*, a form of *verb*; a gerund has none."""
    return Tense.PAST if low == verb.past else None if low == verb.gerund else Tense.PRESENT


def _known(low: str) -> lexicon.Verb | None:
    for find_form in (lexicon.past, lexicon.third, lexicon.gerund, lexicon.verb):
        found = find_form(low)
        if found and found.base in _verbs():
            return found
    return None


def _suits(words: Words, index: int, verb: lexicon.Verb) -> bool:
    """Tell whether the word behind lets it be the weak verb, not "Help desk" or "Work history"."""
    low, after = words[index].low, at(words, index + 1).low
    if verb.base in {"gain", "acquire"}:
        return any(word.low in listed("weak.claimed.nouns") for word in words[index + 1 : index + 8])
    if low in {verb.base, verb.third} and (fitting := lists().get(f"weak.only_before.{verb.base}")):
        return after in fitting
    return after not in lists().get(f"weak.before.{low}", ())


def _played(words: Words, index: int) -> Opening | None:
    """Read "Played a key role in", "Took an active part in"."""
    verb = _form_of(words[index].low, ("play", "take"))
    if verb is None:
        return None
    for place in range(index + 1, min(index + 7, len(words) - 1)):
        if words[place].low in {"role", "roles", "part"} and words[place + 1].low in {"in", "on"}:
            tense = Tense.PAST if words[index].low == verb.past else Tense.PRESENT
            return Opening(OpeningKind.WEAK, Span(words[index].start, words[place + 1].end), tense, None, Weak.PARTICIPATION)
    return None


def _form_of(low: str, bases: tuple[str, ...]) -> lexicon.Verb | None:
    """Return the verb of *bases* that *low* is a form of."""
    verbs = (verb for base in bases if (verb := lexicon.verb(base)))
    return next((verb for verb in verbs if low in {verb.base, verb.past, verb.third, verb.gerund}), None)
