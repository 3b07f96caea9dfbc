"""`resume-lsp export`: the resume as it is sent."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from math import ceil
from pathlib import Path

from resume_lsp import host
from resume_lsp.check import compose
from resume_lsp.cli import inputs
from resume_lsp.cli.complaints import complain
from resume_lsp.cli.inputs import Input
from resume_lsp.cli.terminal import printable
from resume_lsp.host import Trouble
from resume_lsp.host.viewer import show
from resume_lsp.model import Pages, Resume
from resume_lsp.pages import THEMES, Style, estimate, fit
from resume_lsp.pages.advice import too_long
from resume_lsp.pages.engine import TypstMissingError, UnprintableError, available
from resume_lsp.pages.export import FORMS, WITHOUT_TYPST, Exported, export, made_here
from resume_lsp.pages.fit import changes
from resume_lsp.pages.layout import layout
from resume_lsp.pages.measure import measure
from resume_lsp.pages.reading import Reading, verify
from resume_lsp.rule import Draft
from resume_lsp.text import Lines

_EPILOG = """\
The ending of FILE says what is made: .pdf, .png or .svg (one file a page), .html, .txt (what a parser reads in the PDF),
.json (JSON Resume). Without -o it is a PDF beside the resume, or on standard output where the resume came from standard input.
A file that was not made here is only replaced with --force.

  resume-lsp export resume.md
  resume-lsp export resume.md --fit --verify --open
  resume-lsp export resume.md -o resume.html
  resume-lsp export - -o - < resume.md > resume.pdf

Exit status: 0 made, 1 made but --verify found a difference, 2 not made.
"""


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = "Make a PDF of a resume, or another form of it."
    parser.epilog = _EPILOG
    parser.add_argument("path", metavar="PATH", help="the resume; - reads standard input")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to; - writes a PDF to standard output")
    parser.add_argument("--theme", choices=THEMES, help="another look than the settings say, with its own measures")
    parser.add_argument("--paper", choices=("letter", "a4"), help="another paper than the settings say")
    parser.add_argument("--fit", action="store_true", help="set it tighter, as little as needed, to keep to the page limit")
    parser.add_argument("--verify", action="store_true", help="read the PDF as a parser does, and compare")
    parser.add_argument("--open", action="store_true", help="show it when it is made")
    parser.add_argument("--force", action="store_true", help="replace a file that was not made here")
    parser.add_argument("--trust", action="store_true", help="use the template that the settings name")
    inputs.declare_wishes(parser)


def run(arguments: Namespace) -> int:
    """Make the files; return 0, or 1 where a parser reads something else in them."""
    wishes = inputs.wishes_of(arguments)
    document = inputs.read(Input(arguments.path), wishes)
    chosen = inputs.settings_for(document, wishes)
    complain(chosen, set(), document.path)
    inputs.not_too_large(document, chosen)
    target = Path(arguments.output or _beside(document.path))
    form = _form(target)
    draft = compose(document.text, chosen, **inputs.facts(document))
    if not layout(draft.resume):
        raise Trouble(f"{document.path} has nothing that could be printed, and so no file was made.")
    try:
        template = inputs.template(document, chosen, wishes)
    except Trouble as trouble:
        raise Trouble(f"{document.path} cannot be exported: {str(trouble).rstrip('.')}.") from None
    try:
        style = _style(chosen.style, arguments).on(draft.resume)
        style = _fitted(draft, style, template, form) if arguments.fit else style
        made = export(draft.resume, style, form, template=template, today=draft.today)
        reading = _read(draft, style, template, made.files[0] if form == "pdf" else None) if arguments.verify else None
    except (TypstMissingError, UnprintableError) as error:
        raise Trouble(f"{document.path} cannot be exported. {error}") from None
    _write(target, made, arguments)
    for note in made.notes:
        print(f"resume-lsp: {note}", file=sys.stderr)
    if reading:
        print("\n".join(_account(draft.resume, reading, "" if form == "pdf" else "in the PDF, ")), file=sys.stderr)
    return int(bool(reading and reading.differences))


def _beside(path: str) -> str:
    """Return the name of the PDF beside the resume at *path*."""
    return "-" if path == "-" else str(Path(path).with_suffix(".pdf"))


def _form(target: Path) -> str:
    form = target.suffix.lower().removeprefix(".") if target.name != "-" else "pdf"
    if form not in FORMS:
        raise Trouble(f"There is no way to make {target}: its name has to end in {', '.join(f'.{form}' for form in FORMS)}.")
    return form


def _style(style: Style, arguments: Namespace) -> Style:
    style = (
        THEMES[arguments.theme]._replace(paper=style.paper, usual=style.usual, dates=style.dates) if arguments.theme else style
    )
    return style._replace(paper=arguments.paper) if arguments.paper else style


def _fitted(draft: Draft, style: Style, template: str | None, form: str) -> Style:
    """Return the style nearest to *style* that keeps to the limit; a Trouble that says what to cut where none does."""
    limit = draft.pages.limit if draft.pages else 1

    def length(tighter: Style) -> Pages:
        if form in WITHOUT_TYPST and not available():
            return estimate(draft.resume, tighter, limit=limit)
        return measure(draft.resume, tighter, limit=limit, template=template)

    found = fit(style, lambda tighter: length(tighter).count <= limit)
    if found is None:
        raise Trouble("\n  ".join(too_long(draft.resume, length(style.tightest()), draft.today)))
    if found != style:
        told = ", ".join(f"{key} {value}" for key, value in changes(style, found).items())
        print(f"resume-lsp: set tighter to fit: {told}.", file=sys.stderr)
    return found


def _read(draft: Draft, style: Style, template: str | None, content: bytes | None) -> Reading:
    pdf = content or export(draft.resume, style, "pdf", template=template).files[0]
    return verify(draft.resume, style, pdf)


def _write(target: Path, made: Exported, arguments: Namespace) -> None:
    """Write the files, and say which; several pages get numbers before their ending."""
    if target.name == "-":
        sys.stdout.buffer.write(made.files[0])
        return
    several = len(made.files) > 1
    for number, content in enumerate(made.files, 1):
        path = str(target.with_stem(f"{target.stem}-{number}") if several else target)
        host.save(path, content, may_replace=_may_replace(content, arguments))
        print(f"{path}: {ceil(len(content) / 1000)} KB{made.standard and ', '}{made.standard}")
        if arguments.open and number == 1 and not show(path):
            print(f"resume-lsp: there is no program here that would show {path}. Open it yourself.", file=sys.stderr)


def _may_replace(content: bytes, arguments: Namespace) -> Callable[[bytes], bool]:
    """Tell what may be replaced by *content*: what was made here, and what is the same already."""
    return lambda old: arguments.force or old == content or made_here(old)


def _account(resume: Resume, reading: Reading, where: str) -> Iterator[str]:
    """Say what a parser reads, and *where* if that is not the file that was made."""
    if reading.exact and not reading.differences:
        yield f"resume-lsp: {where}a parser reads every character, in its order."
        return
    lines = Lines(resume.text)
    read = "something else" if reading.differences else "all parts, but not every character"
    yield f"resume-lsp: {where}a parser reads {read}."
    for found in reading.differences:
        place = lines.line_of(found.span.start) + 1
        yield f"  line {place:<4} {found.part}, {found.fault}: {printable(found.words[:60])}"
