"""
Which atoms of a head are the title and which the organization.

Every way to read a head is weighed: words and links say what an atom is, separators how well it holds on to its neighbour, and
the other entries of the section how the author writes.
"""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from resume_lsp.parse.atoms import Atom
from resume_lsp.parse.cutting import Gap
from resume_lsp.parse.evidence import (
    begins_with_level,
    ends_list,
    is_bare_degree,
    is_closed,
    is_department,
    is_faculty,
    is_initials,
    is_owned,
    is_subject,
    is_system,
    names_part,
    names_studies,
)
from resume_lsp.parse.lexicon import LINKERS

_HOLD = {
    Gap.BAR: 1.3,
    Gap.STYLE: 0.9,
    Gap.SENTENCE: 1.1,
    Gap.AT: 0.75,
    Gap.DASH: 0.45,
    Gap.SLASH: 0.25,
    Gap.COMMA: 0.4,
    Gap.BRACKET: -0.05,
    Gap.WORDS: 0.2,
}
"""What it costs to read across a separator."""

_BEFORE_PLACES = (Gap.COMMA, Gap.BRACKET, Gap.BAR, Gap.STYLE)
_MOST_ATOMS = 12
_LONGEST_RUN = 5
_HABIT = 0.7
"""How much it counts that a reading is like those of the other entries."""
_KINSHIP = 0.35
"""How much it counts that it would be, had the author not left one of the two out."""
_SUBJECT = 0.3
"""What it costs to have a mere word before a school: "Group Leader, Catalysis, University of Ulm" leads a group for catalysis."""
_SMALL = 0.4
"""What it costs that an organization is a few words in small letters: "food science"."""
_NO_TOWNS = frozenset({"Autonomous", "Deemed", "Extension", "Online", "Private", "Public", "State"})
"""What schools say of themselves in brackets."""
_SURE = 0.35
"""How much better than any other a reading must be to be sure."""

Run = tuple[int, int]
NOTHING: Run = (-1, -1)


class Shape(Enum):
    """How an author writes an entry's first lines."""

    TITLE_FIRST = auto()
    ORGANIZATION_FIRST = auto()
    TITLE_ABOVE = auto()
    ORGANIZATION_ABOVE = auto()
    TITLE_ALONE = auto()
    ORGANIZATION_ALONE = auto()
    NEITHER = auto()


_KIN = {
    Shape.TITLE_ALONE: {Shape.TITLE_FIRST, Shape.TITLE_ABOVE, Shape.TITLE_ALONE},
    Shape.ORGANIZATION_ALONE: {Shape.ORGANIZATION_FIRST, Shape.ORGANIZATION_ABOVE, Shape.ORGANIZATION_ALONE},
}
"""What an entry may look like from which the author left one of the two out."""


class Reading(NamedTuple):
    """One way to read a head: two runs of atoms, as half-open ranges; an empty one is nothing."""

    title: Run
    organization: Run
    score: float
    shape: Shape


@lru_cache(maxsize=1024)
def read(atoms: tuple[Atom, ...], untitled: float) -> list[Reading]:
    """Return the ways to read *atoms*, the best first; *untitled* is what a title counts for that no word supports."""
    known = atoms[:_MOST_ATOMS]
    runs = [NOTHING, *_runs(known)]
    spare = [_spare(atom) for atom in known]
    titles = [(run, _title(known, run, untitled)) for run in runs]
    places = [(run, _organization(known, run)) for run in runs]
    titles, places = (
        [(run, score) for run, score in each if run is NOTHING or score + sum(spare[slice(*run)]) > 0]
        for each in (titles, places)
    )
    found = [
        Reading(title, place, one + other - _left(known, spare, title, place), _shape(known, title, place))
        for title, one in titles
        for place, other in places
        if title is NOTHING or place is NOTHING or title[1] <= place[0] or place[1] <= title[0]
    ]
    return sorted(found, key=lambda reading: -reading.score)


def habit(section: Sequence[Sequence[Reading]]) -> Shape:
    """Return how the entries of a section look, taken together."""

    def fit(shape: Shape) -> float:
        best = (max((way.score for way in ways if way.shape is shape), default=-9.0) - ways[0].score for ways in section)
        return sum(max(-1.0, score) for score in best)

    return max((shape for shape in Shape if shape is not Shape.NEITHER), key=fit) if section else Shape.NEITHER


