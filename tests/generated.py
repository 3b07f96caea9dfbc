"""Resumes as people write them, faults included: made up of pieces, for tests of what holds of any resume."""

from hypothesis import strategies as st

NAMES = (
    "# Jordan Rivera",
    "Jordan Rivera\n=============",
    "**Jordan Rivera**",
    "### **Jordan Rivera**",
    "<h1>Jordan Rivera</h1>",
    "",
)
CONTACTS = (
    "Denver, CO | jordan@rivera.dev | github.com/jrivera | Born: 14 March 1990",
    "- jordan@rivera.dev\n- [GitHub](github.com/jrivera)\n- Married",
    "📧 jordan@rivera.dev  \n📞 +1 303 555 0142  \nwww.rivera.dev",
    "> [jordan@rivera.dev](jordan@rivera.dev)\\\n> +1 303 555 0142",
    "| Contact | Links |\n|---|---|\n| jordan@rivera.dev | [rivera.dev](https://rivera.dev) |\n| +1 303 555 0142 | Denver |",
    '<div id="webaddress">\n<a href="jordan@rivera.dev">mail</a> <b>Denver</b>\n</div>',
    "![photo](me.jpg) <b>Denver</b><br>jordan@rivera.dev",
    "",
)
HEADINGS = ("## {}", "# {}", "### {}", "## **{}**", "## 💼 {}", "## {}:", "## 1. {}", "{}\n---", "**{}**")
SUMMARIES = (
    "Backend engineer with six years of experience in Go and Postgre SQL. Cut costs by 30 % at Kestrel.",
    "Hard-working team player, e.g. in Nodejs projects.",
    "Wrote a cache around List<T>. The workﬂow is faster.",
)
SKILLS = (
    "Go, Python, Javascript, React, PostgreSQL, Redis, Docker, Kubernetes, AWS, Terraform",
    "- Go\n- Python\n- JS\n- Javascript\n- MySQL",
    "- **Languages:** Go, Python\n- **Tools:** Docker, Git",
    "| Languages | Databases |\n|---|---|\n| Go | MySQL |\n| Python | Redis |",
)
ROLES = (
    "### Engineer, Kestrel Labs\n\n*Denver, CO | {dates}*",
    "**Engineer** | Kestrel Labs | *{dates}*",
    "`{dates}`\n__Engineer__, Kestrel Labs",
    "#### Kestrel Labs — Engineer ({dates})",
    "Kestrel Labs\n:   **Engineer**, {dates}",
    "### <span>Engineer, Kestrel Labs</span> <span>{dates}</span>",
    "### Engineer, Kestrel Labs",
)
DATES = (
    *("January 2021 – Present", "03/2018 – 12/2020", "2015 - 2017", "Jun 2017 – Sep 2017", "2020 – 2018", "May 2019 – June 2020"),
    *("2014", "13/2019 – 02/2020", "since 2022"),
)
TOLD = (
    "- Rebuilt the billing service for 40 shops.\n- Responsible for the nightly export.\n- I wrote wrote tests;",
    "• Rebuilt the billing service.\n• Cut the build from 40 to 4 minutes.",
    "Rebuilt the billing service for 40 shops. Cut the nightly run from six hours to 20 minutes.",
    "* Worked on the API in Java\n    * Helped with `tests` <!-- kept for later -->\n    * Used Python to automate reports",
    "- **Speed:** Cut latency by 20 %\n- Developing dashboards in React, and answering the questions of 40 customers a week about them",
    "Built with <i>care</i> and <b>Docker</b>.",
    "",
)
GAPS = ("\n\n", "\n\n\n", "\n\n---\n\n", "\n\n<!-- next -->\n\n", "\n\n\\newpage\n\n")
TITLES = ("Summary", "Skills", "Experience", "Projects", "Education", "Where I have been", "Volunteering", "Certifications")


@st.composite
def entries(draw: st.DrawFn) -> str:
    """Return jobs in one style, in any order of their dates."""
    style, gap = draw(st.sampled_from(ROLES)), draw(st.sampled_from(GAPS))
    spells = draw(st.lists(st.sampled_from(DATES), min_size=1, max_size=4))
    return gap.join(f"{style.format(dates=dates)}\n\n{draw(st.sampled_from(TOLD))}" for dates in spells)


@st.composite
def resumes(draw: st.DrawFn) -> str:
    """Return a resume: any sections in any order, with any of the usual faults."""
    heading, gap = draw(st.sampled_from(HEADINGS)), draw(st.sampled_from(GAPS))
    parts = [draw(st.sampled_from(NAMES)) + "\n\n" + draw(st.sampled_from(CONTACTS))]
    for title in draw(st.lists(st.sampled_from(TITLES), min_size=1, max_size=6)):
        fixed = {"Summary": SUMMARIES, "Skills": SKILLS}.get(title)
        body = draw(st.sampled_from(fixed)) if fixed else draw(entries())
        parts.append(f"{heading.format(title)}\n\n{body}")
    text = gap.join(parts) + draw(st.sampled_from(("\n", "", "\n\n[1]: https://rivera.dev\n")))
    return text.replace("\n", draw(st.sampled_from(("\n", "\r\n"))))
