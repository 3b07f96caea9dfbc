"""Tables: what is looked up in them, in which order they stand."""

import pytest

from resume_lsp import words

LARGE = ("verbs", "forms", "senses", "vocabulary", "spellings", "technologies")


@pytest.mark.parametrize("table", LARGE)
def test_each_row_of_a_large_table_is_found_by_its_first_column(table):
    first: dict[str, str] = {}
    for word, *columns in words.rows(table):
        first.setdefault(word, "\t".join(columns))
    assert {word: words.find(table, word) for word in first} == first


@pytest.mark.parametrize("table", LARGE)
@pytest.mark.parametrize("word", ["", "a", "zzz", "\t", "\n", "éclair", "\U0010ffff", "\ud800"])
def test_what_has_no_row_is_not_found(table, word):
    known = {row[0] for row in words.rows(table)}
    assert word in known or words.find(table, word) is None


@pytest.mark.parametrize("table", LARGE)
def test_what_begins_a_first_column_or_goes_on_behind_it_is_not_found(table):
    known = {row[0] for row in words.rows(table)}
    near = {*(word[:-1] for word in known), *(f"{word}~" for word in known)} - known
    assert not [word for word in near if words.find(table, word) is not None]


def test_a_table_that_is_not_there_is_not_found():
    with pytest.raises(FileNotFoundError):
        words.find("nothing", "word")


@pytest.mark.parametrize(
    ("word", "other", "left"),
    [
        ("boat", "boat", ("", "")),
        ("bots", "boats", ("", "a")),
        ("boaat", "boat", ("a", "")),
        ("baot", "boat", ("ao", "oa")),
        ("boat", "ship", ("boat", "ship")),
        ("", "boat", ("", "boat")),
        ("aa", "a", ("a", "")),
    ],
)
def test_what_differs_in_two_words_stands_between_what_they_share(word, other, left):
    assert words.differing(word, other) == left


def test_lists_are_joined():
    one, other = words.words("next.determiners"), words.words("next.prepositions")
    assert one
    assert other
    assert words.words("next.determiners", "next.prepositions") == one | other


def test_a_list_that_is_not_there_is_not_found():
    with pytest.raises(KeyError):
        words.words("next.determiners", "nothing")
