"""What was read in a bullet."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from resume_lsp.grammar.lexicon import Verb
from resume_lsp.text import Span


class Tense(StrEnum):
    """When it happens."""

    PAST = "past"
    PRESENT = "present"


class OpeningKind(StrEnum):
    """What a bullet opens with."""

    ACTION = "action"  # a finite verb: "Built", "Lead"
    WEAK = "weak"  # something in the place of a deed: "Responsible for", "Helped"
    GERUND = "gerund"  # "Building"
    NOUN = "noun"  # anything else without a verb: "Development of", "Interface for"
    LEAD_IN = "lead-in"  # something before the verb: "During planning, found"


class Weak(StrEnum):
    """What stands where a deed belongs."""

    DUTY = "duty"  # Responsible for, Tasked with
    HELP = "help"  # Helped, Assisted
    PARTICIPATION = "participation"  # Worked on, Participated in, Part of
    CONTRIBUTION = "contribution"  # Contributed to
    TOOL = "tool"  # Used X to
    LIGHT = "light"  # Did, Made, Got, Dealt with
    PROGRESSIVE = "progressive"  # Was leading
    CLAIM = "claim"  # Gained experience, Proficient in

    @property
    def classic(self) -> bool:
        """Tell whether guides for resumes name it among the first."""
        return self in {Weak.DUTY, Weak.HELP, Weak.PARTICIPATION}


class Opening(NamedTuple):
    """
    How a bullet opens, behind labels, dates, adverbs and pronouns.

    *span* covers the opening's own words: "Responsible for", "Built"; of a lead-in, all before the verb. *verb* is the finite
    verb, or that of the gerund; *sure* says that its word can be nothing else ("Develop", not "Design").
    """

    kind: OpeningKind
    span: Span
    tense: Tense | None = None
    verb: Verb | None = None
    weak: Weak | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """
    A bullet's plain words and what they say; all spans are places in *text*.

    Each is itself alone, so that what is remembered of it is found again at once.
    """

    text: str
    opening: Opening
    metrics: tuple[Span, ...]  # quantities of result, scale, money, time, people or rank
    first_person: tuple[Span, ...]
    passives: tuple[Span, ...]


def tense_of(low: str, verb: Verb) -> Tense | None:
    """Return the tense of *low*, a form of *verb*; a gerund has none."""
    return Tense.PAST if low == verb.past else None if low == verb.gerund else Tense.PRESENT
