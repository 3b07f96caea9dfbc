"""What docs/cli.md and the hooks for pre-commit promise."""

import re
from pathlib import Path

import pytest
import yaml

from resume_lsp.activation import decide
from resume_lsp.cli import COMMANDS, Parser, import_module
from resume_lsp.settings import Settings

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def options(name):
    parser = Parser(prog=name)
    import_module(f"resume_lsp.cli.{name}").configure(parser)
    return [option for action in parser._actions for option in action.option_strings if option not in {"-h", "--help"}]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_told_of(name):
    assert re.search(rf"^## .*\b{name}\b", DOCS, re.MULTILINE)


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "export"])
def test_every_option_is_told_of(name):
    assert [option for option in options(name) if f"{option}" not in DOCS] == []


def test_every_option_that_is_told_of_exists():
    told = set(re.findall(r"(?<![\w-])--[a-z][\w-]*", DOCS)) - {"--help"}
    assert told <= {option for name in COMMANDS for option in options(name)}


def test_the_account_of_the_example_is_what_it_prints(run, monkeypatch):
    monkeypatch.setattr("resume_lsp.cli.match.columns", lambda: 100)
    monkeypatch.chdir(ROOT)
    told = re.search(r"\$ resume-lsp (match .*)\n((?:.*\n)*?)```", (ROOT / "docs/job.md").read_text(encoding="utf-8"))
    assert run(*told[1].split()).out == told[2]


@pytest.mark.parametrize(
    "name",
    [
        "resume.md",
        "a/cv.md",
        "Résumé.md",
        "jordan_rivera_cv.md",
        "jobs/Resume-2026.markdown",
        "curriculum-vitae.md",
        "README.md",
        "cv/README.md",
        "docs/resume/notes.md",
        "recv.md",
        "resumes.md",
    ],
)
def test_hooks_look_at_what_an_editor_looks_at(name):
    assert {bool(re.search(hook["files"], name)) for hook in HOOKS} == {decide("", Settings(), path=name).active}


def test_hooks_call_commands_that_exist():
    assert all(hook["entry"].split()[0] == "resume-lsp" and hook["entry"].split()[1] in COMMANDS for hook in HOOKS)
