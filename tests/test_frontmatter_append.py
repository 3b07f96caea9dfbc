"""One more word in a list of the front matter, in the manner in which it is written."""

import pytest

from resume_lsp import frontmatter
from resume_lsp.text import apply

PATH = ("resume-lsp", "dictionary")


def append(text: str, word: str = "kestrelo", *beside: str) -> str:
    return apply(frontmatter.append(text, frontmatter.read(text), PATH, word, beside=beside), text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "# Ann\n", '---\nresume-lsp:\n  dictionary: ["kestrelo"]\n---\n\n# Ann\n', id="where there is no front matter"
        ),
        pytest.param("# A\r\n", '---\r\nresume-lsp:\r\n  dictionary: ["kestrelo"]\r\n---\r\n\r\n# A\r\n', id="with CRLF"),
        pytest.param(
            "---\nname: Ann # me\n---\n",
            '---\nname: Ann # me\nresume-lsp:\n  dictionary: ["kestrelo"]\n---\n',
            id="below other keys",
        ),
        pytest.param(
            "---\nresume-lsp:\n  role: other\n---\n",
            '---\nresume-lsp:\n  dictionary: ["kestrelo"]\n  role: other\n---\n',
            id="beside other settings",
        ),
        pytest.param("---\nresume-lsp: true\n---\n", '---\nresume-lsp:\n  dictionary: ["kestrelo"]\n---\n', id="in place of yes"),
        pytest.param(
            "---\nresume-lsp: { role: other }\n---\n",
            '---\nresume-lsp: { dictionary: ["kestrelo"], role: other }\n---\n',
            id="in braces",
        ),
        pytest.param(
            "---\nresume-lsp:\n  dictionary: [flurb, Glim] # names\n---\n",
            '---\nresume-lsp:\n  dictionary: [flurb, Glim, "kestrelo"] # names\n---\n',
            id="behind others in a row",
        ),
        pytest.param(
            "---\nresume-lsp:\n  dictionary: [ ]\n---\n",
            '---\nresume-lsp:\n  dictionary: ["kestrelo" ]\n---\n',
            id="into an empty list",
        ),
        pytest.param(
            "---\nresume-lsp:\n  dictionary: [flurb, ]\n---\n",
            '---\nresume-lsp:\n  dictionary: [flurb, "kestrelo" ]\n---\n',
            id="behind a last comma",
        ),
        pytest.param(
            "---\nresume-lsp:\n  dictionary:\n    - flurb\n    - Glim # a client\n  role: other\n---\n",
            '---\nresume-lsp:\n  dictionary:\n    - flurb\n    - Glim # a client\n    - "kestrelo"\n  role: other\n---\n',
            id="below others",
        ),
        pytest.param(
            "---\nresume-lsp:\n  dictionary:\n  - flurb\n\n# more\nname: Ann\n---\n",
            '---\nresume-lsp:\n  dictionary:\n  - flurb\n  - "kestrelo"\n\n# more\nname: Ann\n---\n',
            id="below others that are not indented",
        ),
        pytest.param(
            "---\nresume-lsp:\n  dictionary: flurb\n---\n",
            '---\nresume-lsp:\n  dictionary: ["flurb", "kestrelo"]\n---\n',
            id="beside a single word",
        ),
        pytest.param(
            "---\nresume-lsp:\n  dictionary:\n---\n", '---\nresume-lsp:\n  dictionary: ["kestrelo"]\n---\n', id="after a bare key"
        ),
        pytest.param("---\nresume-lsp: false\n---\n", "---\nresume-lsp: false\n---\n", id="not against a no"),
        pytest.param("---\nname: [\n---\n", "---\nname: [\n---\n", id="not into what is broken"),
        pytest.param(
            "---\nresume-lsp:\n  dictionary: [flurb # a comment ]\n  ]\n---\n",
            "---\nresume-lsp:\n  dictionary: [flurb # a comment ]\n  ]\n---\n",
            id="not where it would be lost in a comment",
        ),
    ],
)
def test_a_word_is_added(before: str, after: str):
    assert append(before) == after


def test_a_new_list_begins_with_the_words_that_it_replaces():
    assert append("# Ann\n", "kestrelo", "flurb") == '---\nresume-lsp:\n  dictionary: ["flurb", "kestrelo"]\n---\n\n# Ann\n'


@pytest.mark.parametrize("word", ["no", "on", "null", "naïve", "1e3"])
def test_a_word_stays_a_word(word: str):
    front = frontmatter.read(append("# Ann\n", word))
    assert front
    assert front.keys[PATH].value == [word]
