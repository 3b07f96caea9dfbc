"""Entries: what a section's groups of lines say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from resume_lsp import dates
from resume_lsp.dates import Dated
from resume_lsp.memory import remembered
from resume_lsp.model import Entry, Field, Kind, Period
from resume_lsp.parse import placing, readings
from resume_lsp.parse.alike import alike, may_be_town, unglued
from resume_lsp.parse.atoms import Atom, cut, field
from resume_lsp.parse.bullets import bullets
from resume_lsp.parse.cutting import Gap
from resume_lsp.parse.deeper import ENTRY_KINDS
from resume_lsp.parse.evidence import is_remote, of_degree, of_organization, of_title
from resume_lsp.parse.groups import groups
from resume_lsp.parse.heads import Head, head_of
from resume_lsp.parse.kinds import is_also, kind_of, names_only
from resume_lsp.parse.lexicon import ON_ONES_OWN
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.parting import Group
from resume_lsp.parse.readings import Reading
from resume_lsp.parse.sections import Part
from resume_lsp.text import Span

_UNTITLED = {Kind.EDUCATION: -0.4}
"""What a title counts for that no word supports, where not 0.1: a line of Education without a degree names a school."""

_NO_PROJECTS = frozenset({Kind.OTHER, Kind.AWARDS, Kind.PUBLICATIONS, Kind.CERTIFICATIONS})
"""What names sections is no project's name: "Talks"."""

_NAMED = 1.5
"""What a role's own organization counts for at least, where it is not the one in the heading above."""

Lines = tuple[Line, ...]
Fields = tuple[Field | None, Field | None, Field | None]
"""Title, organization, location."""


def entries(part: Part) -> tuple[Entry, ...]:
    """Return the entries of a section."""
    if part.kind not in ENTRY_KINDS:
        return ()
    if not _is_joined(part):
        return _read(groups(part.body, part.kind), part.kind)
    found = groups(part.body, Kind.EXPERIENCE)
    degrees, posts = ([group for group in found if _is_degree(group) is wanted] for wanted in (True, False))
    return tuple(sorted((*_read(degrees, Kind.EDUCATION), *_read(posts, Kind.EXPERIENCE)), key=lambda entry: entry.span))


def _is_joined(part: Part) -> bool:
    """Tell whether a section's heading joins jobs and degrees: "Education & Work"."""
    return part.heading is not None and all(is_also(part.heading.text, kind) for kind in (Kind.EDUCATION, Kind.EXPERIENCE))


def _is_degree(group: Group) -> bool:
    """Tell whether the first lines of an entry name a degree or, without what someone was there, a school."""
    first = [line.text for line in group.lines[:3] if line.form is not Form.ITEM or line is group.lines[0]]
    degree, school = (max(weights) for weights in zip(*map(of_degree, first), strict=True))
    return degree >= 2 or (school >= 2 and not any(of_title(text) >= 1 for text in first))


def _read(found: Sequence[Group], kind: Kind) -> tuple[Entry, ...]:
    """
    Return what groups of lines say that are all of one *kind*.

    Each is read as it would be further up, so that what was read once is known wherever it stands.
    """
    places = [group.lines[0].by for group in found]
    stories = [_story(group.moved(-by), kind) for group, by in zip(found, places, strict=True)]
    heads = tuple([(story.group.employer, story.head.lines) for story in stories])
    named = [_project(head) for _, head in heads] if kind is Kind.PROJECTS else _posts(heads, kind)
    return tuple([_placed(story, fields, by) for story, fields, by in zip(stories, named, places, strict=True)])


@dataclass(frozen=True, eq=False)
class _Story:
    """A group of lines, and which of them name what the others tell of."""

    group: Group
    kind: Kind
    head: Head


@remembered
def _story(group: Group, kind: Kind) -> _Story:
    return _Story(group, kind, head_of(group, kind))


@remembered
def _placed(story: _Story, fields: Fields, by: int) -> Entry:
    return placing.entry(_entry(story, fields), by)


