"""Bases that list their children, which in turn are composed of the base.

`Pet: {oneOf: [Cat]}` with `Cat: {allOf: [Pet]}` is written for what its words say: a
`Pet` is one of those listed, and to a child the list says nothing. By JSON Schema
alone, a value of either would have to be looked at without an end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.document import Json, join

_UNIONS = ("oneOf", "anyOf")
_OF_LIST = frozenset((*_UNIONS, "discriminator"))
_SCHEMAS = ("components", "schemas")


def without_lists(root: Mapping[str, Json]) -> Mapping[str, Json]:
    """Return a document whose children have their base without its list."""
    components = root.get("components")
    if not isinstance(components, Mapping):
        return root
    schemas = components.get("schemas")
    if not isinstance(schemas, Mapping):
        return root
    named = {join("#", *_SCHEMAS, name): name for name in schemas}
    changed = dict(schemas)
    for base, name in named.items():
        listed = [one for one in _listed(schemas[name]) if one in named]
        for child in _between(schemas, named, listed, base):
            changed[child] = _apart(changed[child], base, schemas[name])
    return {**root, "components": {**components, "schemas": changed}}


def _listed(schema: Json) -> Iterator[str]:
    """Yield the references of a union's branches."""
    for keyword in _UNIONS if isinstance(schema, Mapping) else ():
        branches = schema.get(keyword)
        for branch in branches if isinstance(branches, list) else ():
            if isinstance(branch, Mapping) and isinstance(branch.get("$ref"), str):
                yield branch["$ref"]


def _parts(schema: Json) -> Iterator[str]:
    """Yield the references of what a schema is composed of."""
    parts = schema.get("allOf") if isinstance(schema, Mapping) else None
    for part in parts if isinstance(parts, list) else ():
        if isinstance(part, Mapping) and isinstance(part.get("$ref"), str):
            yield part["$ref"]


def _between(
    schemas: Mapping[str, Json],
    named: Mapping[str, str],
    listed: list[str],
    base: str,
) -> list[str]:
    """Return the names of what is composed of a base, from those it lists upwards."""
    seen = set(listed)
    pending = list(listed)
    found = []
    while pending:
        name = named[pending.pop()]
        parts = [part for part in _parts(schemas[name]) if part in named]
        if base in parts:
            found.append(name)
        above = [part for part in parts if part != base and part not in seen]
        seen.update(above)
        pending += above
    return found


def _apart(schema: Json, base: str, said: Mapping[str, Json]) -> Json:
    """Write what a base says besides its list in place of the reference to it."""
    own = {key: value for key, value in said.items() if key not in _OF_LIST}
    parts = [own if part == {"$ref": base} else part for part in schema["allOf"]]
    return {**schema, "allOf": parts}
