"""Documents with something wrong in them: the tree of a document changed at random.

Every change is a function of the generator of random numbers that is given, so a seed
and a number name a document.
"""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Callable
from random import Random
from typing import Any

Tree = Any

WORDS = (
    "",
    "a",
    "null",
    "..",
    "../../x",
    "con",
    "nul.py",
    "self",
    "class",
    "__init__",
    "model_config",
    "list",
    "ﬁ",
    "K",
    "{x}",
    "{{ 7*7 }}",
    "%s",
    '"""',
    "'''\nevil()\n'''",
    '\\"""',
    "a\\",
    "\x00",
    "\x1b]0;x\x07",
    "\u202e",
    "\ud800",
    "\u2028",
    "\x85",
    "\r\n",
    "a" * 3000,
    "#/components/schemas",
    "https://127.0.0.1/x",
    "😀",
    "\N{ARABIC-INDIC DIGIT ONE}",
    "text/event-stream",
    "multipart/form-data",
    "object",
    "array",
    "string",
    "integer",
    "date-time",
    "uuid",
    "binary",
    "path",
    "query",
    "header",
    "cookie",
    "default",
    "2XX",
    "-1",
    "deepObject",
)
SCALARS = (
    None,
    True,
    False,
    0,
    -1,
    5,
    10**400,
    1.5,
    1e308,
    [],
    {},
    [None],
    [[]],
    [5],
    {"": None},
    {"x": 5},
    {"$ref": "#"},
    {"$ref": ""},
    {"$ref": "#/nowhere"},
    {"$ref": 5},
    {"type": ["string", "null"]},
    {"type": "array"},
    {"allOf": []},
    {"enum": [[], {}, None, 1, 1.0, True, "1"]},
    {"const": {"a": [1]}},
    {"not": {}},
)
KEYS = (
    "allOf",
    "anyOf",
    "oneOf",
    "items",
    "prefixItems",
    "properties",
    "patternProperties",
    "additionalProperties",
    "required",
    "enum",
    "const",
    "default",
    "example",
    "discriminator",
    "mapping",
    "type",
    "format",
    "nullable",
    "$ref",
    "$dynamicRef",
    "$defs",
    "$id",
    "title",
    "description",
    "parameters",
    "requestBody",
    "responses",
    "content",
    "schema",
    "headers",
    "security",
    "servers",
    "tags",
    "operationId",
    "in",
    "name",
    "style",
    "explode",
    "encoding",
    "callbacks",
    "links",
    "xml",
    "x-clientwright-name",
    "x-clientwright-pagination",
    "x-enum-varnames",
    "readOnly",
    "writeOnly",
    "deprecated",
)

_DEEPEST = 120
"""Levels of a tree that is still changed; each change may double them, or add 300."""

Spot = tuple[Any, Any]
"""An object or array, and a key or index in it."""


def mutate(tree: Tree, random: Random, most: int = 6) -> Tree:
    """Give a copy of a document with one to `most` changes.

    What became too deep for Python to copy again is changed no further.
    """
    tree = copy.deepcopy(tree)
    for _ in range(random.randint(1, most)):
        spots, levels = _spots(tree)
        if levels > _DEEPEST:
            break
        if spots:
            random.choice(_CHANGES)(spots, random)
    return tree


def _spots(tree: Tree) -> tuple[list[Spot], int]:
    """List the places of a tree, and tell how deep it is."""
    found: list[Spot] = []
    levels = 0
    todo = [(tree, 1)]
    while todo:
        node, level = todo.pop()
        levels = max(levels, level)
        keys = node if isinstance(node, dict) else range(len(node))
        for key in keys:
            found.append((node, key))
            if isinstance(node[key], dict | list):
                todo.append((node[key], level + 1))
    return found, levels


def _value(random: Random) -> Tree:
    return copy.deepcopy(random.choice(random.choice((WORDS, SCALARS))))


def _replace(spots: list[Spot], random: Random) -> None:
    node, key = random.choice(spots)
    node[key] = _value(random)


def _drop(spots: list[Spot], random: Random) -> None:
    node, key = random.choice(spots)
    del node[key]


def _insert(spots: list[Spot], random: Random) -> None:
    node, _ = random.choice(spots)
    if isinstance(node, dict):
        node[random.choice(random.choice((KEYS, WORDS)))] = _value(random)
    else:
        node.insert(random.randint(0, len(node)), _value(random))


