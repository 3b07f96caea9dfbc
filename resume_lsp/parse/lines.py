"""
Lines as a reader sees them: the unit in which the parser decides.

A paragraph gives a line for each line break; a list item is one line, however softly it is wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, auto
from functools import cached_property
from itertools import pairwise

from resume_lsp import dates
from resume_lsp.markdown import Block, BlockKind, MarkKind, Rich
from resume_lsp.model import Prose
from resume_lsp.patterns import late
from resume_lsp.text import Lines, Span


class Form(IntEnum):
    """What a line looks like."""

    HEADING = auto()
    TEXT = auto()
    ITEM = auto()
    TERM = auto()
    DEFINITION = auto()
    CELL = auto()
    RULE = auto()


_FORMS = {
    BlockKind.HEADING: Form.HEADING,
    BlockKind.PARAGRAPH: Form.TEXT,
    BlockKind.ITEM: Form.ITEM,
    BlockKind.TERM: Form.TERM,
    BlockKind.DEFINITION: Form.DEFINITION,
    BlockKind.CELL: Form.CELL,
}
_LONGEST_HEADING = 120
"""A longer "heading" is a paragraph with a thematic break right below it: nobody writes such headings."""

_MARKER = late(
    r"[•▪▫‣◦●○■□▸►➢➤✓✔·∙☑✅➡👉⭐🔹🔸🔷🔶💠🔘🔵🟢🟣🟠🟡🔴⚫⚪◾◽][\ufe0f \t\u00a0]*(?=\S)"
    r"|[*–-][ \t\u00a0]+(?=\S)|(?:->|=>)\s*(?=\S)|-(?=[A-Za-z])|\|[ \t]+[*•-][ \t]+(?=\S)"
)
_HALF = re.compile(r"(?:19|20)\d\d\s?[–—-]{1,2}$")
_OTHER_HALF = late(r"(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d$|present\b.{0,3}$", re.IGNORECASE)
_LONGEST_HALF = 8
"""How a range of dates ends and goes on where the author wrapped it."""
_COMMANDS = late(r"(?:\\[a-zA-Z]+\*?(?:\[[^\[\]]*\]|\{[^{}]*\})*\s*|\\\\\s*)+")
_SITE_TAG = late(r"\{\{?[%<](?:[^{}]|\{\{[^{}]*\}\}){0,1000}[%>]\}\}?\s*")
_GIVEN = late(r"""(?:(?P<key>[\w-]{1,40})\s?=\s?)?(?:"([^"]*)"|'([^']*)')""")
_KEYS = """
    title role position job name degree what company employer organization organisation institution institute school university
    where place location city date dates period year years when duration time
"""
_SAYING = frozenset(_KEYS.split())
"""What the tags of a site call what an entry says."""
_ATTRIBUTES = late(r"\s{0,9}\{(?::?\s*[#.:-][^{}]*|\s*)\}$")
_NUMBERED = frozenset({"category", "class", "grade", "level", "part", "phase", "schedule", "stage", "tier", "type"})
"""What has a Roman number behind it: "a phase I trial"."""
_STYLES = frozenset({MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.CODE})
_EDGES = " \t\u00a0*_~|,;:.·•–—()[]-"


