"""`resume-lsp rules`: the list."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from resume_lsp.check import ALL_RULES
from resume_lsp.cli import terminal
from resume_lsp.cli.terminal import Paint
from resume_lsp.rule import Rule


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = "List the rules: how grave what they find is, whether they offer a fix, and what they look for."
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to write it down (text)")


def run(arguments: Namespace) -> int:
    """Print the list; return 0."""
    if arguments.format == "json":
        print(json.dumps({"version": 1, "rules": [_facts(rule) for rule in ALL_RULES]}, ensure_ascii=False, indent=1))
        return 0
    paint = Paint(on=terminal.wants_colour("auto", sys.stdout))
    widest = max(len(rule.id) for rule in ALL_RULES)
    grave = max(len(_severities(rule)) for rule in ALL_RULES)
    print(paint("bold", f"{'rule':<{widest}}  {'severity':<{grave}}  fix  finds"))
    for rule in ALL_RULES:
        fix = "fix" if rule.offers_fix else "   "
        print(f"{rule.id:<{widest}}  {_severities(rule):<{grave}}  {fix}  {rule.summary}")
    print("\nresume-lsp explain RULE tells more. Severities are those of the profile `guide`.")
    return 0


def _severities(rule: Rule) -> str:
    return "/".join(rule.severities)


def _facts(rule: Rule) -> dict[str, object]:
    options = [{"name": option.name, "default": option.default, "doc": option.doc} for option in rule.options]
    return {
        "rule": rule.id,
        "severities": list(rule.severities),
        "fix": rule.offers_fix,
        "developersOnly": rule.for_developers,
        "options": options,
        "summary": rule.summary,
    }
