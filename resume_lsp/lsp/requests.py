"""
What an editor may ask about a document, and the answers.

All are empty where the document is no resume, or where its author has switched the feature off.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from resume_lsp.features import folding, hints, lenses, symbols
from resume_lsp.features import hover as pages
from resume_lsp.features.completion import completions
from resume_lsp.lsp.actions import Request, code_actions, quick_fixes, shown
from resume_lsp.lsp.convert import Converter
from resume_lsp.lsp.documents import Document, Documents
from resume_lsp.lsp.written import array, written
from resume_lsp.rule import Draft
from resume_lsp.text import Edit, apply

if TYPE_CHECKING:
    from resume_lsp.lsp.handshake import Json

NO_DIAGNOSTICS = {"kind": "full", "items": ()}
"""The report about a document that nothing is known of; unlike other answers it cannot be null."""


def code_action(documents: Documents, document: Document, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """Offer the fixes of the problems in the lines asked about, and those of the whole document."""
    view = documents.view(document)
    if view.draft is None:
        return []
    converter = converter_of(documents, document)
    return list(code_actions(view.draft, document.session, _request(params, converter), converter))


def settings_action(documents: Documents, path: str, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """Offer the fixes of what does nothing in those lines of the settings file at *path*."""
    text, problems = documents.objections(path)
    converter = Converter(params.text_document.uri, text, documents.client)
    return list(quick_fixes(problems, _request(params, converter), converter))


def _request(params: lsp.CodeActionParams, converter: Converter) -> Request:
    return Request(
        lines=converter.lines_of(params.range),
        only=tuple(str(getattr(kind, "value", kind)) for kind in params.context.only or ()),
        shown=shown(params.context.diagnostics),
    )


def hover(documents: Documents, document: Document, params: lsp.HoverParams) -> lsp.Hover | None:
    """Show the pages of the rules that object to the place under the cursor, or what the words of its bullet say."""
    draft = _wanted(documents, document, "hover")
    if not draft:
        return None
    converter = converter_of(documents, document)
    place = converter.offset(params.position)
    problems, messages = documents.view(document).problems, not documents.client.tells_findings
    found = pages.hover(problems, place, messages=messages) or pages.about_bullet(draft, place)
    return converter.hover(found) if found else None


def completion(documents: Documents, document: Document, params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
    """Offer verbs for a bullet that begins."""
    draft = _wanted(documents, document, "completion")
    converter = converter_of(documents, document)
    place = converter.offset(params.position)
    return [converter.completion_item(suggestion) for suggestion in completions(draft, place)] if draft else []


def document_symbol(
    documents: Documents, document: Document, _: object
) -> list[lsp.DocumentSymbol] | list[lsp.SymbolInformation]:
    """Show the outline."""
    draft = _wanted(documents, document, "symbols")
    return converter_of(documents, document).symbols(symbols.symbols(draft.resume)) if draft else []


def folding_range(documents: Documents, document: Document, _: object) -> list[lsp.FoldingRange]:
    """Show what can be folded."""
    draft = _wanted(documents, document, "folding")
    converter = converter_of(documents, document)
    return [converter.folding_range(fold) for fold in folding.folds(draft.resume)] if draft else []


def code_lens(documents: Documents, document: Document, _: object) -> list[lsp.CodeLens]:
    """Show how long the resume is, above the name."""
    draft = _wanted(documents, document, "code-lens", unasked=documents.client.shows_extras)
    converter = converter_of(documents, document)
    return [converter.code_lens(lens) for lens in lenses.lenses(draft)] if draft else []


def inlay_hint(documents: Documents, document: Document, params: lsp.InlayHintParams) -> list[lsp.InlayHint]:
    """Show where the page turns."""
    draft = _wanted(documents, document, "inlay-hints", unasked=documents.client.shows_extras)
    converter = converter_of(documents, document)
    all_hints = [converter.inlay_hint(hint) for hint in hints.hints(draft)] if draft else []
    return [hint for hint in all_hints if params.range.start.line <= hint.position.line <= params.range.end.line]


def length(documents: Documents, document: Document) -> str | None:
    """Tell how long the resume is, in the words of the lens above its name; nothing of an empty one."""
    draft = documents.view(document).draft
    if draft is None:
        return None
    return lenses.length(draft.pages) if draft.pages and draft.pages.fill else ""


def diagnostic(documents: Documents, document: Document, params: lsp.DocumentDiagnosticParams) -> Json:
    """Report the diagnostics to a client that fetches them; only that nothing has changed, if so."""
    items = array(documents.diagnostics(document))
    result = f"{document.session.edition}.{document.writing.kept}"  # what is kept back now is told later of the same edition
    if params.previous_result_id == result:
        return {"kind": "unchanged", "resultId": result}
    return written({"kind": "full", "items": items, "resultId": result})


def changed(documents: Documents, document: Document, changes: Iterable[lsp.TextDocumentContentChangeEvent]) -> str:
    """Return the text after *changes*. Full texts are asked for; a client that sends ranges is understood as well."""
    text = document.session.text
    for change in changes:
        if isinstance(change, lsp.TextDocumentContentChangePartial):
            place = Converter(document.uri, text, documents.client).span(change.range)
            text = apply([Edit(place, change.text)], text)
        else:
            text = change.text
    return text


def converter_of(documents: Documents, document: Document) -> Converter:
    """Return what converts places in the newest text of *document*."""
    return Converter(document.uri, document.session.text, documents.client)


def _wanted(documents: Documents, document: Document, feature: str, *, unasked: bool = True) -> Draft | None:
    """Return the draft of *document* where *feature* is switched on, or is what this editor shows *unasked*."""
    view = documents.view(document)
    chosen = view.settings.features.get(feature)
    return view.draft if (unasked if chosen is None else chosen) else None
