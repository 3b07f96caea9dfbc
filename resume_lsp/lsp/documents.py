"""The open documents of one editor, and the diagnostics that it is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote, urlsplit

from pygls.uris import from_fs_path, to_fs_path

from resume_lsp.check import Problem, objection
from resume_lsp.lsp.client import Client
from resume_lsp.lsp.diagnostics import diagnostics
from resume_lsp.lsp.pace import Clock, Later, Pace, Timer
from resume_lsp.lsp.powers import LateFact, Powers
from resume_lsp.lsp.session import Session, View, Wishes
from resume_lsp.lsp.unsaved import Unsaved
from resume_lsp.lsp.writing import PAUSE, Writing
from resume_lsp.lsp.written import array
from resume_lsp.model import Pages
from resume_lsp.settings import FILES, Settings, Source
from resume_lsp.text import apply

if TYPE_CHECKING:
    from resume_lsp.lsp.handshake import Json


Objections = tuple[str, list[Problem]]
"""The text of a settings file, and what in it does nothing."""


@dataclass(slots=True)
class Document:
    """An open document as the editor knows it: by its URI, in versions, with the diagnostics that it shows."""

    uri: str
    version: int
    session: Session
    pace: Pace
    shown: list[str] | None = None  # None before the first, and while it is no resume
    settings: Settings | None = None  # in force when it was last shown, None while it is no resume
    writing: Writing = field(default_factory=Writing)
    changed: float = float("-inf")  # when its text last came from the editor, by the clock
    resting: dict[str, Timer] = field(default_factory=dict)  # what happens when the text has rested, by its name


class Screen(Protocol):
    """Where the editor shows what it is sent."""

    def publish(self, params: Json) -> None:
        """Show these diagnostics: *params* are those of the notification, the diagnostics written already."""

    def refresh(self, what: str) -> None:
        """Fetch again: "diagnostic", "codeLens" or "inlayHint"."""


class Documents:
    """
    The open documents.

    Diagnostics are sent to the *screen* as they change, unless the client fetches them: then it is told when to fetch again, for
    a reason other than its own edits.
    """

    def __init__(self, client: Client, powers: Powers, screen: Screen, *, clock: Clock, later: Later) -> None:
        self.client = client
        self.screen = screen
        self._folders = client.folders  # that are open now, by their URIs
        self._unsaved = Unsaved()
        self._powers = replace(powers, settings_file=partial(self._settings_file, powers))
        self._clock = clock
        self.later = later
        self.on_change: Callable[[str], object] = lambda _: None
        """Hears the URI of each document whose pages may have changed."""
        self._open: dict[str, Document] = {}
        self._objections: dict[str, list[str]] = {}

    def __iter__(self) -> Iterator[Document]:
        return iter(tuple(self._open.values()))

    def get(self, uri: str) -> Document | None:
        """Return the open document at *uri*."""
        return self._open.get(uri)

    def open(self, uri: str, version: int, text: str, wishes: Wishes) -> None:
        """Take in a document; one that is open already is opened anew, unless it is still the same."""
        document = self._open.get(uri)
        if document and (document.version, document.session.text) == (version, text):
            return
        self.close(uri)
        path, folder = place(uri)
        session = Session(text, self._powers, path=path, folder=folder, roots=self._roots(), wishes=wishes)
        opened = self._open[uri] = Document(uri, version, session, Pace(lambda: self._show(opened), self._clock, self.later))
        self._look(opened)

    def change(self, document: Document, version: int, text: str) -> None:
        """Take in a newer text."""
        document.version = version
        document.changed = self._clock()
        self._call_off(document, "writing")
        document.writing.change(document.session.text, text)
        document.session.change(text)
        self._look(document)

    def close(self, uri: str) -> None:
        """Forget a document, and take its diagnostics away."""
        document = self._open.pop(uri, None)
        if document:
            document.pace.stop()
            for timer in document.resting.values():
                timer.cancel()
            if document.shown:
                self.screen.publish({"uri": uri, "diagnostics": []})
            self._show_objections()

    def note_settings(self, path: str, text: str | None) -> None:
        """Take in what stands in a settings file that is open in the editor; None where it is open no more."""
        self._unsaved.note(path, text)
        self.look_around()

    def learn(self, document: Document, word: str) -> None:
        """Take it that the editor has added *word* to the dictionary of a settings file, whether that is saved yet or not."""
        document.session.look_around()
        known = {known.casefold() for known in document.session.view.settings.dictionary}
        added = document.session.addition(word) if word.casefold() not in known else None
        if added and added.file:
            self._unsaved.edit(added.file, apply(added.edits, added.file.text))
        self.look_around()

    def wish(self, uri: str, wishes: Wishes) -> None:
        """Take in the editor's settings for a document."""
        document = self._open.get(uri)
        if document and document.session.wish(wishes):
            self._news_of(document)
            self.on_change(uri)

    def change_folders(self, opened: Collection[str], closed: Collection[str]) -> None:
        """Take it that the editor has *opened* and *closed* folders, by their URIs."""
        self._folders = (*(uri for uri in self._folders if uri not in closed), *opened)
        for document in self:
            document.session.stand_in(self._roots())
        self.look_around()

    def look_around(self) -> None:
        """Look at settings files again: few editors tell when they change."""
        for document in self:
            document.session.look_around()
            self._news_of(document)
            self.on_change(document.uri)

    def view(self, document: Document) -> View:
        """Return what is known of *document*, and set about what takes long to know."""
        edition = document.session.edition
        view = document.session.view
        if document.session.edition != edition and view.draft and self._powers.apart:
            for fact in self._powers.late_facts:
                if not document.session.knows(fact):
                    self._call_for(document, fact, view)
        return view

    def _call_for(self, document: Document, fact: LateFact, view: View) -> None:
        """Have *fact* found out about *view* as soon as the text has rested; what was called for before is called off."""
        find = partial(self._find, document, fact, view)
        if fact.rest:
            self._when_rested(document, fact.name, fact.rest, find)
        else:
            find()

    def _when_rested(self, document: Document, name: str, seconds: float, call: Callable[[], None]) -> None:
        """Call something when the text has rested for so long; what was to be called by that name is called off."""
        self._call_off(document, name)
        document.resting[name] = self.later(seconds, call)

    @staticmethod
    def _call_off(document: Document, name: str) -> None:
        if timer := document.resting.pop(name, None):
            timer.cancel()

    def _find(self, document: Document, fact: LateFact, view: View) -> None:
        if self._powers.apart and view.draft and document.session.shows(view):
            find = partial(fact.find, view.draft, view.settings, view.template)
            self._powers.apart(fact.name, document.uri, find, partial(self._learn, document, fact, view))

    def diagnostics(self, document: Document) -> list[str]:
        """
        Return the diagnostics of *document* as JSON, none where it is no resume; show what its settings file says in vain.

        What is not said yet of the line that is being written is shown after a pause.
        """
        view, text = self.view(document), document.session.text
        document.settings = view.settings if view.draft else None
        self._show_objections()
        rest = document.changed + PAUSE - self._clock()
        if rest <= 0:
            document.writing.pause()
        ready = document.writing.ready(view.problems, text)
        if document.writing.kept:
            self._when_rested(document, "writing", rest, partial(self._pause, document))
        return diagnostics(ready, document.uri, text, self.client)

    def _pause(self, document: Document) -> None:
        """Take what stands in *document* for written, and show what there is to say of it."""
        document.writing.pause()
        if self.client.pulls:
            self.screen.refresh("diagnostic")
        else:
            self._show(document)

    def _look(self, document: Document) -> None:
        """See to it that a new text is looked at soon; a client that fetches diagnostics does so itself."""
        if not self.client.pulls:
            document.pace.changed()
        self.on_change(document.uri)

    def learn_pages(self, document: Document, about: View, pages: Pages) -> None:
        """Take in the exact pages that someone has found out on the way."""
        for fact in self._powers.late_facts:
            if fact.name == "pages":
                self._learn(document, fact, about, pages)

    def _learn(self, document: Document, fact: LateFact, about: View, value: object) -> None:
        if self._open.get(document.uri) is document and document.session.learn(fact, value, about):
            self._news_of(document)

    def _news_of(self, document: Document) -> None:
        """Show what has changed for another reason than the author's own edit."""
        if self.client.pulls:
            self.screen.refresh("diagnostic")
        else:
            self._show(document)
        for extra in self.client.refreshes:
            self.screen.refresh(extra)

    def _show(self, document: Document) -> None:
        """Publish the diagnostics, unless the editor shows the same already; silence about what never was a resume."""
        found = self.diagnostics(document)
        resume = self.view(document).draft is not None
        if found != document.shown and (resume or document.shown):
            self.screen.publish({"uri": document.uri, "version": document.version, "diagnostics": array(found)})
        document.shown = found if resume else None

    def _show_objections(self) -> None:
        """Publish what in the settings files of open resumes does nothing, in these files, unless the editor shows the same."""
        found: dict[str, list[str]] = {}
        for settings in [document.settings for document in self if document.settings]:
            for path, (text, problems) in _objections(settings).items():
                if (uri := from_fs_path(path)) and uri not in found:
                    found[uri] = diagnostics(problems, uri, text, self.client)
        shown, self._objections = self._objections, found
        for uri in shown | found:
            if found.get(uri, []) != shown.get(uri, []):
                self.screen.publish({"uri": uri, "diagnostics": array(found.get(uri, []))})

    def objections(self, path: str) -> Objections:
        """Return the text of the settings file at *path*, and what in it does nothing; nothing where no open resume has it."""
        views = [self.view(document) for document in self]
        found = (_objections(view.settings).get(path) for view in views if view.draft)
        return next(filter(None, found), ("", []))

    def _settings_file(self, powers: Powers, folder: str) -> Source | None:
        """Return the nearest settings file as the editor has it."""
        return self._unsaved.newest(powers.settings_file(folder))

    def _roots(self) -> list[str]:
        return [path for uri in self._folders if (path := place(uri)[0])]


