"""What lies around a document: the nearest settings file, and the files that settings name."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from resume_lsp.host.files import Trouble, read, reason
from resume_lsp.settings import FILES, Settings, Source

if TYPE_CHECKING:
    from resume_lsp.job import Advert, Unread


def settings_file(folder: str) -> Source | None:
    """
    Return what the nearest settings file says, in *folder* or above it; None where there is none.

    Above is meant as the author sees it, and an editor: no link on the way is followed.
    """
    here = Path(os.path.abspath(folder))
    for above in (here, *here.parents):
        for name in FILES:
            source = _settings_at(above / name)
            if source:
                return source
    return None


def named_settings(path: str) -> Source:
    """Return what the settings file at *path* says; a Trouble where it cannot be read."""
    document = read(path)
    return _source(document.text, Path(path).resolve()) or Source(Path(path).name, {}, path)


def _settings_at(path: Path) -> Source | None:
    """Return what the settings file at *path* says; one that is there and cannot be read says so."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        gone = isinstance(error, FileNotFoundError | NotADirectoryError | IsADirectoryError) or path.name == "pyproject.toml"
        said = f"These settings cannot be read: {reason(error)}."
        return None if gone else Source(path.name, {}, path.as_posix(), broken=(None, said))
    try:
        return _source(raw.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        said = f"These settings cannot be read: not UTF-8 at offset {error.start}."
        return None if path.name == "pyproject.toml" else Source(path.name, {}, path.as_posix(), broken=(None, said))


def _source(text: str, path: Path) -> Source | None:
    from resume_lsp.settings.toml import toml_source  # noqa: PLC0415  (most resumes have no settings file)

    return toml_source(text, path.as_posix())


def lies_in(path: str, folders: Iterable[str]) -> bool:
    """Tell whether *path* is in one of *folders* or below, links followed."""
    return any(Path(path).resolve().is_relative_to(Path(folder).resolve()) for folder in folders)


def beside(setting: str, document_path: str | None, chosen: Settings, roots: Iterable[str] = ()) -> str | None:
    """
    Return the text of the file that *setting* names ("page.template"); None for none, a Trouble where it cannot be read.

    It lies in the folder of whoever names it: the document, or the settings file. From there it may not lead out of that
    folder, unless into one of *roots*.
    """
    key = tuple(setting.split("."))
    name = chosen.values.get(key)
    if not name:
        return None
    source = chosen.set_by[key]
    named_in = source.path or document_path
    folder = Path(named_in).resolve().parent if named_in else Path.cwd()
    target = (folder / str(name)).resolve()
    if not lies_in(str(target), (str(folder), *roots)):
        raise Trouble(f"{name} is outside of the folder of {source.name if source.path else 'the document'}. Move it there.")
    return read(str(target), called=str(name)).text


def advert(document_path: str | None, chosen: Settings, roots: Iterable[str] = ()) -> Advert | Unread | None:
    """Return the job advert that *chosen* names for a document, as `beside` finds it; None where they name none."""
    if not chosen.job:
        return None
    from resume_lsp import job  # noqa: PLC0415  (few resumes answer an advert)

    source = chosen.set_by["job",]
    place = source.places.get(("job",)) if source.path is None else None
    if "://" in chosen.job:
        return job.Unread("Nothing is fetched here. Copy its text into a file.", place.value if place else None)
    try:
        text = beside("job", document_path, chosen, roots) or ""
        why = f"{chosen.job} is too large for one." if chosen.refuse(text) else "" if text.strip() else f"{chosen.job} is empty."
    except Trouble as trouble:
        why = str(trouble)
    return job.Unread(why, place.value if place else None) if why else job.read(text)
