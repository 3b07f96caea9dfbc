"""Where a line that names a job or a degree may be cut: at separators, at dates, where the style changes."""

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum, auto
from itertools import pairwise
from typing import NamedTuple

from resume_lsp.dates import is_noise
from resume_lsp.parse import evidence, gluing
from resume_lsp.patterns import Guarded, late


class Gap(IntEnum):
    """What parts a name from the one before it; of two at one place, the upper one counts."""

    LINE = auto()
    BAR = auto()
    SENTENCE = auto()
    AT = auto()
    DASH = auto()
    SLASH = auto()
    BRACKET = auto()
    STYLE = auto()
    COMMA = auto()
    WORDS = auto()  # nothing but the change from one sort of words to another


Spans = tuple[tuple[int, int], ...]
"""From where to where in the words something holds."""


class Written(NamedTuple):
    """A line as written: its words, and where they are set in some style, linked, and say when."""

    text: str
    styled: Spans
    linked: Spans
    dated: Spans


_SEPARATOR = re.compile(
    r"""(?P<BAR>\|+|[·;¦\t]|[•∙]|⋅|/{2,3}|(?:[-_.]|(?-i:[–—])){4,}
      |\\hfill\b|\$(?:~+|\\[a-z]{3,9})\$|[ \u00a0]{3,}|\s?[\u2001-\u2003]+\s?)
    | (?P<AT>(?<=\s)(?:(?i:at|bei|chez|for|from|of|to|with|w/)\s+(?:the\s+(?=[A-Z]))?|@)|@(?=\s)|(?<=[a-z])@(?=[A-Z]))
    | (?P<DASH>—|(?<=\s)(?:(?:[-~]|(?-i:–)){1,3}(?=\s)|[-–](?=[A-Z]))|(?<=\w)[-–](?=\s+[A-Z])|:(?=\s))
    | (?P<SLASH>(?<=\s)/(?=\s))
    | (?P<IN>(?<=\s)(?:based\s+)?in\s+(?=[A-Z\d(]))
    | (?P<AS>(?<=\s)as\s+(?:an?\s+|the\s+)?(?=[A-Z]))
    | (?P<COMMA>,(?=\s|[A-Z][a-z])(?!\s+(?:
          (?i:inc|incorporated|llc|llp|ltd|limited|gmbh|l\.l\.c|corp|corporation|co\.|plc|pty|pvt|s\.a|jr|sr|iii?)\b|(?:and|or|und|et)\b|&|[^,;|()]{1,40},\s+(?:and|&)\s)))
    | (?P<SENTENCE>(?<=[a-z]{4})\.(?=\s+[A-Z])(?!\s+(?:Inc|LLC|Ltd|GmbH|Corp|Co)\b))
    | (?P<BRACKET>[(\[](?=[^()\[\]]{1,120}[)\]]))""",
    re.VERBOSE,
)
_IN_BRACKETS = late(
    r"(?:(?P<names>[^()\[\]]{1,60},[^()\[\]]{1,40}|[^\W\d_a-z][a-zß-ſ]{2,20}(?:[ -][^\W\d_a-z][a-zß-ſ]{2,20})?)|[^()\[\]]{1,120})"
    r"[)\]]\s*(?P<behind>$|[|,•·;:–—$\\(-])?"
)
"""What stands in brackets, which may be names of its own, and what behind them."""
_GAPS = {"IN": Gap.COMMA, "AS": Gap.BAR} | {gap.name: gap for gap in Gap}
_SHORTENED = late(r"(?:(?<![^\W_])(?:(?!(?:[A-Z]{3}|I{2,3})\.)\w{1,3}|Corp|Dept|Univ|Inst|Assoc|Intl|Bros|Hons)|\.\w+)\.$")
"""An abbreviation, whose full stop belongs to it."""
_LONGEST_NOISE = 30
"""So many letters may stand in a bracket before a date: "(expected graduation: May 2016)"."""
_LOOSE = (Gap.DASH, Gap.SLASH)

