"""Lines that only say what others are, names with what they are behind them, and which words are names."""

from __future__ import annotations

import re
from functools import lru_cache

from resume_lsp.markdown import MarkKind
from resume_lsp.parse import evidence
from resume_lsp.parse.cutting import label_of
from resume_lsp.parse.lexicon import LABEL_WORDS, LABELS, LINKERS
from resume_lsp.parse.lines import Line
from resume_lsp.patterns import late

_DASHED = late(r"(?:\s{0,3}\([^()]{1,80}\))?\s{0,3}(?:[–—]|-{1,3}\s)")
_WORD = re.compile(r"[\w&+#-]+")


def explains(line: Line) -> bool:
    """
    Tell whether a line gives a bold or linked name and, behind a dash, what that is; links in brackets may stand between.

    Behind a colon, too, where it is told in a sentence: "**Tide Clock:** Shows when boats may leave."
    """
    end = line.lead
    if end > 0 and _DASHED().match(line.text, end):
        return True
    parted = is_labelled(line) or (end > 0 and line.text[end : end + 2] == ": ")
    return line.is_prose and parted and not is_known_label(line.text[:end])


def is_known_label(text: str) -> bool:
    """Tell whether *text*, with or without its colon, says what stands behind it, and names nothing: "Technologies:"."""
    said = text.rstrip(" :")
    return label_of(said) is not None or _says_label(said)


def is_label(line: Line) -> bool:
    """Tell whether a line only says what the lines below it are: "Technologies", "Key achievements:"."""
    if not _WORD.search(line.text) or _says_label(line.text):
        return True
    return line.text.rstrip(" *_").endswith(":") and not line.dated and not _names_post(line)


def _names_post(line: Line) -> bool:
    """Tell whether a bold line with a colon behind it gives a title and an employer: "**Head Cook, Kvarnen:**"."""
    title, comma, employer = line.text.rstrip(" :").partition(", ")
    return bool(comma) and line.is_bold and are_names(line.text) and evidence.of_title(title) >= 2 > evidence.of_title(employer)


def are_names(text: str) -> bool:
    """Tell whether all words but small ones begin with capitals, the first, too."""
    words = [word for word in text.split() if word[0].isalpha()]
    return bool(words) and words[0][0].isupper() and all(word[0].isupper() or word in LINKERS for word in words)


def label_in_front(line: Line) -> str | None:
    """Return the label of a line that begins with one for a title or an employer: "**Role:** …"."""
    name = line.text.partition(":")[0].strip()
    return name if name != line.text and label_of(name) in ("title", "subject", "organization") else None


def is_remark(line: Line) -> bool:
    """Tell whether a line begins with a label for something that is no name: "**Advisor:** …", "Courses: …"."""
    label, colon, _ = line.text.partition(":")
    if not colon or label_of(label.strip()):
        return False
    return is_labelled(line) or _says_label(label.partition("(")[0])


def is_labelled(line: Line) -> bool:
    """Tell whether a line begins with a bold label, which is no degree's name: "**Technologies:** …"."""
    first = next(line.rich.of(MarkKind.STRONG), None)
    if first is None or first.start or first.end == len(line.text) or evidence.of_degree(line.text[: first.end])[0] >= 2:
        return False
    return line.text[: first.end].rstrip().endswith(":") or line.text[first.end :].lstrip().startswith(":")


@lru_cache(maxsize=1024)
def _says_label(text: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(text)]
    return 0 < len(words) <= 4 and all(word in LABEL_WORDS for word in words) and any(word in LABELS for word in words)
