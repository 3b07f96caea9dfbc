"""What an editor may tell the server to do, by name. Whatever a command does can also be had in another way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import TypeVar

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams
from pygls.uris import to_fs_path

from resume_lsp.check import BY_ID
from resume_lsp.lsp.actions import difference
from resume_lsp.lsp.documents import Document, Documents, place
from resume_lsp.lsp.look import look_of, seen
from resume_lsp.lsp.powers import Powers, Refused
from resume_lsp.lsp.publishing import export_pdf, fit_to_page
from resume_lsp.lsp.requests import converter_of
from resume_lsp.text import Edit

_PATIENCE = 3.0  # seconds: some editors never answer, others not before the command is done

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Editor:
    """What commands may ask of the editor: *apply* an edit, whose answer may never come, and *tell* the author something."""

    apply: Callable[[lsp.ApplyWorkspaceEditParams], asyncio.Future[lsp.ApplyWorkspaceEditResult | None]]
    tell: Callable[[str], None]


async def execute(name: str, arguments: tuple[object, ...], documents: Documents, powers: Powers, editor: Editor) -> str | None:
    """
    Do what the command *name* says.

    `fix` and `organize` take a document's URI and change it; `explain` takes a rule's id and returns its page as Markdown.
    `exportPdf` takes a document's URI, perhaps a path, true where whatever stands there may be replaced, and a style as previews
    take one; it returns the path. `fitToPage` takes a document's URI and perhaps a style, changes its front matter, and returns
    what it did or why not, in words.
    `learn` takes a document's URI, a word that the editor has just added to the dictionary of its settings file, and that file's
    URI, which is for the editor alone.
    """
    subject = arguments[0] if arguments else None
    if not isinstance(subject, str):
        raise JsonRpcInvalidParams(f"{name} takes a document's URI or a rule's id.")
    verb = name.rpartition(".")[2]
    match verb:
        case "fix" | "organize":
            _mend(_open(documents, subject), documents, editor, organize=verb == "organize")
            return None
        case "explain" if subject in BY_ID:
            return BY_ID[subject].page
        case "exportPdf":
            return await _export(_open(documents, subject), arguments[1:], documents, powers, editor)
        case "fitToPage":
            return await _fit(_open(documents, subject), arguments[1:], documents, powers, editor)
        case "learn" if len(arguments) > 1:
            documents.learn(_open(documents, subject), str(arguments[1]))
            return None
    raise JsonRpcInvalidParams(f"There is no {name} for {subject}.")


def _open(documents: Documents, uri: str) -> Document:
    document = documents.get(uri)
    if document is None:
        raise JsonRpcInvalidParams(f"No such document is open: {uri}")
    return document


def _mend(document: Document, documents: Documents, editor: Editor, *, organize: bool) -> None:
    edits = difference(document.session.text, document.session.mended(organize=organize))
    if edits:
        label = "Put in order" if organize else "Safe fixes"
        editor.apply(_params(document, edits, label, documents))


async def _export(document: Document, further: tuple[object, ...], documents: Documents, powers: Powers, editor: Editor) -> str:
    target, replace, wishes = (*further, None, None, None)[:3]
    path = _target(document.uri, target)
    view = seen(documents.view(document), look_of(wishes))
    made = await _beside(partial(export_pdf, view, path, powers, replace=replace is True), powers)
    editor.tell("\n".join(made.notes))
    return made.path


def _target(uri: str, target: object) -> str:
    """Return where the PDF goes: to *target*, seen from the document's folder, or else beside the document."""
    if not isinstance(target, str | None):
        raise JsonRpcInvalidParams(f"This is no path: {target!r}")
    path, folder = place(uri)
    if target and target.startswith("file:"):
        target = to_fs_path(target)
    if folder is None and not (target and PurePath(target).is_absolute()):
        raise _failed("Save the resume first, or say where the PDF goes.")
    chosen = PurePath(folder or "", target) if target else PurePath(path or "").with_suffix(".pdf")
    if chosen.suffix.lower() != ".pdf":
        raise _failed(f"{chosen.name} is no name of a PDF: let it end in .pdf.")
    return str(chosen)


async def _fit(document: Document, further: tuple[object, ...], documents: Documents, powers: Powers, editor: Editor) -> str:
    view = documents.view(document)
    look = look_of(further[0] if further else None)
    fitting = await _beside(partial(fit_to_page, seen(view, look), look), powers)
    if not fitting.edits:
        editor.tell(fitting.words)
        return fitting.words
    if not document.session.shows(view):
        raise _failed("The resume was changed in the meantime. Try again.")
    asked = editor.apply(_params(document, fitting.edits, "Fit to page", documents))
    await asyncio.wait([asked], timeout=_PATIENCE)
    answer = asked.result() if asked.done() else None
    if answer and not answer.applied:
        raise _failed(f"The editor did not make the change: {answer.failure_reason or 'it does not say why'}.")
    return fitting.words


async def _beside(slow: Callable[[], _T], powers: Powers) -> _T:
    """Return what *slow* does, done where it keeps nobody waiting; what it refuses is the request's error."""

    def attempt() -> _T | Exception:
        try:
            return slow()
        except Exception as error:
            return error

    if powers.apart is None:
        result = attempt()
    else:
        done: asyncio.Future[_T | Exception] = asyncio.get_running_loop().create_future()
        powers.apart("commands", object(), attempt, done.set_result)
        result = await done
    if isinstance(result, Refused):
        raise _failed(str(result)) from result
    if isinstance(result, Exception):
        raise result
    return result


def _failed(why: str) -> JsonRpcException:
    return JsonRpcException(why, code=lsp.LSPErrorCodes.RequestFailed)


def _params(document: Document, edits: tuple[Edit, ...], label: str, documents: Documents) -> lsp.ApplyWorkspaceEditParams:
    edit = converter_of(documents, document).workspace_edit(edits, document.version)
    return lsp.ApplyWorkspaceEditParams(label=label, edit=edit)
