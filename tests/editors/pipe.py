"""A client that is as plain as can be: a process, two pipes and JSON; so that it shares no mistake with the server's library."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.editors import protocol

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "resume_lsp", "serve")
TODAY = "2026-06-01"
SILENCE = object()  # the answer of an editor that never gives one
PATIENCE = 30.0  # seconds, on a busy computer

Message = dict[str, Any]


class Pipe:
    """
    A server and the editor's end of the pipes to it.

    Each message that the server sends is judged by the protocol; *answers* says what its own requests get.
    """

    def __init__(
        self, command: Sequence[str] = COMMAND, *, settings: object = None, env: Mapping[str, str] | None = None
    ) -> None:
        self.settings = settings
        self.faults: list[str] = []
        self.answers: dict[str, Callable[[Any], Any]] = {
            "workspace/configuration": lambda params: [self.settings for _ in params["items"]],
            "workspace/applyEdit": lambda _: {"applied": True},
        }
        self.requests: list[Message] = []  # the server's
        self.log: list[str] = []
        self._methods: dict[object, str] = {}
        self._heard: queue.Queue[Message | None] = queue.Queue()
        self._kept: list[Message] = []
        self._open: set[str] = set()
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "RESUME_LSP_TODAY": TODAY, **(env or {})}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        )
        self._readers = [threading.Thread(target=read, daemon=True) for read in (self._read, self._read_errors)]
        for reader in self._readers:
            reader.start()

    # What the editor says

    def send(self, message: object) -> None:
        """Send any JSON."""
        self.send_body(json.dumps(message).encode())

    def send_body(self, body: bytes) -> None:
        """Send any body, with the right header."""
        self.send_bytes(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def send_bytes(self, data: bytes) -> None:
        """Send anything."""
        assert self.process.stdin
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def notify(self, method: str, params: object = None) -> None:
        """Send a notification; without parameters where *params* is None."""
        self.send({"jsonrpc": "2.0", "method": method, **({} if params is None else {"params": params})})

    def request(self, method: str, params: object = None, *, id: int | str | None = None) -> Message:  # noqa: A002
        """Send a request and return the whole answer."""
        return self.answer_to(self.put(method, params, id=id))

    def put(self, method: str, params: object = None, *, id: int | str | None = None) -> int | str:  # noqa: A002
        """Send a request and return its id, without waiting for the answer."""
        id = len(self._methods) + 1 if id is None else id  # noqa: A001
        self._methods[id] = method
        self.send({"jsonrpc": "2.0", "id": id, "method": method, **({} if params is None else {"params": params})})
        return id

    def ask(self, method: str, params: object = None) -> Any:
        """Send a request and return its result."""
        answer = self.request(method, params)
        assert "result" in answer, answer
        return answer["result"]

    def initialize(self, capabilities: object = None, **params: object) -> Any:
        """Begin a session, and return what the server offers."""
        result = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities or {}, **params})
        self.notify("initialized", {})
        return result["capabilities"]

    def open(self, uri: str, text: str, version: int = 1) -> None:
        """Open a document."""
        self._open.add(uri)
        self.notify(
            "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "markdown", "version": version, "text": text}}
        )

    def change(self, uri: str, text: str, version: int) -> None:
        """Replace the text of a document."""
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def start_over(self) -> None:
        """Close all documents and forget what was said, so that another test may go on with the same server."""
        for uri in self._open:
            self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
        self.settings = None
        self.notify("workspace/didChangeConfiguration", {"settings": {}})
        self.has_said(lambda _: False)
        self._open.clear()
        self._kept.clear()
        self.requests.clear()

    # What the server says

    def wait_for(self, wanted: Callable[[Message], bool], patience: float = PATIENCE) -> Message:
        """Return the next message that is *wanted*; the others are kept for later."""
        for index, message in enumerate(self._kept):
            if wanted(message):
                return self._kept.pop(index)
        end = time.monotonic() + patience
        while (message := self._heard.get(timeout=max(0.01, end - time.monotonic()))) is not None:
            if wanted(message):
                return message
            self._kept.append(message)
        raise AssertionError(f"The server has ended: {''.join(self.log)}")

    def answer_to(self, id: int | str) -> Message:  # noqa: A002
        """Return the whole answer to a request."""
        return self.wait_for(lambda message: "method" not in message and message.get("id") == id)

    def diagnostics(self, uri: str, version: int | None = None, patience: float = PATIENCE) -> list[Message]:
        """Return the next diagnostics of a document, of at least that *version* if one is given."""

        def wanted(message: Message) -> bool:
            if message.get("method") != "textDocument/publishDiagnostics" or message["params"]["uri"] != uri:
                return False
            return version is None or (message["params"].get("version") or 0) >= version

        return self.wait_for(wanted, patience)["params"]["diagnostics"]

    def wait_until(self, done: Callable[[], bool], patience: float = PATIENCE) -> None:
        """Wait until *done*, which looks at what the server has asked."""
        end = time.monotonic() + patience
        while not done():
            assert time.monotonic() < end
            time.sleep(0.01)

    def has_said(self, wanted: Callable[[Message], bool]) -> bool:
        """Tell whether a message that is *wanted* has come already."""
        self.ask("textDocument/foldingRange", {"textDocument": {"uri": "file:///nowhere.md"}})  # all before it has been answered
        return any(wanted(message) for message in self._kept)

    def end(self) -> int:
        """End the session in good order and return the exit status; what the server said wrong on the way is a failure."""
        self.ask("shutdown")
        self.notify("exit")
        status = self.process.wait(PATIENCE)
        self.close()
        assert self.faults == []
        return status

    def close(self) -> None:
        """Let go of the process, whatever it does."""
        self.process.kill()
        self.process.wait()
        for reader in self._readers:
            reader.join()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream and not stream.closed:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()

    def _read(self) -> None:
        assert self.process.stdout
        while header := self.process.stdout.readline():
            if not header.lower().startswith(b"content-length:"):
                self.faults += [] if header.strip() == b"" or header.startswith(b"Content-Type:") else [f"no header: {header!r}"]
                continue
            length = int(header.partition(b":")[2])
            while self.process.stdout.readline().strip():
                pass
            body = self.process.stdout.read(length)
            if len(body) == length:  # else it has been killed
                self._hear(json.loads(body))
        self._heard.put(None)

    def _hear(self, message: Message) -> None:
        self.faults += protocol.faults(message, self._methods)
        if "method" in message and "id" in message:
            self.requests.append(message)
            answer = self.answers.get(message["method"], lambda _: None)(message.get("params"))
            with contextlib.suppress(OSError, ValueError):  # the test has ended meanwhile
                if answer is not SILENCE:
                    self.send({"jsonrpc": "2.0", "id": message["id"], "result": answer})
        else:
            self._heard.put(message)

    def _read_errors(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.log.append(line.decode(errors="replace"))
