"""A resume in every form."""

import io
import json
import re
import shutil
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pypdf
import pytest

from resume_lsp.pages import THEMES, Style, engine
from resume_lsp.pages.engine import TypstMissingError, available
from resume_lsp.pages.export import FORMS, export, made_here
from resume_lsp.pages.measure import measure
from resume_lsp.pages.reading import compare, verify
from resume_lsp.pages.render import pdf
from resume_lsp.parse import parse

HERE = Path(__file__).parent
RESUMES = sorted(HERE.glob("resumes/*.md"))
TODAY = date(2026, 6, 1)
HEAD = "# Ines Farrow\n\nines@farrow.example\n\n## Skills\n\n"

each_resume = pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.stem)
each_theme = pytest.mark.parametrize("style", THEMES.values(), ids=THEMES)


def resume_of(path: Path):
    return parse(path.read_text(encoding="utf-8"))


def reader_of(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


@each_resume
@each_theme
def test_a_parser_reads_every_character_in_its_order(path, style):
    resume = resume_of(path)
    reading = verify(resume, style, pdf(resume, style).content)
    assert reading.exact
    assert reading.differences == ()


def test_what_is_read_is_compared_on_the_paper_that_the_resume_asks_for():
    resume, style = parse(f"{HEAD}- **Languages:** Go, Rust\n"), Style(paper="auto")
    assert verify(resume, style, pdf(resume, style).content).exact


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed: apt-get install poppler-utils")
@each_resume
@each_theme
def test_another_parser_reads_every_character_too(path, style):
    resume = resume_of(path)
    ran = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf(resume, style).content, capture_output=True, check=True)
    reading = compare(resume, style, ran.stdout.decode())
    assert reading.exact
    assert reading.differences == ()


@each_resume
@each_theme
def test_the_pdf_has_the_pages_that_were_measured(path, style):
    resume = resume_of(path)
    made = pdf(resume, style)
    assert len(reader_of(made.content).pages) == measure(resume, style, limit=1).count
    assert made.standard == "PDF/UA-1, PDF/A-2a"
    assert len(made.content) < 100_000


def test_a_difference_is_told_with_its_place():
    resume = resume_of(HERE / "resumes" / "plain.md")
    other = parse(resume.text.replace("60 cron jobs", "forty jobs").replace("Quillfeather", "Finchworth"))
    reading = verify(resume, Style(), pdf(other, Style()).content)
    assert not reading.exact
    assert [(found.part, found.fault) for found in reading.differences] == [("bullet", "missing"), ("organization", "missing")]


def test_what_stands_elsewhere_is_out_of_order():
    resume = parse("# Ines Farrow\n\n## Skills\n\nGo\n\n## Interests\n\nChess\n")
    other = parse("# Ines Farrow\n\n## Interests\n\nChess\n\n## Skills\n\nGo\n")
    assert [found.fault for found in verify(resume, Style(), pdf(other, Style()).content).differences] == ["out of order"]


def test_the_pdf_says_whose_it_is():
    reader = reader_of(pdf(resume_of(HERE / "resumes" / "plain.md"), Style()).content)
    assert reader.metadata.title == reader.metadata.author == "Tomas Lindqvist"
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == ["Tomas Lindqvist"]


@pytest.mark.parametrize(("front", "language"), [("lang: de", "de"), ("locale: pt_BR", "pt"), ("language: us english", "en")])
def test_the_files_say_in_which_language_they_are(front, language):
    resume = parse(f"---\n{front}\n---\n\n{HEAD}- Go\n")
    assert reader_of(pdf(resume, Style()).content).trailer["/Root"]["/Lang"] == language
    assert f'<html lang="{language}">'.encode() in export(resume, Style(), "html").files[0]


def test_the_same_resume_is_the_same_pdf():
    resume = resume_of(HERE / "resumes" / "plain.md")
    assert pdf(resume, Style(), today=TODAY).content == pdf(resume, Style(), today=TODAY).content


