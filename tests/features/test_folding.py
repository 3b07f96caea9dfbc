from resume_lsp.features.folding import folds
from resume_lsp.parse import parse


def folded(text: str) -> list[str]:
    return [fold.span.of(text) for fold in folds(parse(text))]


TEXT = """\
---
name: Jordan
---

# Jordan Rivera

## Experience

### Engineer, Acme

- Cut costs.

<!-- two
lines -->

## Skills
"""


def test_sections_entries_comments_and_front_matter_fold() -> None:
    starts = [part.splitlines()[0] for part in folded(TEXT)]
    assert starts == ["---", "## Experience", "### Engineer, Acme", "<!-- two"]


def test_empty_lines_at_the_end_stay_to_be_seen() -> None:
    assert all(part == part.rstrip() for part in folded(TEXT))


def test_one_line_does_not_fold() -> None:
    assert folded("# Jordan Rivera\n\n## Skills\n\n\n") == []


def test_any_line_end_counts() -> None:
    assert len(folded(TEXT.replace("\n", "\r"))) == len(folded(TEXT))
