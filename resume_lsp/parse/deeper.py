"""Whether a known name that stands deeper than sections do begins one all the same, or is an entry or a label in one."""

from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from resume_lsp.model import Kind
from resume_lsp.parse.evidence import names_school, of_degree, of_organization, of_title
from resume_lsp.parse.kinds import is_also, is_container, kind_of, names_only
from resume_lsp.parse.labels import is_label
from resume_lsp.parse.lines import Form, Line

ENTRY_KINDS = frozenset({Kind.EXPERIENCE, Kind.PROJECTS, Kind.EDUCATION, Kind.VOLUNTEERING})
"""Kinds of sections that hold entries."""

_MANY = 20
"""So many headings tell how all of a section are."""


_WITHOUT_DATES = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS})
"""Kinds of sections in which nothing is said to have been at some time."""


class Start(NamedTuple):
    """A line at which a section begins."""

    at: int
    kind: Kind
    level: int
    heading: Line | None


def may_hold(above: Start, between: Sequence[Line], kind: Kind, line: Line) -> bool:
    """
    Tell whether a known name below the depth of sections may begin one all the same.

    It may below a bare container ("Background", or "Education, Experience and Awards" for these), beside a section that began
    there, and for what no other section holds: jobs, degrees and skills below a summary, certificates below skills.
    """
    if line.level == above.level:
        return True
    if not between and above.heading and all(is_also(above.heading.text, each) for each in (Kind.EDUCATION, Kind.EXPERIENCE)):
        return is_also(above.heading.text, kind)
    if above.kind is Kind.OTHER and not between:
        return above.heading is None or kind_of(above.heading.text) is None or is_container(above.heading.text)
    if kind in (Kind.CERTIFICATIONS, Kind.AWARDS):
        return above.kind is Kind.SKILLS
    if kind is Kind.SKILLS:
        return above.kind is Kind.SUMMARY and above.heading is not None and names_only(line.text)
    return kind in (Kind.EXPERIENCE, Kind.EDUCATION) and above.kind not in ENTRY_KINDS


def stands_out_among(lines: Sequence[Line], above: Start, index: int, kind: Kind) -> bool:
    """Tell whether a known name cannot be an entry of the section *above*, and no label in one."""
    return _stands_above_entries(lines, above, index) or (kind is not above.kind and _ends_entries(lines, above, index))


def _stands_above_entries(lines: Sequence[Line], above: Start, index: int) -> bool:
    """Tell whether a name one level too deep stands higher than all entries of the section *above*, and above some of its own."""
    between = [line for line in lines[above.at + 1 : index] if line.form is Form.HEADING]
    line, below = lines[index], next((line for line in lines[index + 1 :] if line.form is Form.HEADING), None)
    deeper = bool(between) and all(other.level > line.level for other in between)
    return above.heading is not None and deeper and below is not None and below.level > line.level


def _ends_entries(lines: Sequence[Line], above: Start, index: int) -> bool:
    """Tell whether a name as deep as the entries of the section *above*, all of them dated, is no entry, but what comes next."""
    line = lines[index]
    if above.kind not in ENTRY_KINDS or above.heading is None or is_label(line) or is_entry(lines, index):
        return False
    within = (at for at in range(above.at + 1, index) if lines[at].form is Form.HEADING and lines[at].level <= line.level)
    are_entries = [lines[at].level == line.level > above.level and is_entry(lines, at) for at in islice(within, _MANY)]
    return any(are_entries) and all(are_entries) and not any(other.is_date for other in lines[index + 1 : index + 3])


def sorts_skills(lines: Sequence[Line], above: Start, index: int, kind: Kind | None) -> bool:
    """Tell whether a heading that is deeper than that of the skills *above* says of what sort they are: "Programming"."""
    if above.kind is not Kind.SKILLS or above.heading is None or above.heading.form is not Form.HEADING:
        return False
    line, first = lines[index], lines[above.at + 1]
    sorted_ = line.level > above.level and first.form is Form.HEADING and first.level == line.level
    if not sorted_ or kind not in (None, Kind.SKILLS, Kind.VOLUNTEERING):
        return False
    return not line.dated and not (kind is Kind.VOLUNTEERING and any(other.dated for other in lines_below(lines, index)))


def is_aspect(lines: Sequence[Line], index: int, above: Start) -> bool:
    """Tell whether a deeper name in a section of skills only sorts them: "Teaching Experience" above nothing dated."""
    deeper = above.kind is Kind.SKILLS and lines[index].level > above.level and kind_of(lines[index].text) is Kind.EXPERIENCE
    below = takewhile(lambda line: line.form is not Form.HEADING or line.level > above.level, lines[index + 1 :])
    return deeper and not any(line.dated for line in below)


def is_trait(lines: Sequence[Line], index: int, above: Start, kind: Kind) -> bool:
    """Tell whether a deeper name in a section that nobody knows is one of several traits: "Leadership" beside "Team Player"."""
    level = lines[index].level
    if kind is not Kind.VOLUNTEERING or above.kind is not Kind.OTHER or level <= above.level or above.heading is None:
        return False
    within = takewhile(lambda line: line.form is not Form.HEADING or line.level >= level, lines[index + 1 :])
    others = [line for line in within if line.form is Form.HEADING and line.level == level]
    return bool(others) and not any(kind_of(line.text) for line in others)


def is_of_its_own(lines: Sequence[Line], index: int, kind: Kind) -> bool:
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
    below = lines_below(lines, index)
    return bool(below) and not any(line.dated for line in below)


def is_unlike_entries(lines: Sequence[Line], above: Start, index: int, kind: Kind) -> bool:
    """Tell whether jobs, or studies, begin at the only deeper heading in a section of the other: its entries have none."""
    if kind not in (Kind.EXPERIENCE, Kind.EDUCATION) or kind is above.kind or above.heading is None or index == above.at + 1:
        return False
    if any(line.form is Form.HEADING for line in lines[above.at + 1 : index]):
        return False
    if any(line.form is Form.HEADING and kind_of(line.text) is kind for line in lines if line is not lines[index]):
        return False
    names = _names_study if kind is Kind.EDUCATION else lambda text: of_title(text) >= 1
    return any(names(line.text) for line in lines_below(lines, index))


def _names_study(text: str) -> bool:
    """Tell whether *text* names a degree or a school."""
    return of_degree(text)[0] >= 2 or names_school(text)


def is_bare(lines: Sequence[Line], above: Start) -> bool:
    """Tell whether a section's heading stands right above one of the same depth: its entries are as deep as itself."""
    first = next((line for line in lines[above.at + 1 :] if line.form is not Form.RULE), None)
    return above.heading is not None and first is not None and first.form is Form.HEADING and first.level == above.level


def lines_below(lines: Sequence[Line], index: int) -> list[Line]:
    """Return the lines between the heading at *index* and the next one."""
    return [
        line for line in takewhile(lambda other: other.form is not Form.HEADING, lines[index + 1 :]) if line.form is not Form.RULE
    ]


def is_entry(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the heading at *index* reads like an entry: it is dated, or names something and the line below it is."""
    line = lines[index]
    below = lines[index + 1] if index + 1 < len(lines) else None
    if line.dated or below is None:
        return bool(line.dated)
    names = of_title(line.text) >= 1 or of_degree(line.text) != (0, 0) or of_organization(line.text) >= 1 or "," in line.text
    return names and below.form is Form.TEXT and bool(below.dated) and not below.is_prose