def test_links_lead_where_they_lead():
    resume = parse(
        "# Ines Farrow\n\nines@farrow.example | github.com/ifarrow | [site](farrow.example) | [no](javascript:alert)\n\n## Skills\n\n- <https://x.example/a_b>\n"
    )
    page = reader_of(pdf(resume, Style()).content).pages[0]
    targets = [note.get_object()["/A"]["/URI"] for note in page["/Annots"]]
    assert targets == [
        "mailto:ines@farrow.example",
        "https://github.com/ifarrow",
        "https://farrow.example",
        "https://x.example/a_b",
    ]


def test_contacts_of_the_front_matter_are_printed_and_linked():
    page = reader_of(pdf(resume_of(HERE / "resumes" / "front.md"), Style()).content).pages[0]
    assert "priya@raman.example | github.com/praman" in page.extract_text()
    targets = [note.get_object()["/A"]["/URI"] for note in page["/Annots"]]
    assert targets == ["mailto:priya@raman.example", "https://github.com/praman"]


def test_contacts_are_printed_wherever_the_front_matter_has_them():
    front = "---\nname: Ines Farrow\nphone: 3035550142\nlinks:\n  github: '@ifarrow'\n  linkedin: https://www.linkedin.com/in/ifarrow\nwebsite: farrow.example\n---\n\n## Skills\n\nGo\n"
    exported = pdf(parse(front), Style())
    text = reader_of(exported.content).pages[0].extract_text()
    assert text.startswith("Ines Farrow\n3035550142 | github.com/ifarrow | linkedin.com/in/ifarrow | farrow.example\n")
    links = [note.get_object()["/A"]["/URI"] for note in reader_of(exported.content).pages[0]["/Annots"]]
    assert links == ["https://github.com/ifarrow", "https://linkedin.com/in/ifarrow", "https://farrow.example"]
    assert verify(parse(front), Style(), exported.content).differences == ()


def test_contacts_of_the_front_matter_stand_below_the_name_and_once():
    text = "---\nemail: ines@farrow.example\ngithub: other\n---\n\n# Ines Farrow\n\nData Engineer\n\ngithub.com/ifarrow\n\n## Skills\n\nGo\n"
    exported = pdf(parse(text), Style())
    read = reader_of(exported.content).pages[0].extract_text()
    assert read.startswith("Ines Farrow\nData Engineer\nines@farrow.example\ngithub.com/ifarrow\n")
    assert verify(parse(text), Style(), exported.content).differences == ()


def test_a_letter_of_no_font_is_told():
    exported = export(parse(HEAD + "- Tamil: தமிழ் and \U00012000\n"), Style(), "pdf")
    assert any("\U00012000" in note for note in exported.notes)


def test_what_is_left_out_is_told():
    exported = export(parse(HEAD + "- Rockets 🚀\n\n![me](me.png)\n"), Style(), "html")
    assert exported.notes == ("Pictures and emoji are left out: lines 7, 9.",)


def test_an_emoji_beside_the_name_is_no_hindrance():
    made = pdf(parse("# Ines Farrow 🚀\n\nines@farrow.example\n\n## Skills\n\n- Go\n"), Style())
    assert made.standard == "PDF/UA-1, PDF/A-2a"
    assert reader_of(made.content).metadata.title == "Ines Farrow"


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_made(form):
    exported = export(resume_of(HERE / "resumes" / "everything.md"), Style(), form, today=TODAY)
    assert len(exported.files) == (2 if form in {"png", "svg"} else 1)
    assert all(exported.files)
    assert all(made_here(content) for content in exported.files) == (form != "txt")


def test_what_others_made_is_not_ours():
    assert not made_here(b"%PDF-1.7 by someone else")
    assert not made_here(b"notes about resume-lsp")


