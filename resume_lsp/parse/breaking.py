"""Blocks to lines: a paragraph gives one for each line break; a list item is one line, however softly it is wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from resume_lsp import dates
from resume_lsp.markdown import Block, BlockKind, MarkKind, Rich
from resume_lsp.model import Prose
from resume_lsp.parse.labels import are_names
from resume_lsp.parse.lexicon import LINKERS
from resume_lsp.parse.lines import Form, Line, Saying, placed
from resume_lsp.patterns import late
from resume_lsp.text import Lines

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
_STAR = late(r"\*[A-Z][^*]{8,}$")
_HALF = re.compile(r"(?:19|20)\d\d\s?[–—-]{1,2}(?:\s?[A-Z][a-z]{2,8}\.?)?$")
_OTHER_HALF = late(r"(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d$|present\b.{0,3}$", re.IGNORECASE)
_LONGEST_HALF = 20
"""How a range of dates ends and goes on where the author wrapped it."""
_LONGEST_NAME = 80
"""So many letters may stand in brackets that the author wrapped, and in what goes before."""
_STYLES = frozenset({MarkKind.STRONG, MarkKind.EMPHASIS})
_COMMANDS = late(r"(?:\\[a-zA-Z]+\*?(?:\[[^\[\]]*\]|\{[^{}]*\})*\s*|\\\\\s*)+")
_SITE_TAG = late(r"\{\{?[%<](?:[^{}]|\{\{[^{}]*\}\}){0,1000}[%>]\}\}?\s*")
_GIVEN = late(r"""(?:(?P<key>[\w-]{1,40})\s?=\s?)?(?:"([^"]*)"|'([^']*)')""")
_KEYS = """
    title role position job name degree what company employer organization organisation institution institute school university
    where place location city date dates period year years when duration time
"""
_TELLING = frozenset(_KEYS.split())
"""What the tags of a site call what an entry says."""
_ATTRIBUTES = late(r"\s{0,9}\{(?::?\s*[#.:-][^{}]*|\s*)\}$")


def lines_of(blocks: Sequence[Block], source: Lines) -> tuple[Line, ...]:
    """Return the lines of *blocks* in the order of the text; code has none."""
    return tuple([placed(said, source) for said in _sayings(blocks, source)])


def _sayings(blocks: Sequence[Block], source: Lines, depth: int = 0) -> Iterator[Saying]:
    """Return what the lines say, at their places in the *source*."""
    for block in blocks:
        if block.kind is BlockKind.RULE:
            yield Saying(Form.RULE, block.rich, block.span, depth=depth)
        elif block.kind in (BlockKind.ITEM, BlockKind.DEFINITION):
            yield from _held(block, source, depth)
            if block.inside:
                yield from _inside(block, source, depth)
        elif block.kind is not BlockKind.CODE:
            yield from _broken(block, source, depth)


def _inside(block: Block, source: Lines, depth: int) -> Iterator[Saying]:
    """Return what stands in an item below its own line; where that is a heading, further ones only go on with it."""
    is_heading = bool(block.rich.text) and "#" in source.text[block.span.start : block.rich.span.start]
    for line in _sayings(block.inside, source, depth + 1):
        yield replace(line, form=Form.TEXT) if is_heading and line.form is Form.HEADING else line


def _held(block: Block, source: Lines, depth: int) -> Iterator[Saying]:
    """Return an item's or a definition's own line; from a lazy line on that opens something else, it is no longer its own."""
    own = block.rich.trimmed()
    bounds = own.bounds() if own.marks and block.kind is BlockKind.ITEM and not block.inside else []
    parts = [Saying(Form.TEXT, part, source.whole(part.span)) for part in own.split(bounds[1:])] if len(bounds) > 1 else []
    slipped = next((i for i, part in enumerate(parts) if _is_none_of(part) and not source.text[part.span.start].isspace()), None)
    if slipped is None:
        if own.text.strip():
            yield Saying(_FORMS[block.kind], own, block.span, depth=depth)
        return
    item = own.cut(bounds[0][0], bounds[slipped][1])
    yield Saying(Form.ITEM, item, source.whole(item.span), depth=depth)
    for part in parts[slipped:]:
        yield replace(part, opens=part is parts[slipped])


def _is_none_of(part: Saying) -> bool:
    """Tell whether a lazy line is no part of the item above it: it is only a date, or a bold name with something beside it."""
    if part.is_date:
        return True
    end = part.bold_lead
    return end > 0 and not part.is_prose and part.text[end:].lstrip()[:1] in ("|", ",", "–", "—", "-", "(", "")


