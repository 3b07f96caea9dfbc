"""
Where sections begin: at headings of the depth at which most known names stand.

What stands above the first of them is the header. A heading of that depth which nobody knows is a section of its own, unless it
reads like an entry; a heading of another depth is a section only if it is known and stands where no entry can be.
"""

from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise, takewhile
from typing import NamedTuple

from resume_lsp.model import BOLD_LINE, ContactKind, Kind
from resume_lsp.parse.contacts import contacts, has_contact
from resume_lsp.parse.deeper import (
    ENTRY_KINDS,
    Start,
    is_aspect,
    is_bare,
    is_entry,
    is_of_its_own,
    is_trait,
    is_unlike_entries,
    lines_below,
    may_hold,
    sorts_skills,
    stands_out_among,
)
from resume_lsp.parse.evidence import of_title
from resume_lsp.parse.kinds import kind_of
from resume_lsp.parse.lexicon import SPOKEN
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.names import greeted_in, is_name, speaks
from resume_lsp.parse.settling import settled
from resume_lsp.parse.unnamed import bare_summary, unnamed
from resume_lsp.patterns import late

_LONGEST_FOOTER = 6
_REACHING = frozenset({ContactKind.EMAIL, ContactKind.LINKEDIN})
_LEAD = late(r"[^–—:|]{4,40}?(?=\s[–—|-]\s|:\s)")
_EDGES = "#*_ :"
_TELLING = frozenset({Kind.EXPERIENCE, Kind.EDUCATION, Kind.SKILLS, Kind.PROJECTS, Kind.SUMMARY})
"""Kinds whose names tell at which depth sections begin."""


class Part(NamedTuple):
    """A section as lines; *heading* is None where it has none, else the first of *lines*."""

    kind: Kind
    level: int
    heading: Line | None
    lines: tuple[Line, ...]

    @property
    def body(self) -> tuple[Line, ...]:
        """The lines below the heading."""
        return self.lines[1:] if self.heading else self.lines


def divide(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Part, ...], tuple[Line, ...]]:
    """Return the lines above the first section, the sections, and the last lines where they say how to reach the author."""
    footer = _footer(lines)
    lines = lines[: len(lines) - len(footer)]
    level = section_level(lines)
    starts = _starts(lines, level) or [Start(index, kind, 0, None) for index, kind in unnamed(lines)]
    summary = bare_summary(lines[: starts[0].at if starts else len(lines)])
    starts = [*([] if summary is None else [Start(summary, Kind.SUMMARY, 0, None)]), *starts]
    bounds = pairwise([*starts, Start(len(lines), Kind.OTHER, 0, None)])
    parts = [_settled(Part(start.kind, start.level, start.heading, tuple(lines[start.at : end.at]))) for start, end in bounds]
    return tuple(lines[: starts[0].at if starts else len(lines)]), tuple(parts), footer


def _footer(lines: Sequence[Line]) -> tuple[Line, ...]:
    """
    Return the lines below the last thematic break, if they are no more than a few with a contact among them.

    Without a break, the last paragraph is returned if it is but links to profiles and mail.
    """
    last = tuple(takewhile(lambda line: line.form is not Form.RULE, reversed(lines)))
    plain = all(line.form in (Form.TEXT, Form.CELL, Form.ITEM) for line in last)
    found = 0 < len(last) < min(len(lines), _LONGEST_FOOTER) and plain and any(has_contact(line.said) for line in last)
    return last[::-1] if found else _last_links(lines)


