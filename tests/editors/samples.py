"""Texts that the sessions with editors are about."""

URI = "file:///home/jo/resume.md"

RESUME = """\
# Jordan Rivera

Denver, CO | jordan@rivera.dev | +1 303 555 0142 | [github.com/jrivera](https://github.com/jrivera) | [linkedin.com/in/jrivera](https://www.linkedin.com/in/jrivera) | [rivera.dev](https://rivera.dev)

## Experience

### Software Engineer, Kestrel Labs

*Denver, CO | January 2021 – December 2023*

- Responsible for writing the invoice service in Go.
- 🎉🎉 Responsible for writing the café's till in Go.
- Cut the nightly export from 90 to 12 minutes.

## Education

**B.Sc. Computer Science**, Colorado State University, 2020
"""

FIXED = RESUME.replace("Responsible for writing", "Wrote")

README = "# Widget\n\n- Responsible for parsing things.\n\n## Installation\n\nTODO\n"

WEAK = "bullet-weak-verb"
WROTE = "Open with “Wrote”"
"""The rule that objects to two bullets of that resume, and the title of its fix."""
