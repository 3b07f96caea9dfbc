"""Rarer ways to set a resume: what its sections, entries and bullets are all the same."""

import pytest

from resume_lsp.features.outline import outline
from resume_lsp.parse import parse
from tests.parse.understood import understood


def below_name(text: str) -> list[str]:
    """Return what is understood of *text*, which stands below a name, but for that name's line."""
    return [line.strip() for line in understood(f"# Ida Berg\n\n{text}\n").split("\n")[1:]]


DIVS = """## Experience

::: {.post}
::: {.head}
::: {.title}
Head Cook
:::

::: {.firm}
Kvarnen — Mill and bakery for the whole valley
:::
:::

::: {.when}
May 2019 – Present
:::

- Cooked soups for 90 guests.

::: {.tools}
`Pans` `Pots`
:::
:::

::: {.post}
::: {.title}
Baker
:::

::: {.firm}
Holm — Bread in the old town
:::

::: {.when}
2015 – 2018
:::

- Baked rye bread.
- Baked buns.
:::"""


def test_fenced_divs_are_seen_through():
    assert below_name(DIVS) == [
        "3 experience: Experience",
        "8   Head Cook | Kvarnen | - | 2019-05 to present | 20",
        "29   Baker | Holm | - | 2015 to 2018 | 40 41",
    ]


def test_a_fenced_div_ends_a_paragraph_and_a_list():
    text = "::: {.about}\nIda bakes bread that people walk over the mountain for in any weather.\n:::\n\n## Skills\n\n- Bread\n::: {.x}\nBuns\n:::"
    assert below_name(text) == ["4 summary: -", "7 skills: Skills"]


NESTED = """Research experience
===
* Research Cook
  * Kvarnen Academy • 09.2019 - 2021
    * Soups of the Northern Valleys and their Herbs
      * Boiled 40 soups in a week
      * Wrote down what the guests said about each
    * Using Old Ovens and Kilns for Baking Bread
      * Built two ovens from clay

Work experience
===
* Baker
  * Holm Bread Works • 05. 2015 - 12. 2018
    * Baked rye bread for the whole town
    * Sold buns at the market

* Waiter
  * Hotel Kvarnen • 2012 - 2015
    * Carried plates"""


def test_an_item_says_the_title_and_the_one_in_it_where_and_when():
    assert below_name(NESTED) == [
        "3 experience: Research experience",
        "5   Research Cook | Kvarnen Academy | - | 2019-09 to 2021 | 8 9 11",
        "13 experience: Work experience",
        "15   Baker | Holm Bread Works | - | 2015-05 to 2018-12 | 17 18",
        "20   Waiter | Hotel Kvarnen | - | 2012 to 2015 | 22",
    ]


@pytest.mark.parametrize("item", ["Led the move to gas ovens", "Ran a course, Bread for Beginners", "Built Kvarnen Online"])
def test_a_deed_above_a_list_of_its_parts_is_a_bullet(item: str):
    text = f"## Experience\n\n### Cook, Kvarnen Ltd, 2019\n\n- {item}\n  - Sold buns\n- Baked"
    assert below_name(text)[-1].endswith("| 7 8 9")


def fields(body: str, heading: str = "Experience") -> list[str]:
    """Return the entries of a section, without their lines and bullets."""
    return [line.partition("   ")[2].rpartition(" | ")[0] for line in below_name(f"## {heading}\n\n{body}")[1:]]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "2004-2007\n:   **BSc, Optics**; Fjord University (West Bergly)",
            "BSc, Optics | Fjord University | West Bergly | 2004 to 2007",
        ),
        ("**Fjord University (Bergly, Norway)**, 2004 – 2007", "- | Fjord University | Bergly, Norway | 2004 to 2007"),
        (
            "**MSc Optics**, Fjord University (Deemed University), 2007",
            "MSc Optics | Fjord University (Deemed University) | - | 2007 to 2007",
        ),
    ],
)
def test_a_school_has_its_town_in_brackets(body: str, said: str):
    assert fields(body, "Education") == [said]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "* **Summer 2018: Research Cook (Norwegian Institute of Soups, Bergly, Norway)**\n  - Cooked.",
            "Research Cook | Norwegian Institute of Soups | Bergly, Norway | 2018 to 2018",
        ),
        (
            "* **Spring 2022: Tutor in Baking (Department of Bread, Fjord University, Bergen, Norway)**\n  - Baked.",
            "Tutor in Baking | Department of Bread, Fjord University | Bergen, Norway | 2022 to 2022",
        ),
        (
            "- **Cook@Kvarnen**, *Bergly* (May 2018 - June 2019)  \n  Boiling soups of many kinds for ninety guests",
            "Cook | Kvarnen | Bergly | 2018-05 to 2019-06",
        ),
    ],
)
def test_names_stand_in_brackets_and_behind_a_sign(body: str, said: str):
    assert fields(body)[0] == said


