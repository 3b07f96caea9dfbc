import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_lsp.text import Edit, Lines, Span, Taken, apply, before, line_end

TEXTS = st.text(alphabet="ab \n\r\t\u2028\x0c🚀")


def test_a_line_ends_where_editors_say_it_does():
    lines = Lines("a\nb\r\nc\rd\u2028e\x0cf")
    assert [lines.span(n).of(lines.text) for n in range(len(lines))] == ["a", "b", "c", "d\u2028e\x0cf"]


@given(TEXTS)
def test_lines_cover_the_text_without_gap(text: str):
    lines = Lines(text)
    assert "".join(text[lines.start_of(n) : lines.start_of(n + 1)] for n in range(len(lines))) == text


@given(TEXTS)
def test_lines_are_the_same_whatever_ends_them(text: str):
    text = text.replace("\r", "")
    for written in (text, text.replace("\n", "\r\n"), text.replace("\n", "\r")):
        lines = Lines(written)
        assert [lines.span(n).of(written) for n in range(len(lines))] == text.split("\n")


@given(TEXTS, st.integers(0, 40))
def test_line_of_is_the_line_that_holds_the_offset(text: str, offset: int):
    lines, offset = Lines(text), min(offset, len(text))
    number = lines.line_of(offset)
    assert lines.start_of(number) <= offset
    assert offset < lines.start_of(number + 1) or number == len(lines) - 1


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], "one two three"),
        ([Edit(Span(4, 7), "2")], "one 2 three"),
        ([Edit(Span(8, 13), "3"), Edit(Span(0, 3), "1")], "1 two 3"),
        ([Edit(Span(3, 3), ","), Edit(Span(3, 3), ";")], "one,; two three"),
        ([Edit(Span(13, 13), ".")], "one two three."),
    ],
)
def test_apply(edits: list[Edit], expected: str):
    assert apply(edits, "one two three") == expected


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        (Span(0, 3), Span(2, 5), False),
        (Span(3, 3), Span(3, 3), False),
        (Span(3, 3), Span(3, 5), False),
        (Span(0, 5), Span(2, 2), False),
        (Span(0, 3), Span(3, 5), True),
        (Span(0, 3), Span(3, 3), True),
    ],
)
def test_edits_leave_room_unless_they_overlap_or_begin_at_the_same_place(first: Span, second: Span, both: bool):
    for one, other in ((first, second), (second, first)):
        taken = Taken()
        taken.add([Edit(Span(9, 12), ""), Edit(one, "")])
        assert taken.leaves_room_for([Edit(other, "")]) == both


def test_whole_lines_take_their_line_end_with_them():
    lines = Lines("one\r\ntwo\r\nthree")
    assert lines.whole(Span(6, 7)).of(lines.text) == "two\r\n"
    assert lines.whole(Span(1, 10)).of(lines.text) == "one\r\ntwo\r\n"
    assert lines.whole(Span(12, 15)).of(lines.text) == "three"


def test_a_span_that_runs_on_is_cut_at_its_first_line_end():
    lines = Lines("one two\nthree")
    assert lines.within_line(Span(4, 10)) == Span(4, 7)


@pytest.mark.parametrize(("text", "expected"), [("", "\n"), ("a", "\n"), ("a\r\nb\n", "\r\n"), ("a\rb", "\r")])
def test_line_end_is_the_first_one(text: str, expected: str):
    assert line_end(text) == expected


def test_where_something_stood_before_it_moved():
    text, edits = "one two three", [Edit(Span(4, 7), "2 or more"), Edit(Span(0, 0), "> ")]
    after = apply(edits, text)
    assert [text[before(edits, after.index(word)) :][:3] for word in ("one", "2", "more", "three")] == [
        "one",
        "two",
        "two",
        "thr",
    ]
    assert before(edits, len(after)) == len(text)
