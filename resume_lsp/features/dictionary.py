"""A word that is right to its author, on its way into a dictionary: the nearest settings file's, or the document's own."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resume_lsp import frontmatter
from resume_lsp.check import Problem
from resume_lsp.rule import Draft
from resume_lsp.settings import Settings, Source
from resume_lsp.settings.adding import append
from resume_lsp.text import Edit

_KEY = "dictionary"


class Addition(NamedTuple):
    """How *word* gets into a dictionary: by edits of the settings *file*, or of the document itself where that is None."""

    word: str
    file: Source | None
    edits: tuple[Edit, ...]

    @property
    def title(self) -> str:
        """What it does, and where."""
        return f"Add “{self.word}” to the dictionary ({self.file.name if self.file else 'front matter'})"


def misspelt(draft: Draft, problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Yield those of *problems* that a dictionary would silence, each with its word, every word once."""
    said: set[str] = set()
    for problem in problems:
        word = problem.span.of(draft.text)
        if problem.rule.id == "text-typo" and word not in said:
            said.add(word)
            yield problem, word


def addition(word: str, draft: Draft, settings: Settings, file: Source | None) -> Addition | None:
    """
    Return how *word* gets into the dictionary that counts for *draft*; None where we cannot write there.

    That is its front matter's, if it has one; else that of *file*, the nearest settings file that may be written, if there is
    one; else a new one in its front matter. A new one holds the words of the one that it takes the place of.
    """
    says = settings.set_by.get((_KEY,))
    if file and (says is None or says.name != "front matter"):
        edits = append(file, _KEY, word, beside=settings.dictionary)
        if edits:
            return Addition(word, file, edits)
    edits = frontmatter.append(draft.text, draft.resume.front, ("resume-lsp", _KEY), word, beside=settings.dictionary)
    return Addition(word, None, edits) if edits else None
