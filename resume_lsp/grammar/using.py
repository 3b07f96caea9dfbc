"""Rewrites of "Used X to build Y"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from resume_lsp import technology
from resume_lsp.grammar import fields, inflecting, lexicon, menus
from resume_lsp.grammar.auxiliary import is_adverb, is_infinitive
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.inflecting import Inflected
from resume_lsp.grammar.reading import Weak
from resume_lsp.grammar.tokens import at, ends_sentence
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_LONGEST_NAME = 120  # characters
_NAME_WORDS = 4  # of a technology
LONGEST_TOOL = 16  # words between "Used" and "to"


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Used X to build Y: Built Y using X. Using X, built Y: the same. Used to build Y: Built Y."""
    if clause.low == "to":
        yield from clause.inflected(inflecting.bases(clause.words, clause.body + 1, clause.write))
        return
    if clause.low not in listed("next.prepositions"):  # "Used in two harbors by 40 pilots": others did
        yield from with_a_tool(clause, clause.body)


def with_a_tool(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Put what was done with the tool at *index* first, and the tool behind it."""
    words = clause.words
    while index < len(words) - 1 and is_adverb(words[index]):
        index += 1
    for place in range(index + 1, min(len(words) - 1, index + LONGEST_TOOL)):
        if ends_sentence(words, place) or _tells_what_came_of_it(clause, place):
            break
        if found := _deed(clause, place):
            between = [word.low for word in words[index:place]]
            if "for" in between and "and" in between[between.index("for") :] and clause.low_at(place) == "to":
                break  # "SolidWorks for models and Ansys to test them"
            if _has_a_tool_of_its_own(clause, found.start):
                break
            yield from _tool_last(clause, index, place, found)
            return
    if clause.opens_with_a_gerund and any(word.low == "and" and then.low in {"i", "we"} for word, then in pairwise(words)):
        return  # "Using Excel Ida and I counted fish": two did
    worked = _used_in_work(clause, index)
    yield from worked
    if not worked or worked[0].claim is Claim.OPEN:
        yield built_with(clause, index)


def _used_in_work(clause: Clause, index: int) -> tuple[Rewrite, ...]:
    """Used Jira for bug tracking: Handled bug tracking using Jira; nothing where it was used for a thing, or in a place."""
    words = clause.words
    place = next((it for it in range(index + 1, min(len(words) - 1, index + LONGEST_TOOL)) if words[it].low in {"for", "in"}), 0)
    if not place or clause.opening.weak is not Weak.TOOL or any(word.low in {",", "as"} for word in words[index:place]):
        return ()
    first, heads = place + 1, clause.heads(place + 1)
    if words[place].low == "in" and not all(menus.kind_of(head) in {"activities", "studies"} for head in heads):
        return ()
    related = inflecting.relation(words, first, clause.write)
    tool = Span(words[index].start, words[place - 1].end)
    behind = clause.appended_to_deed(first, " using ", tool)
    if _has_a_tool_of_its_own(clause, first):
        return ()
    if related:
        return clause.inflected(related, more=(behind,))
    gone = Change(Span(clause.start, words[first].start), ())
    done = fields.rewrites(clause, first) if fields.is_work(heads[0]) else ()
    return tuple(it._replace(changes=(gone, *it.changes, behind)) for it in done)


def _has_a_tool_of_its_own(clause: Clause, index: int) -> bool:
    """Tell whether another tool with its aim follows: "used R to read logs and SQL to store them", "and SQL for storage"."""
    ands = (it for it in range(index + 1, len(clause.words) - 2) if clause.low_at(it) in {"and", ","})
    ends = ((it + 1, clause.phrase_end(it + 1)) for it in ands)
    aims = (start for start, end in ends if is_infinitive(clause.words, end) or clause.low_at(end) == "for")
    return any(is_technology(clause, start) for start in aims)


def built_with(clause: Clause, index: int) -> Rewrite:
    """Ask what was built with the technology at *index*, or what was done with any other tool, or with one for a purpose."""
    nearby = clause.words[index : index + LONGEST_TOOL]
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
    told = low == "," or (low in {"i", "we"} and words[place - 1].low != "and" and _is_told_last(clause, place + 1))
    if lexicon.gerund(low) and _ends_a_technology(clause, place):  # "Worked with Excel drawing charts"
        return inflecting.gerunds(words, place, clause.write)
    if (told and clause.opens_with_a_gerund) or (low == "," and is_first_of_two(clause, place + 1)):
        return done(clause, place + 1)
    if low == "," and _tells_a_deed(clause, place + 1):  # "Used Figma, drawing 12 screens"
        return inflecting.gerunds(words, place + 1, clause.write)
    if low == "and" and not words[clause.body - 1].low.endswith("ing"):
        tool = clause.opening.weak is Weak.TOOL or technology.find(" ".join(word.text for word in words[clause.body : place]))
        return done(clause, place + 1) if tool else None
    return None


def acts_with_a_tool(clause: Clause, index: int) -> bool:
    """Tell whether a technology stands at *index*, and behind it what was done with it: "Excel drawing tide charts"."""
    places = range(index + 1, min(len(clause.words), index + _NAME_WORDS))
    return any(lexicon.gerund(clause.low_at(it)) and _ends_a_technology(clause, it) for it in places)


def _ends_a_technology(clause: Clause, place: int) -> bool:
    """Tell whether the word before *place* is the last of a technology's name, and nothing stands before that but a "with"."""
    said = " ".join(word.text for word in clause.words[clause.body : place])
    name = said.removeprefix("with ")
    return any(mention.written == name for mention in technology.named(f"using {name}"))


def _is_told_last(clause: Clause, index: int) -> bool:
    """Tell whether the past at *index* is what was done, not told of the tool, as in "Using the saw I built, cut X"."""
    later = range(index + 1, len(clause.words))
    return not any(clause.low_at(place) == "," and lexicon.past(clause.low_at(place + 1)) for place in later)


def is_first_of_two(clause: Clause, index: int) -> bool:
    """Tell whether two deeds end a list that a tool or a claim opens: "Used Figma, designed and printed 12 posters"."""
    pair = clause.low_at(index), clause.low_at(index + 2)
    if lexicon.is_listed_past(pair[0]) and clause.low_at(index + 1) in listed("next.determiners", "metric.numbers"):
        return any(left.low == "and" and lexicon.is_listed_past(right.low) for left, right in pairwise(clause.words[index:]))
    return clause.low_at(index + 1) in {"and", "&"} and all(lexicon.past(low) for low in pair)


def _tells_what_came_of_it(clause: Clause, comma: int) -> bool:
    """Tell whether a result stands behind the *comma*, so that no deed does any more: ", ensuring access to X"."""
    behind = clause.low_at(comma + 1)
    return clause.low_at(comma) == "," and behind in listed("nested.results") and behind not in listed("nested.using")


def _tells_a_deed(clause: Clause, index: int) -> bool:
    """Tell whether the gerund at *index* says what was done, not how, or what came of it: "ensuring"."""
    low = clause.low_at(index)
    return low not in listed("nested.results", "deeds.manners") and lexicon.gerund(low) is not None


def done(clause: Clause, index: int) -> Inflected | None:
    """Take the past tense at *index* as it is: "used Figma and designed 12 screens"."""
    verb, word = lexicon.past(clause.low_at(index)), at(clause.words, index)
    listing = clause.low_at(index + 1) in {"and", "or", ","} and not lexicon.past(clause.low_at(index + 2))
    made = verb and word.low not in listed("next.participle_adjectives") and not listing
    return Inflected((verb,), index, (Change(Span(word.start, word.end), (word.low,)),)) if verb and made else None


def _tool_last(clause: Clause, index: int, place: int, found: Inflected) -> Iterator[Rewrite]:
    words = clause.words
    end = words[place - 1].end if clause.low_at(place - 1) != "order" else words[place - 3].end
    own = words[index].low in {"my", "our"} and clause.head(index) in listed("person.qualities")  # "using my drawing skills"
    tool = Span(words[index + own].start, end)
    again = any(word.low == "using" for word in words[place:])
    if again and any(word.low in listed("before.pronouns") for word in words[index:place]):
        return  # "the knots I learned": what was done with which would be unclear
    change = clause.appended_to_deed(inflecting.last_verb(found, words), " with " if again else " using ", tool)
    yield from clause.inflected(found, more=(change,))


def _qualifies_a_thing(clause: Clause, index: int) -> bool:
    """Tell whether the technologies at *index* tell of a thing behind them: "Vue and Phoenix projects"."""
    stop = next((it for it in range(index, len(clause.words)) if not _may_name(clause, it)), len(clause.words))
    thing = clause.low_at(stop - 1)
    named = technology.named(" ".join(word.text for word in clause.words[index : stop - 1])) if stop > index + 1 else ()
    return bool(named) and not clause.words[stop - 1].is_capital and menus.kind_of(thing) in {"projects", "things"}


def _may_name(clause: Clause, place: int) -> bool:
    """Tell whether the word at *place* may stand in a list of technologies and of what they are used for."""
    word = clause.words[place]
    return word.is_word and (
        word.is_capital or word.low in {"and", "or", "on"} or menus.kind_of(word.low) in {"projects", "things"}
    )


def is_technology(clause: Clause, index: int) -> bool:
    """Tell whether the phrase at *index* is a technology, or the first of several: "Go", not "Linux administration"."""
    end = clause.phrase_end(index)
    text = " ".join(word.text for word in clause.words[index:end])
    if len(text) > _LONGEST_NAME or clause.low_at(index) in {"a", "an", "the"} or _qualifies_a_thing(clause, index):
        return False
    if any(mention.start == 0 and mention.end == len(text) for mention in technology.named(text)):
        return clause.low_at(end) not in {"and", "&"} or is_technology(clause, end + 1)  # "SQL and data modeling"
    several = technology.named(" ".join(word.text for word in clause.words[index : end + 12]))
    return clause.low_at(end) == "," and len(several) > 2
