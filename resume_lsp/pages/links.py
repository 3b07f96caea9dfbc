"""Where links lead: those that Markdown knows, and addresses that stand in the text as they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from resume_lsp.model import Resume
from resume_lsp.pages.front import front_contacts

_SCHEME = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)")
_BARE = re.compile(
    r"https?://[^\s<>()\[\]|]*[^\s<>()\[\]|.,;:!?'\"*_]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w./@-])(?:www\.|github\.com/|gitlab\.com/|(?:[a-z]{2,3}\.)?linkedin\.com/)[^\s<>()\[\]|,;]*[^\s<>()\[\]|,;.:!?]",
    re.IGNORECASE,
)


class Links:
    """The links of one resume."""

    def __init__(self, resume: Resume) -> None:
        written = [(link.span, link.target) for link in resume.links]
        written += [(contact.span, contact.text) for contact in front_contacts(resume)]
        self._found = sorted((span, target) for span, words in written if (target := address(words)))

    def divide(self, text: str, start: int) -> Iterator[tuple[str, str]]:
        """Yield the pieces of *text*, which begins at *start* of the source, each with where it leads, if anywhere."""
        index = bisect_right(self._found, start, key=lambda link: link[0].start) - 1
        if index >= 0 and start + len(text) <= self._found[index][0].end:
            yield text, self._found[index][1]
            return
        end = 0
        for found in _BARE.finditer(text):
            if end < found.start():
                yield text[end : found.start()], ""
            yield found[0], address(found[0])
            end = found.end()
        if end < len(text):
            yield text[end:], ""


def address(target: str) -> str:
    """Return the full address that *target* means, empty where that is not plain: nothing but pages, mail and telephone."""
    target = target.strip()
    if _SCHEME.match(target):
        return target
    if "@" in target and "/" not in target:
        return f"mailto:{target}"
    return f"https://{target}" if _HOST.match(target) else ""
