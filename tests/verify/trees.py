"""Documents of nothing but schemas, for tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clientwright.verify.schemas.validators import Schemas

Json = Any
WHERE = "#/components/schemas/"
"""What stands before the name of a component in a pointer."""


def root_of(components: Mapping[str, Json], version: str = "3.1.1") -> dict[str, Json]:
    """Return a document with component schemas."""
    info = {"title": "x", "version": "1"}
    root = {"openapi": version, "info": info, "paths": {}}
    return {**root, "components": {"schemas": dict(components)}}


def schemas_of(version: str = "3.1.1", **components: Json) -> Schemas:
    """Return the schemas of a document with such components."""
    return Schemas(root_of(components, version))


def refer(name: str) -> Json:
    """Refer to a component."""
    return {"$ref": f"{WHERE}{name}"}
