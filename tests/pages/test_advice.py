"""What to cut when nothing readable fits."""

from datetime import date

from resume_lsp.pages import Style, estimate
from resume_lsp.pages.advice import advice, too_long
from resume_lsp.parse import parse
from resume_lsp.text import Lines

HEAD = "# Ines Farrow\n\n## Experience\n\n"
LONG = (
    "- Cut the nightly build of the warehouse from forty minutes to six by caching what had not changed since the day before.\n"
)
SHORT = "- Halved the bill for storage, to $900 a month, within one year.\n"


def role(title: str, dates: str, *bullets: str) -> str:
    return f"### {title}\n\n{dates}\n\n{''.join(bullets)}\n"


def told(text: str, limit: int = 1) -> list[str]:
    resume = parse(HEAD + text)
    found = advice(resume, estimate(resume, Style(), limit=limit), date(2026, 6, 1))
    return [each.sentence(Lines(resume.text)) for each in found]


def test_a_role_of_long_ago_goes_first():
    old = role("Apprentice, Foxglove", "May 2012 – May 2015", SHORT, SHORT)
    assert told(old) == ["Cut roles that ended over ten years ago: wins 4 lines (line 5)."]


def test_a_role_of_long_ago_without_bullets_goes_as_well():
    old = role("Apprentice, Foxglove", "May 2012 – May 2015")
    assert told(old) == ["Cut roles that ended over ten years ago: wins 2 lines (line 5)."]


def test_a_role_that_goes_on_is_not_old():
    assert told(role("Engineer, Larkspur", "May 2010 – Present", SHORT)) == []


def test_ten_years_are_not_over_ten():
    assert told(role("Engineer, Larkspur", "May 2010 – June 2016", SHORT)) == []


def test_bullets_past_the_fifth_are_named_by_their_lines():
    assert told(role("Engineer, Larkspur", "May 2019 – Present", *[SHORT] * 7)) == [
        "Cut bullets past the fifth of an entry: wins 2 lines (lines 14, 15)."
    ]


def test_the_longest_entries_are_shortened_to_their_share():
    *_, longest, runts = told(role("Engineer, Larkspur", "May 2019 – Present", *[LONG] * 5))
    assert longest == "Shorten the longest entries: wins 3 lines (line 5)."
    assert runts == "Shorten bullets that end in a nearly empty line: wins 5 lines (lines 9, 10, 11, 12, 13)."


def test_many_lines_are_not_all_named():
    assert told(role("Engineer, Larkspur", "May 2019 – Present", *[SHORT] * 20))[0].endswith("(lines 14, 15, 16, 17, 18, 19 …).")


def test_it_begins_with_how_bad_it_is():
    resume = parse(HEAD + role("Engineer, Larkspur", "May 2019 – Present", *[SHORT] * 90))
    first, *_ = too_long(resume, estimate(resume, Style().tightest(), limit=1), date(2026, 6, 1))
    assert first.startswith("Nothing readable fits one page: set as tight as can be read, it is 3")
