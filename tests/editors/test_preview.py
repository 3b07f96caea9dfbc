"""Previews over a raw pipe: pages are drawn while one is open, only those that have changed are sent, and lines are found on them."""

import sys
from pathlib import Path

import pytest

from tests.editors.pipe import Message, Pipe
from tests.editors.samples import README, RESUME, URI

BULLET = "- Cut the nightly export from 90 to 12 minutes.\n"
LONG = RESUME.replace(BULLET, "".join(f"- Cut export number {n} from 90 to 12 minutes.\n" for n in range(60)))


def preview(pipe: Pipe, *, is_open: bool = True, uri: str = URI, **more: object) -> Message:
    return pipe.request("resume-lsp/preview", {"uri": uri, "open": is_open, **more})


def pages(pipe: Pipe, version: int = 1) -> Message:
    """Return the next pages of at least that version."""
    wanted = pipe.wait_for(lambda each: each.get("method") == "resume-lsp/pages" and each["params"]["version"] >= version)
    return wanted["params"]


def test_a_preview_is_sent_its_pages(pipe: Pipe) -> None:
    pipe.open(URI, LONG)
    assert preview(pipe)["result"] is None
    told = pages(pipe)
    assert told.keys() == {
        *("uri", "version", "count", "fill", "limit", "breaks", "linesOver", "exact", "style", "paper", "places", "notes", "svg")
    }
    assert (told["uri"], told["version"], told["count"], told["limit"], told["exact"]) == (URI, 1, 2, 1, True)
    assert 1 < told["fill"] < 2
    assert [svg[:5] for svg in told["svg"]] == ["<svg "] * 2
    assert told["notes"] == ["Pictures and emoji are left out: line 12."]
    preview(pipe, is_open=False)


def test_the_page_breaks_where_its_first_place_says(pipe: Pipe) -> None:
    pipe.open(URI, LONG)
    preview(pipe)
    told = pages(pipe)
    (line,) = told["breaks"]
    assert next(place["line"] for place in told["places"] if place["page"] == 2) == line
    assert LONG.splitlines()[line].startswith("- Cut export number")
    preview(pipe, is_open=False)


def test_every_printed_line_is_found_from_top_to_bottom(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    preview(pipe)
    told = pages(pipe)
    printed = [number for number, line in enumerate(RESUME.splitlines()) if line]
    assert [place["line"] for place in told["places"]] == printed
    tops = [place["y"] for place in told["places"]]
    assert tops == sorted(tops)
    assert tops[0] == pytest.approx(0.65 * 72)
    assert told["paper"] == {"width": 612.0, "height": 792.0}
    preview(pipe, is_open=False)


def test_only_pages_that_have_changed_are_sent_again(pipe: Pipe) -> None:
    pipe.open(URI, LONG)
    preview(pipe)
    pages(pipe)
    pipe.change(URI, LONG.replace("Colorado", "Wyoming"), 2)
    told = pages(pipe, 2)
    assert told["svg"][0] is None
    assert told["svg"][1].startswith("<svg ")
    preview(pipe)
    assert None not in pages(pipe, 2)["svg"]
    preview(pipe, is_open=False)


def test_of_fast_typing_only_the_last_text_is_drawn(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    preview(pipe)
    pages(pipe)
    for version in range(2, 30):
        pipe.change(URI, RESUME.replace("Jordan", "Jordan" * version), version)
    assert pages(pipe, 2)["version"] == 29
    assert not pipe.has_said(lambda message: message.get("method") == "resume-lsp/pages")
    preview(pipe, is_open=False)


def test_nothing_is_drawn_where_no_preview_is_open(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    preview(pipe)
    pages(pipe)
    assert preview(pipe, is_open=False)["result"] is None
    pipe.change(URI, LONG, 2)
    (over,) = [each for each in pipe.wait_for(exactly_over)["params"]["diagnostics"] if each["code"] == "page-overlength"]
    assert over
    assert not pipe.has_said(lambda message: message.get("method") == "resume-lsp/pages")


def exactly_over(message: Message) -> bool:
    return any(each["code"] == "page-overlength" for each in message.get("params", {}).get("diagnostics", ()))


def test_it_may_be_a_notification(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    pipe.notify("resume-lsp/preview", {"uri": URI, "open": True})
    assert pages(pipe)["count"] == 1
    pipe.notify("resume-lsp/preview", {"uri": URI, "open": False})


def test_it_waits_for_a_document_that_is_not_open_yet(pipe: Pipe) -> None:
    preview(pipe)
    pipe.open(URI, RESUME)
    assert pages(pipe)["count"] == 1
    preview(pipe, is_open=False)


def test_another_style_can_be_looked_at(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    preview(pipe, style={"theme": "compact", "paper": "a4"})
    told = pages(pipe)
    assert told["style"] == "compact, A4, 10 pt"
    assert told["paper"]["height"] == 841.89
    preview(pipe, style={"font-size": "12pt"})
    assert pages(pipe)["style"] == "classic, Letter, 12 pt"
    preview(pipe, is_open=False)


def test_other_settings_are_another_look(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    preview(pipe)
    assert pages(pipe)["style"] == "classic, Letter, 10.5 pt"
    pipe.notify("workspace/didChangeConfiguration", {"settings": {"resume-lsp": {"page": {"theme": "modern"}}}})
    assert pages(pipe)["style"] == "modern, Letter, 10 pt"
    preview(pipe, is_open=False)


@pytest.mark.parametrize(
    "params",
    [{}, {"uri": URI}, {"uri": 5, "open": True}, {"uri": URI, "open": "yes"}, {"uri": URI, "open": True, "style": "modern"}],
    ids=str,
)
def test_what_is_no_preview_is_an_error(pipe: Pipe, params: object) -> None:
    assert pipe.request("resume-lsp/preview", params)["error"]["code"] == -32602


def test_a_style_that_cannot_be_is_an_error(pipe: Pipe) -> None:
    assert "classic" in preview(pipe, style={"theme": "clasic"})["error"]["message"]


def test_why_nothing_can_be_drawn_stands_in_the_preview(pipe: Pipe) -> None:
    uri = "file:///home/jo/README.md"
    pipe.open(uri, README)
    preview(pipe, uri=uri)
    told = pages(pipe)
    assert "resume-lsp-enable-file" in told["error"]
    assert (told["count"], told["breaks"], "svg" in told) == (0, [], False)
    pipe.change(uri, RESUME + "<!-- resume-lsp-enable-file -->\n", 2)
    preview(pipe, uri=uri, is_open=False)


def test_without_typst_the_preview_says_what_to_install(connect, tmp_path: Path) -> None:
    (tmp_path / "typst.py").write_text("raise ImportError('not here')")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from resume_lsp.cli import main; sys.exit(main(['serve']))"
    bare = connect((sys.executable, "-c", code))
    bare.initialize()
    bare.open(URI, LONG)
    preview(bare)
    told = pages(bare)
    assert "pip install" in told["error"]
    assert (told["count"], told["exact"], "svg" in told) == (2, False, False)
    assert bare.end() == 0


def test_exact_pages_of_the_preview_are_the_author_s_too(connect) -> None:
    pipe = connect()
    pipe.initialize(clientInfo={"name": "Visual Studio Code"})
    pipe.open(URI, RESUME)
    preview(pipe)
    fill = pages(pipe)["fill"]
    length, _ = pipe.ask("textDocument/codeLens", {"textDocument": {"uri": URI}})
    assert length["command"]["title"] == f"{fill:.2f} pages"
    assert pipe.end() == 0
