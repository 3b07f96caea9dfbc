import re
from collections.abc import Iterator

from resume_lsp.contact_line import fenced
from resume_lsp.model import PassageKind
from resume_lsp.parse.evidence import titles
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.text import Edit, Lines

_NO_NAME = re.compile(r"(?:my )?(?:r[ée]sum[ée]|cv|curriculum vitae|lebenslauf)", re.IGNORECASE)
_NAME = late(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_BOLD = late(r"[ \t]*(\*\*|__)(?P<name>.+?)\1[ \t]*(?:\\|<br ?/?>)?")


@rule(Severity.WARNING)
def header_missing_name(draft: Draft) -> Iterator[Finding]:
    """
    Nobody's name stands above the first section.

    It sounds like a joke, and yet: a file called resume.pdf without a name in it ends up in nobody's folder. Software that
    reads resumes takes the first heading for the name, so let that heading be yours.

    ```markdown
    Denver, CO | jordan@rivera.dev | +1 303 555 0142
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Put your name on top, as the first heading.

    ## Experience
    ```

    The word "Resume" is no name. Where yours stands below it in bold type, the fix makes it a heading:

    ```markdown
    # Resume

    **Jordan Rivera**
      ^^^^^^^^^^^^^ Put your name on top, as the first heading.

    jordan@rivera.dev

    ## Experience
    ```

    ```markdown fixed
    # Resume

    # Jordan Rivera

    jordan@rivera.dev

    ## Experience
    ```

    A template may put the name there for you, from the front matter:

    ```markdown
    ---
    author: Jordan Rivera
    ---

    jordan@rivera.dev

    ## Experience
    ```
    """
    if not fenced(draft.resume) and not any(_may_be_name(words) for words in _names(draft)):
        yield Finding(draft.name_line, "Put your name on top, as the first heading.", tuple(_promotions(draft)))


def _names(draft: Draft) -> list[str]:
    """Return what may be the name: the headings above the first section, else what was taken for it."""
    header = draft.resume.header
    headings = [passage.words.text for passage in draft.resume.within(header.span) if passage.kind is PassageKind.HEADING]
    return headings or ([header.name.text] if header.name else [])


def _may_be_name(words: str) -> bool:
    return not _NO_NAME.fullmatch(words.strip(" *_"))


def _promotions(draft: Draft) -> Iterator[Fix]:
    """Offer to make a heading of the bold line above the first section that reads like a name."""
    lines = Lines(draft.text)
    sections = draft.resume.sections
    for passage in draft.resume.within(draft.resume.header.span) if sections and sections[0].level > 1 else ():
        line = lines.span(lines.line_of(passage.span.start))
        name = passage.words.text.strip()
        if _BOLD().fullmatch(line.of(draft.text)) and _NAME().fullmatch(name) and not titles(name):
            yield Fix(f"Make “{name}” the heading", (Edit(line, f"# {name}"),), FixKind.SAFE)
            return
