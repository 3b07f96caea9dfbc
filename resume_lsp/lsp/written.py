"""
JSON that is written already.

An editor is sent hundreds of diagnostics with every edit. Each is written at once: to make objects of them all, and write these
then, takes five times as long.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

TYPE_CHECKING = False
if TYPE_CHECKING:  # what imports this is to start at once
    from resume_lsp.lsp.handshake import Json


class Written(str):
    """A value as JSON, in ASCII."""

    __slots__ = ()


def array(values: Iterable[str]) -> Written:
    """Return the array of *values*, each of which is written."""
    return Written(f"[{', '.join(values)}]")


def written(value: Json) -> Written:
    """Return *value* as JSON; what is written of it already, in objects, stays as it is."""
    if isinstance(value, Written):
        return value
    if isinstance(value, dict):
        return Written(f"{{{', '.join([f'{json.dumps(key)}: {written(each)}' for key, each in value.items()])}}}")
    return Written(json.dumps(value))
