import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import Annotated

from resume_lsp.model import Section
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.skills import Listing, whole
from resume_lsp.technology import GROUPS, Kind
from resume_lsp.text import Edit, Lines, Span, line_end, parted_below

_MARKER = late(r"([ \t>]*)([-*+])[ \t]+(?=\S)")
_BETWEEN = late(r"(?:[ \t\r\n>,;|·•∙⋅●/.*+-]|\d+[.)]|\band\b|&)*")
_SIGNS = frozenset(",;|·•∙⋅●/")
_ENDED = late(r"\w{3}\.\s+\w")
_LABELLED = late(r"^[ \t>]*[-*+][ \t]+(\*\*|__|)[^*_:\n]{2,40}(?:(:)\1|\1:)[ \t]+\S", re.MULTILINE)


@rule(Severity.INFO, for_developers=True)
def skills_ungrouped(
    draft: Draft, *, more_than: Annotated[int, "How many skills may stand in one list without categories."] = 8
) -> Iterator[Finding]:
    """
    Many skills stand in one flat list.

    A reader who needs a database person looks for "Databases". In a flat list of twenty words he has to read all twenty, and he
    will not. Four short lines with a label each are read at a glance.

    ```markdown
    # Jordan Rivera

    ## Skills
       ^^^^^^ Group these 10 skills: readers scan by category.

    - Python
    - Docker
    - PostgreSQL
    - Go
    - Flask
    - Terraform
    - Redis
    - TypeScript
    - React
    - Kubernetes

    ## Experience
    ```

    The fix sorts them into the categories that readers know, in your own list style. Within a category your order stays, and
    what we do not know stands under Other:

    ```markdown fixed
    # Jordan Rivera

    ## Skills

    - **Languages:** Python, Go, TypeScript
    - **Frameworks & Libraries:** Flask, React
    - **Databases:** PostgreSQL, Redis
    - **Tools & Platforms:** Docker, Terraform, Kubernetes

    ## Experience
    ```

    It does the same for lines with commas, be it one or several:

    ```markdown
    # Jordan Rivera

    ## Skills
       ^^^^^^ Group these 9 skills: readers scan by category.

    Python, Docker, Snorkelator, Go, [Flask](https://flask.palletsprojects.com), AWS (EC2, S3), Redis, React and Kubernetes
    ```

    ```markdown fixed
    # Jordan Rivera

    ## Skills

    - **Languages:** Python, Go
    - **Frameworks & Libraries:** [Flask](https://flask.palletsprojects.com), React
    - **Databases:** Redis
    - **Tools & Platforms:** Docker, AWS (EC2, S3), Kubernetes
    - **Other:** Snorkelator
    ```

    Labels, sub-headings and definition lists are categories already, and so are groups that another sign parts than their
    members; a short list needs none.

    ```markdown
    # Jordan Rivera

    ## Skills

    Python, Go, TypeScript · PostgreSQL, Redis, SQLite · Docker, Kubernetes, Terraform
    ```

    ```markdown
    # Jordan Rivera

    ## Skills

    ### Languages

    Python, Go, Rust, C, C++

    ### Databases

    PostgreSQL, Redis, SQLite, MongoDB, DuckDB
    ```
    """
    for section, found in draft.skills:
        count = sum(len(listing.skills) for listing in found)
        flat = _is_flat(section, found) and not any(_is_parted(draft.text, listing) for listing in found)
        if section.heading and count > more_than and flat and not _is_one_group(found):
            message = f"Group these {count} skills: readers scan by category."
            yield Finding(section.heading.span, message, partial(_regrouping, draft, section, found))


def _is_flat(section: Section, found: tuple[Listing, ...]) -> bool:
    """Tell whether no label, sub-heading or nested list says what kind of skills stand where."""
    return not (section.entries or any(listing.label for listing in found) or any(item.depth for item in section.items))


def _is_parted(text: str, listing: Listing) -> bool:
    """Tell whether groups stand in one listing: "Go, C · Redis, Hive", "languages (Go, C), data (Redis, Hive)", "Go, C. Redis, Hive"."""
    between = {text[one.span.end : two.span.start].strip(" \t\r\n*_`") for one, two in pairwise(listing.skills)}
    named = [skill for skill in listing.skills if "," in skill.text and skill.technology is None]
    ended = any(map(_ENDED().search, (skill.text for skill in listing.skills)))
    return len(between & _SIGNS) > 1 or len(named) > 1 or ended


def _is_one_group(found: tuple[Listing, ...]) -> bool:
    """Tell whether all skills are known, and of one category: nine languages need no label to part them."""
    groups = {skill.group for listing in found for skill in listing.skills}
    return len(groups) == 1 and None not in groups


def _regrouping(draft: Draft, section: Section, found: tuple[Listing, ...]) -> Iterator[Fix]:
    """Yield the fix, unless something stands between the skills that would be lost, or too few of them are known."""
    skills = {whole(draft.resume, skill): skill for listing in found for skill in listing.skills}
    block = _block(draft, section, list(skills))
    groups: dict[str, list[str]] = {title: [] for title in GROUPS.values()}
    for span, skill in skills.items():
        groups[skill.group or GROUPS[Kind.OTHER]].append(span.of(draft.text))
    if block and len(groups[GROUPS[Kind.OTHER]]) * 2 <= len(skills) and sum(map(bool, groups.values())) > 1:
        lines = [_line(draft.text, block, title, words) for title, words in groups.items() if words]
        yield Fix(
            "Group the skills by category",
            (Edit(block, line_end(draft.text).join(lines) + parted_below(draft.text, block.end)),),
            FixKind.SAFE,
        )


def _block(draft: Draft, section: Section, skills: list[Span]) -> Span | None:
    """Return the lines of the skills, without the last line's end; None where they hold anything else."""
    lines = Lines(draft.text)
    block = Span(lines.start_of(lines.line_of(skills[0].start)), lines.span(lines.line_of(skills[-1].end)).end)
    gaps = zip((block.start, *(skill.end for skill in skills)), (*(skill.start for skill in skills), block.end), strict=True)
    apart = all(start <= end and _BETWEEN().fullmatch(draft.text, start, end) for start, end in gaps)
    alone = all(passage.span.overlaps(block) for passage in draft.resume.within(section.span)[1:])  # the first is the heading
    in_one_line = not any("\n" in skill.of(draft.text) for skill in skills)
    return block if apart and alone and in_one_line else None


def _line(text: str, block: Span, title: str, words: list[str]) -> str:
    """Write one category as the author writes lists and labels."""
    own = _MARKER().match(text, block.start)
    other = re.search(r"^[ \t]*([-*+])[ \t]+\S", text, re.MULTILINE)
    before, marker = own.groups() if own else ("", other[1] if other else "-")
    style = _LABELLED().search(text)
    bold, inside = (style[1], bool(style[2])) if style else ("**", True)
    label = f"{bold}{title}:{bold}" if inside else f"{bold}{title}{bold}:"
    return f"{before}{marker} {label} {', '.join(words)}"
