"""Which method calls what."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams
from pygls.protocol import default_converter
from pygls.server import JsonRPCServer

from resume_lsp.lsp import commands, requests
from resume_lsp.lsp.client import Client
from resume_lsp.lsp.documents import Documents, no_documents, settings_path
from resume_lsp.lsp.handshake import NAME, pushed, said
from resume_lsp.lsp.powers import Powers
from resume_lsp.lsp.preview import PREVIEW, Previews
from resume_lsp.lsp.wire import Wire
from resume_lsp.settings import FILES

LENGTH = f"{NAME}/length"

_ADVERTS = "**/*.{md,markdown,txt}"  # what a file may be called that a resume answers
_PATIENCE = 2.0  # seconds that an editor may take to tell its settings, before its author waits for the first findings in vain

log = logging.getLogger(__name__)


class Server(JsonRPCServer):
    """One editor's server: it hands each message to who knows what to do about it."""

    protocol: Wire

    def __init__(self, powers: Powers, documents: Documents | None = None) -> None:
        """Begin with *documents* of the client that is about to initialize, where there are some already."""
        super().__init__(Wire, default_converter)
        self._powers = powers
        self._begun = documents
        self._pushed: Mapping[str, object] = {}  # settings of a client that sends them unasked
        self._untold: dict[str, asyncio.Event] = {}  # by URI: documents whose settings the client has yet to tell
        self.protocol.on_initialize = self._meet
        self._meet({})
        for method, handler in self._handlers().items():
            self.feature(method)(partial(handler))

    def _handlers(self) -> dict[str, Callable[[Any], Any]]:
        """Return what each method calls; `initialize`, `shutdown` and `exit` are the wire's own."""
        return {
            lsp.INITIALIZED: self._register,
            lsp.TEXT_DOCUMENT_DID_OPEN: self._open,
            lsp.TEXT_DOCUMENT_DID_CHANGE: self._change,
            lsp.TEXT_DOCUMENT_DID_SAVE: lambda _: self.documents.look_around(),
            lsp.TEXT_DOCUMENT_DID_CLOSE: self._close,
            lsp.WORKSPACE_DID_CHANGE_CONFIGURATION: self._configure,
            lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: self._change_folders,
            lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: lambda _: self.documents.look_around(),
            lsp.WORKSPACE_EXECUTE_COMMAND: self._execute,
            lsp.TEXT_DOCUMENT_CODE_ACTION: self._offer,
            lsp.TEXT_DOCUMENT_HOVER: partial(self._ask, requests.hover),
            lsp.TEXT_DOCUMENT_COMPLETION: partial(self._ask, requests.completion),
            lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: partial(self._ask, requests.document_symbol),
            lsp.TEXT_DOCUMENT_FOLDING_RANGE: partial(self._ask, requests.folding_range),
            lsp.TEXT_DOCUMENT_DIAGNOSTIC: self._diagnose,
            lsp.TEXT_DOCUMENT_CODE_LENS: partial(self._ask, requests.code_lens),
            lsp.TEXT_DOCUMENT_INLAY_HINT: partial(self._ask, requests.inlay_hint),
            LENGTH: self._length,
            PREVIEW: self._preview,
        }

    def report_server_error(self, error: Exception, source: object) -> None:
        """
        Log what went wrong in our own code: a window that pops up at every keystroke helps nobody.

        What comes in by a port and is no JSON comes here, too.
        """
        if isinstance(error, ValueError | RecursionError) and source is JsonRpcException:
            self.protocol.refuse(None, lsp.ErrorCodes.ParseError, f"This is no JSON: {error}")
        elif not isinstance(error, JsonRpcException):  # that one is an answer, and its asker has it
            log.error("The server made a mistake (%s)", source, exc_info=error)

    def _meet(self, params: object) -> None:
        """Get to know the client, from what it sends to initialize."""
        self.documents = self._begun or no_documents(Client.of(params), self._powers, self.protocol)
        self.documents.screen = self.protocol
        self.client = self.documents.client
        self._previews = Previews(self.documents, self._powers, self.protocol.notify)
        self._editor = commands.Editor(
            apply=partial(self.protocol.send_request_async, lsp.WORKSPACE_APPLY_EDIT),
            tell=lambda words: self.protocol.notify(
                lsp.WINDOW_SHOW_MESSAGE, lsp.ShowMessageParams(type=lsp.MessageType.Info, message=words)
            ),
        )

    def _register(self, _: lsp.InitializedParams) -> None:
        """Ask to be told of changes of settings and of their files, saved or not, and what to do there, where the client can."""
        pattern = f"**/{{{','.join(FILES)}}}"
        watched = [lsp.FileSystemWatcher(glob_pattern=glob) for glob in (pattern, _ADVERTS)]
        opened = {"documentSelector": [{"pattern": pattern}]}
        wanted: dict[str, Any] = {
            lsp.WORKSPACE_DID_CHANGE_CONFIGURATION: {"section": NAME},
            lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: lsp.DidChangeWatchedFilesRegistrationOptions(watchers=watched),
            lsp.TEXT_DOCUMENT_DID_OPEN: opened,
            lsp.TEXT_DOCUMENT_DID_CHANGE: opened | {"syncKind": lsp.TextDocumentSyncKind.Full},
            lsp.TEXT_DOCUMENT_DID_CLOSE: opened,
            lsp.TEXT_DOCUMENT_CODE_ACTION: opened | {"codeActionKinds": ["quickfix"]},
        }
        registrations = [
            lsp.Registration(id=f"{NAME}/{method}", method=method, register_options=options)
            for method, options in wanted.items()
            if method in self.client.registers
        ]
        if registrations:
            self.protocol.send_request(lsp.CLIENT_REGISTER_CAPABILITY, lsp.RegistrationParams(registrations=registrations))

    def _open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        opened = params.text_document
        if path := settings_path(opened.uri):
            self.documents.note_settings(path, opened.text)
            return
        self.documents.open(opened.uri, opened.version, opened.text, (self.client.options, self._pushed))
        if self.client.configuration:
            self._untold[opened.uri] = asyncio.Event()
        self._ask_settings([opened.uri])

    def _change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        uri, version = params.text_document.uri, params.text_document.version
        if path := settings_path(uri):
            self.documents.note_settings(path, params.content_changes[-1].text)  # all of it: that is what was asked for
        elif document := self.documents.get(uri):
            self.documents.change(document, version, requests.changed(self.documents, document, params.content_changes))
        else:
            log.warning("A change of a document that is not open is ignored: %s", uri)

    def _close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        if path := settings_path(params.text_document.uri):
            self.documents.note_settings(path, None)
        else:
            self._untold.pop(params.text_document.uri, None)
            self.documents.close(params.text_document.uri)

    def _change_folders(self, params: lsp.DidChangeWorkspaceFoldersParams) -> None:
        opened, closed = ([folder.uri for folder in folders] for folders in (params.event.added, params.event.removed))
        self.documents.change_folders(opened, closed)

    def _configure(self, params: object) -> None:
        if self.client.configuration:
            self._ask_settings([document.uri for document in self.documents])
            return
        self._pushed = pushed(params)
        for document in self.documents:
            self.documents.wish(document.uri, (self.client.options, self._pushed))

    def _ask_settings(self, uris: list[str]) -> None:
        """Ask the editor for its settings for these documents; meanwhile those hold that are known."""
        if self.client.configuration and uris:
            items = [lsp.ConfigurationItem(scope_uri=uri, section=NAME) for uri in uris]
            heard = partial(self._hear_settings, uris)
            self.protocol.send_request(lsp.WORKSPACE_CONFIGURATION, lsp.ConfigurationParams(items=items), callback=heard)

    def _hear_settings(self, uris: Iterable[str], answers: object) -> None:
        """Take in the editor's answers, one for each document; it has every right to have none."""
        for uri, answer in zip(uris, answers if isinstance(answers, list | tuple) else (), strict=False):
            self.documents.wish(uri, (self.client.options, answer if isinstance(answer, Mapping) else {}))
        for uri in uris:
            if untold := self._untold.pop(uri, None):
                untold.set()

    def _ask(self, request: Callable[..., object], params: lsp.HoverParams | lsp.CodeActionParams) -> object:
        """Answer *request* about an open document; nothing is known of any other."""
        document = self.documents.get(params.text_document.uri)
        return request(self.documents, document, params) if document else None

    def _offer(self, params: lsp.CodeActionParams) -> object:
        """Offer what can be done in a document, or in a settings file."""
        if path := settings_path(params.text_document.uri):
            return requests.settings_action(self.documents, path, params)
        return self._ask(requests.code_action, params)

    async def _diagnose(self, params: lsp.DocumentDiagnosticParams) -> object:
        """Report the diagnostics as soon as the settings are known, so that none shows up which the author does not want."""
        if untold := self._untold.get(params.text_document.uri):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(untold.wait(), _PATIENCE)
        document = self.documents.get(params.text_document.uri)
        return requests.diagnostic(self.documents, document, params) if document else requests.NO_DIAGNOSTICS

    def _length(self, params: object) -> object:
        """Tell how long a document is; null where it is no resume, or not open."""
        uri = said(params, "uri")
        if not isinstance(uri, str):
            raise JsonRpcInvalidParams(f"{LENGTH} takes a document's uri.")
        document = self.documents.get(uri)
        return requests.length(self.documents, document) if document else None

    def _preview(self, params: object) -> None:
        self._previews.ask(params)

    async def _execute(self, params: lsp.ExecuteCommandParams) -> str | None:
        arguments = tuple(params.arguments or ())
        return await commands.execute(params.command, arguments, self.documents, self._powers, self._editor)
