import re
from collections.abc import Iterator

from resume_lsp.model import Entry, Kind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule

_NOTHING_TO_SEE = late(
    r"\b(?:librar(?:y|ies)|packages?|modules?|cli|command[- ]lines?|terminal|sdk|plug-?ins?|extensions?|linters?|parsers?|compilers?|interpreters?"
    r"|frameworks?|drivers?|kernels?|firmware|embedded|scripts?|crates?|gems?|npm|pypi|api|protocols?|daemons?|operating systems?|thesis"
    r"|microcontrollers?|arduino|raspberry|emulators?|toolkits?|bindings?|language servers?|dotfiles|template|model|dataset|robots?)\b",
    re.IGNORECASE,
)
_CODE = late(r"(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sr\.ht|sourceforge\.net)/", re.IGNORECASE)


@rule(Severity.HINT, for_developers=True, waits=True)
def project_missing_demo(draft: Draft) -> Iterator[Finding]:
    """
    A project has no link under which it can be tried.

    Few readers clone a repository; everybody clicks. A free host, a page with three pictures or a short film does.

    ```markdown
    ## Projects

    ### [Harbor Map](https://github.com/jrivera/harbor-map)
         ^^^^^^^^^^ Link a live version, if there is one.

    - Drew 40 harbors in TypeScript.

    ### [Tide Clock](https://github.com/jrivera/tide-clock) · [live](https://tides.rivera.dev)

    - Shows the tides of 300 ports.
    ```

    Of a library or a tool for the terminal there is nothing to see:

    ```markdown
    ## Projects

    ### [Ledgerlint](https://github.com/jrivera/ledgerlint)

    - Wrote a command-line linter for ledgers in Go.
    ```
    """
    for entry in draft.resume.entries:
        if entry.kind is Kind.PROJECTS and entry.sure and not _can_be_tried(draft, entry):
            yield Finding(entry.heading, "Link a live version, if there is one.")


def _can_be_tried(draft: Draft, entry: Entry) -> bool:
    """Tell whether *entry* links something else than code, or has nothing to show."""
    shown = any(not _CODE().search(link.target) for link in draft.resume.links_within(entry.span))
    return shown or bool(_NOTHING_TO_SEE().search(entry.span.of(draft.text)))
