"""The house rules that tools can check: style, types, layers, and what the lock files name."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import resume_lsp

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent

CHECKS = {
    "style": ("ruff", "check", "--no-cache"),
    "format": ("ruff", "format", "--check", "--no-cache"),
    "types": ("mypy",),
    "layers": ("lint-imports", "--no-cache", "--no-logo"),
}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("check", CHECKS)
def test_house_rule(check: str) -> None:
    tool, *arguments = CHECKS[check]
    run = subprocess.run([BIN / tool, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def lock_files() -> list[Path]:
    return [path for path in ROOT.glob("*/**/package-lock.json") if "node_modules" not in path.parts]


def test_lock_files_name_no_registry() -> None:
    assert lock_files()
    for path in lock_files():
        packages = json.loads(path.read_text(encoding="utf-8"))["packages"]
        assert not [name for name, package in packages.items() if "resolved" in package], path


def test_the_extension_bundles_what_the_server_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.match(r"[\w-]+", line)[0] for line in project["dependencies"]}
    pinned = {path.read_text(encoding="utf-8") for path in (ROOT / "vscode-client").glob("requirements*.txt")}
    assert needed <= {line.partition("==")[0] for text in pinned for line in text.splitlines()}


def test_the_extension_has_the_version_of_the_server() -> None:
    manifest = json.loads((ROOT / "vscode-client" / "package.json").read_text(encoding="utf-8"))
    assert manifest["version"] == resume_lsp.__version__
