"""Exact pages, and how near the estimate comes to them."""

from pathlib import Path

import pytest

from resume_lsp.pages import THEMES, Style, estimate
from resume_lsp.pages.engine import UnprintableError
from resume_lsp.pages.measure import measure
from resume_lsp.pages.reading import text_of
from resume_lsp.pages.render import pdf
from resume_lsp.parse import parse

RESUMES = sorted(Path(__file__).parent.glob("resumes/*.md"))
STYLES = {**THEMES, "tightest": Style().tightest(), "loose": Style(font_size=11, margin_x=1, margin_y=1), "a4": Style(paper="a4")}
HEAD = "# Ines Farrow\n\n## Experience\n\n### Engineer, Larkspur\n\nMay 2019 – Present\n\n"
BULLET = (
    "- Cut the nightly build of the warehouse from forty minutes to six by caching what had not changed since the day before.\n"
)

each_resume = pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.stem)
each_style = pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)


@each_resume
@each_style
def test_the_estimate_is_right(path, style):
    resume = parse(path.read_text(encoding="utf-8"))
    exact, guess = measure(resume, style, limit=1), estimate(resume, style, limit=1)
    assert guess.count == exact.count
    assert guess.fill == pytest.approx(exact.fill, abs=0.03)


@each_resume
def test_every_bullet_has_as_many_lines_as_estimated(path):
    resume = parse(path.read_text(encoding="utf-8"))
    exact, guess = measure(resume, Style(), limit=1).lines_of, estimate(resume, Style(), limit=1).lines_of
    assert {place: lines for place, (lines, _) in exact.items()} == {place: lines for place, (lines, _) in guess.items()}
    assert [tail for _, tail in exact.values()] == pytest.approx([tail for _, tail in guess.values()], abs=0.02)


@pytest.mark.parametrize("copies", [3, 25, 40, 75, 100])
def test_the_break_is_found_on_the_line(copies):
    resume = parse(HEAD + BULLET * copies)
    exact, guess = measure(resume, Style(), limit=1), estimate(resume, Style(), limit=1)
    assert exact.breaks == guess.breaks
    assert exact.lines_over == guess.lines_over


def test_a_bullet_torn_by_the_page_breaks_at_its_own_source_line():
    words = " ".join(["measured"] * 300)
    text = HEAD + BULLET * 20 + f"- {words}\n- Last.\n"
    pages = measure(parse(text), Style(), limit=1)
    assert text[pages.breaks[0] :].startswith("- measured")


@pytest.mark.parametrize("copies", range(18, 24))
def test_a_page_begins_with_the_first_of_the_source_lines_in_its_first_line(copies):
    text = HEAD + BULLET * copies + "- Led\n  the move\n  of the ledger\n" * 20
    exact = measure(parse(text), Style(), limit=1)
    assert text[exact.breaks[0] :].startswith(("- Led", "- Cut"))


@pytest.mark.parametrize("copies", [1, 2, 3])
def test_a_page_begins_with_the_line_that_a_break_forces(copies):
    text = HEAD + "`2019` Moved the ledger.  \n" * 80 + "\n" + BULLET * copies
    exact, guess = measure(parse(text), Style(), limit=1), estimate(parse(text), Style(), limit=1)
    assert exact.breaks == guess.breaks


def test_lines_of_code_are_as_high_as_others():
    plain, code = (measure(parse(HEAD + line * 20), Style(), limit=1).fill for line in ("2019 – 2021\n\n", "`2019 – 2021`\n\n"))
    assert plain == code


@pytest.mark.parametrize("rule", ["---", "***"])
def test_a_rule_at_the_head_of_a_page_takes_its_room(rule):
    style = Style(theme="modern")
    for copies in range(38, 46):
        resume = parse(HEAD + "- Moved the ledger.\n" * copies + f"\n{rule}\n\n### Engineer, Foxglove\n\n- Go.\n")
        exact, guess = measure(resume, style, limit=1), estimate(resume, style, limit=1)
        assert (guess.count, guess.breaks) == (exact.count, exact.breaks)
        assert guess.fill == pytest.approx(exact.fill, abs=0.004)


