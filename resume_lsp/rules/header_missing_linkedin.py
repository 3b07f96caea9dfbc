import re
from collections.abc import Iterator
from functools import partial

from resume_lsp.addresses import corrected
from resume_lsp.contact_line import insertion, is_bare_handle, left_to_template
from resume_lsp.model import Contact, ContactKind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit

_HANDLE = "⟨your-handle⟩"
_ALONE = late(r"@?(?:/?in)?/?([\w-]{3,100})/?")
_PROFILE = re.compile(r"\blinkedin\.com/(?:in|pub)/", re.IGNORECASE)


@rule(Severity.WARNING, Severity.INFO)
def header_missing_linkedin(draft: Draft) -> Iterator[Finding]:
    """
    The header has no link to your LinkedIn profile.

    Most recruiters look you up there before they call, whether you give the link or not. Give it, and they find you instead of
    the other seven people of your name.

    ```markdown
    # Jordan Rivera
      ^^^^^^^^^^^^^ Add your LinkedIn profile: recruiters look there.

    Denver, CO | jordan@rivera.dev | [github.com/jrivera](https://github.com/jrivera)
    ```

    The fix continues your contact line in its own style. The last part of the address is for you to fill in:

    ```markdown fixed
    # Jordan Rivera

    Denver, CO | jordan@rivera.dev | [github.com/jrivera](https://github.com/jrivera) | [linkedin.com/in/⟨your-handle⟩](https://www.linkedin.com/in/⟨your-handle⟩)
    ```

    A handle that leads nowhere is half a link:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev · LinkedIn: jordan-rivera
                                  ^^^^^^^^^^^^^ info: Link your LinkedIn profile: a bare handle leads nowhere.
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev · LinkedIn: [linkedin.com/in/jordan-rivera](https://www.linkedin.com/in/jordan-rivera)
    ```
    """
    profiles = [contact for contact in draft.resume.header.contacts if contact.kind is ContactKind.LINKEDIN]
    linked = any(_PROFILE.search(corrected(link.target)) for link in draft.resume.links)
    if profiles and not linked:
        yield from _bare(draft, profiles[0])
    if linked or profiles or left_to_template(draft.resume, "linkedin"):
        return
    severity = Severity.INFO if draft.author.role == "other" else None  # few look there for a cook or a nurse
    yield Finding(draft.name_line, "Add your LinkedIn profile: recruiters look there.", partial(_addition, draft), severity)


def _addition(draft: Draft) -> Iterator[Fix]:
    edit = insertion(draft.resume, "LinkedIn", f"linkedin.com/in/{_HANDLE}", f"https://www.linkedin.com/in/{_HANDLE}")
    yield Fix("Add a link to LinkedIn, for you to complete", (edit,))


def _bare(draft: Draft, contact: Contact) -> Iterator[Finding]:
    """Yield *contact* where it is a handle alone, with the link that it stands for."""
    handle = _ALONE().fullmatch(contact.text.strip())
    if handle and is_bare_handle(draft.resume, contact):
        link = f"[linkedin.com/in/{handle[1]}](https://www.linkedin.com/in/{handle[1]})"
        fix = Fix(f"Link to linkedin.com/in/{handle[1]}", (Edit(contact.span, link),))
        yield Finding(contact.span, "Link your LinkedIn profile: a bare handle leads nowhere.", (fix,), Severity.INFO)
