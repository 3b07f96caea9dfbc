from collections.abc import Iterator

from resume_lsp.contact_line import fenced, left_to_template
from resume_lsp.model import ContactKind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule

_NUMBER = late(r"\d[\d ()./-]{6,}\d")


@rule(Severity.INFO)
def header_missing_phone(draft: Draft) -> Iterator[Finding]:
    """
    The header has no phone number.

    Recruiters like to call: a number often turns a maybe into a talk on the same day. Write it with its country code if the job
    may be abroad. Leave it out where a resume is public, and switch this rule off there.

    ```markdown
    # Jordan Rivera
      ^^^^^^^^^^^^^ Add a phone number: recruiters like to call.

    Denver, CO | jordan@rivera.dev
    ```

    ```markdown
    # Jordan Rivera

    Denver, CO | jordan@rivera.dev | (303) 555-0142
    ```
    """
    contacts = draft.resume.header.contacts
    if _NUMBER().search(fenced(draft.resume)):
        return
    if any(contact.kind is ContactKind.PHONE for contact in contacts) or left_to_template(draft.resume, "phone", "tel", "mobile"):
        return
    yield Finding(draft.name_line, "Add a phone number: recruiters like to call.")
