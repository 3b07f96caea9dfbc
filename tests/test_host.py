import os
import stat
import threading
from datetime import date
from pathlib import Path

import pytest

from resume_lsp import host, settings
from resume_lsp.host import Trouble
from resume_lsp.rule import Git
from resume_lsp.settings import editor_source, load


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("RESUME_LSP_TODAY", raising=False)


@pytest.fixture
def resume(tmp_path):
    path = tmp_path / "resume.md"
    path.write_text("# Jordan\n")
    return path


class TestRead:
    def test_a_document(self, resume):
        assert host.read(str(resume)).text == "# Jordan\n"

    def test_a_byte_order_mark_is_no_text(self, resume):
        resume.write_bytes(b"\xef\xbb\xbf# Jordan\r\n")
        document = host.read(str(resume))
        assert (document.text, document.bom) == ("# Jordan\r\n", True)

    @pytest.mark.parametrize(
        ("raw", "sentence"),
        [
            (b"\xef\xbb\xbfabc\xff", "X is not UTF-8: the byte 0xff at offset 6. Save it as UTF-8."),
            (b"%PDF-1.7", "X is a PDF. Name the Markdown file it was made from."),
            (
                b"PK\x03\x04..",
                "X is a Word document or an archive. Convert it to Markdown first: pandoc resume.docx -o resume.md",
            ),
            ("# Jordan".encode("utf-16"), "X is UTF-16 text. Save it as UTF-8."),
            (b"a\0", "X is a binary file: there is a zero byte at offset 1. Name a Markdown file."),
        ],
    )
    def test_what_is_no_text_is_told(self, raw, sentence):
        with pytest.raises(Trouble) as told:
            host.decode(raw, "X")
        assert str(told.value) == sentence

    def test_a_file_that_does_not_exist(self):
        with pytest.raises(Trouble, match=r"^There is no file no\.md\. Check the name and the folder\.$"):
            host.read("no.md")

    def test_a_link_that_leads_nowhere_is_told_as_one(self, tmp_path):
        (tmp_path / "cv.md").symlink_to("gone.md")
        with pytest.raises(Trouble, match=r"cv\.md is a link to gone\.md, which is not there\.$"):
            host.read(str(tmp_path / "cv.md"))

    def test_a_folder(self, tmp_path):
        with pytest.raises(Trouble, match=r"is a folder\. Name a file in it\.$"):
            host.read(str(tmp_path))

    def test_a_name_that_no_file_can_have(self):
        with pytest.raises(Trouble, match="cannot be read"):
            host.read("a\0b")

    def test_of_a_huge_file_only_the_first_part(self, resume, monkeypatch):
        monkeypatch.setattr("resume_lsp.host.files.MOST", 5)
        resume.write_text("abcdé")
        assert host.read(str(resume)).text == "abcd"


class TestWrite:
    def test_replaces_the_text(self, resume):
        host.write(host.read(str(resume)), "# Ada\n")
        assert resume.read_bytes() == b"# Ada\n"

    def test_a_file_that_was_changed_in_between_is_left(self, resume):
        document = host.read(str(resume))
        resume.write_text("# Ada\n")
        with pytest.raises(Trouble, match="was changed by someone else"):
            host.write(document, "# Jo\n")
        assert resume.read_text() == "# Ada\n"

    def test_a_file_that_is_gone_is_told(self, resume):
        document = host.read(str(resume))
        resume.unlink()
        with pytest.raises(Trouble, match="cannot be written: no such file"):
            host.write(document, "# Jo\n")

    def test_of_which_only_a_part_was_read_is_left(self, resume, monkeypatch):
        monkeypatch.setattr("resume_lsp.host.files.MOST", 5)
        with pytest.raises(Trouble):
            host.write(host.read(str(resume)), "")
        assert resume.read_text() == "# Jordan\n"

    def test_whoever_reads_meanwhile_sees_one_or_the_other(self, resume):
        seen = set()
        done = threading.Event()

        def watch():
            while not done.is_set():
                seen.add(resume.read_bytes())

        watcher = threading.Thread(target=watch)
        watcher.start()
        for letter in "abcdefgh":
            host.write(host.read(str(resume)), letter * 500_000)
        done.set()
        watcher.join()
        assert all(len(set(content)) == 1 for content in seen if content != b"# Jordan\n")

    def test_a_failure_leaves_the_file_and_nothing_beside_it(self, resume, monkeypatch):
        def full(handle):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(Trouble, match="cannot be written: no space left on device"):
            host.write(host.read(str(resume)), "# Jo\n")
        assert (resume.read_text(), os.listdir(resume.parent)) == ("# Jordan\n", ["resume.md"])

    def test_a_link_to_a_link_is_followed(self, resume):
        first, second = resume.with_name("a.md"), resume.with_name("b.md")
        first.symlink_to("resume.md")
        second.symlink_to("a.md")
        host.write(host.read(str(second)), "# Jo\n")
        assert (second.is_symlink(), first.is_symlink(), resume.read_text()) == (True, True, "# Jo\n")

    def test_the_mode_stays(self, resume):
        resume.chmod(0o600)
        host.write(host.read(str(resume)), "# Jo\n")
        assert stat.S_IMODE(resume.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="files have no such mode there")
