"""What an author lives through, over a raw pipe: typing, mending, undoing, changing settings, closing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.editors.pipe import SILENCE, Message, Pipe
from tests.editors.samples import README, RESUME, URI, WEAK, WROTE


def codes(diagnostics: list[Message]) -> set[str]:
    return {diagnostic["code"] for diagnostic in diagnostics}


def line_of(diagnostic: Message) -> int:
    return diagnostic["range"]["start"]["line"]


def actions(pipe: Pipe, line: int, only: list[str] | None = None, uri: str = URI, **context: object) -> list[Message]:
    place = {"line": line, "character": 0}
    context = {"diagnostics": [], **({"only": only} if only is not None else {}), **context}
    params = {"textDocument": {"uri": uri}, "range": {"start": place, "end": place}, "context": context}
    return pipe.ask("textDocument/codeAction", params)


def test_typing_a_bullet_mending_it_and_taking_that_back(pipe: Pipe) -> None:
    before, after = RESUME.split("- Responsible for writing the invoice service in Go.\n")
    pipe.open(URI, before + after)
    assert [line_of(each) for each in pipe.diagnostics(URI) if each["code"] == WEAK] == [10]
    bullet = "- Responsible for writing the invoice service in Go.\n"
    for length in range(1, len(bullet) + 1):
        pipe.change(URI, before + bullet[:length] + after, 1 + length)
    version = 1 + len(bullet)
    assert [line_of(each) for each in pipe.diagnostics(URI, version) if each["code"] == WEAK] == [10, 11]

    fix = next(action for action in actions(pipe, 10) if action["title"] == WROTE)
    (edit,) = fix["edit"]["changes"][URI]
    assert (edit["range"]["start"], edit["newText"]) == ({"line": 10, "character": 2}, "Wrote")
    pipe.change(URI, RESUME.replace("Responsible for writing the i", "Wrote the i"), version + 1)
    assert [line_of(each) for each in pipe.diagnostics(URI, version + 1) if each["code"] == WEAK] == [11]

    pipe.change(URI, RESUME, version + 2)
    assert [line_of(each) for each in pipe.diagnostics(URI, version + 2) if each["code"] == WEAK] == [10, 11]


def test_closing_takes_the_findings_away(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    assert pipe.diagnostics(URI)
    pipe.notify("textDocument/didClose", {"textDocument": {"uri": URI}})
    assert pipe.diagnostics(URI) == []


def test_what_has_not_changed_is_not_sent_again(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    pipe.diagnostics(URI)
    pipe.change(URI, RESUME + "\n", 2)
    pipe.notify("textDocument/didSave", {"textDocument": {"uri": URI}})
    assert not pipe.has_said(lambda message: message.get("method") == "textDocument/publishDiagnostics")


def test_diagnostics_carry_the_version_that_they_are_about(pipe: Pipe) -> None:
    pipe.open(URI, RESUME, 41)
    assert pipe.wait_for(lambda message: "diagnostics" in message.get("params", {}))["params"]["version"] == 41


# Silence


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "post.md"])
def test_other_markdown_is_met_with_silence(pipe: Pipe, name: str) -> None:
    uri = f"file:///home/jo/{name}"
    pipe.open(uri, README)
    pipe.change(uri, README + "more\n", 2)
    assert actions(pipe, 2, uri=uri) == []
    assert pipe.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": 2, "character": 3}}) is None
    assert pipe.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}}) == []
    pipe.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert not pipe.has_said(lambda message: "method" in message)


def test_a_readme_that_asks_for_it_is_a_resume(pipe: Pipe) -> None:
    uri = "file:///home/jo/README.md"
    pipe.open(uri, RESUME)
    pipe.change(uri, "<!-- resume-lsp-enable-file -->\n" + RESUME, 2)
    assert WEAK in codes(pipe.diagnostics(uri, 2))
    pipe.change(uri, "<!-- resume-lsp-disable-file -->\n" + RESUME, 3)
    assert pipe.diagnostics(uri, 3) == []


@pytest.mark.parametrize(
    "uri", ["untitled:Untitled-1", "vscode-vfs://github/jo/resume.md", "file:///home/jo/lebens%C3%A4ufe/resume.md"]
)
def test_a_resume_may_be_anywhere(pipe: Pipe, uri: str) -> None:
    pipe.open(uri, RESUME)
    assert WEAK in codes(pipe.diagnostics(uri))


# Code actions


def test_the_fix_of_what_matters_most_comes_first(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    pipe.diagnostics(URI)
    titles = [action["title"] for action in actions(pipe, 10, ["quickfix"])]
    assert titles[0] == WROTE
    assert [title for title in titles if title.startswith("Ignore")] == titles[len(titles) // 2 :]


def test_every_problem_can_be_ignored_where_it_is(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    pipe.diagnostics(URI)
    found = [action for action in actions(pipe, 10) if action["title"] == f"Ignore {WEAK} here"]
    (edit,) = found[0]["edit"]["changes"][URI]
    line = RESUME.splitlines()[10]
    assert edit["range"]["start"] == {"line": 10, "character": len(line)}
    assert edit["newText"] == f" <!-- resume-lsp-disable-line {WEAK} -->"


def test_findings_of_one_rule_in_one_line_are_ignored_together(pipe: Pipe) -> None:
    pipe.open(URI, RESUME + "- Wrote Javascript and Typescript for 12 shops.\n")
    shown = [each for each in pipe.diagnostics(URI) if each["code"] == "technology-misspelt"]
    line = shown[0]["range"]["start"]["line"]
    found = [action for action in actions(pipe, line, diagnostics=shown) if action["title"] == "Ignore technology-misspelt here"]
    assert len(shown) == 2
    assert [action["diagnostics"] for action in found] == [shown]


def test_only_an_honest_fix_that_is_the_only_one_is_preferred(pipe: Pipe) -> None:
    pipe.open(URI, RESUME.replace("- Cut the", "- The invoices were sent to 40 shops.\n- Cut the"))
    pipe.diagnostics(URI)
    assert [action["title"] for action in actions(pipe, 10) if action.get("isPreferred")] == [WROTE]
    offered = actions(pipe, 12)
    assert "Open with “Sent”, if you did it yourself" in [action["title"] for action in offered]
    assert not any(action.get("isPreferred") for action in offered)


def test_an_action_names_the_diagnostic_that_the_editor_sent(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    shown = [each for each in pipe.diagnostics(URI) if each["code"] == WEAK]
    for action in actions(pipe, 10, diagnostics=shown):
        if action["title"] == WROTE:
            assert action["diagnostics"] == [shown[0]]
    assert not any("diagnostics" in action for action in actions(pipe, 10))


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        (["quickfix"], {"quickfix"}),
        ([""], {"quickfix", "source.fixAll.resume-lsp"}),
        ([], {"quickfix", "source.fixAll.resume-lsp"}),
        (None, {"quickfix", "source.fixAll.resume-lsp"}),
        (["source"], {"source.fixAll.resume-lsp"}),
        (["source.fixAll"], {"source.fixAll.resume-lsp"}),
        (["source.fixAll.resume-lsp"], {"source.fixAll.resume-lsp"}),
        (["source.fixAll.resume"], set()),
        (["source.fixAll.eslint"], set()),
        (["quickfix.resume-lsp"], set()),
        (["refactor"], set()),
        (["source", "quickfix"], {"quickfix", "source.fixAll.resume-lsp"}),
    ],
)
def test_kinds_are_asked_for_by_their_beginnings(pipe: Pipe, only: list[str] | None, kinds: set[str]) -> None:
    safe = RESUME.replace("## Education", "## Education:")
    pipe.open(URI, safe)
    pipe.diagnostics(URI)
    assert {action["kind"] for action in actions(pipe, 10, only)} == kinds


def test_fixing_all_makes_the_safe_fixes(pipe: Pipe) -> None:
    pipe.open(URI, RESUME.replace("## Education", "## Education:"))
    pipe.diagnostics(URI)
    (action,) = actions(pipe, 0, ["source.fixAll"])
    (edit,) = action["edit"]["changes"][URI]
    assert edit["newText"] in {"", "## Education\n"}


# Hover, symbols, folding


def test_a_hover_over_a_finding_is_its_rule_s_page(connect) -> None:
    pipe = connect()
    pipe.initialize({"textDocument": {"hover": {"contentFormat": ["markdown"]}}})
    pipe.open(URI, RESUME)
    hover = pipe.ask("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 10, "character": 4}})
    assert hover["contents"]["kind"] == "markdown"
    assert WEAK in hover["contents"]["value"]
    assert "```markdown" in hover["contents"]["value"]
    assert hover["range"] == {"start": {"line": 10, "character": 2}, "end": {"line": 10, "character": 17}}
    assert pipe.ask("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 8, "character": 0}}) is None


@pytest.mark.parametrize(("editor", "times"), [("Neovim", 1), ("Visual Studio Code", 0)])
def test_a_hover_leaves_out_what_the_editor_shows_beside_it(connect, editor: str, times: int) -> None:
    pipe = connect()
    pipe.initialize({"textDocument": {"hover": {"contentFormat": ["markdown"]}}}, clientInfo={"name": editor})
    pipe.open(URI, RESUME)
    (message,) = {each["message"] for each in pipe.diagnostics(URI) if each["code"] == WEAK}
    hover = pipe.ask("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 10, "character": 4}})
    assert hover["contents"]["value"].count(f"**{message}**") == times
    assert f"`{WEAK}` · warning" in hover["contents"]["value"]


def test_a_hover_on_a_bullet_without_a_finding_tells_what_it_says(connect) -> None:
    pipe = connect()
    pipe.initialize({"textDocument": {"hover": {"contentFormat": ["markdown"]}}})
    pipe.open(URI, RESUME)
    hover = pipe.ask("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 10, "character": 40}})
    assert "Opens with" in hover["contents"]["value"]


def test_a_bullet_that_begins_is_offered_verbs(pipe: Pipe) -> None:
    text = RESUME.replace("- Responsible for writing the invoice service in Go.\n", "- 🚀\n- Wr\n", 1)
    pipe.open(URI, text)
    place = {"line": 11, "character": 4}
    items = pipe.ask("textDocument/completion", {"textDocument": {"uri": URI}, "position": place})
    assert items[0]["textEdit"]["range"] == {"start": {"line": 11, "character": 2}, "end": place}
    assert {"Built", "Reduced", "Wrote"} <= {item["label"] for item in items}
    assert [item["sortText"] for item in items] == sorted(item["sortText"] for item in items)
    nowhere = {"line": 0, "character": 2}
    assert pipe.ask("textDocument/completion", {"textDocument": {"uri": URI}, "position": nowhere}) == []


def test_symbols_are_a_tree(connect) -> None:
    pipe = connect()
    pipe.initialize({"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": True}}})
    pipe.open(URI, RESUME)
    symbols = pipe.ask("textDocument/documentSymbol", {"textDocument": {"uri": URI}})
    assert [symbol["name"] for symbol in symbols] == ["Jordan Rivera", "Experience", "Education"]
    (job,) = symbols[1]["children"]
    assert (job["name"], job["detail"]) == ("Software Engineer — Kestrel Labs", "January 2021 – December 2023")


def test_sections_and_entries_fold(pipe: Pipe) -> None:
    pipe.open(URI, "---\nresume-lsp:\n  role: other\n---\n" + RESUME)
    folds = {
        (fold["startLine"], fold["endLine"]) for fold in pipe.ask("textDocument/foldingRange", {"textDocument": {"uri": URI}})
    }
    assert {(0, 3), (8, 16), (10, 16), (18, 20)} <= folds


# Settings


def test_a_change_of_settings_is_heard(connect) -> None:
    pipe = connect()
    pipe.initialize({"workspace": {"configuration": True}})
    pipe.open(URI, RESUME)
    assert WEAK in codes(pipe.diagnostics(URI))
    pipe.settings = {"rules": {WEAK: "off"}}
    pipe.notify("workspace/didChangeConfiguration", {"settings": None})
    assert WEAK not in codes(pipe.diagnostics(URI))
    assert pipe.end() == 0


FETCHES = {"textDocument": {"diagnostic": {}}, "workspace": {"configuration": True, "diagnostics": {"refreshSupport": True}}}


def reported(answer: Message) -> set[str]:
    return codes(answer["result"]["items"])


def test_a_report_waits_for_the_settings(connect) -> None:
    pipe = connect()
    pipe.answers["workspace/configuration"] = lambda _: SILENCE
    pipe.initialize(FETCHES)
    pipe.open(URI, RESUME)
    report = pipe.put("textDocument/diagnostic", {"textDocument": {"uri": URI}})
    assert not pipe.has_said(lambda message: message.get("id") == report)
    (asked,) = (request for request in pipe.requests if request["method"] == "workspace/configuration")
    pipe.send({"jsonrpc": "2.0", "id": asked["id"], "result": [{"rules": {WEAK: "off"}}]})
    assert WEAK not in reported(pipe.answer_to(report))
    assert pipe.end() == 0


def test_what_was_reported_before_a_document_was_closed_says_nothing_of_it_when_it_is_opened_again(connect) -> None:
    pipe = connect()
    pipe.initialize(FETCHES)
    pipe.open(URI, RESUME)
    before = pipe.ask("textDocument/diagnostic", {"textDocument": {"uri": URI}})
    again = {"textDocument": {"uri": URI}, "previousResultId": before["resultId"]}
    assert pipe.ask("textDocument/diagnostic", again)["kind"] == "unchanged"
    pipe.notify("textDocument/didClose", {"textDocument": {"uri": URI}})
    pipe.open(URI, RESUME.replace("Responsible for writing", "Wrote"))
    assert WEAK not in reported(pipe.request("textDocument/diagnostic", again))
    assert pipe.end() == 0


def test_what_waited_for_a_pause_in_writing_is_reported_after_it(connect) -> None:
    pipe = connect()
    pipe.initialize(FETCHES)
    document = {"textDocument": {"uri": URI}}
    begun = "- Im\n\n## Education"
    pipe.open(URI, RESUME.replace("\n## Education", begun.replace("Im", "")))
    pipe.ask("textDocument/diagnostic", document)
    pipe.change(URI, RESUME.replace("\n## Education", begun), 2)
    before = pipe.ask("textDocument/diagnostic", document)
    assert "bullet-missing-verb" not in codes(before["items"])
    pipe.wait_until(lambda: any(request["method"] == "workspace/diagnostic/refresh" for request in pipe.requests))
    after = pipe.ask("textDocument/diagnostic", {**document, "previousResultId": before["resultId"]})
    assert "bullet-missing-verb" in codes(after["items"])
    assert pipe.end() == 0


def test_a_report_does_not_wait_for_ever(connect) -> None:
    pipe = connect()
    pipe.answers["workspace/configuration"] = lambda _: SILENCE
    pipe.initialize(FETCHES)
    pipe.open(URI, RESUME)
    assert WEAK in reported(pipe.request("textDocument/diagnostic", {"textDocument": {"uri": URI}}))
    assert pipe.end() == 0


@pytest.mark.parametrize("answer", [None, [], [None], [[]], [7], "x", {}], ids=repr)
def test_an_editor_may_have_no_settings(connect, answer: object) -> None:
    pipe = connect()
    pipe.answers["workspace/configuration"] = lambda _: answer
    pipe.initialize({"workspace": {"configuration": True}})
    pipe.open(URI, RESUME)
    assert WEAK in codes(pipe.diagnostics(URI))
    assert pipe.end() == 0


def test_settings_may_be_sent_unasked(pipe: Pipe) -> None:
    pipe.open(URI, RESUME)
    pipe.diagnostics(URI)
    pipe.notify("workspace/didChangeConfiguration", {"settings": {"resume-lsp": {"rules": {WEAK: "off"}}, "other": {"x": 1}}})
    assert WEAK not in codes(pipe.diagnostics(URI))


@pytest.mark.parametrize("section", [True, False])
def test_settings_may_come_with_the_first_request(connect, section: bool) -> None:
    options = {"rules": {WEAK: "off"}}
    pipe = connect()
    pipe.initialize(initializationOptions={"resume-lsp": options} if section else options)
    pipe.open(URI, RESUME)
    assert WEAK not in codes(pipe.diagnostics(URI))


def test_a_wrong_setting_of_the_editor_is_a_finding(pipe: Pipe) -> None:
    pipe.notify("workspace/didChangeConfiguration", {"settings": {"resume-lsp": {"profil": "strict"}}})
    pipe.open(URI, RESUME)
    assert "settings-unknown-key" in codes(pipe.diagnostics(URI))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "resume.md").write_text(RESUME, encoding="utf-8")
    return tmp_path


def test_a_settings_file_above_the_document_is_found_without_a_root(pipe: Pipe, folder: Path) -> None:
    (folder / "resume-lsp.toml").write_text(f'rules.{WEAK} = "off"')
    uri = (folder / "deep" / "resume.md").as_uri()
    pipe.open(uri, RESUME)
    assert WEAK not in codes(pipe.diagnostics(uri))


def test_the_settings_file_is_looked_at_again_on_save(pipe: Pipe, folder: Path) -> None:
    uri = (folder / "resume.md").as_uri()
    pipe.open(uri, RESUME)
    assert WEAK in codes(pipe.diagnostics(uri))
    (folder / "resume-lsp.toml").write_text(f'rules.{WEAK} = "off"')
    pipe.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    assert WEAK not in codes(pipe.diagnostics(uri))


def test_an_editor_that_can_watch_settings_files_is_asked_to(connect, folder: Path) -> None:
    pipe = connect()
    can = {"dynamicRegistration": True}
    pipe.initialize({"workspace": {"didChangeWatchedFiles": can, "didChangeConfiguration": can}})
    uri = (folder / "resume.md").as_uri()
    pipe.open(uri, RESUME)
    assert WEAK in codes(pipe.diagnostics(uri))
    pipe.has_said(lambda _: False)  # the first findings come before the rest of the server
    (asked,) = pipe.requests
    assert {each["method"] for each in asked["params"]["registrations"]} == {
        "workspace/didChangeWatchedFiles",
        "workspace/didChangeConfiguration",
    }
    file = folder / "resume-lsp.toml"
    file.write_text(f'rules.{WEAK} = "off"')
    pipe.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": file.as_uri(), "type": 1}]})
    assert WEAK not in codes(pipe.diagnostics(uri))
    assert pipe.end() == 0


def test_what_a_settings_file_says_in_vain_is_a_finding_in_that_file(pipe: Pipe, folder: Path) -> None:
    file = folder / "resume-lsp.toml"
    file.write_text('role = "othr"\nprofil = "strict"\n')
    uris = [(folder / name).as_uri() for name in ("resume.md", "cv.md")]
    for uri in uris:
        pipe.open(uri, RESUME)
    found = pipe.diagnostics(file.as_uri())
    assert [(each["code"], each["range"]["start"]["line"]) for each in found] == [
        ("settings-bad-value", 0),
        ("settings-unknown-key", 1),
    ]
    file.write_text('profil = "strict"\n')
    pipe.notify("textDocument/didSave", {"textDocument": {"uri": uris[0]}})
    assert codes(pipe.diagnostics(file.as_uri())) == {"settings-unknown-key"}
    pipe.notify("textDocument/didClose", {"textDocument": {"uri": uris[0]}})
    assert not pipe.has_said(lambda message: message.get("params", {}).get("uri") == file.as_uri())
    pipe.notify("textDocument/didClose", {"textDocument": {"uri": uris[1]}})
    assert pipe.diagnostics(file.as_uri()) == []


def test_what_a_settings_file_says_in_vain_can_be_mended_there(connect, folder: Path) -> None:
    pipe, file, uri = connect(), folder / "resume-lsp.toml", (folder / "resume.md").as_uri()
    pipe.initialize({"textDocument": {"codeAction": {"dynamicRegistration": True}}})
    pipe.has_said(lambda _: False)
    (asked,) = pipe.requests
    (registered,) = asked["params"]["registrations"]
    assert registered["method"] == "textDocument/codeAction"
    assert "resume-lsp.toml" in registered["registerOptions"]["documentSelector"][0]["pattern"]
    file.write_text('role = "other"\npage.limt = 2\n')
    pipe.open(uri, RESUME)
    shown = pipe.diagnostics(file.as_uri())
    (action,) = actions(pipe, 1, uri=file.as_uri(), diagnostics=shown)
    (edit,) = action["edit"]["changes"][file.as_uri()]
    assert (action["title"], action["diagnostics"], edit["newText"]) == ("Change to limit", shown, "limit")
    assert edit["range"] == {"start": {"line": 1, "character": 5}, "end": {"line": 1, "character": 9}}
    assert actions(pipe, 0, uri=file.as_uri()) == actions(pipe, 1, ["source"], uri=file.as_uri()) == []
    pipe.open(file.as_uri(), "\n\nrol = 1\n")
    assert [action["title"] for action in actions(pipe, 2, uri=file.as_uri())] == ["Change to role"]
    assert pipe.end() == 0


def test_a_resume_is_held_against_the_advert_beside_it(pipe: Pipe, folder: Path) -> None:
    advert, uri = folder / "advert.md", (folder / "resume.md").as_uri()
    pipe.open(uri, f"---\njob: advert.md\n---\n\n{RESUME}")
    assert "job-unreadable" in codes(pipe.diagnostics(uri))
    advert.write_text("## Requirements\n\n- Kafka\n")
    pipe.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": advert.as_uri(), "type": 1}]})
    found = pipe.diagnostics(uri)
    assert "job-unreadable" not in codes(found)
    assert [it["message"] for it in found if it["code"] == "job-missing-keyword"] == [
        "The advert asks for Kafka (line 3): name it if you know it."
    ]


def test_a_folder_behind_a_link_is_told_as_the_editor_calls_it(pipe: Pipe, folder: Path) -> None:
    (folder / "real").mkdir()
    (folder / "linked").symlink_to(folder / "real")
    file, uri = folder / "linked" / "resume-lsp.toml", (folder / "linked" / "jo.md").as_uri()
    file.write_text('profil = "strict"\nfiles = ["jo.md"]\n')
    pipe.open(uri, "# Jo\n\n## Work\n\nTODO\n")
    assert "text-placeholder" in codes(pipe.diagnostics(uri))
    assert codes(pipe.diagnostics(file.as_uri())) == {"settings-unknown-key"}
    pipe.open(file.as_uri(), 'exclude = ["jo.md"]')
    assert pipe.diagnostics(uri) == []


def test_a_settings_file_does_not_make_a_readme_a_resume(pipe: Pipe, folder: Path) -> None:
    (folder / "resume-lsp.toml").write_text('role = "othr"')
    uri = (folder / "README.md").as_uri()
    pipe.open(uri, README)
    pipe.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    assert not pipe.has_said(lambda message: "method" in message)


@pytest.mark.parametrize(("feature", "method"), [("symbols", "documentSymbol"), ("folding", "foldingRange"), ("hover", "hover")])
def test_a_feature_can_be_switched_off(pipe: Pipe, feature: str, method: str) -> None:
    params = {"textDocument": {"uri": URI}, "position": {"line": 10, "character": 4}}
    pipe.open(URI, RESUME)
    assert pipe.ask(f"textDocument/{method}", params)
    pipe.notify("workspace/didChangeConfiguration", {"settings": {"resume-lsp": {"features": {feature: False}}}})
    assert not pipe.ask(f"textDocument/{method}", params)


# Commands


def test_a_command_makes_the_safe_fixes(pipe: Pipe) -> None:
    pipe.open(URI, RESUME.replace("## Education", "## Education:"))
    pipe.diagnostics(URI)
    pipe.answers["workspace/applyEdit"] = lambda _: {"applied": False, "failureReason": "not now"}
    assert pipe.ask("workspace/executeCommand", {"command": "resume-lsp.fix", "arguments": [URI]}) is None
    assert not pipe.has_said(lambda message: "error" in message)
    (asked,) = pipe.requests
    assert list(asked["params"]["edit"]["changes"]) == [URI]


def test_a_command_names_the_version_that_it_changes(connect: Callable[..., Pipe]) -> None:
    pipe = connect()
    pipe.initialize({"workspace": {"applyEdit": True, "workspaceEdit": {"documentChanges": True}}})
    pipe.open(URI, RESUME.replace("## Education", "## Education:"), version=7)
    pipe.diagnostics(URI)
    pipe.ask("workspace/executeCommand", {"command": "resume-lsp.fix", "arguments": [URI]})
    pipe.wait_until(lambda: pipe.requests)
    (change,) = pipe.requests[-1]["params"]["edit"]["documentChanges"]
    assert change["textDocument"] == {"uri": URI, "version": 7}
    assert change["edits"]


def test_a_command_explains_a_rule(pipe: Pipe) -> None:
    page = pipe.ask("workspace/executeCommand", {"command": "resume-lsp.explain", "arguments": [WEAK, "more"]})
    assert "```markdown" in page


# Texts that are hard


@pytest.mark.parametrize(
    "text",
    [
        RESUME.replace("\n", "\r\n"),
        RESUME.replace("\n", "\r"),
        "\ufeff" + RESUME,
        RESUME.replace("invoice", "in\u2028voice").replace("Denver", "Den\x0bver\x85"),
        RESUME.replace("Jordan Rivera", "שלום 👩‍💻 汉字"),
    ],
    ids=["CRLF", "CR", "BOM", "line separators", "other scripts"],
)
def test_lines_and_columns_are_right(pipe: Pipe, text: str) -> None:
    pipe.open(URI, text)
    first, second = [each["range"] for each in pipe.diagnostics(URI) if each["code"] == WEAK]
    assert first == {"start": {"line": 10, "character": 2}, "end": {"line": 10, "character": 17}}
    assert second == {"start": {"line": 11, "character": 7}, "end": {"line": 11, "character": 22}}
