"""Which documents the arguments of a command mean."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from resume_lsp import host, settings
from resume_lsp.activation import Decision, decide
from resume_lsp.check import BY_ID, words_to_look_up
from resume_lsp.grammar import Slip
from resume_lsp.host import Document, Trouble
from resume_lsp.model import Resume
from resume_lsp.rule import Git
from resume_lsp.settings import Settings, Source

if TYPE_CHECKING:
    from resume_lsp.job import Advert, Unread


class Input(NamedTuple):
    """A file to look at; *folder* is the one it was found in, None where the file itself was named."""

    path: str
    folder: str | None = None


class Facts(TypedDict):
    """What is known around a document, as `check.compose` takes it."""

    today: date
    git: Git | None


class Wishes(NamedTuple):
    """What the arguments say about settings."""

    config: Source | None = None  # in the place of the nearest settings file
    stdin_name: str | None = None  # what standard input is the text of
    exact: bool = False  # pages are typeset
    trusted: bool = False  # the folder's own template may be used
    job: Advert | None = None  # in the place of the one that the settings name


def declare_wishes(parser: ArgumentParser) -> None:
    """Declare the arguments about settings."""
    parser.add_argument("--config", metavar="FILE", help="settings file to use in the place of the nearest one")
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="what standard input is the text of: its folder's settings count"
    )


def wishes_of(arguments: Namespace) -> Wishes:
    """Return what *arguments* say about settings; a Trouble where they name a file that cannot be read."""
    return Wishes(
        config=host.named_settings(arguments.config) if arguments.config else None,
        stdin_name=arguments.stdin_filename,
        exact=getattr(arguments, "exact", False),
        trusted=getattr(arguments, "trust", False),
        job=advert(arguments.job) if getattr(arguments, "job", None) else None,
    )


def declare_job(parser: ArgumentParser) -> None:
    """Declare the argument that names a job advert."""
    parser.add_argument("--job", metavar="FILE", help="the advert to answer, in Markdown or plain text; - reads standard input")


def advert(path: str) -> Advert:
    """Return the job advert at *path*; a Trouble where there is none to be read."""
    name = "Standard input" if path == "-" else path
    try:
        document = read(Input(path), Wishes())
    except host.NotText as trouble:
        what = str(trouble).partition(". ")[0]
        raise Trouble(f"{what}. Copy the advert's words into a text file.") from None
    if not document.text.strip():
        raise Trouble(f"{name} is empty. Put the advert's text into it.")
    if Settings().refuse(document.text):
        raise Trouble(f"{name} is too large for an advert. Leave in it the advert's text alone.")
    from resume_lsp import job  # noqa: PLC0415  (few calls name one)

    return job.read(document.text)


def expand(paths: Iterable[str]) -> tuple[list[Input], list[str]]:
    """Return the files that *paths* mean, each once, and a sentence for each folder that cannot be read."""
    found: dict[str, Input] = {}
    troubles: list[Trouble] = []
    for path in paths:
        if path != "-" and os.path.isdir(path):  # which is False where it cannot tell: reading the file then says why
            for below in host.markdown_files(path, troubles.append):
                found.setdefault(absolute(below), Input(below, folder=path))
        else:
            found[absolute(path)] = Input(path)
    return list(found.values()), list(dict.fromkeys(map(str, troubles)))


def none_found(paths: Iterable[str], looked_at: int) -> str:
    """Return the sentence that there is no resume below *paths*."""
    where = ", ".join(paths)
    several = f"none of its {looked_at} Markdown files looks like one"
    seen = {0: "it holds no Markdown", 1: "the Markdown file in it does not look like one"}.get(looked_at, several)
    return f"No resume found in {where}: {seen}. To check a file whatever its name, name it."


def read(given: Input, wishes: Wishes) -> Document:
    """Return the document; "-" is standard input, under the name that the arguments give it."""
    if given.path != "-":
        return host.read(given.path)
    if sys.stdin is None:
        raise Trouble("Standard input is closed. Name a file.")
    raw = sys.stdin.buffer.read()
    name = wishes.stdin_name or "-"
    return Document(name, host.decode(raw, wishes.stdin_name or "Standard input"), raw)


def settings_for(document: Document, wishes: Wishes) -> Settings:
    """Return the settings in force for *document*."""
    folder = str(Path(document.path).parent)
    return settings.in_force(document.text, [wishes.config or _settings_file(folder)])


def not_too_large(document: Document, chosen: Settings) -> None:
    """Raise a Trouble where *document* is larger than what is looked at."""
    if chosen.refuse(document.text):
        raise Trouble(
            f"{document.path} is too large to be a resume: over {chosen.max_size:,} bytes, and so it was left alone. "
            "The setting max-size allows more."
        )


@cache
def _settings_file(folder: str) -> Source | None:
    return host.settings_file(folder)


def decision(given: Input, document: Document, chosen: Settings) -> Decision:
    """Decide whether *document* is a resume; one that was named is, unless it objects."""
    roots = [absolute(given.folder)] if given.folder else []
    return decide(document.text, chosen, path=absolute(document.path), roots=roots, named=given.folder is None)


def is_no_resume(given: Input, wishes: Wishes, trouble: Trouble) -> bool:
    """Tell whether the *trouble* is a file in a folder that is no text, and neither by its name nor by its words a resume."""
    if not given.folder or not isinstance(trouble, host.NotText):
        return False
    wide = trouble.raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    text = trouble.raw.decode("utf-16", "replace") if wide else trouble.raw.decode("latin-1")
    document = Document(given.path, text, trouble.raw)
    return not decision(given, document, settings_for(document, wishes)).active


def absolute(path: str) -> str:
    """Return *path* from the root on, with forward slashes, its links left as they are."""
    return Path(os.path.abspath(path)).as_posix()


def shown(path: str) -> str:
    """Return *path* as the author would write it: from the present folder where it lies below it."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path


