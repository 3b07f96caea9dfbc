"""What in the settings does nothing, as it is said by a command that acts on them instead of judging."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from resume_lsp.cli import inputs, report
from resume_lsp.settings import Settings


def complain(chosen: Settings, told: set[str], document: str | None = None) -> None:
    """
    Say on standard error, a line each, what in *chosen* does nothing, unless it is among what was *told* already.

    What stands in the front matter is said of *document*; of None where the command says it in another way.
    """
    for line in _lines(chosen, document):
        if line not in told:
            told.add(line)
            print(f"resume-lsp: {line}", file=sys.stderr)


def _lines(chosen: Settings, document: str | None) -> Iterator[str]:
    for complaint in chosen.complaints:
        path, remark = complaint.path or document, report.of_complaint(complaint, chosen)
        if path and remark:
            yield f"{inputs.shown(path)}:{remark.place.line}:{remark.place.column}: {remark.message}"
