"""Make a rewrite whole: what is joined to its verb, what stood before its opening, and what was meant by a slip."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp.grammar import altering, bare, framing, inflecting, lexicon, nominals
from resume_lsp.grammar.auxiliary import is_infinitive
from resume_lsp.grammar.changes import Change, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.coordinating import meant_as_gerund
from resume_lsp.grammar.reading import OpeningKind, Tense, Weak
from resume_lsp.grammar.tokens import EDGE, Word, Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed


def whole(clause: Clause, rewrite: Rewrite) -> Rewrite:
    """Return *rewrite* of *clause* with all that its own verb does not reach."""
    return _reframed(clause, _timed(clause, _joined(clause, _with_equals(clause, _mended(clause, rewrite)))))


def _mended(clause: Clause, rewrite: Rewrite) -> Rewrite:
    """Return *rewrite* with the gerunds that were meant where bases stand behind prepositions: "for develop X"."""
    slips = ((it, meant_as_gerund(clause.words, it)) for it in range(clause.body, len(clause.words)))
    changes = [
        Change(Span(clause.words[it].start, clause.words[it].end), (_named(clause, it, verb),)) for it, verb in slips if verb
    ]
    kept = [one for one in changes if not any(one.span.overlaps(change.span) for change in rewrite.changes)]
    moved = any(isinstance(piece, Span) for change in rewrite.changes for piece in change.new)
    return rewrite if moved or not kept else rewrite._replace(changes=(*rewrite.changes, *kept))


def _named(clause: Clause, index: int, verb: lexicon.Verb) -> str:
    """Return what stands for the *verb* at *index* behind a preposition: "for designing X", "for the design of X"."""
    noun = inflecting.noun_of(verb.base) or verb.gerund
    return f"the {noun}" if clause.low_at(index + 1) == "of" else verb.gerund


def _joined(clause: Clause, rewrite: Rewrite) -> Rewrite:
    """Return *rewrite* of a clause with one more deed behind its comma as a sentence: "Served as X and answered Y"."""
    words = clause.words
    commas = [place for place in range(clause.body, len(words)) if words[place].text == ","]
    if clause.opening.verb is None or clause.opening.verb.base != "be" or len(commas) != 1:
        return rewrite
    comma, (deed, after) = words[commas[0]], (at(words, commas[0] + step) for step in (1, 2))
    listed_on = any(
        word.low in {"and", "&"} and lexicon.past(at(words, place + 1).low)
        for place, word in enumerate(words)
        if place > commas[0]
    )
    acts = after.is_figure or after.low in listed("next.determiners") or not after.is_word or bare.is_plural(after)
    if lexicon.past(deed.low) is None or listed_on or not acts:
        return rewrite
    return rewrite._replace(changes=(*rewrite.changes, Change(Span(comma.start, comma.end), (" and",))))


def _timed(clause: Clause, rewrite: Rewrite) -> Rewrite:
    """Return *rewrite* with "weekly" behind the deed, where it stood before a noun or a gerund: "Weekly checking of X"."""
    often = next(word for word in clause.words if word.start >= clause.start)
    if often.low not in listed("rewriting.times") or clause.opening.kind is OpeningKind.WEAK:
        return rewrite
    behind = clause.appended_to_deed(clause.body - 1, f" {often.low}")
    return rewrite._replace(changes=(*rewrite.changes, behind))


def _reframed(clause: Clause, rewrite: Rewrite) -> Rewrite:
    """Return *rewrite* without "In this role,", with "as a barista" behind it, and without an "I" before adverbs."""
    words, start = clause.words, clause.start
    rewrite = framing.with_adverb(words, start, clause.body, rewrite)
    gone = framing.without_pronoun(words, start)
    span = framing.lead_in(words, start)
    if span and framing.is_taken_out(words, start):
        gone = (Change(Span(span.start, start), ()),)
        if not framing.says_nothing(words, span):
            comma = "," if any(word.low in {"that", "which", "who", "where"} for word in words[clause.body :]) else ""
            gone += (clause.appended(clause.body, f"{comma} {words[0].low} ", Span(words[1].start, span.end)),)
    return rewrite._replace(changes=(*gone, *rewrite.changes))


def _with_equals(clause: Clause, rewrite: Rewrite) -> Rewrite:
    """Return *rewrite* with the verbs that "and" joins to the opening in the tense of the rest: "Help X and answer Y"."""
    changes = _of_equals(clause)
    touched = any(one.span.overlaps(change.span) for one in rewrite.changes for change in changes)
    moved = any(isinstance(piece, Span) for change in rewrite.changes for piece in change.new)
    return rewrite if touched or moved else rewrite._replace(changes=(*rewrite.changes, *changes))


def _of_equals(clause: Clause) -> tuple[Change, ...]:
    """Return the changes that make finite what "and" joins to a present verb or a gerund: "Helping X and doing Y"."""
    if clause.opening.verb is None:
        return _of_an_infinitive(clause) if clause.opening.weak is Weak.DUTY else ()
    if clause.opens_with_a_gerund:
        index = clause.body + (clause.low in listed("next.prepositions"))
        deeds_themselves = inflecting.gerunds(clause.words, index, clause.write)  # "Helping with painting and sealing hulls"
        return () if deeds_themselves else inflecting.later_gerunds(clause.words, index, clause.write)
    if clause.opening.tense is not Tense.PRESENT:
        return ()
    first = next(place for place, word in enumerate(clause.words) if word.end == clause.opening.span.end)
    equals = altering.equals(clause.words, first)
    pairs = {after.start for before, after in _ends_with_two_bases(clause.words)}  # "for build and deploy"
    return tuple(Change(Span(word.start, word.end), (clause.write(verb),)) for word, verb in equals if word.start not in pairs)


def _of_an_infinitive(clause: Clause) -> tuple[Change, ...]:
    """Make "to" and a verb finite that "and" joins to a gerund, by a slip: "Responsible for selling X and to mend Y"."""
    for place in range(clause.body, len(clause.words) - 1):
        if is_infinitive(clause.words, place):
            joined = clause.low_at(place - 1) in {"and", "&"} and _is_a_deed(clause)
            verb = lexicon.verb(clause.low_at(place + 1))
            span = Span(clause.words[place].start, clause.words[place + 1].end)
            return (Change(span, (clause.write(verb),)),) if joined and verb else ()
    return ()


def _is_a_deed(clause: Clause) -> bool:
    """Tell whether a gerund or a noun of action stands behind the opening."""
    return nominals.verb_of(at(clause.words, clause.body + (clause.low == "the"))) is not None


def _ends_with_two_bases(words: Words) -> Iterator[tuple[Word, Word]]:
    """Yield the last two words where they are bare verbs with nothing to act on, and so nouns: "build and deploy"."""
    first, joint, last = (EDGE, EDGE, EDGE, *(word for word in words if word.text != "."))[-3:]
    if joint.low in {"and", "&", "/"} and lexicon.verb(first.low) and lexicon.verb(last.low):
        yield first, last
