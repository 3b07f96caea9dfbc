"""
Find the quantities in a bullet: of result, scale, money, time, people or rank.

Most figures in a resume are none of these: years, dates, versions, names, standards, list numbers. So a figure is judged by
the words beside it, and each reason not to count it is one small function. Numbers in words are in `quantity`.
"""

from __future__ import annotations

import re

from resume_lsp.grammar import quantity, units, versions
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, touch
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_CURRENCY = frozenset("$€£¥₹₽₩")
_DASHES = frozenset("-–—‑‐/")
ORDINALS = frozenset({"st", "nd", "rd", "th"})
_GAP = re.compile(r"(?:X{1,4}|N)(?:[.-]X{1,4})?[KMB]?\+?", re.ASCII)
"""What many write until they know the number: "XX", "$N", "X.XM"."""
_VERSIONS = 4  # as many are read in a row: "Python 2.7, 3.4, 3.5 and 3.6"


def find(words: Words) -> tuple[Span, ...]:
    """Return the places of all quantities among *words*."""
    found: list[Span] = []
    index = 0
    while index < len(words):
        last = _quantity(words, index)
        if last is not None:
            first = index - 1 if at(words, index - 1).text in _CURRENCY else index
            found.append(Span(words[first].start, words[last].end))
        index = 1 + (index if last is None else last)
    return tuple(found)


def _quantity(words: Words, index: int) -> int | None:
    """Return the index of the last word of the quantity that begins at *index*, None where none does."""
    if words[index].text == "⟨" or _is_gap(words, index):  # that the author will fill in
        return index
    return _figure(words, index) if words[index].is_figure else quantity.in_words(words, index)


def _is_gap(words: Words, index: int) -> bool:
    """Tell whether letters keep the place of a number: "by XX %", "$NK", "[X] shops", "XX new shops"."""
    word, before, after = words[index], at(words, index - 1), at(words, index + 1)
    if not _GAP.fullmatch(word.text):
        return False
    if before.text == "[" and after.text == "]":
        return True
    if before.text in _CURRENCY or after.text == "%" or after.low in {"percent", "pct"}:
        return True
    several = word.text.startswith("XX")
    return several and (word.text.endswith("+") or units.is_counted(words, index + 1))


def _figure(words: Words, index: int) -> int | None:
    """Return the index of the last word of the quantity that begins with the figure at *index*, None where it is none."""
    after = at(words, index + 1)
    sure = at(words, index - 1).text in _CURRENCY or after.text == "%" or after.low in {"percent", "pct"}
    if not sure and any(reason(words, index) for reason in _REASONS):
        return None
    last = index + (touch(words[index], after) and after.low in ORDINALS)
    while units.is_unit(at(words, last + 1)):
        last += 1
    return last


def _is_part_of_a_name(words: Words, index: int) -> bool:
    """HTTP/2, SHA-256, N+1, K-12, #123, 10:30, but not sub-100 ms or #1."""
    name, sign, figure = at(words, index - 2), at(words, index - 1), words[index]
    if not touch(sign, figure):
        return False
    if sign.text == "#":
        return len(figure.text) > 1
    if sign.text in {"'", "’"}:
        return True
    joins = sign.text in _DASHES or sign.text in set("+.:_@=\\")
    if not (joins and touch(name, sign) and name.is_word):
        return False
    if name.low == "to" and at(words, index - 4).is_figure:  # "3-to-12-month"
        return False
    under = name.low == "under" and not units.is_measured(words, index)  # under-12 girls
    return under or name.low not in listed("metric.joined")


def _is_joined_to_letters(words: Words, index: int) -> bool:
    """3D, 2FA, 5G, 1990s, 401k, 1920x1080; but 10k, 200ms, 1st place."""
    figure, letters = words[index].text, at(words, index + 1)
    if not touch(words[index], letters) or not letters.is_word:
        return False
    if letters.low in ORDINALS:
        return not (at(words, index + 2).low in listed("metric.places") or at(words, index - 1).low in listed("metric.ordered"))
    named = at(words, index - 1).is_figure or at(words, index - 1).is_capital
    kind = letters.text.split("-")[0]
    if kind in {"D", "G"} or figure == "401" or (kind == "B" and index > 1 and named):  # "Mistral 7B"
        return True
    if letters.low == "s" and ((figure.endswith("0") and len(figure) in {2, 4}) or figure == "1099"):
        return True
    if letters.text == "K" and figure in {"4", "8"}:
        return not units.is_counted(words, index + 2) or at(words, index + 2).low in listed("metric.screens")
    if letters.low == "k" and figure in {"5", "10"} and at(words, index + 2).low in listed("metric.races") | {"for", "", "."}:
        return at(words, index - 1).low in {"a", "annual", "charity"} or at(words, index + 2).low in listed("metric.races")
    return letters.low.rstrip("+").split("-")[0] not in listed("metric.units")


