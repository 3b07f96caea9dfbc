"""
How long a resume is, and how it looks: from style and text to pages.

`estimate` answers at once from the widths of letters and needs nothing but Python.
"""

from resume_lsp.pages.cuts import Cut, comment_out, cuts, is_runt
from resume_lsp.pages.estimate import estimate
from resume_lsp.pages.fit import fit
from resume_lsp.pages.style import RANGES, THEMES, Style

__all__ = ["RANGES", "THEMES", "Cut", "Style", "comment_out", "cuts", "estimate", "fit", "is_runt"]