_EDGES = " \t\u00a0|•·,;:*_~–—-/\\.@>=→⇒"
_LABEL = late(
    r"(?P<title>position|designation|role|job\s+title|title|degree|qualification|diploma|certificate"
    r"|(?:highest\s+)?(?:grade|standard|qualification)(?:\s+(?:passed|obtained|completed))?(?<!grade))"
    r"|(?P<subject>subject|course|major|field(?:\s+of\s+study)?|program(?:me)?)"
    r"|(?P<organization>company|employer|organi[sz]ation|client|school|university|institution|college)"
    r"|(?P<place>location|place|city|based\s+in)|(?P<idle>dates?(?:\s+employed)?|years?|duties|duration|period|minors?|grade|gpa|cgpa|website|url|link)",
    re.IGNORECASE,
)
_LABELS = late(r"\s?:|\s[–—-]\s")
"""What stands between a label and the name."""
_IN_CLUBS = frozenset({"captain", "chair", "cofounder", "co-founder", "founder", "member", "president", "secretary", "treasurer"})
_SERVES = frozenset({"editor", "judge", "juror", "organiser", "organizer", "referee", "reviewer", "volunteer"})
"""Who does something for a club, a journal, a conference, whatever that is called."""
_ADVISES = frozenset({"adviser", "advisor", "consultant", "contractor"})
"""Who is something to a firm."""
_PARTS = late(r"[,|•·;:()–—]\s*|\s-\s")
_SEPARATED = late(r"[|•·,;:(–—-]\s*$")
_SEPARATES = late(r"\s*(?:[|•·,;:(–—-]|\.(?:\s|$)|$)")
_JOINS = late(r"\s*(?:&|\+|(?:and|of|for|in|on|to)\b)|\w")
_JOINED = late(r"(?:\b(?:of|on|in|for|the|and|a|an|by|to|de|du|la|y)|&|\+)\s+$|\w$")
_OF_SEVERAL_PLACES = late(r"\bUniversity of [A-Z]\w+(?: [A-Z]\w+)?\s+$")
_HONOURS = Guarded(("(hon",), r"\((?:hons?|honou?rs)\b[^()]*\)", re.IGNORECASE)
"""What behind a degree's name is part of it, whatever stands in it."""
_CERTIFIED = Guarded(
    ("certifi",),
    r"\bcertifi\w{1,6}\b[^|,;()]{0,60}\s[–—-]\s+(?:associate|professional|specialty|practitioner|expert|foundational)\b(?!\s+\w)",
    re.IGNORECASE,
)
"""The level of a certificate is part of its name: "Certified Rigger – Specialty"."""
_REMARK = late(r"\([^(),]{1,40}(?:, [^(),]{1,40}){1,5}\)(?=\s+[A-Z][a-z])")
"""What stands in brackets amid words lists more of one name: "Music (Science, Technology) Holm College"."""
_LISTED = late(r"\(([^(),]{1,40}(?:, [^(),]{1,40}){1,5})\)")
_CLOSING = late(r"[\s.]*\)")
_PURSUED = Guarded(
    ("pursuing", "studying"),
    r"\s*(?:I(?:\s+am|['’]m)\s+)?(?:currently\s+)?(?:pursuing|studying)\s+(?:(?:for|towards?)\s+)?(?:(?:an?|my)\s+)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*(?:\d{1,2}[.)]|[IVX]{1,4}\.(?!\s\w\.))\s+")
