"""
Which fonts a text needs: ours, or the system's as well.

Ours have the letters of most of Europe. Where they lack one, Chinese for example, the system's are searched for it; and what no
font has is known before it is printed as a box.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from resume_lsp.pages.engine import Fonts, UnprintableError, build
from resume_lsp.pages.letters import known
from resume_lsp.pages.look import MONOSPACED, SANS, SERIF
from resume_lsp.pages.source import literal


class Coverage(NamedTuple):
    """The fonts that a text needs, and the letters that neither they nor the system's have."""

    fonts: Fonts
    lacking: str = ""


def coverage(text: str) -> Coverage:
    """Return what is needed to print *text*; remembered by its unusual letters, of which most texts have none."""
    unusual = set(text).difference(_usual())
    return _covering("".join(sorted(unusual))) if unusual else Coverage("ours")


@cache
def _usual() -> frozenset[str]:
    return frozenset(known(SERIF)) | frozenset("\n\t")


@lru_cache(maxsize=64)
def _covering(letters: str) -> Coverage:
    if not _lacking(letters, "ours"):
        return Coverage("ours")
    return Coverage("system", _lacking(letters, "system"))


def _lacking(letters: str, fonts: Fonts) -> str:
    """Return those of *letters* that *fonts* lack: the typesetter refuses to make an accessible PDF of them."""
    families = ", ".join(map(literal, (SERIF, SANS, MONOSPACED)))
    text = f'#set document(title: "letters")\n#set text(font: ({families}))\n#{literal(" ".join(letters))}\n'
    try:
        build(text, "pdf", accessible="ua-1", fonts=fonts)
    except UnprintableError as error:
        return error.letters
    return ""
