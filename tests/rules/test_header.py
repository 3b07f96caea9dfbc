"""What the pages of the header's rules do not show."""

import pytest

from resume_lsp.rule import Git, Severity
from tests.rules.judged import found, mended, problems

REST = "\n\n## Experience\n\n### Engineer, Kestrel Labs\n\n*2019 – 2021*\n"


def headed(header: str) -> str:
    return f"# Jordan Rivera\n\n{header}{REST}"


def test_git_offers_its_address():
    text = headed("Denver, CO | +1 303 555 0142")
    assert "| [jordan@rivera.dev](mailto:jordan@rivera.dev)" in mended(
        "header-missing-email", text, git=Git(email="jordan@rivera.dev")
    )
    assert mended("header-missing-email", text) == text


@pytest.mark.parametrize(
    "written", ["<jordan@rivera.dev>", "$email", "{{ site.email }}", "jordan (at) rivera.dev", "jordan\\@rivera.dev"]
)
def test_an_address_may_be_written_in_many_ways(written: str):
    assert found("header-missing-email", headed(written)) == []


@pytest.mark.parametrize(
    "rule", ["header-missing-email", "header-missing-phone", "header-missing-linkedin", "header-missing-portfolio"]
)
def test_the_front_matter_may_hold_contacts(rule: str):
    front = "---\nemail: a@b.io\nphone: 1\nlinkedin: jrivera\nwebsite: b.io\n---\n\n"
    assert found(rule, front + headed("Denver, CO")) == []


@pytest.mark.parametrize("written", ["January 2019 – 2021", "https://rivera.dev/1234567890", "No. 20190101"])
def test_a_date_or_an_address_is_no_phone_number(written: str):
    assert found("header-missing-phone", headed(f"jordan@rivera.dev | {written}")) == ["Jordan Rivera"]


def test_a_company_page_is_no_profile():
    assert found("header-missing-linkedin", headed("[Kestrel](https://www.linkedin.com/company/kestrel)")) == ["Jordan Rivera"]


def test_a_profile_may_stand_at_the_end():
    assert found("header-missing-linkedin", headed("a@b.io") + "\n[in](https://linkedin.com/in/jrivera)\n") == []


def test_a_profile_may_stand_where_the_author_is_described():
    about = (
        "## Profile\n\n- Gives to open source: [my code](https://github.com/jrivera)\n- Sings with [Ida](https://idaberg.dev)\n"
    )
    assert found("header-missing-github", headed("a@b.io") + about) == []
    assert found("header-missing-portfolio", headed("a@b.io") + about) == ["Jordan Rivera"]


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        ("![](photo.jpg)", True),
        ("![Jordan](jordan.jpg)", True),
        ('<img src="me.png" width="120">', True),
        ("![](logo.png)", False),
        ("![a photo of the Rockies](rockies.jpg)", False),
        ("![stars](https://badges.dev/stars.svg)", False),
        ("![Open to work](https://img.shields.dev/badge/open-to_work-green)", False),
        ("![Views of my profile](https://badger.dev/profile?user=jrivera)", False),
        ('<img src="sun.png" width="20">', False),
        ('<img src="sun.png" height="20em" />', False),
        ('<img src="sun.png" style="height: 12em" />', True),
    ],
)
def test_tells_photos_from_other_images(image: str, expected: bool):
    assert bool(found("header-photo", headed(image))) is expected
    assert bool(found("ats-image", headed(image))) is not expected


@pytest.mark.parametrize("market", ["de", "jp"])
def test_a_photo_is_the_custom_in_some_countries(market: str):
    text = headed("![](photo.jpg)")
    assert found("header-photo", text, market=market) == []
    assert found("ats-image", text, market=market) == []


def test_a_linked_photo_goes_with_its_link():
    assert mended("header-photo", headed("[![me](photo.jpg)](https://rivera.dev)\n\na@b.io")) == headed("a@b.io")


