"""Rewrites of claims: "Gained experience in", "Proficient in", "Learned"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from resume_lsp import technology
from resume_lsp.grammar import bare, deeds, inflecting, lexicon, persons, using, weak
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.inflecting import Inflected
from resume_lsp.grammar.tokens import at, ends_sentence
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_MEANS = frozenset({"through", "by", "from", "while", "during"})
_LINKS = frozenset({"in", "with", "of", "into", "about", "on", "to"})
_LONGEST_CLAIM = 6  # words before what was gained
_OPENS = frozenset({"(", "“", '"', "⟨"})  # a name


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """
    Experience building X: Built X. Learned to build X: the same, if it was done. Proficient in Go: Built ⟨what⟩ with Go.

    Experience as a clerk: Served as a clerk.
    """
    words = clause.words
    index = clause.body
    if clause.low_at(index - 1) == "as":
        yield clause.with_verb("serve as", index)
        return
    mine = clause.low_at(index) != "of" and any(word.low == "my" for word in words[:index])
    if mine or (clause.low == "and" and bare.is_adjective(at(words, index + 1))):
        return  # "Improved my critical thinking in three labs", "Became familiar and effective with X"
    if clause.low == "and" and not weak.find(words, index + 1) and (told := deeds.as_told(clause, index + 1)):
        yield told  # "Learned and applied X"
        return
    index = _behind_the_claim(clause, index)
    if index > clause.body and clause.low_at(index - 1) in {"a", "an", "the"}:
        index -= 1
    again = weak.find(words, index)
    if again and again.verb:
        behind = next((place for place, word in enumerate(words) if word.start >= again.span.end), len(words))
        if behind < len(words):
            yield from _used_and(clause, behind) or (_gap(clause, behind),)
        return
    infinitive = clause.low_at(index - 1) == "to" and not clause.low_at(index - 2).startswith("expos")
    found = inflecting.bases(words, index, clause.write) if infinitive else inflecting.verbs_in(words, index, clause.write)
    done = not infinitive and clause.low_at(index - 1) in {"by", "through", "from", "while"}  # "Gained experience by running X"
    yield from clause.inflected(found, Claim.SAME if done else Claim.MORE)
    if _is_gained_besides(clause, index):
        return
    lots = clause.low_at(index) in {"a", "lots", "much"} and "about" in {clause.low_at(index + 1), clause.low_at(index + 2)}
    if found is None and (skills := _skills(clause)):
        yield skills
    elif found is None and _is_named(clause, index) and not lots and not _is_claimed_again(clause, index):
        yield from _applied(clause, index) or _proven(clause, index) or (_gap(clause, index),)


def _behind_the_claim(clause: Clause, index: int) -> int:
    """Return the index behind "hands-on operational exposure to", whatever qualifies what was gained."""
    for place in range(index, min(index + _LONGEST_CLAIM, len(clause.words))):
        low = clause.low_at(place)
        if low in listed("weak.claimed.nouns"):
            index = place
            break
        if not clause.words[place].is_word or low in listed("next.prepositions", "next.coordinators"):
            break
    claimed = any(clause.low_at(index + step) in listed("weak.claimed.nouns") for step in range(_LONGEST_CLAIM))
    linked = clause.low_at(index - 1) in _LINKS or (index == clause.body and not claimed)
    while index < len(clause.words) and clause.low_at(index) in _before_claimed() and not _asks_how(clause, index):
        low = clause.low_at(index)
        if linked and low in listed("before.claim_adjectives") - listed("next.determiners") and _qualifies_a_field(clause, index):
            break  # "experience with professional lighting"
        linked = linked or low in _LINKS
        index += 1
    return index


def _qualifies_a_field(clause: Clause, index: int) -> bool:
    """Tell whether the adjective at *index* belongs to what one knows, not to knowing it: "with advanced SQL"."""
    return lexicon.gerund(clause.low_at(index)) is None and clause.head(index) not in listed("weak.claimed.nouns")


def _is_named(clause: Clause, index: int) -> bool:
    """Tell whether something stands at *index* that one may know; nothing does behind "Improved my critical thinking"."""
    known = at(clause.words, index)
    unnamed = listed("next.prepositions", "next.coordinators") | {"while"}
    return (known.is_word and known.low not in unnamed) or known.is_figure or known.text in _OPENS


def _is_gained_besides(clause: Clause, index: int) -> bool:
    """Tell whether one more thing than experience was gained: "experience and new friends from X"."""
    place = index - 1
    while clause.low_at(place) in listed("before.claim_adjectives"):
        place -= 1
    joined = clause.low_at(place) == "and" and clause.low_at(place - 1) in listed("weak.claimed.nouns")
    return joined and clause.low_at(clause.phrase_end(index)) in {"from", "through", "by", "while"}


def _applied(clause: Clause, index: int) -> tuple[Rewrite, ...]:
    """Learned Go and built a parser: Built a parser, learning Go."""
    words, verb = clause.words, clause.opening.verb
    for place in range(index + 1, min(len(words) - 1, index + using.LONGEST_TOOL)):
        if ends_sentence(words, place):
            break
        tongue = words[place - 1].low in listed("posts.spoken") or using.is_technology(clause, index)
        aim = words[place].low == "to" and (words[place - 1].low == "order" or (place == clause.phrase_end(index) and tongue))
        found = inflecting.bases(words, place + 1, clause.write) if aim else None
        if words[place].text == "," and using.is_first_of_two(clause, place + 1):  # "Learned Go, wrote and shipped a parser"
            found = using.done(clause, place + 1)
        elif aim or words[place].low == "and":
            found = found or using.done(clause, place + 1) or _to_be_done(clause, place + 1)
        if found:
            if verb is None or clause.low_at(inflecting.last_verb(found, words) + 1) in {"it", "them"}:
                return ()  # "Learned Go and applied it": it would point ahead
            last = place - (3 if aim and words[place - 1].low == "order" else 1) - (words[place - 1].text == ",")
            learnt = clause.appended(found.start, f", {verb.gerund} ", Span(words[clause.body].start, words[last].end))
            return clause.inflected(found, Claim.MORE if aim else Claim.SAME, more=(learnt,))
    return ()


def _to_be_done(clause: Clause, index: int) -> Inflected | None:
    """Take the infinitive at *index* beside another: "had to learn Danish and support 30 skippers"."""
    after, verb = at(clause.words, index + 1), clause.opening.verb
    beside = verb is not None and clause.low_at(clause.body - 1) == verb.base
    acts = after.is_figure or after.low in listed("next.determiners")
    return inflecting.bases(clause.words, index, clause.write) if beside and acts else None


def _asks_how(clause: Clause, index: int) -> bool:
    """Tell whether a question stands at *index*: "how banks manage risk", not "how to"."""
    return clause.low_at(index) == "how" and clause.low_at(index + 1) != "to"


def _used_and(clause: Clause, index: int) -> tuple[Rewrite, ...]:
    """Learned to use X and build Y, to use X to build Y: Built Y using X."""
    words = clause.words
    for place in range(index + 1, min(len(words) - 1, index + using.LONGEST_TOOL)):
        if words[place].low in {"and", "to"} and (found := inflecting.bases(words, place + 1, clause.write)):
            tool = Span(words[index].start, words[place - 1].end)
            return clause.inflected(found, Claim.MORE, more=(clause.appended_to_deed(found.start, " using ", tool),))
    return ()


def _skills(clause: Clause) -> Rewrite | None:
    """Gained strong network administration skills: Applied network administration skills to ⟨what⟩; None of no craft."""
    place, adjectives = clause.body, listed("before.claim_adjectives", "next.determiners") | {"new", "many", "other"}
    while clause.low_at(place) in adjectives:
        place += 1
    end = clause.phrase_end(place)
    where = not at(clause.words, end).is_word or clause.low_at(end) in {"at", "in", "during", "within", "on"}
    named = clause.low_at(place) not in listed("weak.learned.fields") and where
    if end < place + 2 or clause.low_at(end - 1) not in listed("weak.learned.skills") or not named:
        return None
    applied = clause.finite("apply")
    opened, behind = clause.placeholder(applied, place), clause.words[end - 1].end
    return Rewrite(f"{opened.verb} … to ⟨what⟩", (*opened.changes, Change(Span(behind, behind), (" to ⟨what⟩",))), Claim.OPEN)


def _is_claimed_again(clause: Clause, index: int) -> bool:
    """Tell whether only another claim follows: "hands on experience and new skills"."""
    return clause.head(index) in listed("weak.claimed.nouns")


def _proven(clause: Clause, index: int) -> tuple[Rewrite, ...]:
    """Gained knowledge of X by building Y: Built Y using X."""
    words = clause.words
    nearby = range(index + 1, min(len(words), index + using.LONGEST_TOOL))
    by = next((place for place in nearby if words[place].low in {"by", "through", "while"}), None)
    found = inflecting.gerunds(words, by + 1, clause.write) if by else None
    if by is None or found is None:
        return ()
    if clause.opening.verb and not using.is_technology(clause, index):
        gained = Span(words[clause.body].start, words[by - 1].end)
        return clause.inflected(found, more=(clause.appended(found.start, f", {clause.opening.verb.gerund} ", gained),))
    tool = Span(words[index].start, words[by - 1].end)
    return clause.inflected(found, more=(clause.appended_to_deed(found.start, " using ", tool),))


def _is_a_standard(clause: Clause, index: int) -> bool:
    """Tell whether one abides by what stands at *index*: "GDPR"."""
    mentions = technology.find(" ".join(word.text for word in clause.words[index : clause.phrase_end(index)]))
    return bool(mentions) and mentions[0].technology.kind is technology.Kind.STANDARD


@cache
def _before_claimed() -> frozenset[str]:
    """Return the words that stand between "Gained" and what was gained."""
    return listed("weak.claimed.nouns", "before.claim_adjectives", "before.claim_links")


def _gap(clause: Clause, index: int) -> Rewrite:
    """Ask what was built with a technology, or what else was applied to."""
    if using.is_technology(clause, index) and not _is_a_standard(clause, index):
        return using.built_with(clause, index)
    if clause.low_at(index) in listed("next.prepositions"):
        return clause.placeholder("⟨Verb⟩ ⟨what⟩", index)
    if clause.low_at(index - 2) == "working" and clause.low_at(index - 1) == "on":  # "Gained experience working on pumps"
        place = clause.head(index) in listed("rewriting.settings")
        return clause.placeholder("⟨Verb⟩ ⟨what⟩ on" if place else "⟨Verb⟩", index)
    if clause.low_at(index - 1) in {"in", "to"} and clause.head(index) in listed("rewriting.settings"):
        return clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)
    if clause.low_at(index - 1) == "with" and persons.are_named(clause.head(index)):  # "Experience working with fishermen"
        return clause.placeholder("⟨Verb⟩ ⟨what⟩ with", index)
    of = clause.phrase_end(index)
    if clause.low_at(of) == "of" and clause.low_at(of - 1) in listed("rewriting.amounts"):
        return clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)
    if _is_told_at_length(clause, index):
        return clause.placeholder("⟨Verb⟩ ⟨what⟩, applying knowledge of", index)
    knowledge = "" if clause.heads(index)[-1] in listed("weak.learned.skills") else " knowledge of"  # "Applied welding skills"
    opened = clause.placeholder(("Applied" if clause.past else "Apply") + knowledge, index)
    later = inflecting.later_gerunds(clause.words, index, clause.write)
    told = min((change.span.start for change in later if change.new), default=None)
    ends = (
        place for place, word in enumerate(clause.words) if place > index and (word.low in _MEANS or _is_told_too(clause, place))
    )
    behind = next((place for place, word in enumerate(clause.words) if word.start == told), None)
    last = behind - 2 if behind else next(ends, 0) - 1
    gap = Change(Span(clause.words[last].end, clause.words[last].end), (" to ⟨what⟩",)) if last > 0 else None
    changes = (*opened.changes, gap or clause.appended(index, " to ⟨what⟩"), *later)
    return Rewrite(f"{opened.verb} … to ⟨what⟩", changes, Claim.MORE if later else Claim.OPEN)


def _is_told_at_length(clause: Clause, index: int) -> bool:
    """Tell whether examples part what one knows from the end, where a gap would stand alone: "X such as A, B and C"."""
    nearby = clause.words[index : index + using.LONGEST_TOOL]
    told = any(word.low in listed("rewriting.comprise") | {"such", "like", "(", ":", "e.g"} for word in nearby)
    means = (place for place in range(index + 1, index + len(nearby)) if clause.low_at(place) in _MEANS)
    told = told or any(lexicon.gerund(clause.low_at(place + 1)) is None for place in means)
    return told and not any(_is_told_too(clause, place) for place in range(index, len(clause.words)))


def _is_told_too(clause: Clause, place: int) -> bool:
    """Tell whether the "and" at *place* leads to what was done besides: "… and wrote a parser"."""
    return clause.low_at(place) == "and" and using.done(clause, place + 1) is not None
