"""What a job advert asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from resume_lsp import frontmatter, markdown
from resume_lsp.job.asking import Need, asks, refuses, speaks_of_the_firm, wishes_from, wishes_upto
from resume_lsp.job.choices import alternatives, as_written, is_term, named, runs
from resume_lsp.job.role import role_of
from resume_lsp.job.statements import Statement, paragraphs, statements
from resume_lsp.parse.breaking import lines_of
from resume_lsp.technology import Technology
from resume_lsp.text import Lines, Span
from resume_lsp.wording import enumerated

__all__ = ["Advert", "Asked", "Need", "Unread", "read"]


class Asked(NamedTuple):
    """
    One thing that an advert asks for, or several of which one will do.

    *written* are their names as the advert has them. *line* counts from 1, and *quote* is the sentence that stands there.
    """

    need: Need
    technologies: tuple[Technology, ...]
    written: tuple[str, ...]
    line: int
    quote: str

    @property
    def names(self) -> tuple[str, ...]:
        """The exact names of the technologies."""
        return tuple(it.name for it in self.technologies)

    @property
    def name(self) -> str:
        """What it is called in a sentence: "Kafka or RabbitMQ"."""
        return enumerated(self.written, "or")


class Advert(NamedTuple):
    """
    A job advert: the role that it offers, None where it does not say, and what it asks for, in the order of its lines.

    *forms* gives every way in which it writes a technology, by the exact name.
    """

    text: str
    role: str | None
    asked: tuple[Asked, ...]
    forms: Mapping[str, frozenset[str]]

    def of(self, need: Need) -> tuple[Asked, ...]:
        """Return what is asked for that much."""
        return tuple(it for it in self.asked if it.need is need)


class Unread(NamedTuple):
    """An advert that is named and cannot be read: why, in a sentence, and where in the resume it is named, if there."""

    why: str
    place: Span | None = None


@lru_cache(maxsize=8)
def read(text: str) -> Advert:
    """Return what the advert *text* asks for, in Markdown or plain words. It never fails: any text may be an advert."""
    front = frontmatter.read(text)
    source = Lines(text)
    document = markdown.read(text, front.span.end if front else 0)
    parts = paragraphs(lines_of(document.blocks, source), source)
    found = [asked for statement in statements(parts) for asked in _asked(statement)]
    forms = defaultdict[str, set[str]](set)
    for asked in found:
        for name, written in zip(asked.names, asked.written, strict=True):
            forms[name].add(written)
    role = role_of(front, [(part.line, part.text) for part in parts])
    return Advert(text, role, tuple(_settled(found)), {name: frozenset(written) for name, written in forms.items()})


def _asked(statement: Statement) -> Iterator[Asked]:
    """Yield what a sentence asks for."""
    text = statement.text
    mentions = named(text)
    if not any(map(is_term, mentions)):
        return
    wished, ends = wishes_from(text), wishes_upto(text)
    wishes = wished is not None or bool(ends)
    usual = statement.need or (Need.MUST if statement.listed or wishes or asks(text) else Need.MENTION)
    usual = Need.MENTION if refuses(text) or speaks_of_the_firm(text) else usual
    for run, behind in pairwise([*runs(text, mentions), []]):
        until = behind[0].start if behind else len(text)
        is_wish = (wished is not None and run[0].start >= wished) or any(run[-1].end <= end <= until for end in ends)
        need = min(usual, Need.WISH) if is_wish else usual
        for group in alternatives(text, run):
            each = {mention.technology.name: mention for mention in reversed(group) if is_term(mention)}
            chosen = sorted(each.values(), key=lambda mention: mention.start)
            known, written = tuple(mention.technology for mention in chosen), tuple(map(as_written, chosen))
            if chosen:
                yield Asked(need, known, written, statement.line, text)


def _settled(found: Iterable[Asked]) -> Iterator[Asked]:
    """Yield each thing once, as it is asked for most: no choice of which one part is asked for anyway, nor a part of a choice."""
    best: dict[frozenset[str], Asked] = {}
    for asked in found:
        names = frozenset(asked.names)
        if names not in best or asked.need > best[names].need:
            best[names] = asked
    alone: dict[str, int] = {name: it.need for it in best.values() for name in it.names if len(it.names) == 1}
    chosen: dict[str, int] = {name: it.need for it in best.values() for name in it.names if len(it.names) > 1}
    for asked in sorted(best.values(), key=lambda it: it.line):
        if len(asked.names) == 1:
            needless = chosen.get(asked.names[0], 0) > asked.need
        else:
            needless = any(alone.get(name, 0) >= asked.need for name in asked.names)
        if not needless:
            yield asked
