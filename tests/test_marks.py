from hypothesis import given
from hypothesis import strategies as st

from resume_lsp.text import Span
from tools.marks import Mark, read, write

MARKED = """\
- Responsible for writing invoices.
  ^^^^^^^^^^^^^^^ Say what you did: open with a verb.
- Wrote invoices.
  ^^^^^ one
        ^^^^^^^^ two
"""


def test_marks_are_read_with_their_place_and_message():
    text, marks = read(MARKED)
    assert text == "- Responsible for writing invoices.\n- Wrote invoices.\n"
    assert [(mark.span.of(text), mark.message) for mark in marks] == [
        ("Responsible for", "Say what you did: open with a verb."),
        ("Wrote", "one"),
        ("invoices", "two"),
    ]


def test_what_is_written_reads_back():
    assert write(*read(MARKED)) == MARKED
    assert write(*read(MARKED.replace("\n", "\r\n"))) == MARKED.replace("\n", "\r\n")


def test_a_last_line_without_an_end_gets_one_before_its_mark():
    assert write("one", [Mark(Span(0, 3), "here")]) == "one\n^^^ here\n"


def test_an_empty_place_has_one_caret():
    assert write("one\n", [Mark(Span(3, 3), "here")]) == "one\n   ^ here\n"


def test_a_mark_is_cut_where_its_line_ends():
    assert write("one\ntwo\n", [Mark(Span(0, 7), "here")]) == "one\n^^^ here\ntwo\n"


@given(st.text(alphabet="ab \n"), st.integers(0, 9))
def test_every_mark_stands_below_its_line(text: str, place: int):
    place = min(place, len(text))
    written = write(text + "\n", [Mark(Span(place, place), "here")])
    assert written.count("^") == 1
    assert "".join(line for line in written.splitlines(keepends=True) if "^" not in line) == text + "\n"
