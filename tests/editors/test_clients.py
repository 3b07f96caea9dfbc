"""The same session with every editor that we know: whatever it can do and however it counts, the text comes out the same."""

import pytest

from tests.editors.clients import EDITORS, Buffer, Editor
from tests.editors.samples import FIXED, RESUME, URI, WEAK, WROTE


def weak(diagnostics: list[dict]) -> list[dict]:
    return [diagnostic for diagnostic in diagnostics if diagnostic["code"] == WEAK]


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.name)
def test_a_session(connect, editor: Editor) -> None:
    pipe = connect()
    offers = pipe.initialize(editor.capabilities)
    for line_end in ("\n", "\r\n", "\r"):
        uri = URI.replace("resume", f"resume{len(line_end)}{ord(line_end[0])}")
        buffer = Buffer(editor, pipe, offers, uri, RESUME.replace("\n", line_end))
        mend_by_quick_fixes(buffer)
        assert buffer.text == FIXED.replace("\n", line_end)
        for asked in ("documentSymbol", "foldingRange"):
            assert pipe.ask(f"textDocument/{asked}", {"textDocument": {"uri": uri}})
    assert pipe.end() == 0


def mend_by_quick_fixes(buffer: Buffer) -> None:
    shown = buffer.diagnostics()
    assert [diagnostic["range"]["start"]["line"] for diagnostic in weak(shown)] == [10, 11]
    for line in (11, 10):
        actions = buffer.actions(line, shown)
        assert_complete(actions)
        buffer.apply(next(action for action in actions if action["title"] == WROTE)["edit"])
        shown = buffer.diagnostics()
    assert not weak(shown)


def assert_complete(actions: list[dict]) -> None:
    """Some editors never ask for the rest of an action, nor run its command."""
    for action in actions:
        assert action["kind"]
        assert action["edit"]["changes"]
        assert not action.keys() & {"data", "command"}
