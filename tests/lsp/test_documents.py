"""What takes long is asked for when the text has rested, and what comes late is about the newest text or nothing."""

import os
from dataclasses import dataclass, field
from datetime import date

import pytest

from resume_lsp.lsp.client import Client
from resume_lsp.lsp.documents import Documents, place
from resume_lsp.lsp.powers import LateFact, Powers
from resume_lsp.pages import estimate

URI = "file:///nowhere/resume.md"
HEAD = "# Ines Farrow\n\nines@farrow.example\n\n## Experience\n\n### Engineer, Larkspur\n\nMay 2019 – Present\n\n"


@dataclass
class Timer:
    due: float
    call: object
    cancelled: bool = False

    def cancel(self):
        self.cancelled = True


@dataclass
class Desk:
    """Documents with a clock that is set by hand, and slow work that is done when one says so."""

    now: float = 0.0
    timers: list = field(default_factory=list)
    slow: list = field(default_factory=list)
    published: list = field(default_factory=list)

    def __post_init__(self):
        powers = Powers(
            today=lambda: date(2026, 6, 1),
            late_facts=(LateFact("pages", self.measure, lasts=False, rest=0.3),),
            apart=lambda name, about, slow, then: self.slow.append((about, slow, then)),
        )
        self.documents = Documents(
            Client(),
            powers,
            self,
            clock=lambda: self.now,
            later=self.later,
        )

    @staticmethod
    def measure(draft, settings, template):
        return estimate(draft.resume, settings.style, limit=1)

    def later(self, seconds, call):
        self.timers.append(Timer(self.now + seconds, call))
        return self.timers[-1]

    def wait(self, seconds):
        self.now += seconds
        for timer in [each for each in self.timers if each.due <= self.now]:
            self.timers.remove(timer)
            if not timer.cancelled:
                timer.call()

    def publish(self, params):
        self.published.append(params)

    def open(self, text, uri=URI):
        self.documents.open(uri, 1, text, ())
        return self.documents.get(uri)

    def type(self, text, version, uri=URI):
        self.documents.change(self.documents.get(uri), version, text)


def test_a_text_that_is_being_typed_is_not_typeset():
    desk = Desk()
    desk.open(HEAD)
    for version in range(2, 12):
        desk.wait(0.1)
        desk.type(HEAD + "- Halved the bill.\n" * version, version)
    assert desk.slow == []
    desk.wait(0.1)
    desk.wait(0.35)
    assert len(desk.slow) == 1


def test_an_answer_about_an_older_text_is_dropped():
    desk = Desk()
    document = desk.open(HEAD)
    desk.wait(0.5)
    ((_, slow, then),) = desk.slow
    desk.type(HEAD + "- Halved the bill.\n", 2)
    then(slow())
    assert "pages" not in document.session._late


def test_an_answer_about_the_newest_text_is_taken_and_not_asked_for_again():
    desk = Desk()
    document = desk.open(HEAD)
    desk.wait(0.5)
    ((_, slow, then),) = desk.slow
    then(slow())
    assert document.session._late["pages"]
    desk.wait(5)
    assert len(desk.slow) == 1


def test_each_document_is_asked_about():
    desk = Desk()
    desk.open(HEAD)
    desk.open(HEAD, "file:///nowhere/cv.md")
    desk.wait(0.5)
    assert [about for about, _, _ in desk.slow] == [URI, "file:///nowhere/cv.md"]


def test_what_is_closed_is_not_typeset():
    desk = Desk()
    desk.open(HEAD)
    desk.documents.close(URI)
    desk.wait(0.5)
    assert desk.slow == []


@pytest.mark.parametrize(
    ("uri", "path", "folder"),
    [
        ("file:///home/jo/cv.md", "/home/jo/cv.md", "/home/jo"),
        ("file:///home/jo/r%C3%A9sum%C3%A9%20%231.md", "/home/jo/résumé #1.md", "/home/jo"),
        ("file:///home/jo/cv;new.md", "/home/jo/cv;new.md", "/home/jo"),
        ("file:///cv.md", "/cv.md", "/"),
        ("vscode-vfs://somewhere/jo/cv%20new.md", "/jo/cv new.md", None),
        ("untitled:Untitled-1", None, None),
    ],
)
def test_what_a_uri_names(uri, path, folder):
    assert place(uri) == (path, folder)


@pytest.mark.skipif(os.name == "nt", reason="there it parts folders")
def test_a_backslash_in_a_name_parts_no_folders():
    assert place("file:///home/jo/cv%5Cnew.md") == ("/home/jo/cv\\new.md", "/home/jo")
