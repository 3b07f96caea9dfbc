"""Which kind a section is where its name leaves it open, and what a first heading is."""

import pytest

from resume_lsp.model import Kind
from resume_lsp.parse import parse
from tests.parse.understood import understood

POSTS = "\n\n".join(("{}Harbour Clerk, May 2019 - June 2021", "{}Lock Keeper, 2016 - 2018", "{}Apprentice Pilot, 2014"))


@pytest.mark.parametrize("mark", ["", "- ", "**Port of Ulvik**  \n"])
def test_posts_decide_what_an_open_name_means(mark: str):
    found = parse(f"# Ida Holm\n\n## Academic Experience\n\n{POSTS.replace('{}', mark)}\n").sections
    assert [section.kind for section in found] == [Kind.EXPERIENCE]


def test_degrees_do_too():
    degrees = "- MSc Hydrology, Ulvik University, 2014 - 2016\n- BSc Hydrology, Ulvik University, 2011 - 2014\n"
    found = parse(f"# Ida Holm\n\n## Academic Experience\n\n{degrees}").sections
    assert [section.kind for section in found] == [Kind.EDUCATION]


@pytest.mark.parametrize(("body", "kind"), [(POSTS.replace("{}", ""), Kind.VOLUNTEERING), ("- Best Knot 2019\n", Kind.AWARDS)])
def test_offices_make_honours_community_work(body: str, kind: Kind):
    found = parse(f"# Ida Holm\n\n## Honours and Community Involvement\n\n{body}\n").sections
    assert [section.kind for section in found] == [kind]


def test_a_heading_that_joins_two_things_is_no_name():
    text = "---\ntitle: Ida Holm\n---\n\n## Knots and Splices\n\nI tie them.\n\n## Experience\n\n### Rigger, Kvarnen, 2019\n\n- Tied ropes\n"
    assert understood(text).startswith("Ida Holm")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("- OCaml\n- Elixir\n- C\n", Kind.SKILLS),
        ("OCaml, Elixir / C\n", Kind.SKILLS),
        ("- Norwegian\n- Danish (fluent)\n", Kind.LANGUAGES),
        ("Norwegian; OCaml, Elixir\n", Kind.LANGUAGES),
    ],
)
def test_languages_that_one_programs_in_are_skills(body: str, kind: Kind):
    assert parse(f"# Ida Berg\n\n## Languages\n\n{body}").sections[-1].kind is kind


DEEPER = """# Ida Berg

## Experience [2010 - Present]

#### Lock Keeper, Kvarnen AB [2015 - Present]

- Opened locks

### Open Source [2014 - Present]

#### Tide Clock [2014]

- Wrote it

### Video Games [2011 - 2013]

#### Fish Race [2013]

- Drew the fish

### Public Presentations

#### On Knots [2012]
"""


def test_a_name_higher_than_all_entries_above_it_begins_a_section_however_deep():
    assert understood(DEEPER).split("\n")[1:] == [
        " 3 experience: Experience [2010 - Present]",
        " 5   Lock Keeper | Kvarnen AB | - | 2015 to present | 7",
        " 9 projects: Open Source [2014 - Present]",
        "11   Tide Clock | 2014 to 2014 | 13",
        "15 projects: Video Games [2011 - 2013]",
        "17   Fish Race | 2013 to 2013 | 19",
        "21 other: Public Presentations",
    ]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("- **Nets:** Seine, Trawl\n- Knots: Bowline, Reef\n- Patient\n", Kind.SKILLS),
        ("- Coxswain's licence, 2019\n- First aid: Red Cross\n", Kind.CERTIFICATIONS),
    ],
)
def test_qualifications_are_what_stands_there(body: str, kind: Kind):
    assert parse(f"# Ida Berg\n\n## Qualifications\n\n{body}").sections[-1].kind is kind


def test_what_else_was_earned_is_no_degree():
    text = (
        "# Ida Berg\n\n## Education\n\n### BSc Hydrology, Fjord University\n2011\n\n### Industry Qualifications\n\n- Knots 2012\n"
    )
    assert [entry.title and entry.title.text for entry in parse(text).sections[0].entries] == ["BSc Hydrology"]


def sections(text: str) -> list[str]:
    return [line.strip() for line in understood(text).split("\n")[1:] if "|" not in line]


def test_a_name_as_deep_as_dated_entries_begins_a_section():
    text = """# Ida Berg

## Experience

### Lock Keeper, Kvarnen AB, 2015 - 2019

- Opened locks

### Clerk, Port of Ulvik, 2012 - 2015

Weighed cargo.

### Education

Fjord University, BSc Hydrology, finished in 2011

### References

On request
"""
    assert sections(text) == ["3 experience: Experience", "13 education: Education", "17 other: References"]


