"""
What the Skills section lists.

A skills section is read as listings: a line, list item or cell each, with the label above or in front of it ("Languages"), and
the skills that commas, bars or dots part. What stands in brackets belongs to the skill before it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from resume_lsp import technology
from resume_lsp.memory import remembered
from resume_lsp.model import Bullet, Kind, Passage, PassageKind, Prose, Resume, Section
from resume_lsp.patterns import late
from resume_lsp.technology import Technology
from resume_lsp.text import Edit, Span
from resume_lsp.words import words as listed

_SEPARATOR = re.compile(r"\s{0,9}(?:[,;|·]|[•∙]|⋅|(?<![●○])(?<!◯)●(?![●○])(?!◯)|(?<=\s)/|/(?=\s))\s*")
_PARTS = re.compile(r"\s?[/&]\s?")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_LABEL = late(r"\s{0,9}([^,;|·•:()]{1,50}?)\s{0,9}(?::(?!\S)|(?<=\s)[-–—](?=\s))\s*")
_FURTHER_LABEL = late(r"(?:[,;|·.]|•|(?<=\s)/)\s{1,9}(?=([^,;|·•:().]{2,40}?):(?!\S))")
_BEFORE_BAR = late(r"\s{0,9}\|?\s{0,9}([^,;|·•:()]{1,50}?)\s{0,9}\|\s{0,9}(?=[^|,]{1,60},[^|]*(?:\|\s{0,9})?$)")
_BEHIND_BOLD = late(r"\s{1,9}(?!and\b|or\b|with\b|[&(/])[\w.#+*]")
_AND = re.compile(r"(?<!\S)(?:and|&)\s+")
_REMARK = re.compile(r"\s{1,9}[-–—]\s.*|\s{0,9}:.*", re.DOTALL)
_WORD = re.compile(r"\.?[\w+#]+(?:\.[\w+#]+)*")
_LONGEST = 6  # words; longer pieces are sentences
_LEAD_IN = late(
    r"\s{0,9}((?:[\w-]+ ){0,3}(?:knowledge|experience|understanding|familiar(?:ity)?|proficien(?:t|cy)|fluen(?:t|cy)|skilled"
    r"|expertise|background|exposure|comfortable|adept|versed|competent) (?:with|of|in|using))\s+",
    re.IGNORECASE,
)
_LAST = re.compile(r"\s*(?:and|or)\s")
_MARKUP = re.compile(r"[*_`\[\]<>\\]")


class Skill(NamedTuple):
    """One skill as the author lists it."""

    span: Span
    text: str  # as it reads, with what stands in brackets
    name: str  # without
    technology: Technology | None  # that it is

    @property
    def group(self) -> str | None:
        """The category of the technology, or of all those that it names together: "Go/Rust", "HTML & CSS"."""
        known = [technology.get(name) for name in ([self.name] if self.technology else _PARTS.split(self.name))]
        groups = {it.group if it else None for it in known}
        return groups.pop() if len(groups) == 1 else None


class Listing(NamedTuple):
    """The skills of one line, list item or cell."""

    label: str | None
    skills: tuple[Skill, ...]
    item: Span | None = None  # whole lines of a list item that holds nothing else


def listings(resume: Resume, section: Section) -> tuple[Listing, ...]:
    """Return the listings of *section*, in the order of the text."""
    return tuple(_listings(resume, section))


def elsewhere(resume: Resume) -> Iterator[Passage]:
    """Yield the running text that stands in no Skills section."""
    start = 0
    for section in resume.of(Kind.SKILLS):
        yield from resume.within(Span(start, section.span.start))
        start = section.span.end
    yield from resume.within(Span(start, len(resume.text)))


class Evidence(NamedTuple):
    """What a resume mentions outside its Skills sections: names of technologies, and words in small letters."""

    names: frozenset[str]
    words: frozenset[str]

    def mentions(self, skill: Skill) -> bool:
        """Tell whether *skill* is mentioned: by any of its names, by a part of it (AWS Lambda), by what needs it (React)."""
        known = skill.technology
        if known and not self.names.isdisjoint((known.name, *known.aliases)):
            return True
        return self.words.issuperset(_WORD.findall(skill.name.casefold()))


def evidence(resume: Resume) -> Evidence:
    """Gather what *resume* mentions outside its Skills sections."""
    told = [_mentioned(passage.words.text) for passage in elsewhere(resume)]
    return Evidence(frozenset().union(*[each.names for each in told]), frozenset().union(*[each.words for each in told]))


@remembered
def _mentioned(text: str) -> Evidence:
    """Gather what one piece of running text mentions."""
    named = {name for mention in technology.find(text) for name in _with_needs(mention.technology.name)}
    parts = {" ".join(words[:count]) for words in map(str.split, named) for count in range(1, len(words) + 1)}
    return Evidence(frozenset(parts), frozenset(_WORD.findall(text.casefold())))


@lru_cache(maxsize=4096)
def _with_needs(name: str) -> frozenset[str]:
    """Return *name* and what one cannot know it without."""
    known = technology.get(name)
    return frozenset((name,)).union(*map(_with_needs, known.needs if known else ()))


def whole(resume: Resume, skill: Skill) -> Span:
    """Return *skill* with the links and the emphasis that it stands in."""
    span, text = skill.span, resume.text
    for link in resume.links:
        if link.span.overlaps(span):
            span = Span(min(span.start, link.span.start), max(span.end, link.span.end))
    while span.start and text[span.start - 1] in "*_`~" and text[span.end : span.end + 1] == text[span.start - 1]:
        span = Span(span.start - 1, span.end + 1)
    return span


def addition(resume: Resume, listing: Listing, name: str) -> Edit | None:
    """
    Return the edit that adds *name* behind the last skill of a listing, set and parted as the others are.

    None where there is no skill yet, and in tables: there a comma may part something else.
    """
    if not listing.skills or any(listing.skills[0].span in table for table in resume.tables):
        return None
    first, *others = (whole(resume, skill) for skill in listing.skills)
    last = [first, *others][-1]
    as_code = last.of(resume.text).startswith("`")
    name = f"`{name}`" if as_code else name
    alone = listing.item.of(resume.text).strip().lstrip("-*+ \t") == last.of(resume.text) if listing.item else False
    if listing.item and alone:
        line = listing.item.of(resume.text)
        return Edit(Span(last.end, last.end), "\n" + line.rstrip("\r\n").replace(last.of(resume.text), name, 1))
    parting = resume.text[first.end : others[0].start] if others else ""
    is_sign = bool(parting.strip() or as_code) and parting.isprintable() and not any(map(str.isalnum, parting))
    return Edit(Span(last.end, last.end), (parting if parting and is_sign else ", ") + name)


def further(resume: Resume, listing: Listing, label: str, name: str) -> Edit | None:
    """Return the edit that puts an item with another *label* below a listing that is one: "- **Methods:** Scrum"."""
    if listing.item is None or listing.label is None or not listing.skills:
        return None
    line = listing.item.of(resume.text).rstrip("\r\n")
    head = line[: whole(resume, listing.skills[0]).start - listing.item.start]
    if head.count(listing.label) != 1 or "\n" in line:
        return None
    end = listing.item.start + len(line)
    return Edit(Span(end, end), f"\n{head.replace(listing.label, label)}{name}")


def removal(resume: Resume, listing: Listing, skill: Skill, last: Skill | None = None) -> Edit | None:
    """
    Return the edit that takes *skill* out of its listing, with its separator; None where markup is in the way.

    The skills behind it go with it, up to the *last*.
    """
    index, end = listing.skills.index(skill), listing.skills.index(last or skill) + 1
    if end - index == len(listing.skills):
        return Edit(listing.item, "") if listing.item else None
    if index:
        span = Span(listing.skills[index - 1].span.end, listing.skills[end - 1].span.end)
    else:
        span = Span(skill.span.start, listing.skills[end].span.start)
    return None if _MARKUP.search(span.of(resume.text)) or "\n" in span.of(resume.text) else Edit(span, "")


def _listings(resume: Resume, section: Section) -> Iterator[Listing]:
    items = {item.span.start: item for item in section.items}
    inside = [passage for passage in resume.below_heading(section) if not _is_aside(passage)]
    above: str | None = None
    for index, passage in enumerate(inside):
        following = inside[index + 1] if index + 1 < len(inside) else None
        if _is_label(resume.text, passage, following, items):
            above = passage.words.text.strip(" :")
        elif item := items.get(passage.span.start):
            yield from _of_item(resume, item, passage, above)
        else:
            yield from (it._replace(label=it.label or above) for it in _of_lines(resume, passage))


def _is_bold(text: str, passage: Passage) -> bool:
    """Tell whether *passage* is set in bold type as a whole."""
    start, end = passage.words.place(0), passage.words.place(len(passage.words.text.rstrip(": ")), end=True)
    mark = text[end : end + 3].removeprefix(":")[:2]
    return mark in {"**", "__"} and text.endswith(mark, 0, start)


def _is_aside(passage: Passage) -> bool:
    """Tell whether *passage* is a paragraph of several words that lists nothing: "References on request"."""
    text = passage.words.text
    is_phrase = passage.kind is PassageKind.PARAGRAPH and len(text.split()) > 2 and ":" not in text
    return is_phrase and not _SEPARATOR.search(text) and not technology.find(text)


def _is_list(passage: Passage) -> bool:
    return passage.kind is PassageKind.PARAGRAPH and _SEPARATOR.search(passage.words.text) is not None


def _is_label(text: str, passage: Passage, following: Passage | None, items: dict[int, Bullet]) -> bool:
    """Tell whether *passage* only names what stands below it or, in a table, beside it."""
    if passage.kind in {PassageKind.HEADING, PassageKind.TERM}:
        return True
    if following is None or _SEPARATOR.search(passage.words.text.rstrip()) or len(passage.words.text.split()) > _LONGEST:
        return False
    if passage.kind is PassageKind.CELL:
        return following.kind is PassageKind.CELL and technology.get(passage.words.text) is None
    if passage.kind is PassageKind.ITEM:
        one, other = items.get(passage.span.start), items.get(following.span.start)
        if one and other is None and following.span in one.item:  # what stands below it in the same item
            return technology.get(passage.words.text) is None and _is_list(following)
        return other is not None and other.depth > (one.depth if one else 0)
    return following.kind is PassageKind.ITEM or (_is_bold(text, passage) and _is_list(following))


def _of_item(resume: Resume, item: Bullet, passage: Passage, above: str | None) -> Iterator[Listing]:
    if item.label is None:
        found = tuple(_of_lines(resume, passage))
    else:
        (start, end), *more = _parts(item.words.text, 0, len(item.words.text))
        further = _of_parts(resume, item.words, more)
        found = (Listing(item.label.text, tuple(_skills(item.words, start, end))), *further)
    for listing in found:
        yield listing._replace(label=listing.label or above, item=item.item if len(found) == 1 else None)


def _of_lines(resume: Resume, passage: Passage) -> Iterator[Listing]:
    """Yield the listings of the lines of *passage*."""
    words = passage.words
    yield from _of_parts(resume, words, (part for line in _lines(resume, words) for part in _parts(words.text, *line)))


def _of_parts(resume: Resume, words: Prose, parts: Iterable[tuple[int, int]]) -> Iterator[Listing]:
    """Yield a listing for each part that has a label; one without goes on where the one before left off."""
    text = words.text
    begun: list[tuple[str | None, int, int]] = []
    for start, end in parts:
        label = _LABEL().match(text, start, end) or _BEFORE_BAR().match(text, start, end) or _LEAD_IN().match(text, start, end)
        bold = _bold_label(resume, words, start, end)
        if label and label.end() < end and (technology.get(label[1]) is None or _lists(label[0], text[label.end() : end])):
            begun.append((label[1], label.end(), end))
        elif bold:
            begun.append((text[start:bold], bold, end))
        elif begun:
            begun[-1] = (*begun[-1][:2], end)
        else:
            begun.append((None, start, end))
    for name, start, end in begun:
        if found := tuple(_skills(words, start, end)):
            yield Listing(name, found)


def _lists(label: str, text: str) -> bool:
    """Tell whether a *label* that is a technology is one all the same, since it lists others: "iOS: Swift, Combine"."""
    first, comma, _ = text.partition(",")
    return ":" in label and bool(comma) and technology.get(first.strip()) is not None


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a line in front of each further label: "Languages: Go, C; Data: Redis"."""
    for joint in _FURTHER_LABEL().finditer(text, start, end):
        if technology.get(joint[1]) is None:
            yield start, joint.start()
            start = joint.end()
    yield start, end


