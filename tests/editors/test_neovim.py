"""What a user of Neovim sees."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from resume_lsp.cli.editors import BY_NAME
from resume_lsp.text import Edit, Lines, Span, apply
from tests.editors.neovim import AS_PLUGIN, Neovim
from tests.editors.pipe import ROOT
from tests.editors.samples import FIXED, README, RESUME, WEAK, WROTE

EVERYTHING = {"start": {"line": 0, "character": 0}, "end": {"line": 999, "character": 0}}


@pytest.fixture(scope="module")
def _shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neovim]:
    editor = Neovim(tmp_path_factory.mktemp("neovim"))
    yield editor
    editor.close()


@pytest.fixture
def nvim(_shared: Neovim) -> Iterator[Neovim]:
    """An editor that the tests of this module share."""
    yield _shared
    _shared.command("silent! %bwipeout!")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Neovim]]:
    """Start editors of this test's own."""
    started: list[Neovim] = []

    def one(*configuration: str) -> Neovim:
        started.append(Neovim(tmp_path / "home", *configuration))
        return started[-1]

    yield one
    for editor in started:
        editor.close()


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.md"
    path.write_text(RESUME, encoding="utf-8")
    return path


# Findings


def test_findings_stand_where_they_belong(nvim: Neovim, resume: Path) -> None:
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    first, second = nvim.diagnostics(WEAK)
    assert (first["lnum"], first["col"], first["end_col"]) == (10, 2, 17)
    assert nvim.lines[11].encode()[second["col"] : second["end_col"]] == b"Responsible for"
    assert first["source"] == "resume-lsp"


def test_columns_are_counted_as_by_the_servers_beside_it(nvim: Neovim, resume: Path) -> None:
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    assert nvim.lua("return vim.lsp.get_clients({ bufnr = 0 })[1].offset_encoding") == "utf-16"


@pytest.mark.parametrize("encodings", [["utf-8"], ["utf-16"], ["utf-32", "utf-16"]], ids=lambda encodings: encodings[0])
def test_findings_are_right_in_any_encoding(start: Callable[..., Neovim], resume: Path, encodings: list[str]) -> None:
    said = f"capabilities = {{ general = {{ positionEncodings = {{ {', '.join(map(repr, encodings))} }} }} }}"
    nvim = start(*AS_PLUGIN, f"lua vim.lsp.config('resume_lsp', {{ {said} }})")
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    second = nvim.diagnostics(WEAK)[1]
    assert nvim.lines[11].encode()[second["col"] : second["end_col"]] == b"Responsible for"
    nvim.act(12, WROTE)
    nvim.wait_for(1, WEAK)
    assert nvim.lines[11] == FIXED.splitlines()[11]


def test_findings_follow_the_typing(nvim: Neovim, resume: Path) -> None:
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    nvim.lua("vim.api.nvim_buf_set_lines(0, 13, 13, true, { '- Responsible for naïve cafés 🎉.' })")
    nvim.wait_for(3, WEAK)


