"""
What a bullet's words say, and how to say it better.

`read` takes a bullet's plain words and tells how they open, what they count, and who acts; `read_role` reads the bullets of
one role together, since they tell each other's nouns from verbs, and `told` those of a whole resume. `rewrite` opens a bullet
with a verb, `edits` makes that change in the source. All are pure functions.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from resume_lsp.grammar import aspect, metric, opening, posts, tokens, voice
from resume_lsp.grammar.altering import Inflection, alternatives, in_tense, without_person
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.cliches import Cliche, cliches, references_on_request, requests
from resume_lsp.grammar.lexicon import Verb, of_sense
from resume_lsp.grammar.placing import edits
from resume_lsp.grammar.reading import Opening, OpeningKind, Reading, Tense, Weak
from resume_lsp.grammar.slips import Slip, slips
from resume_lsp.grammar.vagueness import Vague, vague
from resume_lsp.memory import remembered
from resume_lsp.model import BULLET_KINDS, Bullet, Entry, Resume
from resume_lsp.text import Span
from resume_lsp.words import words as listed

if TYPE_CHECKING:
    from resume_lsp.grammar.activating import activated, distinguished
    from resume_lsp.grammar.rewriting import rewrite
    from resume_lsp.grammar.tails import appended, metric_tail, question
    from resume_lsp.grammar.topics import topics_of

__all__ = [
    "Change",
    "Claim",
    "Cliche",
    "Inflection",
    "Opening",
    "OpeningKind",
    "Reading",
    "Rewrite",
    "Slip",
    "Tense",
    "Told",
    "Vague",
    "Verb",
    "Weak",
    "activated",
    "alternatives",
    "appended",
    "cliches",
    "counts",
    "distinguished",
    "edits",
    "in_tense",
    "is_foreign",
    "is_over",
    "metric_tail",
    "of_sense",
    "question",
    "quotes_foreign",
    "read",
    "read_role",
    "references_on_request",
    "requests",
    "rewrite",
    "slips",
    "stands",
    "told",
    "topics_of",
    "vague",
    "without_person",
]


_LATER = {
    "activated": "activating",
    "distinguished": "activating",
    "rewrite": "rewriting",
    "appended": "tails",
    "metric_tail": "tails",
    "question": "tails",
    "topics_of": "topics",
}
"""What only mending needs, and the module that has it: half of this package, which a strong resume never asks for."""


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)  # so that it is asked for once
    return found


class Manner(NamedTuple):
    """How an author writes bullets: in which tense, if in one; or as nouns."""

    tense: Tense | None = None
    nouns: bool = False


class Told(NamedTuple):
    """
    A bullet of a resume as it reads in its role.

    *ended* says whether the role is over, None where its dates do not tell. *company* is the tense that most of the role's
    other bullets surely open with.
    """

    entry: Entry
    bullet: Bullet
    reading: Reading
    ended: bool | None
    company: Tense | None

    @property
    def front(self) -> Span:
        """Where in the source the words stand that it opens with; "2nd" is one."""
        opens, words = self.reading.opening.span, self.bullet.words
        end = opens.end
        if words.text[end - 1 : end].isdigit() and words.text[end : end + 2] in metric.ORDINALS:
            end += 2
        return words.span(opens.start, end)

    def place(self, span: Span) -> Span:
        """Return where in the source its words at *span* stand."""
        return self.bullet.words.span(span.start, span.end)

    @property
    def rewrites(self) -> tuple[Rewrite, ...]:
        """Better wordings, the best first."""
        from resume_lsp.grammar.rewriting import rewrite  # noqa: PLC0415  (few bullets ask)

        return rewrite(self.reading.text, ended=self.ended, company=self.company)


def told(resume: Resume, has_ended: Callable[[Entry], bool | None]) -> Iterator[Told]:
    """Read all bullets that tell what the author did; none where most are in another language than English."""
    entries = [
        (entry, bullets)
        for entry in resume.entries
        if entry.kind in BULLET_KINDS and (bullets := tuple(filter(_may_tell_a_deed, entry.bullets)))
    ]
    texts = [bullet.words.text for _, bullets in entries for bullet in bullets]
    if 2 * sum(map(is_foreign, texts)) <= len(texts):
        habit = _habit([*map(read, texts)])
        for entry, bullets in entries:
            yield from _told(entry, bullets, has_ended(entry), habit)


def _may_tell_a_deed(bullet: Bullet) -> bool:
    """Tell whether a bullet is more than the name of a post, an honour or a talk."""
    return not (posts.is_post(_whole(bullet)) or posts.is_set_off_title(bullet.words))


def _whole(bullet: Bullet) -> str:
    return f"{bullet.label.text}: {bullet.words.text}" if bullet.label else bullet.words.text


@lru_cache(maxsize=4096)
def is_foreign(text: str) -> bool:
    """Tell whether *text* is surely not English: small words of other languages, and none of its own."""
    words = [word.low for word in tokens.split(text)]
    small = sum(word in listed("language.foreign") for word in words)
    return small > 1 and not any(word in listed("language.english") for word in words)


def quotes_foreign(text: str) -> bool:
    """Tell whether a few words are from another language: two small words of it, or one beside a letter that English lacks."""
    small = sum(word.low in listed("language.surely_foreign") for word in tokens.split(text))
    return small > 1 or (small == 1 and any("à" <= letter <= "ÿ" for letter in text.lower()))


def _habit(readings: Sequence[Reading]) -> Manner:
    """Tell how the author writes bullets: in the tense of at least half of all, doubtful ones counted half."""
    deeds = [one.opening for one in readings if one.opening.kind is OpeningKind.ACTION]
    tense = next((tense for tense in Tense if _prevails(tense, deeds, len(readings))), None)
    return Manner(tense, nouns=_are_nouns(readings))


def _prevails(tense: Tense, deeds: Sequence[Opening], of: int) -> bool:
    """Tell whether at least half *of* so many bullets open with *deeds* in this *tense*, one of them surely."""
    weights = [2 if deed.sure else 1 for deed in deeds if deed.tense is tense]
    return 2 in weights and sum(weights) >= of > 1


def _are_nouns(readings: Sequence[Reading]) -> bool:
    """Tell whether two of three open with nouns, half with what is nothing else, and none surely says what one does."""
    nouns = [one for one in readings if one.opening.kind is OpeningKind.NOUN]
    if len(nouns) < 2 or 3 * len(nouns) < 2 * len(readings):
        return False
    clear = sum(not opening.may_act(one.text, one.opening) for one in nouns)
    acting = [one.opening for one in readings if one.opening.kind is OpeningKind.ACTION and one.opening.tense is Tense.PRESENT]
    return 2 * clear >= len(readings) and not any(one.sure for one in acting)


def _told(entry: Entry, bullets: tuple[Bullet, ...], ended: bool | None, habit: Manner) -> Iterator[Told]:
    read = _role(tuple(bullet.words.text for bullet in bullets), ended, habit)
    for bullet, (reading, company) in zip(bullets, read, strict=True):
        yield Told(entry, bullet, reading, ended, company)


@remembered
def read(text: str, *, ended: bool | None = True, company: Tense | None = None, among_nouns: bool = False) -> Reading:
    """
    Read one bullet's plain words.

    *ended* says whether the role is over, which settles words that are past and present alike ("set"). *company* is the tense
    that most of the role's other bullets surely open with, which settles words that may be nouns ("Design systems"); so does
    a place *among_nouns* ("Design reviews").
    """
    opens = opening.find(tokens.split(text), opening.Context(company, ended, among_nouns))
    return Reading(text, opens, *_said(text))


@remembered
def _said(text: str) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    """Return what a bullet says wherever it stands: its quantities, first persons and passives."""
    words = tokens.split(text)
    return metric.find(words), voice.first_person(words), voice.passives(words)


@lru_cache(maxsize=4096)
def counts(text: str) -> bool:
    """Tell whether *text*, which need be no bullet, has a quantity that a bullet could be proud of."""
    return bool(metric.find(tokens.split(text)))


def is_over(reading: Reading) -> bool:
    """Tell whether a bullet's deed happened once, made one thing or reached something: "Cut the build by 40 %"."""
    words = tokens.split(reading.text)
    return aspect.is_over(words, reading.opening) or aspect.makes_one_thing(words, reading.opening)


