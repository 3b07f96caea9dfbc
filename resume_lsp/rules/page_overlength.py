from collections.abc import Iterator
from functools import partial

from resume_lsp import frontmatter
from resume_lsp.model import Pages
from resume_lsp.pages import Cut, cuts
from resume_lsp.rule import Draft, Finding, Fix, Related, Severity, rule
from resume_lsp.text import Lines, Span

_UNSURE = 0.05  # of a page: an estimate that is over by less says nothing
_FAR = 0.25  # of a page: so much over is beyond a matter of style
_OFFERS = 5


@rule(Severity.WARNING, Severity.INFO)
def page_overlength(draft: Draft) -> Iterator[Finding]:
    """
    The resume is longer than its reader will read.

    A first reading takes seconds, and it ends with the first page. What stands on a second page should be there because ten
    years of work need the room; two pages are then the limit. Say yours with `page.limit`, and how the page looks with
    `page.theme`, `page.font-size` and their neighbours: length is measured in that style, and the message can only be as true
    as the style is yours.

    It is underlined where the page turns, which is where to start cutting:

    ```markdown pages=1.31
    # Jordan Rivera

    ## Experience

    ### Software Engineer, Kestrel Labs

    March 2020 – Present

    - Cut the nightly build from forty minutes to six.
    - Moved nine services to one deployment pipeline.
    - Raised the coverage of the billing tests from 40 % to 85 %.
    - Trained six colleagues to read the logs of the new pipeline.
    - Halved the bill for storage, to $900 a month.
    - Wrote the guide for newcomers.
    - Answered the questions of the support team every other week.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1.31 pages, 3 lines too long: page 2 starts here.

    ## Education

    B.Sc. in Computer Science, Lakeview University, 2019
    ```

    The fixes offer to turn bullets into comments: those first that tell of no number, of these the oldest role's, of one role
    those that win most lines. Behind them come bullets past the fifth of an entry and those whose last line holds next to
    nothing. Nothing is lost, and nothing is printed:

    ```markdown fixed pages=0.94
    # Jordan Rivera

    ## Experience

    ### Software Engineer, Kestrel Labs

    March 2020 – Present

    - Cut the nightly build from forty minutes to six.
    - Moved nine services to one deployment pipeline.
    - Raised the coverage of the billing tests from 40 % to 85 %.
    - Trained six colleagues to read the logs of the new pipeline.
    - Halved the bill for storage, to $900 a month.
    - Wrote the guide for newcomers.
      <!-- - Answered the questions of the support team every other week. -->

    ## Education

    B.Sc. in Computer Science, Lakeview University, 2019
    ```

    Up to a quarter of a page that a tighter style could save is only worth knowing, and then the style is offered, too: spaces
    first, then the lines, the margins and the letters, to no less than what is readable:

    ```markdown pages=1.12 gap=0.7
    # Jordan Rivera

    ## Experience

    ### Software Engineer, Kestrel Labs

    March 2020 – Present

    - Cut the nightly build from forty minutes to six.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: 1.12 pages, 2 lines too long: page 2 starts here.
    - Moved nine services to one deployment pipeline.
    ```

    ```markdown fixed pages=0.97
    ---
    resume-lsp:
      page:
        gap: 0.7
    ---

    # Jordan Rivera

    ## Experience

    ### Software Engineer, Kestrel Labs

    March 2020 – Present

    - Cut the nightly build from forty minutes to six.
    - Moved nine services to one deployment pipeline.
    ```
    """
    pages = draft.pages
    if pages and _is_over(pages):
        lines = Lines(draft.text)
        place = lines.span(lines.line_of(pages.breaks[pages.limit - 1]))
        yield Finding(place, _message(pages), partial(_fixes, draft, pages), _severity(pages), (_related(draft, pages),))


def _is_over(pages: Pages) -> bool:
    """Tell whether the resume is over its limit for sure."""
    return len(pages.breaks) >= pages.limit and (pages.exact or pages.fill > pages.limit + _UNSURE)


def _severity(pages: Pages) -> Severity:
    hopeless = pages.tightest_fill > pages.limit or pages.fill >= pages.limit + _FAR
    return Severity.WARNING if hopeless else Severity.INFO


def _message(pages: Pages) -> str:
    lines = f"{pages.lines_over} line{'s' * (pages.lines_over != 1)}"
    return f"{pages.fill:.2f} pages, {lines} too long: page {pages.limit + 1} starts here."


def _related(draft: Draft, pages: Pages) -> Related:
    return Related(draft.name_line, f"Measured in {pages.style}; the limit is {_pages(pages.limit)}")


def _pages(limit: int) -> str:
    return "one page" if limit == 1 else f"{limit} pages"


def _fixes(draft: Draft, pages: Pages) -> Iterator[Fix]:
    if edits := frontmatter.put(draft.text, draft.resume.front, ("resume-lsp", "page"), pages.fitting) if pages.fitting else ():
        tighter = ", ".join(f"{key} {value}" for key, value in pages.fitting.items())
        yield Fix(f"Fit to {_pages(pages.limit)}: {tighter}", edits)
    for cut in cuts(draft.resume, pages, _idle(draft))[:_OFFERS]:
        yield Fix(f"Comment out “{_opening(cut)}” (wins {cut.lines} line{'s' * (cut.lines != 1)})", cut.edits)


def _idle(draft: Draft) -> frozenset[Span]:
    """Return the bullets that tell of no result in numbers."""
    return frozenset(told.bullet.span for told in draft.told if not told.reading.metrics)


def _opening(cut: Cut) -> str:
    """Return the first words of a bullet, enough to know it by."""
    words = cut.bullet.words.text.split()
    return " ".join(words[:5]) + ("…" if len(words) > 5 else "")
