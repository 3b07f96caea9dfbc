import json

import pytest

from resume_lsp.lsp.handshake import FIX_ALL, answer, asks_to_initialize, early_answer, encoding, frames, pulls


def capabilities(**given: object) -> dict[str, object]:
    return {"processId": None, "rootUri": None, "capabilities": given}


def read(data: bytes, size: int) -> list[bytes]:
    chunks = iter([data[start : start + size] for start in range(0, len(data), size)] + [b""])
    return list(frames(lambda: next(chunks)))


MESSAGE = b"Content-Length: 2\r\n\r\n{}"


@pytest.mark.parametrize(
    ("choices", "chosen"),
    [
        (["utf-32", "utf-8", "utf-16"], "utf-32"),
        (["utf-8", "utf-16", "utf-32"], "utf-16"),
        (["utf-8"], "utf-16"),
        ([], "utf-16"),
        (None, "utf-16"),
        ("utf-32", "utf-16"),
    ],
)
def test_columns_count_characters_only_where_the_client_wants_it_most(choices: object, chosen: str) -> None:
    assert encoding(capabilities(general={"positionEncodings": choices})) == chosen


@pytest.mark.parametrize(
    ("document", "workspace", "fetches"),
    [
        ({"diagnostic": {}}, {"diagnostics": {"refreshSupport": True}}, True),
        ({"diagnostic": {}}, {"diagnostics": {"refreshSupport": False}}, False),
        ({"diagnostic": {}}, {}, False),
        ({}, {"diagnostics": {"refreshSupport": True}}, False),
    ],
)
def test_only_a_client_that_can_be_told_to_fetch_again_fetches_diagnostics(
    document: object, workspace: object, fetches: bool
) -> None:
    params = capabilities(textDocument=document, workspace=workspace)
    assert pulls(params) == fetches
    assert ("diagnosticProvider" in answer(params)["capabilities"]) == fetches


def test_nothing_is_offered_that_has_to_be_resolved() -> None:
    assert answer({})["capabilities"]["codeActionProvider"] == {
        "codeActionKinds": ["quickfix", FIX_ALL, "source.organize.resume-lsp"]
    }


@pytest.mark.parametrize("params", [None, [], {"capabilities": []}, {"capabilities": None}, "x"])
def test_parameters_that_are_none_are_not_answered_early(params: object) -> None:
    assert not asks_to_initialize({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params})


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[]", b"1", b'{"jsonrpc": "2.0"}', b"[" * 100_000])
def test_what_does_not_ask_to_initialize_has_no_early_answer(body: bytes) -> None:
    assert early_answer(body) is None


def test_the_early_answer_is_the_whole_message() -> None:
    reply = early_answer(json.dumps({"jsonrpc": "2.0", "id": "a", "method": "initialize", "params": {}}).encode())
    assert reply
    (body,) = read(reply, 100)
    assert json.loads(body) == {"jsonrpc": "2.0", "id": "a", "result": answer({})}


@pytest.mark.parametrize("size", [1, 3, 1000])
@pytest.mark.parametrize(
    "noise",
    [
        b"",
        b"\r\n\r\n",
        b"no header at all\r\n\r\n",
        b'{"id": 1}',
        b"Content-Length: 0\r\n\r\n",
        b"Content-Length: -4\r\n\r\n",
        b"Content-Length: five\r\n\r\n",
        b"Content-Type: text/plain\r\n\r\n",
        "Längen\u2028zeile\n".encode(),
    ],
)
def test_the_message_after_a_malformed_header_is_heard(noise: bytes, size: int) -> None:
    assert read(MESSAGE + noise + MESSAGE, size) == [b"{}", b"{}"]


def test_headers_may_come_in_any_case_and_order() -> None:
    assert read(b"content-type: x\ncontent-length:2\n\n{}", 5) == [b"{}"]


def test_half_a_message_at_the_end_is_none() -> None:
    assert read(MESSAGE + b"Content-Length: 9\r\n\r\n{}", 7) == [b"{}"]
