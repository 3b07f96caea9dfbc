"""`resume-lsp serve`: the language server."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from importlib import import_module

from resume_lsp.lsp import start


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = "Be a language server, for an editor. Without an option, on standard input and output."
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--stdio", action="store_true", help="on standard input and output; that is the default")
    where.add_argument("--tcp", type=_address, metavar="[HOST:]PORT", help="for one editor that connects; from here, unless HOST")
    where.add_argument("--ws", type=_address, metavar="[HOST:]PORT", help="the same, as a WebSocket")
    parser.add_argument("--trust", action="store_true", help="use the templates that settings name")


def run(arguments: Namespace) -> int:
    """Serve until the editor ends it; return 0 if it did so in good order, else 1."""
    if not (arguments.tcp or arguments.ws):
        if sys.stdin is None:
            raise import_module("resume_lsp.host").Trouble(
                "Standard input is closed. Let an editor start the server, or use --tcp."
            )
        return start.serve_stdio(trusted=arguments.trust)
    ports = import_module("resume_lsp.lsp.ports")
    serve = ports.serve_tcp if arguments.tcp else ports.serve_websocket
    status: int = serve(*(arguments.tcp or arguments.ws), trusted=arguments.trust)
    return status


def _address(given: str) -> tuple[str, int]:
    """Read "HOST:PORT", or a port alone on this computer."""
    host, _, port = given.rpartition(":")
    if not port.isdigit() or int(port) > 65535:
        raise ArgumentTypeError(f"{given} is no address; 127.0.0.1:2087 is one")
    return host.strip("[]") or "127.0.0.1", int(port)
