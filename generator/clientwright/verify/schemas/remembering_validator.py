"""A validator that remembers: each schema is applied to each value once.

For values on which the fast one might take exponential time (`branching`). It walks
over what applies schemas to values (JSON Schema 2020-12, sections 10 and 11 of the
core), without `unevaluatedItems`, and leaves every other keyword to the fast one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import jsonschema_rs

from ...ir.document import Json

Wrong: TypeAlias = tuple[tuple[str | int, ...], str]
"""Place in the value, and what is wrong there."""

_APPLY = frozenset(
    {
        *("$ref", "allOf", "anyOf", "oneOf", "not", "if", "then", "else"),
        *("properties", "patternProperties", "additionalProperties", "propertyNames"),
        *("dependentSchemas", "items", "prefixItems", "contains", "minContains"),
        *("maxContains", "unevaluatedProperties", "unevaluatedItems"),
        *("$defs", "definitions", "contentSchema", "default", "example", "examples"),
    }
)
_SAME = ("allOf", "anyOf", "oneOf")
_DEEP = frozenset(("enum", "const", "uniqueItems"))
"""What is said of all that is inside of a value, too."""

_Own: TypeAlias = tuple[jsonschema_rs.Validator, bool]
"""What is said of a value itself, and whether that is of what is inside, too."""


class Asserted:
    """What the schemas of one document say of a value itself, each compiled once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Json, _Own | None]] = {}
        self._compiled: dict[str, _Own] = {}

    def wrong(self, schema: dict[str, Json], value: Json) -> Wrong | None:
        """Return what a schema finds wrong, whatever it applies others to aside."""
        known = self._known.get(id(schema))
        if known is None:
            # With the schema, so that no other object gets its id.
            known = self._known[id(schema)] = (schema, self._own(schema))
        own = known[1]
        if own is None:
            return None
        validator, deep = own
        # An object's own is read into the validator's form, which takes time as there
        # is inside of it, at each level again.
        if validator.is_valid(value if deep else _outside(value)):
            return None
        error = next(iter(validator.iter_errors(value)))
        return tuple(error.instance_path), error.message[:300]

    def _own(self, schema: dict[str, Json]) -> _Own | None:
        said = {k: v for k, v in schema.items() if k not in _APPLY}
        if not said:
            return None
        key = repr(said)
        found = self._compiled.get(key)
        if found is None:
            validator = jsonschema_rs.Draft202012Validator(said, validate_formats=False)
            found = self._compiled[key] = validator, not _DEEP.isdisjoint(said)
        return found


def _outside(value: Json) -> Json:
    """Return the same kind of value, of the same size, with nothing inside."""
    if isinstance(value, dict):
        return dict.fromkeys(value)
    return [None] * len(value) if isinstance(value, list) else value


