"""What the server may do besides thinking. A browser has no files, processes or threads: each power may be absent."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from resume_lsp.rule import Draft, Git
from resume_lsp.settings import Settings, Source

if TYPE_CHECKING:
    from resume_lsp.job import Advert, Unread

Slow = Callable[[], Any]
Then = Callable[[Any], object]


class Refused(Exception):  # noqa: N818  (it is what the author is told)
    """Something that cannot be done: one sentence that says why, and what to do about it."""


@dataclass(frozen=True, slots=True)
class LateFact:
    """
    A fact of a draft that takes too long for a keystroke: what `check.compose` calls it, and who finds it.

    *find* gets the draft, the settings and the author's own Typst template, where it may be used.
    """

    name: str  # "pages", "misspelt" or "slips"
    find: Callable[[Draft, Settings, str | None], Any]
    lasts: bool  # it is true of later texts, too
    rest: float = 0.0  # seconds that a text must have rested before someone looks for it


@dataclass(frozen=True, slots=True)
class Powers:
    """
    What whoever starts the server hands in. Paths have forward slashes.

    *settings_file* and *git* say what lies around a folder, *lies_in* whether a path is below one of some folders. *template*
    gives the Typst template that the settings of a document name, if the folder is trusted, *advert* the job advert that they
    name. *save* puts bytes into the file at a path, if need be in the place of what someone else made; it may refuse. *apart*
    runs something slow on a thread, one for each name, and hands its result over on the server's own; of what waits, only the
    newest about the same thing is run. Without it late facts stay unknown.
    """

    today: Callable[[], date]
    settings_file: Callable[[str], Source | None] = lambda _: None
    lies_in: Callable[[str, Iterable[str]], bool] = lambda *_: False
    git: Callable[[str], Git | None] = lambda _: None
    template: Callable[[str | None, Settings, Iterable[str]], str | None] = lambda *_: None
    advert: Callable[[str | None, Settings, Iterable[str]], Advert | Unread | None] = lambda *_: None
    save: Callable[[str, bytes, bool], None] | None = None
    late_facts: tuple[LateFact, ...] = ()
    apart: Callable[[str, Hashable, Slow, Then], None] | None = None
