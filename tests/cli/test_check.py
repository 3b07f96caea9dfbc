import json
import sys
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from resume_lsp import check
from resume_lsp.check import BY_ID
from resume_lsp.cli import inputs, terminal
from resume_lsp.pages.engine import TypstMissingError
from tests.cli.conftest import RESUME

POST = "# How we cut our build times\n\nWe measured first.\n"


def problems(ran):
    return [problem for file in json.loads(ran.out)["files"] for problem in file["problems"]]


class TestText:
    def test_a_finding_with_its_line_carets_and_what_it_comes_to(self, run, resume):
        assert run("check", "resume.md").out == (
            "resume.md:11:24: error: Do not say TODO. [text-placeholder]\n"
            "   11 | - Cut hosting costs by TODO.\n"
            "      |                        ^^^^\n"
            "\n"
            "1 file: 1 error.\n"
        )

    def test_nothing_to_object_to(self, run, resume):
        resume.write_text(RESUME.replace("TODO", "40 %"))
        assert run("check", "resume.md") == (0, "1 file: nothing to object to.\n", "")

    def test_hints_are_counted_and_shown_on_request(self, run, resume):
        resume.write_text(RESUME.replace("by TODO", "well"))
        assert run("check", "resume.md") == (0, "1 file: nothing to object to. 1 hint more with --hints.\n", "")
        assert "1 file: 1 hint." in run("check", "resume.md", "--hints").out

    def test_colours_on_request(self, run, resume):
        assert "\x1b[1;31merror:\x1b[0m" in run("check", "resume.md", "--color", "always").out

    def test_none_where_no_one_looks(self, run, resume):
        assert "\x1b" not in run("check", "resume.md").out

    def test_none_with_no_color(self, monkeypatch):
        class Terminal:
            def isatty(self):
                return True

        assert terminal.wants_colour("auto", Terminal())
        monkeypatch.setenv("NO_COLOR", "1")
        assert not terminal.wants_colour("auto", Terminal())

    def test_what_moves_the_cursor_is_not_printed(self, run, resume):
        resume.write_text(RESUME.replace("hosting", "\x1b[2Jhosting"))
        assert "\x1b" not in run("check", "resume.md").out

    @pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
    def test_a_name_that_moves_the_cursor_is_not_printed(self, run, folder):
        (folder / "cv\n\x1b[2J.md").write_text(RESUME)
        assert run("check", ".").out.startswith("cv\ufffd\ufffd[2J.md:11:24: error:")


class TestExcerpt:
    def test_a_short_line_is_whole(self):
        assert terminal.excerpt("- Cut costs by TODO.", 15, 19, 40) == ("- Cut costs by TODO.", " " * 15 + "^^^^")

    def test_wide_characters_take_two_columns(self):
        assert terminal.excerpt("🎉 TODO", 2, 6, 40) == ("🎉 TODO", "   ^^^^")

    def test_a_tab_is_four_blanks(self):
        assert terminal.excerpt("\tTODO", 1, 5, 40) == ("    TODO", "    ^^^^")

    def test_an_empty_place_has_one_caret(self):
        assert terminal.excerpt("abc", 1, 1, 40) == ("abc", " ^")

    @pytest.mark.parametrize("length", [10, 39, 40, 41, 60, 200])
    @pytest.mark.parametrize("marked", [1, 5, 30, 60])
    @pytest.mark.parametrize("behind", [0, 100])
    def test_a_long_line_is_cut_around_its_mark(self, length, marked, behind):
        shown, carets = terminal.excerpt("a" * length + "X" * marked + "b" * behind, length, length + marked, 40)
        assert len(shown) <= 40
        assert len(carets) <= 40
        assert shown[len(carets) - carets.count("^")] == "X"


