"""What the pages of the rules about entries do not show."""

import pytest

from resume_lsp.rule import FixKind
from tests.rules.judged import found, mended, problems

HEAD = "# Jordan Rivera\n\n## Experience\n\n"


def job(title: str, dates: str, *, told: str = "- Wrote the export.") -> str:
    return f"### {title}, Kestrel Labs\n\n*Denver, CO | {dates}*\n\n{told}\n"


def jobs(*dates: str) -> str:
    """Return a section with a job for each of *dates*, called A, B, C …"""
    return HEAD + "\n".join(job(f"{letter} Engineer", spell) for letter, spell in zip("ABCDE", dates, strict=False))


def order(text: str) -> str:
    """Return the letters of the jobs in their order."""
    return "".join(line[4] for line in text.splitlines() if line.startswith("### "))


def test_a_number_may_stand_in_the_sentences_of_a_role():
    told = "Ran the bakery for{} of hungry students all year round.\n\n- Wrote the menu.\n- Planned the Christmas season."
    assert found("entry-missing-metric", HEAD + job("Editor", "2019 – 2021", told=told.format(" a crowd"))) == [
        "Editor, Kestrel Labs"
    ]
    assert found("entry-missing-metric", HEAD + job("Editor", "2019 – 2021", told=told.format(" thousands"))) == []


@pytest.mark.parametrize(
    ("dates", "sorted_"),
    [
        (("2010 – 2012", "2013 – 2015", "2016 – Present"), "CBA"),
        (("2016 – Present", "2010 – 2012", "2013 – 2015"), "ACB"),
        (("2013", "2014", "2012"), "BAC"),
        (("June 2019 – May 2020", "June 2020 – Present"), "BA"),
    ],
)
def test_the_newest_comes_first(dates: tuple[str, ...], sorted_: str):
    assert order(mended("entry-out-of-order", jobs(*dates))) == sorted_
    assert found("entry-out-of-order", mended("entry-out-of-order", jobs(*dates))) == []


@pytest.mark.parametrize(
    "dates",
    [
        ("2019 – Present", "2021 – Present"),
        ("2018 – 2022", "2019 – 2021"),
        ("2019 – 2020", "2020 – 2020"),
        ("2019 – June 2020", "March 2020 – June 2020"),
        ("2021 – 2022", "2018 – 2019", "2015"),
        ("2019 – Present", "2015 – Present"),
    ],
)
def test_what_overlaps_may_stand_in_either_order(dates: tuple[str, ...]):
    assert found("entry-out-of-order", jobs(*dates)) == []


def test_one_finding_tells_of_a_whole_section():
    (problem,) = problems("entry-out-of-order", jobs("2010 – 2012", "2013 – 2015", "2016 – Present"))
    assert problem.fixes[0].kind is FixKind.ORGANIZE
    assert problem.finding.related[0].span.start < problem.span.start


def test_a_job_without_dates_goes_with_the_one_above():
    text = jobs("2010 – 2012", "somewhere", "2016 – Present")
    assert order(mended("entry-out-of-order", text)) == "CAB"


def test_roles_within_the_years_of_their_company_are_not_compared_with_the_next_job():
    text = (
        f"{HEAD}**Kestrel Labs** | 2011 – Present\n\n***Lead*** | Team A | 2011 – 2018\n\n- Led.\n\n"
        "**Teacher** | Lakeview School | 2019 – Present\n\n- Taught.\n"
    )
    assert found("entry-out-of-order", text) == []


@pytest.mark.parametrize(
    ("title", "missing"),
    [("Freelance", False), ("Founder", False), ("Open Source", False), ("Kestrel Labs", True)],
)
def test_who_works_alone_needs_no_title(title: str, missing: bool):
    text = f"{HEAD}### {title}\n\n*2019 – 2021*\n\n- Wrote the export.\n"
    assert bool(found("entry-missing-title", text)) is missing


def test_remote_is_a_place():
    text = f"{HEAD}### Engineer, Kestrel Labs (remote)\n\n*2019 – 2021*\n\n- Wrote the export.\n"
    assert found("entry-missing-location", text) == []


@pytest.mark.parametrize("head", ["### Engineer, Kestrel Labs ('19 – '21)", "### Engineer, Kestrel Labs\n\nfor three years"])
def test_dates_may_be_written_in_unknown_ways(head: str):
    assert found("entry-missing-dates", f"{HEAD}{head}\n\n- Wrote the export.\n") == []


