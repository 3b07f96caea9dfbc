"""
What single words say: whether they name a job, a degree, an employer, a school, a place.

Evidence is a number: 2 is as good as certain, 0 is none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from resume_lsp.parse.deeds import is_past
from resume_lsp.parse.lexicon import (
    CAPITAL_FORMS,
    COMPANIES,
    DEGREE,
    DEPARTMENTS,
    FIELDS,
    LANDS,
    LEGAL,
    LEVELS,
    LINKERS,
    MODES,
    OF,
    PARTS_OF_REGIONS,
    PROGRAMMING,
    REGIONS,
    REMOTE,
    SCHOOLS,
    STATES,
    STUDIES,
    SUBJECTS,
    SURNAMES,
    TITLES,
    TRADES,
    WIDE,
    WORDS,
)
from resume_lsp.patterns import Guarded, late

_TOWNS = frozenset({"borough", "city", "commonwealth", "county", "government", "port", "state", "town", "village"})
"""What employers are called that are a place: "City of Bergen"."""
_BARE = frozenset({"Bachelor", "Bachelors", "Certificate", "Diploma", "Doctorate", "Master", "Masters"})
"""What degrees are called for short that leave their subject out."""
_LEVELS_OF_SCHOOLS = frozenset({"high", "middle", "secondary"})
_GOT_AT_SCHOOL = frozenset({"certificate", "degree", "diploma", "graduate"})
DEPARTMENT_WORDS = frozenset(
    {"center", "centre", "department", "dept", "division", "faculty", "institute", "lab", "laboratory", "office", "school"}
)
_FACULTIES = DEPARTMENT_WORDS | {"college", "facultad", "faculdade", "faculté", "fakultät"}
"""What parts of universities are called."""
_LABS = frozenset({"lab", "laboratory", "department", "faculty"})
_OWNED = Guarded(("'", "’"), r"\w['’]s? (?:Lab|Laboratory)$")
_AREAS = frozenset({"area", "region", "county", "metro"})
_PLAIN_WORD = re.compile(r"\w+")
_FORM = re.compile(rf"\S[ ,]{{1,3}}(?:{'|'.join(map(re.escape, CAPITAL_FORMS))}|Co\.)(?=[\s,)]|$)|& Co\b(?!-)")
_ENDINGS = (
    *("com", "io", "org", "net", "dev", "ai", "co", "ly", "app", "me", "tech", "gov", "edu", "eu", "de", "uk", "fr", "nl", "ch"),
    *("at", "se", "dk", "fi", "no", "pl", "cz", "ca", "au", "nz", "ie", "es", "pt", "jp", "br"),
)
_DOMAIN = Guarded(tuple(f".{it}" for it in _ENDINGS), rf"[\w-]+(?:\.[\w-]+)*\.(?:{'|'.join(_ENDINGS)})", re.IGNORECASE)
MAYBE = 0.2
"""What a name counts for as a title that has a title's word in it, and goes on: "Builder Nine"."""
_SYSTEM = Guarded(
    (
        *("institute", "california", "illinois", "wisconsin", "maryland", "texas", "new york", "suny", "cuny"),
        *("iit", "nit", ".it", "i.t"),
    ),
    r"(?:Indian|National|International) Institutes? of (?:\w+ )?(?:Technology|Management|Education)(?: \w+)?"
    r"|(?:The )?University of (?:California|Illinois|Wisconsin|Maryland|Texas)"
    r"|California State University|State University of New York|I\.?I\.?T\.?|N\.?I\.?T\.?|SUNY|CUNY",
    re.IGNORECASE,
)
_EXAMINATION = late(
    r"(?:\w+ )?(?:[ao]s?[- ]levels?|i?gcses?|abitur|matura|(?:advanced )?highers|leaving cert\w*|baccalaur[eé]ate?)",
    re.IGNORECASE,
)
_CLASS = Guarded((" class", " division"), r"(?:first|second|third) (?:class|division)\b", re.IGNORECASE)
_HONOURS = Guarded(
    ("laude", "distinction", "honor", "honour", "dean", "torian", "mention", "auszeichnung", "lode", "félicitations"),
    r"(?:summa |magna )?cum laude|(?:graduated )?(?:with )?(?:(?:high|highest|great) )?(?:distinction|honou?rs)"
    r"|dean['’]s list|valedictorian|salutatorian|(?:avec )?mention (?:(?:très |assez )?bien|passable|honorable)"
    r"|(?:avec )?félicitations.{0,20}|mit auszeichnung|(?:e |con )?lode",
    re.IGNORECASE,
)
_BOOTCAMP = Guarded(
    ("camp", "immersive"),
    r"\b(?:development|engineering|science|design|stack|data|coding|analytics|programming|security|web|software)"
    r" (?:boot ?camp|immersive)$",
    re.IGNORECASE,
)
"""A course, not a school."""
_RANKS = frozenset({"associate", "junior", "jr", "lead", "mid-level", "principal", "senior", "sr", "staff"})
_RANKED = late(r"\b(?:Senior|Sr\.?|Staff|Principal|Junior|Jr\.?|Lead)\s([A-Z]{2,4})$")
_PARTNERS = Guarded(
    ("& ", "and "), r"(?:&|\band) (?:Associates|Bros|Brothers|Co|Company|Daughters|Partners|Sons|[A-Z][a-z]+)\b\.?$"
)


