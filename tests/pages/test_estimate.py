"""How long a resume is, by the widths of its letters."""

import pytest

from resume_lsp.model import Resume
from resume_lsp.pages import THEMES, Style, estimate
from resume_lsp.parse import parse
from tests.growth import assert_takes_at_most, forget

HEAD = "# Ines Farrow\n\nines@farrow.dev | +1 206 555 0117\n\n## Experience\n\n"
BULLET = (
    "- Cut the nightly build of the warehouse from forty minutes to six by caching what had not changed since the day before.\n"
)
ROLE = "### Engineer, Larkspur\n\nMay 2019 – Present\n\n"


def pages_of(text: str, style: Style = THEMES["classic"], limit: int = 1):
    return estimate(parse(text), style, limit=limit)


def test_an_empty_text_fills_nothing():
    pages = pages_of("")
    assert (pages.count, pages.fill, pages.breaks) == (1, 0, ())


def test_a_short_resume_is_part_of_a_page():
    pages = pages_of(HEAD + ROLE + BULLET)
    assert pages.count == 1
    assert 0.1 < pages.fill < 0.25
    assert pages.lines_over == 0


def test_a_page_breaks_at_the_bullet_that_falls_off():
    text = HEAD + ROLE + BULLET * 40
    pages = pages_of(text)
    assert pages.count == 2
    assert text[pages.breaks[0] :].startswith("- Cut")
    assert pages.lines_over == 2 * text[pages.breaks[0] :].count("- Cut")


def test_three_pages_break_twice():
    assert len(pages_of(HEAD + ROLE + BULLET * 75).breaks) == 2


def test_lines_over_count_from_the_limit():
    text = HEAD + ROLE + BULLET * 40
    assert pages_of(text, limit=2).lines_over == 0
    assert pages_of(text, limit=2).count == 2


def test_a_bullet_knows_its_lines_and_how_full_the_last_is():
    text = HEAD + ROLE + "- Short.\n" + BULLET
    (lines, tail), (more, last) = pages_of(text).lines_of.values()
    assert (lines, more) == (1, 2)
    assert tail == pytest.approx(0.07, abs=0.02)
    assert last == pytest.approx(0.06, abs=0.02)


def test_a_heading_stays_with_what_follows():
    for count in range(20, 30):
        text = HEAD + ROLE + BULLET * count + "\n### Apprentice, Foxglove\n\n- Wrote the first tests.\n"
        pages = pages_of(text)
        if pages.breaks and text[pages.breaks[0] :].startswith("- Wrote the first"):
            pytest.fail(f"a heading alone at the foot of the page, with {count} bullets")


def test_a_bullet_of_two_lines_is_not_torn():
    for count in range(20, 30):
        assert pages_of(HEAD + ROLE + "filler\n\n" * (count % 3) + BULLET * count).lines_over % 2 == 0


def test_more_text_never_fills_less():
    fills = [pages_of(HEAD + ROLE + BULLET * count).fill for count in range(60)]
    assert fills == sorted(fills)


def test_line_ends_do_not_matter():
    text = HEAD + ROLE + BULLET * 40
    unix, windows = pages_of(text), pages_of(text.replace("\n", "\r\n"))
    assert (windows.fill, windows.lines_over) == (unix.fill, unix.lines_over)
    assert text.replace("\n", "\r\n")[windows.breaks[0] :][:40] == text[unix.breaks[0] :][:40]


@pytest.mark.parametrize(
    "tighter",
    [
        {"gap": 0.6},
        {"line_height": 1.1},
        {"margin_x": 0.5},
        {"margin_y": 0.5},
        {"font_size": 9.5},
    ],
)
def test_a_tighter_style_fills_less(tighter):
    text = HEAD + (ROLE + BULLET * 6) * 4
    assert pages_of(text, Style()._replace(**tighter)).fill < pages_of(text).fill


def test_the_tightest_style_is_told_along():
    text = HEAD + ROLE + BULLET * 30
    assert pages_of(text).tightest_fill == pages_of(text, Style().tightest()).fill


def test_italics_are_narrower_than_bold_letters():
    words = "measured " * 30
    (lines, plain), (bold_lines, bold) = pages_of(HEAD + ROLE + f"- *{words}*\n- **{words}**\n").lines_of.values()
    assert lines + plain < bold_lines + bold


def test_a_comment_takes_no_room():
    text = HEAD + ROLE + BULLET
    assert pages_of(text + "  <!-- " + BULLET.rstrip() + " -->\n").fill == pages_of(text).fill


def test_emphasis_inside_an_address_is_none():
    plain = pages_of(HEAD + ROLE + "- Built [the_tool_of_trade](https://x.org/a_b_c) for everyone\n")
    assert plain.lines_of == pages_of(HEAD + ROLE + "- Built the\\_tool\\_of\\_trade for everyone\n").lines_of


@pytest.mark.parametrize(
    "block",
    [
        "| Tool | Years |\n|---|---|\n| Go | 4 |\n| Rust | 2 |\n",
        "```text\nmake\nmake test\n```\n",
        "> A quoted line\n",
        "Payments\n: Moved the ledger.\n",
        "1. First\n2. Second\n   - Nested\n",
        "***\n\nAfter the rule\n",
        "<div>A word</div>\n",
    ],
)
def test_every_kind_of_block_takes_room(block):
    assert pages_of(HEAD + ROLE + block).fill > pages_of(HEAD + ROLE).fill


def test_a_name_in_the_front_matter_is_printed():
    rest = "## Experience\n\n" + ROLE + BULLET
    assert pages_of(f"---\nname: Ines Farrow\n---\n\n{rest}").fill > pages_of(rest).fill


def test_a_resume_in_another_language_has_sections_too():
    here, there = (
        pages_of(f"# Ines Farrow\n\n## {a}\n\n### Engineer\n\n- Go.\n\n## {b}\n\n- Chess.\n")
        for a, b in (("Experience", "Skills"), ("Kokemus", "Taidot"))
    )
    assert there.fill == here.fill


def test_paper_follows_the_phone_number():
    assert pages_of(HEAD, Style(paper="auto")).style == "classic, Letter, 10.5 pt"
    assert pages_of(HEAD.replace("+1 206", "+44 20"), Style(paper="auto")).style == "classic, A4, 10.5 pt"
    assert pages_of(HEAD, Style(paper="auto", usual="a4")).style == "classic, Letter, 10.5 pt"
    assert pages_of(HEAD.replace("+1 206", "206"), Style(paper="auto", usual="a4")).style == "classic, A4, 10.5 pt"


def test_the_estimate_is_linear():
    def resume(copies: int) -> Resume:
        return parse(HEAD + "".join(f"{ROLE}- Moved service {n} of {copies}.\n{BULLET * 20}\n" for n in range(copies)))

    assert_takes_at_most(3, lambda resume: estimate(resume, Style(), limit=1), resume(80), resume(40))


def test_what_was_estimated_before_changes_nothing():
    one, other = (HEAD + ROLE + BULLET * count for count in (40, 41))
    first = pages_of(other)
    pages_of(one), pages_of(one, THEMES["compact"])
    again = pages_of(other)
    forget()
    assert first == again == pages_of(other)
