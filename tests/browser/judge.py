"""What the core says of a text, as JSON: the same lines run in CPython and in the browser's Python."""

import json
from datetime import date

from resume_lsp import check, settings

TODAY = date(2026, 6, 1)


def judge(text: str) -> str:
    """Return the problems of *text* with their fixes, as JSON."""
    wanted = settings.load(())
    draft = check.compose(text, wanted, today=TODAY)
    return json.dumps([_told(problem) for problem in check.check(draft, wanted)])


def _told(problem: check.Problem) -> dict[str, object]:
    return {
        "rule": problem.rule.id,
        "severity": problem.severity,
        "span": [problem.span.start, problem.span.end],
        "message": problem.message,
        "fixes": [
            {"title": fix.title, "kind": fix.kind, "edits": [[edit.span.start, edit.span.end, edit.new] for edit in fix.edits]}
            for fix in problem.fixes
        ],
    }
