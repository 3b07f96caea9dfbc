"""Front matter: what it says and where, whole or broken."""

import pytest

from resume_lsp import frontmatter


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_keys_know_their_places(line_end: str):
    text = "---\nname: Ida Berg # me\nresume-lsp:\n  page: {limit: 2}\n---\n# Ida\n".replace("\n", line_end)
    front = frontmatter.read(text)
    assert front is not None
    assert front.broken is None
    assert text[front.span.end :] == "# Ida" + line_end
    said = {path: (found.value, found.key_span.of(text), found.value_span.of(text).strip()) for path, found in front.keys.items()}
    assert said[("name",)] == ("Ida Berg", "name", "Ida Berg")
    assert said[("resume-lsp", "page", "limit")] == (2, "limit", "2")
    assert said[("resume-lsp", "page")][0] == {"limit": 2}


@pytest.mark.parametrize(
    "text", ["", "# Ida", "---", "---\n", "--- \nfoo\n---\n", "----\na: b\n---\n", " ---\na: b\n---\n", "text\n---\na: b\n---\n"]
)
def test_is_none(text: str):
    assert frontmatter.read(text) is None


@pytest.mark.parametrize("text", ["---\n---\n", "---\n# nothing\n---\n", "---\na: b\n...\n", "---\na: b\n---"])
def test_may_say_little(text: str):
    front = frontmatter.read(text)
    assert front is not None
    assert (front.broken, front.span.end) == (None, len(text))


@pytest.mark.parametrize(
    "yaml",
    [
        "a: [b",
        "a: b: c",
        "\ta: b",
        "a: 'b",
        "a: *b",
        "a: &b *b",
        "- a: b",
        "a: !!python/object:os.system b",
        "a: b\n a: c",
        "? : :",
        "a: \0: b",
        "<<: 1",
    ],
)
def test_what_cannot_be_read_is_no_error(yaml: str):
    text = f"---\n{yaml}\n---\n# Ida\n"
    front = frontmatter.read(text)
    assert front is not None
    assert text[front.span.end :] == "# Ida\n"
    if front.broken:
        span, why = front.broken
        assert 0 <= span.start <= span.end <= front.span.end
        assert why


@pytest.mark.parametrize(
    ("yaml", "line", "meant"),
    [
        ("a: b: c", 2, "quotes"),
        ("a:\n\tb: 1", 3, "tabs"),
        ("a: [1", 2, "not closed"),
        ("a: 1\nb: 'x", 3, "not closed"),
        ("a: @x", 2, "begin with a sign"),
        ("a: |\nx", 3, "colon"),
    ],
)
def test_what_is_wrong_is_told_in_words_of_ours(yaml: str, line: int, meant: str):
    front = frontmatter.read(f"---\n{yaml}\n---\n")
    assert front is not None
    assert front.broken is not None
    assert front.broken[1].startswith(f"Mend line {line} of the front matter, or none of it counts: ")
    assert meant in front.broken[1]


def test_no_date_that_is_none_takes_the_others_along():
    front = frontmatter.read("---\nborn: 2024-13-45\nname: Ida\nall: [2024-13-45]\n---\n")
    assert front is not None
    assert {path: found.value for path, found in front.keys.items()} == {
        ("born",): "2024-13-45",
        ("name",): "Ida",
        ("all",): None,
    }


def test_toml_between_pluses_is_front_matter_of_which_nothing_is_read():
    text = "+++\nname = 'Ida'\n+++\n# Ida\n"
    front = frontmatter.read(text)
    assert front is not None
    assert (text[front.span.end :], front.keys, front.broken) == ("# Ida\n", {}, None)
    assert frontmatter.put(text, front, ("resume-lsp",), {"profile": "strict"}) == ()


def test_a_byte_order_mark_is_passed_over():
    front = frontmatter.read("\ufeff---\na: b\n---\n")
    assert front is not None
    assert front.keys[("a",)].value == "b"
