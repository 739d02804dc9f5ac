"""Values that schemas list, and unions of such schemas, which are one enum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from ...ir.document import Json
from ...ir.schema import EnumMember, EnumSchema, Scalar
from ..cursor import Cursor, Node
from ..merge.all_of import Fragment
from ..merge.merged import identity
from . import enums


def values_of(node: Node) -> frozenset[object] | None:
    """Give the values that a schema lists, null left out; None where it lists none."""
    values = _scalars(node.value)
    if values is None:
        return None
    return frozenset(identity(one) for one in values if one is not None)


def _scalars(value: Json) -> list[Json] | None:
    """Give what `const` or `enum` lists; None where that is nothing, or no scalars."""
    if not isinstance(value, dict) or not ("const" in value or "enum" in value):
        return None
    values = [value["const"]] if "const" in value else value["enum"]
    if not isinstance(values, list) or not all(map(enums.is_scalar, values)):
        return None
    return values


def listed(fragments: Iterable[Fragment]) -> frozenset[object] | None:
    """Give the values that all fragments list; None where none lists any."""
    given = [values_of(f.node) for f in fragments if not f.partial]
    named = [values for values in given if values is not None]
    return frozenset.intersection(*named) if named else None


def collapsed_enum(
    cursor: Cursor,
    branches: Sequence[Node],
    allowed: frozenset[object] | None,
    base: dict[str, Any],
) -> EnumSchema | None:
    """Read `anyOf: [string, enum]` and `oneOf: [const, ...]` as the enum they mean.

    `allowed` are the values that what stands beside it lists; None: it lists none.
    """
    found: dict[object, EnumMember] = {}
    open_, open_kinds = False, set()
    for branch in branches:
        value = branch.value
        if not isinstance(value, dict) or not _ENUM_WORDS.issuperset(value):
            return None
        if "const" in value or "enum" in value:
            values = _scalars(value)
            if values is None:
                return None
            for member in _members(cursor, branch, values):
                key = identity(member.value)
                if allowed is None or key in allowed:
                    found.setdefault(key, member)
        else:
            kind = value.get("type")
            if allowed is not None or not isinstance(kind, str) or kind not in _KINDS:
                return None
            open_ = True
            open_kinds.add(_KINDS[kind])
    values = [member.value for member in found.values()]
    scalar = enums.scalar_of(values) if values else None
    if len(values) < 2 or None in values or (open_ and open_kinds != {scalar}):
        return None
    return EnumSchema(members=tuple(found.values()), scalar=scalar, open=open_, **base)


_KINDS: Final = {"string": Scalar.TEXT, "integer": Scalar.INTEGER}
_ENUM_WORDS: Final = frozenset(
    ("type", "const", "enum", "title", "description", "example", "examples", "default")
)


def _members(cursor: Cursor, branch: Node, values: list[Json]) -> list[EnumMember]:
    if len(values) == 1:
        title = cursor.text(branch, "title") if "title" in branch.value else None
        words = (
            cursor.text(branch, "description")
            if "description" in branch.value
            else None
        )
        return [EnumMember(values[0], title, words)]
    return [EnumMember(value) for value in values]
