"""Starts the bundled server with any Python that is new enough, whatever else is installed there."""

import os
import sys
from pathlib import Path

LIBS = Path(__file__).resolve().parents[1] / "libs"
sys.path.insert(0, str(LIBS))
os.environ["PATH"] = os.pathsep.join([str(LIBS / "bin"), os.environ.get("PATH", os.defpath)])  # bundled programs come first

import resume_lsp  # noqa: E402  (only now can it be found)
from resume_lsp import cli  # noqa: E402

resume_lsp.GET_TYPST = "take the extension's package for your platform, since this one runs everywhere."

if __name__ == "__main__":
    sys.exit(cli.main(["serve", *sys.argv[1:]]))
