"""
Moves: parts of a resume change places byte for byte.

What parts them, blank lines and separators, stays where it is; a comment right above a part goes with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from resume_lsp.model import Resume
from resume_lsp.parse import parse
from resume_lsp.patterns import late
from resume_lsp.text import Edit, Lines, Span, apply

_SEPARATOR = late(r"(?:([-*_])(?:[ \t]*\1){2,}|<(?:hr|br)\b[^<>]*>|<div\b[^<>]*></div>|\\(?:newpage|pagebreak))?")
_DEFINITION = late(r"[ \t]*(?:\[[^\]]+\]:.*)?")
_COMMENT = late(r"[ \t]*<!--.*-->[ \t]*")


def reordered(resume: Resume, parts: Sequence[Span], order: Sequence[int]) -> tuple[Edit, ...]:
    """
    Return the edits that put *parts* into *order*: first comes the part with the number `order[0]`, and so on.

    *parts* are whole lines, one after the other. There are no edits where the result would not read as the same parts in
    another order: a line may mean something else below another neighbour.
    """
    lines = Lines(resume.text)
    bodies = list(_bodies(lines, parts))
    edits = tuple(Edit(bodies[place], bodies[number].of(resume.text)) for place, number in enumerate(order) if place != number)
    return edits if edits and _inventory(parse(apply(edits, resume.text))) == _inventory(resume) else ()


def _bodies(lines: Lines, parts: Sequence[Span]) -> Iterator[Span]:
    """Yield each part without what parts it from the next, with the comments right above it."""
    starts = [parts[0].start, *(_above_comments(lines, part.start) for part in parts[1:])]
    ends = [*starts[1:], _before_foot(lines, parts[-1])]
    for start, end in zip(starts, ends, strict=True):
        yield Span(start, max(start, _before_gap(lines, Span(start, end))))


def _above_comments(lines: Lines, start: int) -> int:
    """Return where the comment lines begin that stand right above the line at *start*."""
    number = lines.line_of(start)
    while number and _COMMENT().fullmatch(lines.span(number - 1).of(lines.text)):
        number -= 1
    return lines.start_of(number)


def _before_gap(lines: Lines, part: Span) -> int:
    """Return where the last line of *part* ends that is neither blank nor a separator."""
    number = lines.line_of(max(part.start, part.end - 1))
    while lines.start_of(number) > part.start and _parts(lines, number):
        number -= 1
    return lines.span(number).end


def _parts(lines: Lines, number: int) -> bool:
    """Tell whether a line parts its neighbours; dashes right below words make them a heading."""
    line, above = (lines.span(n).of(lines.text).lstrip(" \t>").rstrip() for n in (number, number - 1))
    return bool(_SEPARATOR().fullmatch(line)) and not (line and above)


def _before_foot(lines: Lines, part: Span) -> int:
    """Return where *part* ends, without the link targets and the style sheet that close the document."""
    if part.end < len(lines.text):
        return part.end
    body = part.of(lines.text)
    end = part.start + (body.rfind("<style") if body.rstrip().endswith("</style>") else len(body))
    number = lines.line_of(end)
    while lines.start_of(number) > part.start and _DEFINITION().fullmatch(
        lines.text[lines.start_of(number) : end].rstrip("\r\n")
    ):
        end = lines.start_of(number)
        number -= 1
    return end


def _inventory(resume: Resume) -> Counter[tuple[str, ...]]:
    """Count what a resume is made of, wherever it stands."""
    found: Counter[tuple[str, ...]] = Counter()
    for section in resume.sections:
        found[section.kind, section.heading.text if section.heading else "", str(len(section.items))] += 1
    for entry in resume.entries:
        fields = (entry.title, entry.organization, entry.location)
        period = entry.period.span.of(resume.text) if entry.period else ""
        found[entry.kind, *(field.text if field else "" for field in fields), period, str(len(entry.bullets))] += 1
    return found
