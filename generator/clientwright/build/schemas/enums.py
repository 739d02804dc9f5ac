"""`enum` and `const`: finite sets of scalars, with the names that documents give.

JSON Schema 2020-12, validation, sections 6.1.2 and 6.1.3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ...ir.document import Json
from ...ir.schema import EnumMember, Scalar
from ..cursor import Cursor, Node
from ..merge.merged import Facts, identity

_LINE: Final = re.compile(
    r"^\s*(?:[-*+\u2022]\s+)?[`'\"]?(?P<value>[^\s`'\":=*|]{1,80})[`'\"]?"
    r"\s*(?:[-\u2013\u2014:=|]|=>|->)\s*(?P<text>\S.{0,400})$"
)
"""A line such as ``0 - pending`` or ``* `admin`: may do all``."""

_VALUES_PER_TYPE: Final[Mapping[str, Callable[[Json], bool]]] = {
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
}


def is_scalar(value: Json) -> bool:
    """Tell what can be a value of an enum."""
    return value is None or isinstance(value, str | int | float)


def scalar_of(values: Sequence[Json]) -> Scalar | None:
    """Give the common kind of the values, None where there is none."""
    if all(isinstance(v, bool) for v in values):
        return Scalar.BOOLEAN
    if any(isinstance(v, bool) for v in values):
        return None
    if all(isinstance(v, str) for v in values):
        return Scalar.TEXT
    if all(isinstance(v, int) for v in values):
        return Scalar.INTEGER
    if all(isinstance(v, int | float) for v in values):
        return Scalar.NUMBER
    return None


def distinct(cursor: Cursor, facts: Facts) -> list[Json]:
    """Give the values without null and duplicates, which are reported."""
    found: dict[object, Json] = {}
    for value in facts.values or ():
        key = identity(value)
        if key in found:
            cursor.warning(
                "duplicate-enum-value",
                f"{str(value)[:80]!r} stands more than once in the enum",
                facts.values_pointer,
            )
        elif value is not None:
            found[key] = value
    return list(found.values())


def check_types(cursor: Cursor, facts: Facts, values: Sequence[Json]) -> None:
    """Report values that `type` refuses; they are kept as they are."""
    tests = [_VALUES_PER_TYPE[t] for t in facts.types or () if t in _VALUES_PER_TYPE]
    if not tests:
        return
    for value in values:
        if not any(test(value) for test in tests):
            cursor.warning(
                "enum-type",
                f"{str(value)[:80]!r} is not of type {' or '.join(facts.types or ())}",
                facts.values_pointer,
            )
            return


def members(
    cursor: Cursor, facts: Facts, values: Sequence[Json]
) -> tuple[EnumMember, ...]:
    """Give the values with their names and descriptions, from wherever they stand."""
    all_values = facts.values or []
    position = {identity(value): index for index, value in enumerate(all_values)}
    names, words = _from_extensions(cursor, facts, len(all_values))
    listed = _from_description(facts.description, values)
    found = []
    for value in values:
        index = position[identity(value)]
        name, text = names.get(index), words.get(index) or words.get(str(value))
        name = name or names.get(str(value))
        told = listed.get(str(value))
        if told and not isinstance(value, str):
            name = name or told
        elif told:
            text = text or told
        found.append(EnumMember(value, name, text))
    return tuple(found)


_Words = dict[int | str, str]


def _from_extensions(cursor: Cursor, facts: Facts, count: int) -> tuple[_Words, _Words]:
    """Read names and descriptions, by index or by the text of the value."""
    names: _Words = {}
    words: _Words = {}
    for keyword, node in facts.names.items():
        if keyword == "x-ms-enum":
            _from_entries(node, names, words)
            continue
        if keyword == "x-fern-enum":
            _by_value(node, names, words)
            continue
        into = words if "escriptions" in keyword else names
        into.update(_listed(cursor, node, count))
    return names, words


def _listed(cursor: Cursor, node: Node, count: int) -> _Words:
    if isinstance(node.value, dict):
        return {k: v for k, v in node.value.items() if isinstance(v, str)}
    if not isinstance(node.value, list):
        cursor.wrong(node, "a list")
        return {}
    if len(node.value) != count:
        cursor.warning(
            "enum-names",
            f"{len(node.value)} entries for {count} values; they are ignored",
            node.pointer,
        )
        return {}
    return {i: v for i, v in enumerate(node.value) if isinstance(v, str) and v}


def _from_entries(node: Node, names: _Words, words: _Words) -> None:
    """Read AutoRest's `x-ms-enum: {values: [{value, name, description}]}`."""
    entries = node.value.get("values") if isinstance(node.value, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and "value" in entry:
            key = str(entry["value"])
            if isinstance(entry.get("name"), str):
                names[key] = entry["name"]
            if isinstance(entry.get("description"), str):
                words[key] = entry["description"]


def _by_value(node: Node, names: _Words, words: _Words) -> None:
    """Read Fern's `x-fern-enum: {value: {name, description}}`."""
    entries = node.value if isinstance(node.value, dict) else {}
    for value, entry in entries.items():
        given = entry if isinstance(entry, dict) else {}
        if isinstance(given.get("name"), str):
            names[str(value)] = given["name"]
        if isinstance(given.get("description"), str):
            words[str(value)] = given["description"]


def _from_description(text: str | None, values: Sequence[Json]) -> dict[str, str]:
    """Read a list of all values out of a description; less than all is chance."""
    if not text or not any(str(value) in text for value in values[:1]):
        return {}
    wanted = {str(value) for value in values}
    for pieces in (text.splitlines(), re.split(r"[,;\n]", text.partition(": ")[2])):
        found: dict[str, str] = {}
        for piece in pieces:
            match = _LINE.match(piece)
            if match and match["value"] in wanted:
                found.setdefault(match["value"], match["text"].strip())
        if len(found) == len(wanted):
            return found
    return {}
