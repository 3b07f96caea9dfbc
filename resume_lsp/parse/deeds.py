"""Whether words tell a deed or only name something."""

from __future__ import annotations

from collections.abc import Sequence

from resume_lsp import words as lists
from resume_lsp.parse.lexicon import LINKERS
from resume_lsp.patterns import late

_SMALL = LINKERS | {"a", "as", "based", "but", "into", "its", "or", "their", "through", "using", "via"}
"""What names have in small letters."""
_FIRST = late(r"([^\W\d_]+) (\w*)")
_DUTIES = frozenset(("responsible", "accountable"))
_MADE = frozenset(
    ("based", "built", "coded", "created", "deployed", "designed", "developed", "hosted", "implemented", "made", "written")
)
_OBJECTS = frozenset(("a", "all", "an", "new", "our", "out", "the", "up"))
_MADE_WITH = frozenset(("with", "using", "in", "on", "upon", "by", "via", "through"))


def is_past(word: str) -> bool:
    """Tell whether *word* may be the past of a verb: "Led", "Cooked"."""
    small = word.casefold()
    if "-" in small:
        return False
    row = lists.find("forms", small)
    return small.endswith("ed") or small == "was" or bool(row and row.partition("\t")[0])


def says_what_was_done(words: Sequence[str]) -> bool:
    """Tell whether the *words* of an item are no name: half of them are small, and they are many or open with a verb."""
    small = sum(word[0].islower() for word in words) * 2 >= len(words)
    return small and (len(words) > 4 or is_past(words[0]))


def is_headline(text: str) -> bool:
    """Tell whether *text* is set as titles are, and tells no deed: "Soups of the Northern Valleys and Their Herbs"."""
    words = [word for word in text.replace("/", " ").split() if word[0].isalnum()]
    if text.endswith((".", "!", "?")) or sum(word not in _SMALL for word in words) < 4 or is_past(words[0]):
        return False
    return all(word in _SMALL or not word[0].islower() for word in words)


def tells(text: str) -> bool:
    """Tell whether *text* opens with a deed or a duty: a verb in the past, or one that is no noun, before another word."""
    if (found := _FIRST().match(text)) is None:
        return False
    first, second = found[1].lower(), found[2].lower()
    if first in _MADE and second in _MADE_WITH:
        return False
    past, _, gerund, _ = (lists.find("forms", first) or "\t\t\t").split("\t")
    base = lists.find("verbs", first)
    acts = past or (gerund and (second in _OBJECTS or second.isdigit())) or (base is not None and not base.endswith("noun"))
    return bool(acts) or first in _DUTIES
