"""Which items say what someone did, and which are technologies, titles, dates or links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from resume_lsp.markdown import Mark, MarkKind, Rich
from resume_lsp.memory import remembered
from resume_lsp.model import Bullet, Field, Kind
from resume_lsp.parse import placing
from resume_lsp.parse.deeds import is_headline, is_past, tells
from resume_lsp.parse.evidence import is_address, of_degree, of_place, of_title
from resume_lsp.parse.lexicon import FACTS, OF
from resume_lsp.parse.lines import Form, Line, Saying
from resume_lsp.parse.remarks import is_mode
from resume_lsp.patterns import late
from resume_lsp.text import Span

_TECHNOLOGIES = (
    r"tech(?:nolog(?:y|ies)|nical)?(?:\s*&\s*tools)?|stack|tools?|toolkit|environment|languages?|frameworks?|keywords?|skills?|"
    r"databases?|platforms?|"
    r"software|libraries|built\s+(?:with|using)|back-?\s?end|front-?\s?end|cms|dev-?ops|infrastructure|cloud|hardware|os|"
    r"operating systems?|"
    r"technologien|werkzeuge|outils"
)
_TECHNOLOGY_LINE = late(
    rf"^\W*+(?!(?:led|ran|managed|headed|owned|oversaw|drove)\s)(?:[\w&/-]++\s++){{0,2}}(?:{_TECHNOLOGIES})"
    r"(?:\s+(?:used|utili[sz]ed|covered|learned|gained|acquired|stack|devops|skills?|tools|technologies|and\s+\w+|/\s*\w+)){0,3}"
    r"\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_TECHNOLOGY_LABEL = late(
    rf"^\W*+(?:[\w&/-]++\s++){{0,2}}(?:{_TECHNOLOGIES})(?:\s+(?:used|utili[sz]ed|stack|skills?|tools|technologies))?\W*$",
    re.IGNORECASE,
)
_NAMES_LABEL = late(
    r"^\W*+(?:[\w&/-]++\s++){0,2}(?:projects?|links|publications|products|clients|customers|(?:class|cours)es|modules|subjects|topics|areas"
    r"|certificat(?:e|ion)s|trainings?|workshops|domains|industries|sectors|(?:web)?sites|brands|titles)"
    r"(?:\s(?:of (?:focus|interest|work)|taught|covered|served|built|shipped|taken|completed|earned|attended|include[ds]?))?\W*$",
    re.IGNORECASE,
)
_NAMED = late(r"(?:project|client|customer|product|module|team|role)\s*(?:name\s*)?:\s.{1,80}$", re.IGNORECASE)
_ADDRESS = late(r"(?:https?://|www\.|git(?:hub|lab)\.com/)\S+", re.IGNORECASE)
_SMALL_WORDS = frozenset(
    ("and", "or", "of", "for", "on", "from", "at", "in", "the", "a", "an", "my", "our", "talk", "paper", "project")
)
_USING = (["Used"], ["Using"], ["Utilized"], ["Utilised"], ["Leveraged"])
_LONGEST_FACT = 7
"""So many words say a fact; more of them may say a deed."""
_LONGEST_PLACE = 3
"""So many names may stand before a region: an employer, a town, a state."""
_LONGEST_SCHOOL = 15
"""So many words of an item name a school and where it is, or who was there to advise."""
_SMALL_IN_SCHOOLS = OF | {"and", "at", "the", "in"}
_LONGEST_NAME = 4
"""So many words name a team."""
_LONGEST_LABEL = 2
"""So many words say what a link leads to: "Live demo: chess.io"."""
_PARTING = late(r"\s*(?:[:：]|\s[–—-])\s+")


def bullets(lines: Sequence[Line], kind: Kind) -> Iterator[Bullet]:
    """Return the bullets among the *lines* of an entry's body."""
    label = ""
    for index, line in enumerate(lines):
        if line.form not in (Form.ITEM, Form.DEFINITION):
            label = line.text
        elif told := _told_below(lines, index):
            title = Field(line.words, line.text.rstrip(":： "))
            words = told.rich.words.shifted(told.by)
            yield Bullet(Span(title.span.start, told.words.end), line.span, words, title, line.depth)
        elif not (_is_none(lines, index, kind) or _is_listed(line, label, kind) or _only_says(line.text, kind)):
            yield bullet(line)


