"""What a section seems to be whose name says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_lsp import dates, technology
from resume_lsp.model import Kind, Passage, PassageKind, Resume, Section
from resume_lsp.parse.evidence import names_school, titles
from resume_lsp.parse.kinds import kind_of
from resume_lsp.parse.lexicon import DEGREE
from resume_lsp.patterns import late
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_OF_ITS_OWN = late(
    r"\b(?:open[- ]?source|talks?|speaking|teaching|publications?|papers?|patents?|references?|courses?|coursework|training"
    r"|conferences?|hackathons?|memberships?|press|media|military|security|clearance|community|activities|extra-?curriculars?"
    r"|leadership|honou?rs?|awards?|achievements?|certificat\w+|licen[sc]es?|languages?|interests?|hobbies|volunteer\w*|links?"
    r"|more|misc\w*|other|additional|notes?|availability)\b",
    re.IGNORECASE,
)
"""Words of names that are right as they are, though no table lists them."""


def unnamed(resume: Resume) -> Iterator[tuple[Section, Kind]]:
    """Yield each section whose name nobody knows, with the kind that its contents resemble."""
    for section in resume.sections:
        if section.heading and section.kind in (Kind.OTHER, Kind.EXPERIENCE) and kind_of(section.heading.text) is None:
            found = _resembled(resume, section) if section.kind is Kind.OTHER else section.kind
            if found and not _OF_ITS_OWN().search(section.heading.text):
                yield section, found


def has_odd_name(section: Section) -> bool:
    """Tell whether the name of *section* says what it is only to those who know."""
    return section.heading is not None and section.heading.text.casefold().strip(" *_:.!?…") in listed("style.odd_names")


def _resembled(resume: Resume, section: Section) -> Kind | None:
    """Return the kind that the contents of *section* resemble, None where they could be anything."""
    passages = resume.below_heading(section)
    words = "\n".join(passage.words.text for passage in passages)
    dated = any(map(_is_dated, passages))
    if names_school(words) and DEGREE.search(words) and len(titles(words)) <= 2:
        return Kind.EDUCATION
    if dated and titles(words):
        return Kind.EXPERIENCE
    if not dated and _is_list_of_technologies(words):
        return Kind.SKILLS
    if section is resume.sections[0] and _is_portrait(passages):
        return Kind.SUMMARY
    return None


def resembles(resume: Resume, place: Span, kind: Kind) -> bool:
    """Tell whether what stands at *place* may be a section of *kind*: it says from when until when, or lists technologies."""
    passages = resume.within(place)
    if kind is Kind.EXPERIENCE:
        return any(map(_is_dated, passages))
    return kind is Kind.SKILLS and _is_list_of_technologies("\n".join(passage.words.text for passage in passages))


def _is_dated(passage: Passage) -> bool:
    return any(found.period.current or found.period.start != found.period.end for found in dates.find(passage.words.cut(0, 300)))


def _is_list_of_technologies(words: str) -> bool:
    """Tell whether at least four known technologies and practices make up a third of *words*."""
    found = [mention for mention in technology.find(words) if mention.technology.kind is not technology.Kind.OTHER]
    return len(found) >= 4 and sum(mention.end - mention.start for mention in found) * 3 >= len(words)


def _is_portrait(passages: Sequence[Passage]) -> bool:
    """Tell whether *passages* are a paragraph or two of running text."""
    text = sum(len(passage.words.text.split()) for passage in passages)
    return 12 <= text <= 150 and all(passage.kind is PassageKind.PARAGRAPH for passage in passages)
