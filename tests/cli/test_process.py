"""Calls in a process of their own, as a shell makes them."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from resume_lsp.cli.check import FORMATS
from tests.cli.conftest import RESUME


@pytest.fixture
def shell(folder):
    """Run a command in the folder, as a user would."""

    def call(*arguments, **more):
        command = [sys.executable, "-m", "resume_lsp", *arguments]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=60, check=False, **more)

    return call


def test_check_as_a_module(shell, folder):
    (folder / "resume.md").write_text(RESUME)
    ran = shell("check", "resume.md", "--format", "github")
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert b"title=text-placeholder" in ran.stdout


def test_the_finding_that_the_docs_show_is_what_a_user_sees(shell, folder):
    docs = (Path(__file__).parents[2] / "docs/cli.md").read_text(encoding="utf-8")
    (folder / "resume.md").write_text(
        "# Sam Whitlock\n\nsam@whitlock.dev\n\n## Experience\n\n### Clerk, Kestrel\n\n2019 – 2021\n\n- Responsible for writing invoices.\n"
    )
    finding = docs[docs.index("resume.md:11:3") : docs.index("\n\n1 file: 1 warning")]
    assert finding in shell("check", "resume.md").stdout.decode()
    told = json.loads(docs[docs.index('{"version"') : docs.index("```", docs.index('{"version"'))])
    found = json.loads(shell("check", "resume.md", "--format", "json").stdout)
    assert told.keys() == found.keys()
    assert told["files"][0].keys() == found["files"][0].keys()
    assert told["files"][0]["problems"][0] in found["files"][0]["problems"]


def test_what_was_mended_is_told_from_top_to_bottom(shell):
    told = shell("fix", "--diff", str(Path(__file__).parents[2] / "examples/weak.md")).stderr.decode()
    lines = [int(line.split()[1]) for line in told.partition("Left for")[0].splitlines()[1:]]
    assert lines == sorted(lines) != []


def imported_by_check(folder: Path) -> set[str]:
    """Return the modules that a check of the one resume in *folder* imports."""
    program = "import sys; from resume_lsp.cli import main; main(['check', 'resume.md']); print(*sys.modules, sep='\\n', file=sys.stderr)"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    ran = subprocess.run([sys.executable, "-c", program], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return set(ran.stderr.split())


def test_check_never_imports_the_protocol(folder):
    (folder / "resume.md").write_text(RESUME)
    packages = {name.partition(".")[0] for name in imported_by_check(folder)}
    assert packages.isdisjoint({"pygls", "lsprotocol", "typst", "asyncio"})


def test_check_of_a_strong_resume_never_imports_what_mends_a_weak_one(folder):
    (folder / "resume.md").write_text((Path(__file__).parents[2] / "examples/strong.md").read_text())
    imported = imported_by_check(folder)
    mending = {"activating", "assorting", "clause", "helping", "naming", "nominals", "rereading", "rewriting", "tails"}
    assert "resume_lsp.grammar.opening" in imported
    assert imported.isdisjoint({f"resume_lsp.grammar.{name}" for name in mending} | {"resume_lsp.job", "yaml", "shutil"})


def test_whoever_reads_only_the_beginning_gets_no_traceback(folder):
    for number in range(30):
        (folder / f"cv-{number}.md").write_text(RESUME * 30)
    reader, writer = os.pipe()
    os.close(reader)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-m", "resume_lsp", "check", ".", "--jobs", "1"]
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=writer, stderr=subprocess.PIPE) as process:
        os.close(writer)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, b"Traceback" in errors) == (128 + signal.SIGPIPE, False)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["--version"], ["rules"], ["check", "resume.md"], ["export", "resume.md", "-o", "-"]])
def test_a_full_disk_is_told_in_one_line(folder, arguments):
    (folder / "resume.md").write_text(RESUME)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-m", "resume_lsp", *arguments]
    with open("/dev/full", "w") as full:
        ran = subprocess.run(
            command, cwd=folder, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False
        )
    said = [line for line in ran.stderr.splitlines() if "output" in line]
    assert (ran.returncode, said) == (2, ["resume-lsp: the output could not be written: no space left on device."])
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes an output")
def test_what_a_shell_has_closed_is_no_failure(folder):
    (folder / "resume.md").write_text(RESUME)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}

    def call(command: str) -> tuple[int, str]:
        program = f"'{sys.executable}' -m resume_lsp {command}"
        ran = subprocess.run(
            ["sh", "-c", program], cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        return ran.returncode, ran.stdout + ran.stderr

    assert call("check resume.md >&-") == (1, "")
    assert call("check none.md 2>&-") == (2, "")
    assert call("check - <&-") == (2, "resume-lsp: Standard input is closed. Name a file.\n")
    assert call("serve <&-") == (
        2,
        "resume-lsp: Standard input is closed. Let an editor start the server, or use --tcp.\n",
    )


def test_what_the_terminal_cannot_show_is_no_failure(shell, folder, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("PYTHONUTF8", "0")
    (folder / "resume.md").write_text(RESUME.replace("hosting", "hosting 🎉"), encoding="utf-8")
    assert shell("check", "resume.md").stderr == b""


@pytest.fixture
def strange(folder):
    """A resume whose name is no text."""
    name = os.path.join(os.fsencode(folder), b"r\xe9sum\xe9 cv.md")
    with open(name, "wb") as file:
        file.write(RESUME.replace("hosting", "Javascript").encode())
    return name


@pytest.mark.parametrize("form", FORMATS)
def test_strange_names_of_files_are_no_failure(shell, strange, form):
    ran = shell("check", ".", "--format", form)
    assert (ran.returncode, ran.stderr) == (1, b"")


def test_strange_names_of_files_stand_in_a_log_and_in_a_patch_as_they_are(shell, strange):
    log = json.loads(shell("check", ".", "--format", "sarif").stdout)
    artifact = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "r%E9sum%E9%20cv.md"}
    assert shell("fix", ".", "--diff").stdout.startswith(b"--- r\xe9sum\xe9 cv.md\n")
