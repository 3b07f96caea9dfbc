"""The active voice in the place of the passive: who did it, if it was the author."""

from __future__ import annotations

from resume_lsp.grammar import bare, fields, lexicon, tokens
from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.tokens import Word, Words, at, ends_sentence
from resume_lsp.text import Span
from resume_lsp.words import pairs
from resume_lsp.words import words as listed

_JOINTS = frozenset({"and", "&", ","})
_PRONOUNS = frozenset({"he", "she", "it", "they", "you", "who", "which", "that", "this", "these", "those", "there", "what"})


def activated(text: str, span: Span) -> Rewrite | None:
    """
    Return *text* in the active voice where the passive at *span* names its author: "was deployed by me".

    Where it names nobody, the author may be meant: that claims more.
    """
    words = tokens.split(text)
    be = next(place for place, word in enumerate(words) if word.start == span.start)
    last = next(place for place, word in enumerate(words) if word.end == span.end)
    be -= words[be].low == "been"  # "has been kept"
    verb = lexicon.participle(words[last].low)
    if verb is None or be <= 0 or not _is_one_subject(words, be):
        return None
    particle = at(words, last + 1).low if at(words, last + 1).low in lexicon.PARTICLES else ""
    last += bool(particle)
    verb = verb._replace(particle=f" {particle}") if particle else verb
    clauses = (place for place in range(last + 1, len(words)) if words[place].low in listed("nested.clauses"))
    by = next((place for place in range(last + 1, next(clauses, len(words))) if _names_who(words, place)), None)
    if by is None:
        return _done_by_nobody(words, be, last, verb)
    if by != last + 1 or at(words, by + 1).low not in {"me", "us"}:
        return None
    joined = at(words, by + 2).low in {"and", "&"}
    several = at(words, by + 2).text == "," and lexicon.gerund(at(words, by + 3).low) is None  # "by me, Ida and Bo"
    if several or (joined and lexicon.participle(at(words, by + 3).low)):
        return None  # "was built by me and bought by two ports"
    agent, others = (words[by + 2], (" with",)) if joined else (words[by + 1], ())  # "by me and two friends"
    past = words[be].low in {"was", "were", "been"}
    changes = (_opened(words[0], verb.finite(past=past)), Change(Span(words[be - 1].end, agent.end), others))
    return Rewrite(words[0].cased(verb.finite(past=past)), changes)


def _is_one_subject(words: Words, be: int) -> bool:
    """Tell whether all before the verb at *be* is what something was done to: "Two kilns", "Kilns, doors and lids"."""
    subject = words[:be]
    commas = any(word.text == "," for word in subject)
    led = words[0].low in listed("next.prepositions", "next.leads")
    listing = commas and not led and any(word.low in {"and", "&"} for word in subject)
    other = any(word.text in {";", ":", "."} or _is_done(words, place) for place, word in enumerate(subject))
    return not other and (listing or not commas)


def _names_who(words: Words, place: int) -> bool:
    """Tell whether a "by" at *place* leads to those who did it, not to how or by how much: "by moving it", "by 20 %"."""
    after = at(words, place + 1)
    much = after.low in {"a", "an"} and at(words, place + 2).low in {"third", "quarter", "half", "factor"}
    return words[place].low == "by" and after.is_word and lexicon.gerund(after.low) is None and not much


def _is_done(words: Words, place: int) -> bool:
    """Tell whether the word at *place* is a verb in the past, not what tells of a noun: "the pump used at the mill"."""
    tells = (
        place > 0 and lexicon.participle(words[place].low) is not None and at(words, place + 1).low in listed("next.prepositions")
    )
    return lexicon.past(words[place].low) is not None and not tells


def _opened(first: Word, written: str) -> Change:
    """Return the change that puts the verb as it is *written* before the *first* word of what it acts on."""
    small = first.text[0].lower() + first.text[1:] if first.is_capital and not first.text[1:2].isupper() else first.text
    return Change(Span(first.start, first.end), (f"{first.cased(written)} {small}",))