@pytest.mark.parametrize(
    ("written", "detail"),
    [
        ("Denver | Age: 34", "Age: 34"),
        ("Denver | 34 years old", "34 years old"),
        ("Denver | Date of birth: 14.03.1990", "Date of birth: 14.03.1990"),
        ("Denver | Gender: female", "Gender: female"),
        ("Denver | Married, 2 children", "Married, 2 children"),
        ("Religion: none | Denver", "Religion: none"),
        ("1200 N. Lake Shore Drive, Denver", "1200 N. Lake Shore Drive"),
        ("Gartenstraße 12, 10115 Berlin", "Gartenstraße 12"),
        ("Denver | DOB: 14/03/1990", "DOB: 14/03/1990"),
        ("Denver | D.O.B.: 14-03-1990", "D.O.B.: 14-03-1990"),
        ("Denver | D.O.B – 14th March 1990", "D.O.B – 14th March 1990"),
        ("Denver | Date of Birth - 14 Mar, 1990", "Date of Birth - 14 Mar, 1990"),
        ("Denver | Born March 14, 1990", "Born March 14, 1990"),
        ("Denver | Place of birth: Faro", "Place of birth: Faro"),
        ("Denver | Passport No.: K1234567", "Passport No.: K1234567"),
        ("Denver | Passport: K 1234567", "Passport: K 1234567"),
        ("Denver | Father's Name: Rui Rivera", "Father's Name: Rui Rivera"),
        ("Denver | SSN: 000-12-3456", "SSN: 000-12-3456"),
        ("Denver | Social Security Number 000-12-3456", "Social Security Number 000-12-3456"),
        ("Denver | Aadhaar: 0000 1234 5678", "Aadhaar: 0000 1234 5678"),
        ("Denver | Marital status - single", "Marital status - single"),
        ("Denver | Single", "Single"),
        ("Denver | Nationality - Indian", "Nationality - Indian"),
        ("Denver | Indian national", "Indian national"),
        ("Denver | Citizenship: Portugal", "Citizenship: Portugal"),
        ("Denver | Sex: F", "Sex: F"),
        ("Denver | Female", "Female"),
        ("Denver | Age – 34", "Age – 34"),
        ("Denver | 34-year-old", "34-year-old"),
        ("Denver | Blood Group: O+", "Blood Group: O+"),
    ],
)
def test_personal_details_are_taken_out(written: str, detail: str):
    assert found("header-personal-details", headed(written)) == [detail]
    kept = written.replace(detail, "").strip(" |,")
    assert mended("header-personal-details", headed(written)) == headed(kept)


@pytest.mark.parametrize(
    "written",
    [
        "Denver, CO",
        "US citizen",
        "10 years of Go",
        "Single-page apps",
        "Born leader",
        "US passport holder",
        "Pan European sales",
        "American citizen",
    ],
)
def test_what_only_looks_personal_stays(written: str):
    assert found("header-personal-details", headed(f"{written} | a@b.io")) == []


def test_a_section_of_personal_details_tells_them_as_well():
    text = (
        headed("a@b.io")
        + "\n## Personal Details\n\n- Date of Birth: 14/03/1990\n- Father's Name: Rui Rivera\n- Languages: English\n"
    )
    assert found("header-personal-details", text) == ["Date of Birth: 14/03/1990", "Father's Name: Rui Rivera"]


@pytest.mark.parametrize("market", ["de", "at", "jp"])
def test_where_a_resume_shows_its_author_birth_and_street_may_stand(market: str):
    text = headed("Gartenstraße 12, 10115 Berlin | Date of birth: 14.03.1990 | Nationality: Swiss | Passport: K1234567")
    assert found("header-personal-details", text, market=market) == ["Passport: K1234567"]


def test_an_item_of_a_nested_list_keeps_its_marker():
    text = headed("- a@b.io\n  - Nationality: Swiss | Denver")
    assert mended("header-personal-details", text) == headed("- a@b.io\n  - Denver")


def test_a_street_goes_and_its_town_stays_behind_its_own_separator():
    text = headed("+1 303 555 0142 | 12 Elm Street, Denver | a@b.io")
    assert mended("header-personal-details", text) == headed("+1 303 555 0142 | Denver | a@b.io")


def test_a_link_that_is_begun_is_not_missing():
    text = headed("a@b.io | +1 303 555 0142")
    assert found("header-missing-github", mended("header-missing-github", text)) == []


def test_a_line_before_a_hard_break_ends_the_paragraph():
    text = headed("a@b.io\\\n1999 Elm Street")
    assert mended("header-personal-details", text) == headed("a@b.io")


