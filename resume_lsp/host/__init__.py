"""
The world outside: files, git, the clock and other programs. Nothing below the fronts touches them elsewhere.

Every function here may fail as the world fails; what the author can mend is told by a `Trouble`.
"""

from __future__ import annotations

import os
from datetime import date

from resume_lsp.host.files import Document, NotText, Trouble, decode, markdown_files, read, save, write
from resume_lsp.host.repository import git
from resume_lsp.host.wishes import advert, beside, lies_in, named_settings, settings_file

__all__ = [
    "Document",
    "NotText",
    "Trouble",
    "advert",
    "beside",
    "decode",
    "git",
    "lies_in",
    "markdown_files",
    "named_settings",
    "read",
    "save",
    "settings_file",
    "today",
    "write",
]


def today() -> date:
    """
    Return the day it is; RESUME_LSP_TODAY, as in "2026-01-31", makes it another one, so that output can be repeated.

    A Trouble where that is no day.
    """
    wanted = os.environ.get("RESUME_LSP_TODAY")
    if not wanted:
        return date.today()
    try:
        return date.fromisoformat(wanted)
    except ValueError:
        raise Trouble(f"RESUME_LSP_TODAY is a day such as 2026-01-31, not {wanted}.") from None
