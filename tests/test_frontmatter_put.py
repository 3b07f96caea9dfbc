"""Setting keys in front matter, in the manner in which it is written."""

import pytest

from resume_lsp import frontmatter
from resume_lsp.text import apply

PAGE = ("resume-lsp", "page")


def put(text: str, **values: object) -> str:
    return apply(frontmatter.put(text, frontmatter.read(text), PAGE, values), text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("# Ann\n", "---\nresume-lsp:\n  page:\n    gap: 0.6\n---\n\n# Ann\n", id="where there is none"),
        pytest.param("\ufeff# Ann", "\ufeff---\nresume-lsp:\n  page:\n    gap: 0.6\n---\n\n# Ann", id="behind a byte-order mark"),
        pytest.param("# A\r\n", "---\r\nresume-lsp:\r\n  page:\r\n    gap: 0.6\r\n---\r\n\r\n# A\r\n", id="with CRLF"),
        pytest.param("---\nname: Ann\n---\n", "---\nname: Ann\nresume-lsp:\n  page:\n    gap: 0.6\n---\n", id="below other keys"),
        pytest.param("---\n---\n", "---\nresume-lsp:\n  page:\n    gap: 0.6\n---\n", id="where it is empty"),
        pytest.param(
            "---\nresume-lsp:\n  role: other\n---\n",
            "---\nresume-lsp:\n  page:\n    gap: 0.6\n  role: other\n---\n",
            id="beside other settings",
        ),
        pytest.param(
            "---\nresume-lsp:\n    page:\n        limit: 1\n---\n",
            "---\nresume-lsp:\n    page:\n        gap: 0.6\n        limit: 1\n---\n",
            id="beside others of the page",
        ),
        pytest.param("---\nresume-lsp: true\n---\n", "---\nresume-lsp:\n  page:\n    gap: 0.6\n---\n", id="in place of yes"),
        pytest.param("---\nresume-lsp:\n---\n", "---\nresume-lsp:\n  page:\n    gap: 0.6\n---\n", id="in place of nothing"),
        pytest.param(
            "---\nresume-lsp: {role: other}\n---\n", "---\nresume-lsp: {page: {gap: 0.6}, role: other}\n---\n", id="in braces"
        ),
        pytest.param("---\nresume-lsp:\n  page: {}\n---\n", "---\nresume-lsp:\n  page: {gap: 0.6}\n---\n", id="in empty braces"),
        pytest.param(
            "---\nresume-lsp:\n  page:\n    gap: 1 # mine\n---\n",
            "---\nresume-lsp:\n  page:\n    gap: 0.6 # mine\n---\n",
            id="anew",
        ),
        pytest.param("---\nresume-lsp: false\n---\n", "---\nresume-lsp: false\n---\n", id="not against a no"),
        pytest.param("---\nname: [\n---\n", "---\nname: [\n---\n", id="not into what is broken"),
    ],
)
def test_a_key_is_put(before, after):
    assert put(before, gap=0.6) == after


def test_several_keys_are_put_at_once():
    text = "---\nresume-lsp:\n  page:\n    gap: 1\n---\n"
    assert put(text, gap=0.6, limit=2) == "---\nresume-lsp:\n  page:\n    limit: 2\n    gap: 0.6\n---\n"


@pytest.mark.parametrize("text", ["# Ann\n", "---\nname: Ann\n---\n", "---\nresume-lsp:\n  role: other\n---\n"])
def test_what_is_put_can_be_read(text):
    front = frontmatter.read(put(text, gap=0.6))
    assert front
    assert front.keys[*PAGE, "gap"].value == 0.6
