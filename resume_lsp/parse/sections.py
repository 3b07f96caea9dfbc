"""
Where sections begin: at headings of the depth at which most known names stand.

What stands above the first of them is the header. A heading of that depth which nobody knows is a section of its own, unless it
reads like an entry; a heading of another depth is a section only if it is known and stands where no entry can be.
"""

from collections import Counter
from collections.abc import Sequence, Set
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from resume_lsp.model import BOLD_LINE, Kind
from resume_lsp.parse.contacts import has_contact
from resume_lsp.parse.evidence import of_degree, of_organization, of_title
from resume_lsp.parse.kinds import is_also, is_container, kind_of
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.names import greeted_in, is_name, speaks
from resume_lsp.parse.openers import is_label
from resume_lsp.parse.settling import settled
from resume_lsp.parse.unnamed import bare_summary, unnamed

ENTRY_KINDS = frozenset({Kind.EXPERIENCE, Kind.PROJECTS, Kind.EDUCATION, Kind.VOLUNTEERING})
"""Kinds of sections that hold entries."""

_LONGEST_FOOTER = 6
_MANY = 20
"""So many headings tell how all of a section are."""

_TELLING = frozenset({Kind.EXPERIENCE, Kind.EDUCATION, Kind.SKILLS, Kind.PROJECTS, Kind.SUMMARY})
"""Kinds whose names tell at which depth sections begin."""


_WITHOUT_DATES = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS})
"""Kinds of sections in which nothing is said to have been at some time."""


class Part(NamedTuple):
    """A section as lines; *heading* is None where it has none, else the first of *lines*."""

    kind: Kind
    level: int
    heading: Line | None
    lines: tuple[Line, ...]

    @property
    def body(self) -> tuple[Line, ...]:
        """The lines below the heading."""
        return self.lines[1:] if self.heading else self.lines


class _Start(NamedTuple):
    """A line at which a section begins."""

    at: int
    kind: Kind
    level: int
    heading: Line | None


def divide(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Part, ...], tuple[Line, ...]]:
    """Return the lines above the first section, the sections, and the last lines where they say how to reach the author."""
    footer = _footer(lines)
    lines = lines[: len(lines) - len(footer)]
    level = section_level(lines)
    starts = _starts(lines, level) or [_Start(index, kind, 0, None) for index, kind in unnamed(lines)]
    summary = bare_summary(lines[: starts[0].at if starts else len(lines)])
    starts = [*([] if summary is None else [_Start(summary, Kind.SUMMARY, 0, None)]), *starts]
    bounds = pairwise([*starts, _Start(len(lines), Kind.OTHER, 0, None)])
    parts = [_settled(Part(start.kind, start.level, start.heading, tuple(lines[start.at : end.at]))) for start, end in bounds]
    return tuple(lines[: starts[0].at if starts else len(lines)]), tuple(parts), footer


