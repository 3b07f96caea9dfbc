"""What the client can do, and who it is: read once from its request to initialize."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from resume_lsp.lsp import handshake
from resume_lsp.lsp.handshake import said

_VSCODE = ("Visual Studio Code", "VSCodium", "Code - OSS", "code-server", "Cursor", "Windsurf", "Positron", "Kiro")


@dataclass(frozen=True, slots=True)
class Client:
    """The editor, as it describes itself. What it does not say, it cannot do."""

    encoding: str = "utf-16"
    counts_columns: bool = False  # it says which encodings it speaks; the others count bytes, or characters, or what they like
    pulls: bool = False  # it fetches diagnostics
    related: bool = False
    tags: bool = False
    markdown: bool = False  # it renders Markdown in a hover
    outlines: bool = False  # symbols may have children
    shows_extras: bool = False  # lenses and inlay hints are what its users expect, unasked
    tells_findings: bool = False  # a hover shows them, beside what the server says there
    refreshes: frozenset[str] = frozenset()  # "codeLens", "inlayHint": it can be told that they have changed
    versions: bool = False  # it can be told for which version of a document a change is, and refuses it for another
    configuration: bool = False  # it answers workspace/configuration
    registers: frozenset[str] = frozenset()  # methods that may be registered later
    process: int | None = None
    folders: tuple[str, ...] = ()  # URIs
    options: Mapping[str, object] = field(default_factory=dict)  # settings that it was started with

    @classmethod
    def of(cls, params: object) -> Client:
        """Return the client that sends *params* with its request to initialize, whatever it left out or got wrong."""
        document, workspace = said(params, "capabilities", "textDocument"), said(params, "capabilities", "workspace")
        process, options = said(params, "processId"), said(params, "initializationOptions")
        is_vscode = str(said(params, "clientInfo", "name")).startswith(_VSCODE)
        options = said(options, handshake.NAME) or options  # with or without the section's name
        return cls(
            encoding=handshake.encoding(params),
            counts_columns=bool(said(params, "capabilities", "general", "positionEncodings")),
            pulls=handshake.pulls(params),
            related=bool(said(document, "publishDiagnostics", "relatedInformation")),
            tags=bool(said(document, "publishDiagnostics", "tagSupport")),
            markdown="markdown" in _list(said(document, "hover", "contentFormat")),
            outlines=bool(said(document, "documentSymbol", "hierarchicalDocumentSymbolSupport")),
            shows_extras=is_vscode,
            tells_findings=is_vscode,
            refreshes=frozenset(name for name in ("codeLens", "inlayHint") if said(workspace, name, "refreshSupport")),
            versions=bool(said(workspace, "workspaceEdit", "documentChanges")),
            configuration=bool(said(workspace, "configuration")),
            registers=frozenset(_registers(document, workspace)),
            process=process if isinstance(process, int) else None,
            folders=tuple(_folders(params)),
            options=options if isinstance(options, dict) else {},
        )


def _registers(document: object, workspace: object) -> Iterator[str]:
    """Yield the methods that may be registered later."""
    if said(document, "codeAction", "dynamicRegistration"):
        yield "textDocument/codeAction"
    for name in ("didChangeConfiguration", "didChangeWatchedFiles"):
        if said(workspace, name, "dynamicRegistration"):
            yield f"workspace/{name}"
    if said(document, "synchronization", "dynamicRegistration"):
        yield from ("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose")


def _folders(params: object) -> list[str]:
    """Return the URIs of the folders that are open."""
    uris = [said(folder, "uri") for folder in _list(said(params, "workspaceFolders"))] or [said(params, "rootUri")]
    return [uri for uri in uris if isinstance(uri, str)]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
