"""
Markdown, as a sequence of blocks whose every word knows its place in the source.

The one part of the program that knows markdown-it.
"""

from resume_lsp.markdown.blocks import Block, BlockKind, Document
from resume_lsp.markdown.pieces import Piece, parted, read
from resume_lsp.markdown.rich import Mark, MarkKind, Rich

__all__ = ["Block", "BlockKind", "Document", "Mark", "MarkKind", "Piece", "Rich", "parted", "read"]
