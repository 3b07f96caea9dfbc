"""The core in the browser's Python: no threads, no processes, no files of the author, and the same findings as here."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PURE = ("markdown-it-py", "mdit-py-plugins", "mdurl", "PyYAML")

TEXTS = {
    **{path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.md"))},
    "empty": "",
    "CRLF and emoji": "# Ana 🚀 Pop\r\n\r\n## Experience\r\n\r\n### Cook — Inn\r\n\r\n- Responsible for writing 🍰 menus.\r\n",
    "front matter": "---\nresume-lsp:\n  profile: strikt\n---\n# Ana Pop\n\n<!-- resume-lsp-disable no-such-rule -->\n",
    "broken front matter": "---\na: [\n---\n# Ana Pop\n",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A zip of our package, the pure Python below it, and judge.py."""
    path = tmp_path_factory.mktemp("browser") / "packages.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(HERE / "judge.py", "judge.py")
        for source in (ROOT / "resume_lsp").rglob("*"):
            if source.is_file() and "__pycache__" not in source.parts:
                packed.write(source, source.relative_to(ROOT))
        for name in PURE:
            for file in distribution(name).files or ():
                if file.suffix == ".py" and ".." not in file.parts:
                    packed.write(file.locate(), file)
    return path


def output(*command: str | Path, stdin: str) -> str:
    """Run *command* beside this file, where `resume_lsp` is this tree's, and return what it prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(command, input=stdin, capture_output=True, text=True, cwd=HERE, env=environment, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def here() -> list[str]:
    """What this Python's core says of the texts."""
    program = "import json, sys; from judge import judge; print(json.dumps([judge(text) for text in json.load(sys.stdin)]))"
    return json.loads(output(sys.executable, "-c", program, stdin=json.dumps(list(TEXTS.values()))))


def test_the_browser_finds_the_same(archive: Path, here: list[str]) -> None:
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules" / "pyodide").is_dir():
        pytest.skip("needs Node 20 or newer and `npm ci --prefix tests/browser`, which `make test` runs")
    there = json.loads(output(node, "judge.mjs", archive, stdin=json.dumps(list(TEXTS.values()))))
    for name, browser, cpython in zip(TEXTS, there, here, strict=True):
        assert json.loads(browser) == json.loads(cpython), name


def test_the_texts_show_findings(here: list[str]) -> None:
    found = {problem["rule"] for verdict in here for problem in json.loads(verdict)}
    assert {"bullet-weak-verb", "comment-unknown-rule"} <= found


def test_judging_uses_no_power_that_a_browser_lacks() -> None:
    said = json.loads(output(sys.executable, "powers.py", stdin=json.dumps(list(TEXTS.values()))))
    assert said == []
