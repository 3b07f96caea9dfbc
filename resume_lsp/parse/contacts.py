"""Ways to reach the author, in lines of a header, a contact section or the end of a resume."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_lsp.markdown import Mark, MarkKind, Rich
from resume_lsp.memory import remembered
from resume_lsp.model import Contact, ContactKind
from resume_lsp.parse.lexicon import DOMAINS
from resume_lsp.parse.lines import Saying
from resume_lsp.patterns import Guarded, late

_LONGEST = 2000
"""Of a longer line only so many characters are looked at."""

_EMAIL = re.compile(
    r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|[\w.+-]{1,64}\s?[\[({]\s?(?:at|@)\s?[\])}]\s?[\w-]{1,63}(?:\s?(?:\.|[\[({]\s?(?:dot|\.)\s?[\])}])\s?[\w-]{1,63}){1,4}"
    r"|(?:(?<=mail: )|(?<=mail:))[\w.+-]{1,64} at [\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|[\w.+-]{1,64} at [\w-]{1,63} dot (?:[\w-]{2,20} dot )?(?a:[a-z]){2,6}\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/.=@#&-])(?:\(?\+|00)?\(?\d[\d ().\u00a0\u2010-\u2013*/x-]{5,24}[\d*](?![\w/=@]|[.-]\w)")
_PHONE_LABEL = Guarded(
    ("phone", "tel", "mobile", "cell", "call", "whatsapp", "fon", "handy", "📞", "📱", "☎", "✆"),
    r"(?:phone|tel|mobile|cell|call|whatsapp|fon|handy|📞|📱|☎|✆)\W{0,6}$",
    re.IGNORECASE,
)
_NO_PHONE = Guarded(
    ("id", "passport", "licence", "license", "registration", "member", "tax", "vat", "isbn", "patent"),
    r"\b(?:id|passport|licence|license|registration|member|tax|vat|isbn|orcid|patent)\b[^|\d]{0,12}[|:#\s]*$",
    re.IGNORECASE,
)
_DATE_LIKE = re.compile(r"(?:19|20)\d\d\b.*|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d")
_ADDRESS = re.compile(r"(?<![\w@.+-])(?:(?i:https?)://)?(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?:/[^\s|)>\]]*)?(?![\w@])")
_HANDLE = Guarded(
    r"(?:hub|din|lab)[\s:：]|(?<!com/)in/|[$@{](?:e-?mail|pho|git|lin|web|tel)",
    r"\b(?P<host>github|linkedin|gitlab)\b(?:\s*[:：]\s*|\s[–—|-]\s(?=[@/]|in/)|\s(?=[@/]|in/))(?P<user>(?:@|/?in/|/)?[\w-]+)(?![\w.:]|/\w)"
    r"|(?:(?<![^\s|•·,;(])/|(?:^|(?<=[|•·,;] )|(?<=[|•·(]))(?=in/[\w-]+/?\s*(?:$|[|•·,;)])))(?P<path>in/)[\w-]{3,}(?![\w.:]|/\w)"
    r"|[$@{]{1,2}(?P<variable>e-?mail|phone|github|linkedin|website|tel)\b}{0,2}",
    re.IGNORECASE,
)
_ON_HOST = Guarded(
    ("on", "at"), r"(?<![\w@.])@(?P<user>[\w-]{1,40})\s+(?:on|at)\s+(?P<host>github|linkedin|gitlab)\b", re.IGNORECASE
)
_HOSTS = (
    (ContactKind.GITHUB, Guarded(("github.com",), r"(?:https?://)?(?:www\.)?github\.com/@?[\w-]+/?(?:[?#].*)?$", re.IGNORECASE)),
    (
        ContactKind.CODE_HOST,
        Guarded(
            ("gitlab.com", "codeberg.org", "bitbucket.org", "sr.ht"),
            r"(?:https?://)?(?:www\.)?(?:gitlab\.com|codeberg\.org|bitbucket\.org|(?:git\.)?sr\.ht)/[@~]?[\w.-]+/?$",
            re.IGNORECASE,
        ),
    ),
    (
        ContactKind.LINKEDIN,
        Guarded(
            ("linkedin.com/",),
            r"(?:https?://)?(?:[\w-]{1,63}\.)?linkedin\.com/(?:in|pub|profile|mwlite/in)/[^/\s]",
            re.IGNORECASE,
        ),
    ),
)
_SITES = """
    gitlab bitbucket codeberg sr linkedin twitter x facebook instagram wa whatsapp t telegram youtube youtu skype orcid
    stackoverflow stackexchange codepen hackerrank leetcode codewars codeforces kaggle goodreads discord slack zoom calendly
    google researchgate npmjs pypi docker mastodon bsky reddit pinterest tiktok threads xing devpost topcoder
    freenode libera hackthebox tryhackme credly coursera udemy simpleicons shields
