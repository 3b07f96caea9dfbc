"""The program in which the author looks at a file."""

from __future__ import annotations

import os
import subprocess
import sys


def show(path: str) -> bool:
    """Show the file at *path* in the program that the system has for it; tell whether there is one."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606
        return True
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        subprocess.Popen([opener, path], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    except OSError:
        return False
    return True
