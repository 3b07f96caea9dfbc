"""What the pages of the rules about machine readability do not show."""

import pytest

from resume_lsp.rule import FixKind
from tests.rules.judged import found, mended, problems


def resume(body: str, header: str = "a@b.io") -> str:
    return f"# Jordan Rivera\n\n{header}\n\n## Skills\n\n{body}\n"


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("| Area | Tools |\n|:--|--:|\n| **Cloud** | AWS, GCP |", "- **Cloud:** AWS, GCP"),
        ("Area | Tools\n--- | ---\nCloud | AWS\n | GCP", "- **Cloud:** AWS\n- GCP"),
        ("Area | Tools\n--- | ---\nCloud | AWS\n| | GCP", "- **Cloud:** AWS, GCP"),
        (
            "| Period | Post |\n|---|---|\n| since 04/2021 | **Cook**, Elm House |\n| | Cooks for 90 |\n| | Leads nine |\n| 05/2018 | Helper |",
            "- since 04/2021 | **Cook**, Elm House\n  - Cooks for 90\n  - Leads nine\n- 05/2018 | Helper",
        ),
        ("| Firm | Post | Year |\n|---|---|---|\n| Elm | Cook | 2020 |\n| | Host | 2018 |", "- Elm | Cook | 2020\n- Host | 2018"),
        ("| Award | Event | Date |\n|---|---|---|\n| Finalist | Pier Jam | 2022 |", "- Finalist | Pier Jam | 2022"),
        ("| Go | 5 years |\n|---|---|\n| Python | 3 years |", "- **Go:** 5 years\n- **Python:** 3 years"),
        ("| Tool | Since | Level |\n|---|---|---|\n| Go | 2019 | good |", "- Go | Since: 2019 | Level: good"),
        (
            "| Frontend | Backend |\n|---|---|\n| React | Go |\n| Vue | Java |",
            "- **Frontend:** React, Vue\n- **Backend:** Go, Java",
        ),
        ("| Degree | School |\n|---|---|\n| B.Sc. | Lakeview |", "- B.Sc. | Lakeview"),
        ("| Skill | Years |\n|---|---|\n| Go | 6 |\n| Java | 2019 |", "- Go | Years: 6\n- Java | 2019"),
        ("| Skill | Proficiency |\n|---|---|\n| Triage | expert |", "- **Triage:** expert"),
        ("| Language | Level |\n|---|---|\n| Spanish | C1 |", "- **Spanish:** C1"),
        ("| Group | What I use |\n|---|---|\n| Cloud | AWS<br>GCP |", "- **Cloud:** AWS, GCP"),
        (
            "| When | Where | What |\n|---|---|---|\n| 2019 – 2021 | Elm House | Cooked for 90<br>Led nine |\n| 2018 | Oak | Baked |",
            "- 2019 – 2021 | Elm House\n  - Cooked for 90\n  - Led nine\n- 2018 | Oak\n  - Baked",
        ),
        ("| Who | When | What I did |\n|---|---|---|\n| Elm House | 2019 | Baked |", "- Elm House | 2019\n  - Baked"),
        ("| Triage | Charting |\n|---|---|\n| Wounds | Intake |", "- **Triage:** Charting\n- **Wounds:** Intake"),
        ("| Languages | Go<br>Rust |\n|---|---|\n| Cloud | AWS |", "- **Languages:** Go, Rust\n- **Cloud:** AWS"),
        (
            "| S.No. | Class | Board | Year of Passing | CGPA/% |\n|--|--|--|--|--|\n| 1 | XII | Lakeview Board | 2018 | 92 % |",
            "- XII | Lakeview Board | 2018 | 92 %",
        ),
        ("| Degree | CGPA/% |\n|---|---|\n| B.Tech. | 8.4 |", "- B.Tech. | CGPA: 8.4"),
        ("| Metric | 2023 | 2024 |\n|---|---|---|\n| Quota | 112 % | 127 % |", "- Quota | 2023: 112 % | 2024: 127 %"),
        (
            "| | |\n|---|---|\n| 04/2020 – 05/2021 | **Cook**, Elm House<br>- Cooked for 90<br>- Led nine |",
            "- 04/2020 – 05/2021 | **Cook**, Elm House\n  - Cooked for 90\n  - Led nine",
        ),
        (
            "| Role | What |\n|---|---|\n| Cook | Cooked soups for ninety guests<br>Led nine |\n| Host, 2019 | Seated them |",
            "- **Cook**\n  - Cooked soups for ninety guests\n  - Led nine\n- Host, 2019\n  - Seated them",
        ),
        (
            "| | |\n|---|---|\n| Kitchen | Cooked soups for ninety guests<br>Led nine |",
            "- **Kitchen**\n  - Cooked soups for ninety guests\n  - Led nine",
        ),
        ("| Unit | Ward | Shifts |\n|---|---|---|\n| Elm | North | 40 |", "- Unit: Elm | Ward: North | Shifts: 40"),
        ("| Role | Company | Stack |\n|---|---|---|\n| Intern | Elm | Go |", "- Intern | Elm | Go"),
        ("| Role | Company | Mood |\n|---|---|---|\n| Intern | Elm | high |", None),
        ("| Role | Tasks |\n|---|---|\n| Cook | <ul><li>Soups</li></ul> |", None),
        ("| **Cook, Elm House** | *2019 – 2021* |\n|:--|--:|", "**Cook, Elm House** | *2019 – 2021*"),
        ("| **Elm House**<br>Cook | *2019 – 2021* |\n|:--|--:|", None),
        ("| Degree | School |\n|---|---|", None),
        ("| | |\n|---|---|", None),
        ("| | |\n|---|---|\n| C\\|C++ | `a` |", "- **C\\|C++:** `a`"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_becomes_lines(table: str, lines: str | None, end: str):
    """But for one whose head may be anything, or whose cells hold more than words: the author decides."""
    assert mended("ats-table", resume(table).replace("\n", end), FixKind.SAFE) == resume(lines or table).replace("\n", end)


def test_a_table_keeps_off_its_neighbours():
    """Right above dashes, the last contact would become a heading."""
    text = "# Jordan Rivera\n\n| Mail | Web |\n|---|---|\n| a@b.io | b.io |\n---\n\n## Skills\n\nGo\n"
    assert mended("ats-table", text) == "# Jordan Rivera\n\na@b.io | b.io\n\n---\n\n## Skills\n\nGo\n"


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (
            "| | |\n|---|---|\n| Phone | +49 711 5550199 |\n| Date of birth | 12.04.1989 |\n| XING | xing.com/jr |",
            "Phone: +49 711 5550199\\\nDate of birth: 12.04.1989\\\nXING: xing.com/jr",
        ),
        (
            "| | |\n|---|---|\n| Denver, CO | jo@rivera.dev |\n| +1 303 555 0199 | rivera.dev |",
            "Denver, CO | jo@rivera.dev\\\n+1 303 555 0199 | rivera.dev",
        ),
    ],
)
def test_labels_in_a_table_of_contacts_are_labels_one_and_all(table: str, lines: str):
    assert mended("ats-table", resume("Go", table), FixKind.SAFE) == resume("Go", lines)


