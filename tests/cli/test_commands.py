"""The commands that only tell: outline, rules, explain, config."""

import json
import tomllib

import pytest

from resume_lsp.check import ALL_RULES, BY_ID
from resume_lsp.host.spelling import dictionary
from tests.cli.conftest import RESUME


class TestOutline:
    def test_as_a_tree(self, run, resume):
        assert run("outline", "resume.md").out == (
            "    1  Jordan Rivera\n"
            "    3    email: jordan@rivera.dev\n"
            "    5  Experience [experience]\n"
            "    7    Developer | Acme | 2021-01 – 2023-03\n"
            "   11      - Cut hosting costs by TODO.\n"
        )

    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("2011", "2011"),
            ("May 2011", "2011-05"),
            ("2011 – 2011", "2011"),
            ("May 2011 – 2014", "2011-05 – 2014"),
            ("2019 – Present", "2019 – present"),
        ],
    )
    def test_dates_are_as_exact_as_they_were_written(self, run, resume, written, shown):
        resume.write_text(RESUME.replace("Jan 2021 - Mar 2023", written))
        assert f"  Developer | Acme | {shown}\n" in run("outline", "resume.md").out

    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("github.com/jrivera", "github: github.com/jrivera"),
            ("[GitHub](https://github.com/jrivera/)", "github: github.com/jrivera"),
            ("[LinkedIn](linkedin.com/in/jrivera)", "linkedin: linkedin.com/in/jrivera"),
            ("[Mail](mailto:jo@rivera.dev)", "email: jo@rivera.dev"),
            ("[(303) 555-0142](tel:+13035550142)", "phone: (303) 555-0142"),
            ("[Call me](tel:+13035550142)", "phone: +13035550142"),
        ],
    )
    def test_a_contact_is_the_address_that_its_link_leads_to(self, run, resume, written, shown):
        resume.write_text(RESUME.replace("jordan@rivera.dev", written))
        assert f"    3    {shown}\n" in run("outline", "resume.md").out

    def test_as_json(self, run, resume):
        told = json.loads(run("outline", "resume.md", "--format", "json").out)
        assert (told["version"], told["resume"], told["name"]) == (1, True, {"text": "Jordan Rivera", "line": 1})
        assert told["entries"][0]["bullets"] == [11]

    def test_of_standard_input(self, run, folder):
        assert json.loads(run("outline", "-", "--format", "json", stdin=RESUME).out)["resume"] is True

    def test_of_a_document_that_says_it_is_none(self, run, resume):
        resume.write_text("---\nresume-lsp: false\n---\n" + RESUME)
        assert json.loads(run("outline", "resume.md", "--format", "json").out)["resume"] is False
        assert run("outline", "resume.md").out.startswith("It says that it is no resume: resume-lsp in the front matter.\n")

    def test_of_nothing(self, run, folder):
        (folder / "resume.md").touch()
        assert run("outline", "resume.md") == (0, "       no name\n", "")

    def test_of_a_file_that_is_too_large(self, run, resume):
        resume.write_text("---\nresume-lsp: { max-size: 1KB }\n---\n" + "x" * 1000)
        ran = run("outline", "resume.md")
        assert (ran.status, ran.out) == (2, "")
        assert "resume.md is too large to be a resume: over 1,000 bytes" in ran.err

    def test_of_a_missing_file(self, run):
        assert run("outline", "resum.md") == (2, "", "resume-lsp: There is no file resum.md. Check the name and the folder.\n")


class TestRules:
    def test_has_a_line_for_each(self, run):
        lines = run("rules").out.splitlines()
        assert [rule.id for rule in ALL_RULES if not any(line.startswith(f"{rule.id} ") for line in lines)] == []

    def test_says_how_grave_and_whether_there_is_a_fix(self, run):
        (line,) = (line for line in run("rules").out.splitlines() if line.startswith("bullet-too-long "))
        assert line.split()[1:3] == ["/".join(BY_ID["bullet-too-long"].severities), "fix"]
        assert line.endswith(BY_ID["bullet-too-long"].summary)

    def test_as_json(self, run):
        told = json.loads(run("rules", "--format", "json").out)
        assert [rule["rule"] for rule in told["rules"]] == [rule.id for rule in ALL_RULES]
        (long,) = (rule for rule in told["rules"] if rule["rule"] == "bullet-too-long")
        assert {option["name"] for option in long["options"]} == {option.name for option in BY_ID["bullet-too-long"].options}


