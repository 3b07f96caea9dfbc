"""Which gerunds and infinitives of a bullet stand side by side, and which belong to a clause within it."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp.grammar import bare, lexicon, persons
from resume_lsp.grammar.auxiliary import is_adverb, is_infinitive
from resume_lsp.grammar.opening import acts
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, ends_sentence
from resume_lsp.words import words as listed

_OBJECTS = frozenset('$€£~⟨"“')
"""Signs that an object may begin with."""

_FIELDS = frozenset({"design", "development", "management"})

_TRAINED = frozenset({"model", "network", "classifier", "detector", "algorithm"})

_FOLLOW = frozenset({"replacement", "successor"})

_MEANS = frozenset({"through", "by", "via", "using", "with"})

_POINTERS = frozenset({"it", "them"})

_EQUALS = 5
"""Gerunds that one list has at most."""


def behind_adverbs(words: Words, index: int) -> tuple[int, int]:
    """Return the index of the first adverb worth keeping, and that of the verb behind."""
    while at(words, index).low in {"both", "also"}:
        index += 1
    start = index
    while is_adverb(at(words, index)) and words[index].low not in listed("next.adjectives"):  # "daily cleaning"
        index += 1
    return start, index


def gerund_at(words: Words, index: int) -> lexicon.Verb | None:
    """Return the verb whose gerund stands at *index*, or should; "following" is one before "up", "through" and rules."""
    follows = at(words, index).low == "following" and (
        at(words, index + 1).low in {"up", "through"} or bare.last_noun(words, index + 1).low in listed("next.followed")
    )
    return lexicon.verb("follow") if follows else lexicon.gerund(at(words, index).low) or meant_as_gerund(words, index)


def meant_as_gerund(words: Words, index: int) -> lexicon.Verb | None:
    """Return the verb whose base stands behind a preposition, where its gerund is meant: "in develop of"."""
    before, verb = at(words, index - 1).low, lexicon.verb(at(words, index).low)
    contributed = before == "to" and at(words, index - 2).low.startswith("contribut")
    if verb is None or verb.noun or not (contributed or before in listed("next.before_gerunds")):
        return None
    word, after = words[index], at(words, index + 1)
    plain = not word.is_capital and not bare.is_adjective(word) and not lexicon.past(word.low)
    return verb if plain and (after.is_word or after.is_figure) else None


def is_verbal(words: Words, index: int) -> bool:
    """Tell whether the word at *index* is a gerund that acts on something, not a noun like "training" or an adjective."""
    word, after = at(words, index), at(words, index + 1)
    found = gerund_at(words, index)
    if found is None or (after.low == "of" and found.base in listed("next.thinking")) or _names_a_field(words, index):
        return False
    if _tells_what_for(words, index):
        return False
    names = word.low in listed("next.noun_gerunds", "next.compound_gerunds")
    if names and after.low in listed("next.organizations"):  # "shipping companies"
        return False
    return not names or acts(words, index) or after.low in listed("metric.numbers") or _acts_by_nature(words, index)


def _acts_by_nature(words: Words, index: int) -> bool:
    """Tell whether one surely does to what follows what the gerund says: "reporting bugs", "training apprentices"."""
    low, thing = words[index].low, bare.last_noun(words, index + 1).low
    if low == "training":
        taught = (
            thing.removesuffix("s") in _TRAINED or thing in listed("rewriting.cared_for") or persons.end_like(thing)
        )  # not "training staff"
        return taught or thing.endswith(("hands", "hires", "cooks")) or thing.removesuffix("s") in listed("next.roles") | _FOLLOW
    if low in listed("next.operated"):
        named = thing in listed("next.operations", "next.serving") or (low, thing) == ("operating", "equipment")
        return not named and (bare.is_plural(bare.last_noun(words, index + 1)) or thing in listed("next.mass"))
    if low == "teaching":
        return at(words, index + 1).is_word and thing not in listed("next.taught")
    if low == "reporting" and "to" in {word.low for word in words[index + 1 : index + 4]}:  # "reporting progress to parents"
        return True
    if low == "reporting" and at(words, index + 1).low == "on":
        return True
    return low == "reporting" and thing in listed("menu.faults.nouns")


def _names_a_field(words: Words, index: int) -> bool:
    """Tell whether the list that the gerund at *index* belongs to ends with a field of work: "branding and packaging design"."""
    if at(words, index + 1).low in {",", "and", "&"} and lexicon.gerund(at(words, index + 2).low):
        index += 2
    behind = at(words, index + 2)
    field = words[index].low in listed("next.noun_gerunds") and at(words, index + 1).low in _FIELDS
    return field and (behind is EDGE or behind.low in {".", ",", "and", "for", "of"})


def _tells_what_for(words: Words, index: int) -> bool:
    """Tell whether the gerund at *index* says what the thing behind it is for: "grading policies"."""
    for _ in range(_EQUALS):
        if at(words, index + 1).low in {",", "and", "&"} and lexicon.gerund(at(words, index + 2).low):
            index += 2
    low, thing = at(words, index).low, at(words, index + 1).low
    last = bare.last_noun(words, index + 1).low
    if low in listed("nominal.purposes") and last in listed("menu.things.nouns") | {"clone", "clones"}:  # "a booking app clone"
        return True
    named = f"{low} {thing}" in listed("next.purpose_names")
    return named or (low in listed("next.purposes") and thing in listed("next.serving"))


def goes_on(words: Words, place: int) -> bool:
    """Tell whether something stands behind the gerund at *place* that it may act on: "hiring staff", not "hiring"."""
    after = at(words, place + 1)
    return (after.is_word and after.low not in {"and", "or"}) or after.is_figure or after.text in _OBJECTS


def equal_gerunds(words: Words, index: int) -> Iterator[int]:
    """
    Yield the gerunds behind *index* that are its equals.

    One behind "and" is an equal, and so are those behind commas before it. A gerund that a preposition or a noun governs ("by
    caching", "tools using") takes those that follow; one behind a comma alone tells the result and stays, but behind a colon, or
    where several follow that are no results, they are a list.
    """
    last, nested, with_a_tool, how = index, False, False, False
    said = words[index - 1].low if index else ""
    waiting: list[int] = []
    for place in range(index + 1, len(words)):
        if ends_sentence(words, place):
            break
        how = how or (place - 1 > last and _tells_how_or_why(words, place - 1))
        asked = words[place].low in {"why", "how", "what", "whether"}  # "finding out why it failed and fixing it"
        if words[place].low in listed("nested.clauses") and not asked and not _is_what_was_ensured(words, place, last):
            nested = True
        if not words[place].low.endswith("ing") or gerund_at(words, place) is None:
            continue
        if words[place - 1].low in {"the", "a", "an"}:  # "the reading room"
            continue
        joint, adjacent = _joint(words, place, last, said)
        points_back = with_a_tool and at(words, place + 1).low in _POINTERS  # "building X using Go and shipping it"
        equal = joint in {"and", ", and", ";"} and (
            joint != "and" or not nested or points_back or _says_again(words, place, said)
        )
        means = (how or _takes_work(words, last)) and not goes_on(words, place)  # "by caching and scaling"
        if adjacent or (equal and not means and is_verbal(words, place) and not _pairs_with_a_noun(words, place, last)):
            yield from (*waiting, place)
            last, nested, with_a_tool, how, waiting = place, False, False, False, []
        elif joint == "," and (not nested or with_a_tool) and is_verbal(words, place):
            waiting.append(place)
        elif joint == "" and place > last + 1 and (_is_governed(words, place) or not _is_a_noun(words[place])):
            with_a_tool = words[place].low in listed("nested.using") and not nested
            nested = True
    if not with_a_tool and _are_listed(words, waiting, said):  # "checks using radar, leading two pilots": how, or what else?
        yield from waiting


def _takes_work(words: Words, place: int) -> bool:
    """Tell whether the verb at *place* may have work as its object: "coordinating deliveries and invoicing"."""
    verb = gerund_at(words, place)
    return verb is not None and verb.base in listed("rereading.governs_deeds")


def _pairs_with_a_noun(words: Words, place: int, last: int) -> bool:
    """Tell whether a gerund with no object stands beside the object of the verb at *last*: "setting up logging and alerting"."""
    joint = place - 1
    while joint > last and words[joint].low in {"and", "or", "&", ","}:
        joint -= 1
    verb, after = gerund_at(words, place), at(words, place + 1)
    noun = joint not in {last, place - 1} and lexicon.gerund(words[joint].low) and (joint == last + 1 or _is_a_noun(words[joint]))
    if verb is None or not noun:
        return False
    aim = after.low == "to" and lexicon.verb(at(words, place + 2).low) is not None
    asked = f"{verb.base} {after.low}" in listed("next.intransitive")
    return aim or (after.low in {"for", "in", "at", "of", "across"} and not asked) or not goes_on(words, place)


def _are_listed(words: Words, places: list[int], said: str) -> bool:
    """Tell whether gerunds that only commas part are a list of duties: "included mooring boats, making repairs, selling fuel"."""
    results = any(words[place].low in listed("nested.results") for place in places)
    return said == ":" or (len(places) > 1 and (not results or said in listed("rewriting.comprise")))


def _tells_how_or_why(words: Words, place: int) -> bool:
    """Tell whether a means or an aim begins at *place*: "by", "to see"."""
    return words[place].low in _MEANS or is_infinitive(words, place)


def is_followed_by_equals(words: Words, places: tuple[int, ...]) -> bool:
    """Tell whether a list right behind a gerund goes on with gerunds, not with nouns: "filing, data entry and hiring staff"."""
    place = places[0]
    while at(words, place + 1).low in {",", "and", "or", "&", "/"}:
        behind = place + 1
        while at(words, behind).low in {",", "and", "or", "&", "/"} or (behind > place + 1 and is_adverb(at(words, behind))):
            behind += 1
        if behind not in places:
            return at(words, behind).low in listed("nested.modifiers")
        place = behind
    return True


def trailing_gerunds(words: Words, last: int) -> tuple[int, ...]:
    """Return the bare gerunds that end a list behind the one at *last* and its object: "taking orders, filing, and cleaning"."""
    end = next((place for place in range(last, len(words)) if ends_sentence(words, place)), len(words))
    places: list[int] = []
    for place in range(end - 1, last + 1, -1):
        joined = words[place + 1].low in {",", "and", "&"} if place + 1 < end else True
        if lexicon.gerund(words[place].low) and joined and words[place - 1].low in {",", "and", "&"}:
            places.append(place)
        elif words[place].low not in {",", "and", "&"}:
            break
    between = words[last + 1 : min(places, default=last)]
    plain = all(word.low not in listed("next.prepositions", "nested.clauses") | {","} for word in between[:-1])
    gerunds = any(lexicon.gerund(word.low) for word in between)
    return tuple(sorted(places)) if plain and not gerunds else ()


def _is_what_was_ensured(words: Words, place: int, last: int) -> bool:
    """Tell whether the clause that begins at *place* is the object of the verb at *last*: "ensuring that backups ran"."""
    return words[place].low == "that" and (place == last + 1 or words[place - 1].low in {"sure", "certain"})


def _says_again(words: Words, place: int, said: str) -> bool:
    """Tell whether the preposition *said* before the first verb stands before the one at *place*, too: "and for testing"."""
    before = place - 1
    while is_adverb(at(words, before)):
        before -= 1
    return said in listed("next.prepositions") and words[before].low == said


def _is_governed(words: Words, place: int) -> bool:
    """Tell whether a preposition, not the "up" of "setting up", stands before the gerund at *place*: "by caching"."""
    before = place - 2 if is_adverb(words[place - 1]) else place - 1
    particle = words[before].low in lexicon.PARTICLES and lexicon.gerund(at(words, before - 1).low)
    return words[before].low in listed("next.prepositions") and not particle


def _is_a_noun(gerund: Word) -> bool:
    return gerund.low in listed("next.noun_gerunds", "next.compound_gerunds")


def _joint(words: Words, place: int, last: int, said: str) -> tuple[str, bool]:
    """
    Return what joins the verb at *place* to what stands before it, and whether that is the verb at *last* itself.

    The preposition that was *said* before the first verb may stand before the others, too.
    """
    before = place - 1
    while before > last and (is_adverb(words[before]) or words[before].low in listed("nested.modifiers")):
        before -= 1
    if words[before].low == said and words[before - 1].low in {"and", "or", "&", ","}:
        before -= 1
    joint = ""
    if words[before].low in {"and", "or", "&", "/", "as"}:
        if words[before].low == "as":
            if [word.low for word in words[before - 2 : before]] != ["as", "well"] or not goes_on(words, place):
                return "", False
            before -= 2
        if words[before].low == "/" and lexicon.gerund(words[before - 1].low) is None:  # "automation/scripting of reports"
            return "", False
        joint, before = "and", before - 1
    if words[before].text in {",", ";"}:
        joint = words[before].text if not joint else ", and" if words[before].text == "," else ";"
        before -= 1
    return joint, bool(joint) and before == last


def equal_bases(words: Words, index: int) -> Iterator[int]:
    """Yield the infinitives behind *index* that are its equals, as `equal_gerunds` does."""
    last, with_a_tool = index, False
    said = words[index - 1].low if index else ""
    for place in range(index + 1, len(words)):
        low = words[place].low
        again = low == said and words[place - 1].low in {"and", "or", "&", ","}
        infinitive = is_infinitive(words, place) and not again
        if ends_sentence(words, place) or infinitive or low in listed("nested.clauses"):
            return
        with_a_tool = with_a_tool or low in listed("nested.using")
        verb = lexicon.verb(low) if words[place].is_word else None
        if verb is None or (with_a_tool and verb.noun and not _acts_on_a_thing(words, place)):  # "using sonar and survey drones"
            continue
        joint, adjacent = _joint(words, place, last, said)
        ends_list = last > index and not adjacent and "and" in joint and _may_act_last(words, place)
        noun = verb.noun and joint == "and" and not adjacent and at(words, place + 1).low in {"and", "&"}
        if noun and place - last > 1:  # "the pump and valve and fit them"
            continue
        if joint and (ends_list or (adjacent and _continues(words, place)) or bare.judge(words, place, verb, None).is_verb):
            yield place
            last = place


def _acts_on_a_thing(words: Words, place: int) -> bool:
    """Tell whether the word at *place* stands before "the", "it" or a number: "using sonar and survey the reef"."""
    return at(words, place + 1).low in listed("next.determiners", "rereading.articles") or at(words, place + 1).is_figure


def _may_act_last(words: Words, place: int) -> bool:
    """Tell whether the word at *place* may be the last verb of a list: "sell fuel, mend nets and track engagement"."""
    return bare.may_act(words, place) or bare.last_noun(words, place + 1).low.endswith("ment")


def _continues(words: Words, place: int) -> bool:
    """Tell whether a list of verbs goes on to its object: "design, test and release it", not "design, test and support."."""
    after = at(words, place + 1)
    return after.is_word or after.is_figure or after.text == ","
