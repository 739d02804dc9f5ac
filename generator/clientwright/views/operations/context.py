"""What planning an operation looks at."""

from __future__ import annotations

from collections.abc import Mapping

from ...frozen import dataclass
from ...ir.api import Api, Tag
from ...ir.names import Names
from ...ir.query import is_nullable
from ...ir.schema import SchemaId
from ..models.annotations import Annotations
from ..package import PackageSettings


@dataclass(frozen=True, slots=True)
class Context:
    """The inputs of planning, handed around together."""

    api: Api
    names: Names
    hints: Annotations
    settings: PackageSettings
    tags: Mapping[tuple[str, ...], Tag]
    """The tag that a resource stands for, by the resource's attributes."""


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


def argument_hint(context: Context, schema: SchemaId) -> str:
    """Annotate a value that a caller gives, null included."""
    written = context.hints.argument(schema)
    if is_nullable(context.api, schema) and not takes_none(written):
        return f"{written} | None"
    return written


def result_hint(context: Context, schema: SchemaId) -> str:
    """Annotate a value that a call gives, null included."""
    written = context.hints.result(schema)
    if is_nullable(context.api, schema) and not takes_none(written):
        return f"{written} | None"
    return written


def takes_none(written: str) -> bool:
    """Tell whether an annotation takes None as it is."""
    return written in ("None", "Any", "object") or written.endswith(" | None")
