from collections.abc import Iterator
from itertools import takewhile
from typing import Annotated

from resume_lsp.model import Kind, Passage, PassageKind, Resume
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.sentences import sentences
from resume_lsp.text import Lines


@rule(Severity.INFO, waits=True)
def summary_length(
    draft: Draft,
    *,
    at_least: Annotated[int, "The fewest sentences."] = 2,
    at_most: Annotated[int, "The most sentences."] = 3,
) -> Iterator[Finding]:
    """
    The summary is not two or three sentences long.

    It is read in the time of one breath. Two sentences hold who you are, for how long, with what, and your best result; a third
    may say what you look for. What comes after that is not read, and one sentence leaves the best half out.

    ```markdown
    # Jordan Rivera

    ## Summary
       ^^^^^^^ Cut it to two or three sentences: there are 5.

    Backend engineer from Denver, e.g. for Node.js and .NET shops. Six years in payments. Cut fraud at Kestrel Labs by 40 %.
    Likes short meetings. Speaks Spanish.
    ```

    ```markdown
    # Jordan Rivera

    ## Profile
       ^^^^^^^ Add a second sentence: your best result, in numbers.

    Backend engineer with six years in payments.
    ```

    The points of a list count as sentences, the cells of a table do not. A line above the summary, between it and the name, is no
    part of it, nor is what has a heading of its own. These are right:

    ```markdown
    # Jordan Rivera

    ## Summary

    Backend engineer with six years in payments and e-commerce (Go, PostgreSQL etc.). Cut fraud at Kestrel Labs by 40 %.
    ```

    ```markdown
    # Jordan Rivera

    ### Profile

    Backend engineer with six years in payments. Cut fraud at Kestrel Labs by 40 %.

    #### Where I live

    In Denver. I may move. Not to the sea, though.
    ```
    """
    sections = [*draft.resume.of(Kind.SUMMARY)]
    for section in [section for section in sections if section.heading] or sections:
        below = takewhile(lambda passage: passage.kind is not PassageKind.HEADING, draft.resume.below_heading(section))
        inside = _told(draft.resume, [*below])
        found = [passage.words.span(*sentence) for passage in inside for sentence in sentences(passage.words.text)]
        if found and not at_least <= len(found) <= at_most:
            place = section.heading.span if section.heading else Lines(draft.text).within_line(found[0])
            yield Finding(place, _message(len(found), at_least, at_most))


def _told(resume: Resume, inside: list[Passage]) -> list[Passage]:
    """Return what tells something: not the cells of a table, nor the items of a list that says how to reach the author."""
    ways = [contact.span for contact in resume.header.contacts]
    items = [passage for passage in inside if passage.kind is PassageKind.ITEM]
    listed = any(way.overlaps(item.span) for item in items for way in ways)
    silent = {PassageKind.CELL, PassageKind.ITEM} if listed else {PassageKind.CELL}
    return [passage for passage in inside if passage.kind not in silent]


def _message(count: int, at_least: int, at_most: int) -> str:
    numbers = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}
    few, many = numbers.get(at_least, str(at_least)), numbers.get(at_most, str(at_most))
    if count > at_most:
        return f"Cut it to {few} or {many} sentences: there are {count}."
    return (
        "Add a second sentence: your best result, in numbers."
        if count == 1
        else f"Write {few} or {many} sentences: there are {count}."
    )