def _bold_label(resume: Resume, words: Prose, start: int, end: int) -> int | None:
    """Return where a label ends that is set off by bold type alone, at the beginning of a line or as all of it."""
    place = words.place(start)
    mark = resume.text[max(0, place - 2) : place]
    close = resume.text.find(mark, place, place + 50) if mark in {"**", "__"} else -1
    stop = start + close - place
    if close < 0 or not start < stop <= end or words.place(stop, end=True) != close:
        return None
    name, rest = words.text[start:stop], words.text[stop:end]
    is_label = technology.get(name) is None and not _SEPARATOR.search(name)
    listed = "," in rest and _BEHIND_BOLD().match(rest)
    return stop if is_label and (listed or (not rest.strip() and end < len(words.text))) else None


def _lines(resume: Resume, words: Prose) -> Iterator[tuple[int, int]]:
    """Yield from where to where each source line of *words* reads."""
    start = 0
    for offset, place, length in words.runs:
        if resume.text[place : place + length].strip(" \t") in {"\n", "\r\n", "\r"}:
            yield start, offset
            start = offset + 1
    yield start, len(words.text)


def _skills(words: Prose, begin: int, end: int) -> Iterator[Skill]:
    """Yield the skills between two places of *words*."""
    text = words.text[begin:end]
    for start, stop, name, known in _split(text):
        yield Skill(words.span(begin + start, begin + stop), text[start:stop], name, known)


