"""Pages over a raw pipe: the PDF that is made, and the front matter that makes it fit."""

import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from resume_lsp.pages.reading import text_of
from tests.editors.pipe import SILENCE, Message, Pipe
from tests.editors.samples import README, RESUME, URI

BULLET = "- Cut the nightly export from 90 to 12 minutes.\n"
LITTLE, MUCH = 42, 120  # bullets too many: a tighter style saves the first


def longer(bullets: int) -> str:
    return RESUME.replace(BULLET, BULLET * bullets)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "resume.md"
    path.write_text(RESUME, encoding="utf-8")
    return path


def command(pipe: Pipe, verb: str, *arguments: object) -> Message:
    return pipe.request("workspace/executeCommand", {"command": f"resume-lsp.{verb}", "arguments": list(arguments)})


def told(pipe: Pipe) -> str:
    return pipe.wait_for(lambda message: message.get("method") == "window/showMessage")["params"]["message"]


# Export


def test_a_pdf_is_made_beside_the_resume(pipe: Pipe, path: Path) -> None:
    pipe.open(path.as_uri(), RESUME)
    assert command(pipe, "exportPdf", path.as_uri())["result"] == str(path.with_suffix(".pdf"))
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")
    assert told(pipe).startswith("resume.pdf: ")


def test_what_is_exported_is_what_the_editor_shows(pipe: Pipe, path: Path) -> None:
    pipe.open(path.as_uri(), RESUME.replace("Jordan Rivera", "Quentin Marsh"))
    command(pipe, "exportPdf", path.as_uri())
    assert text_of(path.with_suffix(".pdf").read_bytes()).startswith("Quentin Marsh\n")


def test_a_target_is_seen_from_the_document_s_folder(pipe: Pipe, path: Path) -> None:
    pipe.open(path.as_uri(), RESUME)
    assert command(pipe, "exportPdf", path.as_uri(), "sent/../cv.pdf")["result"].endswith("cv.pdf")
    assert (path.parent / "cv.pdf").exists()
    target = path.parent / "other.pdf"
    assert command(pipe, "exportPdf", path.as_uri(), target.as_uri())["result"] == str(target)


def test_what_others_made_is_kept_until_told_otherwise(pipe: Pipe, path: Path) -> None:
    other = path.with_suffix(".pdf")
    other.write_bytes(b"%PDF-1.7 mine")
    pipe.open(path.as_uri(), RESUME)
    for again in ((), (None,), (None, False), (None, "yes")):
        error = command(pipe, "exportPdf", path.as_uri(), *again)["error"]
        assert error["message"] == f"{other} is there already and was not made here. Name another file, or take that one away."
    assert other.read_bytes() == b"%PDF-1.7 mine"
    assert command(pipe, "exportPdf", path.as_uri(), None, True)["result"] == str(other)
    assert command(pipe, "exportPdf", path.as_uri())["result"] == str(other)


@pytest.mark.parametrize(
    ("uri", "arguments", "why"),
    [
        ("untitled:resume", (), "Save the resume first"),
        ("untitled:resume", ("cv.pdf",), "Save the resume first"),
        (URI, ("cv.docx",), "cv.docx is no name of a PDF"),
        (URI, ("nowhere/cv.pdf",), "cannot be written"),
        (URI, (7,), "no path: 7"),
    ],
)
def test_what_cannot_be_made_is_told_in_one_sentence(pipe: Pipe, uri: str, arguments: tuple, why: str) -> None:
    pipe.open(uri, "<!-- resume-lsp-enable-file -->\n" + RESUME)
    error = command(pipe, "exportPdf", uri, *arguments)["error"]
    assert why in error["message"]
    assert "\n" not in error["message"]
    assert pipe.log == []


@pytest.mark.parametrize("verb", ["exportPdf", "fitToPage"])
def test_a_document_that_is_not_open_is_told(pipe: Pipe, verb: str) -> None:
    assert "No such document" in command(pipe, verb, "file:///elsewhere/resume.md")["error"]["message"]
    assert "URI" in command(pipe, verb)["error"]["message"]


@pytest.mark.parametrize("verb", ["exportPdf", "fitToPage"])
def test_what_is_no_resume_is_told(pipe: Pipe, path: Path, verb: str) -> None:
    uri = path.with_name("README.md").as_uri()
    pipe.open(uri, README)
    assert "resume-lsp-enable-file" in command(pipe, verb, uri)["error"]["message"]


@pytest.mark.parametrize("verb", ["exportPdf", "fitToPage"])
def test_what_is_too_large_is_told(pipe: Pipe, path: Path, verb: str) -> None:
    pipe.open(path.as_uri(), "---\nresume-lsp: { max-size: 1KB }\n---\n" + RESUME + "x" * 1000)
    assert command(pipe, verb, path.as_uri())["error"]["message"].startswith("Too large to be a resume: over 1,000 bytes")
    assert not path.with_suffix(".pdf").exists()


