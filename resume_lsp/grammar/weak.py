"""Find what stands in the place of a deed: "Responsible for", "Was working on", "Helped", "Used"."""

from __future__ import annotations

from functools import cache

from resume_lsp.grammar import bare, claiming, lexicon
from resume_lsp.grammar.reading import Opening, OpeningKind, Tense, Weak, tense_of
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.text import Span
from resume_lsp.words import lists
from resume_lsp.words import words as listed

Phrase = tuple[tuple[str, ...], Weak]
_POST_WORDS = 7  # a post, a comma and an adverb are shorter
_LEAD_IN_WORDS = 12  # from "As part of" to its comma


def find(words: Words, index: int) -> Opening | None:
    """Return the weak opening at *index*, None where there is none."""
    if index >= len(words):
        return None
    plain = _phrase(words, index, index) or _verb(words, index, index)
    return (
        (claiming.became(words, index) if plain and plain.weak is Weak.LIGHT else None)  # "Got familiar with X"
        or plain
        or _responsible(words, index)
        or _use(words, index)
        or _continued(words, index)
        or _played(words, index)
        or _hired(words, index)
        or claiming.find(words, index)
        or _possessed(words, index)
    )


def _possessed(words: Words, index: int) -> Opening | None:
    """Read "Having good knowledge of X", "Possess skills in X"."""
    found = _phrase(words, index + 1, index) if words[index].low in listed("weak.possessed") else None
    return found if found and found.weak is Weak.CLAIM else None


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
        place, nouns = index + 1, listed("weak.team.nouns", "weak.team.members")
    else:
        return None
    behind = listed("next.prepositions", "nested.clauses")
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
        if match and _leads_up(words, place, match):
            return None
        if match and _fits(words[index:place], match[1]):
            end = words[place + len(match[0]) - 1].end
            return Opening(OpeningKind.WEAK, Span(words[start].start, end), _tense(match[0][0]), None, match[1])
        if not _fits(words[place : place + 1], Weak.DUTY) and not _fits(words[place : place + 1], Weak.CLAIM):
            return None
    return None


def _leads_up(words: Words, index: int, match: Phrase) -> bool:
    """Tell whether "As part of" leads up to a deed by saying what this was for: "As part of a course, wrote", not "of a crew"."""
    place = index + len(match[0])
    if match[0][0] != "as" or match[0][-2:] != ("part", "of"):
        return False
    comma = next((end for end in range(place, min(len(words), place + _LEAD_IN_WORDS)) if words[end].text == ","), None)
    groups = listed("weak.team.nouns", "weak.team.members")
    if comma is None or any(word.low.rpartition("-")[2] in groups for word in words[place:comma]):
        return False
    deed = comma + 1 + (at(words, comma + 1).low in listed("before.pronouns"))
    return find(words, deed) is None


def _match(words: Words, index: int) -> Phrase | None:
    for phrase, kind in _phrases().get(words[index].low, ()):
        if all(at(words, place).low == part for place, part in enumerate(phrase, index)):
            return phrase, kind
    return None


def _use(words: Words, index: int) -> Opening | None:
    """Read "Use of Go", "Extensive use of Excel", as "Used Go"."""
    noun = index + (bare.is_adjective(words[index]) or words[index].low in listed("before.claim_adjectives"))
    if at(words, noun).low not in listed("nominal.uses") or at(words, noun + 1).low != "of":
        return None
    return Opening(OpeningKind.WEAK, Span(words[index].start, words[noun + 1].end), None, None, Weak.TOOL)


def _hired(words: Words, index: int) -> Opening | None:
    """Read "Hired to mend the pier", "Brought in to mend it"; not "Hired two welders to"."""
    place = index + 1
    if words[index].low in listed("weak.hired.in") and at(words, place).low in {"in", "on", "aboard", "upon"}:
        place += 1
    elif words[index].low not in listed("weak.hired.to"):
        return None
    if at(words, place).low != "to" or lexicon.verb(at(words, place + 1).low) is None:
        return None
    return Opening(OpeningKind.WEAK, Span(words[index].start, words[place].end), None, None, Weak.DUTY)


def _responsible(words: Words, index: int) -> Opening | None:
    """Read "Responsible mainly for X", "Responsible, among other things, for X", "Team lead responsible for X"."""
    start = _behind_a_post(words, index)
    if words[start].low not in {"responsible", "accountable"}:
        return None
    place = start + 1
    if at(words, place).text == ",":
        place = next((end + 1 for end in range(place + 1, min(place + 7, len(words))) if words[end].text == ","), place)
    while at(words, place).low.endswith("ly") or at(words, place).low in {"both", "also"}:
        place += 1
    if at(words, place).low != "for":
        return None
    return Opening(OpeningKind.WEAK, Span(words[index].start, words[place].end), None, None, Weak.DUTY)


def _behind_a_post(words: Words, index: int) -> int:
    """Return the index of the "responsible" behind "Team lead", "Backend developer, mainly"; *index* itself where none is."""
    near = range(index + 1, min(index + _POST_WORDS, len(words)))
    behind = next((place for place in near if words[place].low == "responsible"), index)
    if behind == index:
        return index
    post = behind - 1 - words[behind - 1].low.endswith("ly")
    post -= at(words, post).text == ","
    named = all(word.is_word and word.low not in listed("next.prepositions") for word in words[index : post + 1])
    return behind if named and post >= index and words[post].low in listed("next.roles") else index


def _fits(before: Words, kind: Weak) -> bool:
    """Tell whether a phrase of this *kind* can have these qualifiers."""
    adjectives = listed("before.duty_adjectives") if kind is Weak.DUTY else listed("before.claim_adjectives")
    return all(claiming.qualifies(word.low, adjectives) for word in before)


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
    return Opening(OpeningKind.WEAK, Span(words[start].start, word.end), tense_of(word.low, verb), verb, _verbs()[verb.base])


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
    verb = lexicon.form_of(words[index].low, frozenset(("play", "take")))
    if verb is None:
        return None
    for place in range(index + 1, min(index + 7, len(words) - 1)):
        if words[place].low in {"role", "roles", "part"} and words[place + 1].low in {"in", "on"}:
            tense = Tense.PAST if words[index].low == verb.past else Tense.PRESENT
            return Opening(OpeningKind.WEAK, Span(words[index].start, words[place + 1].end), tense, None, Weak.PARTICIPATION)
    return None
