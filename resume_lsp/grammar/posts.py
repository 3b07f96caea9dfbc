"""List items that name a post and its dates, an honour, or a fact behind a label: they tell no deed, and are not read for one."""

from __future__ import annotations

import re
from functools import lru_cache

from resume_lsp import dates, technology
from resume_lsp.grammar import lexicon
from resume_lsp.model import Prose
from resume_lsp.parse.evidence import of_title
from resume_lsp.patterns import Guarded, late
from resume_lsp.words import words as listed

_FACT = late(
    r"^\W*+(?:thesis|dissertation|(?:relevant )?coursework|mentor|advis[eo]r|supervisor|"
    r"position|rank|topics?|methodology|duration|location|team size|"
    r"domain|industry|gpa|grade|visa|clearance|degree|major|minor|nationality|employer|start date|end date)s?\s*[:：]\s*\S",
    re.IGNORECASE,
)
_DEED = late(r"^(?:[A-Za-z-]+ed|[A-Za-z-]+ing|was|became|led|ran|held|won|taught|grew)\b", re.IGNORECASE)
_SENTENCE = late(r"\w\w\w\. \w")
_MARK = Guarded(("gpa",), r"^[^.:]*\bGPA\b\s*(?:of|:)?\s*\d")
_OF_A_TIME = Guarded(
    (" of the ",),
    r"^(?a:[a-z-]+)(?: (?a:[a-z-]+))? of the (?:week|month|quarter|year|season|match)$",
    re.IGNORECASE,
)
_LISTED_UNDER = late(
    r"^[^.:;()]{0,30}\b(?:languages|frameworks|libraries|tools|technologies|databases|platforms|stack)\s?\(([^()]+)\)$",
    re.IGNORECASE,
)
_PLACED = Guarded(r"(?:,| at(?: the)?) [A-Z]", r"^([^,.:;()]{3,60}?)(?:,| at(?: the)?) (?=[A-Z]\w)[^.;:]*$")
_PARTING = late(r":\s+|\s(?:-|–|—)\s")
_ITEM = re.compile(r"[,;/|·]|•|\s(?:and|[&+])\s")
_ASIDE = late(r"[,(|]")
_LONGEST = 120
_HONOR_WORDS = 5
_CERTIFICATE_WORDS = 8
_CLOSING = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’"}
_WORD = late(r"[^\W_][\w-]*")
_YEAR = late(r"\b(?:19|20)\d\d\b")
_SIGNS = 4
"""Signs that may close what is set off, and one more."""
_EDGES = " \t\u00a0*_|,;:.·•–—()[]-"


@lru_cache(maxsize=4096)
def is_post(text: str) -> bool:
    """Tell whether *text* is "Clerk (2019–2020)", "Clerk at Kestrel", "Rank: Major" or "Languages: Go, Rust"."""
    if len(text) > _LONGEST:
        return False
    if ":" in text and _FACT().match(text):
        return not _SENTENCE().search(text)
    if _MARK.match(text) or any(tells(text) for tells in _NAMES):
        return True
    periods = dates.find(Prose(text, ())) if any(letter.isdigit() for letter in text) else ()
    return any(_is_held(text, period) for period in periods)


def _lists_technologies(text: str) -> bool:
    """Tell whether *text*, or what stands behind its label, is technologies and nothing else: "Other: Go, Rust"."""
    bracketed = text.endswith(")") and not _may_tell_a_deed(text.partition("(")[0]) and _LISTED_UNDER().match(text)
    listing = bracketed[1] if bracketed else _PARTING().split(text)[-1]
    items = [item.strip() for item in _ITEM.split(listing.strip(_EDGES)) if item.strip()]
    known = [technology.get(item) for item in items]
    return len(items) > 1 and all(known) and any(one.counts for one in known if one)


def _lists_languages(text: str) -> bool:
    """Tell whether *text* is languages that one speaks, and how well: "English (C1), Polish (native)"."""
    for item in _ITEM.split(text.rpartition(": ")[2]):
        words = set(_WORD().findall(item.lower()))
        if len(words & listed("posts.spoken")) != 1 or not words <= listed("posts.spoken", "posts.levels"):
            return False
    return True


