"""Rewrites of "Responsible for", "Tasked with", "Duties included"."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp.grammar import assorting, bare, deeds, fields, inflecting, lexicon, menus, nounphrases
from resume_lsp.grammar.auxiliary import is_infinitive
from resume_lsp.grammar.changes import Change, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.reading import Tense
from resume_lsp.grammar.tokens import Words, at
from resume_lsp.text import Span
from resume_lsp.words import words as listed


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Responsible for writing X: Wrote X. Responsible for five interns: Oversaw five interns."""
    words, body = clause.words, _behind_the_post(clause.words, clause.body)
    while at(words, body).text in {":", "-", "–"}:
        body += 1
    if is_infinitive(words, body):
        body += 1
    if at(words, body).low == "as" and clause.opening.verb is None:
        yield clause.with_verb("serve", body)
        return
    joined = at(words, body).low == "and"  # "Tasked with and completed X"
    if (joined or at(words, body - 1).text == ":") and (done := deeds.as_told(clause, body + joined)):
        yield done
        return
    if at(words, body - 1).text == ":" and _is_a_verb(words, body):
        yield from clause.inflected(inflecting.bases(words, body, clause.write))
        return
    body = _behind_limits(words, body)
    assigned = at(words, body - 2).low == "assigned"
    settings = listed("rewriting.settings", "rewriting.people")
    if assigned and (at(words, body).is_capital or clause.head(body) in settings):
        yield from deeds.on_a_team(clause, body)
    elif assigned and clause.head(body) in listed("rewriting.events.join", "rewriting.events.collaborate"):
        yield clause.with_verb("join", body)
    else:
        yield from _duty_to(clause, body)


def _is_a_verb(words: Words, index: int) -> bool:
    """Tell whether the duties behind a colon are told with bare verbs: "Duties: answer phones and file mail"."""
    verb = lexicon.verb(at(words, index).low)
    work = verb is not None and verb.noun and fields.is_work(nounphrases.head(words, index))  # "account management"
    return verb is not None and not work and bare.judge(words, index, verb, Tense.PRESENT).is_verb


def _behind_the_post(words: Words, body: int) -> int:
    """Return the index behind "as a cashier included" at *body*; *body* itself where it says nothing of the kind."""
    if at(words, body).low not in {"as", "at", "in", "for", "there", "here"}:
        return body
    comprises = listed("rewriting.comprise") | {":"}
    behind = (place + 1 for place in range(body, min(body + 8, len(words) - 1)) if words[place].low in comprises)
    return next(behind, body)


def _behind_limits(words: Words, body: int) -> int:
    """Return the index behind "but not limited to:" at *body*; *body* itself where it says nothing of the kind."""
    for place in range(body, min(body + 8, len(words) - 1)):
        if words[place].low == "limited" and words[place + 1].low == "to":
            return place + 2 + (at(words, place + 2).text == ":")
    return body


def _duty_to(clause: Clause, body: int) -> Iterator[Rewrite]:
    words = clause.words
    if at(words, body - 1).low == "to" and at(words, body).low in listed("next.determiners"):
        return  # "Accountable to the board for X"
    if _is_told_with_a_verb(words, body) and (found := inflecting.bases(words, body, clause.write)):
        yield from clause.inflected(found)
        return
    if at(words, body - 1).low in {"was", "were", "is", "are"} and lexicon.participle(at(words, body).low):
        return  # "Duties were split between X and Y"
    if (assorted := assorting.rewrites(clause, body)) is not None:
        yield from (_in_a_sentence(clause, body, it) for it in assorted)
        return
    found = inflecting.verbs_in(words, body, clause.write)
    yield from clause.inflected(found)
    listing = at(words, body + 1).text == "," and lexicon.gerund(at(words, body).low) is not None
    several = listing and "of" in {word.low for word in words[body + 2 : body + 6]}  # "installing, usage and care of X"
    named = (at(words, body).is_word or at(words, body).is_figure) and at(words, body).low != "ranged"
    if found is None and named and not several:
        yield from (_in_a_sentence(clause, body, it) for it in menus.for_duty(clause, body))


def _is_told_with_a_verb(words: Words, body: int) -> bool:
    """Tell whether an infinitive stands at *body*, or, by a slip, what is a verb only: "In charge of maintain the pumps"."""
    verb, before = lexicon.verb(at(words, body).low), at(words, body - 1).low
    return before == "to" or (before in {"for", "of", "with", "in"} and verb is not None and not verb.noun)


def _in_a_sentence(clause: Clause, index: int, rewrite: Rewrite) -> Rewrite:
    """Return *rewrite* with a small letter behind it where a colon had a capital: "Duties: Lectures on bees"."""
    first, plain = clause.words[index], fields.small(clause, index)
    if clause.low_at(index - 1) != ":" or plain is None or plain == first.text:
        return rewrite
    opened, *others = rewrite.changes
    whole = Change(Span(opened.span.start, first.start + 1), (*opened.new, plain[0]))
    return rewrite._replace(changes=(whole, *others))