def test_a_soft_line_break_is_a_place_to_break_a_page():
    text = HEAD + BULLET * 20 + "- " + "measured twice, cut once, and measured again before anyone else could ask for it\n  " * 20
    exact = measure(parse(text), Style(), limit=1)
    assert text[exact.breaks[0] :].startswith("  measured")


def test_what_is_too_long_is_told_how_to_fit():
    resume = parse(HEAD + "\n### Engineer, Foxglove\n\n- Moved the ledger.\n" * 21)
    pages = measure(resume, Style(), limit=1)
    fitted = Style()._replace(gap=pages.fitting["gap"])
    assert set(pages.fitting) == {"gap"}
    assert measure(resume, fitted, limit=1).count == 1


def test_what_fits_is_told_nothing():
    assert measure(parse(HEAD + BULLET), Style(), limit=1).fitting == {}


@pytest.mark.parametrize("word", ["m" * 200, "`" + "m" * 200 + "`", "https://x.example/" + "a_b." * 60])
def test_a_word_longer_than_the_line_stays_on_the_paper(word):
    resume = parse(HEAD + f"- See {word} for more.\n")
    ((lines, _),) = measure(resume, Style(), limit=1).lines_of.values()
    assert lines > 1
    assert estimate(resume, Style(), limit=1).lines_of.keys() == measure(resume, Style(), limit=1).lines_of.keys()


def test_an_address_is_not_torn():
    text = "# Ines Farrow\n\n" + " | ".join(["ines@farrow-larkspur.example"] * 4) + "\n\n## Skills\n\n- Go\n"
    lines = text_of(pdf(parse(text), Style()).content).splitlines()
    assert [line.count("ines@farrow-larkspur.example") for line in lines[1:3]] == [3, 1]


def test_text_is_never_code():
    text = HEAD + '- #panic("no") $x^2$ \\ "quoted" `#raw` @ref <label> /* c */ // c [b] {c} ~ - = + ---\n'
    assert measure(parse(text), Style(), limit=1).count == 1


def test_a_template_sets_things_otherwise():
    template = '#import "resume-lsp.typ": *\n#let head(style, role, level, body) = block(height: 5em, body)\n'
    resume = parse(HEAD + BULLET)
    assert measure(resume, Style(), limit=1, template=template).fill > measure(resume, Style(), limit=1).fill


def test_a_broken_template_is_told():
    with pytest.raises(UnprintableError, match="unknown variable"):
        measure(parse(HEAD), Style(), limit=1, template="#let resume = nothing_of_that_name")


@pytest.mark.parametrize("at", ["@", "\\u{40}", "\\u{0040}"])
def test_a_template_fetches_nothing(at):
    with pytest.raises(UnprintableError, match="package"):
        measure(parse(HEAD), Style(), limit=1, template=f'#import "{at}preview/cetz:0.3.0"')


def test_a_thousand_edits_take_no_more_memory():
    resource = pytest.importorskip("resource")

    def edit(count: int) -> int:
        for number in range(count):
            measure(parse(HEAD + BULLET * 4 + f"- Edit {number} of {count}.\n"), Style(), limit=1)
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    before = edit(200)
    assert edit(1000) < before + 20_000  # kilobytes; Typst alone would keep 700 of each edit


def test_dates_at_the_right_edge_take_no_more_room():
    resume = parse((Path(__file__).parent / "resumes" / "everything.md").read_text(encoding="utf-8"))
    inline, right = (measure(resume, Style(dates=dates), limit=1) for dates in ("inline", "right"))
    assert right.fill == inline.fill
    assert right.fill == pytest.approx(estimate(resume, Style(dates="right"), limit=1).fill, abs=0.01)


def test_lines_that_stay_lines_are_estimated_as_they_are_typeset():
    degrees = "M.S. Botany, Lakeview College, 2012\nB.S. Botany, University of Larkspur, 2010\n"
    head = "### Engineer, Larkspur\n\nJan 2012 – Present\nRemote, Lisbon\n\n- Grew it.\n\n"
    resume = parse(f"# Ines Farrow\n\n## Experience\n\n{head * 12}## Education\n\n{degrees}")
    estimated, typeset = estimate(resume, Style(), limit=1), measure(resume, Style(), limit=1)
    assert (estimated.fill, estimated.breaks) == (pytest.approx(typeset.fill, abs=0.002), typeset.breaks)