def stands(reading: Reading) -> bool:
    """Tell whether a bullet tells a duty that is done again and again: "Manage the weekly newsletter"."""
    return aspect.stands(tokens.split(reading.text), reading.opening)


def read_role(texts: tuple[str, ...], *, ended: bool | None = True) -> tuple[Reading, ...]:
    """Read the bullets of one role, each in the company of the others."""
    return tuple(reading for reading, _ in _role(texts, ended, Manner()))


@remembered
def _role(texts: tuple[str, ...], ended: bool | None, habit: Manner) -> tuple[tuple[Reading, Tense | None], ...]:
    """Read the bullets of one role by an author of that *habit*; return each reading with the tense of its company."""
    alone = tuple(read(text, ended=ended) for text in texts)
    presumed = habit.tense or _presumed(alone, ended)
    nouns = not presumed and (habit.nouns or _are_nouns(alone))
    readings = tuple(
        _in_company(reading, ended, company or presumed, among_nouns=nouns)
        for reading, company in zip(alone, _companies(alone), strict=True)
    )
    return tuple(zip(readings, _companies(readings), strict=True))


def _presumed(readings: Sequence[Reading], ended: bool | None) -> Tense | None:
    """
    Return the present where three bullets or more open with what may be its verb: "Query logs", "Feed the hens".

    Either all may and some do, fewer where the role goes on; or most do, one of them surely.
    """
    telling = [one for one in readings if one.opening.kind not in {OpeningKind.WEAK, OpeningKind.GERUND}]
    acting = [one.opening for one in telling if one.opening.tense is Tense.PRESENT]
    all_may = (4 if ended is False else 3) * len(acting) >= len(telling) and all(map(_may_be_present, telling))
    none_was = all(one.opening.tense is not Tense.PAST for one in telling)
    most_do = 2 * len(acting) > len(telling) and none_was and any(opening.sure for opening in acting)
    most_may = ended is False and _most_may(telling)
    return Tense.PRESENT if len(telling) > 2 and (all_may or most_do or most_may) else None