def _is_ratio_or_clock(words: Words, index: int) -> bool:
    """24/7, 9 to 5, 16:9, 3 pm, 1920x1080."""
    after = at(words, index + 1)
    if after.low in {"am", "pm", "a.m", "p.m", "o'clock"} or (
        touch(words[index], after) and after.low[:1] == "x" and after.low[1:].isdigit()
    ):
        return True
    return any(_is_no_quantity(*(at(words, first + step) for step in range(4))) for first in (index, index - 2))


def _is_no_quantity(left: Word, sign: Word, right: Word, behind: Word) -> bool:
    """Tell whether two figures with a sign between them are a ratio, a time of day or the like; "9 to 5 hours" are none."""
    if not (left.is_figure and right.is_figure) or (sign.low == "to" and units.is_unit(behind)):
        return False
    named = sign.text in {"/", "-", "–", "x", "×", "to"} and f"{left.text}/{right.text}" in listed("metric.around_the_clock")
    return named or (sign.text == ":" and touch(left, sign))


def _is_date(words: Words, index: int) -> bool:
    """12/05/2020, 05/2020, 2020-05-12."""
    run = _run(words, index)
    return len(run) > 1 and (len(run) > 2 or any(word.is_year for word in run))


def _run(words: Words, index: int) -> list[Word]:
    """Return the figures that strokes, dots or dashes join to the one at *index*."""
    first = index
    while _is_joint(words, first - 1):
        first -= 2
    run = [words[first]]
    while _is_joint(words, first + 1):
        first += 2
        run.append(words[first])
    return run


def _is_joint(words: Words, index: int) -> bool:
    """Tell whether the sign at *index* joins two figures without a blank."""
    left, sign, right = at(words, index - 1), at(words, index), at(words, index + 1)
    joined = touch(left, sign) and touch(sign, right)
    return joined and sign.text in {"/", ".", "-", "–", ")"} and left.is_figure and right.is_figure


def _is_year(words: Words, index: int) -> bool:
    """2019, 2019-21, but 2000 users, 2000+."""
    before, after = at(words, index - 1), at(words, index + 1)
    if not words[index].is_year:
        return before.text in _DASHES and at(words, index - 2).is_year and len(words[index].text) == 2
    if units.is_unit(after):
        return False
    dated = before.low in listed("metric.year_before", "metric.months") or before.text in _DASHES | {"("}
    counted = words[index].text.endswith(("00", "50")) and units.is_counted(words, index + 1)
    return not counted or (dated and before.low != "for")


def _is_day(words: Words, index: int) -> bool:
    """May 5, 5 May."""
    return any(word.is_capital and word.low in listed("metric.months") for word in (at(words, index - 1), at(words, index + 1)))


def _is_end_of_a_row(words: Words, index: int) -> bool:
    """Python 2.7 to 3.8, grades 7 through 9, Cisco 2960 and 3750: what holds for the first figure holds for the next."""
    first = index
    for _ in range(_VERSIONS):
        step = 3 if at(words, first - 1).text == at(words, first - 2).text == "-" else 2  # "401--402"
        if at(words, first - 1).low not in listed("metric.ranges") | {","} or not at(words, first - step).is_figure:
            break
        first -= step
    if first == index or units.is_measured(words, index):
        return False
    listed_version = f"{at(words, first - 1).low} {words[index].text}" in listed("metric.products")
    alike = listed_version or len(words[first].text) == len(words[index].text) or not units.is_counted(words, index + 1)
    return alike and (versions.is_version(words, first) or _is_numbered(words, first))


