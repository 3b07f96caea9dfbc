"""The verbs we know, looked up by any of their forms; and what the spelling of an unknown word tells."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from resume_lsp import words
from resume_lsp.grammar import morphology


class Form(StrEnum):
    """An inflected form; a word can be more than one ("set")."""

    BASE = "base"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    THIRD = "third"


PARTICLES = frozenset({"up", "out", "down", "off", "over", "back"})
"""What belongs to the verb before it: "set up"."""

_NO_VERBS = ("next.not_gerunds", "next.not_past", "next.participle_adjectives")
_COLUMNS = (Form.PAST, Form.PARTICIPLE, Form.GERUND, Form.THIRD)


class Verb(NamedTuple):
    """A verb with the forms that we write; *particle* is the "up" of "set up"."""

    base: str
    past: str
    participle: str
    gerund: str
    third: str
    sense: str  # "build", "lead" … as in senses.tsv; empty for a verb that no list knows
    strong: bool
    noun: bool  # the base is also a noun or an adjective
    particle: str = ""

    def finite(self, *, past: bool) -> str:
        """Return the past tense, or the base for what still goes on."""
        return (self.past if past else self.base) + self.particle


@lru_cache(maxsize=512)
def _known(base: str) -> Verb | None:
    """Return the verb with this *base*; None where no list has it."""
    row = words.find("verbs", base)
    if row is None:
        return None
    *forms, sense, strength, noun = row.split("\t")
    past, participle, gerund, third = (form.partition("|")[0] for form in forms)
    return Verb(base, past, participle, gerund, third, sense, strong=strength == "strong", noun=noun == "noun")


@lru_cache(maxsize=4096)
def _listed(word: str, form: Form) -> Verb | None:
    """Return the best known verb of which *word* is this *form*, in one of its spellings."""
    row = words.find("forms", word)
    base = row.split("\t")[_COLUMNS.index(form)] if row else ""
    return _known(base) if base else None


def verb(base: str) -> Verb | None:
    """Return the verb with this *base*, which may be of two words ("set up"); None where no list has it."""
    head, space, particle = base.partition(" ")
    known = _known(head)
    return known._replace(particle=space + particle) if known and particle else known


def past(word: str) -> Verb | None:
    """Return the verb that lower-case *word* is the past tense of; an unknown "-ed" word is one, too."""
    return _find(word, Form.PAST) or _unknown_past(word)


def is_listed_past(word: str) -> bool:
    """Tell whether *word* is a past tense or participle of a verb that we know, in one of its spellings."""
    return bool(_listed(word, Form.PAST) or _listed(word, Form.PARTICIPLE))


def participle(word: str) -> Verb | None:
    """Return the verb that *word* is the past participle of."""
    return _find(word, Form.PARTICIPLE) or _unknown_past(word)


def third(word: str) -> Verb | None:
    """Return the verb that *word* is the third person of; unknown words are none."""
    return _find(word, Form.THIRD)


def gerund(word: str) -> Verb | None:
    """Return the verb that *word* is the gerund of; an unknown "-ing" word is one unless it is known to be none."""
    if "ing" not in word or word in words.words("next.not_gerunds"):
        return None
    return _find(word, Form.GERUND) or _unknown_gerund(word)


def form_of(low: str, bases: frozenset[str]) -> Verb | None:
    """Return the verb of *bases* that *low* is a form of."""
    return _forms(bases).get(low)


@cache
def _forms(bases: frozenset[str]) -> dict[str, Verb]:
    verbs = [known for base in bases if (known := verb(base))]
    return {form: known for known in verbs for form in (known.base, known.past, known.third, known.gerund)}


def of_sense(sense: str, dialect: str | None = None) -> Iterator[Verb]:
    """Return the strong verbs of *sense*, the best known first, each in the one spelling of *dialect*, "us" or "uk"."""
    return (known for base in _bases(sense, dialect == "uk") if (known := _known(base)))


@cache
def _bases(sense: str, british: bool) -> tuple[str, ...]:
    one: dict[str, str] = {}
    for base in (words.find("senses", sense) or "").split("\t")[2:]:
        plain = _plain(base)
        if plain not in one or (british and plain != base):
            one[plain] = base
    return tuple(one.values())


def _plain(base: str) -> str:
    """Return what the spellings of a verb have in common: "optimize" for optimise, "cowrite" for co-write."""
    for british, american in (("ise", "ize"), ("yse", "yze")):
        other = base.removesuffix(british) + american
        if base.endswith(british) and words.find("verbs", other) is not None:
            return other
    return base.replace("-", "") if words.find("verbs", base.replace("-", "")) is not None else base


@lru_cache(maxsize=1024)
def meant(word: str) -> str | None:
    """Return the known form that a long unknown "-ed" or "-ing" word is one slip of the keys from: "implmented"."""
    if len(word) < 8 or not word.endswith(("ed", "ing")) or not word.isalpha() or not word.isascii():
        return None
    if words.find("forms", word) is not None or any(word in words.words(name) for name in _NO_VERBS):
        return None
    return next((slip for slip in _slips(word) if words.find("forms", slip) is not None), None)


def _slips(word: str) -> Iterator[str]:
    """Yield *word* with one letter less, two letters exchanged, or one letter more; its first stays."""
    stem = len(word) - (3 if word.endswith("ing") else 2)
    parts = [(word[:place], word[place:]) for place in range(1, stem + 1)]
    yield from (before + after[1:] for before, after in parts[:-1] if len(word) > 8 or after[0] == before[-1])
    yield from (before + after[1] + after[0] + after[2:] for before, after in parts[:-2])
    yield from (before + letter + after for before, after in parts for letter in ascii_lowercase)


def _find(word: str, form: Form) -> Verb | None:
    known = _listed(word, form)
    if known is None and "-" in word:
        prefix, _, last = word.rpartition("-")
        found = _listed(last, form)
        return _prefixed(f"{prefix}-", found) if found and prefix in words.words("next.verbal_prefixes") else None
    return known


def _prefixed(prefix: str, known: Verb) -> Verb:
    """Return the verb that *prefix* makes of a *known* one: "black-box-test", "rearm"."""
    base, past, participle, gerund, third = (
        prefix + form for form in (known.base, known.past, known.participle, known.gerund, known.third)
    )
    return Verb(base, past, participle, gerund, third, known.sense, strong=known.strong, noun=known.noun)


def _unknown_past(word: str) -> Verb | None:
    if word.endswith("'d") and len(word) > 3 and word[:-2] not in words.words("before.pronouns"):  # "ETL'd"
        return Verb(word[:-2], word, word, f"{word[:-2]}'ing", f"{word[:-2]}s", "", strong=True, noun=False)
    other = word in words.words("next.not_past") or word.endswith("eed") or _is_compound_adjective(word)
    if len(word) < 5 or not word.endswith("ed") or other:
        return None
    base = _base_of_stem(word[:-2], final_i=True)
    return Verb(base, word, word, _gerund_like(word), morphology.third(base), "", strong=True, noun=False)


def _unknown_gerund(word: str) -> Verb | None:
    if len(word) < 6 or _is_compound_adjective(word):
        return None
    for prefix in ("re", "over", "out", "un", "co", "pre"):
        if known := _listed(word.removeprefix(prefix), Form.GERUND):
            return _prefixed(prefix, known)
    past_form = morphology.past_of_gerund(word)
    if past_form is None:
        return None
    base = _base_of_stem(word[:-3], final_i=False)
    return Verb(base, past_form, past_form, word, morphology.third(base), "", strong=True, noun=False)


def _gerund_like(word: str) -> str:
    stem = word[:-2]
    return (stem[:-1] + "y" if stem.endswith("i") else stem) + "ing"


def _is_compound_adjective(word: str) -> bool:
    """Tell whether a hyphen makes an adjective: "cloud-hosted", "member-facing", but not "re-kindled"."""
    prefix, hyphen, _ = word.rpartition("-")
    return bool(hyphen) and prefix not in words.words("next.verbal_prefixes")


_words = str.split
_TAKES_E = tuple(_words("iz yz is at ut iv uc ag ur as os us ir ul nc rc ns rs bl pl tl dl gl fl"))


def _base_of_stem(stem: str, *, final_i: bool) -> str:
    """Guess the base of an unknown verb from what stands before -ed or -ing: "dockeriz", "terraform", "scann"."""
    if final_i and stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfzeo":
        return stem[:-1]
    return (
        stem + "e"
        if stem.endswith(_TAKES_E) and not stem.endswith(("ait", "oat", "eat", "out", "oor", "our", "eas", "ous"))
        else stem
    )
