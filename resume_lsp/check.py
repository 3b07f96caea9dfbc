"""The rules over a draft: what the author gets to see."""

from __future__ import annotations

import logging
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from resume_lsp import notices, pages, spelling
from resume_lsp.grammar import Slip
from resume_lsp.model import Header, Kind, PassageKind, Resume
from resume_lsp.model import Pages as PageFacts
from resume_lsp.parse import parse
from resume_lsp.rule import Draft, Finding, Fix, Git, Rule, Severity
from resume_lsp.rules import RULES
from resume_lsp.settings import Complaint, Settings
from resume_lsp.silence import Quiet, Silence, ignoring, silences
from resume_lsp.text import Lines, Span

if TYPE_CHECKING:
    from resume_lsp.job import Advert, Unread

log = logging.getLogger(__name__)

NOTICES: tuple[Rule, ...] = tuple(value for value in vars(notices).values() if isinstance(value, Rule))
ALL_RULES: tuple[Rule, ...] = tuple(sorted((*RULES, *NOTICES), key=lambda rule: rule.id))
BY_ID = {rule.id: rule for rule in ALL_RULES}

_BLANK = "⟨"
"""How each begins that our own fixes leave to the author: "⟨Company⟩"."""

_NEEDS = {
    "page-overlength": "pages",
    "line-runt": "pages",
    "text-typo": "misspelt",
    "text-grammar": "slips",
    **dict.fromkeys((rule.id for rule in RULES if rule.id.startswith("job-")), "job"),
}
"""What a rule cannot speak without: its silence then proves nothing."""

_place = attrgetter("finding.span.start", "finding.span.end", "rule.id")
"""By what problems are sorted."""


@dataclass(eq=False)
class Problem:
    """A finding, as the author gets to see it; nobody changes one, as with a `Span`."""

    rule: Final[Rule]
    severity: Final[Severity]
    finding: Final[Finding]

    @property
    def span(self) -> Span:
        """Where it is: within one line."""
        return self.finding.span

    @property
    def message(self) -> str:
        """What to say."""
        return self.finding.message

    @cached_property
    def fixes(self) -> tuple[Fix, ...]:
        """How to mend it, the best first; nothing, and a line in the log, where the rule fails at that."""
        fixes = self.finding.fixes
        if isinstance(fixes, tuple):
            return fixes
        try:
            return tuple(fixes())
        except Exception:
            log.exception("Rule %s failed to mend", self.rule.id)
            return ()


def compose(
    text: str,
    settings: Settings,
    *,
    today: date,
    git: Git | None = None,
    misspelt: dict[str, tuple[str, ...]] | None = None,
    slips: dict[str, tuple[Slip, ...]] | None = None,
    pages: PageFacts | None = None,
    job: Advert | Unread | None = None,
) -> Draft:
    """
    Return the draft of *text*: parsed, with its author, and with an estimate of its length where *pages* is not given.

    A text above `max-size` is not parsed: its draft holds an empty resume.
    """
    if settings.refuse(text):
        return Draft(Resume(text, None, Header(Span(0, 0), None, None, ()), (), (), (), (), (), (), (), ()), today)
    resume = parse(text)
    author = settings.author(resume, today)
    measured = pages or _estimate(resume, settings, author.years)
    return proofread(Draft(resume, today, author, measured, git=git, job=job), settings, misspelt=misspelt, slips=slips)


def words_to_look_up(resume: Resume, settings: Settings) -> set[str]:
    """Return the words of *resume* that a dictionary is to be asked about: not the author's own; none where the rule is off."""
    if not settings.severity(BY_ID["text-typo"]):
        return set()
    own = _own_words(settings)
    return {word for word in spelling.vocabulary(resume) if word.casefold() not in own}


def proofread(
    draft: Draft,
    settings: Settings,
    *,
    misspelt: Mapping[str, tuple[str, ...]] | None = None,
    slips: dict[str, tuple[Slip, ...]] | None = None,
) -> Draft:
    """Return *draft* with what a dictionary and a proofreader say, as far as they were asked; the author's words are right."""
    own = _own_words(settings)
    sure, asked = spelling.surely_misspelt(draft.resume), misspelt or {}
    both = {**asked, **{word: better for word, better in sure.items() if not asked.get(word)}}
    return replace(
        draft,
        misspelt={word: () if word.casefold() in own else better for word, better in both.items()},
        slips=slips
        and {text: tuple(it for it in found if it.span.of(text).casefold() not in own) for text, found in slips.items()},
    )


def _own_words(settings: Settings) -> set[str]:
    return {word.casefold() for word in settings.dictionary}


def _estimate(resume: Resume, settings: Settings, years: float | None) -> PageFacts:
    """Return the estimated length in the author's style, against the limit that the years of experience set."""
    limit = settings.page_limit or (2 if years is not None and years >= 10 else 1)
    return pages.estimate(resume, settings.style, limit=limit)


