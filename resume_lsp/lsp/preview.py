"""
Previews: the pages beside the text, drawn anew as it changes.

An editor opens one with `resume-lsp/preview` and is sent `resume-lsp/pages`; docs/protocol.md describes both. Where no preview is
open, nothing is drawn.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING

from pygls.exceptions import JsonRpcInvalidParams

from resume_lsp.lsp.documents import Document, Documents
from resume_lsp.lsp.handshake import NAME, said
from resume_lsp.lsp.look import Look, look_of, restyled
from resume_lsp.lsp.pace import Timer
from resume_lsp.lsp.powers import Powers
from resume_lsp.lsp.session import View
from resume_lsp.lsp.typesetting import REST, Drawn, draw
from resume_lsp.pages import Style
from resume_lsp.text import Lines

if TYPE_CHECKING:
    from resume_lsp.lsp.handshake import Json

PREVIEW = f"{NAME}/preview"
PAGES = f"{NAME}/pages"

_NO_RESUME = "This document is not taken for a resume. Put <!-- resume-lsp-enable-file --> at its top if it is one."

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Preview:
    """One that is open: the look that it wants, if not the one in force, and what it has been sent."""

    look: Look
    sent: list[bytes] = field(default_factory=list)  # a digest of each page's drawing
    timer: Timer | None = None


class Previews:
    """The previews that are open, by the URIs of their documents."""

    def __init__(self, documents: Documents, powers: Powers, notify: Callable[[str, Json], None]) -> None:
        self._documents = documents
        self._powers = powers
        self._notify = notify
        self._open: dict[str, _Preview] = {}
        documents.on_change = self._changed

    def ask(self, params: object) -> None:
        """Open a preview, or open it anew with another style, or close it."""
        uri, is_open, wishes = said(params, "uri"), said(params, "open"), said(params, "style")
        if not isinstance(uri, str) or not isinstance(is_open, bool):
            raise JsonRpcInvalidParams(f"{PREVIEW} takes a document's uri, open as true or false, and perhaps a style.")
        look = look_of(wishes)
        self._close(uri)
        if is_open:
            self._open[uri] = _Preview(look)
            self._draw(uri)

    def _changed(self, uri: str) -> None:
        """Draw the pages of a document that may have changed, as soon as its text has rested."""
        preview = self._open.get(uri)
        if preview:
            self._call_off(preview)
            preview.timer = self._documents.later(REST, partial(self._draw, uri))

    def _close(self, uri: str) -> None:
        if preview := self._open.pop(uri, None):
            self._call_off(preview)

    def _call_off(self, preview: _Preview) -> None:
        if preview.timer:
            preview.timer.cancel()

    def _draw(self, uri: str) -> None:
        document, preview = self._documents.get(uri), self._open[uri]
        if document is None:
            return  # until it is opened again
        view = self._documents.view(document)
        style = restyled(view.settings.style, preview.look)
        send = partial(self._send, document, preview, view, style)
        if view.draft is None:
            send(Drawn(error=_NO_RESUME))
        elif self._powers.apart:
            self._powers.apart("pages", PREVIEW + uri, partial(draw, view, style), send)
        else:
            send(draw(view, style))

    def _send(self, document: Document, preview: _Preview, view: View, style: Style, drawn: Drawn) -> None:
        """Send what was drawn, unless the text, the settings or the preview have changed since: then it is drawn again."""
        is_open = self._documents.get(document.uri) is document and self._open.get(document.uri) is preview
        if not is_open or (view.draft and not document.session.shows(view)):
            return
        params = _params(document, drawn, Lines(document.session.text))
        if drawn.sheets:
            params["svg"] = list(_changed(drawn.sheets.drawings, preview.sent))
        self._notify(PAGES, params)
        if drawn.pages and drawn.pages.exact and style == view.settings.style:
            self._documents.learn_pages(document, view, drawn.pages)


def _changed(drawings: Iterable[str], sent: list[bytes]) -> Iterable[str | None]:
    """Yield the drawings that differ from those *sent*, and None for the others; note down what is sent now."""
    before = tuple(sent)
    sent.clear()
    for number, drawing in enumerate(drawings):
        digest = blake2b(drawing.encode(), digest_size=16).digest()
        sent.append(digest)
        yield None if before[number : number + 1] == (digest,) else drawing


def _params(document: Document, drawn: Drawn, lines: Lines) -> dict[str, Json]:
    """Return the parameters of `resume-lsp/pages`, without the drawings."""
    pages, sheets = drawn.pages, drawn.sheets
    params: dict[str, Json] = {
        "uri": document.uri,
        "version": document.version,
        "count": pages.count if pages else 0,
        "fill": pages.fill if pages else 0,
        "limit": pages.limit if pages else 0,
        "breaks": [lines.line_of(start) for start in pages.breaks] if pages else [],
    }
    if pages:
        params |= {"linesOver": pages.lines_over, "exact": pages.exact, "style": pages.style}
    if sheets:
        params |= {
            "paper": {"width": sheets.width, "height": sheets.height},
            "places": [{"line": lines.line_of(offset), "page": page, "y": y} for offset, page, y in sheets.places],
            "notes": list(sheets.notes),
        }
    return params | ({"error": drawn.error} if drawn.error else {})
