"""The lines of one entry, and the posts or degrees into which they part."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from resume_lsp.model import Kind
from resume_lsp.parse import evidence
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.openers import is_above_date

_LONGEST_POST = 8
"""So many words say in an item what post someone held, and when."""
_BETWEEN = 4
"""So many letters may part a title from its dates."""


class Group(NamedTuple):
    """
    The lines of one entry.

    *employer* are the lines of a heading that it shares with others; an entry that *leads* begins with them.
    """

    lines: tuple[Line, ...]
    employer: tuple[Line, ...] = ()
    leads: bool = False

    def moved(self, by: int) -> "Group":
        """Return the same lines *by* characters further on."""
        lines, employer = (tuple([line.moved(by) for line in each]) for each in (self.lines, self.employer))
        return Group(lines, employer, self.leads)


def parted(group: Group, kind: Kind) -> Iterator[Group]:
    """
    Part several posts from one employer, several degrees from one school: each is a dated line of its own.

    The first degree keeps its school's lines: it begins with them.
    """
    lines = group.lines
    inner = [] if group.employer else _inner(lines, kind)
    shared = tuple(line for line in lines[: inner[0]] if not line.is_date) if len(inner) > 1 else ()
    titled = any(weigh(name, kind) >= 1.2 for line in shared if not line.is_prose for name in (line.text, *line.text.split(",")))
    if not shared or (titled and not _sums_up(shared, [lines[start] for start in inner])):
        yield group
        return
    for number, (start, end) in enumerate(pairwise([*inner, len(lines)])):
        yield Group(lines[start:end], shared, leads=number == 0 and kind is Kind.EDUCATION)


def _sums_up(head: Sequence[Line], posts: Sequence[Line]) -> bool:
    """Tell whether a *head* without a list names all that someone was at an employer, in years that hold each of the *posts*."""
    return not any(line.form is Form.ITEM for line in head) and all(is_within(head, [post]) for post in posts)


def is_within(stay: Sequence[Line], post: Sequence[Line]) -> bool:
    """Tell whether the first range of dates in *post* lies within the first in *stay*; not where one of them has none."""
    whole, part = _period(stay), _period(post)
    return whole is not None and part is not None and whole[0] <= part[0] and part[1] <= whole[1]


def _period(lines: Sequence[Line]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return when the first range in *lines* began and ended."""
    found = next((dated.period for line in lines for dated in line.dated if dated.is_range), None)
    if found is None or found.start is None:
        return None
    start, end = found.start, found.end
    return (start.year, start.month or 1), (end.year, end.month or 12) if end else (9999, 12)


def _inner(lines: Sequence[Line], kind: Kind) -> list[int]:
    """Return which lines of a group tell of a post or a degree of their own."""
    if kind is Kind.PROJECTS:
        return []
    if posts := _defined_posts(lines, kind) or _listed_posts(lines, kind):
        return posts
    heads = [
        index
        for index, line in enumerate(lines)
        if index and (_is_dated_post(line, kind) or (_stands_out(lines, index, kind) and not line.is_prose))
    ]
    dated = [index for index in heads if lines[index].dated or is_above_date(lines, index)]
    telling = [index for index in dated if weigh(lines[index].text, kind) >= 1]
    if kind is Kind.EDUCATION:
        return dated if telling else []
    return telling or ([] if any(line.dated for line in lines) else _bare_posts(lines))


def _defined_posts(lines: Sequence[Line], kind: Kind) -> list[int]:
    """Return the definitions of an employer's term, two or more, that each give a title in a style of its own."""
    if kind is Kind.EDUCATION or lines[0].form is not Form.TERM or lines[0].dated:
        return []
    told = [index for index, line in enumerate(lines) if line.form is Form.DEFINITION and line.depth <= lines[0].depth + 1]
    titled = [
        index
        for index in told
        if lines[index].style and not lines[index].is_prose and evidence.of_title(_behind_dates(lines[index])) >= 1
    ]
    return titled if len(titled) > 1 and titled == told else []


def _listed_posts(lines: Sequence[Line], kind: Kind) -> list[int]:
    """Return the items below an employer, two or more and no others, that each begin with a title in bold letters."""
    items = [index for index, line in enumerate(lines) if index and line.form is Form.ITEM]
    if kind is Kind.EDUCATION or not items or not lines[items[0]].bold_lead:
        return []
    tops = [index for index in items if lines[index].depth <= lines[items[0]].depth]
    return tops if len(tops) > 1 and all(titled_lead(lines[index]) for index in tops) else []