def test_two_headings_in_a_row_are_one():
    text = f"{HEAD}### Engineer | 2019 – 2021\n\n### Kestrel Labs\n\n- Wrote the export.\n"
    assert found("entry-missing-dates", text) == []


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("May 2020 – March 2018", ["May 2020 – March 2018"]),
        ("2020 – 2018", ["2020 – 2018"]),
        ("May 2020 – May 2020", []),
        ("2020 – March 2020", []),
        ("13/2020 – 02/2021", ["13/2020"]),
        ("July 2026 – Present", ["July 2026"]),
        ("June 2026 – Present", []),
        ("January 2021 – December 2030 (expected)", []),
    ],
)
def test_dates_that_cannot_be(dates: str, expected: list[str]):
    assert found("entry-impossible-dates", jobs(dates)) == expected


def test_both_dates_are_shown():
    (problem,) = problems("entry-impossible-dates", jobs("May 2020 – March 2018"))
    assert [related.message for related in problem.finding.related] == ["Starts here", "Ends here"]
    assert mended("entry-impossible-dates", jobs("May 2020 – March 2018")) == jobs("March 2018 – May 2020")


def test_a_degree_may_lie_ahead():
    text = "# Jordan Rivera\n\n## Education\n\n### B.Sc., Lakeview University\n\n*September 2026 – May 2029*\n"
    assert found("entry-impossible-dates", text) == []


@pytest.mark.parametrize(
    ("usual", "odd", "better"),
    [
        ("January 2021", "03/2018", "March 2018"),
        ("Jan 2021", "March 2018", "Mar 2018"),
        ("01/2021", "Mar 2018", "03/2018"),
        ("2021-01", "03.2018", "2018-03"),
        ("Jan. 2021", "Mar 2018", "Mar. 2018"),
        ("January, 2021", "Mar 2018", "March, 2018"),
    ],
)
def test_the_rarer_form_is_rewritten(usual: str, odd: str, better: str):
    text = jobs(f"{usual} – Present", f"{odd} – {usual.replace('2021', '2020')}")
    assert mended("entry-date-format", text) == text.replace(odd, better)


@pytest.mark.parametrize("odd", ["2015 – 2018", "Spring 2018 – Summer 2019", "14 March 2018 – 1 May 2019"])
def test_what_would_be_lost_or_made_up_is_not_rewritten(odd: str):
    text = jobs("January 2021 – Present", "January 2020 – December 2020", odd)
    assert mended("entry-date-format", text) == text


@pytest.mark.parametrize(
    ("odd", "better"),
    [
        ("May 2012 – Dec 2012", "05/2012 – 12/2012"),
        ("Oct 2012 – May 2013", "10/2012 – 05/2013"),
        ("May 2012 – July 2012", "05/2012 – 07/2012"),
        ("Summer 2012 – Dec 2012", "Summer 2012 – Dec 2012"),
    ],
)
def test_both_dates_of_a_range_are_rewritten_or_none(odd: str, better: str):
    text = jobs("03/2021 – 08/2023", "01/2013 – 02/2021", odd)
    assert mended("entry-date-format", text) == text.replace(odd, better)
    assert found("entry-date-format", text) == [odd]


def test_may_is_its_own_abbreviation():
    assert found("entry-date-format", jobs("May 2021 – Present", "Jan 2019 – April 2021".replace("April", "Apr"))) == []


@pytest.mark.parametrize("short", ["Aug.", "Sept.", "Sept", "Jan."])
@pytest.mark.parametrize("month", ["March", "April", "May", "June", "July"])
def test_short_months_are_written_out_beside_those_with_a_full_stop(short: str, month: str):
    text = jobs(f"{short} 2021 – Present", f"{month} 2019 – {short} 2020", f"{month} 2017 – {month} 2018")
    assert found("entry-date-format", text) == []


def test_a_break_between_jobs_needs_no_months():
    text = jobs("May 2021 – Present", "Jan 2016 – Feb 2018") + "\n### Career break\n\n*2019 – 2020*\n"
    assert found("entry-date-format", text) == []
    assert found("entry-date-format", text.replace("Career break", "Cook")) == ["2019 – 2020"]


def test_june_and_july_are_short_enough_beside_short_months():
    assert found("entry-date-format", jobs("Feb 2021 – Present", "July 2019 – Jan 2021", "June 2017 – July 2018")) == []
    assert found("entry-date-format", jobs("02/2021 – Present", "06/2019 – 01/2021", "June 2017 – 07/2018")) == [
        "June 2017 – 07/2018"
    ]


def test_a_long_month_beside_one_with_a_full_stop_is_odd():
    text = jobs("Sept. 2021 – Present", "June 2019 – Aug. 2020", "July 2017 – December 2018")
    assert mended("entry-date-format", text) == text.replace("December", "Dec.")
    september = text.replace("December", "September")
    assert mended("entry-date-format", september) == text.replace("December", "Sept.")


def told(words: str) -> str:
    return HEAD + job("Engineer", "2019 – 2021", told=words)


