"""An editor that does nothing but talk to its server, as fast as it can."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

_PATIENCE = 60.0  # seconds
_CAPABILITIES = {"general": {"positionEncodings": ["utf-16"]}, "textDocument": {"publishDiagnostics": {"versionSupport": True}}}


class Editor:
    """A server, and one document that is open in it."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self.started = time.perf_counter()
        self.uri = (folder / "resume.md").as_uri()
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._heard: queue.Queue[dict[str, Any]] = queue.Queue()
        self._asked = 0
        threading.Thread(target=self._listen, daemon=True).start()
        self.ask("initialize", {"processId": os.getpid(), "rootUri": folder.as_uri(), "capabilities": _CAPABILITIES})
        self.initialized = time.perf_counter()
        self.tell("initialized", {})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    def open(self, text: str) -> list[Any]:
        """Open the document and return its diagnostics."""
        self.tell(
            "textDocument/didOpen", {"textDocument": {"uri": self.uri, "languageId": "markdown", "version": 0, "text": text}}
        )
        return self.diagnostics(0)

    def change(self, text: str, version: int) -> None:
        """Give the document a new text."""
        document = {"uri": self.uri, "version": version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def diagnostics(self, version: int) -> list[Any]:
        """Wait for the diagnostics of *version*, and return them."""
        while True:
            params = self.hear("textDocument/publishDiagnostics")["params"]
            if params.get("version", version) >= version:
                found: list[Any] = params["diagnostics"]
                return found

    def published(self, seconds: float) -> list[tuple[float, int]]:
        """Return when diagnostics came, and of which version, until none have come for so many *seconds*."""
        came: list[tuple[float, int]] = []
        while True:
            try:
                message = self._heard.get(timeout=seconds)
            except queue.Empty:
                return came
            if message.get("method") == "textDocument/publishDiagnostics":
                came.append((message["at"], message["params"].get("version", 0)))

    def ask(self, method: str, params: object) -> Any:  # noqa: ANN401  (what comes back is JSON)
        """Return the answer to a request."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            message = self._heard.get(timeout=_PATIENCE)
            if message.get("id") == self._asked and "method" not in message:
                return message["result"]

    def tell(self, method: str, params: object) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def hear(self, method: str) -> dict[str, Any]:
        """Wait for a notification."""
        while True:
            message = self._heard.get(timeout=_PATIENCE)
            if message.get("method") == method:
                return message

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self.process.stdin
        if stream:
            stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
            stream.flush()

    def _listen(self) -> None:
        stream = self.process.stdout
        length = 0
        while stream and (header := stream.readline()):
            name, _, value = header.strip().partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            elif not name:
                self._heard.put(json.loads(stream.read(length)) | {"at": time.perf_counter()})
