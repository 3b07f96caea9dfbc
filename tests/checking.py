"""The one place where tests call a rule: its page's examples, and how they are judged."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from resume_lsp import job
from resume_lsp.check import NOTICES, Problem, check, compose
from resume_lsp.job import Advert, Unread
from resume_lsp.model import Pages, Resume
from resume_lsp.pages import Style, estimate
from resume_lsp.rule import Draft, Git, Rule
from resume_lsp.rules import RULES
from resume_lsp.settings import Settings, front_source, load
from resume_lsp.text import apply
from tools import marks

TODAY = date(2026, 6, 1)

FRAME = """\
# Jordan Rivera

Denver, CO | jordan@rivera.dev | +1 303 555 0142 | [github.com/jrivera](https://github.com/jrivera) | [linkedin.com/in/jrivera](https://www.linkedin.com/in/jrivera)

## Experience

### Software Engineer, Kestrel Labs

*Denver, CO | January 2021 – December 2023*

"""
"""What an example without headings stands in: a header and a role that has ended."""

_FENCE = re.compile(r"^```(markdown|job)([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(?:#|---\n)|^[=-]{3,}$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A fenced example of a rule's page: its marked text, and what it says is known."""

    marked: str
    fixed: bool  # what the text before it becomes
    facts: dict[str, str]

    @property
    def framed(self) -> str:
        """The marked text as a whole resume."""
        return self.marked if _HEADING.search(self.marked) or "document" in self.facts else FRAME + self.marked


def examples(rule: Rule) -> list[Example]:
    """Return the examples on the page of *rule*, in order."""
    found: list[Example] = []
    advert: dict[str, str] = {}
    for language, info, body in _FENCE.findall(rule.page):
        if language == "job":
            advert = {"job": body}
            continue
        words = info.split()
        facts = dict(word.partition("=")[::2] for word in words if word != "fixed")
        if "fixed" in words and not facts and found:
            facts = found[-1].facts
        facts |= advert
        found.append(Example(body, "fixed" in words, facts))
    return found


def settings_for(rule: Rule, text: str = "", **options: object) -> Settings:
    """Return settings in which no other rule speaks, read like an author's; a front matter's own settings hold too."""
    return replace(
        _settings_in(text),
        rules={other.id: {"severity": "off"} for other in (*RULES, *NOTICES) if other.id != rule.id} | {rule.id: options},
    )


def _settings_in(text: str) -> Settings:
    """Return the settings that the front matter of *text* makes."""
    resume = compose(text, Settings(), today=TODAY).resume
    source = front_source(resume.front, resume.text)
    return load([source]) if source else Settings()


def draft_of(text: str, facts: dict[str, str] | None = None, settings: Settings | None = None) -> Draft:
    """Return the draft of *text* with the *facts* that a fence states: `today=2026-01-01 misspelt=enviroment:environment git=a@b.io`."""
    facts = facts or {}
    misspelt = {
        word: tuple(filter(None, better.split("/")))
        for word, _, better in (pair.partition(":") for pair in facts.get("misspelt", "").split(","))
        if word
    }
    today = date.fromisoformat(facts["today"]) if "today" in facts else TODAY
    settings = settings or _settings_in(text)
    git = Git(email=facts["git"]) if "git" in facts else None
    draft = compose(text, settings, today=today, misspelt=misspelt or None, git=git, job=_advert(facts, settings))
    return replace(draft, pages=squeezed(draft.resume, settings.style, facts)) if "pages" in facts else draft


def _advert(facts: dict[str, str], settings: Settings) -> Advert | Unread | None:
    """Return the advert of the ```job fence above an example; `unread=advert.md` says that one is named which is not there."""
    if "unread" not in facts:
        return job.read(facts["job"]) if "job" in facts else None
    source = settings.set_by.get(("job",))
    why = f"There is no file {facts['unread']}. Check the name and the folder."
    return Unread(why, source.places["job",].value) if source else None


def squeezed(resume: Resume, style: Style, facts: dict[str, str]) -> Pages:
    """Return the length of *resume* on paper so low that it fills the pages of the fact `pages=1.31`; `gap=0.7` would do."""
    wanted, limit = float(facts["pages"]), int(facts.get("limit", 1))
    low, high = 0.2, 5.3  # inches: from the whole page to three lines
    for _ in range(20):
        margin = (low + high) / 2
        low, high = (
            (margin, high) if estimate(resume, style._replace(margin_y=margin), limit=limit).fill < wanted else (low, margin)
        )
    found = estimate(resume, style._replace(margin_y=high), limit=limit)
    fitting: dict[str, str | float] = {"gap": float(facts["gap"])} if "gap" in facts else {}
    return replace(found, fill=wanted, exact=True, tightest_fill=float(facts.get("tightest", 0.9)), fitting=fitting)


def problems_of(rule: Rule, text: str, facts: dict[str, str] | None = None) -> list[Problem]:
    """Return what *rule* alone says of *text*, as its author sees it."""
    everything = settings_for(rule, text)
    if rule.id == "comment-unused":
        everything = _settings_in(text)
    return [problem for problem in check(draft_of(text, facts, everything), everything) if problem.rule is rule]


def seen(problems: Iterable[Problem]) -> list[tuple[object, ...]]:
    """Return all that an author sees of *problems*."""
    return [(it.rule.id, it.severity, *it.finding[:2], it.fixes, *it.finding[4:]) for it in problems]


def marks_of(rule: Rule, problems: list[Problem]) -> list[marks.Mark]:
    """Return *problems* as marks; one that is not of the rule's first severity says so."""
    return [marks.Mark(p.span, (f"{p.severity}: " if p.severity is not rule.severity else "") + p.message) for p in problems]


def assert_marks(rule: Rule, marked: str, facts: dict[str, str] | None = None) -> None:
    """Assert that *rule* finds just what the carets in *marked* say."""
    text, expected = marks.read(marked)
    found = marks_of(rule, problems_of(rule, text, facts))
    assert marks.write(text, found) == marks.write(text, expected)


def fixed(rule: Rule, marked: str, facts: dict[str, str] | None = None) -> str:
    """Return the text of *marked* after the best fix of every finding."""
    text, _ = marks.read(marked)
    best = [problem.fixes[0] for problem in problems_of(rule, text, facts) if problem.fixes]
    return apply([edit for fix in best for edit in fix.edits], text)
