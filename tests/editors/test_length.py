"""How long a document is, for an editor's status line."""

from lsprotocol import types as lsp

from tests.editors.pipe import Pipe
from tests.editors.samples import README, RESUME, URI


def length(pipe: Pipe, uri: str = URI) -> object:
    return pipe.ask("resume-lsp/length", {"uri": uri})


def test_a_resume_has_a_length_whatever_else_is_shown_of_it(pipe: Pipe) -> None:
    pipe.notify("workspace/didChangeConfiguration", {"settings": {"resume-lsp": {"features": {"code-lens": "off"}}}})
    pipe.open(URI, RESUME)
    assert length(pipe) == "0.26 pages"


def test_one_that_is_too_long_says_by_how_much(pipe: Pipe) -> None:
    pipe.open(URI, RESUME + "".join(f"- Cut export number {n} from 90 to 12 minutes.\n" for n in range(60)))
    assert str(length(pipe)).endswith(" lines over")


def test_an_empty_resume_has_none_yet(pipe: Pipe) -> None:
    pipe.open(URI, "")
    assert length(pipe) == ""


def test_what_is_no_resume_has_none(pipe: Pipe) -> None:
    uri = "file:///home/jo/README.md"
    pipe.open(uri, README)
    assert length(pipe, uri) is None


def test_what_is_not_open_has_none(pipe: Pipe) -> None:
    assert length(pipe, "file:///home/jo/resume-of-nobody.md") is None


def test_it_takes_a_uri(pipe: Pipe) -> None:
    assert pipe.request("resume-lsp/length", {"uri": 7})["error"]["code"] == lsp.ErrorCodes.InvalidParams.value
