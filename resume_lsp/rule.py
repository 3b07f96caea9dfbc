"""
What a rule is.

A rule is a function from a `Draft` to findings. Its name is the rule's id, its docstring is the rule's page, its keyword-only
parameters are the rule's options, and the fix travels in the finding.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast, get_origin

from resume_lsp import grammar, technology
from resume_lsp.grammar import Claim, Slip, Told
from resume_lsp.model import WORK_KINDS, Entry, Kind, Pages, Passage, PassageKind, Resume, Section
from resume_lsp.patterns import late
from resume_lsp.resemblance import unnamed
from resume_lsp.skills import Listing, listings
from resume_lsp.tags import Tag as HtmlTag
from resume_lsp.tags import tags as html_tags
from resume_lsp.text import Edit, Span
from resume_lsp.trades import is_break

if TYPE_CHECKING:
    from resume_lsp.job import Advert, Match, Unread


class Severity(StrEnum):
    """How much a finding matters to the reader of the resume."""

    ERROR = "error"  # sure to cost the interview
    WARNING = "warning"  # the guide says never, or must
    INFO = "info"  # the guide says usually
    HINT = "hint"  # taste, or too frequent to shout


class FixKind(StrEnum):
    """Who may make a fix."""

    PLAIN = "plain"  # only the author, one at a time
    SAFE = "safe"  # anyone, unasked: it cannot change what the resume claims and moves nothing
    ORGANIZE = "organize"  # a move: only when the author asks for moves


class Tag(StrEnum):
    """How an editor may draw a finding."""

    UNNECESSARY = "unnecessary"


class Fix(NamedTuple):
    """A change that the author may accept with one key."""

    title: str
    edits: tuple[Edit, ...]
    kind: FixKind = FixKind.PLAIN
    claims_more: bool = False  # than the author wrote: no editor may prefer it


Fixes = tuple[Fix, ...] | Callable[[], Iterable[Fix]]
"""Fixes, the best one first; or what works them out, where that takes more than a moment and few will ask."""


class Related(NamedTuple):
    """Another place that explains a finding."""

    span: Span
    message: str


class Finding(NamedTuple):
    """One place that a rule objects to, and what to do about it."""

    span: Span
    message: str  # one sentence to a job seeker; its point within the first 40 characters
    fixes: Fixes = ()
    severity: Severity | None = None  # one of those that the rule names; None for its first
    related: tuple[Related, ...] = ()
    tag: Tag | None = None


Found = TypeVar("Found")

_ITEM = late(r"\s*(?:[-*+]|\d{1,2}[.)])\s")
_LONGEST_HEAD = 40
"""So many words may name posts and say when and where they were; more of them tell a story."""
_SHOWING = frozenset(
    {"eu", "de", "at", "ch", "fr", "be", "lu", "es", "pt", "it", "pl", "cz", "gr", "jp", "kr", "cn", "tw", "ae", "br"}
)
"""Markets in which a resume usually shows its author, or may do so."""


class Author(NamedTuple):
    """
    Who writes, from the settings and the text.

    *years* of experience, and those of them *in_trade*, are None where they are not known; *dialect* is "us" or "uk" where the
    text or the settings tell.
    """

    role: str = "developer"  # or "other"
    market: str = "us"
    years: float | None = None
    junior: bool = False
    dialect: str | None = None
    in_trade: float | None = None

    @property
    def needs_projects(self) -> bool:
        """Tell whether projects have to say what little experience cannot: they do for who develops software."""
        return self.junior and self.role == "developer"

    @property
    def shown(self) -> bool:
        """Tell whether a photo, the date of birth and the like may stand in a resume where the employer is."""
        return self.market in _SHOWING


ANYONE = Author()
"""Of whom nothing is known."""


class Git(NamedTuple):
    """What the repository around the document knows of its author; each None where it does not."""

    user: str | None = None  # owner of origin, where that is a code host
    email: str | None = None


@dataclass(frozen=True, eq=False)
class Draft:
    """
    A resume plus whatever else is known: all that a rule may look at.

    Nothing here reads a file or a clock. None means *not known*, and a rule that needs it says nothing. *misspelt* maps the
    words checked so far to suggestions; a word without a mistake has none. *slips* maps the passages that a proofreader has seen,
    by their words, to what it found there. *job* is the advert that the resume is to answer, or why it cannot be read.
    """

    resume: Resume
    today: date
    author: Author = ANYONE
    pages: Pages | None = None
    misspelt: dict[str, tuple[str, ...]] | None = None
    git: Git | None = None
    slips: dict[str, tuple[Slip, ...]] | None = None
    job: "Advert | Unread | None" = None

    @cached_property
    def text(self) -> str:
        """The source."""
        return self.resume.text

    @cached_property
    def _words(self) -> list[str]:
        """What the passages say, in order."""
        return [passage.words.text for passage in self.resume.passages]

    def where(self, find: Callable[[str], Found], place: Span | None = None) -> Iterator[tuple[Passage, Found]]:
        """
        Return the passages, or those that begin within *place*, in whose words *find* finds something, each with that.

        It is quick where *find* remembers what it found: most words are those of the check before.
        """
        held = self.resume.slice(place) if place else slice(None)
        return filter(itemgetter(1), zip(self.resume.passages[held], map(find, self._words[held]), strict=True))

    @cached_property
    def name_line(self) -> Span:
        """Where to point when something is missing from the header: at the name, else at the first words."""
        if self.resume.header.name:
            return self.resume.header.name.span
        if self.resume.passages:
            first = self.resume.passages[0].span
            return Span(first.start, first.start + len(self.text[first.start : first.end].partition("\n")[0].rstrip("\r")))
        return Span(0, 0)

    @cached_property
    def jobs(self) -> tuple[Entry, ...]:
        """Entries that tell of work, but for those that only say why there was none: a career break."""
        return tuple(entry for entry in self.resume.roles if not is_break(self.text, entry))

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """What the author did, bullet by bullet, each as it reads in its role."""
        return tuple(grammar.told(self.resume, self.has_ended))

    @cached_property
    def skills(self) -> tuple[tuple[Section, tuple[Listing, ...]], ...]:
        """The Skills sections, each with what it lists."""
        return tuple((section, listings(self.resume, section)) for section in self.resume.of(Kind.SKILLS))

    @cached_property
    def tags(self) -> tuple[HtmlTag, ...]:
        """The HTML tags in the text, in order."""
        return html_tags(self.resume)

    @cached_property
    def unnamed(self) -> tuple[tuple[Section, Kind], ...]:
        """The sections whose name nobody knows, each with the kind that its contents resemble."""
        return tuple(unnamed(self.resume))

    @cached_property
    def match(self) -> "Match | None":
        """The advert held against the resume, where one is known."""
        if self.job is None:
            return None
        from resume_lsp import job  # noqa: PLC0415  (few resumes answer an advert)

        return job.match(self.job, self.resume) if isinstance(self.job, job.Advert) else None

    @property
    def unread(self) -> "Unread | None":
        """Why the advert cannot be read, where one is named and cannot."""
        return None if self.job is None or self.match else cast("Unread", self.job)

    @cached_property
    def promoted(self) -> dict[Span, Entry]:
        """
        By its place, each post whose bullets tell of a newer one as well, with that newer one.

        Who was promoted may write his titles at an employer right above each other, and one list below them.
        """
        newest: dict[Span, Entry] = {}
        for section in self.resume.sections:
            for above, below in pairwise(section.entries):
                if self._shares_bullets(above, below):
                    newest[below.span] = newest.get(above.span, above)
        return newest

    def _shares_bullets(self, above: Entry, below: Entry) -> bool:
        if above.bullets or above.kind not in WORK_KINDS or not (above.organization and below.organization):
            return False
        return above.organization.text == below.organization.text and not self.is_told(above, _LONGEST_HEAD)

    def is_told(self, entry: Entry, longest: int) -> bool:
        """Tell whether *entry* is a story: it has a passage of more words than the *longest* that only names it."""
        return any(len(passage.words.text.split()) > longest for passage in self.resume.within(entry.span))

    def is_item(self, entry: Entry) -> bool:
        """Tell whether *entry* is an item of a list: "- Guest lecturer, 2021"."""
        begins = self.text.rfind("\n", 0, entry.heading.start) + 1
        return _ITEM().match(self.text, begins, entry.heading.start) is not None

    def names_technology(self, entry: Entry, *, apart: bool = False) -> bool:
        """
        Tell whether *entry* names a technology, or does so *apart* from the items of its lists.

        In its heading, and in lines of its own, what only looks like one may be the employer.
        """
        for passage, _ in self.where(technology.named, entry.span):
            if not apart if passage.kind is PassageKind.ITEM else technology.surely_named(passage.words.text):
                return True
        return False

    def beside(self, told: Told) -> Iterator[str]:
        """Yield what belongs to a bullet beside its words: its label, and whatever its item holds below."""
        if told.bullet.label:
            yield told.bullet.label.text
        for passage in self.resume.below(told.bullet):
            yield passage.words.text

    def has_ended(self, entry: Entry) -> bool | None:
        """Tell whether *entry* is over; None where its dates do not say, or its bullets tell of a newer post that is not."""
        if entry.period is None or (entry.period.end is None and not entry.period.current):
            return None
        newer = self.promoted.get(entry.span)
        return None if newer and not self.has_ended(newer) else entry.period.has_ended(self.today)


def rewording(text: str, told: Told) -> Iterator[Fix]:
    """Offer better wordings of a bullet in the source *text*, but for those that markup is in the way of."""
    for rewrite in told.rewrites:
        if edits := grammar.edits(text, told.bullet, rewrite.changes):
            yield Fix(rewrite.title, edits, claims_more=rewrite.claim is Claim.MORE)


class Option(NamedTuple):
    """One setting of a rule."""

    name: str  # as in the settings: with hyphens
    type: type
    default: object
    doc: str

    @property
    def parameter(self) -> str:
        """The name as the rule's function takes it."""
        return self.name.replace("-", "_")


