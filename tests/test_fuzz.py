"""What becomes of resumes that are cut, joined and sown with signs breaks nothing; and the search for what does finds it."""

import random
from itertools import islice
from pathlib import Path

import pytest

from resume_lsp.check import check
from tools import fuzz

RESUMES = [path.read_text("utf-8") for path in sorted(Path("tests/parse/resumes").glob("*.md"))]


@pytest.mark.parametrize("seed", range(4))
def test_nothing_breaks(seed: int):
    for text in islice(fuzz.changed(RESUMES, random.Random(seed)), 40):
        assert fuzz.fault(text) is None


def test_what_breaks_is_found_and_cut_down(monkeypatch: pytest.MonkeyPatch):
    def failing(draft, settings):
        if "~" in draft.text and "\n#" in draft.text:
            raise ArithmeticError
        return check(draft, settings)

    monkeypatch.setattr(fuzz, "check", failing)
    text = "# Ida Berg\n\n## Skills\n\n- rye ~ oat\n"
    reason = fuzz.fault(text)
    assert (reason or "").endswith("ArithmeticError")
    assert fuzz.smallest(text, reason or "") == "\n#~"


def test_a_rule_that_fails_is_heard_of(monkeypatch: pytest.MonkeyPatch):
    def failing(draft, settings):
        draft.resume.sections[7]

    monkeypatch.setattr(fuzz, "check", failing)
    assert "IndexError" in (fuzz.fault("# Ida Berg\n") or "")
