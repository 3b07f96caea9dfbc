"""`resume-lsp explain`: a rule's page."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from resume_lsp.cli import known, terminal
from resume_lsp.cli.terminal import Paint
from resume_lsp.rule import Option
from resume_lsp.settings import as_written


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = "Tell why a rule is there, with examples, its fix and its options."
    parser.epilog = "  resume-lsp explain bullet-weak-verb"
    parser.add_argument("rule", metavar="RULE", help="its id, as it stands in brackets behind a finding")


def run(arguments: Namespace) -> int:
    """Print the page; return 0."""
    rule = known.rule(arguments.rule)
    paint = Paint(on=terminal.wants_colour("auto", sys.stdout))
    print(paint("bold", rule.id), paint("dim", f"({' or '.join(rule.severities)})"), end="\n\n")
    print(rule.page.strip())
    if rule.options:
        print(f"\nOptions, under rules.{rule.id}:\n")
        print("\n".join(_option(option) for option in rule.options))
    return 0


def _option(option: Option) -> str:
    return f"  {option.name} = {as_written(option.default)}  {option.doc}"
