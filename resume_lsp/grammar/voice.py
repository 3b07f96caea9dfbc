"""Find the first person and the passive."""

from __future__ import annotations

from resume_lsp.grammar import lexicon, quantity
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, ends_sentence, touch
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_SUBJECT_WORDS = 4  # from a relative pronoun to its verb: "whose old accounts were"
_SIGNS = frozenset({";", ",", ":", "&", "–", "—"})
"""Signs that part clauses."""
_QUOTES = {'"': '"', "“": "”", "‘": "’", "'": "'", "«": "»", "„": "“"}
"""What opens a quotation, and what closes it."""


def first_person(words: Words) -> tuple[Span, ...]:
    """Return where the author speaks of himself: I, me, my, we, our, us."""
    found = [index for index in range(len(words)) if _is_first_person(words, index)]
    quoted = _quoted(words) if found else frozenset()
    return tuple(Span(words[index].start, words[index].end) for index in found if index not in quoted)


def _quoted(words: Words) -> frozenset[int]:
    """Return the places of all words in quotation marks: what a name or somebody else says."""
    found: set[int] = set()
    opened, closing = 0, ""
    for index, word in enumerate(words):
        if not closing and word.text in _QUOTES and _opens(words, index):
            opened, closing = index, _QUOTES[word.text]
        elif word.text == closing and not (touch(word, at(words, index + 1)) and at(words, index + 1).is_word):
            found.update(range(opened, index))
            closing = ""
    return frozenset(found)


def _opens(words: Words, index: int) -> bool:
    """Tell whether the sign at *index* stands before what it quotes: not the apostrophe of "the users' own"."""
    before, after = at(words, index - 1), at(words, index + 1)
    joined = touch(before, words[index]) and (before.is_word or before.is_figure)
    return after.is_word and touch(words[index], after) and not joined


def _is_first_person(words: Words, index: int) -> bool:
    word, before = words[index], at(words, index - 1)
    if word.low == "us":
        return word.text in {"us", "Us"} and not before.is_figure and not (word.text == "Us" and before.is_capital)
    if word.low not in listed("voice.pronouns"):
        return False
    if word.low == "mine":
        return before.low == "of" and not _is_noun(at(words, index + 1))
    return word.low != "i" or not _is_numeral(words, index)


def _is_noun(word: Word) -> bool:
    """Tell whether *word*, right behind "of mine", makes a mine of it where coal is dug: "surveys of mine shafts"."""
    behind = listed("next.prepositions", "next.coordinators", "before.pronouns") | {"that", "which"}
    return word.is_word and word.low not in behind


def _is_numeral(words: Words, index: int) -> bool:
    """Tell whether an I is a one, as in "Engineer I", or a letter, as in "I/O"."""
    before, after = at(words, index - 1), at(words, index + 1)
    if words[index].text == "i" and before is not EDGE and before.low not in {"and", "that", "which", "where", "when", ",", "."}:
        return True
    if before.low in listed("voice.numbered") or before.text in {"/", "&"}:
        return True
    if before.text in {"-", "–"}:
        return lexicon.past(after.low) is None
    counted = after.low in {"and", "or", ",", "/"} and at(words, index + 2).low in {"ii", "iii"}
    return counted or after is EDGE or after.text in {"/", "&", ".", ")", "(", "]", "-", "–", ":", '"', "”", "’"}


def passives(words: Words) -> tuple[Span, ...]:
    """Return each form of *be* or *get* with the participle that makes it a passive: "was deployed", "got promoted"."""
    found = []
    for index, word in enumerate(words):
        if word.low not in listed("voice.be") or _is_continued(words, index) or not (end := _participle(words, index)):
            continue
        if not any(excuses(words, index, end) for excuses in _EXCUSES):
            found.append(Span(word.start, words[end].end))
    return tuple(found)


def _is_of_others(words: Words, index: int, end: int) -> bool:
    """
    Tell whether it is said what others did, or what was done to them: "who were hired", "nobody was paged".

    So it is of some of what was named, "of which 40 are closed", and of what others made with a thing: "were drawn with it".
    """
    subject = [word.low for word in words[max(0, index - _SUBJECT_WORDS) : index]]
    if "who" in subject or "whose" in subject or at(words, index - 1).low in listed("voice.anybody"):
        return True
    if "of which" in " ".join(subject) or "of whom" in " ".join(subject):
        return True
    if at(words, end + 1).low in {"with", "by", "through", "using", "via"} and at(words, end + 2).low in {"it", "them"}:
        return True
    related = not {"that", "which"}.isdisjoint(subject)
    if related and words[end].low in listed("voice.honored"):  # "the team that was recognized for it"
        return True
    return related and at(words, end + 1).low == "by" and at(words, end + 2).low not in {"me", "us", "myself"}


def _is_of_users(words: Words, _: int, end: int) -> bool:
    """Tell whether it is what users do, and by whom or how often: "it is used by 40 teams", "viewed 9,000 times a month"."""
    if words[end].low not in listed("voice.use"):
        return False
    place = end + 1
    while at(words, place).low in listed("voice.about"):
        place += 1
    by_others = at(words, place).low == "by" and at(words, place + 1).low not in {"me", "us", "myself"}
    return by_others or quantity.is_number(at(words, place))


def _is_of_a_system(words: Words, index: int, end: int) -> bool:
    """Tell whether it is what comes of a deed told before: ", so a lost parcel is found", "; orders are now paid by phone"."""
    if words[index].low not in {"is", "are"}:
        return False
    begins = next((place for place in range(index - 1, 0, -1) if _parts_clauses(words, place)), None)
    if begins is None:
        return False
    ends = next((place for place in range(end, len(words)) if _parts_clauses(words, place)), len(words))
    return words[begins].low == "so" or any(word.low in {"now", "today"} for word in words[begins:ends])


def _parts_clauses(words: Words, index: int) -> bool:
    return words[index].text in _SIGNS or words[index].low == "so" or ends_sentence(words, index)


def _is_of_some(words: Words, index: int, _: int) -> bool:
    """Tell whether it is said of some of those who were spoken of: "; two were promoted"."""
    if at(words, index - 1).low not in listed("metric.numbers", "voice.some"):
        return False
    return at(words, index - 2).text in _SIGNS or ends_sentence(words, index - 2)


_EXCUSES = (_is_of_others, _is_of_some, _is_of_users, _is_of_a_system)
"""What tells that a passive hides nobody."""


def _is_continued(words: Words, index: int) -> bool:
    """Tell whether an earlier auxiliary already opened this passive: the "being" of "was being built"."""
    return words[index].low in {"been", "being"} and at(words, index - 1).low in listed("voice.be")


def _participle(words: Words, index: int) -> int | None:
    """Return the index of the participle that the form of *be* at *index* goes with."""
    place = index + 1
    while at(words, place).low in listed("voice.between") or at(words, place).low.endswith("ly"):
        place += 1
    word = at(words, place)
    behind = at(words, place + 1)
    is_secret = word.low == "classified" and (behind is EDGE or not behind.is_word)
    is_state = (word.low in listed("voice.states") and at(words, place - 1).low != "being") or is_secret
    if not word.is_word or is_state or lexicon.participle(word.low) is None:
        return None
    return None if words[index].low.startswith("g") and word.low in listed("voice.not_got") else place
