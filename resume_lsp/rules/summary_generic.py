import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache, partial

from resume_lsp import technology
from resume_lsp.model import BULLET_KINDS, Kind, Passage, PassageKind, Section
from resume_lsp.parse.evidence import titles
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.sentences import sentences
from resume_lsp.text import Edit, Lines, Span
from resume_lsp.wording import enumerated

_NUMBER = late(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|forty"
    r"|(?:thir|four|fif|six|seven|eigh|nine)(?:teen|ty)|dozens?|decades?|hundreds?|thousands?|millions?"
    r"|half|halved|doubled|tripled|twice)\b",
    re.IGNORECASE,
)
_NAME = late(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")
"""A name within a sentence: of an employer, a field, a place."""
_ASIDE = late(r"[,|/(@–—]| - | at ")
_ROLE, _TECHNOLOGIES, _A_NUMBER = "your role", "your technologies", "a number"
_WORKED_WITH = frozenset(
    {
        technology.Kind.LANGUAGE,
        technology.Kind.FRAMEWORK,
        technology.Kind.DATABASE,
        technology.Kind.PLATFORM,
        technology.Kind.TOOL,
    }
)
_PROGRAMMED = frozenset({technology.Kind.LANGUAGE, technology.Kind.FRAMEWORK, technology.Kind.DATABASE})
_TOLD = 3
_LEFT = late(r"\b(?:from|off|replac(?:ed|ing)|away from)(?: (?:a|an|the|old|legacy))*\s{0,3}$", re.IGNORECASE)


@rule(Severity.INFO, for_developers=True, waits=True)
def summary_generic(draft: Draft) -> Iterator[Finding]:
    """
    The summary could stand in anyone's resume.

    "Passionate about solving problems" is true of every applicant, so it says nothing of you. Three things make a summary
    yours: what you are, what you work with, and a number, be it years or the best result of them.

    ```markdown
    # Jordan Rivera

    ## Summary
       ^^^^^^^ Name your technologies and a number: now anyone could say this.

    Software engineer who builds reliable systems. Looking for a team that cares about quality.

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2020 – December 2025*

    - Rebuilt the billing service in Go and PostgreSQL.
    - Moved 40 PostgreSQL databases to AWS.
    ```

    The fix adds what your own entries tell:

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Software engineer who builds reliable systems. Looking for a team that cares about quality. 6 years of experience in PostgreSQL, Go and AWS.

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2020 – December 2025*

    - Rebuilt the billing service in Go and PostgreSQL.
    - Moved 40 PostgreSQL databases to AWS.
    ```

    Where even the role is missing, it opens with your latest title:

    ```markdown
    # Jordan Rivera

    ## Profile
       ^^^^^^^ Name your role, your technologies and a number: now anyone could say this.

    Passionate about solving problems.

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2020 – December 2025*

    - Rebuilt the billing service in Go.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Profile

    Software Engineer with 6 years of experience in Go. Passionate about solving problems.

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2020 – December 2025*

    - Rebuilt the billing service in Go.
    ```

    What is said of your technologies is what your skills name first and your newest entries name most, never what you left:

    ```markdown
    # Jordan Rivera

    ## Summary
       ^^^^^^^ Name your technologies and a number: now anyone could say this.

    Software engineer who builds reliable systems.

    ## Skills

    Languages: Go, Java, Python

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2022 – December 2025*

    - Moved the shop from Rails to Go.
    - Runs 40 jobs in Python.

    ### Software Engineer, Harbor Mills

    *Denver, CO | January 2020 – December 2021*

    - Kept 30 forms in Java and Rails alive.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Software engineer who builds reliable systems. 6 years of experience in Go, Python and Java.

    ## Skills

    Languages: Go, Java, Python

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2022 – December 2025*

    - Moved the shop from Rails to Go.
    - Runs 40 jobs in Python.

    ### Software Engineer, Harbor Mills

    *Denver, CO | January 2020 – December 2021*

    - Kept 30 forms in Java and Rails alive.
    ```

    A summary that says something else of yours is told what readers look for, without blame; skills that no bullet names
    stand behind those that some do:

    ```markdown
    # Jordan Rivera

    ## Summary
       ^^^^^^^ Name your technologies: readers look for that here.

    Backend engineer with six years in the booking of freight ships.

    ## Skills

    Languages: Rust, Go, Scala

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2022 – December 2025*

    - Rebuilt 14 quotes in Go.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Backend engineer with six years in the booking of freight ships. Experience in Go, Rust and Scala.

    ## Skills

    Languages: Rust, Go, Scala

    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2022 – December 2025*

    - Rebuilt 14 quotes in Go.
    ```

    These could be nobody else's; the line below a name counts, too:

    ```markdown
    # Jordan Rivera

    ## Summary

    Backend engineer with six years in payments, mostly in Go. Cut fraud at Kestrel Labs by 40 %.
    ```

    ```markdown
    # Jordan Rivera

    Backend Engineer

    jordan@rivera.dev

    ## Summary

    Fourteen years in payments, mostly in Go. Cut fraud at Kestrel Labs for good.
    ```
    """
    sections = draft.resume.of(Kind.SUMMARY)
    bodies = [(section, body) for section in sections if (body := draft.resume.below_heading(section))]
    told = _told(draft, [section for section, _ in bodies])
    missing = _missing(told)
    if bodies and missing:
        section, body = next((it for it in bodies if it[0].heading), bodies[0])
        place = section.heading.span if section.heading else _first_sentence(draft, body[0])
        yield Finding(place, _message(missing, own=_is_of_one(draft, told)), partial(_addition, draft, body, missing))


def _told(draft: Draft, sections: list[Section]) -> str:
    """Return all that *sections* say, with their headings and the line below the name, which often is a title."""
    tagline = draft.resume.header.tagline
    passages = [passage.words.text for section in sections for passage in draft.resume.within(section.span)]
    return "\n".join([tagline.text, *passages] if tagline else passages)


def _first_sentence(draft: Draft, passage: Passage) -> Span:
    start, end = next(iter(sentences(passage.words.text)), (0, 0))
    return Lines(draft.text).within_line(passage.words.span(start, end))


@lru_cache(maxsize=32)
def _missing(text: str) -> tuple[str, ...]:
    """Say what a summary of these words leaves open."""
    has_number = any(map(str.isdigit, text)) or _NUMBER().search(text)
    there = {_ROLE: titles(text), _TECHNOLOGIES: technology.named(text), _A_NUMBER: has_number}
    return tuple(name for name, found in there.items() if not found)


def _message(missing: tuple[str, ...], *, own: bool) -> str:
    if missing == (_A_NUMBER,):
        return "Give a number: years, or your best result."
    return f"Name {enumerated(missing)}: {'readers look for that here' if own else 'now anyone could say this'}."


def _is_of_one(draft: Draft, text: str) -> bool:
    """Tell whether a summary says something that not anyone could say: a number, a technology or practice, a name, an employer."""
    if technology.find(text) or any(map(str.isdigit, text)) or _NUMBER().search(text) or _NAME().search(text):
        return True
    employers = (entry.organization.text for entry in draft.resume.entries if entry.organization)
    return any(employer in text for employer in employers)


def _addition(draft: Draft, body: tuple[Passage, ...], missing: tuple[str, ...]) -> Iterator[Fix]:
    """Offer a sentence that the entries tell: in front where it names the role, else behind."""
    said = any("year" in passage.words.text for passage in body)
    title, years = _title(draft), 0 if said else int(draft.author.in_trade or 0)
    long = f"{years} year{'s' * (years != 1)} of experience" if years else ""
    named = tuple(_technologies(draft)) if _TECHNOLOGIES in missing else ()
    work = f"in {enumerated(named)}" if any(map(_is_a_craft, named)) or not set(_skills(draft)).isdisjoint(named) else ""
    helps = work or (long and missing != (_TECHNOLOGIES,))
    if any(passage.kind is not PassageKind.PARAGRAPH for passage in body) or not helps:
        return
    if _ROLE in missing:
        sentence = f"{title} with {' '.join(filter(None, (long or 'experience', work)))}." if title else ""
        edit = Edit(Span(body[0].span.start, body[0].span.start), f"{sentence} ")
    else:
        sentence = f"{long} {work}".strip() + "." if long else f"Experience {work}."
        edit = Edit(Span(body[-1].span.end, body[-1].span.end), f" {sentence}")
    if sentence:
        yield Fix(f"Add “{sentence}”", (edit,))


def _title(draft: Draft) -> str | None:
    """Return the latest title, without what is set off behind it."""
    held = (_ASIDE().split(role.title.text)[0].strip() for role in draft.resume.roles if role.title and role.sure)
    return next((title for title in held if titles(title)), None)


def _technologies(draft: Draft) -> Iterator[str]:
    """
    Yield the technologies to name: those that the skills name and the bullets prove, then further skills, then those of bullets.

    Everyday ones tell nothing, one has no years of experience in an algorithm, and what was left behind ("from Rails") is no
    longer worked with. The newest entries weigh most, and of skills those that stand first.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for place, entry in enumerate(draft.resume.entries, 1):
        for bullet in entry.bullets if entry.kind in BULLET_KINDS else ():
            text = bullet.words.text
            for it in technology.named(text):
                if _is_worked_with(it.technology) and not _LEFT().search(text[: it.start]):
                    weights[it.technology.name] += 1 / place
    skills = tuple(dict.fromkeys(_skills(draft)))
    for place, name in enumerate(skills, 1):
        weights[name] += 1 / place if name in weights else 1 / place - 1  # one that no bullet proves stands behind
    return iter(sorted(weights, key=lambda name: (name not in skills, -weights[name]))[:_TOLD])


def _is_a_craft(name: str) -> bool:
    """Tell whether one programs in or with *name*: nobody has years of experience in a tool for meetings."""
    known = technology.get(name)
    return known is not None and known.kind in _PROGRAMMED


def _is_worked_with(known: technology.Technology) -> bool:
    return known.kind in _WORKED_WITH and not known.everyday


def _skills(draft: Draft) -> Iterator[str]:
    """Yield the technologies that the skills name, in order."""
    for section in draft.resume.of(Kind.SKILLS):
        for passage in draft.resume.within(section.span):
            named = (it.technology for it in technology.named(passage.words.text))
            yield from (known.name for known in named if _is_worked_with(known))
