from collections.abc import Iterator
from itertools import groupby

from resume_lsp import grammar, technology
from resume_lsp.memory import remembered
from resume_lsp.model import Kind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.trades import expects_none

_USUAL = "With what? Name a language, tool or platform."
_IF_ANY = "With which tool? Name it, if one played a part."
_ASKED = {
    "people": "In what? Name the subject, if it was a technical one.",
    "hiring": "For what? Name the skill you looked for, if it was a technical one.",
    "interviews": "On what? Name the subject, if it was a technical one.",
    "posts": _IF_ANY,
    "prizes": "For what? Name what it was built with, if it was built.",
    "talks": "On what? Name the subject, if it was a technical one.",
    "papers": "On what? Name the subject, if it was a technical one.",
    "events": "On what? Name the subject, if it was a technical one.",
}
"""What is asked of bullets on what is done without a tool."""
_TOLD = late(r"\b(?:about|on)\s")
_TAUGHT = late(r"\b(?:about|how to|on|in)\s(?!(?:an?|the|their|\w+ (?:years?|months?|weeks?))\b)[a-z]")
"""What stands before the subject of a talk, and of a lesson."""
_SELDOM = frozenset({"lead", "teach", "communicate", "cooperate", "support", "plan", "trade", "achieve", "decide", "craft"})
"""Senses of verbs of what is seldom done with a language or a platform."""


@rule(Severity.HINT, for_developers=True, waits=True)
def bullet_missing_technology(draft: Draft) -> Iterator[Finding]:
    """
    A bullet names no technology.

    Whoever searches a pile of resumes for "Kafka" searches bullets, too, and a skill counts double where it is seen at work. Not
    each bullet needs a name; most of a developer's have one.

    ```markdown
    - Rewrote the booking service for 40 hotels.
      ^^^^^^^ With what? Name a language, tool or platform.
    - Rewrote the booking service in Go for 40 hotels.
    ```

    Practices are none: everyone writes "microservices", "agile" and "CI/CD".

    ```markdown
    - Introduced agile microservices to three teams.
      ^^^^^^^^^^ With what? Name a language, tool or platform.
    ```

    Much is done without a tool that would be worth a name:

    ```markdown
    - Negotiated the contracts of 40 hotels.
      ^^^^^^^^^^ With which tool? Name it, if one played a part.
    - Promoted nine engineers.
      ^^^^^^^^ With which tool? Name it, if one played a part.
    ```

    Nobody mentors, hires, speaks or wins with a tool; there the subject may tell:

    ```markdown
    - Mentored three interns.
      ^^^^^^^^ In what? Name the subject, if it was a technical one.
    - Hired two engineers.
      ^^^^^ For what? Name the skill you looked for, if it was a technical one.
    - Won the harbor hackathon against 40 teams.
      ^^^ For what? Name what it was built with, if it was built.
    - Gave a talk to 200 sailors.
      ^^^^ On what? Name the subject, if it was a technical one.
    - Interviewed 40 sailors.
      ^^^^^^^^^^^ On what? Name the subject, if it was a technical one.
    ```

    Nobody looked for a skill where customers come aboard, and a thing may be called as somebody is:

    ```markdown
    - Onboarded 40 merchants.
      ^^^^^^^^^ With what? Name a language, tool or platform.
    - Owned onboarding for a wallet that 40 harbors accept.
      ^^^^^ With which tool? Name it, if one played a part.
    - Tuned 40 route solvers.
      ^^^^^ With what? Name a language, tool or platform.
    ```

    What its item says below a bullet belongs to it:

    ```markdown
    - Rewrote the booking service for 40 hotels.

      The calendar behind it is a Go module of its own.
    ```

    Whoever says what was taught or told, or for what he was chosen, has answered that, and so has a project that says what all of
    it is built with:

    ```markdown
    - Taught knots to three classes of 30 students.
    - Taught "Knots for Beginners" to 30 students.
    - Gave a talk about knots to 200 sailors.
    - Coached 12 deckhands on reading charts.
    - Promoted to first mate after two voyages.
    ```

    ```markdown
    ## Projects

    ### Tide clock, Rust and WebAssembly

    - Won the harbor hackathon against 40 teams.
    - Drew the tides of 300 ports.

    ### Lighthouse log

    **Stack:** Elixir, PostgreSQL

    - Kept the logs of 12 keepers.
    ```

    Of a trade in which nobody expects one, nothing is asked:

    ```markdown
    ## Experience

    ### Staff RN, Harbor Hospital

    *2019 – 2022*

    - Changed dressings and drips on a ward of 30 beds.

    ### Owner, Hearth & Rye Bakery

    *2015 – 2019*

    - Cut waste by 30 %.

    ### Product Designer, Pine Works

    *2012 – 2015*

    - Redrew the booking form with 40 innkeepers.
    ```
    """
    for _, bullets in groupby(draft.told, key=lambda told: told.entry.span):
        first, *others = bullets
        project = first.entry.kind is Kind.PROJECTS
        if expects_none(first.entry) or (project and draft.names_technology(first.entry, apart=True)):
            continue
        anywhere = project and draft.names_technology(first.entry)
        for told in (first, *others):
            if not _has_answered(draft, told) and not (anywhere and grammar.topics_of(told.reading) == ("prizes",)):
                yield Finding(told.front, _message(told.reading))


def _has_answered(draft: Draft, told: grammar.Told) -> bool:
    """Tell whether a bullet names a technology, or tells of an honour, or what was taught."""
    return _answers(told.reading) or any(map(technology.named, draft.beside(told)))


@remembered
def _answers(reading: grammar.Reading) -> bool:
    """Tell whether the words of a bullet alone do."""
    if technology.named(reading.text):
        return True
    topics = grammar.topics_of(reading)
    subject = (
        {"talks": _TOLD, "papers": _TOLD, "interviews": _TOLD, "people": _TAUGHT}.get(topics[0]) if len(topics) == 1 else None
    )
    return topics in {("lessons",), ("honors",)} or (subject is not None and subject().search(reading.text) is not None)


@remembered
def _message(reading: grammar.Reading) -> str:
    """Return the question of what the deeds of a bullet are about; the usual one where one of them may need a tool."""
    topics, verb = grammar.topics_of(reading), reading.opening.verb
    if topics and all(topic in _ASKED for topic in topics):
        return _ASKED[topics[-1]]
    return _IF_ANY if len(topics) == 1 and verb and verb.sense in _SELDOM else _USUAL
