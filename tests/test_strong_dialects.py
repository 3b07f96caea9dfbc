"""A strong resume stays free of anything above a hint, in whichever of the usual ways it is written."""

from datetime import date

import pytest

from resume_lsp.check import check, compose
from resume_lsp.rule import Severity
from resume_lsp.settings import Settings

CONTACTS = (
    "Halifax, NS | nadia@laurent.dev | +1 902 555 0137 | [github.com/nlaurent](https://github.com/nlaurent)"
    " | [linkedin.com/in/nadialaurent](https://www.linkedin.com/in/nadialaurent) | [laurent.dev](https://laurent.dev)"
)

SUMMARY = """\
Backend engineer with six years of experience in Python, Go and PostgreSQL, most of them on logistics. Cut the cost of a
tracked parcel by 31 % at Gannet Freight and trained the team of four that runs the service today."""

SKILLS = """\
- **Languages:** Python, Go, SQL, TypeScript
- **Frameworks & Libraries:** FastAPI, gRPC, React
- **Databases:** PostgreSQL, Redis
- **Tools & Platforms:** Docker, Kubernetes, Terraform, AWS"""

ROLES = (
    ("Senior Backend Engineer", "Gannet Freight", "Halifax, NS", "March 2022 – Present", (
        "Rebuilt the tracking service in Go and PostgreSQL, cutting the cost of a parcel by 31 %.",
        "Moved 14 services to Kubernetes and Terraform, shortening releases from two weeks to one day.",
        "Trained four engineers to run the service, which now answers 6,000 requests a second.",
    )),
    ("Backend Engineer", "Quillpoint", "Montreal, QC", "June 2019 – February 2022", (
        "Built the billing interface in Python and FastAPI that 220 shops call 3 million times a month.",
        "Cut nightly reports from five hours to 25 minutes by caching totals in Redis.",
        "Replaced hand-written SQL in 35 modules, halving production errors within a quarter.",
    )),
)  # fmt: skip

PROJECTS = (
    ("[Harborlog](https://github.com/nlaurent/harborlog) · [demo](https://harborlog.laurent.dev)", (
        "Wrote a logbook for small harbors in React and TypeScript that 340 skippers use.",
        "Stored 2 million positions in PostgreSQL behind an interface that answers in under 40 ms.",
    )),
)  # fmt: skip

DEGREE = ("B.Sc. in Computer Science", "Dalhousie University", "Halifax, NS", "2015 – 2019")


def bullets(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def resume(name: str, section: str, role: str, project: str) -> str:
    """Write the resume with these patterns for its headings."""

    def headed(title: str, *parts: str) -> str:
        return section.format(title=title, line="-" * len(title)) + "\n\n" + "\n\n".join(parts)

    def entry(title: str, company: str, place: str, dates: str) -> str:
        return role.format(title=title, company=company, place=place, dates=dates)

    return "\n\n".join([
        name + "\n\n" + CONTACTS,
        headed("Summary", SUMMARY),
        headed("Skills", SKILLS),
        headed("Experience", *(f"{entry(*head)}\n\n{bullets(told)}" for *head, told in ROLES)),
        headed("Projects", *(f"{project.format(title=title)}\n\n{bullets(told)}" for title, told in PROJECTS)),
        headed("Education", entry(*DEGREE)),
    ]) + "\n"  # fmt: skip


DIALECTS = {
    "headings of the second level": resume(
        "# Nadia Laurent", "## {title}", "### {title}, {company}\n\n*{place} | {dates}*", "### {title}"
    ),
    "underlined headings": resume(
        "Nadia Laurent\n=============", "{title}\n{line}", "### {title}, {company}\n\n*{place} | {dates}*", "### {title}"
    ),
    "headings of the third level": resume(
        "# Nadia Laurent", "### {title}", "#### {title}, {company}\n\n*{place} | {dates}*", "#### {title}"
    ),
    "entries in bold lines": resume(
        "# Nadia Laurent", "## {title}", "**{title}** | {company} | {place} | *{dates}*", "**{title}**"
    ),
    "the date above the title": resume(
        "# Nadia Laurent", "## {title}", "`{dates}`\n**{title}**, {company}, {place}", "**{title}**"
    ),
}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_has_nothing_to_mend(dialect: str):
    problems = check(compose(DIALECTS[dialect], Settings(), today=date(2026, 6, 1)), Settings())
    assert [(p.rule.id, p.message) for p in problems if p.severity is not Severity.HINT] == []


@pytest.mark.parametrize("dialect", DIALECTS)
def test_is_understood(dialect: str):
    """Silence alone proves nothing: an empty resume has little to object to."""
    understood = compose(DIALECTS[dialect], Settings(), today=date(2026, 6, 1)).resume
    roles = [(e.title and e.title.text, e.organization and e.organization.text, len(e.bullets)) for e in understood.roles]
    assert roles == [("Senior Backend Engineer", "Gannet Freight", 3), ("Backend Engineer", "Quillpoint", 3)]
    assert all(entry.period for entry in understood.roles)
