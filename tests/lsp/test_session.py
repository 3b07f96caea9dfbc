from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from resume_lsp import job
from resume_lsp.lsp.powers import LateFact, Powers
from resume_lsp.lsp.session import Session, View
from resume_lsp.model import Pages
from resume_lsp.rule import Git
from resume_lsp.settings.toml import toml_source

RESUME = """\
# Jordan Rivera

jordan@rivera.dev

## Experience

### Engineer — Acme

*2020 – 2022*

- Cut costs by TODO percent.

## Education
"""


def session(text: str = RESUME, path: str | None = "/home/jo/resume.md", **powers: object) -> Session:
    folder = path.rpartition("/")[0] if path else None
    return Session(text, Powers(today=lambda: date(2026, 6, 1), **powers), path=path, folder=folder, roots=())


def rules(session: Session) -> set[str]:
    return {problem.rule.id for problem in session.view.problems}


def test_the_newest_text_wins() -> None:
    one = session()
    assert "text-placeholder" in rules(one)
    one.change(RESUME.replace("TODO", "12"))
    assert "text-placeholder" not in rules(one)


def test_what_follows_from_a_text_is_worked_out_once() -> None:
    one = session()
    assert one.view is one.view
    edition = one.edition
    assert one.view.problems
    assert one.edition == edition


def test_no_two_documents_have_an_edition_in_common() -> None:
    one, other = session(), session()
    assert one.view.problems
    assert other.view.problems
    assert one.edition != other.edition


def test_other_markdown_is_met_with_silence() -> None:
    readme = session("# Widget\n\nTODO\n", "/home/jo/README.md")
    assert readme.view.draft is None
    assert readme.view.problems == ()


def test_once_a_resume_always_a_resume() -> None:
    one = session(path="/home/jo/jordan.md")
    assert one.view.draft
    one.change("# Jordan Rivera\n")
    assert one.view.draft


@pytest.mark.parametrize("word", ["<!-- resume-lsp-disable-file -->\n", "---\nresume-lsp: false\n---\n"])
def test_until_it_says_otherwise(word: str) -> None:
    one = session()
    assert one.view.draft
    one.change(word + RESUME)
    assert one.view.draft is None


def test_until_the_settings_say_otherwise() -> None:
    one = session()
    assert one.view.draft
    one.wish(({"activation": "explicit"},))
    assert one.view.draft is None


def test_a_resume_that_was_closed_is_judged_afresh() -> None:
    assert session("# Jordan Rivera\n", "/home/jo/jordan.md").view.draft is None


def file(*said: str) -> Callable[[str], object]:
    """Return a settings file that says one thing after the other."""
    left = list(said)
    return lambda folder: toml_source(left.pop(0) if len(left) > 1 else left[0], f"{folder}/resume-lsp.toml")


def test_front_matter_wins_over_the_file_and_the_file_over_the_editor() -> None:
    one = session(settings_file=file('role = "other"\nmarket = "uk"'))
    one.wish(({"role": "developer", "market": "us", "profile": "strict"},))
    one.change("---\nresume-lsp:\n  market: de\n---\n" + RESUME)
    found = one.view.settings
    assert (found.profile, found.role, found.market) == ("strict", "other", "de")


def test_the_file_is_read_again_when_asked() -> None:
    one = session(settings_file=file('role = "other"', 'role = "developer"'))
    assert one.view.settings.role == "other"
    one.look_around()
    assert one.view.settings.role == "developer"


def test_the_file_is_not_read_while_typing() -> None:
    asked = []
    one = session(settings_file=asked.append)
    for n in range(5):
        one.change(RESUME + str(n))
        assert one.view
    assert asked == ["/home/jo"]


def test_a_document_without_a_folder_asks_for_no_files() -> None:
    one = session(path=None, settings_file=pytest.fail, git=pytest.fail)
    assert one.view.draft


def test_git_is_a_fact_of_the_draft() -> None:
    one = session(git=lambda _: Git("jrivera"))
    assert one.view.draft
    assert one.view.draft.git == Git("jrivera")


