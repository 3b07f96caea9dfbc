from collections import Counter

import pytest

from tools import words
from tools.generate import generated, stale


def test_generated_files_are_current():
    assert stale(generated()) == [], "run: make generate"


@pytest.mark.parametrize("source", ["lists", "resumes"])
def test_no_word_list_says_an_entry_twice(source: str):
    counts = {name: Counter(entries) for name, *entries in words.lists(source)}
    assert not [(name, entry) for name, found in counts.items() for entry, times in found.items() if times > 1]
