import re
from collections.abc import Iterator

from resume_lsp import technology
from resume_lsp.contact_line import removal
from resume_lsp.model import Comment
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit, Lines, Span

_MANY = 10
_TERM = late(r"[^,;|\n]+")
_WRITTEN = late(r"^[ \t]*(?:[-*+#>|]|\d+[.)])|\*\*|:\s|\.(?:\s|$)|[/\\]\w+[/\\]|[{}<>=]", re.MULTILINE)


@rule(Severity.WARNING)
def ats_hidden_text(draft: Draft) -> Iterator[Finding]:
    """
    Words are hidden from people and shown to machines.

    White letters on white paper were a clever trick once. Today the software marks the whole resume as a fraud, and the first
    person who selects the text sees why.

    ```markdown
    # Jordan Rivera

    <span style="color: white; font-size: 1px">Kubernetes Kafka Scala</span>
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Delete this: hidden words count as cheating.

    jordan@rivera.dev

    <!-- Go, Rust, Scala, Kafka, Spark, Hadoop, Kubernetes, Terraform, Ansible, Docker, AWS, Azure -->
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Delete these keywords: hidden words count as cheating.
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev
    ```

    A comment that keeps a bullet for later, or a note to yourself, is none of that:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev

    <!-- - Moved the reports, the exports, the imports and the archives of 12 shops from Python, Perl and Bash to Go. -->
    ```
    """
    for tag in draft.tags:
        if tag.hides and not tag.closes and tag.inner().of(draft.text).strip():
            yield Finding(tag.span, "Delete this: hidden words count as cheating.", (_deletion(draft, tag.whole),))
    lines = Lines(draft.text)
    for comment in draft.resume.comments:
        if _is_stuffed(comment):
            place = lines.within_line(comment.span)
            yield Finding(place, "Delete these keywords: hidden words count as cheating.", (_deletion(draft, comment.span),))


def _is_stuffed(comment: Comment) -> bool:
    """Tell whether *comment* is a bare list of terms, most of them technologies, and no text that was put aside."""
    if _WRITTEN().search(comment.text):
        return False
    terms = [term for term in _TERM().findall(comment.text) if term.strip()]
    found, letters = technology.find(comment.text), len("".join(comment.text.split()))
    named = sum(len("".join(mention.written.split())) for mention in found)
    if len(found) >= _MANY and named * 5 >= letters * 4:  # nothing but names, whatever parts them
        return True
    return len(terms) >= _MANY and named * 2 >= letters and all(len(term.split()) <= 4 for term in terms)


def _deletion(draft: Draft, place: Span) -> Fix:
    return Fix("Delete it", (removal(draft.resume, place) or Edit(place, ""),))
