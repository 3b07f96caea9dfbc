"""One fault is told by one rule."""

from datetime import date

import pytest

from resume_lsp.check import check, compose
from resume_lsp.settings import Settings

HEAD = "# Jordan Rivera\n\njordan@rivera.dev\n\n"
JOB = "## Experience\n\n### Engineer, Kestrel Labs\n\n*Denver, CO | 2019 – 2021*\n\n"


@pytest.mark.parametrize(
    ("text", "words", "rules"),
    [
        (HEAD + "## Skills\n\n- Go, team player, Redis\n", "team player", {"text-cliche"}),
        (
            HEAD + "## Skills\n\n- Go, Kafka\n- Kafka, Redis\n\n" + JOB + "- Wrote the export in Go.\n",
            "Kafka, Redis",
            {"skill-duplicate"},
        ),
        (HEAD + "## Skills\n\n- Creativity, Go\n- Creativity, Redis\n", "Creativity, Redis", {"skill-duplicate"}),
        (HEAD + JOB + "- Wore many hats in a team of 9 with Go.\n", "many hats", {"text-cliche"}),
        (HEAD + "## Skills\n\n- Go\n\n## **My story**\n\nEngineer for six years.\n", "My story", {"section-odd-name"}),
        (
            HEAD + JOB + "- Wrote 9 exports in Go.\n\n## References upon request\n\n## Education\n\nB.Sc., 2019\n",
            "References",
            {"text-cliche"},
        ),
    ],
)
def test_one_fault_is_one_finding(text: str, words: str, rules: set[str]):
    place = text.index(words)
    problems = check(compose(text, Settings(), today=date(2026, 6, 1)), Settings())
    about = {"text-cliche", "bullet-vague", "section-odd-name", "section-order", "section-empty"}
    about |= {"skill-trivial", "skill-duplicate", "skill-without-evidence"}
    assert {it.rule.id for it in problems if it.span.start <= place < it.span.end or it.span.start == place} & about == rules