@pytest.mark.parametrize(
    ("target", "better"),
    [
        ("http//rivera.dev", "https://rivera.dev"),
        ("https:/rivera.dev", "https://rivera.dev"),
        ("https//rivera.dev", "https://rivera.dev"),
        ("ttps://rivera.dev", "https://rivera.dev"),
        ("https://https://rivera.dev", "https://rivera.dev"),
        ("github.com/jrivera", "https://github.com/jrivera"),
        ("https://gihub.com/jrivera", "https://github.com/jrivera"),
        ("https://www.linkdin.com/in/j", "https://www.linkedin.com/in/j"),
        ("https://rivera.con/x", "https://rivera.com/x"),
    ],
)
def test_slips_in_addresses_are_mended(target: str, better: str):
    assert mended("link-malformed", headed(f"[x]({target})")) == headed(f"[x]({better})")


@pytest.mark.parametrize(
    "target",
    [
        *("https://rivera.dev", "http://rivera.dev", "mailto:a@b.io", "tel:+13035550142", "cv.pdf", "/about", "#projects"),
        *(
            "https://jrivera.github.io",
            "https://uk.linkedin.com/in/j",
            "https://gitlab.rivera.dev/x",
            "notes.md",
            "ftp://rivera.dev",
        ),
    ],
)
def test_addresses_that_are_right_stay(target: str):
    assert found("link-malformed", headed(f"[x]({target})")) == []


@pytest.mark.parametrize(
    ("rule", "target"),
    [
        ("header-missing-github", "https://githb.com/jrivera"),
        ("header-missing-github", "htps://github.com/jrivera"),
        ("header-missing-linkedin", "https://www.linkdin.com/in/jrivera"),
    ],
)
def test_a_profile_with_a_slip_in_its_address_is_not_missing(rule: str, target: str):
    assert found(rule, headed(f"a@b.io | [me]({target})")) == []


def test_an_address_in_angle_brackets_is_a_link():
    assert found("link-malformed", headed("<jordan@rivera.dev> | <https://rivera.dev>")) == []


def test_what_a_template_fills_in_is_no_bare_link():
    assert found("link-malformed", headed("$website: www.rivera.dev")) == []


def test_a_technology_is_no_site():
    assert mended("link-malformed", headed("Node.js | a@b.io")) == headed("Node.js | a@b.io")


def test_within_html_no_markdown_is_offered():
    (problem,) = problems("link-malformed", f"<h1>Jordan Rivera</h1>\n<p>a@b.io · rivera.dev</p>{REST}")
    assert (problem.severity, problem.fixes) == (Severity.HINT, ())


def test_the_name_of_a_column_is_no_dead_link():
    assert found("link-malformed", headed("| GitHub | Talks |\n|---|---|\n| jrivera | 4 |")) == []


@pytest.mark.parametrize(
    "written",
    [
        "jordan@example.com",
        "jordan@mail.example.org",
        "<https://www.example.com/jordan>",
        "your.name@gmail.com",
        "name@domain.com",
    ],
)
def test_the_contacts_of_a_template_are_placeholders(written: str):
    assert len(found("text-placeholder", headed(written))) == 1


@pytest.mark.parametrize(
    "written", ["email@rivera.dev", "you-and-me.dev", "user@rivera.dev", "[`a@example.com`](https://rivera.dev)"]
)
def test_contacts_that_only_look_made_up_stay(written: str):
    assert found("text-placeholder", headed(written)) == []


def test_an_example_that_is_linked_to_is_told_once():
    assert found("text-placeholder", headed("[a@example.com](mailto:a@example.com)")) == ["mailto:a@example.com"]


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("https:/rivera.dev", "[rivera.dev](https://rivera.dev)"),
        ("<www.rivera.dev>", "[www.rivera.dev](https://www.rivera.dev)"),
        ("[me] (https://rivera.dev)", "[me](https://rivera.dev)"),
        ("[me](https:// rivera.dev)", "[me](https://rivera.dev)"),
        ("[mail](mailto: a@b.io)", "[mail](mailto:a@b.io)"),
        ("[mail](mailto://a@b.io)", "[mail](mailto:a@b.io)"),
        ("[call](+13035550142)", "[call](tel:+13035550142)"),
    ],
)
def test_broken_links_are_put_together(written: str, better: str):
    assert mended("link-malformed", headed(written)) == headed(better)
    assert found("link-malformed", headed(better)) == []


@pytest.mark.parametrize(
    "written", ["Skills [Python, Redis] (https://rivera.dev)", "`[x] (https://rivera.dev)`", "[at] (see below)"]
)
def test_brackets_before_brackets_are_no_broken_link(written: str):
    assert "blank" not in " ".join(problem.message for problem in problems("link-malformed", headed(f"a@b.io | {written}")))


