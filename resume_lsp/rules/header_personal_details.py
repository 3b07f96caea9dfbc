import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from resume_lsp.contact_line import removal
from resume_lsp.model import Kind, Passage, Section
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Lines, Span

_VALUE = r"[^\n|•·;,]{1,30}"
_IS = r"\s?(?:[:=]|[-–—](?=\s))\s*"
_ALONE = r"(?:^|(?<=[|•·,;\n])|(?<=[|•·,;] )){}(?=\s*(?:$|[|•·,;\n]))"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\.?"
_DATE = rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}|(?:{_DAY}[ -])?[A-Z][A-Za-z]{{2,8}}\.?(?:[ ]{_DAY},?)?,?[ -]\d{{4}}|\d{{4}})"
_ADJECTIVE = r"(?!American|European|British|Canadian|Australian)[A-Z][a-z]+"


class _Detail(NamedTuple):
    """Something private, the words without which nothing tells it, and how it is told."""

    name: str
    signs: tuple[str, ...]
    pattern: Callable[[], re.Pattern[str]]


_STREETS = (
    "street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|terrace|parkway|pkwy|way|place|pl|square|sq|circle|cir|highway"
    "|hwy|crescent|close"
)
_ENDS_OF_STREETS = "straße|strasse|str.|weg|allee|gasse|platz"
_BEGINNINGS_OF_STREETS = "rua|avenida|av.|alameda|travessa|praça|calle|carrer|plaza|paseo|rue|via|viale|piazza|corso|ulica|ul."
_DETAILS = (
    _Detail(
        "date of birth",
        ("birth", "born", "dob", "do.b", "do b", "d.o", "d o", "d. o"),
        late(
            rf"(?i:date of birth|birth ?date|birth ?day|\bd\.?\s?o\.?\s?b\b\.?|\bborn(?: on| in)?\b)[:\s–—-]*{_DATE}",
            re.MULTILINE,
        ),
    ),
    _Detail("place of birth", ("birth",), late(rf"(?i:place of birth|birth ?place){_IS}{_VALUE}", re.MULTILINE)),
    _Detail(
        "age",
        ("age", "years", "year-old", "year old", "yo", "y/o"),
        late(r"\b(?i:aged?)\b\s?[:–-]?\s*\d{2}\b(?:\s(?i:years?(?: old)?))?|\b\d{2}[ -](?i:years?[ -]old|y/?o)\b"),
    ),
    _Detail(
        "marital status",
        ("status", "husband", "wife", "spouse", "children", "single", "married", "divorced", "widowed"),
        late(
            rf"(?i:\b(?:(?:marital|civil|family|martial) status|husband(?:['’]s name)?|wife(?:['’]s name)?|spouse|children)){_IS}{_VALUE}"
            rf"|{_ALONE.format('(?i:single)')}|\b(?i:married|unmarried|divorced|widowed)\b(?i:,? (?:with )?\w+ (?:children|child|kids?))?",
            re.MULTILINE,
        ),
    ),
    _Detail(
        "nationality",
        ("national", "citizen"),
        late(
            rf"\b(?i:nationality|citizenship|citizen of){_IS}{_VALUE}|\b(?i:citizen of) {_VALUE}"
            rf"|{_ALONE.format(rf'{_ADJECTIVE} (?:citizen|[Nn]ational(?:ity)?)')}",
            re.MULTILINE,
        ),
    ),
    _Detail("religion", ("religion", "denomination", "caste"), late(rf"\b(?i:religion|denomination|caste){_IS}{_VALUE}")),
    _Detail(
        "gender",
        ("gender", "sex", "male"),
        late(rf"\b(?i:gender|sex){_IS}{_VALUE}|{_ALONE.format('(?i:male|female)')}", re.MULTILINE),
    ),
    _Detail(
        "parents’ names",
        ("father", "mother", "parent"),
        late(rf"\b(?i:(?:father|mother|parents?)(?:['’]?s?)?(?: names?)?){_IS}{_VALUE}"),
    ),
    _Detail(
        "passport number",
        ("passport",),
        late(r"\b(?i:passport)(?i: (?:no|number|nr)\b\.?)?[\s:#–-]*(?=[A-Z\d ]{0,14}\d)[A-Z\d][A-Z\d ]{4,14}\b"),
    ),
    _Detail(
        "identity number",
        ("ssn", "s.s.n", "social security", "national i", "aadha", "pan"),
        late(
            r"\b(?i:ssn|s\.s\.n\.|social security(?: (?:no|number)\b\.?)?|national (?:id|insurance)(?: (?:no|number)\b\.?)?"
            r"|aadhaa?r(?: (?:no|number)\b\.?)?|pan(?: (?:no|number|card)\b\.?))[\s:#–-]*(?=[\w -]{0,20}\d)\w[\w -]{4,20}\b"
        ),
    ),
    _Detail(
        "health", ("blood", "height", "weight", "health"), late(rf"\b(?i:blood (?:group|type)|height|weight|health){_IS}{_VALUE}")
    ),
    _Detail(
        "street address",
        (
            *(f" {street}" for street in _STREETS.split("|")),
            *(f"{end} ".casefold() for end in _ENDS_OF_STREETS.split("|")),
            *(f"{word} " for word in _BEGINNINGS_OF_STREETS.split("|")),
        ),
        late(
            rf"\b\d{{1,5}}[A-Za-z]? (?:[NSEW]\.? )?(?:(?!\d{{1,5}}[A-Za-z]? [A-Z])[A-Z0-9][\w.'’-]* ){{1,3}}(?i:{_STREETS})\b\.?(?:,? (?:(?i:apt|unit|suite)\.?|#) ?\w+)?"
            rf"|\b[A-ZÄÖÜ][a-zäöüß]+(?:{_ENDS_OF_STREETS.replace('.', '[.]')}) \d{{1,4}}[a-z]?\b"
            rf"|(?<![\w/])(?:{_BEGINNINGS_OF_STREETS.replace('.', '[.]').title()}|rua|calle|rue|ulica|ul[.]) (?:(?:d[aeo]s?|del|de la|della?|la|los|las) )?[A-ZÁÉÍÓÚÇŁŚŻ][\w.'’-]{{1,20}}"
            rf"(?: [\w.'’-]{{1,20}}){{0,3}},? (?:n[º°o.]{{1,2}} ?)?\d{{1,4}}[a-zA-Z]?\b(?!\s?%|[–-])"
        ),
    ),
)
_CUSTOMARY = frozenset({"date of birth", "place of birth", "nationality", "street address"})
"""What a resume tells where it shows its author."""

