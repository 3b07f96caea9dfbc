import re
from collections.abc import Iterator
from functools import partial

from resume_lsp.contact_line import insertion, left_to_template
from resume_lsp.model import ContactKind
from resume_lsp.patterns import Guarded
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.trades import writes_no_programs

_ADDRESS = "⟨your-site⟩"
_PAGES = Guarded(
    (".github.io", ".gitlab.io", ".codeberg.page", ".netlify.app", ".vercel.app", ".pages.dev"),
    r"(?:https?://)?([\w-]+)\.(?:git(?:hub|lab)\.io|codeberg\.page|netlify\.app|vercel\.app|pages\.dev)\b",
    re.IGNORECASE,
)


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

    Pages under the name of your account are yours, wherever the link stands:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev · [github.com/jrivera](https://github.com/jrivera)

    ## Summary

    Backend engineer with six years of Go. More in [my notes](https://jrivera.github.io/notes).
    ```

    Who neither writes programs nor draws needs none:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev · +1 303 555 0142

    ## Experience

    ### Business Analyst, Harbor Hospital

    *Denver, CO | 2019 – 2022*

    - Asked 900 nurses.
    ```
    """
    contacts = draft.resume.header.contacts
    named = left_to_template(draft.resume, "website", "homepage", "portfolio", "url", "site", "blog")
    begun = any(_ADDRESS in link.target for link in draft.resume.links)
    if (
        writes_no_programs(draft.resume, draws=False)
        or named
        or begun
        or any(contact.kind is ContactKind.WEBSITE for contact in contacts)
        or _has_pages(draft)
    ):
        return
    yield Finding(draft.name_line, "Add a site of your own, if you have one.", partial(_addition, draft))


def _has_pages(draft: Draft) -> bool:
    """Tell whether a link leads to pages that are named as the author's account is."""
    accounts = [contact.target or contact.text for contact in draft.resume.header.contacts if contact.kind is ContactKind.GITHUB]
    users = {account.rstrip("/").rpartition("/")[2].casefold() for account in accounts}
    pages = (_PAGES.match(link.target) for link in draft.resume.links)
    return any(page[1].casefold() in users for page in pages if page)


def _addition(draft: Draft) -> Iterator[Fix]:
    edit = insertion(draft.resume, "Website", _ADDRESS, f"https://{_ADDRESS}")
    yield Fix("Add a link to your site, for you to complete", (edit,))
