"""`python -m resume_lsp` is `resume-lsp`."""

import sys

from resume_lsp.cli import main

sys.exit(main())
