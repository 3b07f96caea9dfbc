"""Which items are bullets, and what they say."""

import pytest

from resume_lsp.model import Bullet, Section
from resume_lsp.parse import parse


def section(body: str, heading: str = "Experience") -> Section:
    return parse(f"# Ida Berg\n\n## {heading}\n\n### Developer, Acme (2019 – 2021)\n\n{body}\n").sections[0]


def bullets(body: str) -> list[Bullet]:
    return list(section(body).entries[0].bullets)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("- Built **two** [apps](a.io).", ["Built two apps."]),
        ("- Built a thing\n  for `cats`\n  and dogs.", ["Built a thing for cats and dogs."]),
        ("- Built a thing  \n  twice.", ["Built a thing twice."]),
        ("* Built a thing.\n    * Sold it.", ["Built a thing.", "Sold it."]),
        ("- Backend:\n  - Built a thing.", ["Built a thing."]),
        ("- 2019 – 2020: Built Mills", ["2019 – 2020: Built Mills"]),
        ("- **Backend**\n  - Built a thing.", ["Built a thing."]),
        ("• Built a thing.\n• Sold it.", ["Built a thing.", "Sold it."]),
        ("1. Built a thing.\n2. Sold it.", ["Built a thing.", "Sold it."]),
        ("- Built a thing.\n\n  At length.", ["Built a thing."]),
        ("- Fish &amp; chips", ["Fish & chips"]),
        ("- - Built a thing.", ["Built a thing."]),
        ("- Led DevOps: kept 30 hosts, and the doors.", ["Led DevOps: kept 30 hosts, and the doors."]),
        ("Key achievements:\n\n- Built a thing.", ["Built a thing."]),
        ("- Built, tested, sold a thing.", ["Built, tested, sold a thing."]),
        ("- **Infrastructure:** Moved 40 mills to one grid.", ["Moved 40 mills to one grid."]),
        ("- **Milling tools**: built a sifter in Go", ["built a sifter in Go"]),
        ("- **Internal tools:** Responsible for the sifter", ["Responsible for the sifter"]),
        ("- Backend: Wrote the sifter's API", ["Backend: Wrote the sifter's API"]),
        ("- **Cloud:** Maintain 12 hosts", ["Maintain 12 hosts"]),
        ("- **DevOps:** Setting up the pipelines", ["Setting up the pipelines"]),
        (
            "- Wrote for the town (see it at the site): https://bergly.no",
            ["Wrote for the town (see it at the site): https://bergly.no"],
        ),
    ],
)
def test_says(body: str, words: list[str]):
    assert [bullet.words.text for bullet in bullets(body)] == words


@pytest.mark.parametrize(
    "body",
    [
        "- Tech: Go, Rust",
        "- Technologies used: Go, Rust",
        "- Tools & technologies: Go",
        "- **Stack:** Go",
        "- **Stack:** Built with Go and Rust",
        "- Tools: developed in Go, hosted on Fly",
        "- Languages: set, forth",
        "- Tools: make, cut and paste",
        "- Software: Blender, cut into scenes",
        "- Tools: Design systems, Figma",
        "- Skills: baking bread, brewing",
        "- [Demo](https://a.io)",
        "- 2019 – 2020",
        "- Jun 2019 – May 2020 | Bread Team",
        "- Supervisor: Ada Holm",
        "- **Reason for leaving:** contract ended",
        "- Website: kvarnen.io",
        "- kvarnen.com",
        "- C#, .NET, WCF, C++, Win32 Services",
        "- https://kvarnen.io",
        "- Code: https://github.com/idaberg/kvarnen",
        "- Live demo: [kvarnen.io](https://kvarnen.io)",
        "- [Slides](https://kvarnen.io/s) and [recording](https://kvarnen.io/r) of the talk",
        "- Full-time, remote",
        "- Bergly, Norway",
        "**Technologies**\n\n- Go\n- Rust",
        "#### Tools\n\n- Jenkins",
        "Projects\n\n- Blue Heron\n- Grey Heron",
        "-",
        "No list at all.",
        "- Python, Spring Boot, MySQL, and HTML.",
        "- Skills learned: baking, brewing",
        "- Go / Bash  / SQL",
        "- Demo:[kvarnen.io/demo](https://kvarnen.io/demo)",
        "- [Net Making for Beginners](https://kvarnen.io/c) 2022",
    ],
)
def test_is_no_bullet(body: str):
    assert bullets(body) == []


