"""What of an entry's lines names it, and what is its body."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from resume_lsp.dates import is_noise
from resume_lsp.model import Kind
from resume_lsp.parse import evidence
from resume_lsp.parse.atoms import Atom, cut
from resume_lsp.parse.cutting import Gap, closing, label_of
from resume_lsp.parse.deeds import is_past, says_what_was_done, tells
from resume_lsp.parse.lexicon import LINKERS, ON_ONES_OWN
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.openers import explains, is_label, is_remark, label_in_front, named_end
from resume_lsp.parse.parting import Group, titled_lead, weigh
from resume_lsp.patterns import late

_LONGEST = 6
"""More lines than these name no entry."""
_LONGEST_PLACE = 14
"""So many words say in an item where it was, and when."""


_SENTENCE = late(r".{10,80}?[a-z]{3}\.(?=\s+[A-Z])")
_DASHED = late(r"\s[–—-]{1,3}\s+")
_BEFORE_EMPLOYER = late(r",| (?:at|for) (?=(?:the )?[A-Z])")
_JOINING = late(r" (?:for|in|of|to) ")
_NOTES = ("gpa", "minor", "major:")
_UNDER_WAY = ("in pursuit of", "working towards", "working toward")


class Head(NamedTuple):
    """The lines that name an entry, and those below."""

    lines: tuple[Line, ...]
    body: tuple[Line, ...]


def head_of(group: Group, kind: Kind) -> Head:
    """Part the head of *group* from its body; an item that says what the head lacks belongs to the head."""
    lines = group.lines
    if lines[0].form is Form.ITEM:
        lines = (*_broken(lines[0], kind), *lines[1:])
    elif lines[0].form is Form.TERM and lines[0].is_date and len(lines) > 1 and lines[1].form is Form.DEFINITION:
        lines = (lines[0], *_parts(lines[1]), *lines[2:])
    elif lines[0].form is Form.TERM and len(lines) > 1 and lines[1].form is Form.DEFINITION and lines[1].is_prose:
        lines = (lines[0], *_headed(lines[1]), *lines[2:])
    elif end := named_end(lines[0], kind):
        lines = (lines[0].cut(0, end), *lines[1:])
    named = [_unended(_undescribed(lines, index, kind)) for index in range(min(len(lines), _LONGEST))]
    length = 1
    while length < len(named) and _goes_on(named, length, kind):
        length += 1
    return _adopting(_labelled(_introduced(Head(tuple(named[:length]), lines[length:]), kind), kind), kind)


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
        return Head((*head.lines, _as_text(first.cut(0, end))), (first.cut(end, len(first.text)),))
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
        begins = above.form is Form.HEADING or (above.is_date and index == 1)
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


def _tells(line: Line) -> bool:
    """Tell whether a plain line is a deed in a short sentence: "Sailed boats."."""
    words = line.text.split()
    small = any(word[0].islower() and word not in LINKERS for word in words)
    return line.form is Form.TEXT and line.text.endswith(".") and small and is_past(words[0])


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


def _broken(item: Line, kind: Kind) -> Iterator[Line]:
    """Return the lines into which the author broke an item, remarks among them; of the first, what names the entry."""
    bounds = item.rich.bounds()
    hard = {start for start, _ in item.rich.bounds({"hard"})}
    begins = [
        start
        for (start, _), line in zip(bounds, item.rich.split(bounds), strict=True)
        if start in hard or is_remark(item.saying(replace(item.said, rich=line)))
    ]
    for part in item.rich.split(list(pairwise([*begins, len(item.text)]))):
        line = item.saying(replace(item.said, rich=part, opens=False))
        yield _named(line, kind) if part.words.runs[0] == item.rich.words.runs[0] else _as_text(line)


def _parts(definition: Line) -> Iterator[Line]:
    """Return the lines into which the author broke a definition."""
    for number, part in enumerate(definition.rich.split(definition.rich.bounds({"hard"}))):
        line = definition.saying(replace(definition.said, rich=part, opens=definition.opens and not number))
        yield _as_text(line) if number else line


def _headed(definition: Line) -> Iterator[Line]:
    """Return the lines in a style or of dates alone with which a definition begins, each by itself, and what it tells."""
    bounds = definition.rich.bounds()
    each = [definition.saying(replace(definition.said, rich=part)) for part in definition.rich.split(bounds)]
    heads = list(takewhile(lambda line: line.is_date or line.lead >= len(line.text.rstrip()) > 0, each))
    if len(heads) < 2 or len(heads) == len(each):
        yield definition
        return
    yield heads[0]
    yield from (_as_text(line.saying(replace(line.said, opens=False))) for line in heads[1:])
    yield _as_text(definition.cut(bounds[len(heads)][0], len(definition.text)))


def _as_text(line: Line) -> Line:
    return line.saying(replace(line.said, form=Form.TEXT))


def _named(item: Line, kind: Kind) -> Line:
    """Return what of an item names the entry: its styled beginning, or what stands before its description."""
    text, end = item.text, 0
    spans = [(mark.start, mark.end) for mark in item.rich.marks if mark.end > mark.start]
    spans += [(dated.start, dated.end) for dated in item.dated]
    for start, stop in sorted(spans) if text[-1:] not in ":：" else ():
        if _is_between(text[end:start]) or _ends_with_date(item, stop):
            end = max(end, stop)
    end = closing(text, 0, end)
    named = item.cut(0, end or len(text))
    words = [atom for atom in cut((named,), kind) if not atom.idle]
    enough = len(words) > 1 and (kind is not Kind.EDUCATION or any(word.organization for word in words))
    rest = text[end : next((dated.start for dated in item.dated if dated.start >= end), None)]
    last = text[end:].partition(" (")[0]
    if end and _is_between(last) and _lacks_last(words, last, kind):
        return item
    if enough or (words and (kind is Kind.PROJECTS or _is_sentence(rest))):
        return named
    return item if len(text) < 160 else item.cut(0, 160)


def _lacks_last(names: Sequence[Atom], last: str, kind: Kind) -> bool:
    """Tell whether the *last* words of an item go with its *names*: they are a place, or there are not yet two names."""
    place = last.rpartition(",")[2].strip(" ()|·•–—-.")
    if evidence.of_place(place) >= 1 or (last.startswith(",") and place.istitle() and kind is Kind.EXPERIENCE):
        return True
    return kind is not Kind.PROJECTS and sum(not name.place for name in names) < 2


def _ends_with_date(item: Line, stop: int) -> bool:
    """Tell whether an item ends at *stop* with its date, parted from all names before: "**Ferry**, puzzle, 2019"."""
    if item.is_prose or len(item.text) > 160 or item.text[stop:].strip(" .)") or not item.dated or item.dated[-1].end != stop:
        return False
    before, _, opened = item.text[: item.dated[-1].start].rpartition("(")
    if before and is_noise(opened):
        return True
    return item.text[: item.dated[-1].start].rstrip().endswith((",", "(", "|", "·", "•", "–", "—", "-", ";"))


def _is_between(text: str) -> bool:
    """Tell whether *text* between two styled names or dates parts them, or is a name itself: ", Kyiv."."""
    words = text.strip(" (),.;:|·•–—-").split()
    joins = len(words) == 1 and words[0].casefold() in ("at", "from", "for", "to")
    return not words or joins or (len(words) <= 3 and all(word[0].isupper() or word in ("&", "of") for word in words))


def _is_sentence(text: str) -> bool:
    """Tell whether what follows a name describes it: it is no name itself, and long or ends like a sentence."""
    words = text.split()
    said = ":" in text or any(word[0].islower() and word not in LINKERS for word in words)
    return said and (len(text) > 60 or (text.rstrip().endswith(".") and len(words) >= 4))


def _adopting(head: Head, kind: Kind) -> Head:
    """Take the items into the head that say what it lacks: the degree, the school, the job title."""
    lacks = {Kind.EDUCATION: _lacks_school_or_degree, Kind.PROJECTS: None}.get(kind, _lacks_title)
    if lacks is None:
        return head
    lines, body = list(head.lines), list(head.body)
    for _ in range(2):
        first = _stands_above_date(lines, body) or _holds_all(lines, body) or _gives_only_employer(lines, body, kind)
        index = 0 if first else lacks(lines, body) if body else None
        if index is None:
            break
        lines.append(_first_line(body.pop(index)))
    return Head(tuple(lines), tuple(body))


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
    said = [evidence.of_degree(line.text) for line in lines]
    lacks_degree, lacks_school = all(degree < 2 for degree, _ in said), all(school < 2 for _, school in said)
    for index, line in enumerate(body[:4]):
        if line.form is not Form.ITEM or not (lacks_degree or lacks_school):
            continue
        item = _first_line(line)
        degree, school = evidence.of_degree(item.text)
        degree = degree if degree >= 2 or (len(body) == 1 and degree >= 1) else 0
        named = (lacks_degree and degree and not item.text.casefold().startswith((*_NOTES, *_UNDER_WAY))) or (lacks_school and school >= 2)
        if named and not item.is_prose:
            return index
    return None


def _first_line(item: Line) -> Line:
    """Return the first line of an item, up to its first full stop if it goes on."""
    first = next(item.rich.lines())
    if sentence := _SENTENCE().match(first.text):
        first = first.cut(0, sentence.end())
    return item if first is item.rich else item.saying(replace(item.said, rich=first))
