"""The examples show what they promise."""

from pathlib import Path

from resume_lsp.check import check, compose
from resume_lsp.rule import Severity
from resume_lsp.settings import Settings, load
from resume_lsp.settings.toml import toml_source
from tests.checking import TODAY

EXAMPLES = Path(__file__).parents[1] / "examples"


def found(name: str) -> list[tuple[str, Severity]]:
    draft = compose((EXAMPLES / name).read_text(encoding="utf-8"), Settings(), today=TODAY)
    return [(problem.rule.id, problem.severity) for problem in check(draft, Settings())]


def test_the_strong_example_has_nothing_above_a_hint():
    assert [rule for rule, severity in found("strong.md") if severity is not Severity.HINT] == []


def test_the_weak_example_has_the_four_headline_faults():
    warnings = {rule for rule, severity in found("weak.md") if severity is Severity.WARNING}
    assert warnings >= {"bullet-weak-verb", "entry-missing-metric", "header-missing-github", "page-overlength"}


def test_the_weak_example_shows_as_much_as_one_file_can():
    assert len({rule for rule, _ in found("weak.md")}) >= 20


def test_the_settings_file_changes_nothing_and_is_right():
    path = EXAMPLES / "resume-lsp.toml"
    settings = load([toml_source(path.read_text(encoding="utf-8"), str(path))])
    assert settings.complaints == ()
    assert settings.style == Settings().style
    assert (settings.profile, settings.role, settings.market, settings.page_limit) == ("guide", "developer", "us", None)
