"""A language server for resumes written in Markdown."""

__version__ = "0.1.0"

GET_TYPST = "pip install 'typst>=0.15,<0.16'"
"""How one comes by Typst; whoever ships this package without it says otherwise."""
