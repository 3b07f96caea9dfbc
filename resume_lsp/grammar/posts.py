"""List items that name a post and its dates, or a fact behind a label: they tell no deed, and are not read for one."""

from __future__ import annotations

import re
from functools import lru_cache

from resume_lsp import dates
from resume_lsp.model import Prose
from resume_lsp.parse.evidence import of_title
from resume_lsp.patterns import late

_FACT = late(
    r"^\W*+(?:thesis|dissertation|mentor|advis[eo]r|supervisor|position|rank|topics?|methodology|duration|location|team size|"
    r"domain|industry)s?\s*[:：]\s*\S",
    re.IGNORECASE,
)
_DEED = late(r"^(?:[A-Za-z-]+ed|[A-Za-z-]+ing|was|became|led|ran|held|won|taught|grew)\b", re.IGNORECASE)
_ASIDE = re.compile(r"[,(|]")
_LONGEST = 120
_EDGES = " \t\u00a0*_|,;:.·•–—()[]-"


@lru_cache(maxsize=4096)
def is_post(text: str) -> bool:
    """Tell whether *text* is "Clerk (2019–2020)", "2019 – 2020: clerk at Kestrel" or "Rank: Major"."""
    if len(text) > _LONGEST:
        return False
    if ":" in text and _FACT().match(text):
        return ". " not in text
    periods = dates.find(Prose(text, ())) if any(letter.isdigit() for letter in text) else ()
    return any(_is_held(text, period) for period in periods)


def _is_held(text: str, period: dates.Dated) -> bool:
    """Tell whether all of *text* but the *period* at its edge, a range or in brackets or behind a colon, is a post."""
    before, behind = text[: period.start].strip(_EDGES), text[period.end :].strip(_EDGES)
    apart = period.is_range or text[period.start - 1 : period.start] == "(" or text[period.end : period.end + 1] == ":"
    post = (before or behind).removesuffix(" from")
    return apart and not (before and behind) and not _DEED().match(post) and of_title(_ASIDE.split(post, 1)[0]) > 1.5
