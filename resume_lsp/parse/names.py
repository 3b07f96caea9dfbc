"""What the author is called: in a heading or a line that must be a name, in a greeting, in the front matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from resume_lsp.markdown import MarkKind
from resume_lsp.model import Field, FrontMatter, FrontValue
from resume_lsp.parse.evidence import of_place
from resume_lsp.parse.kinds import kind_of
from resume_lsp.parse.lexicon import DOMAINS, HONORIFICS, LINKERS, REGIONS, SMALL_IN_NAMES, SPEAKING, SURNAMES, TITLES, WORDS
from resume_lsp.parse.lines import Form, Line
from resume_lsp.patterns import Guarded, late

_DOCUMENT = Guarded(
    ("resume", "résumé", "resumé", "cv", "c.v", "curriculum", "lebenslauf"),
    r"(?<=\S)\s{0,9}(?:['’]s?\s+|[-–—|:]\s*|\()?\b(?:(?:personal|professional|online|my)\s+)?(?:resume|résumé|resumé|cv|c\.v\.|curriculum\s+vitae|lebenslauf)\b\)?"
    r"(?:\s*[:(|–—-].{0,40})?\s*$"
    r"|^[%\s]*(?:(?:resume|résumé|resumé|cv|c\.v\.|curriculum\s+vitae|lebenslauf)\b(?:\s*/\s*(?=[CRL])|\s*[-–—|:]|\s+(?:of|for|von|de))?\s*){1,2}",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\s{0,2}[|·~]\s*|\s{0,2}[•∙]\s*|\s{1,2}(?:[–—-]{1,3}|/)\s+|\t|\s{3,}|,\s+(?=\d)|\s{0,2}\((?=(?:she|he|they|any|er|sie)\b)|\s{0,2}[:：]\s*",
    re.IGNORECASE,
)
_VARIABLE = Guarded(
    lambda text: text.startswith(("$", "@", "{", "<", "[")),
    r"^[$@{<\[]{1,2}\s*(?:full[_ -]?)?(?:name|author)\s*[}\]>]{0,2}\s*[:=]\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(r"[{}$@<>\[\]=]")
_LABELLED = Guarded(("name", "author"), r"^(?:(?:full\s+)?name|author)\s*[:：]\s*(?P<value>\S.*)$", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d@#:/\\%!?=]|https?|^\(")
_HOST = re.compile(r"(?<=[\w-]{3})\.([a-z]{2,24})(?!\w)")
_GREETING = Guarded(
    ("i'm", "i’m", "i am", "name is", "soy", "me llamo", "mi nombre", "ich bin", "ich heiße", "je suis", "je m"),
    r"^\W{0,9}(?:(?P<hail>hi|hello|hey|howdy|welcome|hola|hallo|bonjour|salut)\b(?: (?:there|all|everyone))?\W{1,9})?"
    r"(?:(?P<call>my name is|me llamo|mi nombre es|ich hei(?:ß|ss)e|je m['’]appelle)|i['’]m|i am|soy|ich bin|je suis)"
    r"\s{1,3}(?=[^\W\d_])",
    re.IGNORECASE,
)
_GREETED = late(r"(?<=\w{3})[.]|[,!?;:…|(–—]|\s-\s|\s(?:a|an|and|from|the|y|und|et)\s")
"""What stands behind a name in a greeting."""
_FIRST = ("firstname", "givenname", "given")
_LAST = ("lastname", "familyname", "surname", "family")
"""Keys of the front matter, without what parts their words."""
_PARTING = late(r"[\W_]+")
_SMALL = (MarkKind.TAG, MarkKind.CODE)
"""How is set what stands behind a name and says what its bearer does."""
_GREETERS = 8
"""A greeting stands in one of the first lines."""

DECORATION = "*_ \t\u00a0#|,;:.-–—"


def is_name(text: str) -> bool:
    """Tell whether *text* can be someone's name: two to five words with capitals, and none that says something else."""
    words = text.split()
    if not 2 <= len(words) <= 6 or _NO_NAME.search(text) or kind_of(text) or len(text) > 50 or speaks(text):
        return False
    if "," in text and of_place(text.rpartition(",")[2]):
        return False
    if _says_title(words) or text.casefold() in REGIONS or _is_site(text):
        return False
    bare = [word.strip("()\"'’“”„,.*") for word in words]
    return all(word[:1].isupper() or not word.isascii() or word in SMALL_IN_NAMES for word in bare if word)


def _is_site(text: str) -> bool:
    """Tell whether *text* has the address of a site in it: "berg.example.io"."""
    return "." in text and any(found[1] in DOMAINS for found in _HOST.finditer(text))


def speaks(text: str) -> bool:
    """Tell whether *text* speaks to somebody, or of oneself, as no name does: "Why you should care"."""
    return not SPEAKING.isdisjoint(text.casefold().replace("’", "'").split())


def _says_title(words: Sequence[str]) -> bool:
    """Tell whether a word says what someone is, and cannot be what he is called: "Captain Ida Baker" is a name."""
    if len(words) > 2 and words[0].casefold().rstrip(".") in HONORIFICS:
        words = words[1:]
    said = [word for word in words if WORDS.fullmatch(word) and word.casefold() in TITLES]
    return bool(said) and not (1 < len(words) <= 3 and said == [words[-1]] and words[-1].casefold() in SURNAMES)


