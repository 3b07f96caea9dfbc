import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from resume_lsp.model import Kind
from resume_lsp.moving import reordered
from resume_lsp.patterns import late
from resume_lsp.resemblance import has_odd_name
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Related, Severity, rule

_COMPUTING = late(
    r"\b(?:comput\w+|software|(?:bio|geo)?-?informati\w+|statistic\w*|robotic\w*|data|programming|web|cyber\w*|machine learning|artificial intelligence|it|cs|cse|ece|electrical"
    r"|electronic\w*|mathematic\w*|engineering)\b",
    re.IGNORECASE,
)


@rule(Severity.INFO, Severity.HINT)
def section_order(draft: Draft) -> Iterator[Finding]:
    """
    A section stands where its reader does not look for it.

    The first third of the page decides. A summary belongs on top, or it sums up nothing; as long as there are not two years of
    work to show, projects come right below the skills, since they prove them.

    ```markdown
    # Jordan Rivera

    ## Skills

    - **Languages:** Go, Python

    ## Summary
       ^^^^^^^ Put the summary first: it sums up what follows.

    Backend engineer with six years of experience.

    ## Experience

    ### Software Engineer, Kestrel Labs

    *January 2020 – Present*
    ```

    The fix moves the section as it is, with all that belongs to it. A move never happens unasked, and never while you type or
    save: it is one of the things that "organize" does.

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Backend engineer with six years of experience.

    ## Skills

    - **Languages:** Go, Python

    ## Experience

    ### Software Engineer, Kestrel Labs

    *January 2020 – Present*
    ```

    After three years of work, a degree in another field goes below them, but for a list of publications that goes with it:

    ```markdown
    # Jordan Rivera

    ## Education
       ^^^^^^^^^ hint: Put education below your experience.

    ### B.A. in History, Lakeview University

    *2012 – 2016*

    ## Experience

    ### Software Engineer, Kestrel Labs

    *January 2020 – Present*
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Experience

    ### Software Engineer, Kestrel Labs

    *January 2020 – Present*

    ## Education

    ### B.A. in History, Lakeview University

    *2012 – 2016*
    ```
    """
    moves = list(_moves(draft))
    for move in moves:
        section, other = draft.resume.sections[move.section], draft.resume.sections[move.beside]
        related = (Related(other.heading.span, f"It belongs {'below' if move.below else 'above'} this"),) if other.heading else ()
        place = section.heading.span if section.heading else section.span
        yield Finding(place, move.message, partial(_fixes, draft, moves), move.severity, related)


class _Move(NamedTuple):
    """A section, by its number, that belongs right above or below another one."""

    section: int
    beside: int
    below: bool
    message: str
    severity: Severity


def _moves(draft: Draft) -> Iterator[_Move]:
    """Yield the moves that put the sections into order, one after the other."""
    kinds = [section.kind for section in draft.resume.sections]
    first = next((number for number, kind in enumerate(kinds) if kind is not Kind.CONTACT), 0)
    summary = _first(kinds, Kind.SUMMARY)
    if summary is not None and summary > first and not has_odd_name(draft.resume.sections[summary]):
        yield _Move(summary, first, False, "Put the summary first: it sums up what follows.", Severity.INFO)
    skills, projects = _first(kinds, Kind.SKILLS), _first(kinds, Kind.PROJECTS)
    apart = (Kind.SKILLS, Kind.PROJECTS) not in pairwise(kinds)
    if draft.author.needs_projects and skills is not None and projects is not None and apart:
        yield _Move(projects, skills, True, "Put your projects right below your skills.", Severity.INFO)
    education, experience = _first(kinds, Kind.EDUCATION), _first(kinds, Kind.EXPERIENCE)
    if (
        education is not None
        and experience is not None
        and education < experience
        and Kind.PUBLICATIONS not in kinds
        and _counts_less(draft, education)
    ):
        yield _Move(education, experience, True, "Put education below your experience.", Severity.HINT)


def _first(kinds: list[Kind], wanted: Kind) -> int | None:
    """Return the number of the first section of a kind."""
    return kinds.index(wanted) if wanted in kinds else None


def _counts_less(draft: Draft, education: int) -> bool:
    """Tell whether three years of work count for more than these degrees: known ones, got by now, and none in computing."""
    entries = draft.resume.sections[education].entries
    if any(entry.period and (entry.period.current or entry.period.expected) for entry in entries):
        return False
    degrees = [entry.title for entry in entries]
    known = [degree.text for degree in degrees if degree]
    experienced = draft.author.years is not None and draft.author.years >= 3
    return experienced and 0 < len(known) == len(degrees) and not any(map(_COMPUTING().search, known))


def _fixes(draft: Draft, moves: list[_Move]) -> Iterator[Fix]:
    """Offer to make all *moves* together."""
    sections = draft.resume.sections
    order = list(range(len(sections)))
    for move in moves:
        order.remove(move.section)
        order.insert(order.index(move.beside) + move.below, move.section)
    if edits := reordered(draft.resume, [section.span for section in sections], order):
        yield Fix("Move the section" if len(moves) == 1 else "Put the sections into order", edits, FixKind.ORGANIZE)