def items(lines: Sequence[Line]) -> Iterator[Bullet]:
    """Return the items among *lines* that belong to no entry."""
    return (bullet(line) for index, line in enumerate(lines) if line.form is Form.ITEM and not _labels(lines, index, Kind.OTHER))


def bullet(line: Line) -> Bullet:
    """Return an item's line as a bullet."""
    return placing.bullet(_bullet(line.said), line.by)


@remembered
def _bullet(said: Saying) -> Bullet:
    label, words = lead_in(said.rich)
    return Bullet(said.rich.span, said.span, words.words, label, said.depth)


def lead_in(rich: Rich) -> tuple[Field | None, Rich]:
    """Part a bold label from what it introduces: behind a colon, where a sentence begins behind a dash or break, or tells."""
    first = next((mark for mark in rich.of(MarkKind.STRONG) if mark.start == 0), None) if rich.marks else None
    if first is None or first.end > 80:
        return None, rich
    text = rich.text
    inside = text[: first.end].rstrip()
    parting = _PARTING().match(text, first.end)
    line_end = next((mark for mark in rich.of(MarkKind.BREAK) if mark.start == first.end), None)
    start = parting.end() if parting else line_end.end if line_end else first.end
    rest = text[start:].lstrip()
    begins = rest[:1].isupper() and bool(parting or line_end or (tells(rest) and not tells(text)))
    if not inside.endswith((":", "：")) and not begins and not (parting and ":" in parting[0]):
        return None, rich
    label = inside.rstrip(":： ")
    if not rest or not label:
        return None, rich
    return Field(rich.words.span(0, len(label)), label), rich.cut(start, len(text))


def _told_below(lines: Sequence[Line], index: int) -> Line | None:
    """Return the paragraph below an item that is only a title in bold letters: the paragraph says what was done."""
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.form is not Form.TEXT or below.depth <= line.depth or below.is_date:
        return None
    return below if line.is_bold and not line.is_sentence else None


def _is_none(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """Tell whether an item says nothing that was done: a label, a date, a link, a list of technologies."""
    line = lines[index]
    if _labels(lines, index, kind) or line.is_date or _lists_technologies(line.text) or _is_stay(line, kind):
        return True
    if not line.rich.marks:
        return False
    label = line.text.partition(":")[0]
    starts = (0, len(label) + 1, len(label) + 2) if len(label.split()) <= _LONGEST_LABEL else (0,)
    end = _before_date(line)
    if any(m.start == 0 and m.end == len(line.text) and " " not in line.text for m in line.rich.of(MarkKind.CODE)):
        return True
    links = [*line.rich.of(MarkKind.LINK)]
    return any(m.start in starts and m.end >= end for m in links) or _are_links(line.text, links)


def _is_stay(line: Line, kind: Kind) -> bool:
    """Tell whether an item of a job gives a range of dates and behind it only a name: "2019 - 2021 | Bread Team"."""
    if kind is Kind.EDUCATION or not line.dated or not line.dated[0].is_range or line.dated[0].start > 1:
        return False
    words = line.text[line.dated[0].end :].strip(" |:,–—-*").split()
    return 0 < len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in words) and not is_past(words[0])


def _before_date(line: Line) -> int:
    """Return where the words of a line end before its last date, with which it ends; else its length."""
    if not line.dated or line.text[line.dated[-1].end :].strip(" .)"):
        return len(line.text)
    return len(line.text[: line.dated[-1].start].rstrip(" (,|–—-"))


def _lists_technologies(text: str) -> bool:
    """Tell whether an item says with what it was done: "Tools: Go, Redis"; not "Internal tools: Built a crawler"."""
    label = _TECHNOLOGY_LINE().match(text) if ":" in text else None
    return label is not None and not tells(text[label.end() :])


