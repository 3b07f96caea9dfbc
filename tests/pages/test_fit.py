"""The smallest change of looks that makes a resume fit."""

import pytest

from resume_lsp.pages import THEMES, Style, estimate, fit
from resume_lsp.pages.fit import changes, tighter
from resume_lsp.pages.style import SMALLEST_MARGIN, SMALLEST_SIZE
from resume_lsp.parse import parse

HEAD = "# Ines Farrow\n\n## Experience\n\n### Engineer, Larkspur\n\nMay 2019 – Present\n\n"


def test_what_fits_stays():
    assert fit(Style(), lambda _: True) == Style()


def test_nothing_unreadable_is_offered():
    assert fit(Style(), lambda _: False) is None


@pytest.mark.parametrize("theme", THEMES)
def test_no_step_goes_below_what_is_readable(theme):
    for style in tighter(THEMES[theme]):
        assert style.font_size >= SMALLEST_SIZE
        assert min(style.margin_x, style.margin_y) >= SMALLEST_MARGIN


@pytest.mark.parametrize("theme", THEMES)
def test_the_last_step_is_the_tightest(theme):
    assert list(tighter(THEMES[theme]))[-1] == THEMES[theme].tightest()


@pytest.mark.parametrize(
    ("enough", "given_way"),
    [
        (lambda style: style.gap < 0.7, {"gap"}),
        (lambda style: style.line_height < 1.15, {"gap", "line-height"}),
        (lambda style: style.margin_x < 0.7, {"gap", "line-height", "margin-x", "margin-y"}),
        (lambda style: style.font_size < 10, {"gap", "line-height", "margin-x", "margin-y", "font-size"}),
    ],
)
def test_spaces_give_way_first_and_letters_last(enough, given_way):
    found = fit(Style(), enough)
    assert set(changes(Style(), found)) == given_way


def test_no_more_is_changed_than_needed():
    assert changes(Style(), fit(Style(), lambda style: style.gap < 0.75)) == {"gap": 0.7}


@pytest.mark.parametrize("gap", [0.95, 0.75, 0.55])
@pytest.mark.parametrize("expected", [None, *tighter(Style()), Style(theme="modern")])
def test_what_is_expected_changes_nothing_but_the_questions(gap, expected):
    assert fit(Style(), lambda style: style.gap < gap, expected=expected) == fit(Style(), lambda style: style.gap < gap)


def test_who_expects_the_right_style_asks_twice():
    asked = []
    right = fit(Style(), lambda style: style.gap < 0.75)
    fit(Style(), lambda style: asked.append(style) or style.gap < 0.75, expected=right)
    assert len(asked) == 2


def test_a_style_that_is_tight_already_gets_no_looser():
    small = Style()._replace(font_size=9.0, gap=0.2)
    assert all(style.font_size == 9.0 and style.gap == 0.2 for style in tighter(small))


def test_settings_are_written_as_an_author_writes_them():
    assert changes(Style(), Style().tightest()) == {
        "gap": 0.5,
        "line-height": 1.1,
        "margin-x": "0.5in",
        "margin-y": "0.5in",
        "font-size": "9.5pt",
    }


def test_a_resume_a_little_too_long_is_told_how_to_fit():
    resume = parse(HEAD + "\n### Engineer, Foxglove\n\n- Moved the ledger.\n" * 22)
    pages = estimate(resume, Style(), limit=1)
    assert pages.count == 2
    assert next(iter(pages.fitting)) == "gap"


def test_a_resume_far_too_long_is_not():
    resume = parse(HEAD + "\n### Engineer, Foxglove\n\n- Moved the ledger.\n" * 60)
    assert estimate(resume, Style(), limit=1).fitting == {}