@remembered
def _entry(story: _Story, fields: Fields) -> Entry:
    """Return the entry that a *story* tells, the head of which names these *fields*."""
    lines, kind, head = story.group.lines, story.kind, story.head
    named = next((line for line in head.lines if not line.is_date), head.lines[0])
    title, organization, location = fields
    return Entry(
        span=Span((story.group.employer if story.group.leads else lines)[0].start, max(line.span.end for line in lines)),
        kind=Kind.OTHER if kind is Kind.PROJECTS and title and kind_of(title.text) in _NO_PROJECTS else kind,
        heading=named.first,
        title=title,
        organization=organization,
        location=location,
        period=_period(head) or _period(Head(story.group.employer, ())),
        bullets=tuple(bullets(head.body, kind)),
        sure=lines[0].form is Form.HEADING or _is_named(kind, lines[0], title, organization),
    )


def _is_named(kind: Kind, first: Line, title: Field | None, organization: Field | None) -> bool:
    """Tell whether what begins an entry surely names it: a job by both its names, a project by a line of its own."""
    alone = kind is Kind.PROJECTS and first.form is Form.TEXT
    return bool(title and title.sure and (organization or alone))


def _period(head: Head) -> Period | None:
    """Return when it was: the first range in the head, else the first date, else a word that says it goes on."""
    found = _dated(head.lines) or _dated([line for line in head.body[:2] if line.is_date])
    if found:
        by, dated = next(((by, dated) for by, dated in found if dated.is_range), None) or _with_month(found)
        return placing.period(dated.period, by)
    for line in head.lines:
        for part in line.text.replace("(", "|").replace(")", "|").split("|"):
            if dates.is_open(part) and part.strip():
                start = line.text.index(part)
                return Period(line.place(start, start + len(part)), None, None, current=True)
    return None


def _with_month(found: Sequence[tuple[int, Dated]]) -> tuple[int, Dated]:
    """Return the first date, or another of the same year that gives the month: "Feb 2016" below "Harbour Days 2016"."""
    first = found[0][1].period.start
    if first is None or first.month:
        return found[0]
    starts = ((each, each[1].period.start) for each in found)
    return next((each for each, start in starts if start and start.month and start.year == first.year), found[0])


def _dated(lines: Sequence[Line]) -> list[tuple[int, Dated]]:
    """Return the dates in *lines*, each with the place of its piece, those within a name last: "Winter Games 2024"."""
    return [(line.by, dated) for line in sorted(lines, key=lambda line: not line.is_date) for dated in line.dated]


@remembered
def _posts(found: tuple[tuple[Lines, Lines], ...], kind: Kind) -> list[Fields]:
    """Return the fields of jobs and degrees, each *found* as the employer that it shares and its head; most are written alike."""
    untitled = _UNTITLED.get(kind, 0.1)
    heads = [head for _, head in found]
    atoms = [_atoms(head, kind) for head in heads]
    if kind is not Kind.EDUCATION and not any(employer for employer, _ in found):
        atoms = unglued(atoms)
    atoms = _with_places(heads, alike(tuple(atoms)))
    ways = [readings.read(each, untitled) for each in atoms]
    shape = readings.habit([each for each, (employer, _) in zip(ways, found, strict=True) if not employer])
    named = []
    for (employer, head), each, readable in zip(found, atoms, ways, strict=True):
        if employer:
            named.append(_below(employer, head, each, readable, kind))
        else:
            best, sure = readings.choose(readable, shape)
            named.append(_fields(head, each, best, sure=sure))
    return named


