"""
JSON-RPC, as the protocol wants it: pygls with its gaps filled.

pygls answers nothing to a request whose parameters are wrong, hears requests before `initialize` and none after `shutdown`,
and structures each object inside a message as if it were one. Here every request is answered, and every message is judged whole.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lsprotocol import types as lsp
from pygls.protocol import JsonRPCProtocol
from pygls.server import JsonRPCServer

from resume_lsp.lsp import handshake
from resume_lsp.lsp.handshake import framed, said
from resume_lsp.lsp.written import Written, written

if TYPE_CHECKING:
    from cattrs import Converter

    from resume_lsp.lsp.handshake import Json

log = logging.getLogger(__name__)


class Wire(JsonRPCProtocol):
    """One connection, from `initialize` to `exit`."""

    def __init__(self, server: JsonRPCServer, converter: Converter) -> None:
        super().__init__(server, converter)
        self.initialized = False
        self.on_initialize: Callable[[object], None] = lambda _: None
        self.on_exit: Callable[[], None] = lambda: None

    @property
    def exit_status(self) -> int:
        """The exit status of a server that ends now: 0 after `shutdown`, else 1."""
        return 0 if self._shutdown else 1

    def get_message_type(self, method: str) -> type[Any] | None:
        """Return the type of the messages of *method*, None for one that is not of the protocol."""
        return lsp.METHOD_TO_TYPES.get(method, (None,))[0]

    def get_result_type(self, method: str) -> type[Any] | None:
        """Return the type of the answers to *method*."""
        return lsp.METHOD_TO_TYPES.get(method, (None, None))[1]

    def structure_message(self, data: Json) -> Json:
        """Leave *data*, which may be any object inside a message, as it is: `handle_message` sees the whole."""
        return data

    def receive(self, body: bytes, *, answered: bool = False) -> None:
        """Handle the message in *body*; *answered* says that this request to initialize has had its answer."""
        try:
            message = json.loads(body)
        except (ValueError, RecursionError) as error:
            self.refuse(None, lsp.ErrorCodes.ParseError, f"This is no JSON: {error}")
        else:
            self.handle_message(message, answered=answered)

    def handle_message(self, message: Json, *, answered: bool = False) -> None:
        """Handle *message*: any JSON, as it came in."""
        method = said(message, "method")
        if not isinstance(message, dict) or said(message, "jsonrpc") != "2.0" or not (method is None or isinstance(method, str)):
            self.refuse(_id(message), lsp.ErrorCodes.InvalidRequest, "This is no message of JSON-RPC 2.0.")
        elif method is None:
            self._hear_answer(message)
        elif "id" in message:
            self._hear_request(message, method, answered=answered)
        else:
            self._hear_notification(message, method)

    def publish(self, params: Json) -> None:
        """Have the editor show these diagnostics."""
        self._send_data(written({"jsonrpc": "2.0", "method": lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, "params": params}))

    def refresh(self, what: str) -> None:
        """Have the editor fetch something again: "diagnostic", "codeLens" or "inlayHint"."""
        self.send_request(f"workspace/{what}/refresh")

    def refuse(self, id_: int | str | None, code: int, reason: str) -> None:
        """Answer the request *id_* with an error; None for a message whose id cannot be told."""
        self._send_data({"jsonrpc": "2.0", "id": id_, "error": {"code": int(code), "message": reason}})

    def _send_data(self, data: object) -> None:
        """Send a message; one that is written already goes out as it is."""
        if not isinstance(data, Written):
            super()._send_data(data)
        elif self.writer:
            see_to(self.writer.write(framed(data) if self._include_headers else data.encode()))

    def _send_response(self, msg_id: int | str, result: object = None, error: lsp.ResponseError | None = None) -> None:
        """Answer a request; a result that is written already becomes a part of the message."""
        if isinstance(result, Written):
            self._send_data(written({"id": msg_id, "jsonrpc": "2.0", "result": result}))
        else:
            super()._send_response(msg_id, result, error)

    def _hear_request(self, message: dict[str, Any], method: str, *, answered: bool) -> None:
        if (id_ := _id(message)) is None:
            self.refuse(None, lsp.ErrorCodes.InvalidRequest, "The id of a request is a number or a string.")
        elif self._shutdown:
            self.refuse(id_, lsp.ErrorCodes.InvalidRequest, "The server is shutting down.")
        elif method == lsp.INITIALIZE:
            self._initialize(message, answered=answered)
        elif not self.initialized:
            self.refuse(id_, lsp.ErrorCodes.ServerNotInitialized, "The first request must be initialize.")
        elif method == lsp.SHUTDOWN:
            self._shutdown = True
            self._send_response(id_)
        elif (params := self._params(message, method)) is _WRONG:
            self.refuse(id_, lsp.ErrorCodes.InvalidParams, f"These are no parameters of {method}.")
        else:
            self._handle_request(id_, method, params)

    def _initialize(self, message: dict[str, Any], *, answered: bool) -> None:
        if self.initialized:
            self.refuse(message["id"], lsp.ErrorCodes.InvalidRequest, "The server is initialized already.")
        elif not handshake.asks_to_initialize(message):
            self.refuse(message["id"], lsp.ErrorCodes.InvalidParams, "initialize needs the client's capabilities.")
        else:
            self.initialized = True
            self.on_initialize(message["params"])
            if not answered:
                self._send_data({"jsonrpc": "2.0", "id": message["id"], "result": handshake.answer(message["params"])})

    def _hear_notification(self, message: dict[str, Any], method: str) -> None:
        if method == lsp.EXIT:
            self.on_exit()
        elif self.initialized and not self._shutdown and not method.startswith("$/"):  # those may be ignored, and all of them are
            if (params := self._params(message, method)) is _WRONG:
                log.warning("A notification is ignored, its parameters are wrong: %s", method)
            else:
                self._handle_notification(method, params)

    def _hear_answer(self, message: dict[str, Any]) -> None:
        """Hand the result over to who asked; an error, and what is no answer of that kind, count as None."""
        id_ = _id(message)
        if id_ is None or id_ not in self._request_futures:
            log.warning("An answer to no question is ignored: %s", id_)
            return
        if error := message.get("error"):
            log.warning("The client could not answer: %s", error)
        result_type = self._result_types.pop(id_, None)
        try:
            result = self._converter.structure(message, result_type).result
        except Exception:  # cattrs raises what the message makes it raise
            result = None
        self._handle_response(id_, result)

    def _params(self, message: dict[str, Any], method: str) -> Json:
        """Return the parameters of *message* in the protocol's type, `_WRONG` where they are not; some methods take any."""
        message_type = self.get_message_type(method)
        given = message.get("params") or {}
        if message_type is None or method in _LENIENT:
            return given
        try:
            return self._converter.structure({**message, "params": given}, message_type).params
        except Exception:  # cattrs raises what the message makes it raise
            return _WRONG


def see_to(done: object) -> None:
    """Have what a writer has *done* come to its end, where that takes its time."""
    if inspect.isawaitable(done):
        task = asyncio.ensure_future(done)
        task.add_done_callback(lambda _: task)  # refers to itself, so that it is not collected before it is done


_LENIENT = {lsp.WORKSPACE_DID_CHANGE_CONFIGURATION}  # clients that are to be asked for their settings leave them out
_WRONG = object()


def _id(message: object) -> int | str | None:
    """Return the id of *message* if it is one."""
    id_ = said(message, "id")
    return id_ if isinstance(id_, int | str) and not isinstance(id_, bool) else None
