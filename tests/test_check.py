"""Running rules: severities, silencing comments, a rule that raises."""

import gc
import logging
from dataclasses import replace

import pytest

from resume_lsp import check as check_module
from resume_lsp.check import NOTICES, Problem, check, compose, ignore
from resume_lsp.rule import Draft, Finding, FixKind, Severity, rule
from resume_lsp.rules import RULES
from resume_lsp.settings import Settings
from resume_lsp.text import Span, apply
from tests.checking import FRAME, TODAY, seen
from tools import marks

WEAK = "- Responsible for writing invoices.\n"
ONLY = Settings(rules={r.id: {"severity": "off"} for r in RULES if r.id != "bullet-weak-verb"})


def problems(text: str, settings: Settings = ONLY) -> tuple[Problem, ...]:
    return check(compose(text, settings, today=TODAY), settings)


def ids(text: str, settings: Settings = ONLY) -> list[str]:
    return [problem.rule.id for problem in problems(text, settings)]


def test_problems_stand_in_the_order_of_the_text():
    places = [problem.span for problem in problems(FRAME + WEAK * 3, Settings())]
    assert places == sorted(places)
    assert len(places) >= 3


def test_a_check_leaves_no_waste_that_python_would_have_to_look_for():
    problems(FRAME + WEAK)  # what is remembered for good is there now
    gc.collect()
    gc.disable()
    try:
        found = problems(FRAME + WEAK.replace("invoices", "reports"))
        assert any(problem.fixes for problem in found)
        del found
        assert gc.collect() < 10
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "bullets",
    [
        "- Responsible for writing invoices. <!-- resume-lsp-disable-line bullet-weak-verb -->\n",
        "- Responsible for writing invoices. <!-- resume-lsp-disable-line: bullet-weak-verb -->\n",
        "- Responsible for writing invoices. <!-- resume-lsp-disable-line -->\n",
        "- Responsible for writing invoices. <!-- resume-lsp-disable-line bullet-weak-verb -- it was my title -->\n",
        "- Responsible for writing invoices. <!--resume-lsp-disable-line bullet-weak-verb-->\n",
        "<!-- resume-lsp-disable-next-line bullet-weak-verb -->\n- Responsible for writing invoices.\n",
        "<!-- resume-lsp-disable-next-line bullet-weak-verb -->\n\n- Responsible for writing invoices.\n",
        "<!-- resume-lsp-disable bullet-weak-verb -->\n\n- Responsible for writing invoices.\n",
        "<!-- resume-lsp-disable -->\n\n- Responsible for writing invoices.\n\n<!-- resume-lsp-enable -->\n",
        "- Responsible for writing invoices.\n\n<!-- resume-lsp-disable-file bullet-weak-verb -->\n",
    ],
)
def test_a_comment_silences(bullets: str):
    assert ids(FRAME + bullets) == []


@pytest.mark.parametrize(
    "bullets",
    [
        "<!-- resume-lsp-disable bullet-weak-verb -->\n\n- Cut costs by 4 %.\n\n<!-- resume-lsp-enable bullet-weak-verb -->\n\n"
        + WEAK,
        "- Cut costs by 4 %. <!-- resume-lsp-disable-line bullet-weak-verb -->\n" + WEAK,
        "<!-- resume-lsp-disable-next-line bullet-weak-verb -->\n- Cut costs by 4 %.\n" + WEAK,
    ],
)
def test_elsewhere_the_rule_speaks(bullets: str):
    assert ids(FRAME + bullets) == ["comment-unused", "bullet-weak-verb"]


def test_a_comment_in_code_is_no_comment():
    assert ids(FRAME + WEAK + "\n```\n<!-- resume-lsp-disable-file -->\n```\n") == ["bullet-weak-verb"]


def test_an_unknown_id_is_told_with_the_nearest():
    text = FRAME + "- Cut costs by 4 %. <!-- resume-lsp-disable-line bullet-weak-verbs -->\n"
    (problem,) = problems(text)
    assert problem.rule.id == "comment-unknown-rule"
    assert apply(problem.fixes[0].edits, text) == text.replace("weak-verbs", "weak-verb")


def test_one_of_two_ids_that_is_unused_is_taken_out():
    text = FRAME + "- Responsible for writing invoices. <!-- resume-lsp-disable-line bullet-weak-verb, bullet-too-long -->\n"
    (problem,) = problems(
        text, Settings(rules={r.id: {"severity": "off"} for r in RULES if r.id not in {"bullet-weak-verb", "bullet-too-long"}})
    )
    assert problem.rule.id == "comment-unused"
    mended = apply(problem.fixes[0].edits, text)
    assert "bullet-too-long" not in mended
    assert ids(mended) == []


def test_a_rule_that_is_off_makes_no_comment_unused():
    assert ids(FRAME + "- Cut costs by 4 %. <!-- resume-lsp-disable-line bullet-too-long -->\n") == []