"""
_OTHERS_SITES = frozenset(_SITES.split())
"""Hosts, without what stands beside the name, whose pages are not the author's own site."""
_SITE = late(r"(?:^|[/.])([\w-]+)(?=\.[A-Za-z.]{2,8}(?:[/:?#]|$))")
_FILLED = late(
    r"\{\{[^{}]{0,80}\b(e-?mail|phone|github|linkedin)(?:[_-]?(?:user(?:name)?|id|url|link|handle|profile))?\b(?!\.)[^{}]{0,80}\}\}",
    re.IGNORECASE,
)
"""A link to what a site fills in."""
_FILE = late(r"\.(?:pdf|docx?|png|jpe?g|svg|css|js|md|txt|py|json|bib)$", re.IGNORECASE)
_WORDS = late(r"[^\W\d_]{2,}")
_OWN = late(
    r"\b(?:showreel|reel|web|site|website|webpage|portfolio|blog|home\s?page|home|page|cv|resume|contact|personal|about|online|link)\b",
    re.IGNORECASE,
)
_MINE = late(r"\b(?:visit|see|find|reach|me|my|more|site|website|page|blog|portfolio)\b", re.IGNORECASE)
_PARTS = late(r"[|•·∙◦⋅●▪◆★,;/]|\s[.–—-]\s|\s{3,}")
_LABEL = late(r"[\w .’'/-]{1,30}[:：]\s*$")


@remembered
def contacts(said: Saying, *, is_prose: bool = False) -> tuple[Contact, ...]:
    """Return the ways to reach someone in one line, from left to right; links in prose lead elsewhere."""
    line = said.rich.cut(0, _LONGEST) if len(said.text) > _LONGEST else said.rich
    found: list[Contact] = []
    taken = bytearray(len(line.text))
    for mark in line.of(MarkKind.LINK):
        if mark.target:
            found += _linked(line, mark, is_prose)
        if not mark.target.startswith("#"):
            taken[mark.start : mark.end] = b"1" * (mark.end - mark.start)
    found += _plain(line, taken, is_prose)
    return tuple(sorted(found, key=lambda contact: contact.span))


def has_contact(said: Saying) -> bool:
    """Tell whether a line names a way to reach someone, other than a website."""
    return any(contact.kind is not ContactKind.WEBSITE for contact in contacts(said))


def kind_of_target(target: str) -> ContactKind | None:
    """Return what a link to *target* reaches; None for a place that is nobody's own."""
    target = target.strip()
    if target.lower().startswith("mailto:") or _EMAIL.fullmatch(target):
        return ContactKind.EMAIL
    if target.lower().startswith("tel:"):
        return ContactKind.PHONE
    for kind, pattern in _HOSTS:
        if pattern.match(target):
            return kind
    if "{{" in target and (filled := _FILLED().search(target)):
        return _NAMED[filled[1].casefold()]
    if _ADDRESS.fullmatch(target) and not _is_others(target) and not _FILE().search(target):
        return ContactKind.WEBSITE
    return None


def _is_others(target: str) -> bool:
    """Tell whether *target* is a page of a site that has pages of everyone."""
    return "github.com" in target.lower() or any(found[1].lower() in _OTHERS_SITES for found in _SITE().finditer(target))


def _linked(line: Rich, mark: Mark, is_prose: bool) -> Iterator[Contact]:
    text = line.text[mark.start : mark.end].strip()
    kind = kind_of_target(mark.target)
    if kind is ContactKind.WEBSITE:
        if text.casefold() == "github" and re.search(r"github\.io\b", mark.target):
            kind = ContactKind.GITHUB
        elif is_prose or not (_is_own(text) and _stands_alone(line, mark)):
            return
    if kind is None and _EMAIL.fullmatch(text):
        kind = ContactKind.EMAIL
    if kind is not None:
        yield Contact(kind, mark.source, text, mark.target.partition("?")[0] if kind is ContactKind.EMAIL else mark.target)


