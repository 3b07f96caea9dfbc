"""When the server typesets behind the keystroke."""

from datetime import date

from resume_lsp.check import compose
from resume_lsp.lsp.typesetting import exact_pages
from resume_lsp.pages import engine
from resume_lsp.settings import Settings

HEAD = "# Ines Farrow\n\n## Experience\n\n### Engineer, Larkspur\n\nMay 2019 – Present\n\n"


def exactly(bullets: int, template: str | None = None):
    draft = compose(HEAD + "- Moved the ledger.\n" * bullets, Settings(), today=date(2026, 6, 1))
    return exact_pages(draft, Settings(), template)


def test_what_is_too_long_is_typeset():
    pages = exactly(60)
    assert pages.exact
    assert pages.count == 2


def test_what_nearly_fills_its_limit_is_typeset():
    assert exactly(45).exact


def test_what_is_far_from_its_limit_is_not():
    assert exactly(5) is None


def test_what_is_set_by_a_template_is_typeset_however_long_it_is():
    assert exactly(5, '#import "resume-lsp.typ": *').exact


def test_without_typst_the_estimate_stands(monkeypatch):
    def missing(*_):
        raise engine.TypstMissingError

    monkeypatch.setattr(engine, "_typst", missing)
    monkeypatch.setattr(engine, "_fonts", missing)
    assert exactly(60) is None
