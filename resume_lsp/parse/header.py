"""Who writes: the name and what stands beside it above the first section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from resume_lsp.markdown import MarkKind
from resume_lsp.model import Contact, ContactKind, Field, FrontMatter, FrontValue, Header
from resume_lsp.parse import placing
from resume_lsp.parse.contacts import contacts, kind_of_target
from resume_lsp.parse.evidence import of_place
from resume_lsp.parse.kinds import kind_of
from resume_lsp.parse.lexicon import HONORIFICS, LINKERS, REGIONS, SMALL_IN_NAMES, SPEAKING, SURNAMES, TITLES, WORDS
from resume_lsp.parse.lines import Form, Line
from resume_lsp.patterns import Guarded, late
from resume_lsp.text import Span

_DOCUMENT = Guarded(
    ("resume", "résumé", "resumé", "cv", "c.v", "curriculum", "lebenslauf"),
    r"(?<=\S)\s{0,9}(?:['’]s?\s+|[-–—|:]\s*|\()?\b(?:(?:personal|professional|online|my)\s+)?(?:resume|résumé|resumé|cv|c\.v\.|curriculum\s+vitae|lebenslauf)\b\)?"
    r"(?:\s*[:(|–—-].{0,40})?\s*$"
    r"|^\s*(?:resume|résumé|resumé|cv|c\.v\.|curriculum\s+vitae|lebenslauf)\b(?:\s*[-–—|:]|\s+(?:of|for|von|de))?\s*",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\s{0,2}[|·~]\s*|\s{0,2}[•∙]\s*|\s{1,2}(?:[–—-]{1,3}|/)\s+|\t|\s{3,}|,\s+(?=\d)|\s{0,2}\((?=(?:she|he|they|any|er|sie)\b)|\s{0,2}[:：]\s*",
    re.IGNORECASE,
)
_VARIABLE = Guarded(
    ("$", "@", "{", "<", "["),
    r"^[$@{<\[]{1,2}\s*(?:full[_ -]?)?(?:name|author)\s*[}\]>]{0,2}\s*[:=]\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(r"[{}$@<>\[\]=]")
_LABELLED = Guarded(("name", "author"), r"^(?:(?:full\s+)?name|author)\s*[:：]\s*(?P<value>\S.*)$", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d@#:/\\%!?=]|https?")
_CONTACTS = {
    "email": ContactKind.EMAIL,
    "e-mail": ContactKind.EMAIL,
    "mail": ContactKind.EMAIL,
    "phone": ContactKind.PHONE,
    "telephone": ContactKind.PHONE,
    "mobile": ContactKind.PHONE,
    "github": ContactKind.GITHUB,
    "linkedin": ContactKind.LINKEDIN,
    "website": ContactKind.WEBSITE,
    "homepage": ContactKind.WEBSITE,
    "portfolio": ContactKind.WEBSITE,
}
"""Keys of the front matter."""
_PROFILES = frozenset({ContactKind.GITHUB, ContactKind.CODE_HOST, ContactKind.LINKEDIN})
_NUMBER = late(
    r"(?!phone|tel|mobile|cell|contact|whatsapp)(?:[\w ]{0,30} )?"
    r"(?:id|id card|no|number|nr|orcid|passport|matriculation|registration|licen[cs]e|visa|permit)",
    re.IGNORECASE,
)
"""What a table calls the number in the next cell that is no telephone's."""
_DECORATION = "*_ \t\u00a0#|,;:.-–—"


def read(lines: Sequence[Line], front: FrontMatter | None, elsewhere: Sequence[Line], about: Sequence[Line], end: int) -> Header:
    """
    Return the header.

    *lines* stand above the first section, *elsewhere* are others that may hold contacts; what is said *about* the author may
    link to a profile.
    """
    start = front.span.end if front else 0
    name, line = _named_in(lines)
    if name is None:
        name = _named_in_front(front) or _named_among(elsewhere)
    below = lines[lines.index(line) :] if line else lines
    profiles = (contact for contact in _contacts_in(about) if contact.kind in _PROFILES and contact.target)
    found = (*_contacts_in((*lines, *elsewhere)), *profiles)
    return Header(Span(min(start, end), end), name, _tagline(below, name), (*_contacts_in_front(front), *found))


def _contacts_in(lines: Sequence[Line]) -> Iterator[Contact]:
    """Return the ways to reach someone in *lines*; a number in a cell behind "ID" is no telephone's."""
    label = ""
    for line in lines:
        numbered = line.form is Form.CELL and _NUMBER().fullmatch(label)
        for contact in contacts(line.said, is_prose=line.is_prose):
            if not (numbered and contact.kind is ContactKind.PHONE):
                yield placing.contact(contact, line.by)
        label = line.text.strip(_DECORATION)


def is_name(text: str) -> bool:
    """Tell whether *text* can be someone's name: two to five words with capitals, and none that says something else."""
    words = text.split()
    if not 2 <= len(words) <= 6 or _NO_NAME.search(text) or kind_of(text) or len(text) > 50 or speaks(text):
        return False
    if "," in text and of_place(text.rpartition(",")[2]):
        return False
    if _says_title(words) or text.casefold() in REGIONS:
        return False
    bare = [word.strip("()\"'’“”„,.*") for word in words]
    return all(word[:1].isupper() or not word.isascii() or word in SMALL_IN_NAMES for word in bare if word)


def speaks(text: str) -> bool:
    """Tell whether *text* speaks to somebody, or of oneself, as no name does: "Why you should care"."""
    return not SPEAKING.isdisjoint(text.casefold().replace("’", "'").split())


