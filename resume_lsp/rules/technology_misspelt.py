from collections.abc import Iterator

from resume_lsp import technology
from resume_lsp.model import Kind, Passage, PassageKind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.technology import Mention
from resume_lsp.text import Edit, Span

_ADDRESSES = (".ai", ".app", ".com", ".dev", ".io", ".org")
"""How names end that are addresses in small letters."""
_LATEX = late(r"\s*\\[a-z]+\s*[\[({].*;\s*")  # a statement of a drawing


@rule(Severity.INFO, for_developers=True, waits=True)
def technology_misspelt(draft: Draft) -> Iterator[Finding]:
    """
    A technology is not written the way its users write it.

    Whoever works with GitHub every day knows its capital H, and so does the engineer who reads your resume. A slip in the name
    of a tool that you claim to know makes the claim smaller. Keyword filters stumble, too: some of them look for letters.

    ```markdown
    - Moved 14 Nodejs jobs from Javascript to Typescript with Github Actions.
               ^^^^^^ It is written “Node.js”.
                                ^^^^^^^^^^ It is written “JavaScript”.
                                              ^^^^^^^^^^ It is written “TypeScript”.
                                                              ^^^^^^^^^^^^^^ It is written “GitHub Actions”.
    ```

    ```markdown fixed
    - Moved 14 Node.js jobs from JavaScript to TypeScript with GitHub Actions.
    ```

    Short names are fine, and so is what is no prose: code, addresses, file names, handles, packages.

    ```markdown
    - Moved three Postgres databases to K8s, see `github` and [github.com/jrivera/javascript](https://github.com/jrivera/javascript).
    - Wrote main.py, the react-scripts plug-in and @javascript, a bot.
    - Moved the boards of 40 cooks to monday.com and draw.io.
    ```

    Ordinary words that happen to be names stay what they are:

    ```markdown
    - Ported a pub/sub broker to embedded Linux.
    - Swift help for guests, a flask of tea, and go-to-market plans that excel.
    - Taught a spring boot camp, with 30 power point slides.
    ```
    """
    names = {entry.title.span for entry in draft.resume.entries if entry.title and entry.kind is Kind.PROJECTS}
    for passage, misspelt in draft.where(technology.misspelt):
        for mention in misspelt if not passage.words.text.isupper() else ():
            in_capitals = mention.written.isupper() and _names_entry(draft, passage)  # its style: "KESTREL LABS, Engineer"
            span = passage.words.span(mention.start, mention.end)
            if not in_capitals and span not in names and not _is_no_prose(draft, passage, mention):
                yield _finding(draft, span, mention)


def _names_entry(draft: Draft, passage: Passage) -> bool:
    """Tell whether *passage* is a heading, or what an entry begins with."""
    return passage.kind is PassageKind.HEADING or any(it.heading.overlaps(passage.span) for it in draft.resume.entries)


def _finding(draft: Draft, span: Span, mention: Mention) -> Finding:
    fix = Fix(f"Write “{mention.right}”", (Edit(span, mention.right), *_with_target(draft, span, mention)), FixKind.SAFE)
    in_one_piece = span.of(draft.text) == mention.written  # no markup and no line end within
    return Finding(span, f"It is written “{mention.right}”.", (fix,) if in_one_piece else ())


def _with_target(draft: Draft, span: Span, mention: Mention) -> Iterator[Edit]:
    """Yield what keeps the target of a link whose words are its name, too: "[nodejs]" becomes "[Node.js][nodejs]"."""
    link = draft.resume.link_around(span)
    if link is None or link.target_span is not None or mention.right.casefold() == mention.written.casefold():
        return
    label, end = f"[{link.text}]", link.span.end
    if link.span.of(draft.text) == label:
        yield Edit(Span(end, end), label)
    elif link.span.of(draft.text) == f"{label}[]":
        yield Edit(Span(end - 2, end), label)


def _is_no_prose(draft: Draft, passage: Passage, mention: Mention) -> bool:
    """Tell whether *mention* is code or an address, part of a package's name, or a label of the header in small letters."""
    text = passage.words.text
    if any(kept.overlaps(Span(mention.start, mention.end)) for kept in passage.kept):
        return True
    if "\\" in text and _LATEX().fullmatch(_line(draft.text, passage.words.place(mention.start))):
        return True
    if not mention.written.islower():
        return False
    if mention.written.endswith(_ADDRESSES):
        return True
    joined = text[mention.start - 1 : mention.start] in {"-", "/"} or text[mention.end : mention.end + 1] in {"-", "/"}
    return joined or passage.span in draft.resume.header.span


def _line(text: str, place: int) -> str:
    """Return the line of the source at *place*."""
    return text[text.rfind("\n", 0, place) + 1 :].partition("\n")[0]
