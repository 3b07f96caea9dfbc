"""
Text to `Resume`: one decision after the other.

Lines, then the sections, then where entries begin, then what their first lines say, then which items are bullets. `parse` never
fails: whatever has been typed so far is some resume.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from resume_lsp import frontmatter, markdown, memory
from resume_lsp.markdown import BlockKind
from resume_lsp.model import Field, Kind, Passage, Resume, Section
from resume_lsp.parse import bullets, entries, gather, header, sections
from resume_lsp.parse.evidence import titles
from resume_lsp.parse.gather import Found
from resume_lsp.parse.kinds import kind_of
from resume_lsp.parse.lines import Form
from resume_lsp.parse.sections import Part
from resume_lsp.text import Lines, Span

__all__ = ["parse"]


@lru_cache(maxsize=1)
def parse(text: str) -> Resume:
    """Return what is understood of *text*; the last is remembered, since late facts come to a text that is still the same."""
    memory.turn()
    front = frontmatter.read(text)
    pieces = _pieces(text, front.span.end if front else 0)
    above, parts, footer = sections.divide([line for piece in pieces for line in piece.lines])
    ends = [part.lines[0].start for part in parts] + [len(text)]
    elsewhere = [
        line
        for part in parts
        if part.kind is Kind.CONTACT or (part.kind is Kind.SUMMARY and not part.heading)
        for line in part.lines
    ]
    about = [line for part in parts if part.kind is Kind.SUMMARY and part.heading for line in part.body]
    return Resume(
        text=text,
        front=front,
        header=header.read(above, front, [*elsewhere, *footer], about, ends[0]),
        sections=tuple([_section(part, end) for part, end in zip(parts, ends[1:], strict=True)]),
        passages=tuple(_passages(pieces, parts)),
        links=tuple([link for piece in pieces for link in piece.links]),
        images=tuple([image for piece in pieces for image in piece.images]),
        comments=tuple([comment for piece in pieces for comment in piece.comments]),
        tables=tuple([span for piece in pieces for span in piece.tables]),
        code=tuple([span for piece in pieces for span in piece.code]),
        html=tuple([span for piece in pieces for span in piece.html]),
    )


def _pieces(text: str, start: int) -> list[Found]:
    """Return what stands in the pieces of *text* from *start* on."""
    pieces = [gather.in_piece(piece, by) for by, piece in markdown.parted(text, start)]
    code = [span for piece in pieces for span in piece.code]
    words = len(text[start:].split()) if code else 0
    most = next((span for span in code if len(span.of(text).split()) * 2 >= words), None)
    fenced = _within_fence(Lines(text), start, most) if most else None
    return [fenced] if fenced else pieces


def _within_fence(source: Lines, start: int, fence: Span) -> Found | None:
    """Return what stands in a resume that is but a code *fence*: it is read as if it stood outside."""
    document = markdown.read(source.text, start)
    if [block.span for block in document.blocks if block.kind is BlockKind.CODE] != [fence]:
        return None
    if any(block.kind is BlockKind.HEADING for block in document.blocks):
        return None
    first, last = source.line_of(fence.start), source.line_of(fence.end - 1)
    is_closed = not source.span(last).of(source.text).strip("`~ \t\r\n")
    inner = markdown.read(source.text, source.start_of(first + 1), source.start_of(last if is_closed else last + 1))
    blocks = tuple(sorted((*document.blocks, *inner.blocks), key=lambda block: block.span))
    return gather.in_document(inner._replace(blocks=blocks), source)


def _passages(pieces: Sequence[Found], parts: Sequence[Part]) -> Iterator[Passage]:
    """Return the running text, a section's heading apart from the paragraph in which it is a line."""
    headings = [part.heading.words for part in parts if part.heading and part.heading.form is Form.TEXT]
    for piece in pieces:
        yield from piece.passages_between(headings) if headings else piece.passages


def _section(part: Part, end: int) -> Section:
    heading = part.heading
    if heading and part.kind is Kind.OTHER and kind_of(heading.text) is None and _holds_posts(part):
        part = part._replace(kind=Kind.EXPERIENCE)
    found = entries.entries(part)
    first = found[0].span.start if found else end
    return Section(
        span=Span(part.lines[0].start, end),
        kind=part.kind,
        heading=Field(heading.words, heading.text) if heading else None,
        level=part.level,
        entries=found,
        items=tuple(bullets.items([line for line in part.body if line.start < first])),
    )


def _holds_posts(part: Part) -> bool:
    """Tell whether a section whose name nobody knows is read as posts: most of its entries say who, where, and until when."""
    found = entries.entries(part._replace(kind=Kind.EXPERIENCE))
    posts = [entry for entry in found if entry.title and titles(entry.title.text) and entry.organization and entry.period]
    lasting = any(entry.period and (entry.period.current or entry.period.start != entry.period.end) for entry in posts)
    return lasting and len(posts) * 2 > len(found)