def _is_own(text: str) -> bool:
    """Tell whether a link of this *text* leads to the author's own place: it is an address, says what it is, or is an icon."""
    return not text or _ADDRESS.fullmatch(text) is not None or _OWN().search(text) is not None


def _stands_alone(line: Rich, mark: Mark) -> bool:
    """Tell whether a link is all that stands between two separators or other links, but for a label."""
    start = max((other.end for other in line.of(MarkKind.LINK) if other.end <= mark.start), default=0)
    end = min((other.start for other in line.of(MarkKind.LINK) if other.start >= mark.end), default=len(line.text))
    before = _PARTS().split(line.text[start : mark.start])[-1]
    behind = _PARTS().split(line.text[mark.end : end])[0]
    return not _WORDS().search(behind) and (not _WORDS().search(before) or _LABEL().search(before) is not None)


def _plain(line: Rich, taken: bytearray, is_prose: bool) -> Iterator[Contact]:
    """Return what stands in *line* without being a link; *taken* says of each character whether something found has it."""
    text = line.text
    for pattern in (_EMAIL, _ON_HOST, _HANDLE, _ADDRESS, _PHONE):
        if (pattern is _EMAIL and "@" not in text and "at" not in text) or (pattern is _ADDRESS and "." not in text):
            continue
        for match in pattern.finditer(text):
            kind = _kind_of_plain(pattern, match, text) if taken.find(b"1", *match.span()) < 0 else None
            if kind is None or (kind is ContactKind.WEBSITE and is_prose):
                continue
            start, end = match.start(), match.start() + len(match[0].rstrip(".,; -*"))
            if pattern in (_HANDLE, _ON_HOST) and match["user"]:
                start, end = match.span("user")
            last = match.end() if pattern is _ON_HOST else end
            taken[match.start() : last] = b"1" * (last - match.start())
            yield Contact(kind, line.words.span(start, end), text[start:end])


def _kind_of_plain(pattern: re.Pattern[str] | Guarded, match: re.Match[str], text: str) -> ContactKind | None:
    if pattern is _EMAIL:
        return ContactKind.EMAIL
    if pattern is _ADDRESS:
        named = "/" not in match[0] and _is_within_words(match, text)
        return kind_of_target(match[0].rstrip(".,;")) if _is_address(match[0]) and not named else None
    if pattern is _PHONE:
        return ContactKind.PHONE if _is_phone(match, text) else None
    said = match.groupdict()
    name = "linkedin" if said.get("path") else (said["host"] or said["variable"]).casefold()
    return _NAMED.get(name)


_NAMED = {
    "github": ContactKind.GITHUB,
    "gitlab": ContactKind.CODE_HOST,
    "linkedin": ContactKind.LINKEDIN,
    "email": ContactKind.EMAIL,
    "e-mail": ContactKind.EMAIL,
    "phone": ContactKind.PHONE,
    "tel": ContactKind.PHONE,
    "website": ContactKind.WEBSITE,
}


def _is_address(text: str) -> bool:
    """Tell an address from "Node.js" and "e.g." by its scheme, its path or the end of its host."""
    host = re.sub(r"^https?://", "", text).partition("/")[0]
    return "/" in text or host.startswith("www.") or (host == host.lower() and host.rpartition(".")[2] in DOMAINS)


def _is_within_words(match: re.Match[str], text: str) -> bool:
    """Tell whether words on both sides make a name of an address: "Spoke at harbour.ai on X", not "Visit ada.dev for my work"."""
    beside = (_PARTS().split(text[: match.start()])[-1], _PARTS().split(text[match.end() :])[0])
    before, behind = map(_WORDS().findall, beside)
    told = bool(before and behind) and len(before) + len(behind) > 3 and not any(map(_MINE().search, beside))
    return told or text.startswith(("'", "’"), match.end())


def _is_phone(match: re.Match[str], text: str) -> bool:
    """Tell a telephone number from a date, a range of years or a postcode."""
    number = match[0].strip()
    digits = sum(character.isdigit() or character == "*" for character in number)
    if _DATE_LIKE.fullmatch(number) or not 7 <= digits <= 16:
        return False
    before = text[max(0, match.start() - 24) : match.start()]
    if _NO_PHONE.search(before):
        return False
    labelled = _PHONE_LABEL.search(before) is not None
    grouped = any(sign in number for sign in " ().-\u00a0\u2010\u2011\u2012\u2013")
    return labelled or number.startswith(("+", "(+", "00")) or (digits >= 9 and (grouped or digits >= 10))