@dataclass(frozen=True, eq=False)
class Line:
    """
    Some words that stand on a line of their own.

    *depth* counts the lists and definitions around it; *opens* says that it begins its block: white space stands above it.
    """

    form: Form
    rich: Rich
    span: Span  # whole lines of the source; an item's with its nested items
    level: int = 0  # of a heading: 1 to 6
    depth: int = 0
    opens: bool = True
    wrapped: bool = False  # part of a paragraph that the author wrapped: a soft break parts it from prose

    @property
    def text(self) -> str:
        """The words."""
        return self.rich.words.text

    @cached_property
    def dated(self) -> tuple[dates.Dated, ...]:
        """The periods in it, from left to right."""
        return tuple(dates.find(Prose(self.parted, self.rich.words.runs)))

    @property
    def parted(self) -> str:
        """The words, a line break for the space behind bold, italic or code words: "`2019 -` Lecturer" says an open end."""
        text = self.text
        for mark in self.rich.marks:
            if mark.kind in _STYLES and text[mark.end : mark.end + 1] == " ":
                text = f"{text[: mark.end]}\n{text[mark.end + 1 :]}"
        return text

    @cached_property
    def is_date(self) -> bool:
        """Tell whether it says when, and nothing else."""
        return len(self.text) < 80 and bool(self.dated) and dates.is_alone(self.text, self.dated)

    @cached_property
    def style(self) -> frozenset[MarkKind]:
        """How its first words are set: bold, italic, as code."""
        return frozenset(mark.kind for mark in self.rich.marks if mark.start == 0 < mark.end and mark.kind in _STYLES)

    @cached_property
    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        last = len(self.text.rstrip(_EDGES))
        return any(mark.start == 0 and mark.end >= last > 0 for mark in self.rich.of(MarkKind.STRONG))

    @property
    def lead(self) -> int:
        """Where the words end that it begins with and that are set off: in a style, linked, in a tag; 0 where none are."""
        return max((mark.end for mark in self.rich.marks if mark.start == 0), default=0)

    @property
    def bold_lead(self) -> int:
        """Where the bold words end that it begins with; 0 where none are."""
        return next((mark.end for mark in self.rich.of(MarkKind.STRONG) if mark.start == 0), 0)

    @property
    def is_set_off(self) -> bool:
        """Tell whether it is no sentence amid a paragraph: all of it is bold, or it begins so and gives a range of dates."""
        return self.is_bold or (self.bold_lead > 0 and any(dated.is_range for dated in self.dated))

    @property
    def begins_linked(self) -> bool:
        """Tell whether it begins with a link."""
        return any(mark.start == 0 < mark.end for mark in self.rich.of(MarkKind.LINK))

    @property
    def is_link(self) -> bool:
        """Tell whether all of it is one link."""
        return any(mark.start == 0 and mark.end == len(self.text) for mark in self.rich.of(MarkKind.LINK))

    @cached_property
    def is_prose(self) -> bool:
        """Tell whether it reads like a sentence, or a part of one: many words, most of them small."""
        if self.wrapped:
            return True
        if MarkKind.STRONG in self.style and self.dated and not self.text.endswith("."):
            return False
        words = self.text.split()
        small = sum(word[0].islower() for word in words)
        if len(words) > 5 and "I" in words and _says_i(words):
            return True
        return len(words) >= 7 and small >= len(words) * (0.5 if self.text.endswith((".", "!", ":")) else 0.6)

    @property
    def is_sentence(self) -> bool:
        """Tell whether it is a short sentence that ends with a full stop."""
        words = self.text.split()
        return len(words) >= 4 and self.text.endswith(".") and sum(word[0].islower() for word in words[1:]) >= 2


def _says_i(words: Sequence[str]) -> bool:
    """Tell whether someone says "I" in *words*: who does speaks in sentences, however many names are in them."""
    return any(
        one == "I"
        and (other in ("am", "had", "have", "was") or other.endswith("ly") or (before.islower() and before not in _NUMBERED))
        for before, one, other in zip(["", *words], words, words[1:], strict=False)
    )


def lines_of(blocks: Sequence[Block], source: Lines, depth: int = 0) -> Iterator[Line]:
    """Return the lines of *blocks* in the order of the text; code has none."""
    for block in blocks:
        if block.kind is BlockKind.RULE:
            yield Line(Form.RULE, block.rich, block.span, depth=depth)
        elif block.kind in (BlockKind.ITEM, BlockKind.DEFINITION):
            yield from _held(block, source, depth)
            if block.inside:
                yield from _inside(block, source, depth)
        elif block.kind is not BlockKind.CODE:
            yield from _broken(block, source, depth)


def _inside(block: Block, source: Lines, depth: int) -> Iterator[Line]:
    """Return what stands in an item below its own line; where that is a heading, further ones only go on with it."""
    is_heading = bool(block.rich.text) and "#" in source.text[block.span.start : block.rich.span.start]
    for line in lines_of(block.inside, source, depth + 1):
        yield replace(line, form=Form.TEXT) if is_heading and line.form is Form.HEADING else line


def _held(block: Block, source: Lines, depth: int) -> Iterator[Line]:
    """Return an item's or a definition's own line; from a lazy line on that opens something else, it is no longer its own."""
    own = block.rich.trimmed()
    bounds = own.bounds() if own.marks and block.kind is BlockKind.ITEM and not block.inside else []
    parts = [Line(Form.TEXT, part, source.whole(part.span)) for part in own.split(bounds[1:])] if len(bounds) > 1 else []
    slipped = next((i for i, part in enumerate(parts) if _is_none_of(part) and not source.text[part.span.start].isspace()), None)
    if slipped is None:
        if own.text.strip():
            yield Line(_FORMS[block.kind], own, block.span, depth=depth)
        return
    item = own.cut(bounds[0][0], bounds[slipped][1])
    yield Line(Form.ITEM, item, source.whole(item.span), depth=depth)
    for part in parts[slipped:]:
        yield replace(part, opens=part is parts[slipped])


