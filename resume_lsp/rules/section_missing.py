import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from resume_lsp import technology
from resume_lsp.model import Kind, Section
from resume_lsp.parse.kinds import kind_of
from resume_lsp.patterns import late
from resume_lsp.resemblance import resembles
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit, Lines, Span, line_end

_ORDER = (Kind.SUMMARY, Kind.SKILLS, Kind.EXPERIENCE, Kind.PROJECTS, Kind.EDUCATION)
_JUNIOR = (Kind.SUMMARY, Kind.SKILLS, Kind.PROJECTS, Kind.EXPERIENCE, Kind.EDUCATION)
_MESSAGES = {
    Kind.SUMMARY: "Add a Summary: two sentences on who you are.",
    Kind.SKILLS: "Add a Skills section: readers scan for it.",
    Kind.EXPERIENCE: "Add an Experience section: it is read first.",
    Kind.PROJECTS: "Add a Projects section: show what you can do.",
    Kind.EDUCATION: "Add an Education section, however short.",
}
_MOST = 24  # skills that are still a choice
_WORDS = {
    Kind.EXPERIENCE: late(
        r"\b(?:experience|employment|work|career|positions?|jobs?|roles?|internships?|journey)\b", re.IGNORECASE
    ),
    Kind.SKILLS: late(
        r"\b(?:skills?|technolog\w+|expertise|competenc\w+|proficien\w+|qualifications?|tools|stack)\b", re.IGNORECASE
    ),
    Kind.PROJECTS: late(r"\b(?:projects?|portfolio|apps|games)\b", re.IGNORECASE),
    Kind.EDUCATION: late(r"\b(?:education|academic\w*|degrees?|studies|universit\w+|qualifications?)\b", re.IGNORECASE),
    Kind.SUMMARY: late(r"\b(?:summary|profile|about|objective)\b", re.IGNORECASE),
}
_DEGREE = late(
    r"\b(?:b\.?\s?sc|m\.?\s?sc|bachelor|master(?:['’]?s)? (?:of|in|degree)|ph\.?\s?d|universit\w+|college)\b", re.IGNORECASE
)
_SKELETONS = {
    Kind.SUMMARY: "⟨Your role⟩ with ⟨N⟩ years of experience in ⟨your field⟩. ⟨Your best result, with its number.⟩",
    Kind.EXPERIENCE: "{entry}⟨Job title⟩, ⟨Company⟩{end}\n\n*⟨City, Country⟩ | ⟨Month Year⟩ – ⟨Month Year⟩*\n\n- ⟨What you did, with what, and what came of it⟩",
    Kind.PROJECTS: "{entry}⟨Project⟩{end}\n\n- ⟨What it does, what you built it with, and who uses it⟩",
    Kind.EDUCATION: "{entry}⟨Degree⟩, ⟨School⟩{end}\n\n*⟨City, Country⟩ | ⟨Year⟩ – ⟨Year⟩*",
}


@rule(Severity.WARNING, Severity.INFO, Severity.HINT)
def section_missing(draft: Draft) -> Iterator[Finding]:
    """
    A section that every reader looks for is not there.

    A recruiter's eye jumps: skills, last job, degree. What it does not find within seconds counts as not there, and software
    that sorts resumes into columns leaves the column empty. Under two years of work, projects are your experience, so they get
    a section, too.

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev

    ## Summary
       ^^^^^^^ Add a Skills section: readers scan for it.

    Backend engineer with six years of experience.

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2020 – Present*

    - Rebuilt the billing service in Go and PostgreSQL for 40 shops.
    - Cut deployments from an hour to four minutes with Docker and Terraform.

    ## Education

    ### B.Sc. in Computer Science, Lakeview University

    *2015 – 2019*
    ```

    The fix writes the skeleton where it belongs, in the style of your other headings. Skills come filled with what your own
    text names, by category:

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev

    ## Summary

    Backend engineer with six years of experience.

    ## Skills

    - **Languages:** Go
    - **Databases:** PostgreSQL
    - **Tools & Platforms:** Docker, Terraform

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2020 – Present*

    - Rebuilt the billing service in Go and PostgreSQL for 40 shops.
    - Cut deployments from an hour to four minutes with Docker and Terraform.

    ## Education

    ### B.Sc. in Computer Science, Lakeview University

    *2015 – 2019*
    ```

    A summary is worth having, but no must, and in trades other than software neither is a list of skills:

    ```markdown
    # Jordan Rivera

    ## Skills
       ^^^^^^ hint: Add a Summary: two sentences on who you are.

    - **Languages:** Go, Python

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2020 – Present*

    ## Education

    ### B.Sc. in Computer Science, Lakeview University
    ```

    ```markdown
    ---
    resume-lsp:
      role: other
    ---

    # Jordan Rivera

    ## Summary
       ^^^^^^^ info: Add a Skills section: readers scan for it.

    Nurse with six years in emergency rooms.

    ## Experience

    ### Staff Nurse, Elm Hospital

    *Denver, CO | January 2020 – Present*

    ## Education

    ### B.Sc. in Nursing, Lakeview University
    ```
    """
    first = next((section.heading.span for section in draft.resume.sections if section.heading), draft.name_line)
    for kind in _ORDER:
        if not any(draft.resume.of(kind)) and _is_wanted(draft, kind) and not _may_be_there(draft, kind):
            yield Finding(first, _MESSAGES[kind], partial(_insertion, draft, kind), _severity(draft, kind))


