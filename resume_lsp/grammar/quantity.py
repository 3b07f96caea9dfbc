"""Quantities in words: "two squads", "ten-fold", "doubled", "half of", "within an hour"."""

from __future__ import annotations

from resume_lsp.grammar.tokens import EDGE, Word, Words, at, touch
from resume_lsp.words import words as listed

_RANGES = frozenset({"to", "-", "–", "through", "or"})
_FOR = (("to",), ("into",), ("instead", "of"), ("rather", "than"), (",", "not"))
"""What stands between two spans of time, or two rates, of which one replaced the other."""
_NEVER = frozenset({"never", "no", "not", "nobody", "nothing", "none", "without", "avoid", "avoided", "avoiding"})


def is_number(word: Word) -> bool:
    """Tell whether a word is a number, in figures or in letters."""
    return word.is_figure or word.low in listed("metric.numbers")


def in_words(words: Words, index: int) -> int | None:
    """Return the index of the last word of a quantity in words that begins at *index*, None where there is none."""
    last = _begun_at(words, index)
    return None if last is None or is_how_long_it_lasted(words, index) else last


def _begun_at(words: Words, index: int) -> int | None:
    word, after = words[index], at(words, index + 1)
    if "-" in word.low:
        return index if _is_compound(word.low) else None
    if word.low in listed("metric.numbers"):
        return index if _counts(words, index) else None
    if word.low in listed("metric.large") or word.low in {"multimillion", "multibillion"}:
        return index
    if word.low in listed("metric.multiplied"):
        if word.low == "twice" and not _NEVER.isdisjoint(earlier.low for earlier in words[:index]):  # "never sent twice"
            return None
        return None if after.low in {"as", "down"} and word.low.startswith("doubl") else index
    return _phrase(words, index)


def is_an_age(words: Words, index: int) -> bool:
    """Tell whether a number is how old somebody is: "ages 6 to 12", "kids 8 and under", "a 5-year-old"."""
    first, last = index, index
    while at(words, first - 1).low in _RANGES and is_number(at(words, first - 2)):
        first -= 2
    while at(words, last + 1).low in _RANGES and is_number(at(words, last + 2)):
        last += 2
    if at(words, first - 1).low in {"age", "ages", "aged"}:
        return True
    if at(words, first - 1).low in {"over", "under", "above"} and at(words, first - 2).low in listed("metric.grown"):
        return len(words[last].text) < 3
    after, second, third = (at(words, last + step) for step in (1, 2, 3))
    if at(words, first - 1).low in listed("metric.young") and first < last and _ends_phrase(after):  # "pupils 10-14"
        return len(words[last].text) < 3
    if after.low in {"and", "or", "&"}:
        return second.low in {"under", "over", "up", "older", "younger"} and not third.is_figure
    if after.text in {"-", "–"}:
        after, second = second, third
    return after.low in {"year-old", "year-olds"} or (after.low in {"year", "years"} and second.low in {"old", "olds"})


def is_how_long_it_lasted(words: Words, index: int) -> bool:
    """Tell whether a number is the length of what one went through: "a three-month internship", "a 6 week course"."""
    word, place = words[index], index
    if is_number(word):
        place += 2 if at(words, index + 1).text in {"-", "–"} else 1
        word = at(words, place)
    unit = word.low.rpartition("-")[2]
    spans = listed("metric.spans")
    return f"{unit}s" in spans and not {at(words, place + step).low for step in (1, 2)}.isdisjoint(listed("metric.stays"))


def _is_compound(low: str) -> bool:
    """two-thirds, ten-fold, five-person, six-to-nine-month, multi-million, zero-downtime; not two-way, ten-year-old."""
    first, *rest = low.split("-")
    if rest[-1] in {"old", "olds"}:
        return False
    if rest[0] == "to" and len(rest) > 2:
        return _is_compound(low.split("-to-", 1)[1])
    unit, units = rest[0].removesuffix("s"), listed("metric.measured", "metric.numbers")
    if first == "zero":
        return rest[0] in listed("metric.zero_results")
    if first == "sub":
        return unit in listed("metric.fractions")
    if first in {"single", "double", "triple", "multi"}:
        return unit in {"digit", "figure", "million", "billion", "petabyte", "terabyte", "gigabyte", "exabyte"}
    if first == "one":
        return unit in {"third", "quarter", "half", "fifth", "tenth"}
    if first in listed("metric.numbers"):
        return rest[0] in units or unit in units
    return bool({first, rest[-1]} & listed("metric.large"))


