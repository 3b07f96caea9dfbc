"""Resumes in other languages are left alone."""

import pytest

from resume_lsp.grammar import is_foreign, slips, told
from resume_lsp.parse import parse

SPANISH = """\
# Jordan Rivera

## Experience

### Piloto, Kestrel Labs

*2019 – 2021*

- Desarrollo de la tienda en línea para los clientes del puerto.
- Gestión de las cartas de navegación y de los turnos.
- Shipped the app.
"""


@pytest.mark.parametrize(
    "text",
    [
        "Desarrollo de la tienda en línea para los clientes",
        "Entwicklung der Plattform und Betreuung von Kunden mit Java",
        "Mise en place de la plateforme pour les clients",
        "Desenvolvimento de sistemas para o controle do porto e da frota",
    ],
)
def test_is_foreign(text: str):
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text", ["Cut costs", "Taught at the Universidad de la Plata", "Van driver", "Built APIs in Go, Rust, C"]
)
def test_is_english_or_says_nothing(text: str):
    assert not is_foreign(text)


def test_a_resume_in_another_language_is_not_read():
    assert list(told(parse(SPANISH), lambda entry: True)) == []


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Built an components for a CMS", [("an ", "")]),
        ("Ran an series of talks", [("an", "a")]),
        ("Wrote an user guide for the app", [("an", "a")]),
        ("Led a hour of training", [("a", "an")]),
    ],
)
def test_an_article_that_does_not_fit(text: str, offered: list[tuple[str, str]]):
    assert [(slip.span.of(text), slip.new) for slip in slips(text)] == offered
