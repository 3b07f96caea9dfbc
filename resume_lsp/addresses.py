"""Addresses as they were meant: with a scheme and a host that exist."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache

from resume_lsp.patterns import late

_HOSTS = (
    "github.com",
    "gitlab.com",
    "bitbucket.org",
    "codeberg.org",
    "linkedin.com",
    "stackoverflow.com",
    "medium.com",
    "youtube.com",
)
EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_DOMAIN = late(
    r"(?:www\.)?(?:(?-i:[A-Za-z\d-]+)\.)+(?:com|org|net|dev|io|me|ai|app|co|edu|gov|info|tech|xyz|page|site|blog|eu|us|uk|ca|au|nz|ie|de|at|ch|fr|nl"
    r"|be|es|pt|it|se|no|dk|fi|pl|cz|in|jp|kr|br|mx)(?:/\S*)?",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"([htHT][htpsHTPS]{2,7})[ ]?([:;]?/{1,3}|:)(?=\w)")
_TWICE = re.compile(r"https?://(?=https?:?//?)", re.IGNORECASE)
_MAIL = re.compile(r"^mailto:/{1,3}(?=[\w.+-]+@)", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[\w.-]+)", re.IGNORECASE)
_SLIP = re.compile(r"\.(?:con|cmo|ocm|cim|vom|comm)$", re.IGNORECASE)


def is_domain(text: str) -> bool:
    """Tell whether *text* is an address that lacks nothing but its scheme."""
    return "." in text and ":" not in text.partition("/")[0] and _DOMAIN().fullmatch(text) is not None


@lru_cache(maxsize=512)
def corrected(target: str) -> str:
    """Return *target* with a scheme and a host that exist."""
    target = _MAIL.sub("mailto:", _TWICE.sub("", target))
    scheme = _SCHEME.match(target)
    if scheme and "p" in scheme[1].lower() and (scheme[1].lower(), scheme[2]) not in {("http", "://"), ("https", "://")}:
        target = f"https://{target[scheme.end() :]}"
    elif is_domain(target):
        target = f"https://{target}"
    if not target.lower().startswith("http") or not (found := _HOST.match(target)):
        return target
    host = found["host"].lower()
    near = get_close_matches(host, _HOSTS, n=1, cutoff=0.88)
    better = near[0] if near and not host.endswith(_HOSTS) else _SLIP.sub(".com", host)
    return target if better == host else target[: found.start("host")] + better + target[found.end("host") :]