def facts(document: Document) -> Facts:
    """Return what is known around *document*."""
    return {"today": host.today(), "git": _git(str(Path(document.path).parent))}


def answered(document: Document, chosen: Settings, wishes: Wishes) -> Advert | Unread | None:
    """Return the job advert that *document* is to answer: the one that the arguments name, else that of its settings."""
    return wishes.job or host.advert(document.path, chosen)


def misspelt(resumes: Iterable[tuple[Resume, Settings]]) -> dict[str, tuple[str, ...]]:
    """
    Return the misspelt words of *resumes*, each with suggestions.

    Not looked up are an author's own words; nothing is where the rule is off, or where there is no dictionary.
    """
    words = set[str]().union(*(words_to_look_up(resume, chosen) for resume, chosen in resumes))
    if not words:
        return {}
    from resume_lsp.host.spelling import misspelt as look_up  # noqa: PLC0415  (starting a program takes modules of its own)

    return {word: better for word, better in (look_up(sorted(words)) or {}).items() if better}


def slips(resumes: Iterable[tuple[Resume, Settings]]) -> dict[str, tuple[Slip, ...]] | None:
    """Return the passages of *resumes*, by their words, with what the proofreader finds in each; None where there is none."""
    from resume_lsp.host import proofreading  # noqa: PLC0415  (few have one)

    if not proofreading.there():
        return None
    wanted = BY_ID["text-grammar"]
    return proofreading.slips(
        passage.words.text for resume, chosen in resumes if chosen.severity(wanted) for passage in resume.passages
    )


def template(document: Document, chosen: Settings, wishes: Wishes) -> str | None:
    """Return the text of the author's own Typst template, where there is one and the folder is trusted."""
    if not chosen.template:
        return None
    if not wishes.trusted:
        raise Trouble("it has a template of its own, which is used with --trust only")
    return host.beside("page.template", document.path, chosen)


@cache
def _git(folder: str) -> Git | None:
    return host.git(folder)


def forget() -> None:
    """Look at the folders anew next time: what was found around documents is remembered for one run."""
    _settings_file.cache_clear()
    _git.cache_clear()
