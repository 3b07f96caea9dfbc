import os
import stat
import subprocess

import pytest

WRONG = """\
# Jordan Rivera

jordan@rivera.dev | Denver, CO

## Experience

### Developer | Acme

- Cut teh costs by 40 %.
- Was late, but good and well: TODO.
"""
RIGHT = WRONG.replace("teh", "the")


@pytest.fixture
def resume(folder):
    """A resume with a mistake of every kind."""
    path = folder / "resume.md"
    path.write_text(WRONG, encoding="utf-8")
    return path


ACCOUNT = """\
resume.md: 1 fix made.
  line 9    bullet-too-long: Write the
Left for --organize to move:
  line 10   page-overlength: Write early
Left for you to decide; your editor offers:
  line 10   header-missing-github: Write great
Left for you to mend:
  line 10   text-placeholder: Do not say TODO.
  and 1 hint: resume-lsp check --hints
"""


def test_safe_fixes_are_made_and_the_rest_is_told(run, resume):
    assert run("fix", "resume.md") == (0, ACCOUNT, "")
    assert resume.read_text() == RIGHT


def test_organize_makes_the_moves_as_well(run, resume):
    assert run("fix", "resume.md", "--organize").out.startswith("resume.md: 2 fixes made.\n")
    assert resume.read_text() == RIGHT.replace("late", "early")


def test_a_second_time_there_is_nothing_to_do(run, resume):
    run("fix", "resume.md")
    assert run("fix", "resume.md").out.startswith("resume.md: no fixes made.\n")


def test_in_a_folder_what_is_no_resume_need_not_be_text(run, resume, folder):
    (folder / "notes.md").write_bytes(b"Caf\xe9 notes\n")
    assert run("fix", ".").status == 0
    assert resume.read_text() == RIGHT


def test_standard_input_comes_out_mended(run, resume):
    ran = run("fix", "-", "--stdin-filename", "resume.md", stdin=WRONG)
    assert ran.out == RIGHT
    assert ran.err.startswith("resume.md: 1 fix made.\n")
    assert resume.read_text() == WRONG


def test_select_makes_the_fixes_of_these_rules_alone(run, resume):
    out = run("fix", "resume.md", "--organize", "--select", "page-overlength").out
    assert "bullet-too-long" not in out
    assert resume.read_text() == WRONG.replace("late", "early")


@pytest.mark.parametrize("rules", ["page-overlength,bullet-too-long", "page-overlength, Bullet_Too_Long", "bullet-too-long,"])
def test_the_rules_may_be_parted_by_commas(run, resume, rules):
    assert run("fix", "--select", *rules.split(" "), "resume.md").status == 0
    assert resume.read_text() == RIGHT


def test_a_slip_among_commas_is_told(run, resume):
    assert run("fix", "resume.md", "--select", "page-overlength,bullet-to-long").err == (
        "resume-lsp: There is no rule bullet-to-long. Did you mean bullet-too-long?\n"
    )


def test_a_path_with_a_comma_is_a_path(run, resume):
    resume.rename(resume.with_name("a,b.md"))
    assert run("fix", "--select", "bullet-too-long", "a,b.md").status == 0


def test_a_path_may_stand_behind_the_rules(run, resume):
    run("fix", "--select", "page_overlength", "Bullet-Too-Long", "resume.md")
    assert resume.read_text() == RIGHT


def test_without_a_path_it_asks_for_one(run):
    assert run("fix", "--diff") == (2, "", "resume-lsp: Which resume? Name a file or a folder.\n")


def test_select_of_a_rule_that_does_not_exist(run, resume):
    ran = run("fix", "resume.md", "--select", "bullet-to-long")
    assert (ran.status, ran.err) == (2, "resume-lsp: There is no rule bullet-to-long. Did you mean bullet-too-long?\n")


