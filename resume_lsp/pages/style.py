"""
How a resume looks on paper: everything but its words.

The same text fills 0.7 to 1.25 times as many pages from one style to another, so no length is told without its style.
"""

from typing import Literal, NamedTuple

from resume_lsp.model import ContactKind, Resume
from resume_lsp.patterns import late

Theme = Literal["classic", "modern", "compact"]
Size = Literal["letter", "a4"]
Paper = Literal["auto"] | Size
Dates = Literal["inline", "right"]

PAPERS = {"letter": (612.0, 792.0), "a4": (595.276, 841.89)}
"""Width and height in points."""

SMALLEST_SIZE = 9.5
"""Points: below, print is hard to read."""

SMALLEST_MARGIN = 0.5
"""Inches: below, printers clip and the page looks crammed."""

RANGES = {"font_size": (6.0, 16.0), "margin_x": (0.2, 2.0), "margin_y": (0.2, 2.0), "line_height": (0.9, 2.0), "gap": (0.0, 3.0)}
"""What each number of a style may be."""


_LANGUAGE = late(r"[a-zA-Z]{2}(?=$|[-_])")


class Style(NamedTuple):
    """
    One look, in numbers.

    *paper* "auto" is settled by the resume (`on`): by the prefix of its phone number, and *usual* where that has none.
    """

    theme: Theme = "classic"
    paper: Paper = "letter"
    font_size: float = 10.5  # points
    margin_x: float = 0.75  # inches, left and right
    margin_y: float = 0.65  # inches, top and bottom
    line_height: float = 1.18  # from one baseline to the next, times the font size
    gap: float = 1.0  # multiplies every space between blocks
    dates: Dates = "inline"  # "right" sets an entry's dates at the right edge, where some parsers misread them
    usual: Size = "letter"  # paper where the resume will be read

    def describe(self) -> str:
        """Return what a reader needs to know of the style: "classic, Letter, 10.5 pt"."""
        return f"{self.theme}, {'A4' if self.paper == 'a4' else 'Letter'}, {self.font_size:g} pt"

    def on(self, resume: Resume) -> "Style":
        """Return the style with its paper settled for *resume*."""
        return self._replace(paper=_paper_of(resume) or self.usual) if self.paper == "auto" else self

    def tightest(self) -> "Style":
        """Return the tightest readable style of the same theme and paper; nothing in it is looser than here."""
        return self._replace(
            font_size=min(self.font_size, SMALLEST_SIZE),
            margin_x=min(self.margin_x, SMALLEST_MARGIN),
            margin_y=min(self.margin_y, SMALLEST_MARGIN),
            line_height=min(self.line_height, 1.1),
            gap=min(self.gap, 0.5),
        )


THEMES: dict[str, Style] = {
    "classic": Style(),
    "modern": Style(theme="modern", font_size=10.0, line_height=1.24),
    "compact": Style(theme="compact", font_size=10.0, margin_x=0.6, margin_y=0.5, line_height=1.14, gap=0.6),
}
"""Each theme with the numbers that it stands for until someone sets others."""

"""What overflows here, no formatting can save."""


def language_of(resume: Resume) -> str:
    """Return the code of the language that the front matter names, as screen readers need it: "en" where it names none."""
    values = (
        (resume.front.keys[key,].value for key in ("lang", "language", "locale") if (key,) in resume.front.keys)
        if resume.front
        else ()
    )
    return next((found[0].lower() for value in values if (found := _LANGUAGE().match(str(value)))), "en")


def _paper_of(resume: Resume) -> Size | None:
    """Return the paper of the country that the phone number's prefix tells; None where there is none."""
    phones = (contact.text for contact in resume.header.contacts if contact.kind is ContactKind.PHONE)
    number = next(phones, "").lstrip(" (")
    if not number.startswith(("+", "00")):
        return None
    return "letter" if number.startswith(("+1", "001")) else "a4"
