"""What a post is: of the trade that makes software, of another one, or no work at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from resume_lsp.model import WORK_KINDS, Entry, Kind, Resume
from resume_lsp.patterns import Guarded, late
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_OF_SOFTWARE = late(
    r"\b(?:engineer\w*|developers?|program+er\w*|coder|software|full[ -]?stack|front[ -]?end|back[ -]?end|android|ios|data|sre"
    r"|devops|database|cloud|infrastructure|network\w*|cyber\w*|cto|architect\w*|machine|ai|ml|qa|sdet|embedded|firmware|comput\w+"
    r"|\w*informatic\w*)\b",
    re.IGNORECASE,
)
_CARES = late(r"\b(?:technician|(?:it|desktop|technical) support|(?:help|service) ?desk)\b", re.IGNORECASE)
_WRITES = late(r"\b(?:engineer\w*|develop\w*|program+\w*|coder|software|devops|sre|architect|scientist)\b", re.IGNORECASE)
_DRAWS = late(
    r"\b(?:(?:product|ux|ui|graphics?|visual|brand|interaction|experience|service|motion) designer|(?:ux|user) researcher"
    r"|art director|illustrator)\b",
    re.IGNORECASE,
)
_PLANS = late(
    r"\b(?:business analyst|(?:product|project|program(?:me)?|delivery) (?:manager|lead)|product owner"
    r"|scrum master|agile coach)\b",
    re.IGNORECASE,
)
_RECKONS = late(
    r"\b(?:analysts?|analytics|account(?:ant|ing|s)|audit\w*|actuar\w*|financ\w*|controller|controlling|bookkeep\w*|treasur\w*"
    r"|economist|planner|buyer|procurement|logistics|supply chain|operations)\b",
    re.IGNORECASE,
)
_LINE = 8
"""Words that a line above several entries may have to name what they are."""
_PLANNED = frozenset(
    {"product", "project", "program", "programme", "marketing", "security", "systems", "technical", "digital", "web"}
)
"""What is led or managed with tools anywhere."""
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = Guarded(
    ("break", "gap", "pause", "sabbatical", "caregiv", "leave", "parent", "mother", "father", "mom", "mum", "dad", "carer"),
    r"\b(?:(?:career|employment|family|parental|planned) (?:break|gap|pause)|sabbatical|caregiving|gap year"
    r"|(?:parental|maternity|paternity|family|medical) leave"
    r"|(?:full[- ]time|stay[- ]at[- ]home) (?:parent|mother|father|mom|mum|dad|carer|caregiver))\b",
    re.IGNORECASE,
)

_OWN = Guarded(
    ("freelanc", "self", "independent", "open", "founder", "founded", "owner", "own "),
    r"\b(?:freelanc\w*|self[- ]?employed|independent|open[- ]source|(?:co-?)?founder|founded|owner|own (?:business|company))\b",
    re.IGNORECASE,
)


def makes_none(entry: Entry) -> bool:
    """Tell whether *entry* is of a trade in which nobody expects technologies, or no work."""
    if entry.title is None:
        return entry.organization is not None and _names_break(entry.organization.text)
    return _makes_none(entry.title.text, entry.organization.text if entry.organization else "")


@lru_cache(maxsize=512)
def _makes_none(title: str, employer: str) -> bool:
    of_another = _is_of_another(title) or _is_at_another(title, employer)
    return (of_another and not _OF_SOFTWARE().search(title)) or _names_break(title)


def _is_at_another(title: str, employer: str) -> bool:
    """Tell whether a *title* of one or two words, which any trade has, is held at a shop, an inn or the like: "Owner"."""
    words = title.lower().split()
    any_trade = 0 < len(words) <= 2 and words[-1] in listed("trades.posts") and words[0] not in _PLANNED
    return any_trade and not listed("trades.employers").isdisjoint(_WORD.findall(employer.lower()))


def _is_of_another(title: str) -> bool:
    """Tell whether a word of *title*, or two, name a trade that makes no software: "Staff RN", "Bar staff"."""
    words = _WORD.findall(title.lower())
    pairs = {f"{one} {two}" for one, two in pairwise(words)}
    return not (listed("trades.words").isdisjoint(words) and listed("trades.pairs").isdisjoint(pairs))


def expects_none(entry: Entry) -> bool:
    """Tell whether nobody asks with which technologies the work of *entry* was done: it makes none, plans them, or draws."""
    title = entry.title.text if entry.title else ""
    return makes_none(entry) or any(it().search(title) and not _WRITES().search(title) for it in (_PLANS, _DRAWS))


def cares_for_computers(entries: Iterable[Entry]) -> bool:
    """Tell whether the latest of *entries* cares for the computers of others, and none is of someone who writes programs."""
    titles = [entry.title.text for entry in entries if entry.title]
    return bool(titles and _CARES().search(titles[0])) and not any(map(_WRITES().search, titles))


def writes_no_programs(resume: Resume, *, draws: bool = True) -> bool:
    """
    Tell whether the latest post of *resume* is of those who write no programs, and nothing in it tells of any.

    They care for computers, plan, do what has nothing to do with software, or, where it *draws*, design.
    """
    latest = next(resume.roles, None)
    if latest is None or latest.title is None or any(entry.kind is Kind.PROJECTS for entry in resume.entries):
        return cares_for_computers(resume.roles)
    title = latest.title.text
    posts = [entry.title.text for entry in resume.entries if entry.title and entry.kind in {*WORK_KINDS, Kind.EDUCATION}]
    if any(map(_WRITES().search, posts)):
        return False
    another = makes_none(latest) and not any(map(_OF_SOFTWARE().search, posts))
    return another or any(it().search(title) for it in (_CARES, _PLANS, *([_DRAWS] if draws else [])))


def reckons(entries: Iterable[Entry]) -> bool:
    """Tell whether one of *entries* is of a trade that lives by its spreadsheets: analysts, accountants, buyers."""
    return any(_RECKONS().search(entry.title.text) for entry in entries if entry.title)


def is_break(text: str, entry: Entry) -> bool:
    """Tell whether *entry* of *text* only says why there was no work: a career break, parental leave."""
    return entry.kind in WORK_KINDS and _names_break(entry.heading.of(text))


@lru_cache(maxsize=512)
def _names_break(words: str) -> bool:
    return _BREAK.search(words) is not None


def is_ones_own(text: str, entry: Entry) -> bool:
    """Tell whether *entry* of *text* is of someone's own work: freelance, a business, open source; italics of "_" aside."""
    return _names_oneself(entry.heading.of(text))


def clients(resume: Resume) -> frozenset[Span]:
    """
    Return where the entries stand that are clients of one's own work, which is named once, above them.

    It is so in the name of their section, in a line above the first of them, or in an entry of its own that tells no deeds.
    """
    found = set[Span]()
    for section in (section for section in resume.sections if section.entries and section.kind in WORK_KINDS):
        above = Span(section.span.start, section.entries[0].span.start)
        lines = (passage.words.text for passage in resume.within(above))
        oneself = any(_names_oneself(line) for line in lines if line.count(" ") < _LINE)
        for entry in section.entries:
            if entry.title:
                oneself = not entry.bullets and is_ones_own(resume.text, entry)
            elif oneself:
                found.add(entry.span)
    return frozenset(found)


@lru_cache(maxsize=512)
def _names_oneself(words: str) -> bool:
    return _OWN.search(words.replace("_", " ")) is not None