_ABOUT_ONESELF = late(r"\b(?:personal|particulars|bio-?data)\b", re.IGNORECASE)


@rule(Severity.INFO)
def header_personal_details(draft: Draft) -> Iterator[Finding]:
    """
    The header tells what no employer should ask.

    Age, marriage, religion, nationality and gender are what the law forbids to choose by, so a careful reader would rather not
    know. A street helps nobody but a stalker: city and country are enough.

    ```markdown
    # Jordan Rivera

    Denver, CO | Born: 14 March 1990 | jordan@rivera.dev | Married
                 ^^^^^^^^^^^^^^^^^^^ Leave out your date of birth: it is private.
                                                           ^^^^^^^ Leave out your marital status: it is private.
    ```

    The fix takes the item away, with one separator:

    ```markdown fixed
    # Jordan Rivera

    Denver, CO | jordan@rivera.dev
    ```

    A line of its own goes as a whole:

    ```markdown
    # Jordan Rivera

    - jordan@rivera.dev
    - Nationality: Portuguese
      ^^^^^^^^^^^^^^^^^^^^^^^ Leave out your nationality: it is private.
    - 12 Elm Street, Denver, CO
      ^^^^^^^^^^^^^ Leave out your street address: it is private.
    ```

    ```markdown fixed
    # Jordan Rivera

    - jordan@rivera.dev
    - Denver, CO
    ```

    A section about your person tells no more than a header should:

    ```markdown
    # Jordan Rivera

    ## Personal

    Nationality: Portuguese · Sings in a choir
    ^^^^^^^^^^^^^^^^^^^^^^^ Leave out your nationality: it is private.
    ```

    Where a resume customarily shows its author, with `market = "de"` for instance, birth, nationality and address may stand there:

    ```markdown
    ---
    resume-lsp:
      market: de
    ---

    # Jordan Rivera

    Gartenstraße 12, 10115 Berlin | geboren am 14.03.1990 | Nationality: Portuguese | Religion: none
                                                                                      ^^^^^^^^^^^^^^ Leave out your religion: it is private.
    ```
    """
    for passage in _personal(draft):
        for name, told in _details(passage.words.text):
            if draft.author.shown and name in _CUSTOMARY:
                continue
            span = _with_label(draft.text, _in_its_line(draft.text, passage.words.span(told.start, told.end)))
            edit = removal(draft.resume, span)
            fixes = (Fix(f"Delete the {name}", (edit,)),) if edit else ()
            yield Finding(span, f"Leave out your {name}: {'they are' if name.endswith('names') else 'it is'} private.", fixes)


@lru_cache(maxsize=256)
def _details(text: str) -> tuple[tuple[str, Span], ...]:
    """Return the names of the details in *text* with their places, of those that overlap the first."""
    folded = " ".join(text.casefold().split())
    known = [detail for detail in _DETAILS if any(sign in folded for sign in detail.signs)]
    found = [(Span(*it.span()), rank) for rank, detail in enumerate(known) for it in detail.pattern().finditer(text)]
    apart: list[tuple[str, Span]] = []
    for place, rank in sorted(found, key=lambda one: (one[0].start, one[1])):
        if not apart or place.start >= apart[-1][1].end:
            apart.append((known[rank].name, place))
    return tuple(apart)


def _in_its_line(text: str, span: Span) -> Span:
    """Return the part of *span* in its first line, without blanks or a mark of a line break at its end."""
    line = Lines(text).within_line(span)
    return line.first(len(line.of(text).rstrip(" \t\\")))


def _with_label(text: str, span: Span) -> Span:
    """Return *span* from where the markup of its label begins: "**Nationality:** Swiss"."""
    for mark in ("**", "__", "*", "_"):
        if span.of(text).count(mark) == 1 and text.endswith(mark, 0, span.start):
            return Span(span.start - len(mark), span.end)
    return span


def _personal(draft: Draft) -> Iterator[Passage]:
    """Yield what stands in the header, in sections about the author's person, and beside a contact anywhere."""
    header = draft.resume.header
    contacts = [contact.span for contact in header.contacts]
    places = [header.span, *(section.span for section in draft.resume.sections if _is_about_oneself(section))]
    last = max(place.end for place in (*places, *contacts))
    for passage in draft.resume.within(Span(0, last)):
        if any(map(passage.span.overlaps, contacts)) or any(passage.span in place for place in places):
            yield passage


def _is_about_oneself(section: Section) -> bool:
    """Tell whether *section* says how to reach the author, or who it is by law."""
    named = section.heading and _ABOUT_ONESELF().search(section.heading.text)
    return section.kind is Kind.CONTACT or (section.kind in {Kind.OTHER, Kind.INTERESTS} and bool(named))