def _with_places(heads: Sequence[Lines], atoms: Sequence[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """
    Believe that an unknown name alone beside the dates is a town: where two headings say already who gave the job, or where the
    employer in the heading has it, too: "University of Tartu".
    """
    found = [_beside_dates(head, each) for head, each in zip(heads, atoms, strict=True)]
    placed = any(atom.place >= 1 for each in found for atom in each)
    beside = [_only(each, placed=placed) for each in found]
    usual = sum(atom is not None and _is_complete(each) for atom, each in zip(beside, atoms, strict=True)) >= 2
    return [
        tuple(atom._replace(place=1.0) if atom is town else atom for atom in each)
        if town and may_be_town(town) and (usual or _is_in_employer(town, each))
        else each
        for town, each in zip(beside, atoms, strict=True)
    ]


def _beside_dates(head: Lines, atoms: tuple[Atom, ...]) -> list[Atom]:
    """Return the names that stand beside the dates in a line of their own below the heading."""
    number = next((number for number, line in enumerate(head) if number and line.dated), None)
    return [atom for atom in atoms if atom.line == number and not atom.idle]


def _is_in_employer(town: Atom, atoms: Sequence[Atom]) -> bool:
    return any(town.text in atom.text and atom.organization >= 1 for atom in atoms if atom.line == 0)


def _only(beside: list[Atom], *, placed: bool) -> Atom | None:
    """Return the only name beside the dates; where other entries have towns, a title may stand before a bar there, too."""
    if placed and len(beside) > 1 and beside[0].title >= 1:
        beside = [atom for atom in beside[1:] if atom.gap is Gap.BAR]
    return beside[0] if len(beside) == 1 else None


def _is_complete(atoms: tuple[Atom, ...]) -> bool:
    """Tell whether the heading names a title and, by its words, an organization."""
    first = [atom for atom in atoms if atom.line == 0]
    return any(atom.title >= 1 for atom in first) and any(atom.organization >= 1 and atom.title < 1 for atom in first)


def _atoms(lines: Sequence[Line], kind: Kind) -> tuple[Atom, ...]:
    """Return the names in *lines*, without what only says that it goes on, or what sort of entries these are."""
    return tuple(
        atom for atom in cut(lines, kind) if not (dates.is_open(atom.text) or (atom.line == 0 and names_only(atom.text)))
    )


def _below(shared: Lines, head: Lines, atoms: Sequence[Atom], ways: list[Reading], kind: Kind) -> Fields:
    """Return the fields of a role below its employer's heading, or below one that only says what sort of roles these are."""
    best = ways[0]
    if best.title is not readings.NOTHING and _names_another(atoms[slice(*best.organization)], shared):
        return _fields(head, atoms, best, sure=True)
    above = _atoms(shared, kind)
    employer = readings.only(readings.read(above, _UNTITLED.get(kind, 0.1)), title=False)
    _, organization, location = _fields(shared, above, employer, sure=True)
    if organization and kind_of(organization.text) is kind:
        organization = None
    title, _, own_location = _fields(head, atoms, readings.only(ways, title=True), sure=True)
    return title, organization, own_location or location


def _names_another(own: Sequence[Atom], above: Sequence[Line]) -> bool:
    """Tell whether a role's *own* words name an employer, and those *above* it none: "Teaching" above "Tutor, Ulm College"."""
    if not own or max(atom.organization for atom in own) < _NAMED:
        return False
    return not any(line.dated or of_organization(line.text) >= 1 for line in above)


def _fields(lines: Sequence[Line], atoms: Sequence[Atom], reading: Reading, *, sure: bool) -> Fields:
    if all(atom.place for atom in atoms[slice(*reading.organization)]):
        reading = reading._replace(organization=_of_oneself(atoms, reading))
    title, organization = atoms[slice(*reading.title)], atoms[slice(*reading.organization)]
    return (
        field(lines, title, sure=sure or max(atom.title for atom in title) >= 2) if title else None,
        field(lines, organization, sure=sure) if organization else None,
        _location(lines, atoms, reading),
    )


def _of_oneself(atoms: Sequence[Atom], reading: Reading) -> readings.Run:
    """Return what stands in an employer's place where someone was his own: "Self-employed", "Freelance"; else what does."""
    taken = range(*reading.title)
    for index, atom in enumerate(atoms):
        if index not in taken and atom.gap is not Gap.BRACKET and atom.text.casefold() in ON_ONES_OWN:
            return index, index + 1
    return reading.organization


def _location(lines: Sequence[Line], atoms: Sequence[Atom], reading: Reading) -> Field | None:
    """Return the first town or region that is left, else a place that is none: "Remote"."""
    places = [run for run in _from_place(lines, atoms, reading) if atoms[run[0]].place or readings.trails(atoms, run[0], reading)]
    places.sort(key=lambda run: 0.4 < atoms[run[0]].place < 1)  # what only ends with a place comes last
    run = next((run for run in places if not all(is_remote(atom.text) for atom in atoms[slice(*run)])), None)
    run = run or next(iter(places), None) or _alone_below(lines, atoms, reading)
    while run and run[1] - run[0] > 1 and not (last := atoms[run[1] - 1]).place and (last.idle or last.gap is Gap.BRACKET):
        run = run[0], run[1] - 1
    return field(lines, atoms[slice(*run)], sure=atoms[run[0]].place > 0) if run else None


def _from_place(lines: Sequence[Line], atoms: Sequence[Atom], reading: Reading) -> Iterator[readings.Run]:
    """Return the free runs, without what stands in front of a place: "Volunteer, Remote", "(YC), Oslo", "Bread Unit Oslo"."""
    for start, end in _free(atoms, reading):
        first = atoms[start]
        place = next((index for index in range(start, end) if atoms[index].place >= 1), start)
        closes = first.gap is Gap.BRACKET and ")" in lines[first.line].text[first.end : atoms[place].start]
        yield place if first.title >= 1 or closes or atoms[place].gap is Gap.WORDS else start, end


def _alone_below(lines: Sequence[Line], atoms: Sequence[Atom], reading: Reading) -> readings.Run | None:
    """Return the only word on a line below the organization, or the only name beside dates, or below the title alone there."""
    is_named = reading.organization is not readings.NOTHING
    above = reading.organization if is_named else reading.title
    for start, end in _free(atoms, reading):
        atom = atoms[start]
        alone = sum(other.line == atom.line and not other.idle for other in atoms) == end - start == 1
        below = above is not readings.NOTHING and atoms[above[0]].line < atom.line and (is_named or bool(lines[atom.line].dated))
        if alone and below and readings.may_be_place(atom) and atom.text.count(" ") <= bool(lines[atom.line].dated):
            return start, end
    return None


def _free(atoms: Sequence[Atom], reading: Reading) -> Iterator[readings.Run]:
    """Return the runs of atoms that neither title nor organization takes and that no bar and no change of style parts."""
    taken = {*range(*reading.title), *range(*reading.organization)}
    start = 0
    for end in range(1, len(atoms) + 1):
        if (
            end == len(atoms)
            or end in taken
            or start in taken
            or atoms[end].line != atoms[start].line
            or atoms[end].gap in (Gap.BAR, Gap.STYLE)
        ):
            if start not in taken:
                yield start, end
            start = end


def _begins_next(atom: Atom, strong: Set[Gap], styled: int) -> bool:
    """Tell whether an atom is no part of a project's name, whose first *styled* letters are set in one style."""
    return atom.gap in (Gap.BAR, Gap.LINE) or (atom.gap in strong and atom.start >= styled) or 0 < styled <= atom.start


@remembered
def _project(head: Lines) -> Fields:
    """Return the name of a project: what stands before the first strong separator of the first line; all of a bold one."""
    line = next((line for line in head if not line.is_date), head[0])
    atoms = [atom for atom in cut((line,), Kind.PROJECTS) if not dates.is_open(atom.text)]
    strong = set()
    styled = 0
    if not line.is_bold:
        strong |= {Gap.STYLE, Gap.DASH} if line.form is Form.ITEM else {Gap.STYLE}
        styled = line.lead
    end = next((i for i, atom in enumerate(atoms) if i and _begins_next(atom, strong, styled)), len(atoms))
    return field((line,), atoms[:end], sure=True) if atoms else None, None, None
