"""What is indented: code where it begins as words do, else what it would be at the margin."""

import pytest

from resume_lsp import markdown
from resume_lsp.markdown import BlockKind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A:\n\n    make tide # run it\n    <b>x</b>\n", [BlockKind.PARAGRAPH, BlockKind.CODE]),
        ("A:\n\n    make tide\n\n    make ebb\n   ", [BlockKind.PARAGRAPH, BlockKind.CODE]),
        ("- A:\n\n      make tide\n", [BlockKind.ITEM]),
        ("A:\n\n    - Swept the pier.\n", [BlockKind.PARAGRAPH, BlockKind.ITEM]),
        ("A:\n\n    ## Experience\n", [BlockKind.PARAGRAPH, BlockKind.HEADING]),
        ("A:\n\n    <p>Swept the pier.</p>\n", [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]),
        ("A:\n\n    Clerk\n    :   2018\n", [BlockKind.PARAGRAPH, BlockKind.TERM, BlockKind.DEFINITION]),
    ],
)
def test_only_what_begins_as_words_do_is_code(text: str, kinds: list[BlockKind]):
    assert [block.kind for block in markdown.read(text).blocks] == kinds


def test_code_in_an_item_is_none_of_its_words():
    (item,) = markdown.read("- A:\n\n      make tide\n").blocks
    assert [block.kind for block in item.inside] == [BlockKind.CODE]
