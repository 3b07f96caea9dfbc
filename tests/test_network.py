"""Nothing ever reaches the network: every command, and a session with an editor, runs where no address may be looked up or used."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from resume_lsp.cli import COMMANDS
from tests.editors.pipe import Pipe
from tests.editors.samples import RESUME, URI

ROOT = Path(__file__).parents[1]
SHUT = """
import os, sys

def hook(event, arguments):
    if event in {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "urllib.Request"} or "addr" in event:
        os.write(2, f"to the network: {event} {arguments}\\n".encode())
        os._exit(99)

sys.addaudithook(hook)
from resume_lsp.cli import main
sys.exit(main())
"""
LINKED = RESUME + "\n[Site](https://rivera.dev) ![Chart](https://rivera.dev/chart.png)\n"

CALLS = {
    "check": ("resume.md", "--exact", "--format", "json"),
    "fix": ("resume.md",),
    "export": ("resume.md", "-o", "made.pdf", "--verify"),
    "match": ("resume.md", "--job", "advert.md"),
    "outline": ("resume.md",),
    "rules": (),
    "explain": ("bullet-weak-verb",),
    "config": ("resume.md",),
}


def test_a_look_at_the_network_would_be_seen() -> None:
    program = SHUT.replace("from resume_lsp.cli import main", "import socket; socket.getaddrinfo('localhost', 80)")
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr[:15]) == (99, b"to the network:")


def test_every_command_is_called() -> None:
    assert CALLS.keys() | {"serve"} == COMMANDS.keys()


@pytest.mark.parametrize("command", CALLS)
def test_a_command_stays_here(command: str, tmp_path: Path) -> None:
    (tmp_path / "resume.md").write_text(LINKED, encoding="utf-8")
    (tmp_path / "advert.md").write_text("## Requirements\n\n- Go, see https://go.dev\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", SHUT, command, *CALLS[command]],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode in {0, 1}, ran.stderr
    assert "to the network" not in ran.stderr


def test_a_session_stays_here() -> None:
    pipe = Pipe((sys.executable, "-c", SHUT, "serve"))
    pipe.initialize()
    pipe.open(URI, LINKED)
    everywhere = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
    document = {"textDocument": {"uri": URI}}
    assert pipe.ask("textDocument/codeAction", {**document, "range": everywhere, "context": {"diagnostics": []}})
    for asked in ("documentSymbol", "foldingRange", "codeLens"):
        pipe.ask(f"textDocument/{asked}", document)
    for position in ({"line": 0, "character": 3}, {"line": 10, "character": 3}):
        pipe.ask("textDocument/hover", {**document, "position": position})
        pipe.ask("textDocument/completion", {**document, "position": position})
    assert pipe.end() == 0
    assert not [line for line in pipe.log if "network" in json.dumps(line)]
