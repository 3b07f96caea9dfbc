import re
from collections.abc import Iterator

from resume_lsp.model import Entry, Kind, Link
from resume_lsp.patterns import Guarded, late
from resume_lsp.rule import Draft, Finding, Fix, Related, Severity, rule
from resume_lsp.text import Edit, Span

_HOSTS = (
    "git",
    "bitbucket",
    "codeberg",
    "sourceforge",
    "launchpad",
    "huggingface",
    "kaggle",
    "sr.ht",
    "pypi",
    "npmjs",
    "crates",
    "rubygems",
)
_REPOSITORY = Guarded(
    _HOSTS,
    r"(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sourceforge\.net|launchpad\.net|gitee\.com|huggingface\.co|kaggle\.com)/[\w.~@-]+/(?P<name>[\w.-]+)"
    r"|(?:git\.)?sr\.ht/~\w+/(?P<other>[\w.-]+)|gist\.github\.com/|(?:pypi\.org/project|npmjs\.com/package|crates\.io/crates|rubygems\.org/gems)/"
    r"|\bgit\.[\w.-]+/[\w.-]+/|\.git\b",
    re.IGNORECASE,
)
_CLOSED = late(
    r"\b(?:closed[- ]source|proprietary|private (?:repo\w*|code|project)|NDA|confidential|in-house|internal (?:tool|project|use)"
    r"|client (?:work|project)|for (?:a )?clients?|code on request|not public)\b",
    re.IGNORECASE,
)


@rule(Severity.INFO, Severity.WARNING, for_developers=True, waits=True)
def project_missing_repository(draft: Draft) -> Iterator[Finding]:
    """
    A project has no link to its code.

    Code that can be read is worth ten lines about it; most readers open one repository, and look at its README for half a
    minute. If the code belongs to someone else, say "closed source", and nobody will look for it.

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2019 – Present*

    - Maintain [tidewatch](https://github.com/jrivera/tidewatch), which 300 sailors use.

    ## Projects

    ### Tidewatch
        ^^^^^^^^^ Link the code: readers want to see it.

    - Wrote a tide forecaster in Rust that 300 sailors use.
    ```

    Where a repository of that name is linked elsewhere, the fix takes that link:

    ```markdown fixed
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | January 2019 – Present*

    - Maintain [tidewatch](https://github.com/jrivera/tidewatch), which 300 sailors use.

    ## Projects

    ### [Tidewatch](https://github.com/jrivera/tidewatch)

    - Wrote a tide forecaster in Rust that 300 sailors use.
    ```

    As long as projects are all that a beginner has to show, it matters more:

    ```markdown
    ## Projects

    ### Harbor Map
        ^^^^^^^^^^ warning: Link the code: readers want to see it.

    - Drew 40 harbors in TypeScript.

    ### Ledgerlint (closed source)

    - Wrote a linter for ledgers in Go.
    ```

    What is called like a section is no project:

    ```markdown
    ## Projects

    ### [Tidewatch](https://github.com/jrivera/tidewatch)

    - Wrote a tide forecaster in Rust that 300 sailors use.

    ### Talks

    - "Sailing blind", HarborConf 2019
    ```
    """
    severity = Severity.WARNING if draft.author.junior else Severity.INFO
    projects = [entry for entry in draft.resume.entries if entry.kind is Kind.PROJECTS and entry.sure and not entry.organization]
    repositories = _repositories(draft) if projects else {}
    for entry in projects:
        if entry.title and not _shown(draft, entry):
            link = repositories.get(_letters(entry.title.text))
            fixes = (_fix(draft, entry.title.span, link.target),) if link else ()
            related = (Related(link.span, "A repository of that name"),) if link else ()
            yield Finding(entry.heading, "Link the code: readers want to see it.", fixes, severity, related)


def _shown(draft: Draft, entry: Entry) -> bool:
    """Tell whether *entry* says where its code is, or that nobody may see it."""
    links = (link.target for link in draft.resume.links_within(entry.span))
    words = entry.span.of(draft.text)
    return any(map(_REPOSITORY.search, links)) or bool(_REPOSITORY.search(words) or _CLOSED().search(words))


def _repositories(draft: Draft) -> dict[str, Link]:
    """Return the first link to each repository, by its name."""
    found: dict[str, Link] = {}
    for link in draft.resume.links:
        if repository := _REPOSITORY.search(link.target):
            name = repository["name"] or repository["other"] or ""
            found.setdefault(_letters(name.removesuffix(".git")), link)
    return found


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()


def _fix(draft: Draft, title: Span, target: str) -> Fix:
    """Return the fix that makes the title a link, or puts one behind the link that it is."""
    if link := draft.resume.link_around(title):
        edit = Edit(Span(link.span.end, link.span.end), f" · [code]({target})")
    else:
        edit = Edit(title, f"[{title.of(draft.text)}]({target})")
    return Fix(f"Link {target}", (edit,))