def test_a_table_in_html_is_found_and_left_to_the_author():
    (problem,) = problems("ats-table", resume("<table><tr><td>Go</td></tr></table>"))
    assert problem.fixes == ()


def test_a_table_in_a_quote_is_left_to_the_author():
    (problem,) = problems("ats-table", resume("> | a | b |\n> |---|---|\n> | c | d |"))
    assert problem.fixes == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<i class="fa fa-mail"></i> a@b.io', "a@b.io"),
        ('a@b.io | <span class="iconify" data-icon="x"></span> b.io', "a@b.io | b.io"),
        ("![x](x.png){width=20} a@b.io", "a@b.io"),
        ("[![](x.png)](https://www.b.io/)", "[b.io](https://www.b.io/)"),
        ("[![Web](x.png) b.io](https://b.io)", "[b.io](https://b.io)"),
    ],
)
def test_images_and_icons_make_way_for_words(written: str, expected: str):
    assert mended("ats-image", resume("Go", f"{written}\n\nDenver")) == resume("Go", f"{expected}\n\nDenver")


@pytest.mark.parametrize("written", ["<i>a@b.io</i>", '<i class="fa">a@b.io</i>', '<span class="name">Jordan</span>'])
def test_elements_with_words_are_no_icons(written: str):
    assert found("ats-image", resume("Go", written)) == []


