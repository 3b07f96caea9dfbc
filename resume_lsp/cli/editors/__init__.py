"""
What to write into the configuration of each editor: one file beside this module for each, and where it belongs.

They are what `resume-lsp config --editor` prints, what `docs/editors.md` shows, and what the tests with real editors run.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor, and the file of its own into which its *snippet* goes."""

    name: str
    title: str
    file: str
    goes: str

    @property
    def snippet(self) -> str:
        """What to write."""
        return files(__package__).joinpath(self.file).read_text(encoding="utf-8")


EDITORS = (
    Editor("nvim", "Neovim 0.11 and newer", "nvim.lua", "~/.config/nvim/init.lua"),
    Editor("nvim-0.10", "Neovim 0.8 to 0.10", "nvim-0.10.lua", "~/.config/nvim/init.lua"),
    Editor("helix", "Helix", "helix.toml", "~/.config/helix/languages.toml"),
    Editor("eglot", "Emacs with eglot", "eglot.el", "~/.emacs.d/init.el"),
    Editor("lsp-mode", "Emacs with lsp-mode", "lsp-mode.el", "~/.emacs.d/init.el"),
    Editor("ale", "Vim with ALE", "ale.vim", "~/.vimrc"),
    Editor("vim-lsp", "Vim with vim-lsp", "vim-lsp.vim", "~/.vimrc"),
    Editor("yegappan", "Vim with yegappan/lsp", "yegappan.vim", "~/.vimrc"),
    Editor("coc", "Vim or Neovim with coc.nvim", "coc.json", "coc-settings.json (:CocConfig)"),
    Editor("kate", "Kate", "kate.json", "Settings, Configure Kate, LSP Client, User Server Settings"),
    Editor("sublime", "Sublime Text with the package LSP", "sublime.json", "LSP.sublime-settings"),
    Editor("kakoune", "Kakoune with kakoune-lsp", "kakoune.kak", "~/.config/kak/kakrc"),
)
"""All editors for which there is something to write down. VS Code has an extension; Zed takes servers only from extensions."""

BY_NAME = {editor.name: editor for editor in EDITORS}
