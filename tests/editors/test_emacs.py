"""What a user of Emacs sees, with eglot and with lsp-mode: the snippets that are documented, in the real thing."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from resume_lsp.cli.editors import BY_NAME
from tests.editors.installation import environment
from tests.editors.samples import FIXED, RESUME, WROTE

HERE = Path(__file__).parent


@pytest.mark.skipif(
    not shutil.which("emacs"), reason="there is no Emacs: apt install emacs-nox elpa-eglot elpa-lsp-mode elpa-markdown-mode"
)
@pytest.mark.parametrize(("name", "astral"), [("eglot", "Responsible for"), ("lsp-mode", "sponsible for w")])
def test_findings_and_fixes_behind_emoji(tmp_path: Path, name: str, astral: str) -> None:
    """lsp-mode 8 counts characters, whatever was agreed, so it underlines beside the words; but its text comes out right."""
    document = tmp_path / "job" / "resume.md"
    document.parent.mkdir()
    document.write_text(RESUME, encoding="utf-8")
    snippet = tmp_path / "snippet.el"
    snippet.write_text(BY_NAME[name].snippet, encoding="utf-8")
    wanted = {"DOCUMENT": str(document), "SNIPPET": str(snippet), "FIX": WROTE}
    run = subprocess.run(
        ["emacs", "--batch", "-l", HERE / "emacs" / f"{name}.el"],
        env={**environment(tmp_path / "home"), **wanted},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    told = json.loads(
        run.stderr[run.stderr.rindex('{"milliseconds"') :] if '{"milliseconds"' in run.stderr else run.stderr[-3000:]
    )
    assert told["underlined"] == ["Responsible for", astral]
    assert told["text"] == FIXED
    assert not told["left"]
