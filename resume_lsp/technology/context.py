"""
Which of the uncertain names in a text name technologies.

"Go" may be a verb, "Oracle" an employer, "C" a grade. What stands beside them tells: other technologies in the same list, a
cue before ("in", "using"), a noun behind ("services", "library"), a version, or nothing at all where the name is a whole item.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from resume_lsp.patterns import Guarded, late
from resume_lsp.technology.known import Technology
from resume_lsp.technology.places import COMPOUND, Candidate, at_sentence_start

_SEPARATOR = re.compile(
    r"(?:\s?v?\d[\d.]*\+?(?:\.x)?)?[\])}\"'*_]{0,4}[”’]?[\])}\"'*_]{0,4}\s*(?:(?:[,/&+|·;-]|[•–]|\b(?:and|or|with|using)\b)\s*){1,2}[\[({\"'*_]{0,4}[“‘]?[\[({\"'*_]{0,4}\s*"
    r"|\s*[\[(]\s*|[\])]\s*[\[(]"
)
_LONGEST_SEPARATOR = 16
_OPENS = late(r"(?:^|[:\[(])\s*$")
_CLOSES = late(r"(?:\s?v?\d[\d.]*\+?)?\s*(?:$|[\])]|\.\s*$)")
_WITH = re.compile(r"\s+(?:with|using)\b")
_DASH = late(r"(?:[-:·]\s|[–—•]\s)\s*$")
_LISTED = late(r"(?:^|[:\[(,/|;•·&+])\s*$|\b(?:and|or|in|using|with)\s+$")
_LISTED_END = late(r"(?:\d[\d.]*)?(?:\s*(?:$|[\]),/|;•·&+.])|\s+(?:and|or)\b)")
_CUE = re.compile(
    r"\b(?:in|using|via|with|on|into|through|onto|adopted|introduced|years? of|experience of|knowledge of"
    r"|know(?:s|n|ing)?|knew|learn(?:s|ed|t|ing)?|writes?|wrote|writing)"
    r"(?:\s+(?:modern|plain|pure|vanilla|raw|native|embedded|idiomatic|both))?\s+[\[(\"']?“?$",
    re.IGNORECASE,
)
_TOOLS = Guarded(
    lambda before: before.rstrip().lower().endswith(("such as", "like", "including", ":", "(")),
    r"\b(?:tools?|tooling|technolog(?:y|ies)|languages?|frameworks?|libraries|platforms?|assistants?|models|stack|software)"
    r"\s*(?:,?\s(?:such as|like|including)\s+|[:(]\s*)$",
    re.IGNORECASE,
)
"""What only names of technologies follow: "AI tools such as"."""
_TESTS = Guarded(
    ("tests", "testing", "specs"),
    r"\b(?:unit|component|integration|automated|regression|end-to-end|e2e|ui|api|front-?end)\s(?:tests|testing|specs)\s(?:in|with|using)\s+$",
    re.IGNORECASE,
)
_TUNED = Guarded(
    ("tun", "quanti", "prompt", "distil"),
    r"\b(?:fine-?\s?tun|quanti(?a:[sz])|prompt|distill?)(?:ed|es|e|s|ing)?\s$",
    re.IGNORECASE,
)
"""What one does to a model only."""
_SMALL_CUE = late(
    r"\b(?:using|used|utili(?a:[sz])(?:ed|ing)|via|(?:built|build|wrote|written|write|coded|developed|created|made|designed|implemented|tested|"
    r"programmed|rewrote|rewritten|served|ported)\b[^.;]{0,40}\s(?:in|with|to))\s+$",
    re.IGNORECASE,
)
"""What stands before a name in lower case: "used", "built the site in"."""
_SMALL_END = late(r"\s*(?:$|[,.;)]|\s(?:and|to|for|on|with|using|as)\b)")
_SMALL_NOUNS = " api apis app apps bot bots integration integrations webhooks sdk backend components hooks "
_CUE_OF_A_NAME = late(r"\b(?:in|using|via|into|through)\s+[\[(]?$", re.IGNORECASE)
_CUE_OF_A_PLACE = late(r"\b(?:using|via|with)\s+[\[(]?$", re.IGNORECASE)
_PORTING = ("migrat", "port", "rewr", "convert", "translat")
_MOVING = (*_PORTING, "switch", "mov", "transition")
_WHERE = r"(?a:[a-z]){0,9}\b[^.;]{0,60}\b(?:to|from)\s+$"
_MOVE = Guarded(_MOVING, rf"\b(?:{'|'.join(_MOVING)}){_WHERE}", re.IGNORECASE)
_PORT = Guarded(_PORTING, rf"\b(?:{'|'.join(_PORTING)}){_WHERE}", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s([A-Za-z][A-Za-z-]*)")
_NOUNS = (
    " api apis sql cli sdk sdks programming coding developer developers engineer development code codebase codebases service "
    "services microservice microservices backend back-end frontend front-end application applications app apps script "
    "scripts scripting library libraries framework frameworks client clients server servers database databases db schema "
    "module modules package packages plugin plugins plug-in plug-ins compiler macro macros recipes cookbook cookbooks "
    "playbooks goroutines pipeline pipelines cluster clusters bindings extension extensions middleware integration "
    "integrations spreadsheet spreadsheets worksheets workbook workbooks formulas runtime toolchain monolith interop daemon "
    "driver drivers binary binaries worker workers component components dashboards queries bot bots webhooks language "
    "compilers concurrency garbage scheduler templates routes router controller functions classes containers notebook notebooks "
    "repository repo repos stack ecosystem environment wrapper wrappers add-on add-ons kernels "
    "syntax parser generics crate crates structs tests specs routing controllers skill skills bucket catalog catalogue "
    "clinic clinics tutorial tutorials workflow workflows manifest manifests config configs configuration "
    "trigger triggers firewall firewalls switches wireless wlan vpn hypervisor appliance appliances "
)
"""What only a technology has: "Go services", "an R package"."""
_COUNTED = frozenset({"integration", "bot", "app", "application", "client", "plugin", "plug-in", "extension", "add-on"})
"""Nouns that no verb takes without an article: "Slack integration"."""
_NUMBERED = re.compile(r"\s?v?\d+(?:\.\d+)+\b|\s\d{1,2}(?=\s*(?:[,;)/(]|$|\.$|\s(?:and|with|to|on|for)\b))")
_INITIAL = late(r"\.\s?[A-Z]|\s[A-Z][a-z]+(?:\s[A-Z]|$)")


def counting(text: str, found: Iterable[Candidate]) -> list[Candidate]:
    """Return those of *found* that name technologies, in order; ordinary words that nothing vouches for are no longer sure."""
    return [
        it._replace(sure=it.sure and _is_meant(text, it, run)) if it.is_phrase(text) else it
        for run in _runs(text, found)
        for it in _counting(text, run)
    ]


def _is_meant(text: str, it: Candidate, run: Sequence[Candidate]) -> bool:
    """Tell whether what is around ordinary words in lower case shows that they name a technology: "in java and spring boot"."""
    before = text[max(0, it.start - 60) : it.start]
    noun = _NEXT_WORD.match(text, it.end)
    if (noun and f" {noun[1]} " in _NOUNS) or (_OPENS().search(before[-8:]) and _CLOSES().match(text, it.end)):
        return True
    if not _SMALL_END().match(text, it.end):
        return False
    listed = any(other.sure and not other.is_phrase(text) and other.spelling.technology.counts for other in run)
    return listed or any(cue(before) for cue in (_SMALL_CUE().search, _CUE.search, _MOVE.search))


def _runs(text: str, found: Iterable[Candidate]) -> Iterator[list[Candidate]]:
    """Split *found* into lists: names that only a comma, a slash, "and" or the like parts."""
    run: list[Candidate] = []
    for it in found:
        if run and not _are_listed(text, run[-1], it):
            yield run
            run = []
        run.append(it)
    if run:
        yield run


def _are_listed(text: str, one: Candidate, other: Candidate) -> bool:
    between = text[one.end : other.start]
    return len(between) <= _LONGEST_SEPARATOR and bool(_SEPARATOR.fullmatch(between))


def _counting(text: str, run: list[Candidate]) -> list[Candidate]:
    """Return those of a list that count: one technology vouches for its neighbours."""
    if all(it.sure for it in run):
        return run
    cued = [not it.sure and _has_cue(text, it) for it in run]
    vouched = any(cued) or any(it.sure and it.spelling.technology.counts for it in run) or _is_all(text, run)
    return [
        it
        for it, cue, last in zip(run, cued, (*[False] * (len(run) - 1), True), strict=True)
        if it.sure or cue or (vouched and _may_be_listed(text, it, last=last))
    ]


def _is_all(text: str, run: list[Candidate]) -> bool:
    """Tell whether nothing else stands in the text, in the brackets or behind the colon: "(C, R)", "Languages: Go"."""
    start, end = run[0].start, run[-1].end
    return all(text[it.start].isupper() for it in run) and bool(
        _OPENS().search(text[max(0, start - 8) : start]) and _CLOSES().match(text, end)
    )


def _may_be_listed(text: str, it: Candidate, *, last: bool) -> bool:
    """Tell whether an uncertain name may be an item of a list; a letter, and a name in lower case, must be all of it."""
    if it.spelling.technology.may_be("verb") and at_sentence_start(text, it.start) and _WITH.match(text, it.end):
        return False
    if text[it.start].isupper() and it.end - it.start > 1:
        return not (last and it.spelling.technology.may_be("verb") and _DASH().search(text[max(0, it.start - 8) : it.start]))
    ends = _LISTED_END().match(text, it.end) or (it.spelling.technology.may_be("small") and _SMALL_END().match(text, it.end))
    return bool(ends and _LISTED().search(text[max(0, it.start - 8) : it.start]))


def _has_cue(text: str, it: Candidate) -> bool:
    """Tell whether the words beside an uncertain name, written with a capital, make it a technology."""
    before = text[max(0, it.start - 60) : it.start]
    if not text[it.start].isupper():  # a person's name in small letters is none: "a cassandra-backed store"
        compound = it.spelling.technology.may_be("person") and COMPOUND.match(text, it.end)
        return bool(compound) or (it.spelling.technology.may_be("small") and _is_small(text, it, before))
    if _TOOLS.search(before) or _TESTS.search(before) or _TUNED.search(before):
        return True
    if any(cue(before) for cue in _cues(it.spelling.technology)):
        return it.end - it.start > 1 or not _INITIAL().match(text, it.end)
    noun = _NEXT_WORD.match(text, it.end)
    named = text.startswith("-based", it.end) or (noun and noun[1] in _COUNTED)
    acts = not named and it.spelling.technology.may_be("verb") and at_sentence_start(text, it.start)
    if acts or _follows_a_name(before):
        return False
    return bool((noun and f" {noun[1].lower()} " in _NOUNS) or COMPOUND.match(text, it.end) or _NUMBERED.match(text, it.end))


def _is_small(text: str, it: Candidate, before: str) -> bool:
    """Tell whether a name in lower case is meant by what is around it: "built it in react", "a stripe integration"."""
    noun = _NEXT_WORD.match(text, it.end)
    named = noun is not None and f" {noun[1].lower()} " in _SMALL_NOUNS
    return named or bool(_SMALL_END().match(text, it.end) and _SMALL_CUE().search(before))


def _cues(technology: Technology) -> tuple[Callable[[str], object], ...]:
    """Return what looks for the signs of a technology before a name that is also a word, a company's, a person's or a place's."""
    if technology.may_be("place"):
        return (_CUE_OF_A_PLACE().search,)
    if technology.may_be("company") or technology.may_be("person"):
        return _CUE_OF_A_NAME().search, _PORT.search
    return _CUE.search, _MOVE.search


def _follows_a_name(before: str) -> bool:
    """Tell whether a capitalized word stands directly before: "Times Square", "Series C"."""
    words = before.split()
    return len(words) > 1 and before.endswith(" ") and words[-1].istitle() and words[-1].isalpha()
