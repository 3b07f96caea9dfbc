"""Rewrites of "Worked on" and "Part of"."""

from __future__ import annotations

from collections.abc import Iterator

from resume_lsp import technology
from resume_lsp.grammar import assorting, bare, deeds, inflecting, lexicon, menus, nominals, participating, persons, using
from resume_lsp.grammar.auxiliary import is_adverb, is_infinitive
from resume_lsp.grammar.changes import Change, Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.tokens import at
from resume_lsp.text import Span
from resume_lsp.words import words as listed

_ON = frozenset({"on", "towards", "toward", "upon"})
_IN = frozenset({"in", "on", "within", "with"})
_WITH = frozenset({"with", "alongside", "across", "between"})


def rewrites(clause: Clause) -> Iterator[Rewrite]:
    """Rewrite what tells of taking part."""
    if clause.opening.verb and clause.opening.verb.base == "work":
        yield from _worked(clause)
    elif clause.opening.verb is None and at(clause.words, clause.body - 1).low in {"of", "that", "for"}:
        yield from deeds.part_of(clause, clause.body)
    elif (team := _team(clause)) is not None:
        yield from deeds.part_of(clause, team)
    else:
        yield from participating.rewrites(clause)


def _team(clause: Clause) -> int | None:
    """Return the index behind the "in" of "Was in the team", "Was on a team"; None where no team is named."""
    opened = range(clause.body)
    inside = next((place for place in opened if clause.words[place].start >= clause.start and clause.low_at(place) in _IN), None)
    is_team = inside is not None and clause.low_at(clause.body - 1) in listed("weak.team.nouns")
    return inside + 1 if inside is not None and is_team else None


def _worked(clause: Clause) -> Iterator[Rewrite]:
    if behind := _behind_manners(clause):
        yield from deeds.in_manners(clause, behind)
        return
    index = _behind_adverbs(clause)
    preposition = clause.low_at(index)
    if preposition == "on" and clause.low_at(index + 1) == "and" and lexicon.past(clause.low_at(index + 2)):
        yield clause.placeholder("⟨Verb⟩", index + 1)  # "Worked on and tested X"
        return
    if not _tells_what(clause, index):
        return
    if part := _part_of(clause, index):
        yield from deeds.part_of(clause, part)
    elif preposition in _WITH:
        yield from _worked_with(clause, index)
    elif preposition == "as":
        told = any(word.low == "where" for word in clause.words[index:])  # "as a cook where I built menus"
        on_a_team = clause.head(index + 1) in listed("weak.team.nouns")
        yield from deeds.in_a_setting(clause, index) if told or on_a_team else (_replaced(clause, "serve", index),)
    elif preposition == "to":
        yield from _worked_to(clause, index)
    elif preposition in _ON and clause.low_at(index + 1) not in listed("rewriting.places"):
        yield from _worked_on(clause, index)
    else:
        yield from _worked_somewhere(clause, index)


def _behind_manners(clause: Clause) -> int | None:
    """Return the index behind "alone and in teams", two ways of working; None where only one is told."""
    place, manners = clause.body + (clause.low == "both"), 0
    while end := _behind_manner(clause, place):
        manners += 1
        place = end
        if clause.low_at(end) not in {"and", "or", "&", ","}:
            break
        place += 1 + (clause.low_at(end + 1) in {"and", "or"})
    return place if manners > 1 else None


def _behind_manner(clause: Clause, place: int) -> int | None:
    """Return the index behind one way of working: "independently", "alone", "in a team of five", "as part of a crew"."""
    if clause.low_at(place) in {"alone", "solo"} | listed("rewriting.manners") or is_adverb(at(clause.words, place)):
        return place + 1
    if clause.low_at(place) == "under" and clause.head(place + 1) in listed("rewriting.strain"):
        return clause.phrase_end(place + 1)
    if clause.low_at(place) not in {"in", "on", "as", "with", "within"}:
        return None
    part = 2 * (clause.low_at(place + 1) in {"part", "member"} and clause.low_at(place + 2) == "of")
    end = clause.phrase_end(place + 1 + part)
    if clause.low_at(end) == "of" and at(clause.words, end + 1).is_word:
        end = clause.phrase_end(end + 1)
    team = clause.head(place + 1 + part).removesuffix("s") in listed("weak.team.nouns") | {"other", "colleague", "peer", "pair"}
    return end if team else None


