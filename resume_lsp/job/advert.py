"""What a job advert asks for."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from resume_lsp import frontmatter, markdown, technology
from resume_lsp.job.asking import Need, asks, is_name, of_heading, refuses, speaks_of_the_firm, wishes_from, wishes_upto
from resume_lsp.job.role import role_of
from resume_lsp.parse.lines import Form, Line, lines_of
from resume_lsp.patterns import late
from resume_lsp.sentences import sentences
from resume_lsp.technology import Kind, Mention, Technology
from resume_lsp.text import Lines, Span
from resume_lsp.words import words as listed

__all__ = ["Advert", "Asked", "Need", "Unread", "read"]

_LONGEST_HEADING = 9  # words
_UNMARKED = 7  # the rank of a heading that Markdown does not know: below all others
_OF_ITEMS = 8  # the rank of an item that is a heading, the deeper it stands the lower
_LABEL = late(
    r"(?:^|[;|(•]|[.!?]\s)\W{0,3}([A-Za-z][^:;|.()•\n]{2,40}):\s+(?=\S)|^\W{0,2}((?i:optional|bonus|nice[ -]to[ -]have)\b)[^\w]"
)
"""What says in a line what the rest of it is: "Nice to have: Redis"."""
_JOINT = late(r"(?:[\s,/&|+()·•]|\b(?:and/or|and|or|as well as|a|an|the|even|possibly|also)\b)*", re.IGNORECASE)
_OR = late(r"\bor\b|\|", re.IGNORECASE)
_AND = late(r"\b(?:and|as well as)\b(?!/)|[&+]", re.IGNORECASE)
_GOES_ON = late(
    r"(?:,|[/&(]|\b(?:a|an|and|as|at|by|for|in|like|of|on|or|our|such as|the|to|using|with|you|your))\s*$", re.IGNORECASE
)
"""How a line ends that is not the end."""
_EXAMPLES = late(
    r"(?:\b(?:such as|e\.? ?g\.?,?|like|for (?:example|instance),?|one(?: or more)? of|any of|either|at least one(?: of)?"
    r"|i\.e\.,?)(?:\s(?:the following|these|a|an))?\s*:?|[(])\s*$",
    re.IGNORECASE,
)
_OR_OTHERS = late(
    r"[\s,)]*(?:\b(?:or|and)\b\s+(?:a\s+|any\s+|an\s+)?(?:similar|equivalent|comparable|another|others?|alike|related|the like"
    r"|something|anything|such)\b|\bor\s+(?:a\s+|an\s+)?[a-z]{3,}\b)",
    re.IGNORECASE,
)
_ONE_OF = late(r"\b(?:one|any|either)\b[^,;()]{0,40}\(\s*$", re.IGNORECASE)
_ENDS = late(r"\s{0,2}(?:$|[,.;:/|)\]&+](?!\w)|/|(?:and/or|and|or|with|&)\s+(?=\S{0,12}[A-Z]))")
"""What follows a name that is no ordinary word: the end, a sign of a list, another name."""
_LONGEST_KIND = 40  # characters between a kind and its examples: "message brokers of any sort, such as Kafka"
_BOTH = frozenset({"HTML", "CSS"})
"""What a slash joins that nobody has to choose between."""


class Asked(NamedTuple):
    """
    One thing that an advert asks for, or several of which one will do.

    *written* are their names as the advert has them. *line* counts from 1, and *quote* is the sentence that stands there.
    """

    need: Need
    technologies: tuple[Technology, ...]
    written: tuple[str, ...]
    line: int
    quote: str

    @property
    def names(self) -> tuple[str, ...]:
        """The exact names of the technologies."""
        return tuple(it.name for it in self.technologies)

    @property
    def name(self) -> str:
        """What it is called in a sentence: "Kafka or RabbitMQ"."""
        *others, last = self.written
        return f"{', '.join(others)} or {last}" if others else last


class Advert(NamedTuple):
    """
    A job advert: the role that it offers, None where it does not say, and what it asks for, in the order of its lines.

    *forms* gives every way in which it writes a technology, by the exact name.
    """

    text: str
    role: str | None
    asked: tuple[Asked, ...]
    forms: Mapping[str, frozenset[str]]

    def of(self, need: Need) -> tuple[Asked, ...]:
        """Return what is asked for that much."""
        return tuple(it for it in self.asked if it.need is need)


class Unread(NamedTuple):
    """An advert that is named and cannot be read: why, in a sentence, and where in the resume it is named, if there."""

    why: str
    place: Span | None = None


class Paragraph(NamedTuple):
    """A line of an advert with the words that the author wrapped, each line break by its place in them and its line from 1 on."""

    line: Line
    text: str
    breaks: tuple[tuple[int, int], ...]

    def number(self, place: int) -> int:
        """Return in which line the word at *place* stands."""
        return self.breaks[bisect_right(self.breaks, (place, sys.maxsize)) - 1][1]


class _Statement(NamedTuple):
    """A sentence of an advert, the need that its place says, and the line that it begins in."""

    text: str
    need: Need | None
    line: int
    listed: bool = False  # an item


@lru_cache(maxsize=8)
def read(text: str) -> Advert:
    """Return what the advert *text* asks for, in Markdown or plain words. It never fails: any text may be an advert."""
    front = frontmatter.read(text)
    source = Lines(text)
    document = markdown.read(text, front.span.end if front else 0)
    paragraphs = _paragraphs(lines_of(document.blocks, source), source)
    found = [asked for statement in _statements(paragraphs) for asked in _asked(statement)]
    forms = defaultdict[str, set[str]](set)
    for asked in found:
        for name, written in zip(asked.names, asked.written, strict=True):
            forms[name].add(written)
    role = role_of(front, [(paragraph.line, paragraph.text) for paragraph in paragraphs])
    return Advert(text, role, tuple(_settled(found)), {name: frozenset(written) for name, written in forms.items()})


def _paragraphs(lines: Iterable[Line], source: Lines) -> list[Paragraph]:
    """Return lines with their words; one that the author wrapped goes on with the words of the line above."""
    found: list[Paragraph] = []
    for line in lines:
        number = source.line_of(line.rich.span.start) + 1
        above = found[-1] if found else None
        if above and line.form is Form.TEXT and not line.opens and not line.is_bold and _is_open(above.text, line.text):
            breaks = (*above.breaks, (len(above.text) + 1, number))
            found[-1] = Paragraph(above.line, f"{above.text} {line.text}", breaks)
        else:
            found.append(Paragraph(line, line.text, ((0, number),)))
    return found


def _is_open(above: str, below: str) -> bool:
    """Tell whether a line goes on with the words of that *above* it."""
    return above.rstrip()[-1:] not in {".", ":", "!", "?", ""} and (below[:1].islower() or _GOES_ON().search(above) is not None)


def _statements(paragraphs: Sequence[Paragraph]) -> Iterator[_Statement]:
    """Yield the sentences, each with what the headings above it, and the label before it, say of it."""
    above: list[tuple[int, Need | None]] = []  # the headings that it stands below, each by its rank
    columns: dict[int, Need | None] = {}  # of a table, by their numbers
    for paragraph, column in zip(paragraphs, _columns(paragraphs), strict=True):
        line, text = paragraph.line, paragraph.text
        rank = _rank(line, text)
        if rank or line.depth == 0:
            above = [it for it in above if it[0] < (rank or _OF_ITEMS)]
        need = above[-1][1] if above else None
        if rank:
            need = of_heading(text) or need
            above.append((rank, need))
            yield _Statement(text, need if need is Need.MENTION else None, paragraph.number(0))
            continue
        if line.form is not Form.CELL:
            columns.clear()
        if line.form is Form.CELL and (own := of_heading(text)) and is_name(text):
            columns[column] = own
            continue
        need = columns.get(column, need) if line.form is Form.CELL else need
        for start, end, own in _labelled(text, need):
            for first, last in sentences(text[start:end]):
                said = text[start:end][first:last]
                yield _Statement(said, own, paragraph.number(start + first), line.form in (Form.ITEM, Form.CELL))


def _columns(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield for each cell of a table in which column it stands, for anything else 0."""
    column, row = 0, -1
    for paragraph in paragraphs:
        number = paragraph.number(0)
        column = column + 1 if paragraph.line.form is Form.CELL and number == row else 0
        row = number
        yield column


