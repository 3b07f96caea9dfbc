"""What the pages of the rules about bullets do not show."""

import pytest

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


def test_praise_by_others_is_theirs():
    text = "# Jordan Rivera\n\n## Experience\n\n## Testimonials\n\nJordan is a passionate pilot.\n\n## Hobbies\n\nA passionate sailor.\n"
    assert found("text-cliche", text) == ["passionate"]