def _part_of(clause: Clause, index: int) -> int | None:
    """Return the index behind "as part of", "as a member of"."""
    part = index + 1 + (clause.low_at(index + 1) in {"a", "an"})
    found = clause.low_at(index) == "as" and clause.low_at(part) in {"part", "member"} and clause.low_at(part + 1) == "of"
    return part + 2 if found else None


def _behind_adverbs(clause: Clause) -> int:
    """Return the index behind "closely", "hand in hand"."""
    words, index = clause.words, clause.body
    if [word.low for word in words[index : index + 3]] in (["hand", "in", "hand"], ["side", "by", "side"]):
        index += 3
    while clause.low_at(index) not in _WITH and is_adverb(at(words, index)):
        index += 1
    if clause.low_at(index) in {"part", "full"} and clause.low_at(index + 1) == "time" and clause.low_at(index + 2):
        index += 2
    return index


def _tells_what(clause: Clause, index: int) -> bool:
    """Tell whether what follows may say what was done: not "worked out", "worked my way up", "worked on and off"."""
    aimed = clause.low_at(index) == "with" and clause.head(index + 1) in listed("rewriting.aims")
    if aimed or clause.low_at(index) in {"out", "my"} or clause.low_at(index + 1) == "and":
        return False
    return at(clause.words, index).is_word and not any(word.low == "both" for word in clause.words[clause.body : index])


