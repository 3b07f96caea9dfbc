"""
Write what is derived from the rules and settings: their pages, the schema, the client's settings, the word tables.

    python -m tools.generate          write
    python -m tools.generate --check  say what is stale, and fail
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path

from resume_lsp.check import ALL_RULES, check, compose
from resume_lsp.rule import Rule
from resume_lsp.settings import Settings
from resume_lsp.settings.derived import editor_settings, schema, settings_page
from tools import editors, marks, technologies, words
from tools.marks import Mark

ROOT = Path(__file__).parents[1]
FAMILIES = {
    "header": "Header",
    "link": "Header",
    "page": "Page",
    "line": "Page",
    "section": "Sections",
    "summary": "Summary and skills",
    "skill": "Summary and skills",
    "skills": "Summary and skills",
    "technology": "Summary and skills",
    "entry": "Entries",
    "project": "Projects",
    "education": "Education",
    "bullet": "Bullets",
    "text": "Text",
    "job": "Job advert",
    "ats": "Machine readability",
    "comment": "Comments, settings and files",
    "settings": "Comments, settings and files",
    "document": "Comments, settings and files",
}
"""The chapter of the guide that the first word of a rule's id belongs to, in the order of a resume."""


def tables() -> dict[Path, str]:
    """Return the word tables and what belongs in them; the rules read them, so they are written first."""
    return {**words.tables(), **technologies.tables()}


def generated() -> dict[Path, str]:
    """Return every generated file and what belongs in it."""
    pages = {ROOT / f"docs/rules/{rule.id}.md": page(rule) for rule in ALL_RULES}
    return {
        **tables(),
        **pages,
        ROOT / "docs/rules/README.md": catalogue(ALL_RULES),
        ROOT / "docs/settings.md": settings_page(),
        editors.PAGE: editors.page(),
        ROOT / "examples/weak.findings.txt": findings(ROOT / "examples/weak.md"),
        ROOT / "resume_lsp/schema.json": _json(schema()),
        ROOT / "vscode-client/package.json": _manifest(),
    }


def stale(files: Mapping[Path, str]) -> list[str]:
    """Return the names of the files that are not as they should be, and of pages whose rule is gone."""
    gone = set((ROOT / "docs/rules").glob("*.md")) - files.keys()
    changed = [path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    return sorted(str(path.relative_to(ROOT)) for path in (*gone, *changed))


def page(rule: Rule) -> str:
    """Return the page of *rule*, as the docs show it."""
    options = "".join(f"- `{option.name}` (default {json.dumps(option.default)}): {option.doc}\n" for option in rule.options)
    about = f"*{' or '.join(rule.severities)} · {'with a quick fix' if rule.offers_fix else 'no quick fix'}*"
    return f"# {rule.id}\n\n{about}\n\n{rule.page}\n" + (f"\n## Options\n\n{options}" if options else "")


def catalogue(rules: Iterable[Rule]) -> str:
    """Return the table of all rules, by family."""
    order = list(dict.fromkeys(FAMILIES.values()))

    def family(rule: Rule) -> int:
        return order.index(FAMILIES[rule.id.partition("-")[0]])

    parts = ["# The rules\n\nWhat a demanding reader looks for, one page each.\n"]
    for number, members in groupby(sorted(rules, key=lambda rule: (family(rule), rule.id)), family):
        rows = "".join(map(_row, members))
        parts.append(f"\n## {order[number]}\n\n| rule | severity | fix | finds |\n|---|---|---|---|\n{rows}")
    return "".join(parts)


def _row(rule: Rule) -> str:
    """Return the line of *rule* in the table."""
    return f"| [{rule.id}]({rule.id}.md) | {' or '.join(rule.severities)} | {'✓' if rule.offers_fix else ''} | {rule.summary} |\n"


def findings(example: Path) -> str:
    """Return the text of *example* with all that is found in it, as of one day."""
    settings = Settings()
    draft = compose(example.read_text(encoding="utf-8"), settings, today=date(2026, 6, 1))
    said = (Mark(found.span, f"{found.severity}: {found.message} [{found.rule.id}]") for found in check(draft, settings))
    return marks.write(draft.text, said)


def _manifest() -> str:
    """Return the VS Code extension's manifest with the settings that the server knows, before those of the extension alone."""
    manifest = json.loads((ROOT / "vscode-client/package.json").read_text(encoding="utf-8"))
    manifest["contributes"]["configuration"][0]["properties"] = editor_settings()
    return _json(manifest)


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def main() -> int:
    """Write the files, or with --check only compare them."""
    if "--check" in sys.argv:
        for name in (names := stale(generated())):
            print(f"stale: {name} (run: python -m tools.generate)")
        return 1 if names else 0
    write(tables())
    files = generated()
    for path in set((ROOT / "docs/rules").glob("*.md")) - files.keys():
        path.unlink()
    write(files)
    return 0


def write(files: Mapping[Path, str]) -> None:
    """Make *files* as they should be."""
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
