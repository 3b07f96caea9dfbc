import pytest

from resume_lsp.activation import decide
from resume_lsp.settings import Settings, editor_source, load
from resume_lsp.settings.toml import toml_source
from tests.growth import assert_takes_at_most, never_twice

EMPTY = ""
NAME = "# Jordan Rivera\n"
CONTACT = "# Jordan Rivera\n\njordan@rivera.dev | Denver, CO\n"
HEADINGS = "## Experience\n\n### Developer | Acme\n\n- Built tools.\n\n## Education\n\n### BSc | Ridge College\n"
RESUME = f"{CONTACT}\n{HEADINGS}"
POST = "# How we cut our build times\n\n" + "We measured first, and then we changed one thing at a time.\n\n" * 12


def active(text, path=None, settings=None, **more):
    return decide(text, settings or Settings(), path=path, **more).active


class TestByItself:
    @pytest.mark.parametrize(
        "path",
        [
            "resume.md",
            "cv.md",
            "Résumé.md",
            "Re\u0301sume\u0301.md",
            "JordanRivera_CV2.md",
            "curriculum-vitae.md",
            "Lebenslauf.md",
        ],
    )
    def test_a_name_and_a_trait_make_a_resume(self, path):
        assert active(CONTACT * 20, path)
        assert active(NAME + HEADINGS * 5, path)

    @pytest.mark.parametrize("text", [EMPTY, NAME, "\n\n"])
    def test_a_name_and_an_almost_empty_file_make_a_resume(self, text):
        assert active(text, "resume.md")

    def test_a_name_alone_makes_none(self):
        assert not active(POST, "resume.md")

    @pytest.mark.parametrize("path", ["resumes.md", "presume.md", "cvs-notes.md", "recv.md", "notes.md"])
    def test_a_name_that_only_contains_one_is_none(self, path):
        assert not active(NAME + HEADINGS, path)

    @pytest.mark.parametrize(
        "path",
        ["README.md", "readme.de.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE.md", "AGENTS.md", "CLAUDE.md", "SKILL.md"],
    )
    def test_some_names_never_make_one(self, path):
        assert not active(RESUME, path)

    @pytest.mark.parametrize("path", ["/home/jo/.notes/resume.md", ".github/resume.md"])
    def test_a_hidden_folder_never_holds_one(self, path):
        assert not active(RESUME, path)

    def test_a_folder_above_the_one_that_is_open_tells_nothing(self):
        assert active(RESUME, "/home/jo/.work/cv/resume.md", roots=["/home/jo/.work/cv"])

    @pytest.mark.parametrize("folder", ["docs", "templates", "_posts", "commands", "prompts", "docs/jobs"])
    def test_a_folder_of_documents_asks_for_two_traits(self, folder):
        assert not active(NAME + HEADINGS, f"{folder}/resume.md")
        assert not active(EMPTY, f"{folder}/resume.md")
        assert active(RESUME, f"{folder}/resume.md")

    @pytest.mark.parametrize("path", [None, "jordan.md", "docs/jordan.md"])
    def test_without_a_name_the_text_must_say_it_all(self, path):
        assert active(RESUME, path)
        assert not active(NAME + HEADINGS, path)
        assert not active(CONTACT, path)
        assert not active(EMPTY, path)

    def test_a_contact_further_down_than_the_header_tells_nothing(self):
        assert not active(f"{NAME}{HEADINGS}\n{POST}\njordan@rivera.dev\n", "jordan.md")

    @pytest.mark.parametrize(
        "contact", ["+1 303 555 0142", "linkedin.com/in/jrivera", "[GitHub](https://github.com/jrivera)", "(303) 555-0142"]
    )
    def test_ways_to_reach_someone(self, contact):
        assert active(f"{NAME}\n{contact}\n\n{HEADINGS}", "jordan.md")

    @pytest.mark.parametrize(
        "words", ["2019-01-02 - 2021-03-04", "https://github.com/acme/tidewatch", "https://acme.example/1234567890"]
    )
    def test_what_is_no_way_to_reach_someone(self, words):
        assert not active(f"{NAME}\n{words}\n\n{HEADINGS}", "jordan.md")

    def test_a_post_is_none(self):
        assert not active(POST, "posts/how-we-cut.md")