def no_documents(client: Client, powers: Powers, screen: Screen) -> Documents:
    """Return the documents of an editor that has opened none yet, in the event loop that runs when they are."""
    return Documents(
        client,
        powers,
        screen,
        clock=lambda: asyncio.get_running_loop().time(),
        later=lambda seconds, call: asyncio.get_running_loop().call_later(seconds, call),
    )


def _objections(settings: Settings) -> dict[str, Objections]:
    """Return what does nothing in each of the files that *settings* come from, by their paths."""
    texts = {it.path: it.source.text for it in settings.complaints if it.path}
    about = {path: [objection(it, settings) for it in settings.complaints if it.path == path] for path in texts}
    return {path: (texts[path], [problem for problem in found if problem]) for path, found in about.items()}


def place(uri: str) -> tuple[str | None, str | None]:
    """Return the path that *uri* names, with forward slashes, and the folder on the disk that it lies in, each None if none."""
    if uri.startswith("file:"):
        file = PurePath(to_fs_path(uri) or "/")
        return file.as_posix(), file.parent.as_posix()
    path = unquote(urlsplit(uri).path)
    return path if path.startswith("/") else None, None


def settings_path(uri: str) -> str | None:
    """Return the path that *uri* names, if that has the name of a settings file."""
    path, _ = place(uri)
    return path if path and path.rpartition("/")[2] in FILES else None