def _is_none_of(part: Line) -> bool:
    """Tell whether a lazy line is no part of the item above it: it is only a date, or a bold name with something beside it."""
    if part.is_date:
        return True
    end = part.bold_lead
    return end > 0 and not part.is_prose and part.text[end:].lstrip()[:1] in ("|", ",", "–", "—", "-", "(", "")


def _marker_end(text: str, start: int) -> int:
    """Return where the words begin behind a sign at *start* that makes an item of them; 0 where there is none."""
    found = None if text[start : start + 1].isalnum() else _MARKER().match(text, start)
    return found.end() if found else 0


def _broken(block: Block, source: Lines, depth: int) -> Iterator[Line]:
    """Return the lines of a heading, paragraph, term or cell; a "•" makes an item of them, up to the next one."""
    form = Form.TEXT if block.kind is BlockKind.HEADING and len(block.rich.text) > _LONGEST_HEADING else _FORMS[block.kind]
    rich = block.rich
    bounds = _with_whole_dates(rich, _without_commands(rich)) or _of_icons(rich)
    markers = {i: end for i, (start, _) in enumerate(bounds) if form is Form.TEXT and (end := _marker_end(rich.text, start))}
    plain = bounds[: min(markers, default=None)]
    pseudo = [(markers[index], bounds[until - 1][1]) for index, until in pairwise([*markers, len(bounds)] if markers else ())]
    wraps = {mark.end for mark in rich.marks if mark.kind is MarkKind.BREAK and mark.label == "soft"}
    above: Line | None = None
    for index, part in enumerate(rich.split([*plain, *pseudo])):
        span = block.span if len(bounds) == 1 else source.whole(part.span)
        if index >= len(plain):
            yield Line(Form.ITEM, part, span, depth=depth)
            continue
        line = Line(form if index == 0 or form is Form.CELL else Form.TEXT, part, span, block.level, depth, index == 0)
        wrapped = above is not None and above.is_prose and bounds[index][0] in wraps and not line.is_set_off
        above = replace(line, wrapped=True) if wrapped else line
        yield above


def _with_whole_dates(rich: Rich, bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join lines that the author wrapped amid a range of dates: "Treasurer, May 2015 -" above "2019"."""
    joined = bounds[:1]
    for start, end in bounds[1:]:
        first, last = joined[-1]
        if _HALF.search(rich.text, max(first, last - _LONGEST_HALF), last) and _OTHER_HALF().match(rich.text, start, end):
            joined[-1] = first, end
        else:
            joined.append((start, end))
    return joined


def _of_icons(rich: Rich) -> list[tuple[int, int]]:
    """Return a line for links that have no words, only images."""
    return [(0, len(rich.text))] if any(rich.of(MarkKind.LINK)) else []


def _without_commands(rich: Rich) -> list[tuple[int, int]]:
    """Return where the lines of *rich* begin and end, without commands to LaTeX, pandoc, kramdown and Jekyll."""
    bounds, text = rich.bounds(), rich.text
    if "\\" not in text and "{" not in text:
        return bounds
    tags = list(_SITE_TAG().finditer(text)) if "{%" in text or "{{<" in text else []
    cut = []
    for start, end in (part for bound in bounds for part in _without_tags(*bound, tags)):
        begin = found.end() if (found := _COMMANDS().match(text, start, end)) else start
        attributes = _ATTRIBUTES().search(text, begin, end)
        stop = attributes.start() if attributes else end
        spanned = attributes is not None and text[begin] == "[" and text[stop - 1] == "]"
        cut.append((begin + spanned, stop - spanned))
    return [(start, end) for start, end in cut if start < end]


def _without_tags(start: int, end: int, tags: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Return a line without the tags of Jekyll and Hugo at its ends; what they are given to say are lines of their own."""
    for tag in tags:
        first, last = max(tag.start(), start), min(tag.end(), end)
        if first >= last or (first > start and last < end):
            continue
        yield start, first
        yield from (span for span in _given(tag) if first <= span[0] and span[1] <= last)
        start = last
    yield start, end


def _given(tag: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Return where in a tag's text stand the names and dates that it is given, if there is a date."""
    values = [(found["key"], found.span(found.lastindex or 0)) for found in _GIVEN().finditer(tag[0])]
    when = [_is_when(tag[0][start:end]) for _, (start, end) in values]
    for (key, (start, end)), says_when in zip(values, when, strict=True):
        if any(when) and (key in _SAYING or (says_when and not key)):
            yield tag.start() + start, tag.start() + end


def _is_when(text: str) -> bool:
    """Tell whether *text* says when, and nothing else."""
    dated = tuple(dates.find(Prose(text, ((0, 0, len(text)),)))) if text else ()
    return bool(dated) and dates.is_alone(text, dated)
