"""
What client and server tell each other before anything else.

This module imports next to nothing, so that the first answer is out before the protocol's types are there: importing those takes
half a second.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from resume_lsp import __version__
from resume_lsp.lsp.written import written

TYPE_CHECKING = False
if TYPE_CHECKING:  # even `typing` is worth milliseconds here
    from typing import Any

    Json = Any  # what a message may hold: not known until looked at

NAME = "resume-lsp"
FIX_ALL = f"source.fixAll.{NAME}"
ORGANIZE = f"source.organize.{NAME}"
COMMANDS = tuple(f"{NAME}.{verb}" for verb in ("fix", "organize", "explain", "exportPdf", "fitToPage", "learn"))

_FULL_SYNC = 1  # incremental sync loses the text in clients that miscount columns after an emoji
_LENGTH = re.compile(rb"content-length:\s*(\d+)\s*$", re.IGNORECASE)


def answer(params: object) -> dict[str, Any]:
    """Return the result of `initialize`: what this server can do for the client that sent *params*."""
    offers: dict[str, Any] = {
        "positionEncoding": encoding(params),
        "textDocumentSync": {"openClose": True, "change": _FULL_SYNC, "save": True},
        "codeActionProvider": {"codeActionKinds": ["quickfix", FIX_ALL, ORGANIZE]},
        "hoverProvider": True,
        "completionProvider": {"triggerCharacters": [" "]},
        "documentSymbolProvider": True,
        "foldingRangeProvider": True,
        "codeLensProvider": {},
        "inlayHintProvider": True,
        "executeCommandProvider": {"commands": list(COMMANDS)},
        "workspace": {"workspaceFolders": {"supported": True, "changeNotifications": True}},
    }
    if pulls(params):
        offers["diagnosticProvider"] = {"identifier": NAME, "interFileDependencies": False, "workspaceDiagnostics": False}
    return {"capabilities": offers, "serverInfo": {"name": NAME, "version": __version__}}


def encoding(params: object) -> str:
    """
    Return the unit in which columns are counted: utf-32 where the client wants it most, else utf-16.

    Every server beside us counts utf-16, and some clients warn where two servers differ; so not just any first choice is taken.
    """
    choices = said(params, "capabilities", "general", "positionEncodings")
    return "utf-32" if isinstance(choices, list) and choices[:1] == ["utf-32"] else "utf-16"


def pulls(params: object) -> bool:
    """
    Tell whether the client is to fetch diagnostics; else they are sent to it. Never both: some clients show each one twice then.

    What comes late (exact pages, spelling) only shows in a client that can be told to fetch again.
    """
    can_fetch = said(params, "capabilities", "textDocument", "diagnostic") is not None
    return can_fetch and said(params, "capabilities", "workspace", "diagnostics", "refreshSupport") is True


def said(message: object, *keys: str) -> Json:
    """Return what *message* has below *keys*; None where anything on the way is missing or is no object."""
    for key in keys:
        message = message.get(key) if isinstance(message, dict) else None
    return message


def asks_to_initialize(message: Json) -> bool:
    """Tell whether *message* is a request to initialize that can be answered; a client without capabilities is a plain one."""
    if said(message, "jsonrpc") != "2.0" or said(message, "method") != "initialize":
        return False
    params = message.get("params")
    return (
        isinstance(message.get("id"), int | str) and isinstance(params, dict) and isinstance(params.get("capabilities", {}), dict)
    )


def pushed(params: object) -> dict[str, Any]:
    """Return the settings that a client sends unasked; none where *params* of `workspace/didChangeConfiguration` have none."""
    settings = said(params, "settings", NAME)
    return settings if isinstance(settings, dict) else {}


def early_answer(body: bytes) -> bytes | None:
    """Return the answer to *body*, with its header, if that asks to initialize; None for anything else."""
    try:
        message = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not asks_to_initialize(message):
        return None
    return framed({"jsonrpc": "2.0", "id": message["id"], "result": answer(message["params"])})


def framed(message: Json) -> bytes:
    """Return *message* with its header, as it goes over a pipe."""
    content = written(message).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(content), content)


def frames(read: Callable[[], bytes]) -> Iterator[bytes]:
    """
    Yield the body of each message that *read* brings; it returns b"" at the end of the input.

    What is no header is passed over, so that the message after a malformed one is heard.
    """
    heard = bytearray()
    length: int | None = None
    in_body = False
    while chunk := read():
        heard += chunk
        while (end := length or 0 if in_body else heard.find(b"\n") + 1) and end <= len(heard):
            part = bytes(heard[:end])
            del heard[:end]
            if in_body:
                yield part
                length, in_body = None, False
            elif found := _LENGTH.search(part):
                length = int(found[1])
            elif not part.strip():
                in_body = bool(length)
