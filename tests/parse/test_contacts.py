"""Ways to reach the author: what counts, and what only looks like it."""

import pytest

from resume_lsp.model import ContactKind
from resume_lsp.parse import parse


def contacts(line: str) -> list[tuple[str, str]]:
    return [(contact.kind.value, contact.text) for contact in parse(f"# Ida Berg\n\n{line}\n\n## Experience\n").header.contacts]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ida@berg.io", [("email", "ida@berg.io")]),
        ("<ida@berg.io>", [("email", "ida@berg.io")]),
        ("@ida-b on GitHub | @ida at LinkedIn", [("github", "ida-b"), ("linkedin", "ida")]),
        ("[My showreel](https://ida.io)", [("website", "My showreel")]),
        ("[mail me](mailto:ida@berg.io)", [("email", "mail me")]),
        ("ida [at] berg [dot] io", [("email", "ida [at] berg [dot] io")]),
        ("ida\\@berg.io", [("email", "ida@berg.io")]),
        ("+1 (303) 555-0142", [("phone", "+1 (303) 555-0142")]),
        ("303.555.0142", [("phone", "303.555.0142")]),
        ("0171 2345678", [("phone", "0171 2345678")]),
        ("Tel: 555-0142", [("phone", "555-0142")]),
        ("[call](tel:+13035550142)", [("phone", "call")]),
        ("github.com/idaberg", [("github", "github.com/idaberg")]),
        ("[GitHub](https://github.com/idaberg)", [("github", "GitHub")]),
        ("[GitHub](https://idaberg.github.io)", [("github", "GitHub")]),
        ("GitHub: idaberg", [("github", "idaberg")]),
        ("gitlab.com/idaberg", [("code-host", "gitlab.com/idaberg")]),
        ("[code](https://codeberg.org/idaberg)", [("code-host", "code")]),
        ("https://git.sr.ht/~idaberg", [("code-host", "https://git.sr.ht/~idaberg")]),
        ("linkedin.com/in/ida-berg", [("linkedin", "linkedin.com/in/ida-berg")]),
        (
            "[![](a.svg)](https://github.com/idaberg) [![](b.svg)](https://linkedin.com/in/ida)",
            [("github", ""), ("linkedin", "")],
        ),
        ('<p><a href="https://github.com/idaberg"><img src="a.svg"></a></p>', [("github", "")]),
        ("[in](https://de.linkedin.com/in/ida-berg/)", [("linkedin", "in")]),
        ("idaberg.io", [("website", "idaberg.io")]),
        ("Email: *ida_berg at kvarnen.com*", [("email", "ida_berg at kvarnen.com")]),
        ("ida at kvarnen dot co dot uk | Oslo", [("email", "ida at kvarnen dot co dot uk")]),
        ("[berg.io](https://berg.io) ◦ Oslo", [("website", "berg.io")]),
        (
            "[GitHub](https://github.com/idaberg) [My site](https://berg.io)",
            [("github", "GitHub"), ("website", "My site")],
        ),
        ("[ [berg.io](https://berg.io) ] . [ ida@berg.io ]", [("website", "berg.io"), ("email", "ida@berg.io")]),
        ("[write](mailto:ida@berg.io?subject=CV)", [("email", "write")]),
        ("ida@berg.io  \n[![in](a.svg)](https://linkedin.com/in/ida-berg)", [("email", "ida@berg.io"), ("linkedin", "")]),
        ("ida@berg.io [![in](a.svg)](https://linkedin.com/in/ida-berg)", [("email", "ida@berg.io"), ("linkedin", "")]),
        ("Passport: 900101 5000 08 0", []),
        ("[Portfolio](https://ida.works/me)", [("website", "Portfolio")]),
        ("a@b.io | +44 7700 900123 | idaberg.io", [("email", "a@b.io"), ("phone", "+44 7700 900123"), ("website", "idaberg.io")]),
    ],
)
def test_is_a_way_to_reach_the_author(line: str, expected: list[tuple[str, str]]):
    assert contacts(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "[Inkwell](https://github.com/idaberg/inkwell)",
        "github.com/idaberg/inkwell",
        "Born 1990-04-12",
        "2015 - 2021",
        "80331 München",
        "Node.js and ASP.NET",
        "I have worked for [Acme](https://acme.io) and liked it there for many years.",
        "[Twitter](https://twitter.com/ida)",
        "<!-- ida@berg.io -->",
        "![](logo.png)",
        "chat: ida on irc.libera.chat",
    ],
)
def test_is_none(line: str):
    assert contacts(line) == []