@lru_cache(maxsize=4096)
def of_job(text: str) -> tuple[float, float]:
    """Weigh a piece of a job's heading."""
    title, organization = of_title(text), of_organization(text)
    if title == organization == 2 and names_school(text) and _is_title(words_of(text)[-1]):
        return title, 0.4
    if title >= 1 and organization < 2:
        organization = min(organization, 0.4)
    return title if organization < 2 else min(title, 0.8), organization


def of_post(text: str) -> tuple[float, float]:
    """Weigh a name in a job's heading: what goes on behind a title's word, and not with what one works on, may be a firm."""
    title, organization = of_job(text)
    if organization and is_subject(text):
        return title, 0.4
    if not 1 <= title < 2 or _is_ranked(text):
        return title, organization
    words = words_of(text)
    last = max((index for index, word in enumerate(words) if _is_title(word)), default=0)
    rest = " ".join(words[last + 1 :])
    return (title if not rest or is_subject(rest) else MAYBE), organization


@lru_cache(maxsize=4096)
def of_degree(text: str) -> tuple[float, float]:
    """Weigh a piece of a degree's heading."""
    if _BOOTCAMP.search(text):
        return 1.5, 0.8
    school = 2.0 if names_school(text) else 0.8 * (of_organization(text) >= 1)
    degree = 2.0 if DEGREE.search(text) else 1.5 if "Certified " in text else 1.0 if names_studies(text) else 0.0
    if is_initials(text) and not degree:
        school = school or 0.6
    return degree if school < 2 or degree >= 2 else 0.0, school


def names_studies(text: str) -> bool:
    """Tell whether a word of *text* is what one studies."""
    return not STUDIES.isdisjoint(_PLAIN_WORD.findall(text.casefold()))


@lru_cache(maxsize=4096)
def of_title(text: str) -> float:
    """Weigh whether *text* is what someone is at work: best where that is the word the others describe; "The …" is none."""
    words = list(words_of(text))
    while words and words[-1] in LEVELS:
        words.pop()
    if not words or (text.startswith("The ") and len(words) > 1) or _names_people(text):
        return 0.0
    linker = next((index for index, word in enumerate(words) if index and word in LINKERS), len(words))
    head = next((word for word in reversed(words[:linker]) if word not in LEVELS), "")
    if _is_title(head):
        return 2.0
    if any(map(_is_title, words)) or _is_ranked(text):
        return 1.2
    return 0.6 if words[-1] in TRADES or head in TRADES else 0.5 * (is_subject(text) and not PROGRAMMING.issuperset(words))


def is_subject(text: str) -> bool:
    """Tell whether *text* is what a team works on, and a title may be about: "Search Quality", "Payments & Billing"."""
    words = words_of(text)
    return bool(words) and all(word in SUBJECTS or word in LINKERS for word in words) and words[0] not in LINKERS


def _is_ranked(text: str) -> bool:
    """Tell whether *text* ends with a rank and the letters by which a trade calls a post: "Senior SE"."""
    return text[-1:].isupper() and (found := _RANKED().search(text)) is not None and found[1].casefold() not in LEGAL


def _names_people(text: str) -> bool:
    """Tell whether *text* is two surnames, of which the second only looks like a title: "Marsh & Weaver"."""
    one, joined, other = text.casefold().partition(" & ")
    return bool(joined) and other in SURNAMES and not any(map(_is_title, words_of(one)))


