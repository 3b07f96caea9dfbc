"""Noun phrases: where one ends, which are coordinated with it, and the noun that it is about."""

from resume_lsp.grammar import bare, lexicon
from resume_lsp.grammar.inflecting import goes_on
from resume_lsp.grammar.nominals import named_work
from resume_lsp.grammar.tokens import Word, Words, at, touch
from resume_lsp.words import words as listed


def end(words: Words, index: int) -> int:
    """Return the index behind the noun phrase that begins at *index*: the next preposition, verb, sign or the end."""
    place = index
    while place < len(words) and _continues_phrase(words, place, index):
        place += 1
    return place


def _continues_phrase(words: Words, place: int, first: int) -> bool:
    word = words[place]
    if not (word.is_word or word.is_figure or word.text in {"+", "/", "-", "'", "$", "%"} or _joins_a_name(words, place)):
        return False
    if word.low in listed("next.prepositions", "next.linking", "nested.clauses") | {"and", "or"}:
        return False
    if place > first and word.low in listed("next.postpositive"):
        return False
    if word.low == "facing" and place > first:  # "customer facing tools"
        return True
    if place > first and bare.is_plural(words[place - 1]) and (_is_done(word) or word.low in {"aged", "ages", "directly"}):
        return False
    if place > first and word.low in {"every", "each", "resulting"}:
        return False
    acts = place > first and word.low.endswith("ing") and _low(words, place + 1) in listed("rereading.articles")
    if acts and lexicon.gerund(word.low):
        return False  # "a team building the pier"
    if place > first and lexicon.gerund(word.low) and _tells_of_the_noun_before(words, place):
        return False
    is_gerund = place > first and word.low.endswith("ing") and "-" not in word.low and lexicon.gerund(word.low)
    qualifies = words[place - 1].low in {"a", "an", "the"}  # "the organizing committee"
    named = _low(words, place + 1) == "of" or named_work(words, place - 1) is not None  # "counting of crates", "bug fixing in"
    return not is_gerund or qualifies or named or word.low in listed("next.noun_gerunds") or not goes_on(words, place)


def _tells_of_the_noun_before(words: Words, place: int) -> bool:
    """Tell whether a gerund tells what the noun before it does: "jobs running on", "a system handling high-volume calls"."""
    before, after = words[place - 1], at(words, place + 1)
    runs = bare.is_plural(before) and after.low in listed("next.prepositions")
    return runs or (before.low in listed("menu.things.nouns") and ("-" in after.text or bare.is_adjective(after)))


def _joins_a_name(words: Words, place: int) -> bool:
    """Tell whether an "&" stands within a name: "P&L", not "bugs & fixes"."""
    return words[place].text == "&" and touch(words[place], at(words, place + 1))


def _behind_brackets(words: Words, end: int) -> int | None:
    """Return the index of the noun behind "(HMO)" at *end*: "Harbor Master Office (HMO) audits"; None where none is."""
    noun = at(words, end + 3)
    short = _low(words, end) == "(" and _low(words, end + 2) == ")" and noun.is_word and not noun.is_capital
    no_nouns = listed("next.prepositions", "next.linking", "nested.clauses", "next.coordinators")
    return end + 3 if short and noun.low not in no_nouns and lexicon.gerund(noun.low) is None else None


def starts(words: Words, index: int) -> tuple[int, ...]:
    """Return where the noun phrases begin that are coordinated at *index*: "demos and sprint planning", both."""
    found = [index]
    stop = end(words, index)
    if _low(words, stop - 1) in listed("rewriting.amounts") and _low(words, stop) == "of":
        return starts(words, stop + 1)
    said = _low(words, index - 1) if _low(words, index - 1) in listed("next.prepositions") else ""
    while _low(words, stop) in {",", "and", "or", "&"}:
        start = stop + 1 + (_low(words, stop + 1) in {"and", "or", "&"})
        start += _low(words, start) == said != ""
        if _tells_what_came_of_it(words, start):
            break  # "reviews, giving advice"
        stop = end(words, start)
        done = lexicon.past(_low(words, start))
        if stop > start and not (done and (done.base != _low(words, start) or not done.noun)):  # "cost control"
            found.append(start)
    return tuple(found)


def _tells_what_came_of_it(words: Words, index: int) -> bool:
    """Tell whether a gerund at *index* is no thing in a list, but says what was done besides, or what came of it."""
    acts = _low(words, index) in listed("nested.results") or _low(words, index + 1) in listed("rereading.articles")
    return acts and lexicon.gerund(_low(words, index)) is not None


def head(words: Words, index: int) -> str:
    """Return the noun that the phrase at *index* is about: "service" of "a range of new billing services"."""
    stop = end(words, index)
    if _low(words, index) == "both" and _low(words, stop) == "and":  # "both web and API tickets"
        return head(words, stop + 1)
    doubtful = bare.is_adjective(at(words, index)) and _low(words, index) in listed("menu.documents.nouns")
    if doubtful and stop == index + 1 and _low(words, stop) in {"and", "or", "&", ","}:
        return head(words, stop + 1)  # "manual and automated tests"
    if behind := _behind_brackets(words, stop):
        return head(words, behind)
    names = [word.low for word in words[index:stop] if word.is_word and word.low != "such"]
    if names and names[-1] in listed("rewriting.amounts") and _low(words, stop) == "of":
        return head(words, stop + 1)
    pair = "-".join(names[-2:])
    pairs = listed("rewriting.people", "menu.documents.nouns", "menu.things.nouns")
    named = pair in pairs  # "direct reports", "grant applications", "back end"
    return pair if named else names[-1] if names else ""


def _low(words: Words, index: int) -> str:
    return at(words, index).low


def _is_done(word: Word) -> bool:
    """Tell whether *word* may say what was done to the noun before it: "services written in Go"."""
    return lexicon.past(word.low) is not None or lexicon.participle(word.low) is not None