def _rename(spots: list[Spot], random: Random) -> None:
    node, key = random.choice(spots)
    if isinstance(node, dict):
        node[random.choice(random.choice((KEYS, WORDS)))] = node.pop(key)


def _graft(spots: list[Spot], random: Random) -> None:
    """Put a copy of one part where another is."""
    node, key = random.choice(spots)
    other, name = random.choice(spots)
    part = copy.deepcopy(other[name])
    if len(json.dumps(part)) < 20_000:
        node[key] = part


def _swap(spots: list[Spot], random: Random) -> None:
    (one, key), (other, name) = random.choice(spots), random.choice(spots)
    if len(json.dumps(one[key])) + len(json.dumps(other[name])) < 20_000:
        first, second = copy.deepcopy(one[key]), copy.deepcopy(other[name])
        one[key], other[name] = second, first


def _refer(spots: list[Spot], random: Random) -> None:
    """Let a part refer to another, to itself or to what is around it."""
    node, key = random.choice(spots)
    references = [
        there[name]
        for there, name in spots
        if name == "$ref" and isinstance(there[name], str)
    ]
    node[key] = {
        "$ref": random.choice(references) if references else "#/components/schemas/A"
    }


def _wrap(spots: list[Spot], random: Random) -> None:
    node, key = random.choice(spots)
    word = random.choice(("allOf", "oneOf", "anyOf", "items", "not", "schema"))
    inside: Tree = [node[key]] if word in ("allOf", "oneOf", "anyOf") else node[key]
    if isinstance(inside, list) and random.random() < 0.5:
        inside.append(_value(random))
    node[key] = {word: inside}


def _deepen(spots: list[Spot], random: Random) -> None:
    node, key = random.choice(spots)
    word = random.choice(("allOf", "oneOf", "items", "properties"))
    part = node[key]
    for _ in range(random.choice((30, 90, 150))):
        match word:
            case "items":
                part = {"type": "array", "items": part}
            case "properties":
                part = {"type": "object", "properties": {"a": part}}
            case _:
                part = {word: [part]}
    node[key] = part


_CHANGES: tuple[Callable[[list[Spot], Random], None], ...] = (
    _replace,
    _replace,
    _replace,
    _drop,
    _insert,
    _insert,
    _rename,
    _graft,
    _graft,
    _swap,
    _refer,
    _refer,
    _wrap,
    _deepen,
)


def garble(content: bytes, random: Random) -> bytes:
    """Change bytes of a file: what no tree can be."""
    data = bytearray(content)
    for _ in range(random.randint(1, 8)):
        at = random.randrange(len(data) + 1)
        match random.randrange(4):
            case 0:
                del data[at : at + random.choice((1, 2, 8, 300))]
            case 1:
                data[at:at] = random.choice(_PIECES)
            case 2:
                data[at : at + 1] = bytes([random.randrange(256)])
            case _:
                del data[max(at, len(data) // 2) :]
    return bytes(data)


_PIECES = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\t",
    b"\n- ",
    b"\n? ",
    b": ",
    b"&a ",
    b"*a ",
    b"<<: *a",
    b"!!python/object:os.system ",
    b"!!binary ",
    b"!!set ",
    b"{",
    b"}",
    b"[" * 500,
    b'"',
    b"'",
    b"|\n",
    b"---\n",
    b"%YAML 9.9\n",
    b"1e999",
    b".nan",
    b"0o17",
    b"2024-01-01",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"# coding: utf-7\n",
)


def shrink(tree: Tree, fails: Callable[[Tree], bool], seconds: float = 60) -> Tree:
    """Take parts away as long as the finding stays, and there is time."""
    until = time.monotonic() + seconds
    size = len(_spots(tree)[0])
    step = max(1, size // 4)
    while time.monotonic() < until:
        smaller = None
        for start in range(0, size, step):
            if time.monotonic() >= until:
                break
            candidate = copy.deepcopy(tree)
            _remove(candidate, start, step)
            if fails(candidate):
                smaller = candidate
                break
        if smaller is not None:
            tree = smaller
            size = len(_spots(tree)[0])
            step = min(step, max(1, size // 2))
        elif step == 1:
            break
        else:
            step = max(1, step // 2)
    return tree


def _remove(tree: Tree, start: int, count: int) -> None:
    """Take away the parts with these numbers, the last ones first."""
    for node, key in reversed(_spots(tree)[0][start : start + count]):
        if isinstance(node, dict):
            node.pop(key, None)
        elif key < len(node):
            del node[key]
