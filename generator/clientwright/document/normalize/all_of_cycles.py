"""Schemas that contain themselves through `allOf` alone: no value can be built on them.

JSON Schema 2020-12 Core, section 9.4.1 (Guarding Against Infinite Recursion).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.document import Json, join


def self_contained(
    schemas: Mapping[str, dict[str, Json]],
) -> Iterator[tuple[str, list[str]]]:
    """Give the pointers of the references that close a ring, and the ring's members.

    Args:
        schemas: Pointer → schema, of all that have `allOf` or `$ref`.
    """
    done: set[str] = set()
    for start in schemas:
        if start in done or "allOf" not in schemas[start]:
            continue
        path: dict[str, Iterator[tuple[str, str]]] = {start: _parts(start, schemas)}
        while path:
            pointer, parts = next(reversed(path.items()))
            step = next(parts, None)
            if step is None:
                done.add(pointer)
                del path[pointer]
                continue
            holder, target = step
            if target in path:
                members = list(path)
                yield holder, members[members.index(target) :]
            elif target in schemas and target not in done:
                path[target] = _parts(target, schemas)


def _parts(
    pointer: str, schemas: Mapping[str, dict[str, Json]]
) -> Iterator[tuple[str, str]]:
    """Give `(where it stands, what it is)` of everything that a schema is all of."""
    schema = schemas[pointer]
    reference = schema.get("$ref")
    if isinstance(reference, str):
        yield pointer, reference
    branches = schema.get("allOf")
    for index, _ in enumerate(branches if isinstance(branches, list) else ()):
        branch = join(pointer, "allOf", index)
        yield branch, branch
