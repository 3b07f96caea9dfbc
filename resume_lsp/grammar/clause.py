"""A weak bullet taken apart, and the means to put it together again."""

from collections.abc import Iterator
from typing import NamedTuple

from resume_lsp.grammar import framing, lexicon, nounphrases
from resume_lsp.grammar.auxiliary import is_infinitive
from resume_lsp.grammar.changes import Change, Claim, Piece, Rewrite
from resume_lsp.grammar.inflecting import Inflected, later_gerunds
from resume_lsp.grammar.reading import Opening
from resume_lsp.grammar.tokens import Words, at, ends_sentence, outside_brackets
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_AIM_WORDS = 8
"""Words between "for" and the "to" that belongs to it: "for the port's own pilots to read"."""
_RELATIVES = frozenset({"that", "which", "who", "where", "whose", "whom", "capable", "responsible"})


class Clause(NamedTuple):
    """
    A bullet's words and its weak opening.

    *start* is where the opening begins, a pronoun before it included; *body* is the index of the first word behind it; *past*
    says how its verbs are to be written.
    """

    words: Words
    opening: Opening
    start: int
    body: int
    past: bool

    @property
    def low(self) -> str:
        """The first word behind the opening."""
        return at(self.words, self.body).low

    @property
    def opens_with_a_gerund(self) -> bool:
        """Whether the opening is not finite: "Helping", "Working with"."""
        return self.opening.verb is not None and self.low_at(self.body - 1) == self.opening.verb.gerund

    def low_at(self, index: int) -> str:
        """Return the word at *index* in lower case, empty where there is none."""
        return at(self.words, index).low

    def finite(self, base: str) -> str:
        """Return the verb *base* in the clause's tense, the base itself where no list has it."""
        verb = lexicon.verb(base)
        return self.write(verb) if verb else base

    def write(self, verb: lexicon.Verb) -> str:
        """Return *verb* in the clause's tense."""
        return verb.finite(past=self.past)

    def write_shared(self, verb: lexicon.Verb) -> str:
        """Return *verb* as done with others: "co-wrote"."""
        return f"co-{verb.finite(past=self.past)}"

    def until(self, index: int) -> Span:
        """Return the place from the opening to the word at *index*."""
        return Span(self.start, at(self.words, index).start if index < len(self.words) else self.words[-1].end)

    def reopened(self, opening: Opening) -> "Clause":
        """Return the clause as if it opened with *opening*, which stands within it."""
        body = next((place for place, word in enumerate(self.words) if word.start >= opening.span.end), len(self.words))
        return Clause(self.words, opening, self.start, body, self.past)

    def with_verb(self, base: str, index: int, claim: Claim = Claim.SAME) -> Rewrite:
        """Open with the verb *base* and what belongs to it, "serve on" or "earn a promotion", before the word at *index*."""
        base, _, then = base.partition(" ")
        verb = self.capital(self.finite(base))
        later = later_gerunds(self.words, index, self.write)
        again = self.said_again(index, later)
        return Rewrite(verb, (Change(self.until(index), (f"{verb} {then} " if then else f"{verb} ",)), *later, *again), claim)

    def said_again(self, index: int, others: tuple[Change, ...]) -> Iterator[Change]:
        """Take out the preposition before the word at *index* where it is said again, unless *others* do: "and for testing"."""
        said = self.low_at(index - 1)
        joints = {"and", "&"}
        if any(self.low_at(place) in joints and self.low_at(place + 1) == said for place in range(index, len(self.words))):
            joints = {"and", "&", ","}  # "changes to A, to B and to C"
        for place in range(index + 1, len(self.words) - 1):
            if self.low_at(place) == said in listed("next.prepositions") and (
                self.low_at(place - 1) in joints or self._is_joined_as_well(place)
            ):
                span = Span(self.words[place].start, self.words[place + 1].start)
                if not any(change.span.overlaps(span) for change in others):
                    yield Change(span, ())

    def _is_joined_as_well(self, place: int) -> bool:
        return [self.low_at(it) for it in range(place - 3, place)] == ["as", "well", "as"]

    def inflected(
        self, inflected: Inflected | None, claim: Claim = Claim.SAME, more: tuple[Change, ...] = ()
    ) -> tuple[Rewrite, ...]:
        """Open with the verbs that were *inflected*; nothing where there are none."""
        if inflected is None or inflected.verbs[0].base == "be":
            return ()
        dropped = Change(self.until(inflected.start), ())
        first, *others = sorted(inflected.changes, key=lambda change: change.span)
        begins = at(self.words, inflected.start)
        acted = next((place for place, word in enumerate(self.words) if word.start >= first.span.end), len(self.words))
        particle = f" {self.low_at(acted)}" if self.low_at(acted) in lexicon.PARTICLES else ""
        word = "".join(piece for piece in first.new if isinstance(piece, str))
        verb = word.strip() + particle
        if first.span.start == begins.start:
            changes = (dropped, Change(first.span, (self.capital(word),)), *others, *more)
        else:
            verb = f"{begins.text} {verb}"
            capital = Change(Span(begins.start, begins.start + 1), (self.capital(begins.text[0]),))
            changes = (dropped, capital, first, *others, *more)
        return (Rewrite(self.capital(verb), changes, claim),)

    def placeholder(self, verb: str, index: int) -> Rewrite:
        """Open with *verb*, which leaves a gap to be filled in, before the word at *index*."""
        verb = self.capital(verb[0].lower() + verb[1:])
        if verb.startswith("⟨") and not self.capital("a").isupper():
            verb = verb.lower()
        return Rewrite(verb, (Change(self.until(index), (f"{verb} ",)),), Claim.OPEN)

    def capital(self, word: str) -> str:
        """Return *word* with a capital where the bullet's own first word has one; the "I" behind a comma is none."""
        place = next((it for it, word in enumerate(self.words) if word.start >= self.start), len(self.words))
        first = at(self.words, place)
        behind = place > 0 and self.words[0].is_word and not ends_sentence(self.words, place - 1)  # "Lastly I was"
        inside = first.low in listed("before.pronouns") and (behind or framing.lead_in(self.words, self.start))
        opens = framing.is_taken_out(self.words, self.start) or ((first.is_capital or not first.is_word) and not inside)
        return word[:1].upper() + word[1:] if opens else word

    def sentence_end(self, index: int) -> int:
        """Return where the sentence around the word at *index* ends: before its full stop and a bracket that closes it."""
        for place in range(index, len(self.words)):
            if ends_sentence(self.words, place) or self.words[place].text == ";":
                return self.words[place - 1].end if place > index else self.words[place].start
        return self.words[-1].end

    def appended(self, index: int, *pieces: Piece) -> Change:
        """
        Return the change that puts *pieces* at the end of the sentence around the word at *index*.

        A comma closes what one set off there: "packed fish, not meat, in a cold store".
        """
        end = self.sentence_end(index)
        if self._ends_with_an_aside(index, end) and not "".join(it for it in pieces[:1] if isinstance(it, str)).startswith(","):
            pieces = (",", *pieces)
        return Change(Span(end, end), pieces)

    def _ends_with_an_aside(self, index: int, end: int) -> bool:
        """Tell whether a comma opens an aside that goes on to *end*: ", not meat", ", including bread"."""
        said = [place for place in range(index, len(self.words)) if self.words[place].end <= end]
        comma = next((place for place in reversed(said) if self.low_at(place) == ","), None)
        return comma is not None and self.low_at(comma + 1) in {"not", "including", "especially", "notably", "mainly", "mostly"}

    def set_behind(self, index: int, near: str, far: str, setting: Span) -> Change:
        """
        Return the change that puts a *setting* behind the deed at *index*, led by *near*, before its means and its results.

        Where a clause that tells of its object parts it from its verb ("a guide that names every reef"), *far* leads it.
        """
        if self.told_further(index) or (near.startswith(" on") and self._is_said_of_something(index)):
            return self.appended(index, far, setting)
        for place in range(index + 2, len(self.words)):
            if ends_sentence(self.words, place):
                break
            after = self.low_at(place + 1)
            result = self.low_at(place) == "," and after != "including" and lexicon.gerund(after)
            if self.low_at(place) == "using" or result:
                end = self.words[place - 1].end
                return Change(Span(end, end), (near, setting))
        return self.appended(index, near, setting)

    def told_further(self, index: int) -> int:
        """Return how many words tell more of what the deed at *index* is done to: "a guide that names every reef", four."""
        words = self.object_at(index)
        told = (it for it in words if self.low_at(it) in _RELATIVES or self._is_done_by(it) or self._is_explained(it))
        return next((words.stop - it for it in told), 0)

    def _is_explained(self, place: int) -> bool:
        """Tell whether a comma at *place* leads to what the thing before it is: "Tern, a tide app"."""
        return self.low_at(place) == "," and self.low_at(place + 1) in {"a", "an", "the"}

    def _is_done_by(self, place: int) -> bool:
        """Tell whether a participle tells more of the noun before it, and by whom: "a log used by three ports"."""
        return self.low_at(place + 1) == "by" and lexicon.participle(self.low_at(place)) is not None

    def _is_said_of_something(self, index: int) -> bool:
        return any(self.low_at(place) == "of" for place in self.object_at(index))

    def object_at(self, index: int) -> range:
        """Return where the words stand that tell of what the deed at *index* is done to, before its means and its results."""
        for place in range(index + 2, len(self.words)):
            result = self.low_at(place) == "," and lexicon.gerund(self.low_at(place + 1))
            if ends_sentence(self.words, place) or self.low_at(place) == "using" or result:
                return range(index + 2, place)
        return range(index + 2, len(self.words))

    def appended_to_deed(self, index: int, *pieces: Piece) -> Change:
        """
        Return the change that puts *pieces* behind the verb at *index* and its object, before an aim or a result.

        Where a clause tells which object it is or how it was done ("dashboards that serve 300 users"), they stand behind that,
        set off by a comma.
        """
        for place in outside_brackets(self.words, index + 2):
            if ends_sentence(self.words, place):
                break
            low, after = self.words[place].low, self.low_at(place + 1)
            result = low == "," and (after in {"while", "resulting"} or lexicon.gerund(after))
            result = result or (low == "," and after == "which" and _is_a_result(self.low_at(place + 2)))
            result = result or (low == "," and self._tells_more(place + 1))
            if low in _RELATIVES or (low == "by" and lexicon.gerund(after)):
                return self.appended(index, ",", *pieces)
            apart = low == "and" and is_infinitive(self.words, index - 1) and lexicon.is_listed_past(after)
            acts = apart and self.low_at(place + 2) in listed("next.determiners")  # "and named the reefs": one more deed
            timed = low in {"before", "after"} and lexicon.gerund(after)  # "before painting them"
            if result or timed or acts or low in {"using", "so", "while"} or self._is_an_aim(place):
                end = self.words[place - 1].end
                return Change(Span(end, end), pieces)
        return self.appended(index, *pieces)

    def _tells_more(self, place: int) -> bool:
        """Tell whether what was made is told of at *place*: "used in two ports"."""
        return lexicon.participle(self.low_at(place)) is not None and self.low_at(place + 1) in listed("next.prepositions")

    def _is_an_aim(self, place: int) -> bool:
        """Tell whether the words at *place* say what something was done for: "to save fuel", "for guests to rest", "for use"."""
        low, after = self.low_at(place), self.low_at(place + 1)
        if low == "for" and after == "use":
            return True
        if low == "for":
            acts = range(place + 1, min(len(self.words) - 1, place + _AIM_WORDS))
            return lexicon.gerund(after) is not None or any(self.low_at(it) == "to" and self._is_an_aim(it) for it in acts)
        before = self.low_at(place - 1)
        if before in {"and", "or", "how", "what", "when", "where"} or not is_infinitive(self.words, place):
            return False
        return lexicon.participle(before) is None and lexicon.gerund(before) is None  # "a chart made to guide", "trying to save"

    def behind_about(self, index: int) -> int:
        """Return the index behind "over", "up to", "more than" at *index*, where a number follows; else *index* itself."""
        for place in range(index, index + 3):
            if at(self.words, place).is_figure:
                return place
            if self.low_at(place) not in {"over", "about", "around", "up", "to", "more", "than", "nearly", "almost"}:
                break
        return index

    def phrase_end(self, index: int) -> int:
        """Return the index behind the noun phrase that begins at *index*."""
        return nounphrases.end(self.words, index)

    def phrases(self, index: int) -> tuple[int, ...]:
        """Return where the noun phrases begin that are coordinated at *index*: "demos and sprint planning", both."""
        return nounphrases.starts(self.words, index)

    def heads(self, index: int) -> tuple[str, ...]:
        """Return the nouns that the phrases coordinated at *index* are about."""
        return tuple(self.head(start) for start in self.phrases(index))

    def head(self, index: int) -> str:
        """Return the noun that the phrase at *index* is about: "service" of "a range of new billing services"."""
        return nounphrases.head(self.words, index)


def _is_a_result(low: str) -> bool:
    """Tell whether the verb behind ", which" tells what came of all that was done: "saved", "cut"."""
    verb = lexicon.past(low) or lexicon.third(low)
    return verb is not None and verb.base in listed("nested.saving")
