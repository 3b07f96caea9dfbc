"""The server for an editor that connects to a port: by TCP, or by a WebSocket."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec

from resume_lsp import host
from resume_lsp.lsp.computer import powers
from resume_lsp.lsp.server import Server
from resume_lsp.lsp.wire import Wire, see_to


def serve_tcp(address: str, port: int, *, trusted: bool) -> int:
    """Serve one editor that connects to *port*; return the exit status."""
    server = _listening(trusted=trusted)
    server.start_tcp(address, port)
    return server.protocol.exit_status


def serve_websocket(address: str, port: int, *, trusted: bool) -> int:
    """Serve one editor that connects to *port* as a WebSocket; return the exit status."""
    if find_spec("websockets") is None:
        raise host.Trouble("A WebSocket needs one more package. Install it: pip install 'resume-lsp[ws]'")
    server = _listening(trusted=trusted)
    server.start_ws(address, port)
    return server.protocol.exit_status


def _listening(*, trusted: bool) -> Server:
    server = Server(powers(trusted=trusted))
    server.protocol.on_exit = partial(_hang_up, server.protocol)
    return server


def _hang_up(wire: Wire) -> None:
    """Close the connection, which ends the server."""
    if wire.writer:
        see_to(wire.writer.close())
