"""What of an item or of a definition names an entry: all of it, or some of its lines or words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from resume_lsp.dates import is_noise
from resume_lsp.markdown import MarkKind
from resume_lsp.model import Kind
from resume_lsp.parse import evidence
from resume_lsp.parse.atoms import Atom, cut
from resume_lsp.parse.cutting import closing
from resume_lsp.parse.deeds import tells
from resume_lsp.parse.labels import is_remark
from resume_lsp.parse.lexicon import LINKERS
from resume_lsp.parse.lines import Form, Line


def broken(item: Line, kind: Kind) -> Iterator[Line]:
    """Return the lines into which the author broke an item, remarks among them; of the first, what names the entry."""
    bounds = item.rich.bounds()
    hard = {start for start, _ in item.rich.bounds({"hard"})}
    begins = [
        start
        for (start, _), line in zip(bounds, item.rich.split(bounds), strict=True)
        if start in hard or is_remark(item.saying(replace(item.said, rich=line)))
    ]
    for part in item.rich.split(list(pairwise([*begins, len(item.text)]))):
        line = item.saying(replace(item.said, rich=part, opens=False))
        yield _named(line, kind) if part.words.runs[0] == item.rich.words.runs[0] else as_text(line)


def parts(definition: Line) -> Iterator[Line]:
    """Return the lines into which the author broke a definition."""
    for number, part in enumerate(definition.rich.split(definition.rich.bounds({"hard"}))):
        line = definition.saying(replace(definition.said, rich=part, opens=definition.opens and not number))
        yield as_text(line) if number else line


def headed(definition: Line) -> Iterator[Line]:
    """Return the lines in a style or of dates alone with which a definition begins, each by itself, and what it tells."""
    bounds = definition.rich.bounds()
    each = [definition.saying(replace(definition.said, rich=part)) for part in definition.rich.split(bounds)]
    heads = list(takewhile(lambda line: line.is_date or line.lead >= len(line.text.rstrip()) > 0, each))
    if len(heads) < 2 or len(heads) == len(each):
        yield definition
        return
    yield heads[0]
    yield from (as_text(line.saying(replace(line.said, opens=False))) for line in heads[1:])
    yield as_text(definition.cut(bounds[len(heads)][0], len(definition.text)))


def as_text(line: Line) -> Line:
    """Return a line with the same words that is plain text."""
    return line.saying(replace(line.said, form=Form.TEXT))


def _named(item: Line, kind: Kind) -> Line:
    """Return what of an item names the entry: its styled beginning, or what stands before its description."""
    text, end = item.text, 0
    spans = [(mark.start, mark.end) for mark in item.rich.marks if mark.end > mark.start and mark.kind is not MarkKind.BREAK]
    spans += [(dated.start, dated.end) for dated in item.dated]
    for start, stop in sorted(spans) if text[-1:] not in ":：" else ():
        if _is_between(text[end:start]) or _ends_with_date(item, stop):
            end = max(end, stop)
    end = closing(text, 0, end)
    named = item.cut(0, end or len(text))
    words = [atom for atom in cut((named,), kind) if not atom.idle]
    enough = len(words) > 1 and (kind is not Kind.EDUCATION or any(word.organization for word in words))
    rest = text[end : next((dated.start for dated in item.dated if dated.start >= end), None)]
    last = text[end:].partition(" (")[0]
    if end and _is_between(last) and _lacks_last(words, last, kind):
        return item
    if enough or (words and (kind is Kind.PROJECTS or _is_sentence(rest) or tells(rest.strip(" ).:–—-")))):
        return named
    return item if len(text) < 160 else item.cut(0, 160)


def _lacks_last(names: Sequence[Atom], last: str, kind: Kind) -> bool:
    """Tell whether the *last* words of an item go with its *names*: they are a place, or there are not yet two names."""
    place = last.rpartition(",")[2].strip(" ()|·•–—-.")
    if evidence.of_place(place) >= 1 or (last.startswith(",") and place.istitle() and kind is Kind.EXPERIENCE):
        return True
    return kind is not Kind.PROJECTS and sum(not name.place for name in names) < 2


def _ends_with_date(item: Line, stop: int) -> bool:
    """Tell whether an item ends at *stop* with its date, parted from all names before: "**Ferry**, puzzle, 2019"."""
    if item.is_prose or len(item.text) > 160 or item.text[stop:].strip(" .)") or not item.dated or item.dated[-1].end != stop:
        return False
    before, _, opened = item.text[: item.dated[-1].start].rpartition("(")
    if before and is_noise(opened):
        return True
    return item.text[: item.dated[-1].start].rstrip().endswith((",", "(", "|", "·", "•", "–", "—", "-", ";"))


def _is_between(text: str) -> bool:
    """Tell whether *text* between two styled names or dates parts them, or is a name itself: ", Kyiv."."""
    words = text.strip(" (),.;:|·•–—-").split()
    joins = len(words) == 1 and words[0].casefold() in ("at", "from", "for", "to")
    return not words or joins or (len(words) <= 3 and all(word[0].isupper() or word in ("&", "of") for word in words))


def _is_sentence(text: str) -> bool:
    """Tell whether what follows a name describes it: it is no name itself, and long or ends like a sentence."""
    words = text.split()
    said = ":" in text or any(word[0].islower() and word not in LINKERS for word in words)
    return said and (len(text) > 60 or (text.rstrip().endswith(".") and len(words) >= 4))
