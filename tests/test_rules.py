"""What holds for every rule, with no line by its author: its page is true, and it keeps to the house's style."""

import itertools
import re

import pytest

from resume_lsp.check import ALL_RULES, NOTICES, check
from resume_lsp.mend import ROUNDS, mend
from resume_lsp.rule import FixKind, Rule
from resume_lsp.settings import Settings
from resume_lsp.text import apply
from tests.checking import FRAME, Example, assert_marks, draft_of, examples, fixed, problems_of
from tools import marks

each_rule = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
JUDGING = [rule for rule in ALL_RULES if rule not in NOTICES]
each_judging_rule = pytest.mark.parametrize("rule", JUDGING, ids=lambda rule: rule.id)


def as_written(example: Example) -> str:
    return example.framed


def with_crlf(example: Example) -> str:
    return example.framed.replace("\n", "\r\n")


def below_an_emoji(example: Example) -> str:
    front = re.match(r"---\n.*?\n---\n\n?", example.framed, re.DOTALL)
    start = front.end() if front else 0
    return example.framed[:start] + "<!-- 👩‍👩‍👧 🚀 -->\n\n" + example.framed[start:]


def indented(example: Example) -> str:
    return FRAME + _behind("  ", example.marked) if _is_list(example) else example.framed


def in_a_definition_list(example: Example) -> str:
    if not _is_list(example):
        return example.framed
    return FRAME + "Payments\n:   " + _behind("    ", example.marked).removeprefix("    ")


def _is_list(example: Example) -> bool:
    return example.framed != example.marked and all(line.startswith(("- ", "  ")) for line in example.marked.splitlines())


def _behind(indent: str, marked: str) -> str:
    return "".join(indent + line for line in marked.splitlines(keepends=True))


@each_rule
@pytest.mark.parametrize("vary", [as_written, with_crlf, below_an_emoji, indented, in_a_definition_list])
def test_page_is_true(rule: Rule, vary):
    """The examples on a rule's page do what the page says they do."""
    before = None
    for example in examples(rule):
        text = vary(example)
        assert_marks(rule, text, example.facts)
        if example.fixed:
            assert before is not None
            assert marks.read(text)[0] == fixed(rule, *before)
        before = text, example.facts


@each_rule
def test_page_shows_the_fault(rule: Rule):
    if rule.id == "document-too-large":
        return  # no example of a megabyte
    assert any(marks.read(example.marked)[1] for example in examples(rule))


@each_judging_rule
def test_is_silent_in_comments(rule: Rule):
    """What does not print is not judged."""
    for example in examples(rule):
        text, _ = marks.read(example.marked)
        if "<!--" in text or example.framed == example.marked:
            continue
        found = problems_of(rule, f"{FRAME}- Cut the build from 40 to 4 minutes with Bazel.\n\n<!--\n{text}-->\n", example.facts)
        assert [p for p in found if p.span.start >= len(FRAME) + 48] == []


@each_judging_rule
def test_is_silent_in_code(rule: Rule):
    if rule.id in {"ats-columns", "text-placeholder"}:
        return  # code is what they look for
    for example in examples(rule):
        text, _ = marks.read(example.marked)
        if example.framed == example.marked:
            continue
        found = problems_of(rule, f"{FRAME}- Cut the build from 40 to 4 minutes with Bazel.\n\n````\n{text}````\n", example.facts)
        assert [p for p in found if p.span.start >= len(FRAME) + 48] == []


@each_rule
def test_survives_typing(rule: Rule, caplog: pytest.LogCaptureFixture):
    """An author types from left to right, and every prefix is a text to be checked."""
    for example in examples(rule):
        text, _ = marks.read(example.framed)
        begin = 0 if example.framed == example.marked else len(FRAME)
        for end in itertools.chain(range(begin, len(text), 3), (len(text),)):
            problems_of(rule, text[:end], example.facts)
    assert not caplog.records


@each_rule
def test_safe_fixes_hold(rule: Rule):
    """A safe fix makes its finding go, and there is nothing left for it to do."""
    for example in examples(rule):
        text, _ = marks.read(example.framed)
        for problem in problems_of(rule, text, example.facts):
            for fix in problem.fixes:
                if fix.kind is not FixKind.SAFE:
                    continue
                after = apply(fix.edits, text)
                assert after != text
                again = problems_of(rule, after, example.facts)
                assert len(again) < len(problems_of(rule, text, example.facts)), fix.title


@each_rule
def test_every_fix_changes_something(rule: Rule):
    for example in examples(rule):
        text, _ = marks.read(example.framed)
        for problem in problems_of(rule, text, example.facts):
            for fix in problem.fixes:
                assert fix.edits
                assert apply(fix.edits, text) != text, fix.title


@each_rule
def test_all_safe_fixes_end(rule: Rule):
    """None brings back what another removed."""
    for example in examples(rule):
        text, _ = marks.read(example.framed)
        draft = draft_of(text, example.facts)
        mended = mend(text, Settings(), today=draft.today, misspelt=draft.misspelt, organize=True)
        assert mended.rounds < ROUNDS
        assert mend(mended.text, Settings(), today=draft.today, misspelt=draft.misspelt, organize=True).text == mended.text


@each_rule
def test_fixes_do_not_half_overlap(rule: Rule):
    """Fixes of different findings keep apart, or one lies within the other."""
    for example in examples(rule):
        text, _ = marks.read(example.framed)
        problems = check(draft_of(text, example.facts), Settings())
        edits = [[edit for fix in problem.fixes for edit in fix.edits] for problem in problems]
        for some, others in itertools.combinations(edits, 2):
            for a, b in itertools.product(some, others):
                apart = not a.span.overlaps(b.span)
                assert apart or a.span in b.span or b.span in a.span


@each_rule
def test_house_style(rule: Rule):
    """Ids name the fault; summaries and messages are sentences; the point comes first."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.id)
    assert re.fullmatch(r"[A-Z“].{10,110}\.", rule.summary)
    assert rule.severities
    for example in examples(rule):
        for mark in marks.read(example.marked)[1]:
            message = re.sub(r"^(error|warning|info|hint): ", "", mark.message)
            assert re.fullmatch(r"[A-Z0-9“⟨].*[.?]|[a-z][\w.-]* takes .*[.?]", message), message
            assert len(message) <= 160
            assert "`" not in message
            assert "**" not in message