def test_a_new_file_is_as_private_as_its_author_wants_new_files_to_be(tmp_path):
    before = os.umask(0o077)
    try:
        host.save(str(tmp_path / "resume.pdf"), b"%PDF-", may_replace=lambda _: False)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "resume.pdf").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["resume.pdf"]


def test_markdown_files_come_in_order_without_what_is_hidden_or_installed(tmp_path):
    for name in (
        "b.md",
        "a/c.MD",
        "a/d.txt",
        ".git/e.md",
        ".f.md",
        "node_modules/g.md",
        "env/pyvenv.cfg",
        "env/h.md",
        "b/i.markdown",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [Path(path).relative_to(tmp_path).as_posix() for path in host.markdown_files(str(tmp_path), pytest.fail)] == [
        "b.md",
        "a/c.MD",
        "b/i.markdown",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_passed_over_for_reading_it_would_never_end(tmp_path):
    os.mkfifo(tmp_path / "resume.md")
    (tmp_path / "cv.md").symlink_to("resume.md")
    (tmp_path / "lost.md").symlink_to("nowhere.md")
    assert [Path(path).name for path in host.markdown_files(str(tmp_path), pytest.fail)] == ["lost.md"]


def test_a_folder_that_cannot_be_read_is_told_and_the_others_are_searched(tmp_path, locked):
    for name in ("a/b.md", "c/d.md", "c/e/f.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    locked(tmp_path / "c")
    told = []
    found = host.markdown_files(str(tmp_path), told.append)
    assert [Path(path).name for path in found] == ["b.md"]
    assert [str(trouble) for trouble in told] == [f"The folder {tmp_path / 'c'} cannot be read: permission denied."]


class TestSettingsFile:
    def put(self, path, text='profile = "strict"\n'):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def found(self, folder):
        source = host.settings_file(str(folder))
        return source and Path(source.path).name

    def test_the_nearest_one_above(self, tmp_path):
        self.put(tmp_path / "resume-lsp.toml")
        (tmp_path / "a" / "b").mkdir(parents=True)
        assert self.found(tmp_path / "a" / "b") == "resume-lsp.toml"

    def test_a_nearer_one_of_another_name_comes_first(self, tmp_path):
        self.put(tmp_path / "resume-lsp.toml")
        self.put(tmp_path / "a" / "pyproject.toml", '[tool.resume-lsp]\nprofile = "strict"\n')
        assert self.found(tmp_path / "a") == "pyproject.toml"

    def test_a_project_file_that_says_nothing_is_passed_over(self, tmp_path):
        self.put(tmp_path / ".resume-lsp.toml")
        self.put(tmp_path / "a" / "pyproject.toml", "[project]\n")
        assert self.found(tmp_path / "a") == ".resume-lsp.toml"

    def test_in_a_folder_the_plain_name_comes_first(self, tmp_path):
        for name in settings.FILES:
            self.put(tmp_path / name)
        assert self.found(tmp_path) == "resume-lsp.toml"

    def test_a_folder_that_does_not_exist_has_those_above_it(self, tmp_path):
        self.put(tmp_path / "resume-lsp.toml")
        assert self.found(tmp_path / "new") == "resume-lsp.toml"

    def test_one_that_is_not_utf8_says_so(self, tmp_path):
        (tmp_path / "resume-lsp.toml").write_bytes(b"profile = '\xff'")
        assert [it.message for it in load([host.settings_file(str(tmp_path))]).complaints] == [
            "These settings cannot be read: not UTF-8 at offset 11."
        ]


class TestGit:
    def config(self, tmp_path, text):
        (tmp_path / ".git").mkdir(exist_ok=True)
        (tmp_path / ".git" / "config").write_text(text)

    @pytest.mark.parametrize(
        ("url", "owner"),
        [
            ("git@github.com:jrivera/cv.git", "jrivera"),
            ("https://github.com/jrivera/cv", "jrivera"),
            ("https://token@gitlab.com/jrivera/group/cv.git", "jrivera"),
            ("ssh://git@codeberg.org:22/jrivera/cv.git", "jrivera"),
            ("git@git.sr.ht:~jrivera/cv", "jrivera"),
            ("https://git.example.com/jrivera/cv", None),
            ("/srv/git/cv.git", None),
            ("https://github.com/", None),
            ("https://[broken/cv", None),
        ],
    )
    def test_the_owner_of_origin(self, tmp_path, url, owner):
        self.config(tmp_path, f'[remote "origin"]\n\turl = {url}\n')
        assert host.git(str(tmp_path)) == Git(owner, None)

    def test_the_address_of_the_repository_wins_over_the_authors_own(self, tmp_path):
        (tmp_path / "home").mkdir()
        (tmp_path / "home" / ".gitconfig").write_text('[user]\n  email = "jo@home.example" ; mine\n  name = Jo\n')
        self.config(tmp_path, "[core]\n")
        assert host.git(str(tmp_path)) == Git(None, "jo@home.example")
        self.config(tmp_path, "[user]\n\temail = jo@work.example # work\n")
        assert host.git(str(tmp_path)) == Git(None, "jo@work.example")

    def test_is_found_above(self, tmp_path):
        self.config(tmp_path, "[user]\nemail = jo@work.example\n")
        (tmp_path / "a" / "b").mkdir(parents=True)
        assert host.git(str(tmp_path / "a" / "b")).email == "jo@work.example"

    def test_a_second_working_tree_has_the_settings_of_the_first(self, tmp_path):
        self.config(tmp_path, "[user]\nemail = jo@work.example\n")
        tree = tmp_path / ".git" / "worktrees" / "b"
        tree.mkdir(parents=True)
        (tree / "commondir").write_text("../..\n")
        (tmp_path / "b").mkdir()
        (tmp_path / "b" / ".git").write_text(f"gitdir: {tree}\n")
        assert host.git(str(tmp_path / "b")).email == "jo@work.example"

    def test_settings_that_are_no_settings_tell_nothing(self, tmp_path):
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git" / "config").write_bytes(b"\xff\0[[\n= =\n[remote")
        assert host.git(str(tmp_path)) == Git(None, None)

    def test_outside_of_a_repository_nothing_is_known(self, tmp_path):
        assert host.git(str(tmp_path)) is None


class TestBeside:
    def beside(self, resume, name, **more):
        return host.beside("page.template", str(resume), load([editor_source({"page.template": name})]), **more)

    def test_lies_beside_the_document(self, resume):
        resume.with_name("look.typ").write_text("= Look\n")
        assert self.beside(resume, "look.typ") == "= Look\n"

    def test_one_outside_of_the_folder_is_not_read(self, resume):
        (resume.parent / "a").mkdir()
        resume.with_name("look.typ").write_text("= Look\n")
        inner = resume.parent / "a" / "resume.md"
        with pytest.raises(host.Trouble, match="is outside of the folder"):
            self.beside(inner, "../look.typ")
        assert self.beside(inner, "../look.typ", roots=[str(resume.parent)]) == "= Look\n"

    def test_a_link_that_leads_outside_is_not_followed(self, tmp_path):
        (tmp_path / "a").mkdir()
        (tmp_path / "a" / "look.typ").symlink_to(tmp_path / "secret.typ")
        (tmp_path / "secret.typ").write_text("secret")
        with pytest.raises(host.Trouble, match="is outside of the folder"):
            self.beside(tmp_path / "a" / "resume.md", "look.typ")

    def test_one_that_is_missing_cannot_be_read(self, resume):
        with pytest.raises(host.Trouble, match="There is no file"):
            self.beside(resume, "no.typ")

    def test_none_is_none(self, resume):
        assert self.beside(resume, "") is None


def test_today_is_today():
    assert abs((host.today() - date.today()).days) <= 1


def test_today_can_be_another_day(monkeypatch):
    monkeypatch.setenv("RESUME_LSP_TODAY", "2026-01-31")
    assert host.today() == date(2026, 1, 31)
