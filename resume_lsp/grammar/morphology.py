"""
How English spells the forms of a regular verb.

Only spelling is here; what is irregular stands in `words/irregular.toml`. The rules hold for verbs that no list knows, too:
a gerund becomes a past tense without its base ("dockerizing", "dockerized"), since -ing and -ed share a stem.
"""

from typing import NamedTuple

from resume_lsp.patterns import late

VOWELS = frozenset("aeiou")
_words = str.split
_NEVER_DOUBLED = frozenset("wxyhc")
_PREFIXES = ("re", "un", "pre", "over", "out", "up", "under", "mis", "de", "sub", "co", "in", "off", "hot", "back")
_STRESSED_LAST = frozenset(
    _words(
        """
        abet abhor abut acquit admit airdrop airgap allot annul babysit beget begin beset backlog bobsled bootstrap
        commit compel concur confer control debar debug defer demur deter diagram dispel distil eavesdrop embed emit
        enrol enthral equip excel expel extol forbid forget format fulfil handicap hotspot housesit impel incur infer
        instil inter intermit input kidnap leapfrog microblog mindmap occur offset omit output outfit outwit patrol
        permit petsit prefer program propel rebut recap recur refer reformat refit regret remit repel reprogram
        resubmit retrofit roadmap sandbag sidestep snapshot sublet submit subnet sunset surveil transfer transmit
        typeset unzip upset worship workshop zigzag geotag hashtag timelog crosstab tiptop
        """
    )
)
_OPENS_WITH_A_VOWEL = late(r"(?!uni(?![nm])|u[st][aeiu]|ub[iq]|ur[aio]|eu|ewe|once?\b|one-)[aeiou]|hou?r|honest|honou?r|heir")
_SPOKEN_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel, as those of an abbreviation are said."""
_TAKES_ES = frozenset({"do", "go", "undo", "redo", "overdo", "outdo", "undergo", "forgo", "veto", "echo"})
_TAKES_K = frozenset({"mimic", "traffic", "panic", "picnic", "frolic"})
_KEEPS_E = frozenset({"singe", "tinge", "binge", "age", "cue", "queue", "dye", "canoe", "hoe", "shoe", "toe"})


class Forms(NamedTuple):
    """The four inflected forms of a verb."""

    past: str
    participle: str
    gerund: str
    third: str


def regular(base: str) -> Forms:
    """Return the forms of *base*, lower case, spelt as a regular verb in American English."""
    return Forms(_past(base), _past(base), gerund(base), third(base))


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    return _stem(base) + "ed"


def gerund(base: str) -> str:
    """Return the -ing form of *base*."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base not in _KEEPS_E and len(base) > 2:
        return base[:-1] + "ing"
    return _stem(base) + "ing"


def third(base: str) -> str:
    """Return the form that goes with he and she."""
    if base.endswith(("s", "x", "z", "ch", "sh")) or base in _TAKES_ES:
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def past_of_gerund(word: str) -> str | None:
    """Return "dockerized" for "dockerizing": the past of a regular verb whose base need not be known; None if it is no gerund."""
    stem = word.removesuffix("ing")
    if stem == word or len(stem) < 2:
        return None
    if stem.endswith("y") and stem[-2:-1] not in VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def indefinite(word: str) -> str:
    """Return the indefinite article before *word*, as written: "an app", "a unit", "an SMS gateway", "a UI"."""
    if len(word) > 1 and word.isupper():
        return "an" if word[0] in _SPOKEN_WITH_A_VOWEL else "a"
    return "an" if _OPENS_WITH_A_VOWEL().match(word.lower()) else "a"


def _stem(base: str) -> str:
    """Return what -ed and -ing are put to: "plan" gives "plann"."""
    if base in _TAKES_K:
        return base + "k"
    last = base.rsplit("-", 1)[-1]
    return base + base[-1] if last in _STRESSED_LAST or _closed_syllable(last) or _closed_syllable(_unprefixed(last)) else base


def _closed_syllable(word: str) -> bool:
    """Tell whether *word* is one syllable that ends in consonant, vowel, consonant: plan, ship, quit."""
    if len(word) < 3 or word[-1] in VOWELS | _NEVER_DOUBLED or word[-2] not in VOWELS or word in {"bus", "gas"}:
        return False
    before = word[:-2].removesuffix("qu")
    return not VOWELS & set(before) and "y" not in before[1:]


def _unprefixed(word: str) -> str:
    """Return *word* without re-, un- and the like, if what remains is a verb of its own that doubles: "replan" gives "plan"."""
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix).lstrip("-")
        if rest != word and rest in _MONOSYLLABLES:
            return rest
    return ""


_MONOSYLLABLES = frozenset(
    _words(
        """
        bag bid bin blog bug cap clip clog cut dip dot drag drop fit flag get grab jam jig jog pot ship stop shop chop log map
        mix mop net pad pin plan plot plug pop prep put ram rig rip rub run scan set shed skim skin skip slot snap
        spin stem step strap swap tag tap trap trim win wrap zip lap hop sit bar
        """
    )
)
