"""What is printed of a resume, in which role."""

import pytest

from resume_lsp.pages import stretches
from resume_lsp.pages.blocks import Block
from resume_lsp.pages.layout import laid_out, layout
from resume_lsp.pages.look import Role
from resume_lsp.pages.stretches import _Reader
from resume_lsp.pages.style import Style
from resume_lsp.parse import parse


def words_of(block: Block) -> str:
    return "".join(run.text for run in block.runs)


def printed(text: str, *roles: Role) -> list[str]:
    return [words_of(block) for block in layout(parse(text)) if not roles or block.role in roles]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Cut costs by 20 % 🎉🎉.", "Cut costs by 20 %."),
        ("🚀 Moved the ledger", "Moved the ledger"),
        ("Moved it 🚀 to Go", "Moved it to Go"),
        ("Moved it to Go🚀 in May", "Moved it to Go in May"),
        ("Moved it (🚀 to Go)", "Moved it (to Go)"),
        (":rocket: Moved the ledger", "Moved the ledger"),
        (":globe_with_meridians: Moved the ledger", "Moved the ledger"),
        ("Moved `:rocket:` and a::b: to 10:30:15", "Moved :rocket: and a::b: to 10:30:15"),
    ],
)
def test_an_emoji_leaves_no_gap(written, read):
    assert printed(f"# Ines Farrow\n\n## Experience\n\n- {written}\n", Role.ITEM) == [read]


def test_many_spaces_are_printed_as_one_but_in_code():
    text = "# Ines Farrow\n\n## Experience\n\n**Kelp** — Cook      \t 2019 – 2021\n\n- Wrote `a    b`.\n"
    assert printed(text, Role.PARAGRAPH, Role.ITEM) == ["Kelp — Cook 2019 – 2021", "Wrote a    b."]


def test_a_separator_at_the_end_of_a_line_says_that_it_goes_on():
    text = "# Ines Farrow\n\nSeattle, WA\nines@farrow.example |\n+1 206 555 0117\n| [LinkedIn](https://linkedin.com/in/ifarrow)\n\n## Skills\n"
    assert printed(text, Role.CONTACT) == ["Seattle, WA\nines@farrow.example | +1 206 555 0117 | LinkedIn"]


@pytest.mark.parametrize(
    ("head", "name", "contacts"),
    [
        ("# Ines Farrow | +1 206 555 0117 | ines@farrow.example", "Ines Farrow", "+1 206 555 0117 | ines@farrow.example"),
        ("# **Ines Farrow** – [GitHub](https://github.com/ifarrow)", "Ines Farrow", "GitHub"),
        ("**Ines Farrow**\nSeattle, WA\nines@farrow.example", "Ines Farrow", "Seattle, WA\nines@farrow.example"),
    ],
)
def test_only_the_name_is_as_large_as_a_name(head, name, contacts):
    text = f"{head}\n\n## Skills\n\n- Go\n\n## Education\n"
    assert printed(text, Role.NAME) == [name]
    assert printed(text, Role.CONTACT) == [contacts]


@pytest.mark.parametrize("name", ["Ines Farrow, Ph.D.", "Ines Farrow (she/her)", "Ines Farrow"])
def test_what_belongs_to_the_name_stays_with_it(name):
    assert printed(f"# {name}\n\nines@farrow.example\n\n## Skills\n\n- Go\n", Role.NAME) == [name]


def test_a_section_by_an_unknown_name_above_one_that_is_known():
    text = "# Ines Farrow\n\n## Kokemus\n\n### Engineer\n\n- Go.\n\n## Skills\n\n- Go\n"
    assert printed(text, Role.SECTION) == ["Kokemus", "Skills"]
    assert printed(text, Role.ENTRY) == ["Engineer"]


def test_what_someone_calls_himself_is_no_section():
    text = "# Ines Farrow\n\n## Gardener of Ledgers\n\n- ines@farrow.example\n- +1 206 555 0117\n\n## Skills\n\n- Go\n"
    assert printed(text, Role.SECTION) == ["Skills"]


def test_a_quote_behind_a_list_is_no_part_of_it():
    text = "# Ines Farrow\n\n## Skills\n\n- Go\n  > quick\n\n> apart\n"
    assert [(block.depth, words_of(block)) for block in layout(parse(text))[2:]] == [(1, "Go"), (1, "quick"), (0, "apart")]


