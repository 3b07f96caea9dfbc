"""What makes an entry of its own, and what belongs to another one."""

import pytest

from tests.parse.understood import understood


def entries(body: str, heading: str = "Experience") -> list[str]:
    """Return the entries of a section with this *body*; its first line is the fifth of the resume."""
    text = f"# Ida Holm\n\n## {heading}\n\n{body}\n"
    return [line.strip() for line in understood(text).split("\n")[2:] if "|" in line]


TERMS = """
2018/05 – present
:   **Harbour Clerk**, *Kvarnen AB*, Oslo, Norway\\
    Weighing cargo in all of the port, and writing it down.

    Tools
    :   a scale and a pen

2015/02 – 2018/04
:   **Lock Keeper**, *Port of Ulvik*\\
    Some hours a week, most of them at night.
"""


def test_a_definition_goes_on_below_its_names_and_may_hold_terms():
    assert entries(TERMS) == [
        "6   Harbour Clerk | Kvarnen AB | Oslo, Norway | 2018-05 to present | -",
        "13   Lock Keeper | Port of Ulvik | - | 2015-02 to 2018-04 | -",
    ]


UMBRELLA = """
#### Kvarnen Boats
##### Clerk / Pilot / Captain • Oslo, Norway • Mar 2004 to Oct 2009

**Captain & Pilot • Apr '07 - Oct '09**
<br>
- Sailed a barge

**Clerk • Mar '04 - Apr '07**
<br>
- Tied ropes
"""


def test_a_line_that_sums_up_several_posts_is_none_of_its_own():
    assert entries(UMBRELLA) == [
        "9   Captain & Pilot | Kvarnen Boats | Oslo, Norway | 2007-04 to 2009-10 | 11",
        "13   Clerk | Kvarnen Boats | Oslo, Norway | 2004-03 to 2007-04 | 15",
    ]


def test_a_post_with_a_list_holds_no_others():
    body = (
        "### Captain, Kvarnen, 2006 – 2011\n\n- Sailed\n\n**Pilot, spring 2008**\n\n- Rowed\n\n**Clerk, fall 2008**\n\n- Tied\n"
    )
    assert len(entries(body)) == 1


@pytest.mark.parametrize("mark", ["*", "**", ""])
def test_posts_may_stand_in_rows_below_their_employer(mark: str):
    rows = "*Captain — May 2017–Oct 2019*  \n*Pilot — Mar 2015–May 2017*  \n*Harbour Clerk — Feb 2014–Mar 2015*".replace(
        "*", mark
    )
    assert entries(f"### **Kvarnen** — Oslo, Norway  \n{rows}\n\n- Sailed a barge\n") == [
        "6   Captain | Kvarnen | Oslo, Norway | 2017-05 to 2019-10 | -",
        "7   Pilot | Kvarnen | Oslo, Norway | 2015-03 to 2017-05 | -",
        "8   Harbour Clerk | Kvarnen | Oslo, Norway | 2014-02 to 2015-03 | 10",
    ]


def test_a_plain_line_that_names_the_section_again_opens_no_entry():
    body = (
        "Selected projects\n\n2022 - present\n\n**Tide Clock**\nA clock for boats\n\n2020 - 2021\n\n**Fog Horn**\nA horn for fog"
    )
    assert entries(body, "Projects") == ["7   Tide Clock | 2022 to present | -", "12   Fog Horn | 2020 to 2021 | -"]


def test_pastimes_among_activities_are_no_posts():
    body = (
        "### Treasurer, Chess Club, 2019 - 2020\n\n- Paid\n\n### Hobbies\n\n- Sailing\n\n### Personal Projects\n\n- Tide clock\n"
    )
    assert entries(body, "Activities") == ["5   Treasurer | Chess Club | - | 2019 to 2020 | 7"]


def test_degrees_may_be_told_in_paragraphs_below_their_school():
    body = "### Fjord University\nMA Applied Fog (2011) 3.1\n\nBS in Fog (2008) 3.3"
    assert entries(body, "Education") == [
        "5   MA Applied Fog | Fjord University | - | 2011 to 2011 | -",
        "8   BS in Fog | Fjord University | - | 2008 to 2008 | -",
    ]


@pytest.mark.parametrize("end", ["2019", "June 2019", "present"])
def test_a_range_of_dates_may_be_wrapped(end: str):
    (entry,) = entries(f"Head Cook and Baker of all of the Breads in the Kitchen, 2015 -\n{end}  \nKvarnen Inn")
    assert entry.endswith(f"| Kvarnen Inn | - | 2015 to {end.replace('June 2019', '2019-06')} | -")


