"""The role that an advert offers, and whether a text calls its author that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resume_lsp.model import FrontMatter
from resume_lsp.parse.evidence import of_title, titles, words_of
from resume_lsp.parse.lines import Form, Line
from resume_lsp.patterns import late
from resume_lsp.text import Span
from resume_lsp.words import pairs
from resume_lsp.words import words as listed

_LONGEST = 8
"""So many words may a role have; more are a sentence."""
_KEYS = ("role", "position", "job_title", "jobtitle", "job-title", "title")
"""What the front matter of an advert calls its role, the surest first."""
_LABELLED = late(
    r"\W*(?:job title|job|title|position|role|vacancy|opening|opportunity|wanted|(?:we(?:'re|’re| are) |now )?hiring)"
    r"\s*[:–—-]\s*(?=\S)",
    re.IGNORECASE,
)
_WANTED = late(
    r"\b(?:looking for|hiring|seeking|searching for|search of|need|recruiting|join (?:us|our team|the team|\w+) as"
    r"|for the (?:position|role) of|apply as|as)\s+(?:an?|our(?: (?:next|new|first))?|the|another|one|several|some)?\s*",
    re.IGNORECASE,
)
_PARTS = late(
    r"[|•·@–—,;:()\[\]\n]|[.!?](?=\s|$)|\s-\s"
    r"|\s(?:at|for|in(?!\s[Tt]est\b)|to|who|with|based|on|from|located|that|you|we|joining)\s"
)
_WORD = re.compile(r"[\w+#.]+(?:[-/][\w+#]+)*")


class Calling(NamedTuple):
    """What an author calls himself in a text, "backend developer", and where, seniority left out."""

    span: Span
    text: str


def role_of(front: FrontMatter | None, lines: Sequence[tuple[Line, str]]) -> str | None:
    """Return the role that an advert offers, as it calls it, without place, firm and brackets; None where it does not say."""
    said = [front.keys[key,].value for key in _KEYS if front and (key,) in front.keys]
    headings = [text for line, text in lines if line.form is Form.HEADING or line.is_bold]
    first = [text for _, text in lines[:3]]
    labelled = [text[label.end() :] for _, text in lines if (label := _LABELLED().match(text))]
    wanted = [text[found.end() :] for _, text in lines for found in _WANTED().finditer(text)]
    named = (*(value for value in said if isinstance(value, str)), *labelled, *headings[:1])
    for text, least in (*((it, 1.2) for it in named), *((it, 2.0) for it in (*wanted, *first, *headings))):
        if role := _role_in(text, least):
            return role
    return None


def _role_in(text: str, least: float) -> str | None:
    """Return the role that *text*, or one of its parts, begins with and that weighs *least* or more: "Kvarnen – Cook (m/f/d)"."""
    text = text[label.end() :] if (label := _LABELLED().match(text)) else text
    for part in filter(str.strip, _PARTS().split(text)[:5]):
        words = part.split()
        while words and words[0].casefold() in listed("job.praise"):
            words.pop(0)
        while words and words[-1].casefold() in listed("job.posting"):
            words.pop()
        name = " ".join(words)
        if words and len(words) <= _LONGEST and of_title(name) >= least and not _is_plain(name):
            return name
    return None


def _is_plain(name: str) -> bool:
    """Tell whether *name* is a sentence or speaks of many: it has a small verb."""
    return not {"is", "are", "will", "have", "has", "be", "you", "your", "we"}.isdisjoint(words_of(name))


def core(role: str) -> tuple[str, ...]:
    """Return the words of *role* without seniority: "Senior Back-End Engineer II" is a backend engineer."""
    words = [word.casefold().replace("back-end", "backend").replace("front-end", "frontend") for word in _WORD.findall(role)]
    joined = " ".join(words).replace("full stack", "full-stack").replace("fullstack", "full-stack")
    joined = joined.replace("back end", "backend").replace("front end", "frontend")
    return tuple(word for word in joined.split() if word not in listed("job.levels"))


def names_role(text: str, role: str) -> bool:
    """Tell whether *text* has the words of *role*, whatever the seniority."""
    wanted, said = core(role), core(text.replace("s ", " "))
    return any(said[start : start + len(wanted)] == wanted for start in range(len(said) - len(wanted) + 1))


def calling(text: str, role: str) -> Calling | None:
    """
    Return what *text* calls its author in other words than *role* for the same thing; None where it says something else.

    A "backend developer" is a "Backend Engineer", and a "software engineer" may well be; a "frontend developer" is none.
    """
    wanted = core(role)
    for start, end in _callings(text):
        said = core(text[start:end])
        trade, own = _trade(said[-1]) if said else "", set(said[:-1])
        if trade == _trade(wanted[-1]) and own <= {*wanted, *listed("job.general")}:
            return Calling(Span(start, end), text[start:end])
    return None


def _trade(title: str) -> str:
    """Return the word that stands for all that mean the same trade: a developer is an engineer."""
    return pairs("job.same").get(title, title)


def _callings(text: str) -> Iterator[tuple[int, int]]:
    """Yield where *text* says what someone is: a title with the words before it that belong to it, without seniority."""
    found = list(_WORD.finditer(text))
    for index, word in enumerate(found):
        if not titles(word[0].strip(".")):
            continue
        first = index
        while first and _belongs(found[first - 1][0]) and not text[found[first - 1].end() : found[first].start()].strip():
            first -= 1
        yield found[first].start(), word.end() - word[0].endswith(".")


def _belongs(word: str) -> bool:
    """Tell whether a word before a title says of which kind it is: "backend", "software", "Go"."""
    small = word.casefold()
    return small in listed("job.kinds") or small in listed("job.general")
