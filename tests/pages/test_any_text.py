"""Whatever is written, it has a length and can be printed."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resume_lsp.pages import THEMES, Style, estimate
from resume_lsp.pages.export import export
from resume_lsp.pages.measure import measure
from resume_lsp.parse import parse

PIECES = [
    *(
        "# ",
        "## ",
        "### ",
        "- ",
        "  - ",
        "1. ",
        "> ",
        ": ",
        "* * *\n",
        "---\n",
        "===\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "    ",
        "  \n",
        "\\\n",
    ),
    *(
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "<b>",
        "</b>",
        "<br>",
        "<div>",
        "<!--",
        "-->",
        "<h2>",
        "<li>",
        "![a](b)",
        "&nbsp;",
    ),
    *(
        '#panic("x")',
        "$x$",
        '"',
        "\\",
        "//",
        "/*",
        "@a",
        "{",
        "}",
        "\t",
        "\0",
        "\u2028",
        "\ud800",
        "\ufeff",
        "😀",
        "漢",
        "שלום",
        "e\u0301",
    ),
    *(
        "Experience",
        "Skills",
        "May 2019 – Present",
        "Engineer, Larkspur",
        "https://x.example/a_b",
        "ines@farrow.example",
        "| a | b |\n|--|--|\n",
    ),
    *("word " * 60, "unbreakable" * 40),
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(texts, st.sampled_from(list(THEMES.values())))
def test_any_text_has_a_length(text, style):
    resume = parse(text)
    guess, exact = estimate(resume, style, limit=1), measure(resume, style, limit=1)
    for pages in (guess, exact):
        assert pages.count == len(pages.breaks) + 1
        assert pages.count - 1 <= pages.fill <= pages.count
        assert list(pages.breaks) == sorted(pages.breaks)
        assert all(0 <= place <= len(text) for place in pages.breaks)


@quick
@given(texts)
def test_any_text_can_be_exported(text):
    resume = parse(text)
    assert export(resume, Style(), "pdf").files[0].startswith(b"%PDF-")
    assert export(resume, Style(), "html").files[0].decode()
    assert json.loads(export(resume, Style(), "json").files[0])["meta"]
