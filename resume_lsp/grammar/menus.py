"""Choose verbs by what they would act on: one fixes a bug, writes a guide, runs a survey."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from resume_lsp.grammar import lexicon
from resume_lsp.grammar.changes import Claim, Rewrite
from resume_lsp.grammar.clause import Clause
from resume_lsp.grammar.inflecting import later_gerunds
from resume_lsp.grammar.tokens import at
from resume_lsp.words import lists
from resume_lsp.words import words as listed


@cache
def _kinds() -> dict[str, str]:
    """Return the kind of thing that each noun is: "bugs" are faults."""
    return {
        noun: name.split(".")[1]
        for name, nouns in lists().items()
        if name.startswith("menu.") and name.endswith(".nouns")
        for noun in nouns
    }


def kind_of(noun: str) -> str:
    """Return what kind of thing *noun* is: things, faults, tests, people …; "other" where no list has it."""
    if noun in listed("rewriting.served"):
        return "served"
    if noun in listed("rewriting.people"):
        return "people"
    return _kinds().get(noun) or ("activities" if lexicon.gerund(noun) else "other")


def verbs_for(noun: str) -> tuple[str, ...]:
    """Return the verbs, as bases, that may truly be said of someone's work on *noun*."""
    kind = kind_of(noun)
    persons = {"people": ("lead", "mentor", "supervise"), "served": ("serve", "support", "advise")}
    return persons.get(kind) or lists()[f"menu.{kind}.verbs"]


def for_work(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Worked on the billing service: Built, Extended, Maintained it; the author has to choose, or to find a verb himself."""
    if not (at(clause.words, index).is_word or at(clause.words, index).is_figure):
        return
    kinds = [kind_of(head) for head in clause.heads(index)]
    if _is_a_field(clause, index):
        yield clause.placeholder("⟨Verb⟩ ⟨what⟩ in", index)
    elif (kinds[0] in {"other", "fields"} and clause.low_at(index) not in {"a", "an"}) or _differ(kinds):
        yield clause.placeholder("⟨Verb⟩", index)
    else:
        mixed = kinds[0] != "activities" and "activities" in kinds
        said = {word.low for word in clause.words[index:]}  # "automated tests"
        kept = not listed("duty.kept_up").isdisjoint(clause.heads(index))  # "a database, debugging and monitoring"
        untrue = listed("menu.known") if _is_new(clause, index) else frozenset[str]()
        for base in ["handle"] if mixed and kept else lists()["duty.mixed"] if mixed else verbs_for(clause.head(index)):
            verb = lexicon.verb(base)
            if base not in untrue and (verb is None or verb.past not in said):
                yield clause.with_verb(base, index, Claim.OPEN)


def _is_new(clause: Clause, index: int) -> bool:
    """Tell whether there was nothing before that could be improved: "a new till", "new tills"."""
    return clause.low_at(index + (clause.low_at(index) in {"a", "an", "the", "several", "two"})) in {"new", "brand-new"}


def _differ(kinds: list[str]) -> bool:
    """Tell whether no one verb fits things of several *kinds*: "tickets and documentation"; what is built takes others along."""
    built = kinds[0] in {"things", "features", "projects"}
    if kinds[0] == "activities":  # "alerting and two dashboards"
        return not {"things", "features", "projects", "other"}.isdisjoint(kinds)
    return "activities" not in kinds and len({kind for kind in kinds if not (built and kind == "other")}) > 1


def _is_a_field(clause: Clause, index: int) -> bool:
    """Tell whether one works in what stands at *index* and makes no such thing: "robotics", "image processing"."""
    head, before = clause.head(index), clause.low_at(clause.phrase_end(index) - 2)
    named = kind_of(head) == "fields" and clause.low_at(index) not in listed("next.determiners")  # "AI", not "the AI"
    return named or (head == "processing" and before in listed("menu.fields.processed"))


def for_duty(clause: Clause, index: int) -> Iterator[Rewrite]:
    """Responsible for five interns: Oversaw five interns; for payroll: Managed payroll. The first verb says the same."""
    index += clause.low_at(index) == "both" and bool(later_gerunds(clause.words, index + 1, clause.write))  # "both A and doing B"
    heads = clause.heads(index)
    if heads == ("service",) and clause.low_at(clause.phrase_end(index) - 2) in listed("rewriting.served"):
        yield clause.with_verb("provide", index)
        yield clause.with_verb("manage", index, Claim.OPEN)
        return
    kind = "usual" if _is_unwanted(clause, index) else _kind_of_duty(heads)
    same, *others = lists().get(f"duty.{kind}", lists()["duty.usual"])
    if "activities" in (kinds := {kind_of(head) for head in heads}) and len(kinds) > 1:
        others = ["manage"]  # "alerting, dashboards and runbooks": who leads a runbook?
    if "management" in heads:
        others = [base for base in others if base != "manage"]
    for number, base in enumerate((same, *others)):
        yield clause.with_verb(base, index, Claim.OPEN if number else Claim.SAME)


def duty_verb(heads: tuple[str, ...]) -> str:
    """Return the verb, as a base, that says that the coordinated nouns *heads* were one's duty, and no more."""
    return lists().get(f"duty.{_kind_of_duty(heads)}", lists()["duty.usual"])[0]


def _kind_of_duty(heads: tuple[str, ...]) -> str:
    """Return what kind of duty the coordinated nouns *heads* name; several duties that are not alike are activities."""
    kinds = {kind_of(head) for head in heads}
    deeds = [head for head in heads[1:] if head.endswith(("ation", "ysis")) and kind_of(head) != "documents"]
    if deeds and kind_of(heads[0]) in {"other", "documents"}:  # "lectures, demonstration of X"
        return "activities"
    if len(kinds) > 1 and kinds <= {"plans", "qualities", "things", "features", "projects", "designs", "documents", "other"}:
        return "usual"
    if len(kinds) > 1 and (kinds & {"studies", "served", "requests", "documents", "tests", "faults"} or "management" in heads):
        return "activities"
    if len(kinds) > 1 and kind_of(heads[0]) in {"plans", "qualities", "things", "features", "projects"}:
        return "usual"
    return "ensured" if set(heads) <= listed("duty.ensured_nouns") else kind_of(heads[0])


def _is_unwanted(clause: Clause, index: int) -> bool:
    """Tell whether the rate at *index* is one that nobody ensures: "the crash rate"."""
    return clause.low_at(clause.phrase_end(index) - 2) in listed("duty.unwanted")
