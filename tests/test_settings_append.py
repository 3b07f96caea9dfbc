"""One more word in a settings file, which otherwise stays as it is to the byte."""

import pytest

from resume_lsp.settings.adding import append
from resume_lsp.settings.toml import toml_source
from resume_lsp.text import apply


def appended(text: str, word: str = "kestrelo", *beside: str, name: str = "resume-lsp.toml") -> str:
    source = toml_source(text, f"/home/jo/{name}")
    assert source
    return apply(append(source, "dictionary", word, beside=beside), text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", 'dictionary = ["kestrelo"]\n', id="into an empty file"),
        pytest.param('profile = "strict"\n', 'profile = "strict"\ndictionary = ["kestrelo"]\n', id="below other keys"),
        pytest.param('profile = "strict"', 'profile = "strict"\ndictionary = ["kestrelo"]', id="behind a last line without end"),
        pytest.param(
            'role = "other"\r\n\r\n[page]\r\nlimit = 1\r\n',
            'role = "other"\r\ndictionary = ["kestrelo"]\r\n\r\n[page]\r\nlimit = 1\r\n',
            id="above the tables, with CRLF",
        ),
        pytest.param(
            "# Mine.\n\n# Rules\n[rules]\n",
            '# Mine.\n\ndictionary = ["kestrelo"]\n\n# Rules\n[rules]\n',
            id="above a table's comment",
        ),
        pytest.param("# Mine.\n", '# Mine.\ndictionary = ["kestrelo"]\n', id="below a comment"),
        pytest.param(
            'files = [\n  "cv.md",\n]\n[rules]\n',
            'files = [\n  "cv.md",\n]\ndictionary = ["kestrelo"]\n[rules]\n',
            id="below a long list",
        ),
        pytest.param(
            'dictionary = ["flurb"] # names\n', 'dictionary = ["flurb", "kestrelo"] # names\n', id="behind others in a row"
        ),
        pytest.param("dictionary = []\n", 'dictionary = ["kestrelo"]\n', id="into an empty list"),
        pytest.param(
            "dictionary = ['a]', \"b,#\",]\n", 'dictionary = [\'a]\', "b,#", "kestrelo",]\n', id="behind signs in words"
        ),
        pytest.param(
            'dictionary = [\n  # clients\n  "flurb", # one\n  "Glim", # two\n]\n',
            'dictionary = [\n  # clients\n  "flurb", # one\n  "Glim", # two\n  "kestrelo",\n]\n',
            id="on a line of its own",
        ),
        pytest.param(
            'dictionary = [\n\t"flurb",\n\t"Glim" # two, three]\n]\n',
            'dictionary = [\n\t"flurb",\n\t"Glim", # two, three]\n\t"kestrelo"\n]\n',
            id="on a line of its own without a last comma",
        ),
        pytest.param('dictionary = [\n "flurb"]\n', 'dictionary = [\n "flurb", "kestrelo"]\n', id="before a bracket"),
        pytest.param('dictionary = "flurb"\n', 'dictionary = ["flurb", "kestrelo"]\n', id="beside a single word"),
        pytest.param("dictionary = [\n", "dictionary = [\n", id="not into what is broken"),
        pytest.param(
            'role = """\n[rules]\n"""\n', 'role = """\n[rules]\n"""\ndictionary = ["kestrelo"]\n', id="not into a text over lines"
        ),
    ],
)
def test_a_word_is_added(before: str, after: str):
    assert appended(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            '[project]\nname = "x"\n\n[tool.resume-lsp]\nrole = "other"\n\n[tool.ruff]\n',
            '[project]\nname = "x"\n\n[tool.resume-lsp]\nrole = "other"\ndictionary = ["kestrelo"]\n\n[tool.ruff]\n',
            id="into our table",
        ),
        pytest.param("[tool.resume-lsp]\n", '[tool.resume-lsp]\ndictionary = ["kestrelo"]\n', id="into our empty table"),
        pytest.param(
            "[tool.ruff]\n\n[tool.resume-lsp.page]\nlimit = 1\n",
            '[tool.ruff]\n\n[tool.resume-lsp]\ndictionary = ["kestrelo"]\n\n[tool.resume-lsp.page]\nlimit = 1\n',
            id="above a table below ours",
        ),
        pytest.param(
            '[tool]\nresume-lsp = { role = "other" }\n',
            '[tool]\nresume-lsp = { role = "other" }\n',
            id="not where it would be no TOML",
        ),
    ],
)
def test_a_word_is_added_to_a_shared_file(before: str, after: str):
    assert appended(before, name="pyproject.toml") == after


def test_a_new_list_begins_with_the_words_that_it_replaces():
    assert appended("", "kestrelo", "flurb", 'a"b') == 'dictionary = ["flurb", "a\\"b", "kestrelo"]\n'
