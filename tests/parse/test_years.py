"""How long someone has worked."""

from datetime import date

import pytest

from resume_lsp.parse import is_junior, parse, years_of_experience

TODAY = date(2026, 1, 15)


def resume(*periods: str, heading: str = "Experience"):
    roles = "".join(f"### Developer, Acme\n{period}\n\n- Built a thing.\n\n" for period in periods)
    return parse(f"# Ida Berg\n\n## {heading}\n\n{roles}")


@pytest.mark.parametrize(
    ("periods", "years"),
    [
        (["January 2020 – December 2021"], 2.0),
        (["January 2020 – December 2020", "July 2020 – June 2021"], 1.5),
        (["February 2024 – Present"], 2.0),
        (["2019 – 2020"], 2.0),
        (["2020"], 1.0),
        (["March 2020"], 0.08),
        (["January 2022 – December 2021"], 0.0),
        (["January 2030 – December 2031"], 0.0),
        (["2020", ""], None),
        (["August 2019 – March"], None),
    ],
)
def test_years_of_experience(periods: list[str], years: float | None):
    assert years_of_experience(resume(*periods), TODAY) == years


def test_other_kinds_of_entries_do_not_count():
    assert years_of_experience(resume("2010 – 2020", heading="Volunteering"), TODAY) == 0.0


@pytest.mark.parametrize(
    ("periods", "junior"), [(["2025"], True), (["2020 – 2023"], False), ([""], False), (["2025", ""], False)]
)
def test_is_junior(periods: list[str], junior: bool):
    assert is_junior(resume(*periods), TODAY) is junior


def test_without_experience_everyone_is_junior():
    assert is_junior(parse("# Ida Berg\n\n## Education\n"), TODAY)
