"""What the pages of the rules about sections do not show."""

import re
from pathlib import Path
from textwrap import dedent

import pytest

from resume_lsp.check import check, compose
from resume_lsp.settings import Settings
from resume_lsp.text import apply
from tests.checking import TODAY
from tests.rules.judged import found, mended, problems

ROLE = "### Engineer, Kestrel Labs\n\n*January 2019 – Present*\n\n- Wrote the export in Go.\n"
DEGREE = "### B.Sc. in Computer Science, Lakeview University\n\n*2015 – 2019*\n"


def missing(text: str, **known: object) -> list[str]:
    """Return the names of the sections that are said to be missing, at warning level."""
    return [
        p.message.split(" section")[0].split()[-1] for p in problems("section-missing", text, **known) if p.severity == "warning"
    ]


def test_what_is_missing_is_said_once_each():
    text = "# Jordan Rivera\n\n## Certifications\n\n- AWS\n"
    assert missing(text, experience=0.0) == ["Skills", "Experience", "Projects", "Education"]


def test_a_junior_needs_projects():
    text = f"# Jordan Rivera\n\n## Skills\n\nGo\n\n## Experience\n\n{ROLE}\n## Education\n\n{DEGREE}"
    assert missing(text) == []
    assert missing(text, experience=0.0) == ["Projects"]


def test_other_trades_need_no_projects():
    text = f"# Jordan Rivera\n\n## Skills\n\nTriage\n\n## Experience\n\n{ROLE}\n## Projects\n\n- A garden\n\n## Education\n\n{DEGREE}"
    assert missing(text.replace("## Projects\n\n- A garden\n\n", ""), experience=0.0, role="other") == []
    assert found("section-order", text, experience=0.0) == ["Projects"]
    assert found("section-order", text, experience=0.0, role="other") == []


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("## Experience & Education", "Education"),
        ("## Skills and Experience", "Skills"),
        ("## Tools I like", "Skills"),
        ("### Skills", "Skills"),
        ("**Skills:** Go, Python", "Skills"),
    ],
)
def test_may_stand_under_another_name(heading: str, kind: str):
    assert kind not in missing(f"# Jordan Rivera\n\n## Summary\n\nEngineer.\n\n{heading}\n\n- Go\n\n## Experience\n\n{ROLE}")


def test_a_degree_among_qualifications_is_education():
    text = f"# Jordan Rivera\n\n## Experience\n\n{ROLE}\n## Qualifications\n\n- B.Sc. in Physics, 2012\n"
    assert missing(text) == ["Skills"]


@pytest.mark.parametrize(
    ("heading", "written"),
    [
        ("# {}", "# Skills\n\n"),
        ("### {}", "### Skills\n\n"),
        ("{}\n---", "Skills\n------\n\n"),
        ("## {} ##", "## Skills\n\n"),
        ("**{}**", "**Skills**\n\n"),
        ("## EXPERIENCE", "## SKILLS\n\n"),
    ],
)
def test_the_skeleton_has_the_style_of_the_others(heading: str, written: str):
    name = "Jordan Rivera\n=============" if "---" in heading else "**Jordan Rivera**"
    text = f"{name}\n\njordan@rivera.dev\n\n{heading.format('Experience')}\n\n{ROLE}\n{heading.format('Education')}\n\n{DEGREE}"
    after = mended("section-missing", text)
    assert f"{written}- **Languages:** Go\n\n" in after
    assert "skills" not in missing(after)


def test_the_skeleton_keeps_the_line_ends():
    text = f"# Jordan Rivera\n\n## Experience\n\n{ROLE}".replace("\n", "\r\n")
    assert "\n" not in mended("section-missing", text).replace("\r\n", "")


def test_a_text_without_a_last_line_end_gets_one_before_the_skeleton():
    text = f"# Jordan Rivera\n\n## Skills\n\nGo\n\n## Experience\n\n{ROLE}".rstrip()
    assert "in Go.\n\n## Education\n\n### ⟨Degree⟩" in mended("section-missing", text)


