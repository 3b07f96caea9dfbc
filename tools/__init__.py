"""Programs for those who work on Resume LSP."""
