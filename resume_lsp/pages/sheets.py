"""The pages to look at beside the text: drawings, and where on them each line of the source stands."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from resume_lsp.model import Resume
from resume_lsp.pages.export import notes
from resume_lsp.pages.look import LOOKS
from resume_lsp.pages.measure import placed
from resume_lsp.pages.render import svg
from resume_lsp.pages.style import PAPERS, Style

_ASCENT = 0.8  # of the font size, from the top of a line to its baseline


class Place(NamedTuple):
    """Where a line of the source begins on paper: the page, from 1, and points from its top."""

    offset: int  # of the line's first word, in the source
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages, as SVG. *places* are in the order in which they are read, *width* and *height* of the paper in points."""

    width: float
    height: float
    drawings: tuple[str, ...]
    places: tuple[Place, ...]
    notes: tuple[str, ...]  # sentences on what no page shows


def sheets(resume: Resume, style: Style, *, template: str | None = None) -> Sheets:
    """Draw *resume* in *style*. Raises TypstMissingError where there is no Typst, UnprintableError where it cannot do it."""
    style = style.on(resume)
    drawings = svg(resume, style, template=template)
    return Sheets(*PAPERS[style.paper], drawings, _places(resume, style, template), notes(resume, style))


def _places(resume: Resume, style: Style, template: str | None) -> tuple[Place, ...]:
    """Return where each source line begins: the top of the printed line that holds its first word."""
    blocks, places = placed(resume, style, template=template)
    roles = LOOKS[style.theme].roles
    starts = [block.span.start for block in blocks]
    found = []
    for page, baseline, offset in places:
        block = blocks[max(0, bisect_right(starts, offset) - 1)]
        found.append(Place(offset, page, round(baseline - _ASCENT * roles[block.role].size * style.font_size, 1)))
    return tuple(found)
