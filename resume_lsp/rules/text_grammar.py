from collections.abc import Iterator

from resume_lsp import grammar, spelling, technology
from resume_lsp.grammar import Slip
from resume_lsp.model import Passage, Prose
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.text import Edit, Span


@rule(Severity.INFO, waits=True)
def text_grammar(draft: Draft) -> Iterator[Finding]:
    """
    A small slip of grammar that is certain.

    Slips are read as haste. This rule knows few of them, but it is sure of each: a word twice, "a" or "an", a comma's blank, half
    a pair of brackets, "apart of", and past tenses that English does not have.

    ```markdown
    - Built a API for the the ferry line.
            ^ Write “an API”.
                      ^^^^^^^ “the the”: one is enough.
    - Was apart of an unique team ,and leaded its tests.
          ^^^^^ “apart of” means the contrary: write “a part of”.
                   ^^ Write “a unique”.
                                 ^^ No blank before a comma.
                                       ^^^^^^ The past of this verb is “led”.
    - Sped up Postgres (by 40 % in a week.
                       ^ This bracket is never closed.
    ```

    ```markdown fixed
    - Built an API for the ferry line.
    - Was a part of a unique team, and led its tests.
    - Sped up Postgres (by 40 % in a week.
                       ^ This bracket is never closed.
    ```

    Letters are judged as they are read aloud:

    ```markdown
    - Wrote an SLA, a UX guide, an hourly report, a one-page plan and an MVP.
    - Added a) a cache of 1,000 rows and b) a RAID for f(x,y).
    ```

    A proofreader knows more slips ("discussed about", "one of the largest shop"). Install one with `pip install 'resume-lsp[grammar]'`,
    and what it is surest of is told here as well; it stays on your machine, and its fixes are never made unasked.
    """
    last = len(draft.text.rstrip(" \t\r\n*_`"))
    for passage, slips in (*draft.where(grammar.slips), *_further(draft)):
        for slip in slips:
            if not any(kept.touches(slip.span) for kept in passage.kept) and not (
                passage.span.end >= last and _is_being_typed(passage, slip)
            ):
                yield _finding(draft, passage, slip)


def _is_being_typed(passage: Passage, slip: Slip) -> bool:
    """Tell whether a bracket in the last *passage* may still be closed."""
    text = passage.words.text
    return text[slip.span.start] in "([" and slip.new is None and not text.rstrip().endswith((".", "!", "?"))


def _further(draft: Draft) -> Iterator[tuple[Passage, list[Slip]]]:
    """Yield what the proofreader found besides, in English and outside of names."""
    names = spelling.names(draft.resume) if draft.slips else []
    for passage, slips in draft.where(draft.slips.get) if draft.slips else ():
        words = passage.words
        known = [slip.span for slip in grammar.slips(words.text)]
        found = [slip for slip in slips or () if not any(map(slip.span.overlaps, known))]
        if found and not grammar.is_foreign(words.text):
            technologies = [Span(mention.start, mention.end) for mention in technology.find(words.text)]
            left = [slip for slip in found if not any(map(slip.span.overlaps, technologies))]
            yield passage, [slip for slip in left if not _is_named(words, slip, names)]


def _is_named(words: Prose, slip: Slip, names: list[Span]) -> bool:
    """Tell whether *slip* stands in one of the *names*."""
    return any(map(words.span(slip.span.start, slip.span.end).overlaps, names))


def _finding(draft: Draft, passage: Passage, slip: Slip) -> Finding:
    span = passage.words.span(slip.span.start, slip.span.end)
    in_one_piece = span.of(draft.text) == slip.span.of(passage.words.text)  # no markup and no line end within
    kind = FixKind.SAFE if slip.sure else FixKind.PLAIN
    title = f"Write “{slip.new}”" if slip.new else "Leave it out"
    fixes = (Fix(title, (Edit(span, slip.new),), kind),) if slip.new is not None and in_one_piece else ()
    return Finding(span, slip.message, fixes)
