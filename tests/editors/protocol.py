"""
Judges messages by the protocol, strictly: what is missing, what is too much, what is of a wrong type.

The types are lsprotocol's, which are generated from the protocol's own metaModel; but lsprotocol itself lets much through.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

import attrs
from lsprotocol import types as lsp
from lsprotocol.converters import get_converter

get_converter()  # resolves the types' forward references


def faults(message: Any, asked: Mapping[object, str]) -> list[str]:
    """Return what is wrong with *message* of a server; *asked* names the method of each request that it may answer."""
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
        return ["no message of JSON-RPC 2.0"]
    method = message.get("method")
    if method is not None and method not in lsp.METHOD_TO_TYPES:
        return [] if method.startswith("resume-lsp/") else [f"{method}: no such method"]
    if method is not None:
        return list(_faults(lsp.METHOD_TO_TYPES[method][0], message, method))
    if "error" in message:
        return list(_faults(lsp.ResponseErrorMessage, {**message, "id": message.get("id") or 0}, "error"))  # null is an id, here
    if message.get("id") not in asked:
        return [f"an answer to no question: {message.get('id')}"]
    method = asked[message["id"]]
    if method.startswith("resume-lsp/"):
        return [] if "result" in message else [f"answer to {method}.result: missing"]
    return list(_faults(lsp.METHOD_TO_TYPES[method][1], message, f"answer to {method}"))


def _faults(declared: Any, value: Any, path: str) -> Iterator[str]:
    """Yield what keeps *value* from being of the *declared* type."""
    origin, arguments = get_origin(declared), get_args(declared)
    if origin in {Union, types.UnionType}:
        found = [list(_faults(each, value, path)) for each in arguments]
        yield from min(found, key=len)
    elif origin is tuple:
        yield from _listed(value, arguments, path)
    elif origin in {None, Literal} and not attrs.has(declared):
        if not _is_plain(declared, value):
            yield f"{path}: {value!r} is no {declared}"
    elif attrs.has(declared):
        yield from _properties(declared, value, path)
    elif issubclass(origin, Mapping):
        for key, each in value.items() if isinstance(value, dict) else [("", None)]:
            yield from _faults(arguments[1], each, f"{path}.{key}")
    else:
        yield from _listed(value, arguments * len(value) if isinstance(value, list) else (), path)


def _listed(value: Any, declared: Sequence[Any], path: str) -> Iterator[str]:
    if not isinstance(value, list) or len(value) != len(declared):
        yield f"{path}: {value!r} is no such list"
        return
    for index, (each, of) in enumerate(zip(value, declared, strict=True)):
        yield from _faults(of, each, f"{path}[{index}]")


def _properties(declared: Any, value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{path}: {value!r} is no object"
        return
    known = {_camel(field.name): field for field in attrs.fields(declared)}
    for name in value.keys() - known.keys():
        yield f"{path}.{name}: no such property"
    for name, field in known.items():
        required = field.default is attrs.NOTHING or lsp.is_special_property(declared, field.name)
        if name in value and value[name] is None and not required:
            yield f"{path}.{name}: null where it should be left out"
        elif name in value:
            yield from _faults(field.type, value[name], f"{path}.{name}")
        elif required:
            yield f"{path}.{name}: missing"


def _camel(name: str) -> str:
    """Return the name of a property: `range_` is range, `new_text` is newText."""
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(part.capitalize() for part in rest)


def _is_plain(declared: Any, value: Any) -> bool:
    """Tell whether *value* is of a type without parts."""
    if declared in {Any, object, lsp.LSPObject}:
        return True
    if get_origin(declared) is Literal:
        return value in get_args(declared)
    if isinstance(value, bool) or declared is bool:
        return declared is bool and isinstance(value, bool)
    if issubclass(declared, Enum):
        return value in [each.value for each in declared]
    if declared is int:
        return isinstance(value, int) and -(2**31) <= value < 2**31
    return isinstance(value, int | float if declared is float else declared)
