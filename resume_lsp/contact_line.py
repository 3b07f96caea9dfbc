"""How the author writes contacts, so that one more can be put beside them in the same style, and one be taken away."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from resume_lsp.model import Contact, Resume
from resume_lsp.patterns import late
from resume_lsp.tags import html_lines
from resume_lsp.text import Edit, Lines, Span, line_end

_SEPARATOR = late(r"\s*(?:[|•·∙⋅●◦/,;–—~-]|(?<=\s)[*.](?=\s)|\\\||&nbsp;|&middot;|&bull;|\$~+\$)*\s*")
_LABEL = late(r"(?:\*\*|__)?[A-Za-z][A-Za-z-]{1,13}(?::\*\*|\*\*:|:__|__:|:|(?<=\w)(?:\*\*|__))[ \t]*$")
_PREFIX = late(r"[ \t]*(?:>[ \t]*)*(?:[-*+•][ \t]+)?")
_BRACKET = re.compile(r"\s?\]")
_DEFINITION = late(r" {0,3}:[ \t]+\S")
_TAIL = late(r"(?:(?<![ \t])[ \t]{2,}|\\|(?<![ \t])[ \t]*<br ?/?>)$")
_DIVIDER = r"[ \t]{0,9}(?:[|•·∙⋅;]|\\\||,(?=\s)|(?<=\s)[-–—/~*](?=\s))[ \t]{0,9}"
_DIVIDES, _DIVIDED = late(_DIVIDER), late(_DIVIDER + "$")


def insertion(resume: Resume, label: str, words: str, target: str) -> Edit:
    """
    Return the edit that adds a link to the contacts of *resume*.

    It stands behind the last contact of the header: in the same line where contacts share one, with the same separator, else
    in a line of its own; labelled where the others are; as Markdown link, `<a>` or bare address like the others. *label* names
    the kind ("GitHub"), *words* are what a reader sees, *target* is the address.
    """
    lines = Lines(resume.text)
    contacts = [contact for contact in resume.header.contacts if contact.span in resume.header.span]
    if not contacts:
        return _below_name(resume, lines, f"[{words}]({target})")
    last = contacts[-1]
    labelled = _label_before(lines, last)
    link = _labelled(labelled, label) + _link_like(lines, contacts, words, target)
    in_table = any(last.span in table for table in resume.tables)
    beside = " · " if in_table else _separator(lines, contacts)
    if beside is not None:
        place, bracketed = _behind(lines, last)
        return Edit(Span(place, place), f"{beside}[ {link} ]" if bracketed else beside + link)
    return _own_line(lines, last, label, link)


def _behind(lines: Lines, contact: Contact) -> tuple[int, bool]:
    """Return where *contact* ends with the emphasis and the brackets around it, and whether there are brackets: "[ a@b.io ]"."""
    whole = _with_markup(lines.text, contact.span)
    before, behind = lines.text[max(0, whole.start - 3) : whole.start], _BRACKET.match(lines.text, whole.end)
    if behind and before.rstrip().endswith("["):
        return behind.end(), True
    return whole.end, False


def _link_like(lines: Lines, contacts: list[Contact], words: str, target: str) -> str:
    """Write the link as the other contacts write theirs, and as HTML where Markdown is not read."""
    styles = [contact.span.of(lines.text) for contact in contacts if contact.target is not None]
    if _is_html(lines, contacts[-1]) or (styles and all(style.startswith("<a ") for style in styles)):
        return f'<a href="{target}">{words}</a>'
    return f"[{words}]({target})"


def _is_html(lines: Lines, contact: Contact) -> bool:
    """Tell whether *contact* stands in a block of HTML, in which Markdown is not read."""
    return lines.line_of(contact.span.start) in html_lines(lines)


def _label_before(lines: Lines, contact: Contact) -> str:
    """Return the label in front of *contact* in its line, with its markup and blanks; empty where there is none."""
    line = lines.span(lines.line_of(contact.span.start))
    found = _LABEL().search(lines.text[line.start : contact.span.start])
    return found[0] if found else ""


def _labelled(model: str, label: str) -> str:
    """Return *label* written as *model* is."""
    return re.sub(r"[A-Za-z][A-Za-z-]*", label, model, count=1)


def _separator(lines: Lines, contacts: list[Contact]) -> str | None:
    """Return what stands between the last two contacts that share a line, None where none do."""
    for one, two in reversed(list(pairwise(contacts))):
        if lines.line_of(one.span.end) == lines.line_of(two.span.start):
            between = lines.text[_behind(lines, one)[0] : _with_markup(lines.text, two.span).start]
            label = _label_before(lines, two)
            found = _SEPARATOR().match(between.removesuffix(label))
            return found[0] if found and found[0] else " | "
    line = lines.span(lines.line_of(contacts[-1].span.start))
    before = lines.text[line.start : contacts[-1].span.start]
    found = re.search(r"\S(\s*[|•·∙⋅]\s*)", before)  # "Denver, CO | jordan@…": one contact, beside something else
    return found[1] if found else None


def _own_line(lines: Lines, last: Contact, label: str, link: str) -> Edit:
    """Return the edit that puts *link* in a line of its own below *last*: a list item, a paragraph, or a line of its block."""
    line = lines.span(lines.line_of(max(last.span.start, last.span.end - 1)))
    written, end = line.of(lines.text), line_end(lines.text)
    prefix, tail = _PREFIX().match(written), _TAIL().search(written)
    marker = prefix[0] if prefix else ""
    if _is_html(lines, last):
        return Edit(Span(line.end, line.end), f"{end}| {link}")
    if _DEFINITION().match(written):
        return Edit(Span(line.end, line.end), f"{end}{end}{label}{end}: {link}")
    if marker.strip(" \t>"):
        return Edit(Span(line.end, line.end), f"{end}{marker}{link}")
    if tail:
        return Edit(Span(line.end, line.end), f"{end}{marker}{link}{tail[0]}")
    number = lines.line_of(line.start)
    if _blank(lines, number - 1) and _blank(lines, number + 1):
        return Edit(Span(line.end, line.end), f"{end}{marker.rstrip()}{end}{marker}{link}")
    above = _TAIL().search(lines.span(number - 1).of(lines.text)) if number else None
    return Edit(Span(line.end, line.end), f"{above[0] if above else '  '}{end}{marker}{link}")


def _blank(lines: Lines, number: int) -> bool:
    """Tell whether line *number* holds no words, or is none."""
    return not 0 <= number < len(lines) or not lines.span(number).of(lines.text).strip("> \t")


def _below_name(resume: Resume, lines: Lines, link: str) -> Edit:
    """Return the edit that makes *link* the first contact: a paragraph below the name, or at the top."""
    end = line_end(lines.text)
    name = resume.header.name
    if name is None or name.span.start < (resume.front.span.end if resume.front else 0):
        start = resume.front.span.end if resume.front else 0
        gap = "" if lines.text[start:].startswith(("\r", "\n")) else end
        return Edit(Span(start, start), f"{end if resume.front else ''}{link}{end}{gap}")
    number = lines.line_of(name.span.end)
    if number + 1 < len(lines) and re.fullmatch(r"=+|-+", lines.span(number + 1).of(lines.text).strip()):
        number += 1
    place = lines.span(number).end
    return Edit(Span(place, place), f"{end}{end}{link}")


def removal(resume: Resume, item: Span) -> Edit | None:
    """
    Return the edit that deletes *item*: with one separator beside it, and with its line where nothing else is left there.

    None where it stands in the middle of other words.
    """
    lines = Lines(resume.text)
    item = _with_markup(resume.text, item)
    start = lines.span(lines.line_of(item.start)).start
    before, behind = resume.text[start : item.start], resume.text[item.end : lines.span(lines.line_of(item.end)).end]
    right = _DIVIDES().match(behind)
    comma = right.end() if right and "," in right[0] else 0
    label = _LABEL().search(before)
    if any(item in table for table in resume.tables) or (label and comma):  # "Address: 12 Elm Street, Denver": the town stays
        return Edit(Span(item.start, item.end + comma), "")
    if label:
        item, before = Span(item.start - len(label[0]), item.end), before[: label.start()]
    opens, closes = _fully(_PREFIX(), before), not _TAIL().sub("", behind).strip()
    if opens and closes:
        return _without_lines(lines, item)
    left = None if opens else _DIVIDED().search(before)
    if left and right and "," in right[0] and "," not in left[0]:  # "| 12 Elm Street, Denver": the town stays where it is
        return Edit(Span(item.start, item.end + right.end()), "")
    if left and (closes or right):
        return Edit(Span(item.start - len(left[0]), item.end), "")
    return Edit(Span(item.start, item.end + right.end()), "") if right and opens else None


def is_bare_handle(resume: Resume, contact: Contact) -> bool:
    """Tell whether *contact* is all that stands there for a profile, and no link; in front matter a template makes one of it."""
    if resume.front and contact.span in resume.front.span:
        return False
    behind = resume.text[contact.span.end : contact.span.end + 200].partition("\n")[0]
    return contact.target is None and (not _TAIL().sub("", behind).strip(" \t\r*_") or bool(_DIVIDES().match(behind)))


def left_to_template(resume: Resume, *names: str) -> bool:
    """Tell whether a variable of the header ("$email", "{{ phone }}") or a key of the front matter stands for one of *names*."""
    if resume.front and any(re.sub("[_-]", "", key[-1].lower()) in names for key in resume.front.keys):
        return True
    start, end = resume.header.span.start, resume.header.span.end
    may_hold = any(sign in f"\n{resume.text[start:end]}" for sign in ("$", "{", "\n@"))
    return may_hold and _variable(names).search(resume.text, start, end) is not None


@cache
def _variable(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a variable of one of these *names*, which a rule fixes."""
    return re.compile(r"(?:\$\{?|\{\{?[ \t]*\.?|^@)(?:\w+[._])?(?:" + "|".join(names) + r")\b", re.IGNORECASE | re.MULTILINE)


