"""
Editors, as far as they differ: what each says of itself, and how it counts.

The capabilities were noted down from what each editor sent; only those are kept that the server looks at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from resume_lsp.text import Edit, Lines, Span, apply
from tests.editors.pipe import Message, Pipe

Capabilities = dict[str, Any]

_LITERALS = {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source", "source.fixAll"]}}}
_TREE = {"hierarchicalDocumentSymbolSupport": True}
_MARKDOWN = {"contentFormat": ["markdown", "plaintext"]}
_TAGS = {"tagSupport": {"valueSet": [1, 2]}}


def _said(
    encodings: list[str] | None = None,
    workspace: Capabilities | None = None,
    published: Capabilities | None = None,
    symbols: Capabilities = _TREE,
    hover: Capabilities = _MARKDOWN,
    **document: Any,
) -> Capabilities:
    said: Capabilities = {
        "workspace": {"applyEdit": True, "configuration": True, **(workspace or {})},
        "textDocument": {
            "codeAction": _LITERALS,
            "publishDiagnostics": published or {},
            "documentSymbol": symbols,
            "hover": hover,
            **document,
        },
    }
    return said if encodings is None else {**said, "general": {"positionEncodings": encodings}}


@dataclass(frozen=True)
class Editor:
    """
    What an editor says it can do, and what it does.

    *counts* is the unit of its columns: "as agreed" with the server, or its own whatever was agreed. *echoes* tells whether it
    sends its diagnostics along when it asks for code actions.
    """

    name: str
    capabilities: Capabilities = field(repr=False)
    counts: str = "as agreed"
    echoes: bool = True


EDITORS = (
    Editor("Neovim 0.11", _said(["utf-8", "utf-16", "utf-32"], published={"relatedInformation": True, **_TAGS}, diagnostic={})),
    Editor("Neovim 0.10", _said(["utf-16"], published={"relatedInformation": True, **_TAGS}, diagnostic={})),
    Editor(
        "Helix 25.01",
        _said(
            ["utf-8", "utf-32", "utf-16"],
            workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}},
            published={"versionSupport": True, **_TAGS},
            symbols={},
            hover={"contentFormat": ["markdown"]},
        ),
    ),
    Editor(
        "eglot 1.17",
        _said(["utf-32", "utf-8", "utf-16"], workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}}, published=_TAGS),
    ),
    Editor("eglot 1.9", _said(workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}}, published=_TAGS)),
    Editor("lsp-mode 9", _said(["utf-32", "utf-16"], published={"relatedInformation": True, **_TAGS}), counts="characters"),
    Editor("lsp-mode 8", _said(published={"relatedInformation": True, **_TAGS}), counts="characters"),
    Editor("yegappan/lsp", _said(["utf-32", "utf-16"], diagnostic={})),
    Editor("vim-lsp", _said(published={"relatedInformation": True}, symbols={}), counts="characters"),
    Editor(
        "ALE",
        _said(
            workspace={"applyEdit": False, "configuration": False},
            published={"relatedInformation": True},
            symbols={},
            hover={"contentFormat": ["plaintext"]},
        ),
        counts="bytes",
        echoes=False,
    ),
    Editor(
        "Kate",
        _said(workspace={"applyEdit": False, "configuration": False}, published={"relatedInformation": True}),
        echoes=False,
    ),
    Editor(
        "VS Code",
        _said(
            ["utf-16"],
            workspace={
                "diagnostics": {"refreshSupport": True},
                "didChangeConfiguration": {"dynamicRegistration": True},
                "didChangeWatchedFiles": {"dynamicRegistration": True},
            },
            published={"relatedInformation": True, "versionSupport": True, **_TAGS},
            diagnostic={"dynamicRegistration": True},
        ),
    ),
    Editor("an editor that says nothing", {}),
)


class Buffer:
    """A document that is open in an editor, which counts as that editor does; *offers* are the server's capabilities."""

    def __init__(self, editor: Editor, pipe: Pipe, offers: Capabilities, uri: str, text: str) -> None:
        self._editor = editor
        self._pipe = pipe
        agreed = {"utf-16": "utf-16", "utf-32": "characters"}[offers["positionEncoding"]]
        self._unit = agreed if editor.counts == "as agreed" else editor.counts
        self._fetches = "diagnosticProvider" in offers
        self.uri = uri
        self.text = text
        self._version = 1
        pipe.open(uri, text)

    def diagnostics(self) -> list[Message]:
        """Return the diagnostics of the text as it is, as the editor shows them."""
        if self._fetches:
            return self._pipe.ask("textDocument/diagnostic", {"textDocument": {"uri": self.uri}})["items"]
        return self._pipe.diagnostics(self.uri, self._version)

    def marked(self, diagnostic: Message) -> str:
        """Return the words that the editor underlines."""
        return self._span(diagnostic["range"]).of(self.text)

    def actions(self, line: int, shown: Iterable[Message] = (), only: list[str] | None = None) -> list[Message]:
        """Ask what can be done about *line*."""
        place = {"line": line, "character": self._length(Lines(self.text).span(line).of(self.text))}
        context: Message = {"diagnostics": [each for each in shown if self._editor.echoes]}
        if only is not None:
            context["only"] = only
        params = {"textDocument": {"uri": self.uri}, "range": {"start": place, "end": place}, "context": context}
        return self._pipe.ask("textDocument/codeAction", params)

    def apply(self, edit: Message) -> None:
        """Make a change, and tell the server."""
        assert list(edit) == ["changes"], "some editors know nothing else"
        assert list(edit["changes"]) == [self.uri]
        edits = [Edit(self._span(each["range"]), each["newText"]) for each in edit["changes"][self.uri]]
        self.replace(apply(edits, self.text))

    def replace(self, text: str) -> None:
        """Change the text to *text*."""
        self.text = text
        self._version += 1
        self._pipe.change(self.uri, text, self._version)

    def _span(self, place: Message) -> Span:
        return Span(self._offset(place["start"]), self._offset(place["end"]))

    def _offset(self, position: Message) -> int:
        lines = Lines(self.text)
        if position["line"] >= len(lines):
            return len(self.text)
        line = lines.span(position["line"])
        for length in range(len(line) + 1):
            if self._length(line.of(self.text)[:length]) >= position["character"]:
                return line.start + length
        return line.end

    def _length(self, text: str) -> int:
        encoded = {"bytes": "utf-8", "utf-16": "utf-16-le", "characters": "utf-32-le"}[self._unit]
        return len(text.encode(encoded)) // {"bytes": 1, "utf-16": 2, "characters": 4}[self._unit]
