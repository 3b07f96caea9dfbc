from collections.abc import Iterator
from functools import lru_cache

from resume_lsp.model import ContactKind, Kind, Passage, PassageKind
from resume_lsp.patterns import Guarded, has_symbols
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.text import Edit, Span

_SIGN = "[\U0001f000-\U0001faff\u2600-\u2604\u2607-\u2653\u2660-\u26ff\u2702-\u2712\u2728\u2753-\u2757\u2763\u2764\u2b50\u2b55\u231a\u231b\u2328\u23e9-\u23fa\ue000-\uf8ff]"
_ICON = Guarded(
    lambda text: text.count(":") > 1 or has_symbols(text),
    rf"(?:{_SIGN}[\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]*)+|(?<![\w:/]):[a-z][a-z0-9_+-]{{1,40}}:(?![\w/])",
)
_SEPARATORS = ("", "|", "·", "•", ",", ";", "/", "-", "–", "—")
_WORDS = {
    ContactKind.EMAIL: "E-mail",
    ContactKind.PHONE: "Phone",
    ContactKind.GITHUB: "GitHub",
    ContactKind.CODE_HOST: "Code",
    ContactKind.LINKEDIN: "LinkedIn",
    ContactKind.WEBSITE: "Website",
}


@rule(Severity.INFO)
def ats_icon(draft: Draft) -> Iterator[Finding]:
    """
    A little picture stands in a heading, or for a word.

    Software that looks for a section called "Experience" does not know one called "💼 Experience", and a telephone sign before
    a number is a broken box in half of the fonts. The words are enough.

    ```markdown
    # Jordan Rivera

    📧 jordan@rivera.dev | [🐙](https://github.com/jrivera)
    ^ Leave out the icon: parsers stumble over it.
                           ^ Leave out the icon: parsers stumble over it.

    ## 💼 Experience
       ^ Leave out the icon: parsers stumble over it.
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev | [GitHub](https://github.com/jrivera)

    ## Experience
    ```
    """
    labels = [draft.resume.header.span, *(section.span for section in draft.resume.of(Kind.CONTACT))]
    for passage, icons in draft.where(_icons):
        if passage.kind is PassageKind.HEADING or any(passage.span in place for place in labels):
            has_words = bool(_ICON.sub("", passage.words.text).strip())
            yield from (_finding(draft, passage, passage.words.span(*icon), has_words=has_words) for icon in icons)


@lru_cache(maxsize=2048)
def _icons(words: str) -> tuple[tuple[int, int], ...]:
    """Return from where to where in *words* the icons stand."""
    return tuple(found.span() for found in _ICON.finditer(words))


def _finding(draft: Draft, passage: Passage, place: Span, *, has_words: bool) -> Finding:
    fix = _word(draft, place) or _sign(draft.text, passage, place) or (_deletion(draft.text, place) if has_words else None)
    return Finding(place, "Leave out the icon: parsers stumble over it.", (fix,) if fix else ())


def _word(draft: Draft, place: Span) -> Fix | None:
    """Return the fix that puts a word in the place of an icon that is all there is of a link to a contact."""
    link = draft.resume.link_around(place)
    if link and not _ICON.sub("", link.text).strip():
        for contact in draft.resume.header.contacts:
            if contact.span == link.span:
                return Fix(f"Write “{_WORDS[contact.kind]}”", (Edit(place, _WORDS[contact.kind]),), FixKind.SAFE)
    return None


def _sign(text: str, passage: Passage, place: Span) -> Fix | None:
    """Return the fix that puts a dot in the place of an icon that parts two contacts, where nothing else does."""
    begin = max(text.rfind("\n", 0, place.start), text.rfind("\r", 0, place.start)) + 1
    before, behind = text[begin : place.start], text[place.end : place.end + 200].partition("\n")[0]
    parts = before[-1:].isspace() and before.rstrip()[-1:].isalnum() and behind.strip()[:1] not in _SEPARATORS
    if not parts or passage.kind is PassageKind.HEADING:
        return None
    return Fix("Write “·” instead", (Edit(place, "·" if behind[:1].isspace() else "· "),), FixKind.SAFE)


def _deletion(text: str, place: Span) -> Fix:
    """Return the fix that deletes an icon with the blanks behind it; at the end of a line, with those before it."""
    behind = text[place.end : place.end + 200].partition("\n")[0].rstrip("\r")
    blanks = len(behind) - len(behind.lstrip(" \t\u00a0"))
    if blanks < len(behind):
        return Fix("Delete the icon", (Edit(Span(place.start, place.end + blanks), ""),), FixKind.SAFE)
    before = text[max(0, place.start - 200) : place.start]
    return Fix(
        "Delete the icon", (Edit(Span(place.start - len(before) + len(before.rstrip(" \t")), place.end), ""),), FixKind.SAFE
    )
