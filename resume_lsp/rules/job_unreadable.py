from collections.abc import Iterator

from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.text import Lines


@rule(Severity.WARNING)
def job_unreadable(draft: Draft) -> Iterator[Finding]:
    """
    The job advert that the settings name cannot be read.

    The file may be missing, empty, no text, or outside of the folder of whoever names it: the resume, or the settings file.
    Until it is there, nothing is said about the job.

    ```markdown unread=advert.md
    ---
    job: advert.md
         ^^^^^^^^^ The advert is not read: there is no file advert.md. Check the name and the folder.
    ---

    # Jordan Rivera
    ```
    """
    if draft.unread:
        why = draft.unread.why
        why = why[:1].lower() + why[1:] if why.startswith("There") else why
        yield Finding(Lines(draft.text).within_line(draft.unread.place or draft.name_line), f"The advert is not read: {why}")
