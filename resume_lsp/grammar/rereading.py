"""
Read a rewrite again before it is offered.

What comes out is a bullet, so it is read as one, by the same reader. Each reason below is one way in which a sentence shows that
it came apart; what the author's own words had already is no reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from resume_lsp.grammar import auxiliary, bare, lexicon, opening, relisting, tokens
from resume_lsp.grammar.changes import Rewrite
from resume_lsp.grammar.coordinating import goes_on, is_verbal
from resume_lsp.grammar.inflecting import noun_of
from resume_lsp.grammar.reading import Opening, OpeningKind, Tense
from resume_lsp.grammar.relisting import JOINTS, Reread
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, ends_sentence, touch
from resume_lsp.words import words as listed

_OBJECTS = frozenset("$€£~⟨\"“[(#@.'")
"""Signs that an object may begin with."""


_SHORT_STEM = 5
"""Letters of a verb that many a word begins with by chance."""

_BRACKETS = '()[]“”"'


def is_sound(text: str, rewrite: Rewrite, *, past: bool) -> bool:
    """Tell whether *text*, rewritten, is a whole sentence that opens with a verb in the tense it is to have."""
    reread = read(text, rewrite, past=past)
    return not any(reason(reread) for reason in (_OF_ALL if rewrite.verb.startswith("⟨") else _REASONS))


def read(text: str, rewrite: Rewrite, *, past: bool) -> Reread:
    """Read *text*, rewritten, as the bullet that it is."""
    words = tokens.split(rewrite.of(text))
    tense = Tense.PAST if past else Tense.PRESENT
    found = opening.find(words, opening.Context(tense, past))
    verb = not rewrite.verb.startswith("⟨") and found.kind is OpeningKind.ACTION
    first = next((place for place, word in enumerate(words) if word.end == found.span.end), None) if verb else None
    return Reread(tokens.split(text), words, found, first, past)


def _opens_weak(reread: Reread) -> bool:
    """Helped with X."""
    return reread.opening.kind is OpeningKind.WEAK


def _opens_without_a_verb(reread: Reread) -> bool:
    """Teamed sales closes deals; only the past tells a verb from a noun at a glance."""
    return reread.past and reread.opening.kind in {OpeningKind.NOUN, OpeningKind.GERUND}


def _is_in_another_tense(reread: Reread) -> bool:
    """Write X, in a role that is over."""
    return reread.past and reread.opening.tense is Tense.PRESENT


def _says_a_word_twice(reread: Reread) -> bool:
    """Supported users in in finding X."""
    return any(left == right and left.isalpha() for left, right in _new_pairs(reread))


def _heaps_prepositions(reread: Reread) -> bool:
    """Supported the writing of with X, ⟨Verb⟩ ⟨what⟩ in and contributed to X."""
    firm = listed("rereading.firm_prepositions")
    here, there = firm | {"in", "on"}, firm | {"and"}
    return any(left in here and right in there for left, right in _new_pairs(reread))


def _leaves_a_preposition(reread: Reread) -> bool:
    """Onboarded three hires and for their first tasks: what the preposition said again is gone."""
    words = reread.words
    for place in range(2, len(words)):
        low = words[place].low
        if low in listed("rereading.firm_prepositions") | {"in", "on"} and words[place - 1].low in {"and", "&", "or"}:
            now, before = (sum(word.low == low for word in it) for it in (words, reread.before))
            helped = low == "with" and now == before and at(words, place + 1).low not in {"it", "them", "that", "this"}
            return (now < before or helped) and all(word.low != low for word in words[:place])
    return False


def _new_pairs(reread: Reread) -> set[tuple[str, str]]:
    """Return the words that stand side by side now and did not before."""
    now, before = ({(left.low, right.low) for left, right in pairwise(words)} for words in (reread.words, reread.before))
    return now - before


def _ends_unfinished(reread: Reread) -> bool:
    """Supported the development of."""
    last, before = (next((word for word in reversed(it) if word.text != "."), EDGE) for it in (reread.words, reread.before))
    return last.low != before.low and (last.low in listed("rereading.unfinished") or last.text in {",", ":", ";"})


def _breaks_a_pair(reread: Reread) -> bool:
    """Built a tool (in Rust."""
    before, now = (Counter(word.text for word in words if word.text in _BRACKETS) for words in (reread.before, reread.words))
    return before["("] == before[")"] and before["["] == before["]"] and before["“"] == before["”"] and before != now


def _takes_a_verb_for_a_thing(reread: Reread) -> bool:
    """Supported fetch of X; ⟨Verb⟩ optimize the pumps; Applied them in X, learning Y: the first object is none."""
    words, place = reread.words, 0 if reread.first is None else reread.first
    place += 1 if reread.first is not None else next((it for it, word in enumerate(words) if word.text == "⟩"), 0) + 1
    place += at(words, place).low == "on" and reread.first is not None
    word, verb = at(words, place), lexicon.verb(at(words, place).low)
    points = word.low in {"them", "it"} and word.low in {other.low for other in reread.before[1:]}
    points = points and all(other.low != word.low for other in reread.before[:4])
    bare_verb = verb is not None and not verb.noun and not word.is_capital and not bare.is_adjective(word)
    acts = bare_verb and at(words, place + 1).is_word and not auxiliary.is_adverb(word) and lexicon.past(word.low) is None
    return points or acts


def _lacks_its_object(reread: Reread) -> bool:
    """Managed but not limited to filing; Handled hiring staff."""
    words, place = reread.words, reread.first
    if place is None or reread.opening.verb is None or reread.opening.verb.base not in listed("rereading.transitive"):
        return False
    while (following := _equal(words, place, reread.opening)) is not None:
        place = following
    place += at(words, place + 1).low in lexicon.PARTICLES and at(words, place).low != reread.opening.verb.past
    after = at(words, place + 1)
    if after.low in listed("next.prepositions") - listed("rereading.measures") | listed("rereading.no_objects"):
        return True
    if not (after.is_word or after.is_figure or after.text in _OBJECTS):
        return True
    said = any(word.low in reread.opening.verb[:5] for word in reread.before)  # "creating engaging lessons" is the author's own
    joined = at(words, place + 2).low in {"of", "and", "in", "for"}
    named = any(
        left.low == "of" and right.low == after.low for left, right in pairwise(reread.before)
    )  # "development of training tools"
    allowed = said or joined or named or reread.opening.verb.base == "support"
    return not allowed and is_verbal(words, place + 1) and goes_on(words, place + 1)


def _equal(words: Words, place: int, opened: Opening) -> int | None:
    """Return the index of the verb that stands side by side with the one at *place*: "extended" of "Maintained and extended"."""
    following = place + 1
    while at(words, following).low in JOINTS or (following > place + 1 and auxiliary.is_adverb(at(words, following))):
        following += 1
    find = lexicon.past if opened.tense is Tense.PAST else lexicon.verb
    return following if following > place + 1 and find(at(words, following).low) else None


def _leaves_an_infinitive(reread: Reread) -> bool:
    """Designed and print a hand; Supported readers catch up."""
    if not reread.past or reread.first is None or reread.opening.verb is None:
        return False
    words = reread.words
    for place in range(reread.first + 1, len(words)):
        low, after = words[place].low, at(words, place + 1)
        if low == "to" and at(words, place - 1).low in {"and", "&"} and lexicon.verb(after.low):
            return True  # "Moved reports and to train users"
        if ends_sentence(words, place) or low in listed("nested.clauses", "rereading.causes") or low == "to":
            return False
        joined_to_a_figure = touch(at(words, place - 1), words[place]) and words[place - 1].is_figure  # "3D-print"
        verb = (
            lexicon.verb(low.rpartition("-")[2])
            if words[place].is_word and (joined_to_a_figure or not words[place].is_capital)
            else None
        )
        if verb is None or lexicon.past(low) or low in listed("next.prepositions") or auxiliary.is_adverb(words[place]):
            continue
        if (
            at(words, place - 1).low in JOINTS
            and not verb.noun
            and not joined_to_a_figure
            and after.is_word
            and after.low != "up"
        ):
            return True  # "Provided support, and respond to guests"
        acts = after.low in listed("rereading.articles")
        if acts and (at(words, place - 1).low in JOINTS or joined_to_a_figure):
            return True
        if bare.is_plural(words[place - 1]) and (not verb.noun or acts or after.low in {"up", "out", "down"}):
            return True
    return False


def _acts_twice(reread: Reread) -> bool:
    """Managed extinguish the lamps; Handled relate to tides: what the author wrote behind the opening is a verb already."""
    if reread.first is None:
        return False
    after = at(reread.words, reread.first + 1)
    verb = lexicon.verb(after.low)
    if reread.opening.verb and any(
        left.low == reread.opening.verb.gerund and right.low == after.low for left, right in pairwise(reread.before)
    ):
        return False
    told = lexicon.past(after.low) is not None and at(reread.words, reread.first + 2).low in listed("next.prepositions")
    return told or (verb is not None and not verb.noun and not after.is_capital and lexicon.past(after.low) is None)


def _joins_no_verb(reread: Reread) -> bool:
    """Kept the log and weekly reported to the mayor; Kept the till and opening/closed the kiosk."""
    words, times = reread.words, listed("rewriting.times")
    new = [place for place in range(2, len(words)) if relisting.is_new_verb(reread, words[place])]
    return any(words[it - 1].low in times or (words[it - 1].text == "/" and lexicon.gerund(words[it - 2].low)) for it in new)


def _heaps_duties(reread: Reread) -> bool:
    """Managed relations, renewals, and keeping the plan up to date."""
    if reread.opening.verb is None or reread.opening.verb.base not in {"manage", "oversee"}:
        return False
    words = reread.words
    return any(
        words[place].low.endswith("ing")
        and lexicon.gerund(words[place].low) is not None
        and words[place - 1].low in {"and", "&"}
        and words[place + 1].low in listed("rereading.articles")
        for place in range(2, len(words) - 1)
    )


def _leaves_a_gerund(reread: Reread) -> bool:
    """Planned lessons, marking homework and reporting results; Designed the site and building the app."""
    if reread.first is None or reread.opening.verb is None:
        return False
    words, support = reread.words, reread.opening.verb.base in {"support", "collaborate"}
    if reread.opening.verb.base in listed("rereading.governs_deeds") and not support:
        return False
    for place in range(reread.first + 1, len(words)):
        before, low = at(words, place - 1).low, words[place].low
        if ends_sentence(words, place) or low in listed("nested.clauses"):
            return False
        if not low.endswith("ing") or lexicon.gerund(low) is None:
            continue
        if before not in JOINTS and not is_verbal(words, place):  # "pricing models"
            continue
        if before not in JOINTS or (before == "," and low in listed("nested.results")):
            return False
        noun = "of" in {at(words, place + 1).low, at(words, place + 2).low}  # "the development and testing of X"
        if support and at(words, place + 1).low not in listed("rereading.articles"):
            continue  # "supported payroll and answering phones"
        if before in {"and", "&"} and not noun and goes_on(words, place) and is_verbal(words, place):
            return True
    return False


def _leaves_a_duty(reread: Reread) -> bool:
    """Led four cooks and responsible for ordering fish."""
    duties = {"responsible", "accountable", "involved", "tasked"}
    return any(left.low in {"and", "&", ","} and right.low in duties for left, right in pairwise(reread.words))


def _repeats_its_verb(reread: Reread) -> bool:
    """Completed a complete overhaul; Designed the design of X; Handled cash handling; Supported user support."""
    if reread.first is None or reread.opening.verb is None:
        return False
    base = reread.opening.verb.base.removeprefix("co-")
    article = at(reread.words, reread.first + 1).low in {"a", "an", "the"}
    said = {reread.opening.verb.gerund, *({base} & {"support"})}  # "Built the build farm" is right
    if any(word.low in said for word in reread.words[reread.first + 1 : reread.first + 4]):
        return True
    field = at(reread.words, reread.first + 3).low in {"of", "for", "in", "and", ",", ".", ""}  # "Managed people management of X"
    if field and at(reread.words, reread.first + 2).low == noun_of(base):
        return True
    after = at(reread.words, reread.first + 1 + article).low
    own = any(word.low in reread.opening.verb[:5] for word in reread.before)
    nouns = {noun_of(base), reread.opening.verb.gerund}
    if not own and any(left.low in nouns and (right.low in JOINTS or not right.is_word) for left, right in _pairs(reread.words)):
        return True  # "Managed the pricing and management"
    stem = len(base) > _SHORT_STEM and after.startswith(base) and reread.before[0].low != after
    return stem or after in {base, noun_of(base) or base, reread.opening.verb.gerund}


def _pairs(words: Words) -> Iterator[tuple[Word, Word]]:
    """Yield each word with the one behind it, the last with none."""
    return pairwise((*words, EDGE))


def _splices_two_sentences(reread: Reread) -> bool:
    """Managed the buoys, I wrote the log; Served as a pilot I wrote the log."""
    served = reread.first is not None and at(reread.words, reread.first + 1).low == "as"
    return any((left.text == "," or served) and right.low in {"i", "we"} for left, right in pairwise(reread.words))


_OF_ALL: tuple[Callable[[Reread], bool], ...] = (
    _says_a_word_twice,
    _heaps_prepositions,
    _leaves_a_preposition,
    _ends_unfinished,
    _breaks_a_pair,
    _splices_two_sentences,
    _takes_a_verb_for_a_thing,
)
_REASONS = (
    *_OF_ALL,
    _opens_weak,
    _opens_without_a_verb,
    _is_in_another_tense,
    _lacks_its_object,
    _leaves_an_infinitive,
    _leaves_a_gerund,
    _leaves_a_duty,
    _acts_twice,
    _joins_no_verb,
    relisting.leaves_a_list,
    _heaps_duties,
    relisting.leaves_a_noun_of_action,
    relisting.leaves_work_in_a_list,
    relisting.leaves_a_noun_among_verbs,
    relisting.leaves_a_last_noun,
    _repeats_its_verb,
)
