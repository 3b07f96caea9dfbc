from collections.abc import Iterator
from itertools import groupby

from resume_lsp.model import Image
from resume_lsp.patterns import late
from resume_lsp.pictures import deletion, is_photo
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.tags import Tag
from resume_lsp.text import Edit, Lines

_SCHEME = late(r"^(?:https?://|mailto:)(?:www\.)?")
_ICON = late(r"(?:fa|fas|far|fab|bi|mdi|icon|icofont|glyphicon|iconify|material-icons|devicon|ion|feather)(?:$|-.*)")


@rule(Severity.INFO)
def ats_image(draft: Draft) -> Iterator[Finding]:
    """
    An image or an icon says what only words can tell.

    Software that files resumes sees no images, and a badge that counts stars looks different on the day of the interview. A
    link in words loses nothing.

    ```markdown
    # Jordan Rivera

    ![](icons/mail.png) jordan@rivera.dev | [![GitHub stars](https://badges.dev/stars.png)](https://github.com/jrivera)
    ^^^^^^^^^^^^^^^^^^^ Use words, not images: parsers see none.
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use words, not images: parsers see none.
    ```

    The fix keeps the link, and what it was called:

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev | [GitHub stars](https://github.com/jrivera)
    ```

    A photo of yours is a matter of its own, see header-photo.
    """
    for image in draft.resume.images:
        if not is_photo(draft.resume, image):
            yield Finding(image.span, "Use words, not images: parsers see none.", (_fix(draft, image),))
    lines = Lines(draft.text)
    icons = [tag.whole for tag in draft.tags if _is_icon(draft, tag)]
    for _, group in groupby(icons, key=lambda icon: lines.line_of(icon.start)):
        places = list(group)
        fix = Fix("Delete the icons", tuple(deletion(draft.resume, place) for place in places))
        yield Finding(places[0], "Use words, not icons: parsers see none.", (fix,))


def _is_icon(draft: Draft, tag: Tag) -> bool:
    """Tell whether *tag* is an element of an icon font, without words of its own."""
    fits = tag.element in {"i", "span", "em"} and not tag.closes and any(map(_ICON().fullmatch, tag.classes))
    return fits and not tag.inner().of(draft.text).strip()


def _fix(draft: Draft, image: Image) -> Fix:
    """Return the fix that puts words in the place of an image that is all there is of a link; any other is deleted."""
    link = draft.resume.link_around(image.span)
    if link and not link.text.strip():
        words = image.alt.strip() or _SCHEME().sub("", link.target).removesuffix("/")
        return Fix(f"Write “{words}” instead", (Edit(image.span, words),))
    return Fix("Delete the image", (deletion(draft.resume, image.span),))
