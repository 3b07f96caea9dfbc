"""What stands anywhere in a piece of a resume, at the places that it has there: lines, running text, links, images."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from resume_lsp.markdown import Block, BlockKind, Document, MarkKind, Piece, Rich
from resume_lsp.memory import remembered
from resume_lsp.model import Comment, Image, Link, Passage, PassageKind
from resume_lsp.parse import placing
from resume_lsp.parse.breaking import lines_of
from resume_lsp.parse.lines import Line
from resume_lsp.patterns import late
from resume_lsp.text import Lines, Span

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


class Found(NamedTuple):
    """All that stands in a piece of a resume, each in the order of the text; the piece itself begins *by* characters into it."""

    by: int
    blocks: tuple[Block, ...]  # with those that stand within others, at their places in the piece
    lines: tuple[Line, ...]
    passages: tuple[Passage, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    comments: tuple[Comment, ...]
    tables: tuple[Span, ...]
    code: tuple[Span, ...]  # fenced and indented blocks
    html: tuple[Span, ...]

    def passages_between(self, headings: Sequence[Span]) -> Iterator[Passage]:
        """Return its running text, parted where one of the *headings* of sections is a line of a paragraph."""
        for passage in passages(self.blocks, [span.shift(-self.by) for span in headings]):
            yield placing.passage(passage, self.by)


@remembered
def in_piece(piece: Piece, by: int) -> Found:
    """Return what stands in a *piece*; remembered, since most pieces of a resume are as they were before an edit."""
    found = _in_piece(piece)
    return Found(
        by,
        found.blocks,
        lines=tuple([line.moved(by) for line in found.lines]),
        passages=tuple([placing.passage(it, by) for it in found.passages]),
        links=tuple([placing.link(it, by) for it in found.links]),
        images=tuple([Image(it.span.shift(by), it.alt, it.source) for it in found.images]),
        comments=tuple([Comment(it.span.shift(by), it.text) for it in found.comments]),
        tables=tuple([span.shift(by) for span in found.tables]),
        code=tuple([span.shift(by) for span in found.code]),
        html=tuple([span.shift(by) for span in found.html]),
    )


@remembered
def _in_piece(piece: Piece) -> Found:
    return in_document(piece.read(), Lines(piece.text))


def in_document(document: Document, source: Lines) -> Found:
    """Return what stands in the *source*, which Markdown reads as *document*."""
    blocks = tuple(flat(document.blocks))
    return Found(
        0,
        blocks,
        lines=lines_of(document.blocks, source),
        passages=tuple(passages(blocks, ())),
        links=tuple(links(blocks)),
        images=tuple(Image(mark.source, mark.label, mark.target) for mark in document.images),
        comments=tuple(Comment(span, words) for span, words in sorted(document.comments)),
        tables=document.tables,
        code=tuple(block.span for block in blocks if block.kind is BlockKind.CODE),
        html=tuple(sorted(document.html)),
    )


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
