"""Time grows with the length of a text and no faster, whatever the text."""

import pytest

from resume_lsp.parse import parse
from tests.growth import assert_takes_at_most, never_twice

HEAD = "# Ida Berg\n\n## Experience\n\n### "

TEXTS = {
    "entries": lambda n: HEAD + "Developer, Acme 2019 – 2021\n\n- Built a thing.\n\n### " * n,
    "bullets": lambda n: HEAD + "Developer\n\n" + "- Built a thing that 40 teams use.\n" * n,
    "sections": lambda n: "## Experience\n\nSome words.\n\n" * n,
    "entries in bold": lambda n: "## Experience\n\n" + "**Developer**, Acme\n2019 – 2021\n\n" * n,
    "entries in a definition list": lambda n: "## Experience\n\n" + "2019\n: Developer at Acme\n\n" * n,
    "lines of a paragraph": lambda n: HEAD + "Developer\n\n" + "some words here\n" * n,
    "lines of a quote": lambda n: "> words\n" * n,
    "quotes in quotes": lambda n: ">" * 20 * n + " a",
    "lists in lists": lambda n: "- " * 10 * n + "a",
    "brackets": lambda n: "[" * 10 * n,
    "half a link": lambda n: "[a](" * 4 * n,
    "links": lambda n: "[a](b) " * n,
    "link references": lambda n: "".join(f"[a{i}]: http://x.io\n\n[a{i}] b\n\n" for i in range(n // 2)),
    "emphasis": lambda n: "*a " * 5 * n,
    "backticks": lambda n: "".join("`" * i + " " for i in range(int((20 * n) ** 0.5))),
    "tags": lambda n: "<div>\n" * n,
    "angles": lambda n: "<" * 10 * n,
    "comments": lambda n: "<!-- a -->" * n,
    "a table": lambda n: "|a|b|\n|-|-|\n" + "|c|d|\n" * n,
    "a wide table": lambda n: "|" + "a|" * n + "\n|" + "-|" * n + "\n|" + "b|" * n + "\n",
    "a long line": lambda n: "word " * 100 * n,
    "a long heading of an entry": lambda n: HEAD + "Developer, 2019 - | " * n,
    "digits in the header": lambda n: "1 " * 10 * n,
    "contacts in the header": lambda n: "a@b.io | +1 303 555 0101 | github.com/ab | " * n,
    "blank lines": lambda n: "\n" * 50 * n,
    "front matter": lambda n: "---\n" + "a: b\n" * n + "---\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_four_times_the_text_takes_at_most_six_times_the_time(name: str):
    make = TEXTS[name]
    assert_takes_at_most(2.5**2, never_twice(parse), make(2000), make(500), least=0.002)
