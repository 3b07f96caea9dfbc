"""A resume as one HTML file: headings, lists and links as such, its looks inside it, and nothing fetched from anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from resume_lsp.model import Resume
from resume_lsp.pages.blocks import Block, is_numbered, items_of, list_of, number_of
from resume_lsp.pages.contacts import printed_lines
from resume_lsp.pages.letters import MONO
from resume_lsp.pages.links import Links
from resume_lsp.pages.look import FACES, LOOKS, SANS, Look, Role
from resume_lsp.pages.runs import clean
from resume_lsp.pages.source import MAKER
from resume_lsp.pages.style import Style, language_of

_TAGS = {
    Role.NAME: "h1",
    Role.TAGLINE: 'p class="tagline"',
    Role.CONTACT: 'p class="contact"',
    Role.SECTION: "h2",
    Role.ENTRY: "h3",
    Role.PART: "h4",
    Role.PARAGRAPH: "p",
    Role.TERM: 'p class="term"',
}
_WHOLE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="{maker}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
_STYLE_SHEET = """\
:root {{ color-scheme: light; }}
@page {{ size: {paper}; margin: {y}in {x}in; }}
body {{ font: {size}pt/{line} {fonts}; max-width: {width}in; margin: {y}in auto; padding: 0 1em; color: #000;
  overflow-wrap: anywhere; }}
h1, h2, h3, h4, p, ul, ol, dl, table, pre {{ margin: 0; font-size: 1em; }}
h1 {{ font-size: {name}em; line-height: 1.1; color: {accent}; }}
h1, .contact, .tagline {{ text-align: {align}; }}
h2 {{ font-size: {section}em; color: {accent}; {rule}margin: {wide}em 0 {narrow}em; }}
h3 {{ margin: {middle}em 0 0; }}
h4 {{ font-weight: normal; font-style: italic; margin: {narrow}em 0 0; }}
h2, h3, h4, .term {{ break-after: avoid; }}
p + p, ul + p, ol + p {{ margin-top: {narrow}em; }}
ul, ol {{ padding-left: 1.25em; }}
td, th {{ text-align: left; vertical-align: top; padding: 0.2em 0.7em 0.2em 0; }}
blockquote, dd {{ margin: 0 0 0 1.25em; }}
code, pre {{ font-size: 0.9em; }}
.term {{ font-weight: bold; }}
.aside {{ float: right; }}
a {{ color: {link}; }}
h1 a, h2 a, h3 a, h4 a {{ color: inherit; }}
@media print {{ body {{ margin: 0; padding: 0; max-width: none; }} a {{ text-decoration: none; }} }}
"""


def webpage(resume: Resume, style: Style) -> str:
    """Return *resume* as one HTML page that looks and prints about as in *style*."""
    style = style.on(resume)
    look = LOOKS[style.theme]
    name = clean(resume.header.name.text) if resume.header.name else "Resume"
    body = "\n".join(_Page(Links(resume)).blocks(printed_lines(resume, style)))
    return _WHOLE.format(
        maker=MAKER, language=language_of(resume), title=escape(name), style=_style_sheet(style, look), body=body
    )


def _style_sheet(style: Style, look: Look) -> str:
    generic = "sans-serif" if look.font == SANS else "Georgia, serif"
    return _STYLE_SHEET.format(
        paper="A4" if style.paper == "a4" else "letter",
        x=style.margin_x,
        y=style.margin_y,
        width=8.5 - 2 * style.margin_x,
        size=style.font_size,
        line=style.line_height,
        fonts=f'"{look.font}", {generic}',
        accent=look.accent,
        link=look.link,
        align="center" if look.centred else "left",
        rule="border-bottom: 0.6pt solid; " if look.ruled else "",
        name=look.roles[Role.NAME].size,
        section=look.roles[Role.SECTION].size,
        wide=0.95 * style.gap,
        middle=0.62 * style.gap,
        narrow=0.42 * style.gap,
    )


class _Page:
    """Writes blocks as HTML."""

    def __init__(self, links: Links) -> None:
        self.links = links

    def blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        for _, group in groupby(blocks, key=list_of):
            same = list(group)
            yield self.list(same, 1) if same[0].depth else self.block(same[0])

    def block(self, block: Block) -> str:
        """Return one block outside lists."""
        match block.role:
            case Role.RULE:
                return "<hr>"
            case Role.CODE:
                return f"<pre><code>{escape(block.runs[0].text)}</code></pre>"
            case Role.TABLE:
                return "\n".join(["<table>", *map(self.row, block.rows), "</table>"])
        tag = _TAGS[block.role]
        words = f"<{tag}>{self.inline(block)}</{tag.split()[0]}>"
        return "<blockquote>" * block.quoted + words + "</blockquote>" * block.quoted

    def row(self, cells: Sequence[Block]) -> str:
        """Return a row of a table; where all is bold, they are headings."""
        tag = "th" if all(run.face & 1 for cell in cells for run in cell.runs) else "td"
        return f"<tr>{''.join(f'<{tag}>{self.inline(cell)}</{tag}>' for cell in cells)}</tr>"

    def list(self, blocks: Sequence[Block], depth: int) -> str:
        """Return a list: items, each with all that stands deeper."""
        code = []
        for numbered, group in groupby(items_of(blocks, depth), key=lambda item: is_numbered(item[0])):
            items = list(group)
            start = number_of(items[0][0]) if numbered else 1
            tag = "ul" if not numbered else "ol" if start == 1 else f'ol start="{start}"'
            inner = [f"<li>{self.item(item, depth)}</li>" for item in items]
            if numbered is None:
                code += [f"<dl><dd>{self.item(item, depth)}</dd></dl>" for item in items]
            else:
                code.append("\n".join([f"<{tag}>", *inner, f"</{tag.split(maxsplit=1)[0]}>"]))
        return "\n".join(code)

    def item(self, blocks: Sequence[Block], depth: int) -> str:
        """Return what stands in one item."""
        parts = []
        for deeper, group in groupby(blocks, key=lambda block: block.depth > depth):
            inner = list(group)
            parts += [self.list(inner, depth + 1)] if deeper else ["<br>".join(self.inline(block) for block in inner)]
        return "\n".join(parts)

    def inline(self, block: Block) -> str:
        """Return the words of a block."""
        own = FACES.get(block.role, 0)
        parts = []
        for (text, face), place in zip(block.runs, block.places, strict=True):
            start = block.span.start + place
            for words, target in self.links.divide(text, start):
                styled = _styled(words, face if face == MONO else face & ~own)
                parts.append(f'<a href="{escape(target)}">{styled}</a>' if target else styled)
        if block.aside:
            parts[-1] = f'<span class="aside">{parts[-1]}</span>'
        return "".join(parts)


def _styled(words: str, face: int) -> str:
    if words == "\n":
        return "<br>\n"
    if face == MONO:
        return f"<code>{escape(words)}</code>"
    styled = f"<em>{escape(words)}</em>" if face & 2 else escape(words)
    return f"<strong>{styled}</strong>" if face & 1 else styled
