"""`resume-lsp config`: the settings in force, and where they come from."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from resume_lsp import host, settings
from resume_lsp.activation import decide
from resume_lsp.check import BY_ID, compose
from resume_lsp.cli import inputs
from resume_lsp.cli.editors import BY_NAME, Editor
from resume_lsp.cli.inputs import Input
from resume_lsp.host import Document
from resume_lsp.host.tools import tools
from resume_lsp.settings import InForce, Settings, Source
from resume_lsp.text import Lines

_EPILOG = """\
  resume-lsp config resume.md
  resume-lsp config resume.md --all       with every rule
  resume-lsp config --editor nvim         what to write into an editor's configuration
"""


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = "Show the settings in force for a document, as TOML, who set each of them, and which tools are there."
    parser.epilog = _EPILOG
    parser.add_argument("path", nargs="?", default=".", metavar="PATH", help="a document, or a folder (the present one)")
    parser.add_argument("--all", action="store_true", help="list the rules' settings, too, where nobody set them")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to write it down (text)")
    parser.add_argument("--editor", choices=tuple(BY_NAME), metavar="NAME", help=f"set up an editor: {', '.join(BY_NAME)}")
    inputs.declare_wishes(parser)


def run(arguments: Namespace) -> int:
    """Print the settings, or what an editor needs; return 0."""
    if arguments.editor:
        return _set_up(BY_NAME[arguments.editor])
    wishes = inputs.wishes_of(arguments)
    folder = arguments.path != "-" and Path(arguments.path).is_dir()
    document = Document(str(Path(arguments.path, "resume.md")), "", b"") if folder else inputs.read(Input(arguments.path), wishes)
    chosen = inputs.settings_for(document, wishes)
    here = {} if folder else _here(document, chosen)
    shown = [one for one in settings.explain(chosen) if arguments.all or one.source or one.key.path[0] != "rules"]
    decision = None if folder else decide(document.text, chosen, path=inputs.absolute(document.path))
    if arguments.format == "json":
        told = decision and {"active": decision.active, "reason": decision.reason}
        print(json.dumps({"version": 1, "resume": told, **_facts(shown, chosen, here)}, ensure_ascii=False, indent=1))
        return 0
    if decision:
        print(f"# {document.path}: {'a resume' if decision.active else 'no resume'} to an editor: {decision.reason}.\n")
    _print(shown, chosen, here)
    return 0


def _here(document: Document, chosen: Settings) -> dict[str, object]:
    """Return what `auto` comes to for *document*, by the settings that may be left to its text; None where it does not tell."""
    draft = compose(document.text, chosen, today=host.today())
    if draft.pages is None:
        return {}
    found = {
        "experience": draft.author.years,
        "language": draft.author.dialect,
        "page.limit": draft.pages.limit,
        "page.paper": chosen.style.on(draft.resume).paper,
    }
    left_open = {one.key.name for one in settings.explain(chosen) if one.value == "auto"}
    return {name: value for name, value in found.items() if name in left_open}


def _set_up(editor: Editor) -> int:
    """Print what to write into the configuration of *editor*, and on a terminal where."""
    if sys.stdout.isatty():
        print(f"{editor.title}: {editor.goes}\n", file=sys.stderr)
    print(editor.snippet, end="")
    return 0


def _print(shown: list[InForce], chosen: Settings, here: dict[str, object]) -> None:
    """Print the settings as TOML, and the rest, such as what `auto` comes to *here*, as comments in it."""
    widest = max(len(one.key.name) for one in shown)
    for one in shown:
        value = json.dumps(_value(one, chosen), ensure_ascii=False)
        print(f"{one.key.name:<{widest}} = {value:<12}  # {_where(one)}{_meant(one, here)}")
    if chosen.complaints:
        print()
    for complaint in chosen.complaints:
        line = Lines(complaint.source.text).line_of(complaint.span.start) + 1 if complaint.span else None
        print(f"# {_place(complaint.source, line)}: {complaint.message}")
    print()
    for tool in tools():
        print(f"# {tool.name} {tool.does}: {tool.found}" if tool.found else f"# {tool.name} {tool.why}; {tool.without}")


def _where(one: InForce) -> str:
    """Return who set it: the file and the line, or that nobody did."""
    if one.source is None:
        return "by default"
    return _place(one.source, _line(one))


def _meant(one: InForce, here: dict[str, object]) -> str:
    """Return what `auto` comes to, to stand behind who set it."""
    if one.key.name not in here:
        return ""
    value = here[one.key.name]
    if value is None:
        return "; the text does not tell"
    return f"; here {value:.3g} {'year' if value == 1 else 'years'}" if isinstance(value, float) else f"; here {value}"


def _place(source: Source, line: int | None) -> str:
    name = inputs.shown(source.path) if source.path else source.name
    return f"{name}:{line}" if line else name


def _line(one: InForce) -> int | None:
    if one.source is None:
        return None
    short = one.key.path[:-1] if one.key.path[-1] == "severity" else ()
    place = one.source.places.get(one.key.path) or one.source.places.get(short)
    return Lines(one.source.text).line_of(place.key.start) + 1 if place else None


def _facts(shown: list[InForce], chosen: Settings, here: dict[str, object]) -> dict[str, object]:
    return {
        "settings": [
            {
                "name": one.key.name,
                "value": _value(one, chosen),
                "source": one.source.path or one.source.name if one.source else None,
                "line": _line(one),
                **({"here": here[one.key.name]} if one.key.name in here else {}),
            }
            for one in shown
        ],
        "tools": {tool.name: tool.found for tool in tools()},
        "complaints": [{"source": it.path or it.source.name, "message": it.message} for it in chosen.complaints],
    }


def _value(one: InForce, chosen: Settings) -> object:
    """Return the value in force as JSON has it; a rule's own severity under the profile and the role."""
    if one.value is None:
        return str(chosen.severity(BY_ID[one.key.path[1]]) or "off")
    return list(one.value) if isinstance(one.value, tuple) else one.value
