"""`resume-lsp fix`: the safe fixes, made until nothing is left to make."""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from difflib import unified_diff

from resume_lsp import host
from resume_lsp.check import Problem
from resume_lsp.cli import inputs, known
from resume_lsp.cli.complaints import complain
from resume_lsp.cli.inputs import Input, Wishes
from resume_lsp.cli.terminal import printable
from resume_lsp.host import Document, Trouble
from resume_lsp.mend import Mended, mend
from resume_lsp.parse import parse
from resume_lsp.rule import FixKind, Severity
from resume_lsp.text import Lines

_EPILOG = """\
A safe fix cannot change what the resume claims and moves nothing. What only you can decide is left, and listed.
Every byte that is not mended stays as it is; a file is replaced all at once, or not at all.

  resume-lsp fix resume.md --diff         look first
  resume-lsp fix resume.md --organize     put sections and entries in order, too
  resume-lsp fix resume.md --select technology-misspelt skill-duplicate
  resume-lsp fix - < resume.md > mended.md
"""

_MOVED = "Left for --organize to move"
_DECIDED = "Left for you to decide; your editor offers"
_UNDONE = "Left, for these fixes would undo others"
_WRITTEN = "Left for you to mend"


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = "Mend what can be mended without asking."
    parser.epilog = _EPILOG
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - reads standard input, writes the output")
    parser.add_argument("--diff", action="store_true", help="only show what would change, as a patch")
    parser.add_argument("--organize", action="store_true", help="move what stands in the wrong place, too")
    parser.add_argument("--select", nargs="+", action="extend", default=[], metavar="RULE", help="make these rules' fixes alone")
    inputs.declare_job(parser)
    inputs.declare_wishes(parser)


def run(arguments: Namespace) -> int:
    """Mend the documents; return 0, or 2 where one could not be."""
    arguments.paths += _paths_among(arguments.select)
    arguments.select = [rule.id for rule in known.rules(arguments.select)]
    if not arguments.paths:
        raise Trouble("Which resume? Name a file or a folder.")
    wishes = inputs.wishes_of(arguments)
    files, troubles = inputs.expand(arguments.paths)
    mended, told = 0, set[str]()
    for given in files:
        try:
            mended += _fix(given, wishes, arguments, told)
        except Trouble as trouble:
            if not inputs.is_no_resume(given, wishes, trouble):
                troubles.append(str(trouble))
    if not mended and not troubles:
        print(f"resume-lsp: {inputs.none_found(arguments.paths, len(files))}", file=sys.stderr)
    for sentence in troubles:
        print(f"resume-lsp: {sentence}", file=sys.stderr)
    return 2 if troubles else 0


def _paths_among(selected: list[str]) -> list[str]:
    """
    Take out of the *selected* rules what are paths: in `--select bullet-passive resume.md` the last word is meant so.

    Rules may be parted by commas as well as by blanks.
    """
    paths = [name for name in selected if not known.is_rule(name) and (name == "-" or os.path.exists(name))]
    selected[:] = [rule for name in selected if name not in paths for rule in name.split(",") if rule]
    return paths


def _fix(given: Input, wishes: Wishes, arguments: Namespace, told: set[str]) -> bool:
    """Mend one document; return whether it is a resume at all. What of its settings does nothing is said unless it was *told*."""
    document = inputs.read(given, wishes)
    chosen = inputs.settings_for(document, wishes)
    decision = inputs.decision(given, document, chosen)
    streamed = given.path == "-" and not arguments.diff
    if not decision.active:
        if streamed:
            _put(document, document.text)
        if not given.folder:
            print(f"{document.path}: left as it is, for it says that it is no resume ({decision.reason}).", file=sys.stderr)
        return not given.folder
    complain(chosen, told)
    inputs.not_too_large(document, chosen)
    facts = inputs.facts(document)
    misspelt = inputs.misspelt([(parse(document.text), chosen)])
    advert = inputs.answered(document, chosen, wishes)
    organize, select = arguments.organize, arguments.select
    mended = mend(document.text, chosen, organize=organize, select=select, misspelt=misspelt, job=advert, **facts)
    if arguments.diff:
        sys.stdout.buffer.write("".join(_diff(document, mended.text)).encode(errors="surrogateescape"))  # names may be any bytes
    elif streamed:
        _put(document, mended.text)
    elif mended.text != document.text:
        host.write(document, mended.text)
    stream = sys.stderr if arguments.diff or streamed else sys.stdout
    print("\n".join(_account(document, mended, arguments)), file=stream)
    return True


def _put(document: Document, text: str) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(document.encoded(text))


def _diff(document: Document, after: str) -> Iterator[str]:
    """Yield the lines of a patch, which `patch` can apply."""
    old, new = (_lines(document.encoded(text).decode()) for text in (document.text, after))
    for line in unified_diff(old, new, document.path, document.path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Return the lines of *text* as `patch` counts them."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _account(document: Document, mended: Mended, arguments: Namespace) -> Iterator[str]:
    """Say what was made, at the lines as they were, what was left, and why, at the lines of the file as it is now."""
    would = "would be " if arguments.diff else ""
    count = len(mended.made)
    yield f"{document.path}: {count or 'no'} {'fix' if count == 1 else 'fixes'} {would}made."
    for made in sorted(mended.made, key=lambda made: made.line):
        yield f"  line {made.line + 1:<4} {made.rule}: {printable(made.title)}"
    asked = [problem for problem in mended.left if not arguments.select or problem.rule.id in arguments.select]
    left = [problem for problem in asked if problem.severity is not Severity.HINT]
    lines = Lines(document.text if arguments.diff else mended.text)
    for why in (_MOVED, _DECIDED, _UNDONE, _WRITTEN):
        problems = [problem for problem in left if _why(problem, arguments) == why]
        yield from [f"{why}:"] if problems else []
        for problem in problems:
            place = mended.origin(problem.span.start) if arguments.diff else problem.span.start
            words = problem.message if why == _WRITTEN else problem.fixes[0].title
            yield f"  line {lines.line_of(place) + 1:<4} {problem.rule.id}: {printable(words)}"
    if hints := len(asked) - len(left):
        yield f"  and {hints} {'hint' if hints == 1 else 'hints'}: resume-lsp check --hints"


def _why(problem: Problem, arguments: Namespace) -> str:
    """Say why *problem* was left."""
    kinds = {fix.kind for fix in problem.fixes}
    if not kinds:
        return _WRITTEN
    if FixKind.SAFE in kinds or (FixKind.ORGANIZE in kinds and arguments.organize):
        return _UNDONE
    return _MOVED if FixKind.ORGANIZE in kinds else _DECIDED