def _labelled(text: str, need: Need | None) -> Iterator[tuple[int, int, Need | None]]:
    """Part a line in front of each label that says how much is asked for: "Must have: Go | Nice to have: Rust"."""
    start = 0
    outer = need
    for label in _LABEL().finditer(text):
        own = of_heading(label[1] or label[2])
        if own is None or technology.find(label[1] or ""):
            continue
        yield start, label.start(), outer
        in_brackets = text[label.start()] == "("
        end = text.find(")", label.end()) if in_brackets else len(text)
        start, outer = label.end(), own
        if in_brackets and end > 0:
            yield start, end, own
            start, outer = end + 1, need
    yield start, len(text), outer


def _rank(line: Line, text: str) -> int:
    """
    Return of which rank a heading is, the highest is 1; 0 for what is none.

    It may be one by Markdown, in bold, a short line of its own that reads like one, or an item that names those below it.
    """
    if line.form is Form.HEADING:
        return line.level
    words = text.rstrip(": ").split()
    if not 0 < len(words) <= _LONGEST_HEADING:
        return 0
    if line.form is Form.ITEM:
        return _OF_ITEMS + line.depth if text.rstrip().endswith(":") and of_heading(text) else 0
    if line.form is not Form.TEXT:
        return 0
    plain = text[-1:].isalnum() and not technology.find(text) and (line.opens or is_name(text))
    reads = plain and (text.isupper() or (text[:1].isupper() and of_heading(text) is not None))
    return _UNMARKED if line.is_bold or text.rstrip().endswith(":") or reads else 0


