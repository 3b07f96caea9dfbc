"""Documents on the disk: read as they are, replaced all at once or not at all, found in folders."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".rmd", ".qmd"})
"""Endings of the files that are looked at in a folder."""

MOST = 64_000_000
"""Bytes of a file that are read: no resume is longer, and what is says so by its first part."""

_SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages", "vendor", "target"})
_BOM = b"\xef\xbb\xbf"
_FORMATS = {
    b"%PDF-": ("a PDF", "Name the Markdown file it was made from."),
    b"PK\x03\x04": ("a Word document or an archive", "Convert it to Markdown first: pandoc resume.docx -o resume.md"),
    b"{\\rtf": ("a rich text document", "Convert it to Markdown first: pandoc resume.rtf -o resume.md"),
    b"\xff\xfe": ("UTF-16 text", "Save it as UTF-8."),
    b"\xfe\xff": ("UTF-16 text", "Save it as UTF-8."),
}


class Trouble(Exception):  # noqa: N818  (it is what the author is told)
    """Something outside that keeps us from doing what was asked: one sentence, and what to do about it."""


class NotText(Trouble):
    """A file that is no text in UTF-8; *raw* is what stands in it, so that nobody has to read it again."""

    def __init__(self, sentence: str, raw: bytes) -> None:
        super().__init__(sentence)
        self.raw = raw


class Document(NamedTuple):
    """A file as it was read; *raw* is what stood on the disk, to the byte."""

    path: str
    text: str
    raw: bytes

    @property
    def bom(self) -> bool:
        """Whether it begins with a byte order mark, which is no part of the text."""
        return self.raw.startswith(_BOM)

    def encoded(self, text: str) -> bytes:
        """Return *text* as it would stand in this file."""
        return (_BOM if self.bom else b"") + text.encode()


def read(path: str, *, called: str | None = None) -> Document:
    """Return the document at *path*; a Trouble, which calls it *called*, where there is none, or it is no text in UTF-8."""
    name = called or path
    try:
        with Path(path).open("rb") as file:
            raw = file.read(MOST)
    except IsADirectoryError:
        raise Trouble(f"{name} is a folder. Name a file in it.") from None
    except FileNotFoundError:
        if os.path.islink(path):
            raise Trouble(f"{name} is a link to {os.readlink(path)}, which is not there.") from None
        raise Trouble(f"There is no file {name}. Check the name and the folder.") from None
    except (OSError, ValueError) as error:
        raise Trouble(f"{name} cannot be read: {reason(error)}.") from None
    return Document(path, decode(raw, name), raw)


def decode(raw: bytes, name: str) -> str:
    """Return *raw*, without its byte order mark, as text; NotText, a Trouble, where it is none, or not UTF-8."""
    for magic, (what, then) in _FORMATS.items():
        if raw.startswith(magic):
            raise NotText(f"{name} is {what}. {then}", raw)
    if b"\0" in raw[:8192]:
        raise NotText(f"{name} is a binary file: there is a zero byte at offset {raw.index(0)}. Name a Markdown file.", raw)
    try:
        return raw.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        if len(raw) == MOST and error.end == len(raw):
            return raw[: error.start].decode()
        at = error.start + (len(_BOM) if raw.startswith(_BOM) else 0)
        raise NotText(f"{name} is not UTF-8: the byte 0x{raw[at]:02x} at offset {at}. Save it as UTF-8.", raw) from None


def write(document: Document, text: str) -> None:
    """
    Replace what stands in the file of *document* by *text*, all at once or not at all.

    Links are followed; mode, owner and byte order mark stay. A Trouble where the file is not as it was read, or is read-only.
    """
    real = Path(document.path).resolve()
    try:
        facts = real.stat()
        if real.read_bytes() != document.raw:
            raise Trouble(f"{document.path} was changed by someone else in the meantime. Nothing was written: try again.")
        if not facts.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(real, os.W_OK):
            raise Trouble(f"{document.path} is read-only. Nothing was written.")
        _replace(real, document.encoded(text), facts)
    except OSError as error:
        raise Trouble(f"{document.path} cannot be written: {reason(error)}.") from None


def save(path: str, content: bytes, *, may_replace: Callable[[bytes], bool]) -> None:
    """
    Put *content* into the file at *path*, all at once or not at all.

    What stands there already is only replaced if *may_replace* says so of it. A Trouble where that cannot be.
    """
    real = Path(path).resolve()
    try:
        if not real.parent.exists():
            raise Trouble(f"{path} cannot be written: there is no folder {Path(path).parent}. Make it first, or name another.")
        there = real.exists()
        if there and not may_replace(real.read_bytes()):
            raise Trouble(f"{path} is there already and was not made here. Name another file, or add --force.")
        _replace(real, content, real.stat() if there else None)
    except OSError as error:
        raise Trouble(f"{path} cannot be written: {reason(error)}.") from None


def _replace(real: Path, content: bytes, facts: os.stat_result | None) -> None:
    """Put *content* in the place of *real*: into a file beside it first, which then takes its name."""
    beside = real.with_name(f".{real.name}.{os.urandom(4).hex()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(beside, flags, 0o600 if facts else 0o666)  # a new file gets what the author's umask leaves of that
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if facts:
            beside.chmod(stat.S_IMODE(facts.st_mode))
            with contextlib.suppress(OSError, AttributeError):  # not ours to give away, or not known on this system
                os.chown(beside, facts.st_uid, facts.st_gid)
        beside.replace(real)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def reason(error: Exception) -> str:
    """Return why the system refused, to stand within a sentence."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]


def markdown_files(folder: str, tell: Callable[[Trouble], None]) -> Iterator[str]:
    """
    Yield the Markdown files below *folder*, in order; what is hidden, installed, a virtual environment or a pipe is passed over.

    Of a folder that cannot be read a Trouble is handed to *tell*, and the others are searched nevertheless.
    """

    def refused(error: OSError) -> None:
        tell(Trouble(f"The folder {Path(error.filename)} cannot be read: {reason(error)}."))

    for where, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not _passed_over(Path(where, name)))
        yield from (
            str(Path(where, name))
            for name in sorted(files)
            if Path(name).suffix.lower() in _MARKDOWN and not name.startswith(".") and not _is_stream(Path(where, name))
        )


def _is_stream(file: Path) -> bool:
    """Tell whether *file* is a pipe, a socket or a device: reading it might never end. A link to nowhere is none."""
    try:
        mode = file.stat().st_mode
    except OSError:  # reading it says why
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _passed_over(folder: Path) -> bool:
    return folder.name.startswith(".") or folder.name in _SKIPPED or os.path.exists(folder / "pyvenv.cfg")  # never fails
