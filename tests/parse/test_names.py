"""What the author is called."""

import pytest

from resume_lsp.model import Kind
from resume_lsp.parse import parse


def name(text: str) -> str | None:
    found = parse(text).header.name
    return found.text if found else None


BELOW = "\n\n## Experience\n\n### Head Cook, Kvarnen, 2019 - 2021\n\n- Led six cooks\n"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("# Hi, I'm Ida Berg 👋", "Ida Berg"),
        ("# 👋 Hello there! I’m Ida Berg!", "Ida Berg"),
        ("## Hi, I'm Ida Berg", "Ida Berg"),
        ("# Hey, my name is **Ida Berg**, a cook", "Ida Berg"),
        ("# I am Ida M. Berg and I cook", "Ida M. Berg"),
        ("# Hola, soy Ida Berg", "Ida Berg"),
        ("# Hi, I'm Ida 👋", "Ida"),
        ("Hi, I'm Ida Berg.", "Ida Berg"),
        ("# Ida Berg 🍞", "Ida Berg"),
        ("# J.D. Berg", "J.D. Berg"),
        ("# R.Berg", "R.Berg"),
        ("# Ida Berg `Head Cook`", "Ida Berg"),
        ("% Resume | Ida Berg", "Ida Berg"),
        ("% Ida Berg\n% Oslo", "Ida Berg"),
        ("I am not looking for work at present, so please send no offers.\n\n# Ida Berg", "Ida Berg"),
    ],
)
def test_is_found(heading: str, expected: str):
    assert name(heading + BELOW) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "# Hi, I'm a cook from Oslo",
        "# Hi, I'm Head Cook",
        "# Hi there",
        "I am Head Cook at Kvarnen.",
        "# idaberg.github.io",
        "# Berg.example.com",
        "# Curriculum Vitae (Norway-focused)",
    ],
)
def test_is_none(heading: str):
    assert name(heading + BELOW) is None


@pytest.mark.parametrize(
    "keys", ["firstname: Ida\nlastname: Berg", "last_name: Berg\nfirst_name: Ida", "name:\n  given: Ida\n  family: Berg"]
)
def test_the_front_matter_may_tell_it_in_two_keys(keys: str):
    assert name(f"---\n{keys}\n---{BELOW}") == "Ida Berg"


def test_one_of_two_keys_is_no_name():
    assert name(f"---\nfirstname: Ida\n---{BELOW}") is None


def test_a_heading_that_greets_is_no_section():
    found = parse(f"## Hi, I'm Ida Berg\n\nI have cooked for schools and canteens in Oslo for ten years.{BELOW}").sections
    assert [(section.kind, section.heading and section.heading.text) for section in found] == [
        (Kind.SUMMARY, None),
        (Kind.EXPERIENCE, "Experience"),
    ]


def test_what_stands_above_the_name_is_no_summary():
    found = parse(f"I am not looking for work at present, so please send no offers.\n\n# Ida Berg{BELOW}").sections
    assert [section.kind for section in found] == [Kind.EXPERIENCE]
