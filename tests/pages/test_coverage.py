"""Letters that our fonts lack."""

import pytest

from resume_lsp.pages import Style, coverage, engine
from resume_lsp.pages.coverage import coverage as covering
from resume_lsp.pages.export import export
from resume_lsp.pages.measure import measure
from resume_lsp.pages.render import pdf, svg
from resume_lsp.parse import parse

RARE = "\U00012000"  # a cuneiform sign, which few computers have
RESUME = f"# Ines Farrow {RARE}\n\nines@farrow.example\n\n## Skills\n\n- Go\n"


@pytest.fixture
def narrow(monkeypatch):
    """Fonts of ours that lack what is now the system's to have: all but one sans-serif face."""
    real = engine._fonts

    def fonts(which="ours"):
        if which == "system":
            return real("ours")
        folder = str(engine.files("resume_lsp.pages").joinpath("fonts"))
        return engine._typst().Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])

    coverage._covering.cache_clear()
    monkeypatch.setattr(engine, "_fonts", fonts)
    yield
    coverage._covering.cache_clear()


def test_what_europe_writes_is_in_our_fonts():
    assert covering("Zoë Łukasiewicz, Αθήνα, Київ – “naïve” ½ → €") == ("ours", "")


def test_rare_letters_of_our_fonts_need_no_others():
    assert covering("ქართული, עברית") == ("ours", "")


def test_what_our_fonts_lack_is_looked_for_in_the_systems(narrow):
    assert covering("ქართული") == ("system", "")


def test_what_no_font_has_is_known():
    assert covering(f"Go {RARE}") == ("system", RARE)


def test_pages_are_measured_with_the_fonts_that_print_them(narrow):
    resume = parse("# Ines Farrow\n\n## Skills\n\n" + "- ქართული ანბანი და დამწერლობა საქართველოში\n" * 80)
    style = Style(theme="modern")
    pages = svg(resume, style)
    assert measure(resume, style, limit=1).count == len(pages)
    assert pdf(resume, style).standard == "PDF/UA-1, PDF/A-2a"


@pytest.mark.parametrize("form", ["pdf", "png", "svg", "txt"])
def test_boxes_are_told_in_every_form(form):
    (note,) = export(parse(RESUME), Style(), form).notes
    place = "line 1, column 15"
    assert note == f"No font here has {RARE} ({place}): boxes are printed instead. Install one that has them, such as Noto."


def test_the_letters_of_two_pages_have_names_of_their_own():
    first, second = svg(parse("# Ines Farrow\n\n## Skills\n\n" + "- Go\n" * 70), Style())
    assert 'id="p1g' in first
    assert 'id="p1g' not in second