def test_deeper_headings_sort_skills_though_others_as_deep_begin_sections():
    text = """# Ida Berg

## Skills

### Boats and Nets

**Long experience** with nets.

### Programming

Fortran

### Leadership

Led a crew of four.

### Experience

**Clerk** • Port of Ulvik • 2012 - 2015

### Education

BSc Hydrology, Fjord University, 2011
"""
    assert sections(text) == ["3 skills: Skills", "17 experience: Experience", "21 education: Education"]


@pytest.mark.parametrize(
    ("heading", "body", "kind"),
    [
        (
            "Personal",
            "* [ida@berg.example](mailto:ida@berg.example)\n* [github.com/idaberg](https://github.com/idaberg)",
            Kind.CONTACT,
        ),
        ("Personal", "* Rowing\n* Knots", Kind.INTERESTS),
        ("Work", "[Portfolio](https://berg.example/work)\n\n[Boats](https://berg.example/boats)", Kind.OTHER),
        ("Outside Interests", "Rowing", Kind.INTERESTS),
    ],
)
def test_content_decides(heading: str, body: str, kind: Kind):
    text = (
        f"# Ida Berg\n\n## Skills\n\nKnots\n\n## {heading}\n\n{body}\n\n## Education\n\nBSc Hydrology, Fjord University, 2011\n"
    )
    assert parse(text).sections[1].kind is kind


def test_a_dated_heading_below_awards_is_an_award():
    text = "# Ida Berg\n\n## Awards\n\n## Knot of the Year (2014)\n\nFor a bowline.\n\n## Experience\n\n### Clerk, Port of Ulvik, 2012\n"
    assert sections(text) == ["3 awards: Awards", "9 experience: Experience"]


def test_background_is_a_summary_and_no_name():
    text = "---\ntitle: Resume\n---\n\n# Background\n\nIda keeps locks, and likes boats of all sizes.\n\n# Experience\n\n**Clerk**, Port of Ulvik, 2012\n"
    assert understood(text).split("\n")[:2] == ["-", " 5 summary: Background"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("**Research Assistant**, Oslo University, 2017 - 2019\n\n- Measured salt in soup.\n", Kind.EXPERIENCE),
        ("- Berg, I. et al. Salt and bread, 2019\n- Holm, P. et al. Soup, 2021\n", Kind.PUBLICATIONS),
    ],
)
def test_posts_make_academic_research_experience(body: str, kind: Kind):
    assert parse(f"# Ida Berg\n\n## Academic Research\n\n{body}\n## Skills\n\n- Bread\n").sections[0].kind is kind


def test_papers_make_research_publications():
    papers = '- Berg, I., et al. (2022). "Bread and butter in cold kitchens." Journal of Food.\n- Holm, P. (2020). Salt.\n'
    assert parse(f"# Ida Berg\n\n## Research\n\n{papers}").sections[0].kind is Kind.PUBLICATIONS


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("I write in these:\n\n- Python\n- Lua\n", Kind.SKILLS),
        ("- Wrote a clock in Python\n- Wrote a game in Lua\n", Kind.PROJECTS),
    ],
)
def test_code_may_be_a_list_of_languages(body: str, kind: Kind):
    assert parse(f"# Ida Berg\n\n## Code\n\n{body}").sections[0].kind is kind


def test_wrapped_degrees_are_qualifications_too():
    text = """# Ida Berg

## Qualifications

`2012` **Ph.D., Food Science**, *University of Oslo*, Oslo,
Norway. Dissertation: *Bread in the
north*.

`2007` **M.A., Baking**, *University of Bergen*,
Bergen, Norway.
"""
    assert parse(text).sections[0].kind is Kind.EDUCATION


@pytest.mark.parametrize(
    ("heading", "body", "kind"),
    [
        ("English", "Intermediate (B1)", Kind.LANGUAGES),
        ("English", "### Notes\n\nNone", Kind.OTHER),
        ("Flagship Project — Bread Helper", "A helper for bakers that sorts what they ask.", Kind.PROJECTS),
        ("Research: Bread", "- Measured salt", Kind.EXPERIENCE),
        ("Kvarnen — Oslo", "A mill.", Kind.OTHER),
    ],
)
def test_a_heading_may_tell_more_than_the_kind(heading: str, body: str, kind: Kind):
    text = f"# Ida Berg\n\n## Skills\n\n- Bread\n\n## {heading}\n\n{body}\n\n## Experience\n\n**Head Cook**, Kvarnen, 2019\n"
    assert parse(text).sections[1].kind is kind


