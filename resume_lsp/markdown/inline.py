"""
Running text: words and marks from the inline tokens of `parser`.

Places are offsets into the content handed in; `places` moves them to the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it.token import Token

from resume_lsp.markdown.parser import SPECIAL, Markdown
from resume_lsp.markdown.rich import Mark, MarkKind, Rich
from resume_lsp.model import Prose
from resume_lsp.patterns import late
from resume_lsp.text import Span

LONGEST = 20_000
"""A paragraph of more characters is read as plain text, and only so far: nobody writes one, and nobody shall wait for it."""

_TAG = late(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_ATTRIBUTE = late(r"""\b(href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_ATTRIBUTES = late(r"\{[:.#][^{}\n]{1,160}\}")
_DESTINATION = re.compile(r"\(\s*")
_PAIRED = {"a": MarkKind.LINK, "b": MarkKind.STRONG, "strong": MarkKind.STRONG, "i": MarkKind.EMPHASIS, "em": MarkKind.EMPHASIS}


_SHIFTED = ("sub", "sup")
"""Tags around what belongs to the word that it stands in."""


References = tuple[tuple[str, str], ...]
"""Link targets that stand elsewhere: their names, and where they lead."""

Targets = dict[str, dict[str, str]]
"""The same as markdown-it wants them."""

Target = tuple[str, Span | None]
"""Where a link leads, as written, and where that stands; None where it stands elsewhere."""

NOWHERE: Target = ("", None)


def rich(md: Markdown, content: str, targets: Targets) -> Rich:
    """Return the words of *content* and their marks; *targets* are the link targets that stand elsewhere, by their names."""
    if is_plain(content):
        return plain(content, 0)
    return _read(md, content, targets) if targets and "[" in content else _remembered(md, content)


def is_plain(content: str) -> bool:
    """Tell whether nothing in *content* is markup."""
    return not SPECIAL.search(content) or len(content) > LONGEST


def plain(content: str, place: int) -> Rich:
    """Return *content*, which stands at *place*, as words without marks."""
    words = content[:LONGEST]
    return Rich(Prose(words, ((0, place, len(words)),) if words else ()))


@lru_cache(maxsize=4096)
def _remembered(md: Markdown, content: str) -> Rich:
    return _read(md, content, {})


def _read(md: Markdown, content: str, targets: Targets) -> Rich:
    return _Reader(md, content).read(md.inline.parse(content, md, {"references": targets}, []))


class _Reader:
    """Collects words and marks from placed tokens."""

    def __init__(self, md: Markdown, content: str) -> None:
        self.md = md
        self.content = content
        self.words = ""
        self.runs: list[tuple[int, int, int]] = []
        self.marks: list[Mark] = []
        self.told = 0  # where the last list of attributes ends
        self.open: list[
            tuple[str, int, Token]
        ] = []  # what has begun: its name (a token's type, or a tag's), the offset in the words, its token

    def read(self, tokens: list[Token]) -> Rich:
        for token in tokens:
            start, end = token.map or (0, 0)
            match token.type:
                case "text" | "code_inline":
                    start = self.behind_attributes(start, end)
                    self.part(start)
                    self.plain(token, start, end)
                case "text_special":
                    self.piece(token.content, start, end)
                case "softbreak" | "hardbreak":
                    self.line_break(start, end, token.type.removesuffix("break"))
                case "html_inline":
                    self.tag(token, start, end)
                case "image":
                    target = self.destination(start + 2 + len(token.content), end, str(token.attrs["src"]))
                    self.mark(MarkKind.IMAGE, len(self.words), Span(start, end), token.content, target=target)
                case "strong_open" | "em_open" | "link_open":
                    self.open.append((token.type, len(self.words), token))
                case "strong_close" | "em_close" | "link_close":
                    self.close(token, start, end)
        self.marks.sort(key=lambda mark: (mark.start, mark.source.start))
        return Rich(Prose(self.words, tuple(self.runs)), tuple(self.marks))

    def behind_attributes(self, start: int, end: int) -> int:
        """Return where words go on that begin at *start*, behind what kramdown or pandoc is told of a link or bold words."""
        if start > self.told and self.content.startswith("{", start) and self.content[start - 1] in ")*_`>":
            found = _ATTRIBUTES().match(self.content, start)
            self.told = found.end() if found else self.told
        return min(end, max(start, self.told))

    def plain(self, token: Token, start: int, end: int) -> None:
        """Take words that stand in the source as they read: text, or code between its backticks."""
        if token.type == "code_inline":
            before = len(self.words)
            begin = start + len(token.markup)
            begin += self.content[begin : begin + len(token.content)].replace("\n", " ") != token.content
            self.exact(begin, begin + len(token.content))
            self.mark(MarkKind.CODE, before, Span(start, end))
        elif self.open and self.open[-1][2].markup == "autolink":
            opening = self.open[-1][2].map or [start, end]
            self.exact(opening[0] + 1, opening[1] - 1)
        elif token.content:
            self.exact(start, end)

    def exact(self, start: int, end: int) -> None:
        """Take the content from *start* to *end* character by character."""
        for index, line in enumerate(self.content[start:end].split("\n")):
            if index:
                self.piece(" ", start - 1, start)
            if line:
                self.runs.append((len(self.words), start, len(line)))
                self.words += line
            start += len(line) + 1

    def piece(self, words: str, start: int, end: int) -> None:
        """Take *words* for the content from *start* to *end* as a whole."""
        if words:
            self.runs.append((len(self.words), start, end - start))
            self.words += words

    def mark(self, kind: MarkKind, start: int, source: Span, label: str = "", *, target: Target = NOWHERE) -> None:
        self.marks.append(Mark(kind, start, len(self.words), source, label, *target))

    def line_break(self, start: int, end: int, kind: str) -> None:
        """Take a line break, hard or soft, as one space; two in a row are one."""
        if self.marks and self.marks[-1].kind is MarkKind.BREAK and self.marks[-1].end == len(self.words):
            return
        before = len(self.words)
        self.piece(" ", start, end)
        self.mark(MarkKind.BREAK, before, Span(start, end), kind)

    def tag(self, token: Token, start: int, end: int) -> None:
        """Take an HTML tag: a break, an image, part of a pair, or a bare mark."""
        found = _TAG().match(token.content)
        if found is None:
            if token.content.startswith("<!--"):
                self.mark(MarkKind.COMMENT, len(self.words), Span(start, end), token.content[4:-3])
            return
        closing, name = found[1], found[2].lower()
        if name == "br":
            self.line_break(start, end, "hard")
        elif name == "img":
            attributes = dict(self.attributes(token.content, start))
            label, _ = attributes.get("alt", NOWHERE)
            self.mark(MarkKind.IMAGE, len(self.words), Span(start, end), label, target=attributes.get("src", NOWHERE))
        elif name in _PAIRED and not closing:
            self.open.append((name, len(self.words), token))
        elif name in _PAIRED:
            self.close_tag(name, start, end)
        else:
            if closing:
                self.spacer(name, end)
            self.mark(MarkKind.TAG, len(self.words), Span(start, end), closing + name)

    def part(self, start: int) -> None:
        """Read a tag as a space where it parts letters from figures, and several wherever they stand: "Oslo<span>2019"."""
        if not self.words or not self.marks or self.marks[-1].end != len(self.words):
            return
        tags = [mark for mark in self.marks[-2:] if mark.kind is MarkKind.TAG and mark.end == len(self.words)]
        one, other = self.words[-1], self.content[start : start + 1]
        if not (tags and one.isalnum() and other.isalnum()) or tags[-1].label.strip("/") in _SHIFTED:
            return
        if len(tags) > 1 or one.isdigit() != other.isdigit():
            self.piece(" ", tags[-1].source.start, tags[-1].source.end)

    def spacer(self, name: str, end: int) -> None:
        """Read an empty element between words as a space: style sheets use it as one."""
        last = self.marks[-1] if self.marks else None
        if last and last.kind is MarkKind.TAG and last.label == name and last.end == len(self.words) and self.words[-1:].strip():
            self.marks.pop()
            self.marks.append(last)
            self.piece(" ", last.source.start, end)

    def opening(self, name: str) -> tuple[int, Token] | None:
        """Return where in the words the last of that *name* began that is still open, with its token; it is open no more."""
        index = next((i for i in range(len(self.open) - 1, -1, -1) if self.open[i][0] == name), None)
        return None if index is None else self.open.pop(index)[1:]

    def close_tag(self, name: str, start: int, end: int) -> None:
        opening = self.opening(name)
        if opening is None:
            return
        before, token = opening
        begin = (token.map or [start])[0]
        target = dict(self.attributes(token.content, begin)).get("href", NOWHERE)
        self.mark(_PAIRED[name], before, Span(begin, end), target=target)

    def close(self, token: Token, start: int, end: int) -> None:
        """Take the end of bold, italic or linked words, in which a tag may still be open."""
        before, opening = self.opening(token.type.replace("_close", "_open")) or (start, token)
        begin = (opening.map or [start])[0]
        if token.type == "link_close":
            href = str(opening.attrs.get("href", ""))
            if opening.markup == "autolink":
                inner = Span(begin + 1, end - 1)
                self.mark(MarkKind.LINK, before, Span(begin, end), target=(inner.of(self.content), inner))
            else:
                target = self.destination(int(opening.meta["label_end"]), end, href)
                self.mark(MarkKind.LINK, before, Span(begin, end), target=target)
        elif token.type == "strong_close":
            self.mark(MarkKind.STRONG, before, Span(begin - 1, end + 1))
        else:
            self.mark(MarkKind.EMPHASIS, before, Span(begin, end))

    def destination(self, label_end: int, end: int, href: str) -> Target:
        """Return where a link whose text ends at *label_end* leads, as written, and where that stands."""
        opening = _DESTINATION.match(self.content, label_end + 1)
        if opening is None or end == label_end + 1:
            return href, None
        found = self.md.helpers.parseLinkDestination(self.content, opening.end(), end)
        place = Span(opening.end(), max(opening.end(), found.pos))
        if self.content[place.start : place.start + 1] == "<":
            place = Span(place.start + 1, place.end - 1)
        return self.content[place.start : place.end], place

    @staticmethod
    def attributes(tag: str, start: int) -> Iterator[tuple[str, Target]]:
        for found in _ATTRIBUTE().finditer(tag):
            group = next(number for number in (2, 3, 4) if found[number] is not None)
            yield found[1].lower(), (found[group], Span(start + found.start(group), start + found.end(group)))
