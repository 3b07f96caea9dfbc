"""
The words of a passage, each with the face that its markup gives it.

Emphasis is read from the markup that stands between the words, so nothing here knows Markdown's grammar. Emoji and control
characters are left out: the fonts have no letters for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_lsp.memory import remembered
from resume_lsp.pages.letters import MONO, Run
from resume_lsp.patterns import Guarded, has_symbols, late

_BREAK = re.compile(r"(?P<forced>(?: {2}|\\)(?=\r?\n|\r)|<br)|[\r\n]", re.IGNORECASE)
_BULLETS, _BOLD = ("•", "▪", "◦", "‣"), ("**", "__")
_BOLD_LABEL = late(r"(?:\*\*|__)[^*_\r\n]+(?::(?:\*\*|__)|(?:\*\*|__):)")
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|!?\]\([^)\]]*\)|\]\[[^\]]*\]|"  # what holds no emphasis
    r"(?P<tag></?(?:b|strong|i|em|code|kbd)\b[^<>]*>)|<[^<>]*>|"
    r"(?P<code>`+)|(?P<strokes>\*{1,3}|_{1,3})",
    re.IGNORECASE | re.DOTALL,
)
_DRAWN = "[\U0001f000-\U0001faff☀-☄☏-☕☘-⚽⛄-✒✕✙-➘➟-➿⭐⭕\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f]+"
_NAMED = r"(?<![\w:/]):[a-z][a-z0-9_+-]{1,40}:(?![\w/])"  # what some programs draw
EMOJI = Guarded(
    lambda text: text.count(":") > 1 or has_symbols(text),
    rf" (?:{_DRAWN}|{_NAMED})(?=[\s.,;:!?)]|$)|(?<![^\s(\[])(?:{_DRAWN}|{_NAMED}) ?|{_DRAWN}|{_NAMED}",
)
"""A drawing, with the space that it leaves behind."""

_UNPRINTED = Guarded(
    has_symbols,
    _DRAWN + "|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]",
)
_SPACES = Guarded(lambda text: "  " in text or "\t" in text, r"[ \t]{2,}|\t")
"""What Markdown shows as one space, however the author lined things up with it."""

_SEPARATORS = ("|", "·", "•")
_SEPARATOR_AHEAD = late(r"[ \t]*[|·]")
_TAG_FACES = {"b": 1, "strong": 1, "i": 2, "em": 2}


def clean(text: str, *, code: object = False) -> str:
    """Return *text* without what no font can print; but in *code*, many spaces are one, and some words name an emoji."""
    return _UNPRINTED.sub("", text if code else EMOJI.sub("", _SPACES.sub(" ", text)))


@remembered
def runs_of(
    before: str, source: str, words: str, pieces: tuple[tuple[int, int, int], ...], face: int, *, kept: tuple[int, ...]
) -> tuple[tuple[Run, ...], tuple[int, ...]]:
    """
    Return the runs of a passage and where in its *source* they begin.

    *pieces* map its *words* to the source, as in `Prose.runs`; *before* is the markup right before it. A line break of the
    source is a run of its own: a space, or a forced break where Markdown forces one, or where the next line begins with a drawn
    bullet or a bold label, or is one of those that stay lines of their own: *kept* tells where in the *source* these begin.
    """
    runs: list[Run] = []
    places: list[int] = []
    markup, style = 0, _style_after(before, 0)
    for written, place, length in _joined(source, words, pieces):
        gap, behind = source[markup:place], markup
        style = _style_after(gap, style)
        markup = place + length
        text = clean(written, code=style & MONO)
        if text == " " and (found := _BREAK.search(gap + source[place:markup])):
            text = (
                "\n"
                if found["forced"] or _is_kept(source, markup, runs, kept=any(behind < start <= markup for start in kept))
                else " "
            )
        if text:
            runs.append(Run(text, MONO if style & MONO else style | face))
            places.append(place)
    while runs and not runs[-1].text.strip():
        runs.pop(), places.pop()
    return tuple(runs), tuple(places)


def _joined(source: str, words: str, pieces: tuple[tuple[int, int, int], ...]) -> Iterator[tuple[str, int, int]]:
    """Yield the words of *pieces*, each with its place and length in the *source*; those that touch there are one."""
    text, place, length = "", 0, 0
    for index, (start, at, size) in enumerate(pieces):
        own = words[start : pieces[index + 1][0] if index + 1 < len(pieces) else len(words)]
        if text and at == place + length and source[place : at + size] == text + own:
            text, length = text + own, length + size
        else:
            if text:
                yield text, place, length
            text, place, length = own, at, size
    if text:
        yield text, place, length


def _is_kept(source: str, place: int, runs: list[Run], *, kept: bool) -> bool:
    """Tell whether the line break before *place* stays one; a separator beside it says that the line goes on."""
    if source.startswith(_BULLETS, place) or (source.startswith(_BOLD, place) and _BOLD_LABEL().match(source, place)):
        return True
    return kept and not _SEPARATOR_AHEAD().match(source, place) and not (runs and runs[-1].text.rstrip().endswith(_SEPARATORS))


def _style_after(markup: str, style: int) -> int:
    """Return the face that holds behind *markup*, where *style* held before it."""
    for found in _MARKUP.finditer(markup) if markup else ():
        if tag := found["tag"]:
            bit = _TAG_FACES.get(tag.strip("</>").split()[0].lower(), MONO)
            style = style & ~bit if tag[1] == "/" else style | bit
        elif found["code"]:
            style ^= MONO
        elif strokes := found["strokes"]:
            style ^= {1: 2, 2: 1, 3: 3}[len(strokes)]
    return style
