"""
Rules whose findings `check` makes itself, since they need more than a draft.

They are declared like any other, so that they have a page, a severity and a place in the settings; what each function takes
is for `check` to hand in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from resume_lsp.rule import Draft, Finding, Fix, Severity, Tag, rule
from resume_lsp.settings import Complaint
from resume_lsp.silence import Silence, slips
from resume_lsp.text import Edit, Lines, Span


@rule(Severity.WARNING, waits=True)
def comment_unknown_rule(draft: Draft, silences: Collection[Silence], known: Collection[str]) -> Iterator[Finding]:
    """
    A comment silences a rule that does not exist, or says what no comment means.

    A slip leaves the rule as loud as it was, and the comment behind as litter. The nearest id is offered.

    ```markdown
    - Cut costs by 10 %. <!-- resume-lsp-disable-line bullet-week-verb -->
                                                      ^^^^^^^^^^^^^^^^ No rule is called bullet-week-verb; did you mean bullet-weak-verb?
    ```

    ```markdown fixed
    - Cut costs by 10 %. <!-- resume-lsp-disable-line bullet-weak-verb -->
    ```

    ```markdown
    - Cut costs by 10 %. <!-- resume-lsp-disabel-line bullet-weak-verb -->
                              ^^^^^^^^^^^^^^^^^^^^^^^ Write resume-lsp-disable-line: this comment does nothing.
    ```

    ```markdown fixed
    - Cut costs by 10 %. <!-- resume-lsp-disable-line bullet-weak-verb -->
    ```

    So does the word of another tool:

    ```markdown
    - Cut costs by 10 %. <!-- resume-lsp-ignore bullet-weak-verb -->
                              ^^^^^^^^^^^^^^^^^ Write resume-lsp-disable-line: this comment does nothing.
    ```
    """
    for place, meant in slips(draft.resume):
        fix = Fix(f"Change to {meant}", (Edit(place, meant),))
        yield Finding(place, f"Write {meant}: this comment does nothing.", (fix,))
    for silence in silences:
        if silence.rule is None or silence.rule in known:
            continue
        nearest = get_close_matches(silence.rule, known, n=1)
        message = f"No rule is called {silence.rule}" + (
            f"; did you mean {nearest[0]}?" if nearest else ": see resume-lsp rules."
        )
        fixes = tuple(Fix(f"Change to {name}", (Edit(silence.named, name),)) for name in nearest)
        yield Finding(silence.named, message, fixes)


@rule(Severity.HINT, waits=True)
def comment_unused(draft: Draft, unused: Collection[Silence]) -> Iterator[Finding]:
    """
    A comment silences a rule that has nothing to say there.

    Once a line is mended, the comment that excused it only hides the next mistake.

    ```markdown
    - Cut costs by 10 %. <!-- resume-lsp-disable-line bullet-weak-verb -->
                                                      ^^^^^^^^^^^^^^^^ Nothing to silence here: delete this comment.
    ```

    ```markdown fixed
    - Cut costs by 10 %.
    ```
    """
    lines = Lines(draft.text)
    for silence in unused:
        alone = _only(draft, silence)
        edit = _without_comment(lines, silence) if alone else _without_name(draft.text, silence)
        fix = Fix("Delete the comment" if alone else f"Take {silence.rule} out of the comment", (edit,))
        yield Finding(
            lines.within_line(silence.named), "Nothing to silence here: delete this comment.", (fix,), tag=Tag.UNNECESSARY
        )


def _only(draft: Draft, silence: Silence) -> bool:
    """Tell whether the comment names nothing besides this rule."""
    listed = silence.comment.of(draft.text).partition(" -- ")[0]
    return silence.rule is None or len(listed.replace(",", " ").removesuffix("-->").split()) == 3


def _without_comment(lines: Lines, silence: Silence) -> Edit:
    """Return the edit that deletes the comment: with its line where it stands alone, else with the blanks before it."""
    whole = lines.whole(silence.comment)
    if whole.of(lines.text).strip() == silence.comment.of(lines.text):
        return Edit(whole, "")
    start = silence.comment.start
    return Edit(Span(len(lines.text[whole.start : start].rstrip(" \t")) + whole.start, silence.comment.end), "")


def _without_name(text: str, silence: Silence) -> Edit:
    """Return the edit that takes one id out of a comment that names several."""
    end = silence.named.end
    while text[end : end + 1] in {" ", ","}:
        end += 1
    return Edit(Span(silence.named.start, end), "")


@rule(Severity.WARNING, waits=True)
def settings_unknown_key(draft: Draft, complaints: Collection[Complaint]) -> Iterator[Finding]:
    """
    A setting has a name that does not exist.

    It may stand in the front matter, in `resume-lsp.toml` or in the editor's settings; wherever it is, it does nothing. The
    nearest valid name is offered.

    ```markdown
    ---
    resume-lsp:
      profil: strict
      ^^^^^^ No setting is called profil; did you mean profile?
    ---

    # Jordan Rivera
    ```

    ```markdown fixed
    ---
    resume-lsp:
      profile: strict
    ---

    # Jordan Rivera
    ```
    """
    yield from _complaints(draft, (complaint for complaint in complaints if complaint.unknown))


@rule(Severity.WARNING, waits=True)
def settings_bad_value(draft: Draft, complaints: Collection[Complaint]) -> Iterator[Finding]:
    """
    A setting has a value that it cannot take, or its file cannot be read.

    The setting then keeps its default, and nothing else is lost.

    ```markdown
    ---
    resume-lsp:
      profile: stern
               ^^^^^ profile takes guide, strict or relaxed, not "stern".
    ---

    # Jordan Rivera
    ```

    A slip of the pen is mended by the nearest value that it can take:

    ```markdown
    ---
    resume-lsp:
      profile: strcit
               ^^^^^^ profile takes guide, strict or relaxed, not "strcit"; did you mean strict?
    ---

    # Jordan Rivera
    ```

    ```markdown fixed
    ---
    resume-lsp:
      profile: strict
    ---

    # Jordan Rivera
    ```
    """
    yield from _complaints(draft, (complaint for complaint in complaints if not complaint.unknown))


def _complaints(draft: Draft, complaints: Iterator[Complaint]) -> Iterator[Finding]:
    """Say each complaint at its place in the text, one about the editor's settings at the name; of no settings file."""
    for complaint in complaints:
        if complaint.path is None:
            span = complaint.span or draft.name_line
            yield Finding(Lines(draft.text).within_line(span), complaint.message, corrections(complaint))


