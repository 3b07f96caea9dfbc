"""
Typst at work: source in, answers and files out.

Typst is imported when it is first needed. A compiler is made for each call, since one made from memory serves only once; all
share the fonts that come with us and with Typst, so that lines break alike on every machine. One call at a time.
"""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from importlib.resources import as_file, files
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, Literal

import resume_lsp

if TYPE_CHECKING:
    import typst

Fonts = Literal["ours", "system"]
"""Those that come with us and with Typst, or the system's as well."""

OUR_TEMPLATE = "resume-lsp.typ"
THEIR_TEMPLATE = "template.typ"

_LACKING = re.compile(r'the text `"(.{1,80}?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_PACKAGE = re.compile(r'"(?:@|\\u\{0*40\})')
_LOCK = Lock()


class TypstMissingError(Exception):
    """Typst is not installed; the message says how to install it."""

    def __init__(self) -> None:
        super().__init__(f"Pages are set with Typst, which is not installed: {resume_lsp.GET_TYPST}")


class UnprintableError(RuntimeError):
    """Typst could not set the resume; the message is its own. *letters* are those that no font has."""

    def __init__(self, message: str, letters: str = "") -> None:
        super().__init__(message)
        self.letters = letters


def _unprintable(error: RuntimeError) -> UnprintableError:
    lacking = "".join(_LACKING.findall(getattr(error, "diagnostic", "")))
    letters = set(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), lacking)) - {" "}
    return UnprintableError(str(error), "".join(sorted(letters)))


@contextmanager
def _at_work() -> Iterator[None]:
    """Let Typst do one thing at a time; whatever it cannot do, and what it panics at, is an UnprintableError."""
    with _LOCK:
        try:
            yield
        except RuntimeError as error:
            raise _unprintable(error) from error
        except BaseException as error:  # what panics in Rust is no Exception
            if isinstance(error, Exception | KeyboardInterrupt | SystemExit):
                raise
            raise UnprintableError(f"Typst gave up: {error}") from error


def available() -> bool:
    """Tell whether Typst can be used."""
    try:
        _typst()
    except TypstMissingError:
        return False
    return True


def ask(text: str, question: str, *, template: str | None = None, fonts: Fonts = "ours") -> dict[str, list[list[float]]]:
    """Return what *question*, a Typst expression, has for an answer in the document *text*."""
    with _at_work():
        try:
            answer: dict[str, list[list[float]]] = json.loads(_compiler(text, template, fonts).eval(question))
        finally:
            _forget()
    return answer


def build(
    text: str,
    form: Literal["pdf", "png", "svg"],
    *,
    template: str | None = None,
    accessible: Literal["ua-1", "tagged"] = "tagged",
    ppi: float | None = None,
    fonts: Fonts = "ours",
    made: int | None = None,
) -> tuple[bytes, ...]:
    """
    Return the document *text* as files: one for a PDF, one for each page of images.

    With "ua-1" a PDF keeps to PDF/UA-1 and PDF/A-2a, or is not made at all; *made*, in seconds since 1970, is when it says that
    it was made.
    """
    standards: list[typst.PDFStandard] = ["ua-1", "a-2a"] if accessible == "ua-1" else []
    with _at_work():
        compiler = _compiler(text, template, fonts)
        files_ = compiler.compile(format=form, pdf_standards=standards, ppi=ppi, timestamp=made)
    return tuple(files_) if isinstance(files_, list) else (files_ or b"",)


@cache
def _typst() -> ModuleType:
    try:
        return importlib.import_module("typst")
    except ImportError as error:
        raise TypstMissingError from error


@cache
def _fonts(which: Fonts = "ours") -> object:
    """Return Typst's own fonts and ours, with those of the system where asked; the folder stays open while the program runs."""
    folder = ExitStack().enter_context(as_file(files("resume_lsp.pages").joinpath("fonts")))
    return _typst().Fonts(include_system_fonts=which == "system", font_paths=[str(folder)])


@cache
def _ours() -> bytes:
    return files("resume_lsp.pages").joinpath("template.typ").read_bytes()


def _compiler(text: str, template: str | None, fonts: Fonts = "ours") -> typst.Compiler:
    """
    Return a compiler of one text.

    Files that have names keep them from call to call, and with them what Typst remembers. A template that asks for a package
    is refused: Typst would fetch it.
    """
    if template and _PACKAGE.search(template):
        raise UnprintableError("The template imports a package; packages are never fetched, so copy what it needs into it.")
    sources = {"main.typ": text.encode(), OUR_TEMPLATE: _ours(), THEIR_TEMPLATE: (template or "").encode()}
    compiler: typst.Compiler = _typst().Compiler(sources, font_paths=_fonts(fonts))
    return compiler


def _forget() -> None:
    """Let Typst drop what it has not used for a while: only compiling does, asking does not."""
    _typst().Compiler({"main.typ": b""}, font_paths=_fonts()).compile(format="png", ppi=1)