class TestDiff:
    def test_shows_and_changes_nothing(self, run, resume):
        ran = run("fix", "resume.md", "--diff")
        assert ran.out.startswith("--- resume.md\n+++ resume.md\n@@ -6,5 +6,5 @@\n")
        assert "would be made" in ran.err
        assert resume.read_text() == WRONG

    @pytest.mark.parametrize(
        "raw",
        [
            WRONG.encode(),
            WRONG.replace("\n", "\r\n").encode(),
            b"\xef\xbb\xbf" + WRONG.encode(),
            WRONG.replace("- Cut teh", "teh").removesuffix("\n").encode(),
            WRONG.replace("costs", "costs\u2028\x0b\x0c").encode(),
        ],
        ids=["lf", "crlf", "bom", "no-newline", "strange-lines"],
    )
    def test_applies_with_patch(self, run, resume, raw):
        resume.write_bytes(raw)
        patch = run("fix", "resume.md", "--diff").out
        subprocess.run(["patch", "--binary", "resume.md"], input=patch.encode(), check=True, capture_output=True)
        patched = resume.read_bytes()
        resume.write_bytes(raw)
        run("fix", "resume.md")
        assert patched == resume.read_bytes() != raw


class TestFile:
    def test_line_ends_and_byte_order_mark_stay(self, run, resume):
        resume.write_bytes(b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode())
        run("fix", "resume.md")
        assert resume.read_bytes() == b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode()

    def test_a_link_is_followed(self, run, resume):
        os.symlink("resume.md", "cv.md")
        run("fix", "cv.md")
        assert os.path.islink("cv.md")
        assert resume.read_text() == RIGHT

    def test_the_mode_stays(self, run, resume):
        resume.chmod(0o640)
        run("fix", "resume.md")
        assert stat.S_IMODE(resume.stat().st_mode) == 0o640

    def test_one_that_is_read_only_is_left(self, run, resume):
        resume.chmod(0o444)
        ran = run("fix", "resume.md")
        assert (ran.status, ran.err) == (2, "resume-lsp: resume.md is read-only. Nothing was written.\n")
        assert resume.read_text() == WRONG

    def test_nothing_else_is_left_in_the_folder(self, run, resume):
        run("fix", "resume.md")
        assert sorted(os.listdir()) == ["resume.md"]


def test_a_document_that_says_it_is_no_resume_is_left(run, resume):
    resume.write_text("---\nresume-lsp: false\n---\n" + WRONG)
    ran = run("fix", "resume.md")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "resume.md: left as it is, for it says that it is no resume (resume-lsp in the front matter).\n"


def test_one_on_standard_input_comes_out_as_it_is(run, resume):
    text = "<!-- resume-lsp-disable-file -->\n" + WRONG
    assert run("fix", "-", stdin=text).out == text


def test_a_file_that_is_too_large_is_left(run, resume):
    resume.write_text(WRONG * 20_000)
    ran = run("fix", "resume.md")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("resume-lsp: resume.md is too large to be a resume: over 1,000,000 bytes")
    assert ran.err.count("\n") == 1
    assert resume.read_text() == WRONG * 20_000


def test_a_missing_file_keeps_no_other_from_being_mended(run, resume):
    ran = run("fix", "resum.md", "resume.md")
    assert (ran.status, ran.err) == (2, "resume-lsp: There is no file resum.md. Check the name and the folder.\n")
    assert resume.read_text() == RIGHT


def test_a_folder_without_resumes(run, folder):
    ran = run("fix", ".")
    assert (ran.status, ran.err) == (
        0,
        "resume-lsp: No resume found in .: it holds no Markdown. To check a file whatever its name, name it.\n",
    )


class TestSettingsFile:
    def test_what_in_it_does_nothing_is_told_once(self, run, resume):
        (resume.parent / "cv.md").write_text(WRONG)
        (resume.parent / "resume-lsp.toml").write_text("rol = 1\n")
        ran = run("fix", "resume.md", "cv.md")
        assert (ran.status, ran.err) == (0, "resume-lsp: resume-lsp.toml:1:1: No setting is called rol; did you mean role?\n")

    def test_one_that_cannot_be_read_is_told(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text("[page]\ntheme = modern\n")
        assert run("fix", "resume.md").err.startswith("resume-lsp: resume-lsp.toml:2:")

    def test_what_is_not_to_be_told_is_not(self, run, resume):
        (resume.parent / "resume-lsp.toml").write_text('rol = 1\n[rules]\nsettings-unknown-key = "off"\n')
        assert run("fix", "resume.md").err == ""

    def test_what_the_front_matter_says_in_vain_is_in_the_account(self, run, resume):
        resume.write_text("---\nresume-lsp:\n  rol: other\n---\n" + WRONG)
        ran = run("fix", "resume.md")
        assert "your editor offers:\n  line 3    settings-unknown-key: Change to role\n" in ran.out
        assert ran.err == ""
