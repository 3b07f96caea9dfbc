"""What the front matter says of the author and nothing else does: it is printed above, and below the name."""

import re
from collections.abc import Iterator

from resume_lsp.model import Contact, ContactKind, Resume
from resume_lsp.pages.blocks import Block
from resume_lsp.pages.letters import Run
from resume_lsp.pages.look import FACES, Role
from resume_lsp.pages.runs import clean
from resume_lsp.patterns import late

_SCHEME = late(r"^(?:https?://|mailto:|tel:)(?:www\.)?|/$", re.IGNORECASE)
_PLACES = ("location", "address")
_PROFILES = {ContactKind.GITHUB: "github.com/", ContactKind.LINKEDIN: "linkedin.com/in/"}


def front_contacts(resume: Resume) -> list[Contact]:
    """Return the contacts of the front matter that stand nowhere else, as they are printed."""
    if resume.front is None:
        return []
    inside = [contact for contact in resume.header.contacts if contact.span in resume.front.span]
    beside = {contact.kind for contact in resume.header.contacts if contact.span not in resume.front.span}
    return [contact._replace(text=_shown(contact)) for contact in inside if contact.kind not in beside]


def front_name(resume: Resume) -> Iterator[Block]:
    """Yield a name that stands in the front matter alone."""
    name = resume.header.name
    if name and resume.front and name.span in resume.front.span:
        yield Block(Role.NAME, name.span, (Run(clean(name.text), FACES[Role.NAME]),), (0,))


def front_line(resume: Resume) -> Iterator[Block]:
    """Yield the line of the contacts that stand in the front matter alone, and of the place where the author lives."""
    front, name = resume.front, resume.header.name
    if front is None:
        return
    parts = [(contact.span, contact.text) for contact in front_contacts(resume)]
    if name and name.span in front.span:
        homes = (front.keys[key,] for key in _PLACES if (key,) in front.keys)
        parts += [(home.value_span, clean(home.value)) for home in homes if isinstance(home.value, str)]
    parts.sort()
    if parts:
        runs = [run for _, words in parts for run in (Run(words), Run(" | "))]
        places = [place - parts[0][0].start for span, _ in parts for place in (span.start, span.end)]
        yield Block(Role.CONTACT, parts[0][0], tuple(runs[:-1]), tuple(places[:-1]))


def _shown(contact: Contact) -> str:
    """Return a contact of the front matter as a reader should see it: an address without its scheme, a handle with its place."""
    words = _SCHEME().sub("", clean(contact.text))
    return words if re.search(r"[/.]", words) else _PROFILES.get(contact.kind, "") + words.removeprefix("@")
