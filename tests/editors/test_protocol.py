"""The judge of the messages is judged, too: it must object to what is wrong."""

import pytest

from tests.editors.protocol import faults

PLACE = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}


def published(**diagnostic: object) -> dict[str, object]:
    params = {"uri": "file:///a.md", "diagnostics": [{"range": PLACE, "message": "x", **diagnostic}]}
    return {"jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": params}


def test_what_is_right_has_no_faults() -> None:
    assert faults(published(severity=2, code="x", tags=[1]), {}) == []


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (published(severity=9), "severity"),
        (published(tags="x"), "tags"),
        (published(souce="x"), "souce: no such property"),
        (published(source=None), "source: null"),
        (published(range={"start": {"line": 0}, "end": {"line": 0, "character": 1}}), "start.character: missing"),
        (published(range={**PLACE, "end": {"line": 0, "character": 1.5}}), "end.character"),
        ({"jsonrpc": "2.0", "method": "textDocument/publish", "params": {}}, "no such method"),
        ({"jsonrpc": "2.0", "id": 7, "result": None}, "no question"),
        ({"jsonrpc": "2.0", "id": 1, "result": {"contents": 5}}, "contents"),
        ({"jsonrpc": "2.0", "id": 1}, "result: missing"),
        ({"jsonrpc": "2.0", "id": 1, "error": {"code": "x", "message": "y"}}, "code"),
        ({"id": 1, "result": None}, "JSON-RPC"),
        ([], "JSON-RPC"),
    ],
)
def test_what_is_wrong_is_said(message: object, fault: str) -> None:
    found = faults(message, {1: "textDocument/hover"})
    assert len(found) == 1
    assert fault in found[0]