def _is_placed(text: str) -> bool:
    """Tell whether *text* is a post and where it was, no more: "Junior clerk, Harbour Office", "Clerk at the Kestrel"."""
    found = _PLACED.match(text.strip(_EDGES))
    if not found or found[1].split()[0].lower() in listed("next.leads"):
        return False
    return not _DEED().match(found[1]) and of_title(found[1]) > 1.5


def _is_a_quoted_title(text: str) -> bool:
    """Tell whether *text* is a title in quotation marks and, at most, its place: "“Quiet tides”, HarborConf 2019"."""
    closing = _CLOSING.get(text[:1])
    quoted, _, rest = text[1:].partition(closing) if closing else ("", "", "")
    behind = rest.strip(_EDGES)
    is_apart = rest[:1] in {"", ",", "."} or rest.lstrip()[:1] in set("(–—-|·,") or quoted.endswith(",")
    placed = is_apart or behind.split(" ")[0] in listed("next.prepositions")
    return bool(quoted) and placed and not _tells_a_deed(behind.lower()) and not _DEED().match(behind)


def is_set_off_title(words: Prose) -> bool:
    """Tell whether *words* are a title that markup sets off, of two words or more, and its place and year."""
    if len(words.runs) < 2 or len(words.text) > _LONGEST:
        return False
    (_, start, length), (end, source, _) = words.runs[:2]
    title, rest = words.text[:end], words.text[end:]
    marked = 0 < source - start - length < _SIGNS and length == end
    placed = rest.startswith((",", " –", " —", " (")) and _YEAR().search(rest) is not None
    return marked and placed and " " in title and not _tells_a_deed(title) and not _DEED().match(rest.strip(_EDGES))


def _is_an_honour(text: str) -> bool:
    """Tell whether *text* names an honour and, at most, its time or place: "Employee of the month, May 2020", "Dean's list"."""
    name = _ASIDE().split(text.strip(_EDGES), 1)[0].strip(_EDGES)
    *before, last = name.lower().split() or [""]
    is_named = last in listed("posts.honors") and len(before) < _HONOR_WORDS and listed("next.prepositions").isdisjoint(before)
    return not _tells_a_deed(name) and bool(is_named or _OF_A_TIME.match(name))


def _is_a_certificate(text: str) -> bool:
    """Tell whether *text* is the name of a certificate, in capitals: "Kestrel Certified Rigger"."""
    words = _WORD().findall(text)
    named = not listed("posts.certified").isdisjoint(word.lower() for word in words)
    small = listed("next.prepositions", "next.coordinators")
    capital = all(word[0].isupper() or word[0].isdigit() or word in small for word in words)
    return named and capital and 2 < len(words) <= _CERTIFICATE_WORDS and not _tells_a_deed(text)


def _tells_a_deed(text: str) -> bool:
    return lexicon.past(text.partition(" ")[0].lower()) is not None


def _may_tell_a_deed(text: str) -> bool:
    """Tell whether *text* opens with a verb, or says what is done with something: "Maintain the stack", "Care of the stack"."""
    words = [word.lower() for word in _WORD().findall(text)] or [""]
    verb = lexicon.verb(words[0])
    names_work = words[0] in listed("next.noun_gerunds") or lexicon.gerund(words[0]) is None
    is_joined = not listed("next.prepositions").isdisjoint(words)
    return is_joined or not names_work or (verb is not None and not verb.noun) or _tells_a_deed(text)


def _is_held(text: str, period: dates.Dated) -> bool:
    """Tell whether all of *text* but the *period* at its edge, a range or in brackets or behind a colon, is a post."""
    before, behind = text[: period.start].strip(_EDGES), text[period.end :].strip(_EDGES)
    apart = period.is_range or text[period.start - 1 : period.start] == "(" or text[period.end : period.end + 1] == ":"
    post = (before or behind).removesuffix(" from")
    return apart and not (before and behind) and not _DEED().match(post) and of_title(_ASIDE().split(post, 1)[0]) > 1.5


_NAMES = (_lists_technologies, _lists_languages, _is_placed, _is_a_quoted_title, _is_an_honour, _is_a_certificate)