def test_a_town_that_follows_each_employer_is_one():
    body = (
        "### Kvarnen, Bergly — Cook\n**May 2019 – now**\n- Cooked.\n\n### Holm, Bergly — Baker\n**May 2015 – May 2018**\n- Baked."
    )
    assert fields(body) == ["Cook | Kvarnen | Bergly | 2019-05 to present", "Baker | Holm | Bergly | 2015-05 to 2018-05"]


def test_tags_part_words():
    body = "**Fjord University**, BSc Optics, Magna Cum Laude<span>06/2011</span>"
    assert fields(body, "Education") == ["BSc Optics, Magna Cum Laude | Fjord University | - | 2011-06 to 2011-06"]


def test_a_known_name_one_level_below_the_others_begins_a_section_where_nothing_else_has_it():
    text = (
        "Education\n===\n* BSc Optics, Fjord University, 2012\n\nExperience\n===\n* Cook, Kvarnen, 2019\n\nService\n===\n"
        "* Reviewer for the Soup Yearbook 2023\n\n## Skills\n\n- Bread\n- Buns"
    )
    assert [line.partition(" ")[2] for line in below_name(text) if ": " in line][-2:] == [
        "volunteering: Service",
        "skills: Skills",
    ]


@pytest.mark.parametrize("heading", ["### Skills", "### Technologies"])
def test_a_known_name_in_an_entry_is_a_label(heading: str):
    text = (
        f"## Experience\n\n### Cook, Kvarnen, 2019\n\n- Cooked.\n\n{heading}\n\n- Pans\n\n## Education\n\nBSc, Fjord University"
    )
    assert "skills" not in " ".join(below_name(text))


def test_an_item_that_tells_a_deed_above_a_list_is_a_bullet_for_all_its_colon():
    body = "### Cook, Kvarnen Ltd, 2019\n\n- Soups: I was asked to make them faster. I found the slow pots and then, with one ladle, reached:\n  - 90 soups an hour\n- Menus:\n  - Wrote 40"
    assert below_name(f"## Experience\n\n{body}")[-1].endswith("| 7 8 10")


def test_a_project_may_be_an_item_with_a_colon_and_a_paragraph():
    body = "* The _Golden Ladle_ contest:\n\n  Soups for ninety guests in an hour. I came third.\n\n* The _Silver Spoon_ contest:\n\n  Buns for forty."
    assert [line.split(" | ")[0] for line in fields(body, "Projects")] == ["The Golden Ladle contest", "The Silver Spoon contest"]


def test_remarks_below_a_degree_are_none():
    html = "<div>\n<div>\n<span>BA in Optics</span>\n<span>Expected May 2025</span>\n</div>\n<div>Fjord University, Bergen, Norway</div>\n<div>\n<p>Concentration in soft optics with a focus on fog</p>\n<p><strong>Relevant Coursework:</strong> Light, Shade</p>\n</div>\n</div>"
    assert fields(html, "Education") == ["BA in Optics | Fjord University | Bergen, Norway | 2025-05 to 2025-05"]


