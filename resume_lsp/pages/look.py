"""
What the themes look like: sizes and spaces of everything that a page holds.

Typst and the estimate both take their figures from here, so that they cannot disagree about them. Sizes are multiples of the
font size; spaces are in the body's font size, and the style's `gap` multiplies them.
"""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from resume_lsp.pages.style import Style

ITEM_INDENT = 1.25
"""Of each list, with its marker; in the body's font size, like all that follows."""

QUOTE_INDENT = 1.0
CELL_GAP = 0.7
WIDE_CELL = 24
"""Characters: a column of longer cells takes the room that others leave."""


class Role(StrEnum):
    """What a block is on the page."""

    NAME = "name"
    TAGLINE = "tagline"  # a heading between the name and the first section
    CONTACT = "contact"  # short lines above the first section; each stays a line of its own
    SECTION = "section"
    ENTRY = "entry"
    PART = "part"  # a heading within an entry
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TERM = "term"
    CODE = "code"
    RULE = "rule"
    TABLE = "table"


FACES = {Role.NAME: 1, Role.SECTION: 1, Role.ENTRY: 1, Role.TERM: 1, Role.PART: 2}
"""Roles that are bold (1) or italic (2) in every theme."""


class Setting(NamedTuple):
    """How one role is set."""

    size: float = 1.0
    above: float = 0.42
    below: float = 0.42
    sticky: bool = False  # never the last thing on a page
    padding: float = 0.0  # below the last line, in its own size: room for a rule or between a table's rows


class Look(NamedTuple):
    """A theme."""

    font: str
    centred: bool  # name and contacts
    ruled: bool  # a line below each section's heading
    accent: str  # colour of name and section headings
    link: str  # colour of links
    roles: dict[Role, Setting]


def _roles(name: Setting, section: Setting) -> dict[Role, Setting]:
    return {
        Role.NAME: name,
        Role.TAGLINE: Setting(size=1.12, above=0.1, below=0.3, sticky=True),
        Role.CONTACT: Setting(above=0.3, below=0.42),
        Role.SECTION: section,
        Role.ENTRY: Setting(above=0.62, below=0.12, sticky=True),
        Role.PART: Setting(above=0.42, below=0.16, sticky=True),
        Role.PARAGRAPH: Setting(),
        Role.ITEM: Setting(above=0.12, below=0.12),
        Role.TERM: Setting(above=0.42, below=0.12, sticky=True),
        Role.CODE: Setting(size=0.82, above=0.42, below=0.42),
        Role.RULE: Setting(above=0.6, below=0.6),
        Role.TABLE: Setting(above=0.6, below=0.6, padding=0.4),
    }


SERIF = "Libertinus Serif"
SANS = "Source Sans 3"
MONOSPACED = "DejaVu Sans Mono"

LOOKS = {
    "classic": Look(
        SERIF,
        centred=True,
        ruled=True,
        accent="#000000",
        link="#000000",
        roles=_roles(
            Setting(size=2.0, above=0, below=0.35, sticky=True),
            Setting(size=1.12, above=0.95, below=0.42, sticky=True, padding=0.16),
        ),
    ),
    "modern": Look(
        SANS,
        centred=False,
        ruled=False,
        accent="#1f4e79",
        link="#1f4e79",
        roles=_roles(
            Setting(size=2.2, above=0, below=0.3, sticky=True),
            Setting(size=1.2, above=1.0, below=0.36, sticky=True),
        ),
    ),
    "compact": Look(
        SERIF,
        centred=True,
        ruled=True,
        accent="#000000",
        link="#000000",
        roles=_roles(
            Setting(size=1.7, above=0, below=0.25, sticky=True),
            Setting(size=1.06, above=0.9, below=0.4, sticky=True, padding=0.12),
        ),
    ),
}


_HEADINGS = frozenset({Role.TAGLINE, Role.ENTRY, Role.PART, Role.TERM})


def spaced_as(role: Role, depth: int) -> Role:
    """Return the role whose spaces a block has, so deep in lists: a further paragraph of an item stands as close as items do."""
    return Role.ITEM if depth and role is Role.PARAGRAPH else role


@lru_cache(maxsize=512)
def spaces(upper: Role, style: Style) -> dict[Role, float]:
    """Return the space below a block, by the role of the block that stands there."""
    return {lower: space(upper, lower, style) for lower in Role}


def space(upper: Role, lower: Role, style: Style) -> float:
    """
    Return the space between two blocks, the body's leading included.

    What stands below a heading stands close to it, and a list as close to the paragraph above it as its items to each other.
    """
    above, below = (LOOKS[style.theme].roles[role] for role in (upper, lower))
    if lower is Role.ITEM and upper in {Role.PARAGRAPH, Role.ITEM}:
        wanted = below.above
    elif lower in {Role.PARAGRAPH, Role.CONTACT} and upper in _HEADINGS:
        wanted = above.below
    else:
        wanted = max(above.below, below.above)
    return style.line_height - 1 + wanted * style.gap
