"""Rewrites of bullets that open with nouns: the deed stands in one of them, or in a participle behind."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp import technology
from resume_lsp.grammar import assorting, bare, fields, inflecting, lexicon, menus, morphology, nominals
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.tokens import at, ends_sentence
from resume_lsp.text import Span
from resume_lsp.words import pairs
from resume_lsp.words import words as listed

_AND = frozenset({"and", "&"})
_ARROWS = frozenset({"→", "->", "⇒", "=>"})
_CREATED = frozenset({"things", "documents", "designs", "tests"})
_JOINTS = frozenset({"+", "&", "/", "-"})
_SUBJECT = 6
"""Words before what a noun did, at most."""

_SAYING = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "included", "includes", "consisted"}
)
_OPENERS = frozenset({"a", "an", "the", "support", "lead", "help"})
_RANKS = frozenset({"first", "second", "third", "fourth", "chief"})
_LABEL = 5
"""Words of a label at most."""

_MADE = 6
"""Words before the participle that says what was done to them: "Small booking tool built to …"."""


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """
    Design of X: Designed X. Collaboration with X: Collaborated with X. Crop data collection: Collected crop data.

    Coding in X: Coded in X. Written tests: Wrote tests. Tool built to sort X: Built a tool to sort X.
    """
    words, first = clause.words, clause.body - 1
    if label := _label_end(clause, first):
        yield from rewrites(clause._replace(start=words[label].start, body=label + 1))
        return
    if (assorted := assorting.rewrites(clause, first)) is not None:
        yield from assorted
    elif found := inflecting.nouns(words, first, clause.write) or inflecting.relation(words, first, clause.write):
        yield from clause.inflected(found)
    else:
        yield from (
            _with_participle(clause, first)
            or _named_and_more(clause, first)
            or _made(clause, first)
            or in_two_gerunds(clause, first)
            or _without_an_object(clause, first)
            or _post(clause, first)
            or fields.rewrites(clause, first)
        )


def next_best(clause: Clause) -> Iterator[Rewrite]:
    """Statistics page for X: Built a statistics page for X, if that is what was done to it; else ⟨Verb⟩ it."""
    words, first = clause.words, clause.body - 1
    if label := _label_end(clause, first):
        yield from fields.rewrites(clause._replace(start=words[label].start, body=label + 1), label)
        return
    if handled := tuple(fields.rewrites(clause, first)):
        yield from handled
        return
    if not _is_something(clause, first) or _goes_on_with_a_deed(clause, first):
        return
    kinds = {menus.kind_of(head) for head in clause.heads(first)}
    if clause.low_at(clause.phrase_end(first)) in _AND and lexicon.past(clause.low_at(clause.phrase_end(first) + 1)):
        kinds = {"other"}  # "manual and automated X"
    if clause.low_at(clause.phrase_end(first)) == "per" or not _ARROWS.isdisjoint(word.text for word in words):
        kinds = {"other"}  # "pages per shift 23 → 4": a measure
    if len(kinds) == 1 and kinds <= _CREATED and fields.small(clause, first) is not None:
        article = _article(clause, first, clause.phrase_end(first))
        for base in _done_with(clause, first):
            article = "" if base == "provide" else article
            verb = clause.capital(clause.finite(base))
            yield Rewrite(verb, (fields.opened(clause, first, f"{verb} {article}".strip()),), Claim.OPEN)
    else:
        verb = clause.capital("⟨Verb⟩")
        yield Rewrite(verb, (fields.opened(clause, first, verb),), Claim.OPEN)


def _goes_on_with_a_deed(clause: Clause, first: int) -> bool:
    """Tell whether a deed follows the noun: "On call every third week, wrote 12 runbooks"."""
    commas = (place for place in range(first, len(clause.words)) if clause.words[place].text == ",")
    behind = (comma + 1 + (clause.low_at(comma + 1) in _AND) for comma in commas)
    done = (place for place in behind if lexicon.is_listed_past(clause.low_at(place)))
    return any(clause.low_at(place + 1) not in listed("next.prepositions") for place in done)  # "a map, built in Go"


def _done_with(clause: Clause, first: int) -> tuple[str, ...]:
    """Return the verbs that may be true of the thing at *first*: one conducts penetration tests, and provides field service."""
    head, kind = clause.head(first), clause.low_at(clause.phrase_end(first) - 2)
    if head == "service" and kind in listed("nominal.services"):
        return ("provide",)
    return ("conduct",) if head in {"test", "tests"} and kind in listed("nominal.trials") else menus.verbs_for(head)


def _is_something(clause: Clause, first: int) -> bool:
    """Tell whether the nouns at *first* are what something was done to, as far as can be told: no sentence, no skill, no name."""
    words, low = clause.words, clause.low_at(first)
    starts, heads = clause.phrases(first), clause.heads(first)
    claims = listed("person.qualities", "weak.claimed.nouns", "nominal.no_work", "rewriting.amounts")
    said = any(word.low in _SAYING for word in words) or _is_said_of_it(clause, first)
    ended = any(ends_sentence(words, place) for place in range(first, len(words) - 1))
    lone = lexicon.gerund(low) is not None and clause.phrase_end(first) == first + 1
    opens = lexicon.participle(low) or lone or low in listed("next.determiners") | _OPENERS
    joined = any(word.low in {"and", "&", ","} and _acts(at(words, place + 1).low) for place, word in enumerate(words))
    named = technology.named(" ".join(word.text for word in words[first : clause.phrase_end(first)])) and len(starts) == 1
    alone = named or (len(starts) == 1 and clause.phrase_end(first) >= len(words) - (words[-1].text in {".", ";"}))
    placed = first > 0 and words[first - 1].is_word
    nothing = said or ended or opens or joined or alone or placed or fields.small(clause, first) is None
    thing = f"{heads[0]}s" in listed("rewriting.things") or menus.kind_of(heads[0]) != "other"
    person = bare.is_agent(words[clause.phrase_end(first) - 1]) and not thing
    person = person or heads[0] in listed("next.roles") | {"master"}
    nothing = nothing or len(heads[0]) == 1  # "teaching c"
    return not (nothing or person) and claims.isdisjoint(heads)


def _is_said_of_it(clause: Clause, first: int) -> bool:
    """Tell whether a deed follows the noun, with what was done: "the night rig found 61 faults"."""
    for place in range(first + 1, min(first + _SUBJECT, len(clause.words) - 1)):
        word, then = clause.words[place], clause.words[place + 1]
        if not (word.is_word or word.text in _JOINTS) or word.low in listed("next.prepositions"):
            return False
        if lexicon.is_listed_past(word.low) and (then.is_figure or then.low in listed("next.determiners")):
            return True
    return False


def _acts(low: str) -> bool:
    """Tell whether *low* is a gerund that is no means and no result."""
    return lexicon.gerund(low) is not None and low not in listed("nested.using", "nested.results")


def _label_end(clause: Clause, first: int) -> int:
    """Return the index of the work behind a label at *first*: "Orders: design of X"; zero where there is none."""
    words = clause.words
    for place in range(first, min(first + _LABEL, len(words) - 1)):
        dash = (
            words[place].text in {"-", "–", "—"}
            and words[place - 1].end < words[place].start < words[place].end < words[place + 1].start
        )
        if place > first and (dash or words[place].text == ":"):
            return place + 1
        if not (words[place].is_word or words[place].text in {"&", "/", "-"}) or words[place].low in listed("next.prepositions"):
            return 0
    return 0


def _post(clause: Clause, first: int) -> tuple[Rewrite, ...]:
    """Main contact for suppliers: Served as main contact for suppliers; not "Clerk, Kestrel"."""
    head, end = clause.head(first), clause.phrase_end(first)
    did = lexicon.verb(pairs("nominal.agents").get(clause.low_at(first), ""))
    if did and clause.low_at(first + 1) == "of":
        word = clause.words[first]
        return clause.inflected(
            inflecting.Inflected((did,), first, (Change(Span(word.start, clause.words[first + 1].end), (clause.write(did),)),))
        )
    while first and clause.words[first - 1].low in _RANKS:
        first -= 1
    point = head == "point" and clause.low_at(end + 1) == "contact"
    post = point or head in listed("next.roles") | {"contact", "person", "master"}
    post = post and clause.low_at(end) in {"of", "for", "on", "at", "in", "to"}
    if not post or clause.low_at(first) in listed("next.determiners") or fields.small(clause, first) is None:
        return ()
    clause = clause._replace(start=clause.words[first].start)
    verb = clause.capital(f"{clause.finite('serve')} as")
    return (Rewrite(verb, (fields.opened(clause, first, verb),)),)


def _named_and_more(clause: Clause, first: int) -> tuple[Rewrite, ...]:
    """Code review and writing tests: Reviewed code and wrote tests; where gerunds stand beside work that two nouns name."""
    words, found = clause.words, nominals.named_work(clause.words, first)
    further = inflecting.later_gerunds(words, first + 1, clause.write) if found else ()
    if found is None or not further or clause.low_at(first + 2) not in _AND | {","}:
        return ()
    verb, thing = found
    named = Change(Span(words[first].start, words[first + 1].end), (f"{clause.write(verb)} {thing[0].lower()}{thing[1:]}",))
    return clause.inflected(inflecting.Inflected((verb,), first, (named, *further)))


def _with_participle(clause: Clause, first: int) -> tuple[Rewrite, ...]:
    """Written tests for X: Wrote tests for X; not "Written skills"."""
    word, after = clause.words[first], at(clause.words, first + 1)
    verb = lexicon.participle(word.low)
    skill = {clause.head(first), after.low} & (listed("person.qualities", "weak.claimed.nouns") | {"communication"})
    acts = after.low in listed("next.determiners") or after.is_figure or bare.is_plural(bare.last_noun(clause.words, first + 1))
    alone = clause.phrase_end(first + 1) >= len(clause.words) - 1  # "Written exams"
    if verb is None or lexicon.past(word.low) or skill or not acts or alone:
        return ()
    return (
        Rewrite(clause.capital(clause.write(verb)), (Change(Span(word.start, word.end), (clause.capital(clause.write(verb)),)),)),
    )


def _made(clause: Clause, first: int) -> tuple[Rewrite, ...]:
    """Tool built to sort X: Built a tool to sort X. Rust used for parsing X: Parsed X using Rust; if it was the author."""
    words, end = clause.words, clause.phrase_end(first)
    place = next((it for it in range(first + 1, min(first + _MADE, len(words))) if lexicon.participle(words[it].low)), 0)
    if not place or place > end or any(not word.is_word for word in words[first:place]):
        return ()
    if words[place].low in {"used", "utilized", "utilised"}:
        return _used(clause, first, place)
    verb, aim = lexicon.participle(words[place].low), at(words, place + 1).low
    made = verb is not None and verb.base in listed("nominal.makes") and aim in {"to", "for", "in", "using", "with"}
    if verb is None or not made or fields.small(clause, first) is None:
        return ()
    written = clause.write(verb)
    gone = Change(Span(words[place - 1].end, words[place].end), ())
    opened = fields.opened(clause, first, f"{written} {_article(clause, first, place)}".strip())
    return (Rewrite(clause.capital(written), (opened, gone), Claim.MORE),)


def _without_an_object(clause: Clause, first: int) -> tuple[Rewrite, ...]:
    """Coding in Perl: Coded in Perl; of verbs that need no object."""
    word, verb = clause.words[first], lexicon.gerund(clause.low_at(first))
    if verb is None or verb.base not in listed("nominal.alone") or clause.low not in {"in", "with", "at", "for"}:
        return ()
    return clause.inflected(inflecting.Inflected((verb,), first, (Change(Span(word.start, word.end), (clause.write(verb),)),)))


def thing_made(clause: Clause, first: int) -> tuple[Rewrite, ...]:
    """Booking page designed for X: Designed a booking page for X; nothing where the gerund may be what was done."""
    thing, made = at(clause.words, first + 1), at(clause.words, first + 2)
    one = thing.is_word and not bare.is_plural(thing) and thing.low not in listed("next.mass", "next.determiners")
    named = clause.low_at(first) in listed("next.noun_gerunds", "next.compound_gerunds", "nominal.purposes")
    return _made(clause, first) if named and one and lexicon.participle(made.low) else ()


def _used(clause: Clause, first: int, place: int) -> tuple[Rewrite, ...]:
    """Put what a technology was used for before it; *place* is that of "used"."""
    words, aim = clause.words, at(clause.words, place + 1).low
    if not technology.named(" ".join(word.text for word in words[first:place])):
        return ()
    find = inflecting.bases if aim == "to" else inflecting.gerunds if aim in {"for", "in", "when"} else None
    found = find(words, place + 2, clause.write) if find else None
    tool = Span(words[first].start, words[place - 1].end)
    return clause.inflected(found, Claim.MORE, (clause.appended_to_deed(found.start, " using ", tool),)) if found else ()


def _article(clause: Clause, first: int, end: int) -> str:
    """Return the article that one thing lacks: "internal tool"; none before several, a mass or a name."""
    last, determined = clause.words[end - 1], clause.words[first].low in listed("next.determiners", "rereading.articles")
    named = last.is_capital and end > first + 1
    if bare.is_plural(last) or last.low in listed("next.mass") | {"material"} or named or determined:
        return ""
    return morphology.indefinite(clause.words[first].text)


def in_two_gerunds(clause: Clause, first: int) -> tuple[Rewrite, ...]:
    """Tutoring and mentoring in X: Tutored and mentored in X; one gerund alone may name a trade."""
    words = clause.words
    verbs = [lexicon.gerund(at(words, place).low) for place in (first, first + 2)]
    if at(words, first + 1).low not in _AND or at(words, first + 3).low not in {"in", "on", "at", "across"} or None in verbs:
        return ()
    changes = tuple(
        Change(Span(words[place].start, words[place].end), (clause.write(verb),))
        for place, verb in zip((first, first + 2), verbs, strict=True)
        if verb
    )
    return clause.inflected(inflecting.Inflected(tuple(filter(None, verbs)), first, changes))
