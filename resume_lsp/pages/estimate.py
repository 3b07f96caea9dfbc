"""
How long a resume is, from the widths of its letters alone.

The same blocks, spaces and line breaks as the typesetter's, stacked on pages by its rules: a heading stays with what follows,
and no first or last line of a block stands alone. Spaces are in the body's font size.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from resume_lsp.memory import remembered
from resume_lsp.model import Bullet, Pages, Resume
from resume_lsp.pages.blocks import Block, are_printed, indent
from resume_lsp.pages.fit import changes, fit
from resume_lsp.pages.layout import Placed, stretches
from resume_lsp.pages.letters import Run, broken, natural_width
from resume_lsp.pages.look import CELL_GAP, LOOKS, WIDE_CELL, Look, Role, Setting, spaced_as, spaces
from resume_lsp.pages.stretches import Stretch, blocks_of
from resume_lsp.pages.style import PAPERS, Style
from resume_lsp.text import Lines

_POINTS = 72  # to the inch
_TOLERANCE = 1e-6
_DOUBT = 0.01  # of a page


def estimate(resume: Resume, style: Style, *, limit: int) -> Pages:
    """Return how many pages *resume* fills in *style*, of which it may fill *limit*. Linear in the text's length."""
    style = style.on(resume)
    parts = stretches(resume, style)
    stack = _stack(parts, style)
    tightest = _stack(parts, style.tightest()) if stack.page > limit else stack
    return Pages(
        count=stack.page,
        fill=round(stack.fill, 3),
        lines_over=sum(stack.lines[limit:]),
        limit=limit,
        breaks=_source_lines(resume.text, stack),
        exact=False,
        style=style.describe(),
        tightest_fill=round(tightest.fill, 3),
        lines_of=_lines_of(resume, stack.boxes),
        fitting=_fitting(parts, style, limit) if tightest.fill < limit < stack.fill else {},
    )


def _fitting(parts: Sequence[Placed], style: Style, limit: int) -> dict[str, str | float]:
    """Return the settings of the style nearest to *style* that keeps to *limit*, a line's room left for what an estimate is."""
    found = fit(style, lambda tighter: _stack(parts, tighter).fill < limit - _DOUBT)
    return changes(style, found) if found else {}


def expected(resume: Resume, style: Style, *, limit: int) -> Style | None:
    """Return the style in which *resume* should keep to *limit*, None where there seems to be none."""
    parts = stretches(resume, style)
    return fit(style, lambda tighter: _stack(parts, tighter).page <= limit)


class _Box(NamedTuple):
    """A block of a stretch in one style, which knows how many lines it has and how high they are."""

    block: Block
    role: Role
    setting: Setting
    lines: int
    height: float
    spaced: Role  # the role whose spaces it has
    below: dict[Role, float]  # the space to what stands below it, by its role
    tail: float = 1.0
    joined: bool = False  # to the box above: a further row of a table

    def together(self, line: int) -> int:
        """Return how many lines must stand on one page with *line*, itself counted."""
        if line == 0:
            return min(self.lines, 3) if self.lines == 3 else min(self.lines, 2)
        return 2 if line >= 2 and line == self.lines - 2 else 1


class _Stack:
    """Pages as they fill."""

    def __init__(self, height: float, boxes: list[tuple[int, _Box]]) -> None:
        self.height = height  # of a page
        self.boxes = boxes  # with the places where their stretches begin
        self.page = 1
        self.y = 0.0
        self.lines = [0]  # by page
        self.breaks: list[tuple[int, float]] = []  # with what each further page begins: box, how far into it

    @property
    def fill(self) -> float:
        return self.page - 1 + min(1.0, self.y / self.height)

    def holds(self, height: float) -> bool:
        return self.y + height <= self.height + _TOLERANCE or not self.y

    def turn(self, index: int, line: int) -> None:
        """Begin a page with *line* of the box at *index*."""
        self.page += 1
        self.y = 0.0
        self.lines.append(0)
        self.breaks.append((index, line / max(1, self.boxes[index][1].lines)))


def _stack(parts: Sequence[Placed], style: Style) -> _Stack:
    boxes = [(start, box) for start, stretch in parts for box in _boxes(stretch, style)]
    printed = are_printed([box.role for _, box in boxes], LOOKS[style.theme])
    height = PAPERS[style.paper][1] - 2 * _POINTS * style.margin_y
    stack = _Stack(height / style.font_size, list(compress(boxes, printed)))
    above = None
    for index, (_, box) in enumerate(stack.boxes):
        _place(stack, index, box, _gap(above, box) if above else 0.0, style)
        above = box
    return stack


@remembered
def _boxes(stretch: Stretch, style: Style) -> tuple[_Box, ...]:
    """Return what *stretch* takes in *style*."""
    look = LOOKS[style.theme]
    column = (PAPERS[style.paper][0] - 2 * _POINTS * style.margin_x) / style.font_size * 1000
    return tuple(box for block in blocks_of(stretch) for box in _boxes_of(block, look, column, style))


def _boxes_of(block: Block, look: Look, column: float, style: Style) -> Iterator[_Box]:
    setting = look.roles[block.role]
    if block.role is Role.RULE:
        yield _Box(block, block.role, setting, 0, 0.0, block.role, spaces(block.role, style))
    elif block.role is Role.TABLE:
        yield from _rows(block, look, column, style)
    else:
        runs = _in_one_line(block) if block.aside else block.runs
        count, tail = broken(runs, look.font, (column - 1000 * indent(block)) / setting.size, whole=block.role is Role.CONTACT)
        height, spaced = _height(setting, count, style), spaced_as(block.role, block.depth)
        yield _Box(block, block.role, setting, count, height, spaced, spaces(spaced, style), round(tail, 3))


