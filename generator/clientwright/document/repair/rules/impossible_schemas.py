"""What a schema says that no version of JSON Schema allows, or that says nothing.

JSON Schema 2020-12, validation vocabulary; OpenAPI 3.0.4, section 4.7.24; Swagger 2.0,
"Schema Object".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....diagnostics import Severity
from ....ir.document import Json, escape
from ..field_types import written
from ..rule import Repair, Site, aside, drop, put, rule
from .regular_expressions import is_pattern

_OLDER: Final = ("2", "3.0")
_LITERAL: Final = re.compile(r"/(.+)/[a-z]*", re.DOTALL)


@rule(
    "Schema",
    code="empty-enum",
    recognizes="an `enum` without values",
    writes="nothing: the keyword goes",
    keys=("enum",),
)
def empty_enum(site: Site) -> Iterator[Repair]:
    """`enum` has one value at least (JSON Schema, validation, section 6.1.2)."""
    if site.value["enum"] == []:
        at = f"{site.pointer}/enum"
        yield Repair(at, "enum without values is ignored", drop)


@rule(
    "Schema",
    code="duplicate-enum-value",
    recognizes="a value that stands twice in an `enum`",
    writes="it once",
    keys=("enum",),
)
def repeated_values(site: Site) -> Iterator[Repair]:
    """The values of `enum` are unique (JSON Schema, validation, section 6.1.2)."""
    values = site.value["enum"]
    if not isinstance(values, list) or any(isinstance(v, (dict, list)) for v in values):
        return
    once = list({(v.__class__, v): v for v in values}.values())
    if len(once) != len(values):
        names = [k for k in _NAMES if isinstance(site.value.get(k), list)]
        if not any(len(site.value[k]) == len(values) for k in names):
            at = f"{site.pointer}/enum"
            double = next(v for n, v in enumerate(values) if v in values[:n])
            told = f"{written(double)[:40]!r} stands more than once in the enum"
            yield Repair(at, told, put(once))


_NAMES: Final = (
    "x-enum-varnames",
    "x-enumNames",
    "x-enum-names",
    "x-enum-descriptions",
    "x-enumDescriptions",
    "x-speakeasy-enums",
)
"""Lists that go along with the values, one by one."""


@rule(
    "Schema",
    code="empty-union",
    recognizes="an `allOf`, `anyOf` or `oneOf` without a schema",
    writes="nothing: the keyword goes",
    keys=("allOf", "anyOf", "oneOf"),
)
def empty_union(site: Site) -> Iterator[Repair]:
    """They have one schema at least (JSON Schema, core, section 10.2.1)."""
    for keyword in ("allOf", "anyOf", "oneOf"):
        if site.value.get(keyword) == []:
            at = f"{site.pointer}/{keyword}"
            told = f"{keyword} without a branch says nothing"
            yield Repair(at, told, drop, place=site.pointer)


@rule(
    "Schema",
    code="empty-required",
    recognizes="a `required` without names, before OpenAPI 3.1",
    writes="nothing: the keyword goes",
    severity=Severity.INFO,
    versions=_OLDER,
    keys=("required",),
)
def empty_required(site: Site) -> Iterator[Repair]:
    """`required` has one name at least (JSON Schema Wright 00, section 5.15)."""
    if site.value["required"] == []:
        at = f"{site.pointer}/required"
        yield Repair(at, "`required` without names says nothing", drop)


@rule(
    "Schema",
    code="invalid-limit",
    recognizes="a `multipleOf` that is not above zero",
    writes="`x-multipleOf`",
    keys=("multipleOf",),
)
def multiple_of_nothing(site: Site) -> Iterator[Repair]:
    """`multipleOf` is above zero (JSON Schema, validation, section 6.2.1)."""
    value = site.value["multipleOf"]
    if isinstance(value, (int, float)) and not value > 0:
        told = "multipleOf must be a number above 0; it is ignored"
        yield aside(site, "multipleOf", told)


@rule(
    "Schema",
    "Parameter",
    "Header",
    code="invalid-pattern",
    recognizes="a `pattern` that is no expression of ECMA-262: `/^a$/`, `(?i)a`",
    writes="what stands between the slashes; `x-pattern` for others",
    keys=("pattern",),
)
def pattern(site: Site) -> Iterator[Repair]:
    """`pattern` is a regular expression (JSON Schema, validation, section 6.3.3)."""
    text = site.value["pattern"]
    if not isinstance(text, str):
        return
    literal = _LITERAL.fullmatch(text)
    if literal is not None and is_pattern(literal[1]):
        at = f"{site.pointer}/pattern"
        told = "a pattern stands there without slashes around it; read as such"
        yield Repair(at, told, put(literal[1]))
    elif not is_pattern(text):
        told = "no regular expression of JSON Schema; it is ignored"
        yield aside(site, "pattern", told)


@rule(
    "Schema",
    code="missing-field",
    recognizes="an array without `items`, before OpenAPI 3.1",
    writes="`items` that may be anything",
    severity=Severity.INFO,
    versions=_OLDER,
    keys=("type",),
)
def items(site: Site) -> Iterator[Repair]:
    """`items` is required of an array (OpenAPI 3.0.4, section 4.7.24.1)."""
    if site.value["type"] == "array" and "items" not in site.value:
        at = f"{site.pointer}/items"
        empty: Json = {}
        yield Repair(at, "there are no `items`", put(empty), place=site.pointer)


@rule(
    "Schema",
    code="empty-items",
    recognizes="an `items` that lists no schema",
    writes="`items` that may be anything",
    keys=("items",),
)
def empty_items(site: Site) -> Iterator[Repair]:
    """A list of schemas has one at least (JSON Schema draft 4, section 5.3.1)."""
    if site.value["items"] == []:
        anything: Json = {}
        yield Repair(f"{site.pointer}/items", "no schema of items", put(anything))


@rule(
    "Schema",
    code="older-form",
    recognizes="a list of schemas in `items`, since OpenAPI 3.0",
    writes="`items` of one schema as that; `prefixItems` of several",
    versions=("3.0", "3.1", "3.2"),
    keys=("items",),
)
def listed_items(site: Site) -> Iterator[Repair]:
    """`items` is one schema (JSON Schema, core, section 10.3.1.2)."""
    listed = site.value["items"]
    if not isinstance(listed, list) or not listed:
        return
    at, told = f"{site.pointer}/items", "`items` is one schema"
    if len(listed) == 1 and site.version == "3.0":
        yield Repair(at, told, put(listed[0]), ((at, f"{at}/0"),))
        return
    prefix = "x-prefixItems" if site.version == "3.0" else "prefixItems"
    moves = [(f"{site.pointer}/{prefix}/{n}", f"{at}/{n}") for n in range(len(listed))]
    if "additionalItems" in site.value:
        moves.append((at, f"{site.pointer}/additionalItems"))

    def change(schema: Json) -> Json:
        made = {
            k: v for k, v in schema.items() if k not in ("items", "additionalItems")
        }
        made[prefix] = schema["items"]
        if "additionalItems" in schema:
            made["items"] = schema["additionalItems"]
        elif site.version == "3.0":
            made["items"] = {}
        return made

    yield Repair(site.pointer, told, change, tuple(moves), place=at)


@rule(
    "Schema",
    code="invalid-pattern",
    recognizes="a key of `patternProperties` that is no regular expression",
    writes="nothing: the entry goes",
    keys=("patternProperties", "x-patternProperties"),
)
def pattern_properties(site: Site) -> Iterator[Repair]:
    """Its keys are regular expressions (JSON Schema, core, section 10.3.2.2)."""
    for keyword in ("patternProperties", "x-patternProperties"):
        entries = site.value.get(keyword)
        for text in entries if isinstance(entries, dict) else ():
            if not is_pattern(text):
                at = f"{site.pointer}/{keyword}/{escape(text)}"
                told = "no regular expression of JSON Schema; it is ignored"
                yield Repair(at, told, drop)


@rule(
    "Schema",
    code="wrong-type",
    recognizes="`examples` of a schema that are no list, since OpenAPI 3.1",
    writes="a list of their values",
    severity=Severity.INFO,
    versions=("3.1", "3.2"),
    keys=("examples",),
)
def examples(site: Site) -> Iterator[Repair]:
    """They are a list (JSON Schema, validation, section 9.5), unlike elsewhere."""
    found = site.value["examples"]
    if isinstance(found, list):
        return
    at = f"{site.pointer}/examples"
    properties = site.value.get("properties")
    if not isinstance(found, dict) or (
        isinstance(properties, dict) and found and found.keys() <= properties.keys()
    ):
        moved = [(f"{at}/0", at)]
        values = [] if found is None else [found]
    else:
        named = all(isinstance(v, dict) and "value" in v for v in found.values())
        inner = "/value" if named else ""
        moved = [(f"{at}/{n}", f"{at}/{escape(k)}{inner}") for n, k in enumerate(found)]
        values = [v["value"] if named else v for v in found.values()]
    yield Repair(at, "the `examples` of a schema are a list", put(values), (*moved,))


@rule(
    "Schema",
    code="wrong-type",
    recognizes="a schema in the place of the `type` of another",
    writes="its keywords, where the outer one does not have them",
    keys=("type",),
)
def nested_type(site: Site) -> Iterator[Repair]:
    """`type` names a type (JSON Schema, validation, section 6.1.1)."""
    inner, at = site.value["type"], f"{site.pointer}/type"
    if isinstance(inner, dict) and isinstance(inner.get("type"), str):
        moves = [
            (f"{site.pointer}/{escape(key)}", f"{at}/{escape(key)}")
            for key in inner
            if key not in site.value or key == "type"
        ]
        told = "a schema stands where the name of a type stands"
        yield Repair(site.pointer, told, _unnested, (*moves,), place=at)


def _unnested(schema: Json) -> Json:
    return {**schema["type"], **schema, "type": schema["type"]["type"]}