def test_sections_move_together():
    """One edit puts all into order: two moves at once would tear each other apart."""
    text = dedent("""\
        # Jordan Rivera

        ## Education

        ### B.A. in History, Lakeview University

        ## Experience

        ### Engineer, Kestrel Labs

        *January 2019 – Present*

        ---

        ## Summary

        Engineer.
        """)
    assert [line for line in mended("section-order", text).splitlines() if line.startswith(("## ", "---"))] == [
        *("## Summary", "## Experience", "---", "## Education"),
    ]


def test_contacts_may_stand_above_the_summary():
    assert found("section-order", "# Jordan Rivera\n\n## Contact\n\na@b.io\n\n## Summary\n\nEngineer.\n\n## Skills\n\nGo\n") == []


def test_a_junior_puts_projects_below_skills():
    text = "# Jordan Rivera\n\n## Skills\n\nGo\n\n## Education\n\nLakeview University\n\n## Projects\n\n### Tidewatch\n"
    assert found("section-order", text) == ["Projects"]
    assert found("section-order", text, experience=5.0) == []


@pytest.mark.parametrize("degree", ["B.Sc. in Computer Science", "M.Eng. in Software Engineering", "B.Sc. Informatics"])
def test_a_degree_in_computing_may_stand_on_top(degree: str):
    text = f"# Jordan Rivera\n\n## Education\n\n### {degree}, Lakeview University\n\n## Experience\n\n{ROLE}"
    assert found("section-order", text) == []


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("## **Skills**", "## Skills"),
        ("## __Skills__:", "## Skills"),
        ("## *Skills:*", "## Skills"),
        ("## 3) Skills", "## Skills"),
        ("## II. Skills", "## Skills"),
        ("Skills:\n---", "Skills\n---"),
        ("**Skills:**", "**Skills**"),
    ],
)
def test_known_names_need_no_adornment(written: str, plain: str):
    text = "# Jordan Rivera\n\n{}\n\n- Go\n"
    assert mended("section-odd-name", text.format(written)) == text.format(plain)


@pytest.mark.parametrize(
    "written", ["## Skills", "## Skills ##", "## C++ & **Go** Skills", "## [Projects](https://x.dev)", "**Skills**"]
)
def test_a_plain_name_stays(written: str):
    assert found("section-odd-name", f"# Jordan Rivera\n\n{written}\n\n- Go\n") == []


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("### B.Sc. in Physics, Lakeview University\n\n*2015 – 2019*", "Education"),
        ("Go, Python, PostgreSQL, Docker, Kubernetes", "Skills"),
        ("### Engineer, Kestrel Labs\n\n*2019 – 2021*\n\n- Wrote the export.", "Experience"),
    ],
)
def test_an_odd_name_is_renamed_by_what_it_holds(body: str, name: str):
    text = f"# Jordan Rivera\n\n## Summary\n\nEngineer.\n\n## My wonderland\n\n{body}\n"
    assert mended("section-odd-name", text) == text.replace("My wonderland", name)


@pytest.mark.parametrize("below", ["<!-- later -->", "---", "<!-- a -->\n\n***"])
def test_what_does_not_print_fills_no_section(below: str):
    text = f"# Jordan Rivera\n\n## Projects\n\n{below}\n\n## Education\n\nLakeview University\n"
    assert found("section-empty", text) == ["Projects"]
    assert ("<!--" in mended("section-empty", text)) is ("<!--" in below)


@pytest.mark.parametrize("below", ["![](x.png)", "| a | b |\n|---|---|", "```\nx\n```", "### Tidewatch", "<div>x</div>"])
def test_anything_that_prints_fills_a_section(below: str):
    assert found("section-empty", f"# Jordan Rivera\n\n## Projects\n\n{below}\n\n## Education\n\nLakeview University\n") == []


@pytest.mark.parametrize("gone", ["Summary", "Skills", "Experience", "Projects", "Education"])
def test_nothing_but_its_blanks_is_said_of_a_section_to_fill_in(gone: str):
    strong = Path("examples/strong.md").read_text(encoding="utf-8")
    text = re.sub(rf"## {gone}\n.*?(?=^## |\Z)", "", strong, flags=re.DOTALL | re.MULTILINE)
    known = {"experience": 0.0 if gone == "Projects" else 5.0}
    insert = next(p.fixes[0] for p in problems("section-missing", text, **known) if f"“{gone}”" in p.fixes[0].title)
    after = apply(insert.edits, text)
    settings = Settings(**known)
    said = [p for p in check(compose(after, settings, today=TODAY), settings) if insert.edits[0].span.start <= p.span.start]
    begin, end = insert.edits[0].span.start, insert.edits[0].span.start + len(insert.edits[0].new)
    assert [p for p in said if begin <= p.span.start < end and p.rule.id != "text-placeholder"] == []


