from collections.abc import Iterator

from resume_lsp.contact_line import fenced, insertion, left_to_template
from resume_lsp.model import ContactKind
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule


@rule(Severity.WARNING)
def header_missing_email(draft: Draft) -> Iterator[Finding]:
    """
    The header has no e-mail address.

    This is the way in which the invitation comes. A reader who has to look for it in the letter, or write to you through some
    network's message box, may as well write to the next candidate.

    ```markdown
    # Jordan Rivera
      ^^^^^^^^^^^^^ Add your e-mail address: invitations come by mail.

    Denver, CO | +1 303 555 0142
    ```

    An address that hides from robots, or that a template fills in, is there:

    ```markdown
    # Jordan Rivera

    jordan [at] rivera [dot] dev | +1 303 555 0142
    ```

    ```markdown
    # Jordan Rivera

    {{ email }} | {{ phone }}
    ```

    So does one in a fence, of which `ats-columns` speaks:

    ````markdown
    ```text
    Jordan Rivera, jordan@rivera.dev
    ```

    ## Experience
    ````

    The fix offers the address that this repository's git signs your commits with, where there is one:

    ```markdown git=jordan@rivera.dev
    # Jordan Rivera
      ^^^^^^^^^^^^^ Add your e-mail address: invitations come by mail.

    Denver, CO | +1 303 555 0142
    ```

    ```markdown fixed
    # Jordan Rivera

    Denver, CO | +1 303 555 0142 | [jordan@rivera.dev](mailto:jordan@rivera.dev)
    ```
    """
    contacts = draft.resume.header.contacts
    if (
        "@" in fenced(draft.resume)
        or any(contact.kind is ContactKind.EMAIL for contact in contacts)
        or left_to_template(draft.resume, "email", "mail")
    ):
        return
    yield Finding(draft.name_line, "Add your e-mail address: invitations come by mail.", tuple(_additions(draft)))


def _additions(draft: Draft) -> Iterator[Fix]:
    """Offer the address that git knows."""
    if draft.git and (address := draft.git.email):
        edit = insertion(draft.resume, "Email", address, f"mailto:{address}")
        yield Fix(f"Add {address} (from git)", (edit,))
