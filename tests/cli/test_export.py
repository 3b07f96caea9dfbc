"""`resume-lsp export`: what is made, where, and what is said of it."""

import json
import subprocess
import sys
from datetime import date

import pytest

from resume_lsp.pages import THEMES
from resume_lsp.pages.export import export
from resume_lsp.parse import parse

RESUME = """\
# Ines Farrow

ines@farrow.example | Seattle, WA

## Experience

### Engineer, Larkspur

May 2019 – Present

- Cut the nightly build from forty minutes to six.
"""
ROLE = "\n### Engineer, Foxglove\n\nMay 2014 – May 2016\n\n- Moved the ledger.\n"


@pytest.fixture
def resume(folder):
    path = folder / "resume.md"
    path.write_text(RESUME)
    return path


def test_a_pdf_stands_beside_the_resume(run, resume):
    ran = run("export", "resume.md")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("resume.pdf: ")
    assert ran.out.endswith(" KB, PDF/UA-1, PDF/A-2a\n")
    assert resume.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("cv.png", b"\x89PNG"),
        ("cv.svg", b"<svg"),
        ("cv.html", b"<!doctype html>"),
        ("cv.txt", b"Ines Farrow"),
        ("cv.json", b"{"),
        ("CV.PDF", b"%PDF-"),
    ],
)
def test_the_ending_says_what_is_made(run, resume, name, begins):
    assert run("export", "resume.md", "-o", name).status == 0
    assert (resume.parent / name).read_bytes().startswith(begins)


def test_several_pages_are_numbered(run, resume):
    resume.write_text(RESUME + ROLE * 40)
    assert run("export", "resume.md", "-o", "cv.svg").out.count("\n") == 3
    assert (resume.parent / "cv-3.svg").exists()


def test_an_unknown_ending_is_told(run, resume):
    ran = run("export", "resume.md", "-o", "cv.docx")
    assert ran.status == 2
    assert ran.err == (
        "resume-lsp: There is no way to make cv.docx: its name has to end in .pdf, .png, .svg, .html, .txt, .json.\n"
    )


def test_what_was_made_here_is_made_again(run, resume):
    first = run("export", "resume.md")
    assert run("export", "resume.md").out == first.out


def test_what_others_made_is_kept(run, resume):
    other = resume.with_suffix(".pdf")
    other.write_bytes(b"%PDF-1.7 mine")
    ran = run("export", "resume.md")
    assert (ran.status, other.read_bytes()) == (2, b"%PDF-1.7 mine")
    assert "--force" in ran.err
    assert run("export", "resume.md", "--force").status == 0
    assert other.read_bytes() != b"%PDF-1.7 mine"


def test_what_is_the_same_already_is_no_hindrance(run, resume):
    assert run("export", "resume.md", "-o", "cv.txt").status == 0
    assert run("export", "resume.md", "-o", "cv.txt").status == 0
    resume.write_text(RESUME + ROLE)
    assert "--force" in run("export", "resume.md", "-o", "cv.txt").err


def test_a_folder_that_is_not_there_is_told(run, resume):
    said = "nowhere/cv.pdf cannot be written: there is no folder nowhere. Make it first, or name another."
    assert run("export", "resume.md", "-o", "nowhere/cv.pdf") == (2, "", f"resume-lsp: {said}\n")


def test_a_folder_is_no_file(run, resume):
    assert "no way to make .:" in run("export", "resume.md", "-o", ".").err


def test_what_is_too_large_is_not_exported(run, resume):
    resume.write_text("---\nresume-lsp: { max-size: 1KB }\n---\n" + RESUME + "x" * 1000)
    ran = run("export", "resume.md")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("resume-lsp: resume.md is too large to be a resume: over 1,000 bytes")
    assert not resume.with_suffix(".pdf").exists()


def test_standard_input_is_exported(run, folder):
    assert run("export", "-", "-o", "cv.json", stdin=RESUME).status == 0
    assert json.loads((folder / "cv.json").read_text(encoding="utf-8"))["basics"]["name"] == "Ines Farrow"


def test_standard_output_gets_a_pdf(folder):
    made = subprocess.run(
        [sys.executable, "-m", "resume_lsp", "export", "-"], input=RESUME.encode(), capture_output=True, check=True
    )
    assert made.stdout.startswith(b"%PDF-")
    assert made.stdout.rstrip().endswith(b"%%EOF")


def test_a_resume_that_is_too_long_is_set_tighter(run, resume):
    resume.write_text(RESUME + ROLE * 15)
    ran = run("export", "resume.md", "--fit")
    assert ran.status == 0
    assert ran.err.startswith("resume-lsp: set tighter to fit: gap 0.")


def test_what_does_not_fit_is_told_what_to_cut(run, resume):
    resume.write_text(RESUME + "- Moved the ledger.\n" * 90)
    ran = run("export", "resume.md", "--fit")
    assert ran.status == 2
    assert "Nothing readable fits one page" in ran.err
    assert "\n  Cut bullets past the fifth of an entry: wins 86 lines (lines 16, 17, 18, 19, 20, 21 …).\n" in ran.err
    assert not resume.with_suffix(".pdf").exists()


