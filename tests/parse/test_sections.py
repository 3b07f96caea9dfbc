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
