"""Where a text spells a technology, and whether the spelling alone is enough."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from resume_lsp.patterns import Guarded, late
from resume_lsp.technology.known import WORD, Mention, Spelling, spellings
from resume_lsp.words import words

COMPOUND = Guarded(
    ("-",),
    r"-(?:based|like|driven|powered|native|hosted|backed|compatible|written|specific|generated|side|only|related|integrated|enabled"
    r"|centric|heavy|focused|managed|deployed|orchestrated)\b",
)
"""What may be joined to the name of a technology by a hyphen; "Go-to-market" and "C-level" name none."""

_VERSION = late(r"\d[\d.]*(?:\.x)?\+?(?![^\W_])")
_ENDINGS = ("com", "org", "net", "io", "dev", "ai", "co", "app", "edu", "gov", "me", "de", "uk")
_ADDRESS_END = Guarded(tuple(f".{it}" for it in _ENDINGS), rf"\.(?:{'|'.join(_ENDINGS)})(?:[/:?#),;\]]|$)")
_PATH = re.compile(r"[~.]{0,2}/[\w.-]+")
_JOINED_LETTERS = late(r"[A-Z]&[A-Z]\b|R & D\b")
_TOKEN = re.compile(r"\S+")


class Candidate(NamedTuple):
    """A spelling found at *start* to *end* of a text; one that is not *sure* needs a context."""

    start: int
    end: int
    spelling: Spelling
    sure: bool

    def is_phrase(self, text: str) -> bool:
        """Tell whether its words say something of their own as *text* writes them: "a spring boot camp"."""
        return self.spelling.text in words("technology.phrases") and text[self.start : self.end].islower()

    def mention(self, text: str) -> Mention:
        """Return what it says about *text*."""
        ordinary = self.spelling.when in {"capital", "context"} or (self.is_phrase(text) and not self.sure)
        return Mention(self.start, self.end, self.spelling.technology, text[self.start : self.end], self.spelling.right, ordinary)


def candidates(text: str) -> Iterator[Candidate]:
    """Yield the longest spelling at each word; addresses, paths, file names and identifiers hold none."""
    lower = _lower(text)
    taken = addresses(text)
    behind = 0
    for word in WORD.finditer(lower):
        if word.start() < behind:
            continue
        for spelling in spellings(word[0]):
            start = word.start() - spelling.lead
            end = start + len(spelling.text)
            if start < behind or not lower.startswith(spelling.text, start) or not _stands_alone(text, start, end):
                continue
            sure = _is_sure(text, start, end, spelling)
            if sure is None or (start in taken and taken[start][1] - taken[start][0] > end - start + 1):
                continue
            yield Candidate(start, end, spelling, sure)
            behind = end
            break


def addresses(text: str) -> dict[int, tuple[int, int]]:
    """Return each place within a web address, mail address, handle or absolute path, with where that starts and ends."""
    if not any(sign in text for sign in "@/."):
        return {}
    spans = (token.span() for token in _TOKEN.finditer(text) if _is_address(token[0]))
    return {place: span for span in spans for place in range(*span)}


def _is_address(token: str) -> bool:
    if "." not in token and "/" not in token:
        return "@" in token
    return bool("@" in token or "://" in token or token.startswith("www.") or _ADDRESS_END.search(token) or _PATH.match(token))


def at_sentence_start(text: str, place: int) -> bool:
    """Tell whether a sentence begins at *place*."""
    before = text[max(0, place - 4) : place].rstrip("*_\"'“([")
    return not before.strip() or (before != before.rstrip() and before.rstrip()[-1] in ".!?:")


def _lower(text: str) -> str:
    """Return *text* in lower case, each character where it was."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" becomes two characters
        lower = "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
    return lower.replace("\u00a0", " ")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether what adjoins leaves it a name of its own: a version and the "s" of a plural may follow."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if end - start == 1 and "&" in text[max(0, start - 2) : end + 2] and _is_joined(text, start):
        return False
    if before and (before.isalnum() or before in "_@#$\\" or (before == "." and text[start] != ".")):
        return False
    if after == "s" and _takes_a_plural(text[start:end]):
        end, after = end + 1, text[end + 1 : end + 2]
    if after.isdigit():
        return end - start > 1 and text[end - 1].isalpha() and bool(_VERSION().match(text, end))
    if after == "." and text[end + 1 : end + 2].isalnum():
        return False
    return not (after.isalnum() or (after and after in "_@\\") or (after in ("+", "#") and end - start == 1))


def _is_joined(text: str, start: int) -> bool:
    """Tell whether the letter at *start* is one of two that stand for words: "R&D"."""
    return any(place >= 0 and _JOINED_LETTERS().match(text, place) for place in (start, start - 2, start - 4))


def _takes_a_plural(name: str) -> bool:
    """Tell whether capitals or a figure within *name* keep it apart from an "s" behind it: "VMs", "YubiKeys", "EC2s"."""
    return name[1:] != name[1:].lower() or (len(name) > 1 and name[-1].isdigit())


def _is_sure(text: str, start: int, end: int, spelling: Spelling) -> bool | None:
    """Tell whether the spelling counts by itself: True, False where the context must say, None for never."""
    written = text[start:end]
    if not spelling.when:
        return True
    if spelling.when == "exact":
        as_right = _joined(written) == _joined(_titled(spelling.right, written)) and written[0].isupper()
        return True if as_right and not at_sentence_start(text, start) else None
    if text[end : end + 1] == "-" and not COMPOUND.match(text, end):
        return None
    if spelling.when == "context":
        return None if written != spelling.right and spelling.right.isupper() and len(written) > 1 else False
    return _is_sure_by_capital(text, start, written, spelling)


def _is_sure_by_capital(text: str, start: int, written: str, spelling: Spelling) -> bool | None:
    """Tell the same of a name that is an ordinary word in lower case."""
    right = spelling.right
    if written not in (right, right.upper()):
        if right.isupper() or not right[0].isupper():
            return None
        if " " in right:
            return True if written[0].isupper() and not at_sentence_start(text, start) else None
        return False
    return not (spelling.technology.may_be("verb") and at_sentence_start(text, start))


def _titled(right: str, written: str) -> str:
    """Return *right* with the capitals of *written* where each of its words has one: "Sales Force"."""
    return written if written.istitle() and _joined(written).lower() == _joined(right).lower() else right


def _joined(name: str) -> str:
    return name.replace(" ", "").replace("-", "")
