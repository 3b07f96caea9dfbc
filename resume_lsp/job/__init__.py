"""
A job advert, and a resume held against it.

`read` takes an advert in Markdown or plain text and tells which role it offers and what it asks for; `match` tells where a resume
names that. Both are pure functions.
"""

from resume_lsp.job.advert import Advert, Asked, Need, Unread, read
from resume_lsp.job.matching import Match, Naming, Where, match

__all__ = [
    "Advert",
    "Asked",
    "Match",
    "Naming",
    "Need",
    "Unread",
    "Where",
    "match",
    "read",
]
