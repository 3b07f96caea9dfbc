"""
markdown-it, set up for resumes: CommonMark with tables and definition lists; every inline token knows its place.

A heading may do without the blank behind its signs, as it could when many resumes were begun: "###Experience". What is indented
is code only where it begins as words do: tags, lists and definitions are what somebody moved to the right.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, heading, lheading
from markdown_it.rules_inline import StateInline, autolink, backtick, emphasis, entity, escape, html_inline, image, link, newline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from resume_lsp.patterns import late

SPECIAL = re.compile(r"[\n\\`*_\[!<&]")
"""Characters that may be markup."""

_CODE_INDENT = 4
_DEEPEST = 40
"""How deep quotes, lists and links may stand in each other; what stands deeper is not read."""

_FILLED = late(r"<[a-zA-Z](?:[^<>{}]|\{\{[^{}<>]{0,200}\}\}){0,400}>")


def _filled_tag(state: StateInline, silent: bool) -> bool:
    """Make a tag of one whose attributes Jekyll fills, quotes within quotes: `<img src="{{ "me.png" | relative_url }}">`."""
    found = _FILLED().match(state.src, state.pos, state.posMax)
    if not found or "{{" not in found[0]:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = found[0]
    state.pos = found.end()
    return True


_RULES: dict[str, tuple[Callable[[StateInline, bool], bool], ...]] = {
    "\n": (newline,),
    "\\": (escape,),
    "`": (backtick,),
    "*": (emphasis.tokenize,),
    "_": (emphasis.tokenize,),
    "[": (link,),
    "!": (image,),
    "<": (autolink, html_inline, _filled_tag),
    "&": (entity,),
}


BlockRule = Callable[[StateBlock, int, int, bool], bool]

_OPENERS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
    "div": ":",
}
"""What lines begin with for which these rules care; the others care for any."""
_ALL_OPENERS = "".join(_OPENERS.values())


_TIGHT = late(r"#(?=[A-Z][^#]*$)|#{2,6}(?=[^\W\d_]|[*_\[`<(\d])")
"""The signs of a heading without a blank; with one of them it is a tag, unless a capital follows and no other."""


class _PlacedInline(ParserInline):
    """Notes in each token's `map` from where to where in the content it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler2.disable("fragments_join")  # a joined token would not know the places of its pieces

    def tokenize(self, state: StateInline) -> None:
        """Make the tokens of the content, or of a link's text."""
        if state.pos:
            state.tokens[-1].meta["label_end"] = state.posMax
        plain = state.pos
        deepest = state.md.options["maxNesting"]
        while state.pos < state.posMax:
            start, made = state.pos, len(state.tokens)
            special = SPECIAL.search(state.src, start, state.posMax)
            if special is None or special.start() > start:
                state.pos = special.start() if special else state.posMax
                state.append_pending(state.src[start : state.pos])
            elif state.level < deepest and any(rule(state, False) for rule in _RULES[special[0]]):
                if len(state.tokens) > made:
                    _note(state.tokens[made:], plain, start, state.pos)
                    plain = state.pos
            else:
                state.append_pending(state.src[start])
                state.pos += 1
        if state.pending:
            _note([state.pushPending()], plain, state.pos, state.pos)


def _note(tokens: list[Token], plain: int, start: int, end: int) -> None:
    """Note the places of *tokens*: the text pending since *plain*, if any, then what a rule made of *start* to *end*."""
    made = tokens[1:] if plain < start and tokens[0].type == "text" else tokens
    if made is not tokens:
        tokens[0].map = [plain, plain + len(tokens[0].content)]
    for index, token in enumerate(made):
        if token.map is None:
            is_delimiter = token.type == "text" and token.content in {"*", "_"}
            token.map = [start + index, start + index + 1] if is_delimiter else [start, end]


