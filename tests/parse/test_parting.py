"""What makes an entry of its own, and what belongs to another one."""

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
    body = "### Captain, Kvarnen, 2006 – 2011\n\n- Sailed\n\n**Pilot, spring 2008**\n\n- Rowed\n\n**Clerk, fall 2008**\n\n- Tied\n"
    assert len(entries(body)) == 1


def test_posts_may_stand_in_rows_below_their_employer():
    rows = "*Captain — Jan 2016–Apr 2018*  \n*Pilot — Jul 2014–Jan 2016*  \n*Harbour Clerk — Sep 2013–Jul 2014*"
    assert entries(f"### **Kvarnen** — Oslo, Norway  \n{rows}\n\n- Sailed a barge\n") == [
        "6   Captain | Kvarnen | Oslo, Norway | 2016-01 to 2018-04 | -",
        "7   Pilot | Kvarnen | Oslo, Norway | 2014-07 to 2016-01 | -",
        "8   Harbour Clerk | Kvarnen | Oslo, Norway | 2013-09 to 2014-07 | 10",
    ]
