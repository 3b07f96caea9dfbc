"""Looks that a resume is shown in without having them: what a preview may ask for, and what is made of what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pygls.exceptions import JsonRpcInvalidParams

from resume_lsp.lsp.session import View
from resume_lsp.pages import Style
from resume_lsp.settings import editor_source, load

Look = Mapping[str, str | float]
"""Settings of `page` that hold instead of those in force."""


def look_of(wishes: object) -> Look:
    """Return the look that an editor asks for, none where it asks for none; raise where there is no such look."""
    if wishes is None:
        return {}
    if not isinstance(wishes, dict):
        raise JsonRpcInvalidParams(f"A style is an object with settings of page, and this is none: {wishes!r}")
    if complaints := load([editor_source({"page": wishes})]).complaints:
        raise JsonRpcInvalidParams(complaints[0].message)
    return wishes


def restyled(style: Style, look: Look) -> Style:
    """Return *style* with *look* over it; another theme brings its own measures."""
    if not look:
        return style
    wished = load([editor_source({"page": look})]).style
    names = {name.replace("-", "_") for name in look} - {"limit", "template"}
    kept = {"paper", "usual", "dates"} - names
    if "theme" in names:
        return wished._replace(**{name: getattr(style, name) for name in kept})
    return style._replace(**{name: getattr(wished, name) for name in names})


def seen(view: View, look: Look) -> View:
    """Return *view* as it is seen in *look*."""
    return replace(view, settings=replace(view.settings, style=restyled(view.settings.style, look)))
