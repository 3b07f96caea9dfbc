"""HTML tags in a resume."""

from resume_lsp.parse import parse
from resume_lsp.tags import html_lines, tags
from resume_lsp.text import Lines


def named(text: str) -> list[str]:
    return [("/" if tag.closes else "") + tag.name for tag in tags(parse(text))]


def test_are_found_in_running_text_and_in_blocks():
    assert named('# <b>Ann</b>\n\n<div id="x"><i>Denver</i></div>\n\nA <a href="x">link</a>.\n') == [
        *("b", "/b", "div", "i", "/i", "/div", "a", "/a"),
    ]


def test_code_and_comments_hold_none():
    assert named("# Ann\n\n`<b>` and <!-- <i> -->\n\n```\n<u>\n```\n") == []


def test_know_what_closes_them():
    text = "# Ann\n\n<b>one <b>two</b></b> <u>three\n"
    found = tags(parse(text))
    assert [tag.end and tag.end.of(text) for tag in found if not tag.closes] == ["</b>", "</b>", None]
    assert found[0].inner().of(text) == "one <b>two</b>"


def test_attributes_have_names_in_small_letters():
    tag = tags(parse("# Ann\n\n<span Style='color: red' CLASS=\"a b\" id=c>x</span>\n"))[0]
    assert (tag.style, tag.classes, tag.attributes["id"]) == ("color: red", {"a", "b"}, "c")


def test_hide_by_size_display_or_white_on_white():
    def hides(style: str) -> bool:
        return tags(parse(f'# Ann\n\n<span style="{style}">x</span>\n'))[0].hides

    assert all(map(hides, ("color: #fff", "font-size:0", "font-size: 1px", "display:none", "color:white;font-size:9pt")))
    assert not any(map(hides, ("color: #333", "font-size: 1em", "color: white; background: navy", "background-color: white")))


def test_markdown_is_not_read_in_a_block_of_html():
    text = "<div>\n<b>Ann</b>\n</div>\n\n<b>Ben</b> and <i>Cem</i>\n"
    assert html_lines(Lines(text)) == {0, 1, 2}


def test_hide_by_saying_so():
    assert tags(parse("# Ann\n\n<p hidden>x</p>\n"))[0].hides
    assert not tags(parse('# Ann\n\n<p title="hidden">x</p>\n'))[0].hides


def test_what_a_template_asks_for_is_no_tag():
    assert [
        tag.name for tag in tags(parse("# Ann\n\n<your name>, <Company>, <b>x</b>, <T>, <location>Oslo</location>\n")) if tag.asks
    ] == [
        "your",
        "Company",
    ]