@dataclass(frozen=True, eq=False)
class Rule:
    """
    A rule as the rest of the program sees it.

    One that *waits* says nothing of a line that is being written: what it misses there may be about to come.

    Its page and its options are read off its function when someone asks, so that all rules are there at once.
    """

    id: str
    severities: tuple[Severity, ...]  # the first is the default; a finding may pick another of them
    for_developers: bool
    waits: bool
    find: Callable[..., Iterator[Finding]] = field(repr=False, compare=False)

    @cached_property
    def page(self) -> str:
        """What it is about, in Markdown."""
        return inspect.getdoc(self.find) or ""

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """Its settings, in the order of the function's parameters."""
        defaults: dict[str, object] = getattr(self.find, "__kwdefaults__", None) or {}
        hints = inspect.get_annotations(self.find, eval_str=True) if defaults else {}
        return tuple(_option(name, hints[name], default) for name, default in defaults.items())

    @property
    def severity(self) -> Severity:
        """What a finding gets that does not say."""
        return self.severities[0]

    @property
    def offers_fix(self) -> bool:
        """Tell whether the page shows a text that was mended."""
        return "```markdown fixed" in self.page

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


Find = Callable[..., Iterator[Finding]]


def rule(*severities: Severity, for_developers: bool = False, waits: bool = False) -> Callable[[Find], Rule]:
    """
    Declare the function below to be a rule.

    *severities* are those that its findings may have, the default first. *for_developers* rules are off for other roles. One
    that *waits* judges a line when it is written.
    Each option is a keyword-only parameter with a default, annotated `Annotated[int, "What it does."]`.
    """

    def declare(find: Find) -> Rule:
        return Rule(find.__name__.replace("_", "-"), severities, for_developers, waits, find)

    return declare


def _option(name: str, annotation: object, default: object) -> Option:
    """Read one option from its `Annotated[...]` parameter."""
    declared: type = annotation.__origin__  # type: ignore[attr-defined]
    doc: str = annotation.__metadata__[0]  # type: ignore[attr-defined]
    return Option(name.replace("_", "-"), get_origin(declared) or declared, default, doc)