def corrections(complaint: Complaint) -> tuple[Fix, ...]:
    """Return the fix that puts the nearest valid word in the place of the wrong one; none where there is no such word."""
    if complaint.span is None or complaint.nearest is None:
        return ()
    return (Fix(f"Change to {complaint.nearest}", (Edit(complaint.span, complaint.nearest),)),)


@rule(Severity.INFO)
def document_no_heading(draft: Draft) -> Iterator[Finding]:
    """
    A resume has no headings yet.

    Without headings nobody, and no parser, can tell your experience from your education. While there are none, nothing else
    is judged.

    ```markdown document
    Backend developer who builds payment systems.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Give each part a heading, such as ## Experience.
    ```
    """
    if draft.text.strip():
        yield Finding(draft.name_line, "Give each part a heading, such as ## Experience.")
    else:
        yield Finding(draft.name_line, "This file is empty: begin with your name, such as # Jordan Rivera.")


@rule(Severity.INFO)
def document_too_large(draft: Draft, limit: int) -> Iterator[Finding]:
    """
    A document is too large to be a resume.

    Past the setting `max-size`, one megabyte unless you say otherwise, a file is not read at all: it is most likely here by
    mistake, and judging it would only slow your editor.
    """
    yield Finding(Span(0, 0), f"Too large to be a resume: over {limit:,} bytes (max-size), so nothing was checked.")
