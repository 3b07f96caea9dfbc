"""A resume as JSON Resume 1.0.0 (jsonresume.org), from what was understood of it. What it does not say is left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from resume_lsp.model import Bullet, Contact, ContactKind, Entry, Kind, Passage, PassageKind, Resume, Section
from resume_lsp.pages.jsoneducation import education
from resume_lsp.pages.jsonlines import Json, period, spoken, words_of
from resume_lsp.pages.jsonlists import body, dated, languages, names, skills
from resume_lsp.pages.links import address
from resume_lsp.parse.evidence import of_place
from resume_lsp.text import Lines
from resume_lsp.words import pairs

_NETWORKS = {ContactKind.GITHUB: "GitHub", ContactKind.LINKEDIN: "LinkedIn"}
_EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_APART = re.compile(r"[|·•;\n]|\s{3,}|\s[–—-]\s")
_HOME = re.compile(r"(?:location|address|based in|lives in|home)\b\s*:?\s*", re.IGNORECASE)


def json_resume(resume: Resume) -> Json:
    """Return *resume* as JSON Resume: what is empty is not there."""
    parts = {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "basics": _basics(resume),
        "work": [_work(resume, entry) for entry in _entries(resume, Kind.EXPERIENCE)],
        "volunteer": [_volunteer(resume, entry) for entry in _entries(resume, Kind.VOLUNTEERING)],
        "education": [education(resume, entry) for entry in _entries(resume, Kind.EDUCATION)],
        "awards": dated(resume, Kind.AWARDS, "title", "date"),
        "certificates": dated(resume, Kind.CERTIFICATIONS, "name", "date"),
        "publications": dated(resume, Kind.PUBLICATIONS, "name", "releaseDate"),
        "skills": list(skills(resume)),
        "languages": list(languages(resume)),
        "interests": [{"name": name} for name in names(resume, Kind.INTERESTS)],
        "projects": [_project(resume, entry) for entry in _entries(resume, Kind.PROJECTS)],
        "meta": {"version": "v1.0.0", "generator": "resume-lsp"},
    }
    filled: Json = _filled(parts)
    return filled


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
        "name": words_of(resume.header.name),
        "label": words_of(resume.header.tagline),
        "email": _email(resume),
        "phone": phone.text if phone else None,
        "url": address(website.target or website.text) if website else None,
        "location": _location(resume),
        "summary": _summary(resume),
        "profiles": profiles,
    }


def _email(resume: Resume) -> str | None:
    """Return the first address; a word that stands for one, or a variable, is none."""
    contacts = (contact for contact in resume.header.contacts if contact.kind is ContactKind.EMAIL)
    found = (_EMAIL.search(words) for contact in contacts for words in (contact.target or "", contact.text))
    return next((match[0] for match in found if match), None)


def _location(resume: Resume) -> Json:
    """Return where the author lives: a place in the front matter, or among the lines of the header."""
    front = resume.front.keys if resume.front else {}
    written = [front[key,].value for key in ("location", "address") if (key,) in front]
    homes = [home for home in written if isinstance(home, str)] or [piece for piece in _header_pieces(resume) if _is_home(piece)]
    city, *others = [part.strip() for part in homes[0].split(",")] if homes else [""]
    code = pairs("places.codes").get(others[-1].lower()) if others else None
    return {"city": city, "region": ", ".join(others[:-1] if code else others), "countryCode": code}


def _is_home(piece: str) -> bool:
    before, _, last = piece.rpartition(",")
    return of_place(piece) == 1 or (len(before.split()) in range(1, 5) and of_place(last) == 1)


def _header_pieces(resume: Resume) -> Iterator[str]:
    """Yield what stands beside the name and the contacts above the first section, and in a section of contacts."""
    known = sorted(part.span for part in (resume.header.name, *resume.header.contacts) if part)
    for span in (resume.header.span, *(section.span for section in resume.of(Kind.CONTACT))):
        for passage in resume.within(span):
            start = passage.span.start
            rest = []
            for part in (part for part in known if part in passage.span):
                rest.append(resume.text[start : part.start])
                start = part.end
            rest.append(resume.text[start : passage.span.end])
            for piece in _APART.split("|".join(rest)):
                words = spoken(piece.strip("*_, "))
                label = _HOME.match(words)
                yield words[label.end() if label else 0 :].rstrip(" ,.")


def _profile(contact: Contact) -> Json:
    url = address(contact.target or contact.text)
    host = url.partition("//")[2].partition("/")[0].removeprefix("www.")
    username = url.rstrip("/").rpartition("/")[2].lstrip("~")
    return {"network": _NETWORKS.get(contact.kind, host.partition(".")[0].capitalize()), "username": username, "url": url}


def _summary(resume: Resume) -> str:
    return " ".join(words for section in resume.of(Kind.SUMMARY) for words in _paragraphs(resume, section))


def _paragraphs(resume: Resume, section: Section) -> Iterator[str]:
    return (spoken(passage.words.text) for passage in body(resume, section))


def _work(resume: Resume, entry: Entry) -> Json:
    return {
        "name": words_of(entry.organization),
        "position": words_of(entry.title),
        "location": words_of(entry.location),
        "summary": _prose(resume, entry),
        **_told(resume, entry),
    }


def _volunteer(resume: Resume, entry: Entry) -> Json:
    return {
        "organization": words_of(entry.organization),
        "position": words_of(entry.title),
        "summary": _prose(resume, entry),
        **_told(resume, entry),
    }


def _told(resume: Resume, entry: Entry) -> Json:
    return {**period(entry), "highlights": list(_highlights(resume, entry))}


def _highlights(resume: Resume, entry: Entry) -> Iterator[str]:
    """Yield the bullets of *entry*, each behind the head of the list that it is nested in: "Search team: Cut its cost"."""
    lines, heads = Lines(resume.text), list[tuple[int, str]]()
    waiting = list(reversed(_heads(resume, entry)))
    for bullet in entry.bullets:
        while waiting and waiting[-1].span.start < bullet.span.start:
            head = waiting.pop()
            indent = _indent(resume.text, lines, head.span.start)
            heads = [*(it for it in heads if it[0] < indent), (indent, spoken(head.words.text).rstrip(": "))]
        indent = _indent(resume.text, lines, bullet.span.start)
        heads = [it for it in heads if it[0] < indent]
        yield f"{heads[-1][1]}: {_bullet(bullet)}" if heads and bullet.depth else _bullet(bullet)


def _heads(resume: Resume, entry: Entry) -> list[Passage]:
    """Return the items of *entry* that are neither its bullets nor what names it."""
    named = [entry.heading, *(part.span for part in (entry.title, entry.organization, entry.location, entry.period) if part)]
    starts = [bullet.span.start for bullet in entry.bullets]
    items = (passage for passage in resume.within(entry.span) if passage.kind is PassageKind.ITEM)
    free = (it for it in items if bisect_left(starts, it.span.start) == bisect_left(starts, it.span.end))
    return [it for it in free if not any(map(it.span.overlaps, named))]


def _indent(text: str, lines: Lines, place: int) -> int:
    """Return how far the line at *place* is set in."""
    line = lines.span(lines.line_of(place)).of(text)
    return len(line) - len(line.lstrip())


def _project(resume: Resume, entry: Entry) -> Json:
    url = next((address(link.target) for link in resume.links if link.span in entry.span), "")
    return {"name": words_of(entry.title), "url": url, "description": _prose(resume, entry), **_told(resume, entry)}


def _prose(resume: Resume, entry: Entry) -> str:
    """Return what the paragraphs of *entry* tell below its head."""
    parts = [part.span for part in (entry.title, entry.organization, entry.location, entry.period) if part]
    told = []
    for passage in resume.within(entry.span):
        if passage.kind is PassageKind.PARAGRAPH:
            heads = [part for part in (entry.heading, *parts) if part.overlaps(passage.span)]
            last = max((part.end for part in heads), default=None)
            told.append(passage.words.text if last is None else _below(resume.text, passage, last))
    return spoken(" ".join(told))


def _below(text: str, passage: Passage, place: int) -> str:
    """Return the words of *passage* that stand in lines below *place*."""
    breaks = (
        start
        for start, source, length in passage.words.runs
        if source + length > place and "\n" in text[source : source + length]
    )
    return passage.words.text[next(breaks, len(passage.words.text)) :]


def _bullet(bullet: Bullet) -> str:
    label = f"{words_of(bullet.label).rstrip(':')}: " if bullet.label else ""
    return label + spoken(bullet.words.text)