_HELD = Guarded(
    ("work", "hired", "employed", "served", "serving", "interned", "engaged"),
    r"(?:I\s+)?(?:(?:currently|formerly|previously)\s+)?(?:worked|working|work|hired|employed|served|serving|interned|engaged)"
    r"(?:\s+(?:as|at|by|for|with)\b)+(?:\s+(?-i:an?|the)\b)?\s+(?=(?a:[A-Z]))",
    re.IGNORECASE,
)
"""How one tells of a post in a sentence: "Worked as", "Hired at"."""
_INTRODUCES = late(r"\s*(?:in|at|for|with|by)\s+(?:the\s+)?(?=[A-Z])")
_WHERE = Guarded(("at", "bei", "chez", "@"), r"\s*(?:(?:at|bei|chez)\s+(?:the\s+)?|@\s?)(?=[A-Z])")
"""What stands before an employer's name at the beginning of a line."""


def names(line: Written, *, is_degree: bool) -> Iterator[tuple[int, int, Gap, str]]:
    """Return where the names in a *line* begin and end, what parts each from the one before, and the label in front of it."""
    text = line.text
    gap = labelled = Gap.LINE
    label = ""
    for start, end, before in _pieces(line, _begin(text), is_degree=is_degree):
        gap = before if before is not None and gap is not Gap.LINE else gap
        introduced = _PURSUED.match(text, start, end) if is_degree else _behind_date(line, start)
        first, last = _trimmed(text, introduced.end() if introduced else start, end)
        name = text[first:last]
        if not any(map(str.isalnum, name)):
            continue
        if _LABELS().match(text, last, last + 3) and _LABEL().fullmatch(name):
            label, labelled = name, gap
            continue
        gap = labelled if label else gap
        parting = gluing.parting(name, is_degree=is_degree)
        if parting or (_is_before_land(line, last, name) and (parting := gluing.town_behind(name))):
            yield first, first + len(name[:parting].rstrip()), gap, label
            gap, first = Gap.WORDS, first + parting
        yield first, last, gap, label
        gap, label = Gap.BAR, ""


def _behind_date(line: Written, start: int) -> re.Match[str] | None:
    """Return what introduces an employer right behind a date: "Head Cook, 2019 – 2021 in Kvarnen"."""
    return _INTRODUCES().match(line.text, start) if any(start == end for _, end in line.dated) else None


def _begin(text: str) -> int:
    """Return where the names of a line begin, behind its number, "at", "Worked as"."""
    found = _NUMBERED.match(text) or _WHERE.match(text) or _HELD.match(text)
    return found.end() if found else 0


def _is_before_land(line: Written, end: int, name: str) -> bool:
    """Tell whether the country or the state of a town stands behind the *name* that ends at *end*."""
    if " " not in name or line.text[end : end + 2] != ", ":
        return False
    until = next((start for start, _ in line.dated if start > end), None)
    return evidence.is_land(_PARTS().split(line.text[end + 2 : until])[0].strip())


def label_of(said: str) -> str | None:
    """Return what a label says of the name behind it: "title", "subject", "organization", "place" or "idle"."""
    found = _LABEL().fullmatch(said)
    return found.lastgroup if found else None


def closing(text: str, start: int, end: int) -> int:
    """Return *end*, or where a bracket closes that opens between *start* and *end*."""
    if text.count("(", start, end) > text.count(")", start, end) and (found := _CLOSING().match(text, end)):
        return found.end()
    return end


def _pieces(line: Written, position: int, *, is_degree: bool) -> Iterator[tuple[int, int, Gap | None]]:
    """Return what stands between dates, separators and changes of style, with what stands before each."""
    text, styled = line.text, line.styled
    closed = list(_closed(line, is_degree=is_degree)) if ")" in text or is_degree else []
    cuts = [(_opened(text, start), end, Gap.BAR) for start, end in line.dated]
    cuts += [
        (found.start(), found.end(), _gap(found, styled))
        for found in _SEPARATOR.finditer(text, position)
        if not (found.lastgroup == "AT" and _belongs(found, text, is_degree=is_degree))
        and not (found.lastgroup == "IN" and (is_degree or not _parts_place(found, line)))
        and not (found.lastgroup == "AS" and not position)
        and not (found.lastgroup == "BRACKET" and not _is_apart(found, line))
        and not any(start <= found.start() < end for start, end in closed)
    ]
    cuts += [(place, place, Gap.STYLE) for place in _changes(line)]
    cuts += [
        (end, start, Gap.AT)
        for (_, end), (start, _) in pairwise(styled)
        if text[end:start].strip() in ("of", "for") and end < start
    ]
    gap: Gap | None = None
    for start, end, kind in sorted(cuts):
        if text[position:start].strip():
            yield position, start, gap
            gap = kind
        elif gap is None or _parts_more(kind, gap):
            gap = kind
        position = max(position, end)
    yield position, len(text), gap


