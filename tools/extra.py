"""Prints what an extra of the package installs: python -m tools.extra grammar."""

import sys
import tomllib
from pathlib import Path

if __name__ == "__main__":
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    print(*project["optional-dependencies"][sys.argv[1]])
