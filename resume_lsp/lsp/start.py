"""
The server on standard input and output.

An editor waits for the first answer, and importing the protocol's types takes half a second. So that answer goes out before
them, and this module imports next to nothing itself.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys

from resume_lsp.lsp.handshake import early_answer, frames

TYPE_CHECKING = False
if TYPE_CHECKING:  # even `typing` is worth milliseconds here
    from typing import BinaryIO


def serve_stdio(*, trusted: bool = False) -> int:
    """
    Serve the editor at the other end of standard input and output, until it ends; return the exit status.

    *trusted* says that templates from the documents' folders, which are programs, may be used.
    """
    output = _keep_output()
    bodies = frames(lambda: os.read(sys.stdin.fileno(), 65536))
    first = next(bodies, None)
    if first is None:
        return 1
    answer = early_answer(first)
    if answer:
        output.write(answer)
        output.flush()
    gc.disable()  # until the first findings are out
    from resume_lsp.lsp import connection  # noqa: PLC0415  (see above)

    return connection.serve_stream(first, bodies, output, answered=answer is not None, trusted=trusted)


def _keep_output() -> BinaryIO:
    """Return standard output for the messages alone; whatever else is printed, here or by a child, goes to standard error."""
    sys.stdout.flush()
    kept = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with contextlib.suppress(OSError):  # there may be no standard error
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.stdout = sys.stderr
    return kept
