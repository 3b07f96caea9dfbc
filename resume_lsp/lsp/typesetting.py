"""Pages as they will be printed: behind the keystroke, since the typesetter takes longer than one."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from resume_lsp.lsp.session import View
from resume_lsp.model import Pages
from resume_lsp.pages import Style, estimate
from resume_lsp.rule import Draft
from resume_lsp.settings import Settings

if TYPE_CHECKING:
    from resume_lsp.pages.sheets import Sheets

log = logging.getLogger(__name__)

REST = 0.3
"""Seconds that a text must have rested: fast typing is neither typeset nor spell-checked letter by letter."""

_NEAR = 0.1  # of a page


def exact_pages(draft: Draft, settings: Settings, template: str | None) -> Pages | None:
    """Return the exact pages of *draft* where a line more or less could matter; None where the estimate will have to do."""
    from resume_lsp.pages.engine import TypstMissingError, UnprintableError  # noqa: PLC0415  (few resumes come near their limit)
    from resume_lsp.pages.measure import measure  # noqa: PLC0415

    estimate = draft.pages
    if estimate is None or (estimate.fill < estimate.limit - _NEAR and template is None):
        return None
    try:
        return measure(draft.resume, settings.style, limit=estimate.limit, template=template)
    except (TypstMissingError, UnprintableError) as error:
        _say_once(str(error))
        return None


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages for a preview; where they cannot be drawn, why not, and what is estimated of them."""

    pages: Pages | None = None
    sheets: Sheets | None = None
    error: str | None = None


def draw(view: View, style: Style) -> Drawn:
    """Draw the pages of what *view* shows, in *style*; whatever happens, the preview has something to say."""
    from resume_lsp.pages.engine import TypstMissingError, UnprintableError  # noqa: PLC0415  (few sessions open a preview)
    from resume_lsp.pages.measure import measure  # noqa: PLC0415
    from resume_lsp.pages.sheets import sheets  # noqa: PLC0415

    draft = view.draft
    if draft is None or draft.pages is None:
        return Drawn(error="This document is too large to be drawn.")
    limit = draft.pages.limit
    try:
        pages = measure(draft.resume, style, limit=limit, template=view.template)
        return Drawn(pages, sheets(draft.resume, style, template=view.template))
    except (TypstMissingError, UnprintableError) as error:
        return Drawn(estimate(draft.resume, style, limit=limit), error=str(error))
    except Exception:
        log.exception("The pages could not be drawn")
        return Drawn(draft.pages, error="The pages could not be drawn: the server's log says why.")


@cache
def _say_once(what: str) -> None:
    log.warning(what)
