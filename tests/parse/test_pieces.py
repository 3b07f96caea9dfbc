"""A text that is read piece by piece is understood as if it were read at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_lsp.markdown import blocks, pieces
from resume_lsp.markdown.blocks import _Reader
from tests.growth import forget

LINES = (
    *("", "", "", "# Jo Rivera", "## Skills", "### Baker *at* Hearth", "#", "####### Go", " ## Inset", "Title\n===", "Part\n---"),
    *(
        "- Baked bread",
        "  - rye",
        "  ## Within",
        "1. One",
        "* ",
        "> Quoted",
        "> ## Heading",
        ">",
        "    code",
        "\tcode",
        "Go\n: a game",
    ),
    *(
        "```",
        "~~~ sh",
        "   ```",
        "`## x`",
        "<!-- open",
        "-->",
        "<!-- shut -->",
        "text <!-- a --> b",
        "<div>",
        "</div>",
        "<pre>",
        "</pre>",
    ),
    *(
        "<?php",
        "?>",
        "<!DOCTYPE",
        "<![CDATA[",
        "]]>",
        "<b>Bold</b>",
        "| a | b |",
        "|---|---|",
        "| 1 | 2 |",
        "---",
        "***",
        "Words **bold** here",
    ),
    *(
        "[site]: https://a.dev",
        "[site]: b.dev 'title'",
        "See [site] and [Other][site].",
        "![me](me.png)",
        "<https://c.dev>",
        "{.class}",
    ),
)


@given(st.lists(st.sampled_from(LINES), max_size=30), st.sampled_from(("\n", "\r\n", "\r")), st.booleans())
def test_pieces_say_what_the_whole_says(lines, end, ended):
    text = end.join(line.replace("\n", end) for line in lines) + end * ended
    whole, _ = blocks.read(text)
    assert pieces.read(text) == whole


def test_a_heading_in_what_is_left_open_is_none():
    for opening in ("```\n", "<!-- ", "<pre>\n", "<?php\n"):
        assert pieces.read(f"# Jo\n\n{opening}\n\n## Skills\n") == blocks.read(f"# Jo\n\n{opening}\n\n## Skills\n")[0]


def test_a_target_that_one_piece_names_serves_the_others():
    text = "# Jo\n\n[site]\n\n## Links\n\n[site]: https://jo.dev\n\n## More\n\n[site]: https://other.dev\n"
    [link] = pieces.read(text).blocks[1].rich.marks
    assert link.target == "https://jo.dev"


@pytest.mark.parametrize("before", ["", "Some words.\n\n"])
def test_what_did_not_change_is_not_read_again(before, monkeypatch):
    forget()
    pieces.read("# Jo\n\nBaker.\n\n## Skills\n\nRye.\n")
    read = []
    monkeypatch.setattr(blocks, "_Reader", lambda text, known: read.append(text) or _Reader(text, known))
    pieces.read(f"{before}# Jo\n\nBaker.\n\n## Skills\n\nRye bread.\n")
    assert read == [before, "## Skills\n\nRye bread.\n"][not before :]