def _marker_end(text: str, start: int) -> int:
    """Return where the words begin behind a sign at *start* that makes an item of them; 0 where there is none."""
    found = None if text[start : start + 1].isalnum() else _MARKER().match(text, start)
    return found.end() if found else 0


def _stars(text: str, bounds: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return where the words begin in the last lines of a paragraph, if several begin with a "*" without a blank behind it."""
    if "*" not in text:
        return {}
    found = [i for i, (start, end) in enumerate(bounds) if _STAR().match(text, start, end)]
    return {i: bounds[i][0] + 1 for i in found} if len(found) > 1 and found[0] + len(found) == len(bounds) else {}


def _broken(block: Block, source: Lines, depth: int) -> Iterator[Saying]:
    """Return the lines of a heading, paragraph, term or cell; a "•" makes an item of them, up to the next one."""
    form = Form.TEXT if block.kind is BlockKind.HEADING and len(block.rich.text) > _LONGEST_HEADING else _FORMS[block.kind]
    rich = block.rich
    wraps = {mark.end for mark in rich.marks if mark.kind is MarkKind.BREAK and mark.label == "soft"}
    bounds = _with_icons(rich, _with_whole_names(rich, _with_whole_dates(rich, _without_commands(rich)), wraps))
    markers = {i: end for i, (start, _) in enumerate(bounds) if form is Form.TEXT and (end := _marker_end(rich.text, start))}
    markers = markers or (_stars(rich.text, bounds) if form is Form.TEXT else {})
    plain = bounds[: min(markers, default=None)]
    pseudo = [(markers[index], bounds[until - 1][1]) for index, until in pairwise([*markers, len(bounds)] if markers else ())]
    above: Saying | None = None
    for index, part in enumerate(rich.split([*plain, *pseudo])):
        span = block.span if len(bounds) == 1 else source.whole(part.span)
        if index >= len(plain):
            yield Saying(Form.ITEM, part, span, depth=depth)
            continue
        own = form if index == 0 or form is Form.CELL else Form.TEXT
        line = Saying(own, part, span, level=block.level, depth=depth, opens=index == 0)
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


def _with_whole_names(rich: Rich, bounds: list[tuple[int, int]], wraps: Set[int]) -> list[tuple[int, int]]:
    """Join lines that the author wrapped amid a name: in brackets, or in one style with a comma or a small word at the break."""
    if not wraps or not ("(" in rich.text or any(mark.kind in _STYLES for mark in rich.marks)):
        return bounds
    joined = bounds[:1]
    for start, end in bounds[1:]:
        first, last = joined[-1]
        if start in wraps and (_is_in_brackets(rich.text, first, last, end) or _is_in_style(rich, first, last, start)):
            joined[-1] = first, end
        else:
            joined.append((start, end))
    return joined


def _is_in_brackets(text: str, first: int, last: int, end: int) -> bool:
    """Tell whether a bracket that opens near the end of one line closes in the next, which ends at *end*."""
    opened = text.rfind("(", max(first, last - _LONGEST_NAME), last)
    return opened >= 0 and text.find(")", opened, last) < 0 <= text.find(")", last, min(end, opened + _LONGEST_NAME))


def _is_in_style(rich: Rich, first: int, last: int, start: int) -> bool:
    """
    Tell whether words in one style go on in the next line, as a comma or a small word at the break says.

    So do names behind bold ones, if they are no sentence.
    """
    around = any(mark.start < last and mark.end > start and mark.kind in _STYLES for mark in rich.marks)
    before = rich.text[first:last].rstrip().rpartition(" ")[2]
    if not around and before in LINKERS and rich.text[start].isupper():
        behind = max(
            (mark.end for mark in rich.marks if mark.kind is MarkKind.STRONG and first <= mark.start < last), default=last
        )
        return behind < last and are_names(rich.text[behind:last])
    return around and (rich.text[start].islower() or before.endswith(",") or before.casefold() in LINKERS)


def _with_icons(rich: Rich, bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Add a line for links at the end that have no words, only images."""
    end, last = len(rich.text), bounds[-1][1] if bounds else -1
    if not any(mark.start == mark.end > last for mark in rich.of(MarkKind.LINK)):
        return bounds or ([(0, end)] if any(rich.of(MarkKind.LINK)) else [])
    return [*bounds, (last + 1, end)]


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
        if any(when) and (key in _TELLING or (says_when and not key)):
            yield tag.start() + start, tag.start() + end


def _is_when(text: str) -> bool:
    """Tell whether *text* says when, and nothing else."""
    dated = tuple(dates.find(Prose(text, ((0, 0, len(text)),)))) if text else ()
    return bool(dated) and dates.is_alone(text, dated)
