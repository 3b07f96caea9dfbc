"""The dictionary: the program `typos`, which comes as a wheel, run on words handed to it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from resume_lsp.host.files import reason

_PATIENCE = 10.0  # seconds; a resume takes a few hundredths of one


def misspelt(words: Iterable[str]) -> dict[str, tuple[str, ...]] | None:
    """
    Return *words* with suggestions for those that are misspelt and none for the others.

    None where there is no dictionary to ask, or it did not answer.
    """
    program, asked = dictionary(), list(dict.fromkeys(words))
    if program is None or not asked:
        return None if program is None else {}
    try:
        ran = subprocess.run(  # noqa: S603  (our own program, its words on standard input)
            [program, "--isolated", "--format", "json", "-"],
            input="".join(f"{word}\n" for word in asked).encode(),
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
        answers = [json.loads(line) for line in ran.stdout.splitlines()]
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    found = {asked[answer["line_num"] - 1]: tuple(answer["corrections"]) for answer in answers if answer["type"] == "typo"}
    return {word: found.get(word, ()) for word in asked}


def fault(program: str) -> str | None:
    """Return why *program* cannot be asked; None where it can."""
    try:
        subprocess.run([program, "--version"], capture_output=True, timeout=_PATIENCE, check=True)  # noqa: S603  (see above)
    except OSError as error:
        return reason(error)
    except subprocess.SubprocessError as error:
        return str(error)
    return None


@cache
def dictionary() -> str | None:
    """Return the path of `typos`: beside this Python, beside this package, or on the PATH; None where it is nowhere."""
    name = "typos.exe" if os.name == "nt" else "typos"
    for folder in (Path(sys.executable).parent, Path(__file__).parents[2] / "bin"):
        if os.access(folder / name, os.X_OK):
            return str(folder / name)
    from shutil import which  # noqa: PLC0415  (all compressors of the standard library come with it)

    return which(name)
