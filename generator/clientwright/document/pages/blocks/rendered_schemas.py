"""Schemas of rendered operations, as JSON Schema has them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ....diagnostics import Collector
from ....ir.document import Json
from .fenced import Fragment

_COMPONENT = re.compile(r"#/components/schemas/([^/]+)")
_ENUM = re.compile(r"enum<(\w+)>")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_WRAPPED = ("items", "additionalProperties", "not")
_MADE_UP_KEYS = ("refIdentifier", "requiredProperties", "requiredFlag", "_attributes")


class Components:
    """Component schemas: those that the block holds, and those that it inlined."""

    def __init__(
        self, given: Mapping[str, Json], fragment: Fragment, collector: Collector
    ) -> None:
        self._given = given
        schemas = given.get("schemas")
        self._schemas: dict[str, Json] = (
            dict(schemas) if isinstance(schemas, dict) else {}
        )
        self._fragment = fragment
        self._collector = collector
        self.has_nullable = _mentions(fragment.tree, "nullable")

    def refer(self, identifier: str, schema: Mapping[str, Json]) -> Json:
        """Return a reference to the component that was inlined here.

        Where another schema has that name already, the schema stays where it is, with a
        warning.
        """
        match = _COMPONENT.fullmatch(identifier)
        if match is None:
            return schema
        known = self._schemas.setdefault(match[1], schema)
        if known != schema:
            self._collector.warning(
                "component-differs",
                f"the page shows two schemas named {match[1][:100]}; "
                "the later one stays where it is used",
                self._fragment.place("#/paths"),
            )
            return schema
        return {"$ref": identifier}

    def all(self) -> dict[str, Json]:
        """Return the Components Object, without what is empty."""
        made = {key: value for key, value in self._given.items() if value}
        made.pop("schemas", None)
        return {**made, "schemas": self._schemas} if self._schemas else made


def schema_of(shown: Mapping[str, Json], components: Components) -> Json:
    """Return one entry of a list of schemas as a schema."""
    made = _keywords(shown)
    identifier = shown.get("refIdentifier")
    if isinstance(identifier, str):
        return components.refer(identifier, made)
    return made


def one_schema(schemas: list[Json]) -> Json:
    """Return the schema for a list of alternatives."""
    if not schemas:
        return {}
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _keywords(shown: Mapping[str, Json]) -> dict[str, Json]:
    made: dict[str, Json] = {}
    for key, value in shown.items():
        if key in _MADE_UP_KEYS or (key == "required" and isinstance(value, bool)):
            continue
        made[key] = _keyword(key, value)
    required = shown.get("requiredProperties")
    if isinstance(required, list) and required:
        made["required"] = required
    return _with_type(made)


def _keyword(key: str, value: Json) -> Json:
    if key in ("properties", "patternProperties") and isinstance(value, dict):
        return {name: _unwrapped(one) for name, one in value.items()}
    if key in _WRAPPED:
        return _unwrapped(value)
    if key in _LISTS and isinstance(value, list):
        return [_unwrapped(one) for one in value]
    return value


def _unwrapped(value: Json) -> Json:
    """Return what an `allOf` of one holds, or the schema as it is."""
    if not isinstance(value, dict):
        return value
    inner = value.get("allOf")
    if len(value) == 1 and isinstance(inner, list) and len(inner) == 1:
        return inner[0]
    return _keywords(value)


def _with_type(schema: dict[str, Json]) -> dict[str, Json]:
    """Write types that only the notation has as JSON Schema does."""
    kind = schema.get("type")
    if kind == "any":
        del schema["type"]
    elif kind == "file":
        schema["type"] = "string"
        if schema.pop("contentEncoding", "binary") == "binary":
            schema.setdefault("format", "binary")
        else:
            schema["format"] = "byte"
    elif isinstance(kind, str) and (match := _ENUM.fullmatch(kind)):
        schema["type"] = match[1]
    return schema


def _mentions(tree: Json, key: str) -> bool:
    waiting = [tree]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if key in value:
                return True
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return False
