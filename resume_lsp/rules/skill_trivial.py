import re
from collections.abc import Iterator
from functools import lru_cache

from resume_lsp import grammar
from resume_lsp.model import PassageKind, Section
from resume_lsp.patterns import Guarded, has_symbols, late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.skills import Listing, Skill, removal
from resume_lsp.text import Edit, Span
from resume_lsp.trades import reckons

_GRANTED = """
    email; e-mail; emails; e-mails; internet; the internet; web browsing; typing; google; google search; computer; computers;
    computer skills; basic computer skills; microsoft windows; social media; printing; fax; copy and paste; reading; writing
"""
_TAKEN_FOR_GRANTED = frozenset(map(str.strip, _GRANTED.split(";")))
_WINDOWS = late(r"windows \d+")
_CHARACTER = Guarded(
    (
        *("team", "communication", "solv", "thinking", "management", "hard", "self", "learner", "ity", "detail", "tasking"),
        *("ethic", "skills", "attitude", "personal", "motivated", "passion", "enthus", "dedicat", "empathy", "collabo", "minded"),
    ),
    r"(?:(?:strong|good|great|excellent|effective|outstanding) )?(?:team ?work(?:ing)?|team[- ]player|(?:verbal |written |oral )?"
    r"communications?(?: skills)?|problem[- ]solv(?:ing|er)|critical thinking|analytical thinking|time management|hard[- ]?working"
    r"|self[- ]?(?:motivated|starter|motivation)|fast learner|quick learner|adaptability|flexibility|creativity|punctuality|reliability"
    r"|attention to detail|detail[- ]oriented|multi-?tasking|work ethic|interpersonal(?: skills)?|people skills|positive attitude"
    r"|motivated|passionate|enthusias\w+|dedication|empathy|curiosity|organi[sz]ation(?:al)? skills|collaboration|open[- ]minded\w*)",
    re.IGNORECASE,
)
_RATING = Guarded(
    lambda text: "%" in text or "/5" in text or "/10" in text or has_symbols(text),
    r"[ \t]{0,3}[-–—:|]?[ \t]{0,3}(?:[★☆✩✭⭐●○◉◯⬤■□▪▫▮▯█▓▒░]️?[ \t]?){3,}|[ \t]{0,3}[-–—:(]?[ \t]{0,3}\b\d{1,3}[ \t]?%\)?|[ \t]{0,3}[-–—:(]?[ \t]{0,3}\b\d{1,2}/(?:5|10)\b\)?",
)
_UNRATED = "Leave ratings out: nobody knows the scale."


@rule(Severity.HINT, waits=True)
def skill_trivial(draft: Draft) -> Iterator[Finding]:
    """
    The Skills section lists what everybody has, or rates itself.

    That you can send e-mail is taken for granted, and "teamwork" is nothing that a list can show: a bullet in which three teams
    shipped something together does. Stars and percentages raise one question, "of what?", and answer none.

    ```markdown
    # Jordan Rivera

    ## Skills

    - **Languages:** Go ★★★★☆, Python
                       ^^^^^^ Leave ratings out: nobody knows the scale.
    - **Tools:** Terraform, Microsoft Word, e-mail
                            ^^^^^^^^^^^^^^ Everyone can do this: give the line to something else.
                                            ^^^^^^ Everyone can do this: give the line to something else.
    - **Strengths:** mentoring, teamwork
                                ^^^^^^^^ Show this in a bullet: a list cannot.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Skills

    - **Languages:** Go, Python
    - **Tools:** Terraform
    - **Strengths:** mentoring
    ```

    Ratings in a column of their own are told once:

    ```markdown
    # Jordan Rivera

    ## Skills

    | Area      | Skill        | Level |
    |-----------|--------------|-------|
    | Languages | Go, Python   | ★★★★☆ |
                                 ^^^^^ Leave ratings out: nobody knows the scale.
    | Tools     | Terraform    | ★★★☆☆ |
    ```

    Who lives by spreadsheets may say with which:

    ```markdown
    # Jordan Rivera

    ## Experience

    ### Data Analyst, Harbor Hospital

    *2019 – 2022*

    ## Skills

    Excel, SQL, Tableau
    ```
    """
    seen: set[str] = set()
    for section, found in draft.skills:
        yield from _rated_apart(draft, section, found)
        for listing in found:
            for skill in listing.skills:
                if skill.text.casefold() not in seen:  # of a second one it is said that it is one
                    yield from _judged(draft, listing, skill)
                seen.add(skill.text.casefold())


def _rated_apart(draft: Draft, section: Section, found: tuple[Listing, ...]) -> Iterator[Finding]:
    """Find the first rating that stands beside the skills, in a cell of its own."""
    skills = [skill.span for listing in found for skill in listing.skills]
    for passage in draft.resume.below_heading(section):
        rating = _RATING.fullmatch(passage.words.text.strip()) if passage.kind is PassageKind.CELL else None
        if rating and has_symbols(rating[0]) and not any(map(passage.span.overlaps, skills)):
            yield Finding(passage.span, _UNRATED)
            return


def _judged(draft: Draft, listing: Listing, skill: Skill) -> Iterator[Finding]:
    written = skill.span.of(draft.text)
    if rating := _RATING.search(written):
        span = Span(skill.span.start + rating.start(), skill.span.start + rating.end())
        if rating[0].strip() and rating.start():
            fix = Fix(f"Remove “{rating[0].strip()}”", (Edit(span, ""),))
            yield Finding(span, _UNRATED, (fix,))
    elif _is_of_everybody(draft, skill):
        yield _finding(draft, listing, skill, "Everyone can do this: give the line to something else.")
    elif _is_of_character(skill.name) and not grammar.cliches(skill.text):
        yield _finding(draft, listing, skill, "Show this in a bullet: a list cannot.")


def _is_of_everybody(draft: Draft, skill: Skill) -> bool:
    """Tell whether everybody can do it; who lives by spreadsheets may name the program."""
    if skill.technology and skill.technology.trivial:
        return skill.technology.name != "Excel" or not reckons(draft.resume.roles)
    return _is_taken_for_granted(skill.name)


def _is_taken_for_granted(name: str) -> bool:
    name = name.casefold()
    return name in _TAKEN_FOR_GRANTED or (name.startswith("windows") and _WINDOWS().fullmatch(name) is not None)


@lru_cache(maxsize=1024)
def _is_of_character(name: str) -> bool:
    return _CHARACTER.fullmatch(name) is not None


def _finding(draft: Draft, listing: Listing, skill: Skill, message: str) -> Finding:
    edit = removal(draft.resume, listing, skill)
    return Finding(skill.span, message, (Fix(f"Remove “{skill.text}”", (edit,)),) if edit else ())