def check(draft: Draft, settings: Settings) -> tuple[Problem, ...]:
    """Return all problems of *draft*, in the order of the text, then of the ids; what its comments silence is left out."""
    if not draft.resume.passages and settings.refuse(draft.text):
        return tuple(_problems(notices.document_too_large, notices.document_too_large.find(draft, settings.max_size), settings))
    if not _has_heading(draft.resume):
        return tuple(_problems(notices.document_no_heading, notices.document_no_heading.find(draft), settings))
    lines = Lines(draft.text)
    silenced = silences(draft.resume, lines)
    found = [problem for rule in RULES for problem in _run(rule, draft, settings)]
    found += _about_settings(draft, settings)
    heard = _ready(_heard(found, silenced), draft.resume) + _about_comments(draft, settings, silenced, found)
    return tuple(_within_line(problem, lines) for problem in sorted(heard, key=_place))


def ignore(draft: Draft, problem: Problem) -> Fix:
    """Return the fix that silences this problem, and nothing else, with a comment."""
    return ignoring(draft.resume, problem.span.start, problem.rule.id)


def _heard(found: list[Problem], silenced: list[Silence]) -> list[Problem]:
    """Return those of *found* that nothing silences."""
    if not silenced:
        return found
    quiet = Quiet(silenced)
    return [problem for problem in found if not quiet.covers(problem.span.start, problem.rule.id)]


def _ready(found: list[Problem], resume: Resume) -> list[Problem]:
    """Return *found* without what is said of an entry or a summary that is still to be filled in, but for its blanks."""
    if _BLANK not in resume.text:
        return found
    parts = [entry.span for entry in resume.entries if _BLANK in entry.heading.of(resume.text)]
    parts += [section.span for section in resume.of(Kind.SUMMARY) if _BLANK in section.span.of(resume.text)]
    waiting = Quiet(Silence(part, None, part, part) for part in parts)
    return [it for it in found if it.rule.id == "text-placeholder" or not waiting.covers(it.span.start, it.rule.id)]


def _has_heading(resume: Resume) -> bool:
    """Tell whether the text has any heading, or a section without one."""
    return any(section.heading for section in resume.sections) or any(p.kind is PassageKind.HEADING for p in resume.passages)


def _within_line(problem: Problem, lines: Lines) -> Problem:
    """Return *problem* with its underline kept within one line."""
    wide = problem.finding.span
    span = lines.within_line(wide)
    return problem if span is wide else replace(problem, finding=problem.finding._replace(span=span))


def _run(rule: Rule, draft: Draft, settings: Settings) -> list[Problem]:
    """Return what *rule* finds; a rule that raises is logged and skipped, the others go on."""
    if rule.id in settings.silent:
        return []
    try:
        findings = list(rule.find(draft, **settings.options(rule)))
    except Exception:
        log.exception("Rule %s failed", rule.id)
        return []
    return _problems(rule, findings, settings) if findings else []


def _problems(rule: Rule, findings: Iterable[Finding], settings: Settings) -> list[Problem]:
    """Return *findings* with the severity that the author wants to see."""
    found = list(findings)
    severities = {wanted: settings.severity(rule, wanted) for wanted in {finding.severity for finding in found}}
    return [Problem(rule, severity, finding) for finding in found if (severity := severities[finding.severity])]


def objection(complaint: Complaint, settings: Settings) -> Problem | None:
    """Return what there is to say of a setting that does nothing, at its place in what sets it; None if that is not wanted."""
    rule = notices.settings_unknown_key if complaint.unknown else notices.settings_bad_value
    severity = settings.severity(rule)
    finding = Finding(complaint.span or Span(0, 0), complaint.message, notices.corrections(complaint))
    return Problem(rule, severity, finding) if severity else None


def _about_settings(draft: Draft, settings: Settings) -> Iterator[Problem]:
    """Yield what is wrong with the settings in the text itself, or with no file to say it in."""
    for rule in (notices.settings_unknown_key, notices.settings_bad_value):
        yield from _problems(rule, rule.find(draft, settings.complaints), settings)


def _about_comments(draft: Draft, settings: Settings, silenced: list[Silence], found: list[Problem]) -> list[Problem]:
    """Return what is wrong with the silencing comments themselves; only one that names these rules silences them."""
    unused = [silence for silence in _unused(silenced, found) if _could_speak(silence, draft, settings)]
    about = [
        *_problems(notices.comment_unknown_rule, notices.comment_unknown_rule.find(draft, silenced, BY_ID), settings),
        *_problems(notices.comment_unused, notices.comment_unused.find(draft, unused), settings),
    ]
    return _heard(about, [silence for silence in silenced if silence.rule])


def _unused(silenced: list[Silence], found: list[Problem]) -> Iterator[Silence]:
    """Yield those of *silenced* in which no problem was *found*."""
    places: dict[str | None, list[int]] = defaultdict(list)
    for problem in sorted(found, key=_place) if silenced else ():
        places[None].append(problem.span.start)
        places[problem.rule.id].append(problem.span.start)
    for silence in silenced:
        starts = places[silence.rule]
        first = bisect_left(starts, silence.scope.start)
        if first == len(starts) or starts[first] >= silence.end:
            yield silence


def _could_speak(silence: Silence, draft: Draft, settings: Settings) -> bool:
    """Tell whether the silenced rule ran at all: one that is off, unknown or lacks a fact proves nothing."""
    if silence.rule is None:
        return True
    rule = BY_ID.get(silence.rule)
    if rule is None or rule in NOTICES or not settings.severity(rule, None):
        return False
    return rule.id not in _NEEDS or getattr(draft, _NEEDS[rule.id]) is not None
