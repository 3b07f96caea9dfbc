"""The same, with the client that other servers on pygls are tested with; its warnings about the protocol are failures."""

import asyncio
import itertools
import sys

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client

from tests.editors.pipe import PATIENCE, ROOT, TODAY
from tests.editors.samples import RESUME, WEAK, WROTE


def client_that_registers() -> LanguageClient:
    """Return pytest-lsp's client with the answers that it lacks."""
    client = make_test_lsp_client()
    for method in (lsp.CLIENT_REGISTER_CAPABILITY, lsp.WORKSPACE_CODE_LENS_REFRESH, lsp.WORKSPACE_INLAY_HINT_REFRESH):
        client.feature(method)(lambda _: None)
    return client


SERVER = ClientServerConfig(
    client_factory=client_that_registers,
    server_command=[sys.executable, "-m", "resume_lsp", "serve"],
    server_env={"PYTHONPATH": str(ROOT), "RESUME_LSP_TODAY": TODAY},
)

numbers = itertools.count()


@pytest_lsp.fixture(scope="session", params=["neovim", "visual-studio-code", "emacs"], config=SERVER)
async def client(request: pytest.FixtureRequest, lsp_client: LanguageClient):
    capabilities = client_capabilities(request.param)
    await lsp_client.initialize_session(lsp.InitializeParams(capabilities=capabilities, root_uri=None, process_id=None))
    yield
    await lsp_client.shutdown_session()


class Buffer:
    """An open document."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.uri = f"file:///home/jo/{next(numbers)}/resume.md"
        self.version = 0

    async def show(self, text: str) -> list[lsp.Diagnostic]:
        """Open the document with *text*, or change it to that, and return what is published then."""
        coming = self.client.protocol.wait_for_notification_async(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # before it is asked for
        self.version += 1
        if self.version == 1:
            opened = lsp.TextDocumentItem(uri=self.uri, language_id="markdown", version=1, text=text)
            self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(text_document=opened))
        else:
            changed = lsp.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
            whole = lsp.TextDocumentContentChangeWholeDocument(text=text)
            self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(text_document=changed, content_changes=[whole]))
        while (params := await asyncio.wait_for(coming, PATIENCE)) and (params.uri, params.version) != (self.uri, self.version):
            coming = self.client.protocol.wait_for_notification_async(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        return list(params.diagnostics)

    async def actions(self, line: int, shown: list[lsp.Diagnostic]) -> list[lsp.CodeAction]:
        place = lsp.Range(start=lsp.Position(line=line, character=0), end=lsp.Position(line=line, character=0))
        context = lsp.CodeActionContext(diagnostics=shown, only=[lsp.CodeActionKind.QuickFix])
        document = lsp.TextDocumentIdentifier(uri=self.uri)
        found = await self.client.text_document_code_action_async(
            lsp.CodeActionParams(text_document=document, range=place, context=context)
        )
        return [action for action in found or () if isinstance(action, lsp.CodeAction)]


def lines(diagnostics: list[lsp.Diagnostic]) -> list[int]:
    return [diagnostic.range.start.line for diagnostic in diagnostics if diagnostic.code == WEAK]


async def test_a_fix_and_its_undoing(client: LanguageClient) -> None:
    buffer = Buffer(client)
    shown = await buffer.show(RESUME)
    assert lines(shown) == [10, 11]
    fix = next(action for action in await buffer.actions(10, shown) if action.title == WROTE)
    assert list(fix.diagnostics or ()) == [next(each for each in shown if each.code == WEAK)]
    assert lines(await buffer.show(RESUME.replace("Responsible for writing the i", "Wrote the i"))) == [11]
    assert lines(await buffer.show(RESUME)) == [10, 11]


async def test_a_hover_and_an_outline(client: LanguageClient) -> None:
    buffer = Buffer(client)
    await buffer.show(RESUME)
    document = lsp.TextDocumentIdentifier(uri=buffer.uri)
    place = lsp.Position(line=10, character=4)
    hover = await client.text_document_hover_async(lsp.HoverParams(text_document=document, position=place))
    assert isinstance(hover.contents, lsp.MarkupContent)
    assert WEAK in hover.contents.value
    symbols = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(text_document=document))
    assert "Experience" in [symbol.name for symbol in symbols]


async def test_settings_that_change(client: LanguageClient) -> None:
    buffer = Buffer(client)
    assert lines(await buffer.show(RESUME)) == [10, 11]
    client.set_configuration({"rules": {WEAK: "off"}}, section="resume-lsp")
    coming = client.protocol.wait_for_notification_async(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(settings=None))
    assert lines((await asyncio.wait_for(coming, PATIENCE)).diagnostics) == []
    client.set_configuration({}, section="resume-lsp")