def _is_title(word: str) -> bool:
    return word in TITLES or ("-" in word and word.rpartition("-")[2] in TITLES)


def titles(text: str) -> list[str]:
    """Return the words of *text* that say what someone is at work, one or several: "engineer", "developers"."""
    return [word for word in words_of(text) if _is_title(word) or _is_title(word.removesuffix("s"))]


def begins_with_level(text: str) -> bool:
    """Tell whether *text* begins with a rank, and may be a part of a title: "Senior Product" before "/ UX Designer"."""
    words = words_of(text)
    return len(words) > 1 and words[0] in _RANKS


def is_system(text: str) -> bool:
    """Tell whether *text* names many schools, of which a town tells one: "University of California, Irvine"."""
    return _SYSTEM.fullmatch(text) is not None


def is_department(text: str) -> bool:
    """Tell whether *text* names a part of a school or a firm by what it is for: "Department of Optics"."""
    words = words_of(text)
    return len(words) > 2 and words[0] in DEPARTMENT_WORDS and words[1] in OF


def is_faculty(text: str) -> bool:
    """Tell whether *text* names a part of a university: "Faculty of Law", "Graduate School of Letters", "Berg Lab"."""
    words = words_of(text)
    if 2 <= len(words) <= 4 and words[-1] in _LABS:
        return words[-1] not in ("lab", "laboratory") or len(words) == 2 or is_owned(text)
    named = words[words[:1] in (("graduate",), ("the",)) :]
    return len(named) > 2 and named[0] in _FACULTIES and named[1] in OF


def is_owned(text: str) -> bool:
    """Tell whether *text* is somebody's laboratory: "Ida Holm's Lab"."""
    return _OWNED.search(text) is not None


def names_part(text: str) -> bool:
    """Tell whether a word of *text* is what firms and their parts are called, or what they work on: "Customer Records"."""
    words = words_of(text)
    if words[-1:] and (words[-1] in COMPANIES or words[-1] in DEPARTMENT_WORDS):
        return True
    return any(not named.isdisjoint(words) for named in (SUBJECTS, FIELDS, STUDIES))


def is_closed(text: str) -> bool:
    """Tell whether *text* ends with a firm's legal form, behind which its name does not go on: "Kvarnen Ltd"."""
    words = words_of(text)
    return len(words) > 1 and words[-1] in LEGAL


def is_initials(text: str) -> bool:
    """Tell whether *text* is a word of capitals, as firms and armies are called for short."""
    return 3 <= len(text) <= 6 and text.isalpha() and text.isupper()


def is_town(text: str) -> bool:
    """Tell whether *text* is a known place in which a school may stand, no state and no country with such schools."""
    small = text.casefold()
    return small in REGIONS and small not in WIDE and text not in STATES


def holds_towns(text: str) -> bool:
    """Tell whether *text* is a place in which towns lie, and so a town may stand before it: "Norway"; unknown ones may be."""
    if is_remote(text) or text.startswith("Greater "):
        return False
    return text.casefold() in LANDS or text.casefold() not in REGIONS


def is_land(text: str) -> bool:
    """Tell whether *text* is a country or a state: "Norway", "CA"."""
    return text.casefold() in LANDS or text in STATES


def ends_list(text: str) -> bool:
    """Tell whether *text* ends a firm's name that lists people: "Marsh & Partners" behind "Holm,"."""
    return _PARTNERS.search(text) is not None


def is_bare_degree(text: str) -> bool:
    """Tell whether *text* is a degree for short, of which the subject may follow: "B.S.", "PhD"."""
    name = text.partition(" (")[0]
    short = len(name) <= 7 and sum(map(str.isupper, name)) >= 2
    return name in _BARE or (short and DEGREE.fullmatch(name) is not None)


def names_school(text: str) -> bool:
    """Tell whether *text* has what schools are called in it; "Elementary Education" is studied, a "High School Diploma" got."""
    words = words_of(text)
    if words[1:2] == ("school",) and words[0] in _LEVELS_OF_SCHOOLS and words[2:3] and words[2] in _GOT_AT_SCHOOL:
        return False
    return any(word in SCHOOLS and next_word != "education" for word, next_word in pairwise((*words, "")))


def is_examination(text: str) -> bool:
    """Tell whether *text* is a school's examination, which is taken in several subjects."""
    return _EXAMINATION().fullmatch(text) is not None


