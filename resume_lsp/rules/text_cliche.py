import re
from collections.abc import Iterator

from resume_lsp import grammar
from resume_lsp.contact_line import removal
from resume_lsp.grammar import Cliche
from resume_lsp.model import Kind, Passage, PassageKind, Section
from resume_lsp.patterns import Guarded, late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit, Span

_BY_OTHERS = Guarded(
    ("testimonial", "recommendation", "endorsement", "kudos", " say"),
    r"\b(?:testimonials?|recommendations?|endorsements?|kudos|what (?:people|others|colleagues|clients) say)\b",
    re.IGNORECASE,
)
_SENTENCE_BEFORE, _SPACE_BEHIND = late(r"[.!?]\s{1,9}$"), late(r"\s|$")
_COMPILES = late(r"\b(?:cmake|meson|make|makefiles?|gcc|g\+\+|clang|bazel|llvm|autotools|conan|msvc)(?!\w)", re.IGNORECASE)
_SHOWN = frozenset({Kind.SUMMARY, Kind.SKILLS})


@rule(Severity.INFO, Severity.HINT)
def text_cliche(draft: Draft) -> Iterator[Finding]:
    """
    A phrase that stands in every resume says nothing about you.

    "Hard-working team player" has never been denied by anyone, so it proves nothing. The space is worth more than that: say what
    you did that a hard-working person does.

    ```markdown
    # Jordan Rivera

    ## Summary

    Hard-working, results-driven engineer who cut the cost of 200 servers in half. A fast learner.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Hard-working, results-driven” stands in every resume: show it instead.
                                                                                     ^^^^^^^^^^^^ “fast learner” stands in every resume: show it instead.

    ## Skills

    - Go, team player, PostgreSQL
          ^^^^^^^^^^^ “team player” stands in every resume: show it instead.
    ```

    Where the sentence lives without it, the fix takes it out:

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Engineer who cut the cost of 200 servers in half. A fast learner.
                                                        ^^^^^^^^^^^^ “fast learner” stands in every resume: show it instead.

    ## Skills

    - Go, PostgreSQL
    ```

    Praise of one's own skills is of the same kind:

    ```markdown
    # Jordan Rivera

    ## Summary

    Librarian with excellent written and verbal communication skills, ready to hit the ground running.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “excellent written and verbal communication skills” stands in every resume: show it instead.
                                                                               ^^^^^^^^^^^^^^^^^^^^^^ “hit the ground running” stands in every resume: show it instead.
    ```

    So is a passion that everyone has:

    ```markdown
    # Jordan Rivera

    ## Summary

    Recent graduate who's passionate about clean code. I am passionate about building great products.
                          ^^^^^^^^^^ “passionate” stands in every resume: show it instead.
                                                            ^^^^^^^^^^ “passionate” stands in every resume: show it instead.
    ```

    In a bullet it is less of a pity:

    ```markdown
    - Led a dynamic, highly motivated team of five.
            ^^^^^^^^^^^^^^^^^^^^^^^^^ hint: “dynamic, highly motivated” stands in every resume: show it instead.
    ```

    What engineers call dynamic, scalable or robust is another matter, and so is a passion for something one can learn:

    ```markdown
    - Sped up a dynamic programming kernel; passionate about distributed systems.
    - Passionate about clean energy
    - Built a scalable, robust queue for dynamic libraries.
    - Moved 40 builds from make to CMake and ninja.
    ```

    That references can be had goes for everybody. The fix takes the line away, and with it a section that says nothing else:

    ```markdown
    # Jordan Rivera

    ## Education

    B.Sc. in Mathematics, Lakeview University, 2019

    ## References

    Available upon request.
    ^^^^^^^^^^^^^^^^^^^^^^^ Leave this out: whoever wants references will ask.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Education

    B.Sc. in Mathematics, Lakeview University, 2019
    ```
    """
    for section in draft.resume.sections:
        asking = dict(_on_request(draft, section))
        for passage, said in asking.items():
            yield _on_references(draft, section, passage, said)
        severity = Severity.INFO if section.kind in _SHOWN else Severity.HINT
        for passage, cliches in draft.where(grammar.cliches, section.span):
            if passage not in asking and passage.kind is not PassageKind.HEADING and not _is_by_others(section):
                yield from (_finding(draft, passage, it, severity) for it in cliches if not _is_tool(it, passage))


def _on_references(draft: Draft, section: Section, passage: Passage, said: Span) -> Finding:
    fixes = tuple(_without(draft, section, passage, said))
    place = passage.words.span(said.start, said.end)
    return Finding(place, "Leave this out: whoever wants references will ask.", fixes, Severity.INFO)


def _is_tool(cliche: Cliche, passage: Passage) -> bool:
    """Tell whether a ninja stands among tools that compile: there it is one of them."""
    return cliche.words.casefold() == "ninja" and _COMPILES().search(passage.words.text) is not None


def _is_by_others(section: Section) -> bool:
    """Tell whether others speak in *section*: their praise is theirs."""
    return section.heading is not None and _BY_OTHERS.search(section.heading.text) is not None


def _finding(draft: Draft, passage: Passage, cliche: Cliche, severity: Severity) -> Finding:
    message = f"“{cliche.words}” stands in every resume: show it instead."
    edits = tuple(_edits(draft, passage, cliche))
    fixes = (Fix(f"Leave out “{cliche.words}”", edits),) if edits else ()
    return Finding(passage.words.span(cliche.span.start, cliche.span.end), message, fixes, severity)


def _edits(draft: Draft, passage: Passage, cliche: Cliche) -> Iterator[Edit]:
    """Yield the edits that take the cliché out, none where markup or a line end stands between its words."""
    for change in cliche.changes:
        span = passage.words.span(change.span.start, change.span.end)
        if span.of(draft.text) != change.span.of(passage.words.text):
            return
        yield Edit(span, "".join(piece for piece in change.new if isinstance(piece, str)))


def _on_request(draft: Draft, section: Section) -> Iterator[tuple[Passage, Span]]:
    """Yield the passages of *section* that say that references may be had, each with where."""
    below = section.heading is not None and section.heading.text.casefold().startswith(("reference", "referee"))
    for passage, _ in draft.where(grammar.requests, section.span):
        named = below and passage.kind is not PassageKind.HEADING
        if (said := grammar.references_on_request(passage.words.text, named=named)) is not None:
            yield passage, said


def _without(draft: Draft, section: Section, passage: Passage, said: Span) -> Iterator[Fix]:
    """Offer to take away the section that says nothing else, else the line, else the sentence."""
    place, text = passage.words.span(said.start, said.end), draft.text
    others = [it for it in draft.resume.within(section.span) if it is not passage and it.kind is not PassageKind.HEADING]
    alone = len(said) == len(passage.words.text.strip())
    if section.heading and not others and (alone or passage.kind is PassageKind.HEADING):
        above = section.span.start if text[section.span.end :].strip() else len(text[: section.span.start].rstrip())
        whole = Span(above, section.span.end if text[section.span.end :].strip() else len(text.rstrip()))
        yield Fix("Delete this section", (Edit(whole, ""),))
    elif alone and (edit := removal(draft.resume, place)):
        yield Fix("Delete this line", (edit,))
    elif _SENTENCE_BEFORE().search(text, 0, place.start) and _SPACE_BEHIND().match(text, place.end):
        yield Fix("Delete this sentence", (Edit(Span(len(text[: place.start].rstrip()), place.end), ""),))
