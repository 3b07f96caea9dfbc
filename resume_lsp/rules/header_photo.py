from collections.abc import Iterator

from resume_lsp.model import Image
from resume_lsp.pictures import deletion, is_photo
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Span


@rule(Severity.WARNING)
def header_photo(draft: Draft) -> Iterator[Finding]:
    """
    A photo of you stands in the header.

    In the United States, in Britain and in many other countries employers must not judge by looks, and many put a resume with a
    picture aside unread so as not to be accused of it. Where a photo is the custom, say so: with `market = "de"` this rule keeps
    silent.

    ```markdown
    ![A portrait of Jordan](images/jordan.jpg)
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Leave out the photo: many employers must not see it.

    # Jordan Rivera

    jordan@rivera.dev
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev
    ```

    Icons and badges are something else, and so is a photo where it is expected:

    ```markdown
    # Jordan Rivera

    ![mail icon](icons/mail.png) jordan@rivera.dev
    ```

    ```markdown
    ---
    resume-lsp:
      market: de
    ---

    # Jordan Rivera

    ![Portrait](jordan.jpg)
    ```
    """
    if draft.author.shown:
        return
    for image in draft.resume.images:
        if is_photo(draft.resume, image):
            fix = Fix("Delete the photo", (deletion(draft.resume, _whole(draft, image)),))
            yield Finding(image.span, "Leave out the photo: many employers must not see it.", (fix,))


def _whole(draft: Draft, image: Image) -> Span:
    """Return the place of *image*, or of a link that holds nothing else."""
    link = draft.resume.link_around(image.span)
    return link.span if link and not link.text.strip() else image.span
