"""What pygls costs by itself: a server that looks at no text and publishes nothing found in it."""

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

server = LanguageServer("empty", "0")


@server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
def opened(_: LanguageServer, params: lsp.DidOpenTextDocumentParams) -> None:
    """Publish nothing found."""
    _publish(params.text_document.uri, params.text_document.version)


@server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
def changed(_: LanguageServer, params: lsp.DidChangeTextDocumentParams) -> None:
    """Publish nothing found."""
    _publish(params.text_document.uri, params.text_document.version)


def _publish(uri: str, version: int) -> None:
    server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, version=version, diagnostics=[]))


if __name__ == "__main__":
    server.start_io()
