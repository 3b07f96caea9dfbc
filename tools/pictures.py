"""
Draw the example in every theme, for docs/pages.md.

    python -m tools.pictures
"""

from __future__ import annotations

from pathlib import Path

from resume_lsp.pages import THEMES
from resume_lsp.pages.render import png
from resume_lsp.parse import parse

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Write docs/images/THEME.png: the first page of examples/strong.md."""
    resume = parse((ROOT / "examples" / "strong.md").read_text(encoding="utf-8"))
    folder = ROOT / "docs" / "images"
    for name, style in THEMES.items():
        path = folder / f"{name}.png"
        path.write_bytes(png(resume, style._replace(paper="letter"), ppi=110)[0])
        print(path.relative_to(ROOT), path.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