class Remembering:
    """Validates one value; what was found of its parts is kept as long as this."""

    def __init__(
        self,
        find: Callable[[str], Json],
        occurs: Callable[[str, str], bool],
        asserted: Asserted,
    ) -> None:
        """Get ready.

        Args:
            find: Gives the schema that a reference names.
            occurs: Tells whether a regular expression finds something in a text.
            asserted: What schemas say of a value itself; all values share it.
        """
        self._find = find
        self._occurs = occurs
        self._asserted = asserted
        self._known: dict[tuple[int, int], Wrong | None] = {}
        self._names: dict[tuple[int, int], frozenset[str]] = {}
        self._kept: list[Json] = []

    def wrong(self, schema: Json, value: Json) -> Wrong | None:
        """Return the first thing that a schema finds wrong with a value."""
        if schema is True or schema is False:
            return None if schema else ((), f"{_short(value)} is not allowed")
        if not isinstance(schema, dict):
            return None
        key = (id(schema), id(value))
        if key not in self._known:
            self._kept += [schema, value]  # so that no other object gets their ids
            self._known[key] = None  # a circle demands nothing more
            self._known[key] = next(self._found(schema, value), None)
        return self._known[key]

    def _found(self, schema: dict[str, Json], value: Json) -> Iterator[Wrong]:
        wrong = self._asserted.wrong(schema, value)
        if wrong is not None:
            yield wrong
        if isinstance(schema.get("$ref"), str):
            yield from self._at((), self._find(schema["$ref"]), value)
        for one in schema.get("allOf", ()):
            yield from self._at((), one, value)
        yield from self._choices(schema, value)
        if isinstance(value, dict):
            yield from self._object(schema, value)
        elif isinstance(value, list):
            yield from self._array(schema, value)

    def _at(
        self, place: tuple[str | int, ...], schema: Json, value: Json
    ) -> Iterator[Wrong]:
        wrong = self.wrong(schema, value)
        if wrong is not None:
            yield (*place, *wrong[0]), wrong[1]

    def _fits(self, schema: Json, value: Json) -> bool:
        return self.wrong(schema, value) is None

    def _choices(self, schema: dict[str, Json], value: Json) -> Iterator[Wrong]:
        if "anyOf" in schema and not any(self._fits(s, value) for s in schema["anyOf"]):
            yield (), f"{_short(value)} is not valid under any of 'anyOf'"
        if "oneOf" in schema:
            count = sum(self._fits(one, value) for one in schema["oneOf"])
            if count != 1:
                fit = "none" if count == 0 else "more than one"
                yield (), f"{_short(value)} is valid under {fit} of 'oneOf'"
        if "not" in schema and self._fits(schema["not"], value):
            yield (), f"{_short(value)} is what 'not' excludes"
        if "if" in schema:
            then = "then" if self._fits(schema["if"], value) else "else"
            yield from self._at((), schema.get(then, True), value)

    def _object(
        self, schema: dict[str, Json], value: dict[str, Json]
    ) -> Iterator[Wrong]:
        known = schema.get("properties", {})
        patterns = schema.get("patternProperties", {})
        extra = schema.get("additionalProperties", True)
        for name, item in value.items():
            applied = [known[name]] if name in known else []
            applied += [s for p, s in patterns.items() if self._occurs(p, name)]
            for one in applied or [extra]:
                yield from self._at((name,), one, item)
            yield from self._at((), schema.get("propertyNames", True), name)
        for name, one in schema.get("dependentSchemas", {}).items():
            if name in value:
                yield from self._at((), one, value)
        rest = schema.get("unevaluatedProperties", True)
        if rest is not True:
            seen = self._evaluated(schema, value)
            for name in value.keys() - seen:
                yield from self._at((name,), rest, value[name])

    def _array(self, schema: dict[str, Json], value: list[Json]) -> Iterator[Wrong]:
        first = schema.get("prefixItems", ())
        for index, item in enumerate(value):
            one = first[index] if index < len(first) else schema.get("items", True)
            yield from self._at((index,), one, item)
        if "contains" in schema:
            count = sum(self._fits(schema["contains"], item) for item in value)
            low, high = schema.get("minContains", 1), schema.get("maxContains", count)
            if not low <= count <= high:
                yield (), f"{count} items are such as 'contains' asks for"

    def _evaluated(self, schema: Json, value: dict[str, Json]) -> frozenset[str]:
        """List the properties that a schema speaks of, where it holds."""
        if not isinstance(schema, dict):
            return frozenset()
        key = (id(schema), id(value))
        if key in self._names:
            return self._names[key]
        self._names[key] = frozenset()
        known = schema.get("properties", {})
        patterns = schema.get("patternProperties", {})
        names = {
            name
            for name in value
            if name in known or any(self._occurs(p, name) for p in patterns)
        }
        if "additionalProperties" in schema:
            names |= value.keys()
        inner = [one for word in _SAME for one in schema.get(word, ())]
        inner += [
            s for n, s in schema.get("dependentSchemas", {}).items() if n in value
        ]
        inner += [self._find(schema["$ref"])] if "$ref" in schema else []
        if "if" in schema:
            holds = self._fits(schema["if"], value)
            inner += [schema["if"], schema.get("then")] if holds else []
            inner += [] if holds else [schema.get("else")]
        for one in inner:
            if isinstance(one, dict) and self._fits(one, value):
                names |= self._evaluated(one, value)
                if one.get("unevaluatedProperties", None) is not None:
                    names |= value.keys()
        self._names[key] = frozenset(names)
        return self._names[key]


def _short(value: Json) -> str:
    text = repr(value) if not isinstance(value, dict | list) else type(value).__name__
    return text if len(text) <= 80 else f"{text[:80]}…"