def test_a_rule_that_markdown_takes_for_text_is_a_rule():
    text = "# Ines Farrow\n\n<div>\nines@farrow.example\n</div>\n---\n\n## Skills\n"
    assert printed(text) == ["Ines Farrow", "ines@farrow.example", "", "Skills"]


HEAD = "# Ines Farrow\n\nines@farrow.example\n\n"


@pytest.mark.parametrize(
    ("section", "lines"),
    [
        ("## Education\n\nM.S. Botany, Lakeview College, 2012\nB.S. Botany, University of Larkspur, 2010\n", [2]),
        ("## Experience\n\n### Engineer, Larkspur\n\nJan 2012 – Present\nRemote, Lisbon\n", [2]),
        (
            "## Experience\n\n### Larkspur\n\nSenior Engineer\n*Jan 2012 – Present*\nSells flowers to people who\nlike flowers.\n",
            [3],
        ),
        ("## Experience\n\n**Engineer**, Larkspur\r\nJan 2012 – Present (two years)\r\n\r\n- Cut it.\n", [2]),
        ("## Experience\n\n### Engineer, Larkspur\n\nJan 2012 – Present |\nRemote, Lisbon\n", [1]),
        (
            "## Experience\n\n### Gardener, Larkspur\n\nSince 2012 at Larkspur I have grown flowers in\nLisbon and been happy with\nit.\n",
            [1],
        ),
        ("## Experience\n\n### Engineer, Larkspur\n\nJan 2012 – Present\n\nStack: Go, Vault\nTeam: 6\n", [1, 2]),
        ("## Experience\n\n### Engineer, Larkspur\n\nJan 2012 – Present\n\nGrew flowers for\nTwo towns: all of them\n", [1, 1]),
        ("## Skills\n\nLanguages: Go, Python\nTools: Git\n", [2]),
        ("## Skills\n\nGo, Python,\nGit\n", [1]),
        ("## Certifications\n\nCKA (2020)\nCertified Gardener (2021)\n", [2]),
        ("## Certifications\n\n" + "Certified Gardener of the Lakeview College of Botany and Garden\nDesign (2021)\n", [1]),
        ("## Skills\n\nGo and gardening, told at length where it is\nasked for.\n", [1]),
        ("## Summary\n\nGardener of ledgers.\nKeeps them green.\n", [1]),
    ],
)
def test_lines_that_say_different_things_stay_lines_and_prose_flows(section, lines):
    paragraphs = printed(HEAD + section, Role.PARAGRAPH)
    assert [paragraph.count("\n") + 1 for paragraph in paragraphs] == lines


def test_dates_at_the_edge_are_set_beside_the_line_above_them():
    text = f"{HEAD}## Experience\n\n**Engineer**, Larkspur\nJan 2012 – Present\n\n- Cut it.\n"
    (block,) = (block for block in laid_out(parse(text), Style(dates="right")) if block.aside)
    assert [run.text for run in block.runs] == ["Engineer", ", Larkspur", "Jan 2012 – Present"]


ROLES = (
    "# Ines Farrow\n\n## Experience\n\n### Baker, Hearth\n\n- Baked bread.\n  - Rye.\n\n### Miller, Larkspur\n\n- Milled rye.\n"
)


def test_what_stands_between_two_headings_is_laid_out_once_wherever_it_moves(monkeypatch):
    layout(parse(ROLES))
    read = []
    monkeypatch.setattr(stretches, "_Reader", lambda stretch: read.append(stretch.text) or _Reader(stretch))
    layout(parse(ROLES.replace("Baked bread", "Baked rye bread")))
    assert read == ["### Baker, Hearth\n\n- Baked rye bread.\n  - Rye.\n\n"]


@pytest.mark.parametrize("above", ["Words.\n\n", "- Words\n  - within.\n\n", "```\ncode\n```\n\n", "---\nname: Jo\n---\n"])
def test_what_stands_below_is_printed_alike_whatever_stands_above(above):
    alone, below = layout(parse(ROLES))[1:], layout(parse(above + ROLES))
    assert [block.shifted(len(above)) for block in alone] == list(below[-len(alone) :])


def test_a_section_that_begins_with_a_paragraph_stands_in_no_list():
    text = "# Ines Farrow\n\n**Experience**\n\n- Baked\n  - bread\n\n**Skills**\n\n- Rye\n"
    assert [block.depth for block in layout(parse(text))] == [0, 0, 1, 2, 0, 1]


def test_code_that_holds_a_whole_resume_is_printed_whole():
    assert printed(f"```\n{ROLES}```\n", Role.CODE) == [ROLES.rstrip()]
