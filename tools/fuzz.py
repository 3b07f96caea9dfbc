"""
Look for texts that break the program, for so many seconds: resumes are cut, joined and sown with signs until one does.

    python -m tools.fuzz 600                  with the resumes of the tests
    python -m tools.fuzz 600 path/to/resumes  with others as well: what people write is stranger than what one invents

What breaks is cut down to the least that still does, and printed as Python writes it, ready for a test.
"""

from __future__ import annotations

import logging
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import takewhile
from pathlib import Path

from resume_lsp.check import check, compose
from resume_lsp.settings import load

_HERE = Path(__file__).parents[1]
_FOLDERS = (_HERE / "examples", _HERE / "tests" / "parse" / "resumes")
_TODAY = date(2026, 1, 1)
_SIGNS = (
    *[
        "`",
        "**",
        "*",
        "_",
        "~~",
        "[",
        "](",
        "](https://x.example)",
        "<",
        ">",
        "|",
        "(",
        ")",
        ":",
        "–",
        ",",
        "•",
        "\\",
        "{{",
        "}}",
        "&",
        "=",
        "<!--",
        "-->",
        "<div>",
        "</div>",
        "<b>",
        "<br>",
        "<li>",
    ],
    *["@", "+1", "2019", "May", "😀", "é"],
    *("# ", "## ", "### ", "- ", "1. ", "> ", "---\n", "~~~\n", "```\n", ": ", ", ", " – ", "Jan 2020 - Present"),
    *("\n", "\n\n", "  \n", "\r", "\t", "    ", "\u2028", "\u00a0", "\0", "\ud800"),
    *("x" * 450, "quiet tides " * 40),
)
_CHANGES = 5
_LONGEST = 20_000  # characters: texts grow by what is joined to them


def main(arguments: Sequence[str]) -> int:
    """Print each new way to break the program; return 1 where there was any."""
    seconds, folders = float(arguments[0] if arguments else 60), [*_FOLDERS, *map(Path, arguments[1:])]
    texts = [path.read_text(encoding="utf-8", errors="replace") for folder in folders for path in sorted(folder.rglob("*.md"))]
    seed = random.randrange(10**6)
    print(f"{len(texts)} texts, seed {seed}")
    known: set[str] = set()
    ends = time.monotonic() + seconds
    for text in takewhile(lambda _: time.monotonic() < ends, changed(texts, random.Random(seed))):
        reason = fault(text)
        if reason and reason not in known:
            known.add(reason)
            print(f"{reason}\n    {smallest(text, reason)!r}", flush=True)
    print(f"{len(known)} ways to break it")
    return int(bool(known))


def changed(texts: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Yield without end what becomes of *texts* when they are cut, joined and sown with signs."""
    while True:
        text = chance.choice(texts)
        for _ in range(chance.randint(1, _CHANGES)):
            text = chance.choices((_sown, _thinned, _cut, _joined), (9, 4, 4, 3))[0](text, texts, chance)[:_LONGEST]
        yield text


def _sown(text: str, _: Sequence[str], chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(_SIGNS) + text[at:]


def _thinned(text: str, _: Sequence[str], chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.randint(1, 30) :]


def _cut(text: str, _: Sequence[str], chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return chance.choice((text[:at], text[at:]))


def _joined(text: str, texts: Sequence[str], chance: random.Random) -> str:
    at, other = chance.randint(0, len(text)), chance.choice(texts)
    begin = chance.randint(0, len(other))
    return text[:at] + other[begin : begin + 200] + text[at:]


def fault(text: str) -> str | None:
    """Return where in the program *text* breaks it: parsing, a rule or a fix; None where it does not."""
    heard: list[str] = []
    listener = _Listener(heard)
    logging.getLogger().addHandler(listener)
    try:
        settings = load(())
        draft = compose(text, settings, today=_TODAY)
        for problem in check(draft, settings):
            ends = [problem.span.end, *(edit.span.end for fix in problem.fixes for edit in fix.edits)]
            heard += [f"{problem.rule.id} points out of the text"] * (max(ends) > len(text))
    except Exception as error:
        heard.append(_place(error))
    finally:
        logging.getLogger().removeHandler(listener)
    return heard[0] if heard else None


class _Listener(logging.Handler):
    """Hears of the rules that failed: the others go on, and say so only in the log."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__()
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        """Note where it was."""
        error = record.exc_info[1] if record.exc_info else None
        self._heard.append(_place(error) if error else record.getMessage())


def _place(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}: {type(error).__name__}"


def smallest(text: str, reason: str) -> str:
    """Return the least of *text* that still breaks the program in the same place: lines are left out, then characters."""

    def breaks(parts: Sequence[str], between: str) -> bool:
        return fault(between.join(parts)) == reason

    lines = _least(text.split("\n"), lambda parts: breaks(parts, "\n"))
    return "".join(_least(list("\n".join(lines)), lambda parts: breaks(parts, "")))


def _least(parts: list[str], breaks: Callable[[Sequence[str]], bool]) -> list[str]:
    size = len(parts) // 2
    while size:
        at = 0
        while at < len(parts):
            fewer = parts[:at] + parts[at + size :]
            if breaks(fewer):
                parts = fewer
            else:
                at += size
        size //= 2
    return parts


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
