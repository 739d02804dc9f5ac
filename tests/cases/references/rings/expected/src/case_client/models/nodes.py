"""Models of `client.nodes`: `Node` and others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, Union

from typing_extensions import TypeAliasType

from .._runtime.model import Model, nullable, optional
from .._runtime.unions import Untagged

if TYPE_CHECKING:
    Value: TypeAlias = Union[str, "list[Value]", "dict[str, Value]"]
else:
    Value = TypeAliasType(
        "Value", "Annotated[str | list[Value] | dict[str, Value], Untagged()]"
    )


class Node(Model):
    parent: Node | None = optional()
    leaf: Leaf | None = optional()
    value: Value | None = optional()
    never: Any = nullable()


class Leaf(Model):
    node: Node | None = optional()
