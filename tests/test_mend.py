"""What holds of fix-all, whatever the resume."""

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from resume_lsp.check import ALL_RULES, check, compose
from resume_lsp.mend import ROUNDS, Mended, fix_all, mend
from resume_lsp.parse import parse
from resume_lsp.rule import FixKind
from resume_lsp.settings import Settings
from resume_lsp.text import apply
from tests.checking import examples
from tests.generated import resumes
from tools import marks

EXAMPLES = Path(__file__).parents[1] / "examples"
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in EXAMPLES.glob("*.md")} | {
    f"{rule.id} {number}": marks.read(example.framed)[0]
    for rule in ALL_RULES
    for number, example in enumerate(examples(rule), 1)
    if not example.fixed
}
MOVES = ("entry-out-of-order", "section-order")

each_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


def mended(text: str, *, organize: bool = False, select: tuple[str, ...] = ()) -> Mended:
    return mend(text, Settings(), today=date(2026, 6, 1), organize=organize, select=select)


def words(text: str) -> set[str]:
    """Return the words of a resume as they read."""
    return {word.casefold() for passage in parse(text).passages for word in re.findall(r"[^\W_]+", passage.words.text)}


def assert_ends(text: str) -> None:
    """Fix-all comes to an end, and has then nothing left to do; so do the moves."""
    for organize in (False, True):
        once = mended(text, organize=organize)
        assert once.rounds < ROUNDS
        assert mended(once.text, organize=organize).text == once.text


def assert_moves_only(text: str) -> None:
    """A move loses no line, and makes none up."""
    moved = mended(text, organize=True, select=MOVES).text
    assert Counter(moved.split("\n")) == Counter(text.split("\n")) or _lines(moved) == _lines(text)


def _lines(text: str) -> Counter[str]:
    """Count the lines; whether the last one has a line end is no matter of lines."""
    return Counter(line.rstrip("\r") for line in text.rstrip("\r\n").split("\n"))


def assert_loses_nothing(text: str) -> None:
    """Safe fixes rewrite a date or a name here and there, and take out what stands twice; no more is lost."""
    before, after = words(text), words(mended(text).text)
    assert len(before - after) <= max(3, len(before) / 7)


def assert_keeps_the_rest(text: str) -> None:
    """What no edit touches stays, byte for byte: the edits are apart, and undoing them gives the text again."""
    edits = sorted(fix_all(check(compose(text, Settings(), today=date(2026, 6, 1)), Settings())))
    for one, two in pairwise(edits):
        assert one.span.end <= two.span.start
    after, shift = apply(edits, text), 0
    for edit in edits:
        start = edit.span.start + shift
        assert after[start : start + len(edit.new)] == edit.new
        shift += len(edit.new) - len(edit.span)
    assert len(after) == len(text) + shift


@each_text
def test_comes_to_an_end(text: str):
    assert_ends(text)


@each_text
def test_moves_only_move(text: str):
    assert_moves_only(text)


@each_text
def test_safe_fixes_lose_nothing(text: str):
    assert_loses_nothing(text)
    assert_keeps_the_rest(text)


@given(resumes())
@settings(max_examples=60, deadline=None)
def test_holds_of_any_resume(text: str):
    assert_ends(text)
    assert_moves_only(text)
    assert_loses_nothing(text)
    assert_keeps_the_rest(text)


def test_moves_are_never_made_unasked():
    text = TEXTS["entry-out-of-order 1"]
    assert mended(text).text == text
    assert mended(text, organize=True).text != text


def test_only_the_selected_rules_are_mended():
    text = TEXTS["entry-date-format 1"].replace("Kestrel", "**Kestrel <b>x</b>**")
    assert {made.rule for made in mended(text, select=("entry-date-format",)).made} == {"entry-date-format"}


def test_says_what_is_left():
    assert {problem.rule.id for problem in mended(TEXTS["weak.md"]).left} >= {"header-missing-github"}


def test_moves_and_safe_fixes_are_kinds_of_their_own():
    problems = check(compose(TEXTS["weak.md"], Settings(), today=date(2026, 6, 1)), Settings())
    assert fix_all(problems) != fix_all(problems, kind=FixKind.ORGANIZE)


def test_lines_are_those_of_the_text_as_it_was_handed_in():
    text = TEXTS["weak.md"]
    once = mended(text)
    assert once.text.count("\n") > text.count("\n")
    lines = text.split("\n")
    told = {made.title: lines[made.line] for made in once.made}
    assert all(name.lower() in told[f"Write “{name}”"].lower() for name in ("JavaScript", "GitHub"))
    left = {problem.rule.id: lines[text.count("\n", 0, once.origin(problem.span.start))] for problem in once.left}
    assert "XX %" in left["text-placeholder"]