def _footer(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines below the last thematic break, if they are no more than a few with a contact among them."""
    last = tuple(takewhile(lambda line: line.form is not Form.RULE, reversed(lines)))
    plain = all(line.form in (Form.TEXT, Form.CELL, Form.ITEM) for line in last)
    contacts = 0 < len(last) < min(len(lines), _LONGEST_FOOTER) and plain and any(has_contact(line.said) for line in last)
    return last[::-1] if contacts else ()


def _settled(part: Part) -> Part:
    """Let the content decide where the name leaves it open."""
    kind = settled(part.kind, part.heading.text if part.heading else "", part.body)
    return part if kind is part.kind else part._replace(kind=kind)


def section_level(lines: Sequence[Line]) -> int:
    """
    Return the depth at which known names of most kinds stand; that of bold lines where none does.

    Of two, it is not that of the first heading, which is the author's name, and else the upper one.
    """
    headings = [line for line in lines if line.form is Form.HEADING]
    kinds = {(line.level, kind_of(line.text)) for line in headings}
    known = Counter(level for level, kind in kinds if kind in _TELLING) or Counter(level for level, kind in kinds if kind)
    if not known:
        return BOLD_LINE if any(_is_bold_name(line) for line in lines) else 0
    return min(known, key=lambda level: (-known[level], level == headings[0].level and not kind_of(headings[0].text), level))


def _is_bold_name(line: Line) -> bool:
    return line.form is Form.TEXT and kind_of(line.text) in _TELLING and _stands_out(line)


def _stands_out(line: Line) -> bool:
    """Tell whether a plain line looks like a heading: bold, or all in capitals."""
    return line.is_bold or (line.text.isupper() and len(line.text) > 3)


def _starts(lines: Sequence[Line], level: int) -> list[_Start]:
    """Return where sections begin."""
    found: list[_Start] = []
    headed = {kind_of(line.text) for line in lines if line.form is Form.HEADING}
    for index, line in enumerate(lines):
        if level == BOLD_LINE:
            start = _bold_start(lines, index, found)
        elif line.form is Form.HEADING:
            start = _start(lines, index, level, found)
        else:
            start = _plain_start(lines, index, level, headed, found) if found else None
        if start:
            found.append(start)
    return found


def _plain_start(lines: Sequence[Line], index: int, level: int, headed: Set[Kind | None], found: list[_Start]) -> _Start | None:
    """
    Return the section that begins at a known name in a paragraph of its own, though others have headings.

    The first such is in capitals and of a kind that no heading has; below it, a colon does, too.
    """
    line = lines[index]
    if line.form is not Form.TEXT or line.depth or not line.opens or not (line.text.isupper() or line.text.endswith(":")):
        return None
    kind = kind_of(line.text) if index + 1 == len(lines) or lines[index + 1].opens else None
    if any(start.heading and start.heading.form is Form.TEXT for start in found):
        return _Start(index, kind, level, line) if kind else None
    first = line.text.isupper() and len(line.text) > 5 and kind not in headed
    return _Start(index, kind, level, line) if kind in _TELLING and first else None


def _start(lines: Sequence[Line], index: int, level: int, found: list[_Start]) -> _Start | None:
    """Return the section that begins at the heading at *index*, if one does; *found* are those above."""
    line, above = lines[index], found[-1] if found else None
    kind = kind_of(line.text)
    if above and _sorts_skills(lines, above, index, kind):
        return None
    higher = above is not None and kind is not None and _stands_out_among(lines, above, index, kind)
    if kind and (higher or not (above and line.dated and kind is above.kind)):
        if (
            higher
            or line.level <= level
            or (above and _may_hold(above, lines[above.at + 1 : index], kind, line.level) and not _is_aspect(lines, index, above))
            or (above and above.kind in ENTRY_KINDS and _is_of_its_own(lines, index, kind))
            or (above and kind is Kind.CONTACT and any(has_contact(other.said) for other in _below(lines, index)))
        ):
            return _Start(index, kind, line.level, line)
        return None
    if line.level > max(level, above.level if above else 0):
        return None
    if above is None:
        return _unknown_first(lines, index, level)
    if above.kind is Kind.SUMMARY and line.level <= level and _only_prose(_below(lines, index)):
        return _Start(index, Kind.SUMMARY, line.level, line)
    if above.kind in ENTRY_KINDS and line.level == above.level and _is_bare(lines, above):
        return None
    if is_entry(lines, index):
        if above.kind in ENTRY_KINDS or _may_list(above, lines, index):
            return None
        return _Start(index, Kind.EXPERIENCE, line.level, None)
    return _Start(index, Kind.OTHER, line.level, line) if line.level <= level else None


def _may_list(above: _Start, lines: Sequence[Line], index: int) -> bool:
    """Tell whether a dated heading below awards, talks, or papers is one of them: it names no post, and gives a day or a year."""
    line = lines[index]
    named = above.heading is not None and kind_of(above.heading.text) is above.kind
    others = named and above.kind in (Kind.AWARDS, Kind.PUBLICATIONS, Kind.CERTIFICATIONS, Kind.OTHER)
    return others and bool(line.dated) and not any(dated.is_range for dated in line.dated) and of_title(line.text) < 1


def _may_hold(above: _Start, between: Sequence[Line], kind: Kind, level: int) -> bool:
    """
    Tell whether a known name below the depth of sections may begin one all the same.

    It may below a bare container ("Background", or "Education, Experience and Awards" for these), beside a section that began
    there, and for what no other section holds: jobs and degrees below a summary, certificates below skills.
    """
    if level == above.level:
        return True
    if not between and above.heading and all(is_also(above.heading.text, each) for each in (Kind.EDUCATION, Kind.EXPERIENCE)):
        return is_also(above.heading.text, kind)
    if above.kind is Kind.OTHER and not between:
        return above.heading is None or kind_of(above.heading.text) is None or is_container(above.heading.text)
    if kind in (Kind.CERTIFICATIONS, Kind.AWARDS):
        return above.kind is Kind.SKILLS
    return kind in (Kind.EXPERIENCE, Kind.EDUCATION) and above.kind not in ENTRY_KINDS


def _stands_out_among(lines: Sequence[Line], above: _Start, index: int, kind: Kind) -> bool:
    """Tell whether a known name cannot be an entry of the section *above*, and no label in one."""
    return _stands_above_entries(lines, above, index) or (kind is not above.kind and _ends_entries(lines, above, index))


def _stands_above_entries(lines: Sequence[Line], above: _Start, index: int) -> bool:
    """Tell whether a name one level too deep stands higher than all entries of the section *above*, and above some of its own."""
    between = [line for line in lines[above.at + 1 : index] if line.form is Form.HEADING]
    line, below = lines[index], next((line for line in lines[index + 1 :] if line.form is Form.HEADING), None)
    deeper = bool(between) and all(other.level > line.level for other in between)
    return above.heading is not None and deeper and below is not None and below.level > line.level


def _ends_entries(lines: Sequence[Line], above: _Start, index: int) -> bool:
    """Tell whether a name as deep as the entries of the section *above*, all of them dated, is no entry, but what comes next."""
    line = lines[index]
    if above.kind not in ENTRY_KINDS or above.heading is None or is_label(line) or is_entry(lines, index):
        return False
    within = (at for at in range(above.at + 1, index) if lines[at].form is Form.HEADING and lines[at].level <= line.level)
    are_entries = [lines[at].level == line.level > above.level and is_entry(lines, at) for at in islice(within, _MANY)]
    return any(are_entries) and all(are_entries) and not any(other.is_date for other in lines[index + 1 : index + 3])


def _sorts_skills(lines: Sequence[Line], above: _Start, index: int, kind: Kind | None) -> bool:
    """Tell whether a heading that is deeper than that of the skills *above* says of what sort they are: "Programming"."""
    if above.kind is not Kind.SKILLS or above.heading is None or above.heading.form is not Form.HEADING:
        return False
    line, first = lines[index], lines[above.at + 1]
    sorted_ = line.level > above.level and first.form is Form.HEADING and first.level == line.level
    if not sorted_ or kind not in (None, Kind.SKILLS, Kind.VOLUNTEERING):
        return False
    return not line.dated and not (kind is Kind.VOLUNTEERING and any(other.dated for other in _below(lines, index)))


def _is_aspect(lines: Sequence[Line], index: int, above: _Start) -> bool:
    """Tell whether a deeper name in a section of skills only sorts them: "Teaching Experience" above nothing dated."""
    deeper = above.kind is Kind.SKILLS and lines[index].level > above.level and kind_of(lines[index].text) is Kind.EXPERIENCE
    below = takewhile(lambda line: line.form is not Form.HEADING or line.level > above.level, lines[index + 1 :])
    return deeper and not any(line.dated for line in below)


def _is_of_its_own(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """
    Tell whether a known name one level too deep begins a section and is no label in an entry.

    Only such names stand at its level, each once in the resume, and below it nothing says when it was.
    """
    line = lines[index]
    if kind not in _WITHOUT_DATES or (kind is Kind.SKILLS and "skill" not in line.text.casefold()):
        return False
    others = ((it, kind_of(it.text)) for it in lines if it.form is Form.HEADING and it is not line)
    if any(other is kind or (other is None and it.level == line.level) for it, other in others):
        return False
    below = _below(lines, index)
    return bool(below) and not any(line.dated for line in below)


def _is_bare(lines: Sequence[Line], above: _Start) -> bool:
    """Tell whether a section's heading stands right above one of the same depth: its entries are as deep as itself."""
    first = next((line for line in lines[above.at + 1 :] if line.form is not Form.RULE), None)
    return above.heading is not None and first is not None and first.form is Form.HEADING and first.level == above.level


def _unknown_first(lines: Sequence[Line], index: int, level: int) -> _Start | None:
    """Return what an unknown heading above the first known one begins: nothing if it is the name or a tagline."""
    line = lines[index]
    below = _below(lines, index)
    named = any(other.form is Form.HEADING or other.is_prose or is_name(other.text) for other in lines[:index])
    if line.level != level or not (named or speaks(line.text)) or has_contact(line.said) or all(line.is_link for line in below):
        return None
    if not named and greeted_in(line):
        return None
    if is_entry(lines, index):
        return _Start(index, Kind.EXPERIENCE, line.level, None)
    if any(has_contact(other.said) for other in below):
        return None
    return _Start(index, Kind.SUMMARY if _only_prose(below) else Kind.OTHER, line.level, line)


def _below(lines: Sequence[Line], index: int) -> list[Line]:
    """Return the lines between the heading at *index* and the next one."""
    return [
        line for line in takewhile(lambda other: other.form is not Form.HEADING, lines[index + 1 :]) if line.form is not Form.RULE
    ]


def _only_prose(lines: Sequence[Line]) -> bool:
    """Tell whether *lines* are running text: no list, no date, and sentences among them."""
    plain = all(line.form is Form.TEXT and not line.is_date for line in lines)
    return plain and any(line.is_prose for line in lines)


def is_entry(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the heading at *index* reads like an entry: it is dated, or names something and the line below it is."""
    line = lines[index]
    below = lines[index + 1] if index + 1 < len(lines) else None
    if line.dated or below is None:
        return bool(line.dated)
    names = of_title(line.text) >= 1 or of_degree(line.text) != (0, 0) or of_organization(line.text) >= 1 or "," in line.text
    return names and below.form is Form.TEXT and bool(below.dated) and not below.is_prose


def _bold_start(lines: Sequence[Line], index: int, found: list[_Start]) -> _Start | None:
    """Return the section that begins at a bold or capital line."""
    line = lines[index]
    if line.form is not Form.TEXT or line.depth or not _stands_out(line):
        return None
    kind = kind_of(line.text)
    if kind:
        return _Start(index, kind, BOLD_LINE, line)
    if not found or not line.opens or is_entry(lines, index) or len(line.text.split()) > 4:
        return None
    alike = line.text.isupper() == all(start.heading is None or start.heading.text.isupper() for start in found)
    return _Start(index, Kind.OTHER, BOLD_LINE, line) if alike and found[-1].kind not in ENTRY_KINDS else None
