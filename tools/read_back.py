"""
Typeset every resume of the tests in every theme, read the PDF with two parsers, and write down what came of it in docs/pages.md.

    python -m tools.read_back

It needs pdftotext, which is Debian's poppler-utils.
"""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pypdf

from resume_lsp.model import Resume
from resume_lsp.pages import THEMES, Style, estimate
from resume_lsp.pages.measure import measure
from resume_lsp.pages.reading import Reading, compare, text_of
from resume_lsp.pages.render import pdf
from resume_lsp.parse import parse

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "pages.md"
RESUMES = (*sorted((ROOT / "tests" / "pages" / "resumes").glob("*.md")), ROOT / "examples" / "strong.md")
HEAD = (
    "| resume | theme | pages, typeset | estimated | pages of the PDF | its size | pypdf reads | `pdftotext -raw` reads |\n"
    "|---|---|---|---|---|---|---|---|\n"
)
BEGIN, END = "<!-- begin: python -m tools.read_back -->\n", "<!-- end -->\n"


def main() -> None:
    """Put the table in its place."""
    rows = [row(path, name, style._replace(paper="auto")) for path in RESUMES for name, style in THEMES.items()]
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}{HEAD}{''.join(rows)}{END}{after}", encoding="utf-8")
    print("".join(rows))


def row(path: Path, theme: str, style: Style) -> str:
    """Return what is known of one resume in one theme."""
    resume = parse(path.read_text(encoding="utf-8"))
    made = pdf(resume, style).content
    exact, guess = measure(resume, style, limit=1), estimate(resume, style, limit=1)
    count = len(pypdf.PdfReader(io.BytesIO(made)).pages)
    ran = subprocess.run(["pdftotext", "-raw", "-", "-"], input=made, capture_output=True, check=True)
    read = (verdict(resume, style, text) for text in (text_of(made), ran.stdout.decode()))
    name = path.relative_to(ROOT).as_posix().removeprefix("tests/pages/resumes/")
    cells = [f"`{name}`", theme, f"{exact.fill:.2f}", f"{guess.fill:.2f}", str(count), f"{len(made) / 1000:.0f} KB", *read]
    return f"| {' | '.join(cells)} |\n"


def verdict(resume: Resume, style: Style, text: str) -> str:
    """Say how much of the resume is in *text*."""
    reading: Reading = compare(resume, style, text)
    if reading.exact and not reading.differences:
        return "every character"
    return f"{len(reading.differences)} differences" if reading.differences else "all parts"


if __name__ == "__main__":
    main()
