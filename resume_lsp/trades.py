"""What a post is: of the trade that makes software, of another one, or no work at all."""

from __future__ import annotations

import re

from resume_lsp.model import Entry
from resume_lsp.patterns import Guarded, late

_OF_SOFTWARE = late(
    r"\b(?:engineer\w*|developers?|program+er\w*|coder|software|full[ -]?stack|front[ -]?end|back[ -]?end|android|ios|data|sre"
    r"|devops|database|cloud|infrastructure|network\w*|cyber\w*|cto|architect\w*|machine|ai|ml|qa|sdet|embedded|firmware|comput\w+"
    r"|\w*informatic\w*)\b",
    re.IGNORECASE,
)
_OTHERS = late(
    r"\b(?:barista|waiter|waitress|bartender|cashier|cook|chef|baker|teacher|tutor|instructor|nurse|midwife|carer|caregiver|driver"
    r"|courier|cleaner|receptionist|sales (?:associate|assistant|representative|clerk)|shop assistant|retail|soldier|sergeant"
    r"|lieutenant|journalist|translator|musician|actor|nanny|au pair|babysitter|lifeguard|carpenter|electrician|plumber|farmer"
    r"|gardener|warehouse|housekeep\w+|stylist|hairdresser)\b",
    re.IGNORECASE,
)
_BREAK = Guarded(
    r"break|gap|pause|sabbatical|caregiv|leave|parent|mother|father|mom|mum|dad|carer",
    r"\b(?:(?:career|employment|family|parental|planned) (?:break|gap|pause)|sabbatical|caregiving|gap year"
    r"|(?:parental|maternity|paternity|family|medical) leave"
    r"|(?:full[- ]time|stay[- ]at[- ]home) (?:parent|mother|father|mom|mum|dad|carer|caregiver))\b",
    re.IGNORECASE,
)


def makes_none(entry: Entry) -> bool:
    """Tell whether *entry* is of a trade in which nobody expects technologies, or no work."""
    title = entry.title.text if entry.title else ""
    return (not _OF_SOFTWARE().search(title) and bool(_OTHERS().search(title))) or bool(_BREAK.search(title))


def is_break(text: str, entry: Entry) -> bool:
    """Tell whether *entry* of *text* only says why there was no work: a career break, parental leave."""
    return bool(_BREAK.search(entry.heading.of(text)))
