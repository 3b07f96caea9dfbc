"""Schools that are named once for several degrees, above them or below."""

from collections.abc import Sequence

from resume_lsp.parse import evidence
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.parting import Group

_HEAD = 3
"""So many lines may name a degree and its school."""


def sharing_schools(found: list[Group]) -> list[Group]:
    """Give the groups *found* that only name a degree the school above them, where the first of all is one, or that below."""
    if len(found) < 2:
        return found
    return _below_schools(found) if _is_school(found[0]) else _above_schools(found)


def _below_schools(found: Sequence[Group]) -> list[Group]:
    """Make a school the employer, as it were, of the degrees right below it; one degree alone is left to it as it is."""
    result: list[Group] = []
    index = 0
    while index < len(found):
        end = index + 1
        while _is_school(found[index]) and end < len(found) and _is_degree(found[end]):
            end += 1
        if end - index > 1:
            degrees = enumerate(found[index + 1 : end])
            result += [group._replace(employer=found[index].lines, leads=not number) for number, group in degrees]
        else:
            result.append(found[index])
        index = end
    return result


def _above_schools(found: Sequence[Group]) -> list[Group]:
    """Give each degree in a line of its own, right above another one, the school that stands below that."""
    result = list(found)
    school: tuple[Line, ...] = ()
    for index in range(len(found) - 2, -1, -1):
        below = found[index + 1]
        if not school and _names_degree(below.lines[0]):
            school = _school_below(below) or next((it.lines for it in found[index + 2 : index + 3] if _is_school(it)), ())
        alone = len(found[index].lines) == 1 and _is_degree(found[index])
        school = school if alone else ()
        if school:
            result[index] = found[index]._replace(employer=school)
    return result


def _school_below(group: Group) -> tuple[Line, ...]:
    """Return the line of its own that names the school of a degree."""
    head = [line for line in group.lines[1:_HEAD] if line.form is not Form.ITEM and not line.is_prose]
    school = next((line for line in head if _names_school(line)), None)
    return (school,) if school and not _names_school(group.lines[0]) else ()


def _is_school(group: Group) -> bool:
    """Tell whether a group names a school, and at most says when."""
    first, *below = group.lines
    named = first.form is not Form.ITEM and _names_school(first) and not _names_degree(first)
    return named and all(line.is_date for line in below)


def _is_degree(group: Group) -> bool:
    """Tell whether a group names a degree and no school."""
    head = [line for line in group.lines[:_HEAD] if line.form is not Form.ITEM or line is group.lines[0]]
    return _names_degree(head[0]) and not any(map(_names_school, head))


def _names_degree(line: Line) -> bool:
    return evidence.of_degree(line.text)[0] >= 2


def _names_school(line: Line) -> bool:
    return evidence.of_degree(line.text)[1] >= 2