def test_an_employers_items_with_dates_in_them_are_posts():
    one = "- **Harbour Clerk**\n\n    Period: Feb 2018 - May 2019\n\n    > Weighing cargo with many people\n"
    other = "- **Student Pilot**\n\n    Period: Oct 2017 - Feb 2018\n\n    > Moving cranes\n"
    assert [entry.partition("   ")[2] for entry in entries(f"### Kvarnen Ports\nOslo, Norway\n{one}{other}")] == [
        "Harbour Clerk | Kvarnen Ports | Oslo, Norway | 2018-02 to 2019-05 | -",
        "Student Pilot | Kvarnen Ports | Oslo, Norway | 2017-10 to 2018-02 | -",
    ]


WRAPPED = """
**Harbour Clerk**, Port Institute, Oslo, Norway May 2019 - August 2021
Weighed cargo in all of the port, and wrote it down for the captains of
the boats and for their owners.
Clerk for the weekly market (HC 11) Spring 2020
**Lock Keeper**, Various, Oslo, Norway January 2016 - April 2019
Opened the locks for boats of all sizes.
"""


def test_bold_names_with_dates_begin_entries_amid_lines_that_the_author_wrapped():
    assert entries(WRAPPED) == [
        "6   Harbour Clerk | Port Institute | Oslo, Norway | 2019-05 to 2021-08 | -",
        "10   Lock Keeper | Various | Oslo, Norway | 2016-01 to 2019-04 | -",
    ]


NAMED = """
Knots, splices, and nets in the order of their making
**Tide Clock**
Shows when boats of any size may leave the harbour, and when they are to
come back to it.
**Rope Meter**
Measures ropes that are longer than the quay.
"""


def test_bold_lines_amid_what_is_told_of_projects_are_their_names():
    assert entries(NAMED, "Projects") == ["7   Tide Clock | - | -", "10   Rope Meter | - | -"]


def test_degrees_stand_in_rows_without_dates():
    body = "**B.S. Hydrology**, Ulvik University\n**A.S. Nautics**, Fjord Technical College\n"
    assert entries(body, "Education") == [
        "5   B.S. Hydrology | Ulvik University | - | - | -",
        "6   A.S. Nautics | Fjord Technical College | - | - | -",
    ]


def test_a_degree_begins_below_what_is_said_of_another():
    body = "**Ulvik University** — MSc in Hydrology, 2018\nThesis: Tides in fjords\n**Ulvik University** — BSc in Nautics, 2016\n"
    assert [entry[:1] + entry.partition("   ")[2][:3] for entry in entries(body, "Education")] == ["5MSc", "7BSc"]


def test_a_linked_name_with_a_colon_is_a_project():
    body = "[Tide](https://tide.example): a small clock that shows when boats may\nleave the harbour.\n"
    assert entries(body, "Projects") == ["5   Tide | - | -"]


TITLES = """
### Kvarnen Boats – May 2006 to Oct 2012

*Oslo, Norway*

Captain, Ferries *( June 2011 to Oct 2012 )*

Lead Pilot  *( 2009  to June 2011 )*

Pilot  ( 2006 to 2009 )
"""


def test_posts_with_dates_in_paragraphs_of_their_own_share_the_employer_above():
    assert entries(TITLES) == [
        "10   Captain, Ferries | Kvarnen Boats | Oslo, Norway | 2011-06 to 2012-10 | -",
        "12   Lead Pilot | Kvarnen Boats | Oslo, Norway | 2009 to 2011-06 | -",
        "14   Pilot | Kvarnen Boats | Oslo, Norway | 2006 to 2009 | -",
    ]


DEFINED = """
Kvarnen Boats
:   **May 2010 - Sep 2014** *Director, Cargo*

    * Weighed cargo for twenty ports

:   *Director, Locks*

    * Opened locks

Fjord Ferries
:   **Feb 2007 - May 2010** *Lock Keeper*

    * Opened locks
"""


def test_each_definition_of_an_employer_may_be_a_post():
    assert entries(DEFINED) == [
        "7   Director, Cargo | Kvarnen Boats | - | 2010-05 to 2014-09 | 9",
        "11   Director, Locks | Kvarnen Boats | - | - | 13",
        "15   Lock Keeper | Fjord Ferries | - | 2007-02 to 2010-05 | 18",
    ]