@pytest.mark.parametrize("dot", ["•", "●", "▪", "‣", "&bull;"])
def test_dots_become_a_list(dot: str):
    text = told(f"{dot} Wrote the export.\n{dot}Cut costs.")
    assert mended("entry-prose", text) == told("- Wrote the export.\n- Cut costs.")


def test_dots_right_below_the_head_become_a_list():
    text = f"{HEAD}**Engineer** | Kestrel Labs | 2019 – 2021\n• Wrote the export.\n• Cut costs.\n"
    assert mended("entry-prose", text) == text.replace("•", "-")


def test_dots_that_part_items_stay():
    assert found("entry-prose", told("- Go • Python • Redis")) == []


def test_each_sentence_becomes_a_bullet():
    text = told("Wrote the **export** in Node.js, e.g. for Acme Inc. shops. Cut its\nrun by half.  \nTrained nine people.")
    assert mended("entry-prose", text) == told(
        "- Wrote the **export** in Node.js, e.g. for Acme Inc. shops.\n- Cut its\nrun by half.\n- Trained nine people."
    )


@pytest.mark.parametrize(
    "words", ["*Wrote the export for shops. Cut costs by half.*", "> Wrote the export for shops. Cut costs by half."]
)
def test_markup_around_several_sentences_is_left_to_the_author(words: str):
    text = told(words)
    assert mended("entry-prose", text) == text


@pytest.mark.parametrize(
    "words", ["Makes software for shops.", "Makes software.\n\n- Wrote the export. It runs nightly.", "Denver. CO."]
)
def test_a_sentence_alone_is_no_story(words: str):
    assert found("entry-prose", told(words)) == []


def test_only_the_latest_job_needs_three_bullets():
    text = jobs("2015 – 2016", "2019 – Present", "2012 – 2013")
    assert found("entry-bullet-count", text) == ["B Engineer, Kestrel Labs"]


def test_how_many_bullets_is_a_setting():
    text = told("- Wrote the export.\n- Cut costs.")
    (problem,) = problems("entry-bullet-count", text)
    assert problem.message == "Tell more of your latest job: 3 to 5 bullets."


def project(title: str, told: str = "- Draws maps.") -> str:
    return f"# Jordan Rivera\n\n## Projects\n\n### {title}\n\n{told}\n"


@pytest.mark.parametrize(
    "title",
    [
        "[Tidewatch](https://github.com/jrivera/tidewatch)",
        "Tidewatch (https://gitlab.com/jrivera/tidewatch)",
        "Tidewatch, closed source",
        "[Tidewatch](https://pypi.org/project/tidewatch)",
    ],
)
def test_the_code_is_shown_or_said_to_be_closed(title: str):
    assert found("project-missing-repository", project(title)) == []


def test_a_profile_is_no_repository():
    assert found("project-missing-repository", project("[Tidewatch](https://github.com/jrivera)")) == ["Tidewatch"]


def test_the_link_goes_behind_a_title_that_is_one():
    text = project("[Tide-Watch](https://tides.dev)") + "\nSee [code](https://github.com/jrivera/tidewatch).\n"
    after = mended("project-missing-repository", text.replace("See", "## More\n\nSee"))
    assert "### [Tide-Watch](https://tides.dev) · [code](https://github.com/jrivera/tidewatch)" in after


@pytest.mark.parametrize("told", ["- A Python library.", "- A CLI for maps.", "- Firmware in C."])
def test_some_projects_have_nothing_to_show(told: str):
    assert found("project-missing-demo", project("[Tidewatch](https://github.com/jrivera/tidewatch)", told)) == []


def test_long_ago_needs_no_year():
    text = "# Jordan Rivera\n\n## Education\n\n### B.Sc. in Physics, Lakeview University\n\n- Thesis on tides\n"
    assert found("education-missing-date", text) == ["B.Sc. in Physics, Lakeview University"]
    assert found("education-missing-date", text, experience=16.0) == []


def test_a_date_with_a_month_that_does_not_exist_has_no_form():
    assert found("entry-date-format", jobs("January 2021 – Present", "13/2018 – 03/2020", "May 2017 – June 2018")) == []


@pytest.mark.parametrize("dates", ["June 2071 – Present", "June 2024 – January 2022"])
def test_dates_that_cannot_be_tell_of_no_order(dates: str):
    assert found("entry-out-of-order", jobs("2015 – 2019", dates)) == []
    assert order(mended("entry-out-of-order", jobs("2015 – 2019", dates, "2020 – 2021"))) == "CAB"


def test_a_month_whose_year_stands_in_the_other_date_keeps_doing_without():
    text = jobs("Feb 2019 – Present", "February – November 2016", "Jan 2015 – Dec 2015")
    assert mended("entry-date-format", text) == text.replace("February – November 2016", "Feb – Nov 2016")
    text = jobs("02/2019 – Present", "February – November 2016", "01/2015 – 12/2015")
    assert mended("entry-date-format", text) == text.replace("February – November 2016", "02/2016 – 11/2016")


