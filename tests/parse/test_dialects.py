"""
One resume for each way in which people write them.

Each file of `resumes/` is a resume and, in a comment at its end, what must be understood of it.
"""

from pathlib import Path

import pytest

from tests.parse.understood import understood

RESUMES = sorted(Path(__file__).with_name("resumes").glob("*.md"))
MARK = "<!-- understood as\n"


def read(path: Path) -> tuple[str, str]:
    """Return a resume and what must be understood of it."""
    resume, _, expected = path.read_text(encoding="utf-8").partition(MARK)
    return resume, expected.removesuffix("-->\n").rstrip("\n")


@pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.stem)
def test_is_understood(path: Path):
    resume, expected = read(path)
    assert understood(resume) == expected
