"""In a role that goes on, what is over is told in the past, and what stands in the present."""

import pytest

from resume_lsp.grammar import Tense, is_over, read, rewrite, stands, told
from resume_lsp.parse import parse


@pytest.mark.parametrize(
    "text",
    [
        "Cut littering by 40 %",
        "Trimmed the watch from 9 to 4 hours",
        "Painted the hull in six weeks",
        "Painted the hull in 2021",
        "Rewired the bridge, saving 3 hours a week",
        "Drew charts, which halved 12 detours",
        "Won the harbour prize",
        "Launched a second ferry",
        "Wrote the harbour's tide table",
        "Built the sales dashboard for the pier",
        "Discovered a wreck off the cape",
        "Ran the refit that took the fuel bill from $400 to $250",
        "Rebuilt the quay; waiting times fell by half",
        "Painted the stern, thus complaints dropped 40 %",
    ],
)
def test_is_over(text: str):
    assert is_over(read(text, ended=False))


@pytest.mark.parametrize(
    "text",
    ["Trained six volunteers", "Painted hulls", "Answer calls from sailors", "Sail by night", "Wrote the weekly tide reports"],
)
def test_may_go_on(text: str):
    assert not is_over(read(text, ended=False))


@pytest.mark.parametrize(
    "text", ["Write the weekly log", "Paint two hulls a year", "Lead a crew of nine", "Check each buoy", "Judge knots since 2019"]
)
def test_stands(text: str):
    assert stands(read(text, ended=False))


@pytest.mark.parametrize("text", ["Build dashboards for sailors", "Paint hulls"])
def test_may_be_once(text: str):
    assert not stands(read(text, ended=False))


@pytest.mark.parametrize(
    ("text", "company", "best"),
    [
        ("Responsible for writing the log", Tense.PAST, "Wrote the log"),
        ("Responsible for writing the log", Tense.PRESENT, "Write the log"),
        ("Responsible for writing the log", None, "Write the log"),
        ("Responsible for reducing detours by 12 %", Tense.PRESENT, "Reduced detours by 12 %"),
        ("Responsible for rewiring the bridge, saving 3 hours a week", None, "Rewired the bridge, saving 3 hours a week"),
        ("Leading a crew of nine", Tense.PAST, "Lead a crew of nine"),
        ("Judging knots at the harbour fair since 2019", Tense.PAST, "Judge knots at the harbour fair since 2019"),
        ("Leading the refit that cut fuel by 40 %", Tense.PRESENT, "Led the refit that cut fuel by 40 %"),
        ("Rewiring the bridge", Tense.PAST, "Rewired the bridge"),
    ],
)
def test_rewrites_in_a_role_that_goes_on(text: str, company: Tense | None, best: str):
    assert rewrite(text, ended=False, company=company)[0].of(text) == best


RESUME = """\
# Jordan Rivera

## Experience

### Deckhand, Kestrel Boats

*2020 – Present*

- Responsible for writing the log.
- Worked on the radio.
- Helped sailors with their charts.
"""


def test_a_duty_among_deeds_that_are_over_is_told_as_one():
    first, *_ = told(parse(RESUME), lambda _: False)
    assert first.rewrites[0].of(first.reading.text) == "Wrote the log."
