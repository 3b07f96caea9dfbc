"""
Comments that silence rules.

    <!-- resume-lsp-disable-next-line bullet-weak-verb -->
    <!-- resume-lsp-disable-line --> · -disable … -enable · -disable-file · -enable-file

A comment may name several rules; with none it means all. What stands behind ` -- ` is the author's own reason.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from resume_lsp.model import Comment, PassageKind, Resume
from resume_lsp.patterns import late
from resume_lsp.rule import Fix
from resume_lsp.text import Edit, Lines, Span, line_end

_DIRECTIVE = late(r"\s*resume-lsp-(?P<verb>disable|enable)(?P<scope>-next-line|-line|-file)?(?![\w-]):?(?P<rest>.*)", re.DOTALL)
_MEANT = late(r"\s*(resume-lsp(?P<joint>-|:?\s+|:)(?P<verb>[\w-]+))", re.IGNORECASE)
_VERBS = ("disable", "disable-line", "disable-next-line", "disable-file", "enable", "enable-file")
_ID = late(r"[^\s,]+")
_HARD_BREAK = late(r"(?:(?<![ \t])[ \t]+|\\)$")


class Silence(NamedTuple):
    """One rule, or all of them, silenced in a stretch of the text."""

    scope: Span
    rule: str | None  # None: all
    comment: Span
    named: Span  # the rule's id in the comment; the whole comment where it names none

    @property
    def end(self) -> int:
        """Where it ends; an empty scope holds the place where it stands."""
        return max(self.scope.end, self.scope.start + 1)


class Quiet:
    """Where which rules are silenced, looked up by place."""

    def __init__(self, silences: Iterable[Silence]) -> None:
        self._starts: dict[str | None, list[int]] = defaultdict(list)
        self._reach: dict[str | None, list[int]] = defaultdict(list)  # how far the scopes go that begin there or before
        for silence in sorted(silences, key=lambda silence: silence.scope.start):
            reach = self._reach[silence.rule]
            reach.append(max(silence.end, reach[-1] if reach else 0))
            self._starts[silence.rule].append(silence.scope.start)

    def covers(self, place: int, rule: str) -> bool:
        """Tell whether a finding of *rule* at *place* is silenced."""
        for name in (None, rule):
            before = bisect_right(self._starts.get(name, ()), place)
            if before and place < self._reach[name][before - 1]:
                return True
        return False


def silences(resume: Resume, lines: Lines) -> list[Silence]:
    """Return what the comments of *resume* silence, in order."""
    found: list[Silence] = []
    running: dict[str | None, list[int]] = defaultdict(list)  # where in *found* those stand that an enabling comment ends
    for comment in resume.comments:
        directive = _DIRECTIVE().match(comment.text)
        if not directive:
            continue
        names = list(_names(comment, directive)) or [(None, comment.span)]
        if directive["verb"] == "disable":
            scope = _scope(comment.span, directive["scope"] or "", lines)
            for name, place in names:
                if not directive["scope"]:
                    running[name].append(len(found))
                found.append(Silence(scope, name, comment.span, place))
        elif not directive["scope"]:
            for name in list(running) if names[0][0] is None else [name for name, _ in names]:
                for index in running.pop(name, ()):
                    found[index] = _ended(found[index], comment.span.start)
    return found


def slips(resume: Resume) -> Iterator[tuple[Span, str]]:
    """Yield where a comment says what no comment means, and the nearest that one does."""
    for comment in resume.comments:
        meant = _MEANT().match(comment.text)
        if not meant or _DIRECTIVE().match(comment.text):
            continue
        near = get_close_matches(meant["verb"].lower(), _VERBS, n=1)
        if near or meant["joint"] == "-":  # else it is a remark about us
            start = comment.span.start + len("<!--")
            verb = "disable-next-line" if "next" in meant["verb"].lower() else near[0] if near else "disable-line"
            yield Span(start + meant.start(1), start + meant.end(1)), f"resume-lsp-{verb}"


def _names(comment: Comment, directive: re.Match[str]) -> Iterator[tuple[str | None, Span]]:
    """Yield each id that the comment names, with its place."""
    listed = directive["rest"].partition(" -- ")[0]
    start = comment.span.start + len("<!--") + directive.start("rest")
    for name in _ID().finditer(listed):
        yield name[0], Span(start + name.start(), start + name.end())


def _scope(comment: Span, scope: str, lines: Lines) -> Span:
    """Return the stretch that a comment with this *scope* silences."""
    line = lines.line_of(comment.start)
    if scope == "-file":
        return Span(0, len(lines.text) + 1)
    if scope == "-line":
        return Span(lines.start_of(line), lines.start_of(line + 1) + (line + 1 == len(lines)))
    if scope == "-next-line":
        following = lines.line_of(max(comment.start, comment.end - 1)) + 1
        while following < len(lines) - 1 and not lines.span(following).of(lines.text).strip():
            following += 1
        return Span(lines.start_of(following), lines.start_of(following + 1) + (following + 1 >= len(lines)))
    return Span(comment.end, len(lines.text) + 1)


def _ended(silence: Silence, place: int) -> Silence:
    """Return *silence* cut off at *place* by an enabling comment."""
    return silence._replace(scope=Span(silence.scope.start, place))


def ignoring(resume: Resume, place: int, rule: str) -> Fix:
    """
    Return the fix that silences *rule* at *place*.

    It appends a comment to the line, or adds to the one that is there: a comment on a line of its own would split a list. In
    front matter, tables and fences no comment can stand: there the rule is silenced from the block above on, or in the file.
    """
    lines = Lines(resume.text)
    title = f"Ignore {rule} here"
    if resume.front and place < resume.front.span.end:
        return Fix(title, (_at_first_block(resume, lines, f"resume-lsp-disable-file {rule}"),))
    for block in (*resume.tables, *resume.code):
        if block.start <= place < block.end:
            return Fix(title, (_above(lines, block, f"resume-lsp-disable {rule}"),))
    line = lines.span(lines.line_of(place))
    for comment in resume.comments:
        directive = _DIRECTIVE().match(comment.text)
        if directive and directive["scope"] == "-line" and comment.span in line and directive["rest"].strip():
            end = (
                comment.span.start + len("<!--") + directive.start("rest") + len(directive["rest"].partition(" -- ")[0].rstrip())
            )
            return Fix(title, (Edit(Span(end, end), f" {rule}"),))
    return Fix(title, (_append(lines, line, f"resume-lsp-disable-line {rule}"),))


def _append(lines: Lines, line: Span, directive: str) -> Edit:
    """Return the edit that puts a comment at the end of *line*, before a hard break."""
    words = line.of(lines.text)
    end = line.start + len(_HARD_BREAK().sub("", words))
    return Edit(Span(end, end), f"{' ' if words.strip() else ''}<!-- {directive} -->")


def _above(lines: Lines, block: Span, directive: str) -> Edit:
    """Return the edit that puts a comment, as a block of its own, above *block*."""
    start = lines.start_of(lines.line_of(block.start))
    end = line_end(lines.text)
    return Edit(Span(start, start), f"<!-- {directive} -->{end}{end}")


def _at_first_block(resume: Resume, lines: Lines, directive: str) -> Edit:
    """Return the edit that puts a comment behind the first heading or paragraph; at the end where there is none."""
    for passage in resume.passages:
        if passage.kind in {PassageKind.HEADING, PassageKind.PARAGRAPH}:
            return _append(lines, lines.span(lines.line_of(max(passage.span.start, passage.span.end - 1))), directive)
    return Edit(Span(len(lines.text), len(lines.text)), f"{line_end(lines.text)}<!-- {directive} -->{line_end(lines.text)}")
