"""
A session over standard input and output, from its second message to its end.

The first findings go out before the protocol's types are imported, which takes half a second: what they need is imported first.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import logging
from collections.abc import Iterator
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from resume_lsp.host.processes import alive
from resume_lsp.lsp.client import Client
from resume_lsp.lsp.computer import powers
from resume_lsp.lsp.documents import Documents, no_documents
from resume_lsp.lsp.handshake import framed, pushed, said

if TYPE_CHECKING:
    from resume_lsp.lsp.handshake import Json
    from resume_lsp.lsp.powers import Powers
    from resume_lsp.lsp.server import Server

_HEARTBEAT = 1.0  # seconds between two looks at whether the editor still runs
_SOON = 0.05  # seconds in which an editor that starts the server for a document opens it

Inbox = asyncio.Queue[bytes | None]
"""The messages that have come in; None is the end of the input."""


def serve_stream(first: bytes, bodies: Iterator[bytes], output: BinaryIO, *, answered: bool, trusted: bool) -> int:
    """
    Serve the editor that sends *first* and then *bodies*; return the exit status, 0 only after `shutdown`.

    *answered* says that *first* asks to initialize and has had its answer. The server ends with `exit`, with the input, or with
    the editor's process.
    """
    return asyncio.run(_serve(first, bodies, output, answered=answered, trusted=trusted))


async def _serve(first: bytes, bodies: Iterator[bytes], output: BinaryIO, *, answered: bool, trusted: bool) -> int:
    over = asyncio.Event()
    inbox: Inbox = asyncio.Queue()
    Thread(target=_read, args=(bodies, inbox, asyncio.get_running_loop()), daemon=True).start()
    screen = _Output(output, over)
    able = powers(trusted=trusted)
    documents = no_documents(Client.of(json.loads(first)["params"]), able, screen) if answered else None
    seen = documents is not None and _runs(documents.client)
    heard = await _first_look(documents, inbox) if documents else []
    gc.enable()
    server = _server(able, documents, screen)
    _look_for_waste_seldom()
    server.protocol.on_exit = over.set
    server.protocol.receive(first, answered=answered)
    tasks = [asyncio.ensure_future(task) for task in (_hear(heard, inbox, server, over), _watch(server, over, seen=seen))]
    await over.wait()
    for task in tasks:
        task.cancel()
    return server.protocol.exit_status


async def _first_look(documents: Documents, inbox: Inbox) -> list[bytes | None]:
    """Show what is found in the document that is opened first, if that is soon; return what came in meanwhile."""
    heard: list[bytes | None] = []
    wishes: dict[str, Json] = {}
    with contextlib.suppress(TimeoutError, ValueError):  # nothing came, or what came is no JSON: the server will see to it
        while not documents.client.pulls:
            heard.append(await asyncio.wait_for(inbox.get(), _SOON))
            message = json.loads(heard[-1] or b"{}")
            if said(message, "method") == "textDocument/didOpen":
                _open(documents, said(message, "params", "textDocument"), wishes)
                break
            if said(message, "method") == "workspace/didChangeConfiguration" and not documents.client.configuration:
                wishes = pushed(said(message, "params"))
            if heard[-1] is None or said(message, "id") is not None:
                break  # it is over, or somebody waits for an answer
    return heard


def _open(documents: Documents, opened: Json, wishes: dict[str, Json]) -> None:
    uri, version, text = (said(opened, key) for key in ("uri", "version", "text"))
    if isinstance(uri, str) and isinstance(version, int) and isinstance(text, str):
        documents.open(uri, version, text, (documents.client.options, wishes))


def _server(able: Powers, documents: Documents | None, screen: _Output) -> Server:
    from resume_lsp.lsp.logs import EditorLog  # noqa: PLC0415  (see above)
    from resume_lsp.lsp.server import Server  # noqa: PLC0415

    server = Server(able, documents)
    server.protocol.set_writer(screen)
    logging.getLogger("resume_lsp").addHandler(EditorLog(server.protocol, asyncio.get_running_loop()))
    return server


def _look_for_waste_seldom() -> None:
    """Let Python look for waste seldom, and never in what is there now: what edits leave behind is freed without that."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000)


def _read(bodies: Iterator[bytes], inbox: Inbox, loop: asyncio.AbstractEventLoop) -> None:
    """Put each message into *inbox*, in the turn of the server's own thread; on another, since reading waits."""
    with contextlib.suppress(RuntimeError):  # the server has ended meanwhile
        for body in bodies:
            loop.call_soon_threadsafe(inbox.put_nowait, body)
        loop.call_soon_threadsafe(inbox.put_nowait, None)


async def _hear(heard: list[bytes | None], inbox: Inbox, server: Server, over: asyncio.Event) -> None:
    """Handle what has come in, and what comes, until nothing does."""
    while (body := heard.pop(0) if heard else await inbox.get()) is not None:
        server.protocol.receive(body)
        await asyncio.sleep(0)  # what is due comes before what waits
    over.set()


async def _watch(server: Server, over: asyncio.Event, *, seen: bool) -> None:
    """
    End with the editor's process, whose end of the pipe may live on in a child. One never *seen* is on another computer.

    The first look is as early as can be: editors are closed while the server is still starting, too.
    """
    while not over.is_set():
        there = _runs(server.client)
        if seen and not there:
            over.set()
        seen = seen or there
        await asyncio.sleep(_HEARTBEAT)


def _runs(client: Client) -> bool:
    return client.process is not None and alive(client.process)


class _Output:
    """Where messages go. When nobody takes them any more, it is over."""

    def __init__(self, stream: BinaryIO, over: asyncio.Event) -> None:
        self._stream = stream
        self._over = over

    def write(self, data: bytes) -> None:
        try:
            self._stream.write(data)
            self._stream.flush()
        except OSError:
            self._over.set()

    def close(self) -> None:
        self._over.set()

    def publish(self, params: Json) -> None:
        self.write(framed({"jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": params}))

    def refresh(self, what: str) -> None:
        """Nothing has been shown yet that could be fetched again."""