def test_other_markdown_is_met_with_silence(nvim: Neovim, tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(README, encoding="utf-8")
    nvim.edit(readme)
    nvim.wait("#vim.lsp.get_clients({ bufnr = 0 }) == 1 and vim.lsp.get_clients({ bufnr = 0 })[1].initialized")
    assert nvim.request("textDocument/codeAction", range=EVERYTHING, context={"diagnostics": []}) == []
    assert nvim.diagnostics() == []


# Fixes


def test_a_quick_fix_behind_two_emoji_is_undone_in_one_step(nvim: Neovim, resume: Path) -> None:
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    nvim.act(12, WROTE)
    nvim.wait_for(1, WEAK)
    assert nvim.lines[11] == FIXED.splitlines()[11]
    nvim.command("undo")
    assert nvim.text == RESUME
    nvim.wait_for(2, WEAK)


def in_utf16(text: str, place: dict[str, Any]) -> int:
    """Return the offset of *place*, by other means than the server's."""
    lines = Lines(text)
    if place["line"] >= len(lines):
        return len(text)
    line = lines.span(place["line"])
    return line.start + len(line.of(text).encode("utf-16-le")[: 2 * place["character"]].decode("utf-16-le"))


def test_every_fix_leaves_the_text_that_it_says_and_is_undone_in_one_step(nvim: Neovim, tmp_path: Path) -> None:
    """All that is offered for the weak example, with a letter outside ASCII at the beginning of every bullet."""
    text = (ROOT / "examples" / "weak.md").read_text(encoding="utf-8").replace("\n- ", "\n- 🎉é̈ ")
    path = tmp_path / "resume.md"
    path.write_text(text, encoding="utf-8")
    nvim.edit(path)
    nvim.wait("#vim.diagnostic.get(0) > 20")
    offered = nvim.request("textDocument/codeAction", range=EVERYTHING, context={"diagnostics": []})
    assert len({action["title"].split()[0] for action in offered}) > 5
    for action in offered:
        (edits,) = action["edit"]["changes"].values()
        wanted = [
            Edit(Span(in_utf16(text, each["range"]["start"]), in_utf16(text, each["range"]["end"])), each["newText"])
            for each in edits
        ]
        nvim.lua("vim.lsp.util.apply_workspace_edit(..., 'utf-16')", action["edit"])
        assert nvim.text == apply(wanted, text), action["title"]
        nvim.command("undo")
        assert nvim.text == text, action["title"]


def test_fix_all_is_undone_in_one_step(nvim: Neovim, resume: Path) -> None:
    text = RESUME.replace("## Education", "## Education:").replace("Go.", "Javascript.", 1)
    resume.write_text(text, encoding="utf-8")
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    nvim.act(1, "Make all safe fixes", "source.fixAll")
    nvim.wait("vim.fn.search('^## Education$', 'nw') > 0")
    assert nvim.text == text.replace("Education:", "Education").replace("Javascript", "JavaScript")
    nvim.command("undo")
    assert nvim.text == text


# What else there is to see


def test_a_hover_is_the_rule_s_page(nvim: Neovim, resume: Path) -> None:
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    hover = nvim.request("textDocument/hover", position={"line": 10, "character": 4})
    assert hover["contents"]["kind"] == "markdown"
    assert WEAK in hover["contents"]["value"]


def test_a_bullet_that_begins_is_offered_the_verbs_that_begin_so(nvim: Neovim, resume: Path) -> None:
    resume.write_text(RESUME.replace("\n\n## Education", "\n- Redu\n\n## Education"), encoding="utf-8")
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    offered = nvim.request("textDocument/completion", position={"line": 13, "character": 6})
    words = "return vim.tbl_map(function(it) return it.abbr end, vim.lsp.completion._lsp_to_complete_items(..., 'Redu'))"
    assert nvim.lua(words, offered) == ["Reduced"]


def test_the_outline_and_the_folds(nvim: Neovim, resume: Path) -> None:
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    assert [symbol["name"] for symbol in nvim.request("textDocument/documentSymbol")] == [
        "Jordan Rivera",
        "Experience",
        "Education",
    ]
    nvim.lua("vim.wo.foldmethod = 'expr'; vim.wo.foldexpr = 'v:lua.vim.lsp.foldexpr()'")
    nvim.wait("vim.fn.foldlevel(11) == 2")


LONG = RESUME.replace("- Cut the", "- Cut the nightly import from 80 to 11 minutes.\n" * 60 + "- Cut the")


def test_lenses_and_hints_are_there_for_who_wants_them(start: Callable[..., Neovim], resume: Path) -> None:
    resume.write_text(LONG, encoding="utf-8")
    wanted = "features = { ['code-lens'] = true, ['inlay-hints'] = true }"
    nvim = start(*AS_PLUGIN, f"lua vim.lsp.config('resume_lsp', {{ settings = {{ ['resume-lsp'] = {{ {wanted} }} }} }})")
    nvim.edit(resume)
    nvim.wait_for(1, "page-overlength")
    nvim.lua("vim.lsp.inlay_hint.enable()")
    nvim.wait(
        "(vim.lsp.codelens.refresh({ bufnr = 0 }) or #vim.lsp.codelens.get(0) > 0) and #vim.lsp.inlay_hint.get({ bufnr = 0 }) > 0"
    )
    assert "lines over" in nvim.lua("return vim.lsp.codelens.get(0)[1].command.title")
    assert nvim.lua("return vim.lsp.inlay_hint.get({ bufnr = 0 })[1].inlay_hint.label") == "— page 2 —"


def test_lenses_and_hints_are_not_there_unasked(nvim: Neovim, resume: Path) -> None:
    resume.write_text(LONG, encoding="utf-8")
    nvim.edit(resume)
    nvim.wait_for(1, "page-overlength")
    assert nvim.request("textDocument/codeLens") == []
    assert nvim.request("textDocument/inlayHint", range=EVERYTHING) == []


# Settings


def test_settings_change_while_it_runs(start: Callable[..., Neovim], resume: Path) -> None:
    nvim = start()
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    nvim.lua(
        """
        local client = vim.lsp.get_clients({ bufnr = 0 })[1]
        client.settings = { ['resume-lsp'] = { rules = { [...] = 'off' } } }
        client:notify('workspace/didChangeConfiguration', { settings = client.settings })
        """,
        WEAK,
    )
    nvim.wait_for(0, WEAK)


def test_a_settings_file_counts_from_the_next_save_on(nvim: Neovim, resume: Path) -> None:
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    (resume.parent / "resume-lsp.toml").write_text(f'rules.{WEAK} = "off"\n', encoding="utf-8")
    nvim.command("write")
    nvim.wait_for(0, WEAK)


# Beside others, and after a fall


def test_two_servers_on_one_buffer_do_not_disturb_each_other(start: Callable[..., Neovim], resume: Path) -> None:
    nvim = start(*AS_PLUGIN, "lua vim.lsp.config('other', vim.lsp.config.resume_lsp); vim.lsp.enable('other')")
    nvim.listen()
    nvim.edit(resume)
    nvim.wait_for(4, WEAK)
    nvim.lua("vim.ui.select = function(items, _, choose) choose(items[1]) end")
    nvim.act(12, WROTE)
    nvim.wait_for(2, WEAK)
    assert nvim.lines[11] == FIXED.splitlines()[11]
    nvim.lua("vim.api.nvim_win_set_cursor(0, { 11, 4 }); vim.lsp.buf.hover()")
    nvim.wait("vim.iter(vim.api.nvim_list_wins()):any(function(win) return vim.api.nvim_win_get_config(win).relative ~= '' end)")
    nvim.command("silent checkhealth vim.lsp")
    assert "No buffers contain mixed position encodings" in nvim.text
    assert nvim.notified() == []


def test_a_server_that_was_killed_starts_again(start: Callable[..., Neovim], resume: Path) -> None:
    nvim = start()
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    first = nvim.lua("return vim.lsp.get_clients()[1].id")
    nvim.lua("vim.uv.kill(vim.api.nvim_get_proc_children(vim.fn.getpid())[1], 'sigkill')")
    nvim.wait("#vim.lsp.get_clients() == 0")
    nvim.command("edit")
    nvim.wait_for(2, WEAK)
    assert nvim.lua("return vim.lsp.get_clients()[1].id") != first


# What the plugin adds


@pytest.fixture
def opened(nvim: Neovim, resume: Path) -> Neovim:
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    return nvim


def test_commands_are_there_where_the_server_is(opened: Neovim) -> None:
    commands = opened.lua("return vim.tbl_keys(vim.api.nvim_buf_get_commands(0, {}))")
    assert {f"LspResume{verb}" for verb in ("FixAll", "Organize", "Findings", "Export", "Fit")} <= set(commands)
    opened.command("enew")
    assert opened.lua("return vim.api.nvim_buf_get_commands(0, {})") in ([], {})


def test_all_findings_go_into_the_quickfix_list(opened: Neovim) -> None:
    opened.command("LspResumeFindings")
    listed = opened.lua("return vim.fn.getqflist({ title = 1, items = 1 })")
    assert listed["title"] == "resume-lsp"
    assert len(listed["items"]) == len(
        opened.lua("return vim.diagnostic.get(...)", opened.lua("return vim.fn.bufnr('resume.md')"))
    )
    opened.command("cclose")


def test_a_command_makes_all_safe_fixes(nvim: Neovim, resume: Path) -> None:
    resume.write_text(RESUME.replace("## Education", "## Education:"), encoding="utf-8")
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    nvim.command("LspResumeFixAll")
    nvim.wait("vim.fn.search('^## Education$', 'nw') > 0")


def test_a_command_makes_a_pdf(opened: Neovim, resume: Path) -> None:
    opened.listen()
    opened.command("LspResumeExport")
    pdf = resume.with_suffix(".pdf")
    opened.wait("vim.uv.fs_stat(A[1]) ~= nil", str(pdf))
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_command_that_cannot_be_done_says_why(opened: Neovim, resume: Path) -> None:
    other = resume.with_name("other.pdf")
    other.write_bytes(b"mine")
    opened.listen()
    opened.command(f"LspResumeExport {other}")
    opened.wait("#_G.notified > 0")
    assert "other.pdf" in opened.notified()[0]
    assert other.read_bytes() == b"mine"


def test_a_command_makes_it_fit(nvim: Neovim, resume: Path) -> None:
    resume.write_text(
        RESUME.replace("- Cut the", "- Cut the nightly import from 80 to 11 minutes.\n" * 42 + "- Cut the"), encoding="utf-8"
    )
    nvim.edit(resume)
    nvim.wait_for(1, "page-overlength")
    nvim.command("LspResumeFit")
    nvim.wait_for(0, "page-overlength")
    assert nvim.lines[0] == "---"


def test_health_tells_what_is_there(opened: Neovim, resume: Path) -> None:
    (resume.parent / "resume-lsp.toml").write_text('profile = "strict"\nprofil = "x"\n', encoding="utf-8")
    opened.command("silent checkhealth resume_lsp")
    report = opened.text
    for wanted in ("resume-lsp 0.", "it runs for 1 buffer", "typst", "typos", "harper-py", 'profile = "strict"', "profil"):
        assert wanted in report
    assert "ERROR" not in report


def test_health_says_what_to_do_without_a_server(start: Callable[..., Neovim]) -> None:
    nvim = start(*AS_PLUGIN, "lua vim.lsp.config('resume_lsp', { cmd = { 'resume-nowhere' } })")
    nvim.command("silent checkhealth resume_lsp")
    assert "resume-nowhere is not on the PATH" in nvim.text
    assert f"pipx install '{ROOT}'" in nvim.text


def test_the_help_is_found_and_names_every_command(nvim: Neovim) -> None:
    nvim.lua("vim.cmd.helptags(...)", str(ROOT / "doc"))
    try:
        nvim.command("help resume-lsp")
        text = nvim.text
    finally:
        (ROOT / "doc" / "tags").unlink()
    for verb in ("FixAll", "Organize", "Findings", "Export", "Fit"):
        assert f"*:LspResume{verb}*" in text


def test_fixes_on_save_as_documented(start: Callable[..., Neovim], resume: Path) -> None:
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    snippet = resume.parent / "save.lua"
    snippet.write_text(re.search(r"Fix on save:\n\n```lua\n(.*?)```", page, re.DOTALL)[1], encoding="utf-8")
    nvim = start(*AS_PLUGIN, f"luafile {snippet}")
    resume.write_text(RESUME.replace("## Education", "## Education:"), encoding="utf-8")
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    nvim.request("textDocument/documentSymbol")  # the server is ready, which is later than the first findings are there
    nvim.command("write")
    assert resume.read_text(encoding="utf-8") == RESUME


# What a user writes who has no such plugin


@pytest.mark.parametrize("name", ["nvim", "nvim-0.10"])
def test_the_snippet_works(start: Callable[..., Neovim], resume: Path, name: str) -> None:
    snippet = resume.parent / "init.lua"
    snippet.write_text(BY_NAME[name].snippet, encoding="utf-8")
    nvim = start(f"luafile {snippet}")
    nvim.edit(resume)
    nvim.wait_for(2, WEAK)
    nvim.act(12, WROTE)
    nvim.wait_for(1, WEAK)
    assert nvim.lines[11] == FIXED.splitlines()[11]
