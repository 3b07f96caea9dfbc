"""A word that is right to its author goes into the dictionary, and what was said of it goes."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from resume_lsp.text import Edit, Lines, Span, apply
from tests.editors.neovim import Neovim
from tests.editors.pipe import Message, Pipe
from tests.editors.samples import RESUME

TYPO = "text-typo"
TEXT = RESUME.replace("invoice service", "recieve service")
LINE = 10


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "resume.md").write_text(TEXT, encoding="utf-8")
    return tmp_path / "work"


def uri_of(path: Path) -> str:
    return f"file://{quote(path.as_posix())}"


def until(pipe: Pipe, uri: str, *, said: bool) -> list[Message]:
    """Return the first diagnostics that speak of a misspelt word, or do not."""
    while True:
        found = pipe.diagnostics(uri)
        if any(each["code"] == TYPO for each in found) == said:
            return found


def actions(pipe: Pipe, uri: str, **context: object) -> list[Message]:
    place = {"line": LINE, "character": 0}
    asked = {"textDocument": {"uri": uri}, "range": {"start": place, "end": place}, "context": {"diagnostics": [], **context}}
    return pipe.ask("textDocument/codeAction", asked)


def adding(pipe: Pipe, uri: str) -> Message:
    (action,) = [action for action in actions(pipe, uri) if action["title"].startswith("Add “recieve” to the dictionary")]
    return action


def edited(action: Message, uri: str, text: str) -> str:
    """Return *text*, which is all ASCII, after the edit of *action*, which touches no other file than that at *uri*."""
    assert list(action["edit"]["changes"]) == [uri]
    lines = Lines(text)
    edits = [
        Edit(Span(*(lines.start_of(place["line"]) + place["character"] for place in each["range"].values())), each["newText"])
        for each in action["edit"]["changes"][uri]
    ]
    return apply(edits, text)


def test_it_stands_behind_the_suggestions_and_before_what_ignores(pipe: Pipe, folder: Path) -> None:
    uri = uri_of(folder / "resume.md")
    pipe.open(uri, TEXT)
    shown = [each for each in until(pipe, uri, said=True) if each["code"] == TYPO]
    offered = actions(pipe, uri, diagnostics=shown, only=["quickfix"])
    titles = [action["title"] for action in offered]
    assert titles.index("Change to “receive”") < titles.index("Add “recieve” to the dictionary (front matter)")
    assert titles.index("Add “recieve” to the dictionary (front matter)") < titles.index("Ignore text-typo here")
    (action,) = [action for action in offered if "to the dictionary" in action["title"]]
    assert action["diagnostics"] == shown
    assert "isPreferred" not in action
    assert "command" not in action


def test_without_a_settings_file_it_goes_into_the_front_matter(pipe: Pipe, folder: Path) -> None:
    uri = uri_of(folder / "resume.md")
    pipe.open(uri, TEXT)
    until(pipe, uri, said=True)
    after = edited(adding(pipe, uri), uri, TEXT.replace("🎉", "xx"))
    assert after.startswith('---\nresume-lsp:\n  dictionary: ["recieve"]\n---\n\n# Jordan')
    pipe.change(uri, after, 2)
    until(pipe, uri, said=False)


@pytest.mark.parametrize("name", ["resume-lsp.toml", ".resume-lsp.toml", "pyproject.toml"])
def test_a_settings_file_keeps_all_else(connect: Callable[..., Pipe], folder: Path, name: str) -> None:
    table = "[tool.resume-lsp]\n" if name == "pyproject.toml" else ""
    text = f'# mine\n{table}dictionary = [\n  "Glim", # a client\n]\nprofile = "strict"\n'
    (folder / name).write_text(text)
    uri = uri_of(folder / "resume.md")
    pipe = connect()
    pipe.initialize()
    pipe.open(uri, TEXT)
    until(pipe, uri, said=True)
    action = adding(pipe, uri)
    assert action["title"].endswith(f"({name})")
    after = edited(action, uri_of(folder / name), text)
    assert after == text.replace("client\n", 'client\n  "recieve",\n')
    (folder / name).write_text(after)
    pipe.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri_of(folder / name), "type": 2}]})
    until(pipe, uri, said=False)
    assert pipe.end() == 0


def test_a_word_counts_before_the_settings_file_is_saved(connect: Callable[..., Pipe], folder: Path) -> None:
    file, uri = folder / "resume-lsp.toml", uri_of(folder / "resume.md")
    file.write_text('dictionary = [\n  "Glim"\n]\n')
    pipe = connect()
    pipe.initialize()
    pipe.open(uri, TEXT + "\nRan the calender.\n")
    until(pipe, uri, said=True)
    pipe.ask("workspace/executeCommand", adding(pipe, uri)["command"])
    while "“receive”" in str(pipe.diagnostics(uri)):
        pass
    place = {"line": TEXT.count("\n") + 1, "character": 0}
    asked = {"textDocument": {"uri": uri}, "range": {"start": place, "end": place}, "context": {"diagnostics": []}}
    (second,) = [each for each in pipe.ask("textDocument/codeAction", asked) if each["title"].startswith("Add “calender”")]
    after = edited(second, uri_of(file), 'dictionary = [\n  "Glim",\n  "recieve"\n]\n')
    assert after == 'dictionary = [\n  "Glim",\n  "recieve",\n  "calender"\n]\n'
    file.write_text("dictionary = []\n")
    pipe.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    while "“receive”" not in str(pipe.diagnostics(uri)):
        pass
    assert pipe.end() == 0


def test_a_settings_file_that_is_open_is_changed_as_it_stands_there(connect: Callable[..., Pipe], folder: Path) -> None:
    file, uri = folder / "resume-lsp.toml", uri_of(folder / "resume.md")
    file.write_text('dictionary = ["Glim"]\n')
    pipe = connect()
    pipe.initialize({"textDocument": {"synchronization": {"dynamicRegistration": True}}})
    pipe.open(uri, TEXT)
    until(pipe, uri, said=True)
    pipe.has_said(lambda _: False)
    (asked,) = pipe.requests
    assert {each["method"] for each in asked["params"]["registrations"]} == {
        "textDocument/didOpen",
        "textDocument/didChange",
        "textDocument/didClose",
    }
    pipe.open(uri_of(file), 'dictionary = ["Glim"]\n')
    unsaved = '# not saved\n\ndictionary = ["Glim", "flurb"]\n'
    pipe.change(uri_of(file), unsaved, 2)
    assert edited(adding(pipe, uri), uri_of(file), unsaved) == '# not saved\n\ndictionary = ["Glim", "flurb", "recieve"]\n'
    pipe.change(uri_of(file), 'dictionary = ["recieve"]\n', 3)
    until(pipe, uri, said=False)
    pipe.notify("textDocument/didClose", {"textDocument": {"uri": uri_of(file)}})
    until(pipe, uri, said=True)
    assert pipe.end() == 0


def test_a_settings_file_outside_of_what_is_open_is_not_written(connect: Callable[..., Pipe], folder: Path) -> None:
    (folder.parent / "resume-lsp.toml").write_text('dictionary = ["Glim"]\n')
    uri = uri_of(folder / "resume.md")
    pipe = connect()
    pipe.initialize(rootUri=uri_of(folder))
    pipe.open(uri, TEXT)
    until(pipe, uri, said=True)
    after = edited(adding(pipe, uri), uri, TEXT.replace("🎉", "xx"))
    assert after.startswith('---\nresume-lsp:\n  dictionary: ["Glim", "recieve"]\n---\n')


def test_a_settings_file_at_the_root_is_written(connect: Callable[..., Pipe], folder: Path) -> None:
    (folder.parent / "resume-lsp.toml").write_text("")
    uri = uri_of(folder / "resume.md")
    pipe = connect()
    pipe.initialize(rootUri=uri_of(folder.parent))
    pipe.open(uri, TEXT)
    until(pipe, uri, said=True)
    assert edited(adding(pipe, uri), uri_of(folder.parent / "resume-lsp.toml"), "") == 'dictionary = ["recieve"]\n'


def test_a_settings_file_in_a_folder_that_is_opened_later_is_written(connect: Callable[..., Pipe], folder: Path) -> None:
    file, uri = folder.parent / "resume-lsp.toml", uri_of(folder / "resume.md")
    file.write_text("")
    pipe = connect()
    pipe.initialize(workspaceFolders=[{"uri": uri_of(folder), "name": "work"}])
    pipe.open(uri, TEXT)
    until(pipe, uri, said=True)
    assert list(adding(pipe, uri)["edit"]["changes"]) == [uri]
    above = {"uri": uri_of(folder.parent), "name": "above"}
    pipe.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [above], "removed": []}})
    assert list(adding(pipe, uri)["edit"]["changes"]) == [uri_of(file)]
    pipe.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": [above]}})
    assert list(adding(pipe, uri)["edit"]["changes"]) == [uri]
    assert pipe.end() == 0


def test_a_dictionary_in_the_front_matter_is_the_one_that_counts(connect: Callable[..., Pipe], folder: Path) -> None:
    (folder / "resume-lsp.toml").write_text("")
    uri = uri_of(folder / "resume.md")
    pipe = connect()
    pipe.initialize()
    text = "---\nresume-lsp:\n  dictionary:\n    - Glim\n---\n" + TEXT
    pipe.open(uri, text)
    until(pipe, uri, said=True)
    asked = {"textDocument": {"uri": uri}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}}
    offered = pipe.ask("textDocument/codeAction", asked | {"context": {"diagnostics": []}})
    (action,) = [each for each in offered if "to the dictionary" in each["title"]]
    assert edited(action, uri, text.replace("🎉", "xx")).startswith(
        '---\nresume-lsp:\n  dictionary:\n    - Glim\n    - "recieve"\n---\n'
    )


# In Neovim


@pytest.fixture
def nvim(tmp_path: Path) -> Neovim:
    editor = Neovim(tmp_path / "home")
    yield editor
    editor.close()


def test_in_neovim_the_finding_goes_and_the_settings_file_is_saved(nvim: Neovim, folder: Path) -> None:
    file, text = folder / "resume-lsp.toml", TEXT.replace("nightly", "calender")
    file.write_text('# mine\ndictionary = ["Glim"] # names\n')
    (folder / "resume.md").write_text(text, encoding="utf-8")
    nvim.edit(folder / "resume.md")
    nvim.wait_for(2, TYPO)
    nvim.act(LINE + 1, "Add “recieve” to the dictionary (resume-lsp.toml)")
    nvim.wait_for(1, TYPO)
    assert file.read_text() == '# mine\ndictionary = ["Glim", "recieve"] # names\n'
    nvim.act(LINE + 3, "Add “calender” to the dictionary (resume-lsp.toml)")
    nvim.wait_for(0, TYPO)
    assert file.read_text() == '# mine\ndictionary = ["Glim", "recieve", "calender"] # names\n'
    assert nvim.text == text


def test_in_neovim_a_settings_file_that_its_author_has_changed_waits_to_be_saved(nvim: Neovim, folder: Path) -> None:
    file = folder / "resume-lsp.toml"
    file.write_text('dictionary = ["Glim"]\n')
    nvim.edit(file)
    nvim.command("normal! GoX = 1")
    nvim.edit(folder / "resume.md")
    nvim.wait_for(1, TYPO)
    nvim.act(LINE + 1, "Add “recieve” to the dictionary (resume-lsp.toml)")
    nvim.wait_for(0, TYPO)
    assert file.read_text() == 'dictionary = ["Glim"]\n'
    nvim.command("wall")
    assert file.read_text() == 'dictionary = ["Glim", "recieve"]\nX = 1\n'


def test_in_neovim_without_a_settings_file_it_is_undone_in_one_step(nvim: Neovim, folder: Path) -> None:
    nvim.edit(folder / "resume.md")
    nvim.wait_for(1, TYPO)
    nvim.act(LINE + 1, "Add “recieve” to the dictionary (front matter)")
    nvim.wait_for(0, TYPO)
    assert nvim.lines[:4] == ["---", "resume-lsp:", '  dictionary: ["recieve"]', "---"]
    nvim.command("undo")
    nvim.wait_for(1, TYPO)
    assert nvim.text == TEXT
