"""What goes over the wire, byte by byte: malformed messages, wrong order, sudden ends."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.editors.pipe import COMMAND, PATIENCE, ROOT, Pipe
from tests.editors.samples import RESUME, URI

PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS, NOT_INITIALIZED = -32700, -32600, -32601, -32602, -32002
HOVER = {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}}

SOON = 5.0  # seconds: two, on a computer that does nothing else


def code_of(answer: dict[str, object]) -> object:
    return answer["error"]["code"]


def test_a_session_from_start_to_end(fresh: Pipe) -> None:
    fresh.open(URI, RESUME)
    assert fresh.diagnostics(URI)
    assert fresh.end() == 0


def test_the_first_answer_and_the_first_findings_do_not_wait_for_the_libraries(connect) -> None:
    log = "import sys; from resume_lsp.lsp import start, connection; server = connection._server\n"
    log += "def loaded(*given): print('pygls'); return server(*given)\n"
    log += "connection._server = loaded; write = connection._Output.write\n"
    log += "def written(self, data): print('message'); write(self, data)\n"
    log += "connection._Output.write = written; sys.exit(start.serve_stdio())"
    pipe = connect((sys.executable, "-c", log))
    pipe.initialize()
    pipe.open(URI, RESUME)
    assert pipe.diagnostics(URI)
    assert pipe.end() == 0
    assert [line.strip() for line in pipe.log][:2] == ["message", "pygls"]


def test_the_first_findings_are_not_sent_twice(connect) -> None:
    pipe = connect()
    pipe.initialize()
    pipe.open(URI, RESUME)
    assert pipe.diagnostics(URI)
    assert not pipe.has_said(lambda message: message.get("method") == "textDocument/publishDiagnostics")


def test_who_opens_nothing_at_once_is_served_all_the_same(connect) -> None:
    pipe = connect()
    pipe.initialize()
    time.sleep(0.5)
    pipe.open(URI, RESUME)
    assert pipe.diagnostics(URI)
    assert pipe.end() == 0


# The order of things


def test_before_initialize_requests_are_refused(connect) -> None:
    pipe = connect()
    assert code_of(pipe.request("textDocument/hover", HOVER)) == NOT_INITIALIZED
    pipe.notify("textDocument/didOpen", {})
    pipe.initialize()
    assert pipe.end() == 0


def test_initialize_is_answered_once(pipe: Pipe) -> None:
    assert code_of(pipe.request("initialize", {"processId": None, "rootUri": None, "capabilities": {}})) == INVALID_REQUEST


def test_after_shutdown_requests_are_refused(fresh: Pipe) -> None:
    assert fresh.ask("shutdown") is None
    assert code_of(fresh.request("textDocument/hover", HOVER)) == INVALID_REQUEST
    assert code_of(fresh.request("shutdown")) == INVALID_REQUEST
    fresh.notify("exit")
    assert fresh.process.wait(10) == 0


@pytest.mark.parametrize("params", [None, {}, []], ids=["none", "object", "list"])
def test_shutdown_and_exit_may_have_parameters(fresh: Pipe, params: object) -> None:
    assert fresh.ask("shutdown", params) is None
    fresh.notify("exit", params)
    assert fresh.process.wait(10) == 0


@pytest.mark.parametrize("initialized", [True, False])
def test_exit_without_shutdown_is_a_failure(connect, initialized: bool) -> None:
    pipe = connect()
    if initialized:
        pipe.initialize()
    pipe.notify("exit")
    assert pipe.process.wait(10) == 1


# Malformed messages: answered as the protocol says, or logged; nothing is lost


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{", PARSE_ERROR),
        (b"\xff\xfe", PARSE_ERROR),
        (b"[" * 200_000, PARSE_ERROR),
        (b"[]", INVALID_REQUEST),
        (b"17", INVALID_REQUEST),
        (b"{}", INVALID_REQUEST),
        (b'{"jsonrpc": "1.0", "id": null, "method": "shutdown"}', INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": {}, "method": "shutdown"}', INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": null, "method": 5}', INVALID_REQUEST),
    ],
)
def test_what_is_no_message_is_answered_without_an_id(pipe: Pipe, body: bytes, code: int) -> None:
    pipe.send_body(body)
    assert code_of(pipe.wait_for(lambda message: message.get("id") is None and "error" in message)) == code


def test_a_connection_may_begin_with_what_is_no_message(connect) -> None:
    pipe = connect()
    pipe.send_body(b"{")
    assert code_of(pipe.wait_for(lambda message: "error" in message)) == PARSE_ERROR
    pipe.initialize()
    assert pipe.end() == 0


@pytest.mark.parametrize(
    ("method", "params", "code"),
    [
        ("textDocument/hover", {"textDocument": {"uri": URI}}, INVALID_PARAMS),
        ("textDocument/hover", {**HOVER, "position": {"line": "one", "character": 0}}, INVALID_PARAMS),
        ("textDocument/hover", None, INVALID_PARAMS),
        ("textDocument/hover", [], INVALID_PARAMS),
        ("textDocument/codeAction", HOVER, INVALID_PARAMS),
        ("workspace/executeCommand", {"command": "resume-lsp.nothing", "arguments": [URI]}, INVALID_PARAMS),
        ("workspace/executeCommand", {"command": "resume-lsp.fix"}, INVALID_PARAMS),
        ("workspace/executeCommand", {"command": "resume-lsp.fix", "arguments": [{}]}, INVALID_PARAMS),
        ("workspace/executeCommand", {"command": "resume-lsp.fix", "arguments": ["file:///nowhere.md"]}, INVALID_PARAMS),
        ("textDocument/rename", {**HOVER, "newName": "x"}, METHOD_NOT_FOUND),
        ("no/such", {}, METHOD_NOT_FOUND),
        ("$/no/such", None, METHOD_NOT_FOUND),
    ],
)
def test_a_wrong_request_gets_an_error(pipe: Pipe, method: str, params: object, code: int) -> None:
    assert code_of(pipe.request(method, params)) == code


@pytest.mark.parametrize("id_", [0, -7, "a", "", "ü🎉"])
def test_any_id_comes_back(pipe: Pipe, id_: int | str) -> None:
    assert pipe.request("textDocument/hover", HOVER, id=id_)["id"] == id_


@pytest.mark.parametrize(
    "body",
    [
        {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {}},
        {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": None},
        {"jsonrpc": "2.0", "method": "no/such", "params": [1]},
        {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 99}},
        {"jsonrpc": "2.0", "method": "$/setTrace", "params": {"value": "verbose"}},
        {"jsonrpc": "2.0", "id": 99, "result": None},
        {"jsonrpc": "2.0", "id": "99", "error": {"code": 1, "message": "x"}},
        {"jsonrpc": "2.0", "id": [], "result": None},
    ],
    ids=lambda body: str(body.get("method", "answer")),
)
def test_what_needs_no_answer_gets_none_and_does_no_harm(pipe: Pipe, body: object) -> None:
    pipe.open(URI, RESUME)
    pipe.send(body)
    assert pipe.diagnostics(URI)
    assert not pipe.has_said(lambda message: "error" in message)


@pytest.mark.parametrize("noise", [b"garbage\r\n\r\n", b"Content-Length: x\r\n\r\n", b"\r\n", b'{"jsonrpc": "2.0"}'])
def test_noise_between_messages_is_passed_over(pipe: Pipe, noise: bytes) -> None:
    pipe.open(URI, RESUME)
    pipe.send_bytes(noise)
    pipe.change(URI, RESUME + "\nTODO\n", 2)
    assert "text-placeholder" in {diagnostic["code"] for diagnostic in pipe.diagnostics(URI, 2)}


def test_a_message_may_hold_what_looks_like_one(fresh: Pipe) -> None:
    fresh.notify("workspace/didChangeConfiguration", {"settings": {"jsonrpc": "2.0", "method": "exit"}})
    assert fresh.end() == 0


def test_a_large_document_comes_through(pipe: Pipe) -> None:
    pipe.open(URI, RESUME + "é🎉" * 1_000_000)
    assert {diagnostic["code"] for diagnostic in pipe.diagnostics(URI)} == {"document-too-large"}


def test_lone_surrogates_and_nul_come_through(pipe: Pipe) -> None:
    pipe.open(URI, RESUME + "\ud800 \0 \udfff TODO\n")
    assert "text-placeholder" in {diagnostic["code"] for diagnostic in pipe.diagnostics(URI)}


# Documents in the wrong order


def test_a_change_of_a_document_that_is_not_open_is_ignored(pipe: Pipe) -> None:
    pipe.change(URI, RESUME, 2)
    assert pipe.ask("textDocument/documentSymbol", {"textDocument": {"uri": URI}}) is None


def test_a_document_may_be_opened_twice(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    pipe.diagnostics(URI)
    pipe.open(URI, RESUME + "\nTODO\n", 5)
    assert "text-placeholder" in {diagnostic["code"] for diagnostic in pipe.diagnostics(URI, 5)}


def test_a_document_may_be_closed_twice(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    assert pipe.diagnostics(URI)
    for _ in range(2):
        pipe.notify("textDocument/didClose", {"textDocument": {"uri": URI}})
    assert pipe.diagnostics(URI) == []
    assert not pipe.has_said(lambda message: message.get("method") == "textDocument/publishDiagnostics")


def test_a_range_is_understood_though_full_texts_are_asked_for(pipe: Pipe) -> None:
    pipe.open(URI, "🎉 TODO\n" + RESUME)
    pipe.diagnostics(URI)
    place = {"start": {"line": 0, "character": 3}, "end": {"line": 0, "character": 7}}
    document = {"uri": URI, "version": 2}
    pipe.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"range": place, "text": "done"}]})
    assert "text-placeholder" not in {diagnostic["code"] for diagnostic in pipe.diagnostics(URI, 2)}


# The ends of a connection


def test_the_end_of_the_input_is_the_end(fresh: Pipe) -> None:
    fresh.ask("textDocument/hover", HOVER)
    fresh.process.stdin.close()
    assert fresh.process.wait(SOON) == 1


def test_no_input_at_all_is_the_end(connect) -> None:
    pipe = connect()
    pipe.process.stdin.close()
    assert pipe.process.wait(SOON) == 1


@pytest.mark.skipif(os.name == "nt", reason="there is no signal 9 on Windows")
def test_the_server_ends_with_its_editor_even_where_the_pipe_lives_on(tmp_path: Path) -> None:
    """An editor that is killed while the server starts, with a child that has inherited its end of the pipe."""
    editor = subprocess.Popen(["sleep", "60"])
    reader, writer = os.pipe()
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(COMMAND, stdin=reader, stdout=subprocess.PIPE, env=env)
    os.close(reader)
    opened = {"textDocument": {"uri": URI, "languageId": "markdown", "version": 1, "text": RESUME}}
    for said in (
        {"id": 1, "method": "initialize", "params": {"processId": editor.pid, "rootUri": None, "capabilities": {}}},
        {"method": "textDocument/didOpen", "params": opened},
    ):
        body = json.dumps({"jsonrpc": "2.0", **said}).encode()
        os.write(writer, b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    try:
        heard = b""
        while b"publishDiagnostics" not in heard:
            heard += server.stdout.read1()
            assert server.poll() is None
        editor.send_signal(signal.SIGKILL)
        editor.wait()
        assert server.wait(PATIENCE) == 1
    finally:
        for process in (server, editor):
            process.kill()
            process.wait()
        server.stdout.close()
        os.close(writer)


def test_an_editor_on_another_computer_is_not_missed(connect) -> None:
    pipe = connect()
    pipe.initialize(processId=2**22 + 1)
    time.sleep(2.2)
    assert pipe.end() == 0


def test_what_is_printed_does_not_disturb_the_messages(connect) -> None:
    script = "import sys, os; from resume_lsp.lsp import start; keep = start.frames\n"
    script += "def loud(read):\n    print('hello'); os.system('echo hello'); os.write(1, b'hello'); return keep(read)\n"
    script += "start.frames = loud; sys.exit(start.serve_stdio())"
    pipe = connect((sys.executable, "-c", script))
    pipe.initialize()
    assert pipe.end() == 0
    assert "".join(pipe.log).count("hello") == 3


def test_a_rule_that_fails_is_in_the_log_and_the_others_go_on(connect) -> None:
    script = "import sys; from resume_lsp.rules import RULES; from resume_lsp.lsp import start\n"
    script += "def fail(draft): raise RuntimeError('ouch')\n"
    script += "[object.__setattr__(rule, 'find', fail) for rule in RULES if rule.id == 'text-placeholder']\n"
    script += "sys.exit(start.serve_stdio())"
    pipe = connect((sys.executable, "-c", script))
    pipe.initialize()
    pipe.open(URI, RESUME)
    assert pipe.diagnostics(URI)
    logged = pipe.wait_for(lambda message: message.get("method") == "window/logMessage")["params"]["message"]
    assert "text-placeholder" in logged
    assert "ouch" in logged
    assert not pipe.has_said(lambda message: message.get("method") == "window/showMessage")
    assert pipe.end() == 0


@pytest.mark.parametrize("flags", [["--clientProcessId=1", "--stdio"], ["--log-level", "debug", "--unheard-of"]])
def test_flags_that_only_an_editor_knows_do_no_harm(connect, flags: list[str]) -> None:
    pipe = connect((*COMMAND, *flags))
    pipe.initialize()
    assert pipe.end() == 0
    assert "passed over: " + " ".join(flag for flag in flags if flag != "--stdio") in "".join(pipe.log)


@pytest.mark.parametrize("flags", [["--stdio"], []])
def test_without_a_command_it_serves_a_pipe(connect, flags: list[str]) -> None:
    pipe = connect((*COMMAND[:-1], *flags))
    pipe.initialize()
    assert pipe.end() == 0
