"""What was worked out of the last texts: after an edit, most of a resume says what it said before."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")

TEXTS = 3
"""So many texts are remembered: what was written, undone and written again is known."""

_memories: list[list[dict[Any, Any]]] = []


def remembered(work: Callable[[*Given], Answer]) -> Callable[[*Given], Answer]:
    """
    Return *work*, a pure function of what has a hash, so that it remembers what it answered of the last texts.

    So it never holds more than those have in them, however long they are, and however often they change.
    """
    texts: list[dict[Hashable, Answer]] = [{} for _ in range(TEXTS)]  # the newest first
    _memories.append(texts)

    @wraps(work)
    def recall(*given: *Given) -> Answer:
        newest = texts[0]
        for text in texts:
            if given in text:
                found = newest[given] = text[given]
                return found
        found = newest[given] = work(*given)
        return found

    return recall


def turn() -> None:
    """Begin with another text: forget what none of the last ones asked for."""
    for texts in _memories:
        texts.pop()
        texts.insert(0, {})
