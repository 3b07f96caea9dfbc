"""What the pages of the rules about bullets do not show."""

import pytest

from resume_lsp.check import compose
from resume_lsp.rule import Draft
from resume_lsp.rules.bullet_missing_technology import bullet_missing_technology
from resume_lsp.settings import Settings
from tests.checking import TODAY
from tests.growth import assert_takes_at_most
from tests.rules.judged import found, problems

HEAD = "# Jordan Rivera\n\n## Experience\n\n### Engineer, Kestrel Labs\n\n*January 2019 – Present*\n\n"


@pytest.mark.parametrize(
    ("bullet", "title"),
    [
        ("I wrote a compiler", "Leave out “I”"),
        ("Moved our shop to a new host", "Write “the”"),
        ("Built my own search engine", "Write “a”"),
        ("Showed my accounting skills", "Leave out “my”"),
    ],
)
def test_the_title_says_what_becomes_of_the_pronoun(bullet: str, title: str):
    (problem,) = problems("bullet-first-person", f"{HEAD}- {bullet}.\n")
    assert problem.fixes[0].title == title


@pytest.mark.parametrize(
    ("bullet", "said"),
    [
        ("Drew the About Us page and the Contact Us form of a ferry", []),
        ("Us deckhands drew the form", ["Us"]),
        ("Mapped the walls of mine shafts", []),
        ("Finished a raft of mine for the club", ["mine"]),
        ("Lent a raft of mine", ["mine"]),
    ],
)
def test_names_of_pages_and_pits_are_no_pronouns(bullet: str, said: list[str]):
    assert found("bullet-first-person", f"{HEAD}- {bullet}.\n") == said


def test_praise_by_others_is_theirs():
    text = "# Jordan Rivera\n\n## Experience\n\n## Testimonials\n\nJordan is a passionate pilot.\n\n## Hobbies\n\nA passionate sailor.\n"
    assert found("text-cliche", text) == ["passionate"]


def test_many_bullets_of_one_project_are_asked_in_linear_time():
    def draft(length: int) -> Draft:
        bullets = "".join(f"- Won the harbor contest number {number} against rivals.\n" for number in range(length))
        made = compose(f"# Jordan Rivera\n\n## Projects\n\n### Tide clock\n\n{bullets}", Settings(), today=TODAY)
        assert len(made.told) == length
        return made

    assert_takes_at_most(3, lambda made: list(bullet_missing_technology.find(made)), draft(2_000), draft(1_000), least=0.01)


@pytest.mark.parametrize(("end", "said"), [("", []), ("\n", []), (".\n", ["("]), ("\n\n## Interests\n\nTides\n", ["("])])
def test_a_bracket_at_the_end_of_the_document_may_still_be_closed(end: str, said: list[str]):
    text = f"# Jordan Rivera\n\n## Experience\n\n### Pilot, Kestrel Labs\n\n*2019 – 2021*\n\n- Moored 40 ships (by night{end}"
    assert found("text-grammar", text) == said
