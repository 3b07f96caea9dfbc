"""`resume-lsp match`: a job advert against a resume."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator

from resume_lsp import job
from resume_lsp.cli import inputs
from resume_lsp.cli.complaints import complain
from resume_lsp.cli.inputs import Input
from resume_lsp.cli.terminal import Paint, columns, printable, wants_colour
from resume_lsp.host import Trouble
from resume_lsp.job import Advert, Asked, Match, Need, Unread, Where
from resume_lsp.parse import parse
from resume_lsp.text import Lines

_EPILOG = """\
The advert is a text of its own: copy it from the web page into advert.md or advert.txt. Without --job it is the one that the
settings or the front matter name. What to do about each gap, `resume-lsp check --job` says.

  resume-lsp match resume.md --job advert.md
  resume-lsp match resume.md --job - < advert.txt
  resume-lsp match resume.md --job advert.md --format json

Exit status: 0 all that the advert asks for is named, 1 something is not, 2 a file could not be read, or
the advert asks for nothing that could be looked for.
"""

_NEEDS = {Need.MUST: "asked for", Need.WISH: "nice to have"}


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = "Hold a job advert against a resume: what it asks for, and where the resume names that."
    parser.epilog = _EPILOG
    parser.add_argument("path", metavar="PATH", help="a file; - reads standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to write it down (text)")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (auto: on a terminal)")
    inputs.declare_job(parser)
    inputs.declare_wishes(parser)


def run(arguments: Namespace) -> int:
    """Print what the advert asks for; return 0 where all of it is named, else 1."""
    if arguments.path == arguments.job == "-":
        raise Trouble("Standard input cannot be both the resume and the advert. Name a file for one of them.")
    wishes = inputs.wishes_of(arguments)
    document = inputs.read(Input(arguments.path), wishes)
    chosen = inputs.settings_for(document, wishes)
    complain(chosen, set(), document.path)
    inputs.not_too_large(document, chosen)
    advert = inputs.answered(document, chosen, wishes)
    if isinstance(advert, Unread):
        raise Trouble(advert.why)
    if advert is None:
        raise Trouble("Which advert? Name its file with --job, or in the front matter: `job: advert.md`.")
    if not (advert.of(Need.MUST) or advert.of(Need.WISH)):
        raise Trouble(_nothing(advert))
    match = job.match(advert, parse(document.text))
    if arguments.format == "json":
        print(json.dumps(_told(match), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(match, Paint(on=wants_colour(arguments.color, sys.stdout)))))
    return 1 if match.missing else 0


def _nothing(advert: Advert) -> str:
    """Return the sentence that an advert asks for nothing that could be looked for."""
    names = [asked.name for asked in advert.asked]
    but = f", it only names {', '.join(names[:3])}" if names else ""
    return f"This advert asks for no technology and no method with a name{but}. Only those are compared: is it all of its text?"


def _lines(match: Match, paint: Paint) -> Iterator[str]:
    """Yield the lines of the account."""
    if match.advert.role:
        said = {None: "no summary that could say so", True: "the summary says so", False: "the summary says something else"}
        yield f"{paint('bold', printable(match.advert.role))}: {said[match.says_role]}"
    for need, title in _NEEDS.items():
        asked = match.advert.of(need)
        if asked:
            yield ""
            yield f"{paint('bold', title)}: {_named(match, need)} of {len(asked)} named"
            wide = min(max(len(it.name) for it in asked), 30)
            yield from (_line(match, it, wide, paint) for it in asked)


def _named(match: Match, need: Need) -> int:
    """Return how much of what the advert asks for, or would like, the resume names."""
    return sum(bool(match.namings(asked)) for asked in match.advert.of(need))


def _line(match: Match, asked: Asked, wide: int, paint: Paint) -> str:
    namings = match.namings(asked)
    name = printable(asked.name).ljust(wide)
    if namings:
        counts = Counter(where for where in Where for naming in namings if naming.where is where)
        told = (f"{count} bullets" if count > 1 and place is Where.BULLET else place for place, count in counts.items())
        return f"  {paint('green', '✓')} {name}  {', '.join(told)}"
    quote = f"line {asked.line}: {printable(asked.quote)}"
    room = max(20, columns() - wide - 6)
    return f"  {paint('yellow', '–')} {name}  {paint('dim', quote if len(quote) <= room else quote[: room - 1] + '…')}"


def _told(match: Match) -> dict[str, object]:
    """Return the account as JSON has it."""
    lines = Lines(match.resume.text)
    terms = [
        {
            "need": asked.need.name.lower(),
            "terms": list(asked.written),
            "line": asked.line,
            "quote": asked.quote,
            "named": [
                {"where": str(naming.where), "line": lines.line_of(naming.span.start) + 1, "text": naming.written}
                for naming in match.namings(asked)
            ],
        }
        for asked in match.advert.asked
    ]
    counts = {need.name.lower(): {"asked": len(match.advert.of(need)), "named": _named(match, need)} for need in _NEEDS}
    return {"version": 1, "role": match.advert.role, "says_role": match.says_role, "terms": terms, "summary": counts}
