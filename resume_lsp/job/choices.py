"""Which technologies a sentence of an advert names, and which of them in place of each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from resume_lsp import technology
from resume_lsp.patterns import late
from resume_lsp.technology import Kind, Mention
from resume_lsp.words import words as listed

_JOINT = late(r"(?:[\s,/&|+()·•]|\b(?:and/or|and|or|as well as|a|an|the|even|possibly|also)\b)*", re.IGNORECASE)
_OR = late(r"\bor\b|\|", re.IGNORECASE)
_AND = late(r"\b(?:and|as well as)\b(?!/)|[&+]", re.IGNORECASE)
_EXAMPLES = late(
    r"(?:\b(?:such as|e\.? ?g\.?,?|like|for (?:example|instance),?|one(?: or more)? of|any of|either|at least one(?: of)?"
    r"|i\.e\.,?)(?:\s(?:the following|these|a|an))?\s*:?|[(])\s*$",
    re.IGNORECASE,
)
_OR_OTHERS = late(
    r"[\s,)]*(?:\b(?:or|and)\b\s+(?:a\s+|any\s+|an\s+)?(?:similar|equivalent|comparable|another|others?|alike|related|the like"
    r"|something|anything|such)\b|\bor\s+(?:a\s+|an\s+)?[a-z]{3,}\b|(?:and\s)?etc\b[.…]{0,3}\s?\))",
    re.IGNORECASE,
)
_ONE_OF = late(r"\b(?:one|any|either)\b[^,;()]{0,40}\(\s*$", re.IGNORECASE)
_ENDS = late(r"\s{0,2}(?:$|[,.;:/|)\]&+](?!\w)|/|(?:and/or|and|or|with|&)\s+(?=\S{0,12}[A-Z]))")
"""What follows a name that is no ordinary word: the end, a sign of a list, another name."""
_LONGEST_LEAD = 80  # characters that may say before a list that these are examples
_LONGEST_KIND = 40  # characters between a kind and its examples: "message brokers of any sort, such as Kafka"
_BOTH = frozenset({"HTML", "CSS", "JavaScript"})
"""What a slash joins that nobody has to choose between."""


def named(text: str) -> list[Mention]:
    """Return the technologies that a sentence of an advert names; what is an ordinary word, too, by what follows it."""
    found = [it for it in technology.find(text) if it.technology.kind is not Kind.OTHER and not _is_word(text, it)]
    return sorted((*found, *(it for it in technology.unsure(text) if _ENDS().match(text, it.end))), key=lambda it: it.start)


def _is_word(text: str, mention: Mention) -> bool:
    """Tell whether an ordinary word opens a sentence and goes with the next: "Swift decisions"."""
    opens = mention.ordinary and mention.start == 0 and text[mention.end : mention.end + 1] == " "
    return opens and text[mention.end + 1 : mention.end + 2].islower() and not _ENDS().match(text, mention.end)


def is_term(mention: Mention) -> bool:
    """Tell whether someone may search resumes for a technology; of practices those that have a name: "CI/CD", "microservices"."""
    known, written = mention.technology, mention.written
    if known.kind is Kind.PRACTICE:
        return known.name in listed("job.practices")
    is_plain = mention.ordinary and written.islower() and " " in written  # "take part in design"
    return not known.trivial and not is_plain


def as_written(mention: Mention) -> str:
    """Return a name as the advert writes it; that of a method without the capital that only begins its sentence."""
    small = mention.written[:1].lower() + mention.written[1:]
    begins = mention.start == 0 and mention.technology.kind is Kind.PRACTICE
    return small if begins and small in (mention.technology.name, *mention.technology.aliases) else mention.written


def runs(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """
    Yield mentions that stand in one list: only separators and small words between them.

    What stands in brackets behind one of them is a list of its own, unless that is a kind and these are examples of it.
    """
    run = [mentions[0]]
    for before, mention in pairwise(mentions):
        between = text[before.end : mention.start]
        is_kind = before.technology.kind is Kind.PRACTICE
        examples = is_kind and _EXAMPLES().search(between) is not None and len(between) < _LONGEST_KIND
        if examples or (_JOINT().fullmatch(between) and (is_kind or "(" not in between)):
            run.append(mention)
        else:
            yield run
            run = [mention]
    yield run


def alternatives(text: str, run: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Part a list into what is asked for each by itself, and what is asked for in place of each other."""
    if len(run) > 1 and _are_examples(text, run):
        yield list(run)
        return
    parts = [[run[0]]]
    joints: list[list[str]] = [[]]
    for before, mention in pairwise(run):
        joint = text[before.end : mention.start]
        if _AND().search(joint) and not _OR().search(joint):
            parts.append([mention])
            joints.append([])
        else:
            parts[-1].append(mention)
            joints[-1].append(joint)
    for part, between in zip(parts, joints, strict=True):
        if any(_OR().search(joint) for joint in between) or _are_slashed(part, between):
            yield part
        else:
            yield from ([mention] for mention in part)


def _are_examples(text: str, run: Sequence[Mention]) -> bool:
    """Tell whether a list only gives examples: "such as A and B", "A, B or similar", "message brokers (A, B)"."""
    before = max(0, run[0].start - _LONGEST_LEAD)
    head = _EXAMPLES().search(text, before, run[0].start)
    if _ONE_OF().search(text, before, run[0].start):
        return True
    first = text[run[0].end : run[1].start]
    if run[0].technology.kind is Kind.PRACTICE and _EXAMPLES().search(first):
        return True
    return (head is not None and not head[0].startswith("(")) or _OR_OTHERS().match(text, run[-1].end) is not None


def _are_slashed(part: Sequence[Mention], joints: Sequence[str]) -> bool:
    """Tell whether slashes alone join technologies of one kind: "React/Vue", not "React/Redux" or "HTML/CSS"."""
    slashed = bool(joints) and all(joint.strip() == "/" for joint in joints)
    known = [mention.technology for mention in part]
    names = {it.name for it in known}
    built = any(names & {*it.needs} for it in known if it.kind is Kind.FRAMEWORK)  # one upon the other
    return slashed and len({it.kind for it in known}) == 1 and not names <= _BOTH and not built