WORDS = LateFact("misspelt", lambda *_: {}, lasts=True)
PAGES = LateFact("pages", lambda *_: None, lasts=False)


def test_what_is_learned_late_becomes_a_fact() -> None:
    one = session(late_facts=(WORDS,))
    assert one.learn(WORDS, {"teh": ("the",)}, one.view)
    assert one.view.draft.misspelt == {"teh": ("the",)}


def test_what_is_known_already_is_no_news() -> None:
    one = session(late_facts=(WORDS,))
    one.learn(WORDS, {}, one.view)
    assert not one.learn(WORDS, {}, one.view)


def test_a_fact_that_lasts_outlives_an_edit() -> None:
    one = session(late_facts=(WORDS,))
    one.learn(WORDS, {"teh": ("the",)}, one.view)
    one.change(RESUME + "x")
    assert one.view.draft.misspelt == {"teh": ("the",)}


def test_a_fact_of_an_older_text_is_no_news() -> None:
    one = session(late_facts=(PAGES,))
    before = one.view
    one.change(RESUME + "x")
    assert not one.learn(PAGES, before.draft.pages, before)


def exact(view: View, **pages: object) -> Pages:
    return replace(view.draft.pages, exact=True, **pages)


def test_a_fact_under_other_settings_is_no_news() -> None:
    one = session(late_facts=(PAGES,))
    before = one.view
    one.wish(({"page": {"theme": "compact"}},))
    assert not one.learn(PAGES, exact(before), before)


def test_other_settings_make_a_fact_unknown() -> None:
    one = session(late_facts=(PAGES,))
    one.learn(PAGES, exact(one.view, count=7), one.view)
    one.wish(({"page": {"theme": "compact"}},))
    assert not one.view.draft.pages.exact
    assert not one.knows(PAGES)


def test_looking_around_leaves_known_what_has_not_changed() -> None:
    one = session(late_facts=(PAGES,))
    one.learn(PAGES, exact(one.view, count=7), one.view)
    one.look_around()
    assert one.view.draft.pages.count == 7
    assert one.knows(PAGES)


def test_between_two_typesettings_the_estimate_is_set_right() -> None:
    one = session(late_facts=(PAGES,))
    one.learn(PAGES, exact(one.view, count=7), one.view)
    one.change(RESUME.replace("costs", "expenses"))
    assert not one.knows(PAGES)
    assert one.view.draft.pages.count == 7
    one.learn(PAGES, exact(one.view, count=8), one.view)
    one.change(RESUME)
    assert one.view.draft.pages.count == 8


def test_the_author_s_template_is_read_where_it_may_be() -> None:
    one = session(template=lambda path, settings, roots: f"{path} {settings.template}")
    one.wish(({"page": {"template": "mine.typ"}},))
    assert one.view.template == "/home/jo/resume.md mine.typ"


def test_the_advert_is_read_again_when_the_author_has_saved_it() -> None:
    adverts = [job.read("## Requirements\n\n- Go\n"), job.read("## Requirements\n\n- Rust\n")]
    one = session(advert=lambda path, settings, roots: adverts[0] if settings.job == "advert.md" else None)
    one.wish(({"job": "advert.md"},))
    assert [it.message for it in one.view.problems if it.rule.id == "job-missing-keyword"] == [
        "The advert asks for Go (line 3): name it if you know it."
    ]
    adverts.pop(0)
    one.look_around()
    assert "Rust (line 3)" in next(it.message for it in one.view.problems if it.rule.id == "job-missing-keyword")


def test_mending_makes_the_safe_fixes_only() -> None:
    one = session("# Jordan Rivera\n\n## Skills\n\n- Python\n")
    assert one.mended() == one.text


def test_what_is_no_resume_is_not_mended() -> None:
    readme = session("# Widget\n\nJavascript\n", "/home/jo/README.md")
    assert readme.mended() == readme.text
