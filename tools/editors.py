"""The parts of docs/editors.md that are made: the snippet of each editor, and a picture of a terminal."""

from __future__ import annotations

import re
from pathlib import Path

from resume_lsp.cli.editors import BY_NAME, Editor

PAGE = Path(__file__).parents[1] / "docs" / "editors.md"

_SNIPPET = re.compile(r"<!-- snippet: (?P<name>\S+) -->\n(?:.*?<!-- end -->\n)?", re.DOTALL)
_LANGUAGES = {"el": "elisp", "kak": "sh", "vim": "vim", "lua": "lua", "toml": "toml", "json": "json"}


def page() -> str:
    """Return docs/editors.md with all snippets as they are now."""
    return _SNIPPET.sub(lambda found: _shown(BY_NAME[found["name"]]), PAGE.read_text(encoding="utf-8"))


def _shown(editor: Editor) -> str:
    """Return the snippet of *editor* between the marks at which it is found again."""
    language = _LANGUAGES[editor.file.rpartition(".")[2]]
    place = f"`{editor.goes}`" if "/" in editor.goes else editor.goes
    return f"<!-- snippet: {editor.name} -->\nInto {place}:\n\n```{language}\n{editor.snippet}```\n<!-- end -->\n"
