import re
from collections.abc import Iterator
from functools import lru_cache

from resume_lsp import technology
from resume_lsp.addresses import EMAIL, corrected, is_domain
from resume_lsp.model import ContactKind, Link, PassageKind
from resume_lsp.patterns import Guarded, late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.tags import html_lines
from resume_lsp.text import Edit, Lines, Span

_NAME = re.compile(r"(?i:linkedin|github|gitlab|portfolio|website|homepage|blog)(?: profile| page)?")
_SEPARATOR = late(r"\s?[|•·∙⋅]|\s[-–—/]\s|,\s")
_PHONE = re.compile(r"\+?\d[\d-]{6,18}")
_SCHEME = late(r"(?:h?t{1,2}ps?[:;]?/{1,3}|https?[:;])$", re.IGNORECASE)
_LABEL_OF_LINK = re.compile(r"\][ ]?\([^()\s]{0,9}[ ]?$")
_BROKEN = Guarded(
    r"\] ?\(", r"\[(?P<words>[^\[\],\n]{1,80})\] ?\( ?(?P<target>(?:https?:/{0,2} ?|mailto: ?|www\.)?[^\s()]{4,200}) ?\)"
)
_VARIABLE = re.compile(r"\s*[@$]\w+\s*[:=]")  # a template fills it in
_BARE = frozenset({ContactKind.GITHUB, ContactKind.CODE_HOST, ContactKind.LINKEDIN, ContactKind.WEBSITE})


@rule(Severity.INFO, Severity.HINT, waits=True)
def link_malformed(draft: Draft) -> Iterator[Finding]:
    """
    A link does not lead where it should.

    Nobody who clicks on your best project and lands on an error page tells you about it. One letter too few in an address, or a
    missing `mailto:`, is enough.

    ```markdown
    # Jordan Rivera

    [jordan@rivera.dev](jordan@rivera.dev) | [GitHub](htps://githb.com/jrivera) | [Notes](www.rivera.dev)
                        ^^^^^^^^^^^^^^^^^ Put mailto: before the address: the link is dead.
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^ Write “https://github.com/jrivera”: the link is dead.
                                                                                          ^^^^^^^^^^^^^^ Write “https://www.rivera.dev”: the link is dead.
    ```

    ```markdown fixed
    # Jordan Rivera

    [jordan@rivera.dev](mailto:jordan@rivera.dev) | [GitHub](https://github.com/jrivera) | [Notes](https://www.rivera.dev)
    ```

    A blank inside breaks a link, too:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev | [My talks] (https://rivera.dev/talks)
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Write “[My talks](https://rivera.dev/talks)”: a blank breaks the link.
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev | [My talks](https://rivera.dev/talks)
    ```

    Some never got a target at all:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev | [rivera.dev]() | [My talks]()
                        ^^^^^^^^^^^^^^ This link is empty: say where it leads.
                                         ^^^^^^^^^^^^ This link is empty: say where it leads.
    ```

    Some viewers make a link of a bare address, others leave it dead:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev | github.com/jrivera
                        ^^^^^^^^^^^^^^^^^^ hint: Make it a link: not every viewer does.
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev | [github.com/jrivera](https://github.com/jrivera)
    ```

    The name of a network alone leads nowhere anywhere:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev | LinkedIn
                        ^^^^^^^^ hint: “LinkedIn” leads nowhere: make it a link.
    ```
    """
    for link in draft.resume.links:
        if link.target_span is not None and not draft.text.startswith(f"<{link.target}>", link.span.start):
            yield from _wrong(link, link.target_span)
    yield from _broken(draft)
    yield from _bare(draft)
    yield from _nameless(draft)


