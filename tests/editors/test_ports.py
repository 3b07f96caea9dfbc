"""The same server, for an editor that connects to a port."""

import json
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from websockets.sync.client import connect as connect_websocket

from tests.editors.pipe import COMMAND, PATIENCE, ROOT
from tests.editors.samples import RESUME, URI


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
def serve() -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    started: list[subprocess.Popen[bytes]] = []

    def start(*flags: str) -> subprocess.Popen[bytes]:
        started.append(subprocess.Popen((*COMMAND, *flags), cwd=ROOT, stderr=subprocess.PIPE))
        return started[-1]

    yield start
    for server in started:
        server.kill()
        server.communicate()


def knock(door: Callable[[], Any]) -> Any:
    """Open *door* as soon as somebody is there."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return door()
        except OSError:
            assert time.monotonic() < end
            time.sleep(0.05)


def request(id_: int, method: str, **params: object) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": id_, "method": method, **({"params": params} if params else {})}


OPENED = {"textDocument": {"uri": URI, "languageId": "markdown", "version": 1, "text": RESUME}}
CONVERSATION = (
    request(1, "initialize", processId=None, rootUri=None, capabilities={}),
    {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": OPENED},
    request(2, "shutdown"),
)
GOODBYE = {"jsonrpc": "2.0", "method": "exit"}


def test_over_tcp(serve: Callable[..., subprocess.Popen[bytes]], port: int) -> None:
    server = serve("--tcp", f"127.0.0.1:{port}")
    with knock(lambda: socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)) as line, line.makefile("rwb") as file:

        def send(body: bytes) -> None:
            file.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
            file.flush()

        def read() -> dict[str, Any]:
            header = b"".join(iter(file.readline, b"\r\n"))
            return json.loads(file.read(int(header.partition(b"Content-Length: ")[2].split(b"\r\n")[0])))

        send(b"{")
        assert read()["error"]["code"] == -32700
        for message in CONVERSATION:
            send(json.dumps(message).encode())
        assert read()["result"]["serverInfo"]["name"] == "resume-lsp"
        assert read()["params"]["diagnostics"]
        assert read() == {"jsonrpc": "2.0", "id": 2, "result": None}
        send(json.dumps(GOODBYE).encode())
        assert server.wait(10) == 0


def test_over_a_websocket(serve: Callable[..., subprocess.Popen[bytes]], port: int) -> None:
    server = serve("--ws", f"127.0.0.1:{port}")
    with knock(lambda: connect_websocket(f"ws://127.0.0.1:{port}")) as line:
        for message in CONVERSATION:
            line.send(json.dumps(message))
        assert json.loads(line.recv())["result"]["serverInfo"]["name"] == "resume-lsp"
        assert json.loads(line.recv())["params"]["diagnostics"]
        assert json.loads(line.recv()) == {"jsonrpc": "2.0", "id": 2, "result": None}
        line.send(json.dumps(GOODBYE))
        assert server.wait(10) == 0


def test_a_line_that_is_cut_ends_the_server(serve: Callable[..., subprocess.Popen[bytes]], port: int) -> None:
    server = serve("--tcp", str(port))
    knock(lambda: socket.create_connection(("127.0.0.1", port))).close()
    assert server.wait(10) == 1


def test_a_port_is_open_to_this_computer_only(serve: Callable[..., subprocess.Popen[bytes]], port: int) -> None:
    serve("--tcp", str(port))
    knock(lambda: socket.create_connection(("127.0.0.1", port))).close()
    with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.2", port), timeout=2):
        pass


@pytest.mark.parametrize("address", ["nowhere", "127.0.0.1:", "127.0.0.1:99999", ""])
def test_an_address_that_is_none_is_told(serve: Callable[..., subprocess.Popen[bytes]], address: str) -> None:
    server = serve("--tcp", address)
    _, said = server.communicate(timeout=PATIENCE)
    assert server.returncode == 2
    assert said.count(b"\n") == 1
    assert b"127.0.0.1:2087" in said