def test_what_a_parser_reads_is_compared(run, resume):
    ran = run("export", "resume.md", "--verify")
    assert (ran.status, ran.err) == (0, "resume-lsp: a parser reads every character, in its order.\n")


def test_a_difference_is_told_with_its_line(run, resume, monkeypatch):
    other = export(parse(RESUME.replace("Larkspur", "Lark")), THEMES["classic"], "pdf", today=date(2026, 1, 1))
    monkeypatch.setattr("resume_lsp.cli.export.export", lambda *_, **__: other)
    ran = run("export", "resume.md", "--verify")
    assert ran.status == 1
    assert "line 7    organization, missing: Larkspur" in ran.err


def test_theme_and_paper_can_be_chosen(run, resume):
    run("export", "resume.md", "-o", "cv.html", "--theme", "modern", "--paper", "a4")
    page = (resume.parent / "cv.html").read_text(encoding="utf-8")
    assert "Source Sans 3" in page
    assert "size: A4" in page


def test_a_template_is_used_only_where_it_is_trusted(run, resume):
    resume.write_text("---\nresume-lsp:\n  page:\n    template: own.typ\n---\n\n" + RESUME)
    (resume.parent / "own.typ").write_text('#import "resume-lsp.typ": *\n#let head(style, role, level, body) = panic("own")\n')
    assert "--trust" in run("export", "resume.md").err
    ran = run("export", "resume.md", "--trust")
    assert ran.status == 2
    assert "own" in ran.err


def test_what_typst_panics_at_is_told_in_one_line(run, resume, folder):
    (folder / "resume-lsp.toml").write_text('page.template = "own.typ"\n')
    (folder / "own.typ").write_text(
        '#import "resume-lsp.typ": *\n#let resume(style, body) = { set page(width: 1e9pt, height: 1e9pt); body }\n'
    )
    ran = run("export", "resume.md", "-o", "cv.png", "--trust")
    assert ran.status == 2
    assert ran.err.splitlines()[-1].startswith("resume-lsp: resume.md cannot be exported. Typst gave up: ")
    assert "Traceback" not in ran.err


def test_without_typst_it_says_what_to_install(run, resume, monkeypatch):
    from resume_lsp.pages import engine  # noqa: PLC0415

    def missing():
        raise engine.TypstMissingError

    monkeypatch.setattr(engine, "_typst", missing)
    monkeypatch.setattr(engine, "_fonts", lambda *_: missing())
    ran = run("export", "resume.md")
    assert ran.status == 2
    assert "pip install" in ran.err
    assert ran.err.count("\n") == 1
    resume.write_text(RESUME + ROLE * 15)
    ran = run("export", "resume.md", "-o", "cv.html", "--fit")
    assert ran.status == 0
    assert "set tighter to fit" in ran.err


def test_it_is_shown_when_made(run, resume, monkeypatch):
    shown = []
    monkeypatch.setattr("resume_lsp.cli.export.show", shown.append)
    run("export", "resume.md", "--open")
    assert shown == ["resume.pdf"]


def test_where_nothing_can_show_it_that_is_said(run, resume, monkeypatch):
    monkeypatch.setattr("resume_lsp.cli.export.show", lambda _: False)
    ran = run("export", "resume.md", "--open")
    assert ran.status == 0
    assert "no program here that would show resume.pdf" in ran.err


@pytest.mark.parametrize("text", ["", " \n\n\t\n", "<!-- soon -->\n", "---\nlang: en\n---\n"])
@pytest.mark.parametrize("name", ["cv.pdf", "cv.json", "cv.html"])
def test_of_nothing_no_file_is_made(run, resume, text, name):
    resume.write_text(text)
    said = "resume-lsp: resume.md has nothing that could be printed, and so no file was made.\n"
    assert run("export", "resume.md", "-o", name) == (2, "", said)
    assert not (resume.parent / name).exists()


def test_a_small_file_has_a_size_too(run, resume):
    assert run("export", "resume.md", "-o", "cv.txt").out == "cv.txt: 1 KB\n"


@pytest.mark.parametrize("name", ["cv.json", "cv.html", "cv.txt", "cv.png"])
def test_what_is_compared_is_the_pdf_and_it_says_so(run, resume, name):
    ran = run("export", "resume.md", "-o", name, "--verify")
    assert (ran.status, ran.err) == (0, "resume-lsp: in the PDF, a parser reads every character, in its order.\n")


def test_settings_that_do_nothing_are_told(run, resume):
    (resume.parent / "resume-lsp.toml").write_text("[page]\ntheme = modern\n")
    ran = run("export", "resume.md", "-o", "resume.html")
    assert ran.status == 0
    assert ran.err.startswith("resume-lsp: resume-lsp.toml:2:")
    assert ran.err.count("\n") == 1


def test_so_are_those_of_the_front_matter(run, resume):
    resume.write_text("---\nresume-lsp:\n  page: {papper: a4}\n---\n" + RESUME)
    assert run("export", "resume.md", "-o", "resume.html").err == (
        "resume-lsp: resume.md:3:10: No setting is called page.papper; did you mean page.paper?\n"
    )
