"""
Text to `Resume`: one decision after the other.

Lines, then the sections, then where entries begin, then what their first lines say, then which items are bullets. `parse` never
fails: whatever has been typed so far is some resume.
"""

from __future__ import annotations

from functools import lru_cache

from resume_lsp import frontmatter, markdown
from resume_lsp.markdown import BlockKind
from resume_lsp.model import Comment, Field, Image, Kind, Resume, Section
from resume_lsp.parse import bullets, entries, gather, header, sections
from resume_lsp.parse.evidence import titles
from resume_lsp.parse.kinds import kind_of
from resume_lsp.parse.lines import lines_of
from resume_lsp.parse.sections import Part
from resume_lsp.text import Lines, Span

__all__ = ["parse"]


@lru_cache(maxsize=1)
def parse(text: str) -> Resume:
    """Return what is understood of *text*; the last is remembered, since late facts come to a text that is still the same."""
    front = frontmatter.read(text)
    source = Lines(text)
    document = _document(source, front.span.end if front else 0)
    above, parts, footer = sections.divide(tuple(lines_of(document.blocks, source)))
    ends = [part.lines[0].span.start for part in parts] + [len(text)]
    elsewhere = [
        line
        for part in parts
        if part.kind is Kind.CONTACT or (part.kind is Kind.SUMMARY and not part.heading)
        for line in part.lines
    ]
    about = [line for part in parts if part.kind is Kind.SUMMARY and part.heading for line in part.body]
    flat = tuple(gather.flat(document.blocks))
    told = tuple(_section(part, end, source) for part, end in zip(parts, ends[1:], strict=True))
    return Resume(
        text=text,
        front=front,
        header=header.read(above, front, [*elsewhere, *footer], about, ends[0]),
        sections=told,
        passages=tuple(gather.passages(flat, [section.heading.span for section in told if section.heading])),
        links=tuple(gather.links(flat)),
        images=tuple(Image(mark.source, mark.label, mark.target) for mark in document.images),
        comments=tuple(Comment(span, words) for span, words in sorted(document.comments)),
        tables=document.tables,
        code=tuple(block.span for block in flat if block.kind is BlockKind.CODE),
        html=tuple(sorted(document.html)),
    )


def _document(source: Lines, start: int) -> markdown.Document:
    """Return the blocks of a text; a resume that stands in one code fence is read as if it stood outside."""
    document = markdown.read(source.text, start)
    fences = [block.span for block in document.blocks if block.kind is BlockKind.CODE]
    if (
        len(fences) != 1
        or len(fences[0].of(source.text).split()) * 2 < len(source.text[start:].split())
        or any(block.kind is BlockKind.HEADING for block in document.blocks)
    ):
        return document
    first, last = source.line_of(fences[0].start), source.line_of(fences[0].end - 1)
    is_closed = not source.span(last).of(source.text).strip("`~ \t\r\n")
    inner = markdown.read(source.text, source.start_of(first + 1), source.start_of(last if is_closed else last + 1))
    return inner._replace(blocks=tuple(sorted((*document.blocks, *inner.blocks), key=lambda block: block.span)))


def _section(part: Part, end: int, source: Lines) -> Section:
    heading = part.heading
    if heading and part.kind is Kind.OTHER and kind_of(heading.text) is None and _holds_posts(part, source):
        part = part._replace(kind=Kind.EXPERIENCE)
    found = entries.entries(part, source)
    first = found[0].span.start if found else end
    return Section(
        span=Span(part.lines[0].span.start, end),
        kind=part.kind,
        heading=Field(heading.rich.span, heading.text) if heading else None,
        level=part.level,
        entries=found,
        items=tuple(bullets.items([line for line in part.body if line.span.start < first])),
    )


def _holds_posts(part: Part, source: Lines) -> bool:
    """Tell whether a section whose name nobody knows is read as posts: most of its entries say who, where, and until when."""
    found = entries.entries(part._replace(kind=Kind.EXPERIENCE), source)
    posts = [entry for entry in found if entry.title and titles(entry.title.text) and entry.organization and entry.period]
    lasting = any(entry.period and (entry.period.current or entry.period.start != entry.period.end) for entry in posts)
    return lasting and len(posts) * 2 > len(found)