def _wrong(link: Link, place: Span) -> Iterator[Finding]:
    """Yield what is wrong with the target of *link*, which stands at *place*."""
    target = link.target.strip()
    if target in {"", "#"} and link.text:
        fixes = (Fix(f"Lead to {link.text}", (Edit(place, better),), FixKind.SAFE) for better in _spelt_out(link.text))
        yield Finding(link.span, "This link is empty: say where it leads.", tuple(fixes))
    elif EMAIL.fullmatch(target):
        fix = Fix("Put mailto: before it", (Edit(Span(place.start, place.start), "mailto:"),), FixKind.SAFE)
        yield Finding(place, "Put mailto: before the address: the link is dead.", (fix,))
    elif _PHONE.fullmatch(target):
        fix = Fix("Put tel: before it", (Edit(Span(place.start, place.start), "tel:"),), FixKind.SAFE)
        yield Finding(place, "Put tel: before the number: the link is dead.", (fix,))
    elif (better := corrected(target)) != target:
        fix = Fix(f"Change to {better}", (Edit(place, better),), FixKind.SAFE)
        yield Finding(place, f"Write “{better}”: the link is dead.", (fix,))


def _spelt_out(text: str) -> Iterator[str]:
    """Yield the target that the words of a link are themselves."""
    if EMAIL.fullmatch(text):
        yield f"mailto:{text}"
    elif is_domain(text):
        yield f"https://{text}"


def _bare(draft: Draft) -> Iterator[Finding]:
    """Yield the addresses of the header that are no links."""
    lines = Lines(draft.text)
    blocks = html_lines(lines)
    for contact in draft.resume.header.contacts:
        written = contact.span.of(draft.text)
        before = lines.text[lines.start_of(lines.line_of(contact.span.start)) : contact.span.start]
        if _VARIABLE.match(before) or _LABEL_OF_LINK.search(before) or any(contact.span in block for block in draft.resume.code):
            continue
        if contact.kind in _BARE and contact.target is None and is_domain(written) and not technology.get(written):
            edit = Edit(_with_scheme(before, contact.span, lines.text), f"[{written}](https://{written})")
            fixes = () if lines.line_of(contact.span.start) in blocks else (Fix("Make it a link", (edit,), FixKind.SAFE),)
            yield Finding(contact.span, "Make it a link: not every viewer does.", fixes, Severity.HINT)


def _with_scheme(before: str, span: Span, text: str) -> Span:
    """Return *span* with the remains of a scheme before it, or with the angle brackets around it."""
    if before.endswith("<") and text.startswith(">", span.end):
        return Span(span.start - 1, span.end + 1)
    scheme = _SCHEME().search(before)
    return Span(span.start - len(scheme[0]), span.end) if scheme else span


def _broken(draft: Draft) -> Iterator[Finding]:
    """Yield what would be a link without the blank in it: "[site] (https://rivera.dev)"."""
    for passage, _ in draft.where(_BROKEN.has_sign):
        for found in _BROKEN.finditer(passage.words.text):
            place, target = passage.words.span(*found.span()), re.sub(r"\s", "", found["target"])
            if " " not in found[0].replace(found["words"], ""):
                continue
            better = f"mailto:{target}" if EMAIL.fullmatch(target) else corrected(target)
            link = f"[{found['words']}]({better})"
            if ":" in better and not any(kept.start <= found.start() < kept.end for kept in passage.kept):
                yield Finding(place, f"Write “{link}”: a blank breaks the link.", (Fix(f"Write {link}", (Edit(place, link),)),))


def _nameless(draft: Draft) -> Iterator[Finding]:
    """Yield names of networks that stand in the header for a link that is not there; in a table they may name a column."""
    for passage in draft.resume.within(draft.resume.header.span):
        for begin, name in _names(passage.words.text) if passage.kind is not PassageKind.CELL else ():
            place = passage.words.span(begin, begin + len(name))
            if not draft.resume.link_around(place):
                yield Finding(place, f"“{name}” leads nowhere: make it a link.", (), Severity.HINT)


@lru_cache(maxsize=256)
def _names(words: str) -> tuple[tuple[int, str], ...]:
    """Return the items of a line of the header that only name a network, each with where it begins."""
    found, start = [], 0
    for item in _SEPARATOR().split(words):
        start = words.index(item, start)
        name = item.strip()
        if _NAME.fullmatch(name):
            found.append((start + item.index(name), name))
        start += len(item)
    return tuple(found)
