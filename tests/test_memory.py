"""What is remembered of the last texts, and that nobody can tell."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resume_lsp import memory
from resume_lsp.markdown import Piece
from resume_lsp.memory import remembered
from resume_lsp.parse import gather, parse
from tests.growth import forget

EXAMPLES = [path.read_text("utf-8") for path in sorted(Path("examples").glob("*.md"))]
POST = "### Head Cook — Kvarnen, Bergen\n\n2019 – 2021\n\n- Cooked for 40 guests.\n- Baked rye bread.\n\n"
RESUME = f"# Ida Berg\n\nida@berg.example\n\n## Experience\n\n{POST}{POST}## Skills\n\n- **Bread:** rye, oat\n"


def doubling() -> tuple[Callable[[int], int], list[int]]:
    """Return a function that remembers, and what it had to work out."""
    asked = []

    @remembered
    def double(number: int) -> int:
        asked.append(number)
        return number * 2

    return double, asked


class TestRemembered:
    def test_an_answer_is_known_for_two_more_texts(self):
        double, asked = doubling()
        for turns in (0, 1, 2):
            for _ in range(turns):
                memory.turn()
            assert double(4) == 8
        assert asked == [4]

    def test_what_three_texts_did_not_ask_for_is_forgotten(self):
        double, asked = doubling()
        double(4)
        forget()
        double(4)
        assert asked == [4, 4]

    def test_nothing_is_remembered_of_what_fails(self):
        @remembered
        def half(number: int) -> float:
            return 1 / number

        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                half(0)


def alone(text: str):
    """Understand *text* as if it were the first."""
    forget()
    return parse(text)


def test_the_same_words_are_understood_twice_in_one_resume():
    first, second = parse(RESUME).sections[0].entries
    by = len(POST)
    assert second.title.text == first.title.text == "Head Cook"
    assert second.title.span == first.title.span.shift(by)
    assert [bullet.words.place(0) for bullet in second.bullets] == [bullet.words.place(0) + by for bullet in first.bullets]


def test_a_line_says_what_it_said_as_long_as_anybody_holds_it():
    held = gather.in_piece(Piece(POST, ()), 0).lines
    forget()
    longer = gather.in_piece(Piece(f"{POST}- Fed the cat.\n", ()), 40).lines
    assert [line.said for line in longer[: len(held)]] == [line.said for line in held]
    assert longer[0] != held[0]


@pytest.mark.parametrize("text", [RESUME, *EXAMPLES])
def test_typing_is_understood_as_if_each_text_were_the_first(text):
    middle = text.index("\n- ", len(text) // 3) + 1
    typed = [text[:middle] + "- Led 4 cooks.\n"[:end] + text[middle:] for end in range(15)]
    remembered = [parse(each) for each in typed]
    assert remembered == [alone(each) for each in typed]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_edits_are_understood_as_if_each_text_were_the_first(data):
    texts = [data.draw(st.sampled_from([RESUME, *EXAMPLES]))]
    for _ in range(4):
        lines = texts[-1].splitlines(keepends=True)
        first = data.draw(st.integers(0, len(lines)))
        last = data.draw(st.integers(first, min(first + 3, len(lines))))
        new = data.draw(
            st.sampled_from(["", "\n", "## Skills\n", "### Cook, Kvarnen\n\n", "- Baked.\n", "**Baker** 2011\n", "<!--\n"])
        )
        texts.append("".join([*lines[:first], new, *lines[last:]]))
    remembered = [parse(each) for each in texts]
    assert remembered == [alone(each) for each in texts]
