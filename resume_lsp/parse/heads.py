"""What of an entry's lines names it, and what is its body."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from resume_lsp.model import Kind
from resume_lsp.parse import evidence
from resume_lsp.parse.adopting import adopted
from resume_lsp.parse.atoms import cut
from resume_lsp.parse.cutting import Gap, label_of
from resume_lsp.parse.deeds import is_past
from resume_lsp.parse.labels import explains, is_label, is_remark, label_in_front
from resume_lsp.parse.lexicon import LINKERS, ON_ONES_OWN
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.naming import as_text, broken, headed, parts
from resume_lsp.parse.openers import named_end
from resume_lsp.parse.parting import Group, titled_lead, weigh
from resume_lsp.patterns import late

_LONGEST = 6
"""More lines than these name no entry."""
_LONGEST_PLACE = 14
"""So many words say in an item where it was, and when."""


_DASHED = late(r"\s[–—-]{1,3}\s+")
_TEAMS = frozenset({"department", "division", "group", "project", "projects", "squad", "team"})
"""How headings end that name a part of an employer, or of what was done for one."""
_TELLING = late(r"\s[–—-]{1,3}\s+|(?<=\w)[,:]\s+")
_BEFORE_EMPLOYER = late(r",| (?:at|for) (?=(?:the )?[A-Z])")
_JOINING = late(r" (?:for|in|of|to) ")


class Head(NamedTuple):
    """The lines that name an entry, and those below."""

    lines: tuple[Line, ...]
    body: tuple[Line, ...]


def head_of(group: Group, kind: Kind) -> Head:
    """Part the head of *group* from its body; an item that says what the head lacks belongs to the head."""
    lines = group.lines
    if lines[0].form is Form.ITEM:
        first, *more = broken(lines[0], kind)
        lines = (_untold(first) if group.employer and kind is not Kind.EDUCATION else first, *more, *lines[1:])
    elif lines[0].form is Form.TERM and lines[0].is_date and len(lines) > 1 and lines[1].form is Form.DEFINITION:
        lines = (lines[0], *parts(lines[1]), *lines[2:])
    elif lines[0].form is Form.TERM and len(lines) > 1 and lines[1].form is Form.DEFINITION and lines[1].is_prose:
        lines = (lines[0], *headed(lines[1]), *lines[2:])
    elif end := named_end(lines[0], kind):
        lines = (lines[0].cut(0, end), *lines[1:])
    named = [_unended(_undescribed(lines, index, kind)) for index in range(min(len(lines), _LONGEST))]
    length = 1
    while length < len(named) and _goes_on(named, length, kind):
        length += 1
    return Head(*adopted(*_labelled(_introduced(Head(tuple(named[:length]), lines[length:]), kind), kind), kind))


def _untold(line: Line) -> Line:
    """Return a post's line without what was done there: "2019 – 2021 Head Cook - soups and stocks for the whole valley"."""
    start = line.dated[0].end if line.dated and line.dated[0].start <= 1 else 0
    for found in _TELLING().finditer(line.text, start):
        told = line.text[found.end() :]
        title = line.text[start : found.start()].strip(" :").partition(" (")[0]
        if evidence.of_title(title) >= 2 and (told[:1].islower() or _is_description(told)):
            return line.cut(0, found.start())
    return line


def _undescribed(lines: Sequence[Line], index: int, kind: Kind) -> Line:
    """Return a line without what it says of the employer behind a dash: "Kvarnen — mill and bakery for the whole valley"."""
    line = lines[index]
    if kind in (Kind.EDUCATION, Kind.PROJECTS) or line.form is Form.ITEM or line.dated:
        return line
    found = _DASHED().search(line.text)
    above_date = index + 1 < len(lines) and lines[index + 1].is_date
    if not found or (line.is_prose and not above_date) or not _is_description(line.text[found.end() :]):
        return line
    name = line.text[: found.start()]
    return line.saying(replace(line.said, rich=line.rich.cut(0, found.start()), wrapped=False)) if _may_be_firm(name) else line


def _unended(line: Line) -> Line:
    """Return a line without the full stop behind its last bracket."""
    return line.cut(0, len(line.text) - 1) if line.text.endswith(").") else line


