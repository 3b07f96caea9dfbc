"""A table, written as lines that say the same."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import zip_longest
from typing import NamedTuple

from resume_lsp import technology
from resume_lsp.patterns import late

_BAR = late(r"(?<!\\)\|")
_BREAK = late(r"(?:(?<!\s)\s+)?<br\s*/?>\s*", re.IGNORECASE)
_BULLET = late(r"^[•·∙●◦*–-]\s+")
_LIST = late(r"</?(?:ul|ol|li|p|div|table)\b", re.IGNORECASE)
_GENERIC = late(
    r"(?:contact|info\w*|links?|categor\w+|areas?|types?|fields?|domains?|skill(?:s|set)?|tech\w*|stack|tools?|names?|items?|labels?|values?"
    r"|levels?|proficiency|mastery|groups?|languages?|metrics?|kpis?|used|and|&|\s)*",
    re.IGNORECASE,
)
_COLUMN = late(
    r"(?:who|with|e-?mail|mail|phone|mobile|tel\w*|web|website|site|portfolio|blog|address|location|city|country|place|where|degree|course|class"
    r"|program\w*|major|subject|stream|branch|exam\w*|standard|speciali[sz]ation|qualification|school|universit\w+|college|institut\w+"
    r"|board|years?|dates?|period|duration|when|passing|completion|company|employer|organi[sz]ation|client|department|role|position"
    r"|post|firm|occupation|designation|title|job|project|award|honou?rs?|prize|event|conference|competition|contest|hackathon|journal|publication|publisher|venue|talk"
    r"|certificat\w+|provider|vendor|licen[sc]es?|of|the|in)",
    re.IGNORECASE,
)
_MEASURE = late(
    r"(?:from|to|start|end|since|issuer|issued|issuing|by|body|number|[cs]?gpa|grade|score|marks?|obtained|percentage|percent|result|experience"
    r"|team|size|expires?|valid|until|status|%)",
    re.IGNORECASE,
)
_TEXT = late(
    r"(?:key |main )?(?:descriptions?|details?|responsibilit\w+|duties|tasks|highlights?|achievements?|accomplishments?|summary"
    r"|notes?|remarks?|what(?: (?:i|we|it|was|is|has|have|had|did|do|does|done|use|used|happened|for)){0,4})",
    re.IGNORECASE,
)
_LEVEL = late(r"levels?|proficiency|mastery|rating", re.IGNORECASE)
_NUMBERING = late(r"#|(?:s|sl|sr)?\.?\s?no\.?", re.IGNORECASE)
_NETWORK = late(r"github|gitlab|linkedin|twitter|x|stack ?overflow|kaggle|leetcode", re.IGNORECASE)
_FIGURE = late(r"\d{1,3}(?:[.,]\d+)?\s*(?:%|/\s*(?!(?:19|20)\d\d$)\d+)?")
_YEAR = late(r"(?:19|20)\d\d")
_PERCENT = late(r"%|\bpercent", re.IGNORECASE)
_HANDLE = late(r"@?[\w-]+")
_GROUP = late(
    r"(?:programming |web |cloud |dev |developer |operating )?(?:languages|frameworks|libraries|databases|tools|platforms|systems"
    r"|cloud|devops|front-?end|back-?end|testing|mobile|web|data|methods|practices|others?|infrastructure|os)(?: (?:&|and) \w+)?",
    re.IGNORECASE,
)


_SHORT = 4
"""Words of a name, at most."""


class Head(Enum):
    """What the first row of a table is."""

    NAMES = auto()  # it names the columns
    GROUPS = auto()  # it names groups, whose members stand below
    ROW = auto()  # a row like the others
    UNSURE = auto()  # it may name the columns


class Table(NamedTuple):
    """The cells of a table, row by row."""

    head: list[str]
    rows: list[list[str]]

    @property
    def meaning(self) -> Head:
        """Tell what the head is, by its own words and by what stands below it."""
        cells = [_bare(cell) for cell in self.head]
        if len(cells) > 1 and all(map(_GROUP().fullmatch, cells)):
            return Head.GROUPS
        if all(map(_is_name, cells)) or (len(cells) > 2 and all(map(_YEAR().fullmatch, cells[1:]))):
            return Head.NAMES
        if any(map(_is_datum, cells)):
            return Head.ROW
        if any(_holds_figures(self.column(number)) for number in range(len(cells))):
            return Head.NAMES
        return Head.UNSURE if any(cell and _is_name(cell) for cell in cells) else Head.ROW

    def column(self, number: int) -> list[str]:
        """Return the cells below a cell of the head, empty ones left out."""
        return [row[number] for row in self.rows if number < len(row) and row[number]]


def read(written: list[str]) -> Table | None:
    """Return the table that the lines *written* make; None where a cell holds more than words."""
    if any(map(_LIST().search, written)):
        return None
    head, rows = _cells(written[0]), [_cells(line) for line in written[2:]]
    kept = [number for number, title in enumerate(head) if not _counts(title, rows, number)]
    return Table([head[number] for number in kept], [[row[number] for number in kept if number < len(row)] for row in rows])


def beside(table: Table) -> Iterator[str]:
    """Yield each row of contacts as one line."""
    labels = table.head if table.meaning in {Head.NAMES, Head.UNSURE} else []
    rows = [[" ".join(_pieces(cell)) for cell in row] for row in (table.rows if labels else [table.head, *table.rows])]
    named = not any(labels) and _are_labels([row[0] for row in rows if any(row)])
    for cells in rows:
        filled = [cell for cell in cells if cell]
        if len(filled) == 2 and named and cells[0]:
            yield f"{filled[0].removesuffix(':')}: {filled[1]}"
        elif filled:
            yield " | ".join(_labelled(labels, cells))


def listed(table: Table) -> Iterator[str]:
    """Yield the lines of a list: an item for each row, or for each group, with what it did below it."""
    meaning = table.meaning
    if meaning is Head.GROUPS:
        for number, title in enumerate(table.head):
            yield f"- **{_bare(title)}:** {', '.join(piece for cell in table.column(number) for piece in _pieces(cell))}"
        return
    labels = [] if meaning is Head.ROW else table.head
    for row in _gathered(table.rows if labels else [table.head, *table.rows]):
        filled = [cell for cell in row if cell]
        if len(table.head) == len(filled) == 2 and _pairs(labels) and not re.search(r"\d{4}", row[0]):
            yield from _pair(row)
        elif filled:
            yield from _item(labels, row)


def _gathered(rows: list[list[str]]) -> list[list[str]]:
    """Return *rows*, those with one cell that is not the first as further lines of that cell in the row above."""
    gathered: list[list[str]] = []
    for row in rows:
        filled = [number for number, cell in enumerate(row) if cell]
        above = gathered[-1] if gathered else []
        if len(filled) == 1 and filled[0] > 0 and len(above) > filled[0] and above[0] and above[filled[0]]:
            above[filled[0]] += f"<br>{row[filled[0]]}"
        else:
            gathered.append([*row])
    return gathered


def _pair(row: list[str]) -> Iterator[str]:
    """Yield a row of two as a label and what it names: side by side where these are names, else below."""
    pieces = _pieces(row[1])
    if all(len(piece.split()) <= _SHORT for piece in pieces) or len(pieces) == 1:
        yield f"- **{_bare(row[0])}:** {', '.join(pieces)}"
    else:
        yield f"- **{_bare(row[0])}**"
        yield from (f"  - {piece}" for piece in pieces)


def _item(labels: list[str], row: list[str]) -> Iterator[str]:
    """Yield a row as an item; the points of a cell, its further lines and running text go below it."""
    beside, below = list[str](), list[str]()
    for number, cell in enumerate(row):
        first, *others = _BREAK().split(cell)
        is_text = number > 0 and number < len(labels) and _TEXT().fullmatch(_bare(labels[number]))
        is_point = is_text or _BULLET().match(first)
        beside.append("" if is_point else first)
        below += _pieces(cell) if is_point else filter(None, (_BULLET().sub("", other) for other in others))
    yield f"- {' | '.join(_labelled(labels, beside))}"
    yield from (f"  - {piece}" for piece in below)


def _pairs(labels: list[str]) -> bool:
    """Tell whether the first of two columns is a label of the second."""
    if not labels:
        return True
    one, two = map(_bare, labels)
    return bool(_TEXT().fullmatch(two) or _LEVEL().fullmatch(two) or (_GENERIC().fullmatch(one) and _GENERIC().fullmatch(two)))


def _labelled(labels: list[str], row: list[str]) -> Iterator[str]:
    """Yield the cells of *row*, each with its label where it does not say what it is."""
    for title, cell in zip_longest(map(_bare, labels), row, fillvalue=""):
        if cell:
            yield f"{title.removesuffix('/%')}: {cell}" if title and _needs_label(title, cell) else cell


def _needs_label(title: str, cell: str) -> bool:
    if _NETWORK().fullmatch(title):
        return _HANDLE().fullmatch(cell) is not None
    if _PERCENT().search(title) and cell.endswith("%"):
        return False
    return _FIGURE().fullmatch(cell) is not None or bool(_LEVEL().fullmatch(title)) or not all(map(_tells_itself, _words(title)))


def _tells_itself(word: str) -> bool:
    """Tell whether what stands in a column of this name needs no label: "Kestrel Labs" is a company, "4" are no years."""
    return bool(_COLUMN().fullmatch(word) or _GENERIC().fullmatch(word))


def _is_name(cell: str) -> bool:
    """Tell whether *cell* says only what stands below it, or beside it."""
    return bool(
        _NETWORK().fullmatch(cell)
        or _TEXT().fullmatch(cell)
        or all(_tells_itself(word) or _MEASURE().fullmatch(word) for word in _words(cell))
    )


def _are_labels(column: list[str]) -> bool:
    """Tell whether the first of two columns says what stands in the second: a name is in it, and nothing that says itself."""
    cells = [_bare(cell) for cell in column]
    return any(map(_is_name, cells)) and not any(len(cell.split()) > _SHORT or _is_datum(cell) for cell in cells)


def _is_datum(cell: str) -> bool:
    """Tell whether *cell* is no name of a column: it counts, lists, links or names a technology."""
    return bool(re.search(r"[\d,;@()\[]|<br", cell)) or technology.get(cell) is not None


def _holds_figures(column: list[str]) -> bool:
    """Tell whether every cell of *column* has a figure, which its head has not."""
    return bool(column) and all(re.search(r"\d", cell) for cell in column)


def _counts(title: str, rows: list[list[str]], number: int) -> bool:
    """Tell whether a column only numbers the rows."""
    cells = [row[number].rstrip(".") for row in rows if number < len(row)]
    return bool(_NUMBERING().fullmatch(_bare(title))) and cells == [str(count) for count in range(1, len(rows) + 1)]


def _cells(line: str) -> list[str]:
    """Return what the cells of a row hold."""
    return [cell.strip() for cell in _BAR().split(line.strip().removeprefix("|").removesuffix("|"))]


def _pieces(cell: str) -> list[str]:
    """Return the lines of a cell, without what marks them as points of a list."""
    return [_BULLET().sub("", piece) for piece in _BREAK().split(cell) if piece]


def _words(cell: str) -> list[str]:
    return re.split(r"[\s/&-]+", cell)


def _bare(cell: str) -> str:
    """Return a cell without emphasis and colon."""
    return cell.strip("*_: ")
