"""Parts of a resume change places byte for byte."""

from textwrap import dedent

import pytest

from resume_lsp.moving import reordered
from resume_lsp.parse import parse
from resume_lsp.text import apply


def swapped(text: str) -> str:
    """Return *text* with the first two jobs of its first section in the other order."""
    resume = parse(text)
    entries = resume.sections[0].entries
    order = [1, 0, *range(2, len(entries))]
    return apply(reordered(resume, [entry.span for entry in entries], order), text)


JOBS = """\
## Experience

### Intern, Pine Works

*2017 – 2018*

- Wrote import jobs.
{gap}### Engineer, Kestrel Labs

*2019 – 2021*

- Rebuilt billing.
"""


@pytest.mark.parametrize("gap", ["\n", "\n\n\n", "\n---\n\n", "\n* * *\n\n", '\n<div class="gap"></div>\n\n', ""])
def test_what_parts_two_jobs_stays_where_it_is(gap: str):
    swap = swapped(JOBS.format(gap=gap))
    assert f"- Rebuilt billing.\n{gap}### Intern" in swap
    assert swap.endswith("- Wrote import jobs.\n")


def test_a_comment_right_above_a_job_goes_with_it():
    text = JOBS.format(gap="\n<!-- resume-lsp-disable-next-line -->\n")
    assert swapped(text).startswith("## Experience\n\n<!-- resume-lsp-disable-next-line -->\n### Engineer")


def test_a_comment_below_a_job_goes_with_it():
    text = JOBS.format(gap="<!-- - Answered mail. -->\n\n")
    assert "- Wrote import jobs.\n<!-- - Answered mail. -->" in swapped(text)


def test_the_last_line_needs_no_end():
    assert swapped(JOBS.format(gap="\n").rstrip()).endswith("- Wrote import jobs.")


def test_line_ends_are_kept():
    text = JOBS.format(gap="\n").replace("\n", "\r\n")
    assert swapped(text) == swapped(JOBS.format(gap="\n")).replace("\n", "\r\n")


def test_link_targets_at_the_end_stay_at_the_end():
    text = JOBS.format(gap="\n").replace("billing", "[billing][1]") + "\n[1]: https://kestrel.dev\n"
    assert swapped(text).endswith("- Wrote import jobs.\n\n[1]: https://kestrel.dev\n")


def test_an_underlined_heading_is_no_separator():
    text = dedent("""\
        Experience
        ==========

        Intern, Pine Works
        ------------------

        Engineer, Kestrel Labs
        ----------------------
        """)
    assert swapped(text).endswith("Engineer, Kestrel Labs\n----------------------\n\nIntern, Pine Works\n------------------\n")


def test_a_move_that_changes_the_meaning_is_not_made():
    """Right below a list, an underlined heading would become part of the list."""
    text = dedent("""\
        Experience
        ==========

        ## Intern, Pine Works
        - Wrote import jobs.
        ## Engineer, Kestrel Labs
        - Rebuilt billing.

        Lead, Harbor Mills
        ------------------
        - Trained nine engineers.
        """)
    resume = parse(text)
    entries = [entry.span for entry in resume.sections[0].entries]
    assert len(entries) == 3
    assert reordered(resume, entries, [0, 2, 1]) == ()
    assert reordered(resume, entries, [2, 0, 1])
