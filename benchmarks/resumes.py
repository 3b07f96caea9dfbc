"""Invented resumes of any length."""

from __future__ import annotations

import re

_HEAD = """\
# Jordan Rivera

Backend Developer · Denver, CO
[jordan@rivera.example](mailto:jordan@rivera.example) | (555) 010-1234

## Summary

Backend developer who likes small services and quiet pagers.

## Skills

- **Languages:** Python, Go, SQL
- **Tools:** PostgreSQL, Redis, Docker, Terraform

## Experience
"""
_JOB = """
### Backend Developer — Kestrel {number}

*Denver, CO · Jan {start} – Dec {end}*

- Responsible for the invoice service of shop {number}, written in Python.
- Cut the nightly export from {minutes} minutes to 12 by batching its queries.
- Worked on improving the deployment of our services.
- Led 4 engineers through the move to PostgreSQL, with no lost order.
- Was in charge of the on-call rota, and of various other things.
"""
_TAIL = """
## Education

### B.S. Computer Science — University of Larkspur

2008 – 2012
"""
_TYPED = "- Responsible for the pager, for the rota and for all late calls.\n"
_JOB_LINES = _JOB.count("\n")


def resume(lines: int) -> str:
    """Return a resume of about *lines* lines, in which a finding stands at every second one."""
    jobs = max(1, (lines - (_HEAD + _TAIL).count("\n")) // _JOB_LINES)
    written = (_JOB.format(number=n, start=2023 - n % 10, end=2024 - n % 10, minutes=40 + n % 50) for n in range(1, jobs + 1))
    return _HEAD + "".join(written) + _TAIL


def edited(text: str, number: int) -> str:
    """
    Return *text* after so many edits of a bullet in its middle, no two of which leave the same text.

    A finding goes with the first and comes with the second.
    """
    middle = _middle(text)
    below = text[middle:].replace("Worked on improving", "Improved", number % 2)
    return text[:middle] + below.replace("services.", f"services, {number} of them.", 1)


def typed(text: str, letters: int) -> str:
    """Return *text* when so many letters of a bullet have been typed in its middle."""
    middle = _middle(text)
    return text[:middle] + _TYPED[:letters].rstrip("\n") + "\n" + text[middle:]


def _middle(text: str) -> int:
    """Return where a bullet begins in the job in the middle."""
    bullets = [found.start() for found in re.finditer("^- Worked on", text, re.MULTILINE)]
    return bullets[len(bullets) // 2]