def titled_lead(line: Line) -> int:
    """Return where the title in bold letters ends with which a line begins, with nothing, a colon or dates behind it; else 0."""
    end = line.bold_lead
    if not end or evidence.of_title(line.text[:end].rstrip(" :")) < 2:
        return 0
    dated = any(each.start - end <= _BETWEEN for each in line.dated)
    return end if line.is_bold or ":" in line.text[end - 1 : end + 1] or dated else 0


def _behind_dates(line: Line) -> str:
    """Return what stands behind the dates with which a line begins."""
    end = line.dated[0].end if line.dated and line.dated[0].start <= 1 else 0
    return line.text[end:].strip(" *_:,–—-()")


def _bare_posts(lines: Sequence[Line]) -> list[int]:
    """Return the lines that are a title and nothing else, each with a list of its own: nobody says when anything was."""
    above_lists = [
        index for index, (line, below) in enumerate(pairwise(lines)) if line.form is Form.TEXT and below.form is Form.ITEM
    ]
    return [index for index in above_lists if index and evidence.of_title(lines[index].text) >= 2 and not lines[index].is_prose]


def _stands_out(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """
    Tell whether a line may be the head of a post.

    A term may; a bold or italic line, or one above a list that begins with what the post is called; an item with a list of its
    own; a degree's item.
    """
    line = lines[index]
    if line.form is Form.TERM:
        return True
    if line.form is Form.ITEM:
        if kind is Kind.EDUCATION:
            return bool(line.style) or weigh(line.text, kind) >= 1
        nested = index + 1 < len(lines) and lines[index + 1].depth > line.depth
        return nested or (bool(line.dated) and len(line.text.split()) <= _LONGEST_POST and _begins_with_name(line, kind))
    return line.form is Form.TEXT and _begins(lines, index) and (bool(line.style) or _is_plain_head(lines, index, kind))


def _is_dated_post(line: Line, kind: Kind) -> bool:
    """Tell whether an item begins with from when to when it was, and goes on with a title, whatever it tells behind that."""
    if kind is Kind.EDUCATION or line.form is not Form.ITEM or not line.dated:
        return False
    first = line.dated[0]
    return first.is_range and first.start <= 1 and evidence.of_title(first_name(line).partition(" - ")[0]) >= 2


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Tell whether something begins at *index*: a paragraph, what follows a list or a heading, another post with its dates."""
    line, above = lines[index], lines[index - 1]
    if line.opens or above.form is Form.ITEM or (index == 1 and (line.style != above.style or above.form is Form.HEADING)):
        return True
    if above.is_date and not line.dated:  # a title between two lines of dates
        return bool(line.style) and is_above_date(lines, index)
    return above.form is Form.TEXT and bool(above.dated and line.dated) and above.style == line.style


def _is_plain_head(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """Tell whether a plain line names a post: above a list, or in a row with another; or a degree, in a paragraph of its own."""
    line, below = lines[index], lines[index + 1 : index + 2]
    if kind is Kind.EDUCATION and line.opens and line.dated and weigh(line.text, kind) >= 2:
        return True
    alone = kind is not Kind.EDUCATION and _is_range_alone(line, kind)
    if alone and any(_is_range_alone(other, kind) for other in (*below, lines[index - 1])):
        return True
    if not any(other.form is Form.ITEM for other in below):
        rows = (*([] if line.opens or index < 2 else [lines[index - 1]]), *(other for other in below if not other.opens))
        below = [other for other in rows if other.form is Form.TEXT and not other.style and _begins_with_name(other, kind)]
    return bool(below) and _begins_with_name(line, kind)


def _is_range_alone(line: Line, kind: Kind) -> bool:
    """Tell whether a paragraph is a post and from when to when it was, and nothing else."""
    plain = line.form is Form.TEXT and line.opens and not line.is_prose
    return plain and any(dated.is_range for dated in line.dated) and _begins_with_name(line, kind)


def _begins_with_name(line: Line, kind: Kind) -> bool:
    """Tell whether a line gives a date, and before or behind it first of all what someone was or studied."""
    if not line.dated:
        return False
    name = first_name(line)
    return weigh(name, kind) >= (1 if name.istitle() else 2)


def first_name(line: Line) -> str:
    """Return the first name of a line, whether the dates stand before or behind it."""
    text = line.text[line.dated[0].end :] if line.dated[0].start <= 1 else line.text[: line.dated[0].start]
    return text.strip(" :,.–—-|(").partition(",")[0].partition(" (")[0]


def weigh(text: str, kind: Kind) -> float:
    """Weigh whether *text* names a post or a degree."""
    return (evidence.of_degree if kind is Kind.EDUCATION else evidence.of_job)(text)[0]
