import re
from collections.abc import Iterator
from functools import lru_cache

from resume_lsp.model import BOLD_LINE, Kind, Section
from resume_lsp.parse.kinds import kind_of
from resume_lsp.resemblance import has_odd_name
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.text import Edit, Lines, Span

_CHOICES = {
    Kind.SUMMARY: ("Summary", "Profile"),
    Kind.SKILLS: ("Skills", "Technical Skills"),
    Kind.EXPERIENCE: ("Experience", "Work Experience"),
    Kind.PROJECTS: ("Projects",),
    Kind.EDUCATION: ("Education",),
}
_HEADING = re.compile(r"[ \t>]*#{0,6}[ \t]*(.*?)[ \t]*#*[ \t]*")
_NUMBER = re.compile(r"^(?:\d{1,2}|[IVX]{1,4})[.)]\s+(?=\S)")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_]+)(?P=mark)(?P<colon>:?)")


@rule(Severity.INFO, Severity.HINT, waits=True)
def section_odd_name(draft: Draft) -> Iterator[Finding]:
    """
    A section has a name that readers and parsers do not know.

    "Where I have been" is charming, and it costs you: software that fills the employer's database knows "Experience", and a
    hurried reader looks for just that word. Be original in the bullets.

    ```markdown
    # Jordan Rivera

    ## Summary

    Backend engineer with six years of experience in payments.

    ## Where I have been
       ^^^^^^^^^^^^^^^^^ Call it “Experience”: readers look for that.

    ### Software Engineer, Kestrel Labs

    *January 2020 – Present*

    - Rebuilt the billing service for 40 shops.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Backend engineer with six years of experience in payments.

    ## Experience

    ### Software Engineer, Kestrel Labs

    *January 2020 – Present*

    - Rebuilt the billing service for 40 shops.
    ```

    So is a name that we happen to know, and a database does not:

    ```markdown
    # Jordan Rivera

    ## Modus operandi
       ^^^^^^^^^^^^^^ Call it “Summary”: readers look for that.

    Backend engineer with six years of experience in payments.

    ## Experience
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Backend engineer with six years of experience in payments.

    ## Experience
    ```

    Bold type, numbers and colons in a heading add nothing to it:

    ```markdown
    # Jordan Rivera

    ## **Skills:**
       ^^^^^^^^^^^ hint: Write just “Skills”: a heading needs no markup.

    - **Languages:** Go, Python

    ## 2. Experience
       ^^^^^^^^^^^^^ hint: Write just “Experience”: a heading needs no number.

    ## Education:
       ^^^^^^^^^^ hint: Write just “Education”: a heading needs no colon.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Skills

    - **Languages:** Go, Python

    ## Experience

    ## Education
    ```

    A section that is something of its own may be called what it is:

    ```markdown
    # Jordan Rivera

    ## Experience

    ## Open Source

    ## Talks
    ```
    """
    known = [section for section in draft.resume.sections if section.kind in _CHOICES and has_odd_name(section)]
    odd = [*draft.unnamed, *((section, section.kind) for section in known)]
    renamed = [section for section, _ in odd]
    there = {section.kind for section in draft.resume.sections if section.heading and section not in renamed}
    for section, kind in odd:
        if section.heading and kind not in there:
            there.add(kind)
            message = f"Call it “{_CHOICES[kind][0]}”: readers look for that."
            yield Finding(section.heading.span, message, tuple(_renamings(draft, section, kind)))
    lines = Lines(draft.text)
    for section in draft.resume.sections:
        if section not in known:
            yield from _adorned(lines, section)


def _renamings(draft: Draft, section: Section, kind: Kind) -> Iterator[Fix]:
    """Offer the names that everyone knows, in capitals where the author writes headings so."""
    headings = [other.heading.text for other in draft.resume.sections if other.heading]
    if section.heading:
        for choice in _CHOICES[kind]:
            name = choice.upper() if all(map(str.isupper, headings)) else choice
            yield Fix(f"Rename to “{name}”", (Edit(section.heading.span, name),))


def _adorned(lines: Lines, section: Section) -> Iterator[Finding]:
    """Yield a known name that has emphasis, a number or a colon about it."""
    if section.heading is None or kind_of(section.heading.text) is None:
        return
    line = lines.span(lines.line_of(section.heading.span.start))
    start, written, plain = _plainer(line.of(lines.text), section.level)
    if plain and plain != written:
        place = Span(line.start + start, line.start + start + len(written))
        fix = Fix(f"Write “{plain}”", (Edit(place, plain),), FixKind.SAFE)
        message = f"Write just “{plain.strip('*_')}”: a heading needs no {_adornment(written, plain)}."
        yield Finding(place, message, (fix,), Severity.HINT)


def _adornment(written: str, plain: str) -> str:
    """Say what *written* has about *plain*."""
    if written.strip("*_").rstrip(": \t") == plain.strip("*_") and ("*" in plain or "_" in plain or written[0] not in "*_"):
        return "colon"
    return "number" if _NUMBER.sub("", written).rstrip(": \t") == plain else "markup"


@lru_cache(maxsize=256)
def _plainer(line: str, level: int) -> tuple[int, str, str]:
    """Return where in its *line* a heading begins behind the signs that make it one, how it is written, and how it could be."""
    found = _HEADING.fullmatch(line.partition("<!--")[0])
    start, written = (found.start(1), found[1]) if found else (0, line)
    return start, written, _plain(written, level)


def _plain(written: str, level: int) -> str:
    """Return *written* without number, colon and emphasis; a bold line keeps what makes it a heading."""
    if any(sign in written for sign in "[<{\\\\&"):
        return written
    if level == BOLD_LINE:
        return re.sub(r":(?=[*_]*$)", "", written)
    emphasized = _EMPHASIS.fullmatch(written)
    return _NUMBER.sub("", emphasized["words"] if emphasized else written).rstrip(": \t").strip()
