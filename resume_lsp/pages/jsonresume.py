"""A resume as JSON Resume 1.0.0 (jsonresume.org), from what was understood of it. What it does not say is left out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from resume_lsp.model import Bullet, Contact, ContactKind, Date, Entry, Field, Kind, PassageKind, Resume, Section
from resume_lsp.pages.links import address
from resume_lsp.pages.runs import clean

Json = dict[str, Any]

_NETWORKS = {ContactKind.GITHUB: "GitHub", ContactKind.LINKEDIN: "LinkedIn"}
_SEPARATOR = re.compile(r"\s{0,9}[,;|·•]\s*(?![^(]{0,99}\))")
_EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_REFERENCES = re.compile(
    r"\breferences?\b[^.]{0,40}\b(?:available|furnished|provided|on request|upon request)\b[^.]{0,30}\.?", re.IGNORECASE
)
_LEVEL = re.compile(r"(?P<language>[^(–—:-]+?)\s*(?:[(–—:-]+\s*(?P<fluency>[^)]+)\)?)?")


def json_resume(resume: Resume) -> str:
    """Return *resume* as the text of a JSON Resume file."""
    parts = {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "basics": _basics(resume),
        "work": [_work(entry) for entry in _entries(resume, Kind.EXPERIENCE)],
        "volunteer": [_volunteer(entry) for entry in _entries(resume, Kind.VOLUNTEERING)],
        "education": [_education(entry) for entry in _entries(resume, Kind.EDUCATION)],
        "awards": _list(resume, Kind.AWARDS, "title"),
        "certificates": _list(resume, Kind.CERTIFICATIONS, "name"),
        "publications": _list(resume, Kind.PUBLICATIONS, "name"),
        "skills": list(_skills(resume)),
        "languages": list(_languages(resume)),
        "interests": [{"name": name} for name in _names(resume, Kind.INTERESTS)],
        "projects": [_project(resume, entry) for entry in _entries(resume, Kind.PROJECTS)],
        "meta": {"version": "v1.0.0", "generator": "resume-lsp"},
    }
    return json.dumps(_filled(parts), ensure_ascii=False, indent=2) + "\n"


def _filled(value: Any) -> Any:  # noqa: ANN401  (any JSON)
    """Return *value* without what is empty."""
    if isinstance(value, dict):
        return {key: filled for key, inner in value.items() if (filled := _filled(inner)) not in (None, "", [], {})}
    return [_filled(inner) for inner in value] if isinstance(value, list) else value


def _entries(resume: Resume, kind: Kind) -> Iterator[Entry]:
    return (entry for entry in resume.entries if entry.kind is kind)


def _basics(resume: Resume) -> Json:
    contacts = {contact.kind: contact for contact in reversed(resume.header.contacts)}
    profiles = [_profile(contact) for contact in contacts.values() if contact.kind in {*_NETWORKS, ContactKind.CODE_HOST}]
    phone, website = contacts.get(ContactKind.PHONE), contacts.get(ContactKind.WEBSITE)
    return {
        "name": _text(resume.header.name),
        "label": _text(resume.header.tagline),
        "email": _email(resume),
        "phone": phone.text if phone else None,
        "url": address(website.target or website.text) if website else None,
        "summary": _summary(resume),
        "profiles": profiles,
    }


def _email(resume: Resume) -> str | None:
    """Return the first address; a word that stands for one, or a variable, is none."""
    contacts = (contact for contact in resume.header.contacts if contact.kind is ContactKind.EMAIL)
    found = (_EMAIL.search(words) for contact in contacts for words in (contact.target or "", contact.text))
    return next((match[0] for match in found if match), None)


def _profile(contact: Contact) -> Json:
    url = address(contact.target or contact.text)
    host = url.partition("//")[2].partition("/")[0].removeprefix("www.")
    username = url.rstrip("/").rpartition("/")[2].lstrip("~")
    return {"network": _NETWORKS.get(contact.kind, host.partition(".")[0].capitalize()), "username": username, "url": url}


def _summary(resume: Resume) -> str:
    return " ".join(words for section in resume.of(Kind.SUMMARY) for words in _paragraphs(resume, section))


def _paragraphs(resume: Resume, section: Section) -> Iterator[str]:
    for passage in resume.passages:
        if passage.kind is not PassageKind.HEADING and passage.span in section.span:
            yield _clean(passage.words.text)


def _work(entry: Entry) -> Json:
    return {"name": _text(entry.organization), "position": _text(entry.title), "location": _text(entry.location), **_told(entry)}


def _volunteer(entry: Entry) -> Json:
    return {"organization": _text(entry.organization), "position": _text(entry.title), **_told(entry)}


def _told(entry: Entry) -> Json:
    return {**_dates(entry), "highlights": _highlights(entry)}


def _education(entry: Entry) -> Json:
    degree, _, area = _text(entry.title).partition(" in ")
    return {"institution": _text(entry.organization), "studyType": degree, "area": area, **_graduation(entry)}


def _graduation(entry: Entry) -> Json:
    """Return when it was; a single date is its end."""
    alone = entry.period and entry.period.start == entry.period.end
    return {**_dates(entry), **({"startDate": None} if alone else {})}


def _project(resume: Resume, entry: Entry) -> Json:
    url = next((address(link.target) for link in resume.links if link.span in entry.span), "")
    return {"name": _text(entry.title), "url": url, **_told(entry)}


def _dates(entry: Entry) -> Json:
    period = entry.period
    return {"startDate": _iso(period.start), "endDate": _iso(period.end)} if period else {}


def _iso(date: Date | None) -> str | None:
    if date is None or not 1 <= (date.month or 1) <= 12:
        return None
    return f"{date.year:04}-{date.month:02}" if date.month else f"{date.year:04}"


def _highlights(entry: Entry) -> list[str]:
    return [_bullet(bullet) for bullet in entry.bullets]


def _bullet(bullet: Bullet) -> str:
    label = f"{_text(bullet.label).rstrip(':')}: " if bullet.label else ""
    return label + _clean(bullet.words.text)


def _skills(resume: Resume) -> Iterator[Json]:
    for line in _lines(resume, Kind.SKILLS):
        name, colon, rest = line.partition(":")
        keywords = [word for word in _SEPARATOR.split((rest if colon else line).strip().rstrip(".")) if word]
        yield {"name": name.strip() if colon else "Skills", "keywords": keywords}


def _lines(resume: Resume, kind: Kind) -> Iterator[str]:
    """Yield what the sections of *kind* hold, item by item, paragraph by paragraph; a bold label begins a line of its own."""
    for section in resume.of(kind):
        for passage in resume.passages:
            if passage.kind is not PassageKind.HEADING and passage.span in section.span:
                yield from _labelled(resume.text, passage.words.text, passage.words.runs)


def _labelled(text: str, words: str, runs: Iterable[tuple[int, int, int]]) -> Iterator[str]:
    breaks = [start for start, source, length in runs if "\n" in text[source : source + length]]
    start = 0
    for end in [*breaks, len(words)]:
        if line := _clean(words[start:end]):
            yield line
        start = end


def _languages(resume: Resume) -> Iterator[Json]:
    for name in _names(resume, Kind.LANGUAGES):
        if found := _LEVEL.fullmatch(name):
            yield {"language": found["language"], "fluency": found["fluency"]}


def _names(resume: Resume, kind: Kind) -> Iterator[str]:
    for line in _lines(resume, kind):
        yield from (name for name in _SEPARATOR.split(_REFERENCES.sub("", line).rstrip(". ")) if name)


def _list(resume: Resume, kind: Kind, key: str) -> list[Json]:
    return [{key: line} for line in _lines(resume, kind)]


def _text(field: Field | None) -> str:
    return _clean(field.text) if field else ""


def _clean(words: str) -> str:
    return " ".join(clean(words).split())
