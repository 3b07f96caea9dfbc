"""
No pattern takes more than linear time, whatever it is shown.

All patterns of the package are gathered from its source. Each is shown long texts of what it looks for: its own letters and
words, one or two of them again and again, and then something that spoils the match.
"""

import ast
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from itertools import product
from pathlib import Path
from pkgutil import walk_packages
from re import _parser as parser
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resume_lsp
from resume_lsp.patterns import Guarded
from tests.growth import assert_takes_at_most, seconds

ROOT = Path(resume_lsp.__file__).parent
OURS = {"late", "Guarded"}
MAKERS = {"compile", *OURS}
USES = {"search", "match", "fullmatch", "sub", "split", "findall", "finditer"}
LENGTH = 16_000
LONG = 0.030  # seconds; a linear pattern takes a tenth of it, a quadratic one three times as long


class Used(NamedTuple):
    """A pattern, and whether it is only ever looked for at one place."""

    pattern: re.Pattern[str]
    anchored: bool

    @property
    def look(self) -> Callable[[str], object]:
        """What looks for it all through a text."""
        return self.pattern.match if self.anchored else self.pattern.findall


def patterns() -> Iterator[tuple[str, Used]]:
    """Yield each pattern with the file and line where it stands."""
    for module in walk_packages(resume_lsp.__path__, "resume_lsp."):
        if module.name.endswith("__main__"):
            continue
        imported = import_module(module.name)
        source = Path(str(imported.__file__))
        text = source.read_text(encoding="utf-8")
        tree = ast.parse(text)
        names = {
            id(node.value): node.targets[0].id
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(tree):
            for which, made in enumerate(_made(node, vars(imported)) if isinstance(node, ast.Call) else ()):
                uses = (
                    {_called(node)}
                    if _called(node) in USES
                    else set(re.findall(rf"\b{names.get(id(node), 'nameless')}(?:\(\))?\.(\w+)", text))
                )
                anchored = bool(uses) and uses <= {"match", "fullmatch", "has_sign"} and not which
                yield f"{source.relative_to(ROOT)}:{node.lineno}{', sign' * which}", Used(made, anchored)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""


def _made(node: ast.Call, names: dict[str, object]) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that a call like `re.search("…", text)` is made with; of what is guarded, the sign comes last."""
    called = _called(node)
    of_re = isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
    if called in MAKERS | USES and (of_re or called in OURS):
        flags = [it for it in node.args[1:] if "re" in {each.id for each in ast.walk(it) if isinstance(each, ast.Name)}]
        for argument in node.args[1::-1] if called == "Guarded" else node.args[:1]:
            with suppress(NameError, re.error):  # made of what the function around it is given
                source, *given = (eval(compile(ast.Expression(each), "", "eval"), dict(names)) for each in (argument, *flags))
                if isinstance(source, str):
                    yield re.compile(source, *given[:1])


def units(pattern: re.Pattern[str]) -> list[str]:
    """Return the letters and words that *pattern* has in it, and one letter of each class."""
    found: dict[str, None] = {}
    _gather(parser.parse(pattern.pattern, pattern.flags), found)
    return [*found][:9] + [sign for sign in "a1 ." if sign not in [*found][:9]]


def _gather(nodes: object, found: dict[str, None]) -> None:
    word = ""
    for node in nodes if isinstance(nodes, (list, tuple, parser.SubPattern)) else ():
        name = str(node[0]) if isinstance(node, tuple) and node else ""
        if name == "LITERAL":
            word += chr(node[1])
            continue
        found.update({word: None} if word else {})
        word = ""
        if name == "RANGE":
            found[chr(node[1][0])] = None
        elif name == "CATEGORY":
            found[{"DIGIT": "1", "SPACE": " "}.get(str(node[1]).rpartition("_")[2], "a")] = None
        else:
            _gather(node, found)
    found.update({word: None} if word else {})


def guarded() -> Iterator[tuple[str, Guarded, bool]]:
    """Yield each guarded pattern with its name, and whether it is only asked if it is all of a text."""
    for module in walk_packages(resume_lsp.__path__, "resume_lsp."):
        if not module.name.endswith("__main__"):
            imported = import_module(module.name)
            text = Path(str(imported.__file__)).read_text(encoding="utf-8")
            for name, value in vars(imported).items():
                if isinstance(value, Guarded):
                    yield f"{module.name}.{name}", value, set(re.findall(rf"\b{name}\.(\w+)", text)) == {"fullmatch"}


PATTERNS = dict(patterns())
GUARDED = {name: found for name, *found in guarded()}


def test_patterns_are_found():
    assert len(PATTERNS) > 200


@pytest.mark.parametrize("place", PATTERNS)
def test_takes_linear_time(place):
    used = PATTERNS[place]
    pieces = units(used.pattern)
    for one, other in [*((piece, "") for piece in pieces), *product(pieces, pieces)]:
        made = [(one + other) * (length // len(one + other)) + "\0" for length in (LENGTH, 2 * LENGTH)]
        if one != other and seconds(used.look, made[0]) > LONG:
            assert_takes_at_most(3, used.look, made[1], made[0])


@pytest.mark.parametrize("name", GUARDED)
@given(data=st.data())
def test_what_matches_has_the_sign(name, data):
    guarded, whole = GUARDED[name]
    text = data.draw(st.from_regex(guarded.pattern(), fullmatch=whole))
    assert guarded.fullmatch(text) if whole else guarded.search(text)
