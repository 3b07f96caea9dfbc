"""Words and marks of Markdown stand in the source exactly where they say."""

import pytest

from resume_lsp.markdown import Block, BlockKind, MarkKind, Rich, read


def blocks(text: str) -> list[Block]:
    return list(read(text).blocks)


def pieces(rich: Rich, text: str) -> list[tuple[str, str]]:
    """Return each run of words with what stands there in the source."""
    ends = [run[0] for run in rich.words.runs[1:]] + [len(rich.text)]
    return [
        (rich.text[start:end], text[source : source + length])
        for (start, source, length), end in zip(rich.words.runs, ends, strict=True)
    ]


def marks(rich: Rich, text: str) -> list[tuple[str, str, str]]:
    """Return each mark: its kind, its words, and all that stands there in the source."""
    return [(mark.kind.name, rich.text[mark.start : mark.end], mark.source.of(text)) for mark in rich.marks]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("plain words", [("plain words", "plain words")]),
        ("😀 **bold** é", [("😀 ", "😀 "), ("bold", "bold"), (" é", " é")]),
        ("a *b **c** d* e", [("a ", "a "), ("b ", "b "), ("c", "c"), (" d", " d"), (" e", " e")]),
        ("1 \\* 2 &amp; 3", [("1 ", "1 "), ("*", "\\*"), (" 2 ", " 2 "), ("&", "&amp;"), (" 3", " 3")]),
        ("use `` a`b `` now", [("use ", "use "), ("a`b", "a`b"), (" now", " now")]),
        ("soft\nwrap", [("soft", "soft"), (" ", "\n"), ("wrap", "wrap")]),
        ("hard  \nbreak", [("hard", "hard"), (" ", "\n"), ("break", "break")]),
        ("back\\\nslash", [("back", "back"), (" ", "\\\n"), ("slash", "slash")]),
        ("one<br>two", [("one", "one"), (" ", "<br>"), ("two", "two")]),
        ("one<br/>\ntwo", [("one", "one"), (" ", "<br/>"), ("two", "two")]),
        ("see [a *b*](c) d", [("see ", "see "), ("a ", "a "), ("b", "b"), (" d", " d")]),
        ("see <https://a.io> now", [("see ", "see "), ("https://a.io", "https://a.io"), (" now", " now")]),
        ("a **lone star", [("a ", "a "), ("*", "*"), ("*", "*"), ("lone star", "lone star")]),
        ("a `b", [("a `b", "a `b")]),
        ("left<span></span>right", [("left", "left"), (" ", "<span></span>"), ("right", "right")]),
        ("a <!-- b --> c", [("a ", "a "), (" c", " c")]),
        ("a ![b](c) d", [("a ", "a "), (" d", " d")]),
        ("nul\0here", [("nul\ufffdhere", "nul\0here")]),
        ("\u00a0\nbelow\na space", [("below", "below"), (" ", "\n"), ("a space", "a space")]),
        ("> \u2028\n> \u00a0 \r\n> quoted", [("quoted", "quoted")]),
    ],
)
def test_words_in_a_paragraph(text: str, words: list[tuple[str, str]]):
    (block,) = blocks(text)
    assert pieces(block.rich, text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Title #", "Title"),
        ("##   Title  ##  ", "Title"),
        ("# C#", "C#"),
        ("   ### Title", "Title"),
        ("Title\n=====", "Title"),
        ("Two\nlines\n---", "Two lines"),
        ("> # Title", "Title"),
        ("- # Title", "Title"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_words_of_a_heading(text: str, words: str, line_end: str):
    text = text.replace("\n", line_end)
    found = blocks(text)[0]
    assert found.rich.text == words
    assert found.rich.span.of(text).replace(line_end, " ") == words


@pytest.mark.parametrize(
    "text",
    [
        "> first\n> second\nthird",
        "- first\n  second\n  third",
        "1. first\n   second\n   third",
        "-\tfirst\n\tsecond\n\tthird",
        "- first\nsecond\nthird",
        "> - first\n>   second\n> third",
        "- > first\n  > second\n  third",
        "    \n  first\n  second\n      third",
        "Term\n: first\n  second\n  third",
        "* * first\n    second\n    third",
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_without_what_quotes_and_lists_put_in_front(text: str, line_end: str):
    text = text.replace("\n", line_end)
    found = blocks(text)[-1]
    while not found.rich.text:
        found = found.inside[0]
    assert [words for words, _ in pieces(found.rich, text)] == ["first", " ", "second", " ", "third"]
    assert [source for words, source in pieces(found.rich, text) if words != " "] == ["first", "second", "third"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**a** b", [("STRONG", "a", "**a**")]),
        ("__a__ b", [("STRONG", "a", "__a__")]),
        ("*a* b", [("EMPHASIS", "a", "*a*")]),
        ("***a*** b", [("EMPHASIS", "a", "***a***"), ("STRONG", "a", "**a**")]),
        ("`a` b", [("CODE", "a", "`a`")]),
        ("[a](b) c", [("LINK", "a", "[a](b)")]),
        ('[a](<b c> "d") e', [("LINK", "a", '[a](<b c> "d")')]),
        ("<a href='b'>c</a>", [("LINK", "c", "<a href='b'>c</a>")]),
        ("<b>a</b> <em>b</em>", [("STRONG", "a", "<b>a</b>"), ("EMPHASIS", "b", "<em>b</em>")]),
        ("![a](b.png)", [("IMAGE", "", "![a](b.png)")]),
        ('x <img src="b.png" alt="a">', [("IMAGE", "", '<img src="b.png" alt="a">')]),
        ("[![a](b.png)](c)", [("LINK", "", "[![a](b.png)](c)"), ("IMAGE", "", "![a](b.png)")]),
        ("<u>a</u>", [("TAG", "", "<u>"), ("TAG", "", "</u>")]),
        ("a <!-- b -->", [("COMMENT", "", "<!-- b -->")]),
        ("[a]\n\n[a]: b", [("LINK", "a", "[a]")]),
    ],
)
def test_marks(text: str, expected: list[tuple[str, str, str]]):
    assert sorted(marks(blocks(text)[0].rich, text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("[a](b)", "b"),
        ("[a]( <b c> )", "b c"),
        ("[a](b%20c)", "b%20c"),
        ("[a](b\\_c)", "b\\_c"),
        ("[a]()", ""),
        ("[a](javascript:b)", "javascript:b"),
        ("<mailto:a@b.io>", "mailto:a@b.io"),
        ("<a href=b>c</a>", "b"),
        ("> quoted\n> [a](b)", "b"),
    ],
)
def test_where_a_link_leads_is_what_stands_there(text: str, target: str):
    (link,) = (mark for mark in blocks(text)[0].rich.marks if mark.kind is MarkKind.LINK)
    assert link.target == target
    assert link.target_source is not None
    assert link.target_source.of(text) == target


def test_the_target_of_a_reference_stands_elsewhere():
    (link,) = blocks("[a][b]\n\n[b]: https://c.io")[0].rich.marks
    assert (link.target, link.target_source) == ("https://c.io", None)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_cells_of_a_table(line_end: str):
    text = line_end.join(["| a | **b** \\| c |", "|---|---|", "| d |", "e | f | g", "|   | <h@i.io> |"])
    found = [(block.level, block.rich.text, block.rich.span.of(text)) for block in blocks(text)]
    assert found == [
        (0, "a", "a"),
        (1, "b | c", "b** \\| c"),
        (0, "d", "d"),
        (0, "e", "e"),
        (1, "f", "f"),
        (1, "h@i.io", "h@i.io"),
    ]


def test_elements_of_an_html_block():
    text = "<div>\n<h2>A <b>b</b></h2> c\n<ul><li>d</li></ul>\n</div>"
    found = [(block.kind, block.level, block.rich.text, block.span.of(text)) for block in blocks(text)]
    assert found == [
        (BlockKind.HEADING, 2, "A b", "<h2>A <b>b</b></h2> c\n"),
        (BlockKind.PARAGRAPH, 0, "c", "<h2>A <b>b</b></h2> c\n"),
        (BlockKind.ITEM, 0, "d", "<ul><li>d</li></ul>\n"),
    ]


def test_an_element_with_an_icon_is_kept_for_its_link():
    text = '<p><a href="https://a.io"><img src="a.svg"></a></p>\n<p><a href="https://b.io"><img src="b.svg"></a></p>'
    assert [[mark.target for mark in block.rich.of(MarkKind.LINK)] for block in blocks(text)] == [
        ["https://a.io"],
        ["https://b.io"],
    ]


@pytest.mark.parametrize("text", ["<!-- a -->", "<!-- a\n\nb -->\n", "x <!-- a -->"])
def test_comments(text: str):
    ((span, words),) = read(text).comments
    assert span.of(text) == f"<!--{words}-->"


def test_a_comment_that_nobody_closed_goes_on_to_the_end():
    text = "a\n\n<!-- b\n\n# c\n"
    assert [(span.of(text), words) for span, words in read(text).comments] == [("<!-- b\n\n# c\n", " b\n\n# c\n")]


def test_a_style_sheet_has_no_words():
    assert blocks("<style>\na { color: red }\n\nb { }\n</style>") == []


def test_blocks_span_whole_lines_without_blank_ones_behind():
    text = "# a\n\n- b\n\n  c\n\n- d\n\n\ne"
    assert [block.span.of(text) for block in blocks(text)] == ["# a\n", "- b\n\n  c\n", "- d\n", "e"]
    assert [inner.rich.text for inner in blocks(text)[1].inside] == ["c"]


def test_items_know_how_deep_they_stand():
    (outer,) = blocks("- a\n  - b\n    - c")
    assert (outer.level, outer.inside[0].level, outer.inside[0].inside[0].level) == (0, 1, 2)
