"""
Is this text a resume?

Most Markdown is not. Whoever opens a README, a changelog or a blog post hears nothing from us, unless he asks.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple

from resume_lsp import frontmatter
from resume_lsp.model import Kind
from resume_lsp.parse import parse
from resume_lsp.patterns import late
from resume_lsp.settings import Settings, Source

_COMMENT = late(r"^ {0,3}<!--\s*resume-lsp-(enable|disable)-file\s*(?:--\s.*?)?-->", re.MULTILINE)
_FENCED = late(r"^ {0,3}(```+|~~~+).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_LOOKED_AT = 4096  # characters in which a comment may say what the document is

_NEVER = frozenset({"readme", "changelog", "contributing", "license", "agents", "claude", "skill"})
_NAMES = frozenset({"resume", "résumé", "resumé", "cv", "lebenslauf"})
_WORD = late(r"[A-ZÀ-Þ]?[a-zà-ÿ]+|[A-ZÀ-Þ]+(?![a-zà-ÿ])")
_SHARED_FOLDERS = frozenset({"docs", "templates", "posts", "commands", "prompts"})

_HEADER_LINES = 25
_CONTACT = late(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w|linkedin\.com/in/|(?:github|gitlab)\.com/[\w-]+/?(?=[\s)>\]|]|$)"
    r"|\+\d[\d .()-]{7,16}\d|\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}|(?<![\w/.-])\d{3}[ .-]\d{3}[ .-]\d{4}(?![\w/-])",
    re.IGNORECASE | re.MULTILINE,
)
_ALMOST_EMPTY = (5, 400)  # lines that are not blank, characters


class Decision(NamedTuple):
    """Whether a document is treated as a resume, and why: "its name, and a known heading"."""

    active: bool
    reason: str


def decide(text: str, settings: Settings, *, path: str | None = None, roots: Iterable[str] = (), named: bool = False) -> Decision:
    """
    Decide whether *text* is treated as a resume.

    *path* has forward slashes; None for a document without a file. *roots* are the folders that are open: only what lies below
    them tells of a document. *named* says that the author named this very file: then only the file itself may object.
    """
    own = _own_word(text)
    if own:
        return own
    if named:
        return Decision(active=True, reason="it was named")
    where = _below(path, roots) if path else PurePosixPath()
    if path and _listed(path, where, settings, "exclude"):
        return Decision(active=False, reason="the setting exclude")
    if path and _listed(path, where, settings, "files"):
        return Decision(active=True, reason="the setting files")
    if settings.activation != "auto":
        return Decision(active=settings.activation == "always", reason=f"the setting activation is {settings.activation}")
    return _by_looks(text, where)


def _own_word(text: str) -> Decision | None:
    """Return what the document says of itself: by a comment near its top, or in its front matter."""
    top = text[:_LOOKED_AT]
    if "resume-lsp-" in top and (comment := _COMMENT().search(_FENCED().sub("", top))):
        return Decision(active=comment[1] == "enable", reason=f"the comment resume-lsp-{comment[1]}-file")
    if "resume-lsp" not in top:
        return None
    front = frontmatter.read(text)
    said = front.keys.get(("resume-lsp",)) if front else None
    if said is None or not isinstance(said.value, bool | dict):
        return None
    return Decision(active=said.value is not False, reason="resume-lsp in the front matter")


def _below(path: str, roots: Iterable[str]) -> PurePosixPath:
    """Return *path* from the deepest of *roots* that holds it; all of it where none does."""
    whole = PurePosixPath(path)
    holding = [root for root in roots if whole.is_relative_to(root)]
    return whole.relative_to(max(holding, key=len)) if holding else whole


def _listed(path: str, where: PurePosixPath, settings: Settings, key: str) -> bool:
    """Tell whether a glob of the setting *key* matches; globs count from the folder of the file that they are written in."""
    source: Source | None = settings.set_by.get((key,))
    base = PurePosixPath(source.path).parent if source and source.path else None
    from_there = PurePosixPath(path).relative_to(base) if base and PurePosixPath(path).is_relative_to(base) else where
    globs: tuple[str, ...] = getattr(settings, key)
    return any(_pattern(glob).fullmatch(str(from_there)) for glob in globs)


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    """Return *glob* as a pattern: `**` crosses folders, `*` does not; without a slash it is looked for at any depth."""
    glob = glob.removeprefix("./")
    deep = glob.removesuffix("/") + "/**" if glob.endswith("/") else glob
    anchored = deep.removeprefix("/") if "/" in glob.removesuffix("/") else f"**/{deep}"
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(parts.get(part, re.escape(part)) for part in re.split(r"(\*\*/|\*\*|\*|\?)", anchored)))


def _by_looks(text: str, where: PurePosixPath) -> Decision:
    """Decide by name and text alone."""
    words = _words(where.stem)
    if words[:1] and words[0] in _NEVER:
        return Decision(active=False, reason=f"{where.name} is no resume by its name")
    if any(part.startswith(".") and part not in {".", ".."} for part in where.parts[:-1]):
        return Decision(active=False, reason="it is in a hidden folder")
    if not _named_as_resume(words):
        return _without_name(text)
    contact, heading = _has_contact(text), _known_headings(text)
    if any(part.lstrip("_").lower() in _SHARED_FOLDERS for part in where.parts[:-1]):
        if contact and heading:
            return Decision(active=True, reason="its name, a contact line and a known heading")
        return Decision(active=False, reason="here a name is not enough: it needs a contact line and a known heading, too")
    if heading or contact or _almost_empty(text):
        return Decision(active=True, reason="its name and its first lines")
    return Decision(active=False, reason="a name like a resume, but nothing else")


def _without_name(text: str) -> Decision:
    if _has_contact(text) and {Kind.EXPERIENCE, Kind.EDUCATION} <= _known_headings(text):
        return Decision(active=True, reason="a contact line, Experience and Education")
    return Decision(active=False, reason="neither its name nor its text is a resume's")


def _words(name: str) -> list[str]:
    """Return the words of a file's name, in lower case: "JordanRivera_CV2" is jordan, rivera, cv."""
    return [word.lower() for word in _WORD().findall(unicodedata.normalize("NFC", name))]


def _named_as_resume(words: list[str]) -> bool:
    return not _NAMES.isdisjoint(words) or "curriculum vitae" in " ".join(words)


def _has_contact(text: str) -> bool:
    """Tell whether one of the first lines says how to reach someone."""
    return _CONTACT().search("\n".join(re.split(r"\r\n|\r|\n", text, maxsplit=_HEADER_LINES)[:_HEADER_LINES])) is not None


def _known_headings(text: str) -> set[Kind]:
    return {section.kind for section in parse(text).sections if section.heading and section.kind is not Kind.OTHER}


def _almost_empty(text: str) -> bool:
    lines, characters = _ALMOST_EMPTY
    return len(text) <= characters and sum(1 for line in text.splitlines() if line.strip()) <= lines
