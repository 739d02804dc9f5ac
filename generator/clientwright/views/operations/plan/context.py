"""What planning an operation looks at."""

from __future__ import annotations

from collections.abc import Mapping

from ....frozen import dataclass
from ....ir.api import Api, Tag
from ....ir.names import Names
from ....ir.schema import SchemaId
from ....settings import PackageSettings
from ...models.annotations import Annotations


@dataclass(frozen=True, slots=True)
class Context:
    """The inputs of planning, handed around together."""

    api: Api
    names: Names
    hints: Annotations
    settings: PackageSettings
    tags: Mapping[tuple[str, ...], Tag]
    """The tag that a resource stands for, by the resource's attributes."""

    by_type: frozenset[SchemaId] = frozenset()
    """Schemas of which plain values must be written by their type."""


def resource_tags(api: Api, names: Names) -> dict[tuple[str, ...], Tag]:
    """Find the tag of each resource: the first one of its operations."""
    declared = {tag.name: tag for tag in api.tags}
    first: dict[tuple[str, ...], str] = {}
    for operation in api.operations:
        if operation.tags:
            attributes = names.methods[operation.identity].resources
            first.setdefault(attributes, operation.tags[0])
    return {
        attributes: declared[name]
        for attributes, name in first.items()
        if name in declared
    }