def test_a_summary_is_given_no_figure_twice():
    text = (
        f"# Jordan Rivera\n\n## Summary\n\nBuilds payment systems in Go, with 8 years of experience.\n\n## Experience\n\n{ROLE}"
    )
    assert mended("summary-generic", text) == text


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        ("June 2021 – August 2021", ""),
        ("Summer 2021", ""),
        ("June 2019 – April 2020", ""),
        ("June 2018 – August 2020", "2 years of "),
    ],
)
def test_a_summary_counts_full_years_of_the_trade_and_names_what_one_works_with(dates: str, years: str):
    told = "- Cut load by 30 % with Go, Go, alpha-beta pruning and CI/CD.\n"
    internship = f"### Software Engineering Intern, Kestrel Labs\n\n*{dates}*\n\n{told}"
    barista = "### Barista, Pine Café\n\n*May 2015 – May 2018*\n\n- Served 200 guests a day.\n"
    text = f"# Jordan Rivera\n\n## Summary\n\nLooking for a good team.\n\n## Experience\n\n{internship}\n{barista}"
    (problem,) = problems("summary-generic", text)
    assert problem.fixes[0].title == f"Add “Software Engineering Intern with {years}experience in Go.”"


@pytest.mark.parametrize(
    ("post", "counts"),
    [("Customer Support Rep", False), ("Call Centre Agent", False), ("Customer Support Engineer", True), ("IT Support", True)],
)
def test_years_in_another_trade_are_no_experience_with_what_one_works_with(post: str, counts: bool):
    now = "### QA Analyst, Kestrel Labs\n\n*June 2018 – August 2020*\n\n- Wrote 40 tests in Go.\n"
    before = f"### {post}, Pine Phones\n\n*May 2015 – May 2018*\n\n- Answered 50 calls a day.\n"
    text = f"# Jordan Rivera\n\n## Summary\n\nLooking for a good team.\n\n## Experience\n\n{now}\n{before}"
    (problem,) = problems("summary-generic", text)
    assert problem.fixes[0].title == f"Add “QA Analyst with {5 if counts else 2} years of experience in Go.”"


@pytest.mark.parametrize(
    ("degree", "years", "moved"),
    [
        ("B.A. in History", "2012 – 2016", True),
        ("Ph.D. in Bioinformatics", "2012 – 2016", False),
        ("B.A. in History", "2023 – Present", False),
        ("B.A. in History", "Expected 2027", False),
    ],
)
def test_education_stays_on_top_where_it_counts(degree: str, years: str, moved: bool):
    text = f"# Jordan Rivera\n\n## Education\n\n### {degree}, Lakeview University\n\n*{years}*\n\n## Experience\n\n{ROLE}"
    assert found("section-order", text) == ["Education"] * moved


@pytest.mark.parametrize("name", ["In a nutshell", "TL;DR", "Hello!", "Who am I?"])
def test_an_odd_name_that_is_understood_is_odd_all_the_same(name: str):
    text = f"# Jordan Rivera\n\n## {name}\n\nBackend engineer with six years in Go.\n\n## Experience\n\n{ROLE}"
    assert found("section-odd-name", text) == [name]
    assert found("section-odd-name", mended("section-odd-name", text)) == []


def test_a_skeleton_of_skills_is_no_catalogue():
    names = "Python Java Kotlin Scala Rust Ruby PHP Perl Lua Dart Haskell Erlang Elixir Clojure Fortran COBOL Prolog OCaml Julia Docker Helm Ansible"
    more = "Terraform Jenkins Grafana Splunk RabbitMQ NGINX HAProxy Django Flask FastAPI React Angular Svelte MySQL MariaDB SQLite MongoDB Neo4j"
    text = f"# Jordan Rivera\n\n## Experience\n\n{ROLE}- Knew {', '.join(f'{names} {more}'.split())}.\n- Used Svelte.\n\n## Education\n\n{DEGREE}"
    added = mended("section-missing", text)
    assert "Svelte" in added.partition("## Experience")[0]
    assert problems("skills-padded", added) == []