@pytest.mark.parametrize("written", ["LinkedIn: Jordan Rivera", "---\nlinkedin: jordan\n---"])
def test_a_name_is_no_handle(written: str):
    text = headed(written) if "---" not in written else f"{written}\n{headed('a@b.io')}"
    assert found("header-missing-linkedin", text) == []


def test_the_page_of_a_code_host_tells_whose_it_is():
    assert "github.com/jrivera" in mended("header-missing-github", headed("a@b.io | [me](https://jrivera.github.io)"))


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("**Nationality:** Swiss  \n**Email:** a@b.io", "**Email:** a@b.io"),
        ("- Address: 12 Elm Street, Apt 4, Denver, CO\n- a@b.io", "- Address: Denver, CO\n- a@b.io"),
        ("- Address: 221B Baker Street\n- a@b.io", "- a@b.io"),
        ("a@b.io | Address: 12 Elm Street | Denver", "a@b.io | Denver"),
    ],
)
def test_a_label_goes_with_what_it_names(written: str, left: str):
    assert mended("header-personal-details", headed(written)) == headed(left)


@pytest.mark.parametrize(
    "written",
    ["LinkedIn: /in/jrivera", "LinkedIn: in/jrivera", "LinkedIn – in/jrivera", "in/jrivera", "/in/jrivera", "LinkedIn: @jrivera"],
)
def test_a_handle_of_linkedin_is_linked(written: str):
    text = f"# Jordan Rivera\n\nDenver, CO | {written} | a@b.io\n"
    (problem,) = problems("header-missing-linkedin", text)
    assert problem.message.startswith("Link your")
    assert "[linkedin.com/in/jrivera](https://www.linkedin.com/in/jrivera) | a@b.io" in mended("header-missing-linkedin", text)


@pytest.mark.parametrize(
    "written", ["GitHub: @jrivera", "github: jrivera", "GitHub @jrivera", "GitHub – @jrivera", "**GitHub:** /jrivera"]
)
def test_a_handle_of_github_is_linked(written: str):
    text = f"# Jordan Rivera\n\nDenver, CO | {written} | a@b.io\n"
    (problem,) = problems("header-missing-github", text)
    assert problem.message.startswith("Link your")
    assert " [github.com/jrivera](https://github.com/jrivera) | a@b.io" in mended("header-missing-github", text)


FENCED = "```text\nJordan Rivera\njordan@rivera.dev, +1 303 555 0142\n```\n\n## Experience\n"


@pytest.mark.parametrize("rule", ["header-missing-name", "header-missing-email", "header-missing-phone"])
def test_what_stands_in_a_fence_is_not_missed(rule: str):
    assert found(rule, FENCED) == []
    assert (
        len(
            found(
                rule,
                FENCED.replace("```", "").replace("Jordan Rivera", "").replace("jordan@rivera.dev, +1 303 555 0142", "Denver"),
            )
        )
        == 1
    )


def test_a_key_of_the_front_matter_may_have_a_line_in_it():
    text = "---\nname: Jordan Rivera\nlinked_in: https://www.linkedin.com/in/jrivera\n---\n\n## Experience\n"
    assert found("header-missing-linkedin", text) == []


def test_a_domain_tells_who_owns_a_repository():
    text = "jordan@jordansails.dev\n\n## Projects\n\n- [Tides](https://github.com/jordansails/tides)\n"
    assert "github.com/jordansails" in mended("header-missing-github", text)


def test_a_street_in_a_table_goes_with_its_comma():
    text = "# Jordan Rivera\n\n| | |\n|---|---|\n| Address | 12 Elm Street, Denver, CO |\n"
    assert mended("header-personal-details", text) == text.replace("12 Elm Street, ", "")


@pytest.mark.parametrize(
    ("line", "street"),
    [
        ("Rua das Gaivotas, 220 – Campinas/SP", ["Rua das Gaivotas, 220"]),
        ("Calle Mayor 5, Madrid", ["Calle Mayor 5"]),
        ("Via Roma 12, Turin", ["Via Roma 12"]),
        ("ul. Morska 14, Gdynia", ["ul. Morska 14"]),
        ("Reach me via Signal 24 hours a day", []),
        ("Remote via Zoom", []),
    ],
)
def test_streets_begin_with_their_kind_in_some_languages(line: str, street: list[str]):
    assert found("header-personal-details", f"# Jordan Rivera\n\n{line}\n\njo@rivera.dev\n") == street
