"""What was worked out of the last texts: after an edit, most of a resume says what it said before."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Generic, ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

TEXTS = 3
"""So many texts are remembered: what was written, undone and written again is known."""

_memories: list[dict[Hashable, _Known[Any]]] = []
_now = 0


class _Known(Generic[Answer]):
    """An answer, and which text asked for it last."""

    __slots__ = ("answer", "text")

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.text = _now


def remembered(work: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """
    Return *work*, a pure function of what has a hash, so that it remembers what it answered of the last texts.

    So it never holds more than those have in them, however long they are, and however often they change.
    """
    answers: dict[Hashable, _Known[Answer]] = {}
    _memories.append(answers)

    @wraps(work)
    def recall(*given: Given.args, **named: Given.kwargs) -> Answer:
        asked = (given, *named.items()) if named else given
        known = answers.get(asked)
        if known is None:
            known = answers[asked] = _Known(work(*given, **named))
        known.text = _now
        return known.answer

    return recall


def turn() -> None:
    """Begin with another text: forget what none of the last ones asked for."""
    global _now  # noqa: PLW0603
    _now += 1
    for answers in _memories:
        for asked, known in list(answers.items()):
            if known.text <= _now - TEXTS:
                answers.pop(asked, None)
