"""Settings files as they stand in the editor, which may not be as they stand on the disk."""

from typing import NamedTuple

from resume_lsp.settings import Source
from resume_lsp.settings.toml import toml_source


class _Edited(NamedTuple):
    """A file that an edit of ours was sent for: what stood on the disk then, and what stands in the editor."""

    saved: str
    text: str


class Unsaved:
    """
    What the editor holds of settings files, by their paths.

    Few editors open them with us. Of the others we only know what we had them add, and only until the file on the disk changes.
    """

    def __init__(self) -> None:
        self._open: dict[str, str] = {}
        self._edited: dict[str, _Edited] = {}

    def note(self, path: str, text: str | None) -> None:
        """Take in the newest text of a file that is open with us; None where it is open no more."""
        if text is None:
            self._open.pop(path, None)
        else:
            self._open[path] = text

    def edit(self, file: Source, text: str) -> None:
        """Take it that *file* has *text* in the editor, saved or not."""
        if file.path:
            before = self._edited.get(file.path)
            self._edited[file.path] = _Edited(before.saved if before else file.text, text)

    def newest(self, file: Source | None) -> Source | None:
        """Return what *file*, as it was read from the disk, says in the editor."""
        if file is None or file.path is None:
            return file
        if file.path in self._open:
            return toml_source(self._open[file.path], file.path) or file
        edited = self._edited.get(file.path)
        if edited and edited.saved == file.text:
            return toml_source(edited.text, file.path)
        self._edited.pop(file.path, None)
        return file
