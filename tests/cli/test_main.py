import sys

import pytest

from resume_lsp import __version__, cli
from resume_lsp.cli import COMMANDS, main


def test_version(run):
    assert run("--version") == (0, f"resume-lsp {__version__}\n", "")


@pytest.mark.parametrize("asked", [["--help"], ["-h"], ["help"]])
def test_help_lists_the_commands(run, asked):
    ran = run(*asked)
    assert ran.status == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in ran.out] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_tells_what_it_takes(run, name):
    ran = run(name, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: resume-lsp {name}")
    assert run("help", name).out == ran.out


@pytest.mark.parametrize(
    ("command", "hint"),
    [
        ("chek", "Did you mean check?"),
        ("frobnicate", f"There are: {', '.join(COMMANDS)}."),
        ("resume.md", "To check a file: resume-lsp check resume.md"),
    ],
)
def test_a_command_that_does_not_exist(run, resume, command, hint):
    assert run(command, "--trust") == (2, "", f"resume-lsp: there is no command {command}. {hint}\n")


@pytest.mark.parametrize(
    "given",
    [
        [],
        ["--stdio"],
        ["--stdio", "--clientProcessId=12"],
        ["--clientProcessId=12", "--stdio"],
        ["--clientProcessId=12"],
        ["--log-level=debug", "--stdio"],
        ["--tcp=2087"],
        ["--trust"],
        ["serve", "--clientProcessId=12"],
    ],
)
def test_an_editor_gets_the_server(run, monkeypatch, given):
    served = []
    monkeypatch.setattr("resume_lsp.cli.serve.run", lambda arguments: served.append(arguments) or 0)
    assert run(*given).status == 0
    assert len(served) == 1


@pytest.mark.parametrize(
    ("option", "hint"),
    [
        ("--hepl", "Did you mean --help? "),
        ("--verison", "Did you mean --version? "),
        ("--stdoi", "Did you mean --stdio? "),
        ("--format=json", ""),
        ("-x", ""),
    ],
)
def test_an_option_that_does_not_exist(run, monkeypatch, option, hint):
    monkeypatch.setattr("resume_lsp.cli.serve.run", lambda _: pytest.fail("It serves, and whoever is there waits."))
    usage = "resume-lsp COMMAND ...; resume-lsp --help lists the commands."
    ran = run(option, "resume.md", "--trust")
    assert ran == (2, "", f"resume-lsp: there is no option {option.partition('=')[0]}. {hint}Usage: {usage}\n")


def test_on_a_terminal_it_helps(monkeypatch, capsys):
    class Terminal:
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("usage: resume-lsp COMMAND")


def test_a_mistake_of_ours_is_one_line(run, resume, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("no words\nat all")

    monkeypatch.setattr("resume_lsp.cli.outline.parse", fail)
    assert run("outline", "resume.md") == (
        2,
        "",
        "resume-lsp: a mistake of ours (ZeroDivisionError: no words). Please report it; RESUME_LSP_DEBUG=1 tells more.\n",
    )


def test_a_mistake_of_ours_is_told_in_full_on_request(run, resume, monkeypatch):
    monkeypatch.setenv("RESUME_LSP_DEBUG", "1")
    monkeypatch.setattr("resume_lsp.cli.outline.parse", None)
    with pytest.raises(TypeError):
        run("outline", "resume.md")


def test_whoever_interrupts_gets_no_traceback(run, resume, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("resume_lsp.cli.outline.parse", interrupted)
    assert run("outline", "resume.md") == (130, "", "")


def test_every_command_has_a_module_and_a_help_of_its_own():
    assert all(callable(cli.import_module(f"resume_lsp.cli.{name}").run) for name in COMMANDS)
