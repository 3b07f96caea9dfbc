"""Reading takes time in proportion to the text, whatever stands in it."""

from collections.abc import Callable

import pytest

from resume_lsp import grammar
from tests.growth import assert_takes_at_most, never_twice

FILLINGS = {
    "words": "Built a search index for boats ",
    "gerunds": "designing, building and testing, ",
    "commas": "a, ",
    "and": "and and ",
    "brackets": "((((",
    "figures": "12/05/2020 10,000 24/7 1.2.3 ",
    "pronouns": "I we my ",
    "adverbs": "quickly and carefully ",
    "auxiliaries": "was being ",
    "hyphens": "end-to-end-",
    "apostrophes": "it's'",
    "spaces": "          ",
    "infinitives": "to design to build ",
    "dots": "e.g. Dr. A.B. ",
    "clichés": "hard-working, team player, ",
    "etc": "and so on etc. ",
}
OPENINGS = ("Responsible for ", "Helped ", "Used Go ", "Worked on ", "Part of ", "During ", "")


def read_and_rewrite(text: str) -> None:
    grammar.read.__wrapped__(text)
    grammar.rewrite.__wrapped__(text)


def look_for_slips(text: str) -> None:
    grammar.slips(text)
    grammar.cliches(text)


def assert_linear(work: Callable[[str], object], text: str, filling: str) -> None:
    assert_takes_at_most(3, never_twice(work), text + filling * (len(text) // len(filling)), text)


@pytest.mark.parametrize("filling", FILLINGS.values(), ids=FILLINGS)
@pytest.mark.parametrize("opening", OPENINGS)
def test_reading_a_bullet(opening: str, filling: str):
    assert_linear(read_and_rewrite, opening + filling * (1_900 // len(filling)), filling)


@pytest.mark.parametrize("filling", FILLINGS.values(), ids=FILLINGS)
def test_looking_through_a_paragraph(filling: str):
    assert_linear(look_for_slips, filling * (8_000 // len(filling)), filling)


def test_what_is_read_of_a_monstrous_bullet_is_bounded():
    usual = "Built a search index for boats. " * 125
    assert_takes_at_most(3, never_twice(read_and_rewrite), usual * 50, usual)
