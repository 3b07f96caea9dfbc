"""What to leave out, and how to comment it out without losing a byte or the list."""

import pytest

from resume_lsp.pages import Style, comment_out, cuts, estimate
from resume_lsp.parse import parse
from resume_lsp.text import Lines, apply

HEAD = "# Ines Farrow\n\n## Experience\n\n### Engineer, Larkspur\n\nMay 2019 – Present\n\n"
LONG = " ".join(["measured"] * 30)


def commented(items: str, index: int) -> str:
    """The items, with the bullet at *index* made a comment."""
    resume = parse(HEAD + items)
    bullets = resume.entries[0].bullets
    return apply(comment_out(bullets[index], Lines(resume.text)), resume.text).removeprefix(HEAD)


@pytest.mark.parametrize(
    ("items", "index", "expected"),
    [
        pytest.param("- One.\n- Two.\n", 0, "<!-- - One. -->\n- Two.\n", id="the first"),
        pytest.param("- One.\n- Two.\n- Three.\n", 1, "- One.\n  <!-- - Two. -->\n- Three.\n", id="in the middle"),
        pytest.param("- One.\n- Two.", 1, "- One.\n  <!-- - Two. -->", id="the last, without line end"),
        pytest.param("*   One.\n*   Two.\n", 1, "*   One.\n    <!-- *   Two. -->\n", id="far from its marker"),
        pytest.param("1. One.\n2. Two.\n", 1, "1. One.\n   <!-- 2. Two. -->\n", id="numbered"),
        pytest.param("- One.\n- Two\n  more.\n", 1, "- One.\n  <!-- - Two\n  more. -->\n", id="over two lines"),
        pytest.param("- One.\n- Two\nlazy.\n", 1, "- One.\n  <!-- - Two\n  lazy. -->\n", id="over two lines, lazily"),
        pytest.param("- One.\n\n- Two.\n\n- Three.\n", 1, "- One.\n\n  <!-- - Two. -->\n\n- Three.\n", id="in a loose list"),
        pytest.param(
            "- One.\n- Cut the costs of all by 40 %, in a month:\n  - Nested.\n- Three.\n",
            2,
            "- One.\n- Cut the costs of all by 40 %, in a month:\n  - Nested.\n  <!-- - Three. -->\n",
            id="below nested items",
        ),
        pytest.param("- One.\nlazy.\n- Two.\n", 1, "- One.\nlazy.\n  <!-- - Two. -->\n", id="below a lazy line"),
        pytest.param("Some words.\n\n- One.\n", 0, "Some words.\n\n<!-- - One. -->\n", id="below a paragraph"),
        pytest.param("1. One.\n\n- Two.\n", 1, "1. One.\n\n   <!-- - Two. -->\n", id="below another list"),
        pytest.param("- One -- quickly.\n- Two.\n", 0, "<!-- - One -- quickly. -->\n- Two.\n", id="with dashes"),
        pytest.param("- One.\r\n- Two.\r\n", 1, "- One.\r\n  <!-- - Two. -->\r\n", id="with CRLF"),
    ],
)
def test_a_bullet_becomes_a_comment(items, index, expected):
    assert commented(items, index) == expected


@pytest.mark.parametrize(
    "items", ["- One.\n- Two.\n- Three.\n", "- One.\n- Two\nlazy.\n- Three.\n", "* One.\n\n* Two.\n\n* Three.\n"]
)
def test_the_others_stay_one_list(items):
    before = parse(HEAD + items).entries[0].bullets
    after = parse(HEAD + commented(items, 1)).entries[0].bullets
    assert [bullet.words.text for bullet in after] == [before[0].words.text, before[2].words.text]


def test_a_comment_takes_no_second_comment():
    assert commented("- One <!-- not now --> more.\n- Two.\n", 0) == "- One <!-- not now --> more.\n- Two.\n"


def saved(text: str) -> list[tuple[str, int]]:
    resume = parse(text)
    return [(cut.bullet.words.text[:8], cut.lines) for cut in cuts(resume, estimate(resume, Style(), limit=1))]


def test_bullets_past_the_fifth_may_go():
    items = [f"- Number {n}.\n" for n in range(7)]
    assert saved(HEAD + "".join(items)) == [("Number 6", 1), ("Number 5", 1)]


def test_the_best_saving_comes_first():
    items = [f"- Number {n}.\n" for n in range(5)] + [f"- Longer. {LONG}\n", "- Short.\n"]
    assert saved(HEAD + "".join(items)) == [("Longer. ", 3), ("Short.", 1)]


def test_the_oldest_role_keeps_its_first_bullet():
    text = HEAD + "- Now.\n\n### Apprentice, Foxglove\n\n2014 – 2016\n\n- First.\n- Second.\n"
    assert saved(text) == [("Second.", 1)]


def test_what_tells_of_no_result_goes_first_and_the_oldest_of_it():
    text = (
        HEAD
        + "".join(f"- Now {n}.\n" for n in range(4))
        + "\n### Clerk, Foxglove\n\n2017 – 2018\n\n- Then 0.\n- Then 1.\n- Then 2.\n- Then 3.\n"
        + "\n### Apprentice, Foxglove\n\n2014 – 2016\n\n- First.\n- Second.\n"
    )
    resume = parse(text)
    idle = {bullet.span for _, bullet in resume.bullets if bullet.words.text in {"Now 2.", "Then 1.", "Then 3."}}
    found = cuts(resume, estimate(resume, Style(), limit=1), idle)
    assert [cut.bullet.words.text for cut in found] == ["Then 3.", "Then 1.", "Now 2.", "Second."]


def test_a_runt_may_go():
    runt = "- Cut the nightly build from forty minutes to six with a cache that knows which of two hundred targets changed since yesterday.\n"
    assert saved(HEAD + "- One.\n" + runt) == [("Cut the ", 2)]


def test_a_resume_of_one_short_role_has_nothing_to_spare():
    assert saved(HEAD + "- One.\n- Two.\n") == []
