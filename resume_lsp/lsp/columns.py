"""Lines and columns, counted as the client counts, and back to offsets."""

from __future__ import annotations

from resume_lsp.text import Lines, Span


class Columns:
    """
    The lines and columns of one version of one text.

    *encoding* is the unit of a column: "utf-16" or, for characters, "utf-32". Lines and columns count from zero.
    """

    def __init__(self, text: str, encoding: str) -> None:
        self.text = text
        self.lines = Lines(text)
        self._counts_characters = encoding == "utf-32" or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of *offset*; inside a line end it is the end of the line."""
        line = self.lines.line_of(offset)
        start = self.lines.start_of(line)
        column = min(offset, self.lines.end_of(line)) - start
        return line, column if self._counts_characters else self._units(self.text[start : start + column])

    def ends(self, span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return the lines and columns of both ends of *span*; most stand within one line, which is then looked for once."""
        line = self.lines.line_of(span.start)
        start = self.lines.start_of(line)
        if self._counts_characters and span.end <= self.lines.end_of(line):
            return (line, span.start - start), (line, span.end - start)
        return self.place(span.start), self.place(span.end)

    def offset(self, line: int, column: int) -> int:
        """Return the offset at *column* of *line*; past the end of a line it is the line's end, past the last line the text's."""
        if line >= len(self.lines):
            return len(self.text)
        span = self.lines.span(line)
        text = span.of(self.text)
        if self._counts_characters or text.isascii():
            return span.start + min(column, len(text))
        units = 0
        for index, character in enumerate(text):
            units += self._units(character)
            if units > column:
                return span.start + index
        return span.end

    def span(self, start: tuple[int, int], end: tuple[int, int]) -> Span:
        """Return the span from one line and column to another; one that ends before it begins is empty."""
        first = self.offset(*start)
        return Span(first, max(first, self.offset(*end)))

    def _units(self, text: str) -> int:
        return len(text) + sum(character > "\uffff" for character in text)