@pytest.mark.parametrize(
    "text",
    [
        FRAME + WEAK,
        FRAME + WEAK.replace("\n", "\r\n"),
        FRAME + "- Responsible for writing invoices.  \n  Every night.\n",
        FRAME + "- Responsible for writing invoices.\\\n  Every night.\n",
        FRAME + "- Responsible for writing invoices. <!-- resume-lsp-disable-line bullet-vague -->\n",
        FRAME + "- Responsible for writing invoices.\n- Worked on invoices.\n",
    ],
)
def test_ignore_here_silences_that_problem_alone(text: str):
    before = [p for p in problems(text) if p.rule.id == "bullet-weak-verb"]
    first = before[0]
    after = apply(ignore(compose(text, ONLY, today=TODAY), first).edits, text)
    assert len([i for i in ids(after) if i == "bullet-weak-verb"]) == len(before) - 1
    assert (
        after.replace(" <!-- resume-lsp-disable-line bullet-weak-verb -->", "").replace(" bullet-weak-verb -->", " -->") == text
    )


def test_ignore_here_in_front_matter_silences_the_file():
    text = "---\nresume-lsp:\n  profil: strict\n---\n\n# Jordan Rivera\n"
    settings = Settings()
    draft = compose(text, settings, today=TODAY)
    for problem in check(draft, settings):
        if problem.span.start < draft.resume.front.span.end:
            assert "resume-lsp-disable-file" in apply(ignore(draft, problem).edits, text)


def test_an_empty_document_gets_one_info():
    for text in ("", "\n\n", "Just some words.\n"):
        assert [(p.rule.id, p.severity) for p in problems(text, Settings())] == [("document-no-heading", Severity.INFO)]


def test_a_document_above_the_limit_gets_one_finding_and_is_not_parsed():
    text = FRAME + WEAK * 100
    small = replace(Settings(), max_size=2000)
    assert ids(text, small) == ["document-too-large"]


def test_a_rule_that_raises_is_logged_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture):
    @rule(Severity.WARNING)
    def bullet_broken(draft: Draft):
        """A rule that always fails."""
        raise ValueError
        yield

    monkeypatch.setattr(check_module, "RULES", (bullet_broken, *RULES))
    with caplog.at_level(logging.ERROR):
        assert ids(FRAME + WEAK) == ["bullet-weak-verb"]
    assert "bullet-broken" in caplog.text


@pytest.mark.parametrize(
    ("comment", "meant"),
    [
        ("resume-lsp-disabel-line bullet-weak-verb", "resume-lsp-disable-line"),
        ("resume-lsp: disable-line bullet-weak-verb", "resume-lsp-disable-line"),
        ("resume-lsp disable", "resume-lsp-disable"),
        ("Resume-LSP-ignore-next-line", "resume-lsp-disable-next-line"),
        ("resume-lsp-disable-next bullet-weak-verb", "resume-lsp-disable-next-line"),
        ("resume-lsp-ignore-next", "resume-lsp-disable-next-line"),
    ],
)
def test_a_comment_that_means_to_silence_and_does_not_is_told(comment: str, meant: str):
    (problem,) = (
        it for it in problems(f"{FRAME}- Cut costs by 10 %. <!-- {comment} -->\n") if it.rule.id == "comment-unknown-rule"
    )
    assert problem.fixes[0].edits[0].new == meant


@pytest.mark.parametrize("comment", ["resume-lsp checks this", "resume", "my resume-lsp-disabel notes"])
def test_a_comment_that_means_something_else_is_left(comment: str):
    assert ids(f"{FRAME}- Cut costs by 10 %. <!-- {comment} -->\n") == []


@pytest.mark.parametrize(("text", "said"), [("Backend developer.\n", "document-no-heading"), ("x" * 200, "document-too-large")])
def test_why_nothing_is_judged_is_said_in_every_profile(text: str, said: str):
    assert ids(text, Settings(profile="relaxed", max_size=100)) == [said]


def test_a_rule_that_fails_to_mend_is_logged(monkeypatch, caplog):
    def fixes():
        raise ValueError

    @rule(Severity.WARNING)
    def bullet_broken(draft: Draft):
        """A rule whose fixes always fail."""
        yield Finding(Span(0, 1), "No.", fixes)

    monkeypatch.setattr(check_module, "RULES", (bullet_broken,))
    (problem,) = problems(FRAME)
    with caplog.at_level(logging.ERROR):
        assert problem.fixes == ()
    assert "bullet-broken" in caplog.text


def test_strict_raises_and_relaxed_keeps_warnings():
    def severities(profile: str) -> set[Severity]:
        return {p.severity for p in problems(FRAME + WEAK, replace(Settings(), profile=profile))}

    assert Severity.HINT in severities("guide")
    assert Severity.HINT not in severities("strict")
    assert severities("relaxed") <= {Severity.ERROR, Severity.WARNING}


def test_checking_twice_says_the_same():
    assert seen(problems(FRAME + WEAK, Settings())) == seen(problems(FRAME + WEAK, Settings()))


def test_no_notice_offers_to_delete_unasked():
    assert all(rule.severities for rule in NOTICES)
    text = FRAME + "- Cut costs by 4 %. <!-- resume-lsp-disable-line bullet-weak-verb -->\n"
    assert all(fix.kind is FixKind.PLAIN for p in problems(text) for fix in p.fixes)


def test_marks_print_problems():
    text = FRAME + WEAK
    written = marks.write(text, [marks.Mark(p.span, p.message) for p in problems(text)])
    assert "  ^^^^^^^^^^^^^^^ " in written
