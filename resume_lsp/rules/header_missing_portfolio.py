from collections.abc import Iterator
from functools import partial

from resume_lsp.contact_line import insertion, left_to_template
from resume_lsp.model import ContactKind
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule

_ADDRESS = "⟨your-site⟩"


@rule(Severity.INFO, for_developers=True)
def header_missing_portfolio(draft: Draft) -> Iterator[Finding]:
    """
    The header has no link to a site of your own.

    A page with two or three things you made says more than any adjective. It need not be large, and it need not be pretty; a
    blog, a demo or a page of the code host will do.

    ```markdown
    # Jordan Rivera
      ^^^^^^^^^^^^^ Add a site of your own, if you have one.

    jordan@rivera.dev · [github.com/jrivera](https://github.com/jrivera)
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev · [github.com/jrivera](https://github.com/jrivera) · [⟨your-site⟩](https://⟨your-site⟩)
    ```

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev · [github.com/jrivera](https://github.com/jrivera) · [rivera.dev](https://rivera.dev)
    ```
    """
    contacts = draft.resume.header.contacts
    named = left_to_template(draft.resume, "website", "homepage", "portfolio", "url", "site", "blog")
    begun = any(_ADDRESS in link.target for link in draft.resume.links)
    if named or begun or any(contact.kind is ContactKind.WEBSITE for contact in contacts):
        return
    yield Finding(draft.name_line, "Add a site of your own, if you have one.", partial(_addition, draft))


def _addition(draft: Draft) -> Iterator[Fix]:
    edit = insertion(draft.resume, "Website", _ADDRESS, f"https://{_ADDRESS}")
    yield Fix("Add a link to your site, for you to complete", (edit,))
