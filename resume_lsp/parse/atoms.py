"""The first lines of an entry, cut at every separator; what belongs together is decided later, by `readings`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from resume_lsp.markdown import MarkKind
from resume_lsp.model import Field, Kind
from resume_lsp.parse import evidence, remarks, teaching
from resume_lsp.parse.cutting import Gap, Written, closing, label_of, names
from resume_lsp.parse.lexicon import LINKERS, STATES
from resume_lsp.parse.lines import Line
from resume_lsp.patterns import late

_STYLED = (MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.CODE, MarkKind.LINK)
_GRADED = re.compile(r"\s?\((?:[A-F][*+-]{0,2}|[1-9]|\d\d ?%)\)")
_PART = late(r"[a-z] (?:I{1,3}|IV)$")
"""How the parts of a course are numbered: "Optics II"."""
_FORMER = late(r"(?:ex-|formerly |previously |former |prev\. )(?=\S)", re.IGNORECASE)
_LONGEST = 400
"""Of a longer line only so many characters are looked at."""


class Atom(NamedTuple):
    """A piece of a head line without a separator in it."""

    line: int
    start: int
    end: int
    text: str
    gap: Gap
    title: float  # evidence that it is what someone was, or studied
    organization: float  # evidence that it is where
    place: float  # 1 for a place, 0.5 where a place follows
    idle: bool  # neither: a mode of work, a grade, a web address
    within: bool = False  # set in one style with what stands before it, and other words of the line are not


def cut(lines: Sequence[Line], kind: Kind) -> tuple[Atom, ...]:
    """Return the atoms of an entry's head, dates left out."""
    atoms = [atom for number, line in enumerate(lines) for atom in _of_line(line, number, kind is Kind.EDUCATION)]
    names = [index for index, atom in enumerate(atoms) if not atom.idle and atom.place < 1]
    if len(names) == 1 and atoms[names[0]].title == evidence.MAYBE:
        atoms[names[0]] = atoms[names[0]]._replace(title=0.8)
    return _named_again(_with_subjects(_without_faculties(atoms)) if kind is Kind.EDUCATION else atoms)


def _without_faculties(atoms: list[Atom]) -> list[Atom]:
    """Tell that parts of a university are no schools: "Holm University, Faculty of Law"; "MSc, Faculty of Law" is a title."""
    parts = {index for index, atom in enumerate(atoms) if atom.title < 2 and evidence.is_faculty(atom.text)}
    if not any(atom.organization >= 2 for index, atom in enumerate(atoms) if index not in parts):
        return atoms
    told = list(atoms)
    for index in parts:
        studied = index > 0 and evidence.is_bare_degree(atoms[index - 1].text)
        told[index] = atoms[index]._replace(title=0.0, organization=0.0, idle=not studied)
    return told


def _with_subjects(atoms: list[Atom]) -> list[Atom]:
    """Tell that what was studied goes with a degree beside it, where a school is named: "Nets, BSc", "*BSc*, **Nets**"."""
    told = list(atoms)
    for index, (one, other) in enumerate(pairwise(atoms)):
        beside = other.gap in (Gap.COMMA, Gap.STYLE) and one.line == other.line
        if not beside or not any(atom.organization >= 0.6 for atom in atoms if atom is not one and atom is not other):
            continue
        if one.title >= 2 and other.title == 1 and not other.organization:
            told[index + 1] = other._replace(within=True)
        elif _says_nothing(one) and one.gap in (Gap.LINE, Gap.BAR) and other.title >= 1 and not other.organization:
            told[index] = one._replace(title=1.0)
    return told


def _says_nothing(atom: Atom) -> bool:
    return not (atom.title or atom.organization or atom.place or atom.idle)


def _named_again(atoms: list[Atom]) -> tuple[Atom, ...]:
    """Take from web addresses behind a name that whom they name again is an organization: "kvarnen.example" for "Kvarnen"."""
    again = {
        (index, number)
        for number, address in enumerate(atoms)
        if number and evidence.is_address(address.text)
        for index, atom in enumerate(atoms[:number])
        if _names(address.text, atom.text)
    }
    named, idle = {index for index, _ in again}, {number for _, number in again}
    idle |= {number for number, atom in enumerate(atoms) if atom.line and "/" in atom.text and evidence.is_address(atom.text)}
    return tuple(
        atom._replace(organization=max(atom.organization, 1.6))
        if index in named
        else atom._replace(idle=atom.idle or index in idle)
        for index, atom in enumerate(atoms)
    )


def _names(address: str, name: str) -> bool:
    """Tell whether *address* has the letters and digits of *name* in it, brackets aside; a short name's could be any."""
    host = address.casefold().replace("-", "")
    words = name.partition(" (")[0].casefold()
    bare = ("".join(filter(str.isalnum, way)) for way in (words, words.replace("&", "and")))
    return any(len(way) > 3 and way in host for way in bare)


def field(lines: Sequence[Line], atoms: Sequence[Atom], *, sure: bool) -> Field:
    """Return *atoms*, which stand side by side, as one field, a closing bracket included."""
    line = lines[atoms[0].line]
    start, end = atoms[0].start, closing(line.text, atoms[0].start, atoms[-1].end)
    return Field(line.place(start, end), line.text[start:end], sure)


