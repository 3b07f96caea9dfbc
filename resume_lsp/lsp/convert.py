"""
Between our words and the protocol's types.

Only this package's `columns` counts lines and columns; here they become positions and ranges, and our values what the protocol
calls them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from lsprotocol import types as lsp
from pygls.uris import from_fs_path

from resume_lsp.features.completion import Suggestion
from resume_lsp.features.folding import Fold
from resume_lsp.features.hints import Hint
from resume_lsp.features.hover import Hover
from resume_lsp.features.lenses import Lens
from resume_lsp.features.symbols import Symbol, SymbolKind
from resume_lsp.lsp.client import Client
from resume_lsp.lsp.columns import Columns
from resume_lsp.lsp.handshake import NAME
from resume_lsp.text import Edit, Lines, Span, apply

_SYMBOLS = {
    SymbolKind.NAME: lsp.SymbolKind.String,
    SymbolKind.SECTION: lsp.SymbolKind.Module,
    SymbolKind.ENTRY: lsp.SymbolKind.Class,
}


class Converter:
    """Converts places in one version of one document, for one client."""

    def __init__(self, uri: str, text: str, client: Client) -> None:
        self.uri = uri
        self._text = text
        self._client = client
        self._columns = Columns(text, client.encoding)
        self._lines = self._columns.lines

    def of(self, path: str, text: str) -> Converter:
        """Return a converter for the same client, of the file at *path* with *text*."""
        return Converter(from_fs_path(path) or "", text, self._client)

    def position(self, offset: int) -> lsp.Position:
        """Return the position of *offset*; inside a line end it is the end of the line."""
        line, column = self._columns.place(offset)
        return lsp.Position(line=line, character=column)

    def range(self, span: Span) -> lsp.Range:
        """Return the range of *span*."""
        return lsp.Range(start=self.position(span.start), end=self.position(span.end))

    def offset(self, position: lsp.Position) -> int:
        """Return the offset of *position*; past the end of a line it is the line's end, past the last line the text's."""
        return self._columns.offset(position.line, position.character)

    def span(self, place: lsp.Range) -> Span:
        """Return the span of *place*; one that ends before it begins is empty."""
        return self._columns.span((place.start.line, place.start.character), (place.end.line, place.end.character))

    def lines_of(self, place: lsp.Range) -> Span:
        """Return the lines that *place* touches, without the last one's end: some clients count its columns in bytes."""
        span = self.span(place)
        last = self._lines.line_of(span.end)
        return Span(self._lines.start_of(self._lines.line_of(span.start)), self._lines.span(last).end)

    def workspace_edit(self, edits: Iterable[Edit], version: int | None = None) -> lsp.WorkspaceEdit:
        """
        Return *edits*, which do not overlap, as a change of this document that every client makes right.

        Where it can, the client makes it in that *version* of the document only: its author may be typing.
        """
        safe = sorted(edits, key=lambda edit: edit.span)
        if not self._client.counts_columns:
            safe = list(self._by_lines(safe))
        made = [lsp.TextEdit(range=self._range_of(edit.span), new_text=edit.new) for edit in safe]
        if version is None or not self._client.versions:
            return lsp.WorkspaceEdit(changes={self.uri: made})
        document = lsp.OptionalVersionedTextDocumentIdentifier(uri=self.uri, version=version)
        return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(text_document=document, edits=made)])

    def _by_lines(self, edits: Collection[Edit]) -> Iterator[Edit]:
        """Yield *edits* with those that stand behind a letter outside ASCII widened to whole lines, all of a line as one."""
        for group in _sharing_lines(edits, self._lines):
            whole = self._lines.whole(Span(group[0].span.start, group[-1].span.end))
            if all(self._before(edit).isascii() for edit in group):
                yield from group
            else:
                moved = (Edit(edit.span.shift(-whole.start), edit.new) for edit in group)
                yield Edit(whole, apply(moved, self._text[whole.start : whole.end]))

    def _before(self, edit: Edit) -> str:
        """Return what stands in the lines of *edit* before its two ends."""
        first, last = (self._lines.start_of(self._lines.line_of(offset)) for offset in (edit.span.start, edit.span.end))
        return self._text[first : edit.span.start] + self._text[last : edit.span.end]

    def _range_of(self, span: Span) -> lsp.Range:
        """Return the range of an edit; at the end of the text it ends past any count of columns where those cannot be trusted."""
        place = self.range(span)
        last = self._text[self._lines.start_of(place.end.line) :]
        if span.end == len(self._text) and not self._client.counts_columns and not last.isascii():
            place.end.character = len(last.encode("utf-8", "surrogatepass"))
        return place

    def hover(self, hover: Hover) -> lsp.Hover:
        """Return *hover* in the markup that the client renders."""
        kind = lsp.MarkupKind.Markdown if self._client.markdown else lsp.MarkupKind.PlainText
        return lsp.Hover(contents=lsp.MarkupContent(kind=kind, value=hover.markdown), range=self.range(hover.span))

    def completion_item(self, suggestion: Suggestion) -> lsp.CompletionItem:
        """Return *suggestion*, to be shown in its rank."""
        return lsp.CompletionItem(
            label=suggestion.word,
            kind=lsp.CompletionItemKind.Keyword,
            detail=f"to {suggestion.sense}",
            sort_text=f"{suggestion.rank:03}",
            filter_text=suggestion.word,  # without it Neovim takes all for what has been typed
            text_edit=lsp.TextEdit(range=self.range(suggestion.span), new_text=f"{suggestion.word} "),
        )

    def symbols(self, symbols: Iterable[Symbol]) -> list[lsp.DocumentSymbol] | list[lsp.SymbolInformation]:
        """Return *symbols* as a tree, or as a list for a client that knows no trees."""
        if self._client.outlines:
            return [self._symbol(symbol) for symbol in symbols]
        return list(self._flat(symbols, None))

    def _symbol(self, symbol: Symbol) -> lsp.DocumentSymbol:
        return lsp.DocumentSymbol(
            name=symbol.name,
            detail=symbol.detail or None,
            kind=_SYMBOLS[symbol.kind],
            range=self.range(symbol.span),
            selection_range=self.range(symbol.heading),
            children=[self._symbol(child) for child in symbol.children],
        )

    def _flat(self, symbols: Iterable[Symbol], above: str | None) -> Iterator[lsp.SymbolInformation]:
        for symbol in symbols:
            place = lsp.Location(uri=self.uri, range=self.range(symbol.span))
            yield lsp.SymbolInformation(name=symbol.name, kind=_SYMBOLS[symbol.kind], location=place, container_name=above)
            yield from self._flat(symbol.children, symbol.name)

    def folding_range(self, fold: Fold) -> lsp.FoldingRange:
        """Return *fold*, by lines."""
        start, end = self.position(fold.span.start), self.position(fold.span.end)
        return lsp.FoldingRange(start_line=start.line, end_line=end.line, kind=fold.kind and lsp.FoldingRangeKind(fold.kind))

    def code_lens(self, lens: Lens) -> lsp.CodeLens:
        """Return *lens*, with the command that it stands for."""
        command = lsp.Command(title=lens.title, command=f"{NAME}.{lens.deed}", arguments=[self.uri])
        return lsp.CodeLens(range=self.range(lens.span), command=command)

    def inlay_hint(self, hint: Hint) -> lsp.InlayHint:
        """Return *hint*."""
        return lsp.InlayHint(position=self.position(hint.offset), label=hint.words, padding_left=True)


def _sharing_lines(edits: Iterable[Edit], lines: Lines) -> Iterator[list[Edit]]:
    """Yield *edits*, which are sorted, in groups that have no line in common."""
    group: list[Edit] = []
    for edit in edits:
        if group and lines.line_of(edit.span.start) > lines.line_of(group[-1].span.end):
            yield group
            group = []
        group.append(edit)
    if group:
        yield group
