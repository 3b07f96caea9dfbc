"""What the entries of one section tell of each other: the same place in their heads holds the same sort of name."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from operator import add
from typing import NamedTuple

from resume_lsp.parse import gluing
from resume_lsp.parse.atoms import Atom
from resume_lsp.parse.cutting import Gap
from resume_lsp.parse.evidence import is_initials

Slot = tuple[int, tuple[Gap, ...]]
"""Where a name stands: in which line, and behind which separators."""


class _Peers(NamedTuple):
    """How many names stand in one place, and how many of them are surely what."""

    names: int
    titles: int
    organizations: int
    places: int

    def but(self, other: "_Peers") -> "_Peers":
        """Leave out *other*."""
        return _Peers(*(ours - theirs for ours, theirs in zip(self, other, strict=True)))


_NOBODY = _Peers(0, 0, 0, 0)


Atoms = tuple[Atom, ...]
"""The names in the head of one entry."""


@lru_cache(maxsize=64)
def alike(entries: tuple[Atoms, ...]) -> tuple[Atoms, ...]:
    """Return the heads of a section's *entries*; what a name is that could be anything, the others tell."""
    if len(entries) < 2:
        return entries
    slots = [_slots(atoms) for atoms in entries]
    standing: dict[Slot, _Peers] = {}
    for atoms, where in zip(entries, slots, strict=True):
        for atom, slot in zip(atoms, where, strict=True):
            standing[slot] = _Peers(*map(add, standing.get(slot, _NOBODY), _alone(atom)))
    return tuple(
        _told(atoms, [standing[slot].but(_alone(atom)) for atom, slot in zip(atoms, where, strict=True)])
        for atoms, where in zip(_with_common_towns(entries), slots, strict=True)
    )


def unglued(entries: list[Atoms]) -> list[Atoms]:
    """Part titles from the employers behind them, where each entry has but one name: "Head Cook Kvarnen", "Baker Holm"."""
    parted = []
    for atoms in entries if len(entries) > 1 else ():
        names = [atom for atom in atoms if not atom.idle and atom.place < 1]
        start = gluing.behind_title(names[0].text) if len(names) == 1 else 0
        if not start:
            return entries
        parted.append(tuple(piece for atom in atoms for piece in (_halves(atom, start) if atom is names[0] else (atom,))))
    return parted or entries


def _halves(atom: Atom, start: int) -> tuple[Atom, Atom]:
    """Part a name in two, of which the other begins at *start*."""
    one, other = atom.text[:start].rstrip(), atom.text[start:]
    title = atom._replace(end=atom.start + len(one), text=one, title=2.0)
    return title, atom._replace(start=atom.start + start, text=other, gap=Gap.WORDS, title=0.0)


def _alone(atom: Atom) -> _Peers:
    """Return what one name is."""
    if atom.idle:
        return _NOBODY
    return _Peers(1, atom.title >= 1, atom.organization >= 1 > atom.title, atom.place >= 1 > atom.organization)


def _slots(atoms: Sequence[Atom]) -> list[Slot]:
    """Return where each of *atoms* stands; a remark is no name, and so parts nothing."""
    slots: list[Slot] = []
    line = -1
    gaps: tuple[Gap, ...] = ()
    for atom in atoms:
        gaps = gaps if atom.line == line else ()
        line = atom.line
        slots.append((line, (*gaps, atom.gap)))
        gaps = gaps if atom.idle else (*gaps, atom.gap)
    return slots


def _told(atoms: tuple[Atom, ...], peers: Sequence[_Peers]) -> tuple[Atom, ...]:
    """Return the names of one entry, knowing what stands in the same places elsewhere."""
    atoms = tuple(_no_title(atoms, index, peers) for index in range(len(atoms)))
    atoms = tuple(_as_title(atoms, index, peers[index]) for index in range(len(atoms)))
    atoms = tuple(_as_organization(atoms, index, peers[index]) for index in range(len(atoms)))
    return tuple(_as_place(atoms, index, peers[index]) for index in range(len(atoms)))


def _no_title(atoms: Sequence[Atom], index: int, peers: Sequence[_Peers]) -> Atom:
    """Doubt that a name is a title where no other is, and the title stands where the others' do: "Porter" above "Cook"."""
    atom, others = atoms[index], peers[index]
    if atom.title < 1 or others.titles or others.names < (2 if atom.title >= 2 else 1):
        return atom
    titled = any(other.title >= 1 and known.titles for other, known in zip(atoms, peers, strict=True) if other is not atom)
    return atom._replace(title=0.0) if titled else atom


def _as_title(atoms: Sequence[Atom], index: int, others: _Peers) -> Atom:
    """Believe that a name is a title where the others' stand, if the entry has no other one, and an employer beside it."""
    atom = atoms[index]
    said = atom.title >= 1 or atom.organization >= 1 or atom.place or atom.idle
    if said or not 1 < others.titles == others.names or any(other.title >= 1 for other in atoms):
        return atom
    beside = any(not other.idle and other.place < 1 for other in atoms if other is not atom)
    return atom._replace(title=1.0) if beside else atom


def _as_organization(atoms: Sequence[Atom], index: int, others: _Peers) -> Atom:
    """Believe that an unknown name is an employer where most others are and none is a title: "KV | Cook, Banquet Services"."""
    atom = atoms[index]
    said = atom.title or atom.organization or atom.place or atom.idle
    if said or others.titles or others.organizations < 2 or others.organizations * 2 <= others.names:
        return atom
    return atom._replace(organization=1.2) if any(other.title >= 1 for other in atoms) else atom


def _as_place(atoms: Sequence[Atom], index: int, others: _Peers) -> Atom:
    """Believe that an unknown name is a town where all others are, or if another may be the employer's and one is the title."""
    if others.places <= others.titles + others.organizations or not may_be_town(atoms[index]):
        return atoms[index]
    alone = sum(atom.line == atoms[index].line and not atom.idle for atom in atoms) == 1
    is_one = (alone and others.places == others.names) or _has_other_names(atoms, index)
    return atoms[index]._replace(place=1.0) if is_one else atoms[index]


def _with_common_towns(entries: Sequence[Atoms]) -> Sequence[Atoms]:
    """Believe that what follows different employers is a town: "Kvarnen, Bergly — Cook" and "Holm, Bergly — Baker"."""
    employers: dict[str, set[str]] = {}
    for atoms in entries:
        for index, (before, atom) in enumerate(pairwise(atoms), 1):
            behind = atom.gap in (Gap.COMMA, Gap.BRACKET) and atom.line == before.line
            if behind and before.title < 1 and may_be_town(atom) and _has_other_names(atoms, index):
                employers.setdefault(atom.text, set()).add(before.text)
    towns = {town for town, names in employers.items() if len(names) > 1}
    return (
        [tuple(atom._replace(place=1.0) if atom.text in towns else atom for atom in atoms) for atoms in entries]
        if towns
        else entries
    )


def _has_other_names(atoms: Sequence[Atom], town: int) -> bool:
    """Tell whether another name than the *town* may be the organization's, and another the title."""
    rest = [atom for index, atom in enumerate(atoms) if index != town and not atom.idle and atom.place < 1]
    return any(atom.title >= 1 for atom in rest) and any(atom.title < 1 for atom in rest)


def may_be_town(atom: Atom) -> bool:
    """Tell whether nothing is known of a name, which is short enough for a town's."""
    if atom.idle or atom.place:
        return False
    if atom.title >= 1 or atom.organization >= 1 or is_initials(atom.text):
        return False
    return len(atom.text.split()) <= 3 and atom.text[0].isupper()