def _closed(line: Written, *, is_degree: bool) -> Iterator[tuple[int, int]]:
    """Return what is part of a name whatever stands in it: "Music (Science, Art) Holm College", "Certified Cook – Expert"."""
    dates = {start for start, _ in line.dated}
    bracketed = ")" in line.text
    for found in _REMARK().finditer(line.text) if bracketed else ():
        if found.end() + 1 not in dates:
            yield found.span()
    for found in _LISTED().finditer(line.text) if bracketed else ():
        amid = is_degree or line.text.startswith(",", found.end())
        if amid and dates.isdisjoint(range(*found.span())) and not _lists_names(found[1]):
            yield found.span()
    if is_degree:
        yield from (found.span() for pattern in (_HONOURS, _CERTIFIED) for found in pattern.finditer(line.text))


def _lists_names(text: str) -> bool:
    """Tell whether a list in brackets has a place, a title or a firm in it, and so may be read apart: "(Oslo, Norway)"."""
    parts = text.split(", ")
    return any(map(evidence.of_place, parts)) or any(max(evidence.of_job(part)) >= 1 for part in parts)


def _opened(text: str, start: int) -> int:
    """Return where the bracket opens in which a date at *start* stands behind what only introduces dates, else *start*."""
    opened = text.rfind("(", max(0, start - _LONGEST_NOISE), start)
    introduced = text[opened + 1 : start].strip()
    return opened if opened >= 0 and ")" not in introduced and is_noise(introduced) else start


def _parts_place(found: re.Match[str], line: Written) -> bool:
    """Tell whether "in" stands before a date, before a place in italics, or before one and behind "at", a link or italics."""
    text, end = line.text, found.end()
    if any(start == end for start, _ in line.dated):
        return True
    place, before = _PARTS().split(text[end:])[0], text[: found.start()]
    if any(last == found.start() - 1 for _, last in line.linked):
        return True
    if any(last == found.start() - 1 for _, last in line.styled) and evidence.of_place(place.strip()):
        return True
    if (last := next((last for first, last in line.styled if first == end), 0)) and _ends_in_place(text[end:last]):
        return True
    return (" at " in before or "@" in before) and evidence.of_place(place.strip()) >= 1


def _ends_in_place(text: str) -> bool:
    """Tell whether *text* is a town, known or not, and where that lies: "Bergly, Norway"."""
    town, comma, region = text.rpartition(", ")
    return bool(comma) and evidence.of_place(region) >= 1 and not evidence.of_title(town)


def _is_apart(found: re.Match[str], line: Written) -> bool:
    """Tell whether brackets end a name, or stand between one and a date with names of their own: "Cook (Kvarnen, Oslo) 2019"."""
    inside = _IN_BRACKETS().match(line.text, found.end())
    if inside is None or inside["behind"] is not None:
        return inside is not None
    return inside["names"] is not None and any(start == inside.end() for start, _ in line.dated)


def _may_be_served(name: str) -> bool:
    """Tell whether *name* may be a firm's for which someone worked: one word with a capital, and not what one works on."""
    return name[:1].isupper() and " " not in name.strip() and not (evidence.is_subject(name) or evidence.of_title(name))