def _severity(draft: Draft, kind: Kind) -> Severity:
    """Tell how much a section is missed: where nobody looks for technologies, skills may stand in the jobs alone."""
    if kind is Kind.SUMMARY:
        return Severity.HINT
    return Severity.INFO if kind is Kind.SKILLS and draft.author.role == "other" else Severity.WARNING


def _is_wanted(draft: Draft, kind: Kind) -> bool:
    """Tell whether a resume like this needs the section: projects do only where there surely is little else."""
    if kind is not Kind.PROJECTS:
        return True
    return draft.author.needs_projects and (any(draft.resume.of(Kind.EXPERIENCE)) or not _may_be_there(draft, Kind.EXPERIENCE))


def _may_be_there(draft: Draft, kind: Kind) -> bool:
    """Tell whether the section may stand there under another name, as part of another one, or where no section was seen."""
    resume = draft.resume
    if any(found is kind for _, found in draft.unnamed) or resembles(resume, resume.header.span, kind):
        return True
    if any(kind_of(passage.words.text.partition(":")[0]) is kind for passage in resume.passages):
        return True
    return any(_may_hold(draft, section, kind) for section in resume.sections if section.heading)


def _may_hold(draft: Draft, section: Section, kind: Kind) -> bool:
    """Tell whether a section of another name may hold what is missed."""
    name = section.heading.text if section.heading else ""
    if found := _WORDS[kind]().search(name):
        degrees = section.kind is not Kind.SKILLS if kind is Kind.EDUCATION else _DEGREE().search(section.span.of(draft.text))
        if not found[0].casefold().startswith("qualification") or bool(degrees) == (kind is Kind.EDUCATION):
            return True
    if kind is Kind.EDUCATION and section.kind in {Kind.CERTIFICATIONS, Kind.OTHER}:
        return bool(_DEGREE().search(section.span.of(draft.text)))
    return section.kind is Kind.OTHER and kind_of(name) is None and resembles(draft.resume, section.span, kind)


def _insertion(draft: Draft, kind: Kind) -> Iterator[Fix]:
    """Offer to insert a skeleton of the section in its usual place."""
    text, end, place = draft.text, line_end(draft.text), _place(draft, kind)
    above = text[:place]
    before = "" if not above or above.endswith(end * 2) else end if above.endswith(end) else end * 2
    written = f"{_heading(draft, kind)}\n\n{_skeleton(draft, kind)}\n".replace("\n", end)
    title = f"Add a section “{kind.capitalize()}”, {'for you to fill in' if '⟨' in written else 'filled from your text'}"
    yield Fix(title, (Edit(Span(place, place), before + written + (end if place < len(text) else "")),))


def _place(draft: Draft, kind: Kind) -> int:
    """Return where the section belongs: above those that usually follow it, else below those that it usually follows."""
    order = _JUNIOR if draft.author.needs_projects else _ORDER
    follow = order[order.index(kind) + 1 :]
    sections = draft.resume.sections
    below = [section.span.start for section in sections if section.kind in follow]
    above = [section.span.end for section in sections if section.kind in order]
    return below[0] if below else above[-1] if above else len(draft.text)


def _heading(draft: Draft, kind: Kind) -> str:
    """Write the heading as the other sections write theirs."""
    model = next((section for section in draft.resume.sections if section.heading), None)
    name = kind.capitalize()
    if model is None or model.heading is None:
        return f"## {name}"
    lines = Lines(draft.text)
    number = lines.line_of(model.heading.span.start)
    line = lines.span(number).of(draft.text)
    name = name.upper() if model.heading.text.isupper() else name
    if line.startswith("#"):
        return f"{'#' * model.level} {name}"
    if model.level in {1, 2}:
        return f"{name}\n{'-='[model.level == 1] * len(name)}"
    return f"**{name}**" if "**" in line or not name.isupper() else name


def _skeleton(draft: Draft, kind: Kind) -> str:
    """Return what stands below the heading until the author fills it in."""
    if kind is Kind.SKILLS:
        return _skills(draft)
    level = next((section.level for section in draft.resume.sections if section.heading), 2)
    entry, end = ("**", "**") if level > 5 else ("#" * (max(level, 2) + 1) + " ", "")
    return _SKELETONS[kind].format(entry=entry, end=end)


def _skills(draft: Draft) -> str:
    """List the technologies that the text names, by category: those that it names most, in the order of the text; no degrees."""
    degrees = [section.span for section in draft.resume.of(Kind.EDUCATION)]
    within = draft.resume.within(Span(draft.resume.header.span.end, len(draft.text)))
    below = [passage for passage in within if not any(passage.span in degree for degree in degrees)]
    named = Counter(mention.technology.name for passage in below for mention in technology.surely_named(passage.words.text))
    often = {name for name, _ in named.most_common(_MOST)}
    groups = technology.group(name for name in named if name in often)
    if not groups and draft.author.role == "other":
        return "- ⟨What you can do, in the words of the advert⟩"
    if len(often) < 2 and "Languages" not in groups:  # a lone format or tool is no list of skills
        groups = {}
    groups = groups or {"Languages": ("⟨…⟩",), "Tools & Platforms": ("⟨…⟩",)}
    return "\n".join(f"- **{title}:** {', '.join(members)}" for title, members in groups.items())
