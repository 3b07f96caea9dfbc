"""What stands above the name, and where the page turns."""

from dataclasses import replace
from datetime import date

import pytest

from resume_lsp.features.hints import hints
from resume_lsp.features.lenses import Deed, length, lenses
from resume_lsp.pages import Style, estimate
from resume_lsp.parse import parse
from resume_lsp.rule import Draft

HEAD = "---\ntitle: CV\n---\n\n# Ines Farrow\n\n## Experience\n\n### Engineer, Larkspur\n\nMay 2019 – Present\n\n"
BULLET = "- Halved the bill for storage, to $900 a month.\n"


def draft(text: str, **pages: object) -> Draft:
    resume = parse(text)
    return Draft(resume, date(2026, 6, 1), pages=replace(estimate(resume, Style(), limit=1), **pages))


def test_the_length_stands_at_the_name():
    text = HEAD + BULLET * 60
    for lens in lenses(draft(text, fill=1.18, lines_over=7)):
        assert lens.span.of(text) == "Ines Farrow"


def test_one_lens_fits_and_the_other_exports():
    found = [(lens.title, lens.deed) for lens in lenses(draft(HEAD + BULLET, fill=1.18, lines_over=7))]
    assert found == [("1.18 pages · 7 lines over", Deed.FIT), ("Export PDF", Deed.EXPORT)]


@pytest.mark.parametrize(
    ("fill", "over", "told"),
    [(0.64, 0, "0.64 pages"), (1.01, 1, "1.01 pages · 1 line over"), (1.9, 0, "1.90 pages")],
)
def test_the_length_is_told_at_a_glance(fill, over, told):
    assert length(replace(draft(HEAD).pages, fill=fill, lines_over=over)) == told


def test_an_empty_text_has_no_lens():
    assert list(lenses(draft(""))) == []


def test_a_text_of_unknown_length_has_neither_lens_nor_hint():
    unknown = replace(draft(HEAD), pages=None)
    assert [*lenses(unknown), *hints(unknown)] == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_page_is_announced_at_the_end_of_its_first_line(end):
    text = (HEAD + BULLET * 120).replace("\n", end)
    found = list(hints(draft(text)))
    assert [hint.words for hint in found] == ["— page 2 —", "— page 3 —"]
    assert all(text[: hint.offset].endswith("$900 a month.") for hint in found)


def test_what_fits_one_page_is_not_divided():
    assert list(hints(draft(HEAD + BULLET))) == []
