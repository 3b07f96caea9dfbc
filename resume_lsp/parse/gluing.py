"""Names that have lost what parted them: "Teaching Assistant Fjord University", "Kvarnen GmbH Bergen"."""

from __future__ import annotations

import re

from resume_lsp.parse.evidence import is_system, names_school, of_degree, of_organization, of_place, of_title, words_of
from resume_lsp.parse.lexicon import COMPANIES, DEGREE, LEGAL, LEVELS, LINKERS, OF, ON_ONES_OWN, REGIONS, STATES

_ANY_SCHOOL = frozenset({"college", "high", "school", "secondary", "senior", "middle", "university", "technical", "graduate"})
"""What a school is called that has no name here: a "High School Diploma" is a title."""
_UNIVERSITIES = frozenset({"university", "universität", "universidad", "université", "università", "universidade", "college"})
_SIDES = frozenset({"central", "downtown", "east", "greater", "inner", "new", "north", "old", "outer", "south", "west"})
"""What parts of towns are called."""
_LONG_NAME = 4
"""So many words of a school's name tell which one it is without its town: not those of "Imperial College London"."""
_LONGEST_TITLE = 5
"""So many words of a title may stand right before a firm."""
_WORD = re.compile(r"\S+")


def parting(text: str, *, is_degree: bool) -> int:
    """Return where in *text* a second name begins with nothing before it that parts it from the first; 0 where none does."""
    if is_degree:
        return _behind_bracket(text) or _behind_school(text) or _behind_degree(text)
    words = list(_WORD.finditer(text))
    starts = [word.start() for word in words]
    if form := next((index for index in range(1, len(words) - 1) if _is_legal_form(words, index)), 0):
        rest = text[starts[form + 1] :]
        return starts[form + 1] if of_title(rest) >= 2 or of_place(rest) >= 1 else 0
    firms = (start for start in starts[_LONGEST_TITLE:0:-1] if _is_title_and_firm(text[:start].rstrip(), text[start:]))
    return next(firms, 0) or _small_title(text, words)


def behind_title(text: str) -> int:
    """Return where in *text* a name with a capital stands behind a title that says nothing of it: "Head Cook Kvarnen"; else 0."""
    starts = [found.start() for found in _WORD.finditer(text)]
    for start in starts[:0:-1]:
        if of_title(text[:start]) >= 2:
            name = text[start:]
            known = of_title(name) or of_place(name) or LEVELS.issuperset(words_of(name))
            return 0 if known or not text[start].isupper() else start
    return 0


def town_behind(text: str) -> int:
    """Return where a known town ends *text* behind a name of its own: "Kvarnen Oslo" before ", Norway"; 0 where none does."""
    starts = [found.start() for found in _WORD.finditer(text)][1:]
    start = next((start for start in starts if text[start:].casefold() in REGIONS), 0)
    before = words_of(text[:start])
    name = text[:start].rstrip()
    if not before or before[-1] in LINKERS or before[-1] in _SIDES or of_title(name) >= 1:
        return 0
    told_by_town = names_school(name) and (len(before) < _LONG_NAME or is_system(name))
    return 0 if told_by_town else start


def _behind_bracket(text: str) -> int:
    """Return where a school stands behind what was studied: "Music (Voice, Harp) Holm College"."""
    studied, bracket, school = text.rpartition(") ")
    found = bracket and "(" in studied and names_school(school) and not names_school(studied)
    return len(studied) + len(bracket) if found else 0


def _behind_school(text: str) -> int:
    """Return where a degree stands behind a school or a state: "Fjord University BSc"."""
    found = DEGREE.search(text, 1)
    school = text[: found.start()] if found else ""
    named = of_degree(school)[1] >= 2 and not _ANY_SCHOOL.issuperset(words_of(school))
    return len(school) if named or school.strip() in STATES else 0


def _behind_degree(text: str) -> int:
    """Return where a school stands behind a degree and its subject: "MSc Optics University of Ulm"."""
    if not DEGREE.match(text) or "," in text:
        return 0
    words = list(_WORD.finditer(text))
    low = [word[0].casefold() for word in words]
    school = next((index for index in range(2, len(low)) if low[index] in _UNIVERSITIES), 0)
    if not school or not words[school][0][0].isupper():
        return 0
    of = low[school + 1 : school + 2]
    first = school if of and of[0] in OF else school - 1 if len(low) == school + 1 and words[school - 1][0][0].isupper() else 0
    return words[first].start() if first > 1 and low[first - 1] not in LINKERS else 0


def _is_legal_form(words: list[re.Match[str]], index: int) -> bool:
    """Tell whether a firm's name ends with the word at *index*, its legal form: the "AG" of "Kvarnen AG Bergen"."""
    form, behind = (word[0].casefold().strip(".,") in LEGAL for word in words[index : index + 2])
    return form and not behind


def _is_title_and_firm(title: str, firm: str) -> bool:
    """Tell whether there is a *title*, of two words or joined ones, and then surely a *firm* or a school."""
    if of_title(title) < 2 or not firm[0].isupper() or not (" " in title or "/" in title) or " " not in firm:
        return False
    words = words_of(firm)
    headed = len(words) > 2 and words[1] in OF and words[0] in COMPANIES
    return of_title(firm) < 1 and (headed or of_organization(firm) >= 2)


def _small_title(text: str, words: list[re.Match[str]]) -> int:
    """Return where a title in small letters stands behind a name of two words or more: "Blue Heron head cook"."""
    small = next((word.start() for word in words[2:] if word[0][0].islower()), 0)
    if not text[small:].islower() or words[0][0].casefold() in ON_ONES_OWN or any(word[0][0].islower() for word in words[:2]):
        return 0
    return small if small and of_title(text[small:]) >= 2 > of_title(text[:small]) else 0