def _counts(words: Words, index: int) -> bool:
    """Two modules; not phase two, Big Four, Six Sigma, two's complement."""
    before, word, after = at(words, index - 1), words[index], at(words, index + 1)
    named = before.low in listed("metric.names") | {"day", "web"} and after.low not in listed("metric.units")
    if named or (before.low == "big" and word.is_capital):
        return False
    if is_an_age(words, index):
        return False
    return after.low not in {"sigma", "way", "factor", "pager", "pagers"} and not (touch(word, after) and after.text == "'")


def _phrase(words: Words, index: int) -> int | None:
    """Read the quantities of more than one word."""
    low, before, after = words[index].low, at(words, index - 1), at(words, index + 1)
    found = None
    if low == "half":
        of_something = after.low in {"of", "the", "a", "an"} and before.low not in {"first", "second", "other"}
        found = index if before.low in listed("metric.round") or of_something else None
    elif low in {"third", "quarter", "fifth"}:
        changed = at(words, index - 2).low in {"by", "to", "about", "almost", "nearly", "around", "roughly"}
        found = index if before.low in {"a", "one"} and (after.low == "of" or (changed and _ends_phrase(after))) else None
    elif low in listed("metric.spans") | listed("metric.rates"):
        found = _fewer(words, index)
    elif low == "zero":
        found = index + 1 if after.low in listed("metric.zero_results") else None
    elif low in {"order", "orders"}:
        found = index + 2 if after.low == "of" and at(words, index + 2).low == "magnitude" else None
    elif low in {"single", "double", "triple"}:
        found = index + 1 if after.low in {"digit", "digits"} else None
    elif low in {"first", "second", "third"}:
        placed = before.low in listed("metric.ordered") and after.low not in {"by", "to", "time", "class"}
        found = index + 1 if after.low in {"place", "prize", "runner", "runner-up", "rank"} else index if placed else None
    elif low in {"within", "in", "under", "below", "than"}:
        found = _period(words, index)
    elif low in {"a", "an"} and after.low in listed("metric.periods"):  # "a weekend each month"
        again = at(words, index + 2).low in {"each", "every", "per", "a"} and at(words, index + 3).low in listed("metric.periods")
        found = index + 1 if again else None
    return found


def _fewer(words: Words, index: int) -> int | None:
    """Read "weeks to days", "hours instead of days", "hours, not days", "from monthly to daily"."""
    kind = "metric.spans" if words[index].low in listed("metric.spans") else "metric.rates"
    if kind == "metric.rates" and at(words, index + 1).low == "to" and at(words, index - 1).low != "from":
        return None  # "weekly to daily papers"
    between = [word.low for word in words[index + 1 : index + 4]]
    place = next((index + 1 + len(links) for links in _FOR if between[: len(links)] == [*links]), index)
    return place if place > index and at(words, place).low in listed(kind) else None


def _period(words: Words, index: int) -> int | None:
    """Read "within an hour", "in under a week"; not "in a second project"."""
    place = index + 1
    while at(words, place).low in {"just", "under", "less", "than", "about", "only"}:
        place += 1
    period, following = at(words, place + 1), at(words, place + 2)
    if at(words, place).low not in {"a", "an", "one"} or period.low not in listed("metric.periods"):
        return None
    return place + 1 if _ends_phrase(following) else None


def _ends_phrase(following: Word) -> bool:
    """Tell whether a noun ends before *following*: "by a third in", not "by a third party"."""
    behind = listed("next.prepositions", "next.coordinators", "next.determiners") | {"while"}
    return following is EDGE or not following.is_word or following.low in behind
