"""What a proofreader finds besides our own rules; and that nothing is missing where there is none."""

import sys
from dataclasses import replace

import pytest

from resume_lsp.check import check, compose
from resume_lsp.grammar import Slip
from resume_lsp.host import proofreading
from resume_lsp.lsp.computer import powers
from resume_lsp.rule import FixKind
from resume_lsp.rules.text_grammar import text_grammar
from resume_lsp.settings import Settings
from resume_lsp.text import Span
from tests.checking import FRAME, TODAY, settings_for


def found(bullet: str, *words: str) -> list[tuple[str, str]]:
    """Return what `text-grammar` says of *bullet*, with the proofreader: the words, and what to write instead."""
    text = f"{FRAME}- {bullet}\n"
    settings = replace(settings_for(text_grammar), dictionary=words)
    passages = [passage.words.text for passage in compose(text, settings, today=TODAY).resume.passages]
    draft = compose(text, settings, today=TODAY, slips=proofreading.slips(passages))
    return [(it.span.of(text), it.fixes[0].edits[0].new) for it in check(draft, settings) if it.rule is text_grammar]


@pytest.mark.usefixtures("proofreader")
@pytest.mark.parametrize(
    ("bullet", "old", "new"),
    [
        ("Discussed about the rates with 40 shops.", "Discussed about", "Discussed"),
        ("Have wrote 40 tests.", "wrote", "written"),
        ("Kept the desk running despite of the outage.", "despite of", "despite"),
        ("Ran one of the largest shop in Ohio.", "shop", "shops"),
        ("Interested on tides.", "on", "in"),
        ("Did not had an outage in 4 years.", "had", "have"),
    ],
)
def test_it_finds(bullet: str, old: str, new: str):
    assert found(bullet) == [(old, new)]


@pytest.mark.usefixtures("proofreader")
@pytest.mark.parametrize(
    "bullet",
    [
        "Moved 40 services to distributed systems, which led to reduced costs.",
        "Kept the data pipeline, the sales team's site and a New York clinic running.",
        "Moved the report from quarterly to weekly, and the team from junior to senior.",
        "Cut lead time; one of the first to join; used to weighted scoring.",
        "Fixed `could of` in the parser, and `did not had` in its tests.",
        "Saw to it that all pupils got the help they needed.",
    ],
)
def test_it_leaves_alone(bullet: str):
    assert found(bullet) == []


@pytest.mark.usefixtures("proofreader")
def test_what_our_own_rules_say_is_said_once():
    assert found("Wrote the the parser and an an user guide.")[0] == ("the the", "the")
    assert len(found("Wrote the the parser.")) == 1


@pytest.mark.usefixtures("proofreader")
def test_the_authors_own_words_are_right():
    assert found("Sold Everytime, a watch.") == [("Everytime", "Every time")]
    assert found("Sold Everytime, a watch.", "everytime") == []


@pytest.mark.usefixtures("proofreader")
def test_its_fixes_are_never_made_unasked():
    slips = proofreading.slips(["Have wrote 40 tests."])
    assert slips == {"Have wrote 40 tests.": (Slip(Span(5, 10), "Write “written”, not “wrote”.", "written", sure=False),)}
    draft = compose(FRAME + "- Have wrote 40 tests.\n", Settings(), today=TODAY, slips=slips)
    assert {fix.kind for problem in check(draft, settings_for(text_grammar)) for fix in problem.fixes} == {FixKind.PLAIN}


@pytest.mark.usefixtures("proofreader")
def test_all_rules_that_are_asked_for_are_known():
    from harper import get_default_lint_config  # noqa: PLC0415  (only now is it there)

    assert set(proofreading._RULES.split()) <= set(get_default_lint_config())


@pytest.mark.usefixtures("proofreader")
def test_the_server_asks_it_when_typing_rests():
    assert [(fact.name, fact.rest > 0) for fact in powers().late_facts if fact.name == "slips"] == [("slips", True)]


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch):
    """Take the proofreader away."""
    proofreading._linter.cache_clear()
    proofreading._read.cache_clear()
    monkeypatch.setitem(sys.modules, "harper", None)


@pytest.mark.usefixtures("nobody")
def test_without_a_proofreader_there_is_silence():
    assert not proofreading.there()
    assert proofreading.slips(["Have wrote 40 tests."]) is None
    assert found("Have wrote 40 tests.") == []


@pytest.mark.usefixtures("nobody")
def test_without_a_proofreader_the_server_does_not_wait_for_one():
    assert {fact.name for fact in powers().late_facts} == {"misspelt", "pages"}


def test_one_that_fails_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture):
    class Panic(BaseException):
        pass

    def fail(passage: str) -> tuple[Slip, ...]:
        raise Panic

    monkeypatch.setattr(proofreading, "_read", fail)
    assert proofreading.slips(["Have wrote 40 tests."]) is None
    assert "The proofreader failed" in caplog.text
