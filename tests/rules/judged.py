"""What one rule says of a text, and what its best fixes make of it."""

from datetime import date

from resume_lsp.check import BY_ID, Problem, check, compose
from resume_lsp.rule import FixKind, Git
from resume_lsp.settings import Settings
from resume_lsp.text import apply
from tests.checking import TODAY, settings_for


def problems(rule: str, text: str, *, today: date = TODAY, git: Git | None = None, **author: object) -> list[Problem]:
    """Return what the rule alone says of *text*; *author* are settings such as `market`."""
    alone = settings_for(BY_ID[rule], text)
    wanted = Settings(**{**{key: getattr(alone, key) for key in ("rules", "market", "experience")}, **author})
    return [problem for problem in check(compose(text, wanted, today=today, git=git), wanted) if problem.rule.id == rule]


def found(rule: str, text: str, **known: object) -> list[str]:
    """Return the words that the rule underlines."""
    return [problem.span.of(text) for problem in problems(rule, text, **known)]


def mended(rule: str, text: str, kind: FixKind | None = None, **known: object) -> str:
    """Return *text* after the best fix of each finding, of those of *kind* where it is given."""
    best = [fix for problem in problems(rule, text, **known) for fix in problem.fixes[:1] if kind in {None, fix.kind}]
    return apply([edit for fix in best for edit in fix.edits], text)
