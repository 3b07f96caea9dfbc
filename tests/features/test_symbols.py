from resume_lsp.features.symbols import Symbol, SymbolKind, symbols
from resume_lsp.parse import parse
from tests.editors.samples import RESUME


def outline(text: str) -> list[Symbol]:
    return list(symbols(parse(text)))


def test_the_name_the_sections_and_the_entries() -> None:
    name, experience, education = outline(RESUME)
    assert (name.name, name.kind) == ("Jordan Rivera", SymbolKind.NAME)
    assert [symbol.name for symbol in experience.children] == ["Software Engineer — Kestrel Labs"]
    assert [symbol.detail for symbol in experience.children] == ["January 2021 – December 2023"]
    assert education.name == "Education"


def test_a_heading_lies_within_its_symbol_and_a_child_within_its_parent() -> None:
    for symbol in outline(RESUME):
        assert symbol.heading in symbol.span
        for child in symbol.children:
            assert child.heading in child.span
            assert child.span in symbol.span


def test_a_summary_without_heading_has_a_name() -> None:
    text = (
        "# Jordan Rivera\n\nBackend developer with eight years of experience in payment systems at scale.\n\n## Skills\n\n- Go\n"
    )
    assert all(symbol.name.strip() for symbol in outline(text))


def test_an_empty_text_has_no_outline() -> None:
    assert outline("") == []
