import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types as lsp

from resume_lsp.lsp.client import Client
from resume_lsp.lsp.columns import Columns
from resume_lsp.lsp.convert import Converter
from resume_lsp.text import Edit, Span, apply

URI = "file:///resume.md"
UTF16, UTF32 = Client(counts_columns=True), Client(encoding="utf-32", counts_columns=True)
SILENT = Client()  # says nothing of encodings, and may count anything

texts = st.text(alphabet=st.sampled_from("ab é🎉\u2028\x0b\x85\t\n\r"), max_size=40)


def at(line: int, character: int) -> lsp.Position:
    return lsp.Position(line=line, character=character)


@pytest.mark.parametrize(
    ("text", "offset", "client", "place"),
    [
        ("a🎉b", 2, UTF16, (0, 3)),
        ("a🎉b", 2, UTF32, (0, 2)),
        ("é\nb", 3, UTF16, (1, 1)),
        ("a\r\nb", 2, UTF16, (0, 1)),
        ("a\r\nb", 3, UTF16, (1, 0)),
        ("a\rb", 2, UTF16, (1, 0)),
        ("a\u2028b", 2, UTF16, (0, 2)),
        ("a\x0bb\x0cc\x85d", 6, UTF16, (0, 6)),
        ("", 0, UTF16, (0, 0)),
        ("a\n", 2, UTF16, (1, 0)),
    ],
)
def test_an_offset_becomes_a_line_and_a_column(text: str, offset: int, client: Client, place: tuple[int, int]) -> None:
    assert Converter(URI, text, client).position(offset) == at(*place)


@pytest.mark.parametrize(
    ("text", "place", "offset"),
    [
        ("ab\ncd", (0, 9), 2),
        ("ab\r\ncd", (0, 9), 2),
        ("a🎉\ncd", (0, 9), 2),
        ("ab\ncd", (7, 3), 5),
        ("", (0, 4), 0),
        ("", (3, 0), 0),
        ("a🎉b", (0, 2), 1),  # inside a pair of surrogates
    ],
)
def test_a_position_that_is_not_there_is_the_nearest_before(text: str, place: tuple[int, int], offset: int) -> None:
    assert Converter(URI, text, UTF16).offset(at(*place)) == offset


@settings(deadline=None)
@given(texts, st.data())
@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_the_ends_of_a_span_are_where_each_of_them_is(encoding: str, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    columns = Columns(text, encoding)
    assert columns.ends(Span(start, end)) == (columns.place(start), columns.place(end))


@settings(deadline=None)
@given(texts, st.data())
@pytest.mark.parametrize("client", [UTF16, UTF32])
def test_every_offset_comes_back(client: Client, text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    convert = Converter(URI, text, client)
    inside_line_end = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
    assert convert.offset(convert.position(offset)) == offset - inside_line_end


def test_a_range_that_ends_before_it_begins_is_empty() -> None:
    place = lsp.Range(start=at(1, 1), end=at(0, 0))
    assert Converter(URI, "ab\ncd", UTF16).span(place) == Span(4, 4)


def test_lines_are_found_whatever_the_columns_count() -> None:
    place = lsp.Range(start=at(1, 99), end=at(1, 99))
    assert Converter(URI, "ab\ncé\nef", UTF16).lines_of(place) == Span(3, 5)


# Edits, as a client makes them that counts columns its own way


def edited(text: str, edit: lsp.WorkspaceEdit, unit: str) -> str:
    """Make *edit* as a client would that counts *unit*: bytes, utf-16 or characters; past the end of a line is its end."""
    lines = text.split("\n")

    def place(position: lsp.Position) -> int:
        if position.line >= len(lines):
            return len(text)
        line, units = lines[position.line], 0
        start = sum(len(line) + 1 for line in lines[: position.line])
        for index, character in enumerate(line):
            if units >= position.character:
                return start + index
            units += {"bytes": len(character.encode()), "utf-16": 1 + (character > "\uffff"), "characters": 1}[unit]
        return start + len(line)

    (edits,) = edit.changes.values()
    return apply([Edit(Span(place(each.range.start), place(each.range.end)), each.new_text) for each in edits], text)


LINE = "- 🎉🎉 Responsible for é and was é"


@pytest.mark.parametrize("unit", ["bytes", "utf-16", "characters"])
@pytest.mark.parametrize(
    "text",
    [f"a\n{LINE}\nb", LINE, f"a\n{LINE}", f"{LINE}\n", f"{LINE}\n{LINE}\n"],
    ids=["between", "alone", "last", "ends", "twice"],
)
def test_an_edit_behind_an_emoji_is_right_for_every_client_that_says_nothing(text: str, unit: str) -> None:
    edits = [Edit(Span(text.index("Resp"), text.index(" for")), "Led"), Edit(Span(text.rindex("was"), text.rindex("é")), "è")]
    edit = Converter(URI, text, SILENT).workspace_edit(edits)
    assert edited(text, edit, unit) == apply(edits, text)


def test_edits_of_a_line_are_one_where_columns_cannot_be_trusted() -> None:
    text = f"a\n{LINE}\nb"
    edits = [Edit(Span(text.index("Resp"), text.index(" for")), "Led"), Edit(Span(text.index("was"), text.rindex("é")), "")]
    (whole,) = Converter(URI, text, SILENT).workspace_edit(edits).changes[URI]
    assert whole == lsp.TextEdit(range=lsp.Range(start=at(1, 0), end=at(2, 0)), new_text="- 🎉🎉 Led for é and é\n")


@pytest.mark.parametrize(
    ("text", "client"), [(LINE, UTF16), ("- Responsible for é", SILENT)], ids=["a client that counts", "only ASCII before it"]
)
def test_an_edit_is_no_larger_than_it_must_be(text: str, client: Client) -> None:
    start = text.index("Resp")
    (edit,) = Converter(URI, text, client).workspace_edit([Edit(Span(start, start + 11), "Led")]).changes[URI]
    assert edit.new_text == "Led"


@settings(deadline=None)
@given(texts.map(lambda text: text.replace("\r", "")), st.data())
@pytest.mark.parametrize(
    ("client", "unit"), [(UTF16, "utf-16"), (UTF32, "characters"), (SILENT, "bytes"), (SILENT, "characters")]
)
def test_any_edits_are_right_for_any_client(client: Client, unit: str, text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    edits = [
        Edit(Span(start, end), data.draw(st.sampled_from(["", "x", "é\n", "🎉"])))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    assert edited(text, Converter(URI, text, client).workspace_edit(edits), unit) == apply(edits, text)
