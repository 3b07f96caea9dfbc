"""How several things are told in one sentence."""

from collections.abc import Sequence


def enumerated(names: Sequence[str], joint: str = "and", *, most: int | None = None) -> str:
    """Return *names*, one at least, as a phrase: "Go, Rust and Java"; of more than *most*, the last ones are only counted."""
    told = list(names)
    if most is not None and len(told) > most:
        told[most - 1 :] = [f"{len(told) - most + 1} more"]
    *others, last = told
    return f"{', '.join(others)} {joint} {last}" if others else last