class TestJson:
    def test_is_as_promised(self, run, resume):
        ran = run("check", "resume.md", "--format", "json")
        told = json.loads(ran.out)
        pages = told["files"][0].pop("pages")
        assert told == {
            "version": 1,
            "files": [
                {
                    "path": "resume.md",
                    "resume": True,
                    "problems": [
                        {
                            "rule": "text-placeholder",
                            "severity": "error",
                            "message": "Do not say TODO.",
                            "line": 11,
                            "column": 24,
                            "endLine": 11,
                            "endColumn": 28,
                            "fixes": [],
                            "related": [],
                        }
                    ],
                }
            ],
            "summary": {"files": 1, "error": 1, "warning": 0, "info": 0, "hint": 0},
        }
        assert pages == {
            "count": 1,
            "fill": pages["fill"],
            "limit": 1,
            "breaks": [],
            "exact": False,
            "style": "classic, Letter, 10.5 pt",
        }
        assert (ran.status, ran.err) == (1, "")

    def test_columns_are_characters(self, run, resume):
        resume.write_text(RESUME.replace("hosting", "🎉"))
        (problem,) = problems(run("check", "resume.md", "--format", "json"))
        assert problem["column"] == 18

    def test_fixes_have_their_edits(self, run, resume):
        resume.write_text(RESUME.replace("TODO", "teh half"))
        (problem,) = problems(run("check", "resume.md", "--format", "json"))
        edit = {"line": 11, "column": 24, "endLine": 11, "endColumn": 27, "text": "the"}
        assert problem["fixes"] == [{"title": "Write the", "safe": True, "edits": [edit]}]

    def test_a_resume_that_says_it_is_none(self, run, resume):
        resume.write_text("---\nresume-lsp: false\n---\n" + RESUME)
        assert json.loads(run("check", "resume.md", "--format", "json").out)["files"] == [
            {"path": "resume.md", "resume": False, "pages": None, "problems": []}
        ]

    def test_lines_of_json_are_a_file_each(self, run, resume):
        (resume.parent / "cv.md").write_text(RESUME)
        lines = run("check", ".", "--format", "jsonl").out.splitlines()
        assert [(json.loads(line)["version"], json.loads(line)["path"]) for line in lines] == [(1, "cv.md"), (1, "resume.md")]


class TestOtherFormats:
    def test_github(self, run, resume):
        assert run("check", "resume.md", "--format", "github").out == (
            "::error file=resume.md,line=11,endLine=11,col=24,endColumn=28,title=text-placeholder::Do not say TODO.\n"
        )

    def test_sarif_names_rule_place_and_level(self, run, resume):
        (log,) = json.loads(run("check", "resume.md", "--format", "sarif").out)["runs"]
        (result,) = log["results"]
        assert log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "text-placeholder"
        assert result["level"] == "error"
        assert result["locations"] == [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "resume.md"},
                    "region": {"startLine": 11, "startColumn": 24, "endLine": 11, "endColumn": 28},
                }
            }
        ]

    def test_sarif_offers_the_fixes(self, run, resume):
        resume.write_text(RESUME.replace("TODO", "teh half"))
        (log,) = json.loads(run("check", "resume.md", "--format", "sarif").out)["runs"]
        (change,) = log["results"][0]["fixes"][0]["artifactChanges"]
        assert change["replacements"] == [
            {
                "deletedRegion": {"startLine": 11, "startColumn": 24, "endLine": 11, "endColumn": 27},
                "insertedContent": {"text": "the"},
            }
        ]

    def test_junit_has_a_case_for_each_finding_and_one_for_a_clean_file(self, run, resume):
        (resume.parent / "cv.md").write_text(RESUME.replace("TODO", "40 %"))
        suites = ElementTree.fromstring(run("check", ".", "--format", "junit").out.encode())
        assert (suites.get("tests"), suites.get("failures")) == ("2", "1")
        assert [(suite.get("name"), [case.get("name") for case in suite]) for suite in suites] == [
            ("cv.md", ["resume-lsp"]),
            ("resume.md", ["text-placeholder at 11:24"]),
        ]
        assert suites.find(".//failure").text == "resume.md:11:24: Do not say TODO."

    def test_in_junit_only_what_makes_check_fail_is_a_failure(self, run, resume):
        resume.write_text(RESUME + "- Was late.\n")
        suites = ElementTree.fromstring(run("check", "resume.md", "--format", "junit").out.encode())
        assert (suites.get("tests"), suites.get("failures")) == ("2", "1")
        assert [case.text for case in suites.iter("system-out")] == ["resume.md:12:7: Do not say late."]
        never = ElementTree.fromstring(run("check", "resume.md", "--format", "junit", "--fail-on", "never").out.encode())
        assert (never.get("tests"), never.get("failures")) == ("2", "0")

    @pytest.mark.parametrize("format_", ["json", "jsonl", "github", "sarif", "junit"])
    def test_what_is_strange_stays_well_formed(self, run, resume, format_):
        resume.write_text(RESUME.replace("TODO", "[TODO\x07 & <b>,:%]"))
        out = run("check", "resume.md", "--format", format_, "--hints").out
        match format_:
            case "json" | "sarif":
                json.loads(out)
            case "jsonl":
                [json.loads(line) for line in out.splitlines()]
            case "junit":
                ElementTree.fromstring(out.encode())
            case "github":
                assert all(line.startswith("::") for line in out.splitlines())


