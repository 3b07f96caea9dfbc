"""What is known of technologies: the tables that `tools/technologies.py` compiles, read on first need."""

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from resume_lsp.words import find, lists

WORD = re.compile(r"[^\W_]+")
_LONGEST = 80  # characters; no name comes near
_VERSION_BEHIND = re.compile(r"[\s-]{0,3}v?\d[\d.]{0,12}(?:\.x|\+)?$")


class Kind(StrEnum):
    """What a technology is."""

    LANGUAGE = "language"
    FRAMEWORK = "framework"
    DATABASE = "database"
    PLATFORM = "platform"
    TOOL = "tool"
    PROTOCOL = "protocol"
    FORMAT = "format"
    STANDARD = "standard"
    ALGORITHM = "algorithm"
    PRACTICE = "practice"  # known, but names no technology: "CI/CD", "microservices"
    OTHER = "other"  # has the look of a technology, but is not known


GROUPS = {
    Kind.LANGUAGE: "Languages",
    Kind.FRAMEWORK: "Frameworks & Libraries",
    Kind.DATABASE: "Databases",
    Kind.PLATFORM: "Tools & Platforms",
    Kind.TOOL: "Tools & Platforms",
    Kind.PROTOCOL: "Protocols & Formats",
    Kind.FORMAT: "Protocols & Formats",
    Kind.STANDARD: "Protocols & Formats",
    Kind.ALGORITHM: "Methods",
    Kind.PRACTICE: "Methods",
    Kind.OTHER: "Other",
}
"""The category that a kind belongs to, in the order in which a skills section lists them."""


class Technology(NamedTuple):
    """One technology, by its exact name."""

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()  # other names of the same thing, rightly written
    needs: tuple[str, ...] = ()  # names of what one cannot know it without: JavaScript for React
    marks: tuple[str, ...] = ()  # what else it names ("verb", "company", "person", "place", "small"); "everyday", "trivial"

    @property
    def counts(self) -> bool:
        """Tell whether it is a *named* technology, which a practice is not."""
        return self.kind is not Kind.PRACTICE

    @property
    def everyday(self) -> bool:
        """Tell whether it goes without evidence: Git, Jira."""
        return "everyday" in self.marks

    @property
    def trivial(self) -> bool:
        """Tell whether it says nothing about a candidate: Microsoft Word."""
        return "trivial" in self.marks

    def may_be(self, other: str) -> bool:
        """Tell whether it may be "small", and whether it also names a "verb", "company" (Oracle), "person" (Julia) or "place"."""
        return other in self.marks

    @property
    def group(self) -> str:
        """The category that it belongs to."""
        return GROUPS[self.kind]

    @property
    def names(self) -> tuple[str, ...]:
        """Every right way to write it; a name in lower case may open a sentence."""
        names = (self.name, *self.aliases)
        return (*names, *(name.capitalize() for name in names if name.islower()))


class Mention(NamedTuple):
    """A technology named at *start* to *end* of a text."""

    start: int
    end: int
    technology: Technology
    written: str  # as the text has it
    right: str  # as that name or alias is rightly written
    ordinary: bool = False  # an ordinary word, too: nothing but its context made it a technology

    @property
    def misspelt(self) -> bool:
        """Tell whether it is surely meant and written in no right way; title case and a plural of capitals ("PDFs") are right."""
        if self.ordinary or self.technology.kind is Kind.OTHER:
            return False
        written = self.written.removesuffix("s") if self.written[:-1].isupper() else self.written
        names = (*self.technology.names, self.right)
        return not any(_reads_as(written, name) or self.written == name or _says_what(written, name) for name in names)


def _says_what(written: str, right: str) -> bool:
    """Tell whether *written* is *right* but for its last word, which may be an ordinary one: "Kafka streams", "React hooks"."""
    name, _, thing = written.rpartition(" ")
    return bool(name) and thing in lists()["technology.things"] and f"{name} {thing.capitalize()}" == right


def _reads_as(written: str, right: str) -> bool:
    """Tell whether *written* is *right* but for capitals where title case puts them."""
    words, names = written.split(), right.split()
    return len(words) == len(names) and all(
        word in {name, name.title() if name.islower() else name} for word, name in zip(words, names, strict=True)
    )


class Spelling(NamedTuple):
    """One way to write a technology, in lower case, with *lead* characters before its first word."""

    when: str  # "" always, "capital" with a capital, "context" beside other technologies, "exact" as it is rightly written
    lead: int
    name: str
    own: str  # the right way, empty where it is the technology's name
    text: str

    @property
    def technology(self) -> Technology:
        """What it names."""
        return _technology(self.name)

    @property
    def right(self) -> str:
        """The right way to write it."""
        return self.own or self.name


def look_up(name: str) -> Technology | None:
    """Return the technology that is called *name*, rightly or wrongly written, with or without a version."""
    if len(name) > _LONGEST:
        return None
    for written in (name.strip().lower(), _VERSION_BEHIND.sub("", name.strip().lower())):
        word = WORD.search(written)
        for spelling in spellings(word[0]) if word else ():
            if spelling.text == written:
                return spelling.technology
    return None


@lru_cache(maxsize=4096)
def spellings(word: str) -> tuple[Spelling, ...]:
    """Return the spellings whose first word is *word*, in lower case, longest first; a version or a plural "s" may end it."""
    row = find("spellings", word)
    if row is None and (word[-1].isdigit() or word[-1] == "s"):
        row = find("spellings", word.rstrip("0123456789") if word[-1].isdigit() else word[:-1])
    return tuple(map(_spelling, row.split("\t"))) if row else ()


def _spelling(row: str) -> Spelling:
    when, lead, name, own, text = row.split("|", 4)
    return Spelling(when, int(lead or 0), name, own, text or (own or name).lower())


@cache
def _technology(name: str) -> Technology:
    kind, marks, needs, *aliases = (find("technologies", name) or "").split("\t")
    return Technology(name, Kind(kind), tuple(aliases), tuple(needs.split("|")) if needs else (), tuple(marks.split()))
