"""`resume-lsp match`, and what `check` and `fix` say of an advert."""

import json

import pytest

from resume_lsp import check
from resume_lsp.rules import RULES
from tests.cli.conftest import RESUME

ADVERT = """\
# Developer (m/f/d)

## Requirements

- Go, and Kafka or RabbitMQ
- Terraform is a plus
"""
ANSWER = RESUME.replace("## Experience", "## Skills\n\n- **Languages:** Go, Rust\n- **Tools:** Docker, Git\n\n## Experience")


@pytest.fixture(autouse=True)
def _rules(monkeypatch):
    """The real rules, but only those about adverts."""
    monkeypatch.setattr(check, "RULES", tuple(rule for rule in RULES if rule.id.startswith("job-")))


@pytest.fixture
def advert(folder):
    """An advert beside a resume that answers it."""
    (folder / "resume.md").write_text(ANSWER)
    (folder / "advert.md").write_text(ADVERT)
    return folder / "advert.md"


def test_as_text(run, advert):
    account = (
        "Developer: no summary that could say so\n"
        "\n"
        "asked for: 1 of 2 named\n"
        "  ✓ Go                 skills\n"
        "  – Kafka or RabbitMQ  line 5: Go, and Kafka or RabbitMQ\n"
        "\n"
        "nice to have: 0 of 1 named\n"
        "  – Terraform  line 6: Terraform is a plus\n"
    )
    assert run("match", "resume.md", "--job", "advert.md") == (1, account, "")


def test_all_that_is_asked_for_is_named(run, advert):
    advert.write_text("## Requirements\n\n- Go\n")
    assert run("match", "resume.md", "--job", "advert.md").status == 0


def test_as_json(run, advert):
    told = json.loads(run("match", "resume.md", "--job", "advert.md", "--format", "json").out)
    assert (told["version"], told["role"], told["says_role"]) == (1, "Developer", None)
    assert told["summary"] == {"must": {"asked": 2, "named": 1}, "wish": {"asked": 1, "named": 0}}
    assert told["terms"][0] == {
        "need": "must",
        "terms": ["Go"],
        "line": 5,
        "quote": "Go, and Kafka or RabbitMQ",
        "named": [{"where": "skills", "line": 7, "text": "Go"}],
    }
    assert told["terms"][1]["terms"] == ["Kafka", "RabbitMQ"]


def test_the_advert_on_standard_input(run, advert):
    assert run("match", "resume.md", "--job", "-", stdin=ADVERT).out == run("match", "resume.md", "--job", "advert.md").out


def test_the_resume_on_standard_input(run, advert):
    assert run("match", "-", "--job", "advert.md", stdin=ANSWER).out == run("match", "resume.md", "--job", "advert.md").out


@pytest.mark.parametrize("line", ["job: advert.md", "resume-lsp: { job: advert.md }"])
def test_the_front_matter_may_name_it(run, advert, folder, line):
    (folder / "resume.md").write_text(f"---\n{line}\n---\n\n{ANSWER}")
    assert "Kafka or RabbitMQ" in run("match", "resume.md").out
    assert "[job-missing-keyword]" in run("check", "resume.md").out


def test_a_settings_file_may_name_it(run, advert, folder):
    (folder / "resume-lsp.toml").write_text('job = "advert.md"\n')
    assert "[job-missing-keyword]" in run("check", "resume.md").out


def test_a_site_s_own_job_is_no_file(run, resume):
    resume.write_text(f"---\njob: Developer\n---\n\n{RESUME}")
    assert "job-unreadable" not in run("check", "resume.md", "--hints").out


def test_an_advert_that_is_not_there(run, advert, folder):
    (folder / "resume.md").write_text(f"---\njob: jobs/advert.md\n---\n\n{ANSWER}")
    assert "resume.md:2:6: warning: The advert is not read: there is no file jobs/advert.md." in run("check", "resume.md").out
    assert run("match", "resume.md") == (2, "", "resume-lsp: There is no file jobs/advert.md. Check the name and the folder.\n")


def test_an_advert_outside_of_the_folder(run, advert, folder):
    (folder / "resume.md").write_text(f"---\njob: ../advert.md\n---\n\n{ANSWER}")
    assert "The advert is not read: ../advert.md is outside of the folder of the document." in run("check", "resume.md").out


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b" \n", "advert.md is empty. Put the advert's text into it."),
        (b"%PDF-1.7", "advert.md is a PDF. Copy the advert's words into a text file."),
        (b"Go\xff", "advert.md is not UTF-8: the byte 0xff at offset 2. Copy the advert's words into a text file."),
    ],
)
def test_an_advert_that_is_none(run, advert, content, sentence):
    advert.write_bytes(content)
    assert run("match", "resume.md", "--job", "advert.md") == (2, "", f"resume-lsp: {sentence}\n")
    assert run("check", "resume.md", "--job", "advert.md") == (2, "", f"resume-lsp: {sentence}\n")


def test_no_advert_at_all(run, resume):
    sentence = "resume-lsp: Which advert? Name its file with --job, or in the front matter: `job: advert.md`.\n"
    assert run("match", "resume.md") == (2, "", sentence)


def test_both_on_standard_input(run, folder):
    sentence = "resume-lsp: Standard input cannot be both the resume and the advert. Name a file for one of them.\n"
    assert run("match", "-", "--job", "-", stdin=ANSWER) == (2, "", sentence)


@pytest.mark.parametrize(("text", "but"), [("We like ferries.\n", ""), ("We run ferries on Redis.\n", ", it only names Redis")])
def test_an_advert_that_asks_for_nothing(run, advert, text, but):
    advert.write_text(text)
    sentence = (
        f"This advert asks for no technology and no method with a name{but}. Only those are compared: is it all of its text?"
    )
    assert run("match", "resume.md", "--job", "advert.md") == (2, "", f"resume-lsp: {sentence}\n")


def test_an_address_is_not_fetched(run, advert, folder):
    (folder / "resume.md").write_text(f"---\njob: https://kvarnen.example/job.md\n---\n\n{ANSWER}")
    assert "The advert is not read: Nothing is fetched here. Copy its text into a file." in run("check", "resume.md").out


def test_an_advert_of_many_pages(run, advert):
    advert.write_text("- Go\n" * 300_000)
    sentence = "advert.md is too large for an advert. Leave in it the advert's text alone."
    assert run("match", "resume.md", "--job", "advert.md") == (2, "", f"resume-lsp: {sentence}\n")


def test_fix_moves_the_bullets_that_answer_it(run, advert, folder):
    bullets = "- Cut hosting costs by 10 %.\n- Moved 12 reports.\n- Rebuilt 4 services in Go.\n"
    (folder / "resume.md").write_text(ANSWER.replace("- Cut hosting costs by TODO.\n", bullets))
    run("fix", "resume.md", "--organize", "--select", "job-bullet-order", "--job", "advert.md")
    assert (
        (folder / "resume.md")
        .read_text()
        .endswith("- Rebuilt 4 services in Go.\n- Cut hosting costs by 10 %.\n- Moved 12 reports.\n")
    )