@lru_cache(maxsize=1024)
def _split(text: str) -> tuple[tuple[int, int, str, Technology | None], ...]:
    """Return where the skills of a listing stand, and what they are; sentences, and pieces as long as those, are none."""
    hidden = _BRACKETS.sub(lambda found: "\x00" * len(found[0]), text)
    ends = [separator.span() for separator in _SEPARATOR.finditer(hidden)]
    if not ends and hidden.rstrip().endswith((".", "!")) and len(hidden.split()) > 2:
        return ()
    starts = [0, *(end for _, end in ends)]
    if _is_told(hidden, starts, [*(start for start, _ in ends), len(hidden)]):
        return ()
    pieces = zip(starts, [*(start for start, _ in ends), len(hidden)], strict=True)
    found = (_trimmed(hidden, start, end) for piece in pieces for start, end in _apart(hidden, *piece))
    return tuple(
        (start, end, name, technology.get(name))
        for start, end, name in found
        if any(map(str.isalnum, name)) and len(name.split()) <= _LONGEST
    )


def _is_told(hidden: str, starts: list[int], ends: list[int]) -> bool:
    """Tell whether the pieces are those of a sentence: "planning sprints with clients, testing, and reporting to the board"."""
    if len(starts) < 3 or not _LAST.match(hidden, starts[-1]):
        return False
    pieces = [hidden[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    joined = [piece for piece in pieces if not listed("skills.in_sentences").isdisjoint(piece.split()[1:-1])]
    return any(technology.get(piece) is None for piece in joined)


def _apart(hidden: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part "Python and Go", but not "research and development"; a leading "and" goes."""
    joints = [joint.span() for joint in _AND.finditer(hidden, start, end)]
    starts, ends = [start, *(stop for _, stop in joints)], [*(begin for begin, _ in joints), end]
    pieces = [piece for piece in zip(starts, ends, strict=True) if hidden[piece[0] : piece[1]].strip()]
    if all(technology.get(hidden[begin:stop].strip(" .\x00")) for begin, stop in pieces):
        yield from pieces
    else:
        yield (pieces[0][0] if len(pieces) == 1 else start), end


def _trimmed(hidden: str, start: int, end: int) -> tuple[int, int, str]:
    """Return the piece without blanks and a final stop, and its name without brackets and remarks."""
    start += len(hidden[start:end]) - len(hidden[start:end].lstrip())
    end = start + len(hidden[start:end].rstrip(" ."))
    return start, end, _REMARK.sub("", hidden[start:end].replace("\x00", "")).strip()
