"""An estimate, set right by the last typesetting."""

from dataclasses import replace

from resume_lsp.pages import Style, estimate
from resume_lsp.pages.correct import Typeset, corrected
from resume_lsp.pages.measure import measure
from resume_lsp.parse import parse

HEAD = "# Ines Farrow\n\n## Experience\n\n### Engineer, Larkspur\n\nMay 2019 – Present\n\n"
TEXT = HEAD + "- Cut the nightly build of the warehouse from forty minutes to six.\n" * 60


def guessed(text):
    return estimate(parse(text), Style(), limit=1)


def typeset(text, **wrong):
    """What typesetting has shown of *text*, where the estimate was wrong in some way."""
    return Typeset(text, replace(guessed(text), exact=True, **wrong), guessed(text))


def test_nothing_typed_is_the_exact_answer():
    last = Typeset(TEXT, measure(parse(TEXT), Style(), limit=1), guessed(TEXT))
    assert corrected(guessed(TEXT), TEXT, last) == last.exact


def test_an_edit_within_a_line_keeps_what_was_exact():
    last = typeset(TEXT, count=3, fill=2.02, lines_over=2)
    text = TEXT.replace("nightly", "daily", 1)
    pages = corrected(guessed(text), text, last)
    assert (pages.exact, pages.count, pages.fill, pages.lines_over) == (True, 3, 2.02, 2)


def test_more_lines_are_more_lines():
    last = typeset(TEXT, lines_over=guessed(TEXT).lines_over + 1)
    text = TEXT + "- Halved the bill.\n" * 3
    pages = corrected(guessed(text), text, last)
    assert pages.lines_over == last.exact.lines_over + 3
    assert pages.fill > last.exact.fill


def test_the_break_moves_with_its_line():
    first = guessed(TEXT).breaks[0]
    other = TEXT.rindex("\n- ", 0, first - 1) + 1
    last = typeset(TEXT, breaks=(other,))
    text = TEXT.replace("Ines Farrow", "Ines-Marie Farrow")
    assert corrected(guessed(text), text, last).breaks == (other + len("-Marie"),)


def test_a_break_that_the_estimate_has_moved_is_the_estimate_s():
    last = typeset(TEXT, breaks=(0,))
    text = TEXT.replace(HEAD, HEAD + "- Halved the bill.\n" * 5)
    assert corrected(guessed(text), text, last).breaks == guessed(text).breaks


def test_bullets_that_were_not_touched_keep_their_lines():
    estimate_ = guessed(TEXT)
    last = typeset(TEXT, lines_of=dict.fromkeys(estimate_.lines_of, (2, 0.1)))
    text = TEXT.replace("- Cut", "- Took much of the time that was left out of everyone's evening by cutting", 1)
    lines_of = corrected(guessed(text), text, last).lines_of
    first, *others = (lines_of[place] for place in sorted(lines_of))
    assert first == guessed(text).lines_of[min(guessed(text).lines_of)]
    assert set(others) == {(2, 0.1)}
    assert lines_of.keys() == guessed(text).lines_of.keys()


def test_nothing_is_less_than_nothing():
    last = typeset(TEXT, fill=0.1, count=1, lines_over=0, tightest_fill=0.0)
    pages = corrected(guessed(HEAD), HEAD, last)
    assert (pages.count, pages.fill, pages.lines_over, pages.tightest_fill) == (1, 0.0, 0, 0.0)


def test_an_empty_text_is_a_text():
    last = typeset("", fill=0.0)
    assert corrected(guessed(TEXT), TEXT, last).fill == guessed(TEXT).fill
    assert corrected(guessed(""), "", typeset(TEXT)).fill == 0