def named_in(lines: Sequence[Line]) -> tuple[Field | None, Line | None]:
    """Return the name and its line: a variable's value, else the first heading that may be one, else a line that must be one."""
    for line in lines:
        found = _VARIABLE.match(line.text) or _LABELLED.match(line.text)
        if found:
            return _field(line, *found.span("value")), line
    name, heading = _named_in_headings([line for line in lines if line.form is Form.HEADING])
    if name:
        return name, heading
    for line in lines[:_GREETERS]:
        name = _first_part(line)
        if name and line.form in (Form.TEXT, Form.CELL, Form.TERM) and is_name(name.text):
            return name, line
    greetings = ((greeted_in(line), line) for line in lines[:_GREETERS])
    return next((it for it in greetings if it[0]), (None, None))


def _named_in_headings(headings: Sequence[Line]) -> tuple[Field | None, Line | None]:
    """Return the name in the first of *headings* that may be one, and the heading."""
    for line in headings:
        name = greeted_in(line) or _first_part(line)
        if name is None or _TEMPLATE.search(name.text):
            continue
        if is_name(name.text) or (line is headings[0] and _may_be_name(name.text, line)):
            return name, line
    return None, None


def named_among(lines: Sequence[Line]) -> Field | None:
    """Return the name that a line calls so, brackets behind it left out, or that stands right below a heading."""
    for above, line in pairwise([None, *lines]):
        label = _LABELLED.match(line.text) if line else None
        if line and (label or (above and above.form is Form.HEADING and is_name(line.text))):
            start = label.start("value") if label else 0
            return _field(line, start, start + len(line.text[start:].partition(" (")[0]))
    return None


def greeted_in(line: Line) -> Field | None:
    """Return the name that a greeting tells: "Hi, I'm Ida Berg"; in a heading a first name is enough."""
    found = _GREETING.match(line.text)
    if not found or not (line.form is Form.HEADING or found["hail"] or found["call"]):
        return None
    end = _GREETED().search(line.text, found.end())
    name = _field(line, found.end(), end.start() if end else len(line.text))
    alone = line.form is Form.HEADING and bool(found["hail"]) and name.text.istitle() and _may_be_name(name.text, line)
    return name if is_name(name.text) or (alone and " " not in name.text) else None


def is_named_by(line: Line) -> bool:
    """Tell whether a heading is the author's name, or greets with it."""
    name = (greeted_in(line) or _first_part(line)) if line.form is Form.HEADING and not line.dated else None
    return name is not None and (is_name(name.text) or greeted_in(line) is not None)


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
        and not _is_site(text)
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
    small = next(
        (mark.start for mark in rich.marks if mark.kind in _SMALL and start < mark.start and is_name(text[start : mark.start])),
        end,
    )
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
    return _field(line, start, end) if text[start:end].strip(DECORATION) else None


def _field(line: Line, start: int, end: int) -> Field:
    text = line.text
    while start < end and (text[start] in DECORATION or not (text[start].isalnum() or text[start] in '($@{[<"“')):
        start += 1
    while end > start and _is_picture(text[end - 1]):
        end = start + len(text[start : end - 1].rstrip())
    while end > start and text[end - 1] in DECORATION and text[max(0, end - 3) : end].count(".") != 1:
        end -= 1
    end = start + len(text[start:end].rstrip())
    return Field(line.place(start, end), text[start:end])


def named_in_front(front: FrontMatter | None) -> Field | None:
    """Return the name that the front matter gives."""
    for key in ("name", "author", "title"):
        found = front.keys.get((key,)) if front else None
        text = _value(found) if found else None
        if found and text:
            bare = _DOCUMENT.sub("", text).strip(DECORATION)
            cut = _PART.search(bare) if key == "title" else None
            if cut and has_title(bare[cut.end() :]):
                bare = bare[: cut.start()]
            if bare and (key != "title" or is_name(bare)):
                return Field(found.value_span, bare)
    return _in_two_keys(front) if front else None


def _in_two_keys(front: FrontMatter) -> Field | None:
    """Return the name that the front matter gives in two keys: "first_name" and "lastName"."""
    own = ((path[-1], found) for path, found in front.keys.items() if len(path) == 1 or path[0] in ("name", "author"))
    keys = {_PARTING().sub("", key.casefold()): found for key, found in own}
    first, last = (next((keys[key] for key in names if key in keys), None) for names in (_FIRST, _LAST))
    if first is None or last is None or not (isinstance(first.value, str) and isinstance(last.value, str)):
        return None
    return Field(first.value_span, f"{first.value} {last.value}".strip())


def _value(found: FrontValue) -> str | None:
    value = found.value
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else None


def _is_picture(character: str) -> bool:
    """Tell whether a sign is a picture, or joins pictures."""
    return not character.isascii() and (character == "\ufe0f" or unicodedata.category(character) in ("So", "Sk", "Cf"))


def has_title(text: str) -> bool:
    """Tell whether a word of *text* says what someone is."""
    return any(word.casefold().strip(".,") in TITLES for word in WORDS.findall(text))
