"""Other processes: whether one that we depend on is still there."""

from __future__ import annotations

import os


def alive(process: int) -> bool:
    """Tell whether *process* runs; where that cannot be told without harming it, it does."""
    if os.name == "nt" or process <= 0:  # signal 0 is Ctrl+C there
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True