def _are_names(text: str) -> bool:
    """Tell whether an item lists three names or more, and nothing else: "Java, Spring Boot, and HTML"; not "Used Java, …"."""
    names = [name.removeprefix("and ").split() for name in text.rstrip(" .").replace(" / ", ", ").split(", ")]
    if len(names) < 3 or names[0][:1] in _USING:
        return False
    return all(0 < len(name) <= 2 and all(word.lstrip(".")[:1].isupper() for word in name) for name in names)


def _are_links(text: str, links: Sequence[Mark]) -> bool:
    """Tell whether links are all that an item has, but for small words: "[Slides](…) and [video](…) of the talk"."""
    if len(links) < 2 or links[0].start:
        return False
    between = (text[one.end : other.start] for one, other in pairwise(links))
    return all(_SMALL_WORDS.issuperset(re.findall(r"\w+", words)) for words in (*between, text[links[-1].end :]))


def _only_says(text: str, kind: Kind) -> bool:
    """Tell whether an item says what nobody did: what sort of job it was or with what, or where and with whom one studied."""
    if kind is not Kind.EDUCATION:
        return _is_fact(text) or _are_names(text)
    label, colon, _ = text.partition(":")
    if colon:
        return label.casefold() in FACTS and len(text.split()) <= _LONGEST_SCHOOL
    return _is_fact(text) or (len(text.split()) <= _LONGEST_SCHOOL and not tells(text) and _is_school(text))


def _is_school(text: str) -> bool:
    """Tell whether an item begins with the name of a school, and names no degree, office or deed."""
    name = text.partition(" (")[0].partition(",")[0]
    named = not any(word.islower() and word not in _SMALL_IN_SCHOOLS for word in name.split())
    return named and of_degree(name)[1] >= 2 and of_degree(text)[0] < 2 and not of_title(name)


def _is_fact(text: str) -> bool:
    """Tell whether an item says in a few words what sort of job it was: a link, the place, the hours, whom to ask."""
    words = text.split()
    if len(words) > _LONGEST_FACT or text.endswith("."):
        return False
    label, colon, said = text.partition(": ")
    if colon and label.strip("* ").casefold() in FACTS:
        return bool(said)
    *town, region = text.split(", ")
    in_capitals = all(word[0].isupper() for word in words)
    return (
        (len(label.split()) <= _LONGEST_LABEL and (_ADDRESS().fullmatch(said or text) is not None or is_address(said or text)))
        or is_mode(text)
        or (0 < len(town) <= _LONGEST_PLACE and in_capitals and _is_place_of(town, region) and not tells(text))
    )


def _is_place_of(names: Sequence[str], region: str) -> bool:
    """Tell whether *names* before a *region* are a town, or an employer and his town: "Kvarnen, Ulvik, Norway"."""
    return of_place(region) >= 1 and not any(of_title(name) or is_past(name.split()[0]) for name in names if name)


def _labels(lines: Sequence[Line], index: int, kind: Kind) -> bool:
    """Tell whether an item only says what the list below it is about."""
    line = lines[index]
    if index + 1 >= len(lines) or lines[index + 1].depth <= line.depth or lines[index + 1].form is not Form.ITEM:
        return False
    return (
        (line.text.endswith((":", "：")) and not _has_told(line.text))
        or (line.is_bold and not line.is_sentence)
        or len(line.text.split()) <= 2
        or bool(_NAMED().match(line.text))
        or (kind is not Kind.EDUCATION and is_headline(line.text))
    )


def _has_told(text: str) -> bool:
    """Tell whether a label tells a deed before its list: it has a full stop, or a past behind a label of its own."""
    _, colon, said = text[:-1].partition(": ")
    words = said.split()
    return ". " in text or (bool(colon) and len(words) > 3 and is_past(words[0]))


def _is_listed(line: Line, label: str, kind: Kind) -> bool:
    """Tell whether an item stands below a *label* for technologies, or is a mere name below one for projects, courses."""
    if kind is Kind.EDUCATION or not label:
        return False
    if _TECHNOLOGY_LABEL().match(label):
        return True
    return _NAMES_LABEL().match(label) is not None and len(line.text.split()) <= 4