def is_class(text: str) -> bool:
    """Tell whether *text* says how well a degree went: "First Class"."""
    return _CLASS.match(text) is not None


def is_honours(text: str) -> bool:
    """Tell whether *text* is what a degree was awarded with: "Summa Cum Laude"."""
    return _HONOURS.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def of_organization(text: str) -> float:
    """Weigh whether *text* names an employer: by its legal form, by the word that heads it, or by being a web address."""
    words = words_of(text)
    if not words or _is_in_state(text) or text.casefold() in REGIONS or _tells_deed(text, words):
        return 0.0
    if (
        not LEGAL.isdisjoint(words[1:])
        or (_FORM.search(text) and not _is_ranked(text))
        or any(len(word) > 3 for word in SCHOOLS.intersection(words))
    ):
        return 2.0
    if words[0] in _TOWNS and words[1:2] == ("of",) and len(words) > 2:
        return 1.6
    linker = next((index for index, word in enumerate(words) if index and word in OF), len(words))
    if len(words) > 1 and words[-1] in FIELDS and DEPARTMENTS.issuperset(words[:-1]):
        return 0.4
    last = -2 if len(words) > 2 and (text.rpartition(" ")[2].isupper() or words[-1] in REGIONS) else -1
    if len(words) > 1 and (words[linker - 1] in COMPANIES or words[last] in COMPANIES):
        return 1.6
    return 1.2 if _DOMAIN.fullmatch(text.strip()) else 0.0


def _tells_deed(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether *text* says what was done for whom, and heads no name: "Coached young cooks in Holm's Lab"."""
    if len(words) < 4 or not text.partition(" ")[2][:1].islower() or not is_past(words[0]):
        return False
    linker = next((index for index, word in enumerate(words) if word in LINKERS), len(words))
    return words[linker - 1] not in COMPANIES and words[linker - 1] not in SCHOOLS


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of *text* in small letters, without the full stops of abbreviations."""
    return tuple([word.strip(".,'’") for word in WORDS.findall(text.casefold())])


def of_place(text: str) -> float:
    """Weigh whether *text* is a place: 1 for a region or a known town, 0.5 for what ends with one."""
    name = text.strip(" .()")
    small = name.casefold()
    if small in REGIONS or f"{small}." in REGIONS or name in STATES:
        return 1.0
    words = small.replace("/", " ").replace("-", " ").split()
    if not 0 < sum(word not in LINKERS for word in words) <= 4 or len(words) > 7:
        return 0.0
    if (
        _is_in_state(name)
        or _begins_remote(words)
        or (words[-1] in REMOTE and len(words) > 1 and words[0] in REGIONS)
        or (len(words) > 1 and (words[-1] in _AREAS or words[0] == "greater"))
        or (words[0] in PARTS_OF_REGIONS and " ".join(words[1:]) in REGIONS)
    ):
        return 1.0
    if len(words) < 2 or words[-1] not in REGIONS or words[-2] in OF:
        return 0.0
    return 0.5 if of_title(text) < 1 and of_organization(text) < 1 else 0.0


def _begins_remote(words: list[str]) -> bool:
    """Tell whether *words* begin with how remote it was: "fully remote from Oslo"; "Remotely Built" is a name."""
    number = 1 + (words[0] in MODES and len(words) > 2 and words[1] in REMOTE)
    if words[number - 1] not in REMOTE:
        return False
    rest = [word.strip("(),.") for word in words[number:]]
    if len(rest) <= (words[number - 1] != "remotely") or MODES.issuperset(rest):
        return True
    return " ".join(rest) in REGIONS or not REGIONS.isdisjoint(rest) or not LINKERS.isdisjoint(rest)


def _is_in_state(text: str) -> bool:
    """Tell whether *text* is a known town and its state without a comma: "Denver CO"."""
    town, _, state = text.rpartition(" ")
    return town.casefold() in REGIONS and state in STATES


def is_remote(text: str) -> bool:
    """Tell whether *text* is a place that is none: "Remote"."""
    return not REMOTE.isdisjoint(text.casefold().replace("-", " ").strip("() ").split())


def is_address(text: str) -> bool:
    """Tell whether *text* is a web address without its scheme, a path behind it or not: "kvarnen.example/jobs"."""
    return _DOMAIN.fullmatch(text.removeprefix("www.").partition("/")[0]) is not None