class Tags(HTMLParser):
    """Counts what opens and closes."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        if tag not in {"br", "hr", "meta"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@each_resume
def test_html_is_well_formed_and_fetches_nothing(path):
    page = export(resume_of(path), Style(), "html").files[0].decode()
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    assert tags.seen.count("h1") == 1
    assert not re.search(r"<(?:script|img|link)|src=|url\(", page)


def test_the_head_of_a_table_is_one():
    page = export(parse(HEAD + "| Tool | Years |\n|---|---|\n| Go | 4 |\n"), Style(), "html").files[0].decode()
    assert "<tr><th>Tool</th><th>Years</th></tr>\n<tr><td>Go</td><td>4</td></tr>" in page.replace("<strong>", "").replace(
        "</strong>", ""
    )


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("separator", [" | ", " · ", " • "])
def test_no_line_of_contacts_begins_or_ends_with_a_separator(theme, separator):
    contacts = ["Larkspur, WA", "ines@farrow.example", "+1 206 555 0117", "github.com/inesfarrow", "linkedin.com/in/inesfarrow"]
    for more in range(1, 7):
        text = separator.join([*contacts, *("[farrow.example](https://farrow.example)",) * more])
        resume = parse(f"# Ines Farrow\n\n{text}\n\n## Skills\n\n- Go\n")
        lines = export(resume, THEMES[theme], "txt").files[0].decode().splitlines()
        assert not [line for line in lines if line.strip()[:1] in {"|", "·"} or line.strip()[-1:] in {"|", "·", "•"}]


def test_html_is_never_the_authors():
    page = export(parse("# <script>x</script>Ann & Bob\n\n## Skills\n\n`<b>` & <u>co</u>\n"), Style(), "html").files[0].decode()
    assert "<script>" not in page
    assert "<code>&lt;b&gt;</code> &amp; co" in page


@each_resume
def test_json_resume_keeps_to_its_schema(path):
    schema = json.loads((HERE / "jsonresume.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(export(resume_of(path), Style(), "json").files[0]), schema)


@pytest.mark.parametrize(
    ("contacts", "address"),
    [
        ("$email: x\nines@farrow.example", "ines@farrow.example"),
        ("[Mail](mailto:ines@farrow.example?subject=Hello)", "ines@farrow.example"),
        ("{{email}}", None),
    ],
)
def test_json_resume_has_an_address_or_none(contacts, address):
    text = f"# Ines Farrow\n\n{contacts}\n\n## Skills\n\n- Go\n"
    assert json.loads(export(parse(text), Style(), "json").files[0])["basics"].get("email") == address


def test_json_resume_tells_what_was_understood():
    told = json.loads(export(resume_of(HERE / "resumes" / "plain.md"), Style(), "json").files[0])
    assert told["basics"]["name"] == "Tomas Lindqvist"
    assert told["basics"]["profiles"] == [{"network": "GitHub", "username": "tlindqvist", "url": "https://github.com/tlindqvist"}]
    assert [(work["position"], work["startDate"], work.get("endDate")) for work in told["work"]] == [
        ("Backend Developer", "2021-06", None),
        ("Junior Developer", "2019", "2021"),
    ]
    assert told["education"] == [
        {"institution": "Lakeview College", "studyType": "B.A.", "area": "Mathematics", "startDate": "2015", "endDate": "2019"}
    ]
    assert told["skills"][0] == {"name": "Languages", "keywords": ["Go", "Python", "SQL"]}


def test_without_typst_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    for remembered in (engine._typst, engine._fonts):
        remembered.cache_clear()
    try:
        assert not available()
        with pytest.raises(TypstMissingError, match="pip install"):
            export(parse(HEAD), Style(), "pdf")
        assert export(parse(HEAD), Style(), "html").files
    finally:
        for remembered in (engine._typst, engine._fonts):
            remembered.cache_clear()


def test_json_resume_takes_a_single_date_of_a_degree_for_its_end():
    told = json.loads(
        export(
            parse("# Ines Farrow\n\n## Education\n\n### B.A. Mathematics, Lakeview College\n\nMay 2019\n"), Style(), "json"
        ).files[0]
    )
    (degree,) = told["education"]
    assert (degree.get("startDate"), degree["endDate"]) == (None, "2019-05")


@pytest.mark.parametrize("said", ["References available upon request", "Chess. References are available on request."])
def test_json_resume_has_no_references_among_the_interests(said):
    told = json.loads(export(parse(f"# Ines Farrow\n\n## Interests\n\n- Sailing\n- {said}\n"), Style(), "json").files[0])
    assert {interest["name"] for interest in told["interests"]} <= {"Sailing", "Chess"}


def told_of(text: str):
    return json.loads(export(parse(f"# Ines Farrow\n\n{text}"), Style(), "json").files[0])


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_json_resume_leaves_out_bold_names_of_sections(between):
    said = {"SUMMARY": "Baker of bread.", "SKILLS": "Go, Rust", "LANGUAGES": "French", "AWARDS": "Golden Loaf, 2021"}
    told = told_of("\n\n".join(f"**{name}**{between}{words}" for name, words in said.items()))
    assert told["basics"]["summary"] == "Baker of bread."
    assert [group["keywords"] for group in told["skills"]] == [["Go", "Rust"]]
    assert told["languages"] == [{"language": "French"}]
    assert [award["title"] for award in told["awards"]] == ["Golden Loaf"]


def test_json_resume_has_no_and_among_the_names():
    told = told_of("## Interests\n\nChess, hiking, and baking.\n\n## Skills\n\nGo, Android, and C\n")
    assert [interest["name"] for interest in told["interests"]] == ["Chess", "hiking", "baking"]
    assert told["skills"] == [{"name": "Skills", "keywords": ["Go", "Android", "C"]}]


@pytest.mark.parametrize(
    ("table", "groups"),
    [
        ("| Area | Tools |\n|---|---|\n| Languages | Go, C |\n| Data | SQL |\n", {"Languages": ["Go", "C"], "Data": ["SQL"]}),
        ("| | |\n|---|---|\n| **Data:** | SQL, Redis |\n", {"Data": ["SQL", "Redis"]}),
        ("| Languages | Data |\n|---|---|\n| Go | SQL |\n| C | Redis |\n", {"Languages": ["Go", "C"], "Data": ["SQL", "Redis"]}),
        ("| Languages | Data |\n|---|---|\n| Go, C | SQL, Redis |\n", {"Languages": ["Go", "C"], "Data": ["SQL", "Redis"]}),
    ],
)
def test_json_resume_groups_a_table_of_skills(table, groups):
    assert {group["name"]: group["keywords"] for group in told_of(f"## Skills\n\n{table}")["skills"]} == groups


def test_json_resume_keeps_the_prose_of_an_entry():
    head = "### Engineer, Larkspur\n\nMay 2019 – Present\nRemote, Lisbon\n"
    prose = "Wrote ledgers for florists. They\nliked them.\n"
    for between in ("", "\n"):
        (work,) = told_of(f"## Experience\n\n{head}{between}{prose}\n- Cut it.\n")["work"]
        assert (work["summary"], work["highlights"]) == ("Wrote ledgers for florists. They liked them.", ["Cut it."])
    (bare,) = told_of(f"## Experience\n\n{head}\n- Cut it.\n")["work"]
    assert "summary" not in bare


@pytest.mark.parametrize(
    ("header", "place"),
    [
        ("Seattle, WA | ines@farrow.example", {"city": "Seattle", "region": "WA"}),
        ("Location: Lisbon, Portugal\n+1 206 555 0117", {"city": "Lisbon", "countryCode": "PT"}),
        ("London, UK | ines@farrow.example", {"city": "London", "countryCode": "GB"}),
        ("Seattle, WA, USA | ines@farrow.example", {"city": "Seattle", "region": "WA", "countryCode": "US"}),
        ("Data Engineer\n\n**Austin, TX** · github.com/ifarrow", {"city": "Austin", "region": "TX"}),
        ("ines@farrow.example", None),
    ],
)
def test_json_resume_says_where_the_author_lives(header, place):
    assert told_of(f"{header}\n\n## Skills\n\nGo\n")["basics"].get("location") == place


@pytest.mark.parametrize(
    ("line", "name", "date"),
    [
        ("CKA (2020)", "CKA", "2020"),
        ("Certified Gardener, May 2021", "Certified Gardener", "2021-05"),
        ("2019: Tree Surgeon", "Tree Surgeon", "2019"),
        ("Gardener (expected 2029)", "Gardener (expected 2029)", None),
        ("Garden 2019 Specialist", "Garden 2019 Specialist", None),
    ],
)
def test_json_resume_has_the_date_of_a_certificate(line, name, date):
    (certificate,) = told_of(f"## Certifications\n\n- {line}\n")["certificates"]
    assert (certificate["name"], certificate.get("date")) == (name, date)


DEGREE = "## Education\n\n### BSc Physics — Lakeview University\n\n2015 – 2018\n\n"


@pytest.mark.parametrize(
    ("said", "score"),
    [
        ("GPA: 3.8/4.0", "3.8/4.0"),
        ("- Cumulative GPA 3.92 / 4.00", "3.92 / 4.00"),
        ("Final grade: 1.3", "1.3"),
        ("CGPA - 8,7/10 | Dean's list", "8,7/10"),
        ("Graduated with First-Class Honours", "First-Class Honours"),
        ("*magna cum laude*", "magna cum laude"),
        ("Percentage: 84 %", "84 %"),
        ("Graded 40 exams a week", None),
        ("Built a grade book for 3 schools", None),
    ],
)
def test_json_resume_has_the_grade_of_a_degree(said, score):
    (degree,) = told_of(f"{DEGREE}{said}\n")["education"]
    assert degree.get("score") == score


def test_json_resume_finds_the_grade_beside_the_dates():
    (degree,) = told_of("## Education\n\n### BSc Physics — Lakeview University\n\n2015 – 2018 | GPA 3.8\n")["education"]
    assert degree["score"] == "3.8"


@pytest.mark.parametrize(
    "said",
    [
        "Modules: Optics, Statistics, Lasers",
        "- **Relevant coursework:** Optics, Statistics, and Lasers",
        "Courses include: Optics; Statistics; Lasers.",
        "Relevant courses:\n\n- Optics\n- Statistics\n- Lasers",
        "- Courses:\n  - Optics\n  - Statistics\n  - Lasers\n",
    ],
)
def test_json_resume_has_the_courses_of_a_degree(said):
    (degree,) = told_of(f"{DEGREE}{said}\n")["education"]
    assert degree["courses"] == ["Optics", "Statistics", "Lasers"]


def test_json_resume_says_which_lines_it_has_no_place_for():
    text = (
        f"# Ines Farrow\n\nines@farrow.example\n\n{DEGREE}GPA: 3.8\n\n- Thesis on the colour of soap bubbles\n\n"
        "## Training\n\n- Glass for Beginners, Ferris School\n"
    )
    exported = export(parse(text), Style(), "json")
    assert exported.notes == ("JSON Resume has no place for lines 13, 17.",)


def test_json_resume_says_nothing_where_all_has_its_place():
    assert export(resume_of(HERE / "resumes" / "plain.md"), Style(), "json").notes == ()


def test_the_head_of_a_nested_list_goes_with_its_bullets():
    text = "- Search team\n  - Cut the cost of the search by 40 %\n- Led the data team\n  - Hired nine for the search team\n"
    (job,) = told_of(f"# Ines Farrow\n\n## Experience\n\n### Engineer, Kestrel Labs\n\n*2019 – 2022*\n\n{text}")["work"]
    assert job["highlights"] == [
        "Search team: Cut the cost of the search by 40 %",
        "Led the data team",
        "Hired nine for the search team",
    ]