class _QuickBlock(ParserBlock):
    """Tries only the rules that can begin where a line's first character stands."""

    def __init__(self) -> None:
        super().__init__()
        self.fitting: dict[str, list[BlockRule]] = {}

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Make the tokens of the lines from *startLine* to *endLine*."""
        line, blank_above = startLine, False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= state.md.options.maxNesting:
                state.line = endLine
                break
            for rule in self.rules_for(state.src[state.bMarks[line] + state.tShift[line]]):
                if (rule is not lheading or _may_be_underlined(state, line, endLine)) and rule(state, line, endLine, False):
                    break
            state.tight = not blank_above
            line = state.line
            if line < endLine and state.isEmpty(line):
                blank_above = True
                state.line = line = line + 1
            elif line - 1 < endLine and state.isEmpty(line - 1):
                blank_above = True

    def rules_for(self, character: str) -> list[BlockRule]:
        """Return the rules that may match a line that begins with *character*."""
        key = character if character in _ALL_OPENERS else ""
        if key not in self.fitting:
            named = zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True)
            self.fitting[key] = [rule for name, rule in named if name not in _OPENERS or (key and key in _OPENERS[name])]
        return self.fitting[key]


def _may_be_underlined(state: StateBlock, line: int, end: int) -> bool:
    """Tell whether one of the next lines, up to a blank one, could make a heading of those above it."""
    for below in range(line + 1, end):
        if state.isEmpty(below) or state.sCount[below] < state.blkIndent:
            return False
        if not state.src[state.bMarks[below] + state.tShift[below] : state.eMarks[below]].strip("-= \t"):
            return True
    return False


def _indented(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """Make code of indented words, up to the last indented line; of no term, and nothing that could open another block."""
    if not _is_indented(state, startLine) or _first_sign(state, startLine) in _ALL_OPENERS:
        return False
    if startLine + 1 < endLine and _first_sign(state, startLine + 1) == ":":
        return False
    line = end = startLine + 1
    while line < endLine and (state.isEmpty(line) or _is_indented(state, line)):
        line += 1
        end = end if state.isEmpty(line - 1) else line
    if not silent:
        state.push("code_block", "code", 0).map = [startLine, end]
        state.line = end
    return True


def _first_sign(state: StateBlock, line: int) -> str:
    start = state.bMarks[line] + state.tShift[line]
    return state.src[start : start + 1]


def _is_indented(state: StateBlock, line: int) -> bool:
    return state.sCount[line] - state.blkIndent >= _CODE_INDENT


def _heading(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """Make a heading, also of a line that has no blank behind its signs; behind a single one, where a block begins."""
    if heading(state, startLine, endLine, silent):
        return True
    start, end = state.bMarks[startLine] + state.tShift[startLine], state.eMarks[startLine]
    found = _TIGHT().match(state.src, start, end)
    if not found or (len(found[0]) == 1 and silent):
        return False
    if not silent:
        state.line = startLine + 1
        begin, inside = state.push("heading_open", f"h{len(found[0])}", 1), state.push("inline", "", 0)
        close = state.push("heading_close", begin.tag, -1)
        begin.markup = close.markup = found[0]
        begin.map = inside.map = [startLine, state.line]
        inside.content, inside.children = state.src[found.end() : end].rstrip("# \t"), []
    return True


def _div(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: ARG001, N803
    """See through pandoc's fenced divs, wherever a line of colons opens or closes one: they only give names to styles."""
    start = state.bMarks[startLine] + state.tShift[startLine]
    if not state.src.startswith(":::", start):
        return False
    if not silent:
        state.line = startLine + 1
    return True


class Markdown(MarkdownIt):
    """The parser; targets of links stay as written."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"maxNesting": _DEEPEST})
        self.inline = _PlacedInline()
        self.block = _QuickBlock()
        self.enable("table").disable("code").use(deflist_plugin)
        self.block.ruler.before("fence", "indented", _indented)
        self.block.ruler.before("fence", "div", _div, {"alt": ["paragraph", "reference", "blockquote", "list"]})
        self.block.ruler.at("heading", _heading, {"alt": ["paragraph", "reference", "blockquote"]})

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """Return *url* as it is."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """Return *link* as it is."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        """Let every target be."""
        return True