@pytest.mark.parametrize(
    ("body", "label", "words"),
    [
        ("- **Speed:** Cut the time.", "Speed", "Cut the time."),
        ("- **Speed**: Cut the time.", "Speed", "Cut the time."),
        ("- **Speed** – Cut the time.", "Speed", "Cut the time."),
        ("- **Speed of the Mill** Cut the time.", "Speed of the Mill", "Cut the time."),
        ("- **Mill Log** Responsible for the log.", "Mill Log", "Responsible for the log."),
        ("- **Mill Log** Design of a log.", None, "Mill Log Design of a log."),
        ("- **Mill** built a log.", None, "Mill built a log."),
        ("- **Led** Built to Last, a circle of readers.", None, "Led Built to Last, a circle of readers."),
        ("- **Speed** and size matter.", None, "Speed and size matter."),
        ("- Used Elm, Blender, and OCaml", None, "Used Elm, Blender, and OCaml"),
        ("- **Cut** – at last – the time.", None, "Cut – at last – the time."),
        ("- Speed: cut the time.", None, "Speed: cut the time."),
        ("- **Speed:**", None, "Speed:"),
        ("- **Speed**\n\n  Cut the time.", "Speed", "Cut the time."),
        ("- **Speed:**\n\n  Cut the time.\n\n  At last.", "Speed", "Cut the time."),
        ("- **Speed**  \n  Cut the time.", "Speed", "Cut the time."),
        ("- **Speed**\n  Cut the time.", "Speed", "Cut the time."),
        ("- **Kvarnen mill**\n  logbook", None, "Kvarnen mill logbook"),
        ("- **Cut the time of it.**\n\n  At last.", None, "Cut the time of it."),
        ("- <p><strong>Speed</strong></p> <p>Cut the time.</p>", "Speed", "Cut the time."),
    ],
)
def test_lead_in(body: str, label: str | None, words: str):
    (bullet,) = bullets(body)
    assert (bullet.label.text if bullet.label else None, bullet.words.text) == (label, words)


def test_places():
    text = "# I B\n\n## Experience\n\n### Developer, Acme\n\n- **Speed:** Cut\r\n  the time.\r\n  - Twice.\r\n- Sold it.\r\n"
    first, nested, last = parse(text).sections[0].entries[0].bullets
    assert first.span.of(text) == "Speed:** Cut\r\n  the time."
    assert first.item.of(text) == "- **Speed:** Cut\r\n  the time.\r\n  - Twice.\r\n"
    assert (nested.item.of(text), nested.depth) == ("  - Twice.\r\n", 1)
    assert first.words.span(0, 7).of(text) == "Cut\r\n  the"
    assert last.item.end == len(text)


def test_a_title_above_a_paragraph_is_part_of_its_bullet():
    text = "# I B\n\n## Experience\n\n### Developer, Acme\n\n- **Speed**\n\n  Cut the time.\n\n- Sold it.\n"
    first, last = parse(text).sections[0].entries[0].bullets
    assert (first.label.span.of(text), first.span.of(text)) == ("Speed", "Speed**\n\n  Cut the time.")
    assert (first.item.of(text), last.words.text) == ("- **Speed**\n\n  Cut the time.\n", "Sold it.")


def test_items_outside_entries_belong_to_the_section():
    skills = parse("# I B\n\n## Skills\n\n- **Languages:** Go, Rust\n- Tools: Git\n").sections[0]
    assert [item.words.text for item in skills.items] == ["Go, Rust", "Tools: Git"]
    assert [item.label and item.label.text for item in skills.items] == ["Languages", None]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("Advisers: Prof. Ida Holm, Dr. Odd Berg", False),
        ("Department: Department of Tides, School of Waters and Winds", False),
        ("Co-supervisor: Dr. Odd Berg", False),
        ("Technical University of Ulvik (Ulvik, Norway)", False),
        ("Thesis: Tides in narrow fjords", True),
        ("Grade: 1.2", True),
        ("Dean's List in both years", True),
        ("Member of the Ulvik University rowing club", True),
        ("Rowing Bootcamp with Oars", True),
    ],
)
def test_in_education_who_advised_and_where_are_no_bullets(item: str, told: bool):
    text = f"# Ida Berg\n\n## Education\n\n### MSc Hydrology, Fjord University, 2014 - 2016\n\n- {item}\n- Won a prize\n"
    assert len(parse(text).sections[0].entries[0].bullets) == 1 + told


@pytest.mark.parametrize(
    ("label", "item", "told"),
    [
        ("Certificates earned:", "Advanced Knots", False),
        ("Courses taken:", "Tides and Winds 1–3", False),
        ("Industries served:", "Fishing and salt", False),
        ("Courses:", "Taught knots to two villages in a summer", True),
    ],
)
def test_names_below_a_label_that_says_what_they_are_are_no_bullets(label: str, item: str, told: bool):
    assert len(bullets(f"{label}\n\n- {item}\n")) == told


@pytest.mark.parametrize("item", ["`Heron`", "Kvarnen, Ulvik, Norway", "Fjord Barbers, Oslo, Norway"])
def test_a_name_in_code_and_an_employer_with_its_town_are_no_bullets(item: str):
    assert bullets(f"- Cut hair\n- {item}\n")[1:] == []


@pytest.mark.parametrize("item", ["`Heron` replaced two tools", "Opened shops in Oslo, Norway"])
def test_what_was_done_there_is_one(item: str):
    assert len(bullets(f"- Cut hair\n- {item}\n")) == 2


def test_stars_without_a_blank_make_items_where_several_end_a_paragraph():
    text = "# Ida Berg\n\n## Experience\n\n__Kvarnen 2008 - 2009__\n*Head Cook*\n*Created a menu of bread\n*Joined two ovens\n"
    (entry,) = parse(text).sections[0].entries
    assert [bullet.words.text for bullet in entry.bullets] == ["Created a menu of bread", "Joined two ovens"]


def test_one_star_marks_a_footnote():
    text = "# Ida Berg\n\n## Experience\n\n__Kvarnen 2008 - 2009__\n*Head Cook*\n*Worked there in summer only\n"
    (entry,) = parse(text).sections[0].entries
    assert not entry.bullets
