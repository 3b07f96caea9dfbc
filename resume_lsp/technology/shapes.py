"""
Words that have the look of a technology though nobody told us: "HarperDB", "GlimmerScript", "backups using Quillbase".

A miss makes `bullet-missing-technology` nag somebody who did name a tool; a product of the author's own, taken for one, costs
no more than a hint. So a word that is neither ordinary nor the name of a person, a degree or an event counts where its capitals,
or what is done with it, tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_lsp.patterns import Guarded, late
from resume_lsp.technology.known import Kind, Mention, Technology
from resume_lsp.technology.places import addresses, at_sentence_start
from resume_lsp.words import find, words

_FREE = r"(?<![\w@#./'\\-])(?<!’)"
_MIXED = Guarded(
    r"[a-z\d][A-Z]|[A-Z]{2}[a-z]{3}",
    _FREE
    + r"(?:[A-Z][a-z]+\d*[A-Z]\w*|[a-z]{2,}\d*[A-Z][a-z]\w*|[a-z][A-Z][a-z]{2,}\w*|[A-Z]{2,}[a-z]{3,}\w*)(?![\w@]|[./']\w|’\w)",
)
"""A word with capitals within: "ArgoCD", "iButton", "ZScaler"."""
_SCRIPT = Guarded((".js",), _FREE + r"[A-Z][a-z][A-Za-z0-9]*\.js(?![\w-]|\.\w)")
_LIBRARY = Guarded((".js",), r"\b(?:used|uses?|using|via|with|in)\s+((?a:[a-z][a-z\d-]{1,30}\.js))(?![\w/-]|\.\w)", re.IGNORECASE)
"""A library in lower case: "built with quill.js"."""
_CUES = (
    r"us(?:ing|ed?|es)|(?:leverag|utili(?a:[sz])|introduc|adopt|learn|configur|install|administer|compil|containeri(?a:[sz]))(?:ing|ed|t)|via|"
    r"powered\sby|on\stop\sof|(?:built|based|deploy\w*|host\w*|runs|running)\son|"
    r"(?:integrat\w{2,5}|experience|familiar(?:ity)?|proficien\w{1,2}|comfortable)\swith|proficien\w{1,2}\sin|knowledge\sof|"
    r"(?:scripts?|scripting|code|coded|coding|program(?:s|med|ming)?)\sin|(?:(?a:[a-z]){4,}|an?)\s(?:technology|framework|library|tool|protocol)|"
    r"(?:tool|technolog|language|framework|librar|software|platform)(?a:[a-z]){0,4}\s(?:like|called|(?:such\s)?as|including)|"
    r"(?:built|build|wrote|write|written|implemented|developed|created|made)\b[^.;,]{0,50}\s(?:in|with)|"
    r"(?:migrat|port(?:ed|ing)|switch|rewr)(?a:[a-z]){0,6}\b[^.;,]{0,40}\s(?:to|from)"
)
_USED = Guarded(
    r"(?i:ing|ed|uses?|\w{5}t|via|by|(?:top|knowledge)\sof|on|with|in|technology|framework|library|tool|protocol|like|as|to|from)\s+(?:the\s)?[A-Z]",
    rf"\b(?i:{_CUES})\s+(?:the\s)?([A-Z][a-z]{{2,}}\d*(?:\s[A-Z][a-z]{{2,}})?|[A-Z]{{2,5}})"
    r"(?=\s*(?:$|[,.;)(/]|\s(?:and|to|for|as|on|with|by|in|frameworks?|library|toolkit|engine|hardware|servers?|clusters?)\b))",
)
"""What one builds with: "backups using Quillbase"."""
_AT_WORK = Guarded(
    (
        *("sdk", "api", "script", "bindings", "plugin", "plug-in", "cluster", "shaders", "stack", "framework", "librar"),
        *("dashboards", "integration", "programming", "compiler", "syntax", "queries", "component", "contracts", "templates"),
        *("hooks", "pipelines"),
    ),
    _FREE + r"(?<!\b[Tt]he\s)(?<!\b[Oo]ur\s)(?<!\b[Ii]ts\s)(?<!\b[Aa]n\s)(?<!\b[Aa]\s)([A-Z][a-z]{2,})"
    r"(?=\s(?:SDKs?|APIs?|scripts|scripting|bindings|plug-?ins?|clusters?|shaders|stack|frameworks?|library|libraries|dashboards|"
    r"integration|programming|compiler|syntax|queries|components|contracts|templates|hooks|pipelines)\b)",
)
"""What others program: "Larch dashboards"; behind an article it may be a thing of the author's own."""
_LANGUAGE = Guarded(("language",), _FREE + r"([A-Z][\w+#]+)(?=\s(?:programming|query|scripting|modell?ing|shading)\slanguage\b)")
_SPOKEN = Guarded(
    r"[A-Z]{3,6}\d?\s[a-z]",
    _FREE
    + r"([A-Z]{3,6}\d?)(?=\s(?:protocols?|bus|parsers?|drivers?|sensors?|(?:file\s)?formats?|files|sockets?|compilers?|stack)\b)",
)
"""An abbreviation that machines speak: "CANX bus"."""
_PART = Guarded(
    r"[A-Z]{2}-?\d",
    _FREE + r"(?!(?:FY|CY|ISO|EN|DIN|RFC|RFP|COVID|CS|EE|ME|IT)-?\d)"
    r"(?:[A-Z]{2,5}(?!(?:19|20)\d\d(?!\d))\d{4,5}[A-Z]{0,3}|[A-Z]{3,6}\d{1,2}|[A-Z]{3,5}-\d{3,4})(?![\w%-]|\.\d)",
)
"""A part, a format or a cipher by its number: "HD44780", "PBKDF2", "AES-256"."""
_STANDARD = Guarded(
    r"[A-Z][ -][A-Z]{0,2}\.?\d{2}",
    r"\b(?:ISO(?:/IEC|/TS)?|IEC|EN|DIN|IEEE|RFC|ITU-T|3GPP(?: TS)?|MIL-STD|ANSI|ASTM|NIST(?: SP)?|FIPS|SAE|JIS|"
    r"BS(?: EN)?|ASME|ASHRAE|ETSI(?: EN)?|AS/NZS)[ -]"
    r"(?!(?:19|20)\d\d\b)[A-Z]{0,2}\.?\d{2,5}(?:[.-]\d{1,4})?(?![\w])",
)
"""A standard by its number: "ISO 14443-4", "RFC 6749", "ASTM D638"."""
_BY_LETTERS = (_SCRIPT, _PART, _STANDARD)
_BY_NEIGHBORS = (_USED, _AT_WORK, _LANGUAGE, _SPOKEN)