def choose(ways: Sequence[Reading], shape: Shape) -> tuple[Reading, bool]:
    """Return the best of *ways* for an author who writes in this *shape*, and whether it is sure."""
    ranked = sorted(((way.score + _likeness(way.shape, shape), way) for way in ways), key=_by_score)
    (score, best), *others = ranked
    second = next((other for other, way in others if way.title != best.title and way.organization != best.organization), -9.0)
    return best, score - second >= _SURE


def _likeness(one: Shape, usual: Shape) -> float:
    """Return what it counts that an entry looks as the others do, or as one of them would with a part left out."""
    if one is usual:
        return _HABIT
    return _KINSHIP if usual in _KIN.get(one, ()) else 0.0


def only(ways: Sequence[Reading], *, title: bool) -> Reading:
    """Return the best reading that has a title and no organization, or the other way round."""
    wanted = Shape.TITLE_ALONE if title else Shape.ORGANIZATION_ALONE
    return next((way for way in ways if way.shape is wanted), Reading(NOTHING, NOTHING, 0.0, Shape.NEITHER))


def _by_score(ranked: tuple[float, Reading]) -> float:
    return -ranked[0]


def _shape(atoms: Sequence[Atom], title: Run, organization: Run) -> Shape:
    if title is NOTHING or organization is NOTHING:
        if title is organization:
            return Shape.NEITHER
        return Shape.ORGANIZATION_ALONE if title is NOTHING else Shape.TITLE_ALONE
    beside = atoms[title[0]].line == atoms[organization[0]].line
    if title < organization:
        return Shape.TITLE_FIRST if beside else Shape.TITLE_ABOVE
    return Shape.ORGANIZATION_FIRST if beside else Shape.ORGANIZATION_ABOVE


def _runs(atoms: Sequence[Atom]) -> Iterator[Run]:
    """Return the runs of atoms that stand on one line, begin with a name and go up to the next place."""
    for start, first in enumerate(atoms):
        if first.idle or _is_place(first):
            continue
        yield start, start + 1
        for end in range(start + 2, min(start + _LONGEST_RUN, len(atoms)) + 1):
            last = atoms[end - 1]
            if last.gap is Gap.LINE or (last.idle and last.gap is not Gap.BRACKET) or _is_place(last):
                break
            yield start, end


def _is_place(atom: Atom) -> bool:
    return atom.place >= 1 and atom.title < 1 and atom.organization < 1.5


def _title(atoms: Sequence[Atom], run: Run, untitled: float) -> float:
    """Weigh a run as a title: its words, what parts them, what goes before those that count, and what belongs elsewhere."""
    if run is NOTHING:
        return 0.0
    first = atoms[run[0]]
    best, place, score = first.title, run[0], _misplaced(first) - 0.1 * first.line
    for index in range(run[0] + 1, run[1]):
        piece = atoms[index]
        score += _misplaced(piece) - _hold(atoms[index - 1], piece) - 0.1 * (piece.gap is Gap.COMMA and not piece.title)
        if piece.title > best:
            best, place = piece.title, place if piece.gap is Gap.BRACKET else index
    torn = run[1] < len(atoms) and run[1] - run[0] > 1 and _is_torn(atoms[run[1] - 1], atoms[run[1]])
    return score + (best + 0.35 if best else untitled) - 0.3 * (place - run[0]) - torn


def _is_torn(piece: Atom, behind: Atom) -> bool:
    """Tell whether the bracket in which *piece* stands goes on: "Cook (Kvarnen, Oslo)"."""
    return piece.gap is Gap.BRACKET and behind.gap is Gap.COMMA and behind.start - piece.end <= len(", ")


def _misplaced(piece: Atom) -> float:
    """Return what it costs to have a firm or a town in a title."""
    firm = (1.4 if piece.organization >= 2 else 0.5) if piece.organization >= 1.5 and piece.title < 2 else 0.0
    return -firm - 1.6 * piece.place * (piece.title < 1)


