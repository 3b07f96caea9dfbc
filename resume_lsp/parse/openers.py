"""
How a section opens its entries: its first line shows the way.

The terms of a definition list; lines that begin with a date or with code; bold, italic or linked lines; lines with the same
label; plain lines with a date near by; list items.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import takewhile

from resume_lsp.markdown import MarkKind
from resume_lsp.model import Kind
from resume_lsp.parse import evidence, remarks
from resume_lsp.parse.cutting import label_of
from resume_lsp.parse.deeds import tells
from resume_lsp.parse.lexicon import LABEL_WORDS, LABELS, LINKERS
from resume_lsp.parse.lines import Form, Line
from resume_lsp.patterns import late

Opens = Callable[[Sequence[Line], int], bool]
"""Tells whether the line at an index of a section's lines begins an entry."""

_FAR = 4
"""Among so many lines is the date of an entry that opens with a plain line."""
_NEAR = 80
"""How far behind the name in bold words a sentence's dates may stand that are those of an entry."""
_LONGEST_NAMES = 160
"""So many letters name an entry, in the first sentence of a paragraph."""
_ENDED_BY_DATES = late(r"\)?(?=\.\s+[A-Z])")
_ENDED = late(r"(?:[a-z]{3}|[)A-Z])(?<!Corp)(?<!Univ)(?<!Dept)(?=\.\s+[A-Z])")
_LASTED = late(r"\w \(\d{1,2}\+?\s(?:years?|yrs?|months?|mos?)\b[^()]{0,40}\)$", re.IGNORECASE)
_NOTE = late(
    r"(?:concentrat|focus|speciali[sz]|emphasis|minor|thesis|dissertation|advis[eo]|supervis|c?gpa\b|grade|honou?rs|relevant|graduat|course)",
    re.IGNORECASE,
)
_DASHED = late(r"(?:\s{0,3}\([^()]{1,80}\))?\s{0,3}(?:[–—]|-{1,3}\s)")
_PARTED = late(r", | (?:(?:at|of|with|for)(?: the)?|[–—|-]) (?=\S)")
_WORD = re.compile(r"[\w&+#-]+")


def opener(first: Line, body: Sequence[Line], kind: Kind) -> Opens:
    """Return how the entries of this section begin, as its *first* line shows."""
    if first.form is Form.TERM:
        return lambda lines, index: lines[index].form is Form.TERM and lines[index].depth <= first.depth
    if first.form is Form.ITEM:
        return _items(first, body, kind)
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


def explains(line: Line) -> bool:
    """
    Tell whether a line gives a bold or linked name and, behind a dash, what that is; links in brackets may stand between.

    Behind a colon, too, where it is told in a sentence: "**Tide Clock:** Shows when boats may leave."
    """
    end = line.lead
    if end > 0 and _DASHED().match(line.text, end):
        return True
    parted = _is_labelled(line) or (end > 0 and line.text[end : end + 2] == ": ")
    return line.is_prose and parted and not is_known_label(line.text[:end])


def is_known_label(text: str) -> bool:
    """Tell whether *text*, with or without its colon, says what stands behind it, and names nothing: "Technologies:"."""
    said = text.rstrip(" :")
    return label_of(said) is not None or _says_label(said)


