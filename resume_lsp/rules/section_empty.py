import re
from collections.abc import Iterator
from itertools import pairwise

from resume_lsp import grammar
from resume_lsp.model import Field, Section
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit, Lines, Span

_NOTHING = re.compile(r"[ \t]*[-*_][-*_ \t]+|[\s>]*")
_SIGNS_OF_NOTHING = ("", "-", "*", "_", ">", "<")
"""With one of these begins what may be nothing, or a comment."""
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@rule(Severity.WARNING)
def section_empty(draft: Draft) -> Iterator[Finding]:
    """
    A heading has nothing below it.

    It promises something and does not deliver, in front of the person whom you want to promise something to. Fill it in before
    you send it, or let it go.

    ```markdown
    # Jordan Rivera

    ## Projects
       ^^^^^^^^ Fill in this section, or delete its heading.

    ## Education

    ### B.Sc. in Computer Science, Lakeview University
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Education

    ### B.Sc. in Computer Science, Lakeview University
    ```

    The last line of the text is yours to go on from:

    ```markdown
    # Jordan Rivera

    ## Education
    ```
    """
    lines, last = Lines(draft.text), len(draft.text.rstrip())
    for section, following in pairwise((*draft.resume.sections, None)):
        holds_others = section is not None and following is not None and following.level > section.level
        if section is None or section.heading is None or section.span.end >= last or holds_others:
            continue
        rest = Span(_below(lines, section.heading.span), section.span.end)
        if _is_empty(rest.of(draft.text)) and not _says_enough(draft, section.heading):
            fix = Fix("Delete the heading", (_deletion(draft, section, rest),))
            yield Finding(section.heading.span, "Fill in this section, or delete its heading.", (fix,))


def _is_empty(written: str) -> bool:
    """Tell whether nothing is printed of what is *written*, but for lines that part others."""
    if written.lstrip()[:1] not in _SIGNS_OF_NOTHING:
        return False
    return all(map(_NOTHING.fullmatch, _printed(written).splitlines()))


def _says_enough(draft: Draft, heading: Field) -> bool:
    """Tell whether the heading itself is what there is to say: a link, something with a date, "References on request"."""
    linked = draft.resume.link_around(heading.span) or draft.resume.links_within(heading.span)
    return bool(linked or _YEAR.search(heading.text) or grammar.references_on_request(heading.text))


def _below(lines: Lines, heading: Span) -> int:
    """Return where the line behind the heading begins, its underline included."""
    number = lines.line_of(heading.start) + 1
    underlined = number < len(lines) and _UNDERLINE.fullmatch(lines.span(number).of(lines.text))
    return lines.start_of(number + 1 if underlined else number)


def _printed(written: str) -> str:
    """Return *written* without comments."""
    first, *others = written.split("<!--")
    return first + "".join(other.partition("-->")[2] for other in others)


def _deletion(draft: Draft, section: Section, rest: Span) -> Edit:
    """Return the edit that deletes the heading and what parts it from the next one; comments stay."""
    blanks = len(rest) - len(rest.of(draft.text).lstrip()) if "<!--" in rest.of(draft.text) else len(rest)
    return Edit(Span(section.span.start, rest.start + blanks), "")