class TestExplain:
    def test_prints_the_page_and_the_options(self, run):
        out = run("explain", "bullet-too-long").out
        assert out.startswith("bullet-too-long (info or hint)\n\nA bullet has more words")
        assert "\nOptions, under rules.bullet-too-long:\n" in out

    def test_takes_the_name_of_the_function_too(self, run):
        assert run("explain", "Bullet_Too_Long").status == 0

    def test_a_slip_is_told_with_the_nearest_id(self, run):
        assert run("explain", "bullet-to-long") == (
            2,
            "",
            "resume-lsp: There is no rule bullet-to-long. Did you mean bullet-too-long?\n",
        )

    def test_a_rule_like_no_other(self, run):
        assert run("explain", "xyzzy").err == "resume-lsp: There is no rule xyzzy. resume-lsp rules lists them.\n"


class TestConfig:
    def test_tells_where_each_setting_comes_from(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text('role = "other"\n\n[rules]\nline-runt = "off"\n')
        resume.write_text("---\nresume-lsp:\n  profile: strict\n---\n" + RESUME)
        lines = run("config", "resume.md").out.replace("# ", "").splitlines()
        assert [line.split() for line in lines[: lines.index("", 2)] if "by default" not in line] == [
            ["resume.md:", *["a", "resume", "to", "an", "editor:", "resume-lsp", "in", "the", "front", "matter."]],
            [],
            ["profile", "=", '"strict"', "front", "matter:3"],
            ["role", "=", '"other"', "resume-lsp.toml:1"],
            ["rules.line-runt.severity", "=", '"off"', "resume-lsp.toml:4"],
        ]

    def test_shows_lengths_as_they_are_written(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text('max-size = "2MB"\n[page]\nmargin-x = "1cm"\nfont-size = 10\n')
        shown = dict(line.split()[:3:2] for line in run("config", "resume.md").out.splitlines() if " = " in line)
        assert (shown["page.margin-x"], shown["page.font-size"], shown["page.margin-y"]) == ('"1cm"', '"10pt"', '"0.65in"')
        assert shown["max-size"] == '"2MB"'

    def test_as_json(self, run, resume):
        told = json.loads(run("config", "resume.md", "--format", "json", "--all").out)
        assert told["resume"] == {"active": True, "reason": "its name and its first lines"}
        assert {"name": "profile", "value": "guide", "source": None, "line": None} in told["settings"]
        assert "rules.line-runt.severity" in {setting["name"] for setting in told["settings"]}

    def test_lists_what_is_wrong(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text("rol = 1\n[page]\npapper = 'a4'\n")
        resume.write_text("---\nresume-lsp:\n  profile: strickt\n---\n" + RESUME)
        assert (
            "\n\n# resume-lsp.toml:1: No setting is called rol; did you mean role?\n"
            "# resume-lsp.toml:3: No setting is called page.papper; did you mean page.paper?\n"
            "# front matter:3: profile takes "
        ) in run("config", "resume.md").out

    def test_says_which_tools_are_missing_and_what_that_means(self, run, resume, monkeypatch):
        monkeypatch.setattr("resume_lsp.host.tools.dictionary", lambda: None)
        monkeypatch.setattr("resume_lsp.host.tools._version", lambda _: None)
        assert run("config", "resume.md").out.endswith(
            "\n# typos is missing; only the surest misspellings are found: pip install typos\n"
            "# harper-py is missing; only the surest slips are found: pip install 'resume-lsp[grammar]'\n"
            "# typst is missing; pages are estimated: pip install 'typst>=0.15,<0.16'\n"
        )
        assert json.loads(run("config", "--format", "json").out)["tools"] == dict.fromkeys(("typos", "harper-py", "typst"))

    def test_says_where_the_tools_are(self, run, resume, monkeypatch):
        monkeypatch.setattr("resume_lsp.host.tools.dictionary", dictionary)
        monkeypatch.setattr("resume_lsp.host.tools._version", lambda name: f"{name} 1")
        found = json.loads(run("config", "--format", "json").out)["tools"]
        assert found == {"typos": dictionary(), "harper-py": "harper-py 1", "typst": "typst 1"}

    def test_says_why_a_dictionary_that_is_there_does_not_run(self, run, resume, monkeypatch):
        monkeypatch.setattr("resume_lsp.host.tools.dictionary", lambda: str(resume))
        assert f"\n# typos does not run ({resume}: permission denied); only the surest" in run("config", "resume.md").out

    def test_says_how_to_have_a_dictionary_on_a_rare_machine(self, run, resume, monkeypatch):
        monkeypatch.setattr("resume_lsp.host.tools.dictionary", lambda: None)
        monkeypatch.setattr("platform.machine", lambda: "armv7l")
        assert "cargo install typos-cli" in run("config", "resume.md").out

    def test_of_a_folder(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text('role = "other"\n')
        assert 'role                 = "other"       # resume-lsp.toml:1\n' in run("config").out

    def test_of_a_default_that_is_written_out(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text('[page]\nlimit = "auto"\n')
        assert [line.split()[2:] for line in run("config").out.splitlines() if line.startswith("page.limit")] == [
            ['"auto"', "#", "resume-lsp.toml:2"]
        ]

    def test_is_a_settings_file_that_changes_nothing(self, run, resume):
        wrote = 'dictionary = ["O\'Hare", "say \\"hi\\""]\nprofil = 1\n[rules]\nbullet-too-long = "off"\n'
        (resume.parent / "resume-lsp.toml").write_text(wrote)
        shown = run("config", "resume.md", "--all").out
        told = tomllib.loads(shown)
        assert told["dictionary"] == ["O'Hare", 'say "hi"']
        assert told["rules"]["bullet-too-long"]["severity"] == "off"
        (resume.parent / "resume-lsp.toml").write_text(shown)
        assert tomllib.loads(run("config", "resume.md", "--all").out) == told

    def test_a_severity_is_the_one_in_force(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text('profile = "strict"\nrole = "other"\n')
        rules = tomllib.loads(run("config", "--all").out)["rules"]
        assert rules["bullet-weak-verb"]["severity"] == "warning"
        assert rules["bullet-too-long"]["severity"] == "warning"
        assert rules["header-missing-github"]["severity"] == "off"

    def autos(self, run, path="resume.md"):
        lines = [line.partition("#") for line in run("config", path).out.splitlines()]
        left_to_the_text = ("experience", "language", "page.")
        return {line.split()[0]: said for line, _, said in lines if line.startswith(left_to_the_text) and '"auto"' in line}

    def test_says_what_auto_comes_to(self, run, resume):
        resume.write_text(RESUME.replace("Cut", "Organised a team, and cut").replace("Jan 2021", "Apr 2011"))
        assert self.autos(run) == {
            "experience": " by default; here 12 years",
            "language": " by default; here uk",
            "page.limit": " by default; here 2",
            "page.paper": " by default; here letter",
        }

    def test_says_what_auto_comes_to_where_it_is_written_out(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text('[page]\nlimit = "auto"\n')
        assert self.autos(run)["page.limit"] == " resume-lsp.toml:2; here 1"

    def test_where_the_text_does_not_tell_it_says_so(self, run, resume):
        resume.write_text("# Jordan Rivera\n")
        autos = self.autos(run)
        assert autos["experience"] == autos["language"] == " by default; the text does not tell"

    def test_of_a_folder_auto_comes_to_nothing(self, run, resume):
        assert set(self.autos(run, ".").values()) == {" by default"}

    def test_what_auto_comes_to_as_json(self, run, resume):
        told = {it["name"]: it for it in json.loads(run("config", "resume.md", "--format", "json").out)["settings"]}
        assert (told["page.limit"]["value"], told["page.limit"]["here"]) == ("auto", 1)
        assert (told["experience"]["here"], told["language"]["here"], "here" in told["profile"]) == (2.25, None, False)

    def test_of_a_file_that_is_too_large_auto_comes_to_nothing(self, run, resume):
        resume.write_text("---\nresume-lsp: { max-size: 1KB }\n---\n" + "x" * 1000)
        assert set(self.autos(run).values()) == {" by default"}

    def test_of_a_missing_file(self, run):
        assert run("config", "resum.md").status == 2
