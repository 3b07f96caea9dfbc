import re
from collections.abc import Iterator

from resume_lsp.model import Kind, Prose
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit, Span

_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)


@rule(Severity.INFO)
def job_missing_role(draft: Draft) -> Iterator[Finding]:
    """
    The summary does not name the role that the advert offers.

    A recruiter looks for one title in a hundred resumes. Where yours is the same under another name, call it what they call it.

    ```job
    # Senior Backend Engineer (m/f/d)
    ```

    ```markdown
    # Jordan Rivera

    ## Summary

    Backend developer with six years in payments.
    ^^^^^^^^^^^^^^^^^ Say “Backend Engineer”, as the advert does.
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Summary

    Backend Engineer with six years in payments.
    ```

    The line below the name counts, too, and whether you are senior is yours to say:

    ```markdown
    # Jordan Rivera

    Backend Engineer

    ## Summary

    Six years in payments.
    ```

    Where you are something else, only you can tell whether it fits:

    ```markdown
    # Jordan Rivera

    ## Summary
       ^^^^^^^ Name the role of the advert: Backend Engineer.

    Data analyst with six years in payments.
    ```
    """
    if draft.match is None or draft.match.says_role is not False:
        return
    wanted = draft.match.role
    for words in _introductions(draft):
        if found := draft.match.calling(words.text):
            span = words.span(found.span.start, found.span.end)
            title = f"Write “{wanted}”" + (" (only if true)" if found.new else "")
            shown = wanted.upper() if found.text.isupper() else wanted
            fix = Fix(title, tuple(_edits(words, found.span, shown)), claims_more=found.new)
            yield Finding(span, f"Say “{wanted}”, as the advert does.", (fix,) if span.of(draft.text) == found.text else ())
            return
    headings = [section.heading.span for section in draft.resume.of(Kind.SUMMARY) if section.heading]
    yield Finding(headings[0] if headings else draft.name_line, f"Name the role of the advert: {wanted}.")


def _introductions(draft: Draft) -> Iterator[Prose]:
    """Yield the running text of the line below the name and of the summary."""
    tagline = draft.resume.header.tagline
    spans = [tagline.span] if tagline else []
    for passage in draft.resume.passages:
        if any(span.start <= passage.span.start < span.end or span in passage.span for span in spans):
            yield passage.words
    for section in draft.resume.of(Kind.SUMMARY):
        yield from (passage.words for passage in draft.resume.below_heading(section))


def _edits(words: Prose, place: Span, wanted: str) -> Iterator[Edit]:
    """Yield the edits that put the *wanted* role in *place*, and the article before it right."""
    article = _ARTICLE.search(words.text, 0, place.start)
    right = "an" if wanted[0].lower() in "aeiou" else "a"
    if article and article[1].lower() != right:
        yield Edit(words.span(*article.span(1)), right.capitalize() if article[1].istitle() else right)
    yield Edit(words.span(place.start, place.end), wanted)
