"""Where a resume names what an advert asks for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from resume_lsp import technology
from resume_lsp.job.advert import Advert, Asked, Need
from resume_lsp.job.copying import Copied, copied
from resume_lsp.job.role import Calling, calling, names_role, without_level
from resume_lsp.model import BULLET_KINDS, Kind, Resume
from resume_lsp.skills import listings
from resume_lsp.text import Span


class Where(StrEnum):
    """Where a resume names something."""

    SUMMARY = "summary"
    SKILLS = "skills"
    BULLET = "bullet"
    ELSEWHERE = "elsewhere"


class Naming(NamedTuple):
    """One place where a resume names a technology."""

    span: Span
    where: Where
    name: str  # of the technology
    written: str  # as the resume has it


_CLAIMS = frozenset({Where.SKILLS, Where.SUMMARY})
"""Where one says what one can, and not what one has done with it."""


class Match:
    """An advert against a resume."""

    def __init__(self, advert: Advert, resume: Resume) -> None:
        self.advert = advert
        self.resume = resume

    def namings(self, asked: Asked) -> tuple[Naming, ...]:
        """Return where the resume names what is *asked* for, be it one of several things; in the order of the text."""
        found = (naming for it in asked.technologies for naming in self._named.get(it.name, ()))
        return tuple(sorted(found, key=lambda naming: naming.span))

    @cached_property
    def named(self) -> tuple[Asked, ...]:
        """What the advert asks for and the resume names."""
        return tuple(asked for asked in self.advert.of(Need.MUST) if self.namings(asked))

    @cached_property
    def missing(self) -> tuple[Asked, ...]:
        """What the advert asks for and the resume does not name."""
        return tuple(asked for asked in self.advert.of(Need.MUST) if not self.namings(asked))

    @cached_property
    def welcome(self) -> tuple[Asked, ...]:
        """What would be nice to have, and the resume names."""
        return tuple(asked for asked in self.advert.of(Need.WISH) if self.namings(asked))

    def claim(self, asked: Asked) -> Naming | None:
        """Return where the skills name what is *asked* for, if nothing else but the summary does; None for an everyday tool."""
        namings = self.namings(asked)
        if any(known.everyday for known in asked.technologies) or not _CLAIMS.issuperset(naming.where for naming in namings):
            return None
        return next((naming for naming in namings if naming.where is Where.SKILLS), None)

    def as_asked(self, asked: Asked) -> str:
        """Return what is *asked* for and the resume names, as the advert writes it."""
        here = {naming.name for naming in self.namings(asked)}
        return next((written for it, written in zip(asked.names, asked.written, strict=True) if it in here), asked.written[0])

    def introduces(self, asked: Asked) -> bool:
        """Tell whether the summary, or the line below the name, names what is *asked* for."""
        tagline = self.resume.header.tagline
        namings = self.namings(asked)
        return any(it.where is Where.SUMMARY or (tagline is not None and it.span in tagline.span) for it in namings)

    def calling(self, text: str) -> Calling | None:
        """Return what *text* calls its author that the advert calls otherwise; None where it is something else."""
        return calling(text, self.advert.role) if self.advert.role else None

    def asks(self, name: str) -> bool:
        """Tell whether the advert asks for the technology of that exact name, by itself or in place of others."""
        return any(name in asked.names for asked in self.advert.of(Need.MUST))

    def within(self, span: Span) -> tuple[Asked, ...]:
        """Return what the advert asks for, or would like, that is named within *span*, in the advert's order."""
        first = bisect_left(self._wanted, span.start, key=itemgetter(0))
        last = bisect_left(self._wanted, span.end, key=itemgetter(0))
        found = dict.fromkeys(asked for _, asked in self._wanted[first:last])
        return tuple(sorted(found, key=lambda asked: asked.line))

    @cached_property
    def _wanted(self) -> list[tuple[int, Asked]]:
        """Where the resume names what the advert asks for, or would like, in the order of the resume."""
        found = [(naming.span.start, asked) for asked in (*self.named, *self.welcome) for naming in self.namings(asked)]
        return sorted(found, key=itemgetter(0))

    @cached_property
    def role(self) -> str:
        """The role of the advert, empty where it has none, without seniority: that is the author's own to say."""
        return without_level(self.advert.role or "")

    @cached_property
    def says_role(self) -> bool | None:
        """Whether the summary, or the line below the name, has the role of the advert; None where either has none."""
        if self.advert.role is None or not self.introductions:
            return None
        return any(names_role(text, self.advert.role) for text in self.introductions)

    @cached_property
    def introductions(self) -> tuple[str, ...]:
        """What the resume says of its author as a whole: the line below the name, and the summary."""
        tagline = self.resume.header.tagline
        bodies = [self.resume.below_heading(section) for section in self.resume.of(Kind.SUMMARY)]
        return (*([tagline.text] if tagline else ()), *(passage.words.text for body in bodies for passage in body))

    @cached_property
    def copied(self) -> tuple[Copied, ...]:
        """What the resume has word by word from the advert."""
        return tuple(copied(self.advert.text, self.resume))

    @cached_property
    def _named(self) -> dict[str, list[Naming]]:
        """
        The names of technologies, each with where the resume has it.

        As itself, as the first words of a longer name, or by what is a part of it or written in it: AWS by S3, SQL by MySQL.
        """
        found: dict[str, list[Naming]] = {}
        for naming in dict.fromkeys(self._all()):
            words = naming.name.split()
            known = technology.get(naming.name)
            wider = {it for it in (known.needs if known else ()) if _is_wider(it)}
            for name in {*wider, *(" ".join(words[:count]) for count in range(1, len(words) + 1))}:
                found.setdefault(name, []).append(naming)
        return found

    def _all(self) -> Iterator[Naming]:
        understood = set[Span]()  # sections of skills whose lists were: what else stands there are labels
        for section in self.resume.of(Kind.SKILLS):
            skills = [skill for listing in listings(self.resume, section) for skill in listing.skills]
            for skill in skills:
                known = [(skill.technology.name, skill.name)] if skill.technology else _named(skill.text)
                yield from (Naming(skill.span, Where.SKILLS, name, written) for name, written in known)
            if any(skill.technology for skill in skills):
                understood.add(section.span)
        places = sorted(self._places())
        starts = [span.start for span, _ in places]
        for passage in self.resume.passages:
            index = bisect_right(starts, passage.span.start) - 1
            span, where = places[index] if index >= 0 else (Span(0, 0), Where.ELSEWHERE)
            if span in understood and passage.span.start < span.end:
                continue
            for mention in technology.find(passage.words.text):
                place = passage.words.span(mention.start, mention.end)
                yield Naming(
                    place, where if place.start < span.end else Where.ELSEWHERE, mention.technology.name, mention.written
                )

    def _places(self) -> Iterator[tuple[Span, Where]]:
        """Yield the stretches of the resume that are more than *elsewhere*; none overlaps another."""
        for section in self.resume.sections:
            if section.kind is Kind.SKILLS:
                yield section.span, Where.SKILLS
            elif section.kind is Kind.SUMMARY:
                yield section.span, Where.SUMMARY
            else:
                for entry in section.entries:
                    if entry.kind in BULLET_KINDS:
                        yield from ((bullet.item, Where.BULLET) for bullet in entry.bullets if not bullet.depth)


def _named(text: str) -> list[tuple[str, str]]:
    """Return the technologies that a skill of several words names, each as it is known and as it is written."""
    return [(mention.technology.name, mention.written) for mention in technology.find(text)]


def _is_wider(name: str) -> bool:
    """Tell whether who names a part names the whole: a platform, or an everyday name such as SQL."""
    known = technology.get(name)
    return known is not None and (known.kind is technology.Kind.PLATFORM or known.everyday)


def match(advert: Advert, resume: Resume) -> Match:
    """Return the *advert* held against the *resume*."""
    return Match(advert, resume)
