"""What a Skills section lists, whatever its form, and how one skill is taken out."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_lsp import skills
from resume_lsp.check import check, compose
from resume_lsp.mend import mend
from resume_lsp.model import Kind, Resume
from resume_lsp.parse import parse
from resume_lsp.rules import RULES
from resume_lsp.settings import Settings
from resume_lsp.text import apply
from tests.checking import TODAY, settings_for

HEAD = "# Jordan Rivera\n\n## Skills\n\n"


def resume_of(body: str) -> Resume:
    return parse(f"{HEAD}{body}\n## Experience\n")


def skills_of(resume: Resume) -> list[skills.Skill]:
    found = (listing for section in resume.of(Kind.SKILLS) for listing in skills.listings(resume, section))
    return [skill for listing in found for skill in listing.skills]


def listed(body: str) -> list[tuple[str | None, list[str]]]:
    resume = resume_of(body)
    (section,) = resume.of(Kind.SKILLS)
    return [(it.label, [skill.text for skill in it.skills]) for it in skills.listings(resume, section)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- Go\n- Redis\n", [(None, ["Go"]), (None, ["Redis"])]),
        ("Go, Redis; Kafka | Docker · Helm\n", [(None, ["Go", "Redis", "Kafka", "Docker", "Helm"])]),
        ("Go,\nRedis,\nKafka.\n", [(None, ["Go", "Redis", "Kafka"])]),
        ("- **Languages:** Go, C\n- **Data**: Redis\n", [("Languages", ["Go", "C"]), ("Data", ["Redis"])]),
        ("**Languages:** Go, C  \n**Data:** Redis\n", [("Languages", ["Go", "C"]), ("Data", ["Redis"])]),
        ("Languages: Go, C; Data: Redis, Hive\n", [("Languages", ["Go", "C"]), ("Data", ["Redis", "Hive"])]),
        ("- **Languages:** Go, C | **Data:** Redis\n", [("Languages", ["Go", "C"]), ("Data", ["Redis"])]),
        ("Expert: Go, C. Learning: Redis.\n", [("Expert", ["Go", "C"]), ("Learning", ["Redis"])]),
        ("Languages: Go, C, Redis: five years\n", [("Languages", ["Go", "C", "Redis: five years"])]),
        ("Languages: Go,\nC\nData: Redis\n", [("Languages", ["Go", "C"]), ("Data", ["Redis"])]),
        ("- Languages - Go, C\n", [("Languages", ["Go", "C"])]),
        ("### Languages\n\nGo, C\n\n### Data\n\n- Redis\n", [("Languages", ["Go", "C"]), ("Data", ["Redis"])]),
        ("**Languages** | Go, C\n\n**Data** | Redis, Hive\n", [("Languages", ["Go", "C"]), ("Data", ["Redis", "Hive"])]),
        ("**Languages** Go, C  \n**Data** Redis, Hive\n", [("Languages", ["Go", "C"]), ("Data", ["Redis", "Hive"])]),
        ("**Languages**  \nGo, C  \n**Data**  \nRedis\n", [("Languages", ["Go", "C"]), ("Data", ["Redis"])]),
        ("- **Languages** Go, C\n", [("Languages", ["Go", "C"])]),
        ("**Go**, **Redis**, Hive\n", [(None, ["Go", "Redis", "Hive"])]),
        ("**Go** | Redis, Hive\n", [(None, ["Go", "Redis", "Hive"])]),
        ("Languages\n: Go, C\n", [("Languages", ["Go", "C"])]),
        ("- Languages\n  - Go\n  - C\n", [("Languages", ["Go"]), ("Languages", ["C"])]),
        ("**Languages**\n\n- Go\n- C\n", [("Languages", ["Go"]), ("Languages", ["C"])]),
        ("| Languages | Go, C |\n|---|---|\n| Data | Redis |\n", [("Languages", ["Go", "C"]), ("Data", ["Redis"])]),
        ("AWS (EC2, S3), Go (5 years)\n", [(None, ["AWS (EC2, S3)", "Go (5 years)"])]),
        ("Docker, Helm and Kafka\n", [(None, ["Docker", "Helm", "Kafka"])]),
        ("Docker, and Kafka\n", [(None, ["Docker", "Kafka"])]),
        ("research and development, CI/CD\n", [(None, ["research and development", "CI/CD"])]),
        ("Node.js / Express\n", [(None, ["Node.js", "Express"])]),
        ("- Go – five years of services\n", [(None, ["Go – five years of services"])]),
        ("- I have worked with many things over many years.\n", [(None, [])]),
        ("- ### Languages\n  Go · C\n- ### Data\n  Redis · Hive\n", [("Languages", ["Go", "C"]), ("Data", ["Redis", "Hive"])]),
        ("- Languages\n\n  Go, C\n\n- Data\n\n  Redis, Hive\n", [("Languages", ["Go", "C"]), ("Data", ["Redis", "Hive"])]),
        ("**Languages**\n\nGo, C\n\n**Data:**\n\nRedis, Hive\n", [("Languages", ["Go", "C"]), ("Data", ["Redis", "Hive"])]),
        (
            "**Sailing**\n\nGo, C\n\nKnots\n\nRedis, Hive\n",
            [("Sailing", ["Go", "C"]), ("Sailing", ["Knots"]), ("Sailing", ["Redis", "Hive"])],
        ),
        ("- Fluent in Go and C\n- Some exposure to Hive\n", [("Fluent in", ["Go", "C"]), (None, ["Some exposure to Hive"])]),
        ("- Solid knowledge of Go, C, and Hive\n", [("Solid knowledge of", ["Go", "C", "Hive"])]),
        ("- Hands-on experience with Go\n", [("Hands-on experience with", ["Go"])]),
        ("- **Teaching:** planning lessons with parents, marking, and reporting to the board\n", []),
        ("- Walks through forests, maps, and games for rainy days\n", []),
        ("- Ruby on Rails, Django, and Flask\n", [(None, ["Ruby on Rails", "Django", "Flask"])]),
        ("- iOS: Swift, Combine\n- Python: Django, Flask\n", [("iOS", ["Swift", "Combine"]), ("Python", ["Django", "Flask"])]),
        ("- Go: five years, mostly services\n", [(None, ["Go: five years", "mostly services"])]),
        ("+---+---+\n| Languages | Go, C |\n+---+---+\n", [("Languages", ["Go", "C"])]),
        ("Go, C\n\nReferences available upon request\n", [(None, ["Go", "C"])]),
        ("Go, C\n\nTechnical writing\n", [(None, ["Go", "C"]), (None, ["Technical writing"])]),
        ("- Docker, Helm, and Terraform modules\n", [(None, ["Docker", "Helm", "Terraform modules"])]),
    ],
)
def test_every_form_is_read(body, expected):
    assert [it for it in listed(body) if it[1]] == [it for it in expected if it[1]]


@pytest.mark.parametrize(
    ("body", "name", "known"),
    [("AWS (EC2, S3)\n", "AWS", "AWS"), ("Golang – 5 years\n", "Golang", "Go"), ("juggling\n", "juggling", None)],
)
def test_a_skill_is_known_by_its_name_alone(body, name, known):
    (skill,) = skills_of(resume_of(body))
    assert skill.name == name
    assert (skill.technology.name if skill.technology else None) == known


@pytest.mark.parametrize(
    ("body", "gone", "left"),
    [
        ("Go, Redis, Kafka\n", "Go", "Redis, Kafka\n"),
        ("Go, Redis, Kafka\n", "Redis", "Go, Kafka\n"),
        ("Go, Redis, Kafka\n", "Kafka", "Go, Redis\n"),
        ("- Go\n- Redis\n", "Go", "- Redis\n"),
        ("- **Data:** Redis\n- **Web:** React\n", "React", "- **Data:** Redis\n"),
        ("Go | Redis\n", "Redis", "Go\n"),
        ("Go, AWS (EC2, S3), C\n", "AWS (EC2, S3)", "Go, C\n"),
    ],
)
def test_a_skill_is_taken_out_with_its_separator(body, gone, left):
    edits = removals(body, gone)
    assert apply(edits, resume_of(body).text) == f"{HEAD}{left}\n## Experience\n"


@pytest.mark.parametrize(
    ("body", "gone"), [("**Go**, Redis\n", "Redis"), ("Go, [Redis](https://redis.io)\n", "Redis"), ("Go\n", "Go")]
)
def test_a_skill_whose_markup_is_in_the_way_stays(body, gone):
    assert removals(body, gone) == []


def removals(body: str, gone: str) -> list:
    resume = resume_of(body)
    (section,) = resume.of(Kind.SKILLS)
    found = [(it, skill) for it in skills.listings(resume, section) for skill in it.skills if skill.text == gone]
    return [edit for it, skill in found if (edit := skills.removal(resume, it, skill))]


UNGROUPED = next(rule for rule in RULES if rule.id == "skills-ungrouped")
FLAT = ["Python", "Docker", "Go", "Redis", "Snorkelator", "React", "PostgreSQL", "Terraform", "gRPC", "Flask"]


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"* {skill}\n" for skill in FLAT),
        "".join(f"- **{skill}**\n" for skill in FLAT),
        "".join(f"{number}. {skill}\n" for number, skill in enumerate(FLAT, 1)),
        "".join(f"> - {skill}\n" for skill in FLAT),
        "".join(f"- {skill}\n\n" for skill in FLAT),
        ", ".join(FLAT) + "\n",
        " · ".join(f"`{skill}`" for skill in FLAT) + "\n",
        ",\n".join(f"[{skill}](https://example.org/{skill})" for skill in FLAT) + ".\n",
        "- " + ", ".join(FLAT[:5]) + "\n- " + ", ".join(FLAT[5:]) + "\n",
    ],
)
def test_a_flat_list_is_grouped_and_nothing_is_lost(body):
    settings = settings_for(UNGROUPED)
    text = f"{HEAD}{body}\n## Experience\n"
    mended = mend(text, settings, today=TODAY).text
    assert mended != text
    grouped = {
        skill.text: listing.label
        for section in parse(mended).of(Kind.SKILLS)
        for listing in skills.listings(parse(mended), section)
        for skill in listing.skills
    }
    assert list(grouped) == [
        "Python",
        "Go",
        "React",
        "Flask",
        "Redis",
        "PostgreSQL",
        "Docker",
        "Terraform",
        "gRPC",
        "Snorkelator",
    ]
    assert grouped["Snorkelator"] == "Other"
    assert all(mended.count(skill) == text.count(skill) for skill in FLAT)
    assert mend(mended, settings, today=TODAY).text == mended


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"- {skill}\n" for skill in FLAT) + "\nI learn fast.\n",
        "".join(f"- {skill}\n" for skill in FLAT) + "<!-- Haskell -->\n- Elm\n",
        ", ".join(f"Frobnicator{number}" for number in range(12)) + "\n",
    ],
)
def test_a_list_with_anything_else_in_it_is_left_to_its_author(body):
    text = f"{HEAD}{body}\n## Experience\n"
    assert mend(text, settings_for(UNGROUPED), today=TODAY).text == text


def test_the_labels_follow_the_authors_own():
    text = HEAD + "".join(f"* {skill}\n" for skill in FLAT) + "\n## Languages\n\n* __English__: native\n\n## Experience\n"
    assert "* __Databases__: Redis, PostgreSQL\n" in mend(text, settings_for(UNGROUPED), today=TODAY).text


def test_duplicates_in_a_row_all_go():
    text = HEAD + "- **Languages:** Go, Rust, C\n- **More:** Golang, Rust, C, Elm\n- **Again:** Go, Rust\n\n## Experience\n"
    mended = mend(text, Settings(), today=TODAY, select=["skill-duplicate"])
    assert "- **Languages:** Go, Rust, C\n- **More:** Elm\n\n" in mended.text


def test_no_section_loses_its_skills_to_another_unasked():
    text = HEAD + "Go, Rust, C\n\n## Technical Skills\n\nGo, Rust, Elm\n\n## Experience\n"
    assert mend(text, Settings(), today=TODAY, select=["skill-duplicate"]).text == text


def test_other_roles_are_not_asked_for_technologies():
    text = HEAD + ", ".join(FLAT) + "\n"
    settings = Settings(role="other")
    found = {problem.rule.id for problem in check(compose(text, settings, today=TODAY), settings)}
    assert "skills-ungrouped" not in found


PIECES = [
    "- ",
    "Go",
    "Python",
    "**",
    ": ",
    ", ",
    "; ",
    " and ",
    "(",
    ")",
    "\n",
    "\n\n",
    "  ",
    "|",
    "### ",
    "[a](b)",
    "`",
    "C – x",
    ".",
    "İ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_section_is_read_and_skills_stand_in_order_apart(body):
    resume = parse(f"{HEAD}{body}\n")
    end = 0
    for skill in skills_of(resume):
        assert end <= skill.span.start <= skill.span.end <= len(resume.text)
        end = skill.span.end


@given(
    st.lists(
        st.sampled_from([*FLAT, "Kafka", "C++", "AWS (EC2, S3)", "[Elm](https://elm-lang.org)", "**Rust**"]),
        min_size=9,
        max_size=20,
    )
)
def test_grouping_keeps_every_skill(chosen):
    text = HEAD + "".join(f"- {skill}\n" for skill in chosen) + "\n## Experience\n"
    mended = mend(text, settings_for(UNGROUPED), today=TODAY).text
    assert Counter(chosen) == Counter({skill: mended.count(skill) for skill in set(chosen)})
