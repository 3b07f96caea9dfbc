import re
from collections.abc import Iterator
from itertools import pairwise

from resume_lsp.model import Entry, Kind
from resume_lsp.parse.evidence import is_town, names_school
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.text import Lines, Span
from resume_lsp.trades import clients

_KIND_OF_WORK = late(
    r"\b(?:full|part)[- ]?time|\bcontract(?:or)?\b|\bintern(?:ship)?\b|\bfreelance\b|\bpermanent\b|\btemporary\b|\bpresent\b|<[^<>]{0,200}>",
    re.IGNORECASE,
)
_NAME = late(r"(?<![^\W_])[^\W\d_](?=[^\W_]{2})")
_ANYWHERE = late(
    r"\b(?:remote\w*|hybrid|home ?office|work from home|wfh|distributed|worldwide|online|freelanc\w*|self[- ]employed)\b",
    re.IGNORECASE,
)


@rule(Severity.HINT, waits=True)
def entry_missing_location(draft: Draft) -> Iterator[Finding]:
    """
    A job does not say in which town it was.

    City and country tell a reader whether you have to move, and under which law your paper was earned. "Remote" is a place, too.

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Say in which town, or that it was remote.

    *January 2021 – December 2023*
    ```

    A town that we have never heard of is one all the same:

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Puddleby | January 2021 – December 2023*
    ```

    Schools that are called by their town have said it, a freelancer's may be anywhere, and what is said in a line of a
    club needs none:

    ```markdown
    ## Experience

    ### Tutor, University of Boston

    *January 2021 – December 2023*

    ### Freelance Web Developer

    *January 2019 – December 2020*

    ## Volunteering

    - Organizer, Rust Evenings, 2019 – Present
    ```

    A freelancer works for all clients from one place:

    ```markdown
    ## Freelance work

    ### Pine Works — 2022

    - Rebuilt the booking form for 40 inns.
    ```

    A company's place is told once:

    ```markdown
    ## Experience

    ### Senior Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – December 2023*

    ### Software Engineer, Kestrel Labs

    *January 2019 – December 2020*
    ```
    """
    placed = {_name(entry) for entry in draft.resume.entries if entry.location}
    unplaced = [entry for entry in draft.jobs if entry.sure and entry.location is None]
    served = clients(draft.resume) if unplaced else frozenset[Span]()
    for entry in unplaced:
        if (
            entry.span not in served
            and _name(entry) not in placed
            and not _ANYWHERE().search(entry.head.of(draft.text))
            and not _is_called_by_a_town(entry)
            and not (entry.kind is Kind.VOLUNTEERING and _is_told_in_a_line(draft, entry))
            and not _names_more(draft, entry)
        ):
            yield Finding(entry.heading, "Say in which town, or that it was remote.")


def _is_called_by_a_town(entry: Entry) -> bool:
    """Tell whether a school has its town in its name: "University of Boston"."""
    name = entry.organization.text if entry.organization else ""
    words = name.split()
    return names_school(name) and any(map(is_town, (*words, *map(" ".join, pairwise(words)))))


def _is_told_in_a_line(draft: Draft, entry: Entry) -> bool:
    """Tell whether *entry* has no list of deeds: it is an item of a list itself, or a line."""
    return not entry.bullets or draft.is_item(entry)


def _names_more(draft: Draft, entry: Entry) -> bool:
    """Tell whether a name that nobody knows stands beside the dates of *entry*: it may be that of a town."""
    if entry.period is None:
        return False
    lines = Lines(draft.text)
    line = lines.span(lines.line_of(entry.period.span.start))
    known = sorted(field.span for field in (entry.title, entry.organization, entry.period) if field)
    rest, start = [], line.start
    for span in (span for span in known if span.overlaps(line)):
        rest.append(draft.text[start : max(start, span.start)])
        start = max(start, span.end)
    rest.append(draft.text[start : line.end])
    return any(name[0].isupper() for name in _NAME().finditer(_KIND_OF_WORK().sub(" ", " ".join(rest))))


def _name(entry: Entry) -> str | None:
    """Return the name of the employer, to be compared with others."""
    return entry.organization.text.casefold() if entry.organization else None
