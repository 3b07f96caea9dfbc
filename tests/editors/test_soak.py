"""A long day's work: memory and open ends do not grow with the number of edits."""

from pathlib import Path

import pytest

from tests.editors.pipe import Pipe
from tests.editors.samples import RESUME, URI

SETTLED = 1600  # edits, after which everything that is kept within bounds has reached them
EDITS = 600


def resident(pipe: Pipe) -> int:
    """Return the memory that the server holds, in kilobytes."""
    status = Path(f"/proc/{pipe.process.pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0])


def work(pipe: Pipe, first: int, last: int) -> None:
    """Make each edit wait for its answer, so that each is looked at; they come back to the same texts, which may be remembered."""
    document = {"textDocument": {"uri": URI}}
    place = {"start": {"line": 10, "character": 0}, "end": {"line": 10, "character": 0}}
    for version in range(first, last):
        pipe.change(URI, RESUME.replace("90", str(90 + version % 10)), version)
        pipe.ask("textDocument/codeAction", {**document, "range": place, "context": {"diagnostics": []}})
        pipe.notify("textDocument/didSave", document)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from Linux's /proc")
def test_memory_does_not_grow(fresh: Pipe) -> None:
    fresh.open(URI, RESUME)
    work(fresh, 2, SETTLED)
    before = resident(fresh)
    work(fresh, SETTLED, SETTLED + EDITS)
    assert resident(fresh) - before < 500  # seen: 0; pygls alone would keep 1.85 KB of each notification: 2.2 MB
    assert fresh.end() == 0