def _done_by_nobody(words: Words, be: int, last: int, verb: Verb) -> Rewrite | None:
    """A survey was carried out in May: Carried out a survey in May; None where it may have been others, or an honour."""
    kept = [word.low for word in words[be + 1 : last] if word.low.endswith("ly")]
    again = _done_again(words, last)
    verbs = [verb, *(found for _, found in again or ())]
    if again is None or not _may_be_mine(words, be, last) or any(one.base in listed("passive.happened") for one in verbs):
        return None
    beside, end = "", last
    while again and all(word.low in _JOINTS for word in words[end + 1 : again[0][0]]):
        place, one = again.pop(0)
        beside += "".join(word.text if word.text == "," else f" {word.text}" for word in words[end + 1 : place]) + f" {one.past}"
        end = place + (at(words, place + 1).low in lexicon.PARTICLES)
        beside += f" {words[end].text}" * (end > place)
    it = "them" if words[be].low in {"were", "have"} else "it"
    apart = tuple(Change(Span(words[place].start, words[place].end), (f"{one.past} {it}",)) for place, one in again)
    opened = " ".join([*kept, verb.finite(past=True)])
    changes = (_opened(words[0], opened + beside), Change(Span(words[be - 1].end, words[end].end), ()), *apart)
    return Rewrite(words[0].cased(opened), changes, Claim.MORE)


def _may_be_mine(words: Words, be: int, last: int) -> bool:
    """Tell whether the passive that begins at *be* may be of the author's deed: of no one's honour, no one's state, no name."""
    between = {word.low for word in words[be + 1 : last] if not word.low.endswith("ly")} - {"been"} - lexicon.PARTICLES
    between -= {words[last].low, words[last - 1].low} if words[last].low in lexicon.PARTICLES else set()
    honour = any(word.low in listed("passive.chosen") or word.low in pairs("passive.received") for word in words[be : last + 1])
    named = words[0].is_capital and not _is_small(words[0])
    somebody = words[0].low in _PRONOUNS or not listed("voice.pronouns").isdisjoint(word.low for word in words[:be])
    return words[be].low in {"was", "were", "has", "have"} and not (between or honour or named or somebody)


def _done_again(words: Words, last: int) -> list[tuple[int, Verb]] | None:
    """Return what else was done to it, "was mended and sold"; None where the sentence goes on with what is no such thing."""
    found: list[tuple[int, Verb]] = []
    for place in range(last + 1, len(words)):
        low, start = words[place].low, place + 1
        if low in listed("nested.clauses") or ends_sentence(words, place):
            break
        if low in listed("voice.be"):
            return None
        if low not in listed("next.coordinators") | {","} or at(words, start).low in _JOINTS:
            continue
        while is_adverb(at(words, start)):
            start += 1
        done = lexicon.participle(at(words, start).low)
        if done and at(words, start + 1).low in listed("next.prepositions") | _JOINTS | lexicon.PARTICLES | {".", "", "using"}:
            found.append((start, done))
        elif low != "," and _is_finite(at(words, start).low):
            return None
    return found


def _is_finite(low: str) -> bool:
    return low in {"can", "will", "had"} or lexicon.past(low) is not None or lexicon.third(low) is not None


def _is_small(first: Word) -> bool:
    """Tell whether the capital that a bullet opens with is surely its own: "Two", "The", "Tests", "Documentation"."""
    common = listed("next.determiners", "rereading.articles", "metric.numbers")
    return first.low in common or bare.is_plural(first) or all(fields.is_common(part) for part in first.low.split("-"))


def distinguished(text: str, span: Span) -> tuple[Change, ...]:
    """
    Return the changes that say better what was done to the author, where that is to his honour; none elsewhere.

    "Was promoted to lead": "Earned a promotion to lead"; "Was awarded a prize": "Received a prize"; "Was selected to speak":
    "Selected to speak".
    """
    words = tokens.split(text)
    be = next(place for place, word in enumerate(words) if word.start == span.start)
    last = next(place for place, word in enumerate(words) if word.end == span.end)
    if be != 0 or at(words, last + 1).low == "by":
        return ()
    low = words[last].low
    if better := pairs("passive.received").get(low):
        return (Change(span, (words[0].cased(better),)),)
    if low in listed("passive.chosen"):
        return (Change(span, (words[0].cased(low),)),)
    return ()
