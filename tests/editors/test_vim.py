"""What a user of Vim with ALE sees: it counts columns in bytes, and yet each byte of the text comes out right."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from resume_lsp.cli.editors import BY_NAME
from tests.editors.installation import environment
from tests.editors.samples import FIXED, RESUME, WROTE

HERE = Path(__file__).parent


@pytest.mark.skipif(
    not (shutil.which("vim") and Path("/usr/share/vim-ale").exists()),
    reason="there is no Vim with ALE: apt install vim-nox vim-ale",
)
def test_findings_and_fixes_behind_emoji(tmp_path: Path) -> None:
    document = tmp_path / "job" / "resume.md"
    document.parent.mkdir()
    document.write_text(RESUME, encoding="utf-8")
    snippet = tmp_path / "snippet.vim"
    snippet.write_text(BY_NAME["ale"].snippet, encoding="utf-8")
    report = tmp_path / "report.json"
    wanted = {"DOCUMENT": str(document), "SNIPPET": str(snippet), "FIX": WROTE, "REPORT": str(report)}
    reader, writer = os.pipe()  # Vim quits when its input ends
    try:
        subprocess.run(
            ["vim", "--not-a-term", "-T", "dumb", "-N", "-u", HERE / "vim" / "ale.vim", "-i", "NONE", "-c", "call Main()"],
            env={**environment(tmp_path / "home"), **wanted},
            stdin=reader,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=100,
            check=True,
        )
    finally:
        os.close(reader)
        os.close(writer)
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["lines"] == [11, 12]
    assert told["text"] == FIXED
    assert not told["left"]
