"""
No pattern takes more than linear time, whatever it is shown.

All patterns of the package are gathered from its source. Each is shown long texts of what it looks for: its own letters and
words, one or two of them again and again, and then something that spoils the match.
"""

import ast
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import product
from pathlib import Path
from pkgutil import walk_packages
from re import _parser as parser
from typing import NamedTuple

import pytest

import resume_lsp
from tests.growth import assert_takes_at_most, seconds

ROOT = Path(resume_lsp.__file__).parent
MAKERS = {"compile", "late"}
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
            if isinstance(node, ast.Call) and (made := _pattern(node, vars(imported))):
                uses = (
                    {_called(node)}
                    if _called(node) in USES
                    else set(re.findall(rf"\b{names.get(id(node), 'nameless')}(?:\(\))?\.(\w+)", text))
                )
                yield f"{source.relative_to(ROOT)}:{node.lineno}", Used(made, bool(uses) and uses <= {"match", "fullmatch"})


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""


def _pattern(node: ast.Call, names: dict[str, object]) -> re.Pattern[str] | None:
    """Return the pattern that a call like `re.search("…", text)` is made with, None for other calls."""
    called = _called(node)
    of_re = isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
    if not (called in MAKERS | USES and (of_re or called == "late")):
        return None
    flags = [
        argument for argument in node.args[1:] if "re" in {each.id for each in ast.walk(argument) if isinstance(each, ast.Name)}
    ]
    try:
        source, *given = (eval(compile(ast.Expression(each), "", "eval"), dict(names)) for each in (node.args[0], *flags))
        return re.compile(source, *given[:1]) if isinstance(source, str) else None
    except (NameError, re.error):  # made of what the function around it is given
        return None


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


PATTERNS = dict(patterns())


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
