"""
The command line: `resume-lsp COMMAND`, one module per command.

A command's module has `configure(parser)`, which declares what it takes, and `run(arguments)`, which returns the exit status:
0 for nothing to object to, 1 for something, 2 for what could not be done. Only the module of the command that is called is
imported, so that checking a file never waits for the language server.
"""

from __future__ import annotations

import argparse
import errno
import gc
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

from resume_lsp import __version__

COMMANDS = {
    "check": "say what a resume's reader would stumble over",
    "fix": "make the safe fixes",
    "export": "make a PDF of it, or HTML, pictures, text, JSON Resume",
    "match": "hold a job advert against a resume",
    "outline": "show what was understood: contact, sections, entries, bullets",
    "rules": "list the rules",
    "explain": "tell why a rule is there, with examples",
    "config": "show the settings in force for a document, and where they come from",
    "serve": "be a language server for an editor",
}

_INTRO = """\
usage: resume-lsp COMMAND ...

Checks what a resume in Markdown says: verbs, figures, links, dates, length.

{commands}

  resume-lsp check resume.md        findings, each with its line
  resume-lsp fix resume.md          mend what can be mended safely
  resume-lsp export resume.md       a PDF
  resume-lsp match resume.md --job advert.md
  resume-lsp explain bullet-weak-verb

`resume-lsp COMMAND --help` tells what a command takes. `resume-lsp --version` tells which version this is.
"""

_SERVING = frozenset({"--stdio", "--tcp", "--ws", "--trust", "--clientProcessId"})
"""Options without a command that say that an editor asks: those of `serve`, and what VS Code's client adds."""

_WIDTH = 78
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})
_DONE, _FAILED, _INTERRUPTED, _BROKEN_PIPE = 0, 2, 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* (by default the program's own) name, and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _open_output()
    _speak_utf8()
    try:
        status = _run(given)
        sys.stdout.flush()
    except OSError as error:
        if not _is_of_output(error):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the interpreter has nothing left to fail at
        if isinstance(error, BrokenPipeError):
            return _BROKEN_PIPE
        print(f"resume-lsp: the output could not be written: {str(error.strerror).lower()}.", file=sys.stderr)
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _run(given: list[str]) -> int:
    if not given:
        return _print_help() if sys.stdin is None or sys.stdin.isatty() else _call("serve", [])
    first, *rest = given
    if first in COMMANDS:
        return _call(first, rest)
    if first in {"-h", "--help", "help"}:
        return _call(rest[0], ["--help"]) if first == "help" and rest and rest[0] in COMMANDS else _print_help()
    if first in {"-V", "--version"}:
        print(f"resume-lsp {__version__}")
        return _DONE
    if not first.startswith("-"):
        return _unknown(first)
    option = first.partition("=")[0]
    return _call("serve", given) if option in _SERVING or "--stdio" in rest else _unknown_option(option)


def _call(name: str, rest: list[str]) -> int:
    """Run the command *name*; whatever goes wrong becomes a sentence, never a traceback."""
    parser = Parser(prog=f"resume-lsp {name}", formatter_class=_Help)
    try:
        if os.environ.get("RESUME_LSP_TODAY"):
            import_module("resume_lsp.host").today()  # before anything is done, for it may be no day
        command = _load(name)
        command.configure(parser)
        if name != "serve":
            _log_in_one_line()
        arguments, unknown = parser.parse_known_args(rest)
        if unknown and name == "serve":  # editors add their own
            print(f"resume-lsp: not known, and passed over: {' '.join(unknown)}", file=sys.stderr)
        elif unknown:
            parser.error(f"unrecognized arguments: {' '.join(unknown)}")
        status: int = command.run(arguments)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else _FAILED
    except Exception as error:
        if _is_of_output(error):
            raise
        return _failed(error)
    finally:
        gc.freeze()  # on the way out nobody need look, either
        gc.enable()
    return status


def _load(name: str) -> ModuleType:
    """
    Import the module of the command *name*, and let nobody look for waste from now on.

    What is imported stays to the end, and what a command makes leaves no waste in circles. Only a server runs long enough.
    """
    gc.disable()
    if name != "serve":  # the rules first, from up here: where imports nest deeply, each call makes Python ask for memory anew
        import_module("resume_lsp.rules")
    command = import_module(f"resume_lsp.cli.{name}")
    if name == "serve":
        gc.freeze()
        gc.enable()
    return command


class Parser(argparse.ArgumentParser):
    """Reads the arguments of one command; what it cannot read it tells in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to look."""
        self.exit(_FAILED, f"{self.prog}: {message}. See {self.prog} --help.\n")


class _Help(argparse.RawDescriptionHelpFormatter):
    """Says how wide lines are, so that argparse need not ask the terminal: it would import shutil and all compressors."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_WIDTH)


def _failed(error: Exception) -> int:
    from resume_lsp.host import Trouble  # noqa: PLC0415  (help and version need no host)

    if isinstance(error, Trouble):
        print(f"resume-lsp: {error}", file=sys.stderr)
        return _FAILED
    if os.environ.get("RESUME_LSP_DEBUG"):
        raise error
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    print(f"resume-lsp: a mistake of ours ({what}). Please report it; RESUME_LSP_DEBUG=1 tells more.", file=sys.stderr)
    return _FAILED


def _unknown(name: str) -> int:
    """Say that there is no such command, and what may have been meant."""
    if os.path.exists(name):
        hint = f"To check a file: resume-lsp check {name}"
    elif like := get_close_matches(name, COMMANDS, 1):
        hint = f"Did you mean {like[0]}?"
    else:
        hint = f"There are: {', '.join(COMMANDS)}."
    print(f"resume-lsp: there is no command {name}. {hint}", file=sys.stderr)
    return _FAILED


def _unknown_option(name: str) -> int:
    """Say that there is no such option before a command, and what may have been meant."""
    like = get_close_matches(name, sorted({"--help", "--version", *_SERVING}), 1)
    hint = f"Did you mean {like[0]}? " if like else ""
    usage = "Usage: resume-lsp COMMAND ...; resume-lsp --help lists the commands."
    print(f"resume-lsp: there is no option {name}. {hint}{usage}", file=sys.stderr)
    return _FAILED


def _log_in_one_line() -> None:
    """Let what goes wrong inside a rule be one line on standard error; the other rules go on."""
    import logging  # noqa: PLC0415  (help and version log nothing)

    class OneLine(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            error = record.exc_info[1] if record.exc_info else None
            told = f" ({type(error).__name__}: {error}); please report it" if error else ""
            print(f"resume-lsp: {record.getMessage()}{told}.", file=sys.stderr)

    logging.getLogger("resume_lsp").handlers = [OneLine(logging.WARNING)]


def _print_help() -> int:
    listed = "\n".join(f"  {name:<9} {does}" for name, does in COMMANDS.items())
    print(_INTRO.format(commands=listed), end="")
    return _DONE


def _is_of_output(error: Exception) -> bool:
    """Tell whether what was printed found no reader or no room; an error about a file has that file's name."""
    full = isinstance(error, OSError) and error.filename is None and error.errno in _NO_ROOM
    return full or isinstance(error, BrokenPipeError)


def _open_output() -> None:
    """Let what a caller has closed take whatever is said, and nothing of it go elsewhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  (it stays to the end)


def _speak_utf8() -> None:
    """Let output through whatever the terminal's encoding: what it cannot show it shows as "?"."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))
