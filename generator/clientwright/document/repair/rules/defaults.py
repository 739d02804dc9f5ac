"""Defaults that their own schema refuses.

A default is a value that the server takes to be given (OpenAPI 3.0.4, section 4.7.24.1:
it "MUST conform to the defined type"); one that cannot be given is kept aside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sized
from typing import Final, TypeGuard

from ....ir.document import Json
from ..rule import Repair, Site, aside, drop, put, rule

_DEEPEST: Final = 8


@rule(
    "Schema",
    "Parameter",
    code="default-mismatch",
    recognizes='a `default` that its schema refuses: `"10"` for an integer',
    writes="the value, where its text has one; else `x-default`; nothing for null",
    keys=("default",),
)
def default(site: Site) -> Iterator[Repair]:
    """A default is one of the values (JSON Schema, validation, section 9.2)."""
    schema, value = site.value, site.value["default"]
    if site.kind == "Parameter" and site.version != "2":
        return
    if "$ref" in schema and site.version in ("2", "3.0"):
        return
    reason = refusal(site, schema, value)
    if reason is None:
        return
    at = f"{site.pointer}/default"
    if value is None:
        yield Repair(at, f"the default {reason}; it is left out", drop)
        return
    read = _read(schema.get("type"), value)
    if read is not None and refusal(site, schema, read) is None:
        yield Repair(at, f"the default {reason}; read as {read!r}".lower(), put(read))
        return
    yield aside(site, "default", f"the default {reason}; it is ignored")


def _read(kind: Json, value: Json) -> Json:
    """Read a value from its text, as the type of its schema has it."""
    if not isinstance(value, str):
        return [value] if kind == "array" and isinstance(value, (int, float)) else None
    text = value.strip()
    if kind == "boolean":
        return {"true": True, "false": False}.get(text.lower())
    if len(text) > 18:
        return None
    if kind == "integer" and text.removeprefix("-").isdecimal():
        return int(text)
    if kind == "number" and text.removeprefix("-").replace(".", "", 1).isdecimal():
        return float(text) if "." in text else int(text)
    return None


def refusal(site: Site, schema: Json, value: Json, depth: int = 0) -> str | None:
    """Say why a schema refuses a value; None: it takes it, or that cannot be told."""
    schema = site.resolve(schema)
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return None
    if value is None and schema.get("nullable") is True:
        return None
    kinds = schema.get("type")
    listed = [kinds] if isinstance(kinds, str) else kinds
    if isinstance(listed, list) and not any(is_of(value, one) for one in listed):
        return f"is not of type {' or '.join(map(str, listed))}"
    values = schema.get("enum")
    if isinstance(values, list) and not any(_same(value, one) for one in values):
        return "is not one of the values"
    if "const" in schema and not _same(value, schema["const"]):
        return "is not one of the values"
    return _limit(schema, value) or _parts(site, schema, value, depth)


def is_of(value: Json, kind: Json) -> bool:
    """Return whether a value is of a type; of an unknown one every value is."""
    test = _TESTS.get(kind) if isinstance(kind, str) else None
    return test is None or test(value)


def _is_number(value: Json) -> TypeGuard[int | float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_TESTS: Final[Mapping[str, Callable[[Json], bool]]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "number": _is_number,
    "integer": lambda value: _is_number(value) and value == int(value),
    "string": lambda value: isinstance(value, str),
}


def _same(one: Json, other: Json) -> bool:
    return bool(one == other) and isinstance(one, bool) is isinstance(other, bool)


def _limit(schema: Mapping[str, Json], value: Json) -> str | None:
    for keyword, measure, fits in _LIMITS:
        limit, found = schema.get(keyword), measure(value)
        if found is not None and _is_number(limit) and not fits(found, limit):
            return f"is beyond `{keyword}`"
    for keyword, bound, sign in (
        ("exclusiveMinimum", "minimum", 1),
        ("exclusiveMaximum", "maximum", -1),
    ):
        limit = schema.get(keyword)
        limit = schema.get(bound) if limit is True else limit
        if _is_number(value) and _is_number(limit) and sign * value <= sign * limit:
            return f"is beyond `{keyword}`"
    return None


def _number(value: Json) -> int | float | None:
    return value if _is_number(value) else None


def _length(kind: type[Sized]) -> Callable[[Json], int | None]:
    return lambda value: len(value) if isinstance(value, kind) else None


_LIMITS: Final[
    tuple[
        tuple[
            str, Callable[[Json], int | float | None], Callable[[float, float], bool]
        ],
        ...,
    ]
] = tuple(
    (f"{side}{name}", measure, fits)
    for name, measure in (
        ("imum", _number),
        ("Length", _length(str)),
        ("Items", _length(list)),
        ("Properties", _length(dict)),
    )
    for side, fits in (
        ("min", lambda found, limit: found >= limit),
        ("max", lambda found, limit: found <= limit),
    )
)


def _parts(site: Site, schema: Json, value: Json, depth: int) -> str | None:
    """Look into the items and properties of a value, and the parts of its schema."""
    if isinstance(value, list) and "items" in schema:
        for item in value[:100]:
            reason = refusal(site, schema["items"], item, depth + 1)
            if reason is not None:
                return f"has an item that {reason}"
    properties = schema.get("properties")
    if isinstance(value, dict) and isinstance(properties, dict):
        for name, item in value.items():
            if name in properties:
                reason = refusal(site, properties[name], item, depth + 1)
                if reason is not None:
                    return f"has a property that {reason}"
    needed = schema.get("required")
    needed = needed if isinstance(needed, list) else ()
    if isinstance(value, dict) and any(name not in value for name in needed):
        return "lacks a property"
    for part in schema.get("allOf") or ():
        reason = refusal(site, part, value, depth + 1)
        if reason is not None:
            return reason
    for keyword in ("anyOf", "oneOf"):
        branches = schema.get(keyword)
        if isinstance(branches, list) and branches:
            reasons = [refusal(site, one, value, depth + 1) for one in branches]
            if all(reason is not None for reason in reasons):
                return reasons[0]
    return None
