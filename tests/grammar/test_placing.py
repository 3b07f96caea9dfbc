"""Changes of plain words in the source: markup stays whole."""

import pytest

from resume_lsp import grammar
from resume_lsp.parse import parse
from resume_lsp.text import apply

HEAD = "# Jordan Rivera\n\n## Experience\n\n### Pilot, Kestrel Labs\n\n*2019 – 2021*\n\n- Sailed to 40 ports.\n"


def rewritten(source: str) -> str | None:
    """Return the bullet *source* after its best rewrite, None where there is none."""
    text = f"{HEAD}- {source}\n"
    *_, (_, bullet) = parse(text).bullets
    for one in grammar.rewrite(bullet.words.text):
        edits = grammar.edits(text, bullet, one.changes)
        return apply(edits, text)[len(HEAD) + 2 : -1] if edits else None
    return None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Responsible for **writing** charts", "**Wrote** charts"),
        ("**Responsible for** writing charts", "Wrote charts"),
        ("**Responsible for writing** charts", "**Wrote** charts"),
        ("Responsible for **writing charts**", "**Wrote charts**"),
        ("***Responsible for*** writing charts", "Wrote charts"),
        ("__Worked on__ improving _charts_", "Improved _charts_"),
        ("*Worked on* improving `make`", "Improved `make`"),
        ("<b>Responsible for</b> writing charts", "Wrote charts"),
        ("Worked on\n  improving the\n  charts", "Improved the\n  charts"),
        ("Used **Go** to draw charts.", "Drew charts using **Go**."),
        ("Used [Go](https://go.dev) to draw charts.", "Drew charts using [Go](https://go.dev)."),
        ("**Used Go** to draw charts", "Drew charts using Go"),
        ("Used **Go to draw** charts", "**Drew** charts using Go"),
        ("Used `cron` and *SQL* to draw **charts**", "Drew **charts** using `cron` and *SQL*"),
        ("During the **storm**, found a leak.", "Found a leak during the **storm**."),
        ("Part of a **crew** that built a [rover](https://a.b).", "Built a [rover](https://a.b) as part of a **crew**."),
        ("I **was responsible** for writing &amp; editing charts", "Wrote &amp; edited charts"),
        ("Design and *implementation* of the **tide** table", "Designed and *implemented* the **tide** table"),
        ("`tidemap`, a plugin for sorting gauges", "⟨Verb⟩ `tidemap`, a plugin for sorting gauges"),
        ("**Tides:** `tidemap`, a plugin for sorting gauges", "**Tides:** ⟨Verb⟩ `tidemap`, a plugin for sorting gauges"),
        ("**Tides:** responsible for writing charts", "**Tides:** wrote charts"),
    ],
)
def test_markup_goes_with_its_words(source: str, expected: str):
    assert rewritten(source) == expected


def test_a_link_is_not_torn():
    assert rewritten("[Used Go](https://go.dev) to draw charts") is None