def _says_title(words: Sequence[str]) -> bool:
    """Tell whether a word says what someone is, and cannot be what he is called: "Captain Ida Baker" is a name."""
    if len(words) > 2 and words[0].casefold().rstrip(".") in HONORIFICS:
        words = words[1:]
    said = [word for word in words if WORDS.fullmatch(word) and word.casefold() in TITLES]
    return bool(said) and not (1 < len(words) <= 3 and said == [words[-1]] and words[-1].casefold() in SURNAMES)


def _named_in(lines: Sequence[Line]) -> tuple[Field | None, Line | None]:
    """Return the name and its line: a variable's value, else the first heading that may be one, else a line that must be one."""
    for line in lines:
        found = _VARIABLE.match(line.text) or _LABELLED.match(line.text)
        if found:
            return _field(line, *found.span("value")), line
    headings = [line for line in lines if line.form is Form.HEADING]
    for line in headings:
        name = _first_part(line)
        if (
            name
            and not _TEMPLATE.search(name.text)
            and (is_name(name.text) or (line is headings[0] and _may_be_name(name.text, line)))
        ):
            return name, line
    for line in lines[:8]:
        name = _first_part(line)
        if name and line.form in (Form.TEXT, Form.CELL, Form.TERM) and is_name(name.text):
            return name, line
    return None, None


def _named_among(lines: Sequence[Line]) -> Field | None:
    """Return the name that a line calls so, brackets behind it left out, or that stands right below a heading."""
    for above, line in pairwise([None, *lines]):
        label = _LABELLED.match(line.text) if line else None
        if line and (label or (above and above.form is Form.HEADING and is_name(line.text))):
            start = label.start("value") if label else 0
            return _field(line, start, start + len(line.text[start:].partition(" (")[0]))
    return None


def names_author(line: Line) -> bool:
    """Tell whether a line of personal data is the author's name, with a label or without one."""
    return _LABELLED.match(line.text) is not None or is_name(line.text)


def _may_be_name(text: str, line: Line) -> bool:
    """Tell whether the first heading may be a name though it does not look like one: it is a single word, or in small letters."""
    words = text.split()
    return (
        1 <= len(words) <= 6
        and not _NO_NAME.search(text)
        and not kind_of(line.text)
        and not _says_title(words)
        and not speaks(text)
        and LINKERS.difference(SMALL_IN_NAMES).isdisjoint(words)
        and not ("," in text and of_place(text.rpartition(",")[2]))
    )


def _first_part(line: Line) -> Field | None:
    """Return what stands before the first separator, without "Resume of" and the like."""
    rich, text = line.rich, line.text
    start, end = 0, len(text)
    while match := _DOCUMENT.search(text, start, end):
        if match.start() == match.end() or (match.start() > start and match.end() < end):
            break
        start, end = (match.end(), end) if match.start() == start else (start, match.start())
    small = next((mark.start for mark in rich.of(MarkKind.TAG) if mark.start > start and is_name(text[start : mark.start])), end)
    end = min(end, small)
    cut = _PART.search(text, start + 1, end) if end > start + 1 else None
    bold = next(rich.of(MarkKind.STRONG), None)
    end = cut.start() if cut else end
    if (
        bold
        and bold.start <= start
        and 0 < bold.end < end
        and not text[bold.end : bold.end + 1].isalnum()
        and is_name(text[bold.start : bold.end])
    ):
        end = bold.end
    return _field(line, start, end) if text[start:end].strip(_DECORATION) else None


def _field(line: Line, start: int, end: int) -> Field:
    text = line.text
    while start < end and (text[start] in _DECORATION or not (text[start].isalnum() or text[start] in '($@{[<"“')):
        start += 1
    while end > start and text[end - 1] in _DECORATION and text[max(0, end - 3) : end].count(".") != 1:
        end -= 1
    end = start + len(text[start:end].rstrip())
    return Field(line.place(start, end), text[start:end])


def _named_in_front(front: FrontMatter | None) -> Field | None:
    """Return the name that the front matter gives."""
    for key in ("name", "author", "title"):
        found = front.keys.get((key,)) if front else None
        text = _value(found) if found else None
        if found and text:
            bare = _DOCUMENT.sub("", text).strip(_DECORATION)
            cut = _PART.search(bare) if key == "title" else None
            if cut and _has_title(bare[cut.end() :]):
                bare = bare[: cut.start()]
            if bare and (key != "title" or is_name(bare)):
                return Field(found.value_span, bare)
    return None


def _contacts_in_front(front: FrontMatter | None) -> Iterator[Contact]:
    """Return the ways to reach someone that the front matter gives under their names."""
    for path, found in front.keys.items() if front else ():
        kind = _CONTACTS.get(path[-1].casefold())
        if kind and path[0] != "resume-lsp" and isinstance(found.value, str | int) and str(found.value).strip():
            value = str(found.value)
            profile = kind_of_target(value) if kind is ContactKind.WEBSITE else None
            yield Contact(profile if profile in _PROFILES else kind, found.value_span, value)


def _value(found: FrontValue) -> str | None:
    value = found.value
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else None


def _tagline(lines: Sequence[Line], name: Field | None) -> Field | None:
    """Return the first line below the name that says what the author does."""
    for line in lines[:6]:
        if name and name.span in line.words:
            continue
        if line.text and not line.is_prose and not contacts(line.said) and _has_title(line.text):
            return Field(line.words, line.text)
    return None


def _has_title(text: str) -> bool:
    return any(word.casefold().strip(".,") in TITLES for word in WORDS.findall(text))
