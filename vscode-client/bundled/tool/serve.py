"""Starts the bundled server with any Python that is new enough, whatever else is installed there."""

import os
import sys
from pathlib import Path

LIBS = Path(__file__).resolve().parents[1] / "libs"
sys.path.insert(0, str(LIBS))
os.environ["PATH"] = os.pathsep.join([str(LIBS / "bin"), os.environ.get("PATH", os.defpath)])  # bundled programs come first

from resume_lsp.cli import main  # noqa: E402  (only now can it be found)
from resume_lsp.pages import engine  # noqa: E402

engine.HOW_TO_INSTALL = (
    "Pages need the extension's package for your platform: this is the one that runs everywhere, without Typst."
)

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))