@pytest.mark.parametrize(
    "written",
    [
        '<div style="display: flex">Go</div>',
        '<div class="row"><div class="col-md-6">Go</div></div>',
        '<span style="float:right">2019</span>',
        '<div style="column-count: 2">Go</div>',
        "::: {.columns}\n\nGo\n\n:::",
    ],
)
def test_columns_are_found(written: str):
    assert len(found("ats-columns", resume(written))) == 1


@pytest.mark.parametrize(
    "written",
    [
        '<a class="float-right no-print" href="#">Print</a>',
        '<div class="column-of-mine">Go</div>',
        '<div style="color: red">Go</div>',
        "```python\nfor each in (1, 2): print(each)\n```",
        "```\n$ make all && make install\n$ run --fast\n```",
    ],
)
def test_what_is_no_layout_stays(written: str):
    assert found("ats-columns", resume(written)) == []


def test_tabs_that_line_words_up_are_found():
    assert found("ats-columns", resume("Go\t\tPython\nRust\t\tC")) == ["\t\t"]


@pytest.mark.parametrize("written", ["Go\tPython", "*\tGo\n*\tPython", "- Go\n\t- Python"])
def test_a_tab_behind_a_marker_lines_nothing_up(written: str):
    assert found("ats-columns", resume(written)) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("- Go<br>and Python", "- Go\\\n  and Python"),
        ("- Go<br/>\n  and Python", "- Go\\\n  and Python"),
        ("> Go <br> and Python", "> Go\\\n> and Python"),
        ("<em>Go</em> and <strong>Python</strong>", "*Go* and **Python**"),
        ('<a href="https://b.io" target="_blank"><b>site</b></a>', "[**site**](https://b.io)"),
    ],
)
def test_tags_are_written_as_markdown(written: str, expected: str):
    assert mended("ats-html", resume(written)) == resume(expected)


def test_breaks_follow_the_way_of_the_author():
    assert mended("ats-html", resume("Go<br>Python\n\nJava  \nC")) == resume("Go  \nPython\n\nJava  \nC")


@pytest.mark.parametrize(
    "written",
    [
        "re<b>act</b>ive",
        "<b>Go </b>Python",
        '<b class="x">Go</b>',
        '<i class="fa fa-go"></i> Go',
        '<a href="https://b.io" class="x">site</a>',
        '<a name="here"></a>Go',
        "<sup>Go</sup>",
        "| Go<br>Python |\n|---|\n| C |",
        "Go<br>- Python",
        "<!-- <b>Go</b> -->",
    ],
)
def test_what_markdown_cannot_say_stays(written: str):
    assert mended("ats-html", resume(written)) == resume(written)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<font color="teal">Go</font>', "Go"),
        ('<span class="x" style="color: teal">Go</span>', '<span class="x">Go</span>'),
        ('<p style="font-size: 9pt">Go</p>', "<p>Go</p>"),
    ],
)
def test_styles_are_taken_out(written: str, expected: str):
    assert mended("ats-styling", resume(written)) == resume(expected)


@pytest.mark.parametrize("written", ['<div style="page-break-after: always"></div>', '<span style="color: white">x</span>'])
def test_breaks_of_pages_and_hidden_words_are_another_matter(written: str):
    assert found("ats-styling", resume(written)) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("📧 a@b.io | 📞 +1 303 555 0142", "a@b.io | +1 303 555 0142"),
        (":phone: +1 303 555 0142", "+1 303 555 0142"),
        ("a@b.io ☎️", "a@b.io"),
        ("📧 a@b.io 📞 +1 303 555 0142 📍Denver, CO", "a@b.io · +1 303 555 0142 · Denver, CO"),
        ("a@b.io 📞 | +1 303 555 0142", "a@b.io | +1 303 555 0142"),
        ("[📧](mailto:a@b.io)", "[E-mail](mailto:a@b.io)"),
        ("👩‍💻 Developer", "Developer"),
    ],
)
def test_icons_leave_the_header(written: str, expected: str):
    assert mended("ats-icon", resume("Go", f"Denver, CO\n\n{written}")) == resume("Go", f"Denver, CO\n\n{expected}")


@pytest.mark.parametrize("body", ["- Shipped it 🚀", "Go ★★★★☆", "- A → B"])
def test_icons_in_running_text_stay(body: str):
    assert found("ats-icon", resume(body)) == []


@pytest.mark.parametrize("name", ["## Skills → Tools", "## C++ ™", "## Skills • Tools"])
def test_signs_of_writing_are_no_icons(name: str):
    assert found("ats-icon", f"# Jordan Rivera\n\n{name}\n\nGo\n") == []


