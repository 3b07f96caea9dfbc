"""The role that an advert offers, and whether a text calls its author that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from resume_lsp import technology
from resume_lsp.model import FrontMatter
from resume_lsp.parse.evidence import of_title, titles, words_of
from resume_lsp.parse.lines import Form, Line
from resume_lsp.patterns import late
from resume_lsp.text import Span
from resume_lsp.words import pairs
from resume_lsp.words import words as listed

_LONGEST = 8
"""So many words may a role have; more are a sentence."""
_REACH = 200
"""So many characters behind "we are looking for" are looked at."""
_PIECES = 8
"""So many pieces of a line are looked at: "Kvarnen (YC W21) | Data Engineer | Oslo"."""
_KEYS = ("role", "position", "job_title", "jobtitle", "job-title", "title")
"""What the front matter of an advert calls its role, the surest first."""
_LABELLED = late(
    r"\W*(?:job title|job|title|position|role|vacancy|opening|opportunity|wanted|(?:we(?:'re|’re| are) |now )?hiring)"
    r"\s*[:–—-]\s*(?=\S)",
    re.IGNORECASE,
)
_WANTED = late(
    r"\b(?:looking for|hiring|seeking|searching for|search of|recruiting|for the (?:position|role) of|need(?= an? )"
    r"|(?:join|work|start|apply)\b[^.,;]{0,40}? as(?= (?:an?|our)\b))\s+"
    r"(?:an?\b|our(?: (?:next|new|first))?\b|the\b|another\b|one\b|several\b|some\b)?\s*",
    re.IGNORECASE,
)
_PARTS = late(
    r"[|•·@–—,;:()\[\]\n>»›]|[.!?](?=\s|$)|\s-\s"
    r"|\s(?:at|for|in(?!\s[Tt]est\b)|to|who|with|based|on(?!\s[Rr]ails\b)|from|located|that|you|we|joining)\s"
)
_WORD = re.compile(r"[\w+#.]+(?:[-/][\w+#]+)*")
_BEFORE = frozenset({"i", "i'm", "i’m", "am", "an", "a", "the"})
_SENTENCE = frozenset(
    {*("is", "are", "will", "have", "has", "be", "you", "your", "we", "us", "our", "the", "a", "an", "this", "that", "to")}
)


class Calling(NamedTuple):
    """What an author calls himself in a text, "backend developer", and where, seniority left out."""

    span: Span
    text: str
    new: bool  # the advert's name for it says more: what sort of engineer


def role_of(front: FrontMatter | None, lines: Sequence[tuple[Line, str]]) -> str | None:
    """Return the role that an advert offers, as it calls it, without place, firm and brackets; None where it does not say."""
    said = [front.keys[key,].value for key in _KEYS if front and (key,) in front.keys]
    headings = [text for line, text in lines if line.form is Form.HEADING or line.is_bold]
    alone = [text for line, text in lines if line.form is Form.TEXT and line.opens and len(text.split()) <= _LONGEST]
    first = [text for line, text in lines[:3] if line.form is not Form.ITEM]
    labelled = [text[label.end() :] for _, text in lines if (label := _LABELLED().match(text))]
    wanted = [text[found.end() : found.end() + _REACH] for _, text in lines for found in _WANTED().finditer(text)]
    named = (*(value for value in said if isinstance(value, str)), *labelled, *headings[:1])
    for text, least in (*((it, 1.2) for it in named), *((it, 2.0) for it in (*wanted, *first, *headings, *alone))):
        if role := _role_in(text, least):
            return role
    return None


def _role_in(text: str, least: float) -> str | None:
    """Return the role that *text*, or one of its parts, begins with and that weighs *least* or more: "Kvarnen – Cook (m/f/d)"."""
    text = text[label.end() :] if (label := _LABELLED().match(text)) else text
    text = text[wanted.end() :] if (wanted := _WANTED().search(text)) else text
    for part in filter(str.strip, _PARTS().split(text)[:_PIECES]):
        words = part.split()
        while words and words[0].casefold() in listed("job.praise"):
            words.pop(0)
        while words and words[-1].casefold() in listed("job.posting"):
            words.pop()
        name = " ".join(words)
        if words and not _is_one(words[-1]) and titles(words[-1]):
            name = name.removesuffix("s")  # "Backend Engineers"
        if words and len(words) <= _LONGEST and of_title(name) >= least and not _is_plain(name):
            return name
    return None


def _is_one(word: str) -> bool:
    """Tell whether a word says what one person is, and not what several are."""
    return of_title(word) >= 2


def _is_plain(name: str) -> bool:
    """Tell whether *name* is a piece of a sentence: it has a small verb, an article, a pronoun."""
    return not _SENTENCE.isdisjoint(words_of(name))


def without_level(role: str) -> str:
    """Return *role* without the words that say how far someone has come."""
    return " ".join(word for word in role.split() if word.casefold() not in listed("job.levels"))


def core(role: str) -> tuple[str, ...]:
    """Return the words of *role* without seniority: "Senior Back-End Engineer II" is a backend engineer."""
    words = [
        word.casefold().rstrip(".").replace("back-end", "backend").replace("front-end", "frontend")
        for word in _WORD.findall(role)
    ]
    joined = " ".join(pairs("job.same_role").get(word, word) for word in words)
    joined = joined.replace("full stack", "full-stack").replace("fullstack", "full-stack")
    joined = joined.replace("back end", "backend").replace("front end", "frontend")
    return tuple(word for word in joined.split() if word not in listed("job.levels"))


def names_role(text: str, role: str) -> bool:
    """Tell whether *text* has the words of *role*, whatever the seniority; "Software Engineer, Backend" is a backend engineer."""
    said = core(text)
    for wanted in map(core, _either(role)):
        for start in range(len(said) - len(wanted) + 1):
            window = said[start : start + len(wanted) + 1]
            if said[start : start + len(wanted)] == wanted or (len(wanted) == 2 and window[-2:] == wanted[::-1]):
                return True
    return False


def _either(role: str) -> list[str]:
    """Return the roles between which an advert leaves the choice: "DevOps / Platform Engineer"."""
    first, slash, last = role.partition("/")
    if not slash or not last.split():
        return [role]
    trade = last.split()[-1]
    return [first.strip() if first.strip().endswith(trade) else f"{first.strip()} {trade}", last.strip()]


def calling(text: str, role: str) -> Calling | None:
    """
    Return what *text* calls its author in other words than *role* for the same thing; None where it says something else.

    A "backend developer" is a "Backend Engineer", and a "software engineer" may well be; a "frontend developer" is none.
    """
    wanted = core(role)
    place = _opening(text)
    said = core(text[slice(*place)]) if place else ()
    own = {word for word in said[:-1] if not _is_language(word)}
    if place and said and wanted and _trade(said[-1]) == _trade(wanted[-1]) and own <= {*wanted, *listed("job.general")}:
        return Calling(Span(*place), text[slice(*place)], new=set(wanted[:-1]) > own)
    return None


def _trade(title: str) -> str:
    """Return the word that stands for all that mean the same trade: a developer is an engineer."""
    return pairs("job.same").get(title, title)


def _opening(text: str) -> tuple[int, int] | None:
    """Return where *text* begins with what someone is, without article, seniority and languages: "I am a senior Go developer"."""
    found = list(_WORD.finditer(text))
    last = next((index for index, word in enumerate(found[:_LONGEST]) if titles(word[0].strip("."))), None)
    if last is None:
        return None
    first = last
    while first and _belongs(found[first - 1][0]) and not text[found[first - 1].end() : found[first].start()].strip():
        first -= 1
    if any(word[0].casefold() not in _BEFORE | listed("job.praise", "job.levels") for word in found[:first]):
        return None
    while first < last and _is_language(found[first][0]):
        first += 1
    return found[first].start(), found[last].end() - found[last][0].endswith(".")


def _is_language(word: str) -> bool:
    """Tell whether a word names what one works in: "Go" in "Go developer"."""
    known = technology.get(word)
    return known is not None and known.counts


def _belongs(word: str) -> bool:
    """Tell whether a word before a title says of which kind it is: "backend", "software", "Go"."""
    small = word.casefold()
    return small in listed("job.kinds") or small in listed("job.general")