class TestOwnWord:
    def test_a_comment_enables(self):
        assert active(f"<!-- resume-lsp-enable-file -->\n{POST}", "README.md")

    def test_a_comment_disables(self):
        assert not active(f"{RESUME}\n<!-- resume-lsp-disable-file -- not mine -->\n", "resume.md")

    def test_a_comment_that_silences_one_rule_disables_nothing(self):
        assert active(f"{RESUME}\n<!-- resume-lsp-disable-file bullet-weak-verb -->\n", "resume.md")

    @pytest.mark.parametrize(
        "told",
        [
            "Write `<!-- resume-lsp-enable-file -->` on top.",
            "```markdown\n<!-- resume-lsp-enable-file -->\n```",
            "    <!-- resume-lsp-enable-file -->",
        ],
    )
    def test_a_comment_that_is_told_of_enables_nothing(self, told):
        assert not active(f"# Manual\n\n{told}\n", "manual.md")

    def test_a_comment_far_below_is_not_looked_for(self):
        assert not active(f"{POST * 6}\n<!-- resume-lsp-enable-file -->\n", "manual.md")

    @pytest.mark.parametrize(("value", "expected"), [("true", True), ("false", False), ("{profile: strict}", True)])
    def test_front_matter_decides(self, value, expected):
        assert active(f"---\nresume-lsp: {value}\n---\n\n{POST}", "README.md") is expected

    def test_a_comment_wins_over_front_matter(self):
        assert active(f"---\nresume-lsp: false\n---\n\n<!-- resume-lsp-enable-file -->\n{POST}", "a.md")


class TestSettings:
    def test_files_make_a_resume_of_any_name(self):
        assert active(POST, "README.md", Settings(files=("README.md",)))

    def test_exclude_wins_over_files(self):
        assert not active(RESUME, "resume.md", Settings(files=("*.md",), exclude=("resume.md",)))

    def test_the_text_wins_over_exclude(self):
        assert active("<!-- resume-lsp-enable-file -->", "resume.md", Settings(exclude=("*",)))

    @pytest.mark.parametrize(
        ("glob", "path"),
        [
            ("*.md", "a/b.md"),
            ("jobs/", "a/jobs/b.md"),
            ("jobs/*.md", "jobs/b.md"),
            ("jobs/**", "jobs/a/b.md"),
            ("**/jobs/*.md", "a/jobs/b.md"),
            ("./a/?.md", "a/b.md"),
            ("/b.md", "b.md"),
        ],
    )
    def test_a_glob_matches(self, glob, path):
        assert active(POST, path, Settings(files=(glob,)))

    @pytest.mark.parametrize(
        ("glob", "path"),
        [("jobs/*.md", "jobs/a/b.md"), ("jobs/*.md", "a/jobs/b.md"), ("b", "b.md"), ("?.md", "ab.md"), ("[a].md", "a.md")],
    )
    def test_a_glob_does_not_match(self, glob, path):
        assert not active(POST, path, Settings(files=(glob,)))

    def test_globs_of_a_settings_file_count_from_its_folder(self):
        settings = load([toml_source('files = ["jobs/*.md"]', "/cv/resume-lsp.toml")])
        assert active(POST, "/cv/jobs/a.md", settings)
        assert not active(POST, "/other/jobs/a.md", settings)

    def test_globs_of_the_editor_count_from_the_folders_that_are_open(self):
        settings = load([editor_source({"files": ["jobs/*.md"]})])
        assert active(POST, "/cv/jobs/a.md", settings, roots=["/", "/cv"])

    def test_always_takes_all(self):
        assert active(POST, "README.md", Settings(activation="always"))

    def test_explicit_waits_to_be_asked(self):
        settings = Settings(activation="explicit")
        assert not active(RESUME, "resume.md", settings)
        assert active(f"<!-- resume-lsp-enable-file -->\n{RESUME}", "resume.md", settings)


class TestNamed:
    def test_whoever_names_a_file_means_it(self):
        assert active(POST, "README.md", Settings(exclude=("*",), activation="explicit"), named=True)

    def test_only_the_file_itself_objects(self):
        assert not active("---\nresume-lsp: false\n---\n", "resume.md", named=True)


@pytest.mark.parametrize(
    ("text", "path", "reason"),
    [
        (RESUME, "resume.md", "its name and its first lines"),
        (RESUME, "README.md", "README.md is no resume by its name"),
        (RESUME, "docs/resume.md", "its name, a contact line and a known heading"),
        ("# Ida\n\n## Skills\n", "docs/cv.md", "here a name is not enough: it needs a contact line and a known heading, too"),
        (POST, "post.md", "neither its name nor its text is a resume's"),
    ],
)
def test_a_decision_tells_its_reason(text, path, reason):
    assert decide(text, Settings(), path=path).reason == reason


def test_a_long_line_costs_as_much_as_it_is_long():
    texts = ["a" * 200_000, "a@" * 100_000, "github.com/" * 20_000, "+1 (2" * 40_000, "1" * 200_000]
    for text in texts:
        assert_takes_at_most(3, never_twice(lambda text: decide(text, Settings(), path="notes.md")), text * 2, text)