def test_a_list_below_another_name_holds_no_projects():
    body = "* [Tide](https://tide.example) - shows tides\n* [Rope](https://rope.example) - measures ropes\n\nMy blogs\n\n* [Knots](https://k.example) - all on knots\n"
    assert [entry.split(" | ")[0][-4:] for entry in entries(body, "Projects")] == ["Tide", "Rope"]


def test_a_bold_name_among_dated_posts_is_none():
    body = "**Lock Keeper**, Kvarnen | 2015 - 2019\n\n* Opened locks\n\n**Languages, Volunteering**\n\n* Norwegian\n\n**Clerk**, Port of Ulvik | 2012 - 2015\n\n* Weighed cargo\n"
    assert [entry[:2].strip() for entry in entries(body)] == ["5", "13"]


NESTED = """
- **Kvarnen - 2017 to 2020**
    - **Lock Keeper**
        - Opened locks.
    - **Harbour Clerk**
        - Weighed cargo.
"""

LISTED = """
Kvarnen, _remote_ (2017-present)

* __Lock Keeper:__ (2020-present) Opened the locks for boats of all sizes
  and kept them. Also painted the first boat!

* __Harbour Clerk:__ Weighed cargo in all of the port.

Fjord Ferries, _Oslo, Norway_ (2014-2016)

* __Pilot:__ Moved the ferries of the fjord to the other shore.
"""


def test_items_that_begin_with_titles_are_posts_and_have_the_employers_dates_where_they_give_none():
    assert entries(NESTED) == [
        "7   Lock Keeper | Kvarnen | - | 2017 to 2020 | 8",
        "9   Harbour Clerk | Kvarnen | - | 2017 to 2020 | 10",
    ]
    assert entries(LISTED) == [
        "8   Lock Keeper | Kvarnen | remote | 2020 to present | -",
        "11   Harbour Clerk | Kvarnen | remote | 2017 to present | -",
        "13   Pilot | Fjord Ferries | Oslo, Norway | 2014 to 2016 | 15",
    ]


@pytest.mark.parametrize("label", ["Leadership:", "Support:", "Team work:"])
def test_items_with_labels_that_are_no_titles_are_bullets(label: str):
    body = f"Kvarnen (2017 - 2019)\n\n* **Lock Keeper:** Opened locks for boats.\n* **{label}** Led a team of six pilots.\n"
    assert [entry[-3:] for entry in entries(body)] == ["7 8"]


def test_what_was_done_for_an_employer_is_not_the_name_of_one():
    deed = "- Providing cargo-related services across the Holm Corporation as well as in the ports of the whole fjord.\n"
    body = f"### Holm Corporate Ferries (1998 - 2020)\n\n{deed}\n#### 2019 - 2020: Lead Pilot\n\n- Sailed\n\n#### 2013 - 2019: Clerk\n\n- Tied\n"
    assert [entry.split(" | ")[1] for entry in entries(body)] == ["Holm Corporate Ferries"] * 2


def test_a_list_of_posts_needs_no_dates():
    body = "- Owner, Kvarnen Boats, LLC\n- Chair, Oslo Pilots Committee\n- Member of the Nordic Ferry Council\n"
    assert [entry.partition("   ")[2] for entry in entries(body, "Positions Held")] == [
        "Owner | Kvarnen Boats, LLC | - | - | -",
        "Chair | Oslo Pilots Committee | - | - | -",
        "Member | Nordic Ferry Council | - | - | -",
    ]
    body = "- **Nordic Volunteers** - Sailing lessons for small towns\n- **Tea Community** - Contributor and mentor\n"
    assert [entry.split(" | ")[1] for entry in entries(body, "Volunteering")] == ["Nordic Volunteers", "Tea Community"]


def test_an_unpaid_post_may_say_first_where():
    body = "- **Oslo Rust Night: Organizer & Speaker**\n- Choir of Ulvik, Singer\n- Harbour Guides Member\n- Treasurer for the Bergen Rowing Club\n- Bread Club Ulvik\n"
    assert [entry.partition("   ")[2] for entry in entries(body, "Activities")] == [
        "Organizer & Speaker | Oslo Rust Night | - | - | -",
        "Singer | Choir of Ulvik | - | - | -",
        "Harbour Guides Member | - | - | - | -",
        "Treasurer | Bergen Rowing Club | - | - | -",
        "- | Bread Club Ulvik | - | - | -",
    ]


@pytest.mark.parametrize(
    "item", ["Lead, manage and mentor pilots", "Opened locks, weighed cargo", "**Teamwork** - Led six pilots"]
)
def test_a_list_of_what_was_done_holds_no_posts(item: str):
    assert not entries(f"- Chair, Oslo Pilots Committee\n- {item}\n", "Volunteering")