def fenced(resume: Resume) -> str:
    """Return what stands in fences above the first section, where no contact is looked for."""
    first = next((section.span.start for section in resume.sections if section.heading), len(resume.text))
    return "\n".join(block.of(resume.text) for block in resume.code if block.end <= first)


def _fully(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.fullmatch(text) is not None


def _with_markup(text: str, item: Span) -> Span:
    """Return *item* with the emphasis around it."""
    start, end = item.start, item.end
    while start and end < len(text) and text[start - 1] == text[end] and text[end] in "*_`~":
        start, end = start - 1, end + 1
    return Span(start, end)


def _without_lines(lines: Lines, item: Span) -> Edit:
    """Return the edit that deletes the lines of *item*, and with them the line break before or the blank line behind."""
    first, last = lines.line_of(item.start), lines.line_of(max(item.start, item.end - 1))
    above = lines.span(first - 1).of(lines.text) if first else ""
    if (tail := _TAIL().search(above)) and _blank(lines, last + 1):
        return Edit(Span(lines.span(first - 1).end - len(tail[0]), lines.span(last).end), "")
    if _blank(lines, first - 1) and _blank(lines, last + 1):
        first, last = (first, last + 1) if last + 2 < len(lines) else (max(0, first - 1), last)
    return Edit(Span(lines.start_of(first), lines.start_of(last + 1)), "")
