"""Openings that name an employer, whose posts stand below."""

import re
from collections.abc import Sequence

from resume_lsp.model import Kind
from resume_lsp.parse.atoms import cut
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.parting import Group, is_within, weigh
from resume_lsp.patterns import late

_HOW_LONG = late(r"\(?(?:\d{1,2}\+? (?:years?|yrs?|months?|mos?|weeks?)[,\s]{0,2}){1,2}\)?", re.IGNORECASE)


def below_employers(found: list[Group], kind: Kind) -> list[Group]:
    """Give each post among the groups *found* its employer, where he is named once above several."""
    return _promoted(_below_umbrellas(_below_totals(found, kind), kind), kind)


def _below_totals(found: list[Group], kind: Kind) -> list[Group]:
    """Make a line with nothing but how long it was below it the employer of the dated titles that follow."""
    result: list[Group] = []
    employer: tuple[Line, ...] = ()
    for group in found:
        first, *below = group.lines
        if below and not first.dated and _HOW_LONG().fullmatch(below[0].text):
            employer = (first,)
            result += [Group(tuple(below[1:]), employer, leads=True)] if below[1:] else []
            continue
        titled = bool(below) and weigh(first.text, kind) >= 1 and bool(first.dated or below[0].is_date)
        employer = employer if titled else ()
        result.append(group._replace(employer=employer) if employer and not group.employer else group)
    return result


def _below_umbrellas(found: list[Group], kind: Kind) -> list[Group]:
    """Make an opening without a body and without a title the employer of those below it that look different."""
    result: list[Group] = []
    employer: tuple[Line, ...] = ()
    for index, group in enumerate(found):
        first, below = group.lines[0], found[index + 1] if index + 1 < len(found) else None
        if employer and first.style == employer[0].style and not _is_during(group, employer, kind):
            employer = ()
        if below and not employer and _is_umbrella(group, below, kind):
            employer = group.lines
        else:
            result.append(group._replace(employer=employer) if employer else group)
    return result


def _promoted(found: list[Group], kind: Kind) -> list[Group]:
    """Give a post that begins with its title the employer of the post above, which begins with him and goes on alike."""
    result: list[Group] = []
    for group in found:
        if result and kind is not Kind.EDUCATION and _is_next_post(result[-1], group, kind):
            above = result[-1]
            result.append(group._replace(employer=above.employer or above.lines[:1]))
        else:
            result.append(group)
    return result


def _is_next_post(above: Group, group: Group, kind: Kind) -> bool:
    """Tell whether a group begins as the line below the employer does in the one *above*."""
    head = above.lines if above.employer else above.lines[1:]
    if not head or head[0].form is not Form.TEXT or group.employer or (not above.employer and above.lines[0].dated):
        return False
    ours, theirs = group.lines[0], head[0]
    alike = ours.style == theirs.style and (
        bool(above.employer) or theirs.style != above.lines[0].style or _is_only_title(ours, kind)
    )
    titled = all(line.dated and weigh(line.text, kind) >= 1 for line in (ours, theirs))
    if _is_only_title(theirs, kind) and not _is_only_title(ours, kind):
        return False
    return alike and titled and (bool(above.employer) or weigh(above.lines[0].text, kind) < 1)


def _is_umbrella(group: Group, below: Group, kind: Kind) -> bool:
    """Tell whether an opening names an employer of posts below it: it looks different, or its dates hold theirs."""
    first, other = group.lines[0], below.lines[0]
    if not first.style or weigh(first.text, kind) >= 1 or weigh(other.text, kind) < 1:
        return False
    if len(group.lines) == 1 and first.style != other.style:
        return True
    told = [line for line in group.lines[1:] if not line.is_date]
    plain = all(line.form is Form.ITEM for line in told) and len(told) <= 1 and (not told or first.is_bold)
    return plain and _is_during(below, group.lines, kind)


def _is_during(group: Group, employer: Sequence[Line], kind: Kind) -> bool:
    """Tell whether a group is a title, no employer beside it, held from and until when the *employer*'s dates ran."""
    first = group.lines[0]
    return weigh(first.text, kind) >= 1 and is_within(employer, group.lines[:2]) and _is_only_title(first, kind)


def _is_only_title(line: Line, kind: Kind) -> bool:
    """Tell whether nothing but dates and a place stands behind the bold or italic words that begin a line."""
    return all(atom.idle or atom.place or atom.end <= line.lead for atom in cut((line,), kind))