def test_dates_alone_in_a_paragraph_end_the_degree_above():
    body = "B.S. Hydrology\n\nUniversity of Ulvik\n\nGraduated Fall 2014\n\nM.S. Hydrology\n\nFjord Institute of Technology\n\nSpring 2016 - Fall 2019\n"
    assert entries(body, "Education") == [
        "5   B.S. Hydrology | University of Ulvik | - | 2014 to 2014 | -",
        "11   M.S. Hydrology | Fjord Institute of Technology | - | 2016 to 2019 | -",
    ]


def test_a_bold_name_that_is_a_link_begins_a_project_if_a_list_stands_below():
    body = "**Tide Clock**\n\n- Shows tides\n\n**[Fog Horn](https://fog.example)**\n\n- Warns boats\n\n**[Demo](https://d.example)**\n"
    assert entries(body, "Projects") == ["5   Tide Clock | - | 7", "9   Fog Horn | - | 11"]


def test_a_list_of_certificates_among_degrees_is_none():
    body = "- BSc — Fjord University (2015)\n- Ulvik Certifications: Safety, Pilot I & II, Ropes Specialist,\n  Cargo Associate\n"
    assert [entry[:6] for entry in entries(body, "Education & Certifications")] == ["5   BS"]


STAY = """
**[Kvarnen Boats](https://kvarnen.example) | Aug 2014 - Sep 2025**
- Kvarnen Boats runs 40 ferries

**Senior Manager, Harbour Operations |** Oslo, Norway **|** Jun 2020 - Sep 2025
- Led a team of six pilots

**Pilot |** Oslo, Norway **|** Aug 2014 - Jun 2020
- Sailed 80 guests a night
"""


def test_a_line_with_the_dates_of_a_stay_names_the_employer_of_the_posts_in_it():
    assert entries(STAY) == [
        "9   Senior Manager, Harbour Operations | Kvarnen Boats | Oslo, Norway | 2020-06 to 2025-09 | 10",
        "12   Pilot | Kvarnen Boats | Oslo, Norway | 2014-08 to 2020-06 | 13",
    ]


EARLIER = """
**Earlier**
- Pilot and teacher for students in boat handling, Ulvik University in Oslo
  (2022, part-time).
- Lock Keeper, Port of Ulvik (2021).
- Freelance pilot, ferries of the whole fjord (2019).
"""


def test_earlier_posts_are_each_an_entry():
    assert [entry[:2].strip() for entry in entries(EARLIER)] == ["7", "9", "10"]


@pytest.mark.parametrize("name", ["Earlier Experience", "Previous Roles", "Other positions"])
def test_a_sentence_on_earlier_posts_is_no_entry(name: str):
    body = f"### Kvarnen AB | Pilot\n\n2019-2020\n\nSailed.\n\n### {name}\n\nSailing roles at Fjord Ferries and Holm.\n"
    assert len(entries(body)) == 1


DEFINED_AND_TOLD = """
Kvarnen Centre for Tides
: *Lead Pilot - Locks*
  __September 2015 - Present__
  Led a team of many pilots, a team for all of the boats that pass the locks of the town.

  Opened locks.
"""


def test_a_definition_gives_title_and_dates_above_what_it_tells():
    assert entries(DEFINED_AND_TOLD) == ["6   Lead Pilot - Locks | Kvarnen Centre for Tides | - | 2015-09 to present | -"]


def test_projects_may_stand_below_the_name_of_a_client_each_with_dates():
    one = "#### Tide Clock\n**Sep 2024 - Current**\n\n- Shows tides\n\n"
    other = "#### Fog Horn\n**Sep 2023 - Jun 2024**\n\n- Warns boats\n"
    assert entries(f"### Port of Ulvik\n\n{one}{other}", "Projects") == [
        "7   Tide Clock | 2024-09 to present | 10",
        "12   Fog Horn | 2023-09 to 2024-06 | 15",
    ]


def test_a_line_of_dates_gives_the_title_in_small_words_too():
    body = "- **Kvarnen**\\\n  2018 - current, *Pilot for small boats and ferries*\n    - Sailed\n"
    assert entries(body) == ["5   Pilot for small boats and ferries | Kvarnen | - | 2018 to present | 7"]


