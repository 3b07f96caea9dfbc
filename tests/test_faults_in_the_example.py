"""Each fault, planted in the strong example, is found at its line, and nothing else is said aloud."""

import re
from datetime import date
from pathlib import Path

import pytest

from resume_lsp.check import check, compose
from resume_lsp.settings import Settings

STRONG = (Path(__file__).parent.parent / "examples" / "strong.md").read_text(encoding="utf-8")

CONTACTS = "maya@okafor.dev | +1 503 555 0146"
SKILLS = STRONG[STRONG.index("## Skills") : STRONG.index("## Experience")]
SUMMARY = STRONG[STRONG.index("## Summary") : STRONG.index("## Skills")]
LATEST = "*Portland, OR | March 2022 – Present*"
OLDER = "*Seattle, WA | June 2019 – February 2022*"

FAULTS = [
    ("header-missing-name", "# Maya Okafor\n\n", "", "Senior Backend Engineer ·"),
    ("header-missing-email", "maya@okafor.dev | ", "", "Maya"),
    ("header-missing-phone", " | +1 503 555 0146", "", "Maya"),
    ("header-missing-github", " | [github.com/mokafor](https://github.com/mokafor)", "", "Maya"),
    ("header-missing-github", "[github.com/mokafor](https://github.com/mokafor)", "GitHub: @mokafor", "@mokafor"),
    ("header-missing-linkedin", " | [linkedin.com/in/mayaokafor](https://www.linkedin.com/in/mayaokafor)", "", "Maya"),
    (
        "header-missing-linkedin",
        "[linkedin.com/in/mayaokafor](https://www.linkedin.com/in/mayaokafor)",
        "/in/mayaokafor",
        "/in/maya",
    ),
    ("header-missing-portfolio", " | [okafor.dev](https://okafor.dev)", "", "Maya"),
    ("header-photo", CONTACTS, "![Portrait](maya.jpg)\n\n" + CONTACTS, "maya.jpg"),
    ("header-personal-details", CONTACTS, "D.O.B.: 12/05/1992 | " + CONTACTS, "D.O.B."),
    ("header-personal-details", CONTACTS, "Passport No. K1234567 | " + CONTACTS, "Passport"),
    ("header-personal-details", CONTACTS, "14 Elm Street | " + CONTACTS, "Elm Street"),
    ("link-malformed", "(https://github.com/mokafor)", "(htps://github.com/mokafor)", "htps"),
    ("section-missing", SKILLS, "", "Summary"),
    ("section-missing", SUMMARY, "", "Skills"),
    ("section-order", SUMMARY + SKILLS, SKILLS + SUMMARY, "Summary"),
    ("section-odd-name", "## Experience", "## Where I worked", "Where I worked"),
    ("section-odd-name", "## Skills", "## **Skills**", "Skills"),
    ("section-empty", "## Projects", "## Awards\n\n## Projects", "Awards"),
    ("summary-length", "Cut the cost", "Speaks German. Likes rain. Cut the cost", "Summary"),
    ("summary-generic", SUMMARY, "## Summary\n\nA person who builds things. People like to work beside her.\n\n", "Summary"),
    ("text-cliche", "Senior backend engineer with", "Hard-working senior backend engineer with", "Hard-working"),
    (
        "text-cliche",
        "*Corvallis, OR | 2015 – 2019*\n",
        "*Corvallis, OR | 2015 – 2019*\n\nReferences available upon request.\n",
        "References",
    ),
    (
        "skills-ungrouped",
        SKILLS,
        "## Skills\n\nGo, Python, SQL, React, Redis, PostgreSQL, Docker, AWS, Terraform, gRPC\n\n",
        "Skills",
    ),
    ("skills-padded", "Go, Python, SQL, TypeScript", ", ".join(f"Skill{n}" for n in range(40)), "Skills"),
    ("skill-duplicate", "FastAPI, gRPC, React", "FastAPI, gRPC, React, golang", "golang"),
    ("skill-trivial", "GitHub Actions\n", "GitHub Actions, Microsoft Word\n", "Microsoft Word"),
    ("skill-without-evidence", "Go, Python, SQL, TypeScript", "Go, Python, SQL, TypeScript, Erlang", "Erlang"),
    ("technology-misspelt", "Go, Python, SQL, TypeScript", "Go, Python, SQL, Typescript", "Typescript"),
    ("entry-missing-title", "Senior Backend Engineer, Tidewater Payments", "Tidewater Payments", "### Tidewater"),
    ("entry-missing-company", ", Tidewater Payments", "", "### Senior"),
    ("entry-missing-location", LATEST, "*March 2022 – Present*", "### Senior"),
    ("entry-missing-dates", LATEST, "*Portland, OR*", "### Senior"),
    ("entry-impossible-dates", OLDER, "*Seattle, WA | June 2019 – February 2017*", "June 2019"),
    ("entry-impossible-dates", LATEST, "*Portland, OR | March 2032 – Present*", "2032"),
    ("entry-date-format", OLDER, "*Seattle, WA | 06/2019 – February 2022*", "06/2019"),
    ("entry-out-of-order", LATEST, "*Portland, OR | March 2014 – May 2017*", "Harbor"),
    ("entry-bullet-count", "- Replaced", "- Moved 9 shops.\n- Moved 8 shops.\n- Moved 7 shops.\n- Replaced", "### Backend"),
    ("project-bullet-count", "- Built its browser", "  It checks itself, too: built its browser", "Ledgerlint"),
    ("project-missing-repository", "[Ledgerlint](https://github.com/mokafor/ledgerlint) ·", "Ledgerlint ·", "Ledgerlint"),
    ("education-missing-degree", "B.Sc. in Computer Science, Oregon State University", "Oregon State University", "Oregon State"),
    ("education-missing-school", ", Oregon State University\n\n*Corvallis, OR | ", "\n\n*", "B.Sc."),
    ("education-missing-date", "*Corvallis, OR | 2015 – 2019*", "*Corvallis, OR*", "B.Sc."),
    ("ats-table", SKILLS, "## Skills\n\n| Category | Skills |\n|---|---|\n| Languages | Go, Python, SQL |\n\n", "Category"),
    ("ats-columns", CONTACTS, '<div style="float:right">Portland</div>\n\n' + CONTACTS, "float"),
    ("ats-html", "cost of a payment", "<b>cost</b> of a payment", "<b>"),
    ("ats-image", "- Wrote a linter", "- ![](badge.svg) Wrote a linter", "badge.svg"),
    ("ats-icon", "+1 503", "📞 +1 503", "📞"),
    ("ats-styling", "cost of a payment", '<span style="color:teal">cost</span> of a payment', "teal"),
    ("ats-hidden-text", CONTACTS, '<span style="color:white">Rust</span>\n\n' + CONTACTS, "white"),
    ("text-lost-html", "hand-written SQL", "hand-written Map<Key>", "Map<Key>"),
    ("text-ligature", "cutting the cost", "with less traﬃc cutting the cost", "traﬃc"),
    ("text-placeholder", "12 partner banks", "[number] partner banks", "[number]"),
]


@pytest.mark.parametrize(("rule", "old", "new", "at"), FAULTS, ids=[f"{rule}, {at}" for rule, _, _, at in FAULTS])
def test_is_found_at_its_line_and_nothing_else_is_said_aloud(rule: str, old: str, new: str, at: str):
    assert STRONG.count(old) >= 1
    text = STRONG.replace(old, new, 1)
    problems = check(compose(text, Settings(), today=date(2026, 6, 1)), Settings())
    lines = text.splitlines()
    found = [(it.rule.id, it.severity.value, lines[text.count("\n", 0, it.span.start)]) for it in problems]
    assert any(it == rule and re.search(re.escape(at), line) for it, _, line in found), found
    assert [it for it in found if it[0] != rule and it[1] in {"error", "warning"}] == []
