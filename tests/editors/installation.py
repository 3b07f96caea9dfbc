"""The server as a user has it: a program on the PATH, so that what editors are told to run is run as it stands."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

from tests.editors.pipe import ROOT, TODAY

_EDITORS_OWN = {"VIM", "VIMRUNTIME", "NVIM", "EMACSLOADPATH"}


def environment(home: Path) -> dict[str, str]:
    """Return an environment with `resume-lsp` on its PATH, and with *home* for all that programs keep."""
    programs = home / "bin"
    programs.mkdir(parents=True, exist_ok=True)
    program = programs / "resume-lsp"
    if not program.exists():
        program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m resume_lsp "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if name not in _EDITORS_OWN and not name.startswith("XDG_")}
    return {
        **kept,
        "HOME": str(home),
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "RESUME_LSP_TODAY": TODAY,
        "LC_ALL": "C.UTF-8",
    }
