"""Which nouns name people: "nurses", "a crew", "customers"; and those one works beside, "the board", "finance"."""

from resume_lsp.words import words as listed

_ENDINGS = ("ers", "ors", "ists", "ees", "ants", "ians", "men")


def are_named(noun: str) -> bool:
    """Tell whether *noun* names people: "juniors", "patients", "veterans", "welders"."""
    if noun in listed("rewriting.people", "rewriting.served", "rewriting.cared_for"):
        return True
    return end_like(noun)


def end_like(noun: str) -> bool:
    """Tell whether *noun* ends as names of people do, and is none of things: "welders", "tenants", not "containers"."""
    return noun.endswith(_ENDINGS) and noun not in listed("rewriting.things")


def are_counterparts(noun: str) -> bool:
    """Tell whether one may work with those that *noun* names: people, or houses and departments: "vendors", "finance"."""
    return noun in listed("rewriting.counterparts") or are_named(noun)