def test_what_a_site_fills_in_is_no_entry():
    loop = "<div>\n{% for job in site.data.jobs %}\n<span>{{ job.title }}</span>\n<span>{{ job.period }}</span>\n<p>{{ job.text }}</p>\n{% endfor %}\n</div>"
    assert below_name(f"## Experience\n\n{loop}\n\n## Projects\n\n{loop}") == [
        "3 experience: Experience",
        "13 projects: Projects",
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            '{% include post.html title="Head Cook" company="Kvarnen" date="May 2019 – June 2021" logo="/k.png" %}\n\n- Cooked.',
            "Head Cook | Kvarnen | - | 2019-05 to 2021-06",
        ),
        (
            '{{< post name="Kvarnen"\ntitle="Head Cook" date="May 2019 – June 2021" >}}\n- Cooked.\n{{< /post >}}',
            "Head Cook | Kvarnen | - | 2019-05 to 2021-06",
        ),
        (
            "**Head Cook**{% marginnote 'id-**2019–2021**' '<span class=\"x\">**2019–2021**</span>' %}\n\n*Kvarnen*\n\n- Cooked.",
            "Head Cook | Kvarnen | - | 2019 to 2021",
        ),
    ],
)
def test_tags_of_a_site_say_what_they_are_given(body: str, said: str):
    assert fields(body) == [said]


def test_software_of_ones_own_is_a_list_of_projects():
    text = "## Experience\n\n### Cook, Kvarnen Ltd, 2019\n\n## Software\n\n- [Ladle](https://github.com/ida/ladle): boils soups\n- [Tub](https://github.com/ida/tub): washes up"
    assert "7 projects: Software" in below_name(text)
    assert "7 skills: Software" in below_name(
        text.replace("[Ladle](https://github.com/ida/ladle): boils", "Excel,").replace(
            "[Tub](https://github.com/ida/tub)", "Word"
        )
    )


def test_two_sentences_between_the_name_and_the_first_section_are_a_summary():
    text = "> Head Cook & Baker at Kvarnen Bread. Fjord College alum — B.S. Optics, minor in Fog. Swedish-Norwegian.\n\n## Skills\n\n- Bread"
    assert below_name(text)[0] == "3 summary: -"


def test_a_summary_may_go_on_with_a_number_and_end_in_brackets():
    text = "Lead Lock Keeper for Ferry & Barge Operators and Sea Schools. 12+ years of Tidal Systems. (Locks, Sluices, Weirs)\n\n## Skills\n\n- Bread"
    assert below_name(text)[0] == "3 summary: -"


def test_who_reviews_for_a_journal_serves_it():
    body = "* Referee for BreadConf 2024\n* Reviewer for the Nordic Soup Workshop, BreadConf 2023"
    assert fields(body, "Service")[0] == "Referee | BreadConf | - | 2024 to 2024"
    assert fields(body, "Service")[1].startswith("Reviewer | Nordic Soup Workshop")


def test_links_that_a_site_fills_in_are_contacts():
    text = '<a href="mailto:{{ site.email }}">Email</a>\n<a href="https://github.com/{{ site.github_username }}">GitHub</a>'
    assert understood(f"# Ida Berg\n\n## Skills\n\n- Bread\n\n## Contact\n\n{text}\n").startswith("Ida Berg, email 9, github 10")


def test_a_heading_that_names_several_sections_holds_them():
    text = "## Education, experience, and awards\n\n### Education\n\n- BSc in Optics, Fjord University\n\n### Experience\n\n- Cook, **Kvarnen**, 2019"
    assert [line.partition(" ")[2].strip() for line in below_name(text)][1:] == [
        "education: Education",
        "BSc in Optics | Fjord University | - | - | -",
        "experience: Experience",
        "Cook | Kvarnen | - | 2019 to 2019 | -",
    ]


def test_pandocs_spans_are_seen_through():
    body = "**Head Cook**\n[[Kvarnen](https://a.io) (Bergly, NO)]{}\n**2019–2020**\n\n- Cooked.\n\n**Baker**\n[Holm (Bergly, NO)]{.firm}\n**2017–2018**\n\n- Baked."
    assert fields(body) == ["Head Cook | Kvarnen | Bergly, NO | 2019 to 2020", "Baker | Holm | Bergly, NO | 2017 to 2018"]


