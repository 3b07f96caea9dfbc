"""Each fault, planted in a strong resume of each dialect, is found at its line; nothing else is said at warning level."""

import re
from datetime import date
from typing import NamedTuple

import pytest

from resume_lsp.check import check, compose
from resume_lsp.rule import Severity
from resume_lsp.settings import Settings
from tests.test_strong_dialects import DIALECTS


class Fault(NamedTuple):
    """A fault: what to replace by what, where the finding then stands, and what it is."""

    rule: str
    old: str  # a regular expression; its first match is replaced
    new: str
    at: str  # words of the line of the finding
    severity: Severity = Severity.WARNING
    among: str = ""  # a word of the dialects in which it can be told


NAME = "Nadia Laurent"
BULLETS = r"(?:- .*\n){3}"
SECOND = "Quillpoint"
DATED = r"(?:[ ]\|[ ]\*?|`)?March[ ]2022[ ]–[ ]Present(?:`\n)?"  # with what parts it from the rest
BELOW = r"\n(?:-+\n)?\n"  # the underline of a heading, and the blank line

FAULTS = (
    Fault("header-missing-name", r"\A(?s:.)*?\n\n", "", "Halifax, NS |"),
    Fault("header-missing-email", r"nadia@laurent.dev \| ", "", NAME),
    Fault("header-missing-phone", r" \| \+1 902 555 0137", "", NAME, Severity.INFO),
    Fault("header-missing-github", r" \| \[github.*?\)", "", NAME),
    Fault("header-missing-linkedin", r" \| \[linkedin.*?\)", "", NAME),
    Fault("header-missing-portfolio", r" \| \[laurent.dev\].*?\)", "", NAME, Severity.INFO),
    Fault("header-photo", r"Halifax, NS \| nadia", "![Photo](nadia.jpg)\n\n\\g<0>", "nadia.jpg"),
    Fault("header-personal-details", r"Halifax, NS \| ", "\\g<0>Date of birth: 12 May 1995 | ", "Date of birth", Severity.INFO),
    Fault("link-malformed", r"\(https://laurent", "(htps://laurent", "htps:", Severity.INFO),
    Fault("section-missing", rf".*Skills{BELOW}{BULLETS}- .*\n\n", "", "Summary"),
    Fault("section-order", rf"(.*Summary{BELOW}.*\n.*\n\n)(.*Skills{BELOW}(?:- .*\n)+\n)", "\\2\\1", "Summary", Severity.INFO),
    Fault("section-odd-name", "Experience(?=\\W*\\n\\n#)", "Where I have been", "Where I have been", Severity.INFO, "headings"),
    Fault("section-odd-name", "Skills(?=\\W*\n)", "Skills:", "Skills:", Severity.HINT),
    Fault("section-empty", rf"(.*)Projects({BELOW})", "\\1Certifications\\2\\g<0>", "Certifications"),
    Fault("entry-missing-title", "Senior Backend Engineer, ", "", "Gannet Freight", Severity.INFO, "headings"),
    Fault("entry-missing-company", ", Gannet Freight", "", "Senior Backend", Severity.INFO, "headings"),
    Fault("entry-missing-location", r"Halifax, NS \| (?=March)", "", "Gannet Freight", Severity.HINT, "headings"),
    Fault("entry-missing-dates", DATED, "", "Gannet Freight,? ?"),
    Fault("entry-impossible-dates", "June 2019 – February 2022", "June 2021 – February 2020", "June 2021"),
    Fault("entry-impossible-dates", "June 2019 –", "13/2019 –", "13/2019"),
    Fault("entry-date-format", "June 2019 –", "06/2019 –", "06/2019", Severity.HINT),
    Fault("entry-out-of-order", "March 2022 – Present", "March 2016 – May 2018", SECOND),
    Fault(
        "entry-prose",
        BULLETS + "(?=\n.*Projects)",
        "Built the interface for shops. Cut the reports to minutes.\n",
        "Built the",
        Severity.INFO,
    ),
    Fault(
        "entry-prose",
        BULLETS + "(?=\n.*Projects)",
        "• Built the interface.\n• Cut the reports by half.\n",
        "• Built",
        Severity.INFO,
    ),
    Fault("entry-bullet-count", r"- Moved 14.*\n", "", "Gannet Freight", Severity.INFO),
    Fault("entry-bullet-count", r"- Built the billing.*\n", "\\g<0>" * 4, SECOND, Severity.INFO),
    Fault("project-bullet-count", r"- Stored 2 million.*\n", "", "Harborlog", Severity.HINT),
    Fault("project-missing-repository", r"\[Harborlog\]\(.*?\) · ", "Harborlog · ", "Harborlog", Severity.INFO),
    Fault("project-missing-demo", r" · \[demo\]\(.*?\)", "", "Harborlog", Severity.HINT),
    Fault(
        "ats-table", r"(?:- \*\*.*\n)+", "| Languages | Databases |\n|---|---|\n| Go, Python, SQL | PostgreSQL |\n", "| Languages"
    ),
    Fault("ats-image", r"- Stored", "- ![badge](https://laurent.dev/badge.svg) Stored", "badge.svg", Severity.INFO),
    Fault("ats-columns", r"Halifax, NS \| nadia", '<div style="float:right">2026</div>\n\n\\g<0>', "float"),
    Fault("ats-html", r"31 % at", "<b>31 %</b> at", "<b>", Severity.HINT),
    Fault("ats-styling", r"31 % at", '<span style="color:teal">31 %</span> at', "teal", Severity.INFO),
    Fault("ats-icon", r"\+1 902", "📞 +1 902", "📞", Severity.INFO),
    Fault("ats-hidden-text", r"Halifax, NS \| nadia", '<span style="color:white">Rust Scala</span>\n\n\\g<0>', "Rust Scala"),
    Fault("text-lost-html", r"hand-written SQL", "hand-written List<T>", "List<T>"),
    Fault("text-ligature", r"Cut nightly reports", "Cut nightly workﬂows", "workﬂows", Severity.INFO),
)


CASES = {
    f"{fault.rule}, {fault.at}, {name}": (fault, text)
    for fault in FAULTS
    for name, text in DIALECTS.items()
    if fault.among in name
}


@pytest.mark.parametrize(("fault", "strong"), CASES.values(), ids=CASES)
def test_is_found_at_its_line_and_nothing_else_is_said_aloud(fault: Fault, strong: str):
    text, planted = re.subn(fault.old, fault.new, strong, count=1)
    assert planted
    problems = check(compose(text, Settings(), today=date(2026, 6, 1)), Settings())
    lines = text.splitlines()
    found = [(p.rule.id, p.severity, lines[text.count("\n", 0, p.span.start)]) for p in problems]
    assert [
        line for rule, severity, line in found if (rule, severity) == (fault.rule, fault.severity) and re.search(fault.at, line)
    ]
    loud = [
        (rule, line) for rule, severity, line in found if severity in {Severity.ERROR, Severity.WARNING} and rule != fault.rule
    ]
    assert loud == []