def _organization(atoms: Sequence[Atom], run: Run) -> float:
    """Weigh a run as an organization: likewise."""
    if run is NOTHING:
        return 0.0
    first = atoms[run[0]]
    best, score = 0.0, 0.75 - 0.1 * first.line - 0.3 * (first.gap is Gap.BRACKET)
    for index in range(run[0], run[1]):
        piece = atoms[index]
        best = max(best, piece.organization)
        named = piece.organization >= 2 or (piece.gap is Gap.AT and index == run[0] > 0)
        titled = not named and (index == run[0] or piece.title >= 0.6)
        score -= piece.title * titled + 0.9 * piece.place * (piece.organization < 1.5)
        score -= _hold(atoms[index - 1], piece) if index > run[0] else 0.0
    score -= run[1] < len(atoms) and run[1] - run[0] > 1 and _is_torn(atoms[run[1] - 1], atoms[run[1]])
    second = atoms[run[0] + 1] if run[1] - run[0] > 1 else first
    is_listed = second.gap is Gap.COMMA and first.gap is not Gap.AT and not is_faculty(second.text)
    if first.text.islower() and " " in first.text and not best:
        score -= _SMALL
    if best >= 1.5 and not first.organization and is_listed and (first.within or not second.within):
        score -= _SUBJECT
    return score + min(2.0, best)


def _hold(before: Atom, piece: Atom) -> float:
    if piece.within and (before.title >= 1 or before.within):
        return 0.0 if piece.gap is Gap.COMMA else 0.25
    if before.title >= 1 and piece.title >= 1:
        return (0.8 if piece.gap is Gap.STYLE else 0.4) * _HOLD[piece.gap]
    if piece.gap is Gap.BRACKET and (known := _hold_by_bracket(before, piece)):
        return known
    if piece.gap is Gap.COMMA or (piece.gap is Gap.STYLE and is_bare_degree(before.text)):
        return _hold_by_comma(before, piece)
    if piece.gap is Gap.AT and before.organization >= 1.2:
        return 0.2
    if piece.gap is Gap.DASH:
        return _hold_by_dash(before, piece)
    if piece.gap is Gap.SLASH and piece.title >= 1 and _says_nothing(before) and begins_with_level(before.text):
        return -0.3
    if piece.gap is Gap.BRACKET and piece.idle and before.title >= 1:
        return -0.05
    if piece.gap is Gap.BRACKET and piece.text[0].islower() and not piece.text.startswith(("form", "now", "ex")):
        return 0.5 if before.title < 1 else 0.05
    return _HOLD[piece.gap]


def _hold_by_dash(before: Atom, piece: Atom) -> float:
    if is_system(before.text) and not (piece.title or piece.place):
        return -0.2
    return 0.2 if before.text.isupper() and len(before.text) <= 8 else _HOLD[Gap.DASH]


def _hold_by_bracket(before: Atom, piece: Atom) -> float:
    """Return what it costs to read a town or a department in brackets as part of what stands before; else 0."""
    if before.title < 1:
        return 0.4 if _may_be_town(before, piece) else 0.0
    return 0.6 if is_department(piece.text) else 0.0


def _may_be_town(before: Atom, piece: Atom) -> bool:
    """Tell whether what stands in brackets may be a town: one word, or up to three behind a school."""
    words = piece.text.split()
    if not piece.text.istitle() or not _NO_TOWNS.isdisjoint(words) or len(words) > 3:
        return False
    return len(words) == 1 or (before.organization >= 2 and not piece.organization and not names_studies(piece.text))


def _is_word(atom: Atom) -> bool:
    """Tell whether an atom is a single word that says nothing: "Product", before "Design & Research Lead"."""
    return " " not in atom.text and _says_nothing(atom)


def _says_nothing(atom: Atom) -> bool:
    return not (atom.title or atom.organization or atom.place or atom.idle)


def _hold_by_comma(before: Atom, piece: Atom) -> float:
    if is_closed(before.text) and may_be_place(piece):
        return _HOLD[Gap.BAR]
    if not piece.title and (is_system(before.text) or (not before.title and is_owned(piece.text))):
        return -0.2
    if is_bare_degree(before.text):
        return 0.0
    if piece.title >= 1 and (" & " in piece.text or " and " in piece.text) and (_is_word(before) or is_subject(before.text)):
        return -0.1
    if ends_list(piece.text) and not (before.title or before.place or " " in before.text):
        return -0.3
    if (before.organization >= 1 and (is_initials(piece.text) and not piece.place)) or (
        not before.title and is_faculty(piece.text)
    ):
        return 0.1
    return 0.1 if piece.within and piece.organization >= 1 and not before.within else _HOLD[Gap.COMMA]


