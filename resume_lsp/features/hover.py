"""What to say about the place under the cursor: the page of each rule that objects to it, or what a bullet's words say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resume_lsp import grammar, technology
from resume_lsp.check import Problem
from resume_lsp.grammar import OpeningKind, Told
from resume_lsp.rule import Draft, Severity
from resume_lsp.text import Lines, Span


@dataclass(frozen=True, slots=True)
class Hover:
    """Markdown about a place."""

    span: Span
    markdown: str


def hover(problems: Iterable[Problem], offset: int, *, messages: bool = True) -> Hover | None:
    """
    Return what the rules say about the place at *offset*; None where none of *problems* is there.

    Without their *messages*, for an editor that shows those itself, beside whatever else a hover says.
    """
    cursor = Span(offset, offset)
    here = [problem for problem in problems if problem.span.touches(cursor)]
    if not here:
        return None
    smallest = min(here, key=lambda problem: len(problem.span))
    gravest_first = sorted(here, key=lambda problem: list(Severity).index(problem.severity))
    pages = dict.fromkeys(f"**{it.message}**\n\n{_page(it)}" if messages else _page(it) for it in gravest_first)
    return Hover(smallest.span, "\n\n---\n\n".join(pages))


def _page(problem: Problem) -> str:
    """Return the page of the rule of *problem*, below its name."""
    return f"`{problem.rule.id}` · {problem.severity}\n\n{problem.rule.page.strip()}"


def about_bullet(draft: Draft, offset: int) -> Hover | None:
    """Return what the bullet at *offset* says: how it opens, how much, with what; None where there is no bullet."""
    for told in draft.told:
        if told.bullet.span.start <= offset <= told.bullet.span.end:
            return Hover(
                Lines(draft.text).within_line(told.bullet.span),
                "\n".join(f"- {line}" for line in _lines(told, draft.author.dialect)),
            )
    return None


def _lines(told: Told, dialect: str | None) -> Iterator[str]:
    """Yield what the words of a bullet say, a line each, and what would make them stronger."""
    reading = told.reading
    yield f"**Opens with** {_opening(told)}"
    if reading.opening.kind is OpeningKind.ACTION and (others := grammar.alternatives(reading, (), dialect)):
        yield f"**Of the same sense:** {', '.join(other.verb for other in others)}"
    elif told.rewrites:
        yield f"**Better:** {told.rewrites[0].of(reading.text)}"
    counted = ", ".join(f"“{span.of(reading.text)}”" for span in reading.metrics)
    yield f"**Says how much:** {counted}" if counted else f"**Says no number.** {grammar.question(reading)}"
    named = dict.fromkeys(mention.technology.name for mention in technology.named(reading.text))
    yield f"**Names** {', '.join(named)}" if named else "**Names no technology**"


def _opening(told: Told) -> str:
    """Say how a bullet opens: its words, tense and sense."""
    opening = told.reading.opening
    words = f"“{opening.span.of(told.reading.text)}”"
    kind = {
        OpeningKind.ACTION: "a verb",
        OpeningKind.WEAK: "something in the place of a deed",
        OpeningKind.GERUND: "a gerund",
        OpeningKind.NOUN: "no verb",
        OpeningKind.LEAD_IN: "something before the verb",
    }[opening.kind]
    facts = [kind, opening.tense and f"{opening.tense} tense", opening.verb and opening.verb.sense and f"to {opening.verb.sense}"]
    return f"{words}: {', '.join(filter(None, facts))}"
