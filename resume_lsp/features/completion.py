"""How a bullet may open: verbs in the tense of its role, those not used there yet first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from resume_lsp import grammar
from resume_lsp.grammar import Verb
from resume_lsp.model import BULLET_KINDS, Entry
from resume_lsp.rule import Draft
from resume_lsp.text import Lines, Span

SENSES = (
    "build", "improve", "reduce", "lead", "design", "automate", "migrate", "fix",
    "deliver", "analyse", "test", "write", "teach", "communicate", "grow", "secure",
)  # fmt: skip
"""Senses offered, in the order of how often they make a good bullet."""
OF_EACH = 8
"""Verbs of each sense."""

_BEGINNING = re.compile(r"[ \t]*(?:>[ \t]*)*(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\*\*[^*\n]{1,40}\*\*:?[ \t]+)?([A-Za-z-]*)$")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word for the place at *span*; the best has the lowest *rank*."""

    span: Span
    word: str
    sense: str
    rank: int


def completions(draft: Draft, offset: int) -> tuple[Suggestion, ...]:
    """Return verbs for the bullet that begins right before *offset*; none elsewhere."""
    lines = Lines(draft.text)
    line = lines.span(lines.line_of(offset))
    typed = _BEGINNING.match(draft.text[line.start : offset])
    entry = _entry_at(draft, offset) if typed else None
    if typed is None or entry is None:
        return ()
    past = draft.has_ended(entry) is not False
    span = Span(offset - len(typed[1]), offset)
    ranked = enumerate(_ranked(draft, entry, span))
    return tuple(Suggestion(span, verb.finite(past=past).capitalize(), verb.sense, rank) for rank, verb in ranked)


def _entry_at(draft: Draft, offset: int) -> Entry | None:
    """Return the entry that a bullet at *offset* belongs to, one whose bullets tell what the author did."""
    section = next((section for section in draft.resume.sections if section.span.start <= offset <= section.span.end), None)
    before = [entry for entry in section.entries if entry.span.start <= offset] if section else []
    return before[-1] if before and before[-1].kind in BULLET_KINDS else None


def _ranked(draft: Draft, entry: Entry, here: Span) -> Iterator[Verb]:
    """Yield the verbs to offer: a few of each sense in turn, those that other bullets of the role open with last."""
    used = {
        told.reading.opening.verb.base
        for told in draft.told
        if told.entry is entry and told.reading.opening.verb and not told.bullet.span.touches(here)
    }
    verbs = [verb for sense in SENSES for verb in islice(grammar.of_sense(sense, draft.author.dialect), OF_EACH)]
    yield from sorted(verbs, key=lambda verb: verb.base in used)
