"""What the git repository around a document tells of its author: read from git's own files, without running git."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from resume_lsp.patterns import late
from resume_lsp.rule import Git

_GIT_SECTION = late(r'\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*(.*)')
_GIT_PAIR = late(r'\s*([\w-]+)\s*=\s*("?)(.*?)\2\s*(?:[#;].*)?')
_HOSTS = frozenset({"github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "git.sr.ht"})
_ORIGIN = late(r"(?:[\w.+-]+@)?([\w.-]+):(?!//)/?(.+)")


def git(folder: str) -> Git | None:
    """Return what the repository around *folder* tells of the author, without running git; None outside of one."""
    here = Path(folder).resolve()
    store = next((found for above in (here, *here.parents) if (found := _git_store(above / ".git"))), None)
    if store is None:
        return None
    facts: dict[str, str] = {}
    home = Path(os.environ.get("HOME") or os.environ.get("USERPROFILE") or "/")
    shared = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    for path in (shared / "git" / "config", home / ".gitconfig", store / "config"):
        facts |= _git_settings(path)
    return Git(_owner(facts.get("remote.origin.url", "")), facts.get("user.email"))


def _git_store(dot_git: Path) -> Path | None:
    """Return the folder that holds a repository's settings; in a second working tree `.git` is a file that leads there."""
    if dot_git.is_dir():
        return dot_git
    try:
        store = dot_git.parent / dot_git.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
        common = store / "commondir"
        return (store / common.read_text(encoding="utf-8").strip()) if common.is_file() else store
    except (OSError, ValueError):
        return None


def _git_settings(path: Path) -> dict[str, str]:
    """Return the settings in git's file at *path*: "remote.origin.url" and its value."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except (OSError, ValueError):
        return {}
    found: dict[str, str] = {}
    section = ""
    for line in lines:
        rest = line
        if head := _GIT_SECTION().fullmatch(line):
            section = ".".join(filter(None, (head[1].lower(), head[2])))
            rest = head[3]
        if pair := _GIT_PAIR().fullmatch(rest):
            found[f"{section}.{pair[1].lower()}"] = pair[3]
    return found


def _owner(origin: str) -> str | None:
    """Return whose repository *origin* is, where it lies on a code host."""
    if "://" in origin:
        try:
            host, path = urlsplit(origin).hostname or "", urlsplit(origin).path
        except ValueError:
            return None
    elif short := _ORIGIN().fullmatch(origin):
        host, path = short[1], short[2]
    else:
        return None
    parts = path.strip("/").split("/")
    return parts[0].removeprefix("~") if host.lower() in _HOSTS and len(parts) > 1 else None
