from collections.abc import Iterator

from resume_lsp import grammar, technology
from resume_lsp.rule import Draft, Finding, Severity, rule

_ELSEWHERE = frozenset({"people", "hiring", "prizes", "talks", "papers", "events"})
"""What is done without any."""


@rule(Severity.HINT, for_developers=True)
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

    Nobody mentors, hires, speaks or wins with a tool:

    ```markdown
    - Mentored three interns and hired two engineers.
    - Won the harbor hackathon against 40 teams.
    - Gave a talk on tides to 200 sailors.
    ```
    """
    for told in draft.told:
        text = told.reading.text
        label = told.bullet.label.text if told.bullet.label else ""
        elsewhere = (topics := grammar.topics(told.reading)) and all(topic in _ELSEWHERE for topic in topics)
        if not elsewhere and not technology.named(text) and not technology.named(label):
            opening = told.reading.opening.span
            span = told.bullet.words.span(opening.start, opening.end)
            yield Finding(span, "With what? Name a language, tool or platform.")
