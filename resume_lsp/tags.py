"""HTML tags in a resume: what they are called, what they are told, and what they enclose."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from resume_lsp.model import Resume
from resume_lsp.patterns import late
from resume_lsp.text import Lines, Span

_TAG = late(r"""<(/?)([A-Za-z][\w:.-]*)(?![\w@:.-])((?:[^<>"']|"[^"<>]*"|'[^'<>]*'){0,500})>""")
_ATTRIBUTE = late(r"""(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_BLOCK = late(
    r"</?(?:address|article|aside|blockquote|body|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header"
    r"|hr|html|li|link|main|menu|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b",
    re.IGNORECASE,
)
"""Elements that begin a block of HTML wherever they begin a line."""

_ASKED_FOR = late(
    r"your|insert|company|employer|client|job|role|position|project|school|university|college|degree|(?:first|last)?name|city|state|country"
    r"|location|phone|e-?mail|date|month|year|(?:start|end)-date|number|metric|result"
)
_HIDDEN = late(r"(?<![\w-])hidden(?![\w-])", re.IGNORECASE)
_HIDING = late(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0\s*(?:;|$)|font-size\s*:\s*(?:0|1(?=px|pt)|0?\.\d+(?=px|pt))[a-z%]*\s*(?:;|$)",
    re.IGNORECASE,
)
_WHITE = late(
    r"(?<![\w-])color\s*:\s*(?:white|transparent|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255[^)]*\))\s*(?:!important\s*)?(?:;|$)",
    re.IGNORECASE,
)


class Tag(NamedTuple):
    """One tag, `<span class="date">` or `</span>`."""

    span: Span
    name: str  # as written: the "T" of "List<T>" is no "t"
    closes: bool
    attributes: Mapping[str, str] = MappingProxyType({})  # by their names in small letters
    end: Span | None = None  # the tag that closes what this one opens, None where nothing does
    hidden: bool = False  # it says so in so many words: `<p hidden>`

    @property
    def element(self) -> str:
        """The name of its element, in small letters."""
        return self.name.lower()

    @property
    def style(self) -> str:
        """What its style attribute says."""
        return self.attributes.get("style", "")

    @property
    def classes(self) -> frozenset[str]:
        """The classes that it names."""
        return frozenset(self.attributes.get("class", self.attributes.get("classname", "")).split())

    @property
    def asks(self) -> bool:
        """Tell whether it is no tag, but what a template asks for: "<your name>", "<Company>"; nothing closes it."""
        alone = not self.closes and self.end is None and not self.attributes
        return alone and _ASKED_FOR().fullmatch(self.element) is not None

    @property
    def hides(self) -> bool:
        """Tell whether no reader sees what it encloses: no size, no display, or white on white."""
        if _HIDING().search(self.style) or self.hidden:
            return True
        white = _WHITE().search(self.style) or self.attributes.get("color", "").lower() in {"white", "#fff", "#ffffff"}
        return bool(white) and "background" not in self.style

    @property
    def whole(self) -> Span:
        """The place from its beginning to the end of the tag that closes it; its own where nothing does."""
        return Span(self.span.start, self.end.end if self.end else self.span.end)

    def inner(self) -> Span:
        """Return the span of what it encloses; an empty one where nothing closes it."""
        return Span(self.span.end, self.end.start if self.end else self.span.end)


def tags(resume: Resume) -> tuple[Tag, ...]:
    """Return the tags of *resume* in order; what looks like one in a comment or in code is none."""
    marked = [*resume.html, *(link.span for link in resume.links if resume.text.startswith("<a", link.span.start))]
    found = {tag.span.start: tag for span in marked for tag in _within(resume.text, span)}
    return tuple(_paired([tag for _, tag in sorted(found.items())]))


def _within(text: str, span: Span) -> Iterator[Tag]:
    """Yield the tags in *span*; of a style sheet or a script only its own."""
    for match in _TAG().finditer(text, span.start, span.end):
        attributes = {found[1].lower(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE().finditer(match[3])}
        hidden = "hidden" in match[3] and ("hidden" in attributes or bool(_HIDDEN().search(_ATTRIBUTE().sub("", match[3]))))
        yield Tag(Span(*match.span()), match[2], bool(match[1]), attributes, hidden=hidden)
        if match[2].lower() in {"style", "script"}:
            return


def _paired(found: list[Tag]) -> list[Tag]:
    """Tell each opening tag which one closes it; one that is never closed does not hold up those around it."""
    opened: dict[str, list[int]] = {}
    for index, tag in enumerate(found):
        if not tag.closes:
            opened.setdefault(tag.element, []).append(index)
        elif opened.get(tag.element):
            opening = opened[tag.element].pop()
            found[opening] = found[opening]._replace(end=tag.span)
    return found


def html_lines(lines: Lines) -> frozenset[int]:
    """Return the numbers of the lines in blocks of HTML, in which Markdown is not read."""
    return _html_lines(lines.text) if "<" in lines.text else frozenset()


@lru_cache(maxsize=2)
def _html_lines(text: str) -> frozenset[int]:
    lines, found = Lines(text), []
    within, above = False, ""
    for number in range(len(lines)):
        written = lines.span(number).of(lines.text).strip(" \t>")
        begins = bool(_BLOCK().match(written)) or (not above and bool(_TAG().fullmatch(written)))
        within = bool(written) and (within or begins)
        if within:
            found.append(number)
        above = written
    return frozenset(found)
