"""
How a section opens its entries: its first line shows the way.

The terms of a definition list; lines that begin with a date or with code; bold, italic or linked lines; lines with the same
label; plain lines with a date near by; list items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from resume_lsp.markdown import MarkKind
from resume_lsp.model import Kind
from resume_lsp.parse import evidence, remarks
from resume_lsp.parse.cutting import label_of
from resume_lsp.parse.deeds import tells
from resume_lsp.parse.labels import explains, is_label, is_labelled, is_remark, label_in_front
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.listed import NEAR, Opens, items
from resume_lsp.patterns import late

_FAR = 4
"""Among so many lines is the date of an entry that opens with a plain line."""
_LONGEST_NAMES = 160
"""So many letters name an entry, in the first sentence of a paragraph."""
_ENDED_BY_DATES = late(r"\)?(?=\.\s+[A-Z])")
_ENDED = late(r"(?:[a-z]{3}|[)A-Z])(?<!Corp)(?<!Univ)(?<!Dept)(?=\.\s+[A-Z])")
_NOTE = late(
    r"(?:concentrat|focus|speciali[sz]|emphasis|minor|thesis|dissertation|advis[eo]|supervis|c?gpa\b|grade|honou?rs|relevant|graduat|course)",
    re.IGNORECASE,
)


def opener(first: Line, body: Sequence[Line], kind: Kind) -> Opens:
    """Return how the entries of this section begin, as its *first* line shows."""
    if first.form is Form.TERM:
        return lambda lines, index: lines[index].form is Form.TERM and lines[index].depth <= first.depth
    if first.form is Form.ITEM:
        return items(first, body, kind)
    if first.form is Form.CELL:
        return lambda lines, index: lines[index].form is Form.CELL and lines[index].level == 0 and not _is_header(lines, index)
    if MarkKind.CODE in first.style:
        return lambda lines, index: is_text(lines[index]) and MarkKind.CODE in lines[index].style
    if first.is_date or (first.dated and first.dated[0].start <= 1):
        return lambda lines, index: is_text(lines[index]) and _starts_with_date(lines[index])
    if said := label_in_front(first):
        return lambda lines, index: is_text(lines[index]) and label_in_front(lines[index]) == said
    if first.style or first.begins_linked:
        return lambda lines, index: _is_styled_like(first, lines, index, kind)
    if kind is Kind.EDUCATION and not first.dated:
        return _degrees
    if first.dated:
        return lambda lines, index: is_text(lines[index]) and _is_dated_head(lines[index])
    at = body.index(first)
    far = next((number for number, line in enumerate(body[at : at + _FAR]) if line.dated), _FAR - 1)
    return lambda lines, index: _is_plain_head(lines, index, kind, far)


def _is_header(lines: Sequence[Line], index: int) -> bool:
    """
    Tell whether a row is the first of its table and says what stands in the columns: it has no date.

    In a table of two rows it may name an employer, too, unless one of its cells is a label.
    """
    table = list(takewhile(lambda line: line.form is Form.CELL, lines[index:]))
    begins = [number for number, line in enumerate(table) if line.level == 0]
    row = table[: begins[1]] if len(begins) > 1 else table
    if (index and lines[index - 1].form is Form.CELL) or any(line.dated for line in row):
        return False
    return len(begins) != 2 or any(label_of(line.text) for line in row)


def is_text(line: Line) -> bool:
    """Tell whether a line stands in a paragraph outside lists."""
    return line.form is Form.TEXT and line.depth == 0


def _starts_with_date(line: Line) -> bool:
    return bool(line.dated) and line.dated[0].start <= 1 and not line.is_prose


def _is_dated_head(line: Line) -> bool:
    """Tell whether a line gives a period, or a date beside which something parts the words: no year amid a sentence."""
    if line.is_prose or not line.dated:
        return False
    return any(dated.is_range or _stands_apart(line.text, dated.start, dated.end) for dated in line.dated)


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Tell whether what stands in *text* from *start* to *end* has not a word right before and another right behind it."""
    return not (text[:start].rstrip()[-1:].isalnum() and text[end:].lstrip()[:1].isalnum())


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a block begins at *index*, or something else ends above it."""
    return not index or lines[index].opens or lines[index - 1].form is not Form.TEXT or lines[index - 1].is_prose


def _is_row(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """
    Tell whether a line says all of an entry, as the one above it does: "**Mentor**, Coding Club, 2021" on line after line.

    Of a project that is its name and what it is.
    """
    rows = lines[index - 1], lines[index]
    if kind is Kind.PROJECTS and all(map(explains, rows)):
        return True
    if kind is Kind.EDUCATION and all(line.bold_lead and _is_degree_and_school(line) for line in rows):
        return True
    return all(line.style and line.dated and not line.is_date and not line.is_bold for line in rows) and (
        rows[0].style == rows[1].style and len(rows[0].dated) == len(rows[1].dated)
    )


def _is_degree_and_school(line: Line) -> bool:
    return min(evidence.of_degree(line.text)) >= 2


def _is_next(first: Line, lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """
    Tell whether a line right below the plain one that ends an entry is set off with its dates, as the *first* of all is.

    Of a degree it is enough that both give it with its school.
    """
    above, line = lines[index - 1], lines[index]
    if kind is Kind.EDUCATION and not above.style and all(it.bold_lead and _is_degree_and_school(it) for it in (first, line)):
        return True
    return not above.style and all(it.dated and it.is_set_off and not it.is_date for it in (first, line))


def _is_styled_like(first: Line, lines: Sequence[Line], index: int, kind: Kind) -> bool:
    line = lines[index]
    alike = bool(line.style & first.style) if first.style else line.begins_linked
    begins = _begins(lines, index) or _is_row(lines, index, kind) or _is_next(first, lines, index, kind)
    if not (is_text(line) and alike and begins) or is_label(line):
        return False
    told = kind is Kind.PROJECTS and explains(line)
    if is_labelled(line) and not (
        is_above_date(lines, index) or (line.dated and _names(line, kind)) or (told and explains(first))
    ):
        return False
    if line.is_prose and not told and not named_end(line, kind):
        return False
    return not (line.begins_linked and not first.begins_linked and line.is_link) or _is_headed_list(lines, index)


def named_end(line: Line, kind: Kind) -> int:
    """
    Return where the sentence ends that names an entry in a paragraph with its dates, and others tell what was done; else 0.

    "**Kvarnen** (2019 - 2021) -- Head Cook, Oslo. Baked bread for the whole town."
    """
    if kind is Kind.PROJECTS or line.form is not Form.TEXT or not (line.bold_lead and line.dated) or line.is_bold:
        return 0
    first = line.dated[0]
    if not first.is_range or first.start - line.bold_lead > NEAR:
        return 0
    if ended := _ENDED_BY_DATES().match(line.text, first.end):
        return ended.end()
    found = _ENDED().search(line.text, max(first.end, line.bold_lead))
    told = tells(line.text[first.end :].strip(" ).:,–—-"))
    return found.end() if found and found.end() < _LONGEST_NAMES and not told else 0


def _is_headed_list(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a bold paragraph stands above a list."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    return lines[index].is_bold and lines[index].opens and below is not None and below.form is Form.ITEM


def is_above_date(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the next line of a paragraph, what is in an item, or the definition of a term says when, and nothing else."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or not below.is_date:
        return False
    return below.form is Form.DEFINITION or (below.form is Form.TEXT and (not below.opens or below.depth > lines[index].depth))


def _names(line: Line, kind: Kind) -> bool:
    """Tell whether a line has what someone was or studied in it."""
    return evidence.of_degree(line.text)[0] >= 2 if kind is Kind.EDUCATION else evidence.of_job(line.text)[0] >= 1


def _degrees(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a plain line of Education begins an entry: its block begins, or both lines name a degree and a school."""
    line = lines[index]
    if not is_text(line) or is_label(line) or remarks.is_idle(line.text) or (index and (_is_note(line) or line.is_date)):
        return False
    if not index or line.opens or lines[index - 1].form is not Form.TEXT:
        return not line.is_prose or evidence.of_degree(line.text)[0] >= 2
    return _is_whole(line) and _is_whole(lines[index - 1])


