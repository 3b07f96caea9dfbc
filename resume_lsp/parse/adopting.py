"""Items that say what the lines above them lack: the degree, the school, the job title, the employer."""

from collections.abc import Sequence
from dataclasses import replace

from resume_lsp.model import Kind
from resume_lsp.parse import evidence
from resume_lsp.parse.atoms import cut
from resume_lsp.parse.deeds import is_past, says_what_was_done, tells
from resume_lsp.parse.lines import Form, Line
from resume_lsp.patterns import late

_LONGEST_PLACE = 14
"""So many words say in an item where it was, and when."""
_SENTENCE = late(r".{10,80}?[a-z]{3}\.(?=\s+[A-Z])")
_NOTES = ("gpa", "minor", "major:", "in pursuit of", "working towards", "working toward")
"""How items begin that tell of a degree which they do not name."""


def adopted(lines: Sequence[Line], body: Sequence[Line], kind: Kind) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return a head's *lines* with the items that say what they lack, and the *body* without these."""
    lacks = {Kind.EDUCATION: _lacks_school_or_degree, Kind.PROJECTS: None}.get(kind, _lacks_title)
    head, rest = list(lines), list(body)
    for _ in range(2 if lacks else 0):
        first = _stands_above_date(head, rest) or _holds_all(head, rest) or _gives_only_employer(head, rest, kind)
        index = 0 if first else lacks(head, rest) if lacks and rest else None
        if index is None:
            break
        head.append(_first_line(rest.pop(index)))
    return tuple(head), tuple(rest)


def _stands_above_date(lines: Sequence[Line], body: Sequence[Line]) -> bool:
    """Tell whether the first item is a name, with an item below it that says when, which the head does not."""
    if len(body) < 2 or any(line.dated for line in lines):
        return False
    first, second = body[:2]
    items = first.form is second.form is Form.ITEM and first.depth == second.depth and second.is_date
    return items and not (first.dated or first.is_prose or first.is_sentence) and len(first.text.split()) <= 8


def _holds_all(lines: Sequence[Line], body: Sequence[Line]) -> bool:
    """Tell whether the first item says where and when, which the head does not, and all that was done stands in its list."""
    if len(body) < 2 or body[0].form is not Form.ITEM or any(line.dated for line in lines):
        return False
    first, *below = body
    if not first.dated or first.is_prose or any(line.depth <= first.depth for line in below):
        return False
    words = first.text.split()
    return len(words) <= _LONGEST_PLACE and not is_past(words[0]) and not says_what_was_done(words)


def _gives_only_employer(lines: Sequence[Line], body: Sequence[Line], kind: Kind) -> bool:
    """Tell whether the first item names an employer and nothing else, and the head above it is but a title and dates."""
    if not body or body[0].form is not Form.ITEM or kind is Kind.EDUCATION or not any(line.dated for line in lines):
        return False
    first, *below = body
    told = first.is_prose or first.text.endswith(".") or ":" in first.text
    if first.dated or told or (below and below[0].depth > first.depth):
        return False
    names = [atom for atom in cut((first,), kind) if not atom.idle]
    placed = len(names) > 1 and all(atom.place for atom in names[1:])
    employs = bool(names) and names[0].title < 1 and (names[0].organization >= 1 or placed)
    above = [atom for atom in cut(lines, kind) if not atom.idle]
    return employs and not tells(first.text) and len(above) == 1 and above[0].title >= 1


def _lacks_title(lines: Sequence[Line], body: Sequence[Line]) -> int | None:
    """
    Return which item says what someone was where the head does not: the first, or the second below one that says when.

    Another such item makes a list of both.
    """
    if body[0].form is not Form.ITEM:
        return None
    if all(line.is_date for line in lines):
        return 0
    at = int(body[0].is_date and len(body) > 1 and body[1].form is Form.ITEM)
    first, *rest = body[at:]
    item = first.text
    if first.dated and ((rest and rest[0].depth > first.depth) or not any(line.dated for line in lines)):
        item = item[: first.dated[0].start].rstrip(" (,|–—-")
    if (
        len(item) > 100
        or first.is_sentence
        or not item
        or says_what_was_done(item.split())
        or evidence.of_title(item.partition(",")[0]) < 2
        or any(evidence.of_title(line.text) >= 1 for line in lines)
    ):
        return None
    return None if rest and rest[0].form is Form.ITEM and evidence.of_title(rest[0].text) >= 2 else at


def _lacks_school_or_degree(lines: Sequence[Line], body: Sequence[Line]) -> int | None:
    """Return which of the first items says the degree or the school that the head does not."""
    lacks_degree = all(not _names_degree(line) for line in lines)
    lacks_school = all(evidence.of_degree(line.text)[1] < 2 for line in lines)
    for index, line in enumerate(body[:4]):
        if line.form is not Form.ITEM or not (lacks_degree or lacks_school):
            continue
        item = _first_line(line)
        degree, school = evidence.of_degree(item.text)
        degree = degree if degree >= 2 or (len(body) == 1 and degree >= 1) else 0
        noted = item.text.casefold().startswith(_NOTES)
        named = (lacks_degree and degree and not noted) or (lacks_school and school >= 2)
        if named and not item.is_prose:
            return index
    return None


def _names_degree(line: Line) -> bool:
    """Tell whether a line has a degree in it, by letters that stand for no state: "MA", but "Boston, MA"."""
    if evidence.of_degree(line.text)[0] < 2:
        return False
    return not line.text.partition(", ")[1] or any(atom.title >= 2 for atom in cut((line,), Kind.EDUCATION))


def _first_line(item: Line) -> Line:
    """Return the first line of an item, up to its first full stop if it goes on."""
    first = next(item.rich.lines(), item.rich)
    if sentence := _SENTENCE().match(first.text):
        first = first.cut(0, sentence.end())
    return item if first is item.rich else item.saying(replace(item.said, rich=first))
