"""Our own mistakes go to the editor's log: not to a window, and not to the stream that messages travel on."""

from __future__ import annotations

import asyncio
import logging
import sys

from lsprotocol import types as lsp

from resume_lsp.lsp.wire import Wire

_LEVELS = {logging.WARNING: lsp.MessageType.Warning, logging.ERROR: lsp.MessageType.Error}

logging.getLogger("pygls").addHandler(logging.NullHandler())  # it logs each refusal as a mistake; the server logs the mistakes


class EditorLog(logging.Handler):
    """Sends what is logged to the editor; before there is one, to standard error."""

    def __init__(self, wire: Wire, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(logging.WARNING)
        self._wire = wire
        self._loop = loop

    def emit(self, record: logging.LogRecord) -> None:
        """Send what *record* says, with its traceback; it may come from any thread, and goes out in the server's turn."""
        params = lsp.LogMessageParams(type=_LEVELS.get(record.levelno, lsp.MessageType.Error), message=self.format(record))
        self._loop.call_soon_threadsafe(self._send, params)

    def _send(self, params: lsp.LogMessageParams) -> None:
        if self._wire.initialized:
            self._wire.notify(lsp.WINDOW_LOG_MESSAGE, params)
        else:
            sys.stderr.write(f"{params.message}\n")
