"""Where the lines of the source stand on paper."""

from pathlib import Path

import pytest

from resume_lsp.pages import THEMES, Style
from resume_lsp.pages.measure import measure
from resume_lsp.pages.sheets import sheets
from resume_lsp.parse import parse
from resume_lsp.text import Lines

RESUMES = sorted(Path(__file__).parent.glob("resumes/*.md"))
HEAD = "# Ines Farrow\n\n## Experience\n\n### Engineer, Larkspur\n\nMay 2019 – Present\n\n"
BULLET = (
    "- Cut the nightly build of the warehouse from forty minutes to six by caching what had not changed since the day before.\n"
)

each_resume = pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.stem)
each_theme = pytest.mark.parametrize("style", THEMES.values(), ids=THEMES)


@each_resume
@each_theme
def test_places_lie_on_the_paper_from_top_to_bottom(path, style):
    drawn = sheets(parse(path.read_text(encoding="utf-8")), style)
    assert list(drawn.places) == sorted(drawn.places, key=lambda place: (place.page, place.y))
    assert {place.page for place in drawn.places} == set(range(1, len(drawn.drawings) + 1))
    margin = 72 * style.margin_y
    assert all(margin - 1 <= place.y <= drawn.height - margin for place in drawn.places)


def line_at(drawn, text: str, page: int, y: float) -> str:
    """Return the source line at a click, as docs/protocol.md says."""
    *_, place = (place for place in drawn.places if (place.page, place.y) <= (page, y))
    lines = Lines(text)
    return lines.span(lines.line_of(place.offset)).of(text)


def test_a_click_anywhere_on_a_bullet_finds_it():
    text = HEAD + BULLET + "- Halved the bill.\n"
    drawn = sheets(parse(text), Style())
    (first, last) = drawn.places[-2:]
    assert line_at(drawn, text, 1, first.y + 1).startswith("- Cut")
    assert line_at(drawn, text, 1, last.y - 1).startswith("- Cut")  # its second line
    assert line_at(drawn, text, 1, last.y + 1).startswith("- Halved")


def test_the_first_place_of_a_page_is_where_the_page_breaks():
    text = HEAD + BULLET * 40
    (second, *_) = [place for place in sheets(parse(text), Style()).places if place.page == 2]
    lines = Lines(text)
    assert measure(parse(text), Style(), limit=1).breaks == (lines.start_of(lines.line_of(second.offset)),)
    assert second.y == pytest.approx(0.65 * 72, abs=0.1)


def test_each_line_of_a_paragraph_has_its_place():
    text = "# Ines Farrow\n\n## Summary\n\nEngineer of eleven years,\nof which nine in logistics.\n"
    *_, first, second = sheets(parse(text), Style()).places
    assert text[second.offset :].startswith("of which")
    assert first.y == second.y  # printed, they are one line


def test_paper_is_what_the_phone_number_says():
    drawn = sheets(parse(HEAD.replace("\n\n", "\n\n+44 20 7946 0018\n\n", 1)), Style()._replace(paper="auto"))
    assert drawn.height == 841.89
