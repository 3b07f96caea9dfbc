"""`resume-lsp check`: the findings."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module

from resume_lsp.cli import inputs, terminal
from resume_lsp.cli.examine import Examined, each_once, examine_all
from resume_lsp.cli.report import SEVERITIES, Report, as_grave_as
from resume_lsp.rule import Severity

FORMATS = ("text", "json", "jsonl", "github", "sarif", "junit")

_EPILOG = """\
A folder is searched for resumes; a file that is named is checked whatever its name. "-" reads standard input.

  resume-lsp check resume.md
  resume-lsp check applications/ --fail-on error
  resume-lsp check resume.md --job advert.md
  resume-lsp check resume.md --format sarif > findings.sarif
  pandoc resume.docx -t markdown | resume-lsp check -

Exit status: 0 nothing as grave as --fail-on, 1 something, 2 a file could not be read.
"""


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = "Say what a resume's reader would stumble over, where, and how to mend it."
    parser.epilog = _EPILOG
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and folders; the present folder by default"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to write it down (text)")
    parser.add_argument(
        "--fail-on",
        choices=(*map(str, SEVERITIES), "never"),
        default="warning",
        help="from where on to exit with 1 (warning)",
    )
    parser.add_argument("--hints", action="store_true", help="show hints, too")
    parser.add_argument("--jobs", type=_processes, metavar="N", help="processes for many files (one for each processor)")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (auto: on a terminal)")
    parser.add_argument("--exact", action="store_true", help="typeset the pages instead of estimating them")
    parser.add_argument("--trust", action="store_true", help="with --exact, use a template from the document's folder")
    inputs.declare_job(parser)
    inputs.declare_wishes(parser)


def run(arguments: Namespace) -> int:
    """Check the documents; return 0, 1 or 2."""
    wishes = inputs.wishes_of(arguments)
    files, troubles = inputs.expand(arguments.paths)
    tally: Counter[str] = Counter()
    examined = terminal.progress(examine_all(files, wishes, arguments.jobs), len(files))
    reports = _reports(each_once(examined), troubles, tally, settings_first=arguments.format == "text")
    least = Severity.HINT if arguments.hints or arguments.fail_on == Severity.HINT else Severity.INFO
    writer = import_module(f"resume_lsp.cli.formats.{arguments.format}")
    writer.write((report.above(least) for report in reports), arguments)
    if not tally["files"] and not troubles:
        print(f"resume-lsp: {inputs.none_found(arguments.paths, len(files))}", file=sys.stderr)
    for trouble in troubles:
        print(f"resume-lsp: {trouble}", file=sys.stderr)
    return 2 if troubles else int(any(tally[severity] for severity in as_grave_as(arguments.fail_on)))


def _processes(given: str) -> int:
    """Read how many processes there may be."""
    if not (given.isascii() and given.isdigit() and int(given)):
        raise ArgumentTypeError(f"{given} is no number of processes; 2 is one")
    return int(given)


def _reports(examined: Iterable[Examined], troubles: list[str], tally: Counter[str], *, settings_first: bool) -> Iterator[Report]:
    """Yield every report, and take down what else came of the files: *troubles*, and how many findings of which severity."""
    for found in examined:
        if found.trouble and found.trouble not in troubles:
            troubles.append(found.trouble)
        about = tuple(filter(None, [found.about]))
        for report in (*found.beside, *about) if settings_first else (*about, *found.beside):
            tally["files"] += 1
            tally.update(remark.severity for remark in report.remarks)
            yield report