def test_pictures_that_are_left_out_are_told(pipe: Pipe, path: Path) -> None:
    pipe.open(path.as_uri(), RESUME)  # it has emoji
    command(pipe, "exportPdf", path.as_uri())
    assert "left out: line 12" in told(pipe)


# A template of one's own


TEMPLATE = '#import "resume-lsp.typ": *\n#let head(style, role, level, body) = panic("mine is used")\n'


@pytest.fixture
def own(path: Path) -> str:
    path.with_name("own.typ").write_text(TEMPLATE, encoding="utf-8")
    return "---\nresume-lsp:\n  page:\n    template: own.typ\n---\n\n" + RESUME


def test_a_template_is_not_used_where_nobody_said_so(pipe: Pipe, path: Path, own: str) -> None:
    pipe.open(path.as_uri(), own)
    assert "--trust" in command(pipe, "exportPdf", path.as_uri())["error"]["message"]


def test_a_template_is_used_where_it_is_trusted(connect, path: Path, own: str) -> None:
    pipe = connect((sys.executable, "-m", "resume_lsp", "serve", "--trust"))
    pipe.initialize()
    pipe.open(path.as_uri(), own)
    assert "mine is used" in command(pipe, "exportPdf", path.as_uri())["error"]["message"]


# Fit


def test_fitting_writes_the_front_matter(pipe: Pipe) -> None:
    pipe.open(URI, longer(LITTLE))
    words = command(pipe, "fitToPage", URI)["result"]
    assert words.startswith("Set tighter to fit one page: gap 0.")
    (asked,) = pipe.requests
    (edit,) = asked["params"]["edit"]["changes"][URI]
    assert edit["newText"].startswith("---\nresume-lsp:\n  page:\n    gap: 0.")
    pipe.change(URI, edit["newText"] + longer(LITTLE), 2)
    assert command(pipe, "fitToPage", URI)["result"].startswith("It fits as it is: ")
    assert len(pipe.requests) == 1


def test_fitting_in_another_style_keeps_to_that_style(pipe: Pipe) -> None:
    text = longer(LITTLE)
    pipe.open(URI, text)
    assert command(pipe, "fitToPage", URI, {"theme": "compact"})["result"] == "Set to fit one page: theme compact."
    (asked,) = pipe.requests
    (edit,) = asked["params"]["edit"]["changes"][URI]
    assert edit["newText"].startswith("---\nresume-lsp:\n  page:\n    theme: compact\n---")
    pipe.change(URI, edit["newText"] + text, 2)
    assert command(pipe, "fitToPage", URI)["result"].startswith("It fits as it is: ")


def test_a_pdf_is_made_in_the_style_that_is_looked_at(pipe: Pipe, path: Path) -> None:
    pipe.open(path.as_uri(), longer(LITTLE))
    command(pipe, "exportPdf", path.as_uri())
    assert len(PdfReader(path.with_suffix(".pdf")).pages) == 2
    command(pipe, "exportPdf", path.as_uri(), None, False, {"theme": "compact"})
    assert len(PdfReader(path.with_suffix(".pdf")).pages) == 1
    assert "classic" in command(pipe, "exportPdf", path.as_uri(), None, False, {"theme": "clasic"})["error"]["message"]


def test_what_nothing_readable_fits_is_told_what_to_cut(pipe: Pipe) -> None:
    pipe.open(URI, longer(MUCH))
    words = command(pipe, "fitToPage", URI)["result"]
    assert words.startswith("Nothing readable fits one page: ")
    assert "Cut bullets past the fifth of an entry: wins" in words
    assert told(pipe) == words
    assert pipe.requests == []


def test_an_editor_that_never_makes_the_change_is_not_waited_for(connect) -> None:
    pipe = connect()
    pipe.initialize()
    pipe.answers["workspace/applyEdit"] = lambda _: SILENCE
    pipe.open(URI, longer(LITTLE))
    assert command(pipe, "fitToPage", URI)["result"].startswith("Set tighter")


def test_an_editor_that_will_not_make_the_change_says_so(connect) -> None:
    pipe = connect()
    pipe.initialize()
    pipe.answers["workspace/applyEdit"] = lambda _: {"applied": False, "failureReason": "read-only"}
    pipe.open(URI, longer(LITTLE))
    assert "read-only" in command(pipe, "fitToPage", URI)["error"]["message"]


def test_front_matter_that_cannot_be_read_is_not_touched(pipe: Pipe) -> None:
    pipe.open(URI, "---\nresume-lsp: [\n---\n" + longer(LITTLE))
    assert "mend it first" in command(pipe, "fitToPage", URI)["error"]["message"]
    assert pipe.requests == []


# Lenses and hints

VSCODE = {"name": "Visual Studio Code", "version": "1.139.0"}
EVERYWHERE = {"start": {"line": 0, "character": 0}, "end": {"line": 999, "character": 0}}


def lenses(pipe: Pipe, uri: str = URI) -> list[Message]:
    return pipe.ask("textDocument/codeLens", {"textDocument": {"uri": uri}})


