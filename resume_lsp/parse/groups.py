"""Which lines of a section make up one entry."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from resume_lsp.model import Kind
from resume_lsp.parse import evidence
from resume_lsp.parse.atoms import cut
from resume_lsp.parse.employers import below_employers
from resume_lsp.parse.kinds import is_modifier, kind_of
from resume_lsp.parse.labels import explains, is_label
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.listed import is_dated_post
from resume_lsp.parse.openers import is_text, named_end, opener
from resume_lsp.parse.parting import Group, first_name, parted, weigh
from resume_lsp.parse.schooling import sharing_schools
from resume_lsp.patterns import late

_FILLED = late(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|[^\w\s]")
_PART = late(
    r"(?:(?:key|main|major|notable|selected|sample|recent|current|internal|client) )?"
    r"(?:project|client|customer|engagement|assignment)(?: (?:name|title))? ?#?(?:\d{1,2}|[IVX]{1,4})?\s{0,2}(?::|[–—|]|-\s)",
    re.IGNORECASE,
)
_EARLIER = late(
    r"(?:additional|earlier|further|older|other|past|previous|prior)"
    r"(?: (?:career|employment|experiences?|jobs?|positions?|posts?|roles?|work)){0,2}",
    re.IGNORECASE,
)
"""What stands above posts of which little is told."""
_PARTED = late(r"\w(?:: | [|–—] | at )(?=\w)")
_ELSE = frozenset({Kind.VOLUNTEERING, Kind.EDUCATION})
"""Kinds of sections in which other things are told, too, below headings of their own."""
_BESIDE_DEGREES = frozenset({Kind.CERTIFICATIONS, Kind.AWARDS, Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS})
_LONGEST_LABEL = 2
_LONGEST_INTRODUCTION = 6
"""So many plain lines may stand above projects with bold names."""


def groups(lines: Sequence[Line], kind: Kind) -> list[Group]:
    """Return the entries among *lines*, which stand below a section's heading."""
    body = [line for line in lines if line.form is not Form.RULE and not _is_filled_in(line.text)]
    parts = [index for index in range(len(body)) if _is_subsection(body, index)]
    bounds = pairwise([0, *parts, len(body)])
    found = [group for start, end in bounds for group in _groups(body[start + (start in parts) : end], kind)]
    return [group for group in found if not _is_of_another_kind(group, kind)]


def _is_of_another_kind(group: Group, kind: Kind) -> bool:
    """
    Tell whether a heading, or a bold line among posts, and nothing dated below it, only says what else there is.

    Among activities that is what one knows and likes, "Hobbies", among degrees what they were not: "Certificates", "Awards".
    """
    first = group.lines[0]
    if kind is Kind.EXPERIENCE and _EARLIER().fullmatch(first.text):
        return not any(line.dated or line.form is Form.ITEM for line in group.lines)
    if kind is Kind.EXPERIENCE and first.form is Form.TEXT and first.is_bold and not any(line.dated for line in group.lines):
        return kind_of(first.text) not in (None, kind, Kind.PROJECTS)
    if kind not in _ELSE or first.form is not Form.HEADING or (found := kind_of(first.text)) is None:
        return False
    if kind is Kind.VOLUNTEERING:
        return found not in (kind, Kind.EXPERIENCE) and not any(line.dated for line in group.lines)
    plain = not any(line.dated and line.form is not Form.ITEM for line in group.lines)
    return found in _BESIDE_DEGREES and plain and not any(evidence.of_degree(line.text)[0] >= 2 for line in group.lines)


def _is_filled_in(text: str) -> bool:
    """Tell whether a site fills a line in, but for a label: "Advisor: {{ project.advisor }}"."""
    return "{{" in text and len(_FILLED().sub("", text).split()) <= _LONGEST_LABEL


