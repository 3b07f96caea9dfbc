"""What is made of the table of settings: the JSON schema, VS Code's settings, the page in the docs."""

from __future__ import annotations

from collections.abc import Iterable

from resume_lsp.rule import Rule
from resume_lsp.rules import RULES
from resume_lsp.settings.keys import KEYS, NOTICES, SEVERITIES, Key
from resume_lsp.settings.kinds import as_written, of_type

_INTRO = """\
# Settings

Every setting may stand in three places. Where two disagree, the later one wins:

1. the editor, under `resume-lsp`;
2. a settings file: `resume-lsp.toml`, `.resume-lsp.toml`, or `[tool.resume-lsp]` in `pyproject.toml`. The nearest one above the
   document counts, and it alone;
3. the document's own front matter, under `resume-lsp:`.

```toml
# resume-lsp.toml
profile = "strict"
dictionary = ["Acme", "Tidewatch"]

[page]
limit = 2
paper = "a4"

[rules]
bullet-missing-metric = "off"
bullet-too-long = { severity = "warning" }
```

```yaml
---
resume-lsp:
  experience: 4 years
  page: { limit: 1, theme: compact }
---
```

A name that does not exist, or a value that cannot be, is a finding where it stands, with the nearest valid name; all else stays
in force. `resume-lsp config resume.md` tells what is in force for a document, and who said so. Paths stay inside the document's
folder. The keys with which resumx fits a page (`pages: 1`, `style: { font-size: … }`) are understood, too.
"""

_RULES = """
## Rules

`rules.ID` is a severity (`error`, `warning`, `info`, `hint`), or `off`. Where a rule has options it may be a table instead, with
the options and, if you like, `severity`. [The rules](rules/README.md) have a page each.
"""

_COMMENTS = """
## Comments that silence

Where you disagree with a finding, a comment in the resume says so. It may name several rules, with blanks or commas between them;
with none it means all. What stands behind ` -- ` is your own reason.

| comment | silences |
|---|---|
| `<!-- resume-lsp-disable-line bullet-weak-verb -->` | its line; "Ignore here" appends it, or adds to the one that is there |
| `<!-- resume-lsp-disable-next-line bullet-weak-verb -->` | the next line that is not blank |
| `<!-- resume-lsp-disable bullet-weak-verb -->` | all that follows, up to `<!-- resume-lsp-enable bullet-weak-verb -->` |
| `<!-- resume-lsp-disable-file bullet-weak-verb -->` | the whole file, wherever it stands |

`<!-- resume-lsp-disable-file -->` and `<!-- resume-lsp-enable-file -->` near the top also tell an editor that the file is no
resume, or that it is one. A comment that does nothing, for a slip in its verb or a rule's name, is a finding; so is one whose
rule has nothing to say there.
"""


def schema() -> dict[str, object]:
    """Return the JSON schema of the settings file."""
    tables = dict.fromkeys(key.path[0] for key in _plain() if len(key.path) > 1)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of Resume LSP",
        "description": "resume-lsp.toml, or [tool.resume-lsp] in pyproject.toml",
        "type": "object",
        "properties": {
            **{key.name: _property(key) for key in _plain() if len(key.path) == 1},
            **{table: _table(key for key in _plain() if key.path[0] == table and len(key.path) > 1) for table in tables},
            "rules": _rules(),
        },
        "additionalProperties": False,
    }


def editor_settings() -> dict[str, object]:
    """Return the settings as VS Code declares them: flat names, and one object for all rules."""
    listed: dict[str, object] = {f"resume-lsp.{key.name}": _property(key) | {"scope": "resource"} for key in _plain()}
    return listed | {"resume-lsp.rules": _rules() | {"default": {}, "scope": "resource"}}


def settings_page() -> str:
    """Return the page on settings, in Markdown."""
    rows = [_row(key) for key in _plain()]
    options = [_row(key) for key in KEYS if key.path[0] == "rules" and key.path[-1] != "severity"]
    head = "\n| setting | takes | default | |\n|---|---|---|---|\n"
    return _INTRO + head + "".join(rows) + _RULES + (head + "".join(options) if options else "") + _COMMENTS


def _plain() -> list[Key]:
    return [key for key in KEYS if key.path[0] != "rules"]


def _property(key: Key) -> dict[str, object]:
    described = {**key.kind.schema, "description": key.doc.replace("`", ""), "markdownDescription": key.doc}
    return described if key.default is None else {**described, "default": key.default}


def _table(keys: Iterable[Key]) -> dict[str, object]:
    return {"type": "object", "properties": {key.path[-1]: _property(key) for key in keys}, "additionalProperties": False}


def _rules() -> dict[str, object]:
    """Return the schema of `rules`: each id with its severities, and with its options where it has any."""
    severity: dict[str, object] = {"enum": [*SEVERITIES, False]}
    properties: dict[str, object] = {rule.id: _rule(rule, severity) for rule in sorted(RULES, key=lambda rule: rule.id)}
    properties |= dict.fromkeys(NOTICES, severity)
    return {
        "type": "object",
        "description": "A severity for each rule, or off; or a table of its options.",
        "properties": properties,
        "additionalProperties": False,
    }


def _rule(rule: Rule, severity: dict[str, object]) -> dict[str, object]:
    options = {o.name: {**of_type(o.type).schema, "description": o.doc, "default": o.default} for o in rule.options}
    table = {"type": "object", "properties": {"severity": severity, **options}, "additionalProperties": False}
    return {"description": rule.summary, "anyOf": [severity, table]}


def _row(key: Key) -> str:
    default = "" if key.default is None else f"`{as_written(key.default)}`"
    return f"| `{key.name}` | {key.kind.allowed} | {default} | {key.doc} |\n"
