"""What the elements of an HTML block hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from resume_lsp.markdown.rich import MarkKind, Rich
from resume_lsp.patterns import late

_BLOCKS = late(
    r"/?(?:h[1-6]|p|div|li|ul|ol|tr|td|th|table|tbody|thead|section|header|footer|main|article|aside|nav|dl|dt|dd|blockquote|center|address)"
)
UNREAD = re.compile(r"<(?:style|script)\b", re.IGNORECASE)
"""How an HTML block begins that nobody reads."""


def elements(whole: Rich) -> Iterator[tuple[str, Rich]]:
    """
    Cut *whole* where block elements begin and end; return the words of each with the name of its tag.

    An element without words is left out, unless it holds a link: an icon may lead somewhere.
    """
    cuts = [mark for mark in whole.of(MarkKind.TAG) if _BLOCKS().fullmatch(mark.label)]
    tags = ["p", *(mark.label for mark in cuts)]
    ends = [*(mark.start for mark in cuts), len(whole.text)]
    sources = [*(mark.source.start for mark in cuts), None]
    pieces = whole.split(list(pairwise([0, *ends])))
    begin = 0
    for tag, piece, end in zip(tags, pieces, sources, strict=True):
        marks = tuple(mark for mark in piece.marks if begin <= mark.source.start and (end is None or mark.source.start < end))
        if piece.text.strip() or any(mark.kind is MarkKind.LINK for mark in marks):
            yield tag, Rich(piece.words, marks).trimmed()
        begin = end or 0