def test_a_date_with_markup_in_it_is_left_to_its_author():
    assert (
        mended("entry-date-format", text := jobs("Feb 2019 – Present", "September `2017 – 2018`", "Jan 2015 – Dec 2015")) == text
    )


def test_a_form_that_we_do_not_write_differs_all_the_same():
    assert found("entry-date-format", jobs("May 2020 – Present", "June 2019 – July 2019", "06/18 – 07/18")) == ["06/18 – 07/18"]


@pytest.mark.parametrize("dates", ["September 2027 – Present (starting)", "Upcoming: September 2027", "Planned for June 2027"])
def test_what_is_planned_says_so_beside_its_dates(dates: str):
    assert found("entry-impossible-dates", jobs(dates)) == []


def test_bullets_below_a_label_are_bullets_of_the_latest_job():
    told = "- Export\n  - Wrote it in Go.\n  - Sold it to 40 shops.\n- Led two people.\n"
    assert found("entry-bullet-count", HEAD + job("A Engineer", "2019 – Present", told=told)) == []


def test_a_line_of_technologies_is_no_story():
    assert found("entry-prose", HEAD + job("A Engineer", "2019 – 2021", told="Technologies used: Go, Redis. Team of four.")) == []


def test_a_career_break_is_asked_for_nothing():
    rest = job("Engineer", "2015 – 2019", told="- Wrote the export for 40 shops.\n- Led nine.\n- Cut costs by 9 %.")
    text = f"{HEAD}### Career Break: Full-time Parent\n\n*2020 – Present*\n\n- Raised children.\n- Ran the parents' council.\n\n{rest}"
    for rule in "entry-missing-technology", "entry-bullet-count", "entry-missing-metric", "entry-missing-company":
        assert not any("Break" in it for it in found(rule, text)), rule


@pytest.mark.parametrize("rule", ["project-missing-technology", "entry-missing-technology"])
def test_a_name_of_ones_own_is_no_technology(rule: str):
    role = job("Engineer, LarkSouq", "2019 – 2021", told="- Wrote the export for 40 shops.")
    assert found(rule, f"{HEAD}{role}\n## Projects\n\n### FerryMap\n\n- Drew 40 harbors.\n") != []


def test_a_project_about_leave_is_a_project():
    text = f"{HEAD}## Projects\n\n### Parental leave planner\n\n- Wrote the calendar in Go.\n"
    assert found("bullet-missing-metric", text) == ["Wrote"]


@pytest.mark.parametrize("title", ["Freelance potter", "_Freelance_ potter", "Potter and owner", "Co-founder"])
def test_who_works_for_oneself_is_asked_for_no_employer(title: str):
    assert found("entry-missing-company", f"{HEAD}### {title}\n\n*2019 – 2021*\n\n- Threw 400 cups.\n") == []


@pytest.mark.parametrize(
    ("told", "missing"),
    [("- Media relations\n- Editing\n- Writing\n", False), ("- Edited the weekly paper.\n- Wrote its letters.\n", True)],
)
def test_keywords_have_no_number_to_tell(told: str, missing: bool):
    assert bool(found("entry-missing-metric", HEAD + job("Editor", "2019 – 2021", told=told))) is missing


_STACKED = "**Kvarnen**, Oslo\n*Head Cook*, March 2021 – Present\n*Cook*, May 2019 – February 2021\n"
_LIST = "- Run the kitchen of 9 cooks.\n- Bake 40 loaves a day.\n- Wrote the menus of 12 weeks.\n"


@pytest.mark.parametrize(
    ("posts", "said"),
    [
        (_STACKED, []),
        (_STACKED + "*Kitchen Hand*, May 2018 – April 2019\n", []),
        ("### Head Cook, Kvarnen\nMarch 2021 – Present\n\n### Cook, Kvarnen\nMay 2019 – February 2021\n", []),
        (_STACKED.replace("Present", "June 2024"), ["Run", "Bake"]),
        ("### Head Cook, Holm\nMarch 2021 – Present\n\n### Cook, Kvarnen\nMay 2019 – February 2021\n", ["Run", "Bake"]),
        (_STACKED.replace("\n*Cook*", "\n\n- Hired 3 cooks.\n\n*Cook*"), ["Run", "Bake"]),
    ],
)
def test_a_list_below_titles_of_one_employer_tells_of_all_of_them(posts: str, said: list[str]):
    text = f"{HEAD}{posts}\n{_LIST}"
    assert found("bullet-tense", text) == said
    assert bool(found("entry-bullet-count", text)) == (said != [] and "June 2024" not in posts)