def _is_description(text: str) -> bool:
    """Tell whether *text* says what something is: four words or more, most of them small, and no title among them."""
    words = text.split()
    small = sum(word[0].islower() for word in words[1:])
    return len(words) > 3 and small * 2 > len(words) - 1 and not evidence.of_title(text)


def _may_be_firm(name: str) -> bool:
    """Tell whether *name* may be an employer's, and is no title."""
    words = name.split()
    return len(words) <= 5 and not words[0][0].islower() and not evidence.of_title(name)


def _introduced(head: Head, kind: Kind) -> Head:
    """Take the bold title into the head that introduces the first sentence below it: "**Head Cook** — Ran three kitchens"."""
    first = next(iter(head.body), None)
    if kind in (Kind.EDUCATION, Kind.PROJECTS) or first is None or not first.is_prose:
        return head
    if first.form is Form.ITEM and len(head.body) == 1 and (end := titled_lead(first)) and not _name_title(head.lines):
        return Head((*head.lines, as_text(first.cut(0, end))), (first.cut(end, len(first.text)),))
    end = first.bold_lead if first.form is Form.TEXT else 0
    if not explains(first) and ":" not in first.text[end - 1 : end + 1]:
        return head
    if evidence.of_title(first.text[:end].rstrip(" :")) < 2 or _name_title(head.lines):
        return head
    return Head((*head.lines, first.cut(0, end)), head.body[1:])


def _name_title(lines: Sequence[Line]) -> bool:
    return any(evidence.of_title(line.text) >= 1 for line in lines)


def _labelled(head: Head, kind: Kind) -> Head:
    """Take the line into the head that has a label for the title, below what is said of the employer: "Role: Head Cook"."""
    if kind is Kind.PROJECTS or any(weigh(line.text, kind) >= 1 for line in head.lines):
        return head
    plain = takewhile(lambda line: line.form is Form.TEXT, head.body[:_LONGEST])
    at = next((index for index, line in enumerate(plain) if label_of(label_in_front(line) or "") == "title"), None)
    return head if at is None else Head((*head.lines, head.body[at]), (*head.body[:at], *head.body[at + 1 :]))


