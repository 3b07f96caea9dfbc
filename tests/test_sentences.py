"""Where sentences end."""

import pytest

from resume_lsp.sentences import sentences


def split(words: str) -> list[str]:
    return [words[start:end] for start, end in sentences(words)]


def test_a_full_stop_ends_a_sentence():
    assert split("Built a cache. Cut costs!  Who else? ") == ["Built a cache.", "Cut costs!", "Who else?"]


@pytest.mark.parametrize(
    "words",
    [
        "Wrote adapters, e.g. Kafka and Redis.",
        "Moved services to Node.js and .NET in a year.",
        "Left Acme Inc. Berlin for good reasons.",
        "Worked with J. Doe on Python 3.12.",
        "Holds a Ph.D. Thesis on graphs.",
        "Saved 1.5 million a year",
    ],
)
def test_is_one_sentence(words: str):
    assert split(words) == [words]


def test_quotes_and_brackets_belong_to_their_sentence():
    assert split("Called it “done.” (It was.) Then left.") == ["Called it “done.”", "(It was.)", "Then left."]


def test_nothing_has_no_sentence():
    assert split("  ") == []
