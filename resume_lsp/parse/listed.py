"""Which items of a list are entries."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from resume_lsp.model import Kind
from resume_lsp.parse import evidence
from resume_lsp.parse.deeds import tells
from resume_lsp.parse.labels import are_names, explains
from resume_lsp.parse.lines import Form, Line
from resume_lsp.patterns import late

Opens = Callable[[Sequence[Line], int], bool]
"""Tells whether the line at an index of a section's lines begins an entry."""

NEAR = 80
"""How far behind the name in bold words a sentence's dates may stand that are those of an entry."""
_LASTED = late(r"\w \(\d{1,2}\+?\s(?:years?|yrs?|months?|mos?)\b[^()]{0,40}\)$", re.IGNORECASE)
_PARTED = late(r", | (?:(?:at|of|with|for|in)(?: the)?|[–—|-]) (?=\S)")
_BEHIND = late(r"(?:[,:]| [–—|-]) (?=[^,:–—|]+$)")


def items(first: Line, body: Sequence[Line], kind: Kind) -> Opens:
    """Return which items are entries: those with dates, with a list of their own, or, for projects, with a name of their own."""
    tops = [index for index, line in enumerate(body) if line.form is Form.ITEM and line.depth == first.depth]
    telling = {index for index in tops if _is_entry_item(body, index, kind)}
    if not telling and len(tops) > 1:
        posts = sum(_is_bare_post(body[index], kind) for index in tops)
        named = kind is Kind.VOLUNTEERING and 3 * posts >= 2 * len(tops) > 4 and all(_is_name(body[index]) for index in tops)
        telling = set(tops) if named or posts == len(tops) else telling
    if len(telling) * 2 < len(tops):
        return lambda lines, index: False  # noqa: ARG005
    return lambda lines, index: index in telling  # noqa: ARG005


def _is_entry_item(body: Sequence[Line], index: int, kind: Kind) -> bool:
    line = body[index]
    nested = index + 1 < len(body) and body[index + 1].depth > line.depth
    if kind is Kind.PROJECTS:
        return nested or line.lead > 0 or re.match(r"[^.:]{2,40}(?::| [–—-]) \S", line.text) is not None
    if kind is Kind.EDUCATION and any(weight >= 1 for weight in evidence.of_degree(line.text)):
        return not _lists_others(line)
    if not line.dated:
        return nested or (kind is Kind.EXPERIENCE and _LASTED().search(line.text) is not None)
    first = line.dated[0]
    named = bool(line.style) and (first.is_range or first.end <= line.bold_lead) and first.start < NEAR
    told = kind is Kind.EXPERIENCE and is_dated_post(line) and evidence.of_title(_PARTED().split(line.text, 1)[0]) >= 2
    return not line.is_prose or line.dated[0].start <= 2 or named or nested or told


def is_dated_post(line: Line) -> bool:
    """Tell whether an item is no sentence and says when, or ends with its dates: "Cook for many small inns, Kvarnen (2022)."."""
    if not line.dated or not line.is_prose:
        return bool(line.dated)
    before, after = line.text[: line.dated[-1].start], line.text[line.dated[-1].end :].rstrip(" .")
    return not after.strip(")") or (before.endswith("(") and after.find(")") == len(after) - 1)


def _lists_others(line: Line) -> bool:
    """Tell whether an undated item lists three things or more behind a label that is no degree and no school."""
    label, colon, said = line.text.partition(": ")
    return bool(colon) and not line.dated and said.count(", ") > 1 and max(evidence.of_degree(label)) < 2


def _is_bare_post(line: Line, kind: Kind) -> bool:
    """
    Tell whether an item says without dates what someone was, and where: "Chair, Holm Club".

    An unpaid post may say where first, "Holm Club Member", "Holm Club: Chair"; and it is enough if it says that.
    """
    if kind not in (Kind.EXPERIENCE, Kind.VOLUNTEERING) or line.is_prose or line.is_sentence:
        return False
    parted = _PARTED().search(line.text)
    title, where = (line.text[: parted.start()], line.text[parted.end() :]) if parted else ("", "")
    if evidence.of_title(title) >= 2:
        return are_names(title) and are_names(where)
    if kind is not Kind.VOLUNTEERING:
        return False
    if are_names(line.text) and evidence.of_title(_BEHIND().split(line.text)[-1]) >= 2:
        return " " in line.text
    return explains(line) and are_names(line.text[: line.lead]) and not tells(where)


def _is_name(line: Line) -> bool:
    return are_names(line.text) and not line.is_prose