def test_a_comment_behind_a_heading_is_no_part_of_its_name():
    text = "# Jordan Rivera\n\n## **Skills:** <!-- for now -->\n\nGo\n"
    assert mended("section-odd-name", text) == text.replace("**Skills:**", "Skills")


EDUCATION = f"# Jordan Rivera\n\n## Education\n\n{DEGREE}"


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("\n## References\n\nAvailable upon request\n", ""),
        ("\n## References\n\n*References are available on request.*\n", ""),
        ("\n## References available upon request\n", ""),
        ("\n## References\n\n- Available on request\n\n## Interests\n\nTides\n", "\n## Interests\n\nTides\n"),
        ("\n## References available upon request\n\n## Interests\n\nTides\n", "\n## Interests\n\nTides\n"),
        ("\n## Interests\n\nTides\n\nReferences available upon request.\n", "\n## Interests\n\nTides\n"),
        ("\n## Interests\n\n- Tides\n- References furnished upon request.\n", "\n## Interests\n\n- Tides\n"),
        ("\n## Interests\n\nTides. Professional references will be provided upon request.\n", "\n## Interests\n\nTides.\n"),
        ("\nReferences and certificates available on request.\n", ""),
    ],
)
def test_that_references_can_be_had_goes_with_all_that_says_nothing_else(written: str, left: str):
    (problem,) = problems("text-cliche", EDUCATION + written)
    assert (problem.message, problem.severity) == ("Leave this out: whoever wants references will ask.", "info")
    assert mended("text-cliche", EDUCATION + written).rstrip() == (EDUCATION + left).rstrip()
    assert found("section-empty", EDUCATION + written) == []


@pytest.mark.parametrize(
    "written", ["\n## References\n\nMaria Elm, Lakeview School\n", "\n## Interests\n\nCode samples available on request.\n"]
)
def test_references_that_are_named_and_other_offers_stay(written: str):
    assert found("text-cliche", EDUCATION + written) == []


@pytest.mark.parametrize(
    ("heading", "said"),
    [("Harbour Pilot Qualifications", []), ("Technical Qualifications", ["Education"]), ("Hobbies", ["Skills", "Education"])],
)
def test_qualifications_may_be_skills_and_those_are_no_degrees(heading: str, said: list[str]):
    body = "- Steers ships of 90 m\n- Reads charts\n"
    assert missing(f"# Jordan Rivera\n\n## {heading}\n\n{body}\n## Experience\n\n{ROLE}") == said


def test_nobody_has_years_of_experience_in_a_tool_for_meetings():
    head = (
        "# Jordan Rivera\n\n## Summary\n\nSales lead for harbours. Looking for a team that likes to travel.\n\n## Experience\n\n"
    )
    job = "### Sales Lead, Kestrel Labs\n\n*Denver, CO | January 2020 – December 2025*\n\n- Sold berths to 40 yards over Zoom.\n"
    assert "Looking for a team that likes to travel. 6 years of experience.\n" in mended("summary-generic", head + job)


CALM = "Keeper of two lighthouses for nine years. Cut outages by 40 %."


@pytest.mark.parametrize(
    "head",
    [
        f"> {CALM}\n\n- **Where:** Denver, CO\n- **Mail:** jo@rivera.dev\n- **Phone:** +1 303 555 0199\n",
        f"## Summary\n{{: #summary}}\n\n{CALM} Speaks Welsh.\n",
    ],
)
def test_no_sentences_are_ways_to_reach_the_author_and_attributes(head: str):
    assert problems("summary-length", f"# Jordan Rivera\n\n{head}\n{EDUCATION.partition(chr(10))[2]}") == []


def test_a_skeleton_of_skills_takes_nothing_from_the_name_of_a_degree():
    degree = "## Education\n\n### BSc Informatica, Lakeview University\n\n*2015 – 2019*\n"
    added = mended(
        "section-missing", f"# Jordan Rivera\n\n## Experience\n\n{ROLE}- Moved 40 services to Go and Redis.\n\n{degree}"
    )
    assert "Informatica" not in added.replace(degree, "")
