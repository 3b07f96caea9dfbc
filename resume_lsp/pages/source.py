"""
A resume as Typst source.

What the author wrote appears in string literals only, so that nothing of it is ever read as markup or code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from resume_lsp.model import Resume
from resume_lsp.pages.blocks import Block, is_numbered, items_of, list_of, number_of
from resume_lsp.pages.contacts import printed_lines
from resume_lsp.pages.letters import MONO, boxes
from resume_lsp.pages.links import Links
from resume_lsp.pages.look import (
    FACES,
    ITEM_INDENT,
    LOOKS,
    MONOSPACED,
    QUOTE_INDENT,
    SERIF,
    WIDE_CELL,
    Look,
    Role,
    space,
    spaced_as,
)
from resume_lsp.pages.runs import clean
from resume_lsp.pages.style import Style, language_of

_HEADS = {Role.NAME, Role.TAGLINE, Role.SECTION, Role.ENTRY, Role.PART}
_TITLES = (Role.NAME, Role.SECTION, Role.ENTRY, Role.PART)
MAKER = "resume-lsp"
"""What our files say of who made them."""

_FIRST_WHOLE = re.compile(r"\s*\S+\s?")
_LONG_WORD = re.compile(r"\s*\S{61}")
_FIRST_WORD = re.compile(r"\s*(?:\S{1,24}(?=\s|$)\s?|\S{1,12})")


@dataclass(frozen=True, slots=True)
class Source:
    """A Typst file, and the blocks that it sets."""

    text: str
    blocks: tuple[Block, ...]
    title: str


def source(resume: Resume, style: Style, *, marked: bool = False, template: str = "resume-lsp.typ") -> Source:
    """
    Return *resume* as Typst source in *style*, whose paper is settled.

    Where it is *marked*, every source line says where it stands, and every typeset line, too; neither changes how it looks.
    *template* names the file that says how things are set.
    """
    look = LOOKS[style.theme]
    blocks = printed_lines(resume, style)
    title = clean(resume.header.name.text) if resume.header.name else ""
    writer = _Writer(look, style, Links(resume), marked)
    lines = [
        f"#import {literal(template)}: *",
        f"#let style = {_style(style, look, language_of(resume))}",
        f"#set document(title: {literal(title or 'Resume')}, author: {literal(title)}, keywords: {literal(MAKER)})",
        "#show: resume.with(style)",
    ]
    if marked:
        lines.append("#set par.line(numbering: n => [#metadata(none)<line>])")
    return Source("\n".join([*lines, "#{", *writer.sequence(blocks), "[#metadata(none)<last>]", "}", ""]), blocks, title)


def literal(words: str) -> str:
    """Return *words* as a Typst string; half a character, which no file can hold, becomes a question mark."""
    words = words.encode("utf-8", "replace").decode()
    words = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", " ").replace("\r", " ")
    return f'"{words}"'


def _style(style: Style, look: Look, language: str) -> str:
    roles = ", ".join(f"{role}: (size: {how.size}, padding: {how.padding})" for role, how in look.roles.items())
    fonts = ", ".join(map(literal, dict.fromkeys((look.font, SERIF, MONOSPACED))))
    return (
        f"(paper: {literal({'a4': 'a4'}.get(style.paper, 'us-letter'))}, size: {style.font_size}pt, fonts: ({fonts}), "
        f"mono: {literal(MONOSPACED)}, margin-x: {style.margin_x}in, margin-y: {style.margin_y}in, "
        f"line-height: {style.line_height}, item-space: {space(Role.ITEM, Role.ITEM, style):.4f}em, "
        f"centred: {_bool(look.centred)}, ruled: {_bool(look.ruled)}, accent: rgb({literal(look.accent)}), "
        f"link: rgb({literal(look.link)}), lang: {literal(language)}, roles: ({roles}))"
    )


def _bool(value: object) -> str:
    return "true" if value else "false"


class _Writer:
    """Writes blocks as Typst code; knows the style, the links, and how deep the headings are."""

    def __init__(self, look: Look, style: Style, links: Links, marked: object) -> None:
        self.look = look
        self.style = style
        self.links = links
        self.marked = marked
        self.levels: list[int] = []

    def sequence(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the code of *blocks* with the spaces between them; lists are taken together."""
        groups = [list(group) for _, group in groupby(blocks, key=list_of)]
        for above, group in zip([None, *groups], groups, strict=False):
            if above:
                yield self.space(above[-1], group[0])
            yield self.list(group, 1) if group[0].depth else self.block(group[0])

    def space(self, above: Block, below: Block) -> str:
        upper, lower = spaced_as(above.role, above.depth), spaced_as(below.role, below.depth)
        ems = space(upper, lower, self.style)
        return f"v({ems * self.style.font_size:.3f}pt, weak: true)"

    def block(self, block: Block) -> str:
        """Return the code of one block outside lists."""
        match block.role:
            case Role.RULE:
                return "rule(style)"
            case Role.CODE:
                return f"{{{self.mark(block.span.start)}code(style, {literal(block.runs[0].text)})}}"
            case Role.TABLE:
                return self.table(block)
            case Role.CONTACT:
                return f"contact(style, {{{self.inline(block)}}})"
            case Role.TERM:
                return f"term(style, {{{self.inline(block)}}})"
            case role if role in _HEADS:
                return f'head(style, "{role}", {self.level(block)}, {{{self.inline(block)}}})'
        words = f"par({{{self.inline(block)}}})"
        return f"indented({QUOTE_INDENT * block.quoted}em, {words})" if block.quoted else words

    def level(self, block: Block) -> int:
        """Return the level of a heading in the PDF: the first is 1, and none is skipped."""
        if block.role not in _TITLES:
            return 0
        rank = {Role.NAME: 1, Role.SECTION: 2, Role.ENTRY: 3, Role.PART: 4}[block.role] * 10 + (
            block.role is Role.PART
        ) * block.level
        while self.levels and self.levels[-1] >= rank:
            self.levels.pop()
        self.levels.append(rank)
        return len(self.levels)

    def list(self, blocks: Sequence[Block], depth: int) -> str:
        """Return the code of a list: items, each with all that stands deeper."""
        code = []
        for number, group in groupby(items_of(blocks, depth), key=lambda item: is_numbered(item[0])):
            items = list(group)
            if number is None:
                code += [f"indented({ITEM_INDENT}em, {{{self.item(item, depth)}}})" for item in items]
            else:
                call = f"numbers(style, {number_of(items[0][0])}, " if number else "bullets(style, "
                code.append(call + ", ".join(f"{{{self.item(item, depth)}}}" for item in items) + ")")
        spaces = self.space(blocks[0], blocks[0])
        return "{" + f"; {spaces}; ".join(code) + "}"

    def item(self, blocks: Sequence[Block], depth: int) -> str:
        """Return the code of one item: its own words, then further paragraphs and lists."""
        parts: list[str] = []
        above: Block | None = None
        for deeper, group in groupby(blocks, key=lambda block: block.depth > depth):
            inner = list(group)
            parts += [self.space(above, inner[0])] if above else []
            parts += [self.list(inner, depth + 1)] if deeper else self.paragraphs(inner)
            above = inner[-1]
        return "; ".join(parts)

    def paragraphs(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the code of paragraphs of one item."""
        for index, block in enumerate(blocks):
            if index:
                yield self.space(block, block)
            yield f"par({{{self.inline(block)}}})"

    def table(self, block: Block) -> str:
        count = max(map(len, block.rows))
        wide = [any(index < len(row) and _length(row[index]) > WIDE_CELL for row in block.rows) for index in range(count)]
        columns = "".join("1fr, " if is_wide else "auto, " for is_wide in wide)
        cells = [f"{{{self.inline(row[index]) if index < len(row) else ''}}}" for row in block.rows for index in range(count)]
        return f"cells(style, ({columns}), {', '.join(cells)})"

    def inline(self, block: Block) -> str:
        """Return the code of a block's words; each source line is marked behind its first word."""
        code: list[str] = []
        fresh = True  # a source line begins
        role = FACES.get(block.role, 0)
        for (text, face), place in zip(block.runs, block.places, strict=True):
            start = block.span.start + place
            if text == "\n":
                code.append("linebreak()")
            else:
                mark = self.mark(start) if fresh else ""
                code.append(self.run(text, face if face == MONO else face & ~role, start, mark, whole=block.role is Role.CONTACT))
            fresh = text == "\n" or (text == " " and not fresh) or (fresh and not text.strip())
        if block.aside:
            code[-1] = f"aside({code[-1]})"
        if self.marked and code:
            code.append(f"[#metadata({block.span.start})<end>#h(0pt)]")
        return "; ".join(code)

    def run(self, text: str, face: int, start: int, mark: str, *, whole: bool) -> str:
        """Return the code of one run, links and all; with *whole* words if it is one of contacts."""
        parts = []
        for words, target in self.links.divide(text, start):
            styled = self.styled(words, face, mark, whole=whole)
            parts.append(f"link({literal(target)}, {styled})" if target else styled)
            mark = ""
        return "; ".join(parts)

    def styled(self, text: str, face: int, mark: str, *, whole: bool) -> str:
        """Return the code of words in one face, with *mark* behind the first one."""
        write = "raw({})" if face == MONO else "{}"
        words = _boxed(text, whole=whole, write=write)
        if mark and (found := (_FIRST_WHOLE if whole or _LONG_WORD.match(text) else _FIRST_WORD).match(text)):
            first, rest = (_boxed(part, whole=whole, write=write) for part in (found[0], text[found.end() :]))
            words = f"{{{first}; {mark}{rest}}}"
        if face == MONO:
            return words
        words = f"emph({words})" if face & 2 else words
        return f"strong({words})" if face & 1 else words

    def mark(self, place: int) -> str:
        return f"[#metadata({place})<place>]; " if self.marked else ""


def _boxed(text: str, *, whole: bool, write: str = "{}") -> str:
    """Return the code of *text*, written as *write* says, with boxes around what may not be divided."""
    parts = [(write.format(literal(piece)), is_box) for piece, is_box in boxes(text, whole=whole)]
    if len(parts) == 1 and not parts[0][1]:
        return parts[0][0]
    return "{" + "; ".join(f"box({code})" if is_box else code for code, is_box in parts) + "}"


def _length(block: Block) -> int:
    return sum(len(run.text) for run in block.runs)
