"""
Words that tell a job title from an employer, a degree from a school, and a place from both.

The lists are in `words/resumes.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_lsp import words

_LISTS = {name: frozenset(entries) for name, *entries in words.rows("resumes")}

MODIFIERS = _LISTS["words.modifiers"]
TITLES = _LISTS["words.titles"]
SURNAMES = _LISTS["words.surnames"]
TRADES = _LISTS["words.trades"]
SUBJECTS = _LISTS["words.subjects"]
COMPANIES = _LISTS["words.companies"]
FIELDS = _LISTS["words.fields"]
DEPARTMENTS = _LISTS["words.departments"]
LEGAL = _LISTS["words.legal"]
SCHOOLS = _LISTS["words.schools"]
LEVELS = _LISTS["words.levels"]
LINKERS = _LISTS["words.linkers"]
MODES = _LISTS["words.modes"]
FACTS = _LISTS["words.facts"]
SPEAKING = _LISTS["words.speaking"]
HONORIFICS = _LISTS["words.honorifics"]
REMOTE = _LISTS["words.remote"]
ON_ONES_OWN = _LISTS["words.on_ones_own"]
REGIONS = _LISTS["words.regions"]
WIDE = _LISTS["words.wide"]
LANDS = _LISTS["words.lands"]
PARTS_OF_REGIONS = _LISTS["words.parts_of_regions"]
LABELS = _LISTS["words.labels"]
LABEL_WORDS = LABELS | _LISTS["words.label_modifiers"]
DOMAINS = _LISTS["words.domains"]
INDUSTRIES = _LISTS["words.industries"]
PROGRAMMING = _LISTS["words.programming"]
SPOKEN = _LISTS["words.spoken"]
SMALL_IN_NAMES = _LISTS["words.small_in_names"]
STUDIES = _LISTS["words.studies"]
IDLE = _LISTS["words.idle"]

OF = frozenset({"of", "for", "de", "für", "del"})
"""What joins a firm, a school or a department to what it is of."""

CAPITAL_FORMS = ("AG", "ASA", "AS", "AB", "SAS", "SA", "SE", "UG", "KG", "BV", "NV", "SpA", "e.V.")
"""Legal forms that are other words in small letters."""


def names_of_sections() -> Iterator[tuple[str, frozenset[str]]]:
    """Return each kind of section with the names that it goes by."""
    return ((name.removeprefix("sections."), names) for name, names in _LISTS.items() if name.startswith("sections."))


DEGREE = re.compile(
    r"(?<![\w-])(?:[bm]\.?\s?(?:sc?|eng|tech)|[bm]\.?(?:com|ed|cs|[bcf]\.?a|s\.?e\.?e?|mus|des|scs|see)|b\.?(?:a|arch|s\.?w)|m\.(?:a\.?|d|arch)|(?-i:MA|MD|BE|ME|AAS?|A\.?S)"
    r"|[dm]\.?phil|ph\.?\s?d|j\.?d|ll\.?[bm]|[bm]\.\s?e\.|a\.a\.?s?|m\.?(?:i\.?s|p\.?[hpa]|s\.?w|l\.?i\.?s|div)|a\.b|s\.[bm]|h\.?n\.?[dc]|bts|dut|hsc|ssc"
    r"|class (?:xi{0,2}|1[0-2])(?:th)?|1[02]th(?: (?:grade|standard|class))?|(?:senior|higher) secondary"
    r"|gcses?|a[- ]levels?|as[- ]levels?|ged|abitur"
    r"|matura|bachelors?|bachelier|masters?|doctor|doctorate|doctoral|associates?|diplomas?|diplom[\w-]*|dipl\.?(?:-ing)?|degree|(?<!(?a:[a-z])\s)(?<!['’]\s)licence"
    r"|licenciatura|laurea|magister|mestrado|máster|minor|major|honou?rs|undergraduate|baccalaur[eé]ate?|nanodegree|staatsexamen"
    r"|fachinformatiker\w*|grado|dr\.(?=\s*(?:rer|phil|med|jur|oec|ing|techn)\b|-ing)|b\.n|bsn|msn|(?:ed|psy|pharm)\.?d|d\.?v\.?m|mbbs"
    r"|(?-i:MPhys|MChem|MMath|MSci|MBiol|MComp|BComm|HDip|BPharm|MPharm|EMBA|MEcon|BEcon)"
    r"|(?-i:BVSc|BVMS|BDS|MBChB|MArch|MRes|MLitt|GED|BSN|CAP|BEP|DEA|DESS|IB)|d\.?sc|llm|pg\s?cert|pg\s?dip|pgc?de?|btec|nvq"
    r"|o[- ]levels?|leaving cert"
    r"|doktor|бакалавр\w*|магистр\w*|специалитет|аспирант\w*|inżynier|licencjat|doctorat|baccalaureus|bacharelado|bacharel|graduação|kandidat|postgraduate|bac)(?:['’]s)?\.?(?![\w-])",
    re.IGNORECASE,
)
"""What a degree has in its name."""

_STATES = """
    AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI
    SC SD TN TX UT VA VT WA WI WV WY
    AB BC MB NB NL NS ON PE QC SK NSW VIC QLD CH DE FR UK US USA MX IN IT ES NZ AU CZ PL BR IL JP
"""
STATES = frozenset(_STATES.split())
"""States, provinces and countries, by the capitals that stand for them."""
WORDS = re.compile(r"[^\W\d_][\w.'’&+-]*|\d+[\w.]*")
