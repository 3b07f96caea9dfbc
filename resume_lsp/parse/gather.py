"""What stands anywhere in a document: running text, links, images."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from resume_lsp.markdown import Block, BlockKind, MarkKind, Rich
from resume_lsp.model import Link, Passage, PassageKind
from resume_lsp.patterns import late
from resume_lsp.text import Span

_KINDS = {
    BlockKind.HEADING: PassageKind.HEADING,
    BlockKind.PARAGRAPH: PassageKind.PARAGRAPH,
    BlockKind.ITEM: PassageKind.ITEM,
    BlockKind.DEFINITION: PassageKind.ITEM,
    BlockKind.TERM: PassageKind.TERM,
    BlockKind.CELL: PassageKind.CELL,
}
_ADDRESS = re.compile(
    r"(?i:https?)://[^\s<>|)\]]+|(?i:www)\.[^\s<>|)\]]+|(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])(?:[A-Za-z0-9-]{1,63}\.){1,9}[A-Za-z]{2,24}/[^\s<>|)\]]*"
)
_MAY_BE_ADDRESS = re.compile(r"[@/]|www\.")
_ATTRIBUTES = late(r"\{[=.#][^{}\n]{0,80}\}")
_BARE = re.compile(r"https?://[^\s<>|)\]]+", re.IGNORECASE)


def flat(blocks: Sequence[Block]) -> Iterator[Block]:
    """Return *blocks* and all that stand within them, in the order of the text."""
    for block in blocks:
        yield block
        yield from flat(block.inside)


def passages(blocks: Sequence[Block], headings: Sequence[Span]) -> Iterator[Passage]:
    """Return the running text of *blocks*, parted where one of the *headings* is a line of it."""
    for block in blocks:
        for words in _parted(block, headings):
            if words.text.strip() and not _is_attribute_line(words.text):
                kept = [_code(words.text, mark.start, mark.end) for mark in words.of(MarkKind.CODE)] if words.marks else []
                if _MAY_BE_ADDRESS.search(words.text):
                    kept += [Span(*match.span()) for match in _ADDRESS.finditer(words.text)]
                yield Passage(words.span, _KINDS[block.kind], words.words, tuple(sorted(kept)))


def _is_attribute_line(text: str) -> bool:
    """Tell whether *text* is what kramdown is told of the block beside it: "{: .wide #top}"."""
    return text.startswith("{:") and "}" not in text[:-1] and text.endswith("}")


def _code(text: str, start: int, end: int) -> Span:
    """Return the place of code with what pandoc is told about it: "`X`{=latex}"."""
    attributes = _ATTRIBUTES().match(text, end)
    return Span(start, attributes.end() if attributes else end)


def _parted(block: Block, headings: Sequence[Span]) -> Iterator[Rich]:
    """Return the words of *block*: before, in and behind each of the *headings* that is a whole line among others."""
    words = block.rich.trimmed()
    first = bisect_left(headings, words.span.start, key=lambda span: span.start)
    inside = takewhile(lambda span: span.start < words.span.end, headings[first:])
    lines = words.bounds() if block.kind is BlockKind.PARAGRAPH and (starts := {span.start: span for span in inside}) else ()
    if len(lines) < 2:
        yield words
        return
    begun = 0
    for start, end in lines:
        heading = starts.get(words.words.place(start))
        if heading and heading.end == words.words.place(end, end=True):
            yield from (words.cut(*piece) for piece in ((begun, start), (start, end)))
            begun = end
    yield words.cut(begun, len(words.text))


def links(blocks: Sequence[Block]) -> Iterator[Link]:
    """Return the links in *blocks*, bare addresses too."""
    for block in blocks:
        if block.rich.marks or "://" in block.rich.text:
            yield from sorted((*_marked(block.rich), *_bare(block.rich)), key=lambda link: link.span)


def _marked(rich: Rich) -> Iterator[Link]:
    return (
        Link(mark.source, rich.text[mark.start : mark.end], mark.target, mark.target_source) for mark in rich.of(MarkKind.LINK)
    )


def _bare(rich: Rich) -> Iterator[Link]:
    for match in _BARE.finditer(rich.text):
        if not any(mark.start < match.end() and match.start() < mark.end for mark in rich.of(MarkKind.LINK)):
            target = match[0].rstrip(".,;:!?")
            span = rich.words.span(match.start(), match.start() + len(target))
            yield Link(span, target, target, span)
