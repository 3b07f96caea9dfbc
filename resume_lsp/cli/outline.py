"""`resume-lsp outline`: what was understood."""

from __future__ import annotations

import json
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from resume_lsp.cli import inputs
from resume_lsp.cli.inputs import Input
from resume_lsp.cli.terminal import printable
from resume_lsp.features.outline import outline
from resume_lsp.model import Bullet, Contact, ContactKind, Entry, Period, Resume
from resume_lsp.parse import parse
from resume_lsp.patterns import late
from resume_lsp.text import Lines

_EPILOG = """\
Whatever is missing here was not understood, and no rule can judge it.

  resume-lsp outline resume.md
  resume-lsp outline resume.md --format json
"""

_SCHEME = late(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = "Show what was understood of a resume: name, contact, sections, entries, bullets."
    parser.epilog = _EPILOG
    parser.add_argument("path", metavar="PATH", help="a file; - reads standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to write it down (text)")
    inputs.declare_wishes(parser)


def run(arguments: Namespace) -> int:
    """Print the outline; return 0."""
    wishes = inputs.wishes_of(arguments)
    document = inputs.read(given := Input(arguments.path), wishes)
    chosen = inputs.settings_for(document, wishes)
    inputs.not_too_large(document, chosen)
    decision = inputs.decision(given, document, chosen)
    resume = parse(document.text)
    if arguments.format == "json":
        print(json.dumps(outline(resume, is_resume=decision.active), ensure_ascii=False, indent=1))
        return 0
    if not decision.active:
        print(f"It says that it is no resume: {decision.reason}.")
    print("\n".join(_tree(resume)))
    return 0


def _tree(resume: Resume) -> Iterator[str]:
    """Yield the lines of the outline; the number in front is the line in the source."""
    lines = Lines(resume.text)

    def row(offset: int, depth: int, words: str) -> str:
        return f"{lines.line_of(offset) + 1:>5}  {'  ' * depth}{printable(words)}"

    name = resume.header.name
    yield row(name.span.start, 0, name.text) if name else "       no name"
    for contact in resume.header.contacts:
        yield row(contact.span.start, 1, f"{contact.kind}: {_address(contact)}")
    for section in resume.sections:
        title = section.heading.text if section.heading else "without a heading"
        yield row(section.span.start, 0, f"{title} [{section.kind}]")
        for entry in section.entries:
            yield row(entry.span.start, 1, _entry(entry))
            yield from (row(bullet.span.start, 2 + bullet.depth, _bullet(bullet)) for bullet in entry.bullets)
        yield from (row(item.span.start, 1 + item.depth, _bullet(item)) for item in section.items)


def _entry(entry: Entry) -> str:
    parts = [part.text for part in (entry.title, entry.organization, entry.location) if part]
    if entry.period:
        parts.append(_dates(entry.period))
    return " | ".join(parts) or "not understood"


def _address(contact: Contact) -> str:
    """Return where to reach the author: of a link what it leads to, unless its text is the number itself."""
    if not contact.target or (contact.kind is ContactKind.PHONE and any(map(str.isdigit, contact.text))):
        return contact.text
    return _SCHEME().sub("", contact.target).rstrip("/")


def _dates(period: Period) -> str:
    """Return from when until when, as exactly as it was written; a single date is told once."""
    start = period.start.iso if period.start else "?"
    end = "present" if period.current else period.end.iso if period.end else "?"
    return start if start == end else f"{start} – {end}"


def _bullet(bullet: Bullet) -> str:
    words = " ".join(bullet.words.text.split())
    return "- " + (words if len(words) <= _LONG else words[: _LONG - 1] + "…")


_LONG = 80
