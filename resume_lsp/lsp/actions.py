"""What can be done about the problems in some lines: quick fixes, "ignore here", and the fixes of a whole document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from lsprotocol import types as lsp

from resume_lsp.check import Problem, ignore
from resume_lsp.features.dictionary import Addition, misspelt
from resume_lsp.lsp.convert import Converter
from resume_lsp.lsp.handshake import FIX_ALL, NAME, ORGANIZE
from resume_lsp.lsp.session import Session
from resume_lsp.rule import Draft, Fix, FixKind, Severity
from resume_lsp.text import Edit, Span

_QUICK_FIX = lsp.CodeActionKind.QuickFix.value
_MENU = 100
"""Problems for which one menu offers fixes, the gravest: a selected document may hold thousands, and nobody reads those."""

Shown = Mapping[tuple[object, ...], list[lsp.Diagnostic]]
"""Diagnostics that an editor shows, by their rules and ranges."""


@dataclass(frozen=True, slots=True)
class Request:
    """The lines that an editor asks about, the kinds of actions that it wants (none: all), and its diagnostics there."""

    lines: Span
    only: tuple[str, ...]
    shown: Shown

    def wants(self, kind: str) -> bool:
        """Tell whether actions of *kind* are asked for: a kind stands for all below it, an empty one for all there are."""
        return not self.only or any(wanted in {"", kind} or kind.startswith(f"{wanted}.") for wanted in self.only)


def shown(diagnostics: Iterable[lsp.Diagnostic]) -> Shown:
    """Return *diagnostics* so that each is found at once."""
    found: defaultdict[tuple[object, ...], list[lsp.Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        found[_key(diagnostic.code, diagnostic.range)].append(diagnostic)
    return found


def code_actions(draft: Draft, session: Session, request: Request, converter: Converter) -> Iterator[lsp.CodeAction]:
    """
    Yield what can be done, the best first. Each action is complete: some editors never ask for the rest of one.

    The problems are found by their lines; what the editor sends of them may be nothing, and its columns bytes. Where fixing all
    is asked for by name it goes on until nothing is left to fix; in a menu of everything the fixes already known will do.
    """
    if request.wants(_QUICK_FIX):
        here = sorted(_within(session.view.problems, request.lines), key=_gravity)[:_MENU]
        yield from (_quick_fix([problem], fix, request, converter) for problem in here for fix in problem.fixes)
        yield from _additions(draft, session, here, request, converter)
        silenced: defaultdict[Fix, list[Problem]] = defaultdict(list)
        for problem in here:
            silenced[ignore(draft, problem)].append(problem)
        yield from (_quick_fix(problems, fix, request, converter) for fix, problems in silenced.items())
    if request.wants(FIX_ALL):
        edits = difference(draft.text, session.mended()) if request.only else session.fixes(FixKind.SAFE)
        yield from _source_action("Make all safe fixes", FIX_ALL, edits, converter)
    if request.wants(ORGANIZE):
        yield from _source_action("Put everything in order", ORGANIZE, session.fixes(FixKind.ORGANIZE), converter)


def quick_fixes(problems: Iterable[Problem], request: Request, converter: Converter) -> Iterator[lsp.CodeAction]:
    """Yield the fixes of those of *problems* that stand in the lines of *request*."""
    for problem in problems if request.wants(_QUICK_FIX) else ():
        if request.lines.touches(problem.span):
            yield from (_quick_fix([problem], fix, request, converter) for fix in problem.fixes)


def _within(problems: Sequence[Problem], lines: Span) -> Sequence[Problem]:
    """Return those of *problems* that stand in *lines*. Each stands within one line, and they are in the order of the text."""
    first = bisect_left(problems, lines.start, key=lambda problem: problem.span.start)
    return problems[first : bisect_right(problems, lines.end, key=lambda problem: problem.span.start)]


def _gravity(problem: Problem) -> int:
    """Return 0 for what matters most."""
    return list(Severity).index(problem.severity)


def _quick_fix(problems: Sequence[Problem], fix: Fix, request: Request, converter: Converter) -> lsp.CodeAction:
    return lsp.CodeAction(
        title=fix.title,
        kind=lsp.CodeActionKind.QuickFix,
        diagnostics=[each for problem in problems for each in _shown(problem, request, converter) or ()] or None,
        is_preferred=True if problems[0].fixes == (fix,) and not fix.claims_more else None,
        edit=converter.workspace_edit(fix.edits),
    )


def _shown(problem: Problem, request: Request, converter: Converter) -> list[lsp.Diagnostic] | None:
    """Return what the editor sent of *problem*; None where that is nothing."""
    return request.shown.get(_key(problem.rule.id, converter.range(problem.span)))


def _key(code: object, place: lsp.Range) -> tuple[object, ...]:
    return code, place.start.line, place.start.character, place.end.line, place.end.character


def _additions(
    draft: Draft, session: Session, problems: list[Problem], request: Request, converter: Converter
) -> Iterator[lsp.CodeAction]:
    """
    Yield the ways of misspelt words into the dictionary.

    Most editors change a settings file without opening it with us, and leave it to the author to save it: a command tells us.
    """
    for problem, word in misspelt(draft, problems):
        added = session.addition(word)
        if added:
            file = _file_of(added, converter)
            told = lsp.Command(title=added.title, command=f"{NAME}.learn", arguments=[converter.uri, word, file.uri])
            yield lsp.CodeAction(
                title=added.title,
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=_shown(problem, request, converter),
                edit=file.workspace_edit(added.edits),
                command=told if added.file else None,
            )


def _file_of(added: Addition, converter: Converter) -> Converter:
    """Return the converter for the file that a word is added to; *converter* is the document's."""
    return converter.of(added.file.path, added.file.text) if added.file and added.file.path else converter


def _source_action(title: str, kind: str, edits: tuple[Edit, ...], converter: Converter) -> Iterator[lsp.CodeAction]:
    if edits:
        yield lsp.CodeAction(title=title, kind=kind, edit=converter.workspace_edit(edits))


def difference(old: str, new: str) -> tuple[Edit, ...]:
    """Return edits that make *new* of *old* and leave alone the lines that both have."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = list(accumulate(map(len, before), initial=0))
    return tuple(
        Edit(Span(starts[first], starts[last]), "".join(after[begin:end])) for first, last, begin, end in _changed(before, after)
    )


def _changed(before: list[str], after: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield from where to where lines were replaced, before and after."""
    if len(before) == len(after):  # as after most fixes; a resume has too many lines that are alike for the slower way
        for line, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                yield line, line + 1, line, line + 1
    else:
        for what, *change in SequenceMatcher(None, before, after).get_opcodes():
            if what != "equal":
                first, last, begin, end = change
                yield first, last, begin, end