def hints(pipe: Pipe, place: object = EVERYWHERE) -> list[Message]:
    return pipe.ask("textDocument/inlayHint", {"textDocument": {"uri": URI}, "range": place})


def test_elsewhere_than_in_vs_code_they_are_off_until_switched_on(connect) -> None:
    pipe = connect()
    pipe.initialize(clientInfo={"name": "Neovim"})
    pipe.open(URI, longer(MUCH))
    assert lenses(pipe) == hints(pipe) == []
    pipe.notify("workspace/didChangeConfiguration", {"settings": {"resume-lsp": {"features": {"code-lens": True}}}})
    assert lenses(pipe)
    assert hints(pipe) == []
    assert pipe.end() == 0


def test_in_vs_code_they_are_on_until_switched_off(connect) -> None:
    pipe = connect()
    pipe.initialize(clientInfo=VSCODE)
    pipe.open(URI, longer(MUCH))
    assert lenses(pipe)
    assert hints(pipe)
    off = {"resume-lsp": {"features": {"code-lens": "off", "inlay-hints": "off"}}}
    pipe.notify("workspace/didChangeConfiguration", {"settings": off})
    assert lenses(pipe) == hints(pipe) == []
    assert pipe.end() == 0


def test_a_lens_is_a_command_that_the_server_knows(connect) -> None:
    pipe = connect()
    offered = pipe.initialize(clientInfo=VSCODE)["executeCommandProvider"]["commands"]
    pipe.open(URI, longer(LITTLE))
    fit, export = lenses(pipe)
    assert fit["range"] == export["range"] == {"start": {"line": 0, "character": 2}, "end": {"line": 0, "character": 15}}
    assert {fit["command"]["command"], export["command"]["command"]} <= set(offered)
    assert pipe.ask("workspace/executeCommand", {key: fit["command"][key] for key in ("command", "arguments")})
    assert pipe.end() == 0


@pytest.mark.parametrize(("encodings", "column"), [(["utf-16"], 64), (["utf-32"], 62)])
def test_a_hint_stands_behind_the_line_however_columns_are_counted(connect, encodings: list[str], column: int) -> None:
    pipe = connect()
    pipe.initialize({"general": {"positionEncodings": encodings}}, clientInfo=VSCODE)
    pipe.open(URI, RESUME.replace(BULLET, "- 🎉🎉 Cut the nightly export of the café from 90 to 12 minutes.\n" * MUCH))
    first, *_ = hints(pipe)
    assert (first["label"], first["paddingLeft"]) == ("— page 2 —", True)
    assert first["position"]["character"] == column
    line = first["position"]["line"]
    assert hints(pipe, {"start": {"line": 0, "character": 0}, "end": {"line": line - 1, "character": 9}}) == []
    assert pipe.end() == 0


def test_both_are_fetched_again_when_the_exact_pages_are_known(connect) -> None:
    pipe = connect()
    again = {"refreshSupport": True}
    pipe.initialize({"workspace": {"codeLens": again, "inlayHint": again}}, clientInfo=VSCODE)
    pipe.open(URI, longer(MUCH))
    pipe.wait_until(lambda: {"workspace/codeLens/refresh", "workspace/inlayHint/refresh"} <= {r["method"] for r in pipe.requests})
    assert pipe.end() == 0


# Without Typst


@pytest.fixture
def bare(connect, tmp_path: Path) -> Pipe:
    """A server that has no Typst."""
    (tmp_path / "typst.py").write_text("raise ImportError('not here')")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from resume_lsp.cli import main; sys.exit(main(['serve']))"
    pipe = connect((sys.executable, "-c", code))
    pipe.initialize()
    return pipe


def test_without_typst_the_estimate_goes_on(bare: Pipe) -> None:
    bare.open(URI, longer(MUCH))
    (over,) = [each for each in bare.diagnostics(URI) if each["code"] == "page-overlength"]
    assert "page 2 starts here" in over["message"]
    assert command(bare, "fitToPage", URI)["result"].startswith("Nothing readable fits")
    bare.wait_for(lambda message: message.get("method") == "window/logMessage" and "pip install" in message["params"]["message"])


def test_without_typst_an_export_says_what_to_install(bare: Pipe, path: Path) -> None:
    bare.open(path.as_uri(), RESUME)
    error = command(bare, "exportPdf", path.as_uri())["error"]
    assert error["message"] == "Pages are set with Typst, which is not installed: pip install 'typst>=0.15,<0.16'"
    assert not path.with_suffix(".pdf").exists()


def test_without_typst_the_command_line_says_what_to_install(path: Path) -> None:
    code = "import sys; sys.modules['typst'] = None; from resume_lsp.cli import main; sys.exit(main(sys.argv[1:]))"
    run = [sys.executable, "-c", code]
    ran = subprocess.run([*run, "export", str(path)], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert "pip install" in ran.stderr
    checked = subprocess.run([*run, "check", "--format", "json", str(path)], capture_output=True, text=True, check=False)
    assert '"exact": false' in checked.stdout
