"""What is written by hand is what the same objects are as JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_lsp.check import Problem
from resume_lsp.lsp.client import Client
from resume_lsp.lsp.convert import Converter
from resume_lsp.lsp.diagnostics import diagnostics
from resume_lsp.lsp.written import Written, array, written
from resume_lsp.rule import Finding, Related, Severity, Tag
from resume_lsp.rules import RULES
from resume_lsp.text import Span

URI = 'file:///jo/r%C3%A9sum%C3%A9 "1".md'
TEXT = "# Jo\n\nA 🎉 \\ line\r\nand another"
ALL = Client(related=True, tags=True)

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
)


@given(st.dictionaries(st.text(), values))
def test_what_is_written_is_the_same_json(value):
    assert written(value) == json.dumps(value)


@given(st.lists(values), values)
def test_what_is_written_already_stays_as_it_is(items, other):
    message = {"items": array(map(written, items)), "other": other}
    assert written(message) == json.dumps({"items": items, "other": other})


def test_what_is_written_is_not_written_again():
    assert written(Written("[1]")) == "[1]"


@pytest.mark.parametrize("client", [ALL, Client()])
def test_a_diagnostic_is_what_the_protocol_says(client):
    finding = Finding(Span(6, 13), 'Say “how much”: "10"\n\ud800', (), None, (Related(Span(0, 16), "é"),), Tag.UNNECESSARY)
    (shown,) = diagnostics([Problem(RULES[0], Severity.INFO, finding)], URI, TEXT, client)

    def range_of(span: Span) -> dict[str, object]:
        start, end = (Converter(URI, TEXT, client).position(offset) for offset in (span.start, span.end))
        return {
            "start": {"line": start.line, "character": start.character},
            "end": {"line": end.line, "character": end.character},
        }

    expected = {
        "range": range_of(finding.span),
        "message": finding.message,
        "severity": 3,
        "code": RULES[0].id,
        "source": "resume-lsp",
    }
    if client is ALL:
        expected["tags"] = [1]
        expected["relatedInformation"] = [{"location": {"uri": URI, "range": range_of(Span(0, 16))}, "message": "é"}]
    assert shown == json.dumps(expected)