def _last_links(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of the last paragraph, if each is but a link to the author's profile, or to write to; none heads it."""
    last = tuple(takewhile(lambda line: line.form is Form.TEXT and line.is_link and not line.depth, reversed(lines)))[::-1]
    reaching = [contact.kind for line in last for contact in contacts(line.said)]
    if not 0 < len(last) < len(lines) or lines[-len(last) - 1].form is Form.HEADING:
        return ()
    return last if last[0].opens and len(reaching) == len(last) and set(reaching) <= _REACHING else ()


def _settled(part: Part) -> Part:
    """Let the content decide where the name leaves it open."""
    kind = settled(part.kind, part.heading.text if part.heading else "", part.body)
    return part if kind is part.kind else part._replace(kind=kind)


def section_level(lines: Sequence[Line]) -> int:
    """
    Return the depth at which known names of most kinds stand; that of bold lines where none does.

    Of two, it is not that of the first heading, which is the author's name, and else the upper one.
    """
    headings = [line for line in lines if line.form is Form.HEADING]
    kinds = {(line.level, kind_of(line.text)) for line in headings}
    known = Counter(level for level, kind in kinds if kind in _TELLING) or Counter(level for level, kind in kinds if kind)
    if not known:
        return BOLD_LINE if any(_is_bold_name(line) for line in lines) else 0
    return min(known, key=lambda level: (-known[level], level == headings[0].level and not kind_of(headings[0].text), level))


def _is_bold_name(line: Line) -> bool:
    return line.form is Form.TEXT and kind_of(line.text) in _TELLING and _stands_out(line)


def _stands_out(line: Line) -> bool:
    """Tell whether a plain line looks like a heading: bold, or all in capitals."""
    return line.is_bold or (line.text.isupper() and len(line.text) > 3)


def _starts(lines: Sequence[Line], level: int) -> list[Start]:
    """Return where sections begin."""
    found: list[Start] = []
    headed = {kind_of(line.text) for line in lines if line.form is Form.HEADING}
    bold = Counter(line.text for line in lines if line.form is Form.TEXT and line.is_bold) if level == BOLD_LINE else Counter()
    labels = {text for text, count in bold.items() if count > 1}
    for index, line in enumerate(lines):
        if level == BOLD_LINE:
            start = _bold_start(lines, index, labels, found)
        elif line.form is Form.HEADING:
            start = _start(lines, index, level, found)
        else:
            start = _plain_start(lines, index, level, headed, found) if found else None
        if start:
            found.append(start)
    return found


def _plain_start(lines: Sequence[Line], index: int, level: int, headed: Set[Kind | None], found: list[Start]) -> Start | None:
    """
    Return the section that begins at a known name in a paragraph of its own, though others have headings.

    The first such is in capitals and of a kind that no heading has; below it, a colon does, too.
    """
    line = lines[index]
    if line.form is not Form.TEXT or line.depth or not line.opens or not (line.text.isupper() or line.text.endswith(":")):
        return None
    kind = kind_of(line.text) if index + 1 == len(lines) or lines[index + 1].opens else None
    if any(start.heading and start.heading.form is Form.TEXT for start in found):
        return Start(index, kind, level, line) if kind else None
    first = line.text.isupper() and len(line.text) > 5 and kind not in headed
    return Start(index, kind, level, line) if kind in _TELLING and first else None


def _start(lines: Sequence[Line], index: int, level: int, found: list[Start]) -> Start | None:
    """Return the section that begins at the heading at *index*, if one does; *found* are those above."""
    line, above = lines[index], found[-1] if found else None
    kind = kind_of(line.text) or (_spoken(lines, index) if line.level <= level else None)
    if above and sorts_skills(lines, above, index, kind):
        return None
    higher = above is not None and kind is not None and stands_out_among(lines, above, index, kind)
    if kind and (higher or not (above and line.dated and kind is above.kind)):
        if (
            higher
            or line.level <= level
            or (
                above
                and may_hold(above, lines[above.at + 1 : index], kind, line)
                and not is_aspect(lines, index, above)
                and not is_trait(lines, index, above, kind)
            )
            or (above and above.kind in ENTRY_KINDS and is_of_its_own(lines, index, kind))
            or (above and above.kind in ENTRY_KINDS and is_unlike_entries(lines, above, index, kind))
            or (above and kind is Kind.CONTACT and any(has_contact(other.said) for other in lines_below(lines, index)))
        ):
            return Start(index, kind, line.level, line)
        return None
    if line.level > max(level, above.level if above else 0):
        return None
    if above is None:
        return _unknown_first(lines, index, level)
    if above.kind is Kind.SUMMARY and line.level <= level and not _led(line.text) and _only_prose(lines_below(lines, index)):
        return Start(index, Kind.SUMMARY, line.level, line)
    if above.kind in ENTRY_KINDS and line.level == above.level and (is_bare(lines, above) or _goes_on(lines, index, above)):
        return None
    if is_entry(lines, index):
        if above.kind in ENTRY_KINDS or _may_list(above, lines, index):
            return None
        return Start(index, Kind.EXPERIENCE, line.level, None)
    return Start(index, _led(line.text) or Kind.OTHER, line.level, line) if line.level <= level else None


def _goes_on(lines: Sequence[Line], index: int, above: Start) -> bool:
    """Tell whether a heading with a date below it is one more post where posts stand without a section's name."""
    return above.heading is None and any(line.is_date for line in lines[index + 1 : index + 2])


def _spoken(lines: Sequence[Line], index: int) -> Kind | None:
    """Return the kind of a section whose heading is but the name of a language, with something said of it: "English"."""
    said = lines[index + 1 : index + 2]
    plain = bool(said) and said[0].form is not Form.HEADING and not said[0].dated
    return Kind.LANGUAGES if plain and lines[index].text.strip(_EDGES).casefold() in SPOKEN else None


def _led(heading: str) -> Kind | None:
    """Return the kind that the words before a separator tell: "Flagship Project — Bread Helper"."""
    lead = _LEAD().match(heading)
    return kind_of(lead[0]) if lead else None


def _may_list(above: Start, lines: Sequence[Line], index: int) -> bool:
    """Tell whether a dated heading below awards, talks, or papers is one of them: it names no post, and gives a day or a year."""
    line = lines[index]
    named = above.heading is not None and kind_of(above.heading.text) is above.kind
    others = named and above.kind in (Kind.AWARDS, Kind.PUBLICATIONS, Kind.CERTIFICATIONS, Kind.OTHER)
    return others and bool(line.dated) and not any(dated.is_range for dated in line.dated) and of_title(line.text) < 1


def _unknown_first(lines: Sequence[Line], index: int, level: int) -> Start | None:
    """Return what an unknown heading above the first known one begins: nothing if it is the name or a tagline."""
    line = lines[index]
    below = lines_below(lines, index)
    named = is_entry(lines, index) or any(
        other.form is Form.HEADING or other.is_prose or is_name(other.text) for other in lines[:index]
    )
    if line.level != level or not (named or speaks(line.text)) or has_contact(line.said) or all(line.is_link for line in below):
        return None
    if not named and greeted_in(line):
        return None
    if is_entry(lines, index):
        return Start(index, Kind.EXPERIENCE, line.level, None)
    if any(has_contact(other.said) for other in below):
        return None
    return Start(index, _led(line.text) or (Kind.SUMMARY if _only_prose(below) else Kind.OTHER), line.level, line)


def _only_prose(lines: Sequence[Line]) -> bool:
    """Tell whether *lines* are running text: no list, no date, and sentences among them."""
    plain = all(line.form is Form.TEXT and not line.is_date for line in lines)
    return plain and any(line.is_prose for line in lines)


def _bold_start(lines: Sequence[Line], index: int, labels: Set[str], found: list[Start]) -> Start | None:
    """Return the section that begins at a bold or capital line; *labels* stand in several entries: "Accomplishments"."""
    line = lines[index]
    if line.form is not Form.TEXT or line.depth or not _stands_out(line):
        return None
    kind = kind_of(line.text)
    if kind in (Kind.EXPERIENCE, Kind.EDUCATION) or (kind and not (found and line.text in labels)):
        return Start(index, kind, BOLD_LINE, line)
    if not found or not line.opens or is_entry(lines, index) or len(line.text.split()) > 4:
        return None
    alike = line.text.isupper() == all(start.heading is None or start.heading.text.isupper() for start in found)
    return Start(index, Kind.OTHER, BOLD_LINE, line) if alike and found[-1].kind not in ENTRY_KINDS else None
