from collections.abc import Iterator

from resume_lsp.model import Kind
from resume_lsp.rule import Draft, Finding, Severity, rule


@rule(Severity.INFO, for_developers=True, waits=True)
def project_missing_technology(draft: Draft) -> Iterator[Finding]:
    """
    A project names no technology.

    A project is there to show what you can build with. The name of the language is the shortest way to say so, in a bullet,
    beside the title, or in a line of its own.

    ```markdown
    ## Projects

    ### Harbor Map
        ^^^^^^^^^^ No technology in this project: say what it is built with.

    - Drew 40 harbors for sailors.

    ### Tide Clock | Swift, MapKit

    - Shows the tides of 300 ports.
    ```
    """
    for entry in draft.resume.entries:
        if entry.kind is Kind.PROJECTS and entry.sure and not draft.names_technology(entry):
            yield Finding(entry.heading, "No technology in this project: say what it is built with.")
