"""What may be there and need not be: the dictionary, the proofreader and the typesetter."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata

import resume_lsp
from resume_lsp.host.spelling import dictionary, fault

_WHEELS = ("x86_64", "AMD64", "aarch64", "arm64")
"""Machines for which the dictionary comes ready to run."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program or library that is used where it is there; *found* says where or which, None that it is not, and *why*."""

    name: str
    found: str | None
    does: str
    without: str
    why: str = "is missing"


def tools() -> tuple[Tool, ...]:
    """Return the tools, there or not."""
    return (
        _typos(),
        Tool(
            "harper-py",
            _version("harper-py"),
            "finds slips of grammar",
            "only the surest slips are found: pip install 'resume-lsp[grammar]'",
        ),
        Tool("typst", _version("typst"), "typesets pages and PDFs", f"pages are estimated: {resume_lsp.GET_TYPST}"),
    )


def _typos() -> Tool:
    program = dictionary()
    reason = fault(program) if program else None
    install = "pip install typos" if platform.machine() in _WHEELS else "cargo install typos-cli builds it for this machine"
    return Tool(
        "typos",
        None if reason else program,
        "finds misspelt words",
        f"only the surest misspellings are found: {install}",
        f"does not run ({program}: {reason})" if reason else "is missing",
    )


def _version(distribution: str) -> str | None:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None
