"""For programs that read along: one JSON object a line, for each file as soon as it is checked."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable

from resume_lsp.cli.formats.json import VERSION, file
from resume_lsp.cli.report import Report


def write(reports: Iterable[Report], arguments: Namespace) -> None:  # noqa: ARG001  (as all formats)
    """Print a line for each of *reports*: what the format `json` tells of a file, with the version."""
    for report in reports:
        print(json.dumps({"version": VERSION, **file(report)}, ensure_ascii=False), flush=True)