def test_a_variable_stands_for_what_a_template_puts_in():
    assert contacts("$email | {{phone}}") == [("email", "$email"), ("phone", "{{phone}}")]


def test_the_front_matter_may_name_them():
    header = parse("---\nemail: ida@berg.io\ncontact:\n  phone: +1 303 555 0142\n---\n\n# Ida Berg\n\n## Skills\n").header
    assert [(contact.kind, contact.text) for contact in header.contacts] == [
        (ContactKind.EMAIL, "ida@berg.io"),
        (ContactKind.PHONE, "+1 303 555 0142"),
    ]


def test_a_homepage_may_be_a_profile():
    header = parse("---\nhomepage: https://github.com/idaberg\nwebsite: https://berg.io\n---\n\n# Ida Berg\n\n## Skills\n").header
    assert [contact.kind for contact in header.contacts] == [ContactKind.GITHUB, ContactKind.WEBSITE]


@pytest.mark.parametrize("label", ["Name", "Full name", "**Name**"])
def test_the_section_with_contacts_may_name_the_author(label: str):
    text = f"# Curriculum Vitae\n\n## Contact\n\n- {label}: Ida Berg (Ида Берг)\n- Mail: ida@berg.io\n\n## Skills\n\n- Bread\n"
    name = parse(text).header.name
    assert name
    assert name.text == "Ida Berg"


@pytest.mark.parametrize("named", ["Ida Berg", "Name: Ida Berg", "- Name: Ida Berg"])
def test_personal_data_name_the_author(named: str):
    name = parse(f"# Personal Data\n{named}\n\nOslo\n\n# Skills\n\n- Bread\n").header.name
    assert name
    assert name.text == "Ida Berg"


def test_a_link_leads_where_it_says():
    (contact,) = parse('# Ida Berg\n\n[me](<https://github.com/idaberg> "mine")\n\n## Skills\n').header.contacts
    assert contact.target == "https://github.com/idaberg"


def test_a_number_in_a_table_is_what_the_cell_before_it_says():
    assert contacts("| | |\n|---|---|\n| Student ID | 2023456789 |\n| Phone | 0804555017 |") == [("phone", "0804555017")]


def test_small_words_behind_a_name_are_none_of_it():
    name = parse("# Ida Berg <small>Cook</small>\n\nida@berg.io\n").header.name
    assert name
    assert name.text == "Ida Berg"


@pytest.mark.parametrize("heading", ["Lebenslauf / CV – Ida Berg", "CV / Resume: Ida Berg", "Resume of Ida Berg"])
def test_a_name_may_stand_behind_what_the_document_is(heading: str):
    name = parse(f"# {heading}\n\nida@berg.io\n").header.name
    assert name
    assert name.text == "Ida Berg"


def test_an_honorific_stands_before_a_name():
    name = parse("# Captain Ida Berg\n\nida@berg.io\n").header.name
    assert name
    assert name.text == "Captain Ida Berg"


def test_a_name_in_a_sentence_is_no_site_of_the_author():
    talks = "## Elsewhere\n\n- Mentor at the pier, since 2019\n- Spoke at harbour.ai'22 about tides\n- Judged at gulls.io in wet weather\n"
    assert contacts(f"ida@berg.io | berg.io\n\n{talks}") == [
        ("email", "ida@berg.io"),
        ("website", "berg.io"),
    ]


def test_a_site_that_one_is_invited_to_is_the_author_s():
    assert [
        contact.kind for contact in parse("# Ada Lane\n\nVisit adalane.dev for my work\n\n## Skills\n\n- Go\n").header.contacts
    ]


def test_the_name_may_be_a_link_to_the_author_s_site():
    (contact,) = parse("# [Ida Berg](https://berg.io)\n\n## Skills\n\n- Go\n").header.contacts
    assert (contact.kind, contact.target) == (ContactKind.WEBSITE, "https://berg.io")


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("[LinkedIn Profile](https://www.linkedin.com/in/ida-berg/)", [ContactKind.LINKEDIN]),
        ("[mail](mailto:ida@berg.io)  \n[in](https://linkedin.com/in/ida)", [ContactKind.EMAIL, ContactKind.LINKEDIN]),
        ("[GitHub](https://github.com/idaberg)", []),
        ("Baked with [Per Holm](https://linkedin.com/in/per-holm)", []),
    ],
)
def test_the_last_paragraph_may_be_links_to_the_author(last: str, expected: list[ContactKind]):
    found = parse(f"# Ida Berg\n\n## Skills\n\n- Bread\n\n{last}\n").header.contacts
    assert [contact.kind for contact in found] == expected