def _spare(atom: Atom) -> float:
    """Return what it costs to leave *atom* out."""
    if atom.idle or atom.place >= 1:
        return 0.0
    if atom.place >= 0.4 or (atom.gap is Gap.BRACKET and atom.text[0].islower()):
        return 0.1
    return 0.55 + 0.5 * max(atom.title, min(atom.organization, 1.6))


def _left(atoms: Sequence[Atom], spare: Sequence[float], title: Run, organization: Run) -> float:
    """
    Return what it costs to leave out what neither run takes.

    A name that follows both on their line may be a place, unless one stands on another line.
    """
    rest = [
        index for index in range(len(spare)) if not (title[0] <= index < title[1] or organization[0] <= index < organization[1])
    ]
    if title is not NOTHING and atoms[title[0]].title >= 2:
        rest = [index for index in rest if not _is_subject(atoms[index]) or _is_before_minor(atoms, index, title)]
    placed = {atoms[index].line for index in rest if _is_place(atoms[index])}
    return sum(
        min(0.3, cost)
        if (cost := spare[index]) and placed <= {atoms[index].line} and _trails(atoms, index, title, organization)
        else cost
        for index in rest
    )


def _is_subject(atom: Atom) -> bool:
    """Tell whether a line says what was studied, and no degree: "Computer Science" below "Master of Science"."""
    return atom.gap is Gap.LINE and atom.title == 1 and not atom.organization


def _is_before_minor(atoms: Sequence[Atom], index: int, title: Run) -> bool:
    """Tell whether the title only goes on with what stands at *index*: "Optics, Physics Minor"."""
    return title[0] == index + 1 and atoms[index + 1].gap is Gap.COMMA


def may_be_place(atom: Atom) -> bool:
    """Tell whether an atom looks like a town: capitals, few words, and none that says something else: "Customer Records"."""
    words = atom.text.split()
    known = atom.title or atom.organization or atom.idle or names_part(atom.text)
    capitals = words[0][0].isupper() and all(word[0].isupper() or word in LINKERS for word in words)
    joined = any(word.isalpha() and not word.isupper() and word[3:] != word[3:].lower() for word in words)  # "SkiChek"
    return not (known or joined) and len(words) <= 3 and capitals and not atom.text[-1].isdigit() and "&" not in atom.text


def trails(atoms: Sequence[Atom], index: int, reading: Reading) -> bool:
    """Tell whether an atom stands where a place would, in this *reading*."""
    return _trails(atoms, index, reading.title, reading.organization)


def _is_parted(atoms: Sequence[Atom], index: int, title: Run, organization: Run) -> bool:
    """Tell whether a dash parts a place from the organization: one parts that from the title, too, or none is on the line."""
    beside = title is not NOTHING and atoms[title[0]].line == atoms[index].line
    return atoms[organization[0]].gap is Gap.DASH or (not beside and " " not in atoms[index].text)


def _trails(atoms: Sequence[Atom], index: int, title: Run, organization: Run) -> bool:
    """Tell whether an atom stands where a place would: behind the organization, and behind a title beside it."""
    atom = atoms[index]
    if atom.title or atom.organization or organization is NOTHING:
        return False
    if atom.within and any(other.place and not other.within and other.line == atom.line for other in atoms):
        return False
    if atom.gap not in _BEFORE_PLACES and not (atom.gap is Gap.DASH and _is_parted(atoms, index, title, organization)):
        return False
    if (
        not may_be_place(atom)
        or (atom.within and atoms[index - 1].title >= 1)
        or (is_initials(atom.text) and not (index and atoms[index - 1].text.isupper()))
    ):
        return False
    beside = title is not NOTHING and atoms[title[0]].line == atom.line
    if atom.line != atoms[organization[0]].line:
        alone = atom.gap is not Gap.COMMA or (title[1] - title[0] == 1 and atom.text.istitle())
        return beside and organization < title and index == title[1] and alone
    unknown = all(name.organization < 1.5 or is_closed(name.text) for name in atoms[slice(*organization)])
    between = index == organization[1] and atom.gap in (Gap.COMMA, Gap.STYLE) and index + 1 == title[0] and unknown
    return index >= organization[1] and (not beside or index >= title[1] or between)
