"""A language server for resumes written in Markdown."""

__version__ = "0.1.0"