def _is_note(line: Line) -> bool:
    """Tell whether a line of Education only says more of a degree: what it was about, with whom, how well it went."""
    if line.dated or max(evidence.of_degree(line.text)) >= 2:
        return False
    return is_remark(line) or _NOTE().match(line.text) is not None


def _is_whole(line: Line) -> bool:
    return evidence.of_degree(line.text)[0] >= 1 and ("(" in line.text or "," in line.text)


def _is_plain_head(lines: Sequence[Line], index: int, kind: Kind, far: int) -> bool:
    """
    Tell whether a plain line opens an entry: a date is near, and if the next line is nearer, not farther than in the first.

    As far as that from its date, the line above opens it already.
    """
    line = lines[index]
    if not (is_text(line) and _begins(lines, index)) or line.is_prose or is_label(line):
        return False
    if line.opens and index and 0 < far < _FAR - 1 and _goes_on(lines, index - 1, far):
        return False
    reach = far + 1 if any(other.opens for other in lines[index + 1 : index + 2]) else _FAR
    near = [other for other in lines[index : index + reach] if other.form is Form.TEXT]
    return kind is Kind.PROJECTS or any(other.dated for other in near)


def _goes_on(lines: Sequence[Line], index: int, far: int) -> bool:
    """Tell whether the plain line at *index* has its date below it, up to so *far*, with only plain lines between."""
    for number, line in enumerate(lines[index : index + far + 1]):
        below = lines[index + number + 1 : index + number + 2]
        if not is_text(line) or is_label(line) or (line.is_prose and not (below and below[0].is_date)):
            return False
        if line.dated:
            return number > 0
    return False
