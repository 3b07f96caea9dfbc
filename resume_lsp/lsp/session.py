"""One open document, and what is known of it. The newest text wins; what follows from it is worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from resume_lsp import activation, frontmatter
from resume_lsp.check import Problem, check, compose
from resume_lsp.features import dictionary
from resume_lsp.features.dictionary import Addition
from resume_lsp.lsp.powers import LateFact, Powers
from resume_lsp.mend import fix_all, mend
from resume_lsp.model import Pages
from resume_lsp.pages.correct import Typeset, corrected
from resume_lsp.rule import Draft, FixKind, Git
from resume_lsp.settings import Settings, Source, editor_source, front_source, load
from resume_lsp.text import Edit

if TYPE_CHECKING:
    from resume_lsp.job import Advert, Unread

_EDITIONS = count(1)

Wishes = tuple[Mapping[str, object], ...]
"""Settings of the editor, the least important first."""


@dataclass(frozen=True, slots=True)
class View:
    """What is known of one state of a document: its draft and its problems, or no draft where it is no resume."""

    settings: Settings
    draft: Draft | None
    problems: tuple[Problem, ...] = ()
    template: str | None = None  # the author's own, where it may be used


class _Settled(NamedTuple):
    """What holds as long as the front matter and the files around are the same."""

    settings: Settings
    template: str | None
    job: Advert | Unread | None
    front: str | None  # the front matter, as written


class Session:
    """
    One open document, from its opening to its close.

    *path* has forward slashes and is None for a document that has no name yet; *folder* is the one on the disk that it lies in,
    if any. *roots* are the folders that are open in the editor.
    """

    def __init__(
        self, text: str, powers: Powers, *, path: str | None, folder: str | None, roots: Iterable[str], wishes: Wishes = ()
    ) -> None:
        self._text = text
        self._powers = powers
        self._path = path
        self._folder = folder
        self._roots = tuple(roots)
        self._wishes = wishes
        self._file: Source | None = None
        self._git: Git | None = None
        self._late: dict[str, Any] = {}
        self._lasting = {fact.name for fact in powers.late_facts if fact.lasts}
        self._estimate: Pages | None = None  # of the newest text that was looked at without its exact pages
        self._typeset: Typeset | None = None  # the last text whose pages are known
        self._settled: _Settled | None = None
        self._unsettled = True  # whether that may have changed
        self._resume_under: tuple[object, ...] | None = None  # the settings under which it was last a resume
        self._view: View | None = None
        self._fixes: dict[FixKind, tuple[Edit, ...]] = {}
        self.edition = 0  # of the view: no two of any session have the same
        self.look_around()

    @property
    def text(self) -> str:
        """The newest text."""
        return self._text

    @property
    def view(self) -> View:
        """What is known of the newest text."""
        if self._view is None:
            self._view = self._look()
            self._fixes.clear()
            self.edition = next(_EDITIONS)
        return self._view

    def change(self, text: str) -> None:
        """Take *text* for the newest."""
        self._text = text
        self._view = None
        self._late = {name: value for name, value in self._late.items() if name in self._lasting}

    def wish(self, wishes: Wishes) -> bool:
        """Take *wishes* for the editor's settings; tell whether they are new."""
        new = wishes != self._wishes
        self._wishes = wishes
        if new:
            self._unsettled = True
            self._view = None
        return new

    def stand_in(self, roots: Iterable[str]) -> None:
        """Take *roots* for the folders that are open in the editor."""
        self._roots = tuple(roots)
        self._unsettled = True
        self._view = None

    def look_around(self) -> None:
        """Read the files around the document again."""
        if self._folder is not None:
            self._file = self._powers.settings_file(self._folder)
            self._git = self._powers.git(self._folder)
            self._unsettled = True
            self._view = None

    def knows(self, fact: LateFact) -> bool:
        """Tell whether nothing more can be learned of *fact* until the text changes."""
        return not fact.lasts and fact.name in self._late

    def learn(self, fact: LateFact, value: object, about: View) -> bool:
        """Take *value* for a late fact about what was seen then; tell whether it is news."""
        if not (fact.lasts or self.shows(about)) or self._late.get(fact.name) == value:
            return False
        self._late[fact.name] = value
        if isinstance(value, Pages) and self._estimate:
            self._typeset = Typeset(self._text, value, self._estimate)
        self._view = None
        return True

    def shows(self, view: View) -> bool:
        """Tell whether *view* is still that of the newest text, under the settings that are in force now."""
        return view.draft is not None and view.draft.text == self._text and view.settings == self._settle().settings

    def fixes(self, kind: FixKind) -> tuple[Edit, ...]:
        """Return the edits of all fixes of *kind* that can be made at once; more may follow from them."""
        problems = self.view.problems
        if kind not in self._fixes:
            self._fixes[kind] = fix_all(problems, kind=kind)
        return self._fixes[kind]

    def mended(self, *, organize: bool = False) -> str:
        """Return the text with all safe fixes made, and with *organize* the moves; as it is where it is no resume."""
        if self.view.draft is None:
            return self._text
        settings, _, job, _ = self._settle()
        misspelt = self._late.get("misspelt")
        today = self._powers.today()
        return mend(self._text, settings, today=today, organize=organize, git=self._git, misspelt=misspelt, job=job).text

    def addition(self, word: str) -> Addition | None:
        """Return how *word* gets into the dictionary: no file outside of the folders that are open here is written to."""
        file, view = self._file, self.view
        near = file and file.path and self._folder and self._powers.lies_in(file.path, (self._folder, *self._roots))
        return dictionary.addition(word, view.draft, view.settings, file if near else None) if view.draft else None

    def _look(self) -> View:
        settings, template, job, _ = self._settle()
        if not self._is_resume(settings):
            return View(settings, None)
        draft = compose(self._text, settings, today=self._powers.today(), git=self._git, job=job, **self._late)
        draft = draft if "pages" in self._late else self._corrected(draft)
        return View(settings, draft, check(draft, settings), template)

    def _corrected(self, draft: Draft) -> Draft:
        """Return *draft* with its estimated pages set right by the last that were typeset."""
        self._estimate = draft.pages
        if draft.pages is None or self._typeset is None:
            return draft
        return replace(draft, pages=corrected(draft.pages, draft.text, self._typeset))

    def _settle(self) -> _Settled:
        """Return the settings in force and the files that they name, all read again only when the front matter changes."""
        front = frontmatter.read(self._text)
        written = front.span.of(self._text) if front else None
        if self._settled is None or self._unsettled or self._settled.front != written:
            settings = load((*map(editor_source, self._wishes), self._file, front_source(front, self._text)))
            near = self._folder is not None
            template = self._powers.template(self._path, settings, self._roots) if near else None
            job = self._powers.advert(self._path, settings, self._roots) if near else None
            if self._settled and (settings, template) != (self._settled.settings, self._settled.template):
                self._forget_pages()
            self._settled, self._unsettled = _Settled(settings, template, job, written), False
        return self._settled

    def _forget_pages(self) -> None:
        """Forget what was true of another look only."""
        self._late = {name: value for name, value in self._late.items() if name in self._lasting}
        self._typeset = None

    def _is_resume(self, settings: Settings) -> bool:
        """Decide whether to speak. What was a resume stays one, until it says otherwise or the settings do."""
        said = settings.activation, settings.files, settings.exclude
        if said == self._resume_under:
            decision = activation.decide(self._text, settings, named=True)
        else:
            decision = activation.decide(self._text, settings, path=self._path, roots=self._roots)
        self._resume_under = said if decision.active else None
        return decision.active