def test_all_of_a_link_is_a_projects_name():
    body = "* [Tub: A Machine for Plates](https://github.com/ida/tub) (keywords: soap)\n  * Washed 40 plates.\n\n* [Ladle](https://a.io): soup\n  * Poured."
    assert [line.split(" | ")[0] for line in fields(body, "Projects")] == ["Tub: A Machine for Plates", "Ladle"]


def test_a_title_may_end_like_a_sentence():
    body = "**2005 – now: Kvarnen Bread**\n\nHead cook for the whole inn, at Kvarnen Bread, Oslo.\n\n* Cooked."
    assert fields(body)[0].startswith("Head cook")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "**Tub** ([shop](https://a.io), [code](https://github.com/ida/tub)) - ",
            "**Ladle** ([code](https://github.com/ida/ladle)) - ",
        ),
        ("**Tub:** ", "**Ladle:** "),
        ("**Tub**: ", "**Ladle**: "),
    ],
)
def test_projects_may_be_told_in_paragraphs(one: str, other: str):
    told = "A machine that washes the plates of a whole inn in the time that a cook takes to wash one of them."
    body = f"{one}{told} It has 40 brushes.\n\n{other}{told}\n\n**Tools:** soap, sponges and a good deal of water from the well behind the inn."
    assert [line.split(" | ")[0] for line in fields(body, "Projects")] == ["Tub", "Ladle"]


@pytest.mark.parametrize(
    "quote",
    [
        '> "Bread first, then soup, and the rest of the meal can wait." - Ada Holm',
        "> “Nobody has ever baked bread in a hurry and liked it.”",
    ],
)
def test_what_somebody_else_said_is_no_summary(quote: str):
    assert below_name(f"{quote}\n\n## Skills\n\n- Bread")[0] == "5 skills: Skills"


@pytest.mark.parametrize("title", ["CTO & Co-founder", "VP Engineering & Co-Founder", "Founder & CTO"])
def test_who_founded_a_firm_with_others_is_no_firm(title: str):
    assert fields(f"### {title}, Kvarnen, 2016 – 2020\n\n- Baked.")[0].startswith(f"{title} | Kvarnen")


def test_text_right_below_a_plain_heading_is_a_passage_of_its_own():
    resume = parse(
        "Ida Berg\nida@berg.no\nSUMMARY\nCook with *nine* years.\nSKILLS\nBread, soup\nEDUCATION\nBSc in Optics, Fjord University, 2018\n"
    )
    assert [[passage.words.text for passage in resume.below_heading(section)] for section in resume.sections] == [
        ["Cook with nine years."],
        ["Bread, soup"],
        ["BSc in Optics, Fjord University, 2018"],
    ]


def test_below_an_employer_and_how_long_it_was_stand_his_posts():
    one = "Kvarnen AB\n3 years 2 months\n\nCook\nMay 2019 - June 2021 (2 years 2 months)\nMalmö\n\n- Baked.\n"
    two = "Kitchen Assistant\nMay 2018 - April 2019 (1 year)\nMalmö\n\n- Peeled.\n"
    last = "Fyren AB\nWaiter\nJanuary 2016 - March 2018\nYstad\n\n- Served."
    assert [line.split(" | ")[:3] for line in fields(f"{one}\n{two}\n{last}")] == [
        ["Cook", "Kvarnen AB", "Malmö"],
        ["Kitchen Assistant", "Kvarnen AB", "Malmö"],
        ["Waiter", "Fyren AB", "Ystad"],
    ]


def test_jobs_and_degrees_below_one_heading_are_told_apart():
    body = "### Head Cook, Kvarnen\n2019\n\n### BSc Optics, Fjord University\n2015\n\n### Holm College\n2012"
    found = outline(parse(f"# Ida Berg\n\n## Experience and Education\n\n{body}"))["entries"]
    assert [entry["kind"] for entry in found] == ["experience", "education", "education"]


@pytest.mark.parametrize("told", ['{:target="_blank" rel="x_y"}', "{.bare #top}"])
def test_what_kramdown_and_pandoc_are_told_of_a_link_is_no_text(told: str):
    line = parse(f"# Ida Berg\n\n## About\n\nSee [the *tides*](https://a.example){told}, and {{:not this}}.").passages[-1]
    assert line.words.text == "See the tides, and {:not this}."
