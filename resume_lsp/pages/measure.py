"""
How long a resume is, exactly: typeset, and asked where everything stands.

Invisible markers behind the first word of every source line and beside every typeset line say what stands on which page; they
change nothing of how the page looks.
"""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from resume_lsp.model import Pages, Resume
from resume_lsp.pages.blocks import Block, indent
from resume_lsp.pages.coverage import coverage
from resume_lsp.pages.engine import OUR_TEMPLATE, THEIR_TEMPLATE, ask
from resume_lsp.pages.estimate import bullets_of, expected
from resume_lsp.pages.fit import changes, fit
from resume_lsp.pages.source import Source, source
from resume_lsp.pages.style import PAPERS, Style
from resume_lsp.text import Lines

_PLACES = """(
  places: query(<place>).map(it => { let at = it.location().position(); (at.page, at.y.pt(), it.value) }),
  ends: query(<end>).map(it => { let at = it.location().position(); (at.page, at.y.pt(), it.value, at.x.pt()) }),
  lines: query(<line>).map(it => { let at = it.location().position(); (at.page, at.y.pt()) }),
  last: query(<last>).map(it => { let at = it.location().position(); (at.page, at.y.pt()) }),
)"""
_POINTS = 72  # to the inch
_Answer = dict[str, list[list[float]]]
_SAME_LINE = 0.6  # points
_DESCENT = 0.2  # of the font size, from the baseline to the foot of its line


class _Place(NamedTuple):
    page: int
    y: float  # points from the top of the page


def measure(resume: Resume, style: Style, *, limit: int, template: str | None = None) -> Pages:
    """
    Return how many pages *resume* fills in *style*, of which it may fill *limit*: typeset, and so exact.

    *template* is the text of a Typst file that sets things otherwise (template.typ says how). Takes some 10 ms for a page; may
    be called from any thread. Raises TypstMissingError where there is no Typst, UnprintableError where it cannot do it.
    """
    style = style.on(resume)
    found = _measured(resume, style, template)
    tightest = _measured(resume, style.tightest(), template) if found.count > limit else found
    fitted = None
    if tightest.count <= limit < found.count:
        fitted = _fitted(resume, style, limit=limit, template=template)
    return Pages(
        count=found.count,
        fill=round(found.fill, 3),
        lines_over=sum(line.page > limit for line in found.lines),
        limit=limit,
        breaks=found.breaks(resume.text),
        exact=True,
        style=style.describe(),
        tightest_fill=round(min(tightest.fill, found.fill), 3),
        lines_of=found.lines_of(resume),
        fitting=changes(style, fitted) if fitted else {},
    )


def _fitted(resume: Resume, style: Style, *, limit: int, template: str | None) -> Style | None:
    """Return the style nearest to *style*, which is too loose, in which *resume* keeps to *limit*."""

    def fits(tighter: Style) -> bool:
        return tighter != style and _measured(resume, tighter, template).count <= limit

    return fit(style, fits, expected=expected(resume, style, limit=limit))


def placed(
    resume: Resume, style: Style, *, template: str | None = None
) -> tuple[tuple[Block, ...], tuple[tuple[int, float, int], ...]]:
    """
    Return what is printed, and where the first word of each source line stands.

    That is: its page, its baseline in points from the page's top, and its offset in the source.
    """
    found = _measured(resume, style.on(resume), template)
    return found.blocks, tuple((place.page, place.y, offset) for place, offset in found.places)