def _most_may(telling: Sequence[Reading]) -> bool:
    """
    Tell whether bullets of a role that goes on may open with a present verb, and a third do so, one of them surely.

    Three of four of those that tell nothing done, and twice as many as tell that.
    """
    open_ones = [one for one in telling if one.opening.tense is not Tense.PAST]
    acting = [one.opening.sure for one in open_ones if one.opening.tense is Tense.PRESENT]
    may = sum(map(_may_be_present, open_ones))
    many = 4 * may >= 3 * len(open_ones) and may >= 2 * (len(telling) - len(open_ones))
    return many and 3 * len(acting) >= len(open_ones) and any(acting)


def _may_be_present(reading: Reading) -> bool:
    return reading.opening.tense is Tense.PRESENT or opening.may_act(reading.text, reading.opening)


def _in_company(alone: Reading, ended: bool | None, company: Tense | None, *, among_nouns: bool) -> Reading:
    is_settled = alone.opening.kind in {OpeningKind.WEAK, OpeningKind.GERUND}
    return alone if is_settled else read(alone.text, ended=ended, company=company, among_nouns=among_nouns)


def _companies(readings: Sequence[Reading]) -> tuple[Tense | None, ...]:
    """Return for each of *readings* the tense that at least half of the others surely open with; None where there is none."""
    kinds = {OpeningKind.ACTION, OpeningKind.WEAK}
    tenses = [one.opening.tense if one.opening.kind in kinds and one.opening.sure else None for one in readings]
    counts = Counter(tense for tense in tenses if tense)
    return tuple(_most(counts, own, len(tenses) - 1) for own in tenses)


def _most(counts: Counter[Tense], own: Tense | None, others: int) -> Tense | None:
    """Return the tense that at least half of the *others* have, one's *own* left out of the *counts*."""
    for tense, count in counts.items():
        left = count - (tense is own)
        if left and 2 * left >= others:
            return tense
    return None
