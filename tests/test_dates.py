"""Dates as resumes write them."""

import pytest

from resume_lsp import dates
from resume_lsp.model import Date, Prose


def periods(text: str) -> list[str]:
    """Return each period as written, and as it is read."""

    def said(date: Date | None) -> str:
        return "?" if date is None else f"{date.year}" if date.month is None else f"{date.year}-{date.month:02}"

    found = []
    for dated in dates.find(Prose(text, ((0, 0, len(text)),))):
        period = dated.period
        assert text[dated.start : dated.end] == period.span.of(text)
        end = "now" if period.current else said(period.end)
        found.append(f"{period.span.of(text)}: {said(period.start)} to {end}{' (planned)' if period.expected else ''}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 2020 – Present", "2020-01 to now"),
        ("January 2020 to present", "2020-01 to now"),
        ("Sept. 2014 -- now", "2014-09 to now"),
        ("JUNE 2019 - AUG 2021", "2019-06 to 2021-08"),
        ("Jan. 2015-Dec. 2016", "2015-01 to 2016-12"),
        ("March, 2019 — April, 2020", "2019-03 to 2020-04"),
        ("2013 - 2015", "2013 to 2015"),
        ("2013–15", "2013 to 2015"),
        ("2007 - 11", "2007 to 2011"),
        ("2010-11", "2010 to 2011"),
        ("2015-19", "2015 to 2019"),
        ("2023/24", "2023 to 2024"),
        ("2016/20", "2016 to 2020"),
        ("2011/12", "2011-12 to 2011-12"),
        ("2023-24-05", "2023-24 to 2023-24"),
        ("Summer 2019, 2020 and 2022", "2019 to 2022"),
        ("2018 and 2019", "2018 to 2019"),
        ("Summer 2019, Summer 2020, Fall 2022", "2019 to 2022"),
        ("Spring & Fall 2019", "2019 to 2019"),
        ("Summer-Fall 2019", "2019 to 2019"),
        ("Fall 2018 to Spring 2019", "2018 to 2019"),
        ("2018, 2020", "2018 to 2020"),
        ("As of May 2024", "2024-05 to now"),
        ("Starting 2006 - August 2010", "2006 to 2010-08"),
        ("2019 – on-going", "2019 to now"),
        ("2019 – '20", "2019 to 2020"),
        ("'98 – '01", "1998 to 2001"),
        ("2020", "2020 to 2020"),
        ("May 2020", "2020-05 to 2020-05"),
        ("05/2019 - 08/2021", "2019-05 to 2021-08"),
        ("05.2019 – 08.2021", "2019-05 to 2021-08"),
        ("2016.09 ~ 2018.03", "2016-09 to 2018-03"),
        ("2011.4 - 2012.11", "2011-04 to 2012-11"),
        ("2019/6 – present", "2019-06 to now"),
        ("2017.3.1 ~ 2018.10.31", "2017-03 to 2018-10"),
        ("2020-05 to 2021-06", "2020-05 to 2021-06"),
        ("2020-05", "2020-05 to 2020-05"),
        ("12/19 - 03/20", "2019-12 to 2020-03"),
        ("MAY21 - JUN22", "2021-05 to 2022-06"),
        ("Sept '14 - Oct '15", "2014-09 to 2015-10"),
        ("Dec. 16 - June 17", "2016-12 to 2017-06"),
        ("June 17 - Today", "2017-06 to now"),
        ("May - Aug 2019", "2019-05 to 2019-08"),
        ("Jan 2019 - Mar", "2019-01 to 2019-03"),
        ("August 2019 – March", "2019-08 to ?"),
        ("Summer 2018", "2018 to 2018"),
        ("Fall 2014 - Spring 2015", "2014 to 2015"),
        ("Q3 2020", "2020 to 2020"),
        ("January 25, 2018 to present", "2018-01 to now"),
        ("1st May 2019 - 3rd June 2020", "2019-05 to 2020-06"),
        ("7 July - 9 September 2020", "2020-07 to 2020-09"),
        ("17.05.2020", "2020-05 to 2020-05"),
        ("05/17/2020", "2020-05 to 2020-05"),
        ("since 2022", "2022 to now"),
        ("2013 –", "2013 to now"),
        ("2018 to date", "2018 to now"),
        ("2016 (in progress)", "2016 to 2016"),
        ("until 2020", "? to 2020"),
        ("2018 - expected 2022", "2018 to 2022 (planned)"),
        ("13/2020", "2020-13 to 2020-13"),
        ("Jan 2023 - Mar 2022", "2023-01 to 2022-03"),
        ("März 2018 – heute", "2018-03 to now"),
        ("seit Okt. 2020", "2020-10 to now"),
        ("Juin 2019 – aujourd'hui", "2019-06 to now"),
        ("Avril 2018 – Août 2018", "2018-04 to 2018-08"),
        ("July 14-15, 2025", "2025-07 to 2025-07"),
        ("2024.05 - 현재", "2024-05 to now"),
        ("05.2019 – настоящее время", "2019-05 to now"),
        ("2019 – obecnie", "2019 to now"),
        ("май 2015 — август 2021", "2015-05 to 2021-08"),
        ("сентябрь 2021 – наст. время", "2021-09 to now"),
        ("gennaio 2020 – oggi", "2020-01 to now"),
        ("março de 2019", "2019-03 to 2019-03"),
        ("May 15th – 18th, 2019", "2019-05 to 2019-05"),
        ("June 28 – July 2, 2023", "2023-06 to 2023-07"),
        ("Jun 28th to Jul 2nd, 2023", "2023-06 to 2023-07"),
        ("June 17 - July 18", "2017-06 to 2018-07"),
    ],
)
def test_reads(text: str, expected: str):
    (found,) = periods(text)
    assert found.rpartition(": ")[2] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme (2019 – 2021)", ["2019 – 2021: 2019 to 2021"]),
        ("2018-2019, 2020-2021", ["2018-2019: 2018 to 2019", "2020-2021: 2020 to 2021"]),
        ("Graduated May 2018 with honours", ["May 2018: 2018-05 to 2018-05"]),
        ("(expected May 2027)", ["May 2027: 2027-05 to 2027-05 (planned)"]),
        ("2020–2022 (expected)", ["2020–2022: 2020 to 2022 (planned)"]),
        ("Oct 2008 - Present · 14 yrs", ["Oct 2008 - Present: 2008-10 to now"]),
        ("Casa Mar — 2022", ["2022: 2022 to 2022"]),
        ("Casa Mar — 2022 – 2023", ["2022 – 2023: 2022 to 2023"]),
        ("Casa, Mar – 2022", ["Mar – 2022: 2022-03 to 2022"]),
        ("Casa Mar – Jun 2022", ["Mar – Jun 2022: 2022-03 to 2022-06"]),
    ],
)
def test_reads_amid_other_words(text: str, expected: list[str]):
    assert periods(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "may",
        "24/7",
        "10.5.1",
        "2000+ users",
        "$2019",
        "v2.2019x",
        "on June 12",
        "1234567890",
        "2019s",
        "Route 2030a",
        "50% in 3 months",
        "Tidewheel 2019.3",
    ],
)
def test_reads_nothing(text: str):
    assert periods(text) == []


@pytest.mark.parametrize(
    "text",
    ["2019 – 2021", "(Jan 2019 - Feb 2020)", "Dates: 2020", "*2015 – 2018 (3 years)*", "Class of 2017", "12 - 14 June 2019"],
)
def test_says_when_and_nothing_else(text: str):
    assert dates.is_alone(text, list(dates.find(Prose(text, ((0, 0, len(text)),)))))


@pytest.mark.parametrize("text", ["Acme 2019", "2019 – 2021 | Acme", "Built in 2019."])
def test_says_more(text: str):
    assert not dates.is_alone(text, list(dates.find(Prose(text, ((0, 0, len(text)),)))))