def _is_subsection(body: Sequence[Line], index: int) -> bool:
    """Tell whether a heading only says what sort of entries stand below it: "Teaching" above dated lines that open some."""
    heading = body[index]
    is_label = heading.form is Form.TEXT and (heading.is_bold or heading.text.endswith(":"))
    if not (heading.form is Form.HEADING or is_label) or heading.dated or not _says_sort(heading.text):
        return False
    below = list(takewhile(lambda line: line.form is not Form.HEADING, body[index + 1 :]))
    if is_label or _lists_posts(below):
        return _lists_posts(below)
    dated = [i for i, line in enumerate(below) if line.form is Form.TEXT and line.dated and not line.is_prose]
    return len(dated) > 1 or any(
        below[i].is_date and other.form is Form.TEXT and other.style for i, other in enumerate(below[1:]) if i in dated
    )


def _says_sort(text: str) -> bool:
    name = text.rstrip(" :")
    return bool(kind_of(name)) or is_modifier(name) or _EARLIER().fullmatch(name) is not None


def _lists_posts(lines: Sequence[Line]) -> bool:
    """Tell whether *lines* are a list of posts: each item has a title and says when."""
    return bool(lines) and all(line.form is Form.ITEM and (line.depth or _is_post(line)) for line in lines)


def _is_post(item: Line) -> bool:
    """Tell whether an item says when it was and what someone was, first of all or in a name further on."""
    if not is_dated_post(item):
        return False
    names = [first_name(item).partition(" for ")[0], *([] if item.is_prose else item.text.split(", ")[1:])]
    return any(evidence.of_title(name) >= 2 for name in names)


def _groups(body: list[Line], kind: Kind) -> list[Group]:
    at = next((index for index in range(len(body)) if _may_open(body, index, kind) and not _introduces(body, index, kind)), None)
    if at is None:
        return []
    if depth := body[at].depth:
        body = [line.saying(replace(line.said, depth=max(0, line.depth - depth))) for line in body]
    first = body[at]
    if kind is Kind.PROJECTS and first.form is Form.ITEM:
        body = body[: next((index for index in range(at, len(body)) if _begins_other_list(body[index])), len(body))]
    headed = any(line.form is Form.HEADING and not is_label(line) for line in body)
    if headed and not (is_text(first) and any(line.dated for line in body[:4] if line.form is Form.TEXT)):
        found = list(_by_headings(body, kind))
    elif headed and (at := _first_dated_heading(body)):
        above, below = body[:at], _groups(body[at:], kind)
        return _shared(above, below) if _is_only_a_school(above, kind) else _groups(above, kind) + below
    else:
        opens = opener(first, body, kind)
        starts = [index for index in range(len(body)) if opens(body, index) and not (index > at and _is_part(body[index], kind))]
        found = _sharing(below_employers(_stacked(_between(body, starts), kind), kind), kind)
    return [part for group in found for part in parted(group, kind)]


def _is_part(line: Line, kind: Kind) -> bool:
    """Tell whether a line names a project or a client of the post above it, and not when: "Project 2: Tide tables"."""
    return kind is Kind.EXPERIENCE and not line.dated and _PART().match(line.text) is not None


def _first_dated_heading(body: Sequence[Line]) -> int:
    """Return where the first heading stands below the plain lines of another entry, if it names an entry, too; else 0."""
    at = next(index for index, line in enumerate(body) if line.form is Form.HEADING and not is_label(line))
    return at if any(line.dated for line in body[at : at + 3] if line.form is not Form.ITEM and not line.is_prose) else 0


def _is_only_a_school(lines: Sequence[Line], kind: Kind) -> bool:
    """Tell whether *lines* name a school, and say neither when nor what was studied there."""
    school = any(evidence.names_school(line.text) for line in lines)
    return kind is Kind.EDUCATION and school and not any(line.dated or evidence.of_degree(line.text)[0] >= 2 for line in lines)


def _shared(employer: Sequence[Line], found: Sequence[Group]) -> list[Group]:
    """Return the entries *found* below the lines that name the *employer* of each that has none of its own."""
    shared = tuple(employer)
    return [it if it.employer else it._replace(employer=shared, leads=index == 0) for index, it in enumerate(found)]