def test_posts_below_a_name_for_other_posts_may_begin_with_the_employer():
    body = "### Kvarnen AB, Pilot\n\n2019-2020\n\n- Sailed.\n\n### Other roles\n\n* Holm Ltd, Lock Keeper, April 2006 – June 2007\n* Berg Ltd, Harbour Clerk, 1998 – 2005\n"
    assert [entry.partition("   ")[2] for entry in entries(body)[1:]] == [
        "Lock Keeper | Holm Ltd | - | 2006-04 to 2007-06 | -",
        "Harbour Clerk | Berg Ltd | - | 1998 to 2005 | -",
    ]


def test_a_heading_like_the_dated_one_above_is_another_entry():
    body = "### Kvarnen: Pilot\n\n1998-10 – 1999-10\n\n### Holm Ltd: Harbour Help\n\nTied ropes.\n"
    assert [entry.partition("   ")[2] for entry in entries(body)] == [
        "Pilot | Kvarnen | - | 1998-10 to 1999-10 | -",
        "Harbour Help | Holm Ltd | - | - | -",
    ]


def test_what_is_under_way_is_no_degree():
    body = "#### Harbour Institute\n*Feb 2020*\n- In pursuit of the Certified Rigger for Cargo certification\n- Enrolled in a course on ropes\n"
    assert entries(body, "Education") == ["5   - | Harbour Institute | - | 2020-02 to 2020-02 | 7 8"]


def test_a_label_with_a_remark_in_brackets_names_nothing():
    body = "**Pilot** at Kvarnen\n2006 - 2007\n\n**Skills**(`years`): Ropes(`4`), Boats(`12`), Tides(`4`)\n"
    assert entries(body) == ["5   Pilot | Kvarnen | - | 2006 to 2007 | -"]


@pytest.mark.parametrize(
    "body",
    [
        "**Holm College** Oslo\n\n**M.S. in Fog**  \n*2019*\n\n- a\n\n**B.S. in Fog**  \n*2017*\n\n- b",
        "**M.S. in Fog**, 2019  \n**B.S. in Fog**, 2017  \nHolm College, Oslo",
        "M.S. in Fog, 2019\n\nB.S. in Fog, 2017\n\nHolm College, Oslo",
    ],
)
def test_several_degrees_share_the_school_above_them_or_below(body: str):
    said = [line.split(maxsplit=1)[1].rpartition(" | ")[0] for line in entries(body, "Education")]
    assert said == ["M.S. in Fog | Holm College | Oslo | 2019 to 2019", "B.S. in Fog | Holm College | Oslo | 2017 to 2017"]


def test_a_degree_has_the_school_above_it_not_that_of_the_next():
    body = "**Holm College**\n\n**MSc in Fog**, 2019\n\n**BSc in Fog**, 2017\n\n**Fjord School**\n\n**Diploma in Nets**, 2012"
    schools = [line.split(" | ")[1] for line in entries(body, "Education")]
    assert schools == ["Holm College", "Holm College", "Fjord School"]


def test_items_that_begin_with_dates_and_a_title_are_posts_of_the_employer_above():
    body = (
        "`2003 - 2010` __Kvarnen Bread__\n- `2005 - 2010` Kitchen Manager (6 cooks) - planning and buying for the inn\n"
        "- `2003 – 2005` Head Cook, soups and stocks.\n- Tools: knives\n\n`2001 - 2003` __Holm__\n- Cooked."
    )
    assert entries(body) == [
        "6   Kitchen Manager (6 cooks) | Kvarnen Bread | - | 2005 to 2010 | -",
        "7   Head Cook | Kvarnen Bread | - | 2003 to 2005 | -",
        "10   - | Holm | - | 2001 to 2003 | 11",
    ]


def test_a_heading_with_nothing_but_dates_is_no_post():
    body = "### Kvarnen, Oslo\n\n##### Head Cook\n\n##### 2019 – 2021\n\n- a\n\n### Holm, Oslo\n\n##### Cook\n\n##### 2017 – 2019"
    assert [line.split(maxsplit=1)[1] for line in entries(body)] == [
        "Head Cook | Kvarnen | Oslo | 2019 to 2021 | 11",
        "Cook | Holm | Oslo | 2017 to 2019 | -",
    ]


def test_headings_of_teams_below_an_employer_name_no_post():
    body = "### Kvarnen (2019 – 2021)\n\n#### Fish Team\n- Cooked.\n\n#### Bread\n- Baked.\n\n### Holm (2017)\n#### Cook\n- a"
    assert entries(body) == ["5   - | Kvarnen | - | 2019 to 2021 | 8 11", "13   Cook | Holm | - | 2017 to 2017 | 15"]
