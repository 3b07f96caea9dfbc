import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resume_lsp.lsp.actions import Request, difference
from resume_lsp.text import Span, apply

texts = st.lists(st.sampled_from(["a\n", "b\r\n", "- c\n", "é🎉\u2028d", "\r", ""])).map("".join)


@settings(deadline=None)
@given(texts, texts)
def test_a_difference_leads_from_one_text_to_the_other(old: str, new: str) -> None:
    assert apply(difference(old, new), old) == new


def test_what_both_have_is_left_alone() -> None:
    assert [edit.span.of("a\nb\nc\n") for edit in difference("a\nb\nc\n", "a\nB\nc\n")] == ["b\n"]
    assert difference("a\n", "a\n") == ()


@pytest.mark.parametrize(
    ("only", "kind", "wanted"),
    [
        ((), "quickfix", True),
        (("",), "quickfix", True),
        (("quickfix",), "quickfix", True),
        (("source",), "source.fixAll.resume-lsp", True),
        (("source.fix",), "source.fixAll.resume-lsp", False),
        (("source.fixAll.resume-lsp.x",), "source.fixAll.resume-lsp", False),
    ],
)
def test_a_kind_stands_for_all_below_it(only: tuple[str, ...], kind: str, wanted: bool) -> None:
    assert Request(Span(0, 0), only, {}).wants(kind) == wanted
