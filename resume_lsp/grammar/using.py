"""Rewrites of "Used X to build Y" and of claims: "Gained experience in", "Proficient in"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from resume_lsp import technology
from resume_lsp.grammar import inflecting, lexicon, persons, weak
from resume_lsp.grammar.auxiliary import is_adverb
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.inflecting import Inflected
from resume_lsp.grammar.reading import Weak
from resume_lsp.grammar.tokens import at, ends_sentence
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_MEANS = frozenset({"through", "by", "from", "while", "during"})
_LONGEST_NAME = 120  # characters
_LONGEST_CLAIM = 6  # words before what was gained
_LONGEST_TOOL = 16  # words between "Used" and "to"
_OPENS = frozenset({"(", "“", '"', "⟨"})  # a name


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Used X to build Y: Built Y using X. Using X, built Y: the same. Used to build Y: Built Y."""
    if clause.low == "to":
        yield from clause.inflected(inflecting.bases(clause.words, clause.body + 1, clause.write))
        return
    yield from with_a_tool(clause, clause.body)


def with_a_tool(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Put what was done with the tool at *index* first, and the tool behind it."""
    words = clause.words
    while index < len(words) - 1 and is_adverb(words[index]):
        index += 1
    for place in range(index + 1, min(len(words) - 1, index + _LONGEST_TOOL)):
        if ends_sentence(words, place):
            break
        if found := _deed(clause, place):
            if _has_a_tool_of_its_own(clause, found.start):
                break
            yield from _tool_last(clause, index, place, found)
            return
    yield built_with(clause, index)


def _has_a_tool_of_its_own(clause: Clause, index: int) -> bool:
    """Tell whether another tool with its aim follows: "used R to read logs and SQL to store them"."""
    ands = (it for it in range(index + 1, len(clause.words) - 2) if clause.low_at(it) == "and")
    ends = ((it + 1, clause.phrase_end(it + 1)) for it in ands)
    aims = (start for start, end in ends if clause.low_at(end) == "to" and lexicon.verb(clause.low_at(end + 1)))
    return any(is_technology(clause, start) for start in aims)


def built_with(clause: Clause, index: int) -> Rewrite:
    """Ask what was built with the technology at *index*, or what was done with any other tool, or with one for a purpose."""
    nearby = clause.words[index : index + _LONGEST_TOOL]
    mentions = [it.technology for it in technology.find(" ".join(word.text for word in nearby))]
    purpose = clause.opening.weak is Weak.TOOL and any(word.low == "for" for word in nearby)
    office = any(it.everyday and it.kind is technology.Kind.TOOL for it in mentions)  # "Zendesk, Jira and Slack"
    written = clause.low_at(clause.phrase_end(index)) in {"written", "based", "running", "built"}  # "systems written in Delphi"
    head = clause.head(index)
    made = head in listed("menu.things.nouns") and not is_technology(clause, index)  # "Bash scripts"
    old = written or made or head in listed("rewriting.things")  # "legacy COBOL code"
    if not mentions or office or old or not _is_built_with(mentions[0], purpose=purpose):
        again = clause.opening.weak is Weak.TOOL and any(word.low == "with" for word in nearby)
        return clause.placeholder(f"⟨Verb⟩ ⟨what⟩ {'using' if again else 'with'}", index)
    return clause.placeholder("Built ⟨what⟩ with" if clause.past else "Build ⟨what⟩ with", index)


def _is_built_with(named: technology.Technology, *, purpose: bool) -> bool:
    """Tell whether people build things with what is *named*, not work with it or by it: "Rust", "Kafka", not "Git", "GDPR"."""
    if named.kind is technology.Kind.STANDARD or named.name.lower() in listed("rewriting.operated"):
        return False
    used = named.everyday and named.kind in {technology.Kind.TOOL, technology.Kind.PLATFORM}  # "Windows, macOS and Android"
    return named.counts and not used and (named.kind is not technology.Kind.TOOL or not purpose)


def _deed(clause: Clause, place: int) -> Inflected | None:
    """Return what the tool was used to do, where the word at *place* leads to it."""
    words, low = clause.words, clause.low_at(place)
    if low == "to" and clause.low_at(place + 2) != "of":
        return inflecting.bases(words, place + 1, clause.write)
    if low in {"for", "in", "when", "while"}:
        named = low == "for" and any(word.low == "of" for word in words[place + 2 : place + 6])
        named_deed = inflecting.nouns(words, place + 1, clause.write) if named else None  # "for the detection of leaks"
        return inflecting.gerunds(words, place + 1, clause.write) or named_deed
    if low == "," and clause.opening.verb and words[clause.body - 1].low == clause.opening.verb.gerund:
        return _done(clause, place + 1)
    if low == "and" and not words[clause.body - 1].low.endswith("ing"):
        tool = clause.opening.weak is Weak.TOOL or technology.find(" ".join(word.text for word in words[clause.body : place]))
        return _done(clause, place + 1) if tool else None
    return None


def _done(clause: Clause, index: int) -> Inflected | None:
    """Take the past tense at *index* as it is: "used Figma and designed 12 screens"."""
    verb, word = lexicon.past(clause.low_at(index)), at(clause.words, index)
    listing = clause.low_at(index + 1) in {"and", "or", ","} and not lexicon.past(clause.low_at(index + 2))
    made = verb and word.low not in listed("next.participle_adjectives") and not listing
    return Inflected((verb,), index, (Change(Span(word.start, word.end), (word.low,)),)) if verb and made else None


def _tool_last(clause: Clause, index: int, place: int, found: Inflected) -> Iterator[Rewrite]:
    words = clause.words
    end = words[place - 1].end if clause.low_at(place - 1) != "order" else words[place - 3].end
    tool = Span(words[index].start, end)
    again = any(word.low == "using" for word in words[place:])
    if again and any(word.low in listed("before.pronouns") for word in words[index:place]):
        return  # "the knots I learned": what was done with which would be unclear
    change = clause.appended_to_deed(inflecting.last_verb(found, words), " with " if again else " using ", tool)
    yield from clause.inflected(found, more=(change,))


def claimed(clause: Clause) -> Iterator[Rewrite]:
    """
    Experience building X: Built X. Learned to build X: the same, if it was done. Proficient in Go: Built ⟨what⟩ with Go.

    Experience as a clerk: Served as a clerk.
    """
    words = clause.words
    index = clause.body
    if clause.low_at(index - 1) == "as":
        yield clause.with_verb("serve as", index)
        return
    if clause.low_at(index) != "of" and any(word.low == "my" for word in words[:index]):
        return  # "Improved my critical thinking in three labs"
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
    if found is None and _is_named(clause, index) and not lots and not _is_claimed_again(clause, index):
        yield from _applied(clause, index) or _proven(clause, index) or (_gap(clause, index),)


def _behind_the_claim(clause: Clause, index: int) -> int:
    """Return the index behind "hands-on operational exposure to", whatever qualifies what was gained."""
    for place in range(index, min(index + _LONGEST_CLAIM, len(clause.words))):
        low = clause.low_at(place)
        if low in listed("weak.claimed.nouns"):
            index = place
            break
        if not clause.words[place].is_word or low in listed("next.prepositions") | listed("next.coordinators"):
            break
    while index < len(clause.words) and clause.low_at(index) in _before_claimed() and not _asks_how(clause, index):
        index += 1
    return index


def _is_named(clause: Clause, index: int) -> bool:
    """Tell whether something stands at *index* that one may know; nothing does behind "Improved my critical thinking"."""
    known = at(clause.words, index)
    unnamed = listed("next.prepositions") | listed("next.coordinators") | {"while"}
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
    for place in range(index + 1, min(len(words) - 1, index + _LONGEST_TOOL)):
        if ends_sentence(words, place):
            break
        tongue = words[place - 1].low in listed("posts.spoken") or is_technology(clause, index)
        aim = words[place].low == "to" and (words[place - 1].low == "order" or (place == clause.phrase_end(index) and tongue))
        found = inflecting.bases(words, place + 1, clause.write) if aim else None
        if aim or words[place].low == "and":
            found = found or _done(clause, place + 1) or _to_be_done(clause, place + 1)
        if found:
            if verb is None:
                return ()
            last = place - (3 if words[place - 1].low == "order" else 1) if aim else place - 1 - (words[place - 1].text == ",")
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
    for place in range(index + 1, min(len(words) - 1, index + _LONGEST_TOOL)):
        if words[place].low in {"and", "to"} and (found := inflecting.bases(words, place + 1, clause.write)):
            tool = Span(words[index].start, words[place - 1].end)
            return clause.inflected(found, Claim.MORE, more=(clause.appended_to_deed(found.start, " using ", tool),))
    return ()


def _is_claimed_again(clause: Clause, index: int) -> bool:
    """Tell whether only another claim follows: "hands on experience and new skills"."""
    return clause.head(index) in listed("weak.claimed.nouns")


def _proven(clause: Clause, index: int) -> tuple[Rewrite, ...]:
    """Gained knowledge of X by building Y: Built Y using X."""
    words = clause.words
    nearby = range(index + 1, min(len(words), index + _LONGEST_TOOL))
    by = next((place for place in nearby if words[place].low in {"by", "through", "while"}), None)
    found = inflecting.gerunds(words, by + 1, clause.write) if by else None
    if by is None or found is None:
        return ()
    if clause.opening.verb and not is_technology(clause, index):
        gained = Span(words[clause.body].start, words[by - 1].end)
        return clause.inflected(found, more=(clause.appended(found.start, f", {clause.opening.verb.gerund} ", gained),))
    tool = Span(words[index].start, words[by - 1].end)
    return clause.inflected(found, more=(clause.appended_to_deed(found.start, " using ", tool),))


def is_technology(clause: Clause, index: int) -> bool:
    """Tell whether the phrase at *index* is a technology, or the first of several: "Go", not "Linux administration"."""
    end = clause.phrase_end(index)
    text = " ".join(word.text for word in clause.words[index:end])
    if len(text) > _LONGEST_NAME:
        return False
    if any(mention.start == 0 and mention.end == len(text) for mention in technology.named(text)):
        return clause.low_at(end) not in {"and", "&"} or is_technology(clause, end + 1)  # "SQL and data modeling"
    several = technology.named(" ".join(word.text for word in clause.words[index : end + 12]))
    return clause.low_at(end) == "," and len(several) > 2


def _is_a_standard(clause: Clause, index: int) -> bool:
    """Tell whether one abides by what stands at *index*: "GDPR"."""
    mentions = technology.find(" ".join(word.text for word in clause.words[index : clause.phrase_end(index)]))
    return bool(mentions) and mentions[0].technology.kind is technology.Kind.STANDARD


@cache
def _before_claimed() -> frozenset[str]:
    """Return the words that stand between "Gained" and what was gained."""
    return listed("weak.claimed.nouns") | listed("before.claim_adjectives") | listed("before.claim_links")


def _gap(clause: Clause, index: int) -> Rewrite:
    """Ask what was built with a technology, or what else was applied to."""
    if is_technology(clause, index) and not _is_a_standard(clause, index):
        return built_with(clause, index)
    if clause.low_at(index) in listed("next.prepositions"):
        return clause.placeholder("⟨Verb⟩ ⟨what⟩", index)
    if clause.low_at(index - 1) in {"in", "to"} and clause.head(index) in listed("rewriting.settings"):
        return clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)
    if persons.are_named(clause.head(index)):  # "Experience working with fishermen"
        return clause.placeholder("⟨Verb⟩ ⟨what⟩ with", index)
    of = clause.phrase_end(index)
    if clause.low_at(of) == "of" and clause.low_at(of - 1) in listed("rewriting.amounts"):
        return clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)
    opened = clause.placeholder("Applied knowledge of" if clause.past else "Apply knowledge of", index)
    later = inflecting.later_gerunds(clause.words, index, clause.write)
    told = min((change.span.start for change in later if change.new), default=None)
    ends = (
        place for place, word in enumerate(clause.words) if place > index and (word.low in _MEANS or _is_told_too(clause, place))
    )
    behind = next((place for place, word in enumerate(clause.words) if word.start == told), None)
    last = behind - 2 if behind else next(ends, 0) - 1
    gap = Change(Span(clause.words[last].end, clause.words[last].end), (" to ⟨what⟩",)) if last > 0 else None
    changes = (*opened.changes, gap or clause.appended(index, " to ⟨what⟩"), *later)
    return Rewrite(f"{opened.verb} … to ⟨what⟩", changes, Claim.OPEN)


def _is_told_too(clause: Clause, place: int) -> bool:
    """Tell whether the "and" at *place* leads to what was done besides: "… and wrote a parser"."""
    return clause.low_at(place) == "and" and _done(clause, place + 1) is not None