def _height(setting: Setting, lines: int, style: Style) -> float:
    """Return how high so many *lines* are."""
    return setting.size * (1 + (lines - 1) * style.line_height) if lines else 0.0


def _in_one_line(block: Block) -> tuple[Run, ...]:
    """Return the runs of a block whose last one stands aside: a space before it, and no line break in it."""
    *left, aside = block.runs
    return (*left, Run(" "), Run(aside.text.replace(" ", "\u00a0"), aside.face))


def _rows(table: Block, look: Look, column: float, style: Style) -> Iterator[_Box]:
    """Yield a box for each row."""
    widths = _widths(table, look.font, column)
    role = Role.TABLE
    setting, below = look.roles[role], spaces(role, style)
    for index, row in enumerate(table.rows):
        count = max(broken(cell.runs, look.font, width).lines for cell, width in zip(row, widths, strict=False))
        yield _Box(row[0], role, setting, count, _height(setting, count, style), role, below, joined=index > 0)


def _widths(table: Block, font: str, column: float) -> list[float]:
    """Return the widths of a table's columns: those of long cells share what the others leave."""
    columns = [[row[index].runs for row in table.rows if index < len(row)] for index in range(max(map(len, table.rows)))]
    natural = [max(natural_width(runs, font) for runs in cells) for cells in columns]
    wide = [any(sum(len(run.text) for run in runs) > WIDE_CELL for runs in cells) for cells in columns]
    rest = column - 1000 * CELL_GAP * (len(columns) - 1)
    rest -= sum(width for width, is_wide in zip(natural, wide, strict=True) if not is_wide)
    share = max(rest, 2000.0) / max(1, sum(wide))
    return [share if is_wide else width + 1 for width, is_wide in zip(natural, wide, strict=True)]


def _place(stack: _Stack, index: int, box: _Box, gap: float, style: Style) -> None:
    """Put *box*, *gap* below the one before it, on as many pages as it takes."""
    is_tight = stack.y and (box.setting.sticky or not stack.holds(gap + box.height))
    if is_tight and not stack.holds(gap + _need(stack, index, style)):
        stack.turn(index, 0)
    elif stack.breaks and stack.breaks[-1] == (index - 1, 0) and box.role is not Role.RULE:
        stack.breaks[-1] = _first_words(stack, index)
    stack.y += gap if stack.y else 0.0
    if stack.holds(box.height):
        stack.y += box.height
        stack.lines[-1] += box.lines
    else:
        _divide(stack, index, box, style)
    stack.y = max(stack.y + box.setting.padding * box.setting.size, _TOLERANCE)  # a rule is something, too


def _first_words(stack: _Stack, index: int) -> tuple[int, float]:
    """Return what a page begins with that has the box above the one at *index* at its head: a rule has no words."""
    return index if stack.boxes[index - 1][1].role is Role.RULE else index - 1, 0.0


def _divide(stack: _Stack, index: int, box: _Box, style: Style) -> None:
    """Put *box* down line by line, turning the page where it must be turned."""
    step = box.setting.size * style.line_height
    for line in range(box.lines):
        height = step if line else box.setting.size
        if not stack.holds(height + (box.together(line) - 1) * step):
            stack.turn(index, line)
            height = box.setting.size
        stack.y += height
        stack.lines[-1] += 1


def _gap(above: _Box, below: _Box) -> float:
    return 0.0 if below.joined else above.below[below.spaced]


def _need(stack: _Stack, index: int, style: Style) -> float:
    """Return the height that must be free for the box at *index*: its first lines; for a heading, what it stays with, too."""
    height = 0.0
    _, box = stack.boxes[index]
    while box.setting.sticky and index + 1 < len(stack.boxes) and height <= stack.height:
        index += 1
        above, (_, box) = box, stack.boxes[index]
        height += above.height + above.setting.padding * above.setting.size
        height += _gap(above, box)
    return height + _height(box.setting, box.together(0), style)


def _source_lines(text: str, stack: _Stack) -> tuple[int, ...]:
    """Return where the source lines begin that stand at the head of each further page."""
    lines = Lines(text)
    heads = ((*stack.boxes[index], part) for index, part in stack.breaks)
    return tuple(lines.start_of(lines.line_of(start + _place_in(box.block, part))) for start, box, part in heads)


def _place_in(block: Block, part: float) -> int:
    """Return the place that is so far into *block*: where a break forces lines, the beginning of one."""
    forced = [place for run, place in zip((None, *block.runs), block.places, strict=False) if run is None or run.text == "\n"]
    if len(forced) > 1:
        return block.span.start + forced[int(part * len(forced) + _TOLERANCE)]
    return block.span.start + int(part * len(block.span))


def _lines_of(resume: Resume, boxes: list[tuple[int, _Box]]) -> dict[int, tuple[int, float]]:
    """Return the typeset lines of every bullet and how full the last one is, by the bullet's start."""
    items = sorted([(start + box.block.span.start, box) for start, box in boxes if box.role is not Role.TABLE], key=_first)
    starts = [start for start, _ in items]
    found = {}
    for bullet in bullets_of(resume):
        start = bullet.span.start
        index = bisect_right(starts, start) - 1
        if index >= 0:
            box = items[index][1]
            if start - starts[index] < max(len(box.block.span), 1):
                found[start] = (box.lines, box.tail)
    return found


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


def bullets_of(resume: Resume) -> Iterator[Bullet]:
    """Yield all list items of *resume*, whatever they belong to."""
    for section in resume.sections:
        yield from section.items
        for entry in section.entries:
            yield from entry.bullets