def _asked(statement: _Statement) -> Iterator[Asked]:
    """Yield what a sentence asks for."""
    text = statement.text
    mentions = _named(text)
    if not any(map(_is_term, mentions)):
        return
    wished, ends = wishes_from(text), wishes_upto(text)
    wishes = wished is not None or bool(ends)
    usual = statement.need or (Need.MUST if statement.listed or wishes or asks(text) else Need.MENTION)
    usual = Need.MENTION if refuses(text) or speaks_of_the_firm(text) else usual
    for run, behind in pairwise([*_runs(text, mentions), []]):
        until = behind[0].start if behind else len(text)
        is_wish = (wished is not None and run[0].start >= wished) or any(run[-1].end <= end <= until for end in ends)
        need = min(usual, Need.WISH) if is_wish else usual
        for group in _alternatives(text, run):
            each = {mention.technology.name: mention for mention in reversed(group) if _is_term(mention)}
            chosen = sorted(each.values(), key=lambda mention: mention.start)
            known, written = tuple(mention.technology for mention in chosen), tuple(mention.written for mention in chosen)
            if chosen:
                yield Asked(need, known, written, statement.line, text)


def _named(text: str) -> list[Mention]:
    """Return the technologies that a sentence of an advert names; what is an ordinary word, too, by what follows it."""
    found = [it for it in technology.find(text) if it.technology.kind is not Kind.OTHER and not _is_word(text, it)]
    return sorted((*found, *(it for it in technology.unsure(text) if _ENDS().match(text, it.end))), key=lambda it: it.start)


def _is_word(text: str, mention: Mention) -> bool:
    """Tell whether an ordinary word opens a sentence and goes with the next: "Swift decisions"."""
    opens = mention.ordinary and mention.start == 0 and text[mention.end : mention.end + 1] == " "
    return opens and text[mention.end + 1 : mention.end + 2].islower() and not _ENDS().match(text, mention.end)


def _is_term(mention: Mention) -> bool:
    """Tell whether someone may search resumes for a technology; of practices those that have a name: "CI/CD", "microservices"."""
    known, written = mention.technology, mention.written
    if known.kind is Kind.PRACTICE:
        return known.name in listed("job.practices")
    is_plain = mention.ordinary and written.islower() and " " in written  # "take part in design"
    return not known.trivial and not is_plain


def _runs(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
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


def _alternatives(text: str, run: Sequence[Mention]) -> Iterator[list[Mention]]:
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
    head = _EXAMPLES().search(text, 0, run[0].start)
    if _ONE_OF().search(text, 0, run[0].start):
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


def _settled(found: Iterable[Asked]) -> Iterator[Asked]:
    """Yield each thing once, as it is asked for most: no choice of which one part is asked for anyway, nor a part of a choice."""
    best: dict[frozenset[str], Asked] = {}
    for asked in found:
        names = frozenset(asked.names)
        if names not in best or asked.need > best[names].need:
            best[names] = asked
    alone: dict[str, int] = {name: it.need for it in best.values() for name in it.names if len(it.names) == 1}
    chosen: dict[str, int] = {name: it.need for it in best.values() for name in it.names if len(it.names) > 1}
    for asked in sorted(best.values(), key=lambda it: it.line):
        if len(asked.names) == 1:
            needless = chosen.get(asked.names[0], 0) > asked.need
        else:
            needless = any(alone.get(name, 0) >= asked.need for name in asked.names)
        if not needless:
            yield asked