class TestStatus:
    @pytest.mark.parametrize(
        ("severity", "fail_on", "status"),
        [
            ("error", "error", 1),
            ("warning", "error", 0),
            ("warning", None, 1),
            ("info", None, 0),
            ("info", "info", 1),
            ("hint", "info", 0),
            ("hint", "hint", 1),
            ("error", "never", 0),
        ],
    )
    def test_depends_on_the_gravest_finding(self, run, resume, severity, fail_on, status):
        (resume.parent / "resume-lsp.toml").write_text(f'[rules]\ntext-placeholder = "{severity}"\n')
        assert run("check", "resume.md", *(["--fail-on", fail_on] if fail_on else [])).status == status

    def test_hints_that_fail_are_shown(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text('[rules]\ntext-placeholder = "hint"\n')
        assert "hint: Do not say TODO." in run("check", "resume.md", "--fail-on", "hint").out


class TestInputs:
    def test_standard_input(self, run, resume):
        assert "-:11:24: error:" in run("check", "-", stdin=RESUME).out

    def test_standard_input_under_a_name(self, run, resume):
        (resume.parent / "jobs").mkdir()
        (resume.parent / "jobs" / "resume-lsp.toml").write_text('[rules]\ntext-placeholder = "info"\n')
        assert "jobs/cv.md:11:24: info:" in run("check", "-", "--stdin-filename", "jobs/cv.md", stdin=RESUME).out

    def test_a_folder_is_searched_for_resumes(self, run, resume):
        for name in ("a/cv.md", "a/post.md", ".git/resume.md", "node_modules/x/resume.md", "README.md", "a/resume.txt"):
            path = resume.parent / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(POST if "post" in name else RESUME)
        told = json.loads(run("check", "--format", "json").out)
        assert [file["path"] for file in told["files"]] == ["resume.md", "a/cv.md"]

    def test_a_named_file_is_a_resume_whatever_its_name(self, run, resume):
        (resume.parent / "README.md").write_text(RESUME)
        assert run("check", "README.md").status == 1

    def test_a_file_that_is_named_twice_is_checked_once(self, run, resume):
        assert json.loads(run("check", "resume.md", "./resume.md", ".", "--format", "json").out)["summary"]["files"] == 1

    def test_a_folder_without_resumes(self, run, folder):
        (folder / "post.md").write_text(POST)
        assert run("check", ".") == (
            0,
            "",
            "resume-lsp: No resume found in .: the Markdown file in it does not look like one. To check a file whatever its name, name it.\n",
        )

    def test_many_files_in_several_processes_come_in_order(self, run, resume):
        for number in range(50):
            (resume.parent / f"cv-{number:02}.md").write_text(RESUME)
        told = json.loads(run("check", ".", "--format", "json", "--jobs", "2").out)
        assert [file["path"] for file in told["files"]] == [f"cv-{number:02}.md" for number in range(50)] + ["resume.md"]
        assert told["summary"]["error"] == 51

    def test_a_bar_tells_how_far_it_is(self, monkeypatch, capsys):
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        assert list(terminal.progress(iter(range(21)), 21)) == list(range(21))
        assert "20/21" in capsys.readouterr().err

    def test_few_files_need_no_bar(self, monkeypatch, capsys):
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        assert list(terminal.progress(iter(range(20)), 20)) == list(range(20))
        assert capsys.readouterr().err == ""


class TestBadInput:
    def test_a_missing_file(self, run):
        assert run("check", "resum.md") == (2, "", "resume-lsp: There is no file resum.md. Check the name and the folder.\n")

    def test_a_missing_file_keeps_no_other_from_being_checked(self, run, resume):
        ran = run("check", "resum.md", "resume.md")
        assert (ran.status, "1 file: 1 error." in ran.out) == (2, True)

    def test_not_utf8(self, run, folder):
        (folder / "resume.md").write_bytes(b"# Ren\xe9\n")
        assert run("check", "resume.md") == (
            2,
            "",
            "resume-lsp: resume.md is not UTF-8: the byte 0xe9 at offset 5. Save it as UTF-8.\n",
        )

    def test_in_a_folder_only_a_resume_must_be_utf8(self, run, resume, folder):
        (folder / "caf\u00e9-notes.md").write_bytes(b"# Caf\xe9 notes\n\nOpen late.\n")
        assert (run("check", ".").status, run("check", ".").err) == (run("check", "resume.md").status, "")
        (folder / "cv.md").write_bytes(b"# Ren\xe9\n")
        assert (run("check", ".").status, "cv.md is not UTF-8" in run("check", ".").err) == (2, True)

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
    def test_in_a_folder_a_resume_in_utf16_is_told(self, run, resume, folder, encoding):
        mark = "\ufeff" if encoding == "utf-16-be" else ""
        (folder / "cv.md").write_bytes((mark + RESUME).encode(encoding))
        (folder / "notes.md").write_bytes(f"{mark}# Notes\n\nOpen late.\n".encode(encoding))
        assert run("check", ".").err == "resume-lsp: cv.md is UTF-16 text. Save it as UTF-8.\n"

    def test_not_utf8_on_standard_input(self, run):
        ran = run("check", "-", stdin=b"\xff")
        assert (ran.status, ran.err) == (
            2,
            "resume-lsp: Standard input is not UTF-8: the byte 0xff at offset 0. Save it as UTF-8.\n",
        )

    def test_a_binary_file(self, run, folder):
        (folder / "resume.md").write_bytes(b"abc\0def")
        assert run("check", "resume.md").err == (
            "resume-lsp: resume.md is a binary file: there is a zero byte at offset 3. Name a Markdown file.\n"
        )

    def test_settings_that_are_named_and_missing(self, run, resume):
        assert run("check", "resume.md", "--config", "no.toml") == (
            2,
            "",
            "resume-lsp: There is no file no.toml. Check the name and the folder.\n",
        )

    def test_an_argument_that_does_not_exist(self, run):
        ran = run("check", "--colour=never")
        assert (ran.status, ran.err) == (
            2,
            "resume-lsp check: unrecognized arguments: --colour=never. See resume-lsp check --help.\n",
        )

    @pytest.mark.parametrize("jobs", ["0", "-3", "two"])
    def test_a_number_of_processes_that_is_none(self, run, resume, jobs):
        told = f"resume-lsp check: argument --jobs: {jobs} is no number of processes; 2 is one. See resume-lsp check --help.\n"
        assert run("check", "resume.md", "--jobs", jobs) == (2, "", told)

    @pytest.mark.parametrize("text", ["", "\n \n", "\ufeff\n"])
    def test_an_empty_file(self, run, folder, text):
        (folder / "resume.md").write_text(text, encoding="utf-8")
        (problem,) = problems(run("check", "resume.md", "--format", "json"))
        assert (problem["rule"], problem["message"].partition(":")[0]) == ("document-no-heading", "This file is empty")

    def test_a_file_that_is_too_large(self, run, folder):
        (folder / "resume.md").write_text(RESUME * 50_000)
        ran = run("check", "resume.md", "--format", "json")
        assert [problem["rule"] for problem in problems(ran)] == ["document-too-large"]
        assert ran.status == 0

    def test_an_unknown_rule_in_a_comment(self, run, folder):
        (folder / "resume.md").write_text(RESUME + "\n<!-- resume-lsp-disable bullet-week-verb -->\n")
        assert "comment-unknown-rule" in {problem["rule"] for problem in problems(run("check", "resume.md", "--format", "json"))}

    def test_broken_front_matter(self, run, folder):
        (folder / "resume.md").write_text("---\nname: [\n---\n" + RESUME)
        assert "settings-bad-value" in {problem["rule"] for problem in problems(run("check", "resume.md", "--format", "json"))}

    def test_a_rule_that_fails_is_one_line_and_the_others_go_on(self, run, resume, monkeypatch):
        def fail(draft):
            raise ZeroDivisionError("no words")

        failing = replace(BY_ID["header-missing-github"], find=fail)
        monkeypatch.setattr(check, "RULES", (failing, BY_ID["text-placeholder"]))
        ran = run("check", "resume.md")
        assert ran.err == "resume-lsp: Rule header-missing-github failed (ZeroDivisionError: no words); please report it.\n"
        assert "text-placeholder" in ran.out

    def test_a_folder_that_cannot_be_read_keeps_no_file_from_being_checked(self, run, resume, locked):
        (resume.parent / "old").mkdir()
        (resume.parent / "old" / "cv.md").write_text(RESUME)
        locked(resume.parent / "old")
        ran = run("check", ".")
        assert (ran.status, ran.err) == (2, "resume-lsp: The folder old cannot be read: permission denied.\n")
        assert "1 file: 1 error." in ran.out

    def test_a_file_in_a_folder_that_cannot_be_read(self, run, resume, locked):
        (resume.parent / "old").mkdir()
        locked(resume.parent / "old")
        ran = run("check", "old/cv.md", "resume.md")
        assert (ran.status, ran.err) == (2, "resume-lsp: old/cv.md cannot be read: permission denied.\n")
        assert "1 file: 1 error." in ran.out


class TestSettingsFiles:
    def test_complaints_stand_under_the_files_own_path_and_once(self, run, resume):
        (resume.parent / "cv.md").write_text(RESUME)
        (resume.parent / "resume-lsp.toml").write_text('profile = "relaxed"\nrol = "other"\n[rules]\ncomment-unused = "of"\n')
        told = json.loads(run("check", "cv.md", "resume.md", "--format", "json").out)
        (about,) = (file for file in told["files"] if file["path"] == "resume-lsp.toml")
        assert (about["resume"], about["pages"]) == (False, None)
        assert [(problem["rule"], problem["line"], problem["column"], problem["endColumn"]) for problem in about["problems"]] == [
            ("settings-unknown-key", 2, 1, 4),
            ("settings-bad-value", 4, 19, 21),
        ]

    def test_a_malformed_one_is_a_finding(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text("profile = \n")
        told = json.loads(run("check", "resume.md", "--format", "json").out)
        (about,) = (file for file in told["files"] if file["path"] == "resume-lsp.toml")
        assert [(problem["rule"], problem["line"]) for problem in about["problems"]] == [("settings-bad-value", 1)]

    def test_for_people_they_come_before_the_findings_of_the_first_document(self, run, resume):
        (resume.parent / "cv.md").write_text(RESUME)
        (resume.parent / "resume-lsp.toml").write_text("rol = 1\n")
        shown = [
            line.partition(":")[0]
            for line in run("check", "resume.md", "cv.md").out.splitlines()
            if ".md:" in line or ".toml:" in line
        ]
        assert shown == ["resume-lsp.toml", "resume.md", "cv.md"]

    def test_for_programs_they_come_after_them(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text("rol = 1\n")
        told = json.loads(run("check", "resume.md", "--format", "json").out)
        assert [file["path"] for file in told["files"]] == ["resume.md", "resume-lsp.toml"]

    def test_one_that_is_named_replaces_the_nearest(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text('profile = "strict"\n[rules]\ntext-placeholder = "info"\n')
        (resume.parent / "other.toml").write_text('profile = "relaxed"\n')
        (problem,) = problems(run("check", "resume.md", "--format", "json", "--config", "other.toml"))
        assert problem["severity"] == "error"

    def test_the_nearest_one_counts_alone(self, run, resume):
        (resume.parent / "jobs").mkdir()
        (resume.parent / "jobs" / "cv.md").write_text(RESUME.replace("TODO", "TODO teh"))
        (resume.parent / "jobs" / ".resume-lsp.toml").write_text('[rules]\ntext-placeholder = "info"\n')
        (resume.parent / "resume-lsp.toml").write_text('[rules]\nbullet-too-long = "off"\n')
        told = problems(run("check", "jobs/cv.md", "--format", "json"))
        assert [problem["severity"] for problem in told] == ["info", "warning"]

    def test_front_matter_wins(self, run, resume):
        resume.write_text('---\nresume-lsp:\n  rules: {text-placeholder: "off"}\n---\n' + RESUME)
        assert run("check", "resume.md").status == 0


def test_the_known_rules_are_all_in_the_table_of_sarif(run, resume):
    (log,) = json.loads(run("check", "resume.md", "--format", "sarif").out)["runs"]
    assert [rule["id"] for rule in log["tool"]["driver"]["rules"]] == sorted(BY_ID)


class TestExact:
    @pytest.fixture
    def pages(self, run, resume):
        return lambda *more: json.loads(run("check", "resume.md", "--exact", "--format", "json", *more).out)["files"][0]["pages"]

    def test_pages_are_typeset(self, pages):
        assert pages()["exact"] is True

    def test_without_typst_they_are_estimated_and_it_says_what_to_install(self, run, resume, pages, monkeypatch):
        monkeypatch.setattr("resume_lsp.pages.measure.ask", missing)
        ran = run("check", "resume.md", "--exact", "--fail-on", "never")
        assert (ran.status, "pip install" in ran.err, ran.err.count("\n")) == (2, True, 1)
        assert pages()["exact"] is False

    def test_a_template_of_ones_own_takes_trust(self, run, resume, pages):
        resume.write_text("---\nresume-lsp:\n  page: {template: own.typ}\n---\n" + RESUME)
        assert run("check", "resume.md", "--exact").err == (
            "resume-lsp: resume.md could not be typeset: it has a template of its own, which is used with --trust only. "
            "The pages told are an estimate.\n"
        )
        assert "There is no file" in run("check", "resume.md", "--exact", "--trust").err


def missing(*_, **__):
    raise TypstMissingError


def test_misspelt_words_are_looked_up_for_many_files_at_once(run, resume, monkeypatch):
    (resume.parent / "cv.md").write_text(RESUME.replace("hosting", "hostign"))
    asked = []
    monkeypatch.setattr("resume_lsp.host.spelling.misspelt", lambda words: asked.append(words) or {"hostign": ("hosting",)})
    monkeypatch.setattr(check, "RULES", (BY_ID["text-typo"],))
    ran = run("check", ".")
    assert len(asked) == 1
    assert "cv.md:11:7: warning:" in ran.out


def test_an_authors_own_words_are_not_looked_up(run, resume, monkeypatch):
    (resume.parent / "resume-lsp.toml").write_text('dictionary = ["Hosting"]\n')
    asked = []
    monkeypatch.setattr("resume_lsp.host.spelling.misspelt", asked.extend)
    run("check", "resume.md")
    assert "costs" in asked
    assert "hosting" not in asked


def test_a_word_that_one_author_knows_is_wrong_in_another_resume(run, resume, monkeypatch):
    monkeypatch.setattr(check, "RULES", (BY_ID["text-typo"],))
    wrong = RESUME.replace("hosting", "recieve")
    resume.write_text(wrong)
    (resume.parent / "cv.md").write_text("---\nresume-lsp: { dictionary: [recieve] }\n---\n" + wrong)
    assert [
        file["path"]
        for file in json.loads(run("check", "cv.md", "resume.md", "--format", "json").out)["files"]
        if file["problems"]
    ] == ["resume.md"]


@pytest.mark.usefixtures("proofreader")
def test_what_a_proofreader_finds_is_told(run, resume, monkeypatch):
    monkeypatch.setattr(check, "RULES", (BY_ID["text-grammar"],))
    resume.write_text(RESUME.replace("Cut hosting", "Discussed about"))
    assert [problem["message"] for problem in problems(run("check", "resume.md", "--format", "json"))] == [
        "Write “Discussed”, not “Discussed about”."
    ]
    (resume.parent / "resume-lsp.toml").write_text('rules.text-grammar = "off"\n')
    inputs.forget()
    assert problems(run("check", "resume.md", "--format", "json")) == []


def test_a_document_that_says_it_is_no_resume_is_left_alone_and_not_praised(run, resume):
    resume.write_text("---\nresume-lsp: false\n---\n" + RESUME)
    said = "resume.md: left alone, for it says that it is no resume (resume-lsp in the front matter).\n"
    assert run("check", "resume.md") == (0, said, "")
    (resume.parent / "other.md").write_text(RESUME)
    assert run("check", "resume.md", "other.md").out.startswith(said)
    assert "\n1 file: " in run("check", "resume.md", "other.md").out
    assert json.loads(run("check", "resume.md", "--format", "json").out)["files"][0]["resume"] is False


def test_a_day_that_is_none_is_told(run, resume, monkeypatch):
    monkeypatch.setenv("RESUME_LSP_TODAY", "gestern")
    said = "resume-lsp: RESUME_LSP_TODAY is a day such as 2026-01-31, not gestern.\n"
    for command in ("check", "fix", "export", "serve"):
        assert run(command, *(["resume.md"] if command != "serve" else [])) == (2, "", said)
