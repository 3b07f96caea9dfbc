import re
from collections.abc import Iterator

from resume_lsp.model import Kind
from resume_lsp.parse.lexicon import DEGREE
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Severity, rule

_KNOWN = late(
    r"\bapprentice(?:ship)?\b|\b(?:stud(?:ied|ying)|major(?:ed|ing)|specializ(?:ed|ing)|specialis(?:ed|ing)|graduated) (?:in )?[\w-]{4,}"
    r"|\b(?:high|secondary|senior|grammar|public|middle|boarding|preparatory|prep) school|\b(?:gymnasium|lyc[ée]e|liceo|college prep\w*)\b",
    re.IGNORECASE,
)


@rule(Severity.INFO, waits=True)
def education_missing_degree(draft: Draft) -> Iterator[Finding]:
    """
    A school stands there without the degree.

    Some employers may only invite people with a certain degree, and their software looks for its name. Say what you got, or
    what you are working towards; if you left without one, say what you studied.

    ```markdown
    ## Education

    ### Lakeview University
        ^^^^^^^^^^^^^^^^^^^ Name the degree, or what you studied.

    *2015 – 2019*

    ### B.Sc. in Physics, Lakeview University

    *2012 – 2015*

    ### Harbor High School

    *2008 – 2012*

    ### Elm Street Conservatory

    *2004 – 2007*

    Studied harpsichord and music theory.
    ```

    A high school says for itself what one gets there.
    """
    for entry in draft.resume.entries:
        words = entry.span.of(draft.text)
        known = entry.title is not None or DEGREE.search(words) or _KNOWN().search(words)
        if entry.kind is Kind.EDUCATION and entry.sure and not known:
            yield Finding(entry.heading, "Name the degree, or what you studied.")