def _of_line(line: Line, number: int, is_degree: bool) -> tuple[Atom, ...]:
    marks = line.rich.marks
    styled = (*((mark.start, mark.end) for mark in marks if mark.kind in _STYLED), *_between_tags(line)) if marks else ()
    linked = tuple((mark.start, mark.end) for mark in marks if mark.kind is MarkKind.LINK) if marks else ()
    dated = tuple((found.start, found.end) for found in line.dated if found.end <= _LONGEST)
    return _cut(Written(line.text[:_LONGEST], _looked_at(styled), _looked_at(linked), dated), number, is_degree)


def _looked_at(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Return what of *spans* lies where a line is looked at."""
    if not spans or spans[-1][1] <= _LONGEST:
        return spans
    return tuple((start, min(end, _LONGEST)) for start, end in spans if start < _LONGEST)


def _between_tags(line: Line) -> Iterator[tuple[int, int]]:
    """Return where the words between a tag and the next one stand, if that closes it: `<span>Oslo</span>`."""
    for one, other in pairwise(line.rich.of(MarkKind.TAG)):
        if other.label == f"/{one.label}":
            yield one.start, other.start


@lru_cache(maxsize=2048)
def _cut(line: Written, number: int, is_degree: bool) -> tuple[Atom, ...]:
    weigh = evidence.of_degree if is_degree else evidence.of_post
    atoms: list[Atom] = []
    for start, end, gap, label in names(line, is_degree=is_degree):
        text = line.text[start:end]
        if remarks.is_about_firm(_bracket(line.text, start)) or (
            gap is Gap.BRACKET and (remarks.is_remark(text, dealt_in=not is_degree) or _is_former(line.text, start, end))
        ):
            continue
        bare = is_degree and not number and gap is Gap.LINE and evidence.is_bare_degree(text)
        idle = (
            (remarks.is_idle(text) and not bare)
            or (is_degree and gap is not Gap.BRACKET and evidence.is_class(text))
            or (is_degree and gap is not Gap.COMMA and evidence.is_honours(text))
            or (not is_degree and _is_course(text, gap, atoms) and not _is_linked_name(line, start, end))
            or (is_degree and max(weigh(text)) < 2 and _is_graded(line.text, end, atoms))
            or (is_degree and (gap is Gap.SENTENCE or (number > 0 and gap is Gap.LINE)) and text.startswith("Minor"))
        )
        atom = Atom(number, start, end, text, gap, *weigh(text), _place(text, gap), idle)
        is_rank = not is_degree and bool(atoms) and atoms[-1].title >= 2 and remarks.is_rank(text)
        titled = bool(atoms) and (atoms[-1].title >= 1 or atoms[-1].within)
        about = titled and (not (atom.place or atoms[1:]) if is_degree else evidence.is_subject(text))
        within = gap in (Gap.COMMA, Gap.DASH) and (is_rank or about or _is_within(line, start))
        atom = atom._replace(within=within, idle=idle and not is_rank)
        atoms.append(_labelled(atom, label_of(label)) if label else atom)
    return tuple(_beside(line, atoms))


def _place(text: str, gap: Gap) -> float:
    """Weigh whether a name is a place; behind a comma it is one, too, that ends with a state: ", Port Alder WA"."""
    place = evidence.of_place(text)
    return 1.0 if not place and gap is Gap.COMMA and _ends_with_state(text) else place


def _ends_with_state(text: str) -> bool:
    """Tell whether *text* may be a town that nobody knows and its state: up to three names, and two capitals."""
    town, _, state = text.rpartition(" ")
    if not town.istitle() or len(town.split()) > 3 or state not in STATES:
        return False
    return not (evidence.of_title(text) or evidence.of_organization(town))


def _is_linked_name(line: Written, start: int, end: int) -> bool:
    """Tell whether what begins a line is linked, as those are for whom one worked."""
    return start <= 1 and any(first <= start and end <= last for first, last in line.linked)


def _bracket(text: str, place: int) -> str:
    """Return what stands in the brackets round *place*, if any."""
    opened = text.rfind("(", 0, place)
    return text[opened + 1 :].partition(")")[0] if opened > text.rfind(")", 0, place) else ""


def _is_former(text: str, start: int, end: int) -> bool:
    """Tell whether brackets say first what a firm was called once, and then more: "Kvarnen (ex-Holm, Oslo)"."""
    return text[end : end + 1] == "," and _FORMER().match(text, start) is not None


def _is_within(line: Written, start: int) -> bool:
    """Tell whether a comma before *start* stands within words that are set in one style, unlike others of the line."""
    around = next(((first, last) for first, last in line.styled if first < start < last), None)
    if around is None:
        return False
    rest = [(0, around[0]), (around[1], len(line.text))]
    others = "".join(line.text[first:last] for first, last in _without(rest, line.dated))
    return any(map(str.isalpha, others))


def _without(spans: list[tuple[int, int]], dated: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Return what is left of *spans* where the dates are left out."""
    for first, last in spans:
        position = first
        for start, end in dated:
            if first <= start < last:
                yield position, start
                position = end
        yield position, last


def _is_graded(text: str, end: int, before: list[Atom]) -> bool:
    """Tell whether what ends at *end* is what one was examined in: a grade follows, or "A Levels:" goes before."""
    if _GRADED.match(text, end):
        return True
    return bool(before) and text[before[0].end :].startswith(":") and evidence.is_examination(before[0].text)


def _is_course(text: str, gap: Gap, before: list[Atom]) -> bool:
    """Tell whether *text* is what one teaches, or what it is called behind its number: "MATH 101: Calculus"."""
    numbered = gap is Gap.DASH and bool(before) and teaching.is_course(before[-1].text)
    quoted = text[0] in '"“«„' and bool(before) and teaching.teaches(before[-1].text)
    subject = gap is not Gap.LINE and bool(before) and teaching.assists(before[-1].text) and teaching.is_subject(text)
    part = bool(before) and teaching.teaches(before[-1].text) and _PART().search(text) is not None
    return numbered or quoted or subject or part or teaching.is_course(text)


def _labelled(atom: Atom, label: str | None) -> Atom:
    """Believe a label: "Role: …"; what was studied is a title where no degree is."""
    title, organization, place = (3.0 * (label == name) for name in ("title", "organization", "place"))
    title = title or float(label == "subject")
    return atom._replace(title=title, organization=organization, place=min(place, 1.0), idle=label == "idle")


def _beside(line: Written, atoms: list[Atom]) -> Iterator[Atom]:
    """Say what links and neighbours tell of atoms: a link leads to a firm, and a town stands before its region."""
    titled = any(atom.title >= 1.2 and not _is_linked(atom, line) for atom in atoms)
    for before, atom, behind in zip([None, *atoms], atoms, [*atoms[1:], None], strict=False):
        if before and atom.title and _is_state(before, atom, behind):
            yield atom._replace(title=0.0)
        elif before and _is_campus(before, atom):
            yield atom._replace(place=0.0, organization=1.0, within=True)
        elif _is_linked(atom, line) and not (before and evidence.is_bare_degree(before.text)):
            yield atom._replace(organization=atom.organization + 0.6, title=0.0 if titled else atom.title)
        elif behind and _is_town(line.text, atom, behind):
            yield atom._replace(place=0.5 if evidence.holds_towns(behind.text) else 0.1)
        elif behind and _is_taught(atom, behind, before):
            yield atom._replace(idle=True)
        elif len(atoms) == 1 and line.dated and line.dated[0][0] == 0 and _is_word(atom):
            yield atom._replace(place=0.4)
        else:
            yield atom


def _is_state(before: Atom, atom: Atom, behind: Atom | None) -> bool:
    """Tell whether a degree's letters stand for a state: behind a known town, or before their country: "Bergly, MA, USA"."""
    if atom.gap is not Gap.COMMA or atom.text not in STATES or not before.text.istitle():
        return False
    return before.place >= 1 or (behind is not None and behind.gap is Gap.COMMA and evidence.is_land(behind.text))


def _is_campus(before: Atom, atom: Atom) -> bool:
    """Tell whether a town tells which of the many schools of one name is meant: "University of California, San Diego"."""
    if atom.gap not in (Gap.COMMA, Gap.DASH) or atom.title or atom.organization or not evidence.is_system(before.text):
        return False
    return evidence.is_town(atom.text) if atom.place else atom.text[0].isupper() and len(atom.text.split()) <= 2


def _is_taught(atom: Atom, behind: Atom, before: Atom | None) -> bool:
    """Tell whether *atom* stands where a lecturer says what he taught: "Lecturer, Soft Optics, University of Ulm"."""
    said = atom.title >= 1 or atom.organization or atom.place or before is None or before.title < 2
    return not said and behind.organization >= 2 and before is not None and teaching.lectures(before.text)


def _is_word(atom: Atom) -> bool:
    """Tell whether an atom is a single word with a capital that says nothing else: beside dates, a town."""
    said = atom.title or atom.organization or atom.place or atom.idle
    return not said and atom.text.isalpha() and atom.text[0].isupper() and not atom.text.isupper()


def _is_town(text: str, atom: Atom, behind: Atom) -> bool:
    """Tell whether *atom* may be a town in the region *behind* it."""
    if not behind.place or behind.gap not in (Gap.COMMA, Gap.BRACKET) or ")" in text[atom.end : behind.start]:
        return False
    if behind.gap is Gap.BRACKET and "," in text[behind.end : text.find(")", behind.end)]:
        return False  # "Kvarnen (Oslo, Norway)"
    if evidence.names_part(atom.text) or (evidence.is_initials(atom.text) and not behind.text.isupper()):
        return False
    is_short = sum(word.casefold() not in LINKERS for word in atom.text.split()) <= 4
    return is_short and not atom.place and not atom.idle and atom.title < 1 and atom.organization < 1


def _is_linked(atom: Atom, line: Written) -> bool:
    return any(start <= atom.start and atom.end <= end for start, end in line.linked)