@dataclass(frozen=True, slots=True)
class _Measured:
    """Where everything stands."""

    style: Style
    blocks: tuple[Block, ...]
    lines: tuple[_Place, ...]  # all typeset lines
    places: tuple[tuple[_Place, int], ...]  # where in the source the lines begin that hold the first word of a source line
    ends: dict[int, float]  # how full the last line of a block is, by the block's start
    last: _Place

    @property
    def count(self) -> int:
        return max([1, *(line.page for line in self.lines)])

    @property
    def fill(self) -> float:
        """Return the pages that are full, and how full the last one is."""
        margin = _POINTS * self.style.margin_y
        height = PAPERS[self.style.paper][1] - 2 * margin
        feet = [line.y + _DESCENT * self.style.font_size for line in self.lines if line.page == self.count]
        feet += [self.last.y] if self.last.page == self.count else []
        return self.count - 1 + min(1.0, (max(feet) - margin) / height) if feet else 0.0

    def breaks(self, text: str) -> tuple[int, ...]:
        """Return where the source lines begin with which each further page begins."""
        lines = Lines(text)
        found = []
        for page in range(2, self.count + 1):
            head = min((line for line in self.lines if line.page == page), default=_Place(page, 0))
            found.append(lines.start_of(lines.line_of(self._first_of(head))))
        return tuple(found)

    @property
    def beginnings(self) -> frozenset[int]:
        """The places in the source where a typeset line begins for sure: those of blocks, and those behind forced breaks."""
        blocks = [cell for block in self.blocks for row in block.rows for cell in row] + list(self.blocks)
        return frozenset(
            block.span.start + place
            for block in blocks
            for before, place in zip((None, *block.runs), block.places, strict=False)
            if before is None or before.text == "\n"
        )

    def _first_of(self, head: _Place) -> int:
        """
        Return where the source line begins whose words stand first in the typeset line at *head*.

        It is the first that begins there, unless what stands before it belongs to the one above.
        """
        above = bisect_left(self.places, (_above(head), 0))
        place, here = self.places[above] if above < len(self.places) else (_Place(self.count + 1, 0), 0)
        is_here = place <= _Place(head.page, head.y + _SAME_LINE)
        if is_here and (above == 0 or here in self.beginnings):
            return here
        return self.places[above - 1][1] if above else 0

    def lines_of(self, resume: Resume) -> dict[int, tuple[int, float]]:
        """Return the typeset lines of each bullet and how full the last one is."""
        index = {offset: number for number, (_, offset) in enumerate(self.places)}
        return {
            bullet.span.start: (self._lines_from(index[bullet.span.start], bullet.span.end), self.ends[bullet.span.start])
            for bullet in bullets_of(resume)
            if bullet.span.start in self.ends and bullet.span.start in index
        }

    def _lines_from(self, index: int, end: int) -> int:
        """Return the typeset lines from the place at *index* to the first place whose source is behind *end*."""
        behind = next((place for place, offset in islice(self.places, index, None) if offset >= end), _Place(self.count + 1, 0))
        return bisect_left(self.lines, _above(behind)) - bisect_left(self.lines, _above(self.places[index][0]))


def _above(place: _Place) -> _Place:
    return _Place(place.page, place.y - _SAME_LINE)


def _measured(resume: Resume, style: Style, template: str | None = None) -> _Measured:
    written = source(resume, style, marked=True, template=THEIR_TEMPLATE if template else OUR_TEMPLATE)
    return _read(ask(written.text, _PLACES, template=template, fonts=coverage(written.text).fonts), style, written)


def _read(answer: _Answer, style: Style, written: Source) -> _Measured:
    return _Measured(
        style,
        written.blocks,
        tuple(sorted({_Place(int(page), y) for page, y in answer["lines"]})),
        tuple(sorted((_Place(int(page), y), int(offset)) for page, y, offset in answer["places"])),
        _tails(answer, style, written),
        _Place(int(answer["last"][-1][0]), answer["last"][-1][1]),
    )


def _tails(answer: _Answer, style: Style, written: Source) -> dict[int, float]:
    """Return how full the last line of each block is, by the block's start."""
    indents = {block.span.start: indent(block) * style.font_size for block in written.blocks}
    margin = _POINTS * style.margin_x
    width = PAPERS[style.paper][0] - 2 * margin
    tails = {}
    for _, _, offset, x in answer["ends"]:
        left = indents.get(int(offset), 0.0)
        tails[int(offset)] = round((x - margin - left) / (width - left), 3)
    return tails