def _belongs(found: re.Match[str], text: str, *, is_degree: bool) -> bool:
    """
    Tell whether "at", "for" or "with" is part of a name.

    It is in brackets, behind a university that has several places, before what parts an employer from a title ("Lab at Kvarnen –
    Clerk"), and where a degree says with what else it was taken; "for"
    is where no title stands before it, or no organization behind, and so is "of" but behind what one is in a club.
    """
    before = text[: found.start()]
    word = found[0].casefold()
    if word.startswith(("for", "of")):
        if is_degree or (word.startswith("of") and before.rstrip().rpartition(" ")[2].casefold() not in _IN_CLUBS):
            return True
        if (
            word.startswith("for")
            and before.rstrip().rpartition(" ")[2].casefold() in _SERVES
            and text[found.end() : found.end() + 1].isupper()
        ):
            return False
        title, employer = _PARTS().split(before)[-1], _PARTS().split(text[found.end() :])[0]
        served = employer[:1].isupper() and evidence.of_organization(employer) >= 1.2
        served = served or (word.startswith("for") and _may_be_served(employer))
        return evidence.of_title(title) < 2 or not served
    if word.startswith("to"):
        return before.rstrip().rpartition(" ")[2].casefold() not in _ADVISES or not text[found.end() :][:1].isupper()
    if word.startswith("from") and evidence.is_remote(before.rstrip().rpartition(" ")[2]):
        return True
    in_brackets = before.rfind("(") > before.rfind(")")
    if in_brackets or (word == "at " and _OF_SEVERAL_PLACES().search(before)):
        return True
    if word == "at " and before.rstrip()[-1:].isalpha() and not (is_degree or evidence.of_title(before)):
        return any(evidence.of_title(part) >= 2 for part in _PARTS().split(text[found.end() :])[1:])
    return is_degree and word.startswith("with") and not evidence.names_school(before)


def _parts_more(one: Gap, other: Gap) -> bool:
    """Tell which of two at one place counts: the upper one, but the end of bold words beside a dash or a slash."""
    return (one < other and not (other is Gap.STYLE and one in _LOOSE)) or (one is Gap.STYLE and other in _LOOSE)


def _gap(found: re.Match[str], styled: Spans) -> Gap:
    """Return what a separator is; a bar within a link or bold words parts less than one outside."""
    gap = _GAPS[found.lastgroup or "BAR"]
    if gap is Gap.AT and found[0] == "for " and _may_be_served(_PARTS().split(found.string[found.end() :])[0]):
        return Gap.WORDS
    inside = gap is Gap.BAR and any(start < found.start() and found.end() < end for start, end in styled)
    return Gap.DASH if inside else gap


def _changes(line: Written) -> Iterator[int]:
    """Return where the style of the words changes between words, and not in the middle of a phrase."""
    text, around = line.text, (*line.styled, *line.dated)
    begins = {0, *(end + (text[end : end + 1] == " ") for _, end in around)}
    ends = {len(text), *(start - (text[start - 1 : start] == " ") for start, _ in around)}
    for start, end in line.styled:
        if end < len(text) and (start in begins or _SEPARATED().search(text, start - 3, start)) and not _JOINS().match(text, end):
            yield end
        if start > 0 and (end in ends or _SEPARATES().match(text, end)) and not _JOINED().search(text, max(0, start - 6), start):
            yield start


def _is_symbol(character: str) -> bool:
    """Tell whether *character* is an emoji or a part of one."""
    return ord(character) > 0x2000 and unicodedata.category(character) in ("So", "Sk", "Mn", "Cf", "Cn")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what only parts names at both ends; a bracket or a full stop that belongs to one stays."""
    while start < end and (text[start] in _EDGES + ")]）" or _is_symbol(text[start])):
        start += 1
    while start < end:
        last = text[end - 1]
        unopened = last in ")]" and text.count("(", start, end) + text.count("[", start, end) < text.count(last, start, end)
        if not (last in _EDGES + "([（" or unopened) or (last == "." and _SHORTENED().search(text, start, end)):
            break
        end -= 1
    return start, end
