"""YAML between `---` lines at the top of a text, with the place of each key and value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from resume_lsp.model import FrontMatter, FrontValue
from resume_lsp.patterns import Guarded, late
from resume_lsp.text import Edit, Lines, Span, apply, line_end

if TYPE_CHECKING:
    import yaml

_FENCED = Guarded(
    lambda text: text.startswith(("---", "\ufeff---")),
    r"^\ufeff?---[ \t]*(?:\r\n|\r|\n)(?P<yaml>(?:[^\r\n]*(?:\r\n|\r|\n))*?)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)",
)
_ITEM = late(r"(?<![^\r\n])([ \t]*+)-(?=[ \t])[^\r\n]*")
_TOML = Guarded(
    lambda text: text.startswith(("+++", "\ufeff+++")),
    r"^\ufeff?\+\+\+[ \t]*(?:\r\n|\r|\n)(?P<toml>(?:[^\r\n]*(?:\r\n|\r|\n))*?)\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)",
)
_DEEPEST = 20
_MEANT = (
    (r"'\\t'", "indent with blanks, not with tabs"),
    (r"mapping values", "a line is a key, a colon and a value, which needs quotes if it holds a colon"),
    (r"cannot start any token|undefined alias|tag", "words that begin with a sign need quotes"),
    (r"escape", "in double quotes, a backslash has to be written twice"),
    (r"expected ',' or|end of stream|quoted", "a quote or a bracket is not closed"),
    (r"expected ':'", "a key needs a colon and a blank behind it"),
)
"""What PyYAML says, and what the author has to do."""


def read(text: str) -> FrontMatter | None:
    """Return the front matter of *text*, broken or not; None where there is none."""
    found = _FENCED.match(text)
    if found is None and (other := _TOML.match(text)):
        return _toml(other)
    if found is None or (found["yaml"].strip() and ":" not in found["yaml"] and "#" not in found["yaml"]):
        return None
    span = Span(0, found.end())
    start = found.start("yaml")
    import yaml  # noqa: PLC0415  (a fifth of the time to start, and most resumes have no front matter)

    loader = yaml.SafeLoader(_readable(found["yaml"]))
    try:
        root = loader.get_single_node()
        listed = list(_walk(loader, root, (), start)) if isinstance(root, yaml.MappingNode) else []
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return FrontMatter(span, {}, _complaint(error, text, Span(start, found.end("yaml"))))
    finally:
        loader.dispose()
    if root is not None and not isinstance(root, yaml.MappingNode):
        return FrontMatter(span, {}, (Span(start, found.end("yaml")), "Write keys and values into the front matter."))
    keys = dict(listed)
    twice = ((path, value.key_span) for path, value in listed if keys[path].key_span != value.key_span)
    return FrontMatter(span, keys, twice=tuple(twice))


def _toml(found: re.Match[str]) -> FrontMatter:
    """Return the front matter of which nothing is read but whether it holds settings."""
    place = found["toml"].find("resume-lsp") + found.start("toml")
    told = (Span(place, place + len("resume-lsp")), "Write settings as YAML, between --- lines: TOML is not read here.")
    return FrontMatter(Span(*found.span()), {}, told if "resume-lsp" in found["toml"] else None)


def _readable(text: str) -> str:
    """Return *text*, as long as before, without the characters that YAML does not allow."""
    return re.sub(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff", " ", text)


def _walk(
    loader: yaml.SafeLoader, node: yaml.MappingNode, path: tuple[str, ...], start: int
) -> Iterator[tuple[tuple[str, ...], FrontValue]]:
    """Return each key below *node* with its value and places; aliases that go round in circles end at a depth."""
    for key, value in node.value:
        here = (*path, str(key.value))
        yield here, FrontValue(_value(loader, value), _span(key, start), _span(value, start))
        if value.id == "mapping" and len(here) < _DEEPEST:
            yield from _walk(loader, value, here, start)


def _value(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """Return what *node* means; what looks like a date and is none is a text, and a list or table with such in it is None."""
    try:
        return loader.construct_object(node, deep=True)
    except ValueError:
        return node.value if isinstance(node.value, str) else None


def _span(node: yaml.Node, start: int) -> Span:
    return Span(start + node.start_mark.index, start + node.end_mark.index)


def _complaint(error: Exception, text: str, whole: Span) -> tuple[Span, str]:
    """Return where PyYAML stopped, and what to do about it."""
    mark = getattr(error, "problem_mark", None)
    said = str(getattr(error, "problem", None) or error)
    meant = next((words for pattern, words in _MEANT if re.search(pattern, said)), "it is no YAML")
    if mark is None:
        return whole, f"Mend the front matter, or none of it counts: {meant}."
    place = min(whole.start + mark.index, whole.start + len(whole.of(text).rstrip()))
    line = Lines(text).line_of(place) + 1
    return Span(place, min(place + 1, whole.end)), f"Mend line {line} of the front matter, or none of it counts: {meant}."


def put(text: str, front: FrontMatter | None, path: tuple[str, ...], values: Mapping[str, object]) -> tuple[Edit, ...]:
    """
    Return the edits that set *values* below *path*, in the manner in which *front*, the front matter of *text*, is written.

    There are none where it is broken or says something else there. Values are numbers, words, or what else reads plainly in
    YAML.
    """
    end = line_end(text)
    if front is None:
        start = int(text.startswith("\ufeff"))
        return (Edit(Span(start, start), f"---{end}{_block(path, values, 0, end)}{end}---{end}{end}"),)
    found = _FENCED.match(text)
    if front.broken or found is None:
        return ()
    depth = max(depth for depth in range(len(path) + 1) if not depth or path[:depth] in front.keys)
    if not depth:
        place = found.end("yaml")
        return (Edit(Span(place, place), _block(path, values, 0, end) + end),)
    present = {key: front.keys[*path, key] for key in values if (*path, key) in front.keys}
    replaced = [_replace(value, values[key]) for key, value in present.items()]
    missing = {key: value for key, value in values.items() if key not in present}
    return (*replaced, *(_add(text, front.keys[path[:depth]], path[depth:], missing, end) if missing else ()))


def _replace(there: FrontValue, value: object) -> Edit:
    """Return the edit that puts *value* in the place of what is *there*; a bare key lacks the blank before it, too."""
    if there.value is None:
        return Edit(Span(there.key_span.end, there.value_span.end), f": {value}")
    return Edit(there.value_span, str(value))


def append(
    text: str, front: FrontMatter | None, path: tuple[str, ...], word: str, *, beside: Sequence[str] = ()
) -> tuple[Edit, ...]:
    """
    Return the edits that add *word* to the list at *path*, in the manner in which *front*, the front matter of *text*, is
    written.

    A list that is not there yet begins with the words *beside*. There are no edits where the front matter says something else
    there, or says it in a manner that we do not know.
    """
    there = front.keys.get(path) if front else None
    if there is None or there.value is None:
        listed: list[object] = [*beside, word]
        edits = put(text, front, path[:-1], {path[-1]: quoted(listed)})
    else:
        listed = [*there.value, word] if isinstance(there.value, list) else [there.value, word]
        edits = tuple(_appended(text, there, listed))
    after = read(apply(edits, text))
    return edits if after and path in after.keys and after.keys[path].value == listed else ()


def quoted(words: Sequence[object]) -> str:
    """Return *words* as a list that reads the same in YAML, in TOML and in JSON."""
    import json  # noqa: PLC0415  (few sessions write settings)

    return json.dumps(words, ensure_ascii=False)


def _appended(text: str, there: FrontValue, listed: Sequence[object]) -> Iterator[Edit]:
    """Yield the edits that make *listed* of the list *there* by one more item, or of a single word by putting both in a list."""
    written, end = there.value_span.of(text), there.value_span.end
    item = quoted(listed[-1:])[1:-1]
    if written.startswith("["):
        inner = written[1:-1].rstrip()
        place = there.value_span.start + 1 + len(inner)
        yield Edit(Span(place, place), item if not inner else f" {item}" if inner.endswith(",") else f", {item}")
    elif not isinstance(there.value, list):
        yield Edit(there.value_span, quoted(listed))
    elif items := list(_ITEM().finditer(text, text.rfind("\n", 0, there.value_span.start) + 1, end)):
        yield Edit(Span(items[-1].end(), items[-1].end()), f"{line_end(text)}{items[-1][1]}- {item}")


def _add(text: str, parent: FrontValue, path: tuple[str, ...], values: Mapping[str, object], end: str) -> Iterator[Edit]:
    """Yield the edit that sets *values* below *path* in *parent*, if that is a mapping or could be one."""
    start = parent.value_span.start
    if isinstance(parent.value, dict) and text.startswith("{", start):
        inside = next(place for place in range(start + 1, len(text)) if text[place] != " ") if parent.value else start + 1
        yield Edit(Span(inside, inside), _flow(path, values) + (", " if parent.value else ""))
    elif isinstance(parent.value, dict):
        column = start - max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) - 1
        yield Edit(Span(start, start), _block(path, values, column, end).lstrip() + end + " " * column)
    elif parent.value in {None, True}:
        column = parent.key_span.start - max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) - 1
        yield Edit(Span(parent.key_span.end, parent.value_span.end), f":{end}{_block(path, values, column + 2, end)}")


def _block(path: tuple[str, ...], values: Mapping[str, object], column: int, end: str) -> str:
    """Return *values* below *path* as lines that begin at *column*, without the last line end."""
    lines = [" " * (column + 2 * depth) + f"{key}:" for depth, key in enumerate(path)]
    lines += [" " * (column + 2 * len(path)) + f"{key}: {value}" for key, value in values.items()]
    return end.join(lines)


def _flow(path: tuple[str, ...], values: Mapping[str, object]) -> str:
    inner = ", ".join(f"{key}: {value}" for key, value in values.items())
    for key in reversed(path):
        inner = f"{key}: {{{inner}}}"
    return inner
