"""
What the commands about pages do: make a PDF, and make it fit.

Each takes longer than a keystroke, and is meant to run beside the server. What cannot be done is told by a `Refused`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from resume_lsp import frontmatter
from resume_lsp.lsp.look import Look
from resume_lsp.lsp.powers import Powers, Refused
from resume_lsp.lsp.session import View
from resume_lsp.model import Pages
from resume_lsp.pages import estimate
from resume_lsp.pages.advice import too_long
from resume_lsp.rule import Draft
from resume_lsp.text import Edit


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made, and sentences about it; the first says what it is."""

    path: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fitting:
    """What it takes to keep to the limit: edits of the front matter, none where they would not help; and what to say of it."""

    words: str
    edits: tuple[Edit, ...] = ()


def export_pdf(view: View, path: str, powers: Powers, *, replace: bool) -> Made:
    """Make a PDF at *path* of what *view* shows; with *replace*, whoever made what stands there."""
    from resume_lsp.pages.engine import TypstMissingError, UnprintableError  # noqa: PLC0415  (few sessions make a PDF)
    from resume_lsp.pages.export import export  # noqa: PLC0415

    draft = _draft(view)
    if powers.save is None:
        raise Refused("There are no files here to write a PDF to.")
    if view.settings.template and view.template is None:
        raise Refused(f"{view.settings.template} is not used: start the server with --trust, and put the template in its place.")
    try:
        made = export(draft.resume, view.settings.style, "pdf", template=view.template, today=draft.today)
    except (TypstMissingError, UnprintableError) as error:
        raise Refused(str(error)) from error
    powers.save(path, made.files[0], replace)
    return Made(path, (f"{PurePath(path).name}: {len(made.files[0]) / 1000:.0f} KB, {made.standard}", *made.notes))


def fit_to_page(view: View, look: Look) -> Fitting:
    """
    Find the smallest change of looks that makes what *view* shows keep to its limit; what to cut, where none does.

    *look* is what it is seen in without having it: it will have it.
    """
    draft = _draft(view)
    pages = _measured(draft, view, tightest=False)
    limit = "one page" if pages.limit == 1 else f"{pages.limit} pages"
    fits = pages.count <= pages.limit
    if fits and not look:
        return Fitting(f"It fits as it is: {pages.fill:.2f} pages, and {limit} may be filled.")
    if not fits and not pages.fitting:
        return Fitting("\n".join(too_long(draft.resume, _measured(draft, view, tightest=True), draft.today)))
    changes = {**look, **({} if fits else pages.fitting)}
    edits = frontmatter.put(draft.text, draft.resume.front, ("resume-lsp", "page"), changes)
    if not edits:
        raise Refused("The front matter cannot be changed as it is: mend it first.")
    told = ", ".join(f"{key} {value}" for key, value in changes.items())
    return Fitting(f"{'Set' if fits else 'Set tighter'} to fit {limit}: {told}.", edits)


def _measured(draft: Draft, view: View, *, tightest: bool) -> Pages:
    """Return the pages of *draft*, typeset or else estimated."""
    from resume_lsp.pages.engine import TypstMissingError, UnprintableError  # noqa: PLC0415
    from resume_lsp.pages.measure import measure  # noqa: PLC0415

    style = view.settings.style.tightest() if tightest else view.settings.style
    limit = draft.pages.limit if draft.pages else 1
    try:
        return measure(draft.resume, style, limit=limit, template=view.template)
    except TypstMissingError:
        return estimate(draft.resume, style, limit=limit)
    except UnprintableError as error:
        raise Refused(str(error)) from error


def _draft(view: View) -> Draft:
    if view.draft is None:
        raise Refused("This document is not taken for a resume. Put <!-- resume-lsp-enable-file --> at its top if it is one.")
    if view.settings.refuse(view.draft.text):
        raise Refused(f"Too large to be a resume: over {view.settings.max_size:,} bytes. The setting max-size allows more.")
    return view.draft
