"""
Making a resume fit: the smallest change of its looks that brings it within its limit.

Spaces give way first, then the line height, then the margins, and the size of the letters last; none below what is readable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resume_lsp.pages.style import Style

_STEPS = (("gap", 0.1), ("line_height", 0.02), ("margin_x", 0.05), ("font_size", 0.25))
"""What gives way, in this order, and how much at a time. The margins go together."""


_NEIGHBOURS = 3
"""Styles beside the expected one that are tried before the search is for all of them."""


def fit(style: Style, fits: Callable[[Style], bool], *, expected: Style | None = None) -> Style | None:
    """
    Return the style nearest to *style* for which *fits* says yes, None where even the tightest readable one does not fit.

    Asks some five times, and some two times where the *expected* style is nearly the one.
    """
    styles = list(tighter(style))
    low, high = 0, len(styles)
    beside = styles.index(expected) if expected in styles else None
    asked = 0
    while low < high:
        at = beside if beside is not None and low <= beside < high and asked < _NEIGHBOURS else (low + high) // 2
        if fits(styles[at]):
            high, beside = at, at - 1
        else:
            low, beside = at + 1, at + 1
        asked += 1
    return styles[low] if low < len(styles) else None


def tighter(style: Style) -> Iterator[Style]:
    """Yield *style* and those that are tighter step by step, to the tightest readable one."""
    yield style
    tightest = style.tightest()
    for name, step in _STEPS:
        while getattr(style, name) > getattr(tightest, name) or (name == "margin_x" and style.margin_y > tightest.margin_y):
            style = _narrowed(style, tightest, name, step)
            yield style


def _narrowed(style: Style, tightest: Style, name: str, step: float) -> Style:
    names = ("margin_x", "margin_y") if name == "margin_x" else (name,)
    return style._replace(**{each: max(getattr(tightest, each), round(getattr(style, each) - step, 3)) for each in names})


def changes(before: Style, after: Style) -> dict[str, str | float]:
    """Return the settings of `page` that make *after* of *before*, as an author writes them."""
    old, new = _settings(before), _settings(after)
    return {key: value for key, value in new.items() if value != old[key]}


def _settings(style: Style) -> dict[str, str | float]:
    return {
        "gap": style.gap,
        "line-height": style.line_height,
        "margin-x": f"{style.margin_x:g}in",
        "margin-y": f"{style.margin_y:g}in",
        "font-size": f"{style.font_size:g}pt",
    }
