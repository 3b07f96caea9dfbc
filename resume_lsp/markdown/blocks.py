"""
Blocks: headings, paragraphs, list items, definitions, cells, in the order of the text.

Quotes, and the elements of HTML blocks, are seen through; only items and definitions hold blocks of their own.
"""

from collections.abc import Iterator
from enum import IntEnum, auto
from itertools import pairwise
from typing import NamedTuple

from markdown_it.token import Token

from resume_lsp.markdown import places
from resume_lsp.markdown.elements import UNREAD, elements
from resume_lsp.markdown.inline import References, is_plain, plain, rich
from resume_lsp.markdown.parser import Markdown
from resume_lsp.markdown.places import Places
from resume_lsp.markdown.rich import Mark, MarkKind, Rich
from resume_lsp.memory import remembered
from resume_lsp.model import Prose
from resume_lsp.patterns import late
from resume_lsp.text import Lines, Span


class BlockKind(IntEnum):
    """What Markdown makes of some lines."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    TERM = auto()
    DEFINITION = auto()
    CELL = auto()
    CODE = auto()
    RULE = auto()


_SIGNS = late(r"(#{1,6})\s+(?=\S)")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
NOTHING = Rich(Prose("", ()))


class Block(NamedTuple):
    """
    A piece of a document, and what stands within it.

    *level* is the depth of a heading, 1 to 6, and the number of lists that an item stands in besides its own.
    """

    kind: BlockKind
    span: Span  # whole lines
    rich: Rich = NOTHING
    level: int = 0
    inside: "tuple[Block, ...]" = ()

    def shifted(self, by: int) -> "Block":
        """Return the same block *by* characters further on."""
        inside = tuple([block.shifted(by) for block in self.inside])
        return Block(self.kind, self.span.shift(by), self.rich.shifted(by), self.level, inside)


class Document(NamedTuple):
    """All blocks of a text, and what stands in them anywhere."""

    blocks: tuple[Block, ...]
    tables: tuple[Span, ...]
    html: tuple[Span, ...]  # tags, comments left out
    comments: tuple[tuple[Span, str], ...]
    images: tuple[Mark, ...]

    def shifted(self, by: int) -> "Document":
        """Return the same blocks *by* characters further on."""
        return Document(
            tuple([block.shifted(by) for block in self.blocks]),
            tuple([span.shift(by) for span in self.tables]),
            tuple([span.shift(by) for span in self.html]),
            tuple([(span.shift(by), words) for span, words in self.comments]),
            tuple([mark.shifted(by) for mark in self.images]),
        )


_MARKDOWN = Markdown()


@remembered
def read(text: str, known: References = ()) -> tuple[Document, References]:
    """Return the blocks of *text*, and the link targets that it names; those it can use are *known*, too."""
    reader = _Reader(text, known)
    blocks = tuple(reader.blocks(reader.tokens, 0))
    document = Document(blocks, tuple(reader.tables), tuple(reader.html), tuple(reader.comments), tuple(reader.images))
    return document, reader.named


class _Reader:
    """Turns markdown-it's block tokens into blocks."""

    def __init__(self, text: str, known: References) -> None:
        self.text = text
        self.lines = Lines(text)
        self.tables: list[Span] = []
        self.html: list[Span] = []
        self.images: list[Mark] = []
        self.comments: list[tuple[Span, str]] = []
        self.tokens: list[Token] = []
        env: dict[str, dict[str, dict[str, str]]] = {}
        source = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        _MARKDOWN.block.parse(source, _MARKDOWN, env, self.tokens)
        self.named = tuple((label, found["href"]) for label, found in env.get("references", {}).items())
        self.targets = {label: {"href": target, "title": ""} for label, target in known or self.named}

    def blocks(self, tokens: list[Token], depth: int) -> Iterator[Block]:
        index = 0
        while index < len(tokens):
            token = tokens[index]
            kind = token.type
            if kind == "paragraph_open":
                yield self.block(BlockKind.PARAGRAPH, token, tokens[index + 1])
            elif kind in ("list_item_open", "dd_open"):
                end = _closing(tokens, index)
                yield self.holder(token, tokens[index + 1 : end], depth)
                index = end
            elif kind == "heading_open":
                yield self.block(BlockKind.HEADING, token, tokens[index + 1], int(token.tag[1]))
            elif kind == "dt_open":
                yield self.block(BlockKind.TERM, tokens[index + 1], tokens[index + 1])
            elif kind == "table_open":
                end = _closing(tokens, index)
                self.tables.append(self.span(token))
                yield from self.cells(tokens[index:end])
                index = end
            elif kind == "html_block":
                yield from self.html_blocks(token)
            elif kind in ("fence", "code_block"):
                yield Block(BlockKind.CODE, self.span(token))
            elif kind == "hr":
                yield Block(BlockKind.RULE, self.span(token))
            index += 1

    def span(self, token: Token) -> Span:
        """Return the whole lines of *token* without blank ones at their end."""
        first, last = token.map or (0, 0)
        last = max(last, first + 1)
        end = self.lines.start_of(last)
        while last > first + 1 and self.text[self.lines.start_of(last - 1) : end].isspace():
            last -= 1
            end = self.lines.start_of(last)
        return Span(self.lines.start_of(first), end)

    def block(self, kind: BlockKind, token: Token, inline: Token, level: int = 0) -> Block:
        return Block(kind, self.span(token), self.rich(inline, heading=token.markup.startswith("#")), level)

    def holder(self, token: Token, inner: list[Token], depth: int) -> Block:
        """Return an item or a definition: its first paragraph is its own, the rest stands inside."""
        is_item = token.type == "list_item_open"
        inside = tuple(self.blocks(inner, depth + 1 if is_item else depth))
        if inside and inside[0].kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            own, inside = inside[0].rich, inside[1:]
        else:
            own = NOTHING
        return Block(BlockKind.ITEM if is_item else BlockKind.DEFINITION, self.span(token), own, depth, inside)

    def rich(self, inline: Token, *, heading: bool = False) -> Rich:
        """Return the words of *inline* with their places in the source."""
        where = places.of_lines(inline.content, self.lines, (inline.map or [0])[0], heading=heading)
        if len(where) == 1 and is_plain(inline.content):
            return plain(inline.content, where[0][1])
        return self.note(places.move(rich(_MARKDOWN, inline.content, self.targets), where))

    def note(self, found: Rich) -> Rich:
        """Keep the comments, tags and images of *found*."""
        for mark in found.marks:
            if mark.kind is MarkKind.IMAGE:
                self.images.append(mark)
            if mark.kind is MarkKind.COMMENT:
                self.comments.append((mark.source, mark.label))
            elif mark.kind is not MarkKind.LINK and self.text.startswith("<", mark.source.start):
                self.html.append(mark.source)
        return found

    def cells(self, tokens: list[Token]) -> Iterator[Block]:
        """Return the cells of a table, row by row."""
        row: list[Places] = []
        column = 0
        for token, inline in pairwise(tokens):
            if token.type == "tr_open":
                row, column = list(places.of_cells(self.lines, (token.map or [0])[0])), 0
            elif token.type in ("th_open", "td_open"):
                if inline.content and column < len(row):
                    found = self.note(places.move(rich(_MARKDOWN, inline.content, self.targets), row[column]))
                    yield Block(BlockKind.CELL, self.span(inline), found, column)
                column += 1

    def html_blocks(self, token: Token) -> Iterator[Block]:
        """Return what the elements of an HTML block hold."""
        span = self.span(token)
        source = span.of(self.text)
        opening = source.find("<!--")
        if source.lstrip().startswith("<!--") and "-->" not in source:
            self.comments.append((Span(span.start + opening, span.end), source[opening + 4 :]))
        elif UNREAD.match(source.lstrip()):
            self.html.append(span)
        else:
            whole = self.rich(Token("inline", "", 0, map=token.map, content=token.content.strip(" \t\n")))
            for tag, words in ((tag, part) for name, element in elements(whole) for tag, part in _headed(name, element)):
                kind = BlockKind.HEADING if tag in _HEADINGS else BlockKind.ITEM if tag == "li" else BlockKind.PARAGRAPH
                place = words.span if words.text.strip() else words.marks[0].source
                yield Block(kind, self.lines.whole(place), words, _HEADINGS.get(tag, 0))


def _headed(tag: str, words: Rich) -> Iterator[tuple[str, Rich]]:
    """Part a heading with its signs from what an element holds below it: its author thinks that it is read as Markdown."""
    signs = _SIGNS().match(words.text)
    first, *below = words.bounds() if signs else [(0, 0)]
    if not signs or tag in _HEADINGS or signs.end() >= first[1]:
        yield tag, words
        return
    yield f"h{len(signs[1])}", words.cut(signs.end(), first[1])
    if below:
        yield tag, words.cut(below[0][0], len(words.text))


def _closing(tokens: list[Token], index: int) -> int:
    """Return the index of the token that closes the one at *index*."""
    level = tokens[index].level
    return next(i for i in range(index + 1, len(tokens)) if tokens[i].level == level and tokens[i].nesting < 0)
