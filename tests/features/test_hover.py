from datetime import date

import pytest

from resume_lsp.check import check, compose
from resume_lsp.features.hover import Hover, hover
from resume_lsp.settings import load

TEXT = "# Jordan Rivera\n\n## Experience\n\n### Engineer, Acme\n\n*2020 – 2022*\n\n- Cut costs by TODO percent in XX months.\n"


def at(words: str, after: int = 0) -> Hover | None:
    settings = load(())
    problems = check(compose(TEXT, settings, today=date(2026, 6, 1)), settings)
    return hover([problem for problem in problems if problem.rule.id == "text-placeholder"], TEXT.index(words) + after)


@pytest.mark.parametrize("after", [0, 2, 4], ids=["its start", "its middle", "its end"])
def test_a_finding_is_explained_at(after: int) -> None:
    found = at("TODO", after)
    assert found
    assert found.span.of(TEXT) == "TODO"
    assert "text-placeholder" in found.markdown
    assert "error" in found.markdown


def test_what_matters_most_is_explained_first() -> None:
    settings = load(())
    text = TEXT.replace("Cut costs by TODO percent in XX months.", "Responsible for the search.")
    found = hover(check(compose(text, settings, today=date(2026, 6, 1)), settings), text.index("Responsible"))
    assert found
    assert found.markdown.index("· warning") < found.markdown.index("· hint")


def test_elsewhere_there_is_nothing_to_say() -> None:
    assert at("costs") is None