AMID = """### Ida Berg

### Skills

Baking

### Experience

__Kvarnen 02/2010 - Current__
*Head Cook*
* Ran the lunch

{}

**Oslo Technical College 2007 - 2010**
*BSc Food Science*

### Interests

Bread
"""


def test_studies_amid_jobs_begin_a_section_where_no_job_has_a_heading():
    assert sections(AMID.format("#### Education")) == [
        "3 skills: Skills",
        "7 experience: Experience",
        "13 education: Education",
        "18 interests: Interests",
    ]


@pytest.mark.parametrize("label", ["#### Duties", "#### Holm\n\n#### Education"])
def test_a_label_amid_jobs_begins_none(label: str):
    assert [line.split(" ", 1)[1] for line in sections(AMID.format(label))] == [
        "skills: Skills",
        "experience: Experience",
        "interests: Interests",
    ]


def test_a_trait_is_no_section():
    text = "# Ida Berg\n\n## Skills\n\n- Bread\n\n## Personality\n\n### Leadership\n\n* Led a choir.\n\n### Team Player\n\n* Helped.\n"
    assert sections(text) == ["3 skills: Skills", "7 other: Personality"]


def test_a_bold_name_that_stands_in_several_entries_is_a_label():
    text = """**EXPERIENCE**

**Head Cook, Kvarnen, Inc.**

*Oslo, Norway — June 2017-Dec 2019*

**Accomplishments**

* Cut food waste by half

**Baker, Holm Ltd**

*Bergen, Norway — 2014-2016*

**Accomplishments**

* Baked bread for nine shops

**EDUCATION**

B.S. Food Science

**AWARDS**

Golden Loaf
"""
    assert sections(text) == ["1 experience: EXPERIENCE", "19 education: EDUCATION", "23 awards: AWARDS"]


def test_skills_deeper_than_a_summary_begin_a_section():
    text = """# Ida Berg

### Profile

I am a cook.

#### Skills

##### Teamwork

Working as part of a team.

#### Education

##### National Certificate in Baking

I learned baking.

### Experience

#### Head Cook at Kvarnen
##### February 2017 – Present

- Planned menus
"""
    assert sections(text) == ["3 summary: Profile", "7 skills: Skills", "13 education: Education", "19 experience: Experience"]


UNNAMED = """# Ida Berg

## Lead Cook (Bread Team)

### Holm Ltd

_July 2018 - present_

- I lead ten cooks in a canteen.

## Line Cook

### Kvarnen

_April 2014 - July 2018_

- Baked bread every day.

## BSc Food Science

### University of Oslo

_August 2010 - June 2013_

- Editor of the students' paper.
"""


def test_posts_without_a_section_begin_at_the_heading_of_the_first():
    assert understood(UNNAMED).split("\n")[1:] == [
        " 3 experience: -",
        " 3   Lead Cook (Bread Team) | Holm Ltd | - | 2018-07 to present | 9",
        "11   Line Cook | Kvarnen | - | 2014-04 to 2018-07 | 17",
        "19 education: -",
        "19   BSc Food Science | University of Oslo | - | 2010-08 to 2013-06 | 25",
    ]


def test_links_below_a_deeper_heading_are_a_section_and_no_footer():
    text = (
        "# Ida Berg\n\n## Education\n\n* MSc Nets - Holm University - 2016\n* BSc Boats - Kvarnen College - 2007\n\n"
        "### Contact me\n\n[ida@berg.dev](mailto:ida@berg.dev)\n"
    )
    resume = parse(text)
    assert [section.kind for section in resume.sections] == [Kind.EDUCATION, Kind.CONTACT]
    assert len(resume.entries) == 2


def test_posts_without_a_name_above_them_begin_with_the_first():
    text = (
        "---\ntitle: About\n---\n\n## Head Cook - Kvarnen\nMay 2020 - Present\n\n- Cooked.\n\n"
        "## Skipper - Holm\nMay 2018 - April 2020\n\n- Sailed.\n\n## Education\n\n* MSc Nets - Holm University - 2016\n"
    )
    resume = parse(text)
    assert [section.kind for section in resume.sections] == [Kind.EXPERIENCE, Kind.EDUCATION]
    assert [entry.organization.text for entry in resume.entries if entry.organization] == ["Kvarnen", "Holm", "Holm University"]
