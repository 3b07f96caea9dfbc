from collections.abc import Iterator

from resume_lsp.model import Kind
from resume_lsp.parse.evidence import names_school
from resume_lsp.rule import Draft, Finding, Severity, rule


@rule(Severity.INFO, waits=True)
def education_missing_school(draft: Draft) -> Iterator[Finding]:
    """
    A degree does not say where it is from.

    The name of the school makes a degree one that can be looked up. A bootcamp or a course on the net has a name, too.

    ```markdown
    ## Education

    ### B.Sc. in Computer Science
        ^^^^^^^^^^^^^^^^^^^^^^^^^ Name the school: where is this degree from?

    *2015 – 2019*

    ### B.Sc. in Physics, Lakeview University

    *2012 – 2015*
    ```

    A school above all its degrees counts for each of them:

    ```markdown
    ## Education

    Lakeview University, Denver, CO

    ### M.Sc. in Physics

    *2015 – 2017*

    ### B.Sc. in Physics

    *2012 – 2015*
    ```
    """
    for section in draft.resume.of(Kind.EDUCATION):
        for entry in section.entries:
            if entry.sure and entry.organization is None and not names_school(entry.span.of(draft.text)):
                yield Finding(entry.heading, "Name the school: where is this degree from?")
