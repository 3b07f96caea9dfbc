"""Which figures are versions, models or other names of what somebody else made: "Python 3", "Cisco 2960"."""

from resume_lsp.grammar import lexicon, units
from resume_lsp.grammar.tokens import Words, at, touch
from resume_lsp.words import words as listed

_NEARBY = 8  # words from "upgraded" to its version
_HIGH = 30  # versions of what comes out once or twice a year: "Java 21 services"


def is_version(words: Words, index: int) -> bool:
    """Python 3, OAuth 2.0, 1.2.3, version 4, Blitz 2; but Led 5 engineers, AWS 12 accounts."""
    figure, before = words[index].text, at(words, index - 1)
    padded = figure[0] == "0" and figure[1:].isdigit()
    if _is_a_part_of_one(words, index) or at(words, index + 1).low in listed("metric.processed"):
        return True
    if figure.count(".") > 1 or figure.startswith("802.") or padded or _is_upgraded(words, index):
        return True
    if not before.is_word or touch(before, words[index]):
        return False
    counted = units.is_counted(words, index + 1)
    if f"{before.low} {figure}" in listed("metric.products") or _is_released(words, index):
        return True
    if before.low in listed("metric.versioned") | {"v", "version", "versions"}:
        high = before.low in listed("metric.high_versions") and figure.isdigit() and int(figure) < _HIGH
        return not units.is_measured(words, index) and (high or not (counted and len(figure) > 1 and "." not in figure))
    opens = index == 1 or at(words, index - 2).text in {".", ":", ";"}
    named = before.is_capital and before.low != "top" and not (opens and _is_a_verb(before.low))
    if named and figure.endswith(".0") and not units.is_measured(words, index):  # "Postfix 2.0 relays"
        return True
    if named and len(figure) in {3, 4} and at(words, index + 1).low in listed("metric.models"):  # "Catalyst 9300 switches"
        return True
    return named and not counted and (len(figure) < 3 or "." in figure or before.text.isupper() or _is_a_model(words, index))


def _is_released(words: Words, index: int) -> bool:
    """The 12 kernel, its 3.1 branch, C++ 20 compliance; but across 3 branch offices."""
    if at(words, index + 1).low not in listed("metric.released"):
        return False
    return "." in words[index].text or at(words, index - 1).is_capital or not units.is_counted(words, index + 2)


def _is_a_part_of_one(words: Words, index: int) -> bool:
    """Tell whether an unknown part stands behind the figure at *index*: "1.x"."""
    dot, part = at(words, index + 1), at(words, index + 2)
    return dot.text == "." and part.low == "x" and touch(words[index], dot) and touch(dot, part)


def _is_upgraded(words: Words, index: int) -> bool:
    """Tell whether a dotted figure is one end of an upgrade: "the jump from 1.22 to 1.29"."""
    if "." not in words[index].text or units.is_unit(at(words, index + 1)):
        return False
    told = listed("metric.upgrades") | {"version", "versions"}
    return any(word.low in told for word in words[max(0, index - _NEARBY) : index + _NEARBY])


def _is_a_model(words: Words, index: int) -> bool:
    """Tell whether a figure behind a name is a model's, not a count: "Cisco 2960 and", "Boeing 747"."""
    figure, after = words[index].text, at(words, index + 1)
    return figure.isdigit() and not figure.endswith("00") and not units.is_unit(after)


def _is_a_verb(low: str) -> bool:
    return any(find(low) for find in (lexicon.past, lexicon.verb, lexicon.third, lexicon.gerund))
