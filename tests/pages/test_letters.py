"""Widths of letters, and where lines may break."""

import itertools
import json

import pytest

from resume_lsp.pages.letters import MONO, Run, atoms, boxes, broken, width_of
from resume_lsp.pages.look import SANS, SERIF
from tools.measure_letters import FACES, PAGES, widths

LETTERS = "aZ09.,–Łжé "


def pieces(words: str) -> list[str]:
    """The words, divided where a line may break, told apart by their widths."""
    ends = [0]
    for atom in atoms((Run(words),), SERIF):
        end = next(
            e
            for e in range(ends[-1] + 1, len(words) + 1)
            if abs(width_of(words[ends[-1] : e].strip(), 0, SERIF) - atom.width) < 0.5
        )
        ends.append(end)
    return [words[a:b].strip() for a, b in itertools.pairwise(ends)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("one two", ["one", "two"]),
        ("state-of-the-art", ["state-", "of-", "the-", "art"]),
        ("2019–2021", ["2019–", "2021"]),
        ("and/or", ["and/", "or"]),
        ("24/7", ["24/7"]),
        ("-5 and +1", ["-5", "and", "+1"]),
        ("漢字", ["漢", "字"]),
        ("10\u00a0km", ["10\u00a0km"]),
    ],
)
def test_a_line_may_break(words, expected):
    assert pieces(words) == expected


def test_a_word_of_two_faces_stays_one():
    assert len(atoms((Run("micro", 1), Run("service")), SERIF)) == 1


def test_a_line_feed_breaks():
    assert broken((Run("one"), Run("\n"), Run("two")), SERIF, 50_000).lines == 2


def test_two_line_feeds_leave_a_line_empty():
    assert broken((Run("one"), Run("\n"), Run("\n"), Run("two")), SERIF, 50_000).lines == 3


def test_what_just_fits_fits():
    width = width_of("measured", 0, SERIF)
    assert broken((Run("measured measured"),), SERIF, 2 * width + width_of(" ", 0, SERIF)).lines == 1
    assert broken((Run("measured measured"),), SERIF, 2 * width).lines == 2


def test_a_word_longer_than_the_line_takes_several():
    assert broken((Run("m" * 100),), SERIF, width_of("m" * 30, 0, SERIF)).lines == 4


def test_a_long_word_begins_where_there_is_room():
    width = width_of("m" * 70, 0, SERIF)
    assert broken((Run("one " + "m" * 100),), SERIF, width).lines == 2


@pytest.mark.parametrize("word", ["github.com/ifarrow", "ines-farrow@larkspur.example", "Full-Stack"])
def test_contacts_break_between_words_only(word):
    assert len(atoms((Run(f"a {word} b"),), SERIF, whole=True)) == 3


def test_what_is_set_in_boxes_is_what_is_reckoned_with():
    assert list(boxes("a b-c d", whole=True)) == [("a ", False), ("b-c", True), (" d", False)]
    assert "".join(piece for piece, _ in boxes("see " + "long-" * 3 + "m" * 99)) == "see " + "long-" * 3 + "m" * 99


def test_nothing_is_one_empty_line():
    assert broken((), SERIF, 50_000) == (1, 0)


def test_a_line_without_width_ends():
    assert broken((Run("a word"),), SERIF, 0).lines == 2


def test_code_is_as_wide_as_it_is_long():
    assert width_of("iiii", MONO, SERIF) == width_of("mmmm", MONO, SERIF)


@pytest.mark.parametrize("font", [SERIF, SANS])
@pytest.mark.parametrize("face", range(4))
def test_the_table_is_what_typst_measures(font, face):
    path = PAGES / "widths" / f"{font.lower().replace(' ', '-')}.json"
    table = json.loads(path.read_text(encoding="utf-8"))
    between, *found = widths(["xx", *(f"x{letter}x" for letter in LETTERS)], font, FACES[face], kerning="false")
    expected = {letter: round(10 * (width - between)) for letter, width in zip(LETTERS, found, strict=True)}
    assert {letter: table["faces"][face][table["letters"].index(letter)] for letter in LETTERS} == expected