def _worked_somewhere(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Worked in a team to build X: Built X in a team. Worked night shifts: Covered night shifts."""
    if clause.low_at(index) != "under" and inflecting.verbs_in(clause.words, index + 1, clause.write):
        yield from _worked_on(clause, index)
    elif clause.low_at(index) == "through":
        yield from _worked_through(clause, index + 1)
    elif clause.low_at(index) in listed("next.prepositions", "rewriting.manners"):
        yield from deeds.in_a_setting(clause, index)
    elif clause.head(index) in {"shift", "shifts"}:
        yield clause.with_verb("cover", index)
    elif index == clause.body and lexicon.gerund(clause.low_at(index)):  # "Worked selling bread"
        yield from clause.inflected(inflecting.gerunds(clause.words, index, clause.write))
    elif clause.head(index) in listed("rewriting.staffed"):
        yield clause.with_verb("staff", index)


def _worked_through(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Worked through a backlog of tickets: Completed, Cleared it."""
    yield clause.with_verb("complete", index, Claim.OPEN)
    if menus.kind_of(clause.head(index)) in {"faults", "requests"} or clause.head(index) in {"backlog", "queue"}:
        yield clause.with_verb("clear", index, Claim.OPEN)


def _replaced(clause: Clause, base: str, index: int) -> Rewrite:
    """Put the verb *base* in the place of "Worked", and keep the adverbs before the word at *index*."""
    verb = clause.capital(clause.finite(base))
    kept = [
        it.text
        for it in clause.words[clause.body : index]
        if (it.low.endswith("ly") and it.low not in {"collaboratively", "jointly"})
        or it.low in listed("rewriting.manners") | {"time"}
    ]
    return Rewrite(verb, (Change(clause.until(index), (" ".join([verb, *kept]) + " ",)),))


def _worked_to(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Worked independently to build X: Independently built X."""
    adverbs = [word.low for word in clause.words[clause.body : index] if word.low.endswith("ly")]
    found = inflecting.bases(clause.words, index + 1, clause.write)
    if found and len(found.verbs) == 1:
        found = inflecting.bases(clause.words, index + 1, lambda verb: " ".join([*adverbs, clause.write(verb)]))
    yield from clause.inflected(found, _claim(found))


def _claim(aim: inflecting.Inflected | None) -> Claim:
    """Tell whether what one worked towards may have been missed: "to improve X", "to find X"; not "to write X"."""
    missed = aim is not None and any(
        verb.sense in {"improve", "reduce", "grow", "fix"} or verb.base in listed("rewriting.reached") for verb in aim.verbs
    )
    return Claim.OPEN if missed else Claim.SAME


def _worked_with(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Worked closely with designers to ship X: Partnered closely with designers to ship X."""
    preposition, company = clause.words[index], clause.behind_about(index + 1)
    if (head := clause.head(company)) in listed("rewriting.animals"):
        yield clause.with_verb("care for", index + 1)
        return
    if clause.head(clause.phrases(company)[-1]) in listed("rewriting.wants"):  # "with user and market needs"
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩ with", index + 1)
        return
    if not _is_company(clause, company) or using.acts_with_a_tool(clause, company):
        yield from _worked_with_things(clause, index + 1)
        return
    end = clause.phrase_end(company)
    if served := _done_to_them(clause, company, end):
        yield served
        return
    if clause.low_at(end) == "and" and not lexicon.past(clause.low_at(end + 1)):
        end = clause.phrase_end(end + 1)
    together = clause.low_at(end) == "on" and clause.low_at(end + 1) not in {"a", "an"}  # "with patients on their diets"
    alone = not together and not _to_an_end(clause, company)
    if head in listed("rewriting.served") - listed("rewriting.counterparts") and alone:
        yield clause.with_verb("serve", index + 1)
        return
    in_need = any(word.low in listed("rewriting.in_need") for word in clause.words[company:end])
    if (in_need or head in listed("rewriting.cared_for")) and alone:
        yield clause.with_verb("support", index + 1)
        return
    said = any(word.low in {"partner", "partners"} for word in clause.words[index + 1 : end])  # "partnered with our partners"
    partnered = _replaced(clause, "collaborate" if said or preposition.low in {"across", "between"} else "partner", index)
    with_ = (Change(Span(preposition.start, preposition.end), ("with",)),) if preposition.low == "alongside" else ()
    yield Rewrite(partnered.verb, (*partnered.changes, *with_, *_listed_deeds(clause, company)))


def _listed_deeds(clause: Clause, index: int) -> tuple[Change, ...]:
    """Make verbs of the nouns of action in a list that begins with the work: "Work with inns, booking of rooms"."""
    later = nominals.later(clause.words, index, clause.write)
    first = min((change.span.start for change in later), default=0)
    before = [word for word in clause.words if word.end <= first]
    if not before or before[-1].text != ",":
        return ()
    members = sum(word.text == "," for word in clause.words[len(before) - 1 :])
    if sum(bool(change.new) for change in later) < members:
        return ()  # "…, booking of rooms, technical support of guests": not all of it can be made verbs
    single = len(later) == 1 and all(word.low not in {",", "and", "&"} for word in (*before[:-1], *clause.words[len(before) :]))
    return (*later, Change(Span(before[-1].start, before[-1].end), (" and",))) if single else later


def _done_to_them(clause: Clause, index: int, end: int) -> Rewrite | None:
    """Worked with pupils to teach them chess: Taught pupils chess; None where what was done was not done to them."""
    low, words = clause.low_at(end), clause.words
    find = lexicon.verb if low == "to" else lexicon.gerund if low in {"in", "on", "by"} else None
    verb = find(clause.low_at(end + 1)) if find else None
    if verb is None or clause.low_at(end + 2) != "them" or end + 3 >= len(words):
        return None
    helped = verb.base in {"help", "assist", "aid", "support"}
    if not helped and verb.base in listed("rewriting.light_verbs") - {"give", "keep", "bring"}:
        return None
    acting = lexicon.verb(clause.low_at(end + 3)) if helped else None  # "to help them find flats"
    rest = end + 3 + (acting is not None)
    joint = f" in {acting.gerund}" if acting else ""
    gone = Change(Span(words[end - 1].end, words[rest - 1].end), (joint,))
    opened = clause.with_verb("support" if helped else verb.base, index)
    return opened._replace(changes=(opened.changes[0], gone))


def _to_an_end(clause: Clause, index: int) -> bool:
    """Tell whether an infinitive says what the work with someone was for: "to plan their care"."""
    return any(is_infinitive(clause.words, place) for place in range(index, len(clause.words)))


def _worked_with_things(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Worked with Excel: Built ⟨what⟩ with Excel. Worked with complaints: Resolved, Answered, Handled complaints."""
    kind = menus.kind_of(head := clause.head(index))
    known = (
        kind != "other" or head.rpartition("-")[2] in listed("rewriting.things") or technology.find(at(clause.words, index).text)
    )
    if not known and bare.is_plural(at(clause.words, clause.phrase_end(index) - 1)):  # "with pilots to map reefs": who, or what?
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩ with", index)
        return
    if kind in {"other", "things", "fields"} or _to_an_end(clause, index):
        yield from using.with_a_tool(clause, index)
    else:
        yield from menus.for_work(clause, index)


def _is_company(clause: Clause, index: int) -> bool:
    """Tell whether someone, not a tool, stands at *index*: "two designers", "NASA's flight team", "Ana Silva"."""
    end = clause.phrase_end(index)
    phrase = clause.words[index:end]
    head = clause.head(index)
    if _shares_a_head(clause, index, end):
        head = clause.head(clause.phrases(index)[-1])
    if persons.are_counterparts(head):
        return True
    text = " ".join(word.text for word in phrase)
    closely = index - 1 > clause.body or clause.words[index - 1].low == "alongside"
    thing = head.rpartition("-")[2] in listed("rewriting.things")  # "web-technologies"
    if (menus.kind_of(head) != "other" and not closely) or thing or technology.find(text):
        return False
    several = phrase[:1] and (phrase[0].is_figure or phrase[0].low in listed("next.determiners", "metric.numbers"))
    return closely or bool(several) or any(word.is_capital for word in phrase)


def _shares_a_head(clause: Clause, index: int, end: int) -> bool:
    """Tell whether the word at *index* qualifies what the last phrase is about: "backend, system and network administrators"."""
    *others, last = clause.phrases(index)
    owned = [it + (clause.low_at(it) in {"the", "our", "their"} or clause.low_at(it).endswith(("'s", "’s"))) for it in others]
    single = all(clause.phrase_end(it) == it + 1 for it in owned)
    if not others or not single or clause.phrase_end(last) < last + 2 or technology.named(clause.words[end - 1].text):
        return False
    head, shared = clause.low_at(end - 1), clause.head(last)
    return not persons.are_counterparts(head) and persons.are_counterparts(shared)


def _worked_on(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Worked on improving X: Improved X. Worked on a team of five to build X: Built X on a team of five."""
    towards = clause.low_at(index) != "on"
    found = inflecting.verbs_in(clause.words, index + 1, clause.write)
    if found and not towards and (assorted := assorting.rewrites(clause, index + 1)) is not None:
        yield from assorted
    elif found:
        yield from clause.inflected(found, Claim.OPEN if towards and clause.low_at(index) in _ON else Claim.SAME)
    elif towards and clause.low_at(index) in _ON:
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩", index)
    elif clause.head(index + 1) in listed("rewriting.boards"):
        yield clause.with_verb("serve", index)
    elif _is_a_place(clause, index + 1) or clause.head(index + 1) in {"shift", "shifts"}:
        yield from deeds.in_a_setting(clause, index)
    elif project := _project(clause, index + 1):
        found = inflecting.bases(clause.words, project, clause.write)
        yield from clause.inflected(found, _claim(found))
    elif told := deeds.told_behind(clause, index + 1, " while working on "):
        yield from told
    elif using.is_technology(clause, index + 1) and menus.kind_of(clause.head(index + 1)) == "other":
        yield using.built_with(clause, index + 1)
    else:
        made = tuple(menus.for_work(clause, index + 1))
        asked = clause.capital("⟨Verb⟩")
        gap = assorting.rewrites(clause, index + 1, opened=asked) if len(made) == 1 and made[0].verb == asked else None
        yield from gap or made


def _is_a_place(clause: Clause, index: int) -> bool:
    """Tell whether the noun phrase at *index* says where one worked: "a farm", "the assembly line"."""
    head, before = clause.head(index), clause.low_at(clause.phrase_end(index) - 2)
    if clause.heads(index)[-1] in {"teams", "squads"}:  # "the till, returns and ferry teams"
        return True
    return head in listed("rewriting.settings") or (head == "line" and before in {"assembly", "production"})


def _project(clause: Clause, index: int) -> int | None:
    """Return the index of the verb of "a project to build X"."""
    end = clause.phrase_end(index)
    is_project = clause.head(index) in {"project", "projects", "initiative", "initiatives", "effort"}
    causes = clause.low_at(end + 1) in listed("rereading.causes") | {"allow", "permit"}  # a project lets people do something
    acts = is_infinitive(clause.words, end) and not causes
    return end + 1 if is_project and acts else None
