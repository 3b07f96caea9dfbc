import json
import tomllib

import pytest

from resume_lsp.cli.editors import EDITORS, Editor


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.name)
def test_a_snippet_starts_the_server(editor: Editor) -> None:
    assert "resume-lsp" in editor.snippet
    assert "serve" in editor.snippet
    assert editor.snippet.endswith("\n")


@pytest.mark.parametrize(
    "editor", [editor for editor in EDITORS if editor.file.endswith(".json")], ids=lambda editor: editor.name
)
def test_a_snippet_is_json(editor: Editor) -> None:
    assert json.loads(editor.snippet)


def test_a_snippet_is_toml() -> None:
    (helix,) = [editor for editor in EDITORS if editor.file.endswith(".toml")]
    assert tomllib.loads(helix.snippet)["language"][0]["language-servers"][-1] == "resume-lsp"
