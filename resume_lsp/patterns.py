"""Regular expressions for what few resumes have."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def late(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """
    Return a function that returns *pattern*, compiled when it is called first.

    To compile everything that any resume could need takes longer than to check one.
    """

    @cache
    def compiled() -> re.Pattern[str]:
        return re.compile(pattern, flags)

    return compiled
