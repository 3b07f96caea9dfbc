"""What the pages of the rules about skills and names do not show."""

import pytest

from resume_lsp.parse import parse
from tests.rules.judged import found, mended

HEAD = "# Jordan Rivera\n\n## Experience\n\n### Engineer, Kestrel Labs\n\n*January 2019 – Present*\n\n"


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("[nodejs]", "[Node.js][nodejs]"),
        ("[nodejs][]", "[Node.js][nodejs]"),
        ("[nodejs][home]", "[Node.js][home]"),
        ("[Javascript]", "[JavaScript]"),
        ("[nodejs](https://nodejs.org)", "[Node.js](https://nodejs.org)"),
    ],
)
def test_a_link_that_is_renamed_leads_where_it_led(written: str, right: str):
    links = "\n[nodejs]: https://nodejs.org\n[home]: https://nodejs.org/en\n[javascript]: https://tc39.es\n"
    assert (
        mended("technology-misspelt", f"{HEAD}- Wrote the export in {written}.\n{links}")
        == f"{HEAD}- Wrote the export in {right}.\n{links}"
    )


def test_capitals_are_the_style_of_a_heading():
    text = "# Jordan Rivera\n\n## Experience\n\n### DATADOG, Engineer\n\n*January 2019 – Present*\n\n- Wrote JAVASCRIPT for 3 shops.\n"
    assert found("technology-misspelt", text) == ["JAVASCRIPT"]


def test_a_project_is_called_what_its_author_calls_it():
    text = "# Jordan Rivera\n\n## Projects\n\n### [dJango](https://guitar.example) (2019)\n\n- Stored songs with DJango.\n"
    assert found("technology-misspelt", text) == ["DJango"]


def test_names_in_a_drawing_are_no_words():
    assert found("technology-misspelt", HEAD + "- Wrote it `\\hfill`{=latex} and `a`{.latex #javascript}\n") == []
    assert found("technology-misspelt", HEAD + "\\node[tool] (javascript) at (1, 2) {JavaScript};\n") == []


def test_bold_names_of_groups_are_groups():
    body = "**Back End** | C++, Python, MySQL\n\n**Front End** | React, CSS, HTML, Three.js\n\n**Tools** | Git, Docker\n"
    assert found("skills-ungrouped", f"# Jordan Rivera\n\n## Skills\n\n{body}\n## Experience\n") == []


@pytest.mark.parametrize(
    "written",
    [
        "Go, Python, Rust | Redis, SQLite, Hive | Docker, Helm, Kafka",
        "Go, Python, Rust; Redis, SQLite, Hive; Docker, Helm, Kafka",
        "Languages: Go, Python, Rust; Data: Redis, SQLite, Hive; Tools: Docker, Helm, Kafka",
        "- Languages: Go, Python, Rust · Data: Redis, SQLite, Hive, Kafka, Docker, Helm",
        "languages (Go, Python), data (Redis, SQLite), Docker, Helm, Kafka, Terraform, Bash, React, Vue",
    ],
)
def test_groups_in_one_line_are_left_alone(written: str):
    assert found("skills-ungrouped", f"# Jordan Rivera\n\n## Skills\n\n{written}\n\n## Experience\n") == []


def test_a_list_of_one_kind_is_a_group():
    body = "Go, Python, Rust, C, Java, Ruby, PHP, Perl, Lua"
    assert found("skills-ungrouped", f"# Jordan Rivera\n\n## Skills\n\n{body}\n\n## Experience\n") == []


@pytest.mark.parametrize(("written", "rating"), [("C ●●●○○", " ●●●○○"), ("Go ★★★☆☆", " ★★★☆☆"), ("Python (90 %)", " (90 %)")])
def test_ratings_are_found_in_every_sign(written: str, rating: str):
    assert found("skill-trivial", f"# Jordan Rivera\n\n## Skills\n\nRust, {written}, Redis\n\n## Experience\n") == [rating]


def test_technologies_in_one_item_stand_in_the_group_of_all_of_them():
    skills = "Go, Kotlin, Redis, Docker, React, HTML/CSS, C/C++/Rust, Python/Docker, Javascript & Typescript, CI/CD"
    after = mended("skills-ungrouped", f"# Jordan Rivera\n\n## Skills\n\n{skills}\n\n## Experience\n")
    groups = dict(line.split(":** ") for line in after.splitlines() if ":** " in line)
    assert groups["- **Languages"] == "Go, Kotlin, HTML/CSS, C/C++/Rust, Javascript, Typescript"
    assert groups["- **Other"] == "Python/Docker"


def test_a_section_of_plain_lines_without_blank_ones_is_grouped_and_keeps_the_next_apart():
    plain = "Jordan Rivera\njordan@rivera.dev\nSUMMARY\nEngineer with 6 years.\nSKILLS\n{}\nEDUCATION\nB.Sc. in Mathematics, Lakeview University, 2019\n"
    grouped = (
        "- **Languages:** Go, Python, C\n- **Databases:** Redis, SQLite\n- **Tools & Platforms:** Docker, Helm, Terraform, AWS\n"
    )
    text = plain.format("Go, Python, C, Redis, SQLite, Docker, Helm, Terraform, AWS")
    assert found("skills-ungrouped", text) == ["SKILLS"]
    assert mended("skills-ungrouped", text) == plain.format(grouped)
    assert [section.heading.text for section in parse(plain.format(grouped)).sections if section.heading] == [
        "SUMMARY",
        "SKILLS",
        "EDUCATION",
    ]


def test_sentences_part_skills_as_labels_do():
    text = "# Jordan Rivera\n\n## Skills\n\nGo, Rust, C, Python when it rains. Redis, SQLite, Docker, Helm, Terraform, AWS.\n\n## Experience\n"
    assert found("skills-ungrouped", text) == []