def _may_open(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """Tell whether a line may be the first of an entry: no label, and if no heading, no sentence but what a project is."""
    line, below = lines[index], lines[index + 1 : index + 2]
    told_below = kind is Kind.PROJECTS and line.form is Form.ITEM and bool(below) and below[0].form is Form.TEXT
    if (is_label(line) and not told_below) or (line.form is Form.TEXT and not line.dated and kind_of(line.text) is kind):
        return False
    told = kind is Kind.PROJECTS and explains(line)
    return line.form in (Form.ITEM, Form.HEADING) or not line.is_prose or told or named_end(line, kind) > 0


def _begins_other_list(line: Line) -> bool:
    """Tell whether a plain line amid a list of projects says that what follows are none: "My blogs"."""
    return is_text(line) and line.opens and not (line.dated or line.is_prose) and kind_of(line.text) not in (None, Kind.PROJECTS)


def _introduces(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """Tell whether a plain line stands above projects whose names are bold lines, two or more: it is none of them."""
    line = lines[index]
    plain = line.form is Form.TEXT and not (line.style or line.dated or line.begins_linked)
    if kind is not Kind.PROJECTS or not plain or index >= _LONGEST_INTRODUCTION:
        return False
    below = takewhile(lambda other: other.form is Form.TEXT, lines[index + 1 :])
    return sum(other.is_bold and not is_label(other) for other in below) > 1


def _between(lines: Sequence[Line], starts: Sequence[int]) -> list[Group]:
    """Return the groups that begin at *starts*, each up to the next."""
    return [Group(tuple(lines[start:end])) for start, end in pairwise([*starts, len(lines)])]


def _by_headings(body: Sequence[Line], kind: Kind) -> Iterator[Group]:
    """Return the entries that headings open, deeper ones above the first, too; one shared by roles is their employer."""
    heads = [index for index, line in enumerate(body) if line.form is Form.HEADING and not is_label(line)]
    top = min(body[index].level for index in heads)
    tops = [index for index in heads if body[index].level == top]
    if heads[0] < tops[0]:
        yield from _by_headings(body[heads[0] : tops[0]], kind)
    for group in _sharing(_stacked(_between(body, tops), kind), kind):
        if group.employer:
            yield group
        else:
            yield from _roles(group, kind)


def _sharing(found: list[Group], kind: Kind) -> list[Group]:
    """Give a dated title right above another one the employer that is named below both."""
    shared = found[-1:]
    for group in reversed(found[:-1]):
        below = shared[-1]
        alone = below.lines[0].form is Form.HEADING or not below.lines[0].opens
        shares = alone and not group.employer and _shares_employer(group, below, kind)
        shared.append(group._replace(employer=below.employer or (below.lines[1],)) if shares else group)
    return shared[::-1]


def _shares_employer(group: Group, below: Group, kind: Kind) -> bool:
    """Tell whether a line is a dated title with nothing below it but the next, which names the employer of both."""
    titles = [group.lines[0], below.lines[0]]
    if len(group.lines) > 1 or kind in (Kind.EDUCATION, Kind.PROJECTS):
        return False
    alone = all(line.dated and all(atom.title >= 1 or atom.idle for atom in cut((line,), kind)) for line in titles)
    if not alone or len(below.lines) < 2:
        return alone and bool(below.employer)
    employer = below.lines[1]
    return employer.form is not Form.ITEM and not (employer.is_prose or employer.is_date or is_label(employer))


def _roles(group: Group, kind: Kind) -> Iterator[Group]:
    """Part the roles below one employer's heading."""
    lines = group.lines
    level = lines[0].level
    below = [i for i, line in enumerate(lines) if i and line.form is Form.HEADING and line.level > level and not is_label(line)]
    if not below:
        yield group
        return
    own = lines[: below[0]]
    roles = [i for i in below if lines[i].level == lines[below[0]].level and not (lines[i].is_date and i - 1 in below)]
    titled = any(weigh(line.text, kind) >= 1 for line in own if not line.is_prose)
    named = sum(weigh(lines[i].text, kind) >= 1.2 for i in roles)
    dated = sum(bool(lines[i].dated) or _next_dated(lines, i) for i in roles)
    if kind is Kind.PROJECTS and dated == len(roles) > 1 and not any(line.dated or line.form is Form.ITEM for line in own):
        yield from (Group(lines[start:end]) for start, end in pairwise([*roles, len(lines)]))
    elif (
        kind is Kind.PROJECTS
        or not (named or dated)
        or (titled and not (named and dated))
        or (len(roles) == 1 and not any(line.dated for line in own))
    ):
        yield group
    elif titled and any(line.dated for line in own):
        yield Group(own)
        yield from (Group(lines[start:end]) for start, end in pairwise([*roles, len(lines)]))
    elif (dated == 0 and named < len(roles)) or len(roles) == 1:
        yield group
    else:
        shared = tuple(line for line in own if line is own[0] or not line.is_prose)
        for start, end in pairwise([*roles, len(lines)]):
            yield Group(lines[start:end], shared, leads=start == roles[0] and kind is Kind.EDUCATION)


def _next_dated(lines: Sequence[Line], index: int) -> bool:
    return index + 1 < len(lines) and lines[index + 1].form is Form.TEXT and lines[index + 1].is_date


def _stacked(found: list[Group], kind: Kind) -> list[Group]:
    """Join two openings above one body: title and dates in one, the employer in the other."""
    joined: list[Group] = []
    for group in sharing_schools(found) if kind is Kind.EDUCATION else found:
        if joined and not (joined[-1].employer or group.employer) and _belong(joined[-1].lines, group.lines, kind):
            joined[-1] = joined[-1]._replace(lines=joined[-1].lines + group.lines)
        else:
            joined.append(group)
    return joined


def _belong(above: tuple[Line, ...], below: tuple[Line, ...], kind: Kind) -> bool:
    """Tell whether two groups are one entry: the upper one has one line of words, or is a row, and just one has a date."""
    if kind is Kind.PROJECTS or any(line.form is Form.ITEM or line.is_prose for line in above):
        return False
    if kind is Kind.EDUCATION and len(above) == 1 and _are_degree_and_school(above[0], below[0]):
        return True
    words = [line for line in above if not line.is_date]
    is_row = all(line.form is Form.CELL for line in above)
    if (len(words) != 1 and not is_row) or (above[0].form is not Form.HEADING and not above[0].opens):
        return False
    heads = [line for line in below[:3] if line.form is not Form.ITEM]
    if above[0].form is below[0].form is Form.HEADING and _PARTED().search(above[0].text) and _PARTED().search(below[0].text):
        return False
    dated = any(line.dated for line in above), any(line.dated for line in heads)
    if dated[0] == dated[1]:
        alike = above[0].form is Form.HEADING or (above[0].is_bold and heads[:1] and heads[0].is_bold)
        return not dated[0] and bool(alike) and _complete(words[0], heads[0], kind)
    return not (weigh(words[0].text, kind) >= 1.2 and weigh(heads[0].text, kind) >= 1.2)


def _are_degree_and_school(one: Line, other: Line) -> bool:
    """Tell whether of two lines, of which at most one is dated, one names a degree and the other a school, and neither both."""
    if other.form is not Form.TEXT or other.is_prose or (one.dated and other.dated):
        return False
    said = [evidence.of_degree(line.text) for line in (one, other)]
    return {(degree >= 2, school >= 2) for degree, school in said} == {(True, False), (False, True)}


def _complete(one: Line, other: Line, kind: Kind) -> bool:
    """Tell whether one line names a job and the other does not."""
    return (weigh(one.text, kind) >= 1.2) != (weigh(other.text, kind) >= 1.2)
