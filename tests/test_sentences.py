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
        "Nurse in A&E. and intensive care",
        "Asst. Manager at Elm Pvt. Limited, est. 2012.",
        "M.Ed. Teaching of maths, B.Tech. Graduate of Lakeview.",
        "Served as Sgt. First Class in the U.S. Army, then with Lt. Col. Elm.",
    ],
)
def test_is_one_sentence(words: str):
    assert split(words) == [words]


@pytest.mark.parametrize(
    "words", ["Nurse with six years in A&E. Cut waits.", "Cook in the U.S. Led nine.", "Holds an M.B.A. Raised funds."]
)
def test_an_abbreviation_may_end_a_sentence(words: str):
    assert len(split(words)) == 2


def test_quotes_and_brackets_belong_to_their_sentence():
    assert split("Called it “done.” (It was.) Then left.") == ["Called it “done.”", "(It was.)", "Then left."]


def test_nothing_has_no_sentence():
    assert split("  ") == []
