"""Words that have the look of a technology though nobody told us: "HarperDB", "using FooKit", "Glimmer.js"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_lsp.patterns import Guarded
from resume_lsp.technology.known import Kind, Mention, Technology
from resume_lsp.technology.places import addresses

_ENDING = Guarded(
    r"[A-Za-z0-9](?:DB|[QMG]L|MQ|JS|CSS|SDK|ORM|\.js)\b",
    r"(?<![\w@#./-])[A-Z][a-z][A-Za-z0-9]*(?:(?<=[a-z0-9])(?:DB|SQL|QL|MQ|JS|ML|GL|CSS|SDK|ORM)|\.js)(?![\w-]|\.\w)",
)
_USED = Guarded(
    r"[a-z\d][A-Z]",
    r"\b(?:using|via|with the help of|leveraging|powered by|built (?:on|with|in)|written (?:in|with)|based on)\s+"
    r"([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+|[A-Z][a-z]+[A-Z]{1,4}\d*|[a-z]+[A-Z][A-Za-z]+)(?![\w./@-])",
)
_CALLED = Guarded(
    r"[a-z\d][A-Z][a-z\d]",
    r"(?<![\w@#./-])([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)(?=\s(?:APIs?|SDKs?|framework|library|plug-?in|toolkit|engine|middleware)\b)",
)
_LIBRARY = Guarded(
    r"[a-z\d]\.js\b",
    r"\b(?:used|uses?|using|via|with|in)\s+"
    r"((?!(?:index|main|app|server|client|config|scripts?|tests?|setup|utils?|helpers?|constants|routes?|router|store|bundle|vendor|common|"
    r"global|custom|init|worker|sw|background|content|popup|options|login|home|users?|api|auth|db|data|database|functions|module|plugin|"
    r"theme|style|gulpfile|gruntfile|package|types|actions|reducers?|service|controller|model)\.)[a-z][a-z\d-]{1,30}\.js)(?![\w/-]|\.\w)",
    re.IGNORECASE,
)
"""A library in lower case, "built with quill.js"; what many call a file of their own, "in index.js", is none."""
_PART = Guarded(
    r"[A-Z]{2}\d{4}",
    r"(?<![\w@#./-])(?!(?:FY|CY|ISO|EN|DIN|RFC|RFP|COVID|CS|EE|ME|IT)\d)[A-Z]{2,5}(?!(?:19|20)\d\d(?!\d))\d{4,5}[A-Z]{0,3}(?![\w-])",
)
"""A part's number: "HD44780", "ESP8266"."""
_STANDARD = Guarded(
    r"[A-Z][ -][A-Z]{0,2}\.?\d{2}",
    r"\b(?:ISO(?:/IEC|/TS)?|IEC|EN|DIN|IEEE|RFC|ITU-T|3GPP(?: TS)?|MIL-STD|ANSI|ASTM|NIST(?: SP)?|FIPS|SAE|JIS|"
    r"BS(?: EN)?|ASME|ASHRAE|ETSI(?: EN)?|AS/NZS)[ -]"
    r"(?!(?:19|20)\d\d\b)[A-Z]{0,2}\.?\d{2,5}(?:[.-]\d{1,4})?(?![\w])",
)
"""A standard by its number: "ISO 14443-4", "RFC 6749", "ASTM D638"."""


_SHAPES = (_ENDING, _USED, _CALLED, _LIBRARY, _PART, _STANDARD)


def unknown(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the words that look like technologies, none of which overlaps a *known* one."""
    found = {match.span(match.lastindex or 0) for pattern in _SHAPES for match in pattern.finditer(text)}
    if not found:
        return
    taken = {place for mention in known for place in range(mention.start, mention.end)} | addresses(text).keys()
    for start, end in sorted(found):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield Mention(start, end, Technology(text[start:end], Kind.OTHER), text[start:end], text[start:end])
