"""What makes an entry of its own, and what belongs to another one."""

import pytest

from tests.parse.understood import understood


def entries(body: str, heading: str = "Experience") -> list[str]:
    """Return the entries of a section with this *body*; its first line is the fifth of the resume."""
    text = f"# Ida Holm\n\n## {heading}\n\n{body}\n"
    return [line.strip() for line in understood(text).split("\n")[2:] if "|" in line]


TERMS = """
2019/08 – present
:   **Harbour Clerk**, *Kvarnen AB*, Oslo, Norway\\
    Weighing cargo in all of the port, and writing it down.

    Tools
    :   a scale and a pen

2016/04 – 2017/08
:   **Lock Keeper**, *Port of Ulvik*\\
    Part-time work in the field of locks.
"""


def test_a_definition_goes_on_below_its_names_and_may_hold_terms():
    assert entries(TERMS) == [
        "6   Harbour Clerk | Kvarnen AB | Oslo, Norway | 2019-08 to present | -",
        "13   Lock Keeper | Port of Ulvik | - | 2016-04 to 2017-08 | -",
    ]


UMBRELLA = """
#### Kvarnen Boats
##### Clerk / Pilot / Captain • Oslo, Norway • Jun 2006 to Feb 2011

**Captain & Pilot • May '08 - Feb '11**
<br>
- Sailed a barge

**Clerk • Jun '06 - May '08**
<br>
- Tied ropes
"""


def test_a_line_that_sums_up_several_posts_is_none_of_its_own():
    assert entries(UMBRELLA) == [
        "9   Captain & Pilot | Kvarnen Boats | Oslo, Norway | 2008-05 to 2011-02 | 11",
        "13   Clerk | Kvarnen Boats | Oslo, Norway | 2006-06 to 2008-05 | 15",
    ]


def test_a_post_with_a_list_holds_no_others():
    body = (
        "### Captain, Kvarnen, 2006 – 2011\n\n- Sailed\n\n**Pilot, spring 2008**\n\n- Rowed\n\n**Clerk, fall 2008**\n\n- Tied\n"
    )
    assert len(entries(body)) == 1


@pytest.mark.parametrize("mark", ["*", "**", ""])
def test_posts_may_stand_in_rows_below_their_employer(mark: str):
    rows = "*Captain — Jan 2016–Apr 2018*  \n*Pilot — Jul 2014–Jan 2016*  \n*Harbour Clerk — Sep 2013–Jul 2014*".replace(
        "*", mark
    )
    assert entries(f"### **Kvarnen** — Oslo, Norway  \n{rows}\n\n- Sailed a barge\n") == [
        "6   Captain | Kvarnen | Oslo, Norway | 2016-01 to 2018-04 | -",
        "7   Pilot | Kvarnen | Oslo, Norway | 2014-07 to 2016-01 | -",
        "8   Harbour Clerk | Kvarnen | Oslo, Norway | 2013-09 to 2014-07 | 10",
    ]


def test_a_plain_line_that_names_the_section_again_opens_no_entry():
    body = (
        "Selected projects\n\n2025 - present\n\n**Tide Clock**\nA clock for boats\n\n2023 - 2024\n\n**Fog Horn**\nA horn for fog"
    )
    assert entries(body, "Projects") == ["7   Tide Clock | 2025 to present | -", "12   Fog Horn | 2023 to 2024 | -"]


def test_pastimes_among_activities_are_no_posts():
    body = (
        "### Treasurer, Chess Club, 2019 - 2020\n\n- Paid\n\n### Hobbies\n\n- Sailing\n\n### Personal Projects\n\n- Tide clock\n"
    )
    assert entries(body, "Activities") == ["5   Treasurer | Chess Club | - | 2019 to 2020 | 7"]


def test_degrees_may_be_told_in_paragraphs_below_their_school():
    body = "### Fjord University\nMA Applied Fog (2009) 4.0\n\nBS in Fog (2007) 3.6"
    assert entries(body, "Education") == [
        "5   MA Applied Fog | Fjord University | - | 2009 to 2009 | -",
        "8   BS in Fog | Fjord University | - | 2007 to 2007 | -",
    ]


@pytest.mark.parametrize("end", ["2019", "June 2019", "present"])
def test_a_range_of_dates_may_be_wrapped(end: str):
    (entry,) = entries(f"Head Cook and Baker of all of the Breads in the Kitchen, 2015 -\n{end}  \nKvarnen Inn")
    assert entry.endswith(f"| Kvarnen Inn | - | 2015 to {end.replace('June 2019', '2019-06')} | -")


def test_an_employers_items_with_dates_in_them_are_posts():
    one = "- **Harbour Clerk**\n\n    Period: Nov 2020 - Aug 2021\n\n    > Weighing cargo with many people\n"
    other = "- **Student Pilot**\n\n    Period: Aug 2020 - Nov 2020\n\n    > Moving cranes\n"
    assert [entry.partition("   ")[2] for entry in entries(f"### Kvarnen Ports\nOslo, Norway\n{one}{other}")] == [
        "Harbour Clerk | Kvarnen Ports | Oslo, Norway | 2020-11 to 2021-08 | -",
        "Student Pilot | Kvarnen Ports | Oslo, Norway | 2020-08 to 2020-11 | -",
    ]