def _goes_on(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """Tell whether the line at *index* still names the entry."""
    line, above = lines[index], lines[index - 1]
    if line.form is Form.DEFINITION and kind is Kind.PROJECTS and not line.dated:
        return False
    deeper = line.form is Form.TEXT and (above.form is Form.DEFINITION or lines[0].form is Form.ITEM)
    if line.form is Form.ITEM or line.depth > lines[0].depth + deeper:
        return False
    if is_label(line):
        return False
    if line.form is Form.HEADING:
        begins = not _is_part(lines, index, kind) and (above.form is Form.HEADING or (above.is_date and index == 1))
        return begins or _gives_title(line, lines[:index], kind) or _gives_employer(line, lines[:index], kind)
    if line.opens and line.is_sentence and kind is not Kind.EDUCATION:
        return _is_post(line) and not any(evidence.of_title(other.text) for other in lines[:index])
    if _tells(line) and any(other.dated for other in lines[:index]):
        return False
    named = any(not other.is_date for other in lines[:index])
    if named and (is_remark(line) or (any(other.dated for other in lines[:index]) and _describes(line, kind))):
        return False
    if line.is_prose:
        return _gives_degree(line, lines[:index]) if kind is Kind.EDUCATION else _gives_post(line, lines[:index], kind)
    if not line.opens or line.form is not Form.TEXT or line.is_date:
        return True
    return not _is_complete(lines[:index], kind) or _is_place(line, kind)


def _is_part(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """Tell whether a deeper heading below an employer and his dates is a team's, or one of several: deeds follow."""
    line, above = lines[index], lines[:index]
    if kind is not Kind.EXPERIENCE or line.level <= lines[0].level or line.dated or _name_title((*above, line)):
        return False
    if not any(other.dated for other in above):
        return False
    others = any(other.form is Form.HEADING and other.level == line.level for other in lines[index + 1 :])
    return others or line.text.rpartition(" ")[2].casefold() in _TEAMS


def _tells(line: Line) -> bool:
    """Tell whether a plain line is a deed in a short sentence, "Sailed boats.", or how a post changed: "Promoted to Cook"."""
    words = line.text.split()
    if line.form is not Form.TEXT or words[0] == "Promoted":
        return line.form is Form.TEXT
    small = any(word[0].islower() and word not in LINKERS for word in words)
    return line.text.endswith(".") and small and is_past(words[0])


def _is_post(line: Line) -> bool:
    """Tell whether a line that ends like a sentence begins with what someone was: "Head cook for the inn, at Kvarnen."."""
    words = line.text.split()
    title, *parted = _BEFORE_EMPLOYER().split(line.text, 1)
    return len(words) <= _LONGEST_PLACE and bool(parted) and not is_past(words[0]) and evidence.of_title(title) >= 2


def _gives_degree(line: Line, above: Sequence[Line]) -> bool:
    return not _names_degree(above) and evidence.of_degree(line.text)[0] >= 2


def _gives_post(line: Line, above: Sequence[Line], kind: Kind) -> bool:
    """Tell whether a line has behind its dates the title that those *above* lack: "2019, Cook for small towns"."""
    if kind is Kind.PROJECTS or not line.dated or line.dated[0].start > 1 or line.text.endswith("."):
        return False
    title, *_ = _JOINING().split(line.text[line.dated[0].end :].strip(" |:,–—-"), 1)
    return evidence.of_title(title) >= 2 and not _name_title(above)


def _gives_title(line: Line, above: Sequence[Line], kind: Kind) -> bool:
    """Tell whether a heading is the title that none of the lines *above* names."""
    if kind in (Kind.EDUCATION, Kind.PROJECTS):
        return False
    return evidence.of_title(line.text) >= 2 and not any(evidence.of_title(other.text) for other in above)


def _gives_employer(line: Line, above: Sequence[Line], kind: Kind) -> bool:
    """Tell whether a heading is the employer or the school of what the plain lines *above* name, dates included."""
    if any(other.form is not Form.TEXT or evidence.of_organization(other.text) >= 1 for other in above):
        return False
    dated = kind is not Kind.PROJECTS and above[-1].is_date
    return dated and evidence.of_organization(line.text.partition(",")[0]) >= 1 and not evidence.of_title(line.text)


def _is_place(line: Line, kind: Kind) -> bool:
    """Tell whether a line is a town or a region, and beside it at most how one works there."""
    atoms = cut((line,), kind)
    return bool(atoms) and not line.is_prose and atoms[0].place > 0 and all(atom.place or atom.idle for atom in atoms)


def _is_complete(lines: Sequence[Line], kind: Kind) -> bool:
    """Tell whether *lines* have a date, a title and something beside it: the next block says something else."""
    if not any(line.dated for line in lines):
        return False
    found = cut(lines, kind)
    atoms = [atom for atom in found if not atom.idle and atom.place < 0.5]
    if not any(atom.title >= 1 for atom in atoms):
        return False
    beside = (atom for index, atom in enumerate(atoms) if (index and atom.gap is not Gap.COMMA) or atom.organization >= 0.6)
    if kind is not Kind.EDUCATION and atoms[0].title < 0.6 and atoms[1].gap is Gap.COMMA and atoms[1].title >= 2:
        return True
    if any(atom.text.casefold() in ON_ONES_OWN for atom in found):
        return True
    return any(kind is not Kind.EDUCATION or atom.organization >= 0.6 for atom in beside)


def _describes(line: Line, kind: Kind) -> bool:
    """Tell whether a plain line says in small words what an employer or a school does, and names nothing."""
    words = [word for word in line.text.split() if word not in LINKERS]
    if line.style or line.dated or len(words) < 3 or sum(word[0].islower() for word in words[1:]) * 2 < len(words):
        return False
    return not any(atom.idle or atom.place or atom.title >= 1 for atom in cut((line,), kind))


def _names_degree(lines: Sequence[Line]) -> bool:
    return any(evidence.of_degree(line.text)[0] >= 2 for line in lines)