def _is_styled_like(first: Line, lines: Sequence[Line], index: int, kind: Kind) -> bool:
    line = lines[index]
    alike = bool(line.style & first.style) if first.style else line.begins_linked
    begins = _begins(lines, index) or _is_row(lines, index, kind) or _is_next(first, lines, index, kind)
    if not (is_text(line) and alike and begins) or is_label(line):
        return False
    told = kind is Kind.PROJECTS and explains(line)
    if _is_labelled(line) and not (
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
    if not first.is_range or first.start - line.bold_lead > _NEAR:
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


def label_in_front(line: Line) -> str | None:
    """Return the label of a line that begins with one for a title or an employer: "**Role:** …"."""
    name = line.text.partition(":")[0].strip()
    return name if name != line.text and label_of(name) in ("title", "subject", "organization") else None


def _names(line: Line, kind: Kind) -> bool:
    """Tell whether a line has what someone was or studied in it."""
    return evidence.of_degree(line.text)[0] >= 2 if kind is Kind.EDUCATION else evidence.of_job(line.text)[0] >= 1


def is_remark(line: Line) -> bool:
    """Tell whether a line begins with a label for something that is no name: "**Advisor:** …", "Courses: …"."""
    label, colon, _ = line.text.partition(":")
    if not colon or label_of(label.strip()):
        return False
    return _is_labelled(line) or _says_label(label.partition("(")[0])


def _is_labelled(line: Line) -> bool:
    """Tell whether a line begins with a bold label, which is no degree's name: "**Technologies:** …"."""
    first = next(line.rich.of(MarkKind.STRONG), None)
    if first is None or first.start or first.end == len(line.text) or evidence.of_degree(line.text[: first.end])[0] >= 2:
        return False
    return line.text[: first.end].rstrip().endswith(":") or line.text[first.end :].lstrip().startswith(":")


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


def _items(first: Line, body: Sequence[Line], kind: Kind) -> Opens:
    """Return which items are entries: those with dates, with a list of their own, or, for projects, with a name of their own."""
    tops = [index for index, line in enumerate(body) if line.form is Form.ITEM and line.depth == first.depth]
    telling = {index for index in tops if _is_entry_item(body, index, kind)}
    if not telling and len(tops) > 1 and all(_is_bare_post(body[index], kind) for index in tops):
        telling = set(tops)
    if len(telling) * 2 < len(tops):
        return lambda lines, index: False  # noqa: ARG005
    return lambda lines, index: index in telling  # noqa: ARG005


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

    Of an unpaid post it is enough to say where.
    """
    if kind not in (Kind.EXPERIENCE, Kind.VOLUNTEERING) or line.is_prose or line.is_sentence:
        return False
    parted = _PARTED().search(line.text)
    title, where = (line.text[: parted.start()], line.text[parted.end() :]) if parted else ("", "")
    if evidence.of_title(title) >= 2:
        return _are_names(title) and _are_names(where)
    return kind is Kind.VOLUNTEERING and explains(line) and _are_names(line.text[: line.lead]) and not tells(where)


def _are_names(text: str) -> bool:
    """Tell whether all words but small ones begin with capitals, the first, too."""
    words = [word for word in text.split() if word[0].isalpha()]
    return bool(words) and words[0][0].isupper() and all(word[0].isupper() or word in LINKERS for word in words)


def _is_entry_item(body: Sequence[Line], index: int, kind: Kind) -> bool:
    line = body[index]
    nested = index + 1 < len(body) and body[index + 1].depth > line.depth
    if kind is Kind.PROJECTS:
        return nested or line.lead > 0 or re.match(r"[^.:]{2,40}(?::| [–—-]) \S", line.text) is not None
    if kind is Kind.EDUCATION and any(weight >= 1 for weight in evidence.of_degree(line.text)):
        return not _lists_others(line)
    if not line.dated:
        return nested or (kind is Kind.EXPERIENCE and _LASTED().search(line.text) is not None)
    named = bool(line.style) and line.dated[0].is_range and line.dated[0].start < _NEAR
    told = kind is Kind.EXPERIENCE and is_dated_post(line) and evidence.of_title(_PARTED().split(line.text, 1)[0]) >= 2
    return not line.is_prose or line.dated[0].start <= 2 or named or nested or told


def is_label(line: Line) -> bool:
    """Tell whether a line only says what the lines below it are: "Technologies", "Key achievements:"."""
    if not _WORD.search(line.text) or _says_label(line.text):
        return True
    return line.text.rstrip(" *_").endswith(":") and not line.dated and not _names_post(line)


def _names_post(line: Line) -> bool:
    """Tell whether a bold line with a colon behind it gives a title and an employer: "**Head Cook, Kvarnen:**"."""
    title, comma, employer = line.text.rstrip(" :").partition(", ")
    return bool(comma) and line.is_bold and _are_names(line.text) and evidence.of_title(title) >= 2 > evidence.of_title(employer)


@lru_cache(maxsize=1024)
def _says_label(text: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(text)]
    return 0 < len(words) <= 4 and all(word in LABEL_WORDS for word in words) and any(word in LABELS for word in words)
