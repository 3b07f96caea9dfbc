"""Verbs at the start of a bullet, and what a hover tells of one."""

import pytest

from resume_lsp.check import compose
from resume_lsp.features.completion import completions
from resume_lsp.features.hover import about_bullet
from resume_lsp.settings import Settings
from tests.checking import FRAME, TODAY

CURRENT = FRAME.replace("December 2023", "Present")


def offered(text: str, at: int | None = None) -> list[str]:
    draft = compose(text, Settings(), today=TODAY)
    return [suggestion.word for suggestion in completions(draft, len(text) if at is None else at)]


@pytest.mark.parametrize("begun", ["- ", "- B", "* ", "  - Bu", "- **Search:** ", "1. "])
def test_a_bullet_that_begins_is_offered_verbs(begun: str):
    assert offered(FRAME + "- Cut costs by 4 %.\n" + begun)[:2] == ["Built", "Developed"]


def test_a_role_that_goes_on_is_told_in_the_present():
    assert offered(CURRENT + "- Cut costs by 4 %.\n- ")[0] == "Build"


def test_what_the_role_opens_with_already_comes_last():
    words = offered(FRAME + "- Built a planner.\n- ")
    assert words[0] == "Developed"
    assert words[-1] == "Built"
    assert len(words) == len(set(words)) > 80


@pytest.mark.parametrize("begun", ["- Built a", "Built", "- Built the ", "## Ski", "- `"])
def test_elsewhere_nothing_is_offered(begun: str):
    assert offered(FRAME + "- Cut costs by 4 %.\n" + begun) == []


def test_a_list_of_skills_is_offered_nothing():
    assert offered(FRAME + "- Cut costs by 4 %.\n\n## Skills\n\n- ") == []


def test_what_is_typed_is_replaced():
    text = FRAME + "- Cut costs by 4 %.\n- Bu"
    draft = compose(text, Settings(), today=TODAY)
    assert {suggestion.span.of(text) for suggestion in completions(draft, len(text))} == {"Bu"}


def hover(bullet: str) -> str:
    text = FRAME + bullet
    found = about_bullet(compose(text, Settings(), today=TODAY), len(FRAME) + 10)
    return found.markdown if found else ""


def test_a_strong_bullet_is_told_what_it_says():
    said = hover("- Cut the nightly export from 40 to 4 minutes with Go and Kafka.\n")
    assert "“Cut”: a verb, past tense, to reduce" in said
    assert "Reduced" in said
    assert "40" in said
    assert "Go, Kafka" in said


def test_a_weak_bullet_is_told_what_is_better_and_asked_for_its_number():
    said = hover("- Responsible for improving the nightly export.\n")
    assert "in the place of a deed" in said
    assert "**Better:** Improved the nightly export." in said
    assert "Says no number" in said
    assert "Names no technology" in said


def test_between_bullets_nothing_is_told():
    assert about_bullet(compose(FRAME, Settings(), today=TODAY), 3) is None