@pytest.mark.parametrize(
    "comment",
    [
        "kept for later: Go, Rust",
        "- Go, Rust, Scala, Kafka, Spark, Hadoop, Kubernetes, Terraform, Ansible, Docker, AWS, Azure",
        "**Languages:** Go, Rust, Scala, Kafka, Spark, Hadoop, Kubernetes, Terraform, Ansible, Docker",
        "resume-lsp-disable bullet-weak-verb, bullet-missing-verb, bullet-passive",
    ],
)
def test_comments_that_put_text_aside_hide_nothing(comment: str):
    assert found("ats-hidden-text", resume(f"Go\n\n<!-- {comment} -->")) == []


@pytest.mark.parametrize("style", ["display:none", "font-size:0", "color:#ffffff", "opacity: 0"])
def test_hidden_words_are_found_and_deleted(style: str):
    text = resume(f'Go\n\n<span style="{style}">Rust Scala</span>\n\nJava')
    assert mended("ats-hidden-text", text) == resume("Go\n\nJava")


def test_an_empty_element_hides_nothing():
    assert found("ats-hidden-text", resume('<div style="display:none"></div>')) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("- Wrote Map<K> and std::vector<int>", "- Wrote `Map<K>` and `std::vector<int>`"),
        ("- Used List<T>[] for shops", "- Used `List<T>[]` for shops"),
        ("- Greeted <customer> by name", "- Greeted `<customer>` by name"),
    ],
)
def test_words_in_angle_brackets_are_kept(written: str, expected: str):
    assert mended("text-lost-html", resume(written)) == resume(expected)


@pytest.mark.parametrize(
    "written",
    [
        "`List<T>`",
        "<u>Go</u>",
        "<my-badge>",
        "<location>Denver</location>",
        '<icon class="x">',
        "a < b and c > d",
        "<https://b.io>",
        "H<sub>2</sub>O",
    ],
)
def test_tags_and_code_are_not_lost(written: str):
    assert found("text-lost-html", resume(written)) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("oﬀice", "office"),
        ("eﬃcient", "efficient"),
        ("work\u00adflow", "workflow"),
        ("Go\u200b and C", "Go and C"),
    ],
)
def test_odd_letters_become_plain(written: str, expected: str):
    assert mended("text-ligature", resume(written)) == resume(expected)


@pytest.mark.parametrize("written", ["👩‍💻 coder", "نامه‌ای", "क्‍ष", "Straße", "œuvre"])
def test_signs_that_belong_there_stay(written: str):
    assert found("text-ligature", resume(written)) == []


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Map<String, List<T>>", "`Map<String, List<T>>`"),
        ("std::vector<int>", "`std::vector<int>`"),
        ("Vec<u8>", "`Vec<u8>`"),
    ],
)
def test_a_type_is_put_in_backticks_as_a_whole(written: str, right: str):
    assert mended("text-lost-html", resume(f"- Wrote {written} anew")) == resume(f"- Wrote {right} anew")


def test_what_a_template_asks_for_is_no_type():
    assert found("text-lost-html", resume("- Wrote <your project> anew")) == []
    assert found("text-placeholder", resume("- Wrote <your project> anew")) == ["<your project>"]


@pytest.mark.parametrize("named", ["TODO list", "TODO-App", "TODO API", "TODO comments"])
def test_what_is_called_after_a_todo_is_no_placeholder(named: str):
    assert found("text-placeholder", resume(f"- Wrote a {named} in Go")) == []


@pytest.mark.parametrize("gap", ["TODO list the harbours", "TODO: list of harbours", "TODO"])
def test_a_todo_is_a_placeholder(gap: str):
    assert len(found("text-placeholder", resume(f"- {gap}"))) == 1


def test_a_degree_may_have_to_be_completed():
    degree = "# Ida Berg\n\n## {}\n\n### MSc Geology, Bergen University\n\n2024 – Present\n\nTo be completed\n"
    assert found("text-placeholder", degree.format("Education")) == []
    assert found("text-placeholder", degree.format("Experience")) == ["To be completed"]


def test_names_that_only_blanks_part_are_stuffing_too():
    names = "Go Python Rust Java Kotlin Scala Ruby PHP Perl Lua Swift Dart"
    assert found("ats-hidden-text", resume(f"Go\n\n<!-- {names} -->")) == [f"<!-- {names} -->"]
