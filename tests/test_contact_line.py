"""One more contact, written as the others are."""

import pytest

from resume_lsp.contact_line import insertion
from resume_lsp.parse import parse
from resume_lsp.text import apply

LINK = "[github.com/ana](https://github.com/ana)"
TAGGED = '<a href="https://github.com/ana">github.com/ana</a>'


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("a@b.io | +1 303 555 0142", f"a@b.io | +1 303 555 0142 | {LINK}"),
        ("Oslo · a@b.io · +1 303 555 0142", f"Oslo · a@b.io · +1 303 555 0142 · {LINK}"),
        ("Denver, CO | a@b.io", f"Denver, CO | a@b.io | {LINK}"),
        ("Email: a@b.io | Phone: +1 303 555 0142", f"Email: a@b.io | Phone: +1 303 555 0142 | GitHub: {LINK}"),
        ("| a@b.io | +1 303 555 0142 |\n|---|---|", f"| a@b.io | +1 303 555 0142 · {LINK} |\n|---|---|"),
        ("- a@b.io\n- +1 303 555 0142", f"- a@b.io\n- +1 303 555 0142\n- {LINK}"),
        (
            "- **Email:** a@b.io\n- **Phone:** +1 303 555 0142",
            f"- **Email:** a@b.io\n- **Phone:** +1 303 555 0142\n- **GitHub:** {LINK}",
        ),
        ("a@b.io  \n+1 303 555 0142  ", f"a@b.io  \n+1 303 555 0142  \n{LINK}  "),
        ("a@b.io\\\n+1 303 555 0142", f"a@b.io\\\n+1 303 555 0142\\\n{LINK}"),
        ("> a@b.io\n> +1 303 555 0142", f"> a@b.io\n> +1 303 555 0142  \n> {LINK}"),
        ("a@b.io", f"a@b.io\n\n{LINK}"),
        ("**a@b.io** | **+1 303 555 0142**", f"**a@b.io** | **+1 303 555 0142** | {LINK}"),
        ("**Email** a@b.io **Phone** +1 303 555 0142", f"**Email** a@b.io **Phone** +1 303 555 0142 **GitHub** {LINK}"),
        ("###### [ a@b.io ] . [ +1 303 555 0142 ]", f"###### [ a@b.io ] . [ +1 303 555 0142 ] . [ {LINK} ]"),
        ("<a@b.io> • <https://ana.dev>", f"<a@b.io> • <https://ana.dev> • {LINK}"),
        ("Email\n: a@b.io", f"Email\n: a@b.io\n\nGitHub\n: {LINK}"),
        ("<p>Oslo * a@b.io * +1 303 555 0142</p>", f"<p>Oslo * a@b.io * +1 303 555 0142 * {TAGGED}</p>"),
        (
            '<div>\n<a href="mailto:a@b.io">a@b.io</a>\n| <a href="https://ana.io">ana.io</a>\n</div>',
            f'<div>\n<a href="mailto:a@b.io">a@b.io</a>\n| <a href="https://ana.io">ana.io</a>\n| {TAGGED}\n</div>',
        ),
        (
            '<a href="mailto:a@b.io">a@b.io</a> | <a href="https://ana.io">ana.io</a>',
            '<a href="mailto:a@b.io">a@b.io</a> | <a href="https://ana.io">ana.io</a> | <a href="https://github.com/ana">github.com/ana</a>',
        ),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_new_contact_follows_the_style_of_the_others(header: str, expected: str, end: str):
    text = f"# Ana Berg\n\n{header}\n\n## Experience\n".replace("\n", end)
    edit = insertion(parse(text), "GitHub", "github.com/ana", "https://github.com/ana")
    assert apply([edit], text) == f"# Ana Berg\n\n{expected}\n\n## Experience\n".replace("\n", end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ana Berg\n\n## Experience\n", f"# Ana Berg\n\n{LINK}\n\n## Experience\n"),
        ("Ana Berg\n========\n\n## Experience\n", f"Ana Berg\n========\n\n{LINK}\n\n## Experience\n"),
        ("---\nname: Ana Berg\n---\n\n## Experience\n", f"---\nname: Ana Berg\n---\n\n{LINK}\n\n## Experience\n"),
        ("# Ana Berg", f"# Ana Berg\n\n{LINK}"),
    ],
)
def test_without_contacts_it_stands_below_the_name(text: str, expected: str):
    assert apply([insertion(parse(text), "GitHub", "github.com/ana", "https://github.com/ana")], text) == expected
