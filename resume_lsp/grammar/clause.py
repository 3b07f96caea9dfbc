"""A weak bullet taken apart, and the means to put it together again."""

from collections.abc import Iterator
from typing import NamedTuple

from resume_lsp.grammar import bare, framing, lexicon
from resume_lsp.grammar.changes import Change, Claim, Piece, Rewrite
from resume_lsp.grammar.inflecting import Inflected, goes_on, later_gerunds
from resume_lsp.grammar.reading import Opening
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, ends_sentence, touch
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_PARTICLES = frozenset({"up", "out", "down", "off", "back"})


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

    def with_verb(self, base: str, index: int, claim: Claim = Claim.SAME, *, then: str = "") -> Rewrite:
        """Open with the verb *base* and *then* some words, before the word at *index*."""
        verb = self.capital(self.finite(base))
        later = later_gerunds(self.words, index, self.write)
        again = self.said_again(index, later)
        return Rewrite(verb, (Change(self.until(index), (f"{verb} {then}",)), *later, *again), claim)

    def said_again(self, index: int, others: tuple[Change, ...]) -> Iterator[Change]:
        """Take out the preposition before the word at *index* where it is said again, unless *others* do: "and for testing"."""
        said = self.low_at(index - 1)
        for place in range(index + 1, len(self.words) - 1):
            if self.low_at(place) == said in listed("next.prepositions") and self.low_at(place - 1) in {"and", "&"}:
                span = Span(self.words[place].start, self.words[place + 1].start)
                if not any(change.span.overlaps(span) for change in others):
                    yield Change(span, ())

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
        particle = f" {self.low_at(acted)}" if self.low_at(acted) in _PARTICLES else ""
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
        first = next((it for it in self.words if it.start >= self.start), EDGE)
        inside = first.low in listed("before.pronouns") and framing.lead_in(self.words, self.start)
        opens = framing.is_taken_out(self.words, self.start) or (first.is_capital and not inside)
        return word[:1].upper() + word[1:] if opens else word

    def sentence_end(self, index: int) -> int:
        """Return where the sentence around the word at *index* ends: before its full stop and a bracket that closes it."""
        for place in range(index, len(self.words)):
            if ends_sentence(self.words, place) or self.words[place].text == ";":
                return self.words[place - 1].end if place > index else self.words[place].start
        return self.words[-1].end

    def appended(self, index: int, *pieces: Piece) -> Change:
        """Return the change that puts *pieces* at the end of the sentence around the word at *index*."""
        end = self.sentence_end(index)
        return Change(Span(end, end), pieces)

    def set_behind(self, index: int, near: str, far: str, setting: Span) -> Change:
        """
        Return the change that puts a *setting* behind the deed at *index*, led by *near*, before its means and its results.

        Where a clause that tells of its object parts it from its verb ("a guide that names every reef"), *far* leads it.
        """
        for place in range(index + 2, len(self.words)):
            low, after = self.low_at(place), self.low_at(place + 1)
            if ends_sentence(self.words, place):
                break
            if low in {"that", "which", "who", "where", "whose", "capable"} or (low == "of" and near.startswith(" on")):
                return self.appended(index, far, setting)
            if low == "using" or (low == "," and lexicon.gerund(after)):
                end = self.words[place - 1].end
                return Change(Span(end, end), (near, setting))
        return self.appended(index, near, setting)

    def appended_to_deed(self, index: int, *pieces: Piece) -> Change:
        """
        Return the change that puts *pieces* behind the verb at *index* and its object, before a purpose or result.

        Where a clause tells which object it is or how it was done ("dashboards that serve 300 users"), they stand behind that,
        set off by a comma.
        """
        for place in range(index + 2, len(self.words)):
            if ends_sentence(self.words, place):
                break
            low, after = self.words[place].low, self.low_at(place + 1)
            in_which = low in listed("next.prepositions") and after in {"which", "whom"}
            if low in {"that", "who", "where"} or in_which or (low == "by" and lexicon.gerund(after)):
                return self.appended(index, ",", *pieces)
            result = low == "," and (after in {"which", "while", "resulting"} or lexicon.gerund(after))
            aim = low == "to" and lexicon.verb(after) and self.low_at(place - 1) not in {"and", "or"}
            purpose = low in {"for", "which", "using", "so", "while"} or aim
            if result or purpose:
                end = self.words[place - 1].end
                return Change(Span(end, end), pieces)
        return self.appended(index, *pieces)

    def phrase_end(self, index: int) -> int:
        """Return the index behind the noun phrase that begins at *index*: the next preposition, verb, sign or the end."""
        place = index
        while place < len(self.words) and self._continues_phrase(place, index):
            place += 1
        return place

    def _continues_phrase(self, place: int, first: int) -> bool:
        word = self.words[place]
        if not (word.is_word or word.is_figure or word.text in {"+", "/", "-", "'", "$", "%"} or self._joins_a_name(place)):
            return False
        if word.low in listed("next.prepositions") | listed("next.linking") | listed("nested.clauses") | {"and", "or"}:
            return False
        if place > first and word.low in listed("next.postpositive"):
            return False
        if word.low == "facing" and place > first:  # "customer facing tools"
            return True
        if place > first and bare.is_plural(self.words[place - 1]) and (_is_done(word) or word.low == "aged"):
            return False
        acts = place > first and word.low.endswith("ing") and self.low_at(place + 1) in listed("rereading.articles")
        if acts and lexicon.gerund(word.low):
            return False  # "a team building the pier"
        is_gerund = place > first and word.low.endswith("ing") and "-" not in word.low and lexicon.gerund(word.low)
        qualifies = self.words[place - 1].low in {"a", "an", "the"}  # "the organizing committee"
        return (
            not is_gerund or qualifies or word.low in listed("next.noun_gerunds") or not goes_on(self.words, place)
        )  # "bug fixing"

    def _joins_a_name(self, place: int) -> bool:
        """Tell whether an "&" stands within a name: "P&L", not "bugs & fixes"."""
        return self.words[place].text == "&" and touch(self.words[place], at(self.words, place + 1))

    def _behind_brackets(self, end: int) -> int | None:
        """Return the index of the noun behind "(HMO)" at *end*: "Harbor Master Office (HMO) audits"; None where none is."""
        noun = at(self.words, end + 3)
        short = self.low_at(end) == "(" and self.low_at(end + 2) == ")" and noun.is_word and not noun.is_capital
        no_nouns = listed("next.prepositions") | listed("next.linking") | listed("nested.clauses") | listed("next.coordinators")
        return end + 3 if short and noun.low not in no_nouns and lexicon.gerund(noun.low) is None else None

    def heads(self, index: int) -> tuple[str, ...]:
        """Return the nouns that the phrases coordinated at *index* are about: "demos and sprint planning", both."""
        found = [self.head(index)]
        end = self.phrase_end(index)
        if self.low_at(end - 1) in listed("rewriting.amounts") and self.low_at(end) == "of":
            return self.heads(end + 1)
        said = self.low_at(index - 1) if self.low_at(index - 1) in listed("next.prepositions") else ""
        while self.low_at(end) in {",", "and", "or", "&"}:
            start = end + 1 + (self.low_at(end + 1) in {"and", "or", "&"})
            start += self.low_at(start) == said != ""
            end = self.phrase_end(start)
            if end > start and not lexicon.past(self.low_at(start)):
                found.append(self.head(start))
        return tuple(found)

    def head(self, index: int) -> str:
        """Return the noun that the phrase at *index* is about: "service" of "a range of new billing services"."""
        end = self.phrase_end(index)
        if self.low_at(index) == "both" and self.low_at(end) == "and":  # "both web and API tickets"
            return self.head(end + 1)
        if behind := self._behind_brackets(end):
            return self.head(behind)
        names = [word.low for word in self.words[index:end] if word.is_word and word.low != "such"]
        if names and names[-1] in listed("rewriting.amounts") and self.low_at(end) == "of":
            return self.head(end + 1)
        pair = "-".join(names[-2:])
        pairs = listed("rewriting.people") | listed("menu.documents.nouns") | listed("menu.things.nouns")
        named = pair in pairs  # "direct reports", "grant applications", "back end"
        return pair if named else names[-1] if names else ""


def _is_done(word: Word) -> bool:
    """Tell whether *word* may say what was done to the noun before it: "services written in Go"."""
    return lexicon.past(word.low) is not None or lexicon.participle(word.low) is not None