_OTHER_NAME = late(
    r"(?:Mc|Mac|De|La|Le|Di|Van|Von|Fitz|St)[A-Z][a-z]|(?:PhD|DPhil|MPhil|[BM](?:Sc|Eng|Tech|Com|Ed)|GmbH)s?$"  # persons, degrees
    r"|e[A-Z][a-z]|[a-z]{1,2}[A-Z]{2}"  # "eLearning", "mRNA"
    r"|[A-Z]{2,4}(?:ing|ed|ers?)$"  # "QAing": what is done with what letters stand for
    r"|.*(?:Ops|Tech|aaS|Corps|Con|Conf|Hacks?|Fest|Camp|Sides|Days?|University)$"  # trades and events
)
_DERIVED = late(r".*(?:ing|ed|ies|tions?|ments?|ity|ness|ology|ics|ical|ous|ive|[ai]ble|ish|ese|ian|[ae]nce|ism|ship)$")
_EVENT = late(
    r"\s(?:(?:Film|Music|Food|Book|Art)\s)?(?:Festival|Conference|Congress|Symposium|Summit|Hackathon|Meetup|Fair|Expo|Marathon|"
    r"Awards?|Prize|Cup)\b"
)
_TITLE = late(r"\s*(?:$|[:|·•]|[-–—]+\s)")


def unknown(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """
    Yield the words that look like technologies, none of which overlaps a *known* one.

    What only its neighbors make one is looked for where there is no other.
    """
    found = {*_all(_BY_LETTERS, text), *_libraries(text), *_mixed(text)}
    if not found and not any(mention.technology.counts for mention in known):
        found.update(_used(text))
    if not found:
        return
    taken = {place for mention in known for place in range(mention.start, mention.end)} | addresses(text).keys()
    for start, end in sorted(found):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield Mention(start, end, Technology(text[start:end], Kind.OTHER), text[start:end], text[start:end])


def _all(shapes: Sequence[Guarded], text: str) -> Iterator[tuple[int, int]]:
    return (match.span(match.lastindex or 0) for pattern in shapes for match in pattern.finditer(text))


def _libraries(text: str) -> Iterator[tuple[int, int]]:
    """Yield the libraries in lower case; what many call a file of their own, "in index.js", is none."""
    for start, end in _all((_LIBRARY,), text):
        if text[start:end].removesuffix(".js") not in words("technology.files"):
            yield start, end


def _mixed(text: str) -> Iterator[tuple[int, int]]:
    """Yield the words with capitals within, but for names of another kind and the one that *text* itself is about."""
    for start, end in _all((_MIXED,), text):
        word = text[start:end]
        if _is_listed(word.lower()) or _OTHER_NAME().match(word) or _EVENT().match(text, end):
            continue
        if start > 0 or not _TITLE().match(text, end):
            yield start, end


def _used(text: str) -> list[tuple[int, int]]:
    """Return the capitalized words whose neighbors tell; an ordinary word, and any in a text that capitalizes all, is none."""
    found = [
        (start, end)
        for start, end in _all(_BY_NEIGHBORS, text)
        if not (all(map(_is_ordinary, text[start:end].split())) or at_sentence_start(text, start))
    ]
    return [] if found and _is_in_title_case(text) else found


def _is_ordinary(word: str) -> bool:
    lower = word.lower()
    return _is_listed(lower) or bool(_DERIVED().match(lower) or find("forms", lower))


def _is_listed(lower: str) -> bool:
    return any(lower in words(name) for name in ("technology.ordinary", "names.calendar", "names.others", "posts.spoken"))


def _is_in_title_case(text: str) -> bool:
    """Tell whether most of the longer words have a capital."""
    longer = [word for word in text.split() if len(word) > 3]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) * 2 > len(longer)
