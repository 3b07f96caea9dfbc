"""The rules that an author may name."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from resume_lsp.check import BY_ID
from resume_lsp.host import Trouble
from resume_lsp.rule import Rule


def rules(names: Iterable[str]) -> list[Rule]:
    """Return the rules with these *names*; a Trouble with the nearest one where there is none."""
    return [rule(name) for name in names]


def rule(name: str) -> Rule:
    """Return the rule called *name*, as an id or as a function is written; a Trouble where there is none."""
    if is_rule(name):
        return BY_ID[_id(name)]
    like = get_close_matches(_id(name), BY_ID, 1)
    hint = f"Did you mean {like[0]}?" if like else "resume-lsp rules lists them."
    raise Trouble(f"There is no rule {name}. {hint}")


def is_rule(name: str) -> bool:
    """Tell whether there is a rule called *name*."""
    return _id(name) in BY_ID


def _id(name: str) -> str:
    return name.strip().lower().replace("_", "-")