def _is_numbered(words: Words, index: int) -> bool:
    """Phase 2, Level 3 support, Fortune 500, ISO 9001, top 40 companies, 911 calls, and 1. of a list."""
    before, after = at(words, index - 1), at(words, index + 1)
    if f"{words[index].text}-{after.low}" in listed("metric.called"):
        return True
    if before is EDGE:
        return after.text in {".", ")"} and touch(words[index], after)
    if before.low == "top":
        return any(word.low in listed("metric.lists") for word in words[index + 1 : index + 4])
    if before.low not in listed("metric.names") or units.is_unit(after):
        return False
    return (
        before.low in listed("metric.always_numbered")
        or before.is_capital
        or len(words[index].text) == 1
        or not units.is_counted(words, index + 1)
    )


def _is_a_status(words: Words, index: int) -> bool:
    """404 errors, HTTP 500s, 503 responses, but 480 errors."""
    figure, before, after = words[index].text, at(words, index - 1), at(words, index + 1)
    if figure not in listed("metric.statuses"):
        return False
    return before.low in {"http", "https", "status"} or (figure != "500" and after.low in listed("metric.answers"))


def _is_bracketed(words: Words, index: int) -> bool:
    """(1) and [3] number a list or a source; 401(k) is a plan; of "(+, 0, -)" none is a number."""
    if words[index].text == "0" and at(words, index - 1).text in {",", "("} and at(words, index + 1).text in {",", ")"}:
        return True
    if words[index].text in {"401", "403"} and at(words, index + 1).text == "(":
        return True
    brackets = at(words, index - 1).text + at(words, index + 1).text
    return brackets in {"()", "[]"} and len(words[index].text) < 3


def _is_phone(words: Words, index: int) -> bool:
    nearby = words[max(0, index - 4) : index + 5]
    return (
        len(words[index].text) in {3, 4}
        and sum(word.is_figure and len(word.text) in {3, 4} for word in nearby) > 2
        and not units.is_counted(words, index + 1)
    )


def _is_descriptor(words: Words, index: int) -> bool:
    """3-tier, 64-bit, 360-degree; but 5-person, 30-day, 100-node."""
    dash, noun = at(words, index + 1), at(words, index + 2)
    if dash.low in {"bit", "bits"} or (dash.low in {"degree", "degrees"} and words[index].text in {"360", "180", "90"}):
        return True
    if dash.text not in _DASHES or not touch(words[index], dash) or not touch(dash, noun) or not noun.is_word:
        return False
    head = noun.low.split("-")[0]
    if {head, head.rstrip("s")} & listed("metric.measured"):
        return False
    return len(words[index].text) < 2 or head in listed("metric.descriptors")


def _is_in_inches(words: Words, index: int) -> bool:
    """A 16" screen; but a quotation may end behind a figure."""
    sign = at(words, index + 1)
    opened = sum(word.text == '"' for word in words[:index]) % 2
    return sign.text in {'"', "″"} and touch(words[index], sign) and not opened and at(words, index + 2).is_word


def _is_scale(words: Words, index: int) -> bool:
    """0-100 score: the ends of a range say nothing of a result."""
    if at(words, index + 1).text in _DASHES and words[index].text == "0" and at(words, index + 2).is_figure:
        return not units.is_counted(words, index + 3)
    return at(words, index - 1).text in _DASHES and at(words, index - 2).text == "0" and not units.is_counted(words, index + 1)


def _is_given(words: Words, index: int) -> bool:
    """A platform's limit, a topic's size, a name: with 2 KB of RAM, 100 years of history, the 1000 Genomes Project."""
    before, after, second, third = (at(words, index + step) for step in (-1, 1, 2, 3))
    if after.low in {"kb", "mb", "gb", "kib", "mib"} and before.low in {"with", "on", "a", "an", "only"}:
        return bool({second.low, third.low} & listed("metric.memory"))
    if (after.low, second.low) == ("years", "of"):
        return third.low in listed("metric.histories") or third.is_capital
    return after.is_capital and second.low in listed("metric.named")


_REASONS = (
    _is_part_of_a_name,
    _is_joined_to_letters,
    _is_ratio_or_clock,
    _is_date,
    _is_year,
    _is_day,
    _is_numbered,
    versions.is_version,
    _is_end_of_a_row,
    _is_a_status,
    _is_bracketed,
    _is_phone,
    _is_descriptor,
    _is_in_inches,
    _is_scale,
    _is_given,
    quantity.is_an_age,
    quantity.is_how_long_it_lasted,
)
