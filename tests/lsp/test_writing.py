"""What may be about to come in the line that someone is writing is not missed there yet."""

import json
from datetime import date

import pytest

from resume_lsp.check import check, compose
from resume_lsp.lsp.client import Client
from resume_lsp.lsp.writing import PAUSE
from resume_lsp.settings import load
from tests.lsp.test_documents import HEAD, URI, Desk

DONE = "- Halved the power bill of 12 ovens in one winter with Python.\n"
JOB = HEAD + DONE


def codes(desk: Desk, line: int) -> set[str]:
    """Return what the editor shows last in a line, counted from one."""
    shown = json.loads(desk.published[-1]["diagnostics"])
    return {each["code"] for each in shown if each["range"]["start"]["line"] == line - 1}


def typing(desk: Desk, text: str, letters: str) -> None:
    """Type so many letters behind *text*, quickly."""
    for end in range(1, len(letters) + 1):
        desk.wait(0.1)
        desk.type(text + letters[:end], end + 1)
        desk.wait(0.06)


LAST = JOB.count("\n") + 1


def opened(text: str = JOB) -> Desk:
    desk = Desk()
    desk.open(text)
    desk.wait(0.1)
    return desk


def test_a_bullet_lacks_nothing_while_it_is_being_written():
    desk = opened()
    typing(desk, JOB, "- Im")
    assert not codes(desk, LAST)
    desk.wait(PAUSE)
    assert codes(desk, LAST) == {"bullet-missing-verb", "bullet-missing-metric", "bullet-missing-technology"}


def test_it_is_said_as_soon_as_the_line_is_left():
    desk = opened()
    typing(desk, JOB, "- Baked bread")
    assert not codes(desk, LAST)
    desk.type(JOB + "- Baked bread\n", 40)
    desk.wait(0.1)
    assert "bullet-missing-metric" in codes(desk, LAST)


def test_what_is_wrong_already_is_said_at_once():
    desk = opened()
    typing(desk, JOB, "- Responsible for the ")
    assert codes(desk, LAST) == {"bullet-weak-verb"}


def test_what_was_said_before_is_still_said():
    text = JOB + "- Baked bread"
    desk = opened(text)
    before = codes(desk, LAST)
    assert "bullet-missing-metric" in before
    typing(desk, text, " and")
    assert codes(desk, LAST) == before


def test_other_lines_are_judged_as_ever():
    desk = opened(JOB + "- Baked bread.\n")
    desk.type(HEAD + "- Halved the bill.\n- Baked bread.\n", 2)
    desk.wait(0.06)
    assert "bullet-missing-metric" in codes(desk, LAST)
    assert "bullet-missing-metric" not in codes(desk, LAST - 1)


def test_a_client_that_fetches_is_told_to_fetch_again_after_the_pause():
    refreshed = []
    desk = opened()
    desk.documents.client = Client(pulls=True)
    desk.refresh = refreshed.append
    document = desk.documents.get(URI)
    desk.type(JOB + "- Im", 2)
    assert not any("bullet-missing-verb" in each for each in desk.documents.diagnostics(document))
    desk.wait(PAUSE)
    assert refreshed == ["diagnostic"]
    assert any("bullet-missing-verb" in each for each in desk.documents.diagnostics(document))


def test_nothing_is_left_to_do_for_what_was_closed():
    desk = opened()
    typing(desk, JOB, "- Im")
    desk.documents.close(URI)
    count = len(desk.published)
    desk.wait(5)
    assert len(desk.published) == count


STRONG = """\
# Ida Berg

Backend Engineer · Oslo
ida@berg.example | +47 22 22 22 22 | [github.com/idaberg](https://github.com/idaberg) | [linkedin.com/in/idaberg](https://www.linkedin.com/in/idaberg)

## Summary

Backend engineer with four years of Go and PostgreSQL. Cut settlement at Kvarnen from 40 minutes to six.

## Skills

- **Languages:** Go, JavaScript, SQL
- **Databases:** PostgreSQL, Redis

## Experience

### Backend Engineer, Kvarnen

*Oslo | March 2022 – Present*

- Implemented settlement in Go and PostgreSQL, which takes six minutes instead of 40.
- Improved 12 screens in JavaScript that show what Redis holds.
"""


@pytest.mark.parametrize("number", range(STRONG.count("\n")))
def test_no_letter_of_a_strong_resume_is_found_fault_with(number: int):
    before, line, after = STRONG.splitlines()[:number], STRONG.splitlines()[number], STRONG.splitlines()[number + 1 :]
    for end in range(1, len(line)):
        text = "\n".join([*before, line[:end], *after])
        settings = load(())
        said = check(compose(text, settings, today=date(2026, 6, 1)), settings)
        here = {it.rule.id for it in said if text.count("\n", 0, it.span.start) == number and not it.rule.waits}
        assert not {it for it in here if not it.startswith(("header-", "section-"))}
