"""One schema of any OpenAPI version as JSON Schema 2020-12, for the validator only.

Swagger 2.0 and OpenAPI 3.0 have dialects of their own (`nullable`, boolean
`exclusiveMinimum`, a `$ref` that hides its siblings); what no validator accepts (a
keyword of the wrong type, a pattern that is no regular expression) is left out, since
such a keyword says nothing that could be checked. A published document has such words
only below extensions (`x-patternProperties`), which no repair looks into, and patterns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Final, TypeGuard

import jsonschema_rs

from ...ir.document import Json
from .closures import REFERRED, Closures, widen
from .nullable import FLAGS, null_branch, or_null, with_null

TYPES = ("null", "boolean", "object", "array", "number", "integer", "string")

_SCHEMA_MAPS = (
    "properties",
    "patternProperties",
    "dependentSchemas",
    "$defs",
    "definitions",
)
_UNIONS = ("anyOf", "oneOf")
_COMPOSED = frozenset(("allOf", *_UNIONS))
_SCHEMAS = (
    "additionalProperties",
    "unevaluatedProperties",
    "unevaluatedItems",
    "propertyNames",
    "contains",
    "not",
    "if",
    "then",
    "else",
    "contentSchema",
)
_COUNTS = (
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minContains",
    "maxContains",
)
_KEPT = (
    "default",
    "example",
    "examples",
    "format",
    "discriminator",
    "xml",
    "readOnly",
    "writeOnly",
    "contentEncoding",
    "contentMediaType",
)


_TYPED: Final[Mapping[str, type]] = {
    **dict.fromkeys(("format", "contentEncoding", "contentMediaType"), str),
    "examples": list,
}
"""What a keyword must be for the validator to read the schema at all."""


def number(value: Json) -> TypeGuard[int | float]:
    """Tell a JSON number from everything else, booleans included."""
    return isinstance(value, int | float) and not isinstance(value, bool)


@cache
def usable(pattern: str) -> bool:
    """Tell whether the validator can compile a pattern."""
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except (ValueError, jsonschema_rs.ValidationError):
        return False
    return True


class Dialect:
    """Converts schemas; `old` means the rules before OpenAPI 3.1.

    `hidden` is the flag whose properties are not part of this direction of travel:
    `readOnly` in requests, `writeOnly` in answers; they are never required. It is None
    where the document does not have it.
    `refer` says what a reference becomes: itself, or None where it leads nowhere;
    `children` are the schemas that a base with a discriminator may stand for.
    """

    def __init__(
        self,
        *,
        old: bool,
        hidden: str | None,
        refer: Callable[[str], str | None],
        look: Callable[[Json], Json],
        children: Callable[[Json], Iterable[Json]],
    ) -> None:
        self._old = old
        self._hidden = hidden
        self._refer = refer
        self._look = look
        self._closures = Closures(look, children)
        self.done: set[int] = set()
        self.keep: list[Json] = []

    def convert(
        self,
        schema: Json,
        unasked: frozenset[str] = frozenset(),
        beside: frozenset[str] = frozenset(),
    ) -> Json:
        """Convert one schema and everything in it; what is no schema allows all.

        `unasked` are properties, hidden in this direction, that an enclosing `allOf`
        declares; `beside` those that are declared in other parts of the same object.
        """
        if isinstance(schema, bool):
            return schema
        if not isinstance(schema, Mapping):
            return {}
        out = self._convert(schema, unasked, beside)
        self.done.add(id(out))
        self.keep.append(out)
        return out

    def _convert(
        self,
        schema: Mapping[str, Json],
        unasked: frozenset[str],
        beside: frozenset[str],
    ) -> Json:
        out: dict[str, Json] = {}
        given = schema
        if self._old:
            schema = _with_newer(schema)
        reference = schema.get("$ref")
        null = schema.get("nullable") is True or schema.get("x-nullable") is True
        if isinstance(reference, str):
            target = self._refer(reference)
            if target is not None:
                out.update(self._target(target, schema, unasked, beside))
            if self._old:
                # The old rules drop what stands beside a reference, but these words
                # cannot be meant for anything else.
                out.update({k: True for k in FLAGS if schema.get(k) is True})
                return or_null(out) if null else out
        unasked = unasked | self._hidden_names(schema)
        self._scalars(schema, out)
        self._arrays(schema, out)
        self._children(schema, out)
        if not _COMPOSED.isdisjoint(schema):
            around = beside | self._closures.names(given)
            outer = beside | self._closures.names(given, unions=False)
            self._composition(
                schema, out, unasked, {"allOf": around, **dict.fromkeys(_UNIONS, outer)}
            )
        if out.get("additionalProperties") is False:
            around = beside | self._closures.names(given)
            widen(out, around | self._closures.of_children(given))
        required = schema.get("required")
        if isinstance(required, str):
            required = [required]  # Written without the brackets.
        if isinstance(required, list):
            names = dict.fromkeys(n for n in required if isinstance(n, str))
            out["required"] = [name for name in names if name not in unasked]
        self._type(schema, out)
        return with_null(out) if null else out

    def _hidden_names(self, schema: Json) -> frozenset[str]:
        """Name the properties of this object that do not travel this way."""
        if self._hidden is None:
            return frozenset()
        return frozenset(
            name
            for part in self._parts(schema)
            if isinstance(part.get("properties"), Mapping)
            for name, raw in part["properties"].items()
            if self._is_hidden(raw)
        )

    def _parts(self, schema: Json) -> Iterator[Mapping[str, Json]]:
        """Give a schema and all that `allOf` composes it of, each once."""
        pending, seen = [schema], set[int]()
        while pending:
            part = self._look(pending.pop())
            if not isinstance(part, Mapping) or id(part) in seen:
                continue
            seen.add(id(part))
            yield part
            inner = part.get("allOf")
            pending += inner[::-1] if isinstance(inner, list) else []

    def _is_hidden(self, raw: Json) -> bool:
        """Tell a flag beside a reference, behind it or in a part of the schema.

        The nearest one counts.
        """
        pending, seen = [raw], set[int]()
        while pending:
            part = pending.pop()
            if not any(_flagged(part, flag) for flag in FLAGS):
                part = self._look(part)
                if not isinstance(part, Mapping) or id(part) in seen:
                    continue
                seen.add(id(part))
                inner = part.get("allOf")
                pending += inner if isinstance(inner, list) else []
            if all(_flagged(part, flag) for flag in FLAGS):
                return False  # both ways, as far as that can be understood
            if self._hidden is not None and _flagged(part, self._hidden):
                return True
        return False

    def _scalars(self, schema: Mapping[str, Json], out: dict[str, Json]) -> None:
        both = all(schema.get(flag) is True for flag in FLAGS)
        for key in (key for key in _KEPT if key in schema):
            if key in FLAGS:
                hides = schema[key] is True and not both
                out.update({key: True} if hides else {})
            elif isinstance(schema[key], _TYPED.get(key, object)):
                out[key] = schema[key]
        for key in (key for key in _COUNTS if key in schema):
            value = schema[key]
            if number(value) and value >= 0 and value == int(value):
                out[key] = int(value)
        for low, exclusive in (
            ("minimum", "exclusiveMinimum"),
            ("maximum", "exclusiveMaximum"),
        ):
            value, bound = schema.get(low), schema.get(exclusive)
            if number(value):
                out[exclusive if bound is True else low] = value
            if number(bound):
                out[exclusive] = bound
        step = schema.get("multipleOf")
        if number(step) and step > 0:
            out["multipleOf"] = step
        pattern = schema.get("pattern")
        if isinstance(pattern, str) and usable(pattern):
            out["pattern"] = pattern
        if schema.get("uniqueItems") is True:
            out["uniqueItems"] = True
        if "const" in schema:
            out["const"] = schema["const"]
        values = schema.get("enum")
        if isinstance(values, list) and values:
            out["enum"] = values
        dependent = schema.get("dependentRequired")
        if isinstance(dependent, Mapping):
            out["dependentRequired"] = {
                name: [n for n in dict.fromkeys(names) if isinstance(n, str)]
                for name, names in dependent.items()
                if isinstance(names, list)
            }

    def _arrays(self, schema: Mapping[str, Json], out: dict[str, Json]) -> None:
        items = schema.get("items")
        if isinstance(items, list):
            out["prefixItems"] = [self.convert(item) for item in items]
            if "additionalItems" in schema:
                out["items"] = self.convert(schema["additionalItems"])
        elif isinstance(items, Mapping | bool):
            out["items"] = self.convert(items)
        first = schema.get("prefixItems")
        if isinstance(first, list) and first:
            out["prefixItems"] = [self.convert(item) for item in first]

    def _target(
        self,
        target: str,
        schema: Mapping[str, Json],
        unasked: frozenset[str],
        beside: frozenset[str],
    ) -> dict[str, Json]:
        """Return a reference, or a copy of what it leads to, not closed to the rest,
        and not asking for what does not travel by what is said beside it."""
        if not self._old and len(schema) > 1:
            siblings = {key: schema[key] for key in schema.keys() - {"$ref"}}
            beside = beside | self._closures.names(siblings)
        raw = self._look(schema)
        asks = bool(unasked) and self._asks(raw, unasked)
        if asks or self._closures.refuses(raw, beside):
            with self._closures.opening(raw) as first:
                if first:
                    return {
                        "allOf": [self.convert(raw, unasked, beside)],
                        REFERRED: target,
                    }
        return {"$ref": target}

    def _asks(self, raw: Json, unasked: frozenset[str]) -> bool:
        """Tell whether a schema alone requires what does not travel."""
        own = {  # Of these it says so itself.
            name
            for part in self._parts(raw)
            if isinstance(part.get("properties"), Mapping)
            for name, one in part["properties"].items()
            if any(_flagged(one, flag) for flag in FLAGS)
        }
        return bool(names := unasked - own) and any(
            not names.isdisjoint(name for name in required if isinstance(name, str))
            for part in self._parts(raw)
            if isinstance(required := part.get("required"), list)
        )

    def _composition(
        self,
        schema: Mapping[str, Json],
        out: dict[str, Json],
        unasked: frozenset[str],
        beside: Mapping[str, frozenset[str]],
    ) -> None:
        """Convert `allOf` and the unions, whose parts speak of the same value."""
        for key, around in beside.items():
            value = schema.get(key)
            if isinstance(value, list) and value:
                parts = value if key == "allOf" else [null_branch(v) for v in value]
                converted = [self.convert(part, unasked, around) for part in parts]
                out[key] = [*out.get(key, ()), *converted]

    def _children(self, schema: Mapping[str, Json], out: dict[str, Json]) -> None:
        for key in (key for key in _SCHEMA_MAPS if key in schema):
            value = schema[key]
            if isinstance(value, Mapping):
                out[key] = {
                    name: self.convert(raw)
                    for name, raw in value.items()
                    if key != "patternProperties" or usable(name)
                }
        for key in (key for key in _SCHEMAS if key in schema):
            value = schema[key]
            if isinstance(value, Mapping | bool):
                out[key] = self.convert(value)

    def _type(self, schema: Mapping[str, Json], out: dict[str, Json]) -> None:
        raw = schema.get("type")
        names = raw if isinstance(raw, list) else [raw]
        if raw == "file":  # Swagger 2.0
            names = ["string"]
            out.setdefault("format", "binary")
        types = [name for name in names if name in TYPES]
        if not types:
            return
        values = out.get("enum")
        if values is not None and not any(fits(v, types) for v in values):
            return
        out["type"] = types[0] if len(types) == 1 else types


_NEWER = frozenset(
    (
        *_SCHEMA_MAPS,
        *("allOf", "anyOf", "oneOf", "prefixItems"),
        *_SCHEMAS,
        *("dependentRequired", "minContains", "maxContains", "contentEncoding"),
        *("contentMediaType", "examples", "additionalItems"),
    )
)


def _with_newer(schema: Mapping[str, Json]) -> Mapping[str, Json]:
    """Read keywords that older versions keep as extensions: `x-patternProperties`."""
    newer = {
        key[2:]: value
        for key, value in schema.items()
        if key.startswith("x-") and key[2:] in _NEWER and key[2:] not in schema
    }
    return {**schema, **newer} if newer else schema


def fits(value: Json, types: list[str]) -> bool:
    """Tell whether a value is of one of the JSON Schema types."""
    return any(_TESTS[name](value) for name in types)


_TESTS: dict[str, Callable[[Json], bool]] = {
    "null": lambda v: v is None,
    "boolean": lambda v: isinstance(v, bool),
    "object": lambda v: isinstance(v, Mapping),
    "array": lambda v: isinstance(v, list),
    "number": number,
    "integer": lambda v: number(v) and v == int(v),
    "string": lambda v: isinstance(v, str),
}


def _flagged(schema: Json, flag: str) -> bool:
    return isinstance(schema, Mapping) and schema.get(flag) is True
